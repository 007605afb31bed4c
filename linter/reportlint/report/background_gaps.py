"""What a project's background misses: a piece that no statement of it tells and none could tell in other words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report import said_words as words
from reportlint.report.background_passages import Passage
from reportlint.report.block import Block
from reportlint.report.evidence import DIFFICULTIES
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

FEW = 9  #: statements that a background may have at most for something to be missing that no label announces
BRIEF = 3  #: statements of a background that does not get beyond how things stood and what was wrong
CLAUSES = 3  #: of a sentence that may tell how it ran, why, and what came of it
OPEN = 0.34  #: share of the statements that may be not understood
#: How much there is, time after time: that is how things stand, whatever else the statement says.
_RATE = regex(r"[年季月周日天]均|每[年季月周日天]|\b(?:a|per|each|every) (?:day|week|month|quarter|year)\b")
_TASK = regex(r"任务|目标|目的|\b(?:tasks?|goals?|aims?|objectives?|mission)\b")


class View(NamedTuple):
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


def _misses_status(view: View) -> bool:
    """No figure, no word of how it ran, and what opens the background is a problem, a law or the like."""
    first = view.passages[0]
    quiet = not any(one.said.figure or one.said.runs for one in view.passages[:2])
    loose = any(
        one.said.loose
        and (one.said.law or IMPORTANCE not in one.said.sure or _RATE.search(one.said.span.of(view.reading.norm)))
        for one in view.passages
    )
    opens = bool((first.said.sure | first.said.maybe | first.announced) & {PROBLEM, INVESTIGATION})
    opens = opens or IMPORTANCE in first.said.sure | first.announced
    return view.surmised and quiet and not loose and opens


def _misses_problem(view: View) -> bool:
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


def _misses_cause(view: View) -> bool:
    """Every statement is understood as something else, and none may be a cause in words that do not say so."""
    understood = not any(_may_be_cause(view, at) for at in range(len(view.passages)))
    return view.told and not view.law and not view.open_end and understood


def _may_be_cause(view: View, at: int) -> bool:
    passage = view.passages[at]
    said = passage.said
    if passage.other or said.ordered or IMPORTANCE in said.sure:
        return False
    if CAUSE in said.maybe and _tells_all(view, said):
        return True
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


def _tells_all(view: View, said: Said) -> bool:
    """Whether one sentence of several clauses is all that a background tells: any of them may say why."""
    clauses = len(words.COMMA.findall(said.span.of(view.reading.norm))) + 1
    return clauses >= CLAUSES and sum(not one.said.ordered for one in view.passages) == 1


def _complains(said: Said) -> bool:
    return PROBLEM in said.sure or (said.symptom and not said.figure)


def _has_effect_only(view: View) -> bool:
    """Whether the opening is no cause: nothing stands before it, and what follows does not come of it (`so`, `所以`)."""
    said = view.passages[0].said
    follows = len(view.passages) > 1 and words.HENCE.match(view.passages[1].said.span.of(view.reading.norm))
    return said.runs or (bool((said.sure | said.maybe) & {PROBLEM, STATUS}) and CAUSE not in said.sure and not follows)


def _misses_investigation(view: View) -> bool:
    """A problem is told, and nobody is said to have looked at anything."""
    told = any({PROBLEM, CAUSE} & (one.said.sure | one.announced) for one in view.passages)
    told = told or any(one.said.symptom for one in view.passages)
    told = told or sum(PROBLEM in one.said.maybe for one in view.passages) > 1
    looked = any(INVESTIGATION in one.said.maybe for one in view.passages)
    return told and not looked and not view.open_end and not view.law and not view.drawn


def _misses_importance(view: View) -> bool:
    """No statement speaks of money, aims, rivals or the law, and the last one is understood as something else."""
    last = view.passages[-1]
    first = view.passages[0]
    opening = [first] if STATUS in first.said.sure and not _money(view, first) else []  # figures of how things stood
    if last.said.stakes or any(
        IMPORTANCE in one.said.maybe and not one.other and one not in opening for one in view.passages
    ):
        return False
    own = {id(block) for block in view.own}
    if any(_may_matter(view.reading, block) for block in view.blocks if id(block) not in own):
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


def _money(view: View, passage: Passage) -> bool:
    lost = passage.said.stakes or words.LOSS.search(passage.said.span.of(view.reading.norm))
    return bool(lost) and any(figure.kind == "money" for figure in view.reading.figures(passage.said.span))


MISSES: Mapping[str, Callable[[View], bool]] = {
    STATUS: _misses_status,
    PROBLEM: _misses_problem,
    CAUSE: _misses_cause,
    INVESTIGATION: _misses_investigation,
    IMPORTANCE: _misses_importance,
}
"""Whether a background misses a piece, by its name."""
