"""What the two values of a change come to, in the measure of the figure that says by how much."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.language.figures import Figure
from reportlint.record import NamedTuple
from reportlint.report.arithmetic.bounds import Bounds, in_work_time
from reportlint.report.arithmetic.line import Line, alike
from reportlint.report.arithmetic.pairs import Pair
from reportlint.report.arithmetic.said import is_speed, is_what_remains, is_worded, rate_of_its_own

_ALL = Bounds(100.0, 100.0)  # percent
_ONE = Bounds(1.0, 1.0)


class Result(NamedTuple):
    """What may come of a pair, the likeliest first, and how the likeliest is shown."""

    readings: tuple[Bounds, ...]
    value: float


def told_bounds(line: Line, index: int) -> Bounds:
    """What the text says, with room for a last digit cut off instead of rounded."""
    figure, bounds = line.figures[index], line.bounds(index)
    if figure.kind == "multiple":
        return bounds.widened(0.12 * figure.value)
    if figure.kind == "percent":
        digits = any(char.isdigit() for char in figure.span.of(line.reading.norm))
        step = bounds.high - bounds.low if not figure.about else 0.0
        return bounds.widened(min(1.0, step) * 0.5 if digits else 0.0)
    return bounds


def result(line: Line, pair: Pair, index: int, head: str) -> Result | None:
    """What a pair may come to, in the measure of the figure that says by how much; None where it cannot be said."""
    figure = line.figures[index]
    if not pair.before.value or not pair.after.value:
        return None
    if figure.kind == "points":
        return _difference(pair) if pair.before.kind in ("percent", "number", "ratio") else None
    if figure.kind == "percent":
        return _percent(line, pair, index, head)
    if figure.kind == "multiple":
        return _multiple(line, pair, figure)
    return _amount(line, pair, index)


def _difference(pair: Pair) -> Result:
    """By how much the two values differ."""
    before, after = pair.bounds
    return Result((after.minus(before).size(),), abs(pair.after.value - pair.before.value))


def _ratios(pair: Pair) -> Iterator[Bounds]:
    """The value after over the value before, in calendar time and in hours of work."""
    before, after = pair.bounds
    if pair.before.kind == "duration" and pair.before.unit != pair.after.unit:
        for one, two in zip(in_work_time(pair.before, before), in_work_time(pair.after, after), strict=True):
            yield two.over(one)
    else:
        yield after.over(before)


def _percent(line: Line, pair: Pair, index: int, head: str) -> Result:
    """The change in percent; of shares also the points, of speed also how much more can be done in the same time."""
    readings: list[Bounds] = []
    ratio = pair.after.value / pair.before.value
    behind = line.between(index, index + 1)
    remains = is_what_remains(head, behind)
    for bounds in _ratios(pair):
        percent = Bounds(bounds.low * 100, bounds.high * 100)
        readings.append(percent if remains else percent.minus(_ALL).size())
        if not remains and is_speed(head, behind):
            inverse = _ALL.over(bounds)
            readings += [inverse, inverse.minus(_ALL).size()]
    if pair.before.kind == "percent" and not remains:
        readings += _difference(pair).readings
    return Result(tuple(readings), 100 * ratio if remains else 100 * abs(ratio - 1))


def _multiple(line: Line, pair: Pair, figure: Figure) -> Result:
    """How many times as much (or as little); 增长 3 倍 and `three times more` may mean one time more."""
    ratio = pair.after.value / pair.before.value
    falls = figure.value < 1
    readings = []
    for bounds in _ratios(pair):
        up = bounds if ratio >= 1 or falls else _ONE.over(bounds)
        readings.append(up)
        written = figure.span.of(line.reading.norm)
        if not falls and not is_worded(line, figure):
            readings.append(up.minus(_ONE))
        elif written.startswith("翻") and written.endswith("倍"):
            readings.append(up.plus(_ONE))
    return Result(tuple(readings), ratio if ratio >= 1 or falls else 1 / ratio)


def _amount(line: Line, pair: Pair, index: int) -> Result | None:
    """The difference in the measure of the values, where the figure is of the same measure."""
    figure = line.figures[index]
    kinds = {pair.before.kind, pair.after.kind, figure.kind}
    if not alike(pair.after, figure) or not alike(pair.before, figure) or kinds & {"percent", "ratio"}:
        return None
    if figure.value > 2 * max(pair.before.value, pair.after.value) or rate_of_its_own(
        line, pair.first, pair.last, index
    ):
        return None
    result = _difference(pair)
    if pair.before.kind == "duration" and pair.before.unit != pair.after.unit:
        both = zip(in_work_time(pair.before, pair.bounds[0]), in_work_time(pair.after, pair.bounds[1]), strict=True)
        more = [two.minus(one).size() for one, two in both]
        return Result((*result.readings, *more), result.value)
    return result
