"""Signs of work: by what a section, an item or a table is seen to tell of something made, and what only counts."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import STEP, title_part
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.tables import is_scoreboard
from reportlint.source import Span

EARLY = 48  #: characters under a heading in which a piece of work says when it was done
_PROJECT = regex(
    r"[^的个类各些\W]{2}项目(?:\W|$)|^(?:project\W|the .{2,40} project$)"
)  #: a name that says so: 门禁换发项目
_DATE = regex(
    r"\W*(?:20[0-9]{2}\s*[./年-]\s*[0-9]|[0-9]{1,2}\s*月\s*(?:[0-9]{1,2}\s*[日号]|[初中底末上下])"
    r"|(?:[0-9]{1,2}\s*月|[0-9]{1,2}[./][0-9]{1,2})\s*(?:上线|发布|交付|完成|投产)|[0-9]{1,2}\s*月份?\s*(?:已|就|起|才|开始|全部|都|[换装搬贴挂铺接切发印用修][到给了完好上])"
    r"|[0-9]{1,2}(?:\s*(?:[-–—]|to|and|until)\s*[0-9]{1,2})?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)  #: opens with a day or a month, and not with a count
_BRACKET = regex(r"^\s*[(（][^()（）]*[)）]")
#: A name with the days of the work behind it: 水箱清洗（8 月 4 日—22 日）, Meter swap (3–28 June).
_NAMED_WITH_DAYS = regex(
    r"[^\W\d][^()（）]*[(（][^()（）]*(?:[0-9]{1,2}\s*月\s*[0-9]{1,2}|[0-9]{1,2}[./][0-9]{1,2}|[0-9]{1,2}\s*(?:[-–—]\s*[0-9]{1,2}\s*)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]{1,2})[^()（）]*[)）]\W*$"
)
_NUMBERS = regex(
    r"数字|数据|指标|几个数|经营|运营|运行|业务(?:概况|情况|面)|盘面|大盘|账面|\b(?:numbers?|figures|kpis?|metrics|statistics|stats|dashboard|volumes?)\b"
)
_MADE = regex(
    r"上线|发布|开发|[建做搭开推写]成|搭建|推出|新[建做增开]|改[造版成为]|升级|迁移|重构|优化|自动|系统|功能|\b(?:launch|built|build|releas|ship|new|automat|migrat|replac|introduc)"
)
_DONE_IN = regex(
    r"^\W*(?:[一二三四五六七八九十0-9]{1,2}月份?|[本这上]个?[季月周年]度?|[上下]半年|第?[一二三四]季度|今年|q[1-4]|h[12])里?[^,，。]{0,4}(?:做|干|办|忙|完成)[了成过的]"
    r"|\b(?:did|done|built|made|delivered|finished)\b.{0,12}\b(?:in|this) (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|q[1-4]|h[12]|month|quarter|half|year|period)\b"
)
_CHORE = regex(
    r"^\W*(?:参展|代班|顶班|招聘|面试|带教|带实习生|实习生|团建|团队建设|代码走查|代码评审|内部培训|参加培训|新人培训|周会|例会|值班|轮值|请假|"
    r"interview(?:s|ed|ing)?\b|hiring\b|recruit|interns?\b|mentor|buddy for|cover(?:ed|ing)? for\b|stood in for\b|"
    r"\w+ fair\b|trade show|budget (?:talk|meeting|round)|team event|team building|code review|on-call\b|meetings?\b)"
)
#: Said of a thing together with a day: it was put there then. What was handled (answered, closed, taken) is counted.
_PUT = regex(
    r"[换装搬贴挂铺接迁切停拆印补录][了好完上到掉成]|上墙|启用|投用|改[到用为名签]|合并|重[做写排印]|归档|更新|"
    r"\b(?:in (?:use|production|service|place)|live|put (?:up|in)|set up|taken (?:out|down)|go(?:es)? (?:out|live)|went (?:out|live)|moved|rebuil\w+|rewrit\w+|"
    r"renew\w+|renam\w+|publish\w+|record\w+|merg\w+|install\w+|translat\w+|fixed|repaired|introduc\w+|connected|swapped|digiti[sz]\w+|switched|"
    r"updated|upgraded|redesign\w+|redone|retired|removed|added|extended|relocat\w+|paint\w+|there (?:is|are) none)\b"
)
_SINCE = regex(r"(?:\b(?:since|as of|from|on)\s*|[自从于在]\s*)$")
_ON = regex(r"\s*(?:起|以来|开始|之后|后)")
DAY = 24  #: hours
SAID = 80  #: characters from which on an item tells more than a number
LISTED = 3  #: named items from which on a list under a title that says nothing may be one of works
COUNTS = 3  #: sentences that a section of numbers has at least


def is_work(reading: Reading, node: Node) -> bool:
    """Whether a section without aspects tells of something made: it took days, went live, can do or has changed something."""
    if not has_words(reading, node) or is_chore(reading, node.title or node.head):
        return False
    if _PROJECT.search(reading.plain(node.title or node.head)):
        return True
    said = [node.title or node.head, *statements(reading, node)[:3]]
    return any(
        reading.found(span, "launch", "features", "process-new", "scope")
        or reading.changes(span)
        or any(figure.kind == "duration" for figure in reading.figures(span))
        for span in said
    ) and not all(_is_tally(reading, span) for span in said[1:])


def _is_tally(reading: Reading, span: Span) -> bool:
    counted = [figure for figure in reading.figures(span) if figure.kind != "duration"]
    return len(counted) >= 2 and not reading.changes(span)


def is_chore(reading: Reading, name: Span) -> bool:
    """Whether a name is that of what every team does beside its projects: hiring, interns, meetings, reviews."""
    return bool(_CHORE.search(reading.plain(name)))


def is_count(reading: Reading, item: Node) -> bool:
    """Whether an item reports a number (在手点位 9 个) and is no piece of work."""
    if _is_put(reading, item.span):
        return False
    if item.title is not None and _NAMED_WITH_DAYS.search(reading.plain(item.title)):
        return False
    if item.title is not None and not [f for f in reading.figures(item.title) if f.kind != "duration"]:
        words = _BRACKET.sub("", reading.plain(item.text))
        return bool(regex(r"\W*[0-9]").match(words)) and not _DATE.match(words) and not item.children
    counts = [figure for figure in reading.figures(item.span) if figure.kind != "duration"]
    return bool(counts) and not reading.found(item.span, "launch")


def _is_put(reading: Reading, item: Span) -> bool:
    """Whether an item says that something is there, or works otherwise, since a day or month: `Hold music: since 7 July there is none`."""
    norm = reading.norm
    said = [*reading.sentences(item)[:2]]
    for span in said:
        whens = reading.dates(span)
        since = any(
            _SINCE.search(norm, span.start, when.span.start) or _ON.match(norm, when.span.end) for when in whens
        )
        put = _PUT.search(span.of(norm)) or _MADE.search(span.of(norm))
        if whens and (put or (since and any(one.before and one.after for one in reading.changes(item)))):
            return True
    return False


_RUNNING = regex(
    r"日常|运维|维护|保障|例行|杂务|\b(?:lights on|ktlo|maintenance|routine|operations|business as usual|bau|run(?:ning)? (?:work|the business)|house ?keeping|day-to-day)\b"
)


def lists_what_was_put(reading: Reading, node: Node) -> bool:
    """Whether a section on running work is a list of things that were put in place, each with its day: small projects."""
    return node.title is not None and bool(_RUNNING.search(reading.plain(node.title))) and only_puts(reading, node)


def only_puts(reading: Reading, node: Node) -> bool:
    """Whether a section holds nothing but a list of at least two things, each put in place on a day or in a month."""
    items = [item for kid in node.children if kid.kind == "list" for item in kid.children]
    return (
        len(items) >= 2
        and all(kid.kind == "list" for kid in node.children)
        and all(_is_put(reading, item.span) for item in items)
    )


def only_counts(reading: Reading, holder: Node) -> bool:
    """Whether a section that should hold projects holds numbers instead: `接报修 812 单，完成 798 单`, or a table of them.

    What is said beside a table of numbers, or of other things (其他), counts as little if nothing was made in it.
    """
    items = [item for kid in holder.children if kid.kind == "list" for item in kid.children]
    others = [kid for kid in holder.children if kid.kind != "list" and not reading.blank(kid.span)]
    if not all(_is_tally_item(reading, item) for item in items):
        return False
    if not others:
        return len(items) > 1
    tables = [kid for kid in others if kid.kind == "table"]
    beside = bool(tables) or title_part(reading, holder.title)[0] == "bucket"
    return beside and all(_tells_nothing_made(reading, kid) for kid in others)


def _tells_nothing_made(reading: Reading, node: Node) -> bool:
    """Whether a table holds values only, or a paragraph speaks of nothing that was made or put in place."""
    if node.kind == "table":
        return is_scoreboard(reading, node)
    said = reading.sentences(node.text)
    return node.kind == "paragraph" and not any(_says_made(reading, span) for span in said)


def _says_made(reading: Reading, span: Span) -> bool:
    launched = any(hit.strength >= 1 for hit in reading.found(span, "launch"))
    return launched or bool(_MADE.search(span.of(reading.norm))) or _is_put(reading, span)


def _is_tally_item(reading: Reading, item: Node) -> bool:
    """Whether an item counts what was handled, and nothing that was made."""
    if item.title is not None or item.children or _MADE.search(reading.plain(item.text)):
        return False
    return any(figure.kind != "duration" for figure in reading.figures(item.text))


def asks_what_was_done(reading: Reading, node: Node) -> bool:
    """Whether a title at the top asks what was done in a stretch of time: 六月做了什么. It holds projects."""
    return node.title is not None and bool(_DONE_IN.search(reading.plain(node.title)))


def counts(reading: Reading, node: Node) -> bool:
    """Whether the title of a section speaks of numbers, and most of its sentences hold one."""
    if node.title is None or not _NUMBERS.search(reading.plain(node.title)):
        return False
    said = statements(reading, node)
    counted = sum(any(figure.kind != "duration" for figure in reading.all_figures(span)) for span in said)
    return len(said) >= COUNTS and 2 * counted > len(said)


def lists_dated(reading: Reading, node: Node, ends: tuple[int, int] | None) -> bool:
    """Whether most items under a title that says nothing have a name and a day, none of them behind the report's period."""
    items = [item for kid in node.children if kid.kind == "list" for item in kid.children if item.kind == "item"]
    named = [item for item in items if item.title and (_says_days(reading, item.title) or _says_when(reading, item))]
    if ends is None or len(named) < 2 or 3 * len(named) < 2 * len(items):
        return False
    whens = [when for item in named for when in reading.dates(_opening(item), ends[0] or None) if when.start]
    return not any((when.start.year, when.start.month) > ends for when in whens if when.start)


