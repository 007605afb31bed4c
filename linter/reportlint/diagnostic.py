"""What the linter says about one place of a report."""

from __future__ import annotations

from typing import Literal

from reportlint.record import NamedTuple
from reportlint.source import Location, Span

Severity = Literal["error", "warning", "suggestion"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")


class Related(NamedTuple):
    """Another place that a diagnostic is about, with a few words on its part in it."""

    message: str
    location: Location


class Diagnostic(NamedTuple):
    """One finding, ready to be shown: the documented result of `reportlint.check`.

    `span` is in code points of the decoded text, `location` and `end_location` are the same place as
    line and column, counted from one. `report` and `project` name what the finding is about, if anything. `about`
    is the whole that it speaks of where that is more than its words: the project that lacks something, say.
    """

    code: str
    name: str
    severity: Severity
    message: str
    advice: str
    filename: str
    span: Span
    location: Location
    end_location: Location
    report: str | None = None
    project: str | None = None
    related: tuple[Related, ...] = ()
    url: str | None = None
    about: Span | None = None


class Suppressed(NamedTuple):
    """A diagnostic that the author of the report does not want to hear, with his reason and where he says so."""

    diagnostic: Diagnostic
    reason: str
    span: Span
