"""Sizes and edges of words: what is short, what is only decoration, where words begin and end."""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.source import Span

# White space and pictures before or behind the words of a title; `\u25a0-\u25ff` are ■ ● ◆ and their like.
_DECOR = "\\s\u200b-\u200d\ufe0e\ufe0f\u20e3\u25a0-\u25ff\u2600-\u2775\u2780-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_BEFORE = regex(f"[{_DECOR}]*")
_BEHIND = regex(f"[{_DECOR}]+$")

_LONGEST_TITLE = 160
_CLOSED = "。；;！!？?.…：:）)”\"'’」』】"


def is_hanzi(char: str) -> bool:
    """Whether a character is written like Chinese: without spaces between words."""
    return char >= "\u2e80" and char.isalnum()


def is_short(words: str, hanzi: int, latin: int) -> bool:
    """Whether `words` has at most so many Chinese characters or, without any, so many words; and at least one."""
    if len(words) > _LONGEST_TITLE:
        return False
    count, most, inside = 0, latin, False
    for char in words:
        if not char.isalnum():
            inside = inside and char in "-'’."
        elif char >= "\u2e80":
            count, most, inside = count + 1, hanzi, False
        elif not inside:
            count, inside = count + 1, True
    return 0 < count <= most


def has_words(words: str) -> bool:
    """Whether there is any letter or digit."""
    return any(map(str.isalnum, words))


def skip_decor(text: str, start: int, end: int) -> int:
    """The offset behind the white space and pictures that open a stretch of text."""
    found = _BEFORE.match(text, start, end)
    return found.end() if found else start


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without white space at its ends; empty at its start if there is nothing else."""
    if end > start and text[end - 1].isspace():
        end = start + len(text[start:end].rstrip())
    if end > start and text[start].isspace():
        start = end - len(text[start:end].lstrip())
    return Span(start, end)


def trim_title(text: str, start: int, end: int, also: str = "：:*_`") -> Span | None:
    """The words of a title without pictures, markers and closing colon; None if no word is left."""
    while True:
        end_now = end
        while end > start and (text[end - 1] in also or text[end - 1].isspace()):
            end -= 1
        found = _BEHIND.search(text, max(start, end - 24), end)
        if found:
            end = found.start()
        if end == end_now:
            break
    while True:
        start_now = start
        start = skip_decor(text, start, end)
        while start < end and (text[start] in "*_`" or (text[start] == "[" and text.find("]", start, end) < 0)):
            start += 1
        if start == start_now:
            break
    return Span(start, end) if end > start and has_words(text[start:end]) else None


def is_closed(text: str, end: int) -> bool:
    """Whether the stretch that ends here ends like a sentence, so that the next line is a new beginning."""
    return end > 0 and text[end - 1] in _CLOSED
