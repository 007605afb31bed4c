"""A fresh machine: the first command of the README in a clone, and both kinds of package in empty environments."""

from __future__ import annotations

from pathlib import Path

import pytest
from full.conftest import ROOT, right

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("full")]


def test_the_demo_runs_in_a_clone(clone: Path) -> None:
    told = right("make", "demo", cwd=clone)
    assert "RL" in told
    assert right("git", "status", "--porcelain", cwd=clone) == ""


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_a_package_works_in_an_empty_environment(kind: str, clone: Path, programs: Path, tmp_path: Path) -> None:
    right(programs / "python", "-m", "build", f"--{kind}", "--outdir", tmp_path, clone)
    (package,) = tmp_path.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    right("python3", "-m", "venv", tmp_path / "venv")
    right(tmp_path / "venv" / "bin" / "python", "-m", "pip", "--quiet", "install", package)
    command = tmp_path / "venv" / "bin" / "reportlint"
    assert right(command, "--exit-zero", ROOT / "docs" / "sample.md", cwd=tmp_path)
    assert right(command, "new", "--kind", "okr", cwd=tmp_path).startswith("# ")
    assert right(command, "init", "--yes", cwd=tmp_path)
