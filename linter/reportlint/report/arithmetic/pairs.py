"""The two values of a change, in one unit."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.language.figures import Change, Figure
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.arithmetic.bounds import Bounds
from reportlint.report.arithmetic.line import Line, alike
from reportlint.report.arithmetic.said import COMPARED, UP_FROM

_SCALES = {
    "kb": ("bytes", 1e3), "mb": ("bytes", 1e6), "gb": ("bytes", 1e9), "tb": ("bytes", 1e12), "pb": ("bytes", 1e15),
    "g": ("mass", 1.0), "克": ("mass", 1.0), "kg": ("mass", 1e3), "公斤": ("mass", 1e3), "千克": ("mass", 1e3), "斤": ("mass", 500.0),
    "t": ("mass", 1e6), "吨": ("mass", 1e6), "kw": ("power", 1.0), "千瓦": ("power", 1.0), "mw": ("power", 1e3), "兆瓦": ("power", 1e3),
    "kwh": ("energy", 1.0), "度": ("energy", 1.0), "mwh": ("energy", 1e3), "m": ("length", 1.0), "米": ("length", 1.0),
    "km": ("length", 1e3), "公里": ("length", 1e3), "cm": ("length", 0.01), "厘米": ("length", 0.01), "mm": ("length", 1e-3),
    "毫米": ("length", 1e-3),
}  # fmt: skip


#: The value of a target or of others is no value that something had.
_NOT_REACHED = regex(r"(?:目标|计划|行业|同行|竞品|满分|target|goal|plan|benchmark|industry)[^§,;]{0,8}$")


class Pair(NamedTuple):
    """A change and the numbers of its figures within the line; `inside`: what says by how much stands between them."""

    before: Figure
    after: Figure
    first: int
    last: int
    bounds: tuple[Bounds, Bounds]
    inside: bool = False


def pair_of(line: Line, change: Change) -> Pair | None:
    """A change found by the language layer, if both its figures are figures of the line."""
    before, after = change.before, change.after
    spans = [figure.span for figure in line.figures]
    if not before or not after or before.span not in spans or after.span not in spans:
        return None
    if any(
        _NOT_REACHED.search(line.between(spans.index(own.span) - 1, spans.index(own.span))) for own in (before, after)
    ):
        return None
    one, two = sorted((spans.index(before.span), spans.index(after.span)))
    bounds = _in_one_unit(before, after, (_bounds(line, before), _bounds(line, after)))
    if bounds is None:
        return None
    values = [own.low + own.high for own in bounds]
    factor = values[1] / (2 * after.value) if after.value else 1.0
    if before.kind == "count" and before.unit != after.unit:
        after = after._replace(value=after.value * factor, low=bounds[1].low, high=bounds[1].high)
    return Pair(before, after, one, two, bounds)


def _in_one_unit(before: Figure, after: Figure, bounds: tuple[Bounds, Bounds]) -> tuple[Bounds, Bounds] | None:
    """The bounds of two counts in the unit of the first: 1.2 TB and 600 GB; None where their units are of two kinds."""
    if not before.kind == after.kind == "count" or before.unit == after.unit or not (before.unit and after.unit):
        return bounds
    one, two = _SCALES.get(before.unit), _SCALES.get(after.unit)
    if one and two and one[0] == two[0]:
        factor = two[1] / one[1]
        return bounds[0], Bounds(bounds[1].low * factor, bounds[1].high * factor)
    return bounds if alike(before, after) else None


def _bounds(line: Line, figure: Figure) -> Bounds:
    """The bounds of a figure that was given the unit of its fellow."""
    index = next(i for i, own in enumerate(line.figures) if own.span == figure.span)
    own, bounds = line.figures[index], line.bounds(index)
    factor = figure.value / own.value if own.value else 1.0
    return Bounds(bounds.low * factor, bounds.high * factor)


def compared(line: Line) -> Iterator[Pair]:
    """The changes that are told as a comparison around or before their difference.

    比去年的 61 次少了 17 次: the value now is the only one of its unit before it. 1,150 clinics, up 15% from 1,000.
    """
    for match in COMPARED.finditer(line.text):
        index = line.number(match.start("then"))
        then = line.figures[index]
        earlier = [i for i in range(index) if then.unit and line.figures[i].unit == then.unit]
        if len(earlier) == 1:
            yield _between(line, index, earlier[0], index, index)
    for match in UP_FROM.finditer(line.text):
        index = line.number(match.start())
        now, then = line.figures[index], line.figures[index + 2]
        if alike(now, then) and now.kind not in ("percent", "ratio"):
            yield _between(line, index + 2, index, index, index + 2)._replace(inside=True)


def _between(line: Line, before: int, after: int, first: int, last: int) -> Pair:
    """The pair of two figures, given by their numbers."""
    return Pair(line.figures[before], line.figures[after], first, last, (line.bounds(before), line.bounds(after)))
