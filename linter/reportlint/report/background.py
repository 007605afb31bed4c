"""The pieces of a project's background: status, problem, cause, how it was found, why it matters.

A piece is there where a label announces it or a statement tells it. It is missing only where the background was
understood: where every statement that could tell it says something else. The rest is undecided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reportlint.document import Node
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    DIFFICULTIES,
    PHASES,
    TITLE_GROUPS,
    WHOLE,
    title_groups,
    weigh,
)
from reportlint.report.hygiene import placeholders
from reportlint.report.model import PIECES, Aspect, State
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
BRIEF = 3  #: statements of a background that does not get beyond how things stood and what was wrong
OPEN = 0.34  #: share of the statements that may be not understood


class Passage(NamedTuple):
    """One statement of the background with the pieces that the label over it announces, and where that label stands.

    `placed`: the label stands among others, so that it says of each statement under it what this is.
    """

    said: Said
    announced: frozenset[str]
    label: Span | None
    placed: bool = False

    @property
    def other(self) -> bool:
        """Whether its label alone says what the statement is."""
        return self.placed and bool(self.announced)


def background_pieces(
    reading: Reading, blocks: Sequence[Block], background: Aspect, row: bool = False
) -> dict[str, Aspect]:
    """Each piece of the background, by its name in `model.PIECES`; undecided where the background itself is not there.

    `row`: the project is one of a table, and a finding stands on its row.
    """
    if background.state != "there":
        return {name: Aspect("undecided") for name in PIECES[BACKGROUND]}
    own = _own(reading, blocks, background)
    passages = sorted(_passages(reading, own), key=lambda passage: passage.said.span)
    place = None if row else _place(reading, own)
    if not passages:
        return {name: Aspect("undecided", place=place) for name in PIECES[BACKGROUND]}
    view = _View(reading, blocks, own, passages, _beside(reading, blocks, own))
    found = {name: _found(view, name) for name in (STATUS, PROBLEM, CAUSE, INVESTIGATION, IMPORTANCE)}
    found[FIGURES] = _figures(view, found[STATUS])
    return {name: aspect._replace(place=aspect.place or place) for name, aspect in found.items()}


class _View(NamedTuple):
    """A background with what stands around it."""

    reading: Reading
    blocks: Sequence[Block]
    own: Sequence[Block]
    passages: Sequence[Passage]
    beside: Sequence[Block]

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
    def open_end(self) -> bool:
        """Whether something stands right behind the background that tells what is hard, or wrong."""
        return any(DIFFICULTIES in block.groups for block in self.beside)

    @property
    def law(self) -> bool:
        """Whether a law or a contract with a date is what the project is about: nothing else is told as its problem."""
        return any(one.said.law for one in self.passages)


def _inside(block: Block) -> Iterator[Node]:
    """The nodes under a block's title; those of text without a title are the whole project's."""
    return walk(block.node) if block.titled else iter(())


def _own(reading: Reading, blocks: Sequence[Block], background: Aspect) -> list[Block]:
    """The blocks that tell the background: by their titles, or else the one that was taken for it.

    What stands inside its section is read with it, and so are the blocks before it and between its blocks whose titles
    say nothing known.
    """
    span = background.span
    told = [at for at, block in enumerate(blocks) if BACKGROUND in block.groups and _titled(reading, block)]
    told = told or [at for at, block in enumerate(blocks) if span and any(one.holds(span) for one in block.statements)]
    if not told or not blocks[told[0]].titled:
        return [blocks[at] for at in told]
    outer = blocks[told[0]].node.span
    found = []
    for at, block in enumerate(blocks[told[0] :], told[0]):
        inside = outer.holds(block.node.span) and outer != block.node.span and block.node.kind != "cell"
        if at in told or inside or (block.titled and not block.known and at < told[-1]):
            found.append(block)
    before = [block for block in blocks[: told[0]] if block.titled]
    return [*before, *found] if not any(block.known for block in before) else found


def _titled(reading: Reading, block: Block) -> bool:
    """Whether a block's title is about the background; of several groups that it announces, first of all."""
    groups = title_groups(reading, block.node.title)
    mainly = len(block.groups) == 1 or groups.get(BACKGROUND, 0.0) >= max(groups.values(), default=0.0)
    return block.titled and mainly


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
    return (
        bool(block.statements)
        and block.node.title is not None
        and block.node.text.holds(block.statements[0])
        and (block.statements[0].start > block.node.text.start and not block.node.children)
    )


def _whole(reading: Reading, block: Block) -> bool:
    """Whether a title announces the background as a whole and no single piece of it."""
    return any(
        match.concept in ("background", "why") and match.score >= WHOLE for match in reading.titles(block.node.title)
    )


def _passages(reading: Reading, own: Sequence[Block]) -> Iterator[Passage]:
    """The statements of the background, each with its label."""
    start = min((span for block in own for span in block.statements), default=None)
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
            opens = row != line
            if opens:
                line, told, at = row, over, label
            match = _LABEL.match(reading.norm, span.start, span.end)
            title = Span(*match.span(1 if match[1] else 2)) if match else None
            mine = _announced(reading, title, True, not match[2]) if match and title else frozenset[str]()
            if mine and opens:
                told, at = mine, title
            if not (match and match[2] and mine):
                placed = told is not over or len(own) > 1
                yield Passage(read_statement(reading, span, span == start), mine or told, title if mine else at, placed)


