"""The pieces of a project's solution: process, before and after, features, scope, options."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, BENEFITS, COLUMNS, DIFFICULTIES, PHASES, SOLUTION, STEP, weigh
from reportlint.report.model import Aspect
from reportlint.report.no_why import made_statements
from reportlint.report.passages import Block
from reportlint.report.process import Showing, drawn, in_turn, shown_by, speaks_of_time, tells_a_run
from reportlint.report.reading import Reading
from reportlint.report.tables import header_of
from reportlint.source import Span

ENOUGH_OLD = 2.0  #: what hints of the old process in the background must weigh to leave it open
LONG = 40  #: characters of a block that nobody understands from which on it may tell any piece
TITLE = 0.6  #: how well a title must fit a piece to announce it
PIECES = ("process", "process-old", "process-new", "features", "scope", "option")

_SCOPE = regex(
    r"改动|动[了到的]|碰[了到]|[没不未]碰|[没不未]动(?!静|作|手|力|摇|心|弹)|[没不]改|改[了到造]{1,2}.{0,12}(?:系统|模块|接口|服务|页|表|端|平台)|涉及|牵涉|牵动|波及|影响(?:到|面|范围)|跟着[改动]|"
    r"(?:系统|模块|接口|服务|端|平台|页)[^,，。;；]{0,10}(?:开放|打通|对接|接入|开了|加了|跟着|重[写做]|改造|下线|退役|加了?|改)|(?:两|三|四|五|六|几|[0-9]+)\s*(?:个|套|处)(?:系统|模块|接口|服务)|"
    r"(?:模块|系统)[^。;；]{0,6}(?:有改动|改了)|改的是|改在|落在|"
    r"\b(?:touch\w*|affect\w*|changed|changes|change goes|untouched|unchanged|left (?:alone|as)|altered|opened up|open up|modules?|interfaces?|"
    r"integrat\w+|scope|reads? from|writes? (?:back )?to|sits? (?:in|between)|got a (?:new )?\w+|differently since|stays? as|"
    r"stayed as|connected to|plugged into|is built into|lives in|retired|scrapped|replaced|repos?|services?)\b"
)
_FEATURES = regex(
    r"功能|新增|新[做添加搭建设开]的?|搭[了建起]|开发了|一个[^,，。;；]{2,12}[,，、]一个|做[了出](?!.{0,6}(?:评审|访谈|调研))|上了|有[^,，。;；]{1,30}、[^,，。;；]{1,30}(?:[两三四五六七八]|等)|(?:[两三四五六七八]|[0-9])\s*(?:样|项|块|个(?:功能|部分|模块|东西|工具))|"
    r"支持|提供|含[^,，。;；]{1,20}、|包括|包含|组成|添|给了|另有|自带|配(?:了|套)|"
    r"\b(?:features?|functions?|parts? (?:are|is)|consists? of|comes? with|there (?:is|are)|new (?:are|is)|new(?=:)|(?:has|have) (?:a|an|two|three|four|five|six)|built|delivered|on offer|new in it|pieces|"
    r"contain\w*|comprise\w*|includ\w+|a button|a list|a page|a screen|dashboard|besides|with it come|added|adds)\b"
)
_HAS = regex(r"附|带[有着上了]?|自动|支持|可以?|\b(?:with|by itself|automatically|can|button|link|list|page|screen)\b")
#: What the software does by itself: told within the process, it is a feature all the same.
_ACTS_ALONE = regex(
    r"自动(?!化)|一键|点一下|点一?点|弹出|弹一|推送给?|带出|\b(?:automatically|by itself|on its own|one click|pops up)\b"
)
_BARE_NEW = regex(r"\W*(?:new|what is new|what's new|新|新增|新的)\W*")
_ADDS = regex(r"\W*(?:新增|新[做添加上搭建设]|增加|功能|新功能|new (?:are|is)|new\s*:|features?|added)")
_NAMED_IN_ROW = regex(r"[^、,，。;；\s]{2,12}(?:、[^、,，。;；]{2,14}){2,}")
_ROW_OF_THINGS = regex(
    r"\W*an? (?!customer|user|colleague|driver|clerk)[^,.;:]{3,60}, (?:and )?an? [^,.;:]{3,60}(?:, (?:and )?| and )an? "
)  #: A forecast service, a review list in the portal, and a note on the bill
_NOTHING_BEFORE = regex(
    r"从无到有|从零(?:开始|起|搭|建)|从0到1|白手起家|此前没有|之前没有(?:任何)?(?:系统|工具|平台|产品|这)|以前没有|原来没有(?:任何)?(?:系统|工具|平台|产品|这)|全新(?:业务|产品|系统|的)|"
    r"新业务|首次(?:上线|推出|开展|尝试)|第一次(?:有|做|上)|填补空白|没有先例|"
    r"\b(?:from scratch|did not exist|there was (?:no|nothing)|no such|never had|greenfield|brand[- ]new|for the first time|nothing like it|"
    r"had no (?:system|tool|product|service)|new (?:business|line of business|product line))\b"
)
_SYSTEMS = regex(
    r"系统|模块|接口|服务|平台|流程|张表|库表|\b(?:systems?|modules?|interfaces?|services?|flows?|backend|front end|api|erp|crm)\b"
)
_DATED = regex(r"\W*[0-9一二三四五六七八九十]+(?:\s*[—–~-]\s*[0-9]+)?\s*月")
_BOLD = regex(r"[ \t]*(?:[-*+][ \t]+)?(\*\*[^*\n]{1,30}\*\*)")
_LEAD = regex(r"(?:[:：]|如下|as follows)\W*$")
_OPTION = regex(
    r"比[过较选]|对比[了过]|没选|不选|没[走用]|放弃|否[了掉决]|取舍|权衡|备选|而不是|而非|没有?采[用购]|自研还是|为什么选|故取|选了|选的是|"
    r"\b(?:instead of (?:buying|building|a)|rather than|we (?:chose|picked|weighed|compared|considered)|decided (?:for|against)|alternative\w*|"
    r"options? (?:were|was|a|b|one|two|we)|ruled out|the other way)\b"
)


class _Telling(NamedTuple):
    """A solution as it is told: its blocks, what stands in them, and whether its text is marked off by a title."""

    blocks: tuple[Block, ...]
    statements: tuple[Span, ...]
    marked: bool
    head: Span | None
    guessed: bool = False  # its title says nothing known


def solution_pieces(reading: Reading, blocks: Sequence[Block], solution: Aspect, whole: Span) -> dict[str, Aspect]:
    """Each piece of the solution, by its name in `model.PIECES`; undecided where the solution itself is not there."""
    if solution.state != "there":
        return {name: Aspect("undecided") for name in ("process", "before-after", "features", "scope", "option")}
    told = _telling(reading, blocks, solution)
    titles = _titles(reading, told.blocks)
    showing, others = _process(reading, blocks, told, titles)
    pieces = {
        "process": _judged(told, showing.process, showing.at),
        "before-after": _before_after(reading, blocks, told, showing, titles, whole),
        "features": _features(
            reading, told, titles, others, "process-new" in titles and bool(_old_label(reading, blocks))
        ),
        "scope": Aspect("undecided"),
        "option": _option(reading, told, titles),
    }
    compared = pieces["before-after"]  # says which flow changes
    pieces["scope"] = compared if compared.state == "there" else _scope(reading, told, titles)
    return pieces


def _telling(reading: Reading, blocks: Sequence[Block], solution: Aspect) -> _Telling:
    """The blocks of the solution: by their titles; else that in which it was found; else all that no title claims."""
    mine = [block for block in blocks if block.titled and SOLUTION in block.groups]
    mine = [block for block in mine if BENEFITS not in block.groups] or mine  # 上线后主要变化如下
    if not mine and solution.span is not None:
        at = solution.span
        mine = [block for block in blocks if block.titled and not block.known and block.node.span.holds(at)]
    marked = bool(mine)
    head = mine[0].node.head if mine else None
    ends = [block.node.span.start for block in blocks if block.titled and BENEFITS in block.groups]
    end = max(ends, default=blocks[-1].node.span.end)
    beside = [
        block
        for block in blocks
        if marked
        and block.titled
        and not block.known
        and block not in mine
        and block.node.span.start < end
        and weigh(reading, block.statements).winner() not in (PHASES, DIFFICULTIES, BENEFITS)
    ]
    guessed = marked and (not mine[0].known or mine[0].node.title in reading.columns or any(map(_is_long, beside)))
    mine = [*mine, *beside] or [block for block in blocks if not block.known]
    if not marked and (made := made_statements(reading, blocks)):
        mine = [one._replace(statements=tuple(at for at in one.statements if at in made)) for one in mine]
        return _Telling(tuple(mine), tuple(made), True, None)
    return _Telling(tuple(mine), tuple(span for block in mine for span in block.statements), marked, head, guessed)


def _is_long(block: Block) -> bool:
    return sum(span.end - span.start for span in block.statements) >= LONG


def _titles(reading: Reading, blocks: Sequence[Block]) -> Mapping[str, Block]:
    """The pieces that titles announce over something, each with its block."""
    found: dict[str, Block] = {}
    for block in blocks:
        if not (block.statements or block.node.children):
            continue
        named = [match for match in reading.titles(block.node.title) if block.titled and match.score >= TITLE]
        parts = any(match.concept in ("features", "scope") for match in named)
        for match in named:
            if match.concept in PIECES and not (parts and match.concept in COLUMNS):  # 新系统有六项功能
                found.setdefault(match.concept, block)
    new = found.get("process-new")
    if new and "process-old" not in found and new.node.title and _BARE_NEW.fullmatch(reading.plain(new.node.title)):
        found.setdefault("features", found.pop("process-new"))  # New: a list of what there is
    return found


def _judged(told: _Telling, shown: int, at: Span | None) -> Aspect:
    """There, open, or, where the solution's text is marked off, missing."""
    if shown >= 2:
        return Aspect("there", at)
    open_ = shown or not told.marked or told.guessed
    return Aspect("undecided") if open_ else Aspect("missing", place=told.head)


