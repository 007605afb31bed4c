"""Reports that are one nested list, whose items stand for headings: `- Projects:` over `  - **Badges** (6 July …)`.

The items may also be objectives: `* O: …` over `  * KR: …` over `    * task: …`.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.key_results import is_key_result
from reportlint.report.project_titles import ITEM_SCORE
from reportlint.report.reading import Reading, walk
from reportlint.report.work_titles import is_done_title
from reportlint.source import Span

PARTS = ("duties", "projects", "bucket", "planning", "growth")
ENOUGH = 2  #: items that name a part of a report, from which on a list is taken for its outline
DEEP = 3  #: levels of such a list that may be headings: parts, projects, what is told of them

_TASK = regex(r"^(?:tasks?|actions?|initiative|project|任务|动作|行动|举措|项目)\s*[0-9.]*$")
_AIM = regex(r"^(?:o|objective|goal|目标)\s*[0-9一二三四五六]*$")


def outlined(reading: Reading, intro: list[Node]) -> tuple[list[Node], list[Node]]:
    """The opening of a report without headings, and the items of its outline as sections."""
    at = next((at for at, node in enumerate(intro) if node.kind == "list"), len(intro))
    lists = [node for node in intro[at:] if node.kind == "list"]
    behind = [node for node in intro[at:] if node.kind != "list"]
    if not lists or any(node.kind != "paragraph" for node in behind):
        return intro, []
    items = [item for listing in lists for item in listing.children]
    names = 0  # lines at the head of the list that only say what follows: `- My quarter, as a list`
    while names < len(items) - ENOUGH and items[names].title is None and not items[names].children:
        names += 1
    told = items[names:]
    aims = sum(_is_aim(reading, item) for item in told)
    named = aims + sum(_names_part(reading, item) for item in told)
    if (
        named < ENOUGH
        or (behind and not aims)
        or not all(item.kind == "item" and item.title is not None for item in told)
    ):
        return intro, []
    return [*intro[:at], *items[:names], *behind], [_section(reading, item, 1) for item in told]


def _is_aim(reading: Reading, item: Node) -> bool:
    """Whether an item calls itself an objective and holds key results."""
    called = item.title is not None and bool(_AIM.match(reading.plain(item.title)))
    return called and any(one.kind == "item" and is_key_result(reading, one) for one in walk(item))


def _names_part(reading: Reading, item: Node) -> bool:
    part, score = title_part(reading, item.title)
    if part in PARTS and score >= ITEM_SCORE:
        return True
    return item.title is not None and bool(item.children) and is_done_title(reading.plain(item.title))


def _section(reading: Reading, item: Node, level: int) -> Node:
    """An item as a section, and those below it that are named and hold a list themselves."""
    if item.title is not None and _is_aim(reading, item):
        title = Span(item.title.start, max(item.title.end, item.text.end))
        nothing = Span(title.end, title.end)
        told = tuple(one for kid in item.children for one in _under_aim(reading, kid, level + 1))
        return item._replace(
            kind="section", style="bold", level=level, head=title, title=title, text=nothing, children=told
        )
    kids: list[Node] = []
    for kid in item.children:
        under = kid.children if kid.kind == "list" and level < DEEP else ()
        if under and all(_is_heading(one) for one in under):
            kids.extend(_section(reading, one, level + 1) for one in under)
        else:
            kids.append(kid)
    if level == DEEP or not title_groups(reading, item.title):
        return item._replace(kind="section", style="bold", level=level, children=tuple(kids))
    return item._replace(kind="section", style="label", level=level, children=tuple(kids))


def _under_aim(reading: Reading, kid: Node, level: int) -> list[Node]:
    """What stands under an objective: key results as the lists they are, what else is named as labels."""
    if kid.kind != "list":
        return [kid]
    found: list[Node] = []
    for item in kid.children:
        if item.title is not None and not is_key_result(reading, item):
            found.append(item._replace(kind="section", style="label", level=level))
        else:
            found.append(kid._replace(span=item.span, head=item.head, children=(_works(reading, item),)))
    return found


def _works(reading: Reading, item: Node) -> Node:
    """A key result, where items below it that are called tasks have the name behind that word."""
    kids = [
        kid._replace(children=tuple(_task(reading, one) for one in kid.children)) if kid.kind == "list" else kid
        for kid in item.children
    ]
    return item._replace(children=tuple(kids))


def _task(reading: Reading, item: Node) -> Node:
    called = item.title is not None and _TASK.match(reading.plain(item.title)) and not reading.blank(item.text)
    return item._replace(title=None, style="", head=item.text) if called else item


def _is_heading(item: Node) -> bool:
    return item.kind == "item" and item.title is not None and any(kid.kind == "list" for kid in item.children)
