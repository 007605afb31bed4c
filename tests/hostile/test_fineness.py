"""A text that is cut into more pieces than any report is not read to its end: told, and no more work the longer it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from report.test_linear import calls_of

from reportlint.cli.app import run
from reportlint.document import Document
from reportlint.engine.check import check_text
from reportlint.engine.setup import built_in
from reportlint.readers import read
from reportlint.report import build, reading
from reportlint.source import Source, Span

PIECES = 3000
MORE = 1.2  #: how much more work is no matter: a text is looked through for words as a whole
KINDS = {
    "labels": "甲: 乙\n",
    "sections": "## 项目介绍\n\n",
    "rows": "| 签章 | 5 天 | 4 小时 |\n",
    "items": "- 退款由 9 天缩短到 2 天\n",
}
BEFORE = {"rows": "| 项目 | 背景 | 收益 |\n|-|-|-|\n"}


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if hardly any pieces were read."""
    monkeypatch.setattr(reading, "PIECES", PIECES)


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
def test_no_more_is_understood_of_a_longer_one(name: str) -> None:
    documents = [read(Source(BEFORE.get(name, "") + KINDS[name] * times)) for times in (PIECES, 2 * PIECES)]
    short, long = (calls_of(lambda document=document: refused(document)) for document in documents)  # type: ignore[misc]
    assert long < MORE * short


def refused(document: Document) -> None:
    """Build reports of a document that is too fine for it."""
    with pytest.raises(reading.TooFine):
        build(document, built_in().lexicon)


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
