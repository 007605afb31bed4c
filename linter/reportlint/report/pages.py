"""Pages of one project, as wikis keep them: under the title stand its state, its owner and its days."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.language.dates import days_between
from reportlint.regex import regex
from reportlint.report.reading import Reading

FEWEST = 2  #: fields under the title

_FIELD = regex(
    r"^(?:project )?(?:status|state|owner|lead|manager|dates?|period|timeline|time ?frame|duration|tags?|team|sponsor|type|priority)$"
    r"|^(?:项目)?(?:状态|负责人|起止(?:时间|日期)?|时间|周期|工期|标签|参与人|经理)$"
)


def holds_fields(reading: Reading, node: Node) -> bool:
    """Whether nothing but such fields stands under a heading."""
    return len(node.children) >= FEWEST and len(_fields(reading, node.children)) == len(node.children)


def days_told(reading: Reading, nodes: tuple[Node, ...] | list[Node]) -> int:
    """The days from the first to the last date in the fields of a page; 0 where these are too few or tell none."""
    fields = _fields(reading, nodes)
    whens = [when for field in fields for when in reading.dates(field.text) if when.grain == "day"]
    starts, ends = [when.start for when in whens if when.start], [when.end for when in whens if when.end]
    return days_between(min(starts), max(ends)) if starts and ends and len(fields) >= FEWEST else 0


def _fields(reading: Reading, nodes: tuple[Node, ...] | list[Node]) -> list[Node]:
    return [
        node
        for node in nodes
        if node.kind == "section" and node.style == "label" and node.title and _FIELD.match(reading.plain(node.title))
    ]
