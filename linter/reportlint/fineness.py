"""How finely a text may be cut: a text of any size is read in a time that its size bounds, or it is told that it is not.

What costs time is not the text but its pieces: headings, items, cells, sentences, figures. All that read them count them
here, in pieces that take about the same time each, and stop where a text has more of them than any report of its size.
"""

from __future__ import annotations

PIECES = (
    500_000  #: pieces of a text that are read: three quarters of a megabyte of ordinary reports has 360,000 to 420,000
)
LARGE = 1 << 20  #: bytes of a text for which that is enough; what is larger may have more in proportion

CHARACTERS = 20  #: of a stretch that take as long to be looked through as a piece in it does to be read
RAW = 4000  #: characters of a stretch from which on it may be raw data: one figure after the other
RAW_FIGURE = 20  #: how many other pieces are read while such a figure is; nobody reads them
OPINION = 10  #: how many other pieces are read while the second look reads a statement
PROJECT, OBJECTIVE = 75, 20  #: how many are while what was found of a big project or an objective is put together


class TooFine(Exception):
    """A text is cut into more pieces (headings, items, sentences, figures) than any report of its size."""


class Allowance:
    """How many pieces of a text are still read."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    @staticmethod
    def of(text: str) -> Allowance:
        """That of a text of which nothing was read yet."""
        size = len(text.encode("utf-8", "surrogatepass"))
        return Allowance(PIECES * max(size, LARGE) // LARGE)

    def spend(self, pieces: int) -> None:
        """Count pieces that are read; raises `TooFine` where they are too many."""
        self.left -= pieces
        if self.left < 0:
            raise TooFine
