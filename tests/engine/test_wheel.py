"""The wheel, installed in an empty environment, does what the repository does; so does the example pack beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "example_pack"
IGNORED = shutil.ignore_patterns(".*", "corpus", "tests", "build", "dist", "__pycache__", "*.egg-info")
Run = Callable[..., tuple[int, bytes, bytes]]

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]  # built and installed once


def pip(python: Path | str, *arguments: str) -> None:
    """Run pip quietly; its words are shown if it fails."""
    line = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(line, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the programs of a fresh environment stand that has the wheel and the example pack, built from copies."""
    place = tmp_path_factory.mktemp("wheel")
    for number, source in enumerate((ROOT, EXAMPLE)):
        copy = shutil.copytree(source, place / f"source{number}", ignore=IGNORED)
        pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", str(place), str(copy))
        shutil.rmtree(copy)
    subprocess.run([sys.executable, "-m", "venv", str(place / "venv")], check=True, timeout=120)
    programs = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip(programs / "python", "install", *map(str, place.glob("*.whl")), "pytest")
    return programs


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command in an empty folder."""

    def run(*command: str) -> tuple[int, bytes, bytes]:
        environment = {
            **os.environ,
            "PYTHONUTF8": "1",
            "HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "LC_ALL": "en_US.UTF-8",
        }
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, timeout=120)
        return done.returncode, done.stdout, done.stderr

    return run


def test_the_wheel_works_in_an_empty_environment(folder: Path, run: Run, tmp_path: Path) -> None:
    shutil.copy(ROOT / "docs" / "sample.md", tmp_path)
    for words in (
        ["sample.md"],
        ["--format", "json", "sample.md"],
        ["outline", "sample.md"],
        ["explain", "RL302"],
        ["--version"],
    ):
        ours = run(sys.executable, "-m", "reportlint", *words)
        assert run(str(folder / "reportlint"), *words) == ours
        assert ours[0] == int(words[-1] == "sample.md" and "outline" not in words)
    assert run(str(folder / "python"), "-c", "import reportlint; reportlint.check('# x')")[0] == 0


def test_the_example_pack_passes_its_own_tests(folder: Path, run: Run, tmp_path: Path) -> None:
    shutil.copy(EXAMPLE / "test_house_rules.py", tmp_path)
    code, out, _ = run(str(folder / "python"), "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_house_rules.py")
    assert code == 0, out
    assert b"5 passed" in out


def test_a_configuration_names_the_example_pack(folder: Path, run: Run, tmp_path: Path) -> None:
    big = "".join(f"### Flagship: {name}\n\n" for name in ("routes", "returns", "archive", "fridges"))
    (tmp_path / "draft.md").write_text(
        f"# Quarterly report, 2026 Q3\n\n## Flagship projects\n\n{big}", encoding="utf-8"
    )
    (tmp_path / "reportlint.yaml").write_text(
        "packs: house_rules\nselect: HSE\nrules: {HSE101: {most: 3}}\n", encoding="utf-8"
    )
    code, out, _ = run(str(folder / "reportlint"), "--format", "concise", "draft.md")
    assert code == 0  # only a suggestion
    assert [line.split(b":")[1] for line in out.splitlines()] == [b"11"]
    assert b"HSE101" in out
    code, out, _ = run(str(folder / "reportlint"), "rules", "--test")
    assert code == 0, out
    assert b"HSE101" in run(str(folder / "reportlint"), "explain", "too-many-big-projects")[1]


def test_a_check_that_raises_is_told_with_its_pack(folder: Path, run: Run, tmp_path: Path) -> None:
    shutil.copy(ROOT / "docs" / "sample.en.md", tmp_path / "draft.md")
    (tmp_path / "reportlint.yaml").write_text("packs: house_rules\n", encoding="utf-8")
    broken = "import house_rules.checks as c; c.too_many_big_projects = lambda *_: 1 / 0; import sys; from reportlint.cli import main; sys.exit(main(['draft.md', '--format', 'concise']))"
    code, out, _ = run(str(folder / "python"), "-c", broken)
    assert code == 2
    crashed = next(line for line in out.splitlines() if b"RL905" in line)
    assert b"HSE101" in crashed
    assert b"house_rules" in crashed
    assert b"RL501" in out  # the other rules still speak
