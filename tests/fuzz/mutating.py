"""Mutations that keep a text a text: lines are swapped, repeated, dressed otherwise, words taken from what the rules know."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

Lines = list[str]
_DRESS = re.compile(r"[\s>#*+|-]*(?:\d+[.、)]\s*)?(?:\*\*)?")
_WORD = re.compile(r"[A-Za-z][\w-]*|\d[\d.,]*|[\u4e00-\u9fff]{1,6}|[^\w\s]")
_ENDS = ("\r", "\r", "  ", "\\", "。", "：", ":", "\u2028", "\x0b")


class Mutator:
    """Changes an input a little. `pool` are inputs that lines are borrowed from."""

    def __init__(self, pool: Sequence[bytes], tokens: Sequence[str], starts: Sequence[str]) -> None:
        self.pool, self.tokens, self.starts = pool, tokens, starts
        self.ways: tuple[Callable[[random.Random, Lines], None], ...] = (
            _swap, _drop, _move, _repeat, _nest, _stretch, _cut, _end,
            self._dress, self._dress, self._insert, self._insert, self._put, self._put, self._exchange, self._exchange,
            self._borrow, self._borrow,
        )  # fmt: skip

    def __call__(self, data: bytes, most: int, seed: int) -> bytes:
        """A mutation of an input, at most `most` bytes long; the same one for the same seed."""
        draw = random.Random(seed)
        lines = data.decode("utf-8", "surrogateescape").split("\n")
        for _ in range(draw.choice((1, 1, 1, 2, 2, 3, 5, 8))):
            draw.choice(self.ways)(draw, lines)
            lines = lines or [""]
        return "\n".join(lines).encode("utf-8", "surrogateescape")[:most]

    def _dress(self, draw: random.Random, lines: Lines) -> None:
        """Give some lines another beginning: a heading becomes an item, an item a label."""
        start = draw.choice(self.starts)
        for at in _some(draw, lines):
            bare = _DRESS.sub("", lines[at], count=1)
            lines[at] = start + bare if draw.random() < 0.8 else start + lines[at]

    def _insert(self, draw: random.Random, lines: Lines) -> None:
        """Add a line of known words."""
        words = "".join(draw.choice(self.tokens) + draw.choice(("", "", " ")) for _ in range(draw.randint(1, 4)))
        lines.insert(draw.randint(0, len(lines)), draw.choice(self.starts) + words)

    def _put(self, draw: random.Random, lines: Lines) -> None:
        """Put a known word into a line."""
        at = draw.randrange(len(lines))
        place = draw.randint(0, len(lines[at]))
        lines[at] = lines[at][:place] + draw.choice(self.tokens) + lines[at][place:]

    def _exchange(self, draw: random.Random, lines: Lines) -> None:
        """Put a known word in the place of another one."""
        at = draw.randrange(len(lines))
        words = list(_WORD.finditer(lines[at]))
        if words:
            word = draw.choice(words)
            lines[at] = lines[at][: word.start()] + draw.choice(self.tokens) + lines[at][word.end() :]

    def _borrow(self, draw: random.Random, lines: Lines) -> None:
        """Take some lines from another input."""
        theirs = draw.choice(self.pool).decode("utf-8", "surrogateescape").split("\n")
        first = draw.randrange(len(theirs))
        at = draw.randint(0, len(lines))
        lines[at:at] = theirs[first : first + draw.choice((1, 1, 2, 5, 12))]


def _some(draw: random.Random, lines: Lines) -> range:
    """One line, or several one below the other."""
    first = draw.randrange(len(lines))
    return range(first, min(len(lines), first + draw.choice((1, 1, 1, 2, 4, 9))))


def _swap(draw: random.Random, lines: Lines) -> None:
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _drop(draw: random.Random, lines: Lines) -> None:
    gone = _some(draw, lines)
    del lines[gone.start : gone.stop]


def _move(draw: random.Random, lines: Lines) -> None:
    gone = _some(draw, lines)
    moved = lines[gone.start : gone.stop]
    del lines[gone.start : gone.stop]
    at = draw.randint(0, len(lines))
    lines[at:at] = moved


def _repeat(draw: random.Random, lines: Lines) -> None:
    some = _some(draw, lines)
    at = some.stop if draw.random() < 0.7 else draw.randint(0, len(lines))
    lines[at:at] = lines[some.start : some.stop] * draw.choice((1, 1, 2, 3, 20))


def _nest(draw: random.Random, lines: Lines) -> None:
    around = draw.choice(("> ", "  ", "    ", "\t", "- ", "> > ", "　", ">"))
    for at in _some(draw, lines):
        lines[at] = around + lines[at]


def _stretch(draw: random.Random, lines: Lines) -> None:
    at = draw.randrange(len(lines))
    if line := lines[at]:
        first = draw.randrange(len(line))
        piece = line[first : first + draw.choice((1, 1, 2, 5))]
        lines[at] = line[:first] + piece * draw.choice((2, 2, 3, 10, 80)) + line[first:]


def _cut(draw: random.Random, lines: Lines) -> None:
    at = draw.randrange(len(lines))
    place = draw.randint(0, len(lines[at]))
    if draw.random() < 0.5:
        lines[at : at + 1] = [lines[at][:place], lines[at][place:]]
    else:
        lines[at] = lines[at][:place] + lines[at][place + draw.choice((1, 1, 2, 6)) :]


def _end(draw: random.Random, lines: Lines) -> None:
    end = draw.choice(_ENDS)
    for at in _some(draw, lines):
        lines[at] += end
