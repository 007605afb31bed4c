"""Cards: tables of two columns that tell one thing, a piece in each row (`背景 | …`, `方案 | …`, `收益 | …`).

Word documents are full of them. They are read as what they mean: sections under labels, and a section around these
where the card names what it tells and nothing else does.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.reading import Reading
from reportlint.source import Span

PIECE = 0.8  #: the first cell of a row must be little else than the name of a piece
CARD = "card"  #: what a section is marked with that was a card with a name
PIECES = 2  #: different groups that a card tells at least
_NAME = regex(
    r"^(?:(?:项目|专案|需求|事项|任务|工作|课题)?(?:名称?|名字)|项目|专案|project(?: name)?|name|title|initiative)$"
)
_NAMED_OUTRIGHT = regex(r"^(?:(?:项目|专案|需求|事项|任务)?(?:名称|名字)|(?:project |work )?name|title)$")
#: Headings over a form that are no name: what the form names is the work.
_PLAIN_WORK = regex(
    r"^(?:the |my |our )?(?:work|works?|task|job|activity|activities|delivery)$|^(?:工作|任务|事项|内容)$"
)
#: What the other rows of a card tell of its project besides background, solution and benefit.
_FIELD = regex(
    r"^(?:起止)?(?:时间|日期|周期|工期|起止|进度|内容|说明|简介|目前|现状|状态|进展|负责人|参与人?|人员|部门|客户|备注|结果|产出|投入|谁做的|什么时候|做了什么|干了什么|怎么样了|下一步)$"
    r"|^(?:when|dates?|period|time|timeline|owner|lead|team|who|status|state|progress|content|what|scope|description|summary|notes?|remarks?|client|customer|next|effort)$"
)
_OTHER_COLUMN = regex(
    r"^(?:数[值量字]?|[0-9].*|本[月期季]|上[月期季]|金额|内容|说明|描述|次数|情况|备注|单位|content|description|details?|value|amount|figure|number)$"
)
_ORDINAL = regex(r"^(?:表|附表|表格|卡片?|之|table|card|no\.?|#)?\s*(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2}|[a-d])$")


def open_cards(reading: Reading, root: Node) -> Node:
    """The tree with each card in the place of its table."""
    return _opened(reading, root) if _has_tables(root) else root


def _has_tables(node: Node) -> bool:
    return any(kid.kind == "table" or (kid.kind == "section" and _has_tables(kid)) for kid in node.children)


def _opened(reading: Reading, node: Node) -> Node:
    """A section (or the root) with its cards opened, and those below."""
    if not _has_tables(node):
        return node
    cards = {kid.span for kid in node.children if kid.kind == "table" and _is_card(reading, kid)}
    named = len(cards) > 1 or node.kind == "root" or title_part(reading, node.title)[0] in ("projects", "bucket")
    named = named or (node.title is not None and bool(_ORDINAL.match(reading.plain(node.title))))
    named = named or (node.title is not None and bool(_PLAIN_WORK.match(reading.plain(node.title))))
    children: list[Node] = []
    for kid in node.children:
        if kid.span in cards:
            children.extend(_card(reading, kid, node.level + 1, named))
        else:
            children.append(_opened(reading, kid) if kid.kind == "section" else kid)
    return node._replace(children=tuple(children))


def _is_card(reading: Reading, table: Node) -> bool:
    rows = [row for row in table.children if len(row.children) >= 2]
    if not rows or len(rows) < len(table.children) or any(len(row.children) > 2 for row in rows):
        return False
    told = [set(_groups(reading, row)) for row in rows]
    if _is_sheet(reading, rows):
        return True
    return len(set().union(*told)) >= PIECES and 2 * sum(map(bool, told)) >= len(rows)


def _is_sheet(reading: Reading, rows: list[Node]) -> bool:
    """Whether a table opens with a project's name, and its other rows are fields: when, what, by whom, how far."""
    if rows[0].info == "header" and not _NAME.match(reading.plain(rows[0].children[0].text)):
        rows = rows[1:]  # Item | Entry
    if len(rows) < 3 or not _NAME.match(reading.plain(rows[0].children[0].text)):
        return False
    name = reading.plain(rows[0].children[1].text)
    fields = sum(bool(_FIELD.match(reading.plain(row.children[0].text)) or _groups(reading, row)) for row in rows[1:])
    outright = bool(
        _NAMED_OUTRIGHT.match(reading.plain(rows[0].children[0].text))
    )  # no list of projects has such a first row
    return bool(name) and not _OTHER_COLUMN.match(name) and (outright or 2 * fields >= len(rows) - 1) and fields >= 2


def _groups(reading: Reading, row: Node) -> list[str]:
    title = row.children[0].text
    return [group for group, score in title_groups(reading, title).items() if score >= PIECE]


def _card(reading: Reading, table: Node, level: int, named: bool) -> list[Node]:
    """The labelled sections of a card; under its name where it stands among others of its kind."""
    name = next((row for row in table.children if _NAME.match(reading.plain(row.children[0].text))), None)
    title = name.children[1].text if name else None
    outright = name is not None and bool(_NAMED_OUTRIGHT.match(reading.plain(name.children[0].text)))
    wrapped = named and title is not None and not reading.blank(title)
    wrapped = wrapped and (outright or title_groups(reading, title) == {})
    wrapped = wrapped and reading.plain(title or table.text) not in ("内容", "说明", "描述", "content", "description")
    pieces = [_piece(row, level + wrapped) for row in table.children if row is not name and _filled(reading, row)]
    if not wrapped or title is None:
        return pieces
    nothing = Span(title.end, title.end)
    return [Node("section", table.span, title, nothing, title, "bold", level, info=CARD, children=tuple(pieces))]


def _filled(reading: Reading, row: Node) -> bool:
    """Whether a row is a piece: the row of headers (项目 | 内容) is none unless it tells something itself."""
    return not reading.blank(row.children[0].text) and (row.info != "header" or bool(_groups(reading, row)))


def _piece(row: Node, level: int) -> Node:
    """A row as a section under a label."""
    name, told = row.children
    inside = told.children
    text = Span(told.text.start, told.text.start) if inside else told.text
    return Node("section", row.span, name.text, text, name.text, "label", level, children=inside)
