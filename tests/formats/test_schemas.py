"""Formats held against the schemas of those who read them, and rendered by what others wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from formats.hostile import WORDS, finding, plain, run
from formats.rendered import Page
from formats.samples import SOURCE
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import ValidationError, validate
from markdown_it import MarkdownIt

from reportlint.cli import main
from reportlint.formats import gitlab, markdown, rdjson
from reportlint.formats.results import RunResult, Score

SCHEMAS = Path(__file__).parent / "schemas"
ROOT = Path(__file__).parents[2]
GITLAB = json.loads((SCHEMAS / "gitlab-codequality.json").read_text(encoding="utf-8"))
RDJSON = json.loads((SCHEMAS / "rdjson.json").read_text(encoding="utf-8"))
SEVERITIES = ("info", "minor", "major", "critical", "blocker")  # the words that GitLab sorts by


def samples(format: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command writes for both samples."""
    names = [str(ROOT / "docs" / name) for name in ("sample.md", "sample.en.md")]
    assert main(["--exit-zero", "--format", format, *names]) == 0
    return capsys.readouterr().out


def test_gitlab(capsys: pytest.CaptureFixture[str]) -> None:
    entries = [*json.loads(samples("gitlab", capsys)), *json.loads(gitlab.render(run()))]
    for entry in entries:
        validate(entry, GITLAB)  # GitLab drops all entries from the first on that does not hold
        assert entry["severity"] in SEVERITIES
        assert entry["location"]["lines"]["begin"] >= 1
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    with pytest.raises(ValidationError):
        validate({**entries[0], "location": {"lines": {"begin": "1"}}}, GITLAB)


def test_reviewdog(capsys: pytest.CaptureFixture[str]) -> None:
    for told in (json.loads(samples("rdjson", capsys)), json.loads(rdjson.render(run()))):
        validate(told, RDJSON)
        assert told["diagnostics"]
    with pytest.raises(ValidationError):
        validate({"diagnostics": [{"severity": "SUGGESTION"}]}, RDJSON)


def test_reviewdogs_columns_are_bytes_of_the_line() -> None:
    (entry,) = json.loads(rdjson.render(RunResult((finding("x"),))))["diagnostics"]
    start, end = entry["location"]["range"]["start"], entry["location"]["range"]["end"]
    line = SOURCE.text.encode().split(b"\n")[start["line"] - 1]
    assert line[start["column"] - 1 : end["column"] - 1].decode() == "大幅"


def rendered(run: RunResult) -> Page:
    return Page(MarkdownIt("commonmark").enable("table").render(markdown.render(run, "en")))


LEGIT = {"p", "strong", "details", "summary", "code", "table", "thead", "tbody", "tr", "th", "td", "br"}


@pytest.mark.parametrize("words", WORDS)
def test_a_reader_of_the_summary_sees_the_words_and_nothing_else(words: str) -> None:
    page = rendered(RunResult((finding(words)._replace(scores=(Score("", 1, 50),)),)))
    assert page.tags <= LEGIT
    *_, (row, _, code, told, project) = page.rows
    assert (row, code, plain(project)) == ("5", "RL302", plain(words))
    assert [plain(half) for half in told.split("\n")] == [plain(words)] * 2


@pytest.mark.parametrize(
    "link", ["@user", "@org/team", "#1", "!2", "~label", "%3", '%"v 1"', "$4", "&5", "a@b.example"]
)
def test_what_forges_link_once_escapes_are_gone_is_parted(link: str) -> None:
    page = rendered(RunResult((finding(f"x {link} y"),)))
    assert link not in page.rows[-1][-1]
    assert plain(page.rows[-1][-1]) == f"x {link} y"


def test_a_name_with_an_empty_line_does_not_end_its_title() -> None:
    page = rendered(RunResult((finding("x", "a\n\n# b\n\n<b>c.md"),)))
    assert page.titles == ["a # b <b>c.md (1)"]
    assert page.tags <= LEGIT


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]) | st.sampled_from(" \n|\\`*_<&[]!#@"),
        min_size=1,
    )
)
def test_whatever_the_words_are(words: str) -> None:
    if not plain(words):
        return
    page = rendered(RunResult((finding(words),)))
    assert page.tags <= LEGIT
    assert [len(row) for row in page.rows] == [5, 5]
    assert plain(page.rows[1][4]) == plain(words)
