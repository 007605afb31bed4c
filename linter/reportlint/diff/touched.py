"""Whether a finding speaks of something that changed. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from reportlint.diff.patch import FileChange, depth
from reportlint.source import Source, Span

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic


class Touch:
    """What a change to a file meets in it. Rows are those of git, which ends lines at LF and nowhere else."""

    def __init__(self, source: Source, change: FileChange) -> None:
        """`source` is the file as it is now."""
        self._source, self._change = source, change
        self._lines = lines = [] if change.whole else source.text.split("\n")
        self._starts = [0]
        for line in lines[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._filled = [row for row, line in enumerate(lines, 1) if line.strip()]
        self._ends = [last for _, last in change.rows]
        self._removed = [removal.row for removal in change.removals]

    def concerns(self, found: Diagnostic) -> bool:
        """Whether the change meets what a finding speaks of.

        That is the words it stands on and the places it refers to; and where it misses something, the whole that lacks
        it: a project without benefits is touched wherever it was changed, also where a section was taken out of it.
        """
        if self._change.whole:
            return True
        places = [found.span, *([found.about] if found.about else ())]
        for other in found.related:
            start = self._source.line(other.location.row).start + other.location.column - 1
            places.append(Span(start, start))
        return any(map(self.meets, places)) or (found.about is not None and self._lost_its_end(found.about))

    def meets(self, place: Span) -> bool:
        """Whether a line of a place changed (blank ones aside), or lines inside it are gone."""
        if self._change.whole:
            return True
        first, last = self._rows(place)
        rows = self._change.rows
        for at in range(bisect_left(self._ends, first), len(rows)):
            start, end = rows[at]
            if start > last:
                break
            if self._is_filled(max(first, start), min(last, end)):
                return True
        at = bisect_left(self._removed, first)
        return at < len(self._removed) and self._removed[at] < last

    def _rows(self, place: Span) -> tuple[int, int]:
        """The first and the last row of a place, blank lines at its end left out."""
        first = bisect_right(self._starts, place.start)
        last = max(first, bisect_right(self._starts, max(place.start, place.end - 1)))
        filled = bisect_right(self._filled, last)
        return first, max(first, self._filled[filled - 1] if filled else first)

    def _is_filled(self, first: int, last: int) -> bool:
        """Whether something stands in any of some rows."""
        at = bisect_left(self._filled, first)
        return at < len(self._filled) and self._filled[at] <= last

    def _lost_its_end(self, whole: Span) -> bool:
        """Whether lines that stood directly behind a whole with a heading of its own were part of it.

        They were unless they began with a heading of its own depth or higher up: then they were another whole.
        """
        first, last = self._rows(whole)
        own = depth(self._lines[first - 1].strip())
        following = bisect_right(self._filled, last)
        limit = self._filled[following] if following < len(self._filled) else len(self._starts) + 1
        behind = range(bisect_left(self._removed, last), bisect_left(self._removed, limit))
        depths = (self._change.removals[at].depth for at in behind) if own else ()
        return any(one == 0 or one > own for one in depths)
