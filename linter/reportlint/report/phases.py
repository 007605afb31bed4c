"""A project's plan in steps, whatever carries it: numbered phases, dated steps, a Gantt chart, prose."""

from __future__ import annotations

from collections.abc import Iterable

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES, STEP, WHOLE, title_groups
from reportlint.report.reading import Reading, has_words, walk
from reportlint.source import Span, Spans

_CLAUSE = regex(r"[，,;；。|]|\.\s")
_LEAD = 6  #: how many characters may stand before a date that opens a step ("到 ", "the one of ", "up to ")
_OPENERS = regex(r"^\W*(?:the one (?:of|in|on)|up to|through|by|on|in|from|until|到|至|自|从|截至|于)?\W*$")
_LIVE = regex(r"(?:月)?上线|测试|投产|验收|开工|收尾|go-live on|kick-?off")
FEW = 2  #: statements under the title of a plan that are no plan where all they tell is one date
_HAS_TIME = regex(r"[0-9月]|[一二三四]季|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|week)")
_ORDER = regex(r"^\W*(?:先|再|然后|接着|随后|末了|最后|first|then|next|finally|last)")
_NTH = regex(r"^\W*the (?:first|second|third|fourth|fifth|last)\b")  #: The second move, done by 30 April, brought …
#: Which of several things came when: The register came first (7 to 25 July). Caretakers came last, on 8 September.
_IN_ORDER = regex(
    r"\b(?:c[ao]mes?|went|goes|followed|was|were|had its turn|started)(?: out| live| in| on)?,? (?:first|second|third|next|last|then|in turn|after (?:that|it))\b|^\W*(?:the )?(?:first|next|last)(?: of all)?,? (?:c[ao]mes?|went|was|followed)\b"
    r"|(?:最先|最早|头一个|随后|其次|最后|压轴)(?:上|做|开|换|装|动|改|轮到|是)"
)
_IN_TURN = regex(
    r"\b(?:beg[aiu]n|started|opened)\b[^.;]*\bwith\b[^.;]*\b(?:went|moved|spread|extended|followed|on to)\b|先[^。;]*(?:再|后|然后|接着)|\bfirst\b[^.;]*\b(?:then|next|later)\b"
)
_SPREADS = regex(r"灰度|放量|铺开|铺到|推广到|扩到|roll(?:ed|ing)?[ -]?out|ramp(?:ed)?")
#: One more piece goes out, or one more place gets it: with a day of its own it is a step.
_FOLLOWS = regex(
    r"跟[上进着](?!述|前)|接[上着棒](?!述)|轮到|放开|铺[开到]|推[开到]|切[换过到]|(?:先|再|后|也|都|全部?|陆续)[上发开换切用装](?!现|生|展|始)|用上|并入|加入|开放|上[了线]|"
    r"\b(?:went (?:out|live|up|over|in)|g[eo]t (?:it|theirs)|follow(?:s|ed)|came (?:next|last|first|on|in|after(?:wards)?|along|on top|then)|joined|(?:was|were) (?:next|added|"
    r"connected|switched|moved|migrated|converted|ready|on it|on board|in use|handed out|their turn|its turn|the turn of)|had it|opened|took over|switched (?:over|to)|moved (?:over|across|to)|landed|arrived)\b"
)
_BEGINS = regex(r"启动|立项|开工|动工|开始|收尾|至今|截至|\b(?:start\w*|began|begin\w*|kick\w*|since|until)\b")
_ENDS = regex(
    r"^\W*(?:项目)?(?:正式)?(?:启动|开工|立项|开始|收尾|结束|完工|结项|验收|至今|started?|finished|kick-?off|closed|ended)\W*$"
)


def steps_in(reading: Reading, blocks: Iterable[Block]) -> list[Span]:
    """The steps of a plan, told anywhere but under difficulties and benefits; under background only numbered ones."""
    found: list[Span] = []
    for block in blocks:
        steps = [step for span in block.statements for step in _steps(reading, span)]
        if len(steps) < 2:
            steps = _one_by_one(reading, block, steps)
        title = block.node.title if block.titled and block.node.kind in ("section", "item") else None
        if not steps and title and STEP.match(reading.plain(title) + " ") and has_words(reading, block.node):
            steps = [title]
        if not steps and block.titled and PHASES in block.groups:
            steps = _dated(reading, block)
        elsewhere = block.groups & {BACKGROUND, BENEFITS, DIFFICULTIES} and PHASES not in block.groups
        if not elsewhere or (BACKGROUND in block.groups and all(_numbered(reading, step) for step in steps)):
            found.extend(steps)
    return found


