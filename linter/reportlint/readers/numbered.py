"""Numbered and bulleted lines that are no list to Markdown: headings, labels or items, as their siblings show."""

from __future__ import annotations

from itertools import pairwise

from reportlint.readers.heads import Entry, Items, make_head
from reportlint.readers.labels import Label, emphasis_label, key_label, phrase_label
from reportlint.readers.numbers import BOLD, BULLET, CHAPTER, LETTER, SECTION
from reportlint.readers.pieces import Piece, is_title
from reportlint.readers.prose import Opening, open_line
from reportlint.readers.words import trim_title

SIGNS = frozenset("■◆●")  #: bullets that may also stand before headings
SEVERAL = 2  #: lines under a heading that a picture of its own sets off
_CLOSERS = ")）*"


def settle_numbers(text: str, pieces: list[Piece], settled: list[Entry]) -> None:
    """Decide for all numbered lines."""
    for group in _groups(pieces):
        _settle_group(text, pieces, group, settled)


def settle_bare(text: str, pieces: list[Piece]) -> None:
    """`1 职责`, `2 计划` on lines of their own are numbered if they count from one and something stands under them."""
    found: list[tuple[int, Opening]] = []
    for at, piece in enumerate(pieces):
        if piece.form == "text" and piece.fresh and piece.end == piece.first_end:
            opening = open_line(text, piece.start, piece.end, piece.marks, bare=True)
            if opening.number and opening.number.bare and not opening.number.doubtful:
                found.append((at, opening))
    ranks = {opening.number.rank for _, opening in found if opening.number}
    for rank in ranks:
        group = [(at, opening) for at, opening in found if opening.number and opening.number.rank == rank]
        values = [opening.number.value for _, opening in group if opening.number]
        apart = all(later - at > 1 for (at, _), (later, _) in pairwise(group))
        if len(group) > 1 and apart and values == list(range(1, len(group) + 1)):
            for at, opening in group:
                pieces[at].form, pieces[at].opening = "number", opening


def settle_dotted(text: str, pieces: list[Piece]) -> None:
    """`2.2 项目成果`: a number that may be a quantity is a numbering where its neighbours are there too: 2.1, 2.3, 2."""
    known = {piece.opening.number.written for piece in pieces if piece.opening.number}
    found: list[tuple[Piece, Opening]] = []
    for piece in pieces:
        if piece.form == "text" and piece.fresh and not piece.opening.number and is_title(text, piece):
            opening = open_line(text, piece.start, piece.end, piece.marks, bare=True)
            if opening.number and opening.number.doubtful and not opening.number.bare:
                known.add(opening.number.written)
                found.append((piece, opening))
    for piece, opening in found:
        if opening.number and _neighbours(opening.number.written) & known:
            piece.form, piece.opening = "number", opening


def _neighbours(written: str) -> set[str]:
    above, _, last = written.replace("．", ".").rpartition(".")
    return {f"{above}.{int(last) - 1}", f"{above}.{int(last) + 1}", *([above] if int(last) == 1 else [])}


def _groups(pieces: list[Piece]) -> list[list[int]]:
    """Numbered lines of one kind that are siblings."""
    nested: list[int] = []  # the ranks that are open, outermost first
    open_groups: dict[int, list[int]] = {}
    groups: list[list[int]] = []
    for at, piece in enumerate(pieces):
        number = piece.opening.number
        if piece.form == "heading" or (piece.form == "bold" and not number):
            nested.clear()
        if number is None or piece.form not in ("number", "bold"):
            continue
        rank = number.rank
        if rank in nested:
            del nested[nested.index(rank) + 1 :]
        else:
            while nested and nested[-1] > rank and number.value > 1:
                nested.pop()
            nested.append(rank)
            open_groups[rank] = []
        if piece.form == "number":
            if open_groups[rank] and number.value == 1 and rank not in (CHAPTER, SECTION):
                open_groups[rank] = []  # who counts from one again lists something else
            if not open_groups[rank]:
                groups.append(open_groups[rank])
            open_groups[rank].append(at)
    return groups


def _has_content(pieces: list[Piece], at: int) -> bool:
    """Whether something stands under the numbered line, before the next of its rank."""
    if at + 1 >= len(pieces):
        return False
    after, rank = pieces[at + 1], pieces[at].rank
    if after.form in ("heading", "rule", "bold"):
        return False
    number = after.opening.number
    if after.form != "number" or number is None:
        return True
    return number.rank > rank or (number.rank < rank and number.value == 1)


