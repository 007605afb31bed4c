"""Checks of rules that take more than data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reportlint import Finding, Severity, Unit


def ungrouped_small_projects(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL401: small projects outside any objective, from `minimum` on; told once, on the first of them.

    Only a suggestion where a big project exists beside which the small ones take little of the projects' text.
    """
    projects = unit.report.projects
    small = [project for project in projects if project.size == "small"]
    loose = [project for project in small if project.objective is None]
    if len(loose) < options["minimum"]:
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


def projects_not_central(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL005: the projects, with all that may tell of them, take less than their share of the report's text."""
    report = unit.report
    whole = unit.length((report.span,))
    told = unit.length(report.project_text)
    if report.parts["projects"].aspect.state == "there" and told < options["share"] * whole:
        yield Finding(report.anchor, {"share": 100 * told // whole})


def star_project_diluted(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL006: beside two other projects at least, no big project takes its share of what is told of projects."""
    report = unit.report
    big = [(unit.length((project.span,)), project.name) for project in report.projects if project.size == "big"]
    if not big or len(report.projects) < 3:
        return
    length, star = max(big)
    aims = (objective.span for objective in report.objectives)
    whole = unit.length((*(project.span for project in report.projects), *aims))
    if length < options["share"] * whole:
        yield Finding(report.anchor, {"star": star, "share": 100 * length // whole})


def buried_star(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL009: among small projects that are told in a line or two, the one whose figures moved most, if they did."""
    found = [
        (project.leap.share, project, project.leap)
        for project in unit.report.projects
        if project.leap and project.leap.share >= options["change"] and project.objective is None
    ]
    short = [one for one in found if unit.length((one[1].span,)) < options["short"]]
    if short:
        _, project, leap = max(short, key=lambda one: one[0])
        yield Finding(project.anchor, {"name": project.name, "change": leap.span.of(unit.text)})


def contradicting_figures(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL505: a metric has another value than at an earlier place, told on the later figure with the line of the first."""
    for found in unit.report.contradictions:
        first, told = (_bare(value, found.metric) for value in (found.first_told, found.told))
        values = {"metric": found.metric, "first": first, "told": told, "line": unit.row(found.first)}
        yield Finding(found.span, values, ((found.first, first),))


def _bare(value: str, metric: str) -> str:
    """A value without the thing counted where the metric names it already: technicians, 212 technicians."""
    number, _, thing = value.partition(" ")
    return number if thing and set(thing.lower().split()) <= set(metric.lower().split()) else value


def inconsistent_arithmetic(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    """RL504: a figure that the others of its sentence, list or table do not make; on that figure."""
    for slip in unit.report.slips:
        yield Finding(
            slip.span,
            {"given": slip.given, "reckoned": slip.reckoned, "told": slip.told},
            tuple((place, place.of(unit.text)) for place in slip.related),
        )
