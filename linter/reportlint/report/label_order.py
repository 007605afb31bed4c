"""What the labels under one project announce by their order, where their own words do not say it.

A project is told from why over what to what came of it. A label that nobody knows is read by its place among those that are
known; and `Before` at the head of a telling that has no other background is the background, not half of a comparison.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.document import Node
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    PHASES,
    SOLUTION,
    TITLE_SCORE,
    WHOLE,
    title_groups,
    title_part,
    weigh,
)
from reportlint.report.reading import Reading, statements
from reportlint.report.said import PROBLEM, read_statement

LEAST = 2  #: labels that make an order


def understand_order(reading: Reading, kids: Sequence[Node]) -> None:
    """Note what the titles right under a project mean by their place (`Reading.columns`)."""
    kids = [kid for kid in kids if kid.title is not None]
    if len(kids) < LEAST:
        return
    _opening(reading, kids)
    _closing(reading, kids)
    _middle(reading, kids)


def understand_orders(reading: Reading, siblings: Sequence[Sequence[Node]]) -> None:
    """The same for several projects side by side: what a title means in one of them it means in the others."""
    meant: dict[str, dict[str, float]] = {}
    for kids in siblings:
        before = set(reading.columns)
        understand_order(reading, kids)
        for kid in kids:
            if kid.title is not None and kid.title in reading.columns and kid.title not in before:
                meant.setdefault(reading.plain(kid.title), reading.columns[kid.title])
    for kids in siblings if meant else ():
        for kid in kids:
            groups = meant.get(reading.plain(kid.title)) if kid.title else None
            if kid.title and groups and kid.title not in reading.columns and not groups.keys() & _told(reading, kids):
                reading.columns[kid.title] = groups
        understand_order(reading, kids)


def _told(reading: Reading, kids: Sequence[Node]) -> set[str]:
    return {group for kid in kids for group in title_groups(reading, kid.title)}


def _is_strange(reading: Reading, kid: Node) -> bool:
    """Whether a title that has words under it announces neither a group nor a part."""
    strange = not title_groups(reading, kid.title) and title_part(reading, kid.title)[1] < TITLE_SCORE
    return strange and bool(statements(reading, kid))


def _is_unsure(reading: Reading, kid: Node) -> bool:
    """Whether a title only resembles one of what was built: 落到哪儿."""
    groups = title_groups(reading, kid.title)
    return groups.keys() == {SOLUTION} and groups[SOLUTION] < WHOLE


def _note(reading: Reading, kid: Node, group: str) -> None:
    if kid.title is not None:
        reading.columns[kid.title] = {group: WHOLE}


def _opening(reading: Reading, kids: Sequence[Node]) -> None:
    """The first label is the background where the next tells what was built, and its text complains or says how things stood."""
    first, rest = kids[0], kids[1:]
    if BACKGROUND in _told(reading, kids) or not (
        _told(reading, rest) or any(_is_strange(reading, kid) for kid in rest)
    ):
        return
    before = any(match.concept == "process-old" and match.score >= WHOLE for match in reading.titles(first.title))
    strange = _is_strange(reading, first) and SOLUTION in title_groups(reading, rest[0].title)
    said = statements(reading, first)
    if strange and (weigh(reading, said).leader() or BACKGROUND) != BACKGROUND:
        return
    read = [read_statement(reading, span) for span in said]
    complains = any(PROBLEM in one.sure | one.maybe for one in read)
    if ((before or strange) and complains) or (before and any(one.figure for one in read)):
        _note(reading, first, BACKGROUND)


def _middle(reading: Reading, kids: Sequence[Node]) -> None:
    """The one label between why and what came of it is what was done."""
    for left, kid, right in zip(kids, kids[1:], kids[2:], strict=False):
        around = BACKGROUND in title_groups(reading, left.title) and BENEFITS in title_groups(reading, right.title)
        if around and SOLUTION not in _told(reading, kids) and _is_strange(reading, kid):
            _note(reading, kid, SOLUTION)


def _closing(reading: Reading, kids: Sequence[Node]) -> None:
    """The last label, right behind what was built (or all but the why), tells what came of it where a value has changed."""
    last, before = kids[-1], kids[-2]
    if BENEFITS in _told(reading, kids) or not (_is_strange(reading, last) or _is_unsure(reading, last)):
        return
    said = statements(reading, last)
    changed = any(reading.changes(span) for span in said)
    built = bool({SOLUTION, PHASES} & title_groups(reading, before.title).keys()) or (
        len(kids) > LEAST and _is_strange(reading, before) and BACKGROUND in title_groups(reading, kids[-3].title)
    )
    if built and changed and weigh(reading, said).leader() == BENEFITS:
        _note(reading, last, BENEFITS)
