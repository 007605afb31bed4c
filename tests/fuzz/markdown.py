"""Markdown to findings: any bytes, both languages, every profile, all rules, the second look always, every format."""

from __future__ import annotations

import zlib
from functools import cache

from formats.reading_back import read_back
from fuzz.entry import Entry, hold, timed
from fuzz.seeds import STARTS, reports, words

from reportlint.config.model import Overrides
from reportlint.engine.check import check_source
from reportlint.engine.configured import configured
from reportlint.engine.own import unreadable
from reportlint.engine.score import costs_of, scores
from reportlint.engine.setup import Setup
from reportlint.formats import outline_json, outline_text
from reportlint.formats.results import FileResult, RunResult
from reportlint.formats.style import Style
from reportlint.loading import Unreadable, decode
from reportlint.source import Source

PROFILES = ("auto", "quarterly", "project", "okr")
SPEECHES = ("auto", "zh", "en")
NAME = "draft.md"


def entry() -> Entry:
    """This entry."""
    return Entry("markdown", check, reports, words, STARTS)


@cache
def setup_for(profile: str) -> Setup:
    """All rules, preview ones as well, and a second look that is asked of everything."""
    made = configured((), Overrides(preview=True, profile=profile))
    assert made.second_look is not None
    return made._replace(second_look=made.second_look.in_mode("always"))


def check(data: bytes) -> None:
    """Check a file; profile and language of messages follow from its bytes. Raises where something does not hold."""
    number = zlib.crc32(data)
    setup, speech = setup_for(PROFILES[number % 4]), SPEECHES[number // 4 % 3]
    source = decode(data, NAME)
    if isinstance(source, Unreadable):
        found = FileResult(NAME, "zh", (unreadable(NAME, source, "zh"),))
        read_back(RunResult((found,)), setup)
        return
    with timed(len(data)):
        result = check_source(source, setup, speech)
    hold(result is not None, "passed over")
    positions(result, source)
    if number % 5 == 0:
        again = check_source(Source(source.text, NAME, source.encoding, source.bom), setup, speech)
        hold(again is not None and again.diagnostics == result.diagnostics, "two runs differ", again)
    result = result._replace(scores=scores(result, costs_of(setup)))
    with timed(len(data)):
        told = read_back(RunResult((result,)), setup)
    if number % 7 == 0:
        hold(told == read_back(RunResult((result,)), setup), "two renderings differ")
    for report in result.reports:
        outline_text.render(report, source, Style(), "en")
        outline_json.as_dict(report, source)


def positions(result: FileResult, source: Source) -> None:
    """Hold that all findings stand in the file, in order, and that no rule failed."""
    found = (*result.diagnostics, *(one.diagnostic for one in result.suppressed))
    for one in found:
        hold(one.code != "RL905", f"a rule failed: {one.message[-40:]}", one.message)
        hold(0 <= one.span.start <= one.span.end <= len(source.text), "outside the file", one)
        hold(one.location == source.location(one.span.start), "another line", one)
        hold(one.end_location == source.location(one.span.end), "another end", one)
        hold(1 <= one.location.row <= len(source.line_starts), "no such line", one)
        hold(one.message.strip(), "a message without words", one)
        for other in one.related:
            hold(1 <= other.location.row <= len(source.line_starts), "a related place outside the file", one)
    order = [(one.span, one.code) for one in result.diagnostics]
    hold(order == sorted(order), "out of order", order)
    for score in result.scores:
        hold(0 <= score.value <= 100, "no score", score)
