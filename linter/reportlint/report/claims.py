"""What a project is said to have brought: its single claims, each with its category and what it lacks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reportlint.language.topics import Topic, relation, topic
from reportlint.language.topics_en import stem
from reportlint.language.unit_words import EN_DURATIONS, FUNCTION_WORDS
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.category import CATEGORIES, judge
from reportlint.report.category_words import MOVED
from reportlint.report.evidence import BENEFITS, SOLUTION
from reportlint.report.measure import MINUS, ZERO, baseline, measures, quantified
from reportlint.report.model import Claim
from reportlint.report.reading import Reading
from reportlint.report.vague import in_sentence
from reportlint.source import Span

_LEAD_IN = regex(r"(?:[:：]|如下|as follows)\W*$")
#: What the author himself does not count: `I take that as an opinion`, 这句不算数.
_DISOWNED = regex(
    r"\b(?:i|we) (?:take|took|count|treat|file|note|mention|put) (?:that|this|it|them) (?:down )?(?:as|under) (?:an? |mere |only |just )*(?:opinions?|anecdotes?|impressions?|compliments?|courtesy|kindness|curiosity|aside)\b|"
    r"\b(?:that|which|this) (?:is|was) (?:no|not a|only an|just an|merely an?) (?:measurement|figure|proof|opinion|impression|anecdote|result)\b|\b(?:do|does|did)(?: not|n't) count (?:that|this|it|as)\b|"
    r"(?:这[句话个点条]?|那[句话]?|只|我)[^,。;，；]{0,6}(?:不算数|不作数|不当(?:成绩|真)|当(?:个|作|成)?(?:说法|玩笑|闲话|看法|意见|客气话)|(?:听听|记着|说说)(?:而已|罢了|就好))"
)
_INDENT = regex(r"[ \t\u3000]*")
GAP = 3  #: characters between two sentences of one paragraph or item
EARLIER = 120  #: sentences of a project that are searched for an earlier value


def claims_of(reading: Reading, blocks: Iterable[Block], told: Sequence[Block] = ()) -> tuple[Claim, ...]:
    """The claims of a project's benefit blocks, in order; lead-ins and notes on method are none.

    `told` are all blocks of the project: a value told there before a claim is what its figure is held against.
    """
    found: list[Claim] = []
    earlier = _Earlier(told)
    for block in blocks:
        if BENEFITS not in block.groups:
            continue
        for at, span in enumerate(block.statements):
            after = block.statements[at + 1 : at + 2]
            if after and _goes_on(reading, span, after[0]) and _DISOWNED.search(after[0].of(reading.norm)):
                continue
            if _is_claim(reading, span) and not (at and _explains_minus(reading, block.statements[at - 1], span)):
                claim = judge(reading, span)
                claim = _nothing_moved(reading, claim) if block.listed(span) else claim
                found.append(_with_figures(reading, claim, block.statements, at + 1, earlier))
    return tuple(_by_sentence(reading, found))


def _by_sentence(reading: Reading, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, without one that is outside where a better part, or another such, stands before it in its sentence."""
    last: Claim | None = None
    for claim in claims:
        joined = last and _goes_on(reading, last.span, claim.span) and reading.norm[last.span.end - 1] in ";；"
        if not (joined and claim.category == "outside"):
            yield claim
        last = claim


def _nothing_moved(reading: Reading, claim: Claim) -> Claim:
    """A claim of its own in a list that names no metric, no figure, no user and nothing that changed gained nothing."""
    words = claim.span.of(reading.norm)
    if claim.category != "undecided" or claim.measured or MOVED.search(words):
        return claim
    named = reading.found(
        claim.span, *CATEGORIES, *reading.options.categories, "adoption", "lagging", "method", "answer-none"
    )
    return claim if named else claim._replace(category="outside", grounds=claim.span)


def _is_claim(reading: Reading, span: Span) -> bool:
    words = reading.plain(span)
    if len(words) < 4 or _LEAD_IN.search(words):
        return False
    if _DISOWNED.search(words):
        return False
    notes = sum(hit.strength >= 1 for hit in reading.found(span, "method"))
    says = sum(hit.strength >= 1 for hit in reading.found(span, "outside"))
    return says >= notes or bool(reading.changes(span))


