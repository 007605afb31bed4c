"""Runs the command as users do, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "docs" / "sample.md"


def environment(**changes: str) -> dict[str, str]:
    """The tests' environment in English and without colour settings, with `changes`."""
    names = ("NO_COLOR", "FORCE_COLOR", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "PYTHONIOENCODING", "PYTHONUTF8", "TERM")
    kept = {name: value for name, value in os.environ.items() if name not in names}
    return {**kept, "LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8", **changes}


def command(*arguments: str) -> list[str]:
    """The command line of `reportlint` with `arguments`."""
    return [sys.executable, "-m", "reportlint", *arguments]


def run(
    *arguments: str, stdin: bytes = b"", cwd: Path | None = None, **changes: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `reportlint` to its end."""
    return subprocess.run(
        command(*arguments), input=stdin, capture_output=True, cwd=cwd, env=environment(**changes), timeout=60
    )
