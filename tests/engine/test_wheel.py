"""The wheel, installed in an empty environment, does what the repository does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IGNORED = shutil.ignore_patterns(".*", "corpus", "tests", "build", "dist", "__pycache__", "*.egg-info")


def pip(python: Path | str, *arguments: str) -> None:
    """Run pip quietly; its words are shown if it fails."""
    line = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(line, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_environment(tmp_path: Path) -> None:
    source = shutil.copytree(ROOT, tmp_path / "source", ignore=IGNORED)
    pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(source))
    (wheel,) = tmp_path.glob("*.whl")
    shutil.rmtree(source)
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True, timeout=120)
    folder = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip(folder / "python", "install", str(wheel))

    def run(*command: str) -> tuple[int, bytes, bytes]:
        environment = {
            **os.environ,
            "PYTHONUTF8": "1",
            "HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
        }
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, timeout=60)
        return done.returncode, done.stdout, done.stderr

    shutil.copy(ROOT / "docs" / "sample.md", tmp_path)
    for words in (["sample.md"], ["--format", "json", "sample.md"], ["outline", "sample.md"], ["--version"]):
        ours = run(sys.executable, "-m", "reportlint", *words)
        assert run(str(folder / "reportlint"), *words) == ours
        assert ours[0] == int("sample.md" in words and "outline" not in words)
    assert run(str(folder / "python"), "-c", "import reportlint; reportlint.check('# x')")[0] == 0
