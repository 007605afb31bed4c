"""From A to B, and by how much: percent, percentage points, multiples and differences."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.language.figures import Change
from reportlint.report.arithmetic.bounds import shown
from reportlint.report.arithmetic.line import Line
from reportlint.report.arithmetic.outcomes import result, told_bounds
from reportlint.report.arithmetic.pairs import Pair, compared, pair_of
from reportlint.report.arithmetic.said import says_again, says_before, says_behind
from reportlint.report.model import Slip
from reportlint.report.reading import Reading


def moves(line: Line) -> Iterator[Slip]:
    """The figures that say by how much something changed and are not what its two values make.

    One that fits another change of the sentence is not accused.
    """
    pairs = [pair for change in line.changes() if (pair := pair_of(line, change))] + list(compared(line))
    for pair in pairs:
        for index, head in _told(line, pair):
            mine = result(line, pair, index, head)
            told = told_bounds(line, index)
            readings = [
                reading for other in pairs if (one := result(line, other, index, head)) for reading in one.readings
            ]
            if mine and not any(told.meets(reading) for reading in readings):
                given = f"{line.reading.words(pair.before.span)} → {line.reading.words(pair.after.span)}"
                yield line.slip(index, given, shown(line.reading.text, line.figures[index], mine.value))


def _told(line: Line, pair: Pair) -> Iterator[tuple[int, str]]:
    """The figures beside a pair that say by how much it changed, with the words before them."""
    if pair.inside:
        yield pair.first + 1, line.between(pair.first, pair.first + 1)
        return
    behind = pair.last + 1
    if behind < len(line.figures) and says_behind(line, pair.last, behind):
        yield behind, line.between(pair.last, behind)
        if behind + 1 < len(line.figures) and says_again(line, behind, behind + 1):
            yield behind + 1, line.between(behind, behind + 1)
    before = pair.first - 1
    if before >= 0 and says_before(line, before, pair.first):
        yield before, line.between(before - 1, before)


def fits_change(reading: Reading, change: Change, title: str) -> Iterator[Slip]:
    """The slip of a change told in a cell beside its two values; `title` is that of its column."""
    before, after, told = change.before, change.after, change.delta
    if not before or not after or not told:
        return
    line = Line(reading, change.span, "§§§", (before, after, told), (0, 1, 2), False)
    pair = Pair(before, after, 0, 1, (line.bounds(0), line.bounds(1)))
    come = result(line, pair, 2, title)
    if come and not any(told_bounds(line, 2).meets(one) for one in come.readings):
        given = f"{reading.words(before.span)} → {reading.words(after.span)}"
        yield line.slip(2, given, shown(reading.text, told, come.value))
