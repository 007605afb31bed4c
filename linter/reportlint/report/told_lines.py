"""What a section tells under a plain line of its own, which no mark makes a heading: `Timeline`, then the list of phases.

The line must be nothing but the name of what is told, another than its section tells, and a list or a table must follow.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import DIFFICULTIES, PHASES, title_groups
from reportlint.report.reading import Reading
from reportlint.source import Span

LEAST = 0.95  #: how surely the line must be the name of what follows
LONGEST = 34  #: characters of the line
TOLD = frozenset((PHASES, DIFFICULTIES))  #: what people put under such lines within what they built
_SENTENCE = regex(r"[。！？!?；;，,:：\n]|[.] ")


def with_told_lines(reading: Reading, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes, where a plain line within a titled section holds the list or table behind it."""
    return tuple(
        node._replace(children=_told(reading, node)) if node.kind == "section" and node.children else node
        for node in nodes
    )


def _told(reading: Reading, section: Node) -> tuple[Node, ...]:
    own = title_groups(reading, section.title)
    kids = with_told_lines(reading, section.children)
    found: list[Node] = []
    for kid in kids:
        line = found[-1] if found else None
        if own and kid.kind in ("list", "table") and line is not None and _names(reading, line, frozenset(own)):
            title = line.text
            span = Span(line.span.start, kid.span.end)
            nothing = Span(title.end, title.end)
            level = section.level + 1
            found[-1] = Node("section", span, title, nothing, title, "colon", level, children=(kid,))
        else:
            found.append(kid)
    return tuple(found)


def _names(reading: Reading, line: Node, own: frozenset[str]) -> bool:
    """Whether a paragraph is one short line that names something else than its section tells."""
    words = line.text.of(reading.text)
    if line.kind != "paragraph" or not words.strip() or len(words) > LONGEST or _SENTENCE.search(words.strip()):
        return False
    sure = {group for group, score in title_groups(reading, line.text).items() if score >= LEAST}
    return len(sure) == 1 and sure <= TOLD and not sure & own
