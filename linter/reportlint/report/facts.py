"""The figures of a report as facts: what each measures, at what moment, in what scope, and as what it is told.

A fact is made to be held against another one. Whatever would make it another measure is kept apart: the moment, the
role (before, after, how it stands), the statistic, the rate it is told by, the group it is told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Node
from reportlint.language.figures import Change, Figure
from reportlint.regex import regex
from reportlint.report.evidence import BACKGROUND, title_groups
from reportlint.report.fact import Clause, Fact, Over, Role, marks
from reportlint.report.fact_figures import KINDS, listed, measuring, number_end, words_without
from reportlint.report.fact_words import (
    CLAUSE,
    CLAUSE_OR_WE,
    COLUMN_IS,
    COLUMN_WAS,
    DIGITS,
    GENERAL,
    IS,
    OF_ITS_OWN,
    SAMPLE,
    SINCE,
    TARGET,
    TO,
    WAS,
    WHOLE,
    YEAR_AGO,
    bare,
)
from reportlint.report.model import Project
from reportlint.report.moments import Dated, dates_in, moment_of, own_moment
from reportlint.report.reading import Reading
from reportlint.source import Span

REACH = 48  #: characters of a clause that are read on either side of a figure
NEAR = 24  #: characters behind a figure that may say what kind of measure it is
BRACKET = 16  #: characters of a bracket behind a clause that may do so too
LONGEST = 400  #: characters of a sentence that is read at all
CELL = 24  #: characters of a cell that holds a value
TITLE = 60  #: characters of a title that may name the moment of what stands under it


_NAMED = regex(r"([A-Z][A-Za-z]{2,})[ （(:：]*[\u3400-\u9fff]")
_BRACKETED = regex(r" ?\((?:数据)?(?:截至|截止到?|到|as of|at|on|by|until)? ?")  #: a bracket that opens with a date
_SO_FAR = regex(r"目前|截至|迄今|现已|\b(?:so far|as of|to date|currently)\b")
_AIMS = frozenset(("objective", "key-result", "planning"))


def facts(reading: Reading, span: Span, projects: Sequence[Project], year: int | None) -> list[Fact]:
    """The figures within a report's span that measure something, in the order of the text."""
    found: list[Fact] = []
    places = [(project.span, at) for at, project in enumerate(projects)]
    names = _names(projects)
    stack: list[tuple[Node, Over]] = [(reading.document.root, Over())]
    while stack:
        node, over = stack.pop()
        if node.span.end <= span.start or node.span.start >= span.end or node.kind in ("code", "image", "html"):
            continue
        if node.kind == "section" and node.title:
            over = _under(reading, node, over, year)
        if node.kind == "table":
            for row in node.children:
                if row.info != "header" and row.title:
                    found += _of_row(reading, row, over, _place(places, row.span), year)
            continue
        for statement in _statements(reading, node):
            found += _Statement(reading, statement, over, _place(places, statement), year, names).facts()
        stack.extend((kid, over) for kid in reversed(node.children))
    return sorted(found, key=lambda fact: fact.figure.span)


def _names(projects: Sequence[Project]) -> frozenset[str]:
    """The Latin names that Chinese titles of projects open with, in normal form: Lighthouse（灯塔）."""
    named = (_NAMED.match(project.name) for project in projects)
    return frozenset(match[1].casefold() for match in named if match)


def _under(reading: Reading, node: Node, over: Over, year: int | None) -> Over:
    """What a heading adds for the text under it: a month, that it tells how things stood, or whose figures they are."""
    assert node.title
    moment, section = over.moment, over.section
    groups = title_groups(reading, node.title)
    concepts = {match.concept for match in reading.titles(node.title)[:1]}
    if node.title.end - node.title.start < TITLE and node.level > 1:
        dated = [date for date in reading.dates(node.title, year) if not date.joined and date.grain != "day"]
        if len(dated) == 1 and dated[0].end:
            moment = moment_of(dated[0].start or dated[0].end, dated[0].end)._replace(named=False)
    named = not groups and not concepts and node.style != "label" and not GENERAL.search(reading.plain(node.title))
    if named and (node.level > 1 or len(reading.document.root.children) > 1):
        section = node.title
    background = BACKGROUND in groups if groups else over.background
    return Over(moment, background, bool(concepts & _AIMS) and not groups, section)


