"""Numbering as authors write it before a title or an item: 一、 （一） 1、 1.1 (1) ① a)."""

from __future__ import annotations

from reportlint.record import NamedTuple
from reportlint.regex import regex

# Ranks: the order in which numberings nest in Chinese documents, and what is nested still deeper.
CHAPTER, SECTION, PLAIN, DOTTED, HALF, ROUND, CIRCLE, LETTER = 10, 20, 30, 31, 40, 41, 42, 43
BULLET, BOLD, LABEL, COLON, KEY = 45, 50, 55, 60, 70
OVER_BOLD, IN_BOLD = 48, 52  # bold lines in brackets where the others stand under them, or over them
OUTER_BOLD = 25  # a bold line where numbered lines stand under bold ones

_HAN = "一二三四五六七八九十"
_HAN_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
_HAN_DIGITS = frozenset(_HAN + _HAN_FORMAL)
_LETTERS = frozenset("abcdefgh")
_PARTS = ("部分", "章", "节", "篇", "编")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_CIRCLES = (("①", "⑳"), ("⑴", "⒇"), ("❶", "❿"))

_ARABIC = regex(
    "(?P<dotted>\\d{1,2}(?:[.．]\\d{1,2}){1,3})(?![\\d.．]\\d)[.．、)）]?"
    "|(?P<half>\\d{1,2})[)）][、．.]?"
    "|(?P<plain>\\d{1,2})(?:[、．]|\\.(?!\\d)|\ufe0f?\u20e3|(?P<bare>(?=\\s)))"
)
_BRACKETED = regex("[（(](?:(\\d{1,2})|([^\\W\\d_]{1,3}))[)）][、．.]?")
_SQUARED = regex("[【〖〔](?:(\\d{1,2})|([^\\W\\d_]{1,3}))[】〗〕][、．.:：]?(?=\\s*[^\\s、．.:：])")  #: 【一】岗位
_LETTER_DOTTED = regex("([A-Z][.．](\\d{1,2}))(?:[.．、)）](?!\\d)|(?=\\s))")
_LETTERED = regex("([IVX]{1,4}|[Ⅰ-Ⅻ]|[a-zA-Z])([)）、．]|\\.(?=\\s))")

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
    bare: bool = False
    doubtful: bool = False


def number_at(text: str, start: int, end: int) -> Number | None:
    """The numbering that stands at `start`, if any."""
    if start >= end:
        return None
    char = text[start]
    if char.isdecimal():
        return _arabic(text, start, end)
    if char in "（(":
        return _bracketed(text, start, end)
    if char in "【〖〔":
        return _squared(text, start, end)
    if char in _HAN_DIGITS or char == "第":
        return _chinese(text, start, end)
    for first, last in _CIRCLES:
        if first <= char <= last:
            return Number(char, CIRCLE, ord(char) - ord(first) + 1, start + 1)
    return _lettered(text, start, end)


def _arabic(text: str, start: int, end: int) -> Number | None:
    found = _ARABIC.match(text, start, end)
    if found is None:
        return None
    behind = found.end()
    if half := found["half"]:
        return Number(half, HALF, int(half), behind)
    dotted, bare = found["dotted"], found["bare"] is not None
    follows = text[behind : min(behind + 2, end)].lstrip()[:1] if dotted or bare else ""
    if follows and (follows in _UNITS or follows.islower()):
        return None
    doubtful = follows in _PERHAPS_UNITS if follows else False
    if not dotted:
        return Number(found["plain"], PLAIN, int(found["plain"]), behind, bare, doubtful)
    numbers = dotted.replace("．", ".").split(".")
    if int(numbers[-1]) == 0:
        return None
    return Number(dotted, DOTTED + len(numbers) - 2, int(numbers[-1]), behind, False, doubtful)


def _bracketed(text: str, start: int, end: int) -> Number | None:
    found = _BRACKETED.match(text, start, end)
    if found is None:
        return None
    if found[1]:
        return Number(found[1], ROUND, int(found[1]), found.end())
    if found[2] in _LETTERS:
        return Number(found[2], LETTER, ord(found[2]) - ord("a") + 1, found.end())
    return Number(found[2], SECTION, _han_value(found[2]), found.end()) if _HAN_DIGITS.issuperset(found[2]) else None


def _squared(text: str, start: int, end: int) -> Number | None:
    """`【一】岗位`: heavy brackets stand at chapters; words in them are a label, and so is a number with nothing behind it."""
    found = _SQUARED.match(text, start, end)
    if found is None:
        return None
    if found[1]:
        return Number(found[1], SECTION, int(found[1]), found.end())
    return Number(found[2], CHAPTER, _han_value(found[2]), found.end()) if _HAN_DIGITS.issuperset(found[2]) else None


def _chinese(text: str, start: int, end: int) -> Number | None:
    """`一、`, `壹　`, `第一章`; `第1节` too."""
    part = text[start] == "第"
    first = at = start + part
    while at < min(end, first + 3) and (text[at] in _HAN_DIGITS or (part and text[at].isdecimal())):
        at += 1
    words = text[first:at]
    if not words or at >= end:
        return None
    value = int(words) if words.isdecimal() else _han_value(words)
    if part:
        unit = next((unit for unit in _PARTS if text.startswith(unit, at, end)), None)
        if unit is None:
            return None
        at += len(unit)
        return Number(text[start:at], CHAPTER, value, at + (text[at : at + 1] in ("、", "：", ":")))
    mark = text[at]
    if mark in "、．" or (mark == "." and not text[at + 1 : at + 2].isdecimal()):
        return Number(words, CHAPTER, value, at + 1)
    return Number(words, CHAPTER, value, at, bare=True) if mark.isspace() or mark in "：:" else None


def _lettered(text: str, start: int, end: int) -> Number | None:
    if dotted := _LETTER_DOTTED.match(text, start, end):  # B.1, the first under B.
        return Number(dotted[1], DOTTED, int(dotted[2]), dotted.end())
    found = _LETTERED.match(text, start, end)
    if found is None:
        return None
    words = found[1]
    if words in _ROMAN or "Ⅰ" <= words <= "Ⅻ":
        return Number(words, CHAPTER, _ROMAN.get(words) or ord(words) - ord("Ⅰ") + 1, found.end())
    return Number(words, LETTER, ord(words.lower()) - ord("a") + 1, found.end()) if len(words) == 1 else None


def _han_value(words: str) -> int:
    tens, value = 0, 0
    for char in words:
        digit = (_HAN.find(char) if char in _HAN else _HAN_FORMAL.find(char)) + 1
        if digit == 10:
            tens, value = (value or 1) * 10, 0
        else:
            value = digit
    return tens + value
