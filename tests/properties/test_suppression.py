"""A suppression takes away what it names, where it holds, and nothing else."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st
from properties.drafts import checked, drafts, share

from reportlint.diagnostic import Diagnostic
from reportlint.engine.setup import built_in
from reportlint.formats.results import FileResult

NAMES = {rule.code: rule.name for rule in built_in().rules}
Told = tuple[str, int, str]


def told(one: Diagnostic, inserted: int = 0) -> Told:
    """A finding by code, line and words; lines from `inserted` on are one less, as they were."""
    row = one.location.row
    message = re.sub(r"(第 |line )[0-9]+", r"\1", one.message)
    return one.code, row - bool(inserted and row > inserted), message


def selectors(data: st.DataObject, found: tuple[Diagnostic, ...]) -> list[str]:
    """Some of the ways to name some of the rules that found something."""
    ways = [way for one in found for way in (one.code, one.code[:3], one.code.lower(), NAMES[one.code])]
    return data.draw(st.lists(st.sampled_from(ways), min_size=1, max_size=3, unique=True))


def is_named(code: str, words: list[str]) -> bool:
    return any(code.startswith(word.upper()) or NAMES[code] == word for word in words)


def compare(after: FileResult, before: FileResult, gone: set[Told], inserted: int = 0) -> None:
    """Hold that what is gone is suppressed, and that all else is found as before."""
    plain = Counter(told(one) for one in before.diagnostics)
    kept = Counter(told(one, inserted) for one in after.diagnostics if not one.code.startswith("RL9"))
    hushed = Counter(told(one.diagnostic, inserted) for one in after.suppressed)
    assert kept + hushed == plain
    assert hushed == Counter({one: number for one, number in plain.items() if one in gone})


@share(0.2)
@given(drafts(), st.data())
def test_a_comment_over_a_line(text: str, data: st.DataObject) -> None:
    before = checked(text)
    assume(before.diagnostics)
    words = selectors(data, before.diagnostics)
    row = data.draw(st.sampled_from(before.diagnostics)).location.row
    lines = text.split("\n")
    lines.insert(row - 1, f"<!-- reportlint-disable-next-line {', '.join(words)}: why -->")
    gone = {told(one) for one in before.diagnostics if one.location.row == row and is_named(one.code, words)}
    compare(checked("\n".join(lines)), before, gone, row - 1 or 1)


@share(0.2)
@given(drafts(), st.data())
def test_a_block(text: str, data: st.DataObject) -> None:
    before = checked(text)
    assume(before.diagnostics)
    words = selectors(data, before.diagnostics)
    lines = text.split("\n")
    first = data.draw(st.sampled_from([at for at, line in enumerate(lines) if not line]))
    lines.insert(first, f"<!-- reportlint-disable {' '.join(words)}: why -->")
    gone = {told(one) for one in before.diagnostics if one.location.row > first and is_named(one.code, words)}
    compare(checked("\n".join(lines)), before, gone, first + 1)


@share(0.1)
@given(drafts(), st.data())
def test_the_whole_file(text: str, data: st.DataObject) -> None:
    before = checked(text)
    assume(before.diagnostics)
    words = selectors(data, before.diagnostics)
    gone = {told(one) for one in before.diagnostics if is_named(one.code, words)}
    after = checked(f"{text}\n<!-- reportlint-disable-file {' '.join(words)} -->\n")
    compare(after, before, gone)


@share(0.1)
@given(drafts(), st.data())
def test_front_matter(text: str, data: st.DataObject) -> None:
    before = checked("---\nreportlint: {ignore: []}\n---\n\n" + text)
    assume(before.diagnostics)
    words = selectors(data, before.diagnostics)
    gone = {told(one) for one in before.diagnostics if is_named(one.code, words)}
    compare(checked(f"---\nreportlint: {{ignore: [{', '.join(words)}]}}\n---\n\n{text}"), before, gone)
