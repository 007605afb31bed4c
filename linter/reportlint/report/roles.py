"""What sections tell whose titles say nothing known: the second look reads what stands in them.

A title is understood by the lexicon or not at all; but a section is told by its statements as well. Where the second
look is sure what most of them say, the title is noted as announcing that, as if it stood there in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from reportlint.document import Node
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES, SOLUTION, title_groups, title_part
from reportlint.report.objective_titles import is_called_objective
from reportlint.report.reading import Reading, statements
from reportlint.report.shape import Shapes
from reportlint.report.subsections import sections
from reportlint.report.title_families import Titled, families, family_of, known_as
from reportlint.source import Span

FEWEST = 2  #: groups that titles side by side must announce for the others to be pieces of the same telling
#: What the labels of statements speak for: the groups of a project's telling, the parts of a report, and other things.
ROLES: Mapping[str, tuple[str, ...]] = {
    BACKGROUND: ("status", "problem", "cause", "investigation", "importance", "pain"),
    SOLUTION: ("process-old", "process-new", "feature", "scope", "option", "action"),
    PHASES: ("phase", "order-reason"),
    DIFFICULTIES: ("difficulty",),
    BENEFITS: (
        "benefit-revenue", "benefit-cost", "benefit-efficiency", "benefit-risk", "benefit-outside", "adoption", "effect", "method",
    ),
    "duties": ("duty",),
    "planning": ("plan",),
    "growth": ("growth",),
    "project": ("project",),
    "objective": ("objective", "key-result", "target-user"),
    "other": ("other",),
}  # fmt: skip
GROUPS = (BACKGROUND, SOLUTION, PHASES, DIFFICULTIES, BENEFITS)
PARTS = ("duties", "planning", "growth")

_LATER = (SOLUTION, PHASES, BENEFITS)  #: figures behind these are what came of it, whatever they look like
_QUESTIONS = ("target-users", "key-result", "objective")

SURE = 0.4  #: how likely on average the statements of a section say what it is taken to tell
CLEAR = 1.6  #: how many times its runner-up that must be
KNOWN = 0.5  #: from this score on a title says something of its own
NOTED = 0.85  #: how surely a title announces what stands under it
MOST = 14  #: statements of a section that are read


def understand_by_text(reading: Reading, tops: Iterable[Node]) -> None:
    """Note what the sections tell whose titles say nothing (`Reading.columns`, `Reading.parts_told`)."""
    if reading.second_look is None or not reading.second_look.is_wanted:
        return
    stack = list(tops)
    _understand_names(reading, stack)
    cousins = [[sections(top) for top in stack]]
    shapes = Shapes(reading)
    _understand(reading, shapes, stack, True)
    while stack:
        node = stack.pop()
        inner = sections(node)
        if inner and shapes.of(node).shape != "objective" and not _asks(reading, node.title):
            _understand(reading, shapes, inner, False)
            stack.extend(inner)
            cousins.append([sections(kid) for kid in inner])
    for each in cousins:
        _share(reading, each)


def _understand_names(reading: Reading, tops: list[Node]) -> None:
    """Note what strange named items and columns announce among others that tell a project."""
    found = [(reading.document.root, family_of(tops)), *families(tops)]
    strange: list[Titled] = []
    for over, kids in found:
        named = [at for at, kid in enumerate(kids) if not kid.kind.startswith("section")]
        if not named or is_called_objective(reading, over) or any(_asks(reading, kid.title) for kid in kids):
            continue
        known = [known_as(reading, kid.title) for kid in kids]
        if len(set(known) & set(GROUPS)) >= FEWEST:
            strange += [kids[at] for at in named if not known[at]]
    if strange:
        from reportlint.report.verdicts import Verdicts

        verdicts = Verdicts(reading, found)
        for kid in strange:
            for role in verdicts.group_of(kid.title):
                reading.columns[kid.title] = {role: NOTED}
                if kid.kind != "column":
                    reading.guessed[kid.nodes[0].head] = role


def _share(reading: Reading, cousins: list[list[Node]]) -> None:
    """What a title was found to announce under one project, the same title announces under those beside it."""
    meant = {
        reading.plain(kid.title): (reading.columns[kid.title], reading.guessed.get(kid.head))
        for kids in cousins
        for kid in kids
        if kid.title is not None and kid.title in reading.columns
    }
    for kids in cousins if meant and len(cousins) > 1 else ():
        told = {group for kid in kids for group in title_groups(reading, kid.title)}
        for kid in kids:
            groups, guessed = meant.get(reading.plain(kid.title), ({}, None)) if kid.title else ({}, None)
            if kid.title and groups and kid.title not in reading.columns and not groups.keys() & told:
                reading.columns[kid.title] = groups
                if guessed:
                    reading.guessed[kid.head] = guessed


def role_of(reading: Reading, node: Node) -> str:
    """What most of a section's own statements say, where that is clear; `""` where it is not."""
    spans = [span for kid in node.children if kid.kind != "section" for span in statements(reading, kid)]
    spans = [*(reading.sentences(node.text) if not reading.blank(node.text) else ()), *spans][:MOST]
    if not spans:
        return ""
    sums = dict.fromkeys(ROLES, 0.0)
    for span in spans:
        said = reading.second_opinion(span)
        for role, labels in ROLES.items():
            sums[role] += max(said.get(label, 0.0) for label in labels)
    (best, first), (_, second) = sorted(((role, total) for role, total in sums.items()), key=lambda entry: -entry[1])[
        :2
    ]
    return best if first >= SURE * len(spans) and first >= CLEAR * second else ""


def _understand(reading: Reading, shapes: Shapes, siblings: list[Node], at_top: bool) -> None:
    """Note what sections beside each other tell.

    Two of them that tell the same are pieces of work rather than pieces of a telling, and so is one alone. Where an
    objective is told by its questions, what is no question is a piece of work.
    """
    known: set[str] = set()
    roles: dict[int, str] = {}
    for at, node in enumerate(siblings):
        groups = title_groups(reading, node.title)
        if groups or _says_something(reading, node):
            known.update(groups)
            roles[at] = max(groups, key=lambda group: groups[group], default="")
        elif shapes.of(node).shape == "unknown" and (role := role_of(reading, node)):
            roles[at] = role
    guessed = {at: role for at, role in roles.items() if not title_groups(reading, siblings[at].title) and role}
    told = known | {role for role in guessed.values() if role in GROUPS}
    tells = len(told) > 2 or {BACKGROUND, BENEFITS} <= told
    tells = tells or (not at_top and len(told) > 1 and (bool(known) or BACKGROUND in told))
    tells = tells and not any(_asks(reading, node.title) for node in siblings)
    often = Counter(guessed.values())
    came = min((at for at, role in roles.items() if role in _LATER), default=len(siblings))
    for at, role in guessed.items():
        node, alone = siblings[at], often[role] == 1
        late = role == BACKGROUND and came < at
        if role in GROUPS and alone and tells and not late:
            reading.columns[node.title] = {role: NOTED}
            reading.guessed[node.head] = role
        elif role in PARTS and at_top and alone:
            reading.parts_told[node.title] = role


def _asks(reading: Reading, title: Span | None) -> bool:
    """Whether a title asks what only an objective is asked: for whom, by which key results."""
    return any(match.concept in _QUESTIONS and match.score >= KNOWN for match in reading.titles(title)[:1])


def _says_something(reading: Reading, node: Node) -> bool:
    """Whether a title announces something that is no piece of a telling: a part, an objective, a star."""
    if node.title is None or title_part(reading, node.title)[1] >= KNOWN:
        return True
    return any(match.score >= KNOWN for match in reading.titles(node.title))
