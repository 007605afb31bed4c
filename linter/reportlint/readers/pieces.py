"""Paragraphs taken apart into pieces: authors put a heading, a label or an item on a line of its own without a
blank line around it, and mean it as one.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from reportlint.document import Node
from reportlint.readers.labels import Label, bold_line, bracket_label, emphasis_label, gap_label, key_label
from reportlint.readers.numbers import CHAPTER, SECTION
from reportlint.readers.prose import Mark, Opening, Prose, Unit, open_line
from reportlint.readers.reading import Reading
from reportlint.readers.words import is_closed, is_hanzi, is_short, trim
from reportlint.regex import regex
from reportlint.source import Span

Form: TypeAlias = Literal[
    "rule",  # a thematic break
    "node",  # a list, a table, ... that is finished
    "heading",  # with `#` or underlined
    "bold",  # a line all bold
    "label",  # emphasised or bracketed words with text behind them
    "key",  # words, a colon, text
    "colon",  # words and a colon
    "title",  # a short line that opens a paragraph and names what the rest of it tells
    "number",  # a line that begins with a number
    "bullet",  # a line that begins with • or its like
    "text",
]

LINE = 3  #: other pieces that are read while it is found out what a line is
WIDE = 3  #: blanks from which on a gap parts two columns
BULLETS = frozenset("•·●－■◆▪➢○◦‣")
_SENTENCE_ENDS = "。；;，,"
_ASKS = regex(r"[补填待?？]|此处|XX|TODO|TB[DC]")  #: a bracket alone in its line that is a placeholder and no heading
_STAMP = regex(
    r"[0-9]{1,2}:[0-9]{2}|导出|最后(?:编辑|修改|更新)|生成于|自动生成|打印于|exported|last edited", re.IGNORECASE
)
"""What a program wrote over a text: when it was exported, by whom it was edited last."""

_DAY = regex(r"[0-9]{1,2}\s*月\s*(?:[0-9]{1,2}\s*[日号]|[初中底末上下])|[0-9]{1,2}[./][0-9]{1,2}(?![0-9./])")
SHORT = 32  #: characters behind a name that may say when the work was done


class Piece:
    """A line, or some lines that belong together, and what they look like."""

    __slots__ = (
        "end",
        "first_end",
        "form",
        "fresh",
        "label",
        "level",
        "listed",
        "mark",
        "marks",
        "node",
        "opening",
        "setext",
        "start",
    )

    def __init__(self, form: Form, start: int, end: int, node: Node | None = None) -> None:
        self.form = form
        self.start = start
        self.end = end
        self.first_end = end
        self.fresh = True
        self.node = node
        self.level = 0
        self.setext = False
        self.listed = False
        self.mark = ""  # the bullet
        self.opening = Opening(start, start)
        self.label: Label | None = None
        self.marks: dict[int, Mark] = {}

    @property
    def rank(self) -> int:
        """The rank of the piece's number, 0 without one."""
        return self.opening.number.rank if self.opening.number else 0


def split(reading: Reading, units: list[Unit]) -> list[Piece]:
    """The pieces of a container, in order."""
    pieces: list[Piece] = []
    for unit in units:
        if unit is None:
            pieces.append(Piece("rule", 0, 0))
        elif isinstance(unit, Node):
            pieces.append(Piece("node", unit.span.start, unit.span.end, unit))
        elif not unit.level:
            pieces += split_prose(reading, unit)
        elif _is_underlined_text(reading.text, unit):
            pieces += [*split_prose(reading, unit), Piece("rule", 0, 0)]
        else:
            pieces.append(_heading(reading.text, unit))
    return pieces


def _is_underlined_text(text: str, prose: Prose) -> bool:
    """Whether a paragraph became a heading only because a thematic break stands directly under it."""
    if not prose.setext or prose.level == 1 or not prose.lines:
        return False
    last = prose.lines[-1]
    return len(prose.lines) > 1 or text[last.end - 1] in _SENTENCE_ENDS or not is_short(last.of(text), 60, 20)


