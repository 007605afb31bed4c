"""Sections in other dress: what stands in a quotation, behind a form's questions, in paragraphs that open with a name.

A forwarded report is one long quotation. A form asks in quotations or bold, and is answered below. A list of works may
stand as paragraphs, each with its name before a dash. All of these are read as what they mean.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading
from reportlint.source import Span

MOST = 0.6  #: share of a report that stands in a quotation which is the report
QUESTION = 260  #: characters of a form's question
FEWEST = 2  #: questions of a form, or paragraphs that open with a name

_ENDS = regex(r"[?？.。:：)）]\s*$")
#: What a form asks about: the words in a question that are read as its title.
_ASKED = regex(
    r"(?:main |key |core )?(?:responsibilit(?:y|ies)|duties|tasks and responsibilities)|your (?:role|job|area)|(?:岗位|主要|核心)?职责|负责(?:什么|哪些)|分管"
    r"|(?:main |key |biggest |most important |greatest )?(?:achievements?|accomplishments?|projects?|successes|results achieved|contributions?)|(?:主要|重点|关键)?(?:业绩|工作成果|成果|项目|完成的?工作|贡献)"
    r"|(?:difficult(?:y|ies)|challenges?|obstacles?|problems? (?:met|encountered))|困难|难点|挑战"
    r"|(?:goals?|plans?|objectives?|priorities) (?:are |do you \w+ )?(?:for|in) (?:the )?(?:coming|next|following)[^?.]{0,20}|(?:下一?(?:年度?|季度|阶段|半年|期)|明年|来年|后续)(?:的)?(?:工作)?(?:计划|目标|打算|重点|规划)"
    r"|(?:your (?:own )?)?(?:development needs?|personal development|learnings?|growth)|(?:to )?(?:learn(?:ed|t)?|improve|do differently)\b[^?.]{0,24}|(?:个人)?(?:成长|不足|提升|发展需求|收获|反思|改进之处)"
)
_NAME = regex(
    r"\W{0,3}([^\s—–:：.。!！?？;；][^—–:：.。!！?？;；\n]{1,48}?)\s+(?:—|–|--|-)\s+(?=\S)|\W{0,3}([^\s—,，。:：;；]{2,18})\s*——\s*(?=\S)"
)


def undressed(reading: Reading, node: Node) -> Node:
    """The tree with these read as sections and lists."""
    if not any(kid.kind in ("quote", "section", "paragraph") for kid in node.children):
        return node
    kids = _opened(node)
    kids = _asked(reading, kids, node.level + 1)
    kids = _named(reading, kids)
    kids = [undressed(reading, kid) if kid.kind == "section" else kid for kid in kids]
    return node if list(node.children) == kids else node._replace(children=tuple(kids))


def _opened(node: Node) -> list[Node]:
    """The children, where a quotation that is most of the report makes room for what stands in it."""
    whole = node.span.end - node.span.start
    return [
        one
        for kid in node.children
        for one in (
            kid.children
            if kid.kind == "quote"
            and node.level <= 1
            and kid.span.end - kid.span.start > MOST * whole
            and len(kid.children) > FEWEST
            else (kid,)
        )
    ]


def _asked(reading: Reading, kids: list[Node], level: int) -> list[Node]:
    """The children, where the questions of a form are headings over their answers."""
    asked = [_question(reading, kid) for kid in kids]
    if sum(title is not None for title in asked) < FEWEST:
        return kids
    found: list[Node] = []
    open_one: Node | None = None
    for kid, title in zip(kids, asked, strict=True):
        if title is not None:
            open_one = Node("section", kid.span, kid.head, Span(kid.span.end, kid.span.end), title, "bold", level)
            found.append(open_one)
        elif open_one is not None and kid.kind != "section":
            open_one = open_one._replace(
                span=Span(open_one.span.start, kid.span.end), children=(*open_one.children, kid)
            )
            found[-1] = open_one
        else:
            open_one = None
            found.append(kid)
    return found


def _question(reading: Reading, node: Node) -> Span | None:
    """The words of a quotation that say what a form asks for there."""
    words = reading.plain(node.span)
    if node.kind != "quote" or len(words) > QUESTION or not _ENDS.search(words) or len(node.children) != 1:
        return None
    found = _ASKED.search(reading.norm, node.span.start, node.span.end)
    return Span(found.start(), found.end()) if found else None


def _named(reading: Reading, kids: list[Node]) -> list[Node]:
    """The children, where most of some paragraphs that follow each other open with a name and a dash: a list."""
    found: list[Node] = []
    at = 0
    while at < len(kids):
        end = at
        while end < len(kids) and kids[end].kind == "paragraph":
            end += 1
        items = [_item(reading, kid) for kid in kids[at:end]]
        first = next((n for n, item in enumerate(items) if item), len(items))
        named = [item for item in items[first:] if item]
        if len(named) >= FEWEST and 4 * len(named) >= 3 * len(items[first:]):
            found += kids[at : at + first]
            listed = [
                item or kid._replace(kind="item")
                for item, kid in zip(items[first:], kids[at + first : end], strict=True)
            ]
            span = Span(listed[0].span.start, listed[-1].span.end)
            found.append(Node("list", span, listed[0].head, Span(span.end, span.end), children=tuple(listed)))
        else:
            found += kids[at:end]
        if end < len(kids):
            found.append(kids[end])
        at = end + 1
    return found


def _item(reading: Reading, node: Node) -> Node | None:
    """A paragraph as an item, if it opens with a name and a dash."""
    match = _NAME.match(reading.text, node.text.start, node.text.end)
    if match is None:
        return None
    group = 1 if match[1] else 2
    title = Span(match.start(group), match.end(group))
    return Node("item", node.span, title, Span(match.end(), node.text.end), title, "lead")
