"""`reportlint init`: configuration, hook and CI file for a repository, from three answers. Never overwrites."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from reportlint.cli.asking import Question, ask
from reportlint.cli.console import is_terminal, user_language, write_out
from reportlint.cli.errors import UseError, write_file
from reportlint.cli.starting import CI_FILES, HOOK, Answers, files, forge_of, present, reports_of, root_of, source_of
from reportlint.formats.style import escape
from reportlint.formats.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.cli.options import InitOptions
    from reportlint.report.model import Language

FORBIDDEN = "\"'`$\\"
"""What a folder or a source may not have in its name: shell, YAML and Groovy each read it in a way of their own."""


def init(options: InitOptions) -> int:
    """Write what a repository needs to check its reports, and say what to do next.

    What is there already stays as it is; where something belongs into it, that is shown instead. Raises `UseError`
    where an answer is missing or of no use, or a file cannot be written.
    """
    language: Language = user_language() if options.lang in (None, "auto") else options.lang
    root = root_of(os.getcwd())
    answers = _answers(options, root, language)
    write_out("".join(f"{line}\n" for line in _begun(root, answers, language)))
    return 0


def _answers(options: InitOptions, root: str, language: Language) -> Answers:
    """What was given by options, and for the rest what is answered now, or suggested with `--yes`."""
    found = reports_of(root)
    questions = (
        Question("reports", found),
        Question("hook", "pre-commit", ("pre-commit", "none")),
        Question("ci", forge_of(root), (*CI_FILES, "none")),
    )
    given = {one.name: getattr(options, one.name) for one in questions}
    open_ones = [one for one in questions if given[one.name] is None]
    if open_ones and not options.yes and not is_terminal(sys.stdin):
        raise UseError("usage.init-answers", options=", ".join(f"--{one.name}" for one in open_ones))
    for one in open_ones:
        given[one.name] = one.suggested if options.yes else ask(one, language)
    reports = os.path.normpath(given["reports"]).replace(os.sep, "/")
    answers = Answers(reports, given["hook"], given["ci"], options.source or source_of())
    for name in ("reports", "source"):
        value = getattr(answers, name)
        if any(sign in FORBIDDEN or ord(sign) < 32 for sign in value):
            raise UseError("usage.init-signs", name=f"--{name}", value=escape(value))
    if reports.startswith(("/", "..")) or os.path.isabs(reports):
        raise UseError("usage.init-outside", value=escape(reports))
    return answers


def _begun(root: str, answers: Answers, language: Language) -> Iterator[str]:
    """Write each file that is missing, and say of each what became of it; then what is to be done next."""
    for name, text in files(answers, language).items():
        shown = os.path.relpath(os.path.join(root, name))
        standing = present(root, name)
        if standing is None:
            os.makedirs(os.path.dirname(os.path.join(root, name)), exist_ok=True)
            write_file(os.path.join(root, name), text)
            yield say(language, "init.written", file=escape(shown))
        elif standing.has_reportlint:
            yield say(language, "init.kept", file=escape(os.path.relpath(standing.path)))
        else:
            yield say(language, "init.add", file=escape(os.path.relpath(standing.path)))
            yield from (f"    {line}".rstrip() for line in text.splitlines())
    yield ""
    yield say(language, "init.source", source=answers.source)
    yield ""
    yield say(language, "init.next")
    yield "  " + say(language, "init.baseline", reports=escape(_argument(os.path.join(root, answers.reports))))
    if answers.hook == HOOK:
        yield "  " + say(language, "init.hook")
    yield "  " + say(language, "init.commit")


def _argument(path: str) -> str:
    """A path as one word of a command line, seen from here."""
    shown = os.path.relpath(path)
    return f'"{shown}"' if " " in shown else shown
