"""The units of a report by scope: what a rule of that scope is asked of, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.engine.page import Page
from reportlint.report.model import Objective, Part, Project, Report
from reportlint.rule import Scope, Stretch, Unit
from reportlint.source import Source, Span


class Units:
    """The units of one report, those of each scope made once, in the order of the report."""

    def __init__(self, report: Report, source: Source, page: Page | None) -> None:
        text = source.text
        self._whole = Unit(report, text, prose=page.prose if page else text, source=source)
        self._page = page
        self._made: dict[Scope, tuple[Unit, ...]] = {}

    def of(self, scope: Scope) -> tuple[Unit, ...]:
        """All units that a rule of this scope looks at."""
        if scope not in self._made:
            self._made[scope] = tuple(self._make(scope))
        return self._made[scope]

    def _make(self, scope: Scope) -> Iterator[Unit]:
        whole, report = self._whole, self._whole.report
        kind, _, role = scope.partition(":")
        if scope == "report":
            yield whole
        elif scope == "title":
            yield from self._title()
        elif kind == "part":
            yield from self._parts(role)
        elif scope == "sentence":
            yield from self._sentences()
        elif scope in ("objective", "key-result"):
            for objective in report.objectives:
                unit = whole._replace(objective=objective)
                if scope == "objective":
                    yield unit
                else:
                    yield from (unit._replace(item=result) for result in objective.key_results)
        else:
            for project in report.projects:
                unit = whole._replace(project=project, objective=_objective(report, project))
                if scope in ("claim", "phase"):
                    items = project.claims if scope == "claim" else project.phases
                    yield from (unit._replace(item=item) for item in items)
                elif kind == "section":
                    told = (one for one in project.sections if one.role == role)
                    yield from (unit._replace(item=Stretch(one.span, one.anchor, role)) for one in told)
                elif scope == "project" or scope == f"{project.size}-project":
                    yield unit

    def _title(self) -> Iterator[Unit]:
        """The heading that stands over the report; none where a report begins without one."""
        anchor = self._whole.report.anchor
        text = self._whole.text
        line = max(text.rfind("\n", 0, anchor.start), text.rfind("\r", 0, anchor.start)) + 1
        nodes = self._page.within(Span(line, max(anchor.end, line + 1))) if self._page else ()
        if any(node.kind == "section" and node.head == anchor for node in nodes):
            yield self._whole._replace(item=Stretch(anchor, anchor))

    def _parts(self, role: str) -> Iterator[Unit]:
        """The parts that are there: the projects from the first to the last, the others with their heading."""
        for part in self._whole.report.parts.values():
            if role in ("", part.role) and part.aspect.state == "there" and (span := self._span(part)) is not None:
                yield self._whole._replace(item=Stretch(span[0], span[1], part.role))

    def _span(self, part: Part) -> tuple[Span, Span] | None:
        """The text of a part and where a finding on it stands."""
        if part.span is not None:
            return part.span, part.aspect.span or part.span
        report = self._whole.report
        told: list[Project | Objective] = [*report.projects, *report.objectives]
        if part.role != "projects" or not told:
            return None
        first = min(told, key=lambda one: one.span)
        return Span(first.span.start, max(one.span.end for one in told)), first.anchor

    def _sentences(self) -> Iterator[Unit]:
        if self._page is None:
            return
        from reportlint.language.sentences import sentences

        norm = self._page.norm
        for span in sentences(norm, self._whole.report.span):
            if any(char.isalnum() for char in span.of(norm)):
                yield self._whole._replace(item=Stretch(span, span))


def span_of(unit: Unit) -> Span:
    """The text of a unit."""
    return (unit.item or unit.project or unit.objective or unit.report).span


def anchor_of(unit: Unit) -> Span:
    """Where a finding on a whole unit stands."""
    if unit.item is not None:
        return unit.item.anchor if isinstance(unit.item, Stretch) else unit.item.span
    return (unit.project or unit.objective or unit.report).anchor


def _objective(report: Report, project: Project) -> Objective | None:
    return None if project.objective is None else report.objectives[project.objective]
