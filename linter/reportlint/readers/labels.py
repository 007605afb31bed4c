"""Words that open a line and name what follows them: `**现状：**…`, `【现状】…`, `Background: …`, `名称（4.7–4.18）：…`."""

from __future__ import annotations

import re

from reportlint.readers.prose import Opening
from reportlint.readers.words import has_words, is_hanzi, is_short, trim_title
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

_WIDE = regex("[ \t]{2,}|\t+|\u3000{2,}")
_STOPS = "。．.：:|"
_DASHES = "—–-|｜·"
_KEY_REACH = 90
#: Behind a bold name, and nothing behind it: a bracket with the time of what is named. `**Name** (May to July 2025)`
_TIMES_BEHIND = regex(
    r"\s*[(（](?=[^()（）]*(?:[0-9]\s*[年月日./周天]|(?:19|20)[0-9]{2}|\bQ[1-4]\b|[0-9] (?:days?|weeks?|months?)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))[^()（）。;；!！?？]{1,60}[)）]\s*",
    re.IGNORECASE,
)
_BRACKETS = {"【": "】", "〖": "〗"}
# In longer words before a colon these are signs of a sentence, not of a label.
_SENTENCE_WORDS = frozenset("我了也就都把被是")
_KEY_END = regex('[：:。；;！？!?“”"|→=<>`{}…]')


class Label(NamedTuple):
    """The words of a label, and where the text behind it starts (the end of the line if there is none)."""

    title: Span
    text: int


def bold_line(text: str, opening: Opening, end: int) -> Span | None:
    """The words of a line that is all bold, if they are meant as a heading."""
    mark = opening.mark
    if mark is None or not opening.bold or mark.end > end:
        return None
    if has_words(text[mark.end : end]) and not _TIMES_BEHIND.fullmatch(text, mark.end, end):
        return None
    title = trim_title(text, opening.words, end if has_words(text[mark.end : end]) else mark.end)
    if title is None or not is_short(title.of(text), 60, 18):
        return None
    last = text[title.end - 1]
    if last in "。；;" and not is_short(title.of(text), 20, 8):
        return None
    return title


def emphasis_label(text: str, opening: Opening, end: int, item: bool = False) -> Label | None:
    """A label that is emphasised, with text behind it."""
    mark = opening.mark
    if mark is None:
        return None
    if mark.end >= end:
        return _lone_label(text, opening, mark.end) if item else None
    stop = mark.end
    while stop > opening.words and (text[stop - 1] in "*_" or text[stop - 1].isspace()):
        stop -= 1
    title = trim_title(text, opening.words, stop, "：:|｜，,*_`")
    if title is None or not is_short(title.of(text), 36, 12):
        return None
    behind = _behind_emphasis(text, Span(title.start, stop), mark.end, end, opening.bold, item)
    if behind is None:
        return None
    if text[title.end - 1] in "。." and not (
        text[title.end - 1] == "." and text[title.end - 3 : title.end - 1] == ".."
    ):
        title = trim_title(text, title.start, title.end - 1) or title
    return Label(title, behind)


def _lone_label(text: str, opening: Opening, end: int) -> Label | None:
    """The label of an item that is emphasised, ends in a colon and has its text in a list below (`*How:*`)."""
    words = text[opening.words : end].rstrip("*_ \t\r\n")
    title = trim_title(text, opening.words, opening.words + len(words), "：:*_")
    return Label(title, end) if title and words[-1:] in ("：", ":") and is_short(title.of(text), 36, 12) else None


def _behind_emphasis(text: str, words: Span, at: int, end: int, bold: bool, item: bool) -> int | None:
    """Where the text behind an emphasised label starts; None if the emphasis is only part of a sentence."""
    last = text[words.end - 1]
    rest = _skip_space(text, at, end)
    if rest >= end:
        return None
    if text[rest] in "：:":
        return _skip_space(text, rest + 1, end)
    if last in _STOPS and (last in "：:|" or is_short(words.of(text), 20, 10)):
        return rest
    if bold and last in "，,":
        return rest
    if item and bold and text[rest] in "。.":
        return _skip_space(text, rest + 1, end)
    if text[rest] in "（(" and (item or _closing_colon(text, rest, end)):
        return rest
    if not bold:
        return rest if rest > at and "\u3000" in text[at:rest] else None  # *当时怎么样*　预约靠人
    if text[rest] in _DASHES and (rest > at or text[rest] in "—｜|"):
        while rest < end and (text[rest] in _DASHES or text[rest].isspace()):
            rest += 1
        return rest
    if item and text[rest] in "，,、":
        return _skip_space(text, rest + 1, end)
    running = text[rest].islower() or text[words.start].isdecimal() or "%" in words.of(text)
    return None if rest == at or running else rest


def _closing_colon(text: str, at: int, end: int) -> bool:
    """Whether a bracket that opens at `at` is closed soon and followed by a colon."""
    for close in "）)":
        found = text.find(close, at, min(end, at + 60))
        if found >= 0:
            colon = _skip_space(text, found + 1, end)
            return colon < end and text[colon] in "：:"
    return False


