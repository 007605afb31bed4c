"""A project's text as passages: each statement with the groups that the titles over it announce."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    SOLUTION,
    STEP,
    TITLE_GROUPS,
    title_groups,
    title_part,
    weigh,
)
from reportlint.report.on_the_way import troubles_on_the_way
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.results import results_told, says_different
from reportlint.report.schemes import only_times
from reportlint.report.subsections import titled as titled_under
from reportlint.report.title_families import family_of
from reportlint.source import Span

_LABEL = regex(r"\W*([^\W\d][^:：,，。;；\n]{0,16}?)\s*[:：]")
_ARROW = regex(r"→|->|=>|⇒|➜")
FLOW = 2  #: arrows of a statement that shows a flow, and not one change of a figure
LABELLED = 2  #: groups that labels announce under a project for it to be told by labels
NESTED_TITLE = 0.85  #: the lead of an item inside a titled section must fit this well to be a title of its own


def blocks(reading: Reading, node: Node, skip: frozenset[Span] = frozenset()) -> list[Block]:
    """The blocks of a project (or objective) in order. Nodes in `skip` are read as something of their own."""
    found: list[Block] = []
    strange = _strange_labels(reading, node)
    stack: list[tuple[Node, frozenset[str], bool]] = [(node, frozenset(), False)]
    while stack:
        at, groups, titled = stack.pop()
        spans, inner, items = _own(reading, at, groups, skip, strange)
        groups = _with_content(reading, at, groups, spans)
        if not groups:
            inline = _inline(reading, at, spans)
            apart = {span for block in inline for span in block.statements}
            spans = [span for span in spans if span not in apart]
            found.extend(inline)
        if titled and not groups and _looks_back(reading, at, spans):
            continue
        found.append(Block(at, groups, titled, tuple(spans), titled and not has_words(reading, at), items))
        stack.extend(reversed(inner))
    told = [block for block in found if block.statements or block.empty or block.node.children]
    return troubles_on_the_way(results_told(told, reading), reading)


def _strange_labels(reading: Reading, node: Node) -> dict[Span, frozenset[str]]:
    """The labels right under a project that say nothing known, where others beside them tell it, with what they likely tell.

    Whatever such a label says, what stands behind it belongs to no other label.
    """
    kids = [kid for kid in titled_under(node) if kid.title and (kid.kind == "item" or kid.style == "label")]
    groups = [title_groups(reading, kid.title) for kid in kids]
    known = {max(told, key=lambda group: told[group]) for told in groups if told}
    strange = {
        kid.span: kid.title
        for kid, told in zip(kids, groups, strict=True)
        if kid.title and not told and has_words(reading, kid) and not _says_when(reading, kid)
    }
    if len(known) < LABELLED or not strange:
        return {}
    from reportlint.report.verdicts import Verdicts  # few projects have any

    verdicts = Verdicts(reading, [(node, family_of(titled_under(node)))])
    return {span: verdicts.group_of(title) for span, title in strange.items()}


def _says_when(reading: Reading, node: Node) -> bool:
    """Whether a label is a step of a plan, or holds little but the time that all of it took."""
    return bool(node.title and STEP.match(reading.plain(node.title))) or only_times(reading, statements(reading, node))


def _looks_back(reading: Reading, node: Node, spans: list[Span]) -> bool:
    """Whether a title says that lessons follow (几点体会), and nothing that was measured, hard or gained is told there."""
    part, score = title_part(reading, node.title)
    if part != "growth" or score < NESTED_TITLE or any(reading.figures(span) for span in spans):
        return False
    return weigh(reading, spans).winner() in (None, BACKGROUND)


def _inline(reading: Reading, node: Node, spans: list[Span]) -> list[Block]:
    """The blocks that labels inside running text open (`缘由：…。做法：…。`): each reaches to the next label."""
    found: list[tuple[frozenset[str], list[Span]]] = []
    for span in spans:
        match = _LABEL.match(reading.norm, span.start, span.end)
        groups: frozenset[str] = frozenset()
        if match:
            told = title_groups(reading, Span(*match.span(1)))
            groups = frozenset(group for group, score in told.items() if score >= NESTED_TITLE)
        if groups:
            found.append((groups, [span]))
        elif found:
            found[-1][1].append(span)
    return [Block(node, groups, True, tuple(told)) for groups, told in found]


def _with_content(reading: Reading, node: Node, groups: frozenset[str], spans: list[Span]) -> frozenset[str]:
    """The groups of a title that only partly fits; results under it are results, whatever it says."""
    if groups == {BENEFITS} and spans and says_different(reading, node):
        return _built_or_brought(reading, spans)
    sure = max(title_groups(reading, node.title).values(), default=1.0)
    if (
        BENEFITS in groups
        and sure < NESTED_TITLE
        and sum(len(_ARROW.findall(span.of(reading.norm))) >= FLOW for span in spans) >= 2
    ):
        return frozenset((SOLUTION,))  # two rows of arrows: how it ran and how it runs
    if not groups or (sure >= NESTED_TITLE and not _says_only_when(reading, node)) or not spans:
        return groups
    if node.kind == "item" and node.title and STEP.match(reading.plain(node.title)):
        return groups  # what a step delivers may sound like a result
    results = weigh(reading, spans).winner() == BENEFITS
    return groups | {BENEFITS} if results and BACKGROUND not in groups else groups


def _built_or_brought(reading: Reading, spans: list[Span]) -> frozenset[str]:
    """What stands under a title such as `What changed`: what was built, unless measured results stand there."""
    weights = weigh(reading, spans).by_group
    measured = any(reading.changes(span) for span in spans)
    built = weights.get(SOLUTION, 0.0) > weights.get(BENEFITS, 0.0)
    return frozenset((SOLUTION,)) if built and not measured else frozenset((BENEFITS,))


def _says_only_when(reading: Reading, node: Node) -> bool:
    """Whether a heading says no more than that things are different now (改完以后): how it works, or what came of it."""
    told = [match.concept for match in reading.titles(node.title) if match.concept in TITLE_GROUPS]
    return node.kind == "section" and bool(told) and set(told) <= {"process-new"}


def _own(
    reading: Reading, node: Node, groups: frozenset[str], skip: frozenset[Span], strange: Mapping[Span, frozenset[str]]
) -> tuple[list[Span], list[tuple[Node, frozenset[str], bool]], frozenset[Span]]:
    """The statements of `node` itself, the titled nodes below that open blocks of their own, and which are items."""
    spans: list[Span] = []
    items: set[Span] = set()
    inner: list[tuple[Node, frozenset[str], bool]] = []
    stack = [node]
    while stack:
        at = stack.pop()
        if at is not node:
            if at.span in skip:
                continue
            own = strange[at.span] if at.span in strange else _announces(reading, at, groups)
            if own is not None:
                inner.append((at, own, True))
                continue
            if at.kind == "row":
                if at.info != "header" and not reading.blank(at.span):
                    spans.append(at.span)
                continue
        if not reading.blank(at.text):
            named = at.title is not None and at is not node and (at.kind == "item" or at.style == "label")
            start = at.title.start if named and at.title else at.text.start
            told = reading.sentences(Span(min(start, at.text.start), at.text.end))
            spans.extend(told)
            items.update(told if at.kind == "item" and len(told) == 1 else ())
        elif at.kind == "item" and at.title and at is not node:
            spans.append(at.title)
        stack.extend(reversed(at.children))
    return sorted(spans), inner, frozenset(items)


def _announces(reading: Reading, node: Node, groups: frozenset[str]) -> frozenset[str] | None:
    """The groups under which the text of a titled node is read; None where it opens no block of its own."""
    if node.title is None or node.kind == "row":
        return None
    own = title_groups(reading, node.title)
    if node.kind == "section":
        if node.style == "label" and not own:
            return None
        return frozenset(own) or groups
    if groups:
        strong = frozenset(group for group, score in own.items() if score >= NESTED_TITLE)
        return strong if strong and strong != groups else None
    return frozenset(own) if own else None
