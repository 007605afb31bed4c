"""Stretches of the shadow that are blanked or joined: its length never changes, whatever the stretches share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportlint.readers.shadow import joined, without
from reportlint.source import Span

SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Span(*sorted(pair))), max_size=5)


@given(st.text("a \n", min_size=20, max_size=20), SPANS)
def test_the_length_stays_and_what_lies_outside(text: str, spans: list[Span]) -> None:
    inside = {at for span in spans for at in range(*span)}
    blank, line = without(text, sorted(spans)), joined(text, sorted(spans))
    assert len(blank) == len(line) == len(text)
    for at, char in enumerate(text):
        assert blank[at] == (" " if at in inside and char != "\n" else char)
        assert line[at] == (" " if at in inside and char == "\n" else char)
