"""Fuzzes an entry of the linter, guided by the code that inputs reach: `make fuzz ENTRY=markdown MINUTES=20`.

    python tests/fuzz/run.py [ENTRY] [--minutes 20]     one entry, or all of them one after another
    python tests/fuzz/run.py ENTRY --input FILE         one input once more, in plain Python

Inputs that reach new code are kept in .fuzz/ENTRY/reached, and the next run begins with them; what is found lies in
.fuzz/ENTRY/finds. Minutes are those of the processor. Needs atheris, except for --input.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
import zlib
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]
KEPT = ROOT / ".fuzz"
LARGEST = 6000  #: bytes of an input
NATIVE = 900  #: seconds after which the fuzzer itself ends a run that Python cannot; growth profiles long texts


def main() -> int:
    """Do what the command line asks for; 1 where something was found."""
    from fuzz.entries import ENTRIES

    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("entry", nargs="?", choices=sorted(ENTRIES), help="all of them without one")
    words.add_argument("--minutes", type=float, default=20)
    words.add_argument("--input", type=Path)
    asked = words.parse_args()
    if asked.entry is None:
        base = [sys.executable, __file__, "--minutes", str(asked.minutes)]
        return max([subprocess.run([*base, name], check=False).returncode != 0 for name in ENTRIES])
    if asked.input is not None:
        ENTRIES[asked.entry]().hold(asked.input.read_bytes())
        print(f"{asked.input}: all holds")
        return 0
    return fuzz(asked.entry, asked.minutes)


def fuzz(name: str, minutes: float) -> int:
    """Fuzz one entry; ends the process, for the fuzzer never comes back."""
    import atheris

    with atheris.instrument_imports(include=["reportlint", "reportlint_rules"]):
        load_all("reportlint", "reportlint_rules")
        from fuzz.entries import ENTRIES
        from fuzz.entry import instrumented
        from fuzz.finds import Finds, fault
        from fuzz.mutating import Mutator

        instrumented()
        entry = ENTRIES[name]()
        seeds = [one[:LARGEST] for one in entry.seeds()]
        mutator = Mutator(seeds, entry.tokens(), entry.starts)
        finds = Finds(entry, KEPT / name / "finds")
        state = {"inputs": 0, "end": time.process_time() + 60 * minutes}

        def one_input(data: bytes) -> None:
            if time.process_time() > state["end"]:
                print(f"{name}: {minutes} minutes, {state['inputs']} inputs, {len(finds.kinds)} finds", flush=True)
                os._exit(1 if finds.kinds else 0)
            state["inputs"] += 1
            if (error := fault(entry, data)) is not None:
                finds.take(data, error)

        def mutated(data: bytes, most: int, seed: int) -> bytes:
            return mutator(data, most, seed) if seed % 10 else atheris.Mutate(data, most)

        atheris.Setup([sys.argv[0], *options(name, seeds)], one_input, custom_mutator=mutated)
        atheris.Fuzz()
    return 0


def load_all(*packages: str) -> None:
    """Import all modules of packages: the fuzzer speaks of each on standard error, where later only the linter may."""
    for package in packages:
        for module in walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)


def options(name: str, seeds: list[bytes]) -> list[str]:
    """What the fuzzer is told: where the inputs lie, and its limits."""
    folders = [KEPT / name / kind for kind in ("reached", "seeds", "finds")]
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (folders[1] / f"{zlib.crc32(seed):08x}").write_bytes(seed)
    words = [
        f"-max_len={LARGEST}",
        f"-timeout={NATIVE}",
        f"-artifact_prefix={folders[2]}{os.sep}",
        "-print_final_stats=1",
    ]
    return [*words, "-rss_limit_mb=4096", "-report_slow_units=100000", "-verbosity=0", *map(str, folders[:2])]


if __name__ == "__main__":
    sys.exit(main())
