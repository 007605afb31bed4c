"""Sections that only repeat the key results of a report's objectives: a table of scores."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.document import Node
from reportlint.language.topics import Topic, topic
from reportlint.report.key_results import Key, key_results
from reportlint.report.objective_titles import is_called_objective
from reportlint.report.reading import Reading
from reportlint.report.shape import Shapes
from reportlint.report.subsections import sections
from reportlint.source import Span

MOST = 2 / 3  #: share of its key results that such a section repeats at least


def restatements(reading: Reading, shapes: Shapes, tops: Sequence[Node]) -> frozenset[Span]:
    """The sections whose table repeats key results that stand under objectives of the report.

    None of them calls itself an objective; without it, at least one objective is left.
    """
    aims = [node for top in tops for node in (top, *sections(top)) if shapes.of(node).shape == "objective"]
    tables = [node for node in aims if _is_table_alone(node) and not is_called_objective(reading, node)]
    others = [node for node in aims if node not in tables]
    if not tables or not others:
        return frozenset()
    known = [(key, topic(reading.norm, key.span)) for node in others for key in key_results(reading, node)]
    return frozenset(node.span for node in tables if _repeats(reading, node, known))


def _is_table_alone(node: Node) -> bool:
    kinds = [kid.kind for kid in node.children]
    return "table" in kinds and set(kinds) <= {"table", "paragraph"}


def _repeats(reading: Reading, node: Node, known: Sequence[tuple[Key, Topic]]) -> bool:
    """Whether most key results of a section are known by their number, and by a word of theirs or a number of two parts."""
    keys = key_results(reading, node)
    again = 0
    for key in keys:
        about = topic(reading.norm, key.span)
        again += any(
            key.number == other.number and ("." in key.number or about.terms & told.terms) for other, told in known
        )
    return bool(keys) and again >= MOST * len(keys)