def bracket_label(text: str, opening: Opening, end: int) -> Label | None:
    """A label in 【】."""
    close = _BRACKETS.get(text[opening.words])
    found = text.find(close, opening.words, min(end, opening.words + 40)) if close else -1
    if found < 0:
        return None
    title = trim_title(text, opening.words + 1, found)
    if title is None:
        return None
    rest = _skip_space(text, found + 1, end)
    if rest < end and text[rest] in "：:":
        rest = _skip_space(text, rest + 1, end)
    return Label(title, rest)


def gap_label(text: str, line: Span) -> Label | None:
    """A few words set off from the text behind them by a wide gap, as in two columns."""
    found = _WIDE.search(text, line.start, line.end)
    if (
        found is None
        or found.start() == line.start
        or any(mark in text[line.start : found.start()] for mark in "。，,;；|")
    ):
        return None
    title = trim_title(text, line.start, found.start())
    return Label(title, found.end()) if title and is_short(title.of(text), 10, 6) else None


def square_label(text: str, opening: Opening, end: int) -> Label | None:
    """A label in []; only companions of its kind tell it from a placeholder, so the caller must look for them."""
    if text[opening.words] != "[":
        return None
    found = text.find("]", opening.words, min(end, opening.words + 40))
    if found < 0 or not text[found + 1 : found + 2].isspace() or not text[opening.words + 1].isalpha():
        return None
    title = trim_title(text, opening.words + 1, found)
    return Label(title, _skip_space(text, found + 1, end)) if title and title.end - title.start > 1 else None


def key_label(
    text: str, opening: Opening, end: int, hanzi: int = 10, latin: int = 5, item: bool = False
) -> Label | None:
    """A label that is only words and a colon."""
    at = _key_end(text, opening.words, end)
    if at is None:
        return None
    title = trim_title(text, opening.words, at)
    if title and text[title.start] == "[" and text[title.end - 1] == "]":
        title = trim_title(text, title.start + 1, title.end - 1)
    if title is None:
        return None
    words = _without_brackets(title.of(text)) or title.of(text)
    rest = _skip_space(text, at + 1, end)
    if not is_short(words, hanzi, latin) or not (item or any(map(str.isalpha, title.of(text)))):
        return None
    return Label(title, rest) if rest >= end or _is_key(words, item) else None


def _is_key(words: str, item: bool) -> bool:
    """Whether words before a colon and a text are a label, and not the beginning of a sentence."""
    if any(mark in words for mark in "，,、") and not (item and any(map(str.isdecimal, words))):
        return False
    return is_short(words, 5, 99) or _SENTENCE_WORDS.isdisjoint(words)


def _key_end(text: str, start: int, end: int) -> int | None:
    """Where the colon of a key stands, if one stands near and nothing that a key cannot hold stands before it."""
    reach = min(end, start + _KEY_REACH)
    found = _KEY_END.search(text, start, reach)
    while found and found[0] in "：:":
        if _is_key_colon(text, start, found.start(), end):
            return found.start()
        found = _KEY_END.search(text, found.end(), reach)
    return None


def _is_key_colon(text: str, start: int, at: int, end: int) -> bool:
    """Whether the colon at `at` can close a key: no time, no address, no ratio."""
    if text[at] == "：":
        return True
    follows = text[at + 1] if at + 1 < end else " "
    before = text[at - 1] if at > start else " "
    if follows.isspace():
        return True
    return follows not in "/\\" and not follows.isdecimal() and (is_hanzi(before) or is_hanzi(follows))


def _without_brackets(words: str) -> str:
    """The words with what stands in round brackets taken out."""
    for opener, closer in ("（", "）"), ("(", ")"):
        start = words.find(opener)
        stop = words.find(closer, start + 1)
        if 0 <= start < stop:
            words = words[:start] + words[stop + 1 :]
    return words.strip()


def phrase_label(text: str, opening: Opening, end: int) -> Label | None:
    """A short phrase with a full stop: `那时的情况。平台上…`; a label only if its siblings begin alike."""
    reach = min(end, opening.words + 40)
    for at in range(opening.words, reach):
        char = text[at]
        if char in "。．" or (char == "." and text[at + 1 : at + 2].isspace()):
            title = trim_title(text, opening.words, at)
            rest = _skip_space(text, at + 1, end)
            return Label(title, rest) if title and rest < end and is_short(title.of(text), 10, 5) else None
        if char in "，,、；;：:！!？?":
            return None
    return None


def item_lead(text: str, opening: Opening, end: int) -> Label | None:
    """The title that opens a list item, a table cell or a row."""
    if opening.mark:
        title = bold_line(text, opening, end)
        return Label(title, end) if title else emphasis_label(text, opening, end, item=True)
    return (
        bracket_label(text, opening, end)
        or key_label(text, opening, end, 24, 9, item=True)
        or _spaced_lead(text, opening, end)
    )


def _spaced_lead(text: str, opening: Opening, end: int) -> Label | None:
    """`2.16—3.13　苏州 12 个站`: a few words set off by an ideographic space."""
    at = text.find("\u3000", opening.words, min(end, opening.words + 20))
    if at < 0 or any(char in "，。；：" for char in text[opening.words : at]):
        return None
    title = trim_title(text, opening.words, at)
    rest = _skip_space(text, at, end)
    return Label(title, rest) if title and rest < end else None


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return min(at, end)