def _explains_minus(reading: Reading, before: Span, span: Span) -> bool:
    """Whether a statement without a figure goes on from one that tells an honest minus: it says what people do instead."""
    if not (_goes_on(reading, before, span) and MINUS.search(before.of(reading.norm))) or ZERO.search(
        before.of(reading.norm)
    ):
        return False
    return not (measures(reading, span) or reading.changes(span))


class _Earlier:
    """The statements of a project, to look back on from a claim."""

    def __init__(self, told: Sequence[Block]) -> None:
        self._told = sorted(
            (span.end, span.start, bool(block.groups & {BENEFITS, SOLUTION}))
            for block in told
            for span in block.statements
        )

    def than(self, span: Span) -> Iterator[tuple[Span, bool]]:
        """The last ones before a span, and whether each stands where something is built or gained."""
        at = bisect_right(self._told, (span.start, span.end, True))
        for end, start, built in self._told[max(0, at - EARLIER) : at]:
            yield Span(start, end), built


def _with_figures(reading: Reading, claim: Claim, told: Sequence[Span], at: int, earlier: _Earlier) -> Claim:
    """The claim with what is known of its figure: the sentence behind it and its sub-items speak for it as well.

    Those behind it are in `told`, from `at` on.
    """
    below = _below(reading, claim.span, islice(told, at, None))
    behind = told[at] if at < len(told) and _goes_on(reading, claim.span, told[at]) else None
    speaking = [*below, behind] if behind else below
    has = quantified(reading, claim, speaking, any(in_sentence(reading, claim.span)))
    held = baseline(reading, claim, speaking)
    if held == "missing" and _told_earlier(reading, claim, earlier):
        held = "there"
    return claim._replace(quantified=has, baseline=held)


def _below(reading: Reading, span: Span, later: Iterable[Span]) -> list[Span]:
    """The statements of a claim's sub-items: those behind it that stand further in."""
    own = _indent(reading, span)
    found = []
    for other in later:
        if "\n" not in reading.text[span.end : other.start] or _indent(reading, other) <= own:
            break
        found.append(other)
    return found


def _indent(reading: Reading, span: Span) -> int:
    start = reading.document.source.line_around(span.start).start
    indent = _INDENT.match(reading.text, start, span.start + 1)
    return indent.end() - start if indent else 0


def _goes_on(reading: Reading, span: Span, other: Span) -> bool:
    """Whether a statement follows within the same paragraph or item."""
    between = reading.text[span.end : other.start]
    return len(between) <= GAP and "\n" not in between


def _told_earlier(reading: Reading, claim: Claim, earlier: _Earlier) -> bool:
    """Whether the same metric has a value earlier in the project."""
    mine = reading.once(_topic, claim.span)
    kinds = reading.once(_kinds, claim.span)
    words = reading.once(_content, claim.span)
    for span, built in earlier.than(claim.span):
        if not kinds & reading.once(_kinds, span):
            continue
        theirs = reading.once(_topic, span)
        near = relation(mine, theirs)
        shared = len(mine.things & theirs.things)
        if near == "same-metric" and (shared > 1 or (not built and (shared or not mine.things))):
            return True
        if not built and shared and near != "related" and mine.sides & theirs.sides - {"quantity", "usage"}:
            return True
        if not built and shared and _averages(reading, claim.span, span):
            return True
        if not built and ((near == "same-object" and shared > 1) or words & reading.once(_content, span)):
            return True
    return False


def _averages(reading: Reading, *spans: Span) -> bool:
    """Whether all spans tell an average."""
    return all(_AVERAGE.search(span.of(reading.norm)) for span in spans)


def _topic(reading: Reading, span: Span | None) -> Topic:
    """What a span is about."""
    return topic(reading.norm, span or Span(0, 0))


def _kinds(reading: Reading, span: Span | None) -> set[tuple[str, str]]:
    """What the figures of a span measure: of mere counts only those with the same unit can be the same metric."""
    return {
        (figure.kind, figure.unit if figure.kind == "count" else "") for figure in measures(reading, span or Span(0, 0))
    }


_AVERAGE = regex(r"平均|均|中位|\b(?:average|mean|median|typical\w*)\b")
_LATIN = regex(r"[a-z]{4,}")


def _content(reading: Reading, span: Span | None) -> frozenset[str]:
    """The stems of a span's English words that say what it is about."""
    return frozenset(
        stem(word)
        for word in _LATIN.findall(reading.norm, *(span or (0, 0)))
        if word not in FUNCTION_WORDS and word not in EN_DURATIONS
    )
