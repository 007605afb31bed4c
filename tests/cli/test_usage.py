"""The command line: what is understood, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reportlint.cli.check
import reportlint.cli.outline
from reportlint.cli import main
from reportlint.cli.command import options_of
from reportlint.cli.console import user_language
from reportlint.cli.errors import near, near_paths
from reportlint.cli.options import CheckOptions, parse


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The options that reach the commands, which are not run."""
    seen: list[Any] = []

    def keep(options: Any) -> int:
        seen.append(options)
        return 0

    monkeypatch.setattr(reportlint.cli.check, "check", keep)
    monkeypatch.setattr(reportlint.cli.outline, "outline", keep)
    return seen


def test_the_plain_form() -> None:
    assert parse(["a.md", "--format=json", "-", "--lang", "zh", "--all"]) == CheckOptions(
        ("a.md", "-"), format="json", lang="zh", all=True
    )
    assert parse(["check", "a.md"]) == CheckOptions(("a.md",))


@pytest.mark.parametrize(
    "words",
    [[], ["check"], ["outline", "a.md"], ["--help"], ["a.md", "--help"], ["a.md", "--format"],
     ["a.md", "--format", "x"], ["a.md", "--all=1"], ["a.md", "--", "-b.md"], ["a.md", "-h"],
     ["check", "check"], ["--frmat", "json", "a.md"]],
)  # fmt: skip
def test_anything_else_is_left_to_click(words: list[str]) -> None:
    assert parse(words) is None


def _words() -> st.SearchStrategy[list[str]]:
    flags = [option.name for option in options_of(CheckOptions) if option.is_flag]
    takers = [option for option in options_of(CheckOptions) if not option.is_flag]
    pairs = [[option.name, value] for option in takers for value in option.choices or ("a.md", "-", "x=y")]
    joined = [["=".join(pair)] for pair in pairs]
    paths = [["a.md"], ["-"], ["汇报.md"], ["./check"]]
    piece = st.sampled_from([[flag] for flag in flags] + pairs + joined + paths)
    return st.lists(piece, max_size=6).map(lambda pieces: [word for words in pieces for word in words])


@given(words=_words(), named=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
def test_click_understands_the_same(asked: list[Any], words: list[str], named: bool) -> None:
    from reportlint.cli.app import run

    mine = parse(["check", *words] if named else words)
    if mine is None:
        return
    asked.clear()
    assert run(["check", *words] if named else words) == 0
    assert asked == [mine]


def test_rarer_forms(asked: list[Any]) -> None:
    assert main(["a.md", "--", "--all"]) == 0
    assert main(["outline", "--format", "json", "a.md"]) == 0
    assert [(options.paths, options.format) for options in asked] == [(("a.md", "--all"), "text"), (("a.md",), "json")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--formt", "json", "a.md"], "reportlint: there is no option --formt. Did you mean --format?"),
        (["a.md", "--colour", "never"], "reportlint: there is no option --colour. Did you mean --color?"),
        (["a.md", "--format", "jsn"], "Did you mean json or jsonl or rdjson?"),
        (["outline", "a.md", "--format", "concise"], "it can be text, json."),
        (["a.md", "--lang"], "--lang needs a value."),
        (["a.md", "--exit-zero=yes"], "--exit-zero takes no value."),
        (["check"], "which report? Give a file, a folder, or - for standard input."),
        (["outline", "--lang", "en"], "which report?"),
        (["-x", "a.md"], "there is no option -x."),
        (["nothing-like-it.md"], "there is no nothing-like-it.md."),
    ],
)
def test_mistakes(words: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path,
                  monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    assert said in capsys.readouterr().err


def test_mistakes_in_chinese(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["a.md", "--formt"]) == 2
    said = "reportlint：没有 --formt 这个选项。是不是 --format？\n用法见 reportlint check --help\n"
    assert capsys.readouterr().err == said


def test_near_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("draft.md", "draft.docx", "other.md", "季度汇报.md"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert near_paths("drfat.md")[0] == "draft.md"
    assert set(near_paths("draft.txt")) == {"draft.docx", "draft.md"}
    assert near_paths("季度汇抱.md") == ["季度汇报.md"]
    assert near_paths(str(tmp_path / "othr.md")) == [str(tmp_path / "other.md")]
    assert near_paths("outlin") == ["outline"]
    assert near_paths("no/such/folder.md") == []
    assert near("ERROR", ("error", "never")) == ["error"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN"}, "zh"),
    ],
)
def test_the_users_language(environment: dict[str, str], language: str) -> None:
    assert user_language(environment) == language


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "text", "--format", "json", "a.md"], "two formats would go to the same place (-)"),
        (["--format", "sarif:x", "--format", "junit:x", "a.md"], "two formats would go to the same place (x)"),
        (["--format", "sarif:x", "--output-file", "y", "a.md"], "--output-file has nothing to write"),
        (["--output-file", "none/y", "a.md"], "none/y cannot be written"),
    ],
)
def test_outputs_that_cannot_be(words: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path,
                                monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# 2026Q3 report\n", encoding="utf-8")
    assert main(words) == 2
    assert said in capsys.readouterr().err


def test_several_formats_at_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# 2026Q3 report\n\nTBD\n", encoding="utf-8")
    assert main(["--exit-zero", "--format", "concise,sarif:a.sarif", "--format", "junit:a.xml", "a.md"]) == 0
    assert "RL501" in capsys.readouterr().out
    assert '"RL501"' in Path("a.sarif").read_text(encoding="utf-8")
    assert "RL501" in Path("a.xml").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "a.sarif", "a.xml"]
    assert main(["--exit-zero", "--statistics", "a.md"]) == 0
    assert "Findings by rule" in capsys.readouterr().out
    assert main(["--exit-zero", "--quiet", "--ignore", "RL", "a.md"]) == 0
    assert capsys.readouterr().out == ""
