"""Sentences of a normal form, as spans.

A sentence ends at 。！？!?；; and at a full stop that is no part of a number, a date, an abbreviation or a name.
Stops inside quotation marks or brackets end nothing, and a closing mark behind a stop belongs to its sentence. A
line end ends a sentence unless the line was wrapped by hand: it is long, or breaks off after a comma.
"""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.source import Span

QUOTE_LIMIT = 300  # characters after which an opening mark counts as never closed
WRAPPED = range(50, 131)  # columns of a line that an editor may have wrapped
CLOSERS = {"“": "”", "「": "」", "『": "』", "(": ")", "《": "》", "【": "】"}
CLOSING = "”」』)》】]\"'’*"
MARKERS = frozenset("-*+•·▪●◆–—|#>")
NUMERALS = "0123456789一二三四五六七八九十"
STOPPED = (
    "。”",
    "!”",
    "?”",
    ".”",
    "。」",
    "!」",
    "?」",
    "。』",
    "!』",
    "?』",
    "。)",
)  # quotations that may end a sentence
ABBREVIATIONS = frozenset(str.split("e.g i.e eg ie vs v approx mr mrs ms dr prof st cf al resp incl excl bzw ca"))
BEFORE_DIGITS = frozenset(
    str.split(
        "no nos p pp fig sec ch ext jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur fri"
    )
)  # abbreviations only when a digit follows


_INK = regex(r"[^\s\0]")
_STOPS = regex(r"[。!?;\n.“「『(《【]")


def sentences(norm: str, span: Span) -> list[Span]:
    """The sentences of `norm` within `span`: trimmed, in order, never empty."""
    found: list[Span] = []
    start, at, end = span.start, span.start, span.end
    search = _STOPS.search
    while match := search(norm, at, end):
        at = match.end()
        char = match[0]
        if char in CLOSERS:
            at = _past_quotation(norm, at, end, CLOSERS[char])
            if norm[at - 2 : at] in STOPPED and (at >= end or norm[at].isspace()):
                start = _add(found, norm, start, at)
            continue
        if char == "\n":
            if not _wrapped(norm, start, at - 1, end):
                start = _add(found, norm, start, at)
            continue
        if char == "." and not _full_stop(norm, start, at - 1, end):
            continue
        while (at < end and norm[at] in CLOSING) or (at < end and norm[at] in "。!?."):
            at += 1
        start = _add(found, norm, start, at)
    _add(found, norm, start, end)
    return found


def _add(found: list[Span], norm: str, start: int, end: int) -> int:
    """Append the trimmed span, if anything but marks is in it, and say where the next one begins."""
    low, high = start, end
    while low < high and norm[low].isspace():
        low += 1
    while high > low and norm[high - 1].isspace():
        high -= 1
    if low < high:
        found.append(Span(low, high))
    return end


def _past_quotation(norm: str, at: int, end: int, closer: str) -> int:
    """Where a quotation that opened before `at` has closed; `at` itself if it does not close soon."""
    limit = min(end, at + QUOTE_LIMIT)
    close = norm.find(closer, at, limit)
    blank = norm.find("\n", at, limit)
    return close + 1 if close >= 0 and not 0 <= blank < close else at


def _full_stop(norm: str, start: int, dot: int, end: int) -> bool:
    """Whether the dot at `dot` ends a sentence that began at `start`."""
    after = norm[dot + 1] if dot + 1 < end else " "
    if after in CLOSING:
        after = norm[dot + 2] if dot + 2 < end else " "
    if after == "." or not (after.isspace() or after > "\u2e7f"):
        return False
    head = norm[max(start, dot - 12) : dot]
    words = head.replace("(", " ").split()
    word = words[-1] if words else ""
    if word.isdigit():
        ink = _INK.search(norm, start, dot)
        alone = ink is not None and dot - ink.start() <= len(head) and norm[ink.start() : dot].strip() == word
        return after.isspace() and not alone
    if dot + 1 >= end:
        return True
    if word in BEFORE_DIGITS:
        return not norm[dot + 1 : dot + 3].strip()[:1].isdigit()
    return word not in ABBREVIATIONS and not (len(word) == 1 and word.isascii() and word.isalpha())


def _wrapped(norm: str, start: int, newline: int, end: int) -> bool:
    """Whether the line that ends at `newline` goes on in the next one."""
    line = norm[norm.rfind("\n", 0, newline) + 1 : newline].strip()
    if not line or not _INK.search(norm, start, newline) or not _goes_on(norm, newline, end):
        return False
    return line[-1] in ",、(—-" or (line[-1] not in ".:。!?;" and _long(line))


def _goes_on(norm: str, newline: int, end: int) -> bool:
    """Whether the line after `newline` has words and does not look like a list item."""
    following = norm[newline + 1 : min(end, newline + 16)]
    words = following.lstrip(" \t")
    if not words.strip() or following[0] == "\n" or words[0] in MARKERS:
        return False
    rest = words.lstrip("(").lstrip(NUMERALS)
    return not (rest[:1] in (".", "、", ")") and 0 < len(words.lstrip("(")) - len(rest) <= 3)


def _long(line: str) -> bool:
    """Whether a line is as wide as those that editors wrap."""
    return len(line) + sum(char > "\u2e7f" for char in line[: WRAPPED.stop]) in WRAPPED
