"""Underlined headings that begin with a number: `2. 重点项目` over `-------`.

To Markdown they are a list of one item and a thematic break. Programs that export Markdown underline headings so.
"""

from __future__ import annotations

from reportlint.readers.shadow import marked, without
from reportlint.readers.words import is_short
from reportlint.regex import regex
from reportlint.source import Span

_NUMBERED = regex(
    r"(?:\A|(?<=\n))[ ]{0,3}[0-9]{1,2}([.)])[ ]+(\S[^\r\n]*?)[ \t]*\r?\n[ ]{0,3}(?:-{3,}|={3,})[ \t]*(?=\r|\n|\Z)"
)
_ANCHOR = regex(r"(?:\A|(?<=\n)) {0,3}#{1,6}[ \t][^\r\n]*?([ \t]+\{#[\w-]+\})[ \t]*(?=\r|\n|\Z)")


def without_anchors(shadow: str) -> str:
    """The shadow without the anchors behind headings: `## 背景 {#why}`."""
    return without(shadow, [Span(*match.span(1)) for match in _ANCHOR.finditer(shadow)]) if "{#" in shadow else shadow


def with_underlined(text: str, shadow: str) -> str:
    """The shadow with numbers that open an underlined heading made ordinary characters."""
    if "---" not in shadow and "===" not in shadow:
        return shadow
    found = []
    for match in _NUMBERED.finditer(shadow):
        words = text[match.start(2) : match.end(2)]
        if _is_fresh(shadow, match.start()) and is_short(words, 40, 14) and words[-1] not in "。；;，,.":
            found.append(match.start(1))
    return marked(shadow, found)


def _is_fresh(shadow: str, start: int) -> bool:
    """Whether the line before is blank, so that the numbered one is no item of a longer list."""
    end = shadow.rfind("\n", 0, start)
    return end <= 0 or not shadow[shadow.rfind("\n", 0, end) + 1 : end].strip()
