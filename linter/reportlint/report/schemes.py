"""Schemes: the titles that an author uses again and again, project after project, whatever words they are.

The columns of a project table are a scheme, and so are the labels under several items or headings of one list. A
title of a scheme that says nothing by itself is understood by all that stands under it, or by its place among the
others: projects are told in the order background, solution, phases, difficulties, benefits.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, BENEFITS, GROUPS, PHASES, SOLUTION, WHOLE, title_groups, weigh
from reportlint.report.reading import Reading, statements
from reportlint.report.short_days import is_day
from reportlint.source import Span

REPEATED = 2  #: how often a title stands under siblings to be one of a scheme


class Entry(NamedTuple):
    """One title of a scheme: where it stands, and the texts under it."""

    titles: tuple[Span, ...]
    texts: tuple[Span, ...]


def understand(reading: Reading, scheme: list[Entry]) -> None:
    """Note the group of each title of a scheme that the lexicon does not know (`Reading.columns`)."""
    known: dict[int, str] = {}
    for at, entry in enumerate(scheme):
        groups = title_groups(reading, entry.titles[0])
        if groups:
            known[at] = max(groups, key=lambda group: groups[group])
    unknown = [at for at in range(len(scheme)) if at not in known]

    def note(at: int, group: str | None) -> None:
        if group and group not in known.values():
            known[at] = group
            for title in scheme[at].titles:
                reading.columns[title] = {group: WHOLE}

    for at in unknown:
        note(at, _by_place(at, known, unknown) or weigh(reading, scheme[at].texts).winner())
    for at in unknown:
        if at not in known and (known.get(at - 1), known.get(at + 1)) == (BACKGROUND, BENEFITS):
            note(at, SOLUTION)  # whatever it is called: nothing else stands alone between why and what came of it


def _by_place(at: int, known: dict[int, str], unknown: list[int]) -> str | None:
    """The one group that a title can have between its known neighbours, in the order in which projects are told."""
    left = max((place for place in known if place < at), default=-1)
    right = min((place for place in known if place > at), default=at + len(unknown) + 1)
    first = GROUPS.index(known[left]) + 1 if left >= 0 else 0
    last = GROUPS.index(known[right]) if right in known else len(GROUPS)
    between = [group for group in GROUPS[first:last] if group not in known.values()]
    rivals = [place for place in unknown if left < place < right and place not in known]
    return between[rivals.index(at)] if at in rivals and len(between) == len(rivals) else None


def understand_siblings(reading: Reading, siblings: list[list[Node]]) -> None:
    """Read the titled nodes under several siblings as one scheme, where their titles repeat."""
    titles: dict[str, list[Node]] = {}
    for kids in siblings:
        for kid in kids:
            if kid.title is not None:
                titles.setdefault(reading.plain(kid.title), []).append(kid)
    order = _in_order(reading, siblings, [words for words, nodes in titles.items() if len(nodes) >= REPEATED])
    if len(order) < REPEATED:
        return
    scheme = []
    for words in order:
        nodes = titles[words]
        texts = [span for node in nodes for span in statements(reading, node)]
        if only_times(reading, [node.text for node in nodes]):
            continue
        scheme.append(Entry(tuple(node.title for node in nodes if node.title), tuple(texts)))
    understand(reading, scheme)


_YIELD = regex(r"\W*(?:收获|所获|斩获|所得|得到什么|得到了什么|得了什么|what we took away|what we gained)\W*")


def understand_yield(reading: Reading, kids: list[Node]) -> None:
    """`收获` as the last label of a project that tells its background is what the project brought, not what anybody learned."""
    told = [title_groups(reading, kid.title) for kid in kids if kid.title is not None]
    if len(told) < REPEATED or BACKGROUND not in told[0] or any(BENEFITS in groups for groups in told):
        return
    last = kids[-1].title
    if last is not None and _YIELD.fullmatch(reading.plain(last)):
        reading.columns[last] = {BENEFITS: WHOLE}


def only_times(reading: Reading, cells: list[Span]) -> bool:
    """Whether the texts of a column or label are dates and little else."""
    filled = [cell for cell in cells if not reading.blank(cell)]
    times = 0
    for cell in filled:
        covered = sum(when.span.end - when.span.start for when in reading.dates(cell))
        times += 2 * covered >= len(reading.plain(cell)) or is_day(reading.plain(cell))
    return bool(filled) and 2 * times > len(filled)


def _in_order(reading: Reading, siblings: list[list[Node]], repeated: list[str]) -> list[str]:
    """The repeated titles in the order in which the fullest sibling has them, the others behind."""
    kept = set(repeated)
    rows = [[reading.plain(kid.title) for kid in kids if kid.title] for kids in siblings]
    rows = [[words for words in row if words in kept] for row in rows]
    order: list[str] = []
    for row in sorted(rows, key=len, reverse=True):
        for at, words in enumerate(row):
            if words not in order:
                after = [order.index(earlier) + 1 for earlier in row[:at] if earlier in order]
                order.insert(max(after, default=0), words)
    return order


#: Situation, task, action, result: four letters that announce nothing each by itself.
_STAR = {"s": "background", "t": "background", "a": "solution", "r": "benefits"}


#: Bare questions; a heading that only begins with one says something else.
_QUESTIONS = {
    "why": BACKGROUND, "what": SOLUTION, "how": SOLUTION, "when": PHASES, "so what": BENEFITS, "why now": BACKGROUND,
    "为何": BACKGROUND, "为啥": BACKGROUND, "如何": SOLUTION, "何时": PHASES, "咋弄": SOLUTION, "结果": BENEFITS,
}  # fmt: skip


def understand_star(reading: Reading, kids: list[Node]) -> None:
    """Read the titles S, T, A, R under a node as what they stand for, and the bare questions Why, What, How."""
    words = {reading.plain(kid.title).rstrip(" ?？"): kid.title for kid in kids if kid.title is not None}
    if {"s", "a", "r"} <= words.keys():
        _note(reading, words, _STAR)
    if len(words.keys() & _QUESTIONS.keys()) >= REPEATED:
        _note(reading, words, _QUESTIONS)


def _note(reading: Reading, words: dict[str, Span], groups: dict[str, str]) -> None:
    for title in words.keys() & groups.keys():
        reading.columns[words[title]] = {groups[title]: WHOLE}
