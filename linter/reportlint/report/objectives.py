"""Objectives: an aim, its key results, and the small projects under them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportlint.document import Node
from reportlint.report.evidence import TITLE_SCORE
from reportlint.report.key_results import is_key_result, key_results
from reportlint.report.model import Aspect, KeyResult, Objective
from reportlint.report.projects import Draft, project_name
from reportlint.report.reading import Reading, has_words, statements, walk
from reportlint.report.shape import ITEM_SCORE
from reportlint.report.tables import header_of
from reportlint.source import Span

#: Which question about an objective a title or a statement answers.
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "why": ("why", "background", "importance", "status", "problem", "pain-points"),
    "target-users": ("target-users",),
    "pain-points": ("pain-points", "problem"),
    "actions": ("actions", "features", "solution"),
    "plan": ("phases", "order-reason"),
    "effect": ("effect", "benefits"),
}
_CLOSED = frozenset((
    "why", "background", "importance", "status", "problem", "pain-points", "cause", "investigation",
    "target-users", "phases", "order-reason", "effect", "benefits", "method", "difficulties", "planning", "growth",
))  # fmt: skip


_KEY = re.compile(r"^(?:kr|o[0-9]+\W?kr|关键结果)\s*[0-9一二三四五六]")


NEARLY = 0.02  #: scores as near as this are alike
LEAD = 3  #: statements behind a label that may answer another question as well


def announced(reading: Reading, title: Span | None, least: float = TITLE_SCORE) -> set[str]:
    """The concepts that a title announces well enough."""
    return {match.concept for match in reading.titles(title) if match.score >= least}


def _foremost(reading: Reading, title: Span | None, least: float) -> set[str]:
    """What a title announces above all: 为什么挑这个抓手 asks why, though 抓手 speaks of actions too."""
    matches = [match for match in reading.titles(title) if match.score >= least]
    return {match.concept for match in matches if match.score >= matches[0].score - NEARLY}


def read_objective(reading: Reading, node: Node, projects: tuple[int, ...]) -> Objective:
    """An objective with what is told of it."""
    krs = tuple(KeyResult(kr.title or kr.text) for kr in key_results(reading, node))
    return Objective(
        name=project_name(reading.words(node.title or node.head)),
        anchor=node.head,
        span=node.span,
        aspects=_aspects(reading, node, bool(krs), bool(projects)),
        key_results=krs,
        projects=projects,
    )


def _aspects(reading: Reading, node: Node, keyed: bool, worked: bool) -> dict[str, Aspect]:
    found: dict[str, Aspect] = {}
    prose: list[Span] = []
    stack = list(reversed(node.children))
    while stack:
        at = stack.pop()
        least = TITLE_SCORE if at.kind == "section" else ITEM_SCORE
        told = _foremost(reading, at.title, least) if at.kind in ("section", "item") else set()
        for question, concepts in QUESTIONS.items():
            if told & set(concepts) and has_words(reading, at):
                found.setdefault(question, Aspect("there", at.head))
        if told and at.style == "label":
            prose.extend(statements(reading, at)[:LEAD])
        if (
            not told
            and at.kind in ("paragraph", "section", "quote")
            and not (at.kind == "section" and at.style != "label")
        ):
            prose.extend(statements(reading, at))
        elif not told and at.kind in ("list", "table"):
            stack.extend(reversed(at.children))
    for span in prose:
        hits = {hit.concept for hit in reading.hits.within(span) if hit.strength >= 1}
        for question, concepts in QUESTIONS.items():
            if hits & set(concepts) or (question == "effect" and reading.changes(span)):
                found.setdefault(question, Aspect("there", span, 0.6))
    if worked:
        found.setdefault("actions", Aspect("there", node.head, 0.6))
        for draft in tasks(reading, node, 0):  # a task's own date says how it was planned
            for when in reading.dates(draft.node.span)[:1]:
                found.setdefault("plan", Aspect("there", when.span, 0.6))
    reached = _reached(reading, node)
    if reached:
        found.setdefault("effect", Aspect("there", reached, 0.8))
    found["key-results"] = Aspect("there" if keyed else "missing", node.head if keyed else None)
    for question in QUESTIONS:
        found.setdefault(question, Aspect("undecided" if prose else "missing"))
    return found


_REACHED = re.compile(r"^(?:实际|现状|达成|完成|结果|现在|季末|actual|reached|now|result|at the end)")


def _reached(reading: Reading, node: Node) -> Span | None:
    """The column of a table under an objective that says what was reached, beside the target."""
    for at in walk(node):
        header = header_of(at) if at.kind == "table" else None
        for cell in header.children if header else ():
            if _REACHED.match(reading.plain(cell.text)):
                return cell.text
    return None


def tasks(reading: Reading, node: Node, index: int) -> list[Draft]:
    """The small projects under an objective: rows, items and headings that tell no aspect of it."""
    found: list[Draft] = []
    keyed = {kr.span for kr in key_results(reading, node)}
    stack = list(reversed(node.children))
    while stack:
        at = stack.pop()
        if at.span in keyed:
            stack.extend(reversed(at.children))
        elif at.kind == "section":
            _section(reading, at, index, found, stack)
        elif at.kind == "item":
            _item(reading, at, index, found, stack)
        elif at.kind == "table" and not any(row.span in keyed for row in at.children):
            found.extend(_rows(reading, at, index))
        elif at.kind == "list":
            stack.extend(reversed(at.children))
    return found


def _section(reading: Reading, at: Node, index: int, found: list[Draft], stack: list[Node]) -> None:
    told = announced(reading, at.title)
    if is_key_result(reading, at) or told & {"key-result", "actions", "solution", "features", "projects", "objective"}:
        stack.extend(reversed(at.children))
    elif not told & _CLOSED and at.title and has_words(reading, at):
        found.append(Draft(at, "heading", at.head, at.title, objective=index))
    elif at.style == "label":
        stack.extend(kid for kid in reversed(at.children) if kid.kind == "section")
        for kid in at.children:
            if kid.kind == "table" and _names_key_results(reading, kid):
                found.extend(_rows(reading, kid, index))


def _names_key_results(reading: Reading, table: Node) -> bool:
    """Whether most rows of a table say which key result they belong to; it then holds tasks, whatever it stands under."""
    rows = [row for row in table.children if row.info != "header"]
    named = sum(any(_KEY.match(reading.plain(cell.text)) for cell in row.children[1:]) for row in rows)
    return 2 * named > len(rows)


def _item(reading: Reading, at: Node, index: int, found: list[Draft], stack: list[Node]) -> None:
    told = announced(reading, at.title, ITEM_SCORE)
    nested = [kid for kid in at.children if kid.kind == "list"]
    if (
        is_key_result(reading, at)
        or told & {"key-result", "actions"}
        or (nested and not at.title and not any(told & _CLOSED for told in (announced(reading, at.text),)))
    ):
        stack.extend(reversed(at.children))
    elif not told & _CLOSED:
        found.append(Draft(at, "item", at.head, at.title or at.text, objective=index))


def _rows(reading: Reading, table: Node, index: int) -> list[Draft]:
    header = next((row for row in table.children if row.info == "header"), None)
    names = [announced(reading, cell.text) for cell in header.children] if header else []
    if any({"process-old", "process-new"} & told or ("phases" in told and i == 0) for i, told in enumerate(names)):
        return []
    column = next(
        (i for i, told in enumerate(names) if told & {"actions", "projects"} and "key-result" not in told), None
    )
    measured = sum(len(reading.figures(row.span)) >= 2 for row in table.children if row.info != "header")
    if column is None and 2 * measured > len(table.children) - 1:
        return []
    found = []
    for row in table.children:
        if row.info == "header" or reading.blank(row.span):
            continue
        cell = row.children[column] if column is not None and column < len(row.children) else None
        name = cell.text if cell is not None and not reading.blank(cell.text) else row.title or row.head
        found.append(Draft(row, "row", row.head, name, objective=index))
    return found
