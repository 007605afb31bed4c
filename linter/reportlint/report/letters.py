"""Letters and other prose without headings that tell one piece of work after the other, each in a paragraph of its own.

`By far the most work went into …`, `The other thing that kept us busy was …`, `另一件是……`: the first words say that work
follows, and that there is more than one of it.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.projects import Draft
from reportlint.report.reading import Reading
from reportlint.source import Span

FEWEST = 2  #: paragraphs that open so

_THING = r"(?:things?|pieces? of work|jobs?|topics?|projects?|items?|subjects?|tasks?|works?|bits?|chunks?|stories|story|ones?)"
_OPENS = regex(
    r"^\W*(?:(?:and|but|so|well),? )?(?:"
    r"(?:by far )?(?:the |my |our )?(?:most|bulk|biggest (?:part|chunk|share|slice)|largest (?:part|share)|lion's share|better part|half)(?: of)?(?: (?:the|my|our|this))?(?: (?:work|time|effort|energy|quarter|month|half-year|year|hours))? "
    r"(?:went|has gone|was spent|were spent|was taken up|got eaten|flowed)\b"
    rf"|(?:the|an|our|my) ?(?:other|second|third|fourth|next|last|big|main|first|biggest|largest|smaller|smallest|further|longest)(?: (?:big|small|large|short))? {_THING}\b(?! (?:i|we) (?:take|learn|will|want))"
    rf"|another(?: (?:big|small|large|short))? {_THING}\b"
    r"|(?:and )?then (?:there (?:was|were)|came)\b"
    r"|(?:besides|apart from|in addition to|next to|alongside|on top of) (?:that|this|these|it)\b"
    r"|(?:number|no\.?) (?:one|two|three|four|[1-9])\b"
    r")"
    r"|^\W*(?:(?:这|本|上)(?:一)?(?:个)?(?:季度?|月|半年|年)|今年)?(?:里)?[,，]?(?:花(?:的)?(?:时间|精力|力气|工夫|心思)最多|最(?:花|费|耗)(?:时间|精力|力气|工夫|心思|劲)|(?:大部分|多半)(?:时间|精力)|最(?:大|主要|费劲|重要|要紧)的(?:一)?[件项个桩]?"
    r"|(?:头一|第[一二三四五]|另(?:外)?一|还有一|再有一|剩下的?一|最后一)[件个项桩样](?:小|大)?(?:事|活|项目|工作|东西|是)|除此之外|此外[,，]?我们)"
)
_CLOSES = regex(
    r"^\W*(?:next|in the (?:coming|next)|for the (?:next|last|coming)|from|until|by|one thing i|what i|looking|if i|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)"
    r"|cheers|(?:best |kind )?regards|best|thanks?|yours|p\.? ?s|下|接下来|明年|来年|后续|自己|个人|我自己|对我|此致|祝|以上)"
)


def told_in_letter(reading: Reading, nodes: list[Node]) -> list[Draft]:
    """The pieces of work that paragraphs tell one by one; empty where fewer than two open so."""
    if sum(_opens(reading, node) for node in nodes) < FEWEST:
        return []
    held: list[list[Node]] = []
    open_now = False
    for node in nodes:
        if _opens(reading, node):
            held.append([node])
            open_now = True
        elif node.kind != "list" and _CLOSES.match(reading.plain(node.span)[:60]):
            open_now = False
        elif open_now:
            held[-1].append(node)
    return [_draft(reading, telling) for telling in held]


def _opens(reading: Reading, node: Node) -> bool:
    return node.kind == "paragraph" and bool(_OPENS.match(reading.plain(node.text)[:120]))


def _draft(reading: Reading, telling: list[Node]) -> Draft:
    first = telling[0]
    name = reading.sentences(first.text)[0]
    span = Span(first.span.start, telling[-1].span.end)
    whole = Node("section", span, name, Span(name.start, name.start), children=tuple(telling))
    return Draft(whole, "prose", first.head, name)
