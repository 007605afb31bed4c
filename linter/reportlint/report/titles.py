"""The title of a report that stands on the level of its sections: `# 三季度工作汇报`, `# 一、职责`, `# 二、项目`, …"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.language.periods import period
from reportlint.regex import regex
from reportlint.report.period_titles import is_period_title
from reportlint.report.reading import Reading

SHORT = 200  #: characters of what may stand under a title: author, department, a line of what comes
ENOUGH = 3  #: sections behind a title, from which on it is over them
FOLLOWED = 2  #: the same behind one that names both a report and its period
_REPORT = regex(
    r"汇报|总结|报告|[季月半年周]报|小结|复盘|述职|自评|回顾|\b(?:reports?|(?:self-)?reviews?|summary|updates?|recap|retrospective|self-assessment)\b"
)


def is_beside(reading: Reading, tops: list[Node]) -> bool:
    """Whether the first of the sections is the title over the others, though it is written on their level.

    It says that it is a report or what period it is of, holds no more than a few lines, and none of the others is called
    a report of a period: in a log of several reports each is.
    """
    first, *rest = tops
    if first.number or first.title is None or len(rest) < ENOUGH or not _is_brief(first):
        return False
    if any(is_period_title(reading, top.title) and _REPORT.search(reading.plain(top.head)) for top in rest):
        return False
    words = reading.plain(first.title)
    report, dated = bool(_REPORT.search(words)), period(words) is not None
    return (report and dated) or ((report or dated) and not first.children)


def is_below(reading: Reading, tops: list[Node]) -> bool:
    """Whether the first of the sections is the title over the others, though it is written smaller than the next one.

    It says that it is a report and what period it is of; whoever writes `###` there wanted it small.
    """
    first, *rest = tops
    if first.title is None or len(rest) < FOLLOWED or first.level <= rest[0].level or not _is_brief(first):
        return False
    words = reading.plain(first.title)
    return (
        bool(_REPORT.search(words))
        and period(words) is not None
        and not any(_REPORT.search(reading.plain(top.head)) and is_period_title(reading, top.title) for top in rest)
    )


def _is_brief(node: Node) -> bool:
    """Whether paragraphs or lines with a label alone stand under a title, and few words in them."""
    if any(kid.kind != "paragraph" and (kid.style != "label" or kid.children) for kid in node.children):
        return False
    return sum(kid.span.end - kid.span.start for kid in node.children) <= SHORT
