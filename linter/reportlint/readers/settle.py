"""What each piece of a container is: a heading, a label, an item or just a paragraph."""

from __future__ import annotations

from itertools import pairwise

from reportlint.readers.dated import is_dated_title, settle_dated
from reportlint.readers.heads import Entry, Head, Items, head_of, make_head
from reportlint.readers.labels import Label, square_label
from reportlint.readers.levels import with_dress, with_levels
from reportlint.readers.numbered import settle_bare, settle_bullets, settle_dotted, settle_numbers
from reportlint.readers.numbers import COLON
from reportlint.readers.pieces import Piece, is_title
from reportlint.readers.run_in import first_and_rest, with_run_in_titles
from reportlint.readers.words import is_short, trim, trim_title
from reportlint.regex import regex
from reportlint.source import Span

#: A month or a quarter that stands alone in its line, as over what comes next: `9 月`, `10 月计划`, `Q4`.
_MONTH = regex(
    r"(?:20[0-9]{2}\s*年\s*)?(?:1[0-2]|0?[1-9])\s*月份?(?:的|\s)*(?:工作)?(?:计划|安排|打算|重点|目标|要做的)?|(?:20[0-9]{2}\s*)?[QH][1-4]"
)


def settle(text: str, pieces: list[Piece], root: bool) -> list[Entry]:
    """Decide for every piece what it is."""
    pieces = with_run_in_titles(text, pieces)
    settled: list[Entry] = [*pieces]
    _settle_doubtful(text, pieces)
    _settle_title(text, pieces, settled, root)
    settle_dated(text, pieces)
    _settle_squares(text, pieces)
    _settle_italics(text, pieces)
    _settle_leads(text, pieces)
    _settle_blanks(text, pieces)
    settle_bare(text, pieces)
    settle_dotted(text, pieces)
    settle_numbers(text, pieces, settled)
    settle_bullets(text, pieces, settled)
    _settle_lines(text, pieces, settled)
    for at, piece in enumerate(pieces):
        if settled[at] is piece and piece.form in ("heading", "bold", "label", "key", "colon", "title"):
            settled[at] = head_of(text, piece)
    entries = [entry for entry in settled if not (isinstance(entry, Items) and not entry.pieces)]
    return with_levels(text, with_dress(text, entries))


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


def _settle_title(text: str, pieces: list[Piece], settled: list[Entry], root: bool) -> None:
    if not root or any(piece.form == "heading" and piece.level == 1 for piece in pieces):
        return
    at = next((at for at, piece in enumerate(pieces) if piece.form != "rule"), len(pieces))
    if at >= len(pieces) or pieces[at].opening.number:
        return
    piece = pieces[at]
    alone = all(after.form == "rule" for after in pieces[at + 1 :])
    if piece.form == "bold" and piece.label and not alone:
        words = piece.label.title.of(text)
        names_all = not is_short(words, 5, 2) or pieces[at + 1].form in ("heading", "number", "bold")
        names_all = names_all or any(char.isdecimal() for char in words)
        if not names_all:
            return
        settled[at] = make_head(text, piece, piece.label.title, "bold", 0, level=1)
    elif piece.form == "text" and not _is_salutation(text, piece):
        first, rest = first_and_rest(text, piece)
        title = trim_title(text, first.opening.words, first.end)
        if title and is_title(text, first) and not (alone and rest is None):
            settled[at] = make_head(text, first, title, "plain", 0, level=1)
            if rest:
                settled.insert(at + 1, rest)
                pieces.insert(at + 1, rest)
                pieces[at] = first


def _is_salutation(text: str, piece: Piece) -> bool:
    words = text[piece.opening.words : piece.end].lower()
    return words.startswith(("各位", "尊敬的", "大家好", "dear ", "hi ", "hello", "hi,"))


def _settle_leads(text: str, pieces: list[Piece]) -> None:
    """Paragraphs that open with a few bold words (`**Why** 3% of bags …`) are labels where most of three or more do so."""
    stretch: list[Piece] = []
    for piece in [*pieces, Piece("rule", 0, 0)]:
        if piece.form in ("text", "label"):
            stretch.append(piece)
        elif piece.form in ("heading", "rule", "bold"):
            _lead_stretch(text, stretch)
            stretch = []


def _lead_stretch(text: str, pieces: list[Piece]) -> None:
    """The same for what stands under one heading."""
    found = [(piece, _bold_lead(text, piece)) for piece in pieces if piece.form == "text" and piece.fresh]
    led = [(piece, label) for piece, label in found if label]
    labels = sum(piece.form == "label" for piece in pieces)
    if led and len(led) + labels > 1 and 3 * (len(led) + labels) >= 2 * (len(found) + labels):
        for piece, label in led:
            piece.form, piece.label = "label", label


def _bold_lead(text: str, piece: Piece) -> Label | None:
    """The few bold words that open a paragraph of more."""
    mark = piece.opening.mark
    if mark is None or mark.width != 2 or mark.start > piece.opening.begin or mark.end >= piece.first_end:
        return None
    title = trim_title(text, piece.opening.words, mark.end - mark.width)
    if title is None or not is_short(title.of(text), 12, 5) or any(char.isdecimal() for char in title.of(text)):
        return None
    return Label(title, trim(text, mark.end, piece.end).start)


