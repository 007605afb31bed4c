"""Annotations for GitHub: workflow commands that the runner shows on the lines of a pull request."""

from __future__ import annotations

from reportlint.diagnostic import Diagnostic
from reportlint.formats.results import RunResult
from reportlint.formats.style import escape

LEVELS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def render(run: RunResult) -> str:
    """One workflow command for each diagnostic."""
    return "".join(f"{_command(found)}\n" for file in run.files for found in file.diagnostics)


def _command(found: Diagnostic) -> str:
    """`::error file=…,line=…::message`. A column is only meaningful where the finding ends on the line it begins."""
    where = {
        "file": found.filename,
        "line": str(found.location.row),
        "endLine": str(found.end_location.row),
    }
    if found.location.row == found.end_location.row:
        where |= {"col": str(found.location.column), "endColumn": str(found.end_location.column)}
    where["title"] = f"{found.code} {found.name}"
    told = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    words = f"{found.message}\n{found.advice}" if found.advice else found.message
    return f"::{LEVELS[found.severity]} {told}::{_data(words)}"


def _data(words: str) -> str:
    """Words as the data of a command: a line end of their own would end it, and start another."""
    told = "\n".join(map(escape, words.split("\n")))  # a log is read on a terminal
    return told.replace("%", "%25").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
