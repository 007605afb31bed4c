"""A sentence with its figures and dates made into single marks, so that patterns can speak of them."""

from __future__ import annotations

from reportlint.language.figures import Change, Figure
from reportlint.language.unit_words import DAY, EN_DURATIONS, ZH_DURATIONS
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.arithmetic.bounds import Bounds, bounds_of
from reportlint.report.model import Slip
from reportlint.report.reading import Reading
from reportlint.source import Span

MARK = "§"  #: stands for a figure
DATE = "†"  #: stands for a date
_TAKEN = regex(f"[{MARK}{DATE}]")
_BLANKS = regex(r"\s+")
_LOOSE = regex(r" (?=[\u2e80-\uffef,;:.!?)）、§†])(?<![a-z] (?=[§†]))|(?<=[\u2e80-\uffef(（、§†]) (?![a-z(+=x×*-])")
_STATES = ("new", "live", "done", "open", "ready", "late", "overdue", "within")
_AVERAGES = regex(r"平均|日均|人均|月均|年均|均值|中位|average|mean\b|median|\bavg")


class Line(NamedTuple):
    """One sentence: `text` is its normal form with a mark for each figure and date, `at` where the figures' marks stand."""

    reading: Reading
    span: Span
    text: str
    figures: tuple[Figure, ...]
    at: tuple[int, ...]
    averages: bool

    def number(self, place: int) -> int:
        """Which figure's mark stands at `place` of the text, or would come next."""
        return sum(at < place for at in self.at)

    def between(self, one: int, two: int) -> str:
        """The words between two figures, given by their numbers; before the first for -1, behind the last beyond it."""
        start = self.at[one] + 1 if one >= 0 else 0
        return self.text[start : self.at[two]] if two < len(self.at) else self.text[start:]

    def bounds(self, index: int) -> Bounds:
        """The bounds of a figure."""
        return bounds_of(self.reading.norm, self.figures[index], self.averages)

    def words(self, index: int) -> str:
        """A figure as the source has it."""
        return self.reading.words(self.figures[index].span)

    def changes(self) -> list[Change]:
        """The changes told in the sentence that have both ends."""
        return [change for change in self.reading.changes(self.span) if change.before and change.after]

    def slip(self, index: int, given: str, reckoned: str) -> Slip:
        """The slip that stands on a figure."""
        return Slip(self.figures[index].span, given, reckoned, self.words(index))


def line_of(reading: Reading, span: Span) -> Line:
    """The sentence at `span`."""
    figures = reading.all_figures(span)
    marks = [(figure.span, MARK) for figure in figures] + [(date.span, DATE) for date in reading.dates(span)]
    pieces, done = [], span.start
    for place, mark in sorted(marks):
        if place.start < done:
            continue
        pieces += [_TAKEN.sub(" ", reading.norm[done : place.start]), mark]
        done = place.end
    pieces.append(_TAKEN.sub(" ", reading.norm[done : span.end]))
    text = _LOOSE.sub("", _BLANKS.sub(" ", "".join(pieces)))
    kept = tuple(figure for figure in figures if not _behind_date(figure, marks))
    at = tuple(match.start() for match in regex(MARK).finditer(text))
    return Line(reading, span, text, kept, at, bool(_AVERAGES.search(text)))


def _behind_date(figure: Figure, marks: list[tuple[Span, str]]) -> bool:
    """Whether a figure is hidden by a date that begins before it."""
    return any(
        mark == DATE and place <= figure.span and place.start <= figure.span.start < place.end for place, mark in marks
    )


def alike(one: Figure, two: Figure) -> bool:
    """Whether two figures count or measure the same kind of thing, as far as their units tell."""
    if one.kind == two.kind == "count":
        return bare(one) or bare(two) or same_unit(one.unit, two.unit)
    if one.kind == two.kind == "money":
        return True
    return one.kind == two.kind or {one.kind, two.kind} in ({"count", "number"}, {"money", "number"})


def side_by_side(total: Figure, parts: float) -> bool:
    """Whether parts that last longer than their total are days that ran beside one another."""
    unit = ZH_DURATIONS.get(total.unit) or EN_DURATIONS.get(total.unit) or 0.0
    return total.kind == "duration" and unit >= DAY and parts > total.value


def bare(figure: Figure) -> bool:
    """Whether a figure has no unit, or for one only what became of the things counted: `210 answered`, `95 closed`."""
    return not figure.unit or figure.unit.endswith("ed") or figure.unit in _STATES


def same_unit(one: str, two: str) -> bool:
    """Whether two units of counting are one: `shop` and `shops`, 家 and 家."""
    return one == two or one.rstrip("s") == two.rstrip("s")
