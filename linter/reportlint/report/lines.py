"""The lines of a text with their dress: how each is marked, indented and cut, whatever Markdown makes of it.

Authors lay out reports in more ways than any reader of layouts knows. What all of them do is dress lines of one kind
alike; so a line is taken here as it stands, with its mark, its indent and what it says before its first stop.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from reportlint.regex import regex
from reportlint.report.reading import Reading
from reportlint.source import Span

SHORT_ZH, SHORT_EN = 40, 70  #: characters of a line that may be a title
TAB = 4
DEEPEST = 4  #: steps of indent that are told apart
MARKS = 3  #: marks before a line that are read: `## 1. **`

_STOP = regex(r"\s+[—–-]+\s+|——?|[:：。！？!?；;\t|]|\.(?=\s|$)|[,，]|\s{3,}")
_HASHES = regex(r"#{1,6}\s*")
_SIGNS = regex(r"[^\w\s\"“”'‘’《<(\[（【`]+\s*")
_NUMBER = regex(
    r"(?:\(?[0-9]{1,2}(?:\.[0-9])*[.、)\]）]|[一二三四五六七八九十]+、|[(（\[][一二三四五六七八九十0-9]+[)）\]])\s*"
)
_DIGITS = regex(r"[0-9]+")
_NUMERALS = regex(r"[一二三四五六七八九十]+")
_WORDED = regex(r"[^\W_]")


class Line(NamedTuple):
    """One line that says something.

    `body` is all of it behind its marks, `head` what it says before its first stop, `rest` what stands behind that.
    `mark` says what stands before the body (`#3`, `●`, `0.`), `fresh` that the line before it is blank.
    """

    span: Span
    body: Span
    head: Span
    rest: Span
    mark: str
    indent: int
    is_fresh: bool
    is_short: bool

    @property
    def dress(self) -> tuple[str, int, bool]:
        """What lines of one kind have in common."""
        return self.mark, self.indent, self.is_short


def lines_of(reading: Reading) -> list[Line]:
    """The lines of a document in which words stand."""
    found: list[Line] = []
    text, norm = reading.text, reading.norm
    starts = [*reading.document.source.line_starts, len(text)]
    blank = True
    for start, end in pairwise(starts):
        if not _WORDED.search(norm, start, end):
            blank |= not text.startswith("<!--", start)  # a comment parts no lines
            continue
        found.append(_line(reading, Span(start, start + len(text[start:end].rstrip("\r\n"))), blank))
        blank = False
    return found


def _line(reading: Reading, span: Span, fresh: bool) -> Line:
    text, norm = reading.text, reading.norm
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    indent = len(words[:lead].expandtabs(TAB).replace("\u3000", "  ")) // 2
    mark, start = _marks(text, span.start + lead, span.end)
    body = Span(start, max(start, span.start + len(words.rstrip())))
    stop = _STOP.search(norm, min(body.start + 2, body.end), body.end)
    head = Span(body.start, stop.start() if stop else body.end)
    rest = Span(stop.end() if stop else body.end, body.end)
    said = body.of(text)
    longest = SHORT_ZH if any("\u4e00" <= char <= "\u9fff" for char in said[:20]) else SHORT_EN
    short = len(said) <= longest and not said.endswith(tuple("。.；;,，"))
    return Line(span, body, head, rest, mark, min(indent, DEEPEST), fresh, short)


def _marks(text: str, at: int, end: int) -> tuple[str, int]:
    """What marks a line, numbers without their value, and where its words begin."""
    marks = []
    if found := _HASHES.match(text, at, end):
        marks.append(f"#{found[0].count('#')}")
        at = found.end()
    for _ in range(MARKS):
        if found := _NUMBER.match(text, at, end):
            marks.append(_NUMERALS.sub("一", _DIGITS.sub("0", found[0].strip())))
        elif found := _SIGNS.match(text, at, end):
            marks.append(found[0].strip()[:3])
        else:
            if text[at:end][:1] in ("【", "["):
                return "".join(marks) + "[", at + 1
            break
        at = found.end()
    return "".join(marks), at
