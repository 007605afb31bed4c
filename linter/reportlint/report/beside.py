"""Works that stand among the parts of a report without a heading over them all, or in chapters called by anything.

`## 川渝某燃气集团`, `## 昆明某园区`, `【申诉话术卡】`: customers, themes and bare names say nothing by themselves. What stands
under them shows that something was made, and so do the sections beside them.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.report.making import LIKELY, SURE, making
from reportlint.report.reading import Reading, has_words
from reportlint.report.shape import Shapes
from reportlint.report.subsections import sections
from reportlint.report.works import is_chore, is_count

SHORT = 40  #: characters that an item has at most which is a bare name


class Beside(NamedTuple):
    """Sections that are works, and sections whose headings or items are."""

    works: tuple[Node, ...] = ()
    holders: tuple[Node, ...] = ()


def works_beside(reading: Reading, shapes: Shapes, spare: list[Node], sure: list[Node]) -> Beside:
    """What of the sections that nobody could place is work, as `sure` projects beside them or they together show."""
    works: list[Node] = []
    holders: list[Node] = []
    said = 0
    for node in spare:
        if node.style in ("label", "colon") or not has_words(reading, node):
            continue
        said += 1
        if is_chapter(reading, shapes, node) or _lists_works(reading, node, bool(sure)):
            holders.append(node)
        elif making(reading, node) >= LIKELY:
            works.append(node)
    strong = [node for node in works if making(reading, node) >= SURE]
    dress = {(node.style, node.level) for node in sure}
    if sure:
        works = [node for node in works if (node.style, node.level) in dress or node in strong]
        works = _with_those_between(reading, spare, works, sure, holders)
        return Beside(tuple(works), tuple(holders))
    chapters = [node for node in holders if is_chapter(reading, shapes, node)]
    sure_ones = len(strong) + len(chapters)
    likely = len(works) + len(holders)
    if (sure_ones >= 2 and 3 * likely >= 2 * said) or (sure_ones > 2 and 2 * likely >= said):
        return Beside(tuple(_with_those_between(reading, spare, works, [], holders)), tuple(holders))
    return Beside()


def _with_those_between(
    reading: Reading, spare: list[Node], works: list[Node], sure: list[Node], holders: list[Node]
) -> list[Node]:
    """The works, with what stands between two of them or of the projects in their dress and does not count."""
    all_of_them = sorted([*works, *sure], key=lambda node: node.span)
    found = list(works)
    for node in spare:
        if node in works or node in holders or node.style in ("label", "colon") or not has_words(reading, node):
            continue
        before = [one for one in all_of_them if one.span < node.span]
        behind = [one for one in all_of_them if one.span > node.span]
        alike = (
            before
            and behind
            and {(one.style, one.level) for one in (before[-1], behind[0])} == {(node.style, node.level)}
        )
        if alike and making(reading, node) >= 0 and not is_chore(reading, node.title or node.head):
            found.append(node)
    return sorted(found, key=lambda node: node.span)


def is_chapter(reading: Reading, shapes: Shapes, node: Node) -> bool:
    """Whether headings under a title that says nothing tell of things made, most of them, and one of them surely."""
    kids = [
        kid
        for kid in sections(node)
        if kid.style not in ("label", "colon") and not is_chore(reading, kid.title or kid.head)
    ]
    weights = [
        SURE if shapes.of(kid).shape == "project" or is_chapter(reading, shapes, kid) else making(reading, kid)
        for kid in kids
    ]
    likely = sum(weight >= LIKELY for weight in weights)
    return bool(kids) and max(weights) >= SURE and 2 * likely > len(kids)


def _lists_works(reading: Reading, node: Node, among: bool) -> bool:
    """Whether a section is little but a list of things made; `among` projects, bare names will do."""
    items = [item for listing in _lists(node) for item in listing.children if item.kind == "item"]
    if len(items) < 2 or any(kid.kind == "table" for kid in node.children):
        return False
    if 2 * sum(is_count(reading, item) for item in items) >= len(items) and not among:
        return False
    weights = [making(reading, item) for item in items]
    strong, likely = sum(weight >= SURE for weight in weights), sum(weight >= LIKELY for weight in weights)
    if among:
        bare = sum(len(reading.plain(item.text)) <= SHORT and not is_count(reading, item) for item in items)
        return 3 * max(likely, bare) >= 2 * len(items) and making(reading, node) >= 0
    return strong >= 2 and 3 * likely >= 2 * len(items)


def _lists(node: Node) -> list[Node]:
    """The lists under a section, also behind a line with a colon."""
    found = [kid for kid in node.children if kid.kind == "list"]
    for kid in sections(node):
        if kid.style == "colon":
            found += [below for below in kid.children if below.kind == "list"]
    return found