def _settle_italics(text: str, pieces: list[Piece]) -> None:
    """Lines that are all italic (*What we did*) are headings if there are two or more of them, each with text behind it.

    One alone is, where italic labels with their text (*Why.* …) are its companions.
    """
    found = [(piece, _italic_title(text, piece)) for piece in pieces]
    titles = [(at, piece, title) for at, (piece, title) in enumerate(found) if title]
    led = sum(
        at + 1 < len(pieces) and found[at + 1][1] is None and pieces[at + 1].form != "rule" for at, _, _ in titles
    )
    labels = sum(piece.form == "label" and not piece.opening.bold and bool(piece.opening.mark) for piece in pieces)
    bold = any(piece.form == "label" and piece.opening.bold for piece in pieces)  # no heading stands under these
    if titles and len(titles) + labels > 1 and led == len(titles) and (labels or not bold):
        for _, piece, title in titles:
            piece.form, piece.label = "label" if labels else "bold", Label(title, piece.end)


def _italic_title(text: str, piece: Piece) -> Span | None:
    """The words of a paragraph of one line that is all italic and short enough for a heading."""
    mark = piece.opening.mark
    if piece.form != "text" or not piece.fresh or mark is None or mark.end < piece.end or piece.opening.bold:
        return None
    title = trim_title(text, piece.opening.words, piece.end - mark.width)
    if title is None or not is_title(text, piece):
        return None
    named = piece.opening.number is not None or is_dated_title(title.of(text))
    return title if is_short(title.of(text), *((30, 14) if named else (16, 8))) else None


# Short lines alone, where nothing else is a heading


def _settle_lines(text: str, pieces: list[Piece], settled: list[Entry]) -> None:
    """Two or more short lines, each a paragraph alone with something under it, are headings if nothing but the title is one.

    Where other headings are, lines that stand under several of them with the same words are (`What we built`), and such as open what stands under one.
    """
    others = any(
        piece.form in ("heading", "bold") or (isinstance(entry, Head) and entry.style in ("numbered", "label"))
        for at, (piece, entry) in enumerate(zip(pieces, settled, strict=False))
        if not (isinstance(entry, Head) and entry.level == 1) and not (at == 0 and piece.level == 1)
    )
    lines = [at for at, piece in enumerate(pieces) if settled[at] is piece and _is_lone_line(text, piece)]
    if others:
        words = [text[pieces[at].start : pieces[at].end] for at in lines]
        opening = _opening_lines(pieces, lines)
        if len(set(words)) == len(words) or not all(_is_led(pieces, lines, at) for at in lines):
            lines = opening
    led = [at for at in lines if _is_led(pieces, lines, at)]
    if len(led) > 1 and led == lines:
        for at in led:
            title = trim_title(text, pieces[at].opening.words, pieces[at].end)
            settled[at] = make_head(text, pieces[at], title, "plain", COLON)


def _is_led(pieces: list[Piece], lines: list[int], at: int) -> bool:
    """Whether something that is no such line itself stands under a line."""
    return at + 1 < len(pieces) and at + 1 not in lines and _stands_apart(pieces, at + 1)


def _opening_lines(pieces: list[Piece], lines: list[int]) -> list[int]:
    """The lines that tell what stands under a heading: one follows the heading at once, with a list or a table below it.

    `*B.1 Hire by the week*`, `Solution`, a list, `Stages`, a list: the others under the same heading are of its kind.
    """
    found: list[int] = []
    opened = False
    for at, piece in enumerate(pieces):
        if piece.form in ("heading", "bold", "rule"):
            opened = False
        elif at in lines and _is_led(pieces, lines, at):
            listed = pieces[at + 1].form in ("node", "bullet", "number")
            opened = opened or (at > 0 and pieces[at - 1].form in ("heading", "bold") and listed)
            if opened:
                found.append(at)
    return found


def _is_lone_line(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end]
    if piece.form != "text" or not piece.fresh or piece.opening.mark or not is_title(text, piece, 12, 5):
        return False
    opens = (words[0].isalpha() and not words[0].islower()) or _MONTH.fullmatch(words)
    return bool(opens) and not any(mark in words for mark in "，。；,;！？!?、.")


def _stands_apart(pieces: list[Piece], at: int) -> bool:
    """Whether a piece may stand under a heading: a list, a table, or a paragraph of its own."""
    return pieces[at].form in ("node", "bullet", "number") or (pieces[at].fresh and pieces[at].form != "rule")


def _settle_blanks(text: str, pieces: list[Piece]) -> None:
    """A label that nobody filled in (`Dates:`) is one, and no heading, where others of its name have text behind them."""
    filled = {piece.label.title.of(text) for piece in pieces if piece.form in ("key", "label") and piece.label}
    for piece, after in pairwise(pieces):
        if (
            piece.form == "colon"
            and piece.label
            and after.form in ("key", "colon")
            and piece.label.title.of(text) in filled
        ):
            piece.form = "key"


def _settle_squares(text: str, pieces: list[Piece]) -> None:
    """`[Background] text` is a label if another paragraph begins like that."""
    found = [(piece, square_label(text, piece.opening, piece.first_end)) for piece in pieces if piece.form == "text"]
    labelled = [(piece, label) for piece, label in found if label]
    if len(labelled) > 1:
        for piece, label in labelled:
            piece.form, piece.label = "label", label
