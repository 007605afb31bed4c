"""How a project's solution tells the process: the old way, the new one, and both against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, PHASES, STEP
from reportlint.report.model import Aspect
from reportlint.report.process import Showing, drawn, in_turn, shown_by, speaks_of_time, tells_a_run
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

ENOUGH_OLD = 2.0  #: what hints of the old process in the background must weigh to leave it open


TITLE = 0.6  #: how well a title must fit a piece to announce it


SCOPE = regex(
    r"改动|动[了到的]|碰[了到]|[没不未]碰|[没不未]动(?!静|作|手|力|摇|心|弹)|[没不]改|改[了到造]{1,2}.{0,12}(?:系统|模块|接口|服务|页|表|端|平台)|涉及|牵涉|牵动|波及|影响(?:到|面|范围)|跟着[改动]|"
    r"(?:系统|模块|接口|服务|端|平台|页)[^,，。;；]{0,10}(?:开放|打通|对接|接入|开了|加了|跟着|重[写做]|改造|下线|退役|加了?|改)|(?:两|三|四|五|六|几|[0-9]+)\s*(?:个|套|处)(?:系统|模块|接口|服务)|"
    r"(?:模块|系统)[^。;；]{0,6}(?:有改动|改了)|改的是|改在|落在|"
    r"\b(?:touch\w*|affect\w*|changed|changes|change goes|untouched|unchanged|left (?:alone|as)|altered|opened up|open up|modules?|interfaces?|"
    r"integrat\w+|scope|reads? from|writes? (?:back )?to|sits? (?:in|between)|got a (?:new )?\w+|differently since|stays? as|"
    r"stayed as|connected to|plugged into|is built into|lives in|retired|scrapped|replaced|repos?|services?)\b"
)


FEATURES = regex(
    r"功能|新增|新[做添加搭建设开]的?|搭[了建起]|开发了|一个[^,，。;；]{2,12}[,，、]一个|做[了出](?!.{0,6}(?:评审|访谈|调研))|上了|有[^,，。;；]{1,30}、[^,，。;；]{1,30}(?:[两三四五六七八]|等)|(?:[两三四五六七八]|[0-9])\s*(?:样|项|块|个(?:功能|部分|模块|东西|工具))|"
    r"支持|提供|含[^,，。;；]{1,20}、|包括|包含|组成|添|给了|另有|自带|配(?:了|套)|"
    r"\b(?:features?|functions?|parts? (?:are|is)|consists? of|comes? with|there (?:is|are)|new (?:\w+ ){0,2}(?:are|is)|new(?=:)|(?:has|have) (?:a|an|two|three|four|five|six)|built|delivered|on offer|new in it|pieces|"
    r"contain\w*|comprise\w*|includ\w+|a button|a list|a page|a screen|dashboard|besides|with it come|added|adds)\b"
)


_HAS = regex(r"附|带[有着上了]?|自动|支持|可以?|\b(?:with|by itself|automatically|can|button|link|list|page|screen)\b")


_ADDS = regex(r"\W*(?:新增|新[做添加上搭建设]|增加|功能|新功能|new (?:\w+ ){0,2}(?:are|is)|new\s*:|features?|added)")


NAMED_IN_ROW = regex(r"[^、,，。;；\s]{2,12}(?:、[^、,，。;；]{2,14}){2,}")


_NOTHING_BEFORE = regex(
    r"从无到有|从零(?:开始|起|搭|建)|从0到1|白手起家|此前没有|之前没有(?:任何)?(?:系统|工具|平台|产品|这)|以前没有|原来没有(?:任何)?(?:系统|工具|平台|产品|这)|全新(?:业务|产品|系统|的)|"
    r"新业务|首次(?:上线|推出|开展|尝试)|第一次(?:有|做|上)|填补空白|没有先例|"
    r"\b(?:from scratch|did not exist|there was (?:no|nothing)|no such|never had|greenfield|brand[- ]new|for the first time|nothing like it|"
    r"had no (?:system|tool|product|service)|new (?:business|line of business|product line))\b"
)


_DATED = regex(r"\W*[0-9一二三四五六七八九十]+(?:\s*[—–~-]\s*[0-9]+)?\s*月")


_BOLD = regex(r"[ \t]*(?:[-*+][ \t]+)?(\*\*[^*\n]{1,30}\*\*)")


class Telling(NamedTuple):
    """A solution as it is told: its blocks, what stands in them, and whether its text is marked off by a title."""

    blocks: tuple[Block, ...]
    statements: tuple[Span, ...]
    marked: bool
    head: Span | None
    guessed: bool = False  # its title says nothing known


def process(
    reading: Reading, blocks: Sequence[Block], told: Telling, titles: Mapping[str, Block]
) -> tuple[Showing, list[Span]]:
    """What the solution shows of the process, and the statements that show nothing of it."""
    plans = [block.node for block in blocks if block.titled and PHASES in block.groups]  # 怎么走的: either of them
    whole = drawn(reading, [*(block.node for block in told.blocks), *plans] if told.marked else [])
    others: list[Span] = []
    tables = Spans(at.span for block in told.blocks for at in block.node.children if at.kind == "table")
    for block in told.blocks:
        prose: list[Span] = []
        asides: list[Span] = []
        about = {name for name, one in titles.items() if one is block}
        parts = bool(about & {"features", "scope", "option"}) and block is not told.blocks[0]
        for span in block.statements:
            if parts or tables.hold(span):
                added = bool(
                    _ADDS.match(span.of(reading.norm)) or (tables.hold(span) and _HAS.search(span.of(reading.norm)))
                )
                if "features" in about or added or (not parts and whole.process < 2):
                    others.append(span)
                continue
            aside = _is_aside(reading, span)
            showing = shown_by(reading, span, block.listed(span) or aside)
            if showing == Showing(1) and _is_beside(reading, span):
                showing = Showing()
            if showing.old and not showing.new and any(one.before and one.after for one in reading.changes(span)):
                showing = Showing()  # a measure before the launch: 按上线前月均折算
            whole = whole.joined(showing)
            if (
                showing.new
                and not showing.old
                and reading.found(span, "features")
                and NAMED_IN_ROW.search(span.of(reading.norm))
            ):
                others.append(span)  # what there is now is told as one with how it runs
            told_there = any(name.startswith("process") for name in about)
            adds = bool(_ADDS.match(span.of(reading.norm))) and not showing.old
            if adds or (
                showing.process < 2
                and not (showing.new and whole.old and not _HAS.search(span.of(reading.norm)))  # how it runs now
                and (not told_there or block.listed(span) or FEATURES.search(span.of(reading.norm)))
            ):
                others.append(span)
            if aside:
                asides.append(span)
            if not block.listed(span):
                prose.append(span)
        whole = whole.joined(in_turn(reading, prose, asides))
    for name, block in titles.items():
        if name.startswith("process"):
            at = block.statements[0] if block.statements else block.node.head
            old, new = name == "process-old", name == "process-new"
            whole = whole.joined(Showing(2, at if old else None, at if new else None, at))
    return whole, others


def _is_aside(reading: Reading, span: Span) -> bool:
    """Whether a statement names parts, systems or steps, and does not tell how the work runs."""
    words = span.of(reading.norm)
    return not speaks_of_time(words) and bool(SCOPE.search(words) or STEP.search(words) or FEATURES.search(words))


def _is_beside(reading: Reading, span: Span) -> bool:
    """Whether a statement tells of difficulties, of the order or of dates: its clauses are no process."""
    return bool(reading.found(span, "difficulties", "order-reason") or _DATED.match(span.of(reading.norm)))


def before_after(
    reading: Reading,
    blocks: Sequence[Block],
    told: Telling,
    showing: Showing,
    titles: Mapping[str, Block],
    whole: Span,
) -> Aspect:
    """Whether the old process is set against the new one; it may be told in the background."""
    if showing.process < 2:
        return Aspect("undecided")
    if showing.old and showing.new:
        return Aspect("there", showing.at)
    if "process-new" in titles and (old := old_label(reading, blocks)):
        return Aspect("there", old)
    if showing.old or not told.marked:  # the rest of the solution is what came of it
        return Aspect("undecided")
    if _NOTHING_BEFORE.search(whole.of(reading.norm)):
        return Aspect("undecided")
    hints = 0.0
    for block in blocks:
        if block in told.blocks or (block.known and BACKGROUND not in block.groups):
            continue
        for span in block.statements:
            before = shown_by(reading, span)
            if before.process == 2 and before.old:
                return Aspect("there", span)
            if BACKGROUND in block.groups and tells_a_run(span.of(reading.norm)):
                return Aspect("undecided", span)  # how it runs today is the old process
            hints += sum(hit.strength for hit in reading.found(span, "process-old"))
    if hints >= ENOUGH_OLD:
        return Aspect("undecided")
    named = titles.get("process") or _around(told.blocks[1:], showing.at)
    return Aspect("missing", place=_label(reading, showing.at) or (named.node.head if named else told.head))


def old_label(reading: Reading, blocks: Sequence[Block]) -> Span | None:
    """The label `Before` where it heads the background and not the solution."""
    titles = (block.node.title for block in blocks if block.titled and BACKGROUND in block.groups)
    return next(
        (
            at
            for at in titles
            if at and any(one.concept == "process-old" and one.score >= TITLE for one in reading.titles(at))
        ),
        None,
    )


def _around(blocks: Sequence[Block], at: Span | None) -> Block | None:
    """The block under a sub-heading in which something stands."""
    under = (block for block in blocks if block.node.kind == "section" and at and block.node.span.holds(at))
    return next(under, None)


def _label(reading: Reading, at: Span | None) -> Span | None:
    """The bold words that open the line on which the process is told."""
    if at is None:
        return None
    label = _BOLD.match(reading.text, reading.document.source.line_around(at.start).start, at.end)
    return Span(*label.span(1)) if label else None
