"""What a reader can be told before reading: where this team draws its lines."""

from __future__ import annotations

from reportlint.record import NamedTuple


class ReadingOptions(NamedTuple):
    """How reports are read.

    `big_project_days` is the number of days from which on a project is big (a month, also a short one).
    `categories` are further benefit categories by name; the lexicon has their words under the same name.
    """

    big_project_days: int = 28
    categories: tuple[str, ...] = ()


DEFAULT = ReadingOptions()
