"""Reports whose own sections tell one project."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.evidence import BACKGROUND, BENEFITS, SOLUTION, title_groups, weigh
from reportlint.report.reading import Reading, has_words, statements


def tells_one(reading: Reading, facets: list[Node], unknown: list[Node], others: list[Node]) -> bool:
    """Whether sections at the top tell background, solution or benefit of one thing.

    `others` are what holds further work. Problems and remedies alone are what a report on ordinary work closes with: the remedy must stand between why and
    what came of it, or the gain behind it, if need be by what their sentences say.
    """
    told: set[str] = set()
    for facet in facets:
        if has_words(reading, facet):
            told.update(title_groups(reading, facet.title))
    if len(told) >= 3 or {BACKGROUND, BENEFITS} <= told:
        return True
    if any(has_words(reading, other) for other in others):
        return False
    places: dict[str, int] = {}
    for at, node in enumerate(sorted([*facets, *unknown], key=lambda node: node.span)):
        if node.style in ("label", "colon") or not has_words(reading, node):
            continue
        weights = weigh(reading, statements(reading, node))
        said = weights.leader() if len(told) >= 2 else weights.winner()
        groups = {*title_groups(reading, node.title), said or ""}
        for group in groups & {BACKGROUND, SOLUTION, BENEFITS}:
            if group == BENEFITS or group not in places:
                places[group] = at
    order = [places[group] for group in (BACKGROUND, SOLUTION, BENEFITS) if group in places]
    return bool(told) and len(order) == 3 and order == sorted(order)
