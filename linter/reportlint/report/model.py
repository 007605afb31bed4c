"""What a report says, as a careful reader understands it: the result of `reportlint.report.build`.

Everything here is an immutable value and keeps its evidence as spans of the source. An aspect has one of four
states: `there`; `missing` (nothing says it, and the text was understood well enough to be sure); `empty` (a
heading announces it and nothing stands under it: RL502's business); `undecided` (text stands there that may or
may not say it: never a finding).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from reportlint.source import Span

State = Literal["there", "missing", "empty", "undecided"]
Language = Literal["zh", "en"]
Profile = Literal["quarterly", "project", "okr"]
PeriodKind = Literal["week", "month", "quarter", "half-year", "year", "unknown"]
Size = Literal["big", "small"]
Kind = Literal["business", "infrastructure"]
Category = Literal["revenue", "cost", "efficiency", "risk", "adoption", "outside", "undecided"]
Carrier = Literal["report", "heading", "label", "row", "item", "prose"]

PARTS = ("duties", "projects", "planning", "growth")
PROJECT_ASPECTS = ("background", "solution", "phases", "difficulties", "benefits")
OBJECTIVE_ASPECTS = ("why", "target-users", "pain-points", "actions", "plan", "effect", "key-results")


class Aspect(NamedTuple):
    """Whether something is said, and where: `span` is the evidence (or the heading that announces it)."""

    state: State
    span: Span | None = None
    sure: float = 1.0


class Reason(NamedTuple):
    """Why the reader decided so: a short key (`span-over-a-month`, `star-heading`, …) and the words that show it."""

    key: str
    span: Span | None = None


class Claim(NamedTuple):
    """One asserted result. `grounds` are the words that put it in its category."""

    span: Span
    category: Category
    grounds: Span | None = None
    measured: bool = False


class Phase(NamedTuple):
    """One step of a project's plan."""

    span: Span
    number: int | None = None


class Project(NamedTuple):
    """A piece of work presented under a name of its own."""

    name: str
    anchor: Span
    span: Span
    carrier: Carrier
    size: Size
    size_reason: Reason
    kind: Kind
    kind_reason: Reason
    aspects: Mapping[str, Aspect]
    claims: tuple[Claim, ...] = ()
    phases: tuple[Phase, ...] = ()
    days: int | None = None
    objective: int | None = None  # index into Report.objectives
    continued: bool = False  # from an earlier report, and it says where its background stands


class KeyResult(NamedTuple):
    """A measurable result under an objective."""

    span: Span
    label: str = ""


class Objective(NamedTuple):
    """An aim with small projects under it; `projects` are indices into Report.projects."""

    name: str
    anchor: Span
    span: Span
    aspects: Mapping[str, Aspect]
    key_results: tuple[KeyResult, ...] = ()
    projects: tuple[int, ...] = ()


class Part(NamedTuple):
    """One of the four parts of a report and where it stands."""

    role: str
    aspect: Aspect
    span: Span | None = None


class Report(NamedTuple):
    """One report. A file that is a running log holds several."""

    title: str
    anchor: Span
    span: Span
    language: Language
    profile: Profile
    period: str
    period_kind: PeriodKind
    team: bool
    parts: Mapping[str, Part]
    projects: tuple[Project, ...] = ()
    objectives: tuple[Objective, ...] = ()
    placeholders: tuple[Span, ...] = ()
    empty_sections: tuple[Span, ...] = ()
