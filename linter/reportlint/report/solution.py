"""The pieces of a project's solution: process, before and after, features, scope, options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BENEFITS, COLUMNS, DIFFICULTIES, PHASES, SOLUTION, STEP, weigh
from reportlint.report.model import Aspect
from reportlint.report.no_why import made_statements
from reportlint.report.reading import Reading
from reportlint.report.solution_process import (
    FEATURES,
    NAMED_IN_ROW,
    SCOPE,
    TITLE,
    Telling,
    before_after,
    old_label,
    process,
)
from reportlint.report.tables import header_of
from reportlint.source import Span

LONG = 40  #: characters of a block that nobody understands from which on it may tell any piece
PIECES = ("process", "process-old", "process-new", "features", "scope", "option")

#: What the software does by itself: told within the process, it is a feature all the same.
_ACTS_ALONE = regex(
    r"自动(?!化)|一键|点一下|点一?点|弹出|弹一|推送给?|带出|\b(?:automatically|by itself|on its own|one click|pops up)\b"
)
_BARE_NEW = regex(r"\W*(?:new|what is new|what's new|新|新增|新的)\W*")
_ROW_OF_THINGS = regex(
    r"\W*an? (?!customer|user|colleague|driver|clerk)[^,.;:]{3,60}, (?:and )?an? [^,.;:]{3,60}(?:, (?:and )?| and )an? "
)  #: A forecast service, a review list in the portal, and a note on the bill
_SYSTEMS = regex(
    r"系统|模块|接口|服务|平台|流程|张表|库表|\b(?:systems?|modules?|interfaces?|services?|flows?|backend|front end|api|erp|crm)\b"
)
_LEAD = regex(r"(?:[:：]|如下|as follows)\W*$")
_OPTION = regex(
    r"比[过较选]|对比[了过]|没选|不选|没[走用]|放弃|否[了掉决]|取舍|权衡|备选|而不是|而非|没有?采[用购]|自研还是|为什么选|故取|选了|选的是|"
    r"\b(?:instead of (?:buying|building|a)|rather than|we (?:chose|picked|weighed|compared|considered)|decided (?:for|against)|alternative\w*|"
    r"options? (?:were|was|a|b|one|two|we)|ruled out|the other way)\b"
)


def solution_pieces(reading: Reading, blocks: Sequence[Block], solution: Aspect, whole: Span) -> dict[str, Aspect]:
    """Each piece of the solution, by its name in `model.PIECES`; undecided where the solution itself is not there."""
    if solution.state != "there":
        return {name: Aspect("undecided") for name in ("process", "before-after", "features", "scope", "option")}
    told = _telling(reading, blocks, solution)
    titles = _titles(reading, told.blocks)
    showing, others = process(reading, blocks, told, titles)
    pieces = {
        "process": _judged(told, showing.process, showing.at),
        "before-after": before_after(reading, blocks, told, showing, titles, whole),
        "features": _features(
            reading, told, titles, others, "process-new" in titles and bool(old_label(reading, blocks))
        ),
        "scope": Aspect("undecided"),
        "option": _option(reading, told, titles),
    }
    compared = pieces["before-after"]  # says which flow changes
    pieces["scope"] = compared if compared.state == "there" else _scope(reading, told, titles)
    return pieces


def _telling(reading: Reading, blocks: Sequence[Block], solution: Aspect) -> Telling:
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
        return Telling(tuple(mine), tuple(made), True, None)
    return Telling(tuple(mine), tuple(span for block in mine for span in block.statements), marked, head, guessed)


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


def _judged(told: Telling, shown: int, at: Span | None) -> Aspect:
    """There, open, or, where the solution's text is marked off, missing."""
    if shown >= 2:
        return Aspect("there", at)
    open_ = shown or not told.marked or told.guessed
    return Aspect("undecided") if open_ else Aspect("missing", place=told.head)


def _features(
    reading: Reading, told: Telling, titles: Mapping[str, Block], others: Sequence[Span], paired: bool
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
            FEATURES.search(words)
            or NAMED_IN_ROW.search(words)
            or any(hit.strength >= 1 for hit in reading.found(span, "features"))
        ):
            return Aspect("there", span)
        left += 1
    left += paired
    return _judged(told, 1 if left else 0, None)


def _is_plain_scope(reading: Reading, span: Span) -> bool:
    """Whether a statement says which systems change and names nothing that was made."""
    words = span.of(reading.norm)
    made = regex(
        r"功能|新增|新[做添]|支持|做了|含[^,，。;；]{1,20}、|有[^,，。;；]{1,30}、|建成|建了|搭[了建起]|开发了|一个[^,，。;；]{2,14}[,，、和与]一个|打造|上线了|[两三四五六七八]大?(?:样|项|能力|模块[,，]|个(?:功能|部分|模块|工具|东西)[,，])|"
        r"\b(?:features?|new(?! interface| field| column| call| endpoint| read)|added|adds|built|there (?:is|are))\b"
    ).search(words)
    return bool(SCOPE.search(words)) and not made


def _scope(reading: Reading, told: Telling, titles: Mapping[str, Block]) -> Aspect:
    """Whether the solution says which systems, flows or modules change."""
    if "scope" in titles:
        return Aspect("there", titles["scope"].node.head)
    hints = 0
    for block in told.blocks:
        for at in (kid for kid in block.node.children if kid.kind == "table"):
            header = header_of(at)
            if header and regex(r"系统|模块|接口|改动|system|module|service").search(reading.plain(header.span)):
                return Aspect("there", at.head)
    for span in told.statements:
        words = span.of(reading.norm)
        if SCOPE.search(words):
            return Aspect("there", span)
        hints += bool(_SYSTEMS.search(words)) and any(hit.strength >= 1 for hit in reading.found(span, "scope"))
    return _judged(told, 1 if hints else 0, None)


def _option(reading: Reading, told: Telling, titles: Mapping[str, Block]) -> Aspect:
    """Whether another way was weighed, or it is said why this one."""
    if "option" in titles:
        return Aspect("there", titles["option"].node.head)
    for span in told.statements:
        if _OPTION.search(span.of(reading.norm)) or any(hit.strength >= 1 for hit in reading.found(span, "option")):
            return Aspect("there", span)
    return _judged(told, 0, None)
