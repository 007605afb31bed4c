"""The pieces of a project's background: status, problem, cause, how it was found, why it matters.

A piece is there where a label announces it or a statement tells it. It is missing only where the background was
understood: where every statement that could tell it says something else. The rest is undecided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reportlint.report.evidence import BACKGROUND, BENEFITS, PHASES, TITLE_GROUPS, WHOLE, title_groups
from reportlint.report.hygiene import placeholders
from reportlint.report.model import PIECES, Aspect, Kind, State
from reportlint.report.passages import Block
from reportlint.report.reading import Reading, walk
from reportlint.report.said import (
    CAUSE,
    IMPORTANCE,
    INVESTIGATION,
    PROBLEM,
    STATUS,
    Said,
    read_statement,
)
from reportlint.source import Span

FIGURES = "status-figures"
ANNOUNCED: Mapping[str, str] = {
    "status": STATUS, "problem": PROBLEM, "pain-points": PROBLEM, "cause": CAUSE,
    "investigation": INVESTIGATION, "importance": IMPORTANCE, "why": IMPORTANCE,
}  # fmt: skip
_LABEL = re.compile(r"\W*([^\W\d][^:：,，。;；\n]{0,24}?)\W*[:：]|\W*([^\W\d][^:：,，。;；.\n]{1,30})[.。]\W*$")
FEW = 9  #: statements that a background may have at most for something to be missing that no label announces
OPEN = 0.34  #: share of the statements that may be not understood


class Passage(NamedTuple):
    """One statement of the background with the pieces that the label over it announces, and where that label stands."""

    said: Said
    announced: frozenset[str]
    label: Span | None


def background_pieces(
    reading: Reading, blocks: Sequence[Block], background: Aspect, kind: Kind, row: bool = False
) -> dict[str, Aspect]:
    """Each piece of the background, by its name in `model.PIECES`; undecided where the background itself is not there.

    `row`: the project is one of a table, and a finding stands on its row.
    """
    if background.state != "there":
        return {name: Aspect("undecided") for name in PIECES[BACKGROUND]}
    own = _own(reading, blocks, background)
    passages = sorted(_passages(reading, own, kind), key=lambda passage: passage.said.span)
    place = None if row else _place(reading, own)
    if not passages:
        return {name: Aspect("undecided", place=place) for name in PIECES[BACKGROUND]}
    view = _View(reading, blocks, own, passages, kind)
    found = {name: _found(view, name) for name in (STATUS, PROBLEM, CAUSE, INVESTIGATION, IMPORTANCE)}
    found[FIGURES] = _figures(view, found[STATUS])
    return {name: aspect._replace(place=aspect.place or place) for name, aspect in found.items()}


class _View(NamedTuple):
    """A background with what stands around it."""

    reading: Reading
    blocks: Sequence[Block]
    own: Sequence[Block]
    passages: Sequence[Passage]
    kind: Kind

    @property
    def drawn(self) -> bool:
        """Whether a picture, a drawing or a table stands there, which may tell anything."""
        return any(at.kind in ("image", "code", "html", "table") for block in self.own for at in _inside(block))

    @property
    def told(self) -> bool:
        """Whether the statements of the background are few enough, and understood well enough, to miss something."""
        open_ones = sum(not (one.said.sure or one.announced or one.said.ordered) for one in self.passages)
        return len(self.passages) <= FEW and open_ones <= max(1, OPEN * len(self.passages)) and not self.drawn

    @property
    def law(self) -> bool:
        """Whether a law or a contract with a date is what the project is about: nothing else is told as its problem."""
        return any(one.said.law for one in self.passages)


def _inside(block: Block) -> Iterator[object]:
    for at in walk(block.node) if block.titled else ():
        yield at


def _own(reading: Reading, blocks: Sequence[Block], background: Aspect) -> list[Block]:
    """The blocks that tell the background: by their titles, or else the one that was taken for it."""
    titled = [block for block in blocks if BACKGROUND in block.groups and block.titled and _mainly(reading, block)]
    if titled:
        return titled
    span = background.span
    return [block for block in blocks if span and any(one.holds(span) for one in block.statements)]


def _mainly(reading: Reading, block: Block) -> bool:
    """Whether a title that announces several groups is about the background first of all."""
    groups = title_groups(reading, block.node.title)
    return len(block.groups) == 1 or groups.get(BACKGROUND, 0.0) >= max(groups.values(), default=0.0)


def _place(reading: Reading, own: Sequence[Block]) -> Span | None:
    """The heading or label of the background as a whole; None where it has none."""
    titled = [block for block in own if block.titled and not _inline(block)]
    if not titled:
        return None
    first = titled[0]
    holds_all = all(first.node.span.holds(block.node.span) for block in titled)
    return first.node.head if holds_all or _whole(reading, first) else None


def _inline(block: Block) -> bool:
    """Whether a block is opened by a label in running text: its node is that of the text around it."""
    return bool(block.statements) and block.node.title is not None and block.node.text.holds(block.statements[0]) and (
        block.statements[0].start > block.node.text.start and not block.node.children
    )


def _whole(reading: Reading, block: Block) -> bool:
    """Whether a title announces the background as a whole and no single piece of it."""
    return any(match.concept in ("background", "why") and match.score >= WHOLE for match in reading.titles(block.node.title))


def _passages(reading: Reading, own: Sequence[Block], kind: Kind) -> Iterator[Passage]:
    outer = own[0] if own and len(own) > 1 and own[0].node.span.holds(own[-1].node.span) else None
    for block in own:
        over = frozenset[str]()
        label: Span | None = None
        if block.titled and block is not outer:
            over = _announced(reading, block.node.title, len(own) > 1)
            label = block.node.head if over else None
        line, told, at = -1, over, label
        for span in block.statements:
            row = reading.document.source.location(span.start).row
            if row != line:
                line, told, at = row, over, label
            match = _LABEL.match(reading.norm, span.start, span.end)
            if match:
                title = Span(*match.span(1 if match[1] else 2))
                own_label = _announced(reading, title, True)
                if own_label:
                    told, at = own_label, title
                    if match[2]:
                        continue
            yield Passage(read_statement(reading, span, kind), told, at)


def _announced(reading: Reading, title: Span | None, among_others: bool) -> frozenset[str]:
    """The pieces that a title announces; one that stands over all of a background announces no importance (Why now)."""
    matches = [match for match in reading.titles(title) if match.score >= WHOLE and match.concept in TITLE_GROUPS]
    concepts = {match.concept for match in matches}
    if "background" in concepts and not among_others:
        return frozenset()
    pieces = {ANNOUNCED[concept] for concept in concepts if concept in ANNOUNCED}
    if not among_others:
        pieces.discard(IMPORTANCE)
    if not pieces and title is not None and among_others and CAUSE in read_statement(reading, title, "business").sure:
        pieces.add(CAUSE)
    return frozenset(pieces)


def _found(view: _View, name: str) -> Aspect:
    """Whether a piece is there, missing, or cannot be decided."""
    for passage in view.passages:
        if name in passage.announced:
            return Aspect("there", passage.said.span, place=passage.label if name == STATUS else None)
    for passage in view.passages:
        if name in passage.said.sure:
            return Aspect("there", passage.said.span, 0.9)
    if name == STATUS:
        for passage in view.passages[:2]:  # where a background says how the business runs, it opens with it
            if passage.said.runs:
                return Aspect("there", passage.said.span, 0.6)
    elsewhere = _elsewhere(view, name)
    if elsewhere:
        return Aspect("there", elsewhere, 0.7)
    state: State = "missing" if _MISSES[name](view) else "undecided"
    return Aspect(state)


def _elsewhere(view: _View, name: str) -> Span | None:
    """Where another section of the project tells a piece: by a label, how it was found in so many words as well."""
    if name not in (CAUSE, INVESTIGATION, IMPORTANCE):
        return None
    for block in view.blocks:
        if any(block is one for one in view.own) or block.groups & {BENEFITS, PHASES}:
            continue
        if block.titled and block.statements and name in _announced(view.reading, block.node.title, True):
            return block.statements[0]
        for span in block.statements if name == INVESTIGATION or not block.titled else ():
            if name in read_statement(view.reading, span, view.kind).sure:
                return span
    return None


def _misses_status(view: _View) -> bool:
    """No figure, no word of how it ran, and what opens the background is a problem, a law or the like."""
    first = view.passages[0]
    quiet = not any(one.said.figure or one.said.runs for one in view.passages[:2])
    loose = any(one.said.loose and IMPORTANCE not in one.said.sure for one in view.passages)
    opens = bool((first.said.sure | first.announced) & {PROBLEM, INVESTIGATION, CAUSE, IMPORTANCE})
    return view.told and quiet and not loose and opens


def _misses_problem(view: _View) -> bool:
    """Every statement tells how things stood or why it matters, and none of them has a word of something wrong."""
    return view.told and all(
        PROBLEM not in one.said.maybe and (one.said.sure & {STATUS, IMPORTANCE} or one.said.ordered or one.said.runs)
        for one in view.passages
    )


def _misses_cause(view: _View) -> bool:
    """Every statement is understood as something else, and none may be a cause in words that do not say so."""
    return view.told and not view.law and not any(_may_be_cause(one) for one in view.passages)


def _may_be_cause(passage: Passage) -> bool:
    if passage.announced or passage.said.ordered:
        return False
    if CAUSE in passage.said.maybe:
        return True
    return not passage.said.sure


def _misses_investigation(view: _View) -> bool:
    """A problem is told, and nobody is said to have looked at anything."""
    told = any(PROBLEM in one.said.sure | one.said.maybe | one.announced for one in view.passages)
    return told and not view.law and not view.drawn


def _misses_importance(view: _View) -> bool:
    """No statement speaks of money, aims, rivals or the law, and the last one is understood as something else."""
    last = view.passages[-1].said
    if any(IMPORTANCE in one.said.maybe and not one.announced for one in view.passages):
        return False
    return view.told and bool(last.sure or view.passages[-1].announced)


_MISSES = {
    STATUS: _misses_status,
    PROBLEM: _misses_problem,
    CAUSE: _misses_cause,
    INVESTIGATION: _misses_investigation,
    IMPORTANCE: _misses_importance,
}


def _figures(view: _View, status: Aspect) -> Aspect:
    """Whether the status has a figure; where it has a label of its own, one under that label."""
    if status.state != "there":
        return Aspect("undecided")
    under = [one for one in view.passages if STATUS in one.announced]
    judged = under or view.passages
    for one in judged:
        if one.said.figure:
            return Aspect("there", one.said.figure, place=status.place)
    spans = [one.said.span for one in judged]
    whole = Span(spans[0].start, spans[-1].end)
    if view.drawn or any(one.said.loose for one in judged) or placeholders(view.reading, whole):
        return Aspect("undecided", place=status.place)
    return Aspect("missing", place=status.place)
