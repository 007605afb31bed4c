"""A text eight times as long takes about eight times the work: counted in calls of functions, which no clock disturbs."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from reportlint.engine.check import check_text
from reportlint.engine.setup import built_in
from reportlint.readers import markdown, read
from reportlint.report.period_titles import is_period_title, plans_for
from reportlint.report.reading import Reading
from reportlint.source import Source, Span

TIMES = 8  #: how much longer the longer text is
MORE = 1.2  #: how much more than that is no matter
SMALL, MANY = 12, 60  #: how often the piece stands in the shorter one, and where only rounds of loops are counted
REPORT = "# 2026Q3 季度汇报\n\n## 项目介绍\n\n"
PIECES = {
    "projects": "### 退款提速（2026.07.01—2026.09.15）\n\n#### 背景\n\n退款平均 9 天才到账，投诉 312 起。\n\n#### 方案\n\n先审核，再打款。\n\n#### 收益\n\n退款由 9 天缩短到 2 天。\n\n",
    "sections of one project": "#### 背景\n\n退款平均 9 天才到账。\n\n#### 方案\n\n一期做审核，二期做打款。\n\n#### 收益\n\n退款由 9 天缩短到 2 天。\n\n",
    "results behind labels": "**效果：** 退款由 9 天缩短到 2 天。\n口碑：投诉从 312 起降到 40 起。\n\n",
    "items": "- 退款由 9 天缩短到 2 天，投诉从 312 起降到 40 起\n",
    "rows": "| 退款提速 | 平均 9 天才到账 | 由 9 天缩短到 2 天 |\n",
    "sentences of one line": "退款由 9 天缩短到 2 天，投诉从 312 起降到 40 起。",
    "reports of a log": "# 2026Q2 季度汇报\n\n## 项目：退款（2026.04.01—2026.06.15）\n\n退款由 9 天缩短到 2 天。\n\n",
    "tables without bars": "甲\t乙\t丙\n丁\t戊\t己\n庚\n",
    "objectives": "## O1 退款更快\n\n- KR1：到账由 9 天缩短到 2 天\n- KR2：投诉降到 40 起\n\n",
}
BEFORE = {"rows": "| 项目 | 背景 | 收益 |\n| --- | --- | --- |\n"}


LOOPS = {
    "labels under a key result": ("objective_tasks", "# Q3 2026 report\n\n## O1 Faster refunds\n\n- KR1: ", "[a]: b\n"),
    "entries of a log": ("logs", "", "# 2026Q3\n\n## 甲{}\n\n慢。\n\n"),
    "comments on one line": ("cover", "", "甲{}<!-- reportlint-disable-line RL302 -->"),
    "comments on the next line": ("directives", "", "<!-- reportlint-disable-next-line -->\n"),
}
"""In which module a loop could grow, what stands before, and what is repeated with its number."""


def lines(module: str, text: str) -> int:
    """How many lines of a module are run to check a text; each round of a loop or a comprehension is one at least."""
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        if not frame.f_code.co_filename.endswith(f"{module}.py"):
            return None
        count += event == "line"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        check_text(text)
    finally:
        sys.settrace(before)
    return count


def calls(text: str) -> int:
    """How many functions are called to check a text, those of C included."""
    return calls_of(lambda: check_text(text))


def calls_of(action: Callable[[], object]) -> int:
    """How many functions an action calls, those of C included."""
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", PIECES)
def test_calls_grow_with_the_text(name: str) -> None:
    small, large = (REPORT + BEFORE.get(name, "") + PIECES[name] * times for times in (SMALL, SMALL * TIMES))
    check_text(small)  # what is loaded once
    assert calls(large) <= MORE * TIMES * calls(small)


@pytest.mark.parametrize("name", LOOPS)
def test_rounds_of_loops_grow_with_the_text(name: str) -> None:
    module, before, piece = LOOPS[name]
    small, large = (
        before + "".join(piece.replace("{}", str(at)) for at in range(1, times)) for times in (MANY, MANY * TIMES)
    )
    check_text(small)  # what is loaded once
    assert 0 < lines(module, large) <= MORE * TIMES * lines(module, small)


def test_a_line_is_looked_through_once_for_what_stands_beside_its_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: Counter[tuple[int, int]] = Counter()
    line_around = markdown._line_around

    def counted(text: str, start: int, end: int) -> tuple[int, int]:
        seen[line_around(text, start, end)] += 1
        return line_around(text, start, end)

    monkeypatch.setattr(markdown, "_line_around", counted)
    read(Source("甲<!-- reportlint-disable RL302 -->" * MANY + "\n" + "<!-- reportlint-disable RL302 -->" * MANY))
    assert list(seen.values()) == [1, 1]


def test_a_paragraph_of_a_thousand_tables_is_no_matter_of_depth() -> None:
    tables = [node for node in read(Source(PIECES["tables without bars"] * 2000)).root.children if node.kind == "table"]
    assert len(tables) == 2000


def test_no_more_of_a_title_is_read_than_titles_have() -> None:
    title = "# 2026Q3 " + "（" * 1_000_000 + "\n"  # with the square of these it would never end
    report = Reading(read(Source(title)), built_in().lexicon)
    assert is_period_title(report, Span(2, len(title) - 1)) is None
    assert not plans_for(report, Span(2, len(title) - 1))
