"""Whether what stands under an objective is a piece of work or tells something of the objective, by its words."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, BENEFITS, PHASES, SOLUTION, weigh
from reportlint.report.key_references import named_in
from reportlint.report.questions import asks
from reportlint.report.reading import Reading, statements
from reportlint.report.schemes import only_times
from reportlint.report.tables import body_of, header_of, is_scoreboard, is_step_table
from reportlint.source import Span

_WHEN = regex(
    r"[0-9]{1,2}\s*[./月]\s*[0-9]{0,2}|[0-9]+\s*(?:天|周|个?工作日|days?|weeks?)|上线|\blive\b|\bsince\b|\(ticket"
)
_BRACKET = regex(r"[\s*_]*[(（][^()（）]*[0-9][^()（）]*[)）]")  #: dates behind a name
COMPLAINS = regex(
    r"[要得只][^,，。;；]{0,12}(?:翻|抄|等|跑|填|打电话|问|切|手工|手写)|才(?:知道|发现|看到|晓得|能|想起)|要[十几半两三好][^,，。;；]{0,3}(?:分钟|小时|天|趟|遍)|不识|不认[得识]|(?:没人|没有人|没处|没空|没法|没数|没谱)|不(?:知道|清楚|会|敢|明白|肯|愿|方便|好)|"
    r"[看找记说查分搞弄]不(?:到|清|住|懂|着|出|见)|(?:重复|漏|丢|错|白|乱|慢|卡)(?:了|掉|跑|等|填|记)|来回|反复|(?:太|很|最)(?:慢|难|烦|累|久|乱|麻烦)|担心|抱怨|投诉|吵|(?:花|费|耗|等|排)[^,，。;；]{0,6}[0-9半一二三两][^,，。;；]{0,3}(?:小时|分钟|天|趟)|"
    r"\b(?:can(?:not|'t)|could not|couldn't|nobody|no one|never|do(?:es)? not know|don't know|have to|has to|had to|must|by hand|twice|wait(?:s|ed)?|guess|ring|phone|"
    r"lost?|forget|forgot|complain\w*|too (?:slow|late|long|many)|without|only by|blame|queue|unreadable|spends? (?:\w+ ){0,4}(?:hours?|evenings?|days?|minutes?|mornings?)|(?:days|hours|weeks|minutes) late)\b"
)
_SENTENCE = regex(r"[。.!?;；]\s*$")
OPENING = 40  #: characters behind a name in which a piece of work says when it went live
LONG_NAME = 40  #: characters from which on a label is no name


def list_tells(reading: Reading, listing: Node) -> bool:
    """Whether most items of a list without a title complain, or report what came of the work, and do nothing."""
    items = [item for item in listing.children if item.kind == "item" and not reading.blank(item.span)]
    telling = sum(_tells(reading, item) for item in items)
    return bool(items) and 2 * telling > len(items)


def _tells(reading: Reading, item: Node) -> bool:
    span = Span((item.title or item.text).start, max(item.text.end, (item.title or item.text).end))
    if _WHEN.search(reading.plain(item.title) if item.title else "") or reading.found(span, "launch"):
        return False
    heavy = weigh(reading, [span]).by_group
    hurts = COMPLAINS.search(span.of(reading.norm)) or any(
        hit.strength >= 1 for hit in reading.found(span, "pain-points")
    )
    does = heavy.get(SOLUTION, 0.0)
    if item.title is not None:
        return False
    moved = any(change.before and change.after for change in reading.changes(span))
    return moved or (bool(hurts) and does < 1.5) or heavy.get(BACKGROUND, 0.0) >= 1.0 > does


def tells_more_than_it_does(reading: Reading, node: Node, working: bool, parent: Node) -> bool:
    """Whether the text under a title that asks nothing is no piece of work: a result, a plan, an opinion."""
    title = reading.plain(node.title or node.head)
    said = statements(reading, node)
    if working:
        return (
            _reports(reading, node, said) and title.count(" ") + len(regex(r"[\u4e00-\u9fff]").findall(title)) // 2 >= 3
        )
    siblings = [
        kid
        for kid in parent.children
        if kid.kind == "section" and kid.style == node.style and not asks(reading, kid.title) and kid.title
    ]
    opening = reading.norm[(node.title or node.head).start : min(node.span.end, node.head.end + OPENING)]
    if node.style == "label":
        named = len(title) <= LONG_NAME and not _SENTENCE.search(title)
        dated = _WHEN.search(title) or _BRACKET.match(opening)
        return not (named and (dated or (len(siblings) >= 2 and _does(reading, said))))
    if _does(reading, said) or not _reports(reading, node, said):
        return False
    others = [kid for kid in siblings if kid is not node]
    apart = bool(others) and not _names_work(reading, node) and all(_names_work(reading, kid) for kid in others)
    return apart or (len(siblings) < 2 and not _WHEN.search(opening))


def _names_work(reading: Reading, node: Node) -> bool:
    """Whether a title says when the work was done or which key result it serves."""
    title = reading.plain(node.title or node.head)
    return bool(_WHEN.search(title) or named_in(title))


def _reports(reading: Reading, node: Node, said: list[Span]) -> bool:
    """Whether the text tells figures more than what something does."""
    measured = sum(bool([one for one in reading.figures(span) if one.kind != "duration"]) for span in said)
    return bool(said) and 2 * measured > len(said) and not _does(reading, said)


def _does(reading: Reading, said: list[Span]) -> bool:
    """Whether the statements say what something does, more than why or with what result."""
    heavy = weigh(reading, said).by_group
    rivals = max(heavy.get(BENEFITS, 0.0), heavy.get(PHASES, 0.0), heavy.get(BACKGROUND, 0.0))
    return heavy.get(SOLUTION, 0.0) >= max(1.0, rivals)


def lists_dated_works(reading: Reading, table: Node) -> bool:
    """Whether a table lists pieces of work outright: a column says what was done, and one says when."""
    header, rows = header_of(table), body_of(table)
    if header is None or len(rows) < 2 or is_step_table(reading, table) or not works_in_table(reading, table, False):
        return False
    columns = [[row.children[at].text for row in rows if at < len(row.children)] for at in range(len(header.children))]
    done = any("actions" in asks(reading, cell.text) for cell in header.children)
    return done and any(only_times(reading, cells) for cells in columns[1:])


def works_in_table(reading: Reading, table: Node, named: bool) -> bool:
    """Whether the rows of a table are pieces of work: a column says so, or nothing says that they are measured."""
    if named:
        return True
    if is_scoreboard(reading, table):
        return False
    header = header_of(table)
    columns = [asks(reading, cell.text) for cell in header.children] if header else []
    if any(told & {"key-results", "effect"} for told in columns[:1]):
        return False
    rows = body_of(table)
    words = [{match.concept for match in reading.titles(cell.text) if match.score >= 0.8} for cell in header.children] if header else []  # fmt: skip
    if any({"process-old", "process-new"} & told for told in words):
        return False
    measured = sum(len(reading.figures(row.span)) >= 2 for row in rows)
    return 2 * measured <= len(rows)
