"""What reportlint costs, as ratios within one run: `.venv/bin/python tests/benchmarks/run.py` (needs hyperfine).

Absolute times tell of the machine; a ratio to the start of a bare interpreter, taken in the same run, tells of the code.
"""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
CLEAN = HERE / "corpus/dev/a06.md"  #: the longest labelled report that has no findings
REPORTS = 300
MEGABYTES = (1, 2)  #: sizes of one file between which time and memory must grow in proportion
MB = 1 << 20


def main() -> int:
    """Measure start-up, a folder, and the cost per byte; print one line for each."""
    if not shutil.which("hyperfine"):
        print("hyperfine is needed: it is packaged for all systems under that name", file=sys.stderr)
        return 2
    command = shutil.which("reportlint", path=str(Path(sys.executable).parent)) or "reportlint"
    text = CLEAN.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:03}.md") for number in range(REPORTS)]
        for file in files:
            file.write_text(text, encoding="utf-8")
        bare, clean, many = timed(
            [sys.executable, "-c", "pass"], [command, str(CLEAN)], [command, "--exit-zero", folder]
        )
    print(f"a clean report of {len(text.encode()) / 1000:.1f} kB: {clean / bare:.1f} x a bare interpreter")
    print(
        f"{REPORTS} such reports: {many - clean:.2f} s beyond one of them ({1000 * (many - clean) / REPORTS:.1f} ms each)"
    )
    per_byte(command, text)
    return 0


def timed(*commands: list[str], runs: int = 5) -> list[float]:
    """The median wall time of each command in seconds, taken in one run."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "times.json")
        quoted = [shlex.join(command) for command in commands]
        options = ["--shell=none", "--warmup=1", f"--min-runs={runs}", "--style=none", f"--export-json={result}"]
        subprocess.run(["hyperfine", *options, *quoted], check=True, stdout=subprocess.DEVNULL)
        return [float(run["median"]) for run in json.loads(result.read_text())["results"]]


def per_byte(command: str, text: str) -> None:
    """Print time and the peak of memory per MB of one large file."""
    for size in MEGABYTES:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "large.md")
            file.write_text(text * (size * MB // len(text.encode())), encoding="utf-8")
            seconds = timed([command, "--exit-zero", str(file)], runs=2)[0]
            script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); "
            script += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
            peaks = [
                int(subprocess.run([sys.executable, "-c", script, *line], capture_output=True, check=True).stdout)
                for line in ([command, "--exit-zero", str(file)], [sys.executable, "-c", "pass"])
            ]
        unit = 1024 if sys.platform.startswith("linux") else 1  # kB there, bytes on macOS
        times = (peaks[0] - peaks[1]) * unit / (size * MB)
        print(
            f"one file of {size} MB: {seconds / size:.2f} s per MB, memory beyond the interpreter {times:.0f} x the file"
        )


if __name__ == "__main__":
    raise SystemExit(main())