def _statements(reading: Reading, node: Node) -> Iterator[Span]:
    """The sentences with figures of a node's own text, each with the label before it."""
    if reading.blank(node.text):
        return
    lead = node.title if node.title and (node.kind == "item" or node.style == "label") else None
    start = min(lead.start, node.text.start) if lead else node.text.start
    for statement in reading.sentences(Span(start, node.text.end)):
        if statement.end - statement.start <= LONGEST and DIGITS.search(reading.norm, statement.start, statement.end):
            yield statement


def _place(places: list[tuple[Span, int]], span: Span) -> int | None:
    """The smallest project that holds a span."""
    around = [(place.end - place.start, at) for place, at in places if place.holds(span)]
    return min(around)[1] if around else None


class _Statement:
    """One sentence while its facts are read."""

    def __init__(
        self, reading: Reading, span: Span, over: Over, project: int | None, year: int | None, names: frozenset[str]
    ) -> None:
        self.names = names
        self.reading, self.span, self.over, self.project = reading, span, over, project
        self.norm = reading.norm
        self.changes = reading.changes(span)
        firm = {end.span: end for one in self.changes for end in (one.before, one.after) if end}
        every = {figure.span: figure for figure in reading.figures(span)} | firm  # a bare 12 is a figure in 12 → 31
        self.all = [every[place] for place in sorted(every) if DIGITS.search(place.of(self.norm))]
        self.told = list(measuring(self.norm, self.all)) or list(listed(self.norm, span))
        self.all = self.all or self.told
        self.dated: Dated = dates_in(reading, span, year) if self.told else []
        self.words = words_without(self.norm, self.all, self.dated)
        self.label = span.of(self.norm)[:BRACKET].partition(":")

    def facts(self) -> Iterator[Fact]:
        """The facts of the sentence, in order."""
        if not self.told:
            return
        deltas = {change.delta.span for change in self.changes if change.delta}
        words = self.span.of(self.norm)
        around = self.words.of(self.span)
        label = self.label[0].strip() if self.label[1] and not DIGITS.search(self.label[0]) else ""
        for figure in self.told:
            number = DIGITS.search(figure.span.of(self.norm))
            change = next((one for one in self.changes if figure.span in _ends(one)), None)
            if figure.span in deltas or not number:
                continue
            clause = self._clause(figure, change)
            was = bool(change and change.before and change.before.span == figure.span)
            ceiling = _BRACKETED.match(self.norm, clause.behind.end)
            moment = own_moment(
                self.norm, figure, ceiling.end() + 1 if ceiling else clause.behind.end + 1, self.dated,
                change.after if change and was else None, change.before if change and not was else None,
            )  # fmt: skip
            aim = self.over.aim and not moment and not _SO_FAR.search(words)
            if (TARGET.search(clause.scene) and not (was and moment)) or aim:
                continue
            if SAMPLE.search(clause.before.of(self.norm)) or (was and YEAR_AGO.search(words)):
                continue
            before = self._without_names(self.words.of(clause.before))
            yield Fact(
                figure, number[0].rstrip(",. "), before, self.words.of(clause.behind),
                around, moment or self.over.moment, self._role(figure, change, clause), self._marks(clause),
                self.project, self.span, self.words.of(clause.place),
                self.over.section, label,
                len(self.told) == 1 and bool(label or self.label[1]) and self.span.end - figure.span.end < 2,
            )  # fmt: skip

    def _without_names(self, words: str) -> str:
        """The words without the name of a system that is told of: 目前 Lighthouse 已接入."""
        return " ".join(word for word in words.split() if word not in self.names) if self.names else words

    def _clause(self, figure: Figure, change: Change | None) -> Clause:
        """The clause of a figure; what two values of a change measure stands before the first of them."""
        norm, span = self.norm, self.span
        opening = min([figure.span, *_ends(change)]) if change else figure.span
        earlier = max((one.span for one in self.told if one.span.end <= opening.start), default=None)
        if earlier and not change and TO.fullmatch(norm, earlier.end, opening.start):
            opening = earlier  # from 0 to 46%
        floor = max((one.span.end for one in self.told if one.span.end <= opening.start), default=span.start)
        low = _back(norm, max(floor, span.start), opening.start)
        whole = next((one for one in self.all if one.kind == "ratio" and one.span.holds(figure.span)), None)
        last = max([figure.span, *_ends(change)])
        start = number_end(norm, whole or figure)
        high = self._end(figure, (whole or figure).span.end)
        before = Span(low, opening.start)
        if OF_ITS_OWN.search(before.of(norm)) and norm[start : start + 2].isascii():
            before = Span(opening.start, opening.start)
        elif low > floor and norm[low - 1] in ",:(" and self._says_nothing(None if change else figure, before, start):
            before = Span(_back(norm, floor, low - 1), opening.start)
        ceiling = min((one.span.start for one in self.all if one.span.start > figure.span.start), default=high)
        bracket = norm[high : min(span.end, high + BRACKET)]
        scene = norm[before.start : high] + (bracket if "(" in bracket[:2] else "")
        behind = Span(start, max(start, min(high, ceiling)))
        place = Span(last.end, max(last.end, self._end(figure, last.end))) if last != figure.span else behind
        return Clause(before, behind, place, scene)

    def _says_nothing(self, figure: Figure | None, before: Span, start: int) -> bool:
        """Whether neither the words before a figure nor a noun behind it (there is none in a change) say what it measures."""
        counted = (
            figure is not None
            and figure.kind in ("count", "number")
            and not CLAUSE.match(self.norm, start, self.span.end)
        )
        words = self.words.of(before)
        return not words or (bare(words) and not counted)

    def _end(self, figure: Figure, at: int) -> int:
        """Where the clause ends that goes on at `at`; what is counted may be told on by `we served`, a share is not."""
        limit = min(self.span.end, at + REACH)
        stop = (CLAUSE if figure.kind in ("count", "number") else CLAUSE_OR_WE).search(self.norm, at, limit)
        return stop.start() if stop else limit

    def _role(self, figure: Figure, change: Change | None, clause: Clause) -> Role:
        if change:
            return "before" if change.before and change.before.span == figure.span else "after"
        told = self.norm[clause.before.start : figure.span.start]
        if IS.search(told) or SINCE.search(self.norm, self.span.start, figure.span.start):
            return "after"
        if WAS.search(self.norm, self.span.start, self.span.end):
            return "before"
        return "status" if self.over.background and self.project is not None else "now"

    def _marks(self, clause: Clause) -> frozenset[str]:
        """The words that make a measure of another kind of it; those in dates are none."""
        end = min(clause.behind.end, clause.behind.start + NEAR)
        scene = list(self.norm[clause.before.start : max(end, clause.behind.start)])
        for span, _ in self.dated:
            for at in range(max(0, span.start - clause.before.start), min(len(scene), span.end - clause.before.start)):
                scene[at] = " "
        bracket = clause.scene.rpartition("(")[2] if "(" in clause.scene else ""
        followed = any(0 <= one.span.start - clause.behind.end <= 1 for one in self.all)
        whole = {"of"} if followed and clause.behind.of(self.norm).rstrip().endswith(WHOLE) else set()
        return marks(f"{''.join(scene)} {bracket}") | whole


