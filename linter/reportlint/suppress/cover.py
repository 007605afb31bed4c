"""Which suppressions hold at a place, and which of them turn out to be of use.

Asking costs the same however many suppressions there are: a text may consist of nothing else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from reportlint.diagnostic import Diagnostic
from reportlint.source import Span
from reportlint.suppress.directives import ABOUT, Directive

_Placed: TypeAlias = tuple[Directive, frozenset[Span]]
"""A suppression, and where it and its names stand."""


class Cover:
    """The suppressions of a file by where and what they are about. `codes` are those of all rules there are."""

    def __init__(self, directives: Sequence[Directive], codes: Iterable[str]) -> None:
        self.used: dict[Span, set[str]] = {}  # by the place of a suppression the codes that it hushed up
        self.idle_ends: set[Span] = set()  # the `enable`s that end nothing
        self._codes = frozenset(codes) - ABOUT
        self._rows: dict[int, list[_Placed]] = {}
        self._whole: dict[str, _Group] = {}
        self._groups: dict[tuple[int, str], _Group] = {}  # of those on a row the ones that mean a code
        self._times: dict[str, list[tuple[int, Directive | None]]] = {}  # by code: from which offset on it is hushed up
        for one in directives:
            if one.rows is not None:
                for row in one.rows:
                    self._rows.setdefault(row, []).append((one, _places(one)))
            elif one.kind in ("disable", "enable"):
                self._begin_or_end(one)
            else:
                placed = (one, _places(one))
                for code in self._meant(one):
                    self._whole.setdefault(code, _Group()).add(placed)

    def _meant(self, one: Directive) -> Iterable[str]:
        return self._codes if one.bare else (code for name in one.names for code in name.codes)

    def _begin_or_end(self, one: Directive) -> None:
        ended = False
        for code in self._meant(one):
            times = self._times.setdefault(code, [])
            if one.kind == "disable":
                times.append((one.span.end, one))
            elif times and times[-1][1] is not None:
                times.append((one.span.start, None))
                ended = True
        if one.kind == "enable" and not ended:
            self.idle_ends.add(one.span)

    def over(self, diagnostic: Diagnostic) -> Directive | None:
        """The suppression that covers a diagnostic, the narrowest if there are several; all of them count as used.

        Nothing hushes up what is wrong with itself.
        """
        code, row = diagnostic.code, diagnostic.location.row
        blocks = self._open(code, diagnostic.span.start)
        groups = [self._on(row, code), self._whole.get(code, _NONE)]
        for one in (*blocks, *groups[0].take(diagnostic), *groups[1].take(diagnostic)):
            self.used.setdefault(one.span, set()).add(code)
        narrow, whole = (group.last(diagnostic) for group in groups)
        return narrow or (blocks[-1] if blocks else whole)

    def _on(self, row: int, code: str) -> _Group:
        """Those on a row that mean a code."""
        if row not in self._rows:
            return _NONE
        group = self._groups.get((row, code))
        if group is None:
            group = self._groups[row, code] = _Group()
            for placed in self._rows[row]:
                if placed[0].means(code):
                    group.add(placed)
        return group

    def _open(self, code: str, at: int) -> list[Directive]:
        """The blocks that are open at an offset, outermost first, without those that are known to be used."""
        times = self._times.get(code, [])
        last = bisect_right(times, at, key=lambda time: time[0]) - 1
        found: list[Directive] = []
        while last >= 0 and (one := times[last][1]) is not None:
            found.append(one)
            if code in self.used.get(one.span, ()):
                break
            last -= 1
        return found[::-1]


def _places(one: Directive) -> frozenset[Span]:
    """Where a suppression and its names stand."""
    return frozenset((one.span, *(name.span for name in one.names)))


class _Group:
    """Suppressions that hold at one place and mean one code, outermost first."""

    __slots__ = ("_all", "_idle")

    def __init__(self) -> None:
        self._all: list[_Placed] = []
        self._idle: list[_Placed] = []  # those that are not known to be used

    def add(self, placed: _Placed) -> None:
        """Take one in, the last of them so far."""
        self._all.append(placed)
        self._idle.append(placed)

    def last(self, diagnostic: Diagnostic) -> Directive | None:
        """The innermost that hushes up a diagnostic; what is said of a suppression, it does not hush up itself."""
        about = diagnostic.span if diagnostic.code in ABOUT else None
        return next((one for one, places in reversed(self._all) if about not in places), None)

    def take(self, diagnostic: Diagnostic) -> list[Directive]:
        """Those of which a diagnostic shows first that they are of use."""
        about = diagnostic.span if diagnostic.code in ABOUT else None
        used = [one for one, places in self._idle if about not in places]
        self._idle = [entry for entry in self._idle if about in entry[1]]
        return used


_NONE = _Group()
