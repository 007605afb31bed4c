"""The hook, with the real pre-commit in a real repository: from a clone to a blocked commit."""

from __future__ import annotations

from pathlib import Path

import pytest
from full.conftest import ROOT, Done, right, run

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("full")]


def git(folder: Path, *words: object, **changes: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    return right("git", *who, *words, cwd=folder, **changes)


def commit(folder: Path, programs: Path) -> Done:
    """Try to commit everything."""
    right("git", "add", "--all", cwd=folder)
    line = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "-m", "x")
    return run(*line, cwd=folder, PATH=f"{programs}:/usr/bin:/bin", PRE_COMMIT_HOME=str(folder.parent / "hooks"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """An empty repository."""
    folder = tmp_path / "team"
    folder.mkdir()
    right("git", "init", "--quiet", cwd=folder)
    return folder


def test_from_a_clone_to_a_blocked_commit(repository: Path, programs: Path, clone: Path) -> None:
    revision = right("git", "rev-parse", "HEAD", cwd=clone).strip()
    text = f"repos:\n  - repo: {clone}\n    rev: {revision}\n    hooks:\n      - id: reportlint\n"
    (repository / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
    right(programs / "pre-commit", "install", cwd=repository)
    (repository / "README.md").write_text("# Reports\n\nOne a quarter.\n", encoding="utf-8")
    assert commit(repository, programs).returncode == 0
    (repository / "q3.md").write_bytes((ROOT / "docs" / "sample.md").read_bytes())
    blocked = commit(repository, programs)
    assert blocked.returncode == 1
    assert "q3.md:" in blocked.stdout + blocked.stderr
    assert right("git", "log", "--oneline", cwd=repository).count("\n") == 1


def test_four_hundred_reports_and_three_commands(repository: Path, programs: Path, clone: Path) -> None:
    """What stands in them is known after three commands; only what is new is blocked."""
    reports = repository / "reports"
    reports.mkdir()
    for file in sorted((ROOT / "corpus").glob("[dt]e[vs]*/*.md"))[:399]:
        (reports / f"{file.parent.name}-{file.name}").write_bytes(file.read_bytes())
    old = reports / "old.md"
    old.write_bytes((ROOT / "docs" / "sample.md").read_bytes())
    environment = repository.parent / "venv"
    right("python3", "-m", "venv", environment)
    right(environment / "bin" / "python", "-m", "pip", "--quiet", "install", clone)
    command = environment / "bin" / "reportlint"
    right(command, "init", "--yes", "--ci", "github", "--source", clone, cwd=repository)
    right(command, "--write-baseline", "reports", cwd=repository)
    right(programs / "pre-commit", "install", cwd=repository)
    first = commit(repository, programs)
    assert first.returncode == 0, (first.stdout + first.stderr)[-3000:]
    old.write_text("One more line above.\n\n" + old.read_text(encoding="utf-8"), encoding="utf-8")
    again = commit(repository, programs)
    assert again.returncode == 0, again.stdout + again.stderr
    (reports / "new.md").write_bytes((ROOT / "docs" / "sample.en.md").read_bytes())
    blocked = commit(repository, programs)
    assert blocked.returncode == 1
    assert "new.md:" in blocked.stdout + blocked.stderr
    assert "old.md:" not in blocked.stdout + blocked.stderr