def _process(
    reading: Reading, blocks: Sequence[Block], told: _Telling, titles: Mapping[str, Block]
) -> tuple[Showing, list[Span]]:
    """What the solution shows of the process, and the statements that show nothing of it."""
    plans = [block.node for block in blocks if block.titled and PHASES in block.groups]  # 怎么走的: either of them
    whole = drawn(reading, [*(block.node for block in told.blocks), *plans] if told.marked else [])
    others: list[Span] = []
    tables = [at.span for block in told.blocks for at in block.node.children if at.kind == "table"]
    for block in told.blocks:
        prose: list[Span] = []
        asides: list[Span] = []
        about = {name for name, one in titles.items() if one is block}
        parts = bool(about & {"features", "scope", "option"}) and block is not told.blocks[0]
        for span in block.statements:
            if parts or any(table.holds(span) for table in tables):
                if "features" in about or _ADDS.match(span.of(reading.norm)) or (not parts and whole.process < 2):
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
                and _NAMED_IN_ROW.search(span.of(reading.norm))
            ):
                others.append(span)  # what there is now is told as one with how it runs
            told_there = any(name.startswith("process") for name in about)
            adds = bool(_ADDS.match(span.of(reading.norm))) and not showing.old
            if adds or (
                showing.process < 2
                and not (showing.new and whole.old and not _HAS.search(span.of(reading.norm)))  # how it runs now
                and (not told_there or block.listed(span) or _FEATURES.search(span.of(reading.norm)))
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
    return not speaks_of_time(words) and bool(_SCOPE.search(words) or STEP.search(words) or _FEATURES.search(words))


def _is_beside(reading: Reading, span: Span) -> bool:
    """Whether a statement tells of difficulties, of the order or of dates: its clauses are no process."""
    return bool(reading.found(span, "difficulties", "order-reason") or _DATED.match(span.of(reading.norm)))


def _before_after(
    reading: Reading,
    blocks: Sequence[Block],
    told: _Telling,
    showing: Showing,
    titles: Mapping[str, Block],
    whole: Span,
) -> Aspect:
    """Whether the old process is set against the new one; it may be told in the background."""
    if showing.process < 2:
        return Aspect("undecided")
    if showing.old and showing.new:
        return Aspect("there", showing.at)
    if "process-new" in titles and (old := _old_label(reading, blocks)):
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


def _old_label(reading: Reading, blocks: Sequence[Block]) -> Span | None:
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
    start = max(reading.text.rfind("\n", 0, at.start), reading.text.rfind("\r", 0, at.start)) + 1
    label = _BOLD.match(reading.text, start, at.end)
    return Span(*label.span(1)) if label else None


def _features(
    reading: Reading, told: _Telling, titles: Mapping[str, Block], others: Sequence[Span], paired: bool
) -> Aspect:
    """Whether the solution introduces its features: under a title, in a list, or in what is not the process.

    `paired`: it stands under `Now` behind a background under `Before`, and holds all that was built.
    """
    if "features" in titles:
        return Aspect("there", titles["features"].node.head)
    left = int(any(_ACTS_ALONE.search(span.of(reading.norm)) for span in told.statements))
    for span in others:
        words = span.of(reading.norm)
        if _ROW_OF_THINGS.match(words):
            return Aspect("there", span)
        if _LEAD.search(words) or _is_plain_scope(reading, span) or STEP.match(words):
            continue
        if reading.found(span, "difficulties", "order-reason") and not reading.found(span, "features"):
            continue
        if (
            _FEATURES.search(words)
            or _NAMED_IN_ROW.search(words)
            or any(hit.strength >= 1 for hit in reading.found(span, "features"))
        ):
            return Aspect("there", span)
        left += 1
    left += paired
    return _judged(told, 1 if left else 0, None)


def _is_plain_scope(reading: Reading, span: Span) -> bool:
    """Whether a statement says which systems change and names nothing that was made."""
    words = span.of(reading.norm)
    made = re.search(
        r"功能|新增|新[做添]|支持|做了|含[^,，。;；]{1,20}、|有[^,，。;；]{1,30}、|建成|建了|搭[了建起]|开发了|一个[^,，。;；]{2,14}[,，、和与]一个|打造|上线了|[两三四五六七八]大?(?:样|项|能力|模块[,，]|个(?:功能|部分|模块|工具|东西)[,，])|"
        r"\b(?:features?|new(?! interface| field| column| call| endpoint| read)|added|adds|built|there (?:is|are))\b",
        words,
    )
    return bool(_SCOPE.search(words)) and not made


def _scope(reading: Reading, told: _Telling, titles: Mapping[str, Block]) -> Aspect:
    """Whether the solution says which systems, flows or modules change."""
    if "scope" in titles:
        return Aspect("there", titles["scope"].node.head)
    hints = 0
    for block in told.blocks:
        for at in (kid for kid in block.node.children if kid.kind == "table"):
            header = header_of(at)
            if header and re.search(r"系统|模块|接口|改动|system|module|service", reading.plain(header.span)):
                return Aspect("there", at.head)
    for span in told.statements:
        words = span.of(reading.norm)
        if _SCOPE.search(words):
            return Aspect("there", span)
        hints += bool(_SYSTEMS.search(words)) and any(hit.strength >= 1 for hit in reading.found(span, "scope"))
    return _judged(told, 1 if hints else 0, None)


def _option(reading: Reading, told: _Telling, titles: Mapping[str, Block]) -> Aspect:
    """Whether another way was weighed, or it is said why this one."""
    if "option" in titles:
        return Aspect("there", titles["option"].node.head)
    for span in told.statements:
        if _OPTION.search(span.of(reading.norm)) or any(hit.strength >= 1 for hit in reading.found(span, "option")):
            return Aspect("there", span)
    return _judged(told, 0, None)
