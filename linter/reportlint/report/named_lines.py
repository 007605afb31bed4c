"""Labels that name a project on a line of their own and are its heading: `重点项目：自动分拣线改造（1—6 月）`.

What follows on their level, up to the next of them or what closes the report, tells that project.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.cutting import between, inner
from reportlint.report.evidence import title_part
from reportlint.report.levels import CLOSING
from reportlint.report.project_titles import ITEM_SCORE
from reportlint.report.reading import Reading
from reportlint.source import Span

LONGEST = 60  #: characters of a project's name with its dates

_NAMES = regex(
    r"^(?:(?:本季度?|年度|上半年|下半年|今年)?(?:重点|核心|明星|标杆|主要|主导|头号|关键)(?:项目|工程|工作|任务|专项)?|项目(?:名称?)?|专项|课题)\s*[0-9一二三四五六七八九十]*$"
    r"|^(?:(?:my |the |our )?(?:key|core|star|flagship|main|big|top|biggest|major) )?(?:project|initiative|programme|program)(?: name)?\s*(?:[0-9a-d]|one|two|three|four)?$"
)
_SENTENCE = regex(r"[。！？!?；;]|[.] |，.*，")


def with_named_lines(reading: Reading, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes, where a line that names a project holds what stands behind it on its own level."""
    first = next((at for at, node in enumerate(nodes) if _names_project(reading, node)), None)
    if first is None:
        return tuple(
            node._replace(children=with_named_lines(reading, node.children)) if node.kind == "section" else node
            for node in nodes
        )
    names = [node for node in inner(nodes[first:]) if _names_project(reading, node)]
    ends = [*(name.span.start for name in names[1:]), nodes[-1].span.end]
    found = list(nodes[:first])
    for name, end in zip(names, ends, strict=True):
        behind = between(nodes, name.span.end, end)
        held = next((at for at, node in enumerate(behind) if _ends(reading, node, behind[0])), len(behind))
        held = held if behind and behind[0].kind == "section" else 0
        found.append(_holding(name, tuple(behind[:held])) if held else name)
        found += behind[held:]
    return tuple(found)


def _names_project(reading: Reading, node: Node) -> bool:
    """Whether a label says that a project's name follows, and nothing but a name does."""
    if node.style != "label" or node.title is None or node.children or node.kind != "section":
        return False
    name = node.text.of(reading.text).strip()
    if not name or len(name) > LONGEST or "\n" in name or _SENTENCE.search(name):
        return False
    return bool(_NAMES.match(reading.plain(node.title)))


def _ends(reading: Reading, node: Node, first: Node) -> bool:
    """Whether a section no longer tells the project, but closes the report in another dress than the first of the telling."""
    part, score = title_part(reading, node.title)
    counted = bool(node.number) and (node.style, node.level) == (first.style, first.level)
    return part in CLOSING and score >= ITEM_SCORE and not counted


def _holding(node: Node, kids: tuple[Node, ...]) -> Node:
    """The line as a heading over those nodes: its whole words are the title, as in `## 重点项目：…`."""
    assert node.title is not None
    title = Span(node.title.start, node.text.end)
    end = kids[-1].span.end
    return node._replace(
        span=Span(node.span.start, end), head=title, title=title, text=Span(title.end, title.end), style="bold", children=kids
    )  # fmt: skip
