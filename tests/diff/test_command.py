"""`--diff` in real repositories."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from diff.repository import REPORT, Repository

from reportlint.cli import main
from reportlint.diff import changes_since
from reportlint.diff.git import Git, GitError

CHANGED = REPORT.replace("大幅缩短", "显著缩短")
WHOLE = {"RL001", "RL003", "RL101", "RL201", "RL206", "RL209", "RL302", "RL303"}
TOUCHED = {"RL101", "RL201", "RL206", "RL209", "RL303"}


class Output:
    """What the command says for a command line."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def found(self, *arguments: str) -> dict[str, set[str]]:
        """The codes found in each file."""
        assert main(["--format", "json", *arguments]) in (0, 1)
        codes: dict[str, set[str]] = {}
        for one in json.loads(self._capsys.readouterr().out):
            codes.setdefault(one["filename"], set()).add(one["code"])
        return codes

    def failed(self, *arguments: str) -> str:
        """What is said on standard error by a command that cannot be used."""
        assert main([*arguments]) == 2
        return self._capsys.readouterr().err


@pytest.fixture
def output(capsys: pytest.CaptureFixture[str]) -> Output:
    return Output(capsys)


def test_only_what_changed_since_the_branch_left_main(repository: Repository, output: Output) -> None:
    repository.commit(a=REPORT, b=REPORT)
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit(a=CHANGED)
    repository.git("switch", "--quiet", "main")
    repository.commit(b=CHANGED)  # what main got meanwhile is no change of this branch
    repository.git("switch", "--quiet", "work")
    assert output.found("--diff", "main", ".") == {"a.md": TOUCHED}
    repository.git("merge", "--quiet", "--no-edit", "main")
    assert output.found("--diff", "main", ".") == {"a.md": TOUCHED}


