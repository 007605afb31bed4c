"""The shipped second look: on what it was trained, what it says of plain statements, and what follows of it for a report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportlint.engine.setup import built_in
from reportlint.language.second_look import Mode, SecondLook
from reportlint.readers import read
from reportlint.report import build
from reportlint.report.model import Report
from reportlint.report.reading import Reading, statements
from reportlint.source import Source

ROOT = Path(__file__).resolve().parents[2]
SAID = """# 三季度汇报

## 报修派单（7 月 1 日—9 月 15 日）

### 那时候

一天 420 张报修单，平均等 31 个小时才有人上门。我跟了四位师傅各一天，又听了 200 通录音。退租的人里三成说的是报修慢，续租率是公司今年的头号指标。

### 后来

先上收单，因为派单要用它的数据。最难的是老小区的地址对不上，后来拿水表号去配。平均上门时间降到 9 个小时。

## 往下走

十月把换季检修接进来，十二月接物业的库存。

## 自己

我学会了先跟一天再动手画图。
"""
VERDICTS = {
    "一天 420": "problem", "我跟了": "investigation", "退租的": "importance", "先上收单": "order-reason", "最难的": "difficulty",
    "平均上门": "benefit-efficiency", "十月": "plan", "我学会": "growth",
}  # fmt: skip


@pytest.fixture
def look() -> SecondLook:
    shipped = built_in().second_look
    assert shipped is not None
    return shipped


@pytest.fixture
def _tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(ROOT))
    yield
    for name in [name for name in sys.modules if name == "tools" or name.startswith("tools.")]:
        del sys.modules[name]


@pytest.mark.usefixtures("_tools")
def test_it_was_trained_on_the_present_statements(look: SecondLook) -> None:
    from tools.model.statements import fingerprint

    assert look.is_there
    assert look.model is not None
    assert look.model.about["of"] == fingerprint(), "the labelled statements are others now: run `make model`"


def test_it_is_small(look: SecondLook) -> None:
    assert Path(look.path).stat().st_size < 3_000_000


def test_its_verdicts_are_those_recorded(look: SecondLook) -> None:
    reading = Reading(read(Source(SAID)), built_in().lexicon, second_look=look)
    for span in statements(reading, reading.document.root):
        said = reading.second_opinion(span)
        for start, label in VERDICTS.items():
            if reading.words(span).startswith(start):
                assert max(said, key=lambda name: said[name]) == label


def report(text: str, mode: Mode, look: SecondLook) -> Report:
    return build(read(Source(text)), built_in().lexicon, second_look=look.in_mode(mode))[0]


TOLD = """# 三季度汇报

## 报修派单（7 月 1 日—9 月 15 日）

### 甲

一天 420 张报修单，平均等 31 个小时才有人上门。师傅常常白跑一趟，因为单子上没写坏的是哪个零件。

### 乙

这回新增了拍照认零件、就近派单和催单提醒三个功能。改的是报修模块和派单模块的接口。

### 丙

平均上门时间从 31 个小时降到 9 个小时。白跑的单子从 38% 降到 7%。
"""


def test_sections_under_titles_that_say_nothing_are_told_by_what_stands_in_them(look: SecondLook) -> None:
    project = report(TOLD, "auto", look).projects[0]
    roles = {section.role: section.anchor.of(TOLD) for section in project.sections}
    assert roles == {"background": "甲", "solution": "乙", "benefits": "丙"}
    assert not report(TOLD, "never", look).projects[0].sections


CLEAN = ROOT / "corpus/dev/a06.md"


def test_a_clean_report_does_not_need_it(look: SecondLook) -> None:
    fresh = SecondLook(look.path)
    build(read(Source(CLEAN.read_text(encoding="utf-8"))), built_in().lexicon, second_look=fresh)
    assert fresh.model is None
