"""Which pieces are headings, of what rank, and which are items of a list without Markdown's markers."""

from __future__ import annotations

from typing import NamedTuple

from reportlint.document import Style
from reportlint.readers.labels import Label, emphasis_label, key_label, phrase_label, square_label
from reportlint.readers.numbers import BOLD, CHAPTER, COLON, KEY, SECTION
from reportlint.readers.pieces import Piece, is_title
from reportlint.readers.reading import nothing_at
from reportlint.readers.words import is_short, trim, trim_title
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


def settle(text: str, pieces: list[Piece], root: bool) -> list[Piece | Head | Items]:
    """Decide for every piece what it is."""
    settled: list[Piece | Head | Items] = [*pieces]
    _settle_doubtful(text, pieces)
    _settle_title(text, pieces, settled, root)
    _settle_squares(text, pieces)
    for group in _groups(pieces):
        _settle_numbers(text, pieces, group, settled)
    _settle_bullets(pieces, settled)
    for at, piece in enumerate(pieces):
        if settled[at] is piece and piece.form in ("heading", "bold", "label", "key", "colon"):
            settled[at] = head_of(text, piece)
    return [entry for entry in settled if not (isinstance(entry, Items) and not entry.pieces)]


def head_of(text: str, piece: Piece) -> Head:
    """The head that a piece makes by its form."""
    label = piece.label
    if piece.form == "heading":
        title = trim_title(text, piece.opening.words, piece.end) if piece.opening.words < piece.end else None
        return _head(text, piece, title, "setext" if piece.setext else "atx", 0, level=piece.level)
    if label is None:
        title = trim_title(text, piece.opening.words, piece.end)
        return _head(text, piece, title, "numbered", piece.rank)
    if piece.form == "bold":
        return _head(text, piece, label.title, "bold", piece.rank or BOLD)
    if piece.form == "colon":
        intro = any(char in "一二两三四五六七八九十0123456789下" for char in label.title.of(text))
        return _head(text, piece, label.title, "colon", COLON, takes=LISTS_FIRST if intro else ALL)
    if piece.form == "key":
        takes = LISTS if text[piece.end - 1] in "：:" else NOTHING
        return _head(text, piece, label.title, "label", KEY, label.text, takes=takes)
    return _head(text, piece, label.title, "label", piece.rank or BOLD, label.text)


def _head(
    text: str,
    piece: Piece,
    title: Span | None,
    style: Style,
    rank: int,
    behind: int | None = None,
    level: int = 0,
    takes: int = ALL,
) -> Head:
    number = piece.opening.number
    words = trim(text, behind, piece.end) if behind is not None and behind < piece.end else nothing_at(piece.end)
    head = Span(piece.opening.begin if number else title.start, title.end) if title else Span(piece.start, piece.end)
    span = Span(piece.start, max(piece.end, words.end))
    value = number.value if number else 0
    return Head(span, head, words, title, style, number.written if number else "", rank, value, level, takes)


def _settle_doubtful(text: str, pieces: list[Piece]) -> None:
    """A heading's bare number before a unit (`2 季度项目`) counts if the heading before it had the number before."""
    last: dict[int, int] = {}
    for piece in pieces:
        number = piece.opening.number
        if number is None or piece.form not in ("heading", "bold"):
            continue
        if number.doubtful and last.get(number.rank) != number.value - 1 and (number.bare or number.value > 1):
            piece.opening = piece.opening._replace(words=piece.opening.begin, number=None)
            if piece.label:
                title = trim_title(text, piece.opening.begin, piece.label.title.end) or piece.label.title
                piece.label = Label(title, piece.label.text)
        else:
            last[number.rank] = number.value


# The title line of a document without an H1


def _settle_title(text: str, pieces: list[Piece], settled: list[Piece | Head | Items], root: bool) -> None:
    if not root or any(piece.form == "heading" and piece.level == 1 for piece in pieces):
        return
    at = next((at for at, piece in enumerate(pieces) if piece.form != "rule"), len(pieces))
    if all(piece.form == "rule" for piece in pieces[at + 1 :]) or pieces[at].opening.number:
        return
    piece = pieces[at]
    if piece.form == "bold" and piece.label and not is_short(piece.label.title.of(text), 5, 2):
        settled[at] = _head(text, piece, piece.label.title, "bold", 0, level=1)
    elif piece.form == "text" and is_title(text, piece) and not _is_salutation(text, piece):
        title = trim_title(text, piece.opening.words, piece.end)
        if title:
            settled[at] = _head(text, piece, title, "plain", 0, level=1)