def _settle_group(text: str, pieces: list[Piece], group: list[int], settled: list[Entry]) -> None:
    """Siblings are headings if something stands under them, labels if text stands behind them, else a list."""
    if len(group) == 1 and pieces[group[0]].rank not in (CHAPTER, SECTION):
        _settle_alone(text, pieces, group[0], settled)
        return
    if _are_items(text, pieces, group):
        _settle_items(pieces, group, settled)
        return
    for at in group:
        _settle_head(text, pieces[at], at, settled)
    _settle_items(pieces, [at for at in group if pieces[at].listed and settled[at] is pieces[at]], settled)


def _settle_alone(text: str, pieces: list[Piece], at: int, settled: list[Entry]) -> None:
    """A numbered line without siblings is a heading only if it is short and something stands under it."""
    piece = pieces[at]
    number = piece.opening.number
    first = number is None or number.rank != LETTER or number.value == 1
    if is_title(text, piece) and not (first and _has_content(pieces, at) and is_title(text, piece, 30, 10)):
        _settle_items(pieces, [at] if piece.listed else [], settled)
    else:
        _settle_head(text, piece, at, settled)
        _settle_items(pieces, [at] if piece.listed and settled[at] is piece else [], settled)


def _settle_head(text: str, piece: Piece, at: int, settled: list[Entry]) -> None:
    if label := emphasis_label(text, piece.opening, piece.first_end):
        settled[at] = make_head(text, piece, label.title, "label", piece.rank, label.text)
    elif is_title(text, piece):
        title = trim_title(text, piece.opening.words, piece.end)
        settled[at] = make_head(text, piece, title, "numbered", piece.rank)
    elif label := _label(text, piece):
        settled[at] = make_head(text, piece, label.title, "label", piece.rank, label.text)


def _are_items(text: str, pieces: list[Piece], group: list[int]) -> bool:
    """Whether nothing, or next to nothing, stands between the siblings."""
    if len(group) == 2 and pieces[group[0]].listed and not _has_content(pieces, group[1]):
        return True  # nothing stands behind the list of which the second could be the heading
    holding = sum(_has_content(pieces, at) for at in group[:-1])
    busy, close = bool(holding), all(not pieces[at].fresh for at in group[1:])
    if pieces[group[0]].rank in (CHAPTER, SECTION):
        return len(group) > 1 and not busy and close
    if not busy or (close and len(group) > 3 and 4 * holding < len(group)):  # a remark under one of them
        return True
    titles = sum(is_title(text, pieces[at]) for at in group)
    return titles * 2 < len(group) and sum(_label(text, pieces[at]) is not None for at in group) < 2


def _label(text: str, piece: Piece) -> Label | None:
    opening, end = piece.opening, piece.first_end
    return (
        emphasis_label(text, opening, end) or key_label(text, opening, end, 20, 6) or phrase_label(text, opening, end)
    )


_APART = 3  #: bulleted lines of a word or two, each with text under it, that are headings and no list


def _are_heads(text: str, pieces: list[Piece], marked: list[int]) -> bool:
    """Whether bulleted lines stand apart, and half of them have labels under them: `• *Name* (dates)`, `**Background:** …`.

    Names with a bracket behind them may also have text under them, where each of them has, and so may single words.
    """
    under = [pieces[at + 1].form if at + 1 < len(pieces) else "rule" for at in marked]
    if _are_signs(text, pieces, marked):
        return True
    if "bullet" in under[:-1]:
        return False
    named = [_is_name(text, pieces[at]) for at in marked]
    set_off = [pieces[at].opening.mark is not None or text[pieces[at].end - 1] in _CLOSERS for at in marked]
    led = [name and form in ("label", "bold") for name, form in zip(named, under, strict=True)]
    if 2 * sum(led) >= len(marked) and (sum(led) > 1 or any(map(all, zip(led, set_off, strict=True)))):
        return True
    told = [form in ("label", "text", "key", "colon") for form in under]
    if len(marked) >= _APART and all(told) and all(_is_brief(text, pieces[at]) for at in marked):
        return True
    return len(marked) > 1 and all(map(all, zip(named, set_off, told, strict=True)))


