"""Key results in a table whose rows are pieces of work: 关键结果 | 起点 | 目标 | 为它做的项目."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.key_references import references
from reportlint.report.key_results import Key
from reportlint.report.questions import asks
from reportlint.report.reading import Reading
from reportlint.report.tables import body_of, header_of
from reportlint.source import Span

_WORDY = 2  #: characters from which on a cell may name a key result


def in_column(reading: Reading, table: Node) -> list[Key]:
    """The key results that a table of work names in a column of its own, each with its values in the columns beside it."""
    header = header_of(table)
    titles = [asks(reading, cell.text) for cell in header.children] if header else []
    column = next((at for at, told in enumerate(titles) if "key-results" in told and "actions" not in told), None)
    if column is None:
        return []
    found: dict[str, Key] = {}
    for row in body_of(table):
        cell = row.children[column].text if column < len(row.children) else None
        words = reading.plain(cell) if cell else ""
        if cell and len(words) >= _WORDY and words not in found and not references(reading, cell, bare=True):
            rest = [one.text.end for one in row.children[column:] if reading.figures(one.text)]
            found[words] = Key(row, Span(cell.start, max(cell.end, *rest, cell.end)), str(len(found) + 1))
    return list(found.values())
