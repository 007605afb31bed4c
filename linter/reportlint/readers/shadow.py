"""The shadow of a text: of the same length, one byte a character, read by the Markdown parser in the text's place.

In the shadow every character beyond ASCII is a control character that is neither white space nor punctuation.
So the parser's byte ranges are offsets in the text, and emphasis that stops at Chinese punctuation
(`**现状：**目前`) is emphasis, as its author means it. What the parser must not see is blank in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.regex import regex
from reportlint.source import Span

_STAND_IN = b"\x7f"
_TIGHT = regex(r"^(#{1,5})#(?=[\x7fA-Za-z][^\n]{0,60}$)", re.MULTILINE)
"""A heading without a blank behind its signs (`##下一步`): behind a list the parser would take it for the last item's."""


def shadow_of(text: str) -> str:
    """The text in ASCII; question marks, which mean nothing here, are replaced too."""
    shadow = text if text.isascii() else text.encode("ascii", "replace").replace(b"?", _STAND_IN).decode("ascii")
    return _TIGHT.sub(r"\1 ", shadow) if "##" in shadow else shadow


def without(shadow: str, spans: list[Span]) -> str:
    """The shadow with some stretches blank; line ends stay. The stretches are in order, and may share something."""
    parts: list[str] = []
    at = 0
    for start, end in _apart(spans):
        parts.append(shadow[at:start])
        parts.append(blank(shadow, start, end))
        at = end
    parts.append(shadow[at:])
    return "".join(parts)


def _apart(spans: list[Span]) -> Iterator[Span]:
    """The same stretches, each without what it shares with those before: a comment may begin within another."""
    at = 0
    for start, end in spans:
        if end > at:
            yield Span(max(start, at), end)
            at = end


def blank(text: str, start: int, end: int) -> str:
    """As many spaces as there are characters, and the line ends."""
    words = text[start:end]
    if not words.strip("\n"):
        return words
    if "\n" not in words and "\r" not in words:
        return " " * (end - start)
    lines = words.split("\n")
    return "\n".join("\r".join(" " * len(part) for part in line.split("\r")) for line in lines)


def joined(shadow: str, spans: list[Span]) -> str:
    """The shadow with each stretch on one line: line ends in it are spaces. They are in order, and may share something."""
    parts: list[str] = []
    at = 0
    for start, end in _apart(spans):
        parts += (shadow[at:start], shadow[start:end].replace("\n", " ").replace("\r", " "))
        at = end
    parts.append(shadow[at:])
    return "".join(parts)


def dedented(shadow: str, starts: list[int]) -> str:
    """The shadow with lines moved to the left by one level of indentation; `starts` is where their words begin.

    The indentation trades places with the line end before it, so that all words stay where they are.
    """
    parts: list[str] = []
    at = 0
    for start in starts:
        width = 1 if shadow[start - 1] == "\t" else 4
        indent = start - width
        line = max(shadow.rfind("\n", at, indent), shadow.rfind("\r", at, indent))
        if line > at and shadow[line - 1 : line + 1] == "\r\n":
            line -= 1
        if line < 0:
            parts += (shadow[at:indent], " " * (width - 1), "\n")
        else:
            parts += (shadow[at:line], shadow[indent:start], shadow[line:indent])
        at = start
    parts.append(shadow[at:])
    return "".join(parts)


def marked(shadow: str, offsets: list[int]) -> str:
    """The shadow with the characters at some offsets made ordinary ones."""
    parts: list[str] = []
    at = 0
    for offset in offsets:
        parts += (shadow[at:offset], "\x7f")
        at = offset + 1
    parts.append(shadow[at:])
    return "".join(parts)
