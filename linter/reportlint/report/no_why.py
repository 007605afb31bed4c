"""Whether a project told without titles says only what was built and what came of it, and nowhere why it was needed.

Words of trouble stand in features too (`没信号也能填`, `缺一项不能提交`), and how it was done before is told to set off how it is
done now. So each statement is asked what it tells as a whole: a background is missed only where nearly every one tells
something else, and none of the rest has a word of how things stood, what was wrong or why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES, SOLUTION, STEP, weigh_statement
from reportlint.report.process import shown_by
from reportlint.report.reading import Reading
from reportlint.report.said import CAUSE, IMPORTANCE, INVESTIGATION, PROBLEM, STATUS, Said, read_statement
from reportlint.report.said_words import AIMED, LOSS
from reportlint.source import Span

Told = Literal["made", "gained", "planned", "hard", "open"]

OPEN = 0.25  #: share of the statements that may be not understood
_CAN = regex(
    r"(?<![不才只未没仅])(?:可以?(?![惜能见怕疑恨观靠]|谓)|能(?![力源量耗效见够力]|手)|支持|允许|自动|一键|提供|另[外有]?做了|做了|加了|配了|新增)|不(?:允许|让|准|能)(?:启用|提交|点|通过|保存|发布)|"
    r"\b(?:can|lets?|allows?|supports?|offers?|provides?|automatically|comes with|added|we built|it also)\b"
)
#: What takes a capability back: then somebody tells of trouble.
_HINDERED = regex(
    r"但(?!凡)|却|只能|才能|无法|不得不|只好|(?<!也)(?<!都)不能(?!启用|提交|点|通过|保存|发布|导出)|常常|经常|总是|老是|抱怨|投诉|"
    r"\b(?:but|cannot|can't|can only|could not|couldn't|unable|complain\w*|yet)\b"
)
_SINCE = regex(
    r"^\W*(?:[^,，。;；]{0,8}(?:完|上线|切换|投用|启用|改版|交付|迁移)(?:之|以)?(?:后|以来)|上线至今|自[^,，。;；]{1,10}起)|"
    r"^\W*(?:since (?:the|its|then|launch|go-live)|after (?:the )?(?:launch|go-live|switch))"
)

_AUTHOR = regex(r"我|\b(?:i|we)\b")


class _Known(NamedTuple):
    """A statement with what it tells as a whole."""

    span: Span
    told: Told


def tells_no_why(reading: Reading, blocks: Sequence[Block]) -> bool:
    """Whether the blocks of a project tell what was made, and nothing of why."""
    if any(BACKGROUND in block.groups or (block.titled and not block.known and block.statements) for block in blocks):
        return False
    known = list(_statements(reading, blocks))
    made = sum(one.told == "made" for one in known)
    rest = [one.span for one in known if one.told == "open"]
    if not made or len(rest) > max(1, OPEN * len(known)):
        return False
    return not any(_may_say_why(read_statement(reading, span)) for span in rest)


def made_statements(reading: Reading, blocks: Sequence[Block]) -> list[Span]:
    """The statements under no title that tell what was made, where the whole project says nothing but that and its results."""
    if any(block.titled for block in blocks) or not tells_no_why(reading, blocks):
        return []
    return [one.span for one in _statements(reading, blocks) if one.told in ("made", "open")]


def _statements(reading: Reading, blocks: Sequence[Block]) -> Iterator[_Known]:
    """The statements under no title, each with what it tells; a list in which something was gained tells gains."""
    for block in blocks:
        if block.titled:
            yield from (_Known(span, "made") for span in block.statements if SOLUTION in block.groups)
            continue
        before: Span | None = None
        gains = any(block.listed(span) and _gain(reading, span) for span in block.statements)
        for at, span in enumerate(block.statements):
            behind = block.statements[at + 1] if at + 1 < len(block.statements) else None
            if gains and block.listed(span):
                yield _Known(span, "gained")
            else:
                yield _Known(span, _told(reading, span, before, behind))
            before = span


def _told(reading: Reading, span: Span, before: Span | None, behind: Span | None) -> Told:
    words = span.of(reading.norm)
    weights = weigh_statement(reading, span)
    rivals = max((weights.get(group, 0.0) for group in (BACKGROUND, PHASES, DIFFICULTIES)), default=0.0)
    if _gain(reading, span) or _SINCE.match(words):
        return "gained"
    said = read_statement(reading, span)
    if _runs_now(reading, span, before, behind) and not _looks_into(said, words):
        return "made"
    if said.figure and shown_by(reading, span).old:
        return "open"  # how things stood, with a figure, and nothing that it is set against
    if STEP.search(words) or weights.get(PHASES, 0.0) > max(1.5, weights.get(BACKGROUND, 0.0)):
        return "planned"
    if any(hit.strength >= 1 for hit in reading.found(span, "order-reason")):
        return "planned"
    if CAUSE in said.sure or (INVESTIGATION in said.sure and _AUTHOR.search(words)):
        return "open"
    if _CAN.search(words) and not _HINDERED.search(words):
        return "made"
    if any(hit.strength >= 1 for hit in reading.found(span, "scope", "option")):
        return "made"
    if weights.get(SOLUTION, 0.0) > rivals and any(hit.strength >= 1 for hit in reading.found(span, "features")):
        return "made"
    if any(hit.strength >= 1 for hit in reading.found(span, "difficulties")):
        return "hard"
    return "open"


def _gain(reading: Reading, span: Span) -> bool:
    """Whether a statement tells a measured change, or is about results more than about anything else."""
    if any(change.before and change.after for change in reading.changes(span)):
        return True
    weights = weigh_statement(reading, span)
    return weights.get(BENEFITS, 0.0) >= max([1.0, *weights.values()])


def _runs_now(reading: Reading, span: Span, before: Span | None, behind: Span | None) -> bool:
    """Whether a statement tells how it runs now, or how it ran, set against each other."""
    own = shown_by(reading, span)
    if own.old and own.new:
        return True
    beside = [shown_by(reading, one) for one in (before, behind) if one is not None]
    return bool((own.new and any(one.old for one in beside)) or (own.old and any(one.new for one in beside)))


def _looks_into(said: Said, words: str) -> bool:
    """Whether a statement says why something is so, why it matters, or that the author looked (a clerk who checks does not)."""
    matters = IMPORTANCE in said.sure and bool(said.law or AIMED.search(words) or LOSS.search(words))
    return CAUSE in said.sure or matters or (INVESTIGATION in said.sure and bool(_AUTHOR.search(words)))


def _may_say_why(said: Said) -> bool:
    told = said.sure | said.maybe
    return bool(told & {STATUS, PROBLEM, CAUSE, INVESTIGATION, IMPORTANCE}) or said.law or said.symptom
