"""Parts that the last paragraphs of a report tell without a title: `下半年先把…`, `说说自己。…`, `As for me, …`.

Where a report is told in one go, what comes next and what its author learned stand behind its last project, and no
heading parts them from it. Whether such a paragraph tells enough for a part is not asked: it is not missed.
"""

from __future__ import annotations

from collections.abc import Callable

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading, statements
from reportlint.report.survey import Survey
from reportlint.source import Span

LAST = 4  #: paragraphs from the end in which a part may be told
OPENING = 16  #: characters with which such a paragraph says what it is about
_PERIOD = r"(?:半年|季度?|个?月|一?年|阶段|一?步|期|周期)"
_OPENS = {
    "planning": regex(
        rf"\W*(?:至于|关于|说到|再说)?(?:下(?:个|一个|一)?{_PERIOD}|接下来|往后|后面|后续|之后要|今后|未来|明年|来年|年后|年底前|剩下的|还没做的|没做完的|下面要做)|"
        r"\W*(?:next (?:quarter|half|month|year|up|come|is|on)|what (?:comes|is) next|coming up|looking ahead|from (?:here|now) on|in the (?:next|coming) \w+|(?:for|over|in) the (?:rest|remainder|second half)|"
        r"(?:still )?(?:to come|to do|open)\b|(?:the )?(?:plan|plans) for\b|ahead of us)"
    ),
    "growth": regex(
        r"\W*(?:最后|另外|再|也|还想|想)?(?:说|谈|讲|聊|检讨|检查|反思)(?:说|谈|讲|聊|一下|几句|两句|点)?(?:我|我们)?(?:自己|个人|自身)|\W*(?:关于|至于|轮到)?(?:我|对)?(?:自己|个人|我自身|本人)(?:这|方面|上|来说|而言|[,，:：。]|最|的)|"
        r"\W*(?:回头|回过头)[来去]?看[,，]?(?:我|自己)?|\W*(?:反思|自省|检讨)[,，:：。一下]|\W*(?:这(?:半年|季度?|一季|个?月|一?年|一段)|全年|上半年|本[季月年]度?)[^,，。]{0,4}(?:最大的?|最深的?)?(?:收获|教训|体会|遗憾|失误|长进|感触|成长)|"
        r"\W*我?(?:最大的?|最深的?)?(?:收获|教训|体会|反思|不足|遗憾|失误|感触|长进)(?:是|在于|有|最)|\W*(?:我)?(?:学到|学会|明白)了?|\W*(?:做得不好|没做好)的|"
        r"\W*(?:(?:finally, )?(?:a (?:word|line|note)|something|a few (?:words|lines)|two words) (?:on|about) (?:me|myself)|about (?:me|myself)|as for (?:me|myself)|personally|on a personal note|for my (?:own )?part|"
        r"what i (?:learn(?:ed|t)|take|took|would)|(?:my|the) (?:own |biggest |main )*(?:lessons?|mistakes?|takeaways?|learnings?)\b|i (?:have |'ve )?learn(?:ed|t)\b|looking back)"
    ),
}


def told_at_the_end(reading: Reading, survey: Survey, role: str, is_later: Callable[[Span], bool]) -> Span | None:
    """Where one of the last paragraphs opens with what belongs to a part (planning, growth); None where none does.

    `is_later` says whether a text names a time behind the report's period.
    """
    pattern = _OPENS.get(role)
    if pattern is None:
        return None
    for block in reversed(_last_blocks(survey)):
        said = [*([block.title] if block.title else []), *statements(reading, block)][:1]
        if not said:
            continue
        opening = Span(said[0].start, min(said[0].end, said[0].start + OPENING))
        if pattern.match(reading.plain(said[0])) or (role == "planning" and is_later(opening)):
            return said[0]
    return None


def _last_blocks(survey: Survey) -> list[Node]:
    """The last paragraphs and labels of a report that are not parted from its last project by a heading."""
    nodes = sorted([*survey.intro, *survey.tops], key=lambda node: node.span)
    if not nodes:
        return []
    last = nodes[-1]
    while last.kind == "section" and last.children and last.children[-1].kind == "section":
        below = last.children[-1]
        if below.style == "label":
            break
        last = below
    blocks = last.children if last.kind == "section" else tuple(nodes)
    return [block for block in blocks if block.kind in ("paragraph", "section")][-LAST:]
