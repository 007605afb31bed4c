"""The scores of reports: for people, and as objects for programs."""

from __future__ import annotations

from typing import Any

from reportlint.formats.results import FORMULA, RunResult, Score
from reportlint.formats.style import Style, escape
from reportlint.formats.texts import say
from reportlint.report.model import Language


def ranked(run: RunResult) -> list[tuple[Score, str]]:
    """Each score with what it is for: the file, and the report where the file has several. The lowest first."""
    told = [
        (score, file.filename + (f" · {score.title}" if len(file.scores) > 1 and score.title else ""))
        for file in run.files
        for score in file.scores
    ]
    return sorted(told, key=lambda pair: pair[0].value)


def lines(run: RunResult, style: Style, language: Language) -> list[str]:
    """The scores as text: one line for one report, a list for several, nothing for none."""
    told = ranked(run)
    if len(told) == 1:
        return [say(language, "score.one", score=told[0][0].value, formula=FORMULA)]
    title = style.paint(say(language, "score.several", formula=FORMULA), "bold")
    return [title, *(f"{score.value:6}  {escape(name)}" for score, name in told)] if told else []


def objects(run: RunResult) -> list[dict[str, Any]]:
    """The scores for programs, in the order of the files."""
    return [
        {
            "score": score.value,
            "formula": FORMULA,
            "filename": file.filename,
            "report": score.title or None,
            "location": {"row": score.row, "column": 1},
        }
        for file in run.files
        for score in file.scores
    ]
