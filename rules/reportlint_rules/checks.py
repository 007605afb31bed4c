"""Checks of rules that take more than data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reportlint import Finding, Severity, Unit


def ungrouped_small_projects(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL401: two or more small projects outside any objective, told once, on the first of them.

    Only a suggestion where a big project exists beside which the small ones take little of the projects' text.
    """
    projects = unit.report.projects
    small = [project for project in projects if project.size == "small"]
    loose = [project for project in small if project.objective is None]
    if len(loose) < 2:
        return
    first, *others = loose
    severity: Severity | None = None
    if len(small) < len(projects):
        share = unit.length(tuple(project.span for project in small))
        if share < options["minor_share"] * unit.length(tuple(project.span for project in projects)):
            severity = "suggestion"
    yield Finding(
        first.anchor,
        {"n": len(loose)},
        tuple((project.anchor, project.name) for project in others),
        severity,
    )


def inconsistent_arithmetic(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL504: a figure that the others of its sentence, list or table do not make; on that figure."""
    for slip in unit.report.slips:
        yield Finding(
            slip.span,
            {"given": slip.given, "reckoned": slip.reckoned, "told": slip.told},
            tuple((place, place.of(unit.text)) for place in slip.related),
        )
