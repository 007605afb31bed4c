"""Cases of what must be understood, written as YAML: how they are read and what is compared.

A case is a mapping with `name`, `text` (Markdown) and what a careful reader makes of it:

    parts: {duties: there, growth: missing}
    title, language, profile, period, period_kind: as in the model
    projects: [{name, line, carrier, size, size_reason, kind, days, objective, continued, in_period, aspects: {phases: there},
                claims: [{words, category}]}]      all projects, in order; an integer stands for their number
    objectives: [{line, key_results: 3, projects: 2, aspects: {why: there}}]                 likewise
    placeholders: [words], empty: [lines], findings: {RL302: [lines]}
    reports: [{any of these}]                      where one file holds several
    each: [words, …]                               one case for each, put where `@@` stands in the text
    xfail: reason                                  a known error: the case must fail until it is mended

What is not named is not compared. A state may be `not-there`: missing or undecided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from reportlint.engine.check import check_text
from reportlint.engine.setup import built_in
from reportlint.readers import read
from reportlint.report import build
from reportlint.report.model import Objective, Project, Report
from reportlint.source import Source, Span
from reportlint.yamlio import load

HERE = Path(__file__).parent
Expected = dict[str, Any]
PLAIN = ("title", "language", "profile", "period", "period_kind", "team")
OF_PROJECT = ("name", "carrier", "size", "kind", "days", "objective", "continued", "in_period")


class Case(NamedTuple):
    """One text with what must be understood of it."""

    name: str
    text: str
    expected: Expected
    xfail: str = ""


@cache
def reports_of(text: str) -> tuple[Report, ...]:
    """What the builder makes of a text."""
    return build(read(Source(text)), built_in().lexicon)


def cases() -> Iterator[Case]:
    """All cases of the folder, in the order of files and entries."""
    for path in sorted((HERE / "cases").glob("*.yaml")):
        for entry in load(path.read_text(encoding="utf-8")).data:
            yield from _expand(path.stem, dict(entry))


def _expand(file: str, entry: Expected) -> Iterator[Case]:
    name, text, xfail = f"{file}: {entry.pop('name')}", entry.pop("text"), entry.pop("xfail", "")
    if "each" not in entry:
        yield Case(name, text, entry, xfail)
        return
    for each in entry.pop("each"):
        words, reason = (each["words"], each["xfail"]) if isinstance(each, dict) else (each, xfail)
        yield Case(f"{name}: {words}", text.replace("@@", str(words)), entry, reason)


def compare(case: Case) -> list[str]:
    """What was understood otherwise than the case says, each in a line."""
    reports = reports_of(case.text)
    wanted = case.expected.get("reports", [case.expected])
    if len(wanted) != len(reports):
        return [f"reports: {len(wanted)} wanted, {len(reports)} found: {[report.title for report in reports]}"]
    source = Source(case.text)
    wrong: list[str] = []
    for report, expected in zip(reports, wanted, strict=True):
        wrong += _Comparison(source, report).run(expected)
    return wrong


class _Comparison:
    """One report held against what was expected of it."""

    def __init__(self, source: Source, report: Report) -> None:
        self.source = source
        self.report = report
        self.wrong: list[str] = []

    def run(self, expected: Expected) -> list[str]:
        for key, value in expected.items():
            if key in PLAIN:
                self.same(key, value, getattr(self.report, key))
            else:
                KEYS[key](self, value)
        return self.wrong

    def same(self, what: str, wanted: object, found: object) -> None:
        near = wanted == "not-there" and found in ("missing", "undecided")
        if wanted != found and not near:
            self.wrong.append(f"{what}: {wanted!r} wanted, {found!r} found")

    def line(self, span: Span) -> int:
        return self.source.location(span.start).row

    def words(self, span: Span) -> str:
        return " ".join(span.of(self.source.text).split())

    def parts(self, wanted: dict[str, str]) -> None:
        for role, state in wanted.items():
            self.same(f"part {role}", state, self.report.parts[role].aspect.state)

    def projects(self, wanted: int | list[Expected]) -> None:
        found = self.report.projects
        names = [f"{self.line(project.anchor)} {project.name}" for project in found]
        if wanted == len(found):
            return
        if isinstance(wanted, int) or len(wanted) != len(found):
            self.wrong.append(f"projects: {wanted if isinstance(wanted, int) else len(wanted)} wanted, found: {names}")
            return
        for at, (project, expected) in enumerate(zip(found, wanted, strict=True), 1):
            self.project(f"project {at}", project, expected)

    def project(self, what: str, project: Project, expected: Expected) -> None:
        for key, value in expected.items():
            if key in OF_PROJECT:
                self.same(f"{what} {key}", value, getattr(project, key))
            elif key == "line":
                self.same(f"{what} line", value, self.line(project.anchor))
            elif key in ("size_reason", "kind_reason"):
                self.same(f"{what} {key}", value, getattr(project, key).key)
            elif key == "aspects":
                for aspect, state in value.items():
                    self.same(f"{what} {aspect}", state, project.aspects[aspect].state)
            elif key == "claims":
                self.claims(what, project, value)
            else:
                raise KeyError(key)

    def claims(self, what: str, project: Project, wanted: list[dict[str, str]]) -> None:
        found = [(self.words(claim.span), claim.category) for claim in project.claims]
        fits = len(found) == len(wanted) and all(
            expected.get("words", "") in words and expected.get("category", category) == category
            for expected, (words, category) in zip(wanted, found, strict=True)
        )
        if not fits:
            self.wrong.append(f"{what} claims: {wanted} wanted, {found} found")

    def objectives(self, wanted: int | list[Expected]) -> None:
        found = self.report.objectives
        if wanted == len(found):
            return
        if isinstance(wanted, int) or len(wanted) != len(found):
            self.wrong.append(f"objectives: {wanted} wanted, {[one.name for one in found]} found")
            return
        for at, (objective, expected) in enumerate(zip(found, wanted, strict=True), 1):
            self.objective(f"objective {at}", objective, expected)

    def objective(self, what: str, objective: Objective, expected: Expected) -> None:
        counts = {"key_results": len(objective.key_results), "projects": len(objective.projects)}
        for key, value in expected.items():
            if key in counts:
                self.same(f"{what} {key}", value, counts[key])
            elif key == "line":
                self.same(f"{what} line", value, self.line(objective.anchor))
            elif key == "aspects":
                for aspect, state in value.items():
                    self.same(f"{what} {aspect}", state, objective.aspects[aspect].state)
            else:
                raise KeyError(key)

    def placeholders(self, wanted: list[str]) -> None:
        self.same("placeholders", wanted, [self.words(span) for span in self.report.placeholders])

    def empty(self, wanted: list[int]) -> None:
        self.same("empty sections", wanted, [self.line(span) for span in self.report.empty_sections])

    def findings(self, wanted: dict[str, list[int]]) -> None:
        for code, rows in wanted.items():
            found = [one.location.row for one in check_text(self.source.text) if one.code == code]
            self.same(code, rows, found)


KEYS: dict[str, Callable[[_Comparison, Any], None]] = {
    "parts": _Comparison.parts,
    "projects": _Comparison.projects,
    "objectives": _Comparison.objectives,
    "placeholders": _Comparison.placeholders,
    "empty": _Comparison.empty,
    "findings": _Comparison.findings,
}
