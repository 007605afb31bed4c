"""Asking the user on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reportlint.cli.console import write_err
from reportlint.cli.errors import UseError, near
from reportlint.formats.style import escape
from reportlint.formats.texts import say
from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from reportlint.report.model import Language


class Question(NamedTuple):
    """What is asked: its name, what an empty answer means, and what can be answered (anything where that is empty)."""

    name: str
    suggested: str
    choices: tuple[str, ...] = ()


def ask(question: Question, language: Language) -> str:
    """The answer to a question; it is put again until it is one of the choices. Raises `UseError` at the end of input."""
    while True:
        choices = say(language, "init.choices", choices=", ".join(question.choices)) if question.choices else ""
        words = say(language, f"init.ask.{question.name}")
        write_err(f"{words}{choices} [{escape(question.suggested)}] ")
        line = sys.stdin.readline()
        if not line:
            write_err("\n")
            raise UseError("usage.init-ended")
        answer = line.strip() or question.suggested
        if not question.choices or answer in question.choices:
            return answer
        beginning = [one for one in question.choices if one.startswith(answer.lower())]
        meant = beginning or near(answer, question.choices)
        if len(meant) == 1:
            return meant[0]
        write_err(say(language, "init.ask.again", value=escape(answer)) + "\n")