def _ends(change: Change | None) -> list[Span]:
    return [one.span for one in (change.before, change.after) if one] if change else []


def _back(norm: str, floor: int, end: int) -> int:
    """Where the clause begins that ends at `end`."""
    low = max(floor, end - REACH)
    for mark in CLAUSE.finditer(norm, low, end):
        low = mark.end()
    return low


def _of_row(reading: Reading, row: Node, over: Over, project: int | None, year: int | None) -> Iterator[Fact]:
    """The facts of a row of measures: it names the measure, the columns name the moment."""
    assert row.title
    dated = dates_in(reading, row.title, year)
    name = words_without(reading.norm, reading.figures(row.title), dated).of(row.title)
    if TARGET.search(name):
        return
    for cell in row.children:
        header = reading.plain(cell.title) if cell.title else ""
        short = 0 < cell.text.end - cell.text.start <= CELL
        if cell.text.start < row.title.end or not short or reading.blank(cell.text) or TARGET.search(header):
            continue
        told = [figure for figure in reading.figures(cell.text) if figure.kind in KINDS]
        number = DIGITS.search(told[0].span.of(reading.norm)) if len(told) == 1 else None
        if not number:
            continue
        when = dated or (dates_in(reading, cell.title, year) if cell.title else [])
        role: Role = "before" if COLUMN_WAS.search(header) else "after" if COLUMN_IS.search(header) else "now"
        yield Fact(
            told[0], number[0].rstrip(",. "), name, "", f"{name} {header}", when[0][1] if when else over.moment, role,
            marks(f"{name} {header} {reading.plain(cell.text)}"), project, row.span, section=over.section, alone=True,
        )  # fmt: skip
