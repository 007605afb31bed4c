"""Numbering as authors write it before a title or an item: 一、 （一） 1、 1.1 (1) ① a)."""

from __future__ import annotations

import re
from typing import NamedTuple

# Ranks: the order in which numberings nest in Chinese documents, and what is nested still deeper.
CHAPTER, SECTION, PLAIN, DOTTED, HALF, ROUND, CIRCLE, LETTER = 10, 20, 30, 31, 40, 41, 42, 43
BOLD, LABEL, COLON, KEY = 50, 55, 60, 70

_HAN = "一二三四五六七八九十"
_HAN_FORMAL = "壹贰叁肆伍陆柒捌玖拾"

_NUMBER = re.compile(
    f"(?P<part>第(?:[{_HAN}]{{1,3}}|\\d{{1,2}})(?:章|部分|节|篇|编)[、：:]?)"
    f"|(?P<chapter>[{_HAN}{_HAN_FORMAL}]{{1,3}})(?:[、．]|\\.(?!\\d)|(?P<loose>(?=[\\s：:])))"
    f"|(?P<section>[（(][{_HAN}]{{1,3}}[)）])[、．.]?"
    "|(?P<round>[（(]\\d{1,2}[)）])[、．.]?"
    "|(?P<half>\\d{1,2})[)）][、．.]?"
    "|(?P<dotted>\\d{1,2}(?:[.．]\\d{1,2}){1,3})(?![\\d.．]\\d)[.．、)）]?"
    "|(?P<plain>\\d{1,2})(?:[、．]|\\.(?!\\d)|\ufe0f?\u20e3|(?P<bare>(?=\\s)))"
    "|(?P<circle>[①-⑳❶-❿⑴-⒇])"
    "|(?P<letter>[a-zA-Z])(?:[)）、．]|\\.(?=\\s))(?!\\w)"
    "|(?P<roman>[IVX]{1,4}|[Ⅰ-Ⅻ])(?:[、．]|\\.(?=\\s))"
)
_RANKS = {
    "part": CHAPTER,
    "chapter": CHAPTER,
    "section": SECTION,
    "plain": PLAIN,
    "dotted": DOTTED,
    "half": HALF,
    "round": ROUND,
    "circle": CIRCLE,
    "letter": LETTER,
    "roman": CHAPTER,
}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}

# Behind a number these make it a quantity, a date or a range, and no numbering; the second kind only perhaps.
_UNITS = frozenset("月日号年%％‰万亿倍元～~—–-至到/、")
_PERHAPS_UNITS = frozenset("周天个项件季点时分秒条家位名人次千百块期度版款台套张份单组轮场种类步大米")


class Number(NamedTuple):
    """A numbering: as written, its rank, its value among its siblings, and the offset behind it.

    `bare` numberings (`1 职责`, `壹　职责`) count only where a heading is certain for another reason; `doubtful`
    ones may be quantities (`2 季度项目`) and count only if their neighbours are numbered alike.
    """

    written: str
    rank: int
    value: int
    end: int
    bare: bool
    doubtful: bool


def number_at(text: str, start: int, end: int) -> Number | None:
    """The numbering that stands at `start`, if any."""
    found = _NUMBER.match(text, start, end)
    if found is None:
        return None
    kind = next(name for name, words in found.groupdict().items() if words is not None)
    written, behind = found[kind], found.end()
    follows = text[behind : behind + 2].lstrip()[:1] if behind < end else ""
    bare = found["bare"] is not None or found["loose"] is not None
    unsure = kind == "dotted" or bare
    if unsure and follows and (follows in _UNITS or follows.islower()):
        return None
    if kind == "dotted" and written.split(".")[-1] == "0":
        return None
    rank = _RANKS[kind] + (written.count(".") + written.count("．") - 1 if kind == "dotted" else 0)
    return Number(_bare_words(written), rank, _value(kind, written), behind, bare, unsure and follows in _PERHAPS_UNITS)


def _bare_words(written: str) -> str:
    return written.strip("（()）")


def _value(kind: str, written: str) -> int:
    words = written.strip("（()）第章部分节篇编、：:")
    if kind == "dotted":
        return int(words.replace("．", ".").split(".")[-1])
    if words.isdecimal():
        return int(words)
    if kind == "circle":
        return next(ord(words) - ord(first) + 1 for first in "❶⑴①" if ord(words) >= ord(first))
    if kind == "letter":
        return ord(words.lower()) - ord("a") + 1
    if kind == "roman":
        return _ROMAN.get(words, ord(words[0]) - ord("Ⅰ") + 1)
    return _han_value(words)


def _han_value(words: str) -> int:
    tens, value, seen = 0, 0, False
    for char in words:
        digit = (_HAN.find(char) if char in _HAN else _HAN_FORMAL.find(char)) + 1
        if digit == 10:
            tens, value, seen = (value or 1) * 10, 0, True
        else:
            value = digit
    return tens + value if seen else value
