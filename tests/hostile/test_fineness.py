"""A text that is cut into more pieces than any report is not read to its end: told, and no more work the longer it is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from report.test_linear import calls_of

from reportlint import fineness
from reportlint.cli.app import run
from reportlint.document import Document
from reportlint.engine.check import OPENING, check_source, check_text
from reportlint.engine.setup import built_in
from reportlint.language import changes as changes_module
from reportlint.language import durations
from reportlint.language.dates import DateRange
from reportlint.language.figures import Figure, figures
from reportlint.readers import markdown, read
from reportlint.report import build, reading
from reportlint.source import Source, Span

PIECES = 6000
MORE = 1.2  #: how much more work is no matter: a text is looked through for words as a whole
KINDS = {
    "labels": "甲: 乙\n",
    "sections": "## 项目介绍\n\n",
    "rows": "| 签章 | 5 天 | 4 小时 |\n",
    "items": "- 退款由 9 天缩短到 2 天\n",
}
READ = {
    "lines": "一行\n",
    "items": "- a\n",
    "quotes": "> " * 30,
    "cells": "|a|b|\n|-|-|\n|c|d|\n\n",
    "links": "[a](b) *c* " * 9,
}
BEFORE = {"rows": "| 项目 | 背景 | 收益 |\n|-|-|-|\n"}


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if hardly any pieces were read."""
    monkeypatch.setattr(fineness, "PIECES", PIECES)


@pytest.mark.parametrize(("lang", "words"), [("zh", "标题、条目"), ("en", "headings, items")])
def test_what_is_cut_too_fine_is_told(lang: str, words: str) -> None:
    (found,) = check_text("# 汇报\n\n" + KINDS["labels"] * PIECES, lang=lang)  # type: ignore[arg-type]
    assert (found.code, found.severity) == ("RL900", "error")
    assert words in found.message


def test_the_outline_tells_it_as_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(KINDS["labels"] * PIECES, encoding="utf-8")
    assert run(["outline", str(tmp_path / "a.md")]) == 2
    assert "a.md" in capsys.readouterr().err


@pytest.mark.parametrize("name", KINDS)
def test_no_more_is_understood_of_a_longer_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    documents = [read(Source(BEFORE.get(name, "") + KINDS[name] * times)) for times in (PIECES, 2 * PIECES)]
    short, long = (calls_of(lambda document=document: refused(document)) for document in documents)  # type: ignore[misc]
    assert long < MORE * short


def refused(document: Document) -> None:
    """Build reports of a document that is too fine for it."""
    with pytest.raises(fineness.TooFine):
        build(document._replace(left=PIECES), built_in().lexicon)


@pytest.mark.parametrize("name", READ)
def test_what_the_reader_makes_is_counted(name: str) -> None:
    with pytest.raises(fineness.TooFine):
        read(Source(READ[name] * PIECES))
    assert read(Source(READ[name] * 40)).left < PIECES


@pytest.mark.parametrize("text", ["慢" * 6 * 5000, "慢\n" * 5000, "\n" * 200 + "慢\n\n" * 5000])
def test_size_and_lines_are_counted_before_anything_is_parsed(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def unasked(*_: object) -> None:
        raise AssertionError("parsed")

    assert fineness.Allowance.of("\n" * 100_000 + "慢").left == PIECES - fineness.LINES
    monkeypatch.setattr(markdown, "front_matter", unasked)
    with pytest.raises(fineness.TooFine):
        read(Source(text * 2))


@pytest.mark.parametrize(
    ("opening", "is_told"), [("# 2026Q3 季度汇报\n\n## 项目介绍\n\n", True), ("# Changes\n\n", False)]
)
def test_what_is_no_report_is_no_report_that_is_too_fine(opening: str, is_told: bool) -> None:
    text = opening + "慢。" * OPENING + "\n\n" + "- a\n" * PIECES
    found = check_source(Source(text, "a.md"), built_in(), "zh", only_reports=True)
    assert (found is not None) == is_told
    assert found is None or [one.code for one in found.diagnostics] == ["RL900"]


def test_raw_data_is_counted_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def unasked(*_: object) -> list[Figure]:
        raise AssertionError("read")

    data = "9," * (PIECES // fineness.RAW_FIGURE + fineness.RAW)
    monkeypatch.setattr(reading, "figures", unasked)
    asked = reading.Reading(read(Source(data)), built_in().lexicon)
    with pytest.raises(fineness.TooFine):
        asked.all_figures(Span(0, len(data)))


def test_a_stretch_is_counted_by_its_length() -> None:
    left = []
    for times in (1, 9):
        asked = reading.Reading(read(Source("慢" * 20 * fineness.CHARACTERS * times)), built_in().lexicon)
        before = asked._allowance.left
        asked.dates(Span(0, len(asked.text)))
        left.append(before - asked._allowance.left)
    assert left == [21, 181]


def test_figures_of_a_stretch_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    seen: Counter[Span] = Counter()

    def counted(norm: str, span: Span, dated: list[DateRange] | None = None) -> list[Figure]:
        seen[span] += len(span.of(norm)) > fineness.CHARACTERS
        return figures(norm, span, dated)

    for module in (reading, durations, changes_module):
        monkeypatch.setattr(module, "figures", counted)
    check_text(
        "# 2026Q3 季度汇报\n\n| 项目 | 背景 | 收益 |\n| --- | --- | --- |\n| 退款" + " 9%" * 40 + " | 慢 | 快 |\n"
    )
    assert max(seen.values()) == 1


def test_an_ordinary_report_is_far_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    text = "# 2026Q3 季度汇报\n\n## 项目介绍\n\n### 退款提速（2026.07.01—2026.09.15）\n\n退款平均 9 天才到账。\n"
    assert "RL900" not in {found.code for found in check_text(text * 20)}


def test_what_was_found_is_let_go_of_and_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    text = "# 2026Q3 季度汇报\n\n## 项目介绍\n\n" + (
        "### 退款提速（2026.07.01—2026.09.15）\n\n退款平均 9 天才到账，投诉 312 起。\n\n退款由 9 天缩短到 2 天。\n\n"
        * 20
    )
    kept = check_text(text)
    monkeypatch.setattr(reading, "KEPT", 20)
    assert check_text(text) == kept
    asked = reading.Reading(read(Source(text)), built_in().lexicon)
    for at in range(0, 400, 2):
        asked.all_figures(Span(at, at + 40))
    assert len(asked._all_figures) <= 20
