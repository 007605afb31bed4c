"""What is told of a plan's phases: what each delivers, gaps in their numbers, why they come in this order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.deliverables import delivers, is_rollout
from reportlint.report.evidence import PHASES, SOLUTION
from reportlint.report.lanes import Lane, Step, lanes_of, numbered, prose_lanes
from reportlint.report.model import Aspect, Phase
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

LEAST = 2  #: phases that make a plan


class Plan(NamedTuple):
    """A project's plan: its lanes as the text carries them, and the phases read out of them."""

    lanes: tuple[Lane, ...] = ()
    phases: tuple[Phase, ...] = ()


def read_plan(
    reading: Reading, node: Node, skip: frozenset[Span], blocks: Sequence[Block], steps: Sequence[Span]
) -> Plan:
    """The plan that a project's text tells, out of its carriers or else out of its steps in prose."""
    lanes = lanes_of(reading, node, skip, blocks) or prose_lanes(reading, blocks, steps)
    words = node.span.of(reading.norm)
    phases: list[Phase] = []
    for lane in lanes:
        told = [delivers(reading, step) for step in lane.steps]
        spread = all(is_rollout(reading, step) for step in lane.steps)  # the whole goes out bit by bit
        gaps = _gaps(lane, words)
        for step, state in zip(lane.steps, told, strict=True):
            if state == "missing" and (spread or (lane.prose and step.number is None)):
                state = "undecided"
            phases.append(Phase(step.span, step.number, state, step in gaps))
    return Plan(tuple(lanes), tuple(sorted(phases, key=lambda phase: phase.span)))


def laid_out(reading: Reading, plan: Plan, aspect: Aspect) -> Aspect:
    """Whether a project has a plan: phases in a table or list under the title of one, each with its number or time, make it."""
    lane = next((lane for lane in plan.lanes if lane.titled and not lane.prose and len(lane.steps) >= LEAST), None)
    lane = lane if lane and all(step.number or reading.dates(step.span) for step in lane.steps) else None
    return Aspect("there", lane.steps[0].span, 0.9) if lane and aspect.state == "missing" else aspect


def _gaps(lane: Lane, words: str) -> list[Step]:
    """The steps of a lane whose number skips or repeats one; those that go back open another lane."""
    steps = [step for step in lane.steps if step.number]
    if lane.prose:
        firsts: dict[int | None, Step] = {}
        for step in steps:
            firsts.setdefault(step.number, step)
        steps = list(firsts.values())
    found, repeated = [], 0
    for before, step in pairwise(steps):
        last, number = before.last or 0, step.number or 0
        if before.word != step.word or (before.number == 1 and number == 1):
            continue
        if number == before.number:
            repeated += 1
            found.append(step)
        elif number > last + 1 and not _accounted(words, step.word, range(last + 1, number)):
            found.append(step)
    return found if repeated <= 1 else []


_NUMERALS = "一二三四五六七八九十"
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _accounted(words: str, word: str, numbers: range) -> bool:
    """Whether the text speaks of the phases that a lane skips: they were put off, or merged into others."""
    for number in numbers:
        if not 1 <= number <= len(_NUMERALS):
            return False
        numeral = _NUMERALS[number - 1]
        if word.isascii():
            said = re.search(rf"\b{word}s?\s*(?:{number}|{_ENGLISH[number - 1]})\b", words)
        else:
            said = re.search(rf"第?\s*(?<![0-9])(?:{numeral}|{number})\s*{word}", words)
        if not said:
            return False
    return True


