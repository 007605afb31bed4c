"""A title of trouble read by its place: before the work it says why the work was needed, behind it what was hard on the way."""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES, SOLUTION
from reportlint.report.reading import Reading

TROUBLE = ("problem", "pain-points")  #: concepts of a title that name trouble and no time for it
#: What is left over when the work is done, or how it was before: no trouble on the way.
_LEFT = regex(
    r"遗留|尚|还[有没在]|仍|待|余下|剩|不足|后续|今后|下一?步|以前|从前|原[先来]|之前|旧|"
    r"\b(?:remain\w*|open|left|still|now|next|yet|known|before|old|used to|then)\b"
)


def troubles_on_the_way(found: list[Block], reading: Reading) -> list[Block]:
    """The blocks, where a title of trouble behind the work, and before what came of it, tells the difficulties.

    Only where another section tells the background: else it may be the background, told late.
    """
    if any(block.titled and DIFFICULTIES in block.groups for block in found):
        return found
    why = next((at for at, block in enumerate(found) if _tells(block, BACKGROUND)), len(found))
    made = next((at for at, block in enumerate(found) if at > why and block.groups & {SOLUTION, PHASES}), len(found))
    for at, block in enumerate(found[made + 1 :], made + 1):
        if _tells(block, BENEFITS):
            break
        if (
            _tells(block, BACKGROUND)
            and not found[why].node.span.holds(block.node.span)
            and _is_trouble(reading, block)
        ):
            found[at] = block._replace(groups=frozenset((DIFFICULTIES,)))
    return found


def _tells(block: Block, group: str) -> bool:
    return block.titled and block.groups == {group} and bool(block.statements)


def _is_trouble(reading: Reading, block: Block) -> bool:
    named = {match.concept for match in reading.titles(block.node.title)}
    title = reading.plain(block.node.title or block.node.head)
    return bool(named & set(TROUBLE)) and not _LEFT.search(title)
