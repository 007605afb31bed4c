"""How often a rule was right, wrong, or silent where it should have spoken, and how sure one can be of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from labels import Places

Z = 1.959964  #: of the normal distribution, for 95%


class Share(NamedTuple):
    """A share, and the interval in which the true one lies with 95%."""

    value: float
    low: float
    high: float


def wilson(hits: int, of: int) -> Share:
    """The share of `hits` in `of` with Wilson's score interval; everything is possible where `of` is 0.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.
    """
    if not of:
        return Share(1.0, 0.0, 1.0)
    share = hits / of
    middle = share + Z * Z / (2 * of)
    reach = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    scale = 1 + Z * Z / of
    low, high = (middle - reach) / scale, (middle + reach) / scale
    return Share(share, max(0.0, low), min(1.0, high))


class Tally(NamedTuple):
    """The counts of one rule, or of several."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of its findings that a careful reader makes; 1 where it found nothing."""
        return wilson(self.right, self.right + self.false).value

    @property
    def recall(self) -> float:
        """Share of a careful reader's findings that it makes; 1 where there are none."""
        return wilson(self.right, self.right + self.missed).value

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1 where there was nothing to find and nothing was found."""
        due = 2 * self.right + self.false + self.missed
        return 2 * self.right / due if due else 1.0


def tally(pairs: Iterable[tuple[Places, Places]], codes: set[str]) -> dict[str, Tally]:
    """Count right, false and missed findings per code over (expected, found) pairs."""
    right: Counter[str] = Counter()
    false: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for expected, found in pairs:
        for counts, places in (
            (right, expected & found), (false, found - expected), (missed, expected - found)
        ):  # fmt: skip
            for (_, code), n in places.items():
                counts[code] += n
    return {code: Tally(right[code], false[code], missed[code]) for code in sorted(codes)}


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of several tallies."""
    return Tally(*(sum(column) for column in zip(*tallies, strict=True))) if (tallies := list(tallies)) else Tally()
