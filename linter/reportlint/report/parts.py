"""The four parts of a report: found by their titles, else by what their text says."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.evidence import SOLUTION, weigh_node
from reportlint.report.model import Aspect, Objective, Part, Project
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.survey import Survey
from reportlint.source import Span

SURE = 2.0  #: what the statements of an unnamed section must weigh for a part
DOUBT = 1.0  #: from here on the part is undecided


def find_part(reading: Reading, survey: Survey, role: str) -> Part:
    """One of duties, planning, growth, with where it stands."""
    for node in survey.parts[role]:
        if has_words(reading, node):
            return Part(role, Aspect("there", node.head), node.span)
    if survey.parts[role]:
        node = survey.parts[role][0]
        return Part(role, Aspect("empty", node.head), node.span)
    best, where = 0.0, None
    for node in [*survey.intro, *survey.unknown, *survey.parts["other"], *survey.facets]:
        weight = _weight(reading, node, role)
        if weight > best:
            best, where = weight, node
    if where is not None and best >= SURE:
        return Part(role, Aspect("there", where.head, 0.6), where.span)
    if where is not None and best >= DOUBT:
        return Part(role, Aspect("undecided", where.head))
    return Part(role, Aspect("missing"))


def _weight(reading: Reading, node: Node, role: str) -> float:
    """How much the statements of a node speak for a part."""
    spans = statements(reading, node)
    return sum(min(1.5, sum(hit.strength for hit in reading.found(span, role))) for span in spans)


def projects_state(
    reading: Reading, survey: Survey, projects: tuple[Project, ...], objectives: tuple[Objective, ...]
) -> Aspect:
    """Whether any project is introduced at all."""
    if projects or objectives:
        first = projects[0].anchor if projects else objectives[0].anchor
        return Aspect("there", first)
    for node in survey.holders:
        if has_words(reading, node):
            return Aspect("undecided", node.head)
    for node in survey.unknown:
        weights = weigh_node(reading, node)
        if weights.winner() == SOLUTION and weights.by_group[SOLUTION] >= 3:
            return Aspect("undecided", node.head)
    return Aspect("missing", Span(0, 0))