def test_git_is_asked_for_many_files_at_once(
    repository: Repository, output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Git.run
    asked: list[str] = []

    def counted(self: Git, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        asked.append(arguments[0])
        return run(self, *arguments, given=given)

    monkeypatch.setattr(Git, "run", counted)
    numbers = []
    names = [f"folder {at % 3}/{at}\n.md" if at == 7 else f"folder {at % 3}/{at}.md" for at in range(40)]
    for name in names:
        repository.write(name, REPORT.replace("三本书", name))
    repository.commit()
    for many in (2, 40):
        for name in names[:many]:
            repository.write(name, CHANGED.replace("三本书", name))
        asked.clear()
        assert output.found("--diff", "HEAD", *names) == dict.fromkeys(names[:many], TOUCHED)
        numbers.append(len(asked))
    assert numbers[0] >= 8
    assert numbers[1] <= numbers[0] + 1  # the name that no line can hold


def test_what_is_not_committed_counts(repository: Repository, output: Output) -> None:
    repository.commit(a=REPORT, b=REPORT, c=REPORT)
    repository.write("a.md", CHANGED)
    repository.write("b.md", CHANGED)
    repository.git("add", "b.md")
    repository.write("d.md")
    repository.write("e.md")
    repository.git("add", "e.md")
    assert output.found("--diff", "HEAD", ".") == {"a.md": TOUCHED, "b.md": TOUCHED, "d.md": WHOLE, "e.md": WHOLE}


def test_an_ignored_file_counts_only_where_it_is_named(repository: Repository, output: Output) -> None:
    repository.write(".gitignore", "draft.md\n")
    repository.commit(a=REPORT)
    repository.write("draft.md")
    assert output.found("--diff", "HEAD", ".") == {}
    assert output.found("--diff", "HEAD", "draft.md") == {"draft.md": WHOLE}


@pytest.mark.parametrize("name", ["汇 报/季度.md", 'a"b\\c\n--x.md', ":(top)x.md", "-x.md", "*.md"])
def test_odd_names_and_renames(repository: Repository, output: Output, name: str) -> None:
    repository.commit(a=REPORT, b=REPORT)
    (repository.path / name).parent.mkdir(exist_ok=True)
    repository.git("mv", "--", "a.md", name)
    assert output.found("--diff", "main", ".") == {}
    repository.write(name, CHANGED)
    assert output.found("--diff", "main", ".") == {name: TOUCHED}
    repository.commit()
    assert output.found("--diff", "HEAD~1", ".") == {name: TOUCHED}


def test_from_a_sub_folder_and_from_elsewhere(
    repository: Repository, output: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    repository.write("sub/a.md")
    repository.commit(b=REPORT)
    repository.write("sub/a.md", CHANGED)
    repository.write("b.md", CHANGED)
    monkeypatch.chdir(repository.path / "sub")
    assert output.found("--diff", "main", ".") == {"a.md": TOUCHED}
    assert output.found("--diff", "main", "../b.md") == {"../b.md": TOUCHED}
    monkeypatch.chdir(tmp_path)
    os.symlink(repository.path, tmp_path / "link")
    assert output.found("--diff", "main", "link/b.md") == {"link/b.md": TOUCHED}


def test_what_is_gone_and_what_only_ends_its_lines_otherwise(repository: Repository, output: Output) -> None:
    repository.commit(a=REPORT, b=REPORT)
    (repository.path / "a.md").unlink()
    repository.write("b.md", REPORT.replace("\n", "\r\n"))
    assert output.found("--diff", "main", ".") == {}
    repository.write("b.md", CHANGED.replace("\n", "  \r\n"))
    assert output.found("--diff", "main", ".") == {"b.md": TOUCHED}


def test_another_encoding_is_compared_as_a_whole(repository: Repository, output: Output) -> None:
    (repository.path / "a.md").write_bytes(REPORT.encode("utf-16"))
    repository.commit()
    (repository.path / "a.md").write_bytes(CHANGED.encode("utf-16"))
    assert output.found("--diff", "main", ".") == {"a.md": WHOLE - {"RL001", "RL003"}}


def test_a_submodule_is_left_alone(repository: Repository, output: Output, tmp_path: Path) -> None:
    inner = Repository(tmp_path / "inner")
    inner.commit(a=REPORT)
    repository.git("submodule", "--quiet", "add", str(inner.path), "inner")
    repository.commit(b=REPORT)
    repository.write("inner/a.md", CHANGED)
    repository.write("inner/new.md")
    assert output.found("--diff", "main", ".") == {}
    assert output.found("--diff", "main", "inner") == {"inner/a.md": TOUCHED, "inner/new.md": WHOLE}


def test_a_part_is_missed_only_where_the_change_lost_it(repository: Repository, output: Output) -> None:
    duties = REPORT.replace("\n## 项目：智能", "\n## 职责\n\n我负责门店排班，对店长的排班时间负责。\n\n## 项目：智能")
    repository.commit(a=duties, b=REPORT)
    repository.write("a.md")
    repository.write("b.md", REPORT.replace("读了三本书", "读了四本书"))
    assert output.found("--diff", "main", ".") == {"a.md": {"RL001"}}
    repository.write("b.md", REPORT.replace("2026Q3 季度汇报", "2026Q3 季度工作汇报"))
    assert output.found("--diff", "main", "b.md") == {}


def test_the_newest_report_of_a_log_is_new(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    told = REPORT.partition("\n")[2].replace("## ", "### ")
    log = f"# 季度汇报\n\n## 2026Q2\n{told}"
    repository.commit(a=log)
    repository.write("a.md", log.replace("## 2026Q2\n", f"## 2026Q3\n{told}\n## 2026Q2\n"))
    assert main(["--format", "json", "--diff", "main", "."]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {one["report"] for one in found} == {"2026Q3"}
    assert {one["code"] for one in found} == WHOLE


def test_what_holds_for_a_file_holds_for_how_it_was(repository: Repository, output: Output) -> None:
    repository.write(
        "reportlint.yaml",
        "select: [RL0]\nper-file:\n  'a*.md': {severity: {RL001: off}}\n  'b*.md': {extend-select: [RL009]}\n",
    )
    repository.commit(a=REPORT, b=REPORT)
    for name in ("a", "b", "anew", "bnew"):
        repository.write(f"{name}.md", REPORT.replace("读了三本书", "读了四本书"))
    assert output.found("--diff", "main", ".") == {"anew.md": {"RL003"}, "bnew.md": {"RL001", "RL003"}}
    repository.write("a.md", REPORT.replace("## 个人提升\n\n读了三本书。\n", ""))
    assert output.found("--diff", "main", "a.md") == {"a.md": {"RL004"}}


def test_with_a_baseline(repository: Repository, output: Output, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write("a.md")
    assert main(["--write-baseline", "."]) == 0
    repository.commit()
    repository.write("a.md", CHANGED)
    baseline = ("--baseline", ".reportlint-baseline.json")
    capsys.readouterr()
    assert output.found("--diff", "main", *baseline, ".") == {"a.md": {"RL303"}}
    assert main(["--diff", "main", *baseline, "."]) == 1
    assert capsys.readouterr().err.count("no longer found") == 1  # only what was mended, nothing outside the change


def test_what_is_left_out_is_counted(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit(a=REPORT, b=REPORT)
    repository.write("a.md", CHANGED)
    assert main(["--diff", "main", "--lang", "en", "."]) == 1
    assert capsys.readouterr().out.endswith(
        "Checked 1 file: 3 errors, 2 warnings. 8 findings on what has not changed since main are not shown. "
        "1 file has not changed since main and was not checked.\n"
    )
    assert main(["--diff", "main", "--lang", "zh", "b.md"]) == 0
    assert capsys.readouterr().out == "什么也没检查。1 个文件自 main 以来没有改动，没有检查。\n"


def test_a_shallow_clone_says_what_to_fetch(
    repository: Repository, output: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(a=REPORT)
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit(a=CHANGED)
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", repository.path.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    for rev in ("main", "origin/main", "HEAD~1"):
        assert "fetch-depth: 0" in output.failed("--diff", rev, ".")
        assert "这个仓库只克隆了最近的历史" in output.failed("--diff", rev, "--lang", "zh", ".")
    repository.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main", cwd=clone)
    assert "fetch-depth: 0" in output.failed("--diff", "origin/main", ".")
    repository.git("fetch", "--quiet", "--unshallow", cwd=clone)
    assert output.found("--diff", "origin/main", ".") == {"a.md": TOUCHED}


@pytest.mark.parametrize("rev", ["maim", "--output=x", "", "HEAD:a.md", "HEAD^{tree}", "a\nb", "-h"])
def test_a_revision_that_is_none(repository: Repository, output: Output, rev: str) -> None:
    repository.commit(a=REPORT)
    said = output.failed(f"--diff={rev}", ".")
    assert "--diff needs a value." in said if not rev else "there is no commit, branch or tag" in said
    assert rev != "maim" or "Did you mean main?" in said
    assert [path.name for path in repository.path.iterdir() if path.name != ".git"] == ["a.md"]


def test_a_branch_that_is_only_on_the_remote(repository: Repository, output: Output, tmp_path: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    repository.commit(a=REPORT)
    repository.git("switch", "--quiet", "--create", "work")
    repository.git("clone", "--quiet", str(repository.path), str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    assert "Did you mean origin/main" in output.failed("--diff", "main", ".")


def test_what_cannot_be_compared(
    repository: Repository, output: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 'no commit, branch or tag "main"' in output.failed("--diff", "main", ".")
    repository.commit(a=REPORT)
    repository.git("switch", "--quiet", "--orphan", "other")
    repository.commit(b=REPORT)
    assert "share no history" in output.failed("--diff", "main", ".")
    assert "standard input is none" in output.failed("--diff", "main", "-")
    assert "Use one at a time" in output.failed("--diff", "main", "--write-baseline", ".")
    (tmp_path / "x.md").write_text(REPORT, encoding="utf-8")
    assert "is in no git repository" in output.failed("--diff", "main", str(tmp_path / "x.md"))
    assert "git failed in" in output.failed("--diff", "main", ".git/config")
    monkeypatch.setenv("PATH", f"{os.pathsep}.{os.pathsep}bin")
    repository.write("git").chmod(0o755)
    assert "Install git" in output.failed("--diff", "main", ".")


def test_a_missing_file_is_told_as_ever(repository: Repository, output: Output) -> None:
    repository.commit(a=REPORT)
    assert "there is no b.md" in output.failed("--diff", "main", "b.md", "a.md")


def test_a_file_that_cannot_be_read_is_told(repository: Repository, output: Output) -> None:
    repository.commit(a=REPORT)
    (repository.path / "a.md").write_bytes(b"%PDF-1.7")
    assert main(["--diff", "main", "a.md"]) == 2


def test_a_conflict_is_a_change(repository: Repository, output: Output) -> None:
    repository.commit(a=REPORT)
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit(a=CHANGED)
    repository.git("switch", "--quiet", "main")
    repository.commit(a=REPORT.replace("大幅缩短", "明显缩短"))
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "--quiet", "work")
    assert "RL303" in output.found("--diff", "HEAD", "a.md")["a.md"]


def test_the_error_holds_what_is_said(repository: Repository) -> None:
    with pytest.raises(GitError) as raised:
        changes_since("main", [])
    assert raised.value.key == "diff.no-rev"
