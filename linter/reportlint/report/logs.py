"""A running log: one file of several reports, each under the period it is of or under its author's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from reportlint.document import Node
from reportlint.language.periods import PeriodKind, period
from reportlint.regex import regex
from reportlint.report.cutting import between, inner
from reportlint.report.period_titles import is_period_title
from reportlint.report.reading import Reading
from reportlint.report.shape import Shapes
from reportlint.report.subsections import sections
from reportlint.source import Span

SHARED = 2  #: sub-headings that two entries of a log have in common, where they tell no part of a report
NEAR = 100  #: entries before one, and as many behind it, that are held against it
FEW = 3  #: weeks or months from which on bare entries are a log

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗凤方俞任袁柳"
    "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅齐康伍余元顾孟黄穆萧尹姚邵汪祁毛禹狄米贝臧计成戴宋庞熊纪舒屈项祝董梁杜"
    "阮蓝闵季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘解应宗丁宣邓单洪包左石崔吉龚程邢裴陆荣翁荀甄曲"
    "封储靳段焦谷车侯全班仇宁甘厉祖武符刘景詹龙叶幸司黎溥白蒲从鄂索卓蔺屠池乔阴闻党翟谭劳姬申冉桑桂牛尚温庄晏柴瞿阎慕连"
    "茹习艾鱼容向古易廖耿满匡文寇广欧沃关肖聂靖游竺权盖后桓岳缪涂"
)
_PERSON = regex(
    rf"^[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}(?:的?(?:汇报|总结|述职|报告|自评|工作总结|工作汇报))?$"
    r"|^[a-z][a-z'.-]+(?: [a-z][a-z'.-]*){0,2}(?:'s (?:report|review|update|self-review))?$"
)
_NO_PERSON = regex(
    r"[线组部区端侧店厂仓台队科处室城省市州县云网]$|^(?:金融|安全|高校|华[东南北中]|江[苏西]|云南|成都|常州|广[东西州]|和平)"
)
_ROLE = regex(r"\s*(?:(?:20[0-9]{2}|q[1-4]).*|[(（【\[|｜/—–·,，:：-].*)?$")


def gathered(reading: Reading, tops: list[Node]) -> list[Node]:
    """The sections, where bare titles of periods hold what stands behind them up to the next one.

    Such titles are bold or plain lines, which stand level with the chapters of their reports, or seem to lie under them.
    """
    first = next((at for at, top in enumerate(tops) if is_period_title(reading, top.title)), len(tops))
    if first == len(tops) or tops[first].style in ("atx", "setext"):
        return tops
    style = tops[first].style
    names = [node for node in inner(tops[first:]) if node.style == style and is_period_title(reading, node.title)]
    level = all(name in tops for name in names)
    if len(names) < 2 or any(not reading.blank(name.text) for name in names) or (level and sections(names[0])):
        return tops
    ends = [*(name.span.start for name in names[1:]), max(top.span.end for top in tops)]
    found = tops[:first]
    for name, end in zip(names, ends, strict=True):
        kids = between(tops, name.head.end, end)
        found.append(name._replace(span=Span(name.span.start, end), children=tuple(kids)))
    return found if all(sections(node) for node in found[first:]) else tops


def entries(reading: Reading, heading: Node | None, tops: list[Node]) -> list[Node]:
    """The sections that are reports of their own; empty where the file is one report.

    Periods: sections that are called after them, and that have parts of a report or the same sub-headings in each; bare
    lists where they are of weeks and the file is of no longer period. Persons: names, with parts of a report under each.
    """
    kinds = [is_period_title(reading, top.title) for top in tops]
    dated = [top for top, kind in zip(tops, kinds, strict=True) if kind]
    if len(dated) >= 2 and len(dated) >= len(tops) - 1:
        several = _are_reports(reading, dated) or _are_bare(reading, heading, dated, kinds)
        return dated if several else []
    people = [top for top in tops if _is_person(reading, top)]
    if len(people) >= 2 and len(people) >= len(tops) - 1:
        shapes = Shapes(reading)
        own = [top for top in people if _has_parts(shapes, top)]
        return people if len(own) >= 2 and 2 * len(own) > len(people) else []
    return []


def _are_reports(reading: Reading, nodes: list[Node]) -> bool:
    """Whether most sections have parts of a report under them, or the same sub-headings as another."""
    shapes = Shapes(reading)
    parts = [node for node in nodes if _has_parts(shapes, node)]
    if len(parts) >= 2 and 2 * len(parts) >= len(nodes):
        return True
    names = [{reading.plain(kid.title) for kid in sections(node) if kid.title} for node in nodes]
    often = {title for title, count in Counter(chain.from_iterable(names)).items() if count > 1}
    names = [own & often for own in names]
    like = sum(
        len(own) >= SHARED and any(len(own & other) >= SHARED for other in _around(names, at))
        for at, own in enumerate(names)
    )
    return like >= 2 and 2 * like >= len(nodes)


def _around(names: list[set[str]], at: int) -> Iterator[set[str]]:
    """The sub-headings of the entries nearest to one, which are those that it may be like."""
    return chain(islice(names, at + 1, at + 1 + NEAR), islice(names, max(at - NEAR, 0), at))


def _has_parts(shapes: Shapes, node: Node) -> bool:
    kids = sections(node)
    return len(kids) >= 2 and any(shapes.of(kid).shape in ("duties", "planning", "growth") for kid in kids)


def _are_bare(reading: Reading, heading: Node | None, dated: list[Node], kinds: list[PeriodKind | None]) -> bool:
    """Whether weeks or months are a log though nothing but lists stands under them: the file is of no longer period."""
    if len(dated) < FEW or not set(kinds) <= {"week", "month", None}:
        return False
    over = period(reading.plain(heading.title)) if heading and heading.title else None
    longer = over is not None and over.kind in ("quarter", "half-year", "year", "month")
    return not longer and "week" in kinds


def _is_person(reading: Reading, node: Node) -> bool:
    """Whether a title is somebody's name, a role behind it or not."""
    if node.title is None:
        return False
    words = reading.plain(node.title)
    name = _ROLE.sub("", words) if not words.isascii() else words.split(" (")[0].split(" - ")[0].split(",")[0]
    written = node.title.of(reading.text)
    capitals = all(word[:1].isupper() for word in written.split()[:2])
    name = name.strip()
    return bool(_PERSON.match(name)) and not _NO_PERSON.search(name) and (not words.isascii() or capitals)
