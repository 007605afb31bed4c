"""Numbers in digits, Chinese numerals and English words, without their units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.record import NamedTuple
from reportlint.regex import regex

LONGEST = 15  # digits; what is longer is an identifier
HANZI = {char: float(value) for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0.0, "两": 2.0}
SCALES = {"十": 10.0, "百": 100.0, "千": 1000.0, "万": 1e4, "亿": 1e8}
SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
WORDS = {word: float(value) for value, word in enumerate(SMALL.split())}
WORDS |= {
    word: value * 10.0
    for value, word in enumerate(str.split("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
WORDS |= {"none": 0.0, "dozen": 12.0, "hundred": 100.0, "thousand": 1000.0, "million": 1e6, "billion": 1e9}
MULTIPLIERS = frozenset({"dozen", "hundred", "thousand", "million", "billion"})


class Number(NamedTuple):
    """A number in the text. For `四五十` and `上百`, `low` and `high` tell how far it reaches."""

    start: int
    end: int
    value: float
    low: float
    high: float
    spelled: bool


_DIGITS = regex(r"\d(?:\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{0,2}(?: \d{3})+(?![\d.,:])|\d*(?:\.\d+)?)")
_HANZI = regex("[零〇一二两三四五六七八九十百千万亿]+")
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_ANY_WORD = regex(_WORD)
_WORDS = regex(
    rf"(?<![a-z\d'-])(?:a (?=dozen|hundred|thousand|million))?(?:{_WORD})"
    rf"(?:(?:(?<=hundred) and |(?<=thousand) and |[ -])(?:{_WORD}))*(?![a-z\d'])"
)


def numbers(norm: str, start: int, end: int) -> list[Number]:
    """All numbers between two offsets, in order, identifiers and all."""
    found = [number for match in _DIGITS.finditer(norm, start, end) if (number := _digits(match))]
    for match in _HANZI.finditer(norm, start, end):
        found += _hanzi_number(match[0], match.start(), norm[match.start() - 1 : match.start()])
    if _ANY_WORD.search(norm, start, end):
        for match in _WORDS.finditer(norm, start, end):
            found += _word_number(match[0], match.start())
    found.sort()
    return found


def _digits(match: re.Match[str]) -> Number | None:
    """The number that digits mean, unless they are too many."""
    digits = match[0].replace(",", "").replace(" ", "")
    value = float(digits) if len(digits) <= LONGEST else None
    return None if value is None else Number(match.start(), match.end(), value, value, value, False)


def _hanzi_number(text: str, start: int, before: str) -> Iterator[Number]:
    """The number that a run of Chinese numerals means; nothing for 万一 and other words."""
    if len(text) > LONGEST or (text[0] in "百千万亿" and before not in ("上", "近", "过")):
        return
    bounds = hanzi_value(text)
    if bounds:
        yield Number(start, start + len(text), sum(bounds) / 2, *bounds, True)


def hanzi_value(text: str) -> tuple[float, float] | None:
    """The least and the greatest value of Chinese numerals: 十二 (12, 12), 四五十 (40, 50); None if they make none."""
    if text[0] in "百千万亿":
        text = "一" + text
    total = section = digit = 0.0
    spread = 0.0
    for at, char in enumerate(text):
        if char in HANZI:
            if digit and HANZI[char]:
                if HANZI[char] - digit not in (1.0, 2.0) or spread:
                    return _positional(text)
                spread = HANZI[char] - digit
                continue
            digit = HANZI[char]
        elif SCALES[char] < 1e4:
            section += (digit or (1.0 if char == "十" or not at else 0.0)) * SCALES[char]
            spread *= SCALES[char]
            digit = 0.0
        else:
            total = (total + section + digit) * SCALES[char]
            spread *= SCALES[char]
            section = digit = 0.0
    last = text[-2:-1]
    if digit and last in SCALES and last != "十" and len(text) > 2 and not spread:
        digit *= SCALES[last] / 10  # 三千五 is 3,500
    value = total + section + digit
    return value, value + spread


def _positional(text: str) -> tuple[float, float] | None:
    """Digits read one by one, as in 二〇二六."""
    if any(char not in HANZI for char in text):
        return None
    value = float("".join(str(int(HANZI[char])) for char in text))
    return value, value


def _word_number(text: str, start: int) -> Iterator[Number]:
    """The number that English number words mean."""
    total = current = 0.0
    words = text.replace("-", " ").split()
    for word in words:
        if word in ("a", "and"):
            continue
        if word in MULTIPLIERS:
            current = (current or 1.0) * WORDS[word]
            if WORDS[word] >= 1000:
                total, current = total + current, 0.0
        elif current and current % 100 and not (current % 10 == 0 and WORDS[word] < 10):
            return
        else:
            current += WORDS[word]
    value = total + current
    yield Number(start, start + len(text), value, value, value, True)
