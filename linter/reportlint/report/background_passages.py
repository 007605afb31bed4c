"""Where a project's background stands: its blocks, its statements in order, and what the labels over them announce."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report import said_words
from reportlint.report.block import Block
from reportlint.report.evidence import (
    BACKGROUND,
    DIFFICULTIES,
    SOLUTION,
    TITLE_GROUPS,
    WHOLE,
    title_groups,
    weigh,
)
from reportlint.report.model import Aspect
from reportlint.report.reading import Reading
from reportlint.report.said import CAUSE, IMPORTANCE, INVESTIGATION, PROBLEM, STATUS, Said, as_cause, read_statement
from reportlint.source import Span

ANNOUNCED: Mapping[str, str] = {
    "status": STATUS, "problem": PROBLEM, "pain-points": PROBLEM, "cause": CAUSE,
    "investigation": INVESTIGATION, "importance": IMPORTANCE, "why": IMPORTANCE,
}  # fmt: skip
_LABEL = regex(r"\W*([^\W\d][^:：,，。;；\n]{0,24}?)\W*[:：]|\W*([^\W\d][^:：,，。;；.\n]{1,30})[.。]\W*$")


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


def background_blocks(reading: Reading, blocks: Sequence[Block], background: Aspect) -> list[Block]:
    """The blocks that tell the background: by their titles, or else the one that was taken for it.

    What stands inside its section is read with it, and so are the blocks before it and between its blocks whose titles
    say nothing known.
    """
    span = background.span
    told = [at for at, block in enumerate(blocks) if BACKGROUND in block.groups and _titled(reading, block)]
    alone = [at for at in told if blocks[at].groups == {BACKGROUND}]
    if alone:  # 改之前 beside 改之后 is half of a comparison where another section tells why
        told = [at for at in told if at in alone or SOLUTION not in blocks[at].groups]
    told = told or [at for at, block in enumerate(blocks) if span and any(one.holds(span) for one in block.statements)]
    if not told or not blocks[told[0]].titled:
        return [blocks[at] for at in told]
    own = frozenset(told)
    outer = blocks[told[0]].node.span
    found = []
    for at, block in enumerate(blocks[told[0] :], told[0]):
        inside = outer.holds(block.node.span) and outer != block.node.span and block.node.kind != "cell"
        if at in own or inside or (block.titled and not block.known and at < told[-1]):
            found.append(block)
    before = [block for block in blocks[: told[0]] if block.titled]
    return [*before, *found] if not any(block.known for block in before) else found


def told_background(reading: Reading, blocks: Sequence[Block], background: Aspect) -> list[Span]:
    """The statements of the background; none where it is not there."""
    if background.state != "there":
        return []
    return [span for block in background_blocks(reading, blocks, background) for span in block.statements]


def _titled(reading: Reading, block: Block) -> bool:
    """Whether a block's title is about the background; of several groups that it announces, first of all."""
    groups = title_groups(reading, block.node.title)
    mainly = len(block.groups) == 1 or groups.get(BACKGROUND, 0.0) >= max(groups.values(), default=0.0)
    return block.titled and mainly


def place_of(reading: Reading, own: Sequence[Block]) -> Span | None:
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


def passages_of(reading: Reading, own: Sequence[Block]) -> Iterator[Passage]:
    """The statements of the background, each with its label."""
    start = min((span for block in own for span in block.statements), default=None)
    outer = own[0] if own and len(own) > 1 and own[0].node.span.holds(own[-1].node.span) else None
    for block in own:
        over = frozenset[str]()
        label: Span | None = None
        if block.titled and block is not outer:
            over = announced(reading, block.node.title, len(own) > 1)
            label = block.node.head if over else None
        line, told, at = -1, over, label
        for span in block.statements:
            row = reading.document.source.location(span.start).row
            opens = row != line
            if opens:
                line, told, at = row, over, label
            match = _LABEL.match(reading.norm, span.start, span.end)
            title = Span(*match.span(1 if match[1] else 2)) if match else None
            mine = announced(reading, title, True, not match[2]) if match and title else frozenset[str]()
            if mine and opens:
                told, at = mine, title
            aside = span != start and not (mine or told) and said_words.WEIGHED.search(span.of(reading.norm))
            if not (match and match[2] and mine) and not aside:
                placed = told is not over or len(own) > 1
                said = read_statement(reading, span, span == start)
                pieces = _reason_or_stake(reading, said, mine or told, title if mine else at)
                yield Passage(said, pieces, title if mine else at, placed)


