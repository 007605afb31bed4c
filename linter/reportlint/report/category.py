"""In which category a claim is: revenue, cost, efficiency, risk, adoption, or outside all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportlint.language.figures import Figure
from reportlint.language.lexicon import Hit
from reportlint.report.category_words import (
    AT_ONCE,
    BROUGHT,
    CAPACITY,
    ELEGANCE,
    FEWER,
    FREED,
    GONE,
    LATER,
    LESS,
    LONG_RUN,
    LOYAL,
    OWN_WAY,
    QUIET,
    READIER,
    RETURNS,
    SAVES,
    SHARE,
    SPARED,
    STAYING,
    TIE,
    TOOK,
    USING,
    WITHIN,
)
from reportlint.report.measure import CERTIFIED, MINUS, measures, periods
from reportlint.report.model import Claim
from reportlint.report.outside_words import BRAND, BUILT, DELIVERED, EARLY, FEELS, HONOUR, LEARNT, THINGS
from reportlint.report.reading import Reading
from reportlint.source import Span

CATEGORIES: tuple[str, ...] = ("efficiency", "revenue", "cost", "risk")


def judge(reading: Reading, span: Span) -> Claim:
    """One claim with its category: its best part counts, and to be outside takes words that say so."""
    words = span.of(reading.norm)
    ignored = periods(reading, span)
    measured = any(figure.span not in ignored for figure in reading.figures(span))
    changed = bool(reading.changes(span))
    said, thin = _outside(reading, span, words, changed)
    outside = [] if thin else said
    later = [hit for hit in reading.found(span, "lagging") if hit.strength >= 1]
    future = LATER.search(words)
    loyal = LOYAL.search(words)
    returns = RETURNS.search(words) or loyal
    lagging = bool(later) or bool(future and returns) or (bool(loyal) and "更" in words)
    if lagging and not measured:
        grounds = Span(later[0].start, later[0].end) if later else _at(span, returns)
        return Claim(span, "revenue", grounds, measured, lagging=True)
    tied = bool(later) or bool(TIE.search(words))
    certified = CERTIFIED.search(words)
    if certified and not (outside and outside[0].start <= span.start + certified.start() < outside[0].end):
        return Claim(span, "risk", _at(span, certified), measured)
    if not changed and measured and (share := OWN_WAY.search(words)):
        return Claim(span, "adoption", _at(span, share), measured)
    if not outside or (changed and not EARLY.search(words)) or tied:
        metric = _by_metric(reading, span, outside, changed)
        if metric:
            return metric._replace(measured=measured, lagging=lagging)
    for category in reading.options.categories:  # what a team counts as gained is no praise, whatever others say
        if own := reading.found(span, category):
            return Claim(span, category, Span(own[0].start, own[0].end), measured)
    if later:
        return Claim(span, "revenue", Span(later[0].start, later[0].end), measured, lagging=True)
    if outside and measured and not changed and MINUS.search(words):  # 有一条不好看的：早班空座率四成，没动
        return Claim(span, "undecided", None, measured)
    if outside and (not changed or ELEGANCE.search(words) or EARLY.search(words)):
        brand = bool(future and BRAND.search(words))  # which shows only after long
        none = Claim(span, "outside", outside[0], measured, lagging=brand)
        return _better_part(reading, span, outside, measured) or none
    if found := _by_form(reading, span, measured):
        return found
    if said and not (outside or changed or reading.all_figures(span)):
        return Claim(span, "outside", said[0])
    if not measured and (hoped := LONG_RUN.search(words)):
        return Claim(span, "revenue", _at(span, hoped), lagging=True)
    return Claim(span, "undecided", None, measured)


def _outside(reading: Reading, span: Span, words: str, changed: bool) -> tuple[list[Span], bool]:
    """What in a claim says that it is in no category, and whether only things do that may be the work itself."""
    hits = [Span(hit.start, hit.end) for hit in reading.found(span, "outside") if hit.strength >= 1]
    forms = [told for pattern in _NONE if not changed and (told := _at(span, pattern.search(words)))]
    early = _at(span, EARLY.search(words))
    forms += [early] if early else []
    if changed and ELEGANCE.search(words):  # 代码行数从 21 万降到 13 万
        forms += [told for told in (_at(span, BUILT.search(words)),) if told]
    return hits + forms, not forms and all(THINGS.fullmatch(reading.norm, hit.start, hit.end) for hit in hits)


def _by_metric(reading: Reading, span: Span, outside: Sequence[Span], changed: bool) -> Claim | None:
    """The claim in the category of the first metric that it names, apart from words of praise and of use."""
    used = [hit for hit in reading.found(span, "adoption") if hit.strength >= 1]  # 人均打开 is no 人均
    using = not changed and USING.search(span.of(reading.norm))
    for category in CATEGORIES:
        for hit in reading.found(span, category):
            praised = _within(hit, outside) or _inside(hit, used)
            if hit.strength >= 1 and not praised and not (using and category in ("revenue", "cost")):
                return Claim(span, category, Span(hit.start, hit.end))
    return None


#: Forms of a claim that is in no category.
_NONE = (FEELS, BUILT, HONOUR, DELIVERED, LEARNT, BRAND)
#: By which words of form a claim is in a category though another part of it praises, and in which.
_BETTER = (
    (QUIET, "risk"), (STAYING, "revenue"), (SPARED, "efficiency"), (FEWER, "efficiency"), (LOYAL, "revenue"), (READIER, "revenue"), (BROUGHT, "revenue"),
    (SAVES, "cost"), (GONE, "efficiency"), (CAPACITY, "efficiency"), (AT_ONCE, "efficiency"),
)  # fmt: skip


def _better_part(reading: Reading, span: Span, outside: Sequence[Span], measured: bool) -> Claim | None:
    """The claim in the category of its better part, where that stands apart from what is in none."""
    for pattern, category in _BETTER:
        told = pattern.search(reading.norm, span.start, span.end)
        if told and not any(told.start() < other.end and other.start < told.end() for other in outside):
            return Claim(span, category, Span(*told.span()), measured, lagging=pattern is LOYAL)
    return None


def _by_form(reading: Reading, span: Span, measured: bool) -> Claim | None:
    """The category of a claim without a metric that the lexicon knows, by the way in which it is told."""
    words = span.of(reading.norm)
    changed = reading.changes(span)
    spared = next((change for change in changed if _is_time(change.before) and _is_time(change.after)), None)
    if spared:
        return Claim(span, "efficiency", spared.span, measured)
    if better := _better_part(reading, span, (), measured):
        return better
    freed = FREED.search(words)
    if freed:
        return Claim(span, "cost", _at(span, freed), measured)
    if not changed and measured and WITHIN.search(words) and _shares(reading, span):
        return Claim(span, "efficiency", _at(span, WITHIN.search(words)), measured)
    using = USING.search(words)
    adoption = reading.found(span, "adoption")
    took = TOOK.search(words)
    if took and not using and any(figure.kind == "duration" for figure in measures(reading, span)):
        return Claim(span, "efficiency", _at(span, took), measured)
    strong = using or any(hit.strength >= 1 for hit in adoption)
    less = LESS.search(words)
    if less and not strong:
        return Claim(span, "efficiency", _at(span, less), measured)
    if share := SHARE.search(words):
        return Claim(span, "adoption", _at(span, share), measured)
    if changed and not strong:
        return None  # 急单由 26 次降到 13 次: what is counted there may be anything
    enough = sum(hit.strength for hit in adoption) >= 1 or not _shares(reading, span)
    if using or (adoption and enough):
        grounds = _at(span, using) if using else Span(adoption[0].start, adoption[0].end)
        return Claim(span, "adoption", grounds, measured)
    return None


def _shares(reading: Reading, span: Span) -> bool:
    """Whether a claim tells a share of something, and no number of users."""
    return any(figure.kind == "percent" for figure in reading.figures(span))


def _at(span: Span, match: re.Match[str] | None) -> Span | None:
    """Where in the text a match within a span's words stands."""
    return Span(span.start + match.start(), span.start + match.end()) if match else None


def _is_time(figure: Figure | None) -> bool:
    return figure is not None and figure.kind == "duration"


def _within(hit: Hit, others: Sequence[Span | Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _inside(hit: Hit, others: list[Hit]) -> bool:
    """Whether a hit is a piece of a longer one."""
    return _within(hit, [other for other in others if other.end - other.start > hit.end - hit.start])
