"""How wide text stands on a terminal. Imported only when there is something to draw."""

from __future__ import annotations

from unicodedata import category, east_asian_width

_JOINER, _VARIATION = "\u200d", "\ufe0f"


def char_width(char: str) -> int:
    """The columns that one character takes: 0 for combining and joining ones, 2 for wide ones, else 1."""
    if " " <= char <= "~":
        return 1
    if category(char) in ("Mn", "Me", "Cf") or "\U0001f3fb" <= char <= "\U0001f3ff":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def widths(text: str) -> list[int]:
    """The columns of each character of `text` where it stands.

    Emoji joined by a zero-width joiner take the columns of the first one, and a variation selector makes a narrow
    symbol wide, as current terminals draw them.
    """
    found: list[int] = []
    for at, char in enumerate(text):
        width = char_width(char)
        if at and text[at - 1] == _JOINER:
            width = 0
        elif char == _VARIATION and found and found[-1] == 1 and ord(text[at - 1]) > 0xFF:
            width = 1
        found.append(width)
    return found


def width(text: str) -> int:
    """The columns that `text` takes."""
    return len(text) if text.isascii() else sum(widths(text))


_NO_START = frozenset("，。、；：？！）」』】》〉”’…·%％,.;:?!)]}")
_NO_END = frozenset("（「『【《〈“‘([{")


def wrap(text: str, limit: int) -> list[str]:
    """`text` in lines of at most `limit` columns, broken at spaces and between wide characters.

    A line neither begins with closing punctuation nor ends with an opening one; a word that is longer than a line
    is left whole.
    """
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(text):
        columns = width(piece.rstrip(" "))
        if line and used + columns > limit:
            lines.append(line.rstrip(" "))
            line, used = "", 0
        line += piece
        used += width(piece)
    return [*lines, line.rstrip(" ")] if line.strip() or not lines else lines


def _pieces(text: str) -> list[str]:
    """`text` cut at every place where a line may break."""
    pieces: list[str] = []
    start = 0
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        wide = before > "\u2e7f" or after > "\u2e7f"
        if (before == " " and after != " ") or (
            wide and after not in _NO_START and before not in _NO_END and after != " "
        ):
            pieces.append(text[start:at])
            start = at
    return [*pieces, text[start:]]
