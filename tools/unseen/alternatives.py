"""The alternatives of a regular expression that are words: each one can be told apart, watched, and taken away.

`原来|以前|(?:老|旧)办法` has four. What stands in a negative look-around stays: to know a word there is to know an
exception, not a concept.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

_WORD = re.compile(r"[\u4e00-\u9fff]|[A-Za-z]{3}")
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|P=\w+|<?[=!]|[:>]|#|\(\w+\)|[a-zA-Z-]+[:)]))?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
NEVER = "(?!)"
NEGATIVE = ("(?!", "(?<!")


class Group(NamedTuple):
    """Alternatives in brackets (the whole expression has none); each has its number where it is a word, else -1."""

    opening: str
    alternatives: list[list[str | Group]]
    numbers: list[int]


class Alternatives:
    """A regular expression, taken apart."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.count = 0
        self._at = 0
        self._whole = self._group("", False)

    def without(self, dropped: Collection[int]) -> str:
        """The expression without some of its alternatives."""
        return _written(self._whole, dropped, False)

    @property
    def marked(self) -> str:
        """The expression with an empty group `_N` behind each alternative that is a word: it is set where that one matched."""
        return _written(self._whole, (), True)

    def _group(self, opening: str, negative: bool) -> Group:
        """What stands from here to the closing bracket."""
        alternatives: list[list[str | Group]] = [[]]
        pattern = self.pattern
        while self._at < len(pattern) and pattern[self._at] != ")":
            start = self._at
            if pattern[start] == "|":
                self._at += 1
                alternatives.append([])
            elif pattern[start] == "\\":
                self._at += 2
                alternatives[-1].append(pattern[start : self._at])
            elif found := _CLASS.match(pattern, start):
                self._at = found.end()
                alternatives[-1].append(found[0])
            elif found := _OPENING.match(pattern, start):
                self._at = found.end()
                alternatives[-1].append(self._group(found[0], negative or found[0] in NEGATIVE))
                self._at += 1
            else:
                self._at += 1
                alternatives[-1].append(pattern[start])
        choice = len(alternatives) > 1 and not negative
        numbers = [self._number(choice and _is_word(one) and not _is_asked_for(one)) for one in alternatives]
        return Group(opening, alternatives, numbers)

    def _number(self, is_word: bool) -> int:
        self.count += is_word
        return self.count - 1 if is_word else -1


def _is_word(alternative: list[str | Group]) -> bool:
    return bool(_WORD.search("".join(_letters(alternative))))


def _is_asked_for(alternative: list[str | Group]) -> bool:
    """Whether the linter asks for a group in an alternative: then it has to stay."""
    inner = [part for part in alternative if isinstance(part, Group)]
    return any(
        one.opening == "(" or one.opening.startswith("(?P<") or any(map(_is_asked_for, one.alternatives))
        for one in inner
    )


def _letters(alternative: list[str | Group]) -> Iterator[str]:
    """What of an alternative are letters: no classes, no escapes."""
    for part in alternative:
        if isinstance(part, Group):
            yield from (letter for one in part.alternatives for letter in _letters(one))
        else:
            yield part if len(part) == 1 else " "


def _written(group: Group, dropped: Collection[int], marks: bool) -> str:
    kept = []
    for parts, number in zip(group.alternatives, group.numbers, strict=True):
        if number in dropped:
            continue
        words = "".join(part if isinstance(part, str) else _written(part, dropped, marks) for part in parts)
        kept.append(f"{words}(?P<_{number}>)" if marks and number >= 0 else words)
    inner = "|".join(kept) if kept else NEVER
    return f"{group.opening}{inner})" if group.opening else inner
