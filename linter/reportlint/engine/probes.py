"""Asks a unit for what a rule wants of its words: terms, patterns, sections, an order, limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from reportlint.engine.page import Page
from reportlint.engine.units import anchor_of, span_of
from reportlint.language.counting import count_characters, count_words
from reportlint.language.figures import figures
from reportlint.language.sentences import sentences
from reportlint.record import NamedTuple
from reportlint.rule import Finding, Probe, Rule, Stretch, Unit, Wanted
from reportlint.source import Span

MENTIONS = 0.5
"""How well a title must be one of a rule's to be the section that is required: it may say more."""
IS = 0.85
"""The same where the section is accused: its title must say nothing else."""
SHOWN = 3
"""How many terms a message names."""


class Told(NamedTuple):
    """A finding, and whether it stands on the very words that the rule asked about."""

    finding: Finding
    own: bool = False


def ask(rule: Rule, probe: Probe, unit: Unit, page: Page) -> Iterator[Told]:
    """What a rule finds in one unit. What only a heading announces is not asked."""
    span = span_of(unit)
    if isinstance(unit.item, Stretch) and unit.item.role and _is_bare(unit.item, page):
        return
    if probe.kind == "limits":
        yield from _limits(probe, unit, span, page)
    elif probe.kind == "order":
        yield from _order(rule, probe, unit, span, page)
    else:
        found = _found(rule, probe, unit, span, page)
        if probe.forbids:
            yield from (Told(Finding(place, {"terms": place.of(unit.text)}), own=True) for place in found)
        elif not found and ("any" in probe.terms or not probe.terms or unit.report.language in probe.terms):
            yield Told(Finding(anchor_of(unit), {"terms": _shown(probe, unit)}))


def _is_bare(stretch: Stretch, page: Page) -> bool:
    """Whether nothing stands under the heading of a part or section."""
    rest = page.prose[max(stretch.span.start, stretch.anchor.end) : stretch.span.end]
    return not any(char.isalnum() for char in rest)


def _shown(probe: Probe, unit: Unit) -> str:
    """The first of the terms that a rule misses, in the language of the report, as a message names them."""
    language = unit.report.language
    terms = probe.terms.get(language) or probe.terms.get("any") or next(iter(probe.terms.values()), ())
    comma = "、" if language == "zh" else ", "
    return comma.join(term.rstrip("*") for term in terms[:SHOWN]) + ("…" if len(terms) > SHOWN else "")


def _found(rule: Rule, probe: Probe, unit: Unit, span: Span, page: Page) -> list[Span]:
    """Where the terms, the pattern or the section stand in the unit."""
    if probe.kind == "terms":
        return _longest([Span(hit.start, hit.end) for hit in page.hits.within(span, rule.code)])
    if probe.kind == "pattern":
        return page.places(probe.pattern, span)
    titles = tuple(term for terms in probe.terms.values() for term in terms)
    own, least = anchor_of(unit), IS if probe.forbids else MENTIONS
    nodes = [node for node in page.within(span) if node.title is not None and not own.holds(node.title)]
    if probe.forbids:
        nodes = [node for node in nodes if node.kind == "section"]
    return [node.head for node in nodes if node.title and page.matches(rule.code, titles, node.title) >= least]


def _longest(spans: list[Span]) -> list[Span]:
    """The spans without those that lie in another one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _order(rule: Rule, probe: Probe, unit: Unit, span: Span, page: Page) -> Iterator[Told]:
    """The first section that stands before one which it should follow, and the first of those."""
    places = [
        place
        for number, wanted in enumerate(probe.order)
        if (place := _place(f"{rule.code}.{number}", wanted, unit, span, page)) is not None
    ]
    for number, after in enumerate(places):
        before = next((place for place in places[:number] if after < place), None)
        if before is not None:
            words = {"first": before.of(unit.text), "second": after.of(unit.text)}
            yield Told(Finding(after, words))
            return


def _place(key: str, wanted: Wanted, unit: Unit, span: Span, page: Page) -> Span | None:
    """Where a section of an order stands in the unit."""
    if wanted.role and unit.project is not None:
        return next((one.anchor for one in unit.project.sections if one.role == wanted.role), None)
    if wanted.role:
        return unit.report.parts[wanted.role].aspect.span if wanted.role in unit.report.parts else None
    for node in page.within(span):
        if node.kind == "section" and node.title and page.matches(key, wanted.titles, node.title) >= IS:
            return node.head
    return None


def _limits(probe: Probe, unit: Unit, span: Span, page: Page) -> Iterator[Told]:
    """Each measure of which the unit has too little or too much."""
    for measure, (least, most) in probe.limits.items():
        count = _MEASURES[measure](page, span, anchor_of(unit))
        limit = least if least is not None and count < least else most if most is not None and count > most else None
        if limit is not None:
            yield Told(Finding(anchor_of(unit), {"count": count, "limit": limit}))


def _items(page: Page, span: Span, _anchor: Span) -> int:
    return sum(node.kind == "item" and node.span.end <= span.end and node.span != span for node in page.within(span))


def _sections(page: Page, span: Span, anchor: Span) -> int:
    """The headings inside a unit, its own not counted; labels are none."""
    return sum(
        node.kind == "section" and node.style not in ("label", "colon") and node.head != anchor
        for node in page.within(span)
    )


def _sentences(page: Page, span: Span, anchor: Span) -> int:
    """The sentences under the heading of a unit."""
    start = anchor.end if span.holds(anchor) and anchor.end < span.end else span.start
    return len([one for one in sentences(page.norm, Span(start, span.end)) if _has_words(page.norm, one)])


def _has_words(norm: str, span: Span) -> bool:
    return any(char.isalnum() for char in span.of(norm))


_MEASURES: Mapping[str, Callable[[Page, Span, Span], int]] = {
    "characters": lambda page, span, _: count_characters(span.of(page.prose)),
    "words": lambda page, span, _: count_words(span.of(page.prose)),
    "sentences": _sentences,
    "items": _items,
    "sections": _sections,
    "figures": lambda page, span, _: len(figures(page.norm, span)),
}
