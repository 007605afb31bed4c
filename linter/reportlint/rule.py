"""What a rule is: data first, a check function only where data will not do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from reportlint.diagnostic import Severity
from reportlint.record import NamedTuple
from reportlint.report.model import Claim, KeyResult, Objective, Phase, Project, Report
from reportlint.source import Source, Span

Scope = Literal[
    "file", "report", "title", "big-project", "small-project", "project", "phase", "claim", "objective", "key-result",
    "part", "part:duties", "part:projects", "part:planning", "part:growth",
    "section:background", "section:solution", "section:phases", "section:difficulties", "section:benefits",
    "sentence",
]  # fmt: skip
SCOPES: tuple[Scope, ...] = (
    "file",  # the engine's own: raised where the file is read, never run over a report
    "report",
    "title",  # the words of the heading over the report
    "big-project",
    "small-project",
    "project",
    "phase",
    "claim",
    "objective",
    "key-result",
    "part",  # each of the four parts that is there, or one of them
    "part:duties",
    "part:projects",
    "part:planning",
    "part:growth",
    "section:background",  # a section of a project, by what its title announces
    "section:solution",
    "section:phases",
    "section:difficulties",
    "section:benefits",
    "sentence",
)


class Stretch(NamedTuple):
    """A piece of the report as a unit: its title, a part, a section of a project, a sentence. `anchor` is where a finding stands."""

    span: Span
    anchor: Span
    role: str = ""


Measure = Literal["characters", "words", "sentences", "items", "sections", "figures"]
MEASURES: tuple[Measure, ...] = ("characters", "words", "sentences", "items", "sections", "figures")
"""What a rule can limit. How characters and words are counted stands in `reportlint.language.counting`."""


class Wanted(NamedTuple):
    """One section of an order: a role, or else titles."""

    role: str = ""
    titles: tuple[str, ...] = ()


class Probe(NamedTuple):
    """What a rule asks of the words themselves, as data.

    `terms`, `pattern` and `section` (its titles are in `terms`) have to be there, or must not where `forbids` is set.
    `terms` are in normal form by language, those under `any` hold in every language. `order` are sections that stand
    in this order where they are there; `limits` are the least and the most of each measure.
    """

    kind: Literal["terms", "pattern", "section", "order", "limits"]
    forbids: bool = False
    terms: Mapping[str, tuple[str, ...]] = {}
    pattern: str = ""
    order: tuple[Wanted, ...] = ()
    limits: Mapping[str, tuple[int | None, int | None]] = {}


class Unit(NamedTuple):
    """What a check looks at: one report, and within it the project, claim or objective that its scope names.

    `prose` is as long as `text` and blank wherever `text` is not prose (markup, code, comments).
    """

    report: Report
    text: str
    project: Project | None = None
    objective: Objective | None = None
    item: Claim | Phase | KeyResult | Stretch | None = None  # what a scope finer than a project or an objective names
    prose: str = ""
    source: Source | None = None  # the text with its lines, counted once for all units of a file

    def length(self, spans: tuple[Span, ...]) -> int:
        """How many characters of prose the spans hold together; what several of them cover counts once."""
        prose, total, reached = self.prose or self.text, 0, 0
        for start, end in sorted(spans):
            total += len("".join(prose[max(start, reached) : end].split()))
            reached = max(reached, end)
        return total

    def row(self, span: Span) -> int:
        """The line in which a span begins, counted from one, for a message that names another place."""
        return (self.source or Source(self.text)).location(span.start).row


class Finding(NamedTuple):
    """What a check yields: a place and the values for the message. The engine stamps code, severity and position.

    `related` are other places that the finding is about, each with the word that `{name}` of the rule's `related`
    text stands for.
    """

    span: Span
    values: Mapping[str, object] = {}
    related: tuple[tuple[Span, str], ...] = ()
    severity: Severity | None = None


Check = Callable[[Unit, Mapping[str, Any]], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule as the engine runs it (the texts for `explain` stay in its file).

    Exactly one of `requires`, `forbids`, `probe` and `check` is given, none of them for the engine's own rules.
    `requires` is an aspect of the project or objective, or `part:duties` and the like: it has to be there.
    `forbids` maps attributes of the unit to the values that must not be; or names one of the report's collections
    (`placeholders`, `empty_sections`), with no values: each entry is a finding.
    `options` are the values that a check runs with, `declared` what they may be (type, default, min, max).
    `when` maps attributes of the unit to the values for which the rule asks at all (all of them have to agree);
    `softened` to those for which it only suggests (one of them is enough).
    `hides` are codes, or ranges of codes (`RL102-RL107`), that say nothing more where this rule has spoken: on the same
    report, project, objective or, finer, on the same words.
    `former` are codes and names that the rule once had; whoever names it so still means it.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    message: Mapping[str, str]
    advice: Mapping[str, str]
    requires: str | None = None
    forbids: Mapping[str, tuple[str | bool, ...]] = {}
    check: Check | None = None
    probe: Probe | None = None
    options: Mapping[str, Any] = {}
    declared: Mapping[str, Mapping[str, Any]] = {}
    when: Mapping[str, tuple[str | bool, ...]] = {}
    softened: Mapping[str, tuple[str | bool, ...]] = {}
    hides: tuple[str, ...] = ()
    related: Mapping[str, str] = {}
    preview: bool = False
    former: tuple[str, ...] = ()
    pack: str = ""
    file: str = ""  # within its pack, where that is not rules/CODE-name.yaml

    def silences(self, code: str) -> bool:
        """Whether a rule of this code says nothing more where this one has spoken."""
        if not self.hides:
            return False
        ends = [(first, last or first) for first, _, last in (entry.partition("-") for entry in self.hides)]
        return any(first <= code <= last and len(first) == len(code) for first, last in ends)
