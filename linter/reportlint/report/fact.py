"""A fact of a report: a value of something, for a moment, told in a place."""

from __future__ import annotations

from typing import Literal

from reportlint.language.figures import Figure
from reportlint.record import NamedTuple
from reportlint.report.fact_words import (
    MARKS,
)
from reportlint.report.moments import Moment
from reportlint.source import Span

#: As what a figure is told: `status` stands in a background, and may be what was before or what is.
Role = Literal["now", "status", "before", "after"]


class Fact(NamedTuple):
    """A figure with what it measures.

    `before` and `behind` are the words of its clause on either side, `around` those of the whole statement, all without
    figures and dates. `marks` are the words that make it a measure of another kind (median, per week, pilot, in all).
    `section` is the nearest heading above that is a name (of a region, a person), `label` what stands before a colon.
    """

    figure: Figure
    number: str  # its digits as written
    before: str
    behind: str
    around: str
    moment: Moment | None
    role: Role
    marks: frozenset[str]
    project: int | None
    line: Span  # the statement that holds it
    place: str = ""  # what stands behind all the values of a change that it is part of: where, of whom
    section: Span | None = None
    label: str = ""
    alone: bool = False  # the statement is a label and this figure, as in a list of figures
    partner: float | None = None  # the value at the other end of the change that it is part of
    remarks: frozenset[str] = frozenset()  # marks in a column of remarks, which prose may leave out
    topic: str = ""  # the clause before, where its figure is the only one told so far
    doubted: bool = False  # it is told as an aim, of a sample or of the year before
    between: str = ""  # what stands between the two values of a change that it is part of
    table: Span | None = None  # the table that it stands in


class Over(NamedTuple):
    """What the headings over a statement say of it."""

    moment: Moment | None = None
    background: bool = False
    aim: bool = False  # they announce what is aimed at or planned
    section: Span | None = None


class Clause(NamedTuple):
    """What stands around a figure, up to the next stop or figure on either side."""

    before: Span
    behind: Span
    place: Span  # behind the last value of a change
    scene: str  # all of it, with a bracket behind


def marks(words: str) -> frozenset[str]:
    """The words of a scene that make a measure of another kind; an average is what everybody means."""
    return frozenset(match[0] for match in MARKS.finditer(words))
