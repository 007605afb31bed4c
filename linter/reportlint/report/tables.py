"""Tables that tell projects: which tables they are, and what their columns tell."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import BENEFITS, SOLUTION, STEP, title_groups
from reportlint.report.reading import Reading
from reportlint.report.schemes import Entry, only_times, understand
from reportlint.report.short_days import is_day
from reportlint.source import Span

_ORDINAL = regex(r"^(?:[一二三四五六七八九十0-9]{1,2}|one|two|three|four|five|[ivx]{1,4}|[0-9]{1,2}\s*月.*)$")
_WHEN = regex(r"^(?:when|dates?|period|from|span|time|run|起止|时间|周期|日期|工期|起讫|名称与起止)")
_STATE = regex(
    r"已|中$|完成|一半|上线|延期|未|待|正常|按计划|%|^[\W_]*$|"
    r"\b(?:live|done|test(?:ing)?|shipped|released|closed|open|blocked|delayed|late|progress|ongoing|on track|planned|started|"
    r"paused|cancell?ed|green|amber|yellow|red|completed?|finished|n/?a|tbd)\b"
)  #: how far a piece of work has got
_THEN = regex(
    r"^(?:[从以]前|原[来先本]|过去|之前|(?:改[造版]?|上线|启用|实施|切换|投产|使用)前|老|旧|去年|往年|before|until|old\b|formerly)"
)
_METRIC = regex(r"^(?:指标|度量|口径|kpi|metrics?|measures?|indicators?|figure)\W*$")
_NOW = regex(
    r"^(?:现在?|如今|眼下|而今|目前|这会儿|之后|(?:改[造版]?|上线|启用|实施|切换|投产|使用)后|新|今年?|after|now|new\b|today)"
)
STATE = 20  #: characters that a cell has at most which says only that
VALUE = 16  #: characters of a cell that holds a value
_KEY = regex(r"[\W_]*kr\s*[-#.]?\s*[0-9.]+\W*")  #: a key result, named by its number
_DIGIT = regex(r"[0-9]")
PROSE = 40  #: characters from which on a cell tells something and does not only name it


def header_of(table: Node) -> Node | None:
    """The header row of a table."""
    return next((row for row in table.children if row.info == "header"), None)


def body_of(table: Node) -> list[Node]:
    """The rows of a table below its header."""
    return [row for row in table.children if row.info != "header"]


def is_project_table(reading: Reading, table: Node) -> bool:
    """Whether a table tells projects: its columns announce two groups, or its cells tell at length.

    How things stand against the plan (事项, 原计划, 现状) tells no project: something must be built or gained.
    """
    header = header_of(table)
    if header is None or len(header.children) < 3 or is_step_table(reading, table):
        return False
    _pass_over_states(reading, table, header)
    told: set[str] = set()
    concepts: set[str] = set()
    for cell in header.children[1:]:
        told.update(title_groups(reading, cell.text))
        concepts.update(match.concept for match in reading.titles(cell.text))
    titles = [reading.plain(cell.text) for cell in header.children[1:]]
    compares = any(map(_THEN.match, titles)) and any(map(_NOW.match, titles)) and len(titles) == 2
    if _METRIC.match(reading.plain(header.children[0].text)) or compares or {"process-old", "process-new"} <= concepts:
        return False
    if (len(told) < 2 or not told & {SOLUTION, BENEFITS}) and not _tells_at_length(reading, table, header):
        return False
    understand_columns(reading, table, header)
    return (
        len(told) >= 2
        or len({group for cell in header.children[1:] for group in title_groups(reading, cell.text)}) >= 2
    )


def is_scoreboard(reading: Reading, table: Node) -> bool:
    """Whether a table holds values and nothing else beside its first column, at least two in a row: 看的是 | 6 月 | 定的 | 9 月."""
    rows = [[cell.text for cell in row.children[1:] if not reading.blank(cell.text)] for row in body_of(table)]
    values = sum(sum(_is_value(reading, cell) for cell in row) >= 2 for row in rows)
    cells = [cell for row in rows for cell in row]
    return bool(rows) and values == len(rows) and 3 * sum(_is_value(reading, cell) for cell in cells) >= 2 * len(cells)


def _is_value(reading: Reading, cell: Span) -> bool:
    """Whether a cell is short and holds a number that is no date."""
    words = reading.plain(cell)
    names = _KEY.fullmatch(words) or is_day(words) or reading.dates(cell)
    return cell.end - cell.start <= VALUE and bool(_DIGIT.search(words)) and not names


def _pass_over_states(reading: Reading, table: Node, header: Node) -> None:
    """A column 现状 or Status whose cells say how far the work has got (联调中, live 20 Jan) is no background."""
    for at, cell in enumerate(header.children[1:], 1):
        if "status" not in {match.concept for match in reading.titles(cell.text)}:
            continue
        texts = [reading.plain(row.children[at].text) for row in body_of(table) if at < len(row.children)]
        states = sum(len(text) <= STATE and bool(_STATE.search(text)) for text in texts)
        if texts and 2 * states > len(texts):
            reading.columns[cell.text] = {}


def _tells_at_length(reading: Reading, table: Node, header: Node) -> bool:
    """Whether at least three columns hold prose, as they do where each row is a project told whole."""
    if len(header.children) < 4:
        return False
    long = 0
    for at in range(1, len(header.children)):
        cells = [row.children[at].text for row in body_of(table) if at < len(row.children)]
        filled = [cell for cell in cells if not reading.blank(cell)]
        long += bool(filled) and sum(cell.end - cell.start for cell in filled) >= PROSE * len(filled)
    return long >= 3


def is_step_table(reading: Reading, table: Node) -> bool:
    """Whether the rows of a table are the steps of a plan: its first column says phase, month or a number."""
    header = header_of(table)
    if header and header.children:
        concepts = {match.concept for match in reading.titles(header.children[0].text) if match.score >= 0.8}
        if "phases" in concepts:
            return True
    firsts = [reading.plain(row.children[0].text) for row in body_of(table) if row.children]
    steps = sum(bool(STEP.search(words + " ") or _ORDINAL.match(words)) for words in firsts)
    return bool(firsts) and 2 * steps > len(firsts)


def names_steps(reading: Reading, table: Node) -> bool:
    """Whether most rows of a table open with the word for a step and its number: 第一阶段, `Release 2`."""
    rows = [row for row in body_of(table) if row.children]
    return 2 * sum(bool(STEP.search(reading.plain(row.children[0].text) + " ")) for row in rows) > len(rows)


def understand_columns(reading: Reading, table: Node, header: Node) -> None:
    """Give each column whose title says nothing the group that its cells are about, or that its place leaves open."""
    scheme = []
    for at, cell in enumerate(header.children[1:], 1):
        texts = [row.children[at].text for row in body_of(table) if at < len(row.children)]
        if not _WHEN.match(reading.plain(cell.text)) and not only_times(reading, texts):
            scheme.append(Entry((cell.text,), tuple(texts)))
    understand(reading, scheme)
