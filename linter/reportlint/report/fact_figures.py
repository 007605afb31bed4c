"""The figures of a sentence that measure something, and its words without them."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.language.figures import Figure
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.fact_words import DIGITS, LISTED, OF
from reportlint.report.moments import Dated
from reportlint.source import Span

_DAY = regex(r"(?:1[0-2]|0?[1-9])\.(?:[12][0-9]|3[01]|0?[1-9])")
_ENDS = regex(r"\s*(?:左右|才)?\s*(?:[,;。)\n]|\.\s|$)")
KINDS = frozenset(("percent", "count", "money", "duration", "number"))


def measuring(norm: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures that measure; of a part and its whole (`3,412 of our 21,900 students`) both."""
    for figure in figures:
        if figure.kind in KINDS:
            if not _is_day(norm, figure.span):
                yield figure
        elif figure.kind == "ratio" and figure.unit:
            for number in DIGITS.finditer(norm, figure.span.start, figure.span.end):
                value = float(number[0].replace(",", "").replace(" ", "").rstrip("."))
                whole = OF.search(norm[figure.span.start : number.start()])
                place = Span(number.start(), figure.span.end if whole else number.end())
                kind, unit = ("count", figure.unit) if whole else ("number", "")
                yield Figure(place, kind, value, unit, value, value)  # type: ignore[arg-type]


def _is_day(norm: str, span: Span) -> bool:
    """Whether a bare decimal in brackets is a month and a day: `Phase 2 (8.21)`."""
    day = _DAY.fullmatch(norm, span.start, span.end)
    return bool(day) and norm[span.start - 1 : span.start] == "(" and norm[span.end : span.end + 1] in (")", ",", ";")


def listed(norm: str, span: Span) -> Iterator[Figure]:
    """The number without a unit that is all that a line tells behind a label: `代理艘次:681`."""
    line = LISTED.fullmatch(norm, span.start, span.end)
    digits = line[1].replace(",", "").rstrip(".") if line else ""
    if line and digits.count(".") < 2:
        yield Figure(Span(*line.span(1)), "number", float(digits), "", float(digits), float(digits))


def number_of(norm: str, figure: Figure) -> str:
    """The number of a figure as written; in words only that of a time that ends a clause (要两天半, not 一周的班表).

    Other numbers in words are rarely exact. Empty if there is none.
    """
    digits = DIGITS.search(norm, *figure.span)
    if digits:
        return digits[0].rstrip(",. ")
    last = figure.kind == "duration" and not figure.weak and _ENDS.match(norm, figure.span.end)
    return figure.span.of(norm) if last else ""


def number_end(norm: str, figure: Figure) -> int:
    """Where the number of a figure ends and what is counted begins, if its unit is an English noun."""
    if figure.kind in ("count", "ratio") and figure.unit and figure.unit.isascii():
        return max(figure.span.start, figure.span.end - len(figure.unit))
    return figure.span.end


class Words(NamedTuple):
    """The words of a statement without its figures and dates; English nouns that count as units stay."""

    norm: str
    gone: list[Span]
    nouns: dict[Span, str]

    def of(self, span: Span) -> str:
        """Those of a part of the statement."""
        pieces, at = [], span.start
        for one in self.gone:
            if one.start >= span.end:
                break
            if one.end > at:
                pieces += [self.norm[at : max(at, one.start)], self.nouns.get(one, "")]
                at = one.end
        pieces.append(self.norm[at : span.end] if at < span.end else "")
        return " ".join(" ".join(pieces).split())


def words_without(norm: str, figures: list[Figure], dated: Dated) -> Words:
    """The words of a statement in which these figures and dates stand."""
    nouns = {one.span: one.unit for one in figures if one.kind == "count" and one.unit.isascii() and len(one.unit) > 3}
    return Words(norm, sorted([date for date, _ in dated] + [figure.span for figure in figures]), nouns)
