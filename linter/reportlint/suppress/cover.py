"""Which suppressions hold at a place, and which of them turn out to be of use.

Asking costs the same however many suppressions there are: a text may consist of nothing else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reportlint.diagnostic import Diagnostic
from reportlint.suppress.directives import ABOUT, Directive


class Cover:
    """The suppressions of a file by where and what they are about. `codes` are those of all rules there are."""

    def __init__(self, directives: Sequence[Directive], codes: Iterable[str]) -> None:
        self.used: dict[Directive, set[str]] = {}
        self.idle_ends: set[Directive] = set()  # the `enable`s that end nothing
        self._codes = frozenset(codes) - ABOUT
        self._rows: dict[int, list[Directive]] = {}
        self._whole: dict[str, list[Directive]] = {}
        self._times: dict[str, list[tuple[int, Directive | None]]] = {}  # by code: from which offset on it is hushed up
        for one in directives:
            if one.rows is not None:
                for row in one.rows:
                    self._rows.setdefault(row, []).append(one)
            elif one.kind in ("disable", "enable"):
                self._begin_or_end(one)
            else:
                for code in self._meant(one):
                    self._whole.setdefault(code, []).append(one)

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
            self.idle_ends.add(one)

    def over(self, diagnostic: Diagnostic) -> Directive | None:
        """The suppression that covers a diagnostic, the narrowest if there are several; all of them count as used.

        Nothing hushes up what is wrong with itself.
        """
        code, row = diagnostic.code, diagnostic.location.row
        found = [one for one in self._rows.get(row, ()) if one.means(code) and not _is_about(diagnostic, one)]
        blocks = self._open(code, diagnostic.span.start)
        whole = [one for one in self._whole.get(code, ()) if not _is_about(diagnostic, one)]
        for one in (*found, *blocks, *whole):
            self.used.setdefault(one, set()).add(code)
        return next((group[-1] for group in (found, blocks, whole) if group), None)

    def _open(self, code: str, at: int) -> list[Directive]:
        """The blocks that are open at an offset, outermost first, without those that are known to be used."""
        times = self._times.get(code, [])
        last = bisect_right(times, at, key=lambda time: time[0]) - 1
        found: list[Directive] = []
        while last >= 0 and (one := times[last][1]) is not None:
            found.append(one)
            if code in self.used.get(one, ()):
                break
            last -= 1
        return found[::-1]


def _is_about(diagnostic: Diagnostic, one: Directive) -> bool:
    """Whether a diagnostic stands on a suppression or a name in it."""
    return diagnostic.code in ABOUT and (
        diagnostic.span == one.span or any(diagnostic.span == name.span for name in one.names)
    )
