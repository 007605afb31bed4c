"""Looking for what stands around or behind a place costs the same however much else there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.engine.check import check_text
from reportlint.report import untitled_results
from reportlint.report.reading import Reading
from reportlint.source import Outermost, Source, Span, Spans

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_the_smallest_span_around_another(spans: list[Span], inner: Span) -> None:
    holding = [(span.end - span.start, at) for at, span in enumerate(spans) if span.holds(inner)]
    assert Spans(spans).smallest(inner) == (min(holding)[1] if holding else None)


@given(st.lists(SPANS, max_size=8), SPANS)
def test_what_holds_a_span_and_what_lies_in_it(spans: list[Span], inner: Span) -> None:
    many = Spans(spans)
    assert many.hold(inner) == any(span.holds(inner) for span in spans)
    assert many.lie_in(inner) == any(inner.holds(span) for span in spans)
    assert many.begin_in(inner) == any(inner.start <= span.start < inner.end for span in spans)


@given(st.lists(SPANS, max_size=8))
def test_spans_of_which_none_lies_in_an_earlier_one(spans: list[Span]) -> None:
    grown, kept = Outermost(), list[Span]()
    for span in spans:
        assert grown.add(span) == (not any(other.holds(span) for other in kept))
        kept.append(span)


@given(st.text("a\r\n", max_size=30), st.integers(0, 30))
def test_the_line_around_a_place(text: str, at: int) -> None:
    source = Source(text)
    at = min(at, len(text))
    assert source.line_around(at) == source.line(source.location(at).row)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_stands_behind_labels_is_looked_at_once(monkeypatch: pytest.MonkeyPatch, between: str) -> None:
    asked = 0

    def count(reading: Reading, end: int, span: Span) -> bool:
        nonlocal asked
        asked += 1
        return real(reading, end, span)

    real = untitled_results._next_line
    monkeypatch.setattr(untitled_results, "_next_line", count)
    lines = ["**效果：** 退款由 9 天缩短到 2 天。", "口碑：投诉从 312 起降到 40 起。"] * 50
    check_text("# 2026Q3 季度汇报\n\n## 项目：退款（2026.07.01—2026.09.15）\n\n" + between.join(lines) + "\n")
    assert 50 <= asked <= 2 * len(lines)
