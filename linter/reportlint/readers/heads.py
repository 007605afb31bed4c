"""Headings and labels, before it is known what stands under them."""

from __future__ import annotations

from typing import TypeAlias

from reportlint.document import Style
from reportlint.readers.numbers import BOLD, COLON, KEY
from reportlint.readers.pieces import Piece
from reportlint.readers.reading import nothing_at
from reportlint.readers.words import is_short, trim, trim_title
from reportlint.record import NamedTuple
from reportlint.source import Span

# What a head takes as its own, until the next head of its rank or above.
ALL, LISTS_FIRST, LISTS, NOTHING = 0, 1, 2, 3


class Head(NamedTuple):
    """A heading or a label: what becomes a section, before its children are known.

    `level` is that of a `#` heading or a title, 0 for all others; these nest by `rank`.
    """

    span: Span
    head: Span
    text: Span
    title: Span | None
    style: Style
    number: str
    rank: int
    value: int
    level: int = 0
    takes: int = ALL


class Items(NamedTuple):
    """Contiguous pieces that make a list."""

    pieces: list[Piece]


# What a piece turns out to be; as a piece it stays a paragraph, a finished node or a rule.
Entry: TypeAlias = Piece | Head | Items


def head_of(text: str, piece: Piece) -> Head:
    """The head that a piece makes by its form."""
    label = piece.label
    if piece.form == "heading":
        title = trim_title(text, piece.opening.words, piece.end) if piece.opening.words < piece.end else None
        return make_head(text, piece, title, "setext" if piece.setext else "atx", 0, level=piece.level)
    if piece.form == "title":
        return make_head(text, piece, trim_title(text, piece.opening.words, piece.end), "colon", COLON)
    if label is None:
        title = trim_title(text, piece.opening.words, piece.end)
        return make_head(text, piece, title, "numbered", piece.rank)
    if piece.form == "bold":
        mark = piece.opening.mark
        nested = mark is not None and mark.width == 1  # bold italic: ***起因*** under **车队对账**
        return make_head(text, piece, label.title, "bold", piece.rank or BOLD + nested, label.text)
    if piece.form == "colon":
        takes = LISTS_FIRST if _is_introduction(label.title.of(text)) else ALL
        return make_head(text, piece, label.title, "colon", COLON, takes=takes)
    if piece.form == "key":
        takes = LISTS if text[piece.end - 1] in "：:" else NOTHING
        return make_head(text, piece, label.title, "label", KEY, label.text, takes=takes)
    return make_head(text, piece, label.title, "label", piece.rank or BOLD, label.text)


def _is_introduction(words: str) -> bool:
    """Whether words with a colon rather introduce a list than name a section: `做了三件事`, `对比着看，是这样的`."""
    return not is_short(words, 8, 5) or any(char in "一二两三四五六七八九十0123456789下，,我了" for char in words)


def make_head(
    text: str,
    piece: Piece,
    title: Span | None,
    style: Style,
    rank: int,
    behind: int | None = None,
    level: int = 0,
    takes: int = ALL,
) -> Head:
    """The head of a piece; its own text starts at `behind`."""
    number = piece.opening.number
    end = piece.end
    if piece.opening.mark and piece.opening.mark.end == end:
        end = piece.opening.mark.end - piece.opening.mark.width
    words = trim(text, behind, end) if behind is not None and behind < end else nothing_at(piece.end)
    head = Span(piece.opening.begin if number else title.start, title.end) if title else Span(piece.start, piece.end)
    span = Span(piece.start, max(piece.end, words.end))
    value = number.value if number else 0
    return Head(span, head, words, title, style, number.written if number else "", rank, value, level, takes)
