"""Titles that stand as the first line of their own paragraph, without any mark: 现状, and below it what is told of it."""

from __future__ import annotations

from reportlint.readers.pieces import Piece, is_title
from reportlint.readers.prose import open_line
from reportlint.readers.reading import first_line
from reportlint.readers.words import is_short, trim

_PUNCTUATION = frozenset("，。；、,;.!！？?：:|=→%")


def with_run_in_titles(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, where two or more paragraphs in a row open with a short line and go on in sentences: that line is a title."""
    found: list[Piece] = []
    stretch: list[Piece] = []
    for piece in pieces:
        if piece.form in ("text", "node"):
            stretch.append(piece)
            continue
        found += [*_split(text, stretch), piece]
        stretch = []
    return [*found, *_split(text, stretch)]


def _split(text: str, pieces: list[Piece]) -> list[Piece]:
    """The same for what stands under one heading."""
    prose = [piece for piece in pieces if piece.form == "text"]
    headed = [piece for piece in prose if _is_headed(text, piece)]
    if len(headed) < 2 or 3 * len(headed) < 2 * len(prose):
        return pieces
    found: list[Piece] = []
    for piece in pieces:
        first, rest = first_and_rest(text, piece) if piece in headed else (piece, None)
        if rest:
            first.form, first.fresh, rest.fresh = "title", True, False
        found += [first, rest] if rest else [first]
    return found


def _is_headed(text: str, piece: Piece) -> bool:
    """Whether a paragraph's first line is a few words without any punctuation, and a sentence stands below it."""
    if not piece.fresh or piece.opening.mark or piece.opening.number or piece.first_end >= piece.end:
        return False
    line, below = text[piece.start : piece.first_end], text[piece.first_end : piece.end].strip()
    plain = line[:1].isalpha() and not line[0].islower() and _PUNCTUATION.isdisjoint(line)
    told = below[-1:] in "。；;.!！?？" and not is_short(below, 12, 5)
    return plain and told and is_short(line, 10, 5) and not any(char.isdecimal() for char in line)


def first_and_rest(text: str, piece: Piece) -> tuple[Piece, Piece | None]:
    """The first line of a paragraph, and what stands below it, if the first is not only the beginning of a sentence."""
    below = trim(text, piece.first_end, piece.end)
    words = text[piece.start : piece.first_end]
    if below.start >= below.end or text[below.start].islower() or any(mark in words for mark in "，。；;"):
        return piece, None
    first, rest = Piece("text", piece.start, piece.first_end), Piece("text", below.start, below.end)
    first.opening, first.marks, rest.marks = piece.opening, piece.marks, piece.marks
    rest.first_end = first_line(text, below).end
    rest.opening = open_line(text, rest.start, rest.first_end, rest.marks)
    return (first, rest) if is_short(words, 40, 9) and is_title(text, first) else (piece, None)
