"""What was hard in a project, told anywhere: under its own title, or in a sentence of the solution or the plan."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES
from reportlint.report.model import Aspect
from reportlint.report.passages import Block
from reportlint.report.reading import Reading
from reportlint.source import Span

_SAYS = regex(
    r"难[在就]|难的是|最难|难点|难处|棘手|伤脑筋|磨人|头[疼痛]|费劲|麻烦的是|折腾|拦路|绊[住了脚]|卡住|卡在|坎儿|踩[了过]?.{0,3}坑|的坑|翻[了过]?车|"
    r"不肯|不放行|不答应|不配合|只好|起先|起初|没想到|谁知|不料|僵了|"
    r"\b(?:hard(?:est)? (?:part|bit|thing|nut)s?|(?:was|were|is|proved|proved to be) (?:hard|tough|tricky|difficult|awkward|thorny)|hardest|difficult\w*|"
    r"trickiest|toughest|the (?:trouble|catch|snag|sticking point|challenge|pain|problem) (?:was|is|lay|were)|nearly (?:sank|failed|broke|killed)|"
    r"fought (?:us|back)|gave us (?:trouble|headaches)|headaches?|struggl\w+|stumbl\w+|turned out (?:that|to)|refused|would not (?:give|sign|accept|trust|let|hand|share|move)|did not (?:survive|fit|trust)|"
    r"it took (?:us )?(?:three|four|five|several|two) (?:attempts|tries|rounds|nights)|what bit us|worst (?:of it|part|was)|went wrong|got stuck)\b"
)
SEVERAL = 2  #: words of trouble in one statement that leave the question open; one alone is in many a sentence


def difficulties_told(reading: Reading, blocks: Sequence[Block], group: Aspect) -> Aspect:
    """The aspect of the difficulties, where no title announces them: there, open, or missing in the whole project."""
    if group.state == "there" and _only_pain(blocks):
        group = Aspect("missing")
    if group.state != "missing":
        return group
    hint = None
    for block in blocks:
        if block.groups & {BACKGROUND, BENEFITS} and DIFFICULTIES not in block.groups:
            continue
        for span in block.statements:
            if _SAYS.search(span.of(reading.norm)):
                return Aspect("there", span, 0.8)
            hits = [hit for hit in reading.found(span, "difficulties") if hit.strength >= 1]
            hint = hint or (span if len({hit.end for hit in hits}) >= SEVERAL else None)
    return Aspect("undecided", hint) if hint else group


def _only_pain(blocks: Sequence[Block]) -> bool:
    """Whether all that is titled as a difficulty stands within the background: what hurt before, not on the way."""
    titled = [block for block in blocks if block.titled and DIFFICULTIES in block.groups]
    grounds = [block.node.span for block in blocks if block.titled and BACKGROUND in block.groups]
    return bool(titled) and all(any(_inside(block.node.span, ground) for ground in grounds) for block in titled)


def _inside(span: Span, around: Span) -> bool:
    return around.holds(span) and span != around
