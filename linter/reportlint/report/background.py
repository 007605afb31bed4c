"""The pieces of a project's background: status, problem, cause, how it was found, why it matters.

A piece is there where a label announces it or a statement tells it. It is missing only where the background was
understood: where every statement that could tell it says something else. The rest is undecided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report import said_words as words
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
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES
from reportlint.report.hygiene import placeholders
from reportlint.report.model import PIECES, Aspect, State
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
FEW = 9  #: statements that a background may have at most for something to be missing that no label announces
BRIEF = 3  #: statements of a background that does not get beyond how things stood and what was wrong
_TASK = regex(r"任务|目标|目的|\b(?:tasks?|goals?|aims?|objectives?|mission)\b")
PLAIN = 20  #: characters that a statement has at least which tells how the business runs
OPEN = 0.34  #: share of the statements that may be not understood


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
    view = _View(reading, blocks, own, passages, blocks_beside(reading, blocks, own))
    found = {name: _found(view, name) for name in (STATUS, PROBLEM, CAUSE, INVESTIGATION, IMPORTANCE)}
    found[FIGURES] = _figures(view, found[STATUS])
    return {name: aspect._replace(place=None if row else aspect.place or place) for name, aspect in found.items()}


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
        open_ones = sum(
            not (one.said.sure or one.announced or one.said.ordered or one.said.symptom or one.said.pressing)
            and INVESTIGATION not in one.said.maybe
            for one in self.passages
        )
        return len(self.passages) <= FEW and open_ones <= max(1, OPEN * len(self.passages)) and not self.drawn

    @property
    def surmised(self) -> bool:
        """Whether nearly every statement of a short background could at least be placed: as what it may be, if not as what it is."""
        strange = sum(
            not (one.said.sure or one.said.maybe or one.announced or one.said.ordered) for one in self.passages
        )
        return len(self.passages) <= FEW and strange <= max(1, OPEN * len(self.passages)) and not self.drawn

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
            if passage.said.runs or (passage is view.passages[0] and _opens_plainly(passage)):
                return Aspect("there", passage.said.span, 0.6)
        if opened := before_problem(view.reading, view.own):
            return Aspect("there", opened.statements[0], 0.6, opened.node.head)
    elsewhere = _elsewhere(view, name)
    if elsewhere:
        return Aspect("there", elsewhere, 0.7)
    state: State = "missing" if _MISSES[name](view) else "undecided"
    return Aspect(state)


def _opens_plainly(passage: Passage) -> bool:
    """Whether an opening says nothing of trouble, of a look or of what is at stake: then it tells how the business runs."""
    said = passage.said
    quiet = not (said.sure | said.maybe | passage.announced) - {STATUS, CAUSE} and not said.stakes
    return quiet and CAUSE not in said.sure and not said.ordered and said.span.end - said.span.start >= PLAIN


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
        if block.titled and block.statements and name in announced(view.reading, block.node.title, True):
            return block.statements[0]
        for span in block.statements if beside or (not block.titled and name != PROBLEM) else ():
            if name in read_statement(view.reading, span).sure:
                return span
    return None


def _misses_status(view: _View) -> bool:
    """No figure, no word of how it ran, and what opens the background is a problem, a law or the like."""
    first = view.passages[0]
    quiet = not any(one.said.figure or one.said.runs for one in view.passages[:2])
    loose = any(one.said.loose and (one.said.law or IMPORTANCE not in one.said.sure) for one in view.passages)
    opens = bool((first.said.sure | first.said.maybe | first.announced) & {PROBLEM, INVESTIGATION})
    opens = opens or IMPORTANCE in first.said.sure | first.announced
    return view.surmised and quiet and not loose and opens


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
    if (at == 0 and _has_effect_only(view)) or (last and (IMPORTANCE in said.maybe or said.pressing)):
        return False  # a background opens with how things stood and ends with why it matters
    before = [one.said for one in view.passages[:at]]
    if (
        said.symptom
        and INVESTIGATION not in said.sure
        and (not any(map(_complains, before)) or all(one.symptom or one.runs for one in before))
    ):
        return False  # what people suffer from first needs a cause and is none
    if last and INVESTIGATION not in said.sure:
        return True  # or with why it is so
    plain = said.sure == {PROBLEM} and at > 0 and not said.worse  # what is wrong may be why something else is
    return CAUSE in said.maybe or not said.sure or plain


def _complains(said: Said) -> bool:
    return PROBLEM in said.sure or (said.symptom and not said.figure)


def _has_effect_only(view: _View) -> bool:
    """Whether the opening is no cause: nothing stands before it, and what follows does not come of it (`so`, `所以`)."""
    said = view.passages[0].said
    follows = len(view.passages) > 1 and words.HENCE.match(view.passages[1].said.span.of(view.reading.norm))
    return said.runs or (bool((said.sure | said.maybe) & {PROBLEM, STATUS}) and CAUSE not in said.sure and not follows)


def _misses_investigation(view: _View) -> bool:
    """A problem is told, and nobody is said to have looked at anything."""
    told = any({PROBLEM, CAUSE} & (one.said.sure | one.announced) for one in view.passages)
    told = told or any(one.said.symptom for one in view.passages)
    told = told or sum(PROBLEM in one.said.maybe for one in view.passages) > 1
    looked = any(INVESTIGATION in one.said.maybe for one in view.passages)
    return told and not looked and not view.open_end and not view.law and not view.drawn


def _misses_importance(view: _View) -> bool:
    """No statement speaks of money, aims, rivals or the law, and the last one is understood as something else."""
    last = view.passages[-1]
    first = view.passages[0]
    opening = [first] if STATUS in first.said.sure and not _money(view, first) else []  # figures of how things stood
    if last.said.stakes or any(
        IMPORTANCE in one.said.maybe and not one.other and one not in opening for one in view.passages
    ):
        return False
    if any(_may_matter(view.reading, block) for block in view.blocks if block not in view.own):
        return False
    told = {CAUSE, INVESTIGATION} if last.said.pressing else {CAUSE, INVESTIGATION, PROBLEM, STATUS}
    found = len(view.passages) > 1 and INVESTIGATION in view.passages[-2].said.sure and not last.said.pressing
    placed = (
        found
        or last.said.sure & told
        or (last.said.symptom and not last.said.pressing)
        or (CAUSE in last.said.maybe and not last.said.figure and not last.said.pressing)
    )
    quiet = all(
        (one.said.sure and not one.said.sure & {CAUSE, INVESTIGATION}) or one.said.ordered for one in view.passages
    )
    return view.told and bool(placed or last.other or last.said.ordered or (quiet and len(view.passages) <= BRIEF))


def _may_matter(reading: Reading, block: Block) -> bool:
    """Whether a section that tells the task or the aim may say why it matters."""
    if not (block.titled and block.node.title and _TASK.search(reading.plain(block.node.title))):
        return False
    return any(
        IMPORTANCE in said.sure or (said.stakes and IMPORTANCE in said.maybe)
        for said in (read_statement(reading, span) for span in block.statements[:2])
    )


def _money(view: _View, passage: Passage) -> bool:
    lost = passage.said.stakes or words.LOSS.search(passage.said.span.of(view.reading.norm))
    return bool(lost) and any(figure.kind == "money" for figure in view.reading.figures(passage.said.span))


def _of_aim(reading: Reading, said: Said) -> bool:
    """Whether the numbers of a statement are those of an aim or of what is at stake, and none of how things stood."""
    return IMPORTANCE in said.sure and not said.law and not any(one.before for one in reading.changes(said.span))


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
    loose = any(one.said.loose and not _of_aim(view.reading, one.said) for one in judged)
    if view.drawn or loose or placeholders(view.reading, whole):
        return Aspect("undecided", place=status.place)
    return Aspect("missing", place=status.place)
