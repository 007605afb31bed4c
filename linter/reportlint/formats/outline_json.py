"""What was understood of a report, for programs.

One object per report. Every place is `{"start": {row, column}, "end": {row, column}}` or null, rows and columns from
one in code points. Keys may be added; none changes its meaning.

- `filename, title, at, language, profile, period, period_kind, team`
- `parts`: by role (duties, projects, planning, growth) `{state, at, sure}`
- `projects`: `name, at, span, carrier, size, size_reason {key, at}, kind, kind_reason {key, at}, days, objective`
  (index into `objectives` or null), `aspects` (by name as in `parts`), `claims` `{at, text, category, grounds,
  measured}`, `phases` `{at, text, number}`
- `objectives`: `name, at, span, aspects, key_results {at, text, label}, projects` (indices into `projects`)
- `placeholders`, `empty_sections`: lists of `{at, text}`
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlint.formats.json import place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlint.report.model import Aspect, Objective, Project, Reason, Report
    from reportlint.source import Source, Span


def as_dict(report: Report, source: Source) -> dict[str, Any]:
    """One report as a JSON object, with the keys documented above."""
    return {
        "filename": source.name,
        "title": report.title,
        "at": _at(report.anchor, source),
        "language": report.language,
        "profile": report.profile,
        "period": report.period,
        "period_kind": report.period_kind,
        "team": report.team,
        "parts": _aspects({role: part.aspect for role, part in report.parts.items()}, source),
        "projects": [_project(project, source) for project in report.projects],
        "objectives": [_objective(objective, source) for objective in report.objectives],
        "placeholders": [_words(span, source) for span in report.placeholders],
        "empty_sections": [_words(span, source) for span in report.empty_sections],
    }


def _project(project: Project, source: Source) -> dict[str, Any]:
    """A project with its reasons, aspects, claims and phases."""
    return {
        "name": project.name,
        "at": _at(project.anchor, source),
        "span": _at(project.span, source),
        "carrier": project.carrier,
        "size": project.size,
        "size_reason": _reason(project.size_reason, source),
        "kind": project.kind,
        "kind_reason": _reason(project.kind_reason, source),
        "days": project.days,
        "objective": project.objective,
        "aspects": _aspects(project.aspects, source),
        "claims": [
            {
                **_words(claim.span, source),
                "category": claim.category,
                "grounds": _at(claim.grounds, source),
                "measured": claim.measured,
            }
            for claim in project.claims
        ],
        "phases": [{**_words(phase.span, source), "number": phase.number} for phase in project.phases],
    }


def _objective(objective: Objective, source: Source) -> dict[str, Any]:
    """An objective with its key results and the indices of its projects."""
    return {
        "name": objective.name,
        "at": _at(objective.anchor, source),
        "span": _at(objective.span, source),
        "aspects": _aspects(objective.aspects, source),
        "key_results": [{**_words(result.span, source), "label": result.label} for result in objective.key_results],
        "projects": list(objective.projects),
    }


def _aspects(aspects: Mapping[str, Aspect], source: Source) -> dict[str, Any]:
    """States with their evidence, by name."""
    return {
        name: {"state": aspect.state, "at": _at(aspect.span, source), "sure": aspect.sure}
        for name, aspect in aspects.items()
    }


def _reason(reason: Reason, source: Source) -> dict[str, Any]:
    """Why something was decided so."""
    return {"key": reason.key, "at": _at(reason.span, source)}


def _words(span: Span, source: Source) -> dict[str, Any]:
    """A place with its words."""
    return {"at": _at(span, source), "text": span.of(source.text)}


def _at(span: Span | None, source: Source) -> dict[str, Any] | None:
    """A span as two places."""
    if span is None:
        return None
    return {"start": place(source.location(span.start)), "end": place(source.location(span.end))}
