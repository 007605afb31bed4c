"""How long a text is: characters and words, in Chinese, English, and both mixed."""

from __future__ import annotations

from reportlint.regex import regex

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LATIN = rf"(?:(?![{_HAN}])\w)+"
_WORD = regex(rf"[{_HAN}]|{_LATIN}(?:[.,:'’/&-]{_LATIN})*")


def count_characters(text: str) -> int:
    """All characters but blanks: letters, digits, Chinese characters, marks."""
    return len("".join(text.split()))


def count_words(text: str) -> int:
    """Words: each Chinese character is one, and so is each run of other letters and digits; marks and blanks are none.

    `follow-up`, `1,200`, `v2.3` and `78%` are one word each, `把 QPS 提到 1,200` are five: 把, QPS, 提, 到, 1,200.
    """
    return sum(1 for _ in _WORD.finditer(text))
