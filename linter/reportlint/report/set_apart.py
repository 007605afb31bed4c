"""What tells two facts apart for certain, however alike their words are."""

from __future__ import annotations

from collections.abc import Iterable

from reportlint.language.figures import Figure
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.fact import Fact
from reportlint.report.fact_words import WORD
from reportlint.report.model import Project
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

_CAPITAL = regex(r"(?<=[a-z,;:] )[A-Z][a-z]{2,}")
_PHASE = regex(r"\W*(?:第[一二三四五六1-6]+[阶批期轮步段]|[一二三四五]期|(?:phase|stage|wave|step) [0-9])")


ROUGHLY = 0.01  #: how far what is told roughly may lie from the value


class _Marked(NamedTuple):
    """What of a fact may tell it apart: whether it stands in a step of a plan, the names in it, the values beside it."""

    phase: bool
    names: frozenset[str]
    values: tuple[tuple[str, float, float], ...]


class Apart:
    """Tells which facts of a report are different ones for certain."""

    def __init__(self, reading: Reading, projects: Iterable[Project]) -> None:
        """`projects` are those of the report, whose steps are known."""
        self._reading = reading
        self._phases = Spans(phase.span for project in projects for phase in project.phases)
        self._marked: dict[Span, _Marked] = {}

    def are(self, one: Fact, two: Fact) -> bool:
        """Whether two facts are different ones.

        They stand in rows of one table or are the counts of one list (88 cases: …, 47 cases: …), hold at different times,
        only one is told of a single step, each names somebody or some place that the other does not (the Leeds team, the
        York team), or the place of one tells the value of the other as well (9 月末 412 家，12 月末 431 家).
        """
        if one.table is not None and one.table == two.table:
            return True
        if one.section == two.section and self._opens(one) and self._opens(two):
            return True
        if one.moment and two.moment and one.moment.excludes(two.moment):
            return True
        mine, their = self._of(one), self._of(two)
        if mine.phase != their.phase or (mine.names - their.names and their.names - mine.names):
            return True
        return _holds(their.values, one) or _holds(mine.values, two)

    def _opens(self, fact: Fact) -> bool:
        """Whether a fact opens its line."""
        return not any(map(str.isalpha, self._reading.norm[fact.line.start : fact.figure.span.start]))

    def _of(self, fact: Fact) -> _Marked:
        """What may tell a fact apart, read once."""
        found = self._marked.get(fact.figure.span)
        if found is None:
            reading, line = self._reading, fact.line
            capitals = _CAPITAL.findall(reading.text, line.start + 1, line.end)  # the first word of all has one anyway
            found = self._marked[fact.figure.span] = _Marked(
                self._phases.hold(fact.figure.span) or bool(_PHASE.match(reading.norm, line.start, line.end)),
                frozenset(map(str.casefold, capitals)) & set(WORD.findall(f"{fact.before} {fact.behind}")),
                tuple((_kind(figure.kind), *_bounds(figure)) for figure in reading.figures(line)),
            )
        return found


def _holds(values: Iterable[tuple[str, float, float]], fact: Fact) -> bool:
    """Whether one of some values is that of a fact, as exactly as both are told."""
    kind, (low, high) = _kind(fact.figure.kind), _bounds(fact.figure)
    return any(one == kind and least <= high and low <= most for one, least, most in values)


def _bounds(figure: Figure) -> tuple[float, float]:
    """Between which values a figure lies: what is told roughly (about 38,000) may be a little more or less."""
    spread = ROUGHLY * abs(figure.value) if figure.about else 0.0
    return figure.low - spread, figure.high + spread


def _kind(kind: str) -> str:
    """A kind of figure, where a bare number may be a count."""
    return "count" if kind == "number" else kind
