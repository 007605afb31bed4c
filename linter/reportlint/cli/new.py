"""`reportlint new`: a report to begin with, whose only findings are what is still to be filled in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reportlint.cli.console import user_language, write_out
from reportlint.cli.errors import UseError, complain, write_file
from reportlint.formats.style import escape
from reportlint.formats.texts import say

if TYPE_CHECKING:
    from reportlint.cli.options import NewOptions
    from reportlint.report.model import Language

KINDS = ("quarterly", "project", "okr")


def new(options: NewOptions) -> int:
    """Write the skeleton of a report to a file that does not exist yet, or to standard output.

    Raises `UseError` where more than one file is named, or the file is there already or cannot be written.
    """
    language: Language = user_language() if options.lang in (None, "auto") else options.lang
    text = skeleton(options.kind, language)
    if len(options.paths) > 1:
        raise UseError("usage.new-several")
    if not options.paths or options.paths[0] == "-":
        write_out(text)
        return 0
    path = options.paths[0]
    if os.path.lexists(path):
        raise UseError("usage.new-exists", file=escape(path))
    write_file(path, text)
    complain(say(language, "new.written", file=escape(path)), language)
    return 0


def skeleton(kind: str, language: Language) -> str:
    """A report of a kind, with hints and with placeholders where its author has to write."""
    from importlib.resources import files

    return files("reportlint.skeletons").joinpath(f"{kind}.{language}.md").read_text(encoding="utf-8")
