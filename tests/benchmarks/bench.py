"""reportlint beside its peers: `make bench` installs them, makes the files, measures all in one session, writes the pages.

    python tests/benchmarks/bench.py [--runs N] [--limit SECONDS]

Needs hyperfine, node with npm, and the network once. What would take longer than the limit, by what ten times less
took, is left out, and the page says so.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from measuring import Line, machine, once, times
from peers import PEERS, ROOT, install, versions
from performance_page import Results, write

CLEAN = ROOT / "corpus/dev/a06.md"  #: the longest labelled report that has no findings
REPORTS = 300
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)  #: bytes of one file
NUMBERS = (1, 10, 100, 1_000, 10_000)  #: files of one folder
BARE = "bare Python"
COLD, KNOWN = "reportlint", "reportlint, again"


def main() -> int:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="runs of each command")
    parser.add_argument("--limit", type=float, default=600, help="seconds that one run may take")
    asked = parser.parse_args()
    for tool in ("hyperfine", "npm"):
        if not shutil.which(tool):
            print(f"{tool} is needed: it is packaged for all systems under that name", file=sys.stderr)
            return 2
    install()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        write(ROOT, measured(Path(folder), asked.runs, asked.limit))
    return 0


def measured(folder: Path, runs: int, limit: float) -> Results:
    """All figures of one session."""
    text = CLEAN.read_text(encoding="utf-8")
    many = reports(folder / "many", text, REPORTS)
    single, all_files = [str(many[0])], [str(file) for file in many]
    about = machine()
    once(lines(all_files)[2].command)  # their results are known from here on
    return Results(
        machine=about,
        versions={COLD: version("reportlint"), **versions()},
        runs=runs,
        kilobytes=many[0].stat().st_size / 1000,
        single=times(lines(single), runs),
        many=times(lines(all_files), max(1, runs // 2), warmup=0),
        memory={line.name: (once(line.command).peak, once(other.command).peak) for line, other in zip(lines(single), lines(all_files), strict=True)},
        sizes=growing([(size, [large(folder, text, size)]) for size in SIZES], limit),
        numbers=growing([(number, reports(folder / str(number), text, number)) for number in NUMBERS], limit),
    )  # fmt: skip


def ours() -> str:
    """The command that is measured: the one beside this interpreter."""
    return shutil.which("reportlint", path=str(Path(sys.executable).parent)) or "reportlint"


def lines(files: list[str]) -> list[Line]:
    """The command line of everybody for some files."""
    own = (ours(), "--isolated", "--exit-zero")
    return [
        Line(BARE, (sys.executable, "-c", "pass")),
        Line(COLD, (*own, "--no-cache", *files)),
        Line(KNOWN, (*own, *files)),
        *(Line(peer.name, (*peer.command, *files)) for peer in PEERS),
    ]


def reports(folder: Path, text: str, number: int) -> list[Path]:
    """So many reports, no two alike, here or in another folder: what is known of one tells nothing of the next."""
    folder.mkdir(exist_ok=True)
    files = [folder / f"{at:04}.md" for at in range(number)]
    for at, file in enumerate(files):
        file.write_text(f"{text}\n<!-- {folder.name} {at} -->\n", encoding="utf-8")
    return files


def large(folder: Path, text: str, size: int) -> Path:
    """One file of about so many bytes, made of reports."""
    file = folder / f"{size}.md"
    file.write_text(text * max(1, round(size / len(text.encode()))), encoding="utf-8")
    return file


def growing(steps: list[tuple[int, list[Path]]], limit: float) -> dict[int, tuple[float, float, float] | None]:
    """Seconds anew and known, and MiB, for each step; None from where one would take longer than the limit."""
    found: dict[int, tuple[float, float, float] | None] = {}
    seconds = last = 0.0
    for step, files in steps:
        if last and seconds * step / last > limit:
            found[step] = None
            continue
        places = sorted({str(file.parent) for file in files}) if len(files) > 1 else [str(files[0])]
        command = (ours(), "--isolated", "--exit-zero", *places)
        anew = once(command)  # its results are known from here on
        again = times([Line(KNOWN, command)], 3, 0)[KNOWN]
        found[step] = (anew.seconds, again, anew.peak)
        seconds, last = anew.seconds, float(step)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
