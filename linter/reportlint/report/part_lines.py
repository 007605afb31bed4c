"""Parts of a report that stand under a plain line, which no mark makes a heading: `三季度打算`, then a list.

In mails, notes and exports nothing but its words and its lonely place says that such a line is a heading.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.reading import Reading
from reportlint.source import Span

PARTS = ("duties", "planning", "growth")
LEAST = 0.8  #: the line must be little else than the name of a part
SHORT_ZH, SHORT_EN = 12, 34  #: characters
PLAIN = 2  #: the level of such a section
_INK = regex(r"[^\s\0]")
_LINE = regex(r"[^\n]*")
_SENTENCE = regex(r"[。！？!?；;，,]|[.] ")


def with_part_lines(reading: Reading, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes, where a plain line that names a part holds what follows it, up to the next heading."""
    found: list[Node] = []
    held: list[Node] | None = None
    for node in nodes:
        opened = _opened(reading, node)
        if opened is not None:
            held = [opened]
            found.append(opened)
        elif node.kind == "section" and node.style != "label":
            held = None
            found.append(node)
        elif held:
            last = found[-1]
            found[-1] = last._replace(span=Span(last.span.start, node.span.end), children=(*last.children, node))
        else:
            found.append(node)
    return tuple(found)


def _opened(reading: Reading, node: Node) -> Node | None:
    """A paragraph as a section under its first line, if that names a part and something may stand under it."""
    if node.kind != "paragraph":
        return None
    line = _LINE.match(reading.text, node.text.start, node.text.end)
    if line is None or not line.group().strip():
        return None
    words = line.group().rstrip()
    title = Span(node.text.start, node.text.start + len(words))
    limit = SHORT_EN if words.isascii() else SHORT_ZH
    if len(words) > limit or _SENTENCE.search(words):
        return None
    part, score = title_part(reading, title)
    if part not in PARTS or score < max([LEAST, *title_groups(reading, title).values()]):
        return None
    words_behind = _INK.search(reading.norm, line.end(), node.text.end)  # in the text a comment may stand before them
    rest = Span(words_behind.start() if words_behind else node.text.end, node.text.end)
    kids = (Node("paragraph", rest, rest, rest),) if rest.start < rest.end else ()
    return Node("section", node.span, title, Span(title.end, title.end), title, "plain", PLAIN, children=kids)
