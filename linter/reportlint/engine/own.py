"""The engine's own diagnostics (RL9xx), whose words stand in rule files like those of any other rule."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reportlint.formats.texts import say, texts
from reportlint.source import Source, Span

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic
    from reportlint.document import FrontMatter
    from reportlint.loading import Unreadable
    from reportlint.report.model import Language

FATAL = frozenset({"RL900", "RL905"})
"""Codes that make the command exit with 2: an unreadable file, a rule that crashed."""


def unreadable(filename: str, why: Unreadable, language: Language) -> Diagnostic:
    """RL900 for a file that could not be read: the reason, and for known formats how to make Markdown of it."""
    from reportlint.engine.rules import diagnose
    from reportlint.packs import engine_rule

    reason = say(language, f"unreadable.{why.key}", detail=why.detail)
    found = diagnose(engine_rule("RL900"), Source("", filename), language, Span(0, 0), {"reason": reason})
    mend = f"mend.{why.key}"
    if mend not in texts(language):
        return found
    if filename == "-":
        filename = "draft.docx"
    target = os.path.splitext(filename)[0] + ".md"
    return found._replace(advice=say(language, mend, file=_quoted(filename), target=_quoted(target)))


def broken_front_matter(front: FrontMatter, source: Source, language: Language) -> Diagnostic:
    """RL904 where the front matter cannot be parsed: on the place of the error, else on its first line."""
    from reportlint.engine.rules import diagnose
    from reportlint.packs import engine_rule

    first_line = source.line(source.location(front.span.start).row)
    return diagnose(engine_rule("RL904"), source, language, front.error_at or first_line, {"reason": front.error})


def _quoted(name: str) -> str:
    """A file name as it is typed in a shell."""
    plain = all(char.isalnum() or char in "._-/\\:+@%" for char in name)
    return name if plain else '"' + name.replace('"', '\\"') + '"'
