"""The engine's own diagnostics (RL9xx), whose words stand in rule files like those of any other rule."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

from reportlint.formats.texts import say, text_of
from reportlint.source import Source, Span

MISTAKES = 200  #: settings of a front matter that are told to be unknown; who mends these is told of more

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.diagnostic import Diagnostic
    from reportlint.document import Document, FrontMatter
    from reportlint.engine.setup import Setup
    from reportlint.formats.results import FileResult
    from reportlint.loading import Unreadable
    from reportlint.report.model import Language, Report
    from reportlint.suppress import Complaint


def unreadable(filename: str, why: Unreadable, language: Language) -> Diagnostic:
    """RL900 for a file that could not be read: the reason, and for known formats how to make Markdown of it."""
    from reportlint.engine.rules import diagnose
    from reportlint.packs import engine_rule

    reason = say(language, f"unreadable.{why.key}", detail=why.detail)
    found = diagnose(engine_rule("RL900"), Source("", filename), language, Span(0, 0), {"reason": reason})
    mend = f"mend.{why.key}"
    if text_of(language, mend) is None:
        return found
    if filename == "-":
        filename = "draft.docx"
    target = os.path.splitext(filename)[0] + ".md"
    return found._replace(advice=say(language, mend, file=_quoted(filename), target=_quoted(target)))


def too_fine(filename: str, language: Language) -> Diagnostic:
    """RL900 for a file that is cut into more pieces than are read."""
    from reportlint.loading import Unreadable

    return unreadable(filename, Unreadable("too-fine"), language)


def broken_front_matter(front: FrontMatter, source: Source, language: Language) -> Diagnostic:
    """RL904 where the front matter cannot be parsed: on the place of the error, else on its first line."""
    from reportlint.engine.rules import diagnose
    from reportlint.packs import engine_rule

    first_line = source.line(source.location(front.span.start).row)
    return diagnose(engine_rule("RL904"), source, language, front.error_at or first_line, {"reason": front.error})


def unknown_settings(
    front: FrontMatter, reports: Sequence[Report], source: Source, language: Language, setup: Setup
) -> Iterator[Diagnostic]:
    """RL906 for what the front matter sets and reportlint does not know, or cannot take."""
    from reportlint.engine.rules import diagnose, quoted
    from reportlint.packs import engine_rule
    from reportlint.report.front import mistakes

    for mistake in islice(mistakes(front, reports, setup.lexicon), MISTAKES):
        from reportlint.packs.fields import nearest

        near = nearest(mistake.words, mistake.known)
        hint = say(language, "error.near", names=near).rstrip() if near else ""
        listed = mistake.known and not near and mistake.kind != "no-project"
        known = say(language, "front.known", names=", ".join(mistake.known)) if listed else ""
        name = quoted(".".join(mistake.path), language)
        reason = say(language, f"front.{mistake.kind}", value=quoted(mistake.words, language)) + (hint or known)
        where = front.place(source.text, mistake.path) or source.line(source.location(front.span.start).row)
        yield diagnose(engine_rule("RL906"), source, language, where, {"name": name, "reason": reason})


def without_suppressed(result: FileResult, document: Document, setup: Setup) -> FileResult:
    """The result of a file without what its comments and its front matter suppress, and with what is wrong with these."""
    from reportlint.packs import load_engine
    from reportlint.packs.former import Former
    from reportlint.suppress import apply

    source, engine = document.source, load_engine().rules
    outcome = apply(
        document,
        result.diagnostics,
        {rule.code: rule.name for rule in (*setup.rules, *engine)},
        lambda complaint: _about_suppression(complaint, source, result.language),
        former=Former((*setup.rules, *engine)),
        ran=frozenset(rule.code for rule in (*setup.asked, *engine)),
        require_reason=setup.require_reason,
    )
    return result._replace(diagnostics=outcome.kept, suppressed=outcome.suppressed)


def _about_suppression(complaint: Complaint, source: Source, language: Language) -> Diagnostic:
    """RL901 to RL903, and RL907: what is wrong with a suppression."""
    from reportlint.engine.rules import diagnose, quoted
    from reportlint.packs import engine_rule

    near = say(language, "error.near", names=complaint.near).strip() if complaint.near else ""
    values = {"name": quoted(complaint.words, language), "near": near, "now": complaint.near}
    found = diagnose(engine_rule(complaint.code), source, language, complaint.span, values)
    return found._replace(message=found.message.rstrip())


def _quoted(name: str) -> str:
    """A file name as it is typed in a shell."""
    plain = all(char.isalnum() or char in "._-/\\:+@%" for char in name)
    return name if plain else '"' + name.replace('"', '\\"') + '"'