_WHY = regex(r"\W*(?:(?:and |but )?why(?: so| that| is that)?|为什么|为何|为啥)\W*")


def _reason_or_stake(reading: Reading, said: Said, pieces: frozenset[str], title: Span | None) -> frozenset[str]:
    """What a bare `Why` announces: the cause, where the statement tells one, and not why it matters."""
    if IMPORTANCE not in pieces or title is None or not _WHY.fullmatch(reading.plain(title)):
        return pieces
    cause = CAUSE in said.sure | said.maybe and IMPORTANCE not in said.sure and not said.stakes
    return frozenset((CAUSE,)) if cause else pieces


def with_causes_in_turn(reading: Reading, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages, with those read as causes that a count announced (`two causes stand out`) or that go on with them."""
    due, open_ = 0, False
    for passage in passages:
        words = passage.said.span.of(reading.norm)
        turn = bool(said_words.IN_TURN.match(words))
        if due > 0 or (open_ and turn):
            passage = passage._replace(said=as_cause(passage.said))
            due -= 1
            yield passage
            continue
        yield passage
        count = said_words.COUNTS.search(words) if CAUSE in passage.said.sure | passage.announced else None
        open_ = count is not None
        if count:
            told = bool(_FIRST.search(words, count.end()))
            due = _COUNT[count["zh"] or count["en"] or count["en2"]] - told


_FIRST = regex(r"[:：]\W*\w")  #: the first of what was counted stands behind the colon
_COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "two": 2, "three": 3, "four": 4, "five": 5}


def announced(reading: Reading, title: Span | None, among_others: bool, read: bool = True) -> frozenset[str]:
    """The pieces that a title announces; one that stands over all of a background announces no importance (Why now).

    `read`: a title that announces nothing is read as a statement as well (`毛病出在两头`).
    """
    titles = [title, *(_joined(reading, title) if among_others else ())]
    matches = [match for one in titles for match in reading.titles(one)]
    concepts = {match.concept for match in matches if match.score >= WHOLE and match.concept in TITLE_GROUPS}
    if "background" in concepts and not among_others:
        return frozenset()
    pieces = {ANNOUNCED[concept] for concept in concepts if concept in ANNOUNCED}
    if not among_others:
        pieces.discard(IMPORTANCE)
    if not pieces and title is not None and among_others and read and CAUSE in read_statement(reading, title).sure:
        pieces.add(CAUSE)
    return frozenset(pieces)


_JOINT = regex(r"\s*(?:[,，、&/+;；]\s*(?:and\b)?|\band\b|[和与及])\s*")


def _joined(reading: Reading, title: Span | None) -> Iterator[Span]:
    """The titles that one title joins: `Situation and trouble`, `Cause, and how I know`."""
    start = title.start if title else 0
    cuts = list(_JOINT.finditer(reading.norm, title.start, title.end)) if title else []
    for end, behind in [*((cut.start(), cut.end()) for cut in cuts), (title.end if title else 0, 0)] if cuts else ():
        yield Span(start, end)
        start = behind


def before_problem(reading: Reading, own: Sequence[Block]) -> Block | None:
    """The first titled piece of a background, where its title says no piece and the next one announces the problem."""
    told = [block for block in own if block.titled and block.statements]
    if len(told) < 2 or announced(reading, told[0].node.title, True):
        return None
    if title_groups(reading, told[0].node.title).keys() - {BACKGROUND}:
        return None
    return told[0] if PROBLEM in announced(reading, told[1].node.title, True) else None


def blocks_beside(reading: Reading, blocks: Sequence[Block], own: Sequence[Block]) -> list[Block]:
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
