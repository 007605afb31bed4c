"""The figures of a report as facts: what each measures, at what moment, in what scope, and as what it is told.

A fact is made to be held against another one. Whatever would make it another measure is kept apart: the moment, the
role (before, after, how it stands), the statistic, the rate it is told by, the group it is told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Node
from reportlint.language.normal import normal_form
from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, title_groups
from reportlint.report.fact import Fact, Over
from reportlint.report.fact_rows import CELL, facts_of_row
from reportlint.report.fact_statement import Statement, title_key
from reportlint.report.fact_words import DIGITS, GENERAL
from reportlint.report.model import Project
from reportlint.report.moments import moment_of
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

LONGEST = 400  #: characters of a sentence that is read at all
TITLE = 60  #: characters of a title that may name the moment of what stands under it


_NAMED = regex(r"([A-Z][A-Za-z]{2,})[ （(:：]*[\u3400-\u9fff]")
_NUMBER = regex(
    rf"{DIGITS.pattern}|[一二两三四五六七八九十半]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b"
)
_AIMS = frozenset(("objective", "key-result", "planning"))


def facts(reading: Reading, span: Span, projects: Sequence[Project], year: int | None) -> list[Fact]:
    """The figures within a report's span that measure something, in the order of the text."""
    found: list[Fact] = []
    places = Spans(project.span for project in projects)
    names = _names(projects)
    titles = {title_key(normal_form(project.name)): at for at, project in enumerate(projects)}

    def told(statement: Span, over: Over) -> Iterator[Fact]:
        return Statement(reading, statement, over, places.smallest(statement), year, names, titles).facts()

    stack: list[tuple[Node, Over]] = [(reading.document.root, Over())]
    while stack:
        node, over = stack.pop()
        if node.span.end <= span.start or node.span.start >= span.end or node.kind in ("code", "image", "html"):
            continue
        if node.kind == "section" and node.title:
            over = _under(reading, node, over, year)
        if node.kind == "table":
            rows = [row for row in node.children if row.info != "header"]
            here = [fact for row in rows for fact in facts_of_row(reading, row, over, places.smallest(row.span), year)]
            here += [fact for statement in _in_cells(reading, rows) for fact in told(statement, over)]
            found += [fact._replace(table=node.span) for fact in here]
            continue
        for statement in _statements(reading, node):
            found += told(statement, over)
        stack.extend((kid, over) for kid in reversed(node.children))
    return sorted(found, key=lambda fact: fact.figure.span)


def _names(projects: Sequence[Project]) -> frozenset[str]:
    """The Latin names that Chinese titles of projects open with, in normal form: Lighthouse（灯塔）."""
    named = (_NAMED.match(project.name) for project in projects)
    return frozenset(match[1].casefold() for match in named if match)


def _under(reading: Reading, node: Node, over: Over, year: int | None) -> Over:
    """What a heading adds for the text under it: a month, that it tells how things stood, or whose figures they are."""
    assert node.title
    moment, section = over.moment, over.section
    groups = title_groups(reading, node.title)
    concepts = {match.concept for match in reading.titles(node.title)[:1]}
    if node.title.end - node.title.start < TITLE and node.level > 1:
        dated = [date for date in reading.dates(node.title, year) if not date.joined and date.grain != "day"]
        if len(dated) == 1 and dated[0].end:
            moment = moment_of(dated[0].start or dated[0].end, dated[0].end)._replace(named=False)
    named = not groups and not concepts and node.style != "label" and not GENERAL.search(reading.plain(node.title))
    if named and (node.level > 1 or len(reading.document.root.children) > 1):
        section = node.title
    background = BACKGROUND in groups if groups else over.background
    return Over(moment, background, bool(concepts & _AIMS) and not groups, section)


def _statements(reading: Reading, node: Node) -> Iterator[Span]:
    """The sentences with figures of a node's own text, each with the label before it."""
    if reading.blank(node.text):
        return
    lead = node.title if node.title and (node.kind == "item" or node.style == "label") else None
    start = min(lead.start, node.text.start) if lead else node.text.start
    yield from _with_figures(reading, Span(start, node.text.end))


def _in_cells(reading: Reading, rows: Sequence[Node]) -> Iterator[Span]:
    """The sentences with figures of cells that hold more than a value."""
    for row in rows:
        for cell in row.children:
            if cell.text.end - cell.text.start > CELL:
                yield from _with_figures(reading, cell.text)


def _with_figures(reading: Reading, span: Span) -> Iterator[Span]:
    """The sentences of a span in which a figure may stand."""
    for statement in reading.sentences(span):
        if statement.end - statement.start <= LONGEST and _NUMBER.search(reading.norm, statement.start, statement.end):
            yield statement
