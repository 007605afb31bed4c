"""Whether a finding speaks of something that changed. Pure."""

from __future__ import annotations

from bisect import bisect_right

from reportlint.diagnostic import Diagnostic
from reportlint.diff.changes import FileChange, Removal, depth
from reportlint.source import Source, Span


def touches(found: Diagnostic, source: Source, change: FileChange) -> bool:
    """Whether a change meets what a finding speaks of.

    That is the words it stands on and the places it refers to; and where it misses something, the whole that lacks it:
    a project without benefits is touched wherever it was changed, also where a section was taken out of it.
    """
    if change.whole:
        return True
    lines = _Lines(source.text)
    places = [found.span, *([found.about] if found.about else ())]
    for other in found.related:
        start = source.line(other.location.row).start + other.location.column - 1
        places.append(Span(start, start))
    return any(_meets(lines, place, change) for place in places) or (
        found.about is not None and _lost_its_end(lines, found.about, change.removals)
    )


def is_touched(place: Span, source: Source, change: FileChange) -> bool:
    """Whether a line of a place changed."""
    return change.whole or _meets(_Lines(source.text), place, change)


class _Lines:
    """A text by its lines as git counts them: LF ends them, and nothing else."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def row(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def words(self, row: int) -> str:
        """A line without the blanks around it; nothing beyond the last one."""
        if not 1 <= row <= len(self._starts):
            return ""
        end = self._starts[row] if row < len(self._starts) else len(self.text)
        return self.text[self._starts[row - 1] : end].strip()

    def of(self, place: Span) -> tuple[int, int]:
        """The first and the last row of a place, blank lines at its end left out."""
        first = self.row(place.start)
        last = max(first, self.row(max(place.start, place.end - 1)))
        while last > first and not self.words(last):
            last -= 1
        return first, last


def _meets(lines: _Lines, place: Span, change: FileChange) -> bool:
    """Whether a line of the place changed (blank ones aside), or lines inside it are gone."""
    first, last = lines.of(place)
    for start, end in change.rows:
        if any(lines.words(row) for row in range(max(first, start), min(last, end) + 1)):
            return True
    return any(first <= removal.row < last for removal in change.removals)


def _lost_its_end(lines: _Lines, whole: Span, removals: tuple[Removal, ...]) -> bool:
    """Whether lines that stood directly behind a whole with a heading of its own were part of it.

    They were unless they began with a heading of its own depth or higher up: then they were another whole.
    """
    first, last = lines.of(whole)
    own = depth(lines.words(first))
    return own > 0 and any(
        removal.row >= last
        and (removal.depth == 0 or removal.depth > own)
        and not any(lines.words(row) for row in range(last + 1, removal.row + 1))
        for removal in removals
    )
