"""Small reports whose figures contradict each other, and such as only look as if they did."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from report.understanding import reports_of

from reportlint.engine.check import check_text
from reportlint.report.model import Contradiction
from reportlint.source import Source
from reportlint.yamlio import load

DATA: dict[str, Any] = dict(load((Path(__file__).parent / "contradictions.yaml").read_text(encoding="utf-8")).data)
CONTRADICTING = [dict(entry) for entry in DATA["contradicting"]]


def found(text: str) -> list[Contradiction]:
    """All contradictions of a text."""
    return [one for report in reports_of(text) for one in report.contradictions]


@pytest.mark.parametrize("case", CONTRADICTING, ids=[str(number) for number in range(len(CONTRADICTING))])
def test_a_contradiction_stands_on_the_later_figure(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if case.get("missed"):
        request.applymarker(pytest.mark.xfail(reason=case["missed"], strict=True))
    source = Source(case["text"])
    told = [(source.location(one.span.start).row, source.location(one.first.start).row) for one in found(case["text"])]
    assert told == [(case["at"], case["first"])]


@pytest.mark.parametrize("text", DATA["harmless"])
def test_what_may_be_about_something_else_is_no_contradiction(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "metric", "first", "told"),
    [
        ("截至 6 月底签约客户 318 家。\n\n截至 6 月底签约的 381 家客户发薪日不同。\n", "签约客户", "318 家", "381 家"),
        ("- NPS：从 12 升到 31\n\nNPS 从 12 升到 34。\n", "NPS", "31", "34"),
        ("Time to invoice fell from 9 to 2 days.\n\n- Time to invoice: 9 days → 3 days\n", "Time to invoice", "2 days", "3 days"),
    ],
)  # fmt: skip
def test_it_names_the_metric_and_both_values(text: str, metric: str, first: str, told: str) -> None:
    (one,) = found(text)
    assert (one.metric, one.first_told, one.told) == (metric, first, told)


def test_the_message_names_the_line_of_the_earlier_place() -> None:
    text = "# 2026 年半年总结\r\n\r\n截至 6 月底，签约诊所 318 家。\r\n\r\n- 6 月底签约诊所：381 家\r\n"
    (told,) = [told for told in check_text(text, lang="zh") if told.code == "RL505"]
    assert told.message == "「签约诊所」第 3 行写的是 318 家，这里是 381 家。"
    assert told.location.row == 5
    assert [(place.message, place.location.row) for place in told.related] == [("那里写的是 318 家", 3)]
