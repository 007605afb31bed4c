"""Time by hyperfine, memory by what the system notes of a process that has ended."""

from __future__ import annotations

import json
import os
import platform
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Line(NamedTuple):
    """A command to measure, by the name that it has in the results."""

    name: str
    command: tuple[str, ...]


def times(lines: Sequence[Line], runs: int, warmup: int = 1) -> dict[str, float]:
    """The median wall time of each command in seconds, all taken in one run of hyperfine, whatever they exit with."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder, "times.json")
        options = ["--shell=none", "--ignore-failure", f"--warmup={warmup}", f"--runs={runs}", "--style=none"]
        named = [word for line in lines for word in ("--command-name", line.name, shlex.join(line.command))]
        subprocess.run(
            ["hyperfine", *options, f"--export-json={result}", *named], check=True, stdout=subprocess.DEVNULL
        )
        return {run["command"]: float(run["median"]) for run in json.loads(result.read_text())["results"]}


_ONCE = (
    "import resource, subprocess, sys, time; start = time.perf_counter(); "
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
    "print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


class Once(NamedTuple):
    """What one run of a command took: seconds by the wall, and the most memory that one process had at once, in MiB."""

    seconds: float
    peak: float


def once(command: Sequence[str]) -> Once:
    """Run a command once."""
    done = subprocess.run([sys.executable, "-c", _ONCE, *command], capture_output=True, check=True)
    seconds, peak = done.stdout.split()
    return Once(
        float(seconds), int(peak) * (1024 if sys.platform.startswith("linux") else 1) / (1 << 20)
    )  # bytes on macOS


def machine() -> Mapping[str, str]:
    """What was measured on: processor, system, interpreter, and how busy it was."""
    processor = platform.processor() or platform.machine()
    try:
        rows = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        processor = next(row.partition(":")[2].strip() for row in rows if row.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return {
        "processor": processor,
        "processors": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "load": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?",
    }
