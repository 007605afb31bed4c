"""Which of a project's blocks tell results though their titles say something else, or nothing.

Titles may ask why (`So what?`), say only that things are different now, or name who speaks and what about
(`What drivers say`, `用户反馈`, `流程：`). Behind what was built, and within the results, their contents decide.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    PHASES,
    SOLUTION,
    TITLE_SCORE,
    title_part,
    weigh,
)
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

#: Titles that announce what was built as well as what it brought.
_EITHER = regex(
    r"\W*(?:what(?:'s| has| is|'s been| we)? (?:changed|different|new)(?: now)?|变化|改变|变了什么|(?:有)?(?:什么|哪些|哪里|哪儿)?不一样|改了以后)\W*"
)
#: Titles of what was gained, or of the time behind the launch: of the project where it is told in figures, else of its author.
_GAINED = regex(
    r"\W*(?:项目|主要|几点|我们的?|各方)*(?:收获|所得|得失|成长与收获|收获与成长)\W*|\W*(?:落地|上线|投用|推开|铺开|改完|做完|用上|切换)(?:之?后|以后|以来|至今)\W*|\W*(?:用|跑|走)下来\W*|\W*(?:what )?(?:we )?(?:gained|gains|takeaways|got out of it)\W*"
)

#: What was learnt, and not gained: `should have been counted before the start`, 下次写进文档.
_LESSON = regex(
    r"应该?(?:在|早|先|提前|一开始)|本该|本应|早该|早知道|下[次回]|要是(?:早|再来)|如果(?:再来|重来)|教训|"
    r"\b(?:should have|ought to have|would (?:have|do|start|begin)|could have|next time|in hindsight|with hindsight|lessons?|had i|had we|another time)\b"
)
_BESIDES = regex(r"(?:附带|额外|意外|其他|另外|旁的)的?(?:收获|好处|所得)")  #: what a project gained beside


def results_told(found: list[Block], reading: Reading) -> list[Block]:
    """The blocks, with those that tell results in the group of benefits."""
    return _without_lessons(_within_results(_results_last(found, reading), reading), reading)


def _without_lessons(found: list[Block], reading: Reading) -> list[Block]:
    """The blocks, where one behind the results that draws lessons (回头看: 应该先盘账) tells none, whatever its title says."""
    told = [at for at, block in enumerate(found) if block.titled and block.groups == {BENEFITS}]
    for at in told[1:]:
        block = found[at]
        lessons = sum(bool(_LESSON.search(span.of(reading.norm))) for span in block.statements)
        if lessons and 3 * lessons >= len(block.statements) and not any(map(reading.changes, block.statements)):
            found[at] = block._replace(groups=frozenset())
    return found


def _results_last(found: list[Block], reading: Reading) -> list[Block]:
    """The blocks, where what may be results tells benefits if the solution stands before and nothing else tells them.

    Such titles ask why (`So what?`), say that things are different now, or that something was gained.
    """
    built = next((at for at, block in enumerate(found) if block.groups & {SOLUTION, PHASES}), len(found))
    either = [at for at, block in enumerate(found) if block.titled and block.groups >= {BACKGROUND, BENEFITS}]
    if len(either) == 1 and not any(BENEFITS in block.groups for at, block in enumerate(found) if at not in either):
        at = either[0]  # 值不值: asked before the work or behind it
        behind = at > built or (at == len(found) - 1 and at > 1)
        found[at] = found[at]._replace(groups=frozenset((BENEFITS if behind else BACKGROUND,)))
    if any(BENEFITS in block.groups for block in found):
        return found
    for at, block in enumerate(found[built + 1 :], built + 1):
        if block.titled and (
            (block.groups == {SOLUTION} and says_different(reading, block.node))
            or (not block.known and _says_gained(reading, block))
        ):
            found[at] = block._replace(groups=frozenset((BENEFITS,)))
            break
        if block.titled and block.groups == {BACKGROUND} and weigh(reading, block.statements).winner() == BENEFITS:
            found[at] = block._replace(groups=frozenset((BENEFITS,)))
    return found


def _within_results(found: list[Block], reading: Reading) -> list[Block]:
    """The blocks, where one within or behind the results that clearly tells results does so whatever its title says."""
    first = next((at for at, block in enumerate(found) if block.titled and BENEFITS in block.groups), len(found))
    results = Spans({block.node.span for block in found if block.titled and BENEFITS in block.groups})
    for at, block in enumerate(found[first + 1 :], first + 1):
        if not block.titled or BENEFITS in block.groups or not block.statements:
            continue
        start, end = block.node.span
        inside = results.hold(Span(start - 1, end)) or results.hold(Span(start, end + 1))
        title = reading.plain(block.node.title or block.node.head)
        behind = block.groups <= {BACKGROUND} and (
            title_part(reading, block.node.title)[1] < TITLE_SCORE or bool(_BESIDES.search(title))
        )
        behind = behind and not any(_LESSON.search(span.of(reading.norm)) for span in block.statements)
        if (inside or behind) and weigh(reading, block.statements).winner() == BENEFITS:
            found[at] = block._replace(groups=frozenset((BENEFITS,)))
    return found


def _says_gained(reading: Reading, block: Block) -> bool:
    """Whether a title says that something was gained, and figures tell what."""
    title = reading.plain(block.node.title or block.node.head)
    return bool(_GAINED.fullmatch(title)) and any(reading.figures(span) for span in block.statements)


def says_different(reading: Reading, node: Node) -> bool:
    """Whether a title says only that something has changed: what was built, or what came of it."""
    return bool(node.title) and bool(_EITHER.fullmatch(reading.plain(node.title or node.head)))
