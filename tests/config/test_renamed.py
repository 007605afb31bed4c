"""A rule that got another code and name: the former ones keep working wherever rules are named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportlint.cli import main
from reportlint.engine.check import check_text
from reportlint.engine.configured import configured
from reportlint.packs import PackError

RULE = """\
code: ABC201
name: no-praise
former: [ABC101, XYZ777, no-flattery]
scope: report
forbids: {terms: [好评]}
message: {zh: 好评不是收益。, en: Praise is no benefit.}
advice: {zh: 换成数。, en: Use a figure.}
"""
OPTION = "code: ABC202\nhides: [ABC101]\nforbids: {terms: [获得好评]}\nmessage: m\nadvice: a\n"
REPORT = "# 2026Q3 季度汇报\n\n获得好评。\n"


@pytest.fixture(autouse=True)
def _pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "praise.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "draft.md").write_text(REPORT, encoding="utf-8")


def write(text: str, rules: str = "rule-folders: own\n") -> None:
    Path("reportlint.yaml").write_text(rules + text, encoding="utf-8")


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[list[str], str]:
    """The codes of a run, and what it says on standard error."""
    main(["draft.md", "--format", "json", "--exit-zero", *words])
    out, err = capsys.readouterr()
    return sorted({one["code"] for one in json.loads(out)}), err


@pytest.mark.parametrize(
    ("text", "speaks", "place", "once"),
    [
        ("ignore: [ABC101]\n", False, "2:10: ignore[0]", "ABC101"),
        ("ignore: no-flattery\n", False, "2:1: ignore", "no-flattery"),
        ("select: [RL1, XYZ777]\n", True, "2:15: select[1]", "XYZ777"),
        ("select: [XYZ]\n", True, "2:10: select[0]", "XYZ"),
        ("select: [RL1]\nextend-select: [ABC101]\n", True, "3:17: extend-select[0]", "ABC101"),
        ("severity: {ABC101: off}\n", False, "2:12: severity.ABC101", "ABC101"),
        ("per-file: {'*.md': {ignore: [ABC101]}}\n", False, "2:30: per-file.*.md.ignore[0]", "ABC101"),
    ],
)
def test_in_a_configuration(capsys: pytest.CaptureFixture[str], text: str, speaks: bool, place: str, once: str) -> None:
    write(text)
    codes, err = told(capsys)
    assert ("ABC201" in codes) is speaks
    assert err == f"reportlint: reportlint.yaml:{place}: {once} is called ABC201 now; the old one still works\n"


def test_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    write("")
    assert told(capsys, "--select", "ABC101") == (
        ["ABC201"], "reportlint: --select: ABC101 is called ABC201 now; the old one still works\n",
    )  # fmt: skip
    assert "ABC201" not in told(capsys, "--ignore", "ABC101")[0]
    main(["draft.md", "--ignore", "ABC101", "--lang", "zh"])
    assert "reportlint：--ignore: ABC101 现在叫 ABC201；旧的写法照样管用" in capsys.readouterr().err


def test_what_it_is_called_now_says_nothing_more(capsys: pytest.CaptureFixture[str]) -> None:
    write("ignore: [ABC201]\n")
    assert told(capsys)[1] == ""


@pytest.mark.parametrize("word", ["ABC101", "abc101", "no-flattery", "XYZ7"])
def test_in_a_comment_and_in_front_matter(word: str) -> None:
    write("")
    setup = configured(("reportlint.yaml",))
    for text in (
        REPORT + f"\n<!-- reportlint-disable-file {word}: why -->\n",
        f"---\nreportlint: {{ignore: [{word}]}}\n---\n" + REPORT,
    ):
        found = {one.code: one for one in check_text(text, setup=setup, lang="en")}
        assert "ABC201" not in found
        assert "RL902" not in found
        assert found["RL907"].message == f'"{word}" is called ABC201 now.'
        assert found["RL907"].severity == "suggestion"
    assert not {one.code for one in check_text(text.replace(word, "ABC201"), setup=setup)} & {"ABC201", "RL907"}


def test_where_another_rule_hides_it(tmp_path: Path) -> None:
    write("")
    (tmp_path / "own" / "got.yaml").write_text(OPTION, encoding="utf-8")
    codes = {one.code for one in check_text(REPORT, setup=configured(("reportlint.yaml",)))}
    assert ("ABC202" in codes, "ABC201" in codes) == (True, False)


def test_in_explain(capsys: pytest.CaptureFixture[str]) -> None:
    write("")
    assert main(["explain", "abc101", "no-flattery"]) == 0
    out = capsys.readouterr().out
    assert out.count("ABC201 no-praise") == 1
    assert "formerly ABC101, XYZ777, no-flattery" in out


def test_in_a_baseline(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    write("")
    rule = tmp_path / "own" / "praise.yaml"
    rule.write_text(RULE.replace("ABC201", "ABC101").replace("former: [ABC101, XYZ777, no-flattery]\n", ""))
    assert main(["draft.md", "--write-baseline", "--quiet"]) == 0
    rule.write_text(RULE, encoding="utf-8")
    capsys.readouterr()
    assert told(capsys, "--baseline", ".reportlint-baseline.json") == ([], "")
    rule.write_text(RULE.replace("[ABC101, ", "["), encoding="utf-8")
    assert told(capsys, "--baseline", ".reportlint-baseline.json")[0] == ["ABC201"]


@pytest.mark.parametrize(
    ("former", "expected"),
    [
        ("[ABC201]", "own/praise.yaml:3:10: former[0]: ABC201 is what the rule is called now"),
        ("Old Name", "own/praise.yaml:3:1: former: is a code or a name that the rule once had, such as RL302 or missing-background, not Old Name"),
        ("RL302", "own/praise.yaml: former: RL302 is taken by reportlint_rules/rules/RL302-benefit-outside-categories.yaml"),
    ],
)  # fmt: skip
def test_what_is_no_former_name(former: str, expected: str) -> None:
    write("")
    Path("own/praise.yaml").write_text(RULE.replace("[ABC101, XYZ777, no-flattery]", former), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        configured(("reportlint.yaml",))
    assert caught.value.text() == expected
