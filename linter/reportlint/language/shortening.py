"""Words made to fit: cut where they are too long, between words where that can be."""

from __future__ import annotations

_WIDE = "\u2e80"  #: characters from here on take two columns
_LOOSE = " \u3000,;:.，；：、。·-–—(（「"  #: what a cut leaves hanging


def shortened(text: str, columns: int) -> str:
    """`text` in at most `columns` columns (a Chinese character takes two), with an ellipsis where it was cut."""
    width = 0
    for index, char in enumerate(text):
        width += 1 if char < _WIDE else 2
        if width > columns:
            return _whole_words(text, index - 1).rstrip(_LOOSE) + "…"
    return text


def _whole_words(text: str, end: int) -> str:
    """The beginning of `text` up to `end`, without a Latin word that was cut in two, unless much would go with it."""
    space = text.rfind(" ", 0, end)
    cut = text[end - 1 : end + 1]
    torn = len(cut) == 2 and all(char.isalnum() and char < _WIDE for char in cut)
    return text[:space] if torn and space > end // 2 else text[:end]
