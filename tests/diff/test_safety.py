"""Nothing in a repository or in the environment of a hook runs code, or has git reach out."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest
from diff.repository import REPORT, Repository

from reportlint.cli import main
from reportlint.diff import GitError
from reportlint.diff.git import SECONDS, Git, environment

CHANGED = REPORT.replace("大幅缩短", "显著缩短")


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """A file that exists once a program of the repository ran."""
    return tmp_path / "ran"


@pytest.fixture
def program(tmp_path: Path, mark: Path) -> Path:
    """A program that leaves the mark."""
    path = tmp_path / "program.sh"
    path.write_text(f"#!/bin/sh\ntouch '{mark}'\nexit 0\n", encoding="utf-8")
    path.chmod(0o755)
    return path


SETTINGS = {
    "filter.evil.clean": "", "filter.evil.process": "", "filter.e.v.i.l.clean": "", "core.fsmonitor": "",
    "diff.external": "", "diff.evil.command": "", "diff.evil.textconv": "", "hook": "",
}  # fmt: skip


def laid(repository: Repository, program: Path, setting: str) -> None:
    """Have git run a program by one setting of the repository, and change a file that it looks at."""
    repository.commit(a=REPORT)
    if setting == "hook":
        hook = repository.path / ".git" / "hooks" / "post-index-change"
        hook.write_bytes(program.read_bytes())
        hook.chmod(0o755)
    else:
        repository.git("config", setting, f"'{program}'")
        if setting.startswith("filter"):
            repository.git("config", f"{setting.rpartition('.')[0]}.required", "true")
    filter = "e.v.i.l" if "e.v.i.l" in setting else "evil"
    (repository.path / ".git" / "info" / "attributes").write_text(f"*.md filter={filter} diff=evil\n", encoding="utf-8")
    stamp = time.time() - 5
    repository.write("a.md", CHANGED)
    repository.write("b.md")
    os.utime(repository.path / "a.md", (stamp, stamp))


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_setting_of_a_repository_runs_a_program(
    repository: Repository, program: Path, mark: Path, setting: str, capsys: pytest.CaptureFixture[str]
) -> None:
    laid(repository, program, setting)
    mark.unlink(missing_ok=True)
    assert main(["--format", "concise", "--diff", "HEAD", "."]) == 1
    assert "a.md:8:3: warning RL303" in capsys.readouterr().out
    assert not mark.exists()
    with_it = ["status"] if setting == "hook" else ["diff", "HEAD"]
    subprocess.run(
        ["git", *with_it], cwd=repository.path, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=20
    )
    assert mark.exists(), "plain git does not run it either: the test shows nothing"


def test_no_program_of_the_environment_runs(
    repository: Repository, program: Path, mark: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    repository.commit(a=REPORT)
    repository.write("a.md", CHANGED)
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_EDITOR"):
        monkeypatch.setenv(name, str(program))
    monkeypatch.setenv("GIT_TRACE", str(mark))
    monkeypatch.setenv("GIT_EXEC_PATH", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(program))
    assert main(["--diff", "HEAD", "."]) == 1
    assert not mark.exists()


def test_a_hook_of_another_repository_does_not_mislead(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Repository(tmp_path / "other")
    other.commit(z=REPORT)
    repository.commit(a=REPORT)
    repository.write("sub/b.md")
    monkeypatch.chdir(repository.path / "sub")
    monkeypatch.setenv("GIT_DIR", str(other.path / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.path / ".git" / "index"))
    assert main(["--format", "concise", "--diff", "HEAD", "..", "--exit-zero"]) == 0
    assert {line.partition(":")[0] for line in capsys.readouterr().out.splitlines()} == {"../sub/b.md"}


def test_nothing_is_fetched(
    repository: Repository, program: Path, mark: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    repository.commit(a=REPORT)
    repository.commit(a=CHANGED)
    repository.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "partial"
    repository.git("clone", "--quiet", "--filter=blob:none", repository.path.as_uri(), str(clone))
    repository.git("config", "protocol.ext.allow", "always", cwd=clone)
    repository.git("config", "remote.origin.url", f"ext::{program}", cwd=clone)
    monkeypatch.chdir(clone)
    assert main(["--diff", "HEAD~1", "."]) == 2
    assert "git failed in" in capsys.readouterr().err
    assert not mark.exists()
    subprocess.run(
        ["git", "diff", "HEAD~1"], cwd=clone, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=20
    )
    assert mark.exists(), "plain git does not fetch either: the test shows nothing"


def test_a_filter_that_cannot_be_turned_off_stops_the_run(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(a=REPORT)
    repository.git("config", "filter.a=b.clean", "true")
    assert main(["--diff", "HEAD", "."]) == 2
    assert "filter.a=b" in capsys.readouterr().err


def test_a_git_that_hangs_is_stopped(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "git").write_text("#!/bin/sh\nexec sleep 20\n", encoding="utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("reportlint.diff.git.SECONDS", 0.3)
    assert SECONDS >= 30
    assert main(["--diff", "HEAD", "."]) == 2
    assert "git config was not done after 0.3 seconds" in capsys.readouterr().err


def test_only_what_is_harmless_is_handed_on() -> None:
    given = {"HOME": "/h", "GIT_SSH": "x", "GIT_CONFIG": "x", "GIT_CONFIG_GLOBAL": "y", "GIT_CEILING_DIRECTORIES": "z"}
    kept = environment(given)
    assert {name: kept.get(name) for name in given} == {
        "HOME": "/h", "GIT_SSH": None, "GIT_CONFIG": None, "GIT_CONFIG_GLOBAL": "y", "GIT_CEILING_DIRECTORIES": "z",
    }  # fmt: skip


def test_an_argument_that_no_command_line_can_hold(repository: Repository) -> None:
    with pytest.raises(GitError):
        Git(str(repository.path)).text("rev-parse", "a\0b")