_REASON_ZH = regex(
    r"因[^,，。;；]{2,}|为的是|由于|所以|故|为了|以免|免得|怕|趁|等[^,，。;；:：]{2,}(?:才|后|再|了|完)|才[能好敢会有可]|才(?=[^,，。;；]{0,6}(?:得|出|能))|"
    r"要(?:用|靠|等|先|赶|避|调|接|从|基于|拿|看)|[,，](?:所以|就|故|因此)?先[做上切行接推](?=\W*$)|靠它|靠前|依赖|前提|先[^,，。;；]{1,12}[,，]|不[^,，。;；]{1,8}[,，]|不[^,，。;；]{1,10}就|没有[^,，。;；]{1,10}[,，]|得先|得等|"
    r"最[^,，。;；的]{1,6}|优先|急|赶|卡在|避开|错开|打头|垫[底后]|压轴|理由|顺序|次序|留到|放(?:到)?最?后|(?:先|头|后)[^,，。;；]{0,8}的[那这]|在前|在后|旺季|淡季"
)
_REASON_EN = regex(
    r"\b(?:because|since|as (?!planned|follows|well|usual|expected|agreed|before|soon|many|much|far|long|part|of\b|above|below|a "
    r"(?:pilot|test|trial|whole|first))\w+|so that|so as|for (?:the|they|it) (?:reason|sake)|once|when|until|before|after|where|which|whose|who|while|needs?|needed|"
    r"depends?|dependent|hang|hangs|rests?|wait|waits|waited|first|last|biggest|largest|smallest|easiest|worst|hardest|riskiest|most|"
    r"only|otherwise|in time|ahead of|due|deadline|season|(?:this|that|the) order|reason|why|to learn|to see|in case|without)\b"
)
_REASON = (_REASON_ZH, _REASON_EN)
#: The same in the line of a step, where `only` or 先 belong to what it delivers: `Step 2: exchange, one store only`.
_CAUSE = (
    regex(
        r"因为?[^,，。;；素果此]{2,}|为的是|由于|所以|为了|以免|免得|生怕|趁|等[^,，。;；:：]{2,}(?:才|再)|才(?:[能好敢会有可]|[^,，。;；]{0,6}(?:得|出))|"
        r"(?:[都要得]|必须)(?:靠|等|先|赶|避开)|要(?:用|调|从|基于|拿)|依赖[^,，。;；]{1,10}的|依赖(?=[一二三前上它这那])|[,，]先[做上切行接推](?=\W*$)|没有[^,，。;；]{1,10}[,，]|最(?:急|痛|疼|缺|愁|怕|容易|稳|快见)|"
        r"最[^,，。;；]{1,10}先|先[上做动切装推开来走接][,，][^,，。;；]{4,}|赶在|卡在|避开|错开|打头|垫底|压轴|理由|在前|在后|旺季|淡季|放(?:到)?最?后|留到|(?:先|头|后)[^,，。;；]{0,8}的[那这]"
    ),
    regex(
        r"\b(?:because|so that|so as|otherwise|in time for|ahead of|due to|depends? on|hangs? on|rests? on|waits? for|had to|"
        r"comes? first|came first|goes first|went first|biggest|worst|hardest|easiest|riskiest|season|peak|"
        r"(?:this|that|the) order|to (?:learn|see|find out)|in case|nothing|once (?:the|it|they|we|all|that)|needs?|needed|why|reason (?:for|why|is|was))\b|"
        r"\bsince (?!then\b|(?:early|mid|late|the) [0-9]|[0-9]|(?:jan|feb|mar|apr|may|june?|jul|aug|sep|oct|nov|dec))|"
        r"\bwhich (?:reads?|takes?|feeds?|uses?|builds?)\b|[,;:—–-]\s*(?:as (?:it|they|the|that|this|we|nobody|nothing)|for (?:it|they|nobody|nothing|without))\b|\bbefore (?:they|it|we|anyone|anybody)\b"
    ),
)
_LEAD_IN = regex(r"[:：]\W*$")


