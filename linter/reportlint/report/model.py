"""What a report says, as a careful reader understands it: the result of `reportlint.report.build`.

Everything here is an immutable value and keeps its evidence as spans of the source. An aspect has one of four
states: `there`; `missing` (nothing says it, and the text was understood well enough to be sure); `empty` (a
heading announces it and nothing stands under it: RL502's business); `undecided` (text stands there that may or
may not say it: never a finding).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from reportlint.record import NamedTuple
from reportlint.source import Span

State = Literal["there", "missing", "empty", "undecided"]
Language = Literal["zh", "en"]
Profile = Literal["quarterly", "project", "okr"]
PeriodKind = Literal["week", "month", "quarter", "half-year", "year", "unknown"]
Size = Literal["big", "small"]
Kind = Literal["business", "infrastructure"]
Category = Literal["revenue", "cost", "efficiency", "risk", "adoption", "outside", "undecided"]
Carrier = Literal["report", "heading", "label", "row", "item", "prose"]

Presence = Literal["there", "missing", "undecided"]

PARTS = ("duties", "projects", "planning", "growth")
REPORT_ASPECTS = ("planning-timeline", "growth-specifics")
#: What a project's text tells: the five groups, and the pieces of which each is made.
PIECES: Mapping[str, tuple[str, ...]] = {
    "background": ("status", "status-figures", "problem", "cause", "investigation", "importance"),
    "solution": ("process", "before-after", "features", "scope", "option"),
    "phases": ("order-reason",),
    "difficulties": (),
    "benefits": ("direct-benefit", "adoption", "answer-to-problem", "benefit-beyond-usage"),
}
PROJECT_ASPECTS = (*(name for group, pieces in PIECES.items() for name in (group, *pieces)), "launch")
OBJECTIVE_ASPECTS = ("why", "target-users", "pain-points", "actions", "plan", "effect", "key-results")


class Aspect(NamedTuple):
    """Whether something is said, and where.

    `span` is the evidence (or the heading that announces it). `place` is where a finding stands that misses it: the
    heading of the smallest thing that lacks it; None for the heading of the project, objective or report itself.
    """

    state: State
    span: Span | None = None
    sure: float = 1.0
    place: Span | None = None


class Reason(NamedTuple):
    """Why the reader decided so: a short key (`span-over-a-month`, `star-heading`, …) and the words that show it."""

    key: str
    span: Span | None = None


class Claim(NamedTuple):
    """One asserted result. `grounds` are the words that put it in its category.

    `quantified` says whether it has the figure that it needs, `baseline` whether that figure has what it is held against
    (a change, a before, a target, a comparison); a claim that needs none has it. `lagging` results show only after long.
    """

    span: Span
    category: Category | str  # a name of `Category`, or that of a category which the configuration adds
    grounds: Span | None = None
    measured: bool = False
    quantified: Presence = "undecided"
    baseline: Presence = "undecided"
    lagging: bool = False


class Phase(NamedTuple):
    """One step of a project's plan. `delivers` says whether it tells what it brings; `gap` that numbers before it jump."""

    span: Span
    number: int | None = None
    delivers: Presence = "undecided"
    gap: bool = False


class Section(NamedTuple):
    """A section of a project whose title says what it tells: `role` is one of the keys of `PIECES`."""

    role: str
    anchor: Span
    span: Span


class Leap(NamedTuple):
    """A measured change and how far the value moved, as a share of what it was before (0.5: by half)."""

    span: Span
    share: float


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
    in_period: Literal["inside", "outside", "undecided"] = "undecided"  # its dates, held against the report's period
    sections: tuple[Section, ...] = ()
    serves: Literal["key-result", "none", "undecided"] = "undecided"  # what of its objective a small project belongs to
    leap: Leap | None = None  # the largest measured change that a small project outside objectives tells


class KeyResult(NamedTuple):
    """A measurable result under an objective.

    `measurable` says whether it has a figure (or a dated yes or no that a third party confirms), `task` whether a small
    project belongs to it, `outcome` whether the told effect comes back to it.
    """

    span: Span
    label: str = ""
    measurable: Presence = "undecided"
    task: Presence = "undecided"
    outcome: Presence = "undecided"


class Objective(NamedTuple):
    """An aim with small projects under it; `projects` are indices into Report.projects."""

    name: str
    anchor: Span
    span: Span
    aspects: Mapping[str, Aspect]
    key_results: tuple[KeyResult, ...] = ()
    projects: tuple[int, ...] = ()
    direction: Literal["one", "mixed", "undecided"] = "undecided"  # whether its projects aim at one chain of outcomes
    fully_told: bool = False  # every question about it is answered, and the effect has figures


class Slip(NamedTuple):
    """A figure that does not follow from the others of its sentence (or of its table, list or total).

    `given` are the figures that were reckoned with (`从 32% 到 78%`), `reckoned` what comes of them (`46 个百分点`), `told`
    what the text says; `related` are the places of the given ones where they stand in another line.
    """

    span: Span
    given: str
    reckoned: str
    told: str
    related: tuple[Span, ...] = ()


class Contradiction(NamedTuple):
    """The same metric at the same moment with another value than at `first`, an earlier place."""

    span: Span
    metric: str
    told: str
    first: Span
    first_told: str


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
    vague_words: tuple[Span, ...] = ()  # words of degree in place of a figure
    slips: tuple[Slip, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    aspects: Mapping[str, Aspect] = {}  # by the names of REPORT_ASPECTS
    project_text: tuple[Span, ...] = ()  # what tells projects, or may: they, their objectives, what nobody could place
