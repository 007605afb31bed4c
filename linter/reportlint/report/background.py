"""The pieces of a project's background: status, problem, cause, how it was found, why it matters.

A piece is there where a label announces it or a statement tells it. It is missing only where the background was
understood: where every statement that could tell it says something else. The rest is undecided.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.regex import regex
from reportlint.report.background_gaps import MISSES, View
from reportlint.report.background_passages import (
    Passage,
    announced,
    background_blocks,
    before_problem,
    blocks_beside,
    passages_of,
    place_of,
    with_causes_in_turn,
)
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, BENEFITS, PHASES, WHOLE
from reportlint.report.hygiene import placeholders
from reportlint.report.model import PIECES, Aspect, State
from reportlint.report.reading import Reading
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
PLAIN = 20  #: characters that a statement has at least which tells how the business runs


def background_pieces(
    reading: Reading, blocks: Sequence[Block], background: Aspect, row: bool = False
) -> dict[str, Aspect]:
    """Each piece of the background, by its name in `model.PIECES`; undecided where the background itself is not there.

    `row`: the project is one of a table, and a finding stands on its row.
    """
    if background.state != "there":
        return {name: Aspect("undecided") for name in PIECES[BACKGROUND]}
    own = background_blocks(reading, blocks, background)
    inorder = sorted(passages_of(reading, own), key=lambda passage: passage.said.span)
    passages = list(with_causes_in_turn(reading, inorder))
    place = None if row else place_of(reading, own)
    if not passages:
        return {name: Aspect("undecided", place=place) for name in PIECES[BACKGROUND]}
    view = View(reading, blocks, own, passages, blocks_beside(reading, blocks, own))
    found = {name: _found(view, name) for name in (STATUS, PROBLEM, CAUSE, INVESTIGATION, IMPORTANCE)}
    found[FIGURES] = _figures(view, found[STATUS])
    return {name: aspect._replace(place=None if row else aspect.place or place) for name, aspect in found.items()}


def _found(view: View, name: str) -> Aspect:
    """Whether a piece is there, missing, or cannot be decided."""
    for passage in view.passages:
        if name in passage.announced:
            return Aspect("there", passage.said.span, place=passage.label if name == STATUS else None)
    for passage in view.passages:
        if name in passage.said.sure:
            return Aspect("there", passage.said.span, 0.9)
    if name == STATUS:
        for passage in view.passages[:2]:  # where a background says how the business runs, it opens with it
            if passage.said.runs or (passage is view.passages[0] and _opens_plainly(passage)):
                return Aspect("there", passage.said.span, 0.6)
        if how := _told_as_it_was(view):
            return how
        if opened := before_problem(view.reading, view.own):
            return Aspect("there", opened.statements[0], 0.6, opened.node.head)
    elsewhere = _elsewhere(view, name)
    if elsewhere:
        return Aspect("there", elsewhere, 0.7)
    state: State = "missing" if MISSES[name](view) else "undecided"
    return Aspect(state)


#: Words of a title that stand for a time that is over.
_OLD = regex(r"[旧老]|原[来先]|[以从之]前|过去|\b(?:old|before|was|were|used to|former(?:ly)?|previous(?:ly)?|until)\b")


def _told_as_it_was(view: View) -> Aspect | None:
    """The status under a title that says only that this is how it was (Before, 从前), or in a section of the old way in figures."""
    for block in view.blocks:
        old = [one.score for one in view.reading.titles(block.node.title) if one.concept == "process-old"]
        if not (block.titled and old and block.statements):
            continue
        mine = block is view.own[0] and max(old) >= WHOLE
        if not (mine or _OLD.search(view.reading.plain(block.node.title or block.node.head))):
            continue  # what is there today may be what was built
        if mine or any(read_statement(view.reading, span).figure for span in block.statements):
            return Aspect("there", block.statements[0], 0.6, block.node.head)
    return None


def _opens_plainly(passage: Passage) -> bool:
    """Whether an opening says nothing of trouble, of a look or of what is at stake: then it tells how the business runs."""
    said = passage.said
    quiet = not (said.sure | said.maybe | passage.announced) - {STATUS, CAUSE} and not said.stakes
    return quiet and CAUSE not in said.sure and not said.ordered and said.span.end - said.span.start >= PLAIN


def _elsewhere(view: View, name: str) -> Span | None:
    """Where another section of the project tells a piece: by a label, how it was found in so many words as well."""
    if name == STATUS:
        return None
    own, around = {id(block) for block in view.own}, {id(block) for block in view.beside}
    for block in view.blocks:
        if id(block) in own:
            continue
        beside = id(block) in around
        if block.groups & {BENEFITS, PHASES}:
            continue
        if block.titled and block.statements and name in announced(view.reading, block.node.title, True):
            return block.statements[0]
        for span in block.statements if beside or (not block.titled and name != PROBLEM) else ():
            if name in read_statement(view.reading, span).sure:
                return span
    return None


def _of_aim(reading: Reading, said: Said) -> bool:
    """Whether the numbers of a statement are those of an aim or of what is at stake, and none of how things stood."""
    return IMPORTANCE in said.sure and not said.law and not any(one.before for one in reading.changes(said.span))


def _figures(view: View, status: Aspect) -> Aspect:
    """Whether the status has a figure; where it has a label of its own, one under that label."""
    if status.state != "there":
        return Aspect("undecided")
    at = status.span
    if at and not any(block.node.span.holds(at) for block in view.own):
        return Aspect("there", at, place=status.place)  # a section of the old way, which counts for its figures only
    under = [one for one in view.passages if STATUS in one.announced]
    judged = under or view.passages
    for one in judged:
        if one.said.figure:
            return Aspect("there", one.said.figure, place=status.place)
    spans = [one.said.span for one in judged]
    whole = Span(spans[0].start, spans[-1].end)
    loose = any(one.said.loose and not _of_aim(view.reading, one.said) for one in judged)
    if view.drawn or loose or placeholders(view.reading, whole):
        return Aspect("undecided", place=status.place)
    return Aspect("missing", place=status.place)