def plan_pieces(reading: Reading, blocks: Sequence[Block], plan: Plan, whole: Aspect) -> dict[str, Aspect]:
    """Why the phases come in this order; undecided where there is no plan or more is told of it than its phases."""
    sure = any(len(lane.steps) >= 2 and (lane.titled or any(step.word for step in lane.steps)) for lane in plan.lanes)
    if whole.state != "there" or not sure:
        return {"order-reason": Aspect("undecided")}
    lane = plan.lanes[0]
    inside, behind, far = _around(blocks, plan)
    steps = frozenset(step.span for each in plan.lanes for step in each.steps)
    for span in inside:
        is_step = span in steps or numbered(span.of(reading.norm)) is not None
        if _gives_reason(reading, span, _CAUSE if is_step else _REASON) or _strong(reading, span, is_step):
            return {"order-reason": Aspect("there", span)}
    for span in behind:
        moved = any(change.before and change.after for change in reading.changes(span))
        if (moved or reading.found(span, "difficulties")) and not _strong(reading, span):
            continue
        if _ORDER.search(span.of(reading.norm)) and (_strong(reading, span) or _gives_reason(reading, span, _REASON)):
            return {"order-reason": Aspect("there", span)}
    for span in far:
        if _strong(reading, span) and _SPEAKS_OF_PHASES.search(span.of(reading.norm)):
            return {"order-reason": Aspect("undecided", span)}
    return {"order-reason": Aspect("missing", place=_heading_of(lane, blocks))}


def _heading_of(lane: Lane, blocks: Sequence[Block]) -> Span | None:
    """The title over a lane; that of the section in which it stands, where it is a paragraph among others."""
    if lane.block is not None:
        return lane.block.node.head
    around = [block.node for block in blocks if block.titled and block.node.span.holds(lane.steps[0].span)]
    return min(around, key=lambda node: node.span.end - node.span.start).head if around else None


NAMED = 2  #: characters of a word that may be part of a name
NEAR = 400  #: characters behind a plan in which the reason for its order stands
_ORDER = regex(
    r"(?<![原事预首])先(?!生)|[在最]前|[在最往到放]后|头[一个]|打头|[一二三四五六]期|批|阶段|优先|顺序|次序|\b(?:first|then|next|last|later|wait\w*|order|phase|stage|step|wave)\b"
)
_SPEAKS_OF_PHASES = regex(
    r"[一二三四五六]期|先[做上切接]|头一|第一[期批步阶]|阶段|\b(?:(?:comes?|came|goes|went|be) (?:first|last)|phase|stage|wave)\b"
)


def _strong(reading: Reading, span: Span, is_step: bool = False) -> bool:
    """Whether a statement has words for the reason of an order; a short one in a step's line names what it delivers (依赖中心)."""
    hits = [hit for hit in reading.found(span, "order-reason") if hit.strength >= 1]
    return any(not is_step or hit.end - hit.start > NAMED for hit in hits)


def _around(blocks: Sequence[Block], plan: Plan) -> tuple[list[Span], list[Span], list[Span]]:
    """The statements of the plan, those that follow it, and the other ones that may speak of its order."""
    lines = [step.span for lane in plan.lanes for step in lane.steps]
    told = Spans(lines)
    first, last = min(line.start for line in lines), max(line.end for line in lines) + NEAR
    inside: list[Span] = []
    behind: list[Span] = []
    far: list[Span] = []
    for block in blocks:
        if PHASES in block.groups and SOLUTION not in block.groups:
            inside.extend(block.statements)
        elif not block.groups or SOLUTION in block.groups:
            for span in block.statements:
                if told.begin_in(span) or told.hold(span):
                    inside.append(span)
                else:
                    (behind if first <= span.start <= last else far).append(span)
    return inside, behind, far


#: When a phase is, which is no reason: `(until 12 June)`, `到 7 月底`.
_WHEN = regex(
    r"[(（][^()（）]{0,30}[0-9][^()（）]{0,30}[)）]|\b(?:until|from|before|after|by|since|first|last) (?:the )?(?:[0-9]{1,2}\.?(?:st|nd|rd|th)? )?(?:of )?"
    r"(?:(?:early|mid|late|end of|half of|week of)[ -])?(?:[0-9]{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)


def _gives_reason(reading: Reading, span: Span, reasons: Sequence[re.Pattern[str]]) -> bool:
    words = span.of(reading.norm)
    mark = numbered(words)
    rest = _WHEN.sub(" ", words[mark[3] :] if mark else words)
    return any(one.search(rest) for one in reasons) and not _LEAD_IN.search(rest)