def _is_brief(text: str, piece: Piece) -> bool:
    """Whether a bulleted line is a word or two and nothing else, as a heading is: `■ 由头`."""
    return piece.fresh and is_title(text, piece, 10, 4) and "、" not in text[piece.start : piece.end]


def _are_signs(text: str, pieces: list[Piece], marked: list[int]) -> bool:
    """Whether lines with one and the same sign (■) stand alone, each a name with something in other dress behind it."""
    signs = {text[pieces[at].start] for at in marked}
    if len(marked) <= 1 or len(signs) != 1 or not signs <= SIGNS:
        return False
    behind = [pieces[at + 1] if at + 1 < len(pieces) else None for at in marked]
    return all(
        piece is not None and piece.form not in ("rule", "heading") and piece.fresh and not piece.mark
        for piece in behind
    ) and all(pieces[at].fresh and is_title(text, pieces[at], 20, 6) for at in marked)


def _is_name(text: str, piece: Piece) -> bool:
    return piece.fresh and is_title(text, piece, 30, 14)


def _settle_bulleted_head(text: str, piece: Piece, at: int, settled: list[Entry]) -> None:
    opening = open_line(text, piece.start + 1, piece.end, piece.marks)
    if _is_name(text, piece):
        title = trim_title(text, opening.words, piece.end)
        settled[at] = make_head(text, piece, title, "numbered", BULLET)
    elif label := key_label(text, opening, piece.first_end, 20, 6) or emphasis_label(text, opening, piece.first_end):
        settled[at] = make_head(text, piece, label.title, "label", BULLET, label.text)


def _settle_items(pieces: list[Piece], group: list[int], settled: list[Entry]) -> None:
    """Make contiguous pieces one list."""
    run: Items | None = None
    before = -2
    for at in group:
        if run is None or at != before + 1 or _starts_list(pieces[at], pieces[before]):
            run = Items([])
            settled[at] = run
        else:
            settled[at] = Items([])
        run.pieces.append(pieces[at])
        before = at


def _starts_list(piece: Piece, before: Piece) -> bool:
    """Whether a numbered or bulleted line begins a new list although it stands directly under one."""
    number, last = piece.opening.number, before.opening.number
    if number and last:
        return number.value == 1 and last.value != 0
    return piece.form == before.form == "bullet" and piece.mark != before.mark


def settle_bullets(text: str, pieces: list[Piece], settled: list[Entry]) -> None:
    """Bulleted lines are headings if they have labels under them, a list if there are several or something introduces them."""
    bullets = [at for at, piece in enumerate(pieces) if piece.form == "bullet"]
    marked = [at for at in bullets if pieces[at].mark]
    if _are_heads(text, pieces, marked):
        for at in marked:
            _settle_bulleted_head(text, pieces[at], at, settled)
        marked = [at for at in marked if settled[at] is pieces[at]]
    pictured = [at for at in bullets if not pieces[at].mark]
    for at in _over_pictures(text, pieces, pictured):
        title = trim_title(text, pieces[at].opening.words, pieces[at].end)
        settled[at] = make_head(text, pieces[at], title, "bold", BOLD)
        pictured.remove(at)
    if len(marked) > 1 or (marked and marked[0] and pieces[marked[0] - 1].form == "colon"):
        _settle_items(pieces, marked, settled)
    for at in pictured:
        piece = pieces[at]
        near = [pieces[near] for near in (at - 1, at + 1) if 0 <= near < len(pieces)]
        if not any(other.form == "bullet" and not other.mark for other in near):
            piece.form = "key" if piece.label else "text"
    _settle_items(pieces, [at for at in pictured if pieces[at].form == "bullet"], settled)


def _over_pictures(text: str, pieces: list[Piece], pictured: list[int]) -> list[int]:
    """Lines with a picture of their own directly over several lines that all have another one: their heading.

    `🚀 Quotes in a day` over `▶ Before: …`, `▶ Now: …`.
    """
    found = []
    for at in pictured:
        picture = text[pieces[at].start]
        run = at + 1
        while run in pictured and not pieces[run].fresh and text[pieces[run].start] == text[pieces[at + 1].start]:
            run += 1
        if (
            run - at > SEVERAL
            and text[pieces[at + 1].start] != picture
            and pieces[at].fresh
            and is_title(text, pieces[at], 30, 10)
        ):
            found.append(at)
    return found