def _says_days(reading: Reading, name: Span) -> bool:
    """Whether a name that is no numbered step has the days of the work in brackets behind it."""
    words = reading.plain(name)
    return bool(_NAMED_WITH_DAYS.search(words)) and not STEP.match(words + " ")


def _opening(item: Node) -> Span:
    """An item's name and its text."""
    return Span((item.title or item.text).start, max(item.text.end, (item.title or item.text).end))


def lists_named_work(reading: Reading, node: Node) -> bool:
    """Whether nothing but named items stands under a title, and half of them tell of something made or how long it took."""
    items = [item for kid in node.children if kid.kind == "list" for item in kid.children if item.kind == "item"]
    if len(items) < LISTED or any(kid.kind != "list" for kid in node.children):
        return False
    if not all(item.title and not item.children for item in items):
        return False
    made = sum(
        (item.text.end - item.text.start > SAID or not is_count(reading, item))
        and (
            bool(reading.found(item.text, "launch"))
            or any(figure.kind == "duration" and figure.value >= DAY for figure in reading.figures(item.text))
            or _is_put(reading, item.span)
        )
        for item in items
    )
    return 2 * made >= len(items)


def _says_when(reading: Reading, item: Node) -> bool:
    """Whether an item that is no numbered step says in its first words on what days it was done, or since when it is there."""
    if STEP.match(reading.plain(item.title or item.text) + " ") or (item.title and reading.dates(item.title)):
        return False
    opening = Span(item.text.start, min(item.text.end, item.text.start + EARLY))
    return any(when.grain == "day" for when in reading.dates(opening))


def is_dated(reading: Reading, label: Node) -> bool:
    """Whether the text of a label opens with the days of a piece of work."""
    opening = Span(label.text.start, min(label.text.end, label.text.start + EARLY))
    return any(when.grain == "day" and when.span.start - opening.start < 4 for when in reading.dates(opening))
