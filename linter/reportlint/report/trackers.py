"""Tables as they come out of a tracker: a column names the work, others say how far it has got, whose it is and when.

`Key | Summary | Type | Status | Start | Due`, `编号 | 事项 | 负责人 | 状态 | 完成日期`: each row is a piece of work, whatever
else nobody tells of it. A table of what is still to come (`Key | Summary | Planned for`) is a plan.
"""

from __future__ import annotations

import re

from reportlint.document import Node
from reportlint.language.dates import Day, days_between
from reportlint.language.days import valid
from reportlint.regex import regex
from reportlint.report.reading import Reading
from reportlint.report.tables import body_of, header_of, names_steps
from reportlint.source import Span

FIRST = 3  #: columns among which the one with the names stands
SHORT = 16  #: characters of a cell that says how far the work has got

_NAME = regex(
    r"^\W*(?:(?:work |backlog |epic |story |ticket |task |project |issue )?(?:summary|title|name|subject|description)|(?:work ?|line ?)?items?|initiatives?|projects?|tasks?|features?|stor(?:y|ies)|"
    r"epics?|deliverables?|improvements?|changes?|measures?|what|topics?|jobs?|pieces? of work|"
    r"(?:项目|专案|需求|事项|任务|工作|功能|课题|卡片|工单|工作项|改进|改善|优化)(?:名称?|标题|内容|事项|项)?|名称|标题|概要|摘要|主题|做什么|做了什么|内容)\W*$"
)
_KEY = regex(r"^\W*(?:key|id|ids|no|nr|number|ticket|issue|#|ref(?:erence)?|编号|序号|单号|工单号?|卡号|id号|号)\W*$")
_STATE = regex(r"^\W*(?:(?:current |work )?(?:status|state|rag|progress|stage|done\??|% ?(?:done|complete)?|health)|状态|进度|进展|完成(?:度|情况|状态|率)|是否(?:完成|上线)|阶段|红绿灯)\W*$")  # fmt: skip
_STARTS = regex(r"^\W*(?:start(?:ed|s)?|begin|began|begun|from|start date|kick-?off|开始|启动|起始?|开工|立项)(?:日期?|时间|日)?\W*$")  # fmt: skip
_ENDS = regex(
    r"^\W*(?:end(?:ed|s)?|due(?: date)?|finish(?:ed)?|done|closed|complet(?:ed|ion)|resolved|released?|shipped|delivered|went live|go-?live|live|launch(?:ed)?|until|to|target date|end date|"
    r"(?:计划|实际|预计)?(?:结束|完成|截止|上线|交付|发布|到期|止|关闭|验收|投产)(?:日期?|时间|日)?)(?: (?:on|date))?\W*$"
)
_PLANNED = regex(
    r"^\W*(?:planned(?: (?:for|in|start|release))?|target (?:quarter|month|release)|eta|scheduled(?: for)?|"
    r"(?:计划|预计|拟|排期|目标)(?:在|到)?(?:上线|完成|开始|启动|交付|发布)?(?:月份?|时间|日期|季度|版本)?)\W*$"
)
_PROBLEMS = regex(r"\b(?:risk|incident|bug|defect|blocker|complaint|action|audit finding|course|training|metric|kpi)s?\b|风险|故障|缺陷|投诉|指标|课程|培训")  # fmt: skip
_OPEN = regex(r"^\W*(?:(?:to ?do|planned|open|new|backlog|not started|scheduled|idea|proposed)|未开始|待(?:办|启动|开始|排期)|计划中?|规划中?|未启动)\W*$")  # fmt: skip
_SLASHES = regex(r"\W*([0-9]{1,2})[/.]([0-9]{1,2})[/.](20[0-9]{2})\b")
_BARE = regex(r"\W*(?:[a-z]+-)?[0-9][0-9.,%]*\W*$")  #: a cell that is a number or a key


def name_column(reading: Reading, table: Node) -> int | None:
    """The column of a tracker's table that names the pieces of work; None where the table is none."""
    header = header_of(table)
    if header is None or len(header.children) < FIRST or not body_of(table):
        return None
    titles = [reading.plain(cell.text) for cell in header.children]
    at = next((at for at, title in enumerate(titles[:FIRST]) if _NAME.match(title)), None)
    if at is None and _KEY.match(titles[0]) and not _STATE.match(titles[1]):
        at = 1
    if at is None or any(map(_PROBLEMS.search, titles)) or _says_numbers(reading, table, at):
        return None
    told = [title for to, title in enumerate(titles) if to != at]
    states = any(map(_STATE.match, told))
    times = sum(bool(_STARTS.match(title) or _ENDS.match(title)) for title in told)
    keyed = at > 0 and _KEY.match(titles[0])
    return at if states or times > 1 or (times and keyed) else None


def header_cells(table: Node) -> tuple[Node, ...]:
    """The cells of a table's header row."""
    header = header_of(table)
    return header.children if header else ()


