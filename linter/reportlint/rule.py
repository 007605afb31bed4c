"""What a rule is: data first, a check function only where data will not do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from reportlint.diagnostic import Severity
from reportlint.report.model import Objective, Project, Report
from reportlint.source import Span

Scope = Literal["file", "report", "big-project", "small-project", "project", "claim", "objective"]
SCOPES: tuple[Scope, ...] = ("file", "report", "big-project", "small-project", "project", "claim", "objective")


class Unit(NamedTuple):
    """What a check looks at: one report, and within it the project, claim or objective that its scope names."""

    report: Report
    text: str
    project: Project | None = None
    objective: Objective | None = None
    item: Any = None  # the claim, phase or key result of a scope finer than a project


class Finding(NamedTuple):
    """What a check yields: a place and the values for the message. The engine stamps code, severity and position."""

    span: Span
    values: Mapping[str, object] = {}
    related: tuple[tuple[Span, str], ...] = ()
    severity: Severity | None = None


Check = Callable[[Unit, Mapping[str, Any]], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule as the engine runs it (the texts for `explain` stay in its file).

    Exactly one of `requires` (an aspect or part that must be there), `forbids` (attribute → values of the unit that
    must not be) and `check` is given. `when` maps attributes of the unit to the values for which the rule asks at
    all; `softened` is the same for which it asks as a suggestion only.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    message: Mapping[str, str]
    advice: Mapping[str, str]
    requires: str | None = None
    forbids: Mapping[str, tuple[str, ...]] = {}
    check: Check | None = None
    when: Mapping[str, tuple[str, ...]] = {}
    softened: Mapping[str, tuple[str, ...]] = {}
    hides: tuple[str, ...] = ()
    pack: str = ""
