"""A report in running text, without a heading: its paragraphs say with their first words what they are about.

`先讲当时的情况。…`, `做法上，…`, `What came of it. …`: such a lead is read like a heading.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES, SOLUTION, title_groups, title_part
from reportlint.report.part_words import LONGEST, part_by_words
from reportlint.report.reading import Reading
from reportlint.source import Span

PARTS = ("duties", "planning", "growth")
LEAD_ZH, LEAD_EN = 14, 46  #: characters that a lead has at most
LEAST = 0.55  #: how well a lead must fit
ENOUGH = 3  #: groups that leads must name before a text is taken for the telling of one project

_LINE = regex(r"\S(?:[^\n]*\S)?")
_ENDS = "。！？.!?"
_CLAUSE = regex(r"\s*([^,，。.;；:：!！?？\n]+)([,，。.;；:：!！?？]|$)")
_STOPS = "。.!?！？:："
_COPULA = regex(r"([^\W\d]{2,8}?)(?:就)?(?:是|在于|有)|([a-z' ]{4,30}?) (?:is|was|were|are)\b")
_CUES = (
    (PHASES, regex(r"^(?:we |it |this |all )?(?:did|built|rolled|released|shipped|went|came|was|planned|ran)?.{0,20}\bin (?:two|three|four|five|[2-5]) (?:phases|steps|stages|releases|waves|goes)"
     r"|^(?:一共|总共|整个)?(?:排期|节奏|计划|上线)?(?:是)?分(?:成|了)?[两二三四五2-5](?:期|步|批|段|个阶段|次)")),
    (DIFFICULTIES, regex(r"^(?:(?:the|what) )?(?:was )?(?:most )?(?:hard(?:est)?|difficult|tricky|trickiest|worst|tough(?:est)?)\b|^what (?:gave us|cost us|nearly)|^(?:最|比较|真正|要说)?(?:难|头疼|费劲|费神|麻烦|折腾|磨人)的")),
    (BENEFITS, regex(r"^(?:as for|on) (?:the )?(?:results?|benefits?|outcome)|^(?:what (?:it|we) (?:brought|got|gained)|the (?:result|outcome|upshot))\b|^(?:再|最后)?(?:看|说|讲)(?:看|说|讲|一下)?(?:效果|结果|成效|收益)|^(?:结果|效果|成效|最后)[^,，。]{0,20}(?:由|从)[^,，。]{0,14}(?:降|升|提|缩|减|增|涨|到)")),
    (BACKGROUND, regex(r"^(?:first |so )?(?:why\b|how (?:it|things|this) (?:was|were|stood|looked|worked|used to))|^(?:the )?(?:starting point|situation before)|^(?:先|首先)?(?:说|讲|交代|介绍)?(?:说|讲|一下)?(?:为什么|为啥|当时|之前|以前|原来|起因|缘起)")),
    (SOLUTION, regex(r"^(?:then |so |now )?what we (?:did|built|changed|made)\b|^(?:as for|on) the solution|^(?:再|然后|接着)?(?:说|讲)?(?:说|讲|一下)?(?:怎么做|做法|我们的做法|方案)")),
)  # fmt: skip
_SEVERAL = regex(
    r"^(?:第[一二三四1-4](?:个项目|件事?)|(?:the )?(?:first|second|third) project\b|另(?:外)?一(?:件|个项目))"
)


class _Lead(NamedTuple):
    """What a paragraph says it is about; `text` is where it begins to say it."""

    title: Span
    text: int
    groups: frozenset[str]
    part: str


def sections_in_text(reading: Reading, title: Span, intro: list[Node]) -> tuple[list[Node], list[Node]]:
    """The opening of a report without headings, and the sections that the leads of its paragraphs make.

    What tells the project has its head in the report's title: nothing smaller stands over it.
    """
    nodes = [piece for node in intro for piece in _paragraphs(reading, node)]
    leads = [_lead(reading, node) for node in nodes]
    told = {group for lead in leads if lead for group in lead.groups}
    if len(told) < ENOUGH or any(_SEVERAL.match(reading.plain(node.text)) for node in nodes):
        return intro, []
    opening: list[Node] = []
    found: list[Node] = []
    for node, lead in zip(nodes, leads, strict=True):
        if lead:
            if lead.groups:
                reading.columns[lead.title] = dict.fromkeys(lead.groups, 1.0)
            head = title if lead.groups else lead.title
            text = Span(lead.text, node.span.end)
            found.append(Node("section", node.span, head, text, lead.title, "label", 1))
        elif found:
            last = found[-1]
            found[-1] = last._replace(span=Span(last.span.start, node.span.end), children=(*last.children, node))
        else:
            opening.append(node)
    return opening, found


def _paragraphs(reading: Reading, node: Node) -> list[Node]:
    """A paragraph; or its lines, where each of them ends like a sentence."""
    if node.kind != "paragraph":
        return [node]
    lines = [Span(line.start(), line.end()) for line in _LINE.finditer(reading.text, node.span.start, node.span.end)]
    if not all(line.of(reading.text)[-1] in _ENDS for line in lines):
        return [node]
    return [node._replace(span=line, head=line, text=line) for line in lines]


def _lead(reading: Reading, node: Node) -> _Lead | None:
    """The lead of a paragraph, if it has one."""
    if node.kind != "paragraph":
        return None
    found = _CLAUSE.match(reading.norm, node.text.start, node.text.end)
    if found is None:
        return None
    title = Span(found.start(1), found.end(1))
    words = reading.plain(title)
    whole = found[2] in _STOPS and found.end() < node.text.end
    short = title.end - title.start <= (LEAD_EN if words.isascii() else LEAD_ZH)
    text = found.end() if whole and short else node.text.start
    cue = next((group for group, pattern in _CUES if pattern.search(words)), None)
    for lead in (title, _before_copula(reading, title)) if short else (_before_copula(reading, title),):
        if lead is None:
            continue
        part, score = title_part(reading, lead)
        groups = {group: fit for group, fit in title_groups(reading, lead).items() if fit >= LEAST}
        if part in PARTS and score >= max([LEAST, *groups.values()]):
            return _Lead(lead, node.text.start, frozenset(), part)
        if groups and not cue:
            return _Lead(lead, text, frozenset(groups), "")
    if cue:
        return _Lead(title, text, frozenset((cue,)), "")
    start = Span(title.start, title.start + len(title.of(reading.norm)[:LONGEST].rstrip()))
    part = part_by_words(reading.plain(start))
    return _Lead(start, text, frozenset(), part) if part else None


def _before_copula(reading: Reading, clause: Span) -> Span | None:
    """What a clause says something of: `效果` of `效果是等待由 26 分钟降到 9 分钟`."""
    found = _COPULA.match(reading.norm, clause.start, clause.end)
    return Span(clause.start, max(found.end(1), found.end(2))) if found else None
