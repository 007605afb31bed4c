"""Reports whose own sections tell one project."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.evidence import BACKGROUND, BENEFITS, SOLUTION, title_groups, weigh
from reportlint.report.pages import days_told
from reportlint.report.projects import Draft
from reportlint.report.reading import has_words, statements
from reportlint.report.survey import Survey
from reportlint.source import Span


def take_as_one(survey: Survey, alone: bool) -> None:
    """Make one project of the sections that tell one; of all of them where that is the kind of report (`alone`)."""
    page = not alone and _is_page(survey)
    if page:
        survey.unknown += survey.objectives
        survey.objectives.clear()
        survey.drafts.clear()
    if not (alone or page or tells_one(survey)):
        return
    behind = _closing(survey)
    nodes = [*survey.intro, *survey.facets, *(node for node in survey.unknown if node.span.start < behind)]
    if alone:
        nodes = [*survey.intro, *survey.tops]
        survey.drafts.clear()
        survey.objectives.clear()
    if not nodes:
        return
    nodes.sort(key=lambda node: node.span)
    span = Span(nodes[0].span.start, nodes[-1].span.end)
    head = nodes[0].head
    whole = Node("root", span, head, Span(span.start, span.start), children=tuple(nodes))
    survey.drafts.append(Draft(whole, "report", head, head))
    survey.unknown = [] if alone else [node for node in survey.unknown if node.span.start >= behind]


def tells_one(survey: Survey) -> bool:
    """Whether sections at the top tell background, solution or benefit of one thing.

    Problems and remedies alone are what a report on ordinary work closes with: the remedy must stand between why and
    what came of it, or the gain behind it, if need be by what their sentences say. And nothing may hold further work.
    """
    reading = survey.reading
    told: set[str] = set()
    for facet in survey.facets:
        if has_words(reading, facet):
            told.update(title_groups(reading, facet.title))
    if len(told) >= 3 or {BACKGROUND, BENEFITS} <= told:
        return True
    if any(has_words(reading, other) for other in (*survey.objectives, *survey.holders)):
        return False
    places = _places(survey, by_leaning=len(told) >= 2)
    order = [places[group] for group in (BACKGROUND, SOLUTION, BENEFITS) if group in places]
    return bool(told) and len(order) == 3 and order == sorted(order)


def _places(survey: Survey, by_leaning: bool) -> dict[str, int]:
    """Where background and solution stand first and the benefits last; `by_leaning`: what a text says most of is enough."""
    reading = survey.reading
    places: dict[str, int] = {}
    for at, node in enumerate(sorted([*survey.facets, *survey.unknown], key=lambda node: node.span)):
        if node.style in ("label", "colon") or not has_words(reading, node):
            continue
        weights = weigh(reading, statements(reading, node))
        said = weights.leader() if by_leaning else weights.winner()
        groups = {*title_groups(reading, node.title), said or ""}
        for group in groups & {BACKGROUND, SOLUTION, BENEFITS}:
            if group == BENEFITS or group not in places:
                places[group] = at
    return places


def _is_page(survey: Survey) -> bool:
    """Whether the report is the page of one project: under its title stand its state, its owner, its days."""
    if any(draft.objective is None for draft in survey.drafts) or survey.holders:
        return False
    if len(survey.facets) + len(survey.unknown) + len(survey.objectives) < 2:
        return False
    return days_told(survey.reading, survey.intro) >= survey.reading.options.big_project_days


def _closing(survey: Survey) -> int:
    """Where the telling of the one project ends: at the first plan or reflection behind all that tells it."""
    last = max((facet.span.start for facet in survey.facets), default=0)
    parts = [*survey.parts["planning"], *survey.parts["growth"]]
    return min((part.span.start for part in parts if part.span.start > last), default=len(survey.reading.text))