def is_plan_table(reading: Reading, table: Node) -> bool:
    """Whether a table names pieces of work that are all still to come: it has a column for when, and none for how far."""
    header = header_of(table)
    if header is None or len(header.children) < 2:
        return False
    titles = [reading.plain(cell.text) for cell in header.children]
    named = any(_NAME.match(title) or _KEY.match(title) for title in titles[:2])
    return named and any(map(_PLANNED.match, titles)) and not any(_ENDS.match(t) or _STARTS.match(t) for t in titles)


def tracked(reading: Reading, table: Node) -> list[tuple[Node, Span]]:
    """The rows of a tracker's table that stand for work done or begun, each with its name."""
    at = None if names_steps(reading, table) else name_column(reading, table)
    if at is None:
        return []
    rows = [row for row in body_of(table) if at < len(row.children) and not reading.blank(row.children[at].text)]
    for cell in header_cells(table):
        if says_how_far(reading, cell._replace(title=cell.text)) or cell is header_cells(table)[at]:
            reading.columns[cell.text] = {}
    open_ones = [row for row in rows if any(_OPEN.match(reading.plain(cell.text)) for cell in row.children)]
    if len(open_ones) == len(rows):
        return []
    return [(_without_progress(reading, row), row.children[at].text) for row in rows if row not in open_ones]


def _without_progress(reading: Reading, row: Node) -> Node:
    """A row without the share that is done, which measures nothing in the world: `70%`."""
    cells = [
        cell
        for cell in row.children
        if not (
            says_how_far(reading, cell) and _BARE.match(reading.plain(cell.text)) and "%" in reading.plain(cell.text)
        )
    ]
    return row._replace(children=tuple(cells))


def days_of_row(reading: Reading, row: Node, year: int | None) -> int | None:
    """The days from the start in one column to the end in another."""
    starts = [_day(reading, cell.text, year, last=False) for cell in _cells(reading, row, _STARTS)]
    ends = [_day(reading, cell.text, year, last=True) for cell in _cells(reading, row, _ENDS)]
    first, last = next(filter(None, starts), None), next(filter(None, reversed(ends)), None)
    days = days_between(first, last) if first and last else 0
    return days if days > 0 else None


def says_how_far(reading: Reading, cell: Node) -> bool:
    """Whether a cell of a row says only how far the work has got, or on which day it began or ended."""
    title = reading.plain(cell.title) if cell.title else ""
    return any(pattern.match(title) for pattern in (_STATE, _STARTS, _ENDS, _PLANNED, _KEY))


def mentions(reading: Reading, row: Node, name: Span, said: Span) -> bool:
    """Whether a text names a row by its key (`118` for PAY-118), its number (`line 1`) or its name."""
    words = reading.plain(said)
    if len(reading.plain(name)) >= 3 and reading.plain(name) in words:
        return True
    key = reading.plain(row.children[0].text)
    number = key.rpartition("-")[2].lstrip("#")
    if row.children[0].text == name or not number.isdecimal():
        return False
    if len(number) > 2 and re.search(rf"(?<![0-9.,]){number}(?![0-9.,%]*[0-9%])", words):
        return True
    return bool(
        re.search(
            rf"\b(?:line|row|item|no\.?|nr\.?|number) ?{number}\b|第 ?{number} ?[行项条]|(?:序|编)号 ?{number}(?![0-9])|#{number}\b",
            words,
        )
    )


def _cells(reading: Reading, row: Node, pattern: re.Pattern[str]) -> list[Node]:
    return [cell for cell in row.children if cell.title and pattern.match(reading.plain(cell.title))]


def _day(reading: Reading, span: Span, year: int | None, last: bool) -> Day | None:
    """The day in a cell; of two numbers before a year (`07/09/2026`) the first is the day, unless it is no month's day."""
    found = _SLASHES.match(reading.plain(span))
    if found:
        day, month, of = (int(part) for part in found.groups())
        day, month = (month, day) if month > 12 >= day else (day, month)
        return Day(of, month, day) if valid(of, month, day) else None
    whens = reading.dates(span, year)
    return ((whens[-1].end or whens[-1].start) if last else whens[0].start) if whens else None


def _says_numbers(reading: Reading, table: Node, at: int) -> bool:
    """Whether the names are numbers themselves, or most other columns hold nothing else."""
    rows = body_of(table)
    columns = [
        [reading.plain(row.children[to].text) for row in rows if to < len(row.children)]
        for to in range(len(rows[0].children))
    ]
    filled = [[words for words in column if words] for column in columns]
    if at >= len(filled) or all(map(_BARE.match, filled[at])):
        return True
    others = [column for to, column in enumerate(filled) if to > at and column]
    numbers = sum(all(map(_BARE.match, column)) for column in others)
    return 2 * numbers > len(others) > 1
