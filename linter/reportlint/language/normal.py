"""The normal form of a text: what all matching runs on.

One character becomes one character, so an offset in the normal form is an offset in the file: full-width to
half-width, upper to lower case, Traditional to Simplified, Kangxi radicals and compatibility ideographs to the
characters they stand for, every kind of space to a space, single curly quotes to the apostrophe. Double quotes and
corner brackets stay. Whatever would change the length stays as it is. Words for which Taiwan or Hong Kong has one of
its own (專案, 覆盤) become the usual one of the same length, so that the lexicon need not hold both.
"""

from __future__ import annotations

from functools import lru_cache

from reportlint.language.regional import usual


@lru_cache(maxsize=1)
def _table() -> dict[int, int]:
    from reportlint.language._variants import FROM, TO

    return str.maketrans(FROM, TO)


def normal_form(text: str) -> str:
    """`text` in normal form; always of the same length, and its own normal form."""
    if text.isascii():
        return text.lower()
    return usual(text.translate(_table()))
