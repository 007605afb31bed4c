"""What a reader can be told before reading: where this team draws its lines, and what its reports are."""

from __future__ import annotations

from reportlint.record import NamedTuple


class ReadingOptions(NamedTuple):
    """How reports are read.

    `big_project_days` is the number of days from which on a project is big (a month, also a short one).
    `categories` are further benefit categories by name; the lexicon has their words under the same name.
    `profile` is what kind of report it is, unless its front matter says; `auto` goes by title and front matter.
    `is_fixed` says that the front matter has no say in that.
    """

    big_project_days: int = 28
    categories: tuple[str, ...] = ()
    profile: str = "auto"
    is_fixed: bool = False


DEFAULT = ReadingOptions()
