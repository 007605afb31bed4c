"""The lanes of a plan: the list, table, headings or chart that carry its phases, or else the steps told in prose.

A plan may run in several lanes (one per system or site), each with its own list and its own numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES
from reportlint.report.reading import Reading
from reportlint.report.tables import body_of, header_of, is_step_table
from reportlint.source import Span

_ELSEWHERE = {BACKGROUND, BENEFITS, DIFFICULTIES}
_NUMERALS = "一二三四五六七八九十"
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
_VALUES: Mapping[str, int] = {
    **{word: at + 1 for words in (_NUMERALS, _WORDS, _ORDINALS, _ROMAN) for at, word in enumerate(words)},
    **{letter: at + 1 for at, letter in enumerate("abcdef")},
    "首": 1,
    "头一": 1,
    "次": 2,
    "末": 0,
    "两": 2,
    "十一": 11,
    "十二": 12,
}
_NUMBER = rf"[0-9]{{1,2}}|[{_NUMERALS}]{{1,2}}"
_UNITS = "期|阶段|批次|批|步|波|轮|程|仗|棒|拨|茬|段|截|趟"
_THROUGH = r"\s*(?:[-–—~到至、和及]|and|to|&)\s*"
#: What opens a numbered phase: its word and its number, or the two numbers that it spans.
MARK = regex(
    rf"[\W_]{{0,4}}(?:"
    rf"第\s*(?P<a>{_NUMBER})(?:{_THROUGH}第?\s*(?P<a2>{_NUMBER}))?\s*(?P<aw>{_UNITS})(?!待|望|会|于|中)"
    rf"|(?P<b>头一|首|次|末)\s*(?P<bw>{_UNITS})"
    rf"|(?P<cw>阶段)\s*(?P<c>{_NUMBER})"
    rf"|(?P<d>[{_NUMERALS}])(?:{_THROUGH}(?P<d2>[{_NUMERALS}]))?\s*(?P<dw>期|阶段)(?=$|[\W\d]|工程|先|做|上|走)"
    rf"|(?P<ew>phase|stage|step|wave|release|batch|round|increment|drop|tranche)\s*"
    rf"(?P<e>[0-9]{{1,2}}|{'|'.join(_WORDS)}|i{{1,3}}|iv|vi?|[a-f](?=\s*(?:[,:(（：—–-]|$)))(?:\b)(?:{_THROUGH}(?P<e2>[0-9]{{1,2}})\b)?(?!\.[0-9])"
    rf"|(?:the\s+)?(?P<f>{'|'.join(_ORDINALS)})\s+(?P<fw>phase|stage|step|wave|release|batch|round|tranche)\b"
    rf")"
)
_ALIKE = {"批次": "批"}
#: What opens a step that has a numbering of another kind or none: milestones, weeks, sprints, dates, ordinals.
_OPENS = regex(
    r"[\W_]*(?:m[0-9]\b|里程碑|(?:末|最后(?:一)?)(?:期|批|步)|其[一二三四五六]|(?:weeks?|months?|sprints?|iterations?|q)\s*[0-9]"
    r"|(?:last|final)\s+(?:phase|stage|step|wave|release|batch|round)|迭代\s*[0-9一二三四五六]"
    r"|第[0-9一二三四五六七八九十]+\s*(?:[-–—~到至、]\s*第?[0-9一二三四五六七八九十]+)?\s*(?:周|个月|迭代)"
    r"|[0-9]{1,4}\s*[./年月-]|(?:by|up to|through|until|from|on|in|early|mid|late|end of|beginning of)?[\s-]*"
    r"(?:[0-9]{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|[0-9]{1,2}\s*(?:–|-|to)\s*[0-9]"
    r"|(?:到|截至)?\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份)?|[一二三四]季度|(?:首先|先|然后|接着|再|最后|first|then|next|finally|last)\b)"
)
_CHART = regex(r"^\s*(?:gantt|timeline)\b", re.MULTILINE)
_NO_TASK = regex(
    r"\s*(?:gantt|timeline|title|dateformat|axisformat|tickinterval|excludes|todaymarker|weekday|%%|accTitle|accDescr)\b",
    re.IGNORECASE,
)
_AVOIDS = regex(r"\W*(?:避|赶|错|卡|抢)")  #: a date that the plan goes round is no step of it
_CLAUSE = regex(r"([^,，。;；:：()（）|]{2,79}?[^,，。;；:：()（）|.\s])\s*(?:\b(?:on|in|by|from)\s+)?$")
CLAUSE = 80  #: characters before a date that may say what was done then
LONG_PLAN = 12  #: steps in a chart from which on its sections are the phases


class Step(NamedTuple):
    """One phase as it is carried.

    `span` is its line, `texts` are the pieces that tell what it delivers, `last` is the second number of a phase that
    covers two; `open` says that what follows may belong to it.
    """

    span: Span
    texts: tuple[Span, ...]
    number: int | None = None
    last: int | None = None
    word: str = ""
    filled: bool = False  # it has something under it or is drawn: it needs no words
    open: bool = False


class Lane(NamedTuple):
    """The phases of one carrier in order, and the block whose title they stand under (if it has one)."""

    steps: tuple[Step, ...]
    block: Block | None
    titled: bool  # under the title of a plan
    prose: bool = False


def numbered(words: str) -> tuple[int, int, str, int] | None:
    """The number (and last number; 0 for the last phase) of a phase that opens `words`, its word, where the mark ends."""
    mark = MARK.match(words)
    if not mark:
        return None
    for key in "abcdef":
        if mark.group(key):
            first = _value(mark.group(key))
            second = mark.groupdict().get(key + "2")
            word = mark.group(key + "w")
            return first, _value(second) if second else first, _ALIKE.get(word, word), mark.end()
    return None


def _value(words: str) -> int:
    return int(words) if words.isdigit() else _VALUES.get(words, 0)


def lanes_of(reading: Reading, node: Node, skip: frozenset[Span], blocks: Sequence[Block]) -> list[Lane]:
    """The lanes that lists, tables, headings and charts carry; where a plan has its title, those under it."""
    by_node = {block.node.span: block for block in blocks if block.titled}
    found: list[Lane] = []
    stack: list[tuple[Node, Block | None]] = [(node, None)]
    while stack:
        at, block = stack.pop()
        block = by_node.get(at.span, block)
        found.extend(_carried(reading, at, block))
        stack.extend((kid, block) for kid in reversed(at.children) if kid.span not in skip)
    return [lane for lane in found if lane.titled] or found


def _carried(reading: Reading, node: Node, block: Block | None) -> Iterator[Lane]:
    """The lanes right under a node."""
    groups = block.groups if block else frozenset()
    titled = PHASES in groups
    elsewhere = bool(groups & _ELSEWHERE) and not titled
    heads = [kid for kid in node.children if kid.kind == "section"]
    steps = [_section_step(reading, kid) for kid in heads if kid.title and numbered(reading.plain(kid.title))]
    if len(steps) >= 2:
        yield Lane(tuple(steps), block, titled)
    if elsewhere:
        return
    if node.kind == "list":
        steps = _list_steps(reading, node, titled)
    elif node.kind == "table":
        steps = _table_steps(reading, node, titled)
    elif node.kind == "code" and node.info.startswith("mermaid"):
        steps = _chart_steps(reading, node)
    else:
        return
    if len(steps) >= 2:
        yield Lane(tuple(steps), block, titled)


def _step(reading: Reading, span: Span, texts: tuple[Span, ...], first: Span, filled: bool = False) -> Step:
    """A step whose mark, if it has one, opens `first`."""
    mark = numbered(first.of(reading.norm))
    if not mark:
        return Step(span, texts, filled=filled)
    return Step(span, texts, mark[0] or None, mark[1] or None, mark[2], filled)


def _line(reading: Reading, start: int, end: int) -> Span:
    """The words from `start` to the end of their line, or to `end` where that comes first."""
    stop = _LINE_END.search(reading.text, start, end)
    words = reading.text[start : stop.start() if stop else end]
    return Span(start, start + len(words.rstrip()))


def _section_step(reading: Reading, node: Node) -> Step:
    title = node.title or node.head
    inside = Span(title.end, node.span.end)
    span = _line(reading, title.start, node.span.end) if node.style in ("label", "colon") else node.head
    return _step(reading, span, (title, inside), title, filled=_shows(node))


def _shows(node: Node) -> bool:
    """Whether a picture, code or a table stands under a node."""
    return any(kid.kind in ("image", "code", "table", "html") or _shows(kid) for kid in node.children)


def _list_steps(reading: Reading, node: Node, titled: bool) -> list[Step]:
    items = [kid for kid in node.children if kid.kind == "item" and not reading.blank(kid.span)]
    steps, marked, opened = [], 0, 0
    for item in items:
        start = min(item.title.start if item.title else item.text.start, item.text.start)
        own = Span(start, max(item.text.end, item.title.end if item.title else start))
        opening = reading.text[max(0, start - 2) : start]
        line = _line(
            reading, start - (len(opening) - len(opening.rstrip("*_"))), own.end
        )  # with the marks of a bold lead
        step = _step(reading, line, (Span(start, item.span.end),), own, _shows(item))
        steps.append(step)
        marked += bool(step.word)
        opened += bool(step.word) or bool(_OPENS.match(own.of(reading.norm)))
    enough = 2 * opened >= len(items) if titled else marked >= 2 and 2 * marked >= len(items)
    return steps if enough else []


def _table_steps(reading: Reading, table: Node, titled: bool) -> list[Step]:
    header = header_of(table)
    if header is None:
        return []
    columns = [{match.concept for match in reading.titles(cell.text) if match.score >= 0.8} for cell in header.children]
    concepts = set().union(*columns) if columns else set()
    if {"process-old", "process-new"} & concepts or not (titled or "phases" in concepts):
        return []
    if not titled and not is_step_table(reading, table):
        return []
    counted = not _OTHER_NUMBERS.search(reading.plain(header.children[0].text))
    steps = []
    for row in body_of(table):
        cells = [cell for cell in row.children if not reading.blank(cell.text)]
        if not cells:
            continue
        told = tuple(cell.text for cell in cells if cell is not row.children[0] and not _beside(reading, cell))
        first = row.children[0].text
        step = _step(reading, _line(reading, cells[0].text.start, row.span.end), (*told, first), first)
        bare = reading.plain(first)
        if not step.word and counted and (bare in _VALUES or (bare.isdecimal() and len(bare) <= 2)):
            step = step._replace(number=_value(bare), last=_value(bare))
        steps.append(step)
    return steps


_LINE_END = regex(r"[\r\n]")
_OTHER_NUMBERS = regex(r"周|月|日|版本|序号|编号|week|month|sprint|version|date|no\b|nr\b|#")
_BESIDE = regex(
    r"负责|人员|投入|人力|状态|进度|时间|日期|起止|周期|工期|owner|who|status|state|dates?\b|when|time|people|effort|team"
)


def _beside(reading: Reading, cell: Node) -> bool:
    """Whether a column says when, by whom or how far, and not what."""
    return cell.title is not None and bool(_BESIDE.match(reading.plain(cell.title)))


def _chart_steps(reading: Reading, code: Node) -> list[Step]:
    """The tasks of a Gantt chart or timeline, or its sections where it is long."""
    words = code.span.of(reading.text)
    if not _CHART.search(words):
        return []
    tasks, sections = [], []
    at = code.span.start
    for line in words.splitlines(keepends=True):
        start = at + len(line) - len(line.lstrip())
        span = Span(start, max(start, at + len(line.rstrip())))
        at += len(line)
        said = span.of(reading.text).strip()
        if not said or said.startswith("```") or _NO_TASK.match(said):
            continue
        if said.startswith("section "):
            name = Span(span.start + len("section "), span.end)
            sections.append(_drawn(reading, name))
        elif ":" in said or "：" in said:
            tasks.append(_drawn(reading, span))
    named = sum(step.number is not None for step in sections)
    return sections if len(sections) >= 2 and (named >= 2 or len(tasks) >= LONG_PLAN) else tasks


def _drawn(reading: Reading, span: Span) -> Step:
    mark = numbered(span.of(reading.text).lower())
    return Step(span, (), mark[0], mark[1], mark[2], True) if mark else Step(span, (), filled=True)


def prose_lanes(reading: Reading, blocks: Sequence[Block], steps: Sequence[Span]) -> list[Lane]:
    """The phases told in running text: from one numbered or dated clause to the next, block by block."""
    found = []
    inorder = sorted(steps)
    starts = [step.start for step in inorder]
    for block in blocks:
        told = []
        for at, statement in enumerate(block.statements):
            within = inorder[bisect_left(starts, statement.start) : bisect_right(starts, statement.end)]
            inside = [step for step in within if statement.holds(step) and not _AVOIDS.match(step.of(reading.norm))]
            if not inside:
                continue
            marked = [step for step in inside if numbered(step.of(reading.norm))]
            heads = marked or inside
            ends = [head.start for head in heads[1:]] + [statement.end]
            follows = block.statements[at + 1 : at + 2]
            more = bool(follows) and bisect_left(starts, follows[0].start) == bisect_left(starts, follows[0].end)
            for head, end in zip(heads, ends, strict=True):
                behind = _CLAUSE.search(
                    reading.norm, max(statement.start, head.start - CLAUSE), head.start
                )  # the thing stands before its date
                span = _trimmed(reading, Span(behind.start(1), head.end) if behind else Span(head.start, end))
                step = _step(reading, span, (span,), head)
                told.append(step._replace(open=more and end == statement.end))
        if any(step.word for step in told):
            told = [step for step in told if step.word]  # the dates beside them are no phases of their own
        if told:
            found.append(Lane(tuple(told), block if block.titled else None, PHASES in block.groups, prose=True))
    several = [lane for lane in found if len(lane.steps) >= 2]
    return [lane for lane in several if lane.titled] or several or found


def _trimmed(reading: Reading, span: Span) -> Span:
    words = span.of(reading.text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip(" \t\n,，;；、"))))
