"""The sections of a report on the levels that their author means, where the form of the headings does not show them.

Where all headings are bold lines or lines with a colon, the name of a holder stands level with its projects, and what
closes the report lies under the last of them. Their words tell what belongs where.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.label_names import named
from reportlint.report.project_titles import ITEM_SCORE, is_project_title
from reportlint.report.reading import Reading, has_words
from reportlint.report.shape import Shapes
from reportlint.report.subsections import sections
from reportlint.source import Span

STRANGE = 3  #: so many sections under a project's bare name tell it, whatever they are called
FACETS = 2  #: so many labels behind a name that tell a piece of work show that it is one's name
LINE = 200  #: characters under a bold name: its dates, its people
NAMED = 0.65  #: how well a bold line over others must fit a term to be more than a name
CLOSING = ("planning", "growth", "duties", "other-part")
_FLAT = ("bold", "colon")  #: styles that show no level
_CHAPTERS = regex(r"[一二三四五六七八九十IVX]+")
_PARAGRAPH_END = regex(r"[^\n]*\n[ \t]*\n")


def levelled(reading: Reading, intro: list[Node], tops: list[Node]) -> tuple[list[Node], list[Node]]:
    """The opening and the sections of a report, each on its level."""
    if not any(top.style in _FLAT or top.style == "numbered" for top in tops):
        return intro, _led(reading, tops)
    tops = _lifted(reading, tops)
    names, tops = _without_names(reading, tops)
    return intro + names, _held(reading, _led(reading, _freed(reading, tops)))


def _part(reading: Reading, node: Node) -> str:
    """The part that a title surely announces."""
    part, score = title_part(reading, node.title)
    return part if score >= max([ITEM_SCORE, *title_groups(reading, node.title).values()]) else ""


# What closes the report


def _lifted(reading: Reading, tops: list[Node]) -> list[Node]:
    """The sections, with those beside the last one that lie under it only because nothing closed it."""
    styles = {_style(reading, top) for top in tops[:-1]} - {""}
    if not tops or not styles or _part(reading, tops[-1]) in CLOSING:
        return tops
    last, lifted = _split(reading, tops[-1], styles)
    return [*tops[:-1], last, *lifted]


def _style(reading: Reading, node: Node) -> str:
    """The style of a heading that stands apart and shows no level; empty for any other."""
    if node.kind != "section" or node.number or node.style not in _FLAT:
        return ""
    apart = node.style == "bold" or _PARAGRAPH_END.match(reading.text, node.head.end)
    return node.style if apart else ""


def _split(reading: Reading, node: Node, styles: set[str]) -> tuple[Node, list[Node]]:
    """A section without what closes the report, and that."""
    kids = node.children
    for at, kid in enumerate(kids):
        if _style(reading, kid) in styles and _part(reading, kid) in CLOSING and not _tells(reading, kids[at + 1 :]):
            start = at
            while start and _is_loose(reading, kids[start - 1], styles):
                start -= 1
            return _ending(node, kids[:start]), list(kids[start:])
    if kids and kids[-1].kind == "section":
        inner, lifted = _split(reading, kids[-1], styles)
        if lifted:
            return _ending(node, (*kids[:-1], inner)), lifted
    return node, []


def _tells(reading: Reading, nodes: tuple[Node, ...]) -> bool:
    """Whether any section goes on telling a project."""
    return any(title_groups(reading, node.title) and not _part(reading, node) for node in nodes)


def _is_loose(reading: Reading, node: Node, styles: set[str]) -> bool:
    """Whether a section before the closing ones says nothing of a project either: `Numbers you asked for:`."""
    if node.kind != "section" or title_groups(reading, node.title):
        return False
    return node.style == "label" or (node.style == "colon" and _style(reading, node) in styles)


def _ending(node: Node, kids: tuple[Node, ...]) -> Node:
    end = max([node.head.end, node.text.end if node.text.start < node.text.end else 0, *(kid.span.end for kid in kids)])
    return node._replace(span=Span(node.span.start, end), children=kids)


# Names under the title


def _without_names(reading: Reading, tops: list[Node]) -> tuple[list[Node], list[Node]]:
    """What stands under the title in bold and names department or author, as text; and the sections."""
    at = 0
    while at + 1 < len(tops) and _is_bare(reading, tops[at]) and _is_name(reading, tops[at], tops[at + 1]):
        at += 1
    names = [Node("paragraph", top.span, top.head, top.title or top.head) for top in tops[:at]]
    return names, tops[at:]


def _is_bare(reading: Reading, node: Node) -> bool:
    return node.style in _FLAT and not has_words(reading, node)


def _is_name(reading: Reading, node: Node, after: Node) -> bool:
    """Whether a bold line over others names neither a part nor what stands under it."""
    known = max([title_part(reading, node.title)[1], *title_groups(reading, node.title).values()]) >= NAMED
    return not known and not node.number and not is_project_title(reading, after)


# Projects


def _freed(reading: Reading, tops: list[Node]) -> list[Node]:
    """The sections, where a bare name of a heap lets go of a bare project under it that is told behind both."""
    shapes = Shapes(reading)
    found: list[Node] = []
    for at, node in enumerate(tops):
        kid = node.children[0] if len(node.children) == 1 else None
        bare = kid is not None and kid.kind == "section" and reading.blank(node.text) and _is_bare(reading, kid)
        if (
            kid is not None
            and bare
            and node.style in _FLAT
            and is_project_title(reading, kid)
            and _end_of_telling(shapes, tops, at + 1) > at + 1
        ):
            found += [_ending(node, ()), kid]
        else:
            found.append(node)
    return found


def _led(reading: Reading, nodes: Sequence[Node], depth: int = 2) -> list[Node]:
    """The sections, where the bare name of a project holds what tells it on its own level, also in a chapter."""
    shapes = Shapes(reading)
    nodes = named(reading, nodes)
    found: list[Node] = []
    at = 0
    held: set[str] = set()
    while at < len(nodes):
        node = nodes[at]
        at += 1
        if node.kind == "section" and node.style in _FLAT and is_project_title(reading, node):
            end = _end_of_telling(shapes, nodes, at, not has_words(reading, node))
            if end == at:  # what told the project before under the same title
                end += len(list(takewhile(lambda other: _is_again(reading, other, held), islice(nodes, at, None))))
            held.update(reading.plain(other.title) for other in nodes[at:end] if other.title)
            if end > at:
                node, at = _holding(node, nodes[at:end]), end
        elif _is_name_with_line(reading, node):
            end = _end_of_labels(shapes, nodes, at)
            if end > at:
                node, at = _holding(node, nodes[at:end]), end
        elif node.kind == "section" and depth and any(kid.style in ("bold", "label") for kid in node.children):
            node = node._replace(children=tuple(_led(reading, node.children, depth - 1)))
        found.append(node)
    return found


def _end_of_telling(shapes: Shapes, nodes: Sequence[Node], at: int, bare: bool = True) -> int:
    """Where the sections end that tell a project on its own level, from `at` on; `at` where too few do.

    `bare`: nothing stands under its name; else only what stands between it and the name of another one tells it.
    """
    sections_behind = takewhile(lambda other: other.kind == "section", islice(nodes, at, None))
    behind = takewhile(
        lambda shape: shape in ("facet", "unknown"), (shapes.of(other).shape for other in sections_behind)
    )
    facets, telling = [], 0
    for shape in behind:
        facets += [telling] if shape == "facet" else []
        telling += 1
    if len(facets) >= 2 and bare:
        return at + facets[-1] + 1
    end = at + telling
    if len(facets) == telling > 0 and _closes(shapes, nodes, at, end):
        return end
    return (
        at + telling if bare and telling >= STRANGE else at
    )  # titles that nobody here understands tell something all the same


def _is_again(reading: Reading, node: Node, held: set[str]) -> bool:
    """Whether a section has the title of one that tells another project."""
    return node.kind == "section" and node.title is not None and reading.plain(node.title) in held


def _closes(shapes: Shapes, nodes: Sequence[Node], at: int, end: int) -> bool:
    """Whether the name of another project, in the dress of the sections from `at` on, stands at their end."""
    dressed = end < len(nodes) and nodes[end].kind == "section" and nodes[end].style == nodes[at].style
    return dressed and is_project_title(shapes.reading, nodes[end])


def _is_name_with_line(reading: Reading, node: Node) -> bool:
    """Whether a bold line names none of the known things and has a line or two under it: `**Storm desk**`, its dates."""
    if node.style != "bold" or node.number or not node.children or title_groups(reading, node.title):
        return False
    if title_part(reading, node.title)[1] >= ITEM_SCORE or any(kid.kind != "paragraph" for kid in node.children):
        return False
    return sum(kid.text.end - kid.text.start for kid in node.children) <= LINE


def _end_of_labels(shapes: Shapes, nodes: Sequence[Node], at: int) -> int:
    """Where the labels end that tell what the line before them names; `at` where too few of them do."""
    told = 0
    for end in range(at, len(nodes) + 1):
        node = nodes[end] if end < len(nodes) else None
        if node is None or node.number or node.style not in ("label", "bold"):
            break
        facet = shapes.of(node).shape == "facet"
        if node.style == "bold" and not (facet and told):
            break
        told += facet
    return end if told >= FACETS else at


def _holding(node: Node, kids: Sequence[Node]) -> Node:
    return node._replace(span=Span(node.span.start, kids[-1].span.end), children=(*node.children, *kids))


# Holders


def _held(reading: Reading, tops: list[Node]) -> list[Node]:
    """The sections, where a bare name of a heap holds the projects that stand behind it on its own level."""
    shapes = Shapes(reading)
    found: list[Node] = []
    at = 0
    while at < len(tops):
        node = tops[at]
        at += 1
        if _is_bare(reading, node) and not is_project_title(reading, node) and at < len(tops):
            end = _end_of_heap(reading, shapes, node, tops, at)
            if end > at:
                node, at = _holding(node, tops[at:end]), end
        found.append(node)
    return found


def _end_of_heap(reading: Reading, shapes: Shapes, node: Node, tops: list[Node], at: int) -> int:
    """Where the projects end that a bare heading holds; `at` where it holds none."""
    first = tops[at]
    named = title_part(reading, node.title)[0] in ("projects", "bucket")
    if not (is_project_title(reading, first) or (named and _opens_work(reading, shapes, first))):
        return at
    end = at
    for behind in range(at, len(tops)):
        top = tops[behind]
        if _part(reading, top) in CLOSING or (
            _CHAPTERS.fullmatch(top.number) and not _CHAPTERS.fullmatch(first.number)
        ):
            break
        if top.number == "" and first.number and top.style in _FLAT and not title_groups(reading, top.title):
            break
        if shapes.is_objective(top):
            break
        end = behind + 1
    return end


def _opens_work(reading: Reading, shapes: Shapes, node: Node) -> bool:
    """Whether a section under the bare name of a heap may be a project: numbered, or told by titles of its own."""
    if _part(reading, node) in CLOSING or shapes.is_objective(node):
        return False
    return bool(node.number) or bool(sections(node)) or node.style not in _FLAT or not title_groups(reading, node.title)