def _is_salutation(text: str, piece: Piece) -> bool:
    words = text[piece.opening.words : piece.end].lower()
    return words.startswith(("各位", "尊敬的", "大家好", "dear ", "hi ", "hello", "hi,"))


def _settle_squares(text: str, pieces: list[Piece]) -> None:
    """`[Background] text` is a label if another paragraph begins like that."""
    found = [(piece, square_label(text, piece.opening, piece.first_end)) for piece in pieces if piece.form == "text"]
    labelled = [(piece, label) for piece, label in found if label]
    if len(labelled) > 1:
        for piece, label in labelled:
            piece.form, piece.label = "label", label


# Numbered lines


def _groups(pieces: list[Piece]) -> list[list[int]]:
    """Numbered lines of one kind that are siblings."""
    open_groups: dict[int, list[int]] = {}
    groups: list[list[int]] = []
    for at, piece in enumerate(pieces):
        rank = piece.rank
        if piece.form == "heading" or (piece.form == "bold" and not rank):
            open_groups.clear()
        elif rank and piece.form in ("number", "bold"):
            for deeper in [key for key in open_groups if key > rank]:
                del open_groups[deeper]
            if piece.form == "number":
                if rank not in open_groups:
                    open_groups[rank] = []
                    groups.append(open_groups[rank])
                open_groups[rank].append(at)
    return groups


def _has_content(pieces: list[Piece], at: int) -> bool:
    """Whether something stands under the numbered line, before the next of its rank."""
    if at + 1 >= len(pieces):
        return False
    after = pieces[at + 1]
    if after.form in ("heading", "rule", "bold"):
        return False
    return not (after.form == "number" and after.rank <= pieces[at].rank)


def _settle_numbers(text: str, pieces: list[Piece], group: list[int], settled: list[Piece | Head | Items]) -> None:
    titles = [at for at in group if is_title(text, pieces[at])]
    busy = [at for at in group[:-1] if _has_content(pieces, at)]
    chapters = pieces[group[0]].rank in (CHAPTER, SECTION)
    if len(group) == 1 and not chapters:
        alone = pieces[group[0]]
        heading = bool(titles) and _has_content(pieces, group[0]) and is_title(text, alone, 30, 10)
        if not heading:
            _settle_items(pieces, group if alone.listed else [], settled)
            titles = []
    elif chapters and not _is_one_block(pieces, group, busy):
        pass
    elif not busy or (len(titles) * 2 < len(group) and len(_labels(text, pieces, group)) < 2):
        _settle_items(pieces, group, settled)
        return
    titled = set(titles)
    for at, label in _labels(text, pieces, [at for at in group if at not in titled]):
        settled[at] = _labelled(text, pieces[at], label)
    for at in titles:
        settled[at] = _titled(text, pieces[at])
    _settle_items(pieces, [at for at in group if pieces[at].listed and settled[at] is pieces[at]], settled)


def _is_one_block(pieces: list[Piece], group: list[int], busy: list[int]) -> bool:
    """Whether the numbered lines stand together in one paragraph: a list, not headings."""
    together = all(not pieces[at].fresh for at in group[1:])
    return len(group) > 1 and not busy and together


def _labels(text: str, pieces: list[Piece], group: list[int]) -> list[tuple[int, Label]]:
    found = []
    for at in group:
        opening, end = pieces[at].opening, pieces[at].first_end
        label = (
            emphasis_label(text, opening, end)
            or key_label(text, opening, end, 20, 6)
            or phrase_label(text, opening, end)
        )
        if label:
            found.append((at, label))
    return found


def _labelled(text: str, piece: Piece, label: Label) -> Head:
    return _head(text, piece, label.title, "label", piece.rank, label.text)


def _titled(text: str, piece: Piece) -> Head:
    title = trim_title(text, piece.opening.words, piece.end)
    return _head(text, piece, title, "numbered", piece.rank)


# Lists


def _settle_items(pieces: list[Piece], group: list[int], settled: list[Piece | Head | Items]) -> None:
    """Make contiguous pieces one list."""
    run: Items | None = None
    before = -2
    for at in group:
        if run is None or at != before + 1:
            run = Items([])
            settled[at] = run
        else:
            settled[at] = Items([])
        run.pieces.append(pieces[at])
        before = at


def _settle_bullets(pieces: list[Piece], settled: list[Piece | Head | Items]) -> None:
    bullets = [at for at, piece in enumerate(pieces) if piece.form == "bullet"]
    if len(bullets) > 1 or (bullets and bullets[0] and pieces[bullets[0] - 1].form == "colon"):
        _settle_items(pieces, bullets, settled)
