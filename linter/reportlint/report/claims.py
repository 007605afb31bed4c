"""What a project is said to have brought: single claims, and the category of each."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportlint.language.figures import Figure
from reportlint.language.lexicon import Hit
from reportlint.report.evidence import BENEFITS
from reportlint.report.model import Claim
from reportlint.report.passages import Block
from reportlint.report.reading import Reading
from reportlint.source import Span

CATEGORIES: tuple[str, ...] = ("efficiency", "revenue", "cost", "risk")
_TIE = re.compile(r"带动|促成|拉动|更愿意|愿意(?:续|再|介绍)|so that|leading to|more willing|as a result")
#: What is measured of the code itself: a change of it is still none of the business (圈复杂度从 38 降到 12).
_ELEGANCE = re.compile(
    r"复杂度|耦合度?|代码行|重复率|单测|测试覆盖|cyclomatic|complexity|coupling|test coverage|lines of code"
)
#: Words of a change, of a lack or of a first: a claim that has one may belong to a category that nobody here knows.
_MOVED = re.compile(
    r"[更再不没无少多快慢早晚升降涨减增省缩翻倍零免超越比节未别]|改善|提[升高前]|下降|首次|由.+[到至]|"
    r"\b(?:more|most|less|least|fewer|faster|slower|sooner|earlier|later|better|worse|longer|shorter|higher|lower|easier|quicker|"
    r"cheaper|safer|smaller|larger|bigger|up|down|rose|fell|grew|gone|ris\w+|fall\w+|grow\w*|drop\w*|cut\w*|sav\w+|no|not|never|"
    r"nobody|nothing|none|without|instead|only|than|again|halv\w+|doubl\w+|tripl\w+|gain\w*|lost?|los\w+|reduc\w+|increas\w+|"
    r"decreas\w+|improv\w+|stop\w*|avoid\w*|catch\w*|caught|prevent\w*|can|could|will|first|every|each|all|any)\b|n't\b"
)
_LEAD_IN = re.compile(r"(?:[:：]|如下|as follows)\W*$")


def claims_of(reading: Reading, blocks: Iterable[Block]) -> tuple[Claim, ...]:
    """The claims of a project's benefit blocks, in order; lead-ins and notes on method are none."""
    found: list[Claim] = []
    for block in blocks:
        if BENEFITS not in block.groups:
            continue
        for span in block.statements:
            if _is_claim(reading, span):
                claim = judge(reading, span)
                found.append(_nothing_moved(reading, claim) if block.listed(span) else claim)
    return tuple(found)


def _nothing_moved(reading: Reading, claim: Claim) -> Claim:
    """A claim of its own in a list that names no metric, no figure, no user and nothing that changed gained nothing."""
    words = claim.span.of(reading.norm)
    if claim.category != "undecided" or claim.measured or _MOVED.search(words):
        return claim
    named = reading.found(
        claim.span, *CATEGORIES, *reading.options.categories, "adoption", "lagging", "method", "answer-none"
    )
    return claim if named else claim._replace(category="outside", grounds=claim.span)


def _is_claim(reading: Reading, span: Span) -> bool:
    words = reading.plain(span)
    if len(words) < 4 or _LEAD_IN.search(words):
        return False
    notes = sum(hit.strength >= 1 for hit in reading.found(span, "method"))
    says = sum(hit.strength >= 1 for hit in reading.found(span, "outside"))
    return says >= notes or bool(reading.changes(span))


def judge(reading: Reading, span: Span) -> Claim:
    """One claim with its category: its best part counts, and to be outside takes words that say so."""
    measured = bool(reading.figures(span))
    changed = bool(reading.changes(span))
    outside = [hit for hit in reading.found(span, "outside") if hit.strength >= 1]
    later = [hit for hit in reading.found(span, "lagging") if hit.strength >= 1]
    tied = bool(later) or bool(_TIE.search(span.of(reading.norm)))
    used = [hit for hit in reading.found(span, "adoption") if hit.strength >= 1]  # 人均打开 is no 人均
    if not outside or changed or tied:
        for category in CATEGORIES:
            hits = [
                hit for hit in reading.found(span, category) if not _within(hit, outside) and not _inside(hit, used)
            ]
            strong = [hit for hit in hits if hit.strength >= 1]
            if strong:
                return Claim(span, category, Span(strong[0].start, strong[0].end), measured)
    for category in reading.options.categories:  # what a team counts as gained is no praise, whatever others say
        if own := reading.found(span, category):
            return Claim(span, category, Span(own[0].start, own[0].end), measured)
    if later:
        return Claim(span, "revenue", Span(later[0].start, later[0].end), measured)
    if outside and (not changed or _ELEGANCE.search(span.of(reading.norm))):
        return Claim(span, "outside", Span(outside[0].start, outside[0].end), measured)
    spared = next(
        (change for change in reading.changes(span) if _is_time(change.before) and _is_time(change.after)), None
    )
    if spared and not outside:
        return Claim(span, "efficiency", spared.span, measured)
    adoption = reading.found(span, "adoption")
    if adoption:
        return Claim(span, "adoption", Span(adoption[0].start, adoption[0].end), measured)
    return Claim(span, "undecided", None, measured)


def _is_time(figure: Figure | None) -> bool:
    return figure is not None and figure.kind == "duration"


def _within(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _inside(hit: Hit, others: list[Hit]) -> bool:
    """Whether a hit is a piece of a longer one."""
    return _within(hit, [other for other in others if other.end - other.start > hit.end - hit.start])
