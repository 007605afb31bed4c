"""The facts of one sentence: each of its figures with its clause, moment, role and the words that say what it measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportlint.language.figures import Change, Figure
from reportlint.regex import regex
from reportlint.report.evidence import title_groups
from reportlint.report.fact import Clause, Fact, Over, Role, marks
from reportlint.report.fact_figures import listed, measuring, number_end, number_of, words_without
from reportlint.report.fact_words import (
    CLAUSE,
    CLAUSE_OR_WE,
    DIGITS,
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
from reportlint.report.moments import Dated, dates_in, own_moment
from reportlint.report.reading import Reading
from reportlint.source import Span

REACH = 48  #: characters of a clause that are read on either side of a figure
NEAR = 24  #: characters behind a figure that may say what kind of measure it is
BRACKET = 16  #: characters of a bracket behind a clause that may do so too
AIMED = 5  #: characters right before a figure that may say that it was aimed at
STEPS = 3  #: clauses that are gone back over until one says what is measured

_BRACKETED = regex(r" ?\((?:数据)?(?:截至|截止到?|到|as of|at|on|by|until)? ?")  #: a bracket that opens with a date
_SO_FAR = regex(r"目前|截至|迄今|现已|\b(?:so far|as of|to date|currently)\b")


class Statement:
    """One sentence while its facts are read."""

    def __init__(
        self, reading: Reading, span: Span, over: Over, project: int | None, year: int | None, names: frozenset[str],
        titles: Mapping[str, int],
    ) -> None:  # fmt: skip
        self.names = names
        self.reading, self.span, self.over, self.project = reading, span, over, project
        self.norm = reading.norm
        self.changes = reading.changes(span)
        firm = {end.span: end for one in self.changes for end in (one.before, one.after) if end}
        every = {figure.span: figure for figure in reading.figures(span)} | firm  # a bare 12 is a figure in 12 → 31
        self.all = [every[place] for place in sorted(every) if number_of(self.norm, every[place])]
        self.told = list(measuring(self.norm, self.all)) or list(listed(self.norm, span))
        self.all = self.all or self.told
        self.dated: Dated = dates_in(reading, span, year) if self.told else []
        self.words = words_without(self.norm, self.all, self.dated)
        self.label = span.of(self.norm)[:BRACKET].partition(":")
        self.scope = self._scope(titles)

    def facts(self) -> Iterator[Fact]:
        """The facts of the sentence, in order."""
        if not self.told:
            return
        deltas = {change.delta.span for change in self.changes if change.delta}
        words = self.span.of(self.norm)
        around = self.words.of(self.span)
        for figure in self.told:
            number = number_of(self.norm, figure)
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
            doubted = aim or self._doubted(figure, clause, was=was, dated=bool(moment))
            before = self._without_names(self.words.of(clause.before))
            yield Fact(
                figure, number, before, self.words.of(clause.behind),
                around, moment or self.over.moment, self._role(figure, change, clause), self._marks(clause),
                self.project, self.span, self.words.of(clause.place),
                self.over.section, self.scope,
                len(self.told) == 1 and bool(self.scope or self.label[1]) and self.span.end - figure.span.end < 2,
                _partner(change, figure), topic=self._topic(figure, change), doubted=doubted,
                between=self._between(change),
            )  # fmt: skip

    def _doubted(self, figure: Figure, clause: Clause, *, was: bool, dated: bool) -> bool:
        """Whether a figure is told as an aim or a sample, or as last year's; also in a change: 做到 80%，原定 75%."""
        norm = self.norm
        return bool(
            (TARGET.search(clause.scene) and not (was and dated))
            or TARGET.search(norm, max(self.span.start, figure.span.start - AIMED), figure.span.start)
            or SAMPLE.search(clause.before.of(norm))
            or (was and YEAR_AGO.search(self.span.of(norm)))
        )

    def _between(self, change: Change | None) -> str:
        """The words between the two values of a change, with what the first counts: 212 machines had become 90."""
        if not change or not change.before or not change.after:
            return ""
        first, last = sorted((change.before, change.after), key=lambda one: one.span)
        return self.words.of(Span(number_end(self.norm, first), last.span.start))

    def _scope(self, titles: Mapping[str, int]) -> str:
        """The label that a statement opens with, where it is more than the name of its project or of a section (收益)."""
        words, colon, _ = self.label
        if not colon or DIGITS.search(words):
            return ""
        own = titles.get(title_key(words))
        if own is not None and self.project in (None, own):
            self.project = own
            return ""
        start = self.span.start + len(words) - len(words.lstrip())
        return "" if title_groups(self.reading, Span(start, start + len(words.strip()))) else words.strip()

    def _topic(self, figure: Figure, change: Change | None) -> str:
        """The words of the clause before, where it alone has told a figure: 处理退货 4,312 票，平均时长 2.6 天."""
        opening = min([figure.span, *_ends(change)])
        earlier = [one for one in self.told if one.span.end <= opening.start]
        return self.words.of(Span(self.span.start, earlier[0].span.end)) if len(earlier) == 1 else ""

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
            before, low = Span(opening.start, opening.start), floor
        for _ in range(STEPS):
            if (
                low <= floor
                or norm[low - 1] not in ",:()"
                or not self._says_nothing(None if change else figure, before, start)
            ):
                break
            low = _back(norm, floor, low - 1)
            before = Span(low, opening.start)
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


def title_key(words: str) -> str:
    """A name without blanks and what stands in brackets, as a label repeats it."""
    return "".join(words.partition("(")[0].split())


def _partner(change: Change | None, figure: Figure) -> float | None:
    """The value at the other end of the change that a figure is part of."""
    if not change or not change.before or not change.after:
        return None
    return change.after.value if change.before.span == figure.span else change.before.value


def _ends(change: Change | None) -> list[Span]:
    return [one.span for one in (change.before, change.after) if one] if change else []


def _back(norm: str, floor: int, end: int) -> int:
    """Where the clause begins that ends at `end`."""
    low = max(floor, end - REACH)
    for mark in CLAUSE.finditer(norm, low, end):
        low = mark.end()
    return low
