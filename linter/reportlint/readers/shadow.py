"""The shadow of a text: of the same length, one byte a character, read by the Markdown parser in the text's place.

In the shadow every character beyond ASCII is a control character that is neither white space nor punctuation.
So the parser's byte ranges are offsets in the text, and emphasis that stops at Chinese punctuation
(`**现状：**目前`) is emphasis, as its author means it. What the parser must not see is blank in it.
"""

from __future__ import annotations

from reportlint.source import Span

_STAND_IN = b"\x7f"


def shadow_of(text: str) -> str:
    """The text in ASCII; question marks, which mean nothing in Markdown, are replaced too."""
    if text.isascii():
        return text
    return text.encode("ascii", "replace").replace(b"?", _STAND_IN).decode("ascii")


def without(shadow: str, spans: list[Span]) -> str:
    """The shadow with some stretches blank; line ends stay."""
    parts, at = [], 0
    for start, end in spans:
        parts.append(shadow[at:start])
        parts.append(blank(shadow, start, end))
        at = end
    parts.append(shadow[at:])
    return "".join(parts)


def blank(text: str, start: int, end: int) -> str:
    """As many spaces as there are characters, and the line ends."""
    words = text[start:end]
    if "\n" not in words and "\r" not in words:
        return " " * (end - start)
    lines = words.split("\n")
    return "\n".join("\r".join(" " * len(part) for part in line.split("\r")) for line in lines)


def dedented(shadow: str, lines: list[int]) -> str:
    """The shadow with the lines that start at `lines` moved to the left by one level of indentation.

    The indentation trades places with the line end before it, so that all words stay where they are.
    """
    parts, at = [], 0
    for start in lines:
        width = 1 if shadow[start] == "\t" else 4
        line_end = start - 2 if shadow[start - 2 : start] == "\r\n" else start - 1
        if start == 0:
            parts.append(" " * (width - 1) + "\n")
        else:
            parts += (shadow[at:line_end], shadow[start : start + width], shadow[line_end:start])
        at = start + width
    parts.append(shadow[at:])
    return "".join(parts)