def _heading(text: str, prose: Prose) -> Piece:
    start, end = trim(text, prose.start, prose.end)
    piece = Piece("heading", start, prose.lines[-1].end if prose.lines else end)
    signs = len(text[start : start + 7]) - len(text[start : start + 7].lstrip("#"))
    piece.level, piece.setext, piece.marks = max(prose.level, signs if signs <= 6 else 0), prose.setext, prose.marks
    if prose.lines:
        piece.opening = open_line(text, prose.lines[0].start, piece.end, prose.marks, bare=True)
    return piece


def split_prose(reading: Reading, prose: Prose) -> list[Piece]:
    """The pieces of one paragraph."""
    text = reading.text
    reading.allowance.spend(LINE * len(prose.lines))
    pieces: list[Piece] = []
    before = Span(0, 0)
    for line in prose.lines:
        piece = _piece(reading, prose, line)
        if pieces and not _begins(text, pieces[-1], piece, before):
            pieces[-1].end = line.end
        else:
            piece.fresh = not pieces
            pieces.append(piece)
        before = line
    if pieces:
        pieces[0].listed = prose.listed
    return _columns(text, pieces)


def _columns(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, where lines of a few words and a wide gap (`What was done       Monthly score …`) are labels.

    One line alone may have its gap by chance, unless what follows stands in its second column. What begins further in
    than the first label belongs to the one above.
    """
    found = [(piece, line) for piece in pieces for line in _lines(text, piece)]
    labels = [gap_label(text, line) for _, line in found]
    lines = [line for _, line in found]
    outer = _column(text, lines[0].start) if lines else 0
    labels = [label if _column(text, line.start) <= outer else None for label, line in zip(labels, lines, strict=True)]
    first = labels[0] if labels else None
    hangs = first and len(lines) > 1 and abs(_column(text, lines[1].start) - _column(text, first.text)) <= 1
    wide = sum(bool(label and label.text - label.title.end >= WIDE) for label in labels)
    if first is None or not (wide > 1 or (hangs and _column(text, lines[1].start) > outer)):
        return pieces
    columns: list[Piece] = []
    for (piece, line), label in zip(found, labels, strict=True):
        if label is None:
            columns[-1].end = line.end
            continue
        column = Piece("label", line.start, line.end)
        column.fresh, column.label, column.marks = piece.fresh and line.start == piece.start, label, piece.marks
        column.opening = Opening(label.title.start, label.title.start)
        columns.append(column)
    return columns


def _column(text: str, at: int) -> int:
    """How far from the beginning of its line something stands."""
    line = text.rfind("\n", 0, at) + 1
    return at - max(line, text.rfind("\r", line, at) + 1)  # not from the beginning: most texts have none


def _lines(text: str, piece: Piece) -> list[Span]:
    """The lines of a piece."""
    found, at = [], piece.start
    while at < piece.end:
        stop = text.find("\n", at, piece.end)
        stop = stop if stop >= 0 else piece.end
        found.append(trim(text, at, stop))
        at = stop + 1
    return found


def _piece(reading: Reading, prose: Prose, line: Span) -> Piece:
    """What one line looks like on its own."""
    text, (start, end) = reading.text, line
    if text[start] == "#":
        level = _tight_heading(text, start, end)
        if level:
            piece = Piece("heading", start, end)
            piece.level, piece.marks = level, prose.marks
            piece.opening = open_line(text, start + level, end, prose.marks, bare=True)
            reading.blank.append(Span(start, start + level))
            return piece
    piece = Piece("text", start, end)
    piece.marks = prose.marks
    piece.opening = opening = open_line(text, start, end, prose.marks)
    if _is_bullet(text, start, end):
        piece.form, piece.mark = "bullet", text[start]
    elif opening.number and not (opening.mark and opening.mark.start < opening.begin):
        piece.form = "number"
    elif title := bold_line(text, opening, end):
        piece.form, piece.label = "bold", Label(title, end)
    elif label := emphasis_label(text, opening, end):
        piece.form, piece.label = "label", label
    elif label := bracket_label(text, opening, end):
        alone = (label.text >= end and not _ASKS.search(label.title.of(text))) or _only_when(text[label.text : end])
        if not (label.text >= end and _STAMP.search(label.title.of(text))):
            piece.form, piece.label = "bold" if alone else "label", label
    elif label := key_label(text, opening, end, 20, 6):
        piece.form, piece.label = _key_form(text, opening, end, label)
    if piece.form in ("text", "key") and start < opening.words and not opening.mark and not opening.number:
        piece.form = "bullet"  # a picture in the place of one
    return piece


def _only_when(words: str) -> bool:
    """Whether what stands behind a name in brackets says from when to when, and nothing else: `3 月 10 日动手，8 月 22 日切完`."""
    return len(_DAY.findall(words)) == 2 and len(words) <= SHORT and words[-1:] not in "。；;，,."


def _is_bullet(text: str, start: int, end: int) -> bool:
    """Whether a line begins with • or its like, or with a dash directly before Chinese words."""
    if start + 1 >= end or text[start + 1] == text[start]:
        return False
    return text[start] in BULLETS or (text[start] == "-" and is_hanzi(text[start + 1]))


def _key_form(text: str, opening: Opening, end: int, label: Label) -> tuple[Form, Label | None]:
    if label.text >= end:
        return "colon", label
    if key_label(text, opening, end):
        return "key", label
    return "text", None


def _tight_heading(text: str, start: int, end: int) -> int:
    """The level of `##标题`, a heading without a space; 0 for `#86 …`, `#!…`, `#话题#` and a row of `#标签`."""
    at = start
    while at < end and text[at] == "#":
        at += 1
    level, words = at - start, text[at:end]
    if level > 6 or not words or words[0].isspace() or words[0] in "!#" or not is_short(words, 40, 14):
        return 0
    if level > 1:
        return level
    tag = "#" in words or words[0].isdecimal() or (words.isascii() and " " not in words.strip())
    return 0 if tag or words[-1] in _SENTENCE_ENDS else level


def is_title(text: str, piece: Piece, hanzi: int = 40, latin: int = 14) -> bool:
    """Whether a line is short enough for a heading and does not end like a sentence."""
    if piece.end != piece.first_end or piece.opening.words >= piece.end:
        return False
    last = text[piece.end - 1]
    if last in _SENTENCE_ENDS or (last == "." and not text[piece.opening.words : piece.end].isupper()):
        return False
    return is_short(text[piece.opening.words : piece.end], hanzi, latin)


def _is_italic_line(text: str, piece: Piece) -> bool:
    """Whether a piece is the first line of a paragraph, all italic and short: `*Situation*`, and text right below."""
    mark = piece.opening.mark
    if piece.form != "text" or not piece.fresh or mark is None or mark.width != 1 or mark.end < piece.end:
        return False
    return is_title(text, piece, 16, 8)


def _begins(text: str, before: Piece, piece: Piece, last: Span) -> bool:
    """Whether a line begins something new, or goes on with the line before it in its paragraph."""
    if piece.form == "text":
        if before.form == "number":
            return is_title(text, before)
        if before.form == "bullet" and text[last.end - 1] in ")）":
            return is_title(text, before, 30, 14)  # a name with its dates, and what is told of it
        return before.form in ("heading", "bold", "colon") or _is_italic_line(text, before)
    if piece.form in ("heading", "bold", "label", "bullet") or piece.rank in (CHAPTER, SECTION):
        return True
    return before.form in ("heading", "bold", "colon") or is_closed(text, last.end) or is_short(last.of(text), 30, 8)
