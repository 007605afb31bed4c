"""How finely a text may be cut: a text is read in a time that is bounded, whatever its size, or it is told that it is not.

What costs time is not the text but its pieces: headings, items, cells, sentences, figures. All that read them count them
here, in pieces that take about the same time each, and stop where a text has more of them than any report: at the latest
after some ten seconds.
"""

from __future__ import annotations

PIECES = 450_000  #: pieces of a text that are read: 350 kB of ordinary reports have 290,000 to 420,000

BYTES = 15  #: of a text that take as long to be parsed as a piece does
LINES = 2  #: pieces that are read while a line is parsed
CHARACTERS = 20  #: of a stretch that take as long to be looked through as a piece in it does to be read
RAW = 4000  #: characters of a stretch from which on it may be raw data: one figure after the other
RAW_FIGURE = 20  #: how many other pieces are read while such a figure is; nobody reads them
OPINION = 10  #: how many other pieces are read while the second look reads a statement
NODES = {"section": 12}  #: pieces that are read while a node is understood, where they are more than one
PROJECT, OBJECTIVE = 75, 20  #: how many are while what was found of a big project or an objective is put together


class TooFine(Exception):
    """A text is cut into more pieces (headings, items, sentences, figures) than any report."""


class Allowance:
    """How many pieces of a text are still read."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    @staticmethod
    def of(text: str) -> Allowance:
        """What is left for a text of which nothing but its lines was parsed; raises `TooFine`."""
        allowance = Allowance(PIECES)
        while "\n\n" in text:  # blank lines are nothing to parse
            text = text.replace("\n\n", "\n")
        allowance.spend(len(text.encode("utf-8", "surrogatepass")) // BYTES + LINES * text.count("\n"))
        return allowance

    def spend(self, pieces: int) -> None:
        """Count pieces that are read; raises `TooFine` where they are too many."""
        self.left -= pieces
        if self.left < 0:
            raise TooFine