def _announced(reading: Reading, title: Span | None, among_others: bool, read: bool = True) -> frozenset[str]:
    """The pieces that a title announces; one that stands over all of a background announces no importance (Why now).

    `read`: a title that announces nothing is read as a statement as well (`毛病出在两头`).
    """
    matches = [match for match in reading.titles(title) if match.score >= WHOLE and match.concept in TITLE_GROUPS]
    concepts = {match.concept for match in matches}
    if "background" in concepts and not among_others:
        return frozenset()
    pieces = {ANNOUNCED[concept] for concept in concepts if concept in ANNOUNCED}
    if not among_others:
        pieces.discard(IMPORTANCE)
    if not pieces and title is not None and among_others and read and CAUSE in read_statement(reading, title).sure:
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
    if name == STATUS:
        return None
    for block in view.blocks:
        if any(block is one for one in view.own):
            continue
        beside = any(block is one for one in view.beside)
        if block.groups & {BENEFITS, PHASES}:
            continue
        if block.titled and block.statements and name in _announced(view.reading, block.node.title, True):
            return block.statements[0]
        for span in block.statements if beside or (not block.titled and name != PROBLEM) else ():
            if name in read_statement(view.reading, span).sure:
                return span
    return None


def _beside(reading: Reading, blocks: Sequence[Block], own: Sequence[Block]) -> list[Block]:
    """The blocks right behind the background that may belong to it, whatever their titles say."""
    found: list[Block] = []
    last = max(block.node.span.end for block in own)
    for block in blocks:
        if not block.titled or block.node.span.start < last:
            continue
        winner = weigh(reading, block.statements).winner()
        vague = all(score < WHOLE for score in title_groups(reading, block.node.title).values())
        if winner == BACKGROUND or (winner in (None, DIFFICULTIES) and block.groups <= {DIFFICULTIES} and vague):
            found.append(block)
        else:
            break
    return found


def _misses_status(view: _View) -> bool:
    """No figure, no word of how it ran, and what opens the background is a problem, a law or the like."""
    first = view.passages[0]
    quiet = not any(one.said.figure or one.said.runs for one in view.passages[:2])
    loose = any(one.said.loose and (one.said.law or IMPORTANCE not in one.said.sure) for one in view.passages)
    opens = bool((first.said.sure | first.said.maybe | first.announced) & {PROBLEM, INVESTIGATION, IMPORTANCE})
    return view.told and quiet and not loose and opens


def _misses_problem(view: _View) -> bool:
    """Every statement tells how things stood or why it matters, and none of them has a word of something wrong."""
    return (
        view.told
        and not view.open_end
        and all(
            (PROBLEM not in one.said.maybe or IMPORTANCE in one.said.sure)
            and (one.said.sure & {STATUS, IMPORTANCE} or one.said.ordered or one.said.runs)
            for one in view.passages
        )
    )


def _misses_cause(view: _View) -> bool:
    """Every statement is understood as something else, and none may be a cause in words that do not say so."""
    understood = not any(_may_be_cause(view, at) for at in range(len(view.passages)))
    return view.told and not view.law and not view.open_end and understood


def _may_be_cause(view: _View, at: int) -> bool:
    passage = view.passages[at]
    said = passage.said
    if passage.other or said.ordered or IMPORTANCE in said.sure:
        return False
    last = 0 < at == len(view.passages) - 1
    if (at == 0 and said.runs) or (last and IMPORTANCE in said.maybe):
        return False  # a background opens with how things stood and ends with why it matters
    if last and INVESTIGATION not in said.sure:
        return True  # or with why it is so
    plain = said.sure == {PROBLEM} and at > 0 and not said.worse  # what is wrong may be why something else is
    return CAUSE in said.maybe or not said.sure or plain


def _misses_investigation(view: _View) -> bool:
    """A problem is told, and nobody is said to have looked at anything."""
    told = any({PROBLEM, CAUSE} & (one.said.sure | one.said.maybe | one.announced) for one in view.passages)
    looked = any(INVESTIGATION in one.said.maybe for one in view.passages)
    return told and not looked and not view.open_end and not view.law and not view.drawn


def _misses_importance(view: _View) -> bool:
    """No statement speaks of money, aims, rivals or the law, and the last one is understood as something else."""
    last = view.passages[-1]
    if last.said.stakes or any(IMPORTANCE in one.said.maybe and not one.other for one in view.passages):
        return False
    placed = last.said.sure & {CAUSE, INVESTIGATION} or (CAUSE in last.said.maybe and not last.said.figure)
    opening = all(
        one.said.sure and not one.said.sure & {CAUSE, INVESTIGATION} or one.said.ordered for one in view.passages
    )
    return view.told and bool(placed or last.other or last.said.ordered or (opening and len(view.passages) <= BRIEF))


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
