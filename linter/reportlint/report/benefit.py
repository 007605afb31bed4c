"""What the claims of a project come to together: a direct metric, adoption, an answer to its problem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlint.language.topics import Topic, relation, together, topic
from reportlint.regex import regex
from reportlint.report.background_passages import background_blocks
from reportlint.report.block import Block
from reportlint.report.category_words import LATER
from reportlint.report.evidence import BACKGROUND, BENEFITS
from reportlint.report.measure import GAIN, NEEDING, measures
from reportlint.report.model import Aspect, Claim, Kind, State
from reportlint.report.reading import Reading
from reportlint.source import Span

#: What is told as still to come has not been measured yet, whatever figure is named for it.
_EXPECTED = regex(
    r"目标|预计|预期|有望|计划|力争|争取|\b(?:target\w*|expect\w*|should|will|aim\w*|hope\w*|plan(?:ned)?|by (?:next|the end))\b"
)
#: A background that complains that people leave: to that their staying is an answer.
_LEAVING = regex(
    r"流失|不续|不再来|(?<![收要拿追])不回来|不来了|留不住|走掉|退订|退租|退费|解约|断约|丢客|丢单|改去|改投|(?:去|跑到?|转到?|转投|换到?|投)了?(?:别家|别处|别的|隔壁|对面|对手|同行|竞品|其他家)|续[费约签]|复购|回头|转介绍|口碑|"
    r"\b(?:churn\w*|leav(?:e|es|ing)|left us|lost (?:customers|clients|members)|cancel\w*|renew\w*|retention|repurchase\w*|"
    r"never (?:come|came) back|(?:customers?|clients?|guests?|buyers?|members?|patients?|people|shops?|readers?) (?:\w+ ){0,3}come back|referr\w+|loyal\w*|recommend\w*|(?:go(?:es)?|went|going|gone|drive|drove|turn(?:ed)?|switch(?:ed)?|move[ds]?) (?:elsewhere|next door|across the road|to (?:a|the|another|our) (?:\w+ )?(?:competitors?|rivals?|neighbours?)))\b"
)
#: A background that complains that something is too little used: to that its use is an answer.
_UNUSED = regex(
    r"没人用|没什么人用|不用|不爱用|不愿用|用的人少|使用率|活跃|登录|打开|上线率|线上化|覆盖率|渗透|绕开|绕过|普及|推不动|"
    r"\b(?:nobody uses?|hardly used|not used|unused|low (?:use|usage|uptake|adoption)|usage|adoption|uptake|logs? in|log-?ins?|active users|bypass\w*)\b"
)
_TROUBLE = regex(
    r"只[有能靠看]|[没不无断拒罚迟晚吵怨坏停漏错慢乱丢缺等]|全靠|白跑|"
    r"\b(?:nobody|no one|not|never|cannot|can't|only|lost|lose|miss\w*|late|wrong|by hand|waits?|waiting|already|too)\b"
)
SURE = 0.9
OUTSIDE = 0.5  #: how likely the second look must take a claim without a figure to be in no category
#: What is to come, in more words than those for what shows late.
_WILL = regex(
    r"(?<![机社协开大年例周晨学体工晚理误商总])会(?![员议计话务展所场刊长签])|预计|预期|可望|\b(?:expect\w*|hope\w*|likely)\b"
)
_COMING = ("revenue", "adoption", "undecided")  #: what a claim may be of that says what customers will do


def benefit_pieces(
    reading: Reading,
    blocks: Sequence[Block],
    benefits: Sequence[Block],
    claims: Sequence[Claim],
    kind: Kind,
    aspects: Mapping[str, Aspect],
) -> dict[str, Aspect]:
    """Each piece of the benefits, by its name in `model.PIECES`.

    `blocks` are all of the project's, `benefits` those that tell them; `aspects` are what is known of it so far.
    """
    if aspects[BENEFITS].state != "there" or not claims:
        return {}
    place = next((block.node.head for block in benefits if block.titled), None)

    def piece(state: State, claim: Claim | None = None) -> Aspect:
        return Aspect(state, claim.span if claim else None, SURE, place if state == "missing" else None)

    told = [block for block in blocks if BACKGROUND in block.groups and block.statements]
    told = told or [block for block in background_blocks(reading, blocks, aspects[BACKGROUND]) if block not in benefits]
    background = [span for block in told for span in block.statements]
    return {
        "direct-benefit": piece(_direct(reading, claims)),
        "adoption": piece(_adoption(reading, claims)) if kind == "infrastructure" else Aspect("undecided"),
        "answer-to-problem": piece(_answers(reading, claims, background, blocks, aspects["problem"])),
        "benefit-beyond-usage": (
            piece(_beyond_usage(reading, claims, background)) if kind == "business" else Aspect("undecided")
        ),
    }


def _direct(reading: Reading, claims: Sequence[Claim]) -> State:
    """Whether any claim is direct or measured: those that show late and are not measured prove nothing yet."""
    told = [claim for claim in claims if claim.category != "outside" or claim.lagging]
    if any(_is_late(reading, claim) for claim in told) and all(_is_hope(reading, claim) for claim in told):
        return "missing"
    if any(claim.category in NEEDING for claim in claims):
        return "there"
    return "undecided"


def _is_late(reading: Reading, claim: Claim) -> bool:
    """Whether a claim shows only after long, and is not measured."""
    return claim.lagging and not _measured(reading, claim)


def _is_hope(reading: Reading, claim: Claim) -> bool:
    """Whether a claim is late, or says without a figure what customers will do one day, as far as it is understood."""
    if _is_late(reading, claim):
        return True
    if claim.measured or claim.category not in _COMING:
        return False
    words = claim.span.of(reading.norm)
    return bool(LATER.search(words) or _WILL.search(words))


def _measured(reading: Reading, claim: Claim) -> bool:
    return bool(measures(reading, claim.span)) and not _EXPECTED.search(claim.span.of(reading.norm))


def _adoption(reading: Reading, claims: Sequence[Claim]) -> State:
    """Whether an infrastructure project names who uses it, or a benefit in any category."""
    named = [claim for claim in claims if claim.category in (*NEEDING, "adoption")]
    if any(claim.measured for claim in named) or not all(_is_outside(reading, claim) for claim in named):
        return "there"
    is_open = any(_open(reading, claim) and not _is_outside(reading, claim) for claim in claims)
    return "undecided" if is_open else "missing"


def _is_outside(reading: Reading, claim: Claim) -> bool:
    """Whether a claim is in no category, by its words or, where it has no figure, very likely by a second look."""
    if claim.category == "outside":
        return True
    look = reading.second_look
    if claim.measured or look is None or not look.is_wanted:
        return False
    return reading.second_opinion(claim.span).get("benefit-outside", 0.0) >= OUTSIDE


def _open(reading: Reading, claim: Claim) -> bool:
    """Whether a claim may be a benefit that was not understood."""
    return claim.category == "undecided" and (claim.measured or bool(GAIN.search(claim.span.of(reading.norm))))


def _beyond_usage(reading: Reading, claims: Sequence[Claim], background: Sequence[Span]) -> State:
    """Whether a business project has more to show than that it is used."""
    if any(claim.category != "adoption" for claim in claims):
        return "there" if any(claim.category in NEEDING for claim in claims) else "undecided"
    unused = any(_UNUSED.search(span.of(reading.norm)) for span in background)
    return "undecided" if unused or not background else "missing"


def _answers(
    reading: Reading, claims: Sequence[Claim], background: Sequence[Span], blocks: Sequence[Block], problem: Aspect
) -> State:
    """Whether a claim comes back to what the background complained about; only where both are understood.

    Where no claim can come back to anything, it is enough that something stands there that may be a problem.
    """
    if not background or not (
        _complains(reading, background, problem) or (problem.state == "undecided" and _are_idle(reading, claims))
    ):
        return "undecided"
    told = [span for block in blocks if not block.groups & {BENEFITS} and not (block.known and _beside(block))
            for span in block.statements]  # fmt: skip
    about = together(*(topic(reading.norm, span) for span in told))
    whole = " ".join(span.of(reading.norm) for span in background)
    values = _values(reading, background)
    unsure: list[tuple[Claim, State]] = []
    for claim in claims:
        near = _near(reading, claim, about, whole, values)
        if near == "there" and claim.measured:
            return "there"
        if near != "missing":
            unsure.append((claim, near))
    states = {near for claim, near in unsure if claim.category == "outside" or not _is_outside(reading, claim)}
    return "there" if "there" in states else "undecided" if states else "missing"


def _are_idle(reading: Reading, claims: Sequence[Claim]) -> bool:
    """Whether no claim can come back to any problem."""
    return all(claim.lagging or _is_hope(reading, claim) or _is_outside(reading, claim) for claim in claims)


def _beside(block: Block) -> bool:
    """Whether a block tells only how it was done."""
    return BACKGROUND not in block.groups


def _complains(reading: Reading, background: Sequence[Span], problem: Aspect) -> bool:
    """Whether the background names a problem."""
    if problem.state != "undecided":
        return problem.state == "there"
    hits = [hit for span in background for hit in reading.found(span, "problem", "pain-points", "cause")]
    return sum(hit.strength for hit in hits) >= 1 or any(_TROUBLE.search(span.of(reading.norm)) for span in background)


def _values(reading: Reading, spans: Sequence[Span]) -> frozenset[tuple[str, str, float]]:
    """What is measured in some statements, each with its value; of one and none every text is full."""
    return frozenset(
        (one.kind, one.unit, one.value)
        for span in spans
        for one in measures(reading, span)
        if one.unit and one.value > 1
    )


def _near(
    reading: Reading, claim: Claim, about: Topic, background: str, values: frozenset[tuple[str, str, float]]
) -> State:
    """Whether one claim comes back to what the project complained about: `missing` where it clearly does not."""
    words = claim.span.of(reading.norm)
    if claim.category == "outside":
        return "missing" if not _ELSEWHERE.search(words) else "undecided"
    if _is_hope(reading, claim):
        return "undecided" if _LEAVING.search(background) else "missing"
    near = relation(topic(reading.norm, claim.span), about)
    if values & _values(reading, [claim.span]):
        return "there"  # the same value of before
    if near in ("same-metric", "same-object"):
        return "there"
    if claim.category == "adoption" and _UNUSED.search(background):
        return "there"
    if near == "unrelated" and not _open(reading, claim):
        return "missing"
    return "undecided"


#: A claim outside the categories that may be the answer all the same.
_ELSEWHERE = regex(r"更清楚|看得见|透明|看得懂|transparen\w+|visib\w+|clearer")
