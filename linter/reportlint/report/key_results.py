"""Key results: marked as such (`KR1 …`, `指标一 …`), listed under 关键结果, or the rows of a table of them."""

from __future__ import annotations

import re

from reportlint.document import Node
from reportlint.report.reading import Reading, walk
from reportlint.report.tables import body_of, header_of
from reportlint.source import Span

_KEY_RESULT = re.compile(r"^(?:kr\s*[0-9.]*\b|(?:key result|关键结果|指标)\s*[一二三四五六甲乙丙0-9])")


def is_key_result(reading: Reading, node: Node) -> bool:
    """Whether a section, item or row opens with the mark of a key result: `KR1 …`, `指标一 …`."""
    start = node.title or node.text
    return bool(_KEY_RESULT.match(reading.plain(Span(start.start, max(start.end, node.text.end)))))


def key_results(reading: Reading, node: Node, shallow: bool = False) -> list[Node]:
    """The nodes under an objective that state a key result, marked as such or listed under 关键结果."""
    found: list[Node] = []
    stack = list(reversed(node.children))
    while stack:
        at = stack.pop()
        if at.kind == "section" and is_key_result(reading, at) and (inner := marked(reading, at)):
            found.extend(inner)  # `KR，和挂在下面的动作` over KR1, KR2
            if shallow:
                break
            continue
        if at.kind in ("section", "item") and is_key_result(reading, at):
            found.append(at)
            if shallow:
                break
            continue
        if at.kind == "table":
            found.extend(row for row in body_of(at) if not _names_tasks(reading, at) and is_key_result(reading, row))
            continue
        told = [match.concept for match in reading.titles(at.title)[:1]] if at.kind in ("section", "item") else []
        if told == ["key-result"]:
            items = [item for kid in at.children if kid.kind == "list" for item in kid.children]
            inner = marked(reading, at)
            rows = [row for kid in at.children if kid.kind == "table" for row in kid.children if row.info != "header"]
            found.extend(inner or items or rows or [at])
            continue
        stack.extend(reversed(at.children))
    return found


def marked(reading: Reading, node: Node) -> list[Node]:
    """The sections and items below a node that are marked as key results."""
    inner = [at for at in walk(node) if at is not node and at.kind in ("section", "item")]
    return [at for at in inner if is_key_result(reading, at)]


def _names_tasks(reading: Reading, table: Node) -> bool:
    """Whether a table has a column for pieces of work: its rows are tasks then, though a key result stands first."""
    header = header_of(table)
    concepts = {
        match.concept for cell in (header.children if header else ()) for match in reading.titles(cell.text)[:1]
    }
    return bool(concepts & {"actions", "projects", "features", "solution"})