def _one_by_one(reading: Reading, block: Block, steps: list[Span]) -> list[Span]:
    """The steps, with the days on which one piece after the other went out: `Forms went out on 3 May. The check followed on 18 May.`"""
    found = {}
    for span in block.statements:
        whens = [when for when in reading.dates(span) if when.start and when.grain in ("day", "month")]
        if len(whens) != 1 or whens[0].joined or not _FOLLOWS.search(span.of(reading.norm)):
            continue
        if not (_BEGINS.search(span.of(reading.norm)) or reading.changes(span) or reading.found(span, "difficulties")):
            found[whens[0].start] = Span(*whens[0].span)
    known = Spans(steps)
    apart = [day for day in found.values() if not known.hold(day)]
    return sorted([*steps, *apart]) if len(apart) + len(steps) >= 2 else steps


def _dated(reading: Reading, block: Block) -> list[Span]:
    """The dates under the title of a plan where sentence after sentence has one: `Board: 12 June. Messages: 10 July.`"""
    if any(reading.changes(span) for span in block.statements):
        return []
    whens = [[when for when in reading.dates(span) if when.start] for span in block.statements]
    if len({when.start for found in whens for when in found}) < 2 or not all(whens):
        return []
    return [Span(*when.span) for found in whens for when in found]


def _numbered(reading: Reading, step: Span) -> bool:
    """Whether a step has its number (Phase 2): then it is one of a plan, whatever title it stands under."""
    mark = STEP.search(step.of(reading.norm))
    return bool(mark) and bool(regex(r"[0-9一二三四五]").search(mark.group() if mark else ""))


def _steps(reading: Reading, span: Span) -> list[Span]:
    """The clauses of one statement that open with a numbered phase or a date and say something besides."""
    found: list[Span] = []
    start = span.start
    cuts = [match.end() for match in _CLAUSE.finditer(reading.norm, span.start, span.end)] + [span.end]
    for end in cuts:
        clause = Span(start, end)
        if _opens_step(reading, clause):
            found.append(clause)
        start = end
    if len(found) < 2 and _IN_TURN.search(span.of(reading.norm)) and not reading.changes(span):
        times = reading.dates(span)
        found = [Span(*when.span) for when in times] if len(times) >= 2 else found
    nth = _NTH.match(span.of(reading.norm)) or _IN_ORDER.search(span.of(reading.norm))
    if not found and nth and reading.dates(span) and not reading.changes(span):
        return [span]
    return found if len(found) >= 2 else _launches(reading, span) or found


def _launches(reading: Reading, span: Span) -> list[Span]:
    """The times at which one sentence says that one thing after the other went live: `lookup in February, the page in March`."""
    times = [when for when in reading.dates(span) if when.start is not None]
    if len({when.start for when in times}) < 2:
        return []
    words = span.of(reading.norm)
    spread = _SPREADS.search(words)  # `rolled out to 10% in March, 50% in April` changes no metric
    if _BEGINS.search(words) or not (spread or (reading.found(span, "launch") and not reading.changes(span))):
        return []
    return [Span(*when.span) for when in times]


def _opens_step(reading: Reading, clause: Span) -> bool:
    words = clause.of(reading.norm)
    if len(words.strip()) < 2:
        return False
    mark = STEP.search(words)
    if mark and mark.start() <= _LEAD:
        return True
    if not _HAS_TIME.search(words):
        return False
    if _ORDER.match(words) and reading.dates(clause):
        return not reading.changes(clause)
    for when in reading.dates(clause):
        before = reading.norm[clause.start : when.span.start]
        if len(before.strip()) <= _LEAD or _OPENERS.match(before):
            rest = reading.norm[when.span.end : clause.end]
            told = sum(char.isalpha() for char in rest)
            return not reading.changes(clause) and told >= 2 and not (told <= 12 and _ENDS.search(rest))
        return False
    return False


def drawn_plan(reading: Reading, node: Node) -> Span | None:
    """A Gantt chart or timeline under a node, if any."""
    for at in walk(node):
        if at.kind == "code" and at.info.startswith("mermaid"):
            words = at.span.of(reading.text)
            if regex(r"(?m)^\s*(?:gantt|timeline)\b").search(words):
                return at.span
    return None


def holds_plan(reading: Reading, block: Block) -> bool:
    """Whether a block under the title of a plan holds one: a step, a time, or words of order; a picture may."""
    if not block.statements:
        return has_words(reading, block.node)
    brief = len(block.statements) <= FEW and not any(STEP.search(span.of(reading.norm)) for span in block.statements)
    least = 1 if title_groups(reading, block.node.title).get(PHASES, 0.0) >= WHOLE and not brief else 2
    shown = sum(
        2 * bool(STEP.search(span.of(reading.norm)))
        + min(_order_words(reading, span), 2 if brief else 1)
        + len(reading.dates(span))
        for span in block.statements
    )
    return shown >= least


def _order_words(reading: Reading, span: Span) -> int:
    """How many words of a plan stand there, besides those which say only that something was tested and went live."""
    hits = [hit for hit in reading.found(span, "phases", "order-reason") if hit.strength >= 1]
    return len({hit.end for hit in hits if not _LIVE.fullmatch(reading.norm, hit.start, hit.end)})
