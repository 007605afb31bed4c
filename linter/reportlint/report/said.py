"""What one statement of a background says: how things stood, what was wrong, why, how that was found, why it matters.

A statement can say several of these, or none that anybody here understands. What it says for sure may satisfy a rule;
what it may say keeps a rule from accusing.
"""

from __future__ import annotations

import re

from reportlint.language.figures import Figure
from reportlint.language.lexicon import Hit
from reportlint.record import NamedTuple
from reportlint.report import said_words as words
from reportlint.report.orders import is_order
from reportlint.report.reading import Reading
from reportlint.source import Span

STATUS, PROBLEM, CAUSE, INVESTIGATION, IMPORTANCE = "status", "problem", "cause", "investigation", "importance"


class Said(NamedTuple):
    """One statement as it was understood.

    `sure` are the pieces that it tells, `maybe` those that it could tell; a statement with neither was not understood.
    `figure` is a figure of how things stood, `loose` says that another number stands there that may be one; `runs` that it
    tells how the work ran, `worse` that something got worse, `stakes` that it has a word of what is at stake, `symptom`
    that it tells what people suffer from and nothing of how things are set up, `pressing` that something in it may press. `law` says that a law, a regulator or a
    contract demands something from a date on; `ordered` that somebody merely asked for it.
    """

    span: Span
    sure: frozenset[str]
    maybe: frozenset[str]
    figure: Span | None = None
    loose: bool = False
    runs: bool = False
    law: bool = False
    ordered: bool = False
    worse: bool = False
    stakes: bool = False
    symptom: bool = False
    pressing: bool = False


HOURS = 24
WORD = 12  #: characters behind a comma that are too few to tell what came of a look
REACH = 24  #: characters around a figure that say what it is reckoned of
SAMPLED = ("count", "number", "ratio")  #: kinds of figures that behind a look count what was looked at


class _Marks(NamedTuple):
    """Where a statement begins to tell how somebody looked (`looked`), what came of it (`came`), and why (`because`)."""

    looked: int | None
    came: int
    because: int | None

    def of_look(self, figure: Figure) -> bool:
        """Whether a figure counts what was looked at."""
        behind = self.looked is not None and figure.span.start >= self.looked
        return behind and (figure.span.start < self.came or figure.kind in SAMPLED)

    def of_cause(self, figure: Figure) -> bool:
        """Whether a figure belongs to the cause."""
        return self.because is not None and figure.span.start >= self.because


def read_statement(reading: Reading, span: Span, opens: bool = False) -> Said:
    """What one statement of a background tells, by its words and figures alone; `opens`: it is the first one."""
    said = span.of(reading.norm)
    figures = reading.figures(span)
    marks = _marks(reading, span)
    law = bool(words.LAW.search(said)) and bool(words.DEMANDS.search(said)) and bool(reading.dates(span))
    ordered = is_order(said) and not law and not any(one.kind not in ("duration", "count") for one in figures)
    sure: set[str] = set()
    maybe: set[str] = set()
    _of_why(reading, span, marks, figures, sure, maybe)
    _of_stakes(reading, span, figures, law, ordered, sure, maybe)
    if law or words.WORSE.search(said) or _hit(reading, span, PROBLEM) is not None:
        sure.add(PROBLEM)
    elif words.NEGATIVE.search(said) or any(_lasts(reading, one) for one in figures) or reading.changes(span):
        maybe.add(PROBLEM)
    figure = None if law else _of_status(reading.norm, figures, marks, sure, opens)
    if figure:
        sure.add(STATUS)
    elif any(hit.strength >= 1 for hit in reading.found(span, STATUS)):
        maybe.add(STATUS)
    loose = not figure and not ordered and _loose(reading, span, marks, figures)
    return Said(
        span,
        frozenset(sure),
        frozenset(maybe - sure),
        figure=figure.span if figure else None,
        loose=loose,
        runs=INVESTIGATION not in sure and bool(words.RUNS.search(said)),
        law=law,
        ordered=ordered,
        worse=bool(words.WORSE.search(said)),
        stakes=bool(words.STAKES.search(said)),
        pressing=bool(words.PRESSING.search(said)),
        symptom=bool(words.SYMPTOM.search(said)) and not words.BUILT.search(said),
    )


def as_cause(said: Said) -> Said:
    """A statement that its place shows to be one of several causes told in turn."""
    sure = (said.sure - {STATUS}) | {CAUSE}
    return said._replace(sure=sure, maybe=said.maybe - sure, figure=None, loose=False)


def _marks(reading: Reading, span: Span) -> _Marks:
    looked = _first(words.LOOKED, reading, span)
    if looked is None:
        looked = _hit(reading, span, INVESTIGATION)
    if looked is not None and (
        words.NO_LOOK.search(reading.norm, max(span.start, looked - 6), looked + 12)
        or reading.norm[max(span.start, looked - 1) : looked] in words.NOT
    ):
        looked = None
    because = _first(words.BECAUSE, reading, span)
    if because is None:
        because = _hit(reading, span, CAUSE)
    if because is None and looked is not None:
        share = words.PARTLY.search(reading.norm, looked, span.end)
        because = share.start() if share else None
    came = span.end
    if looked is not None:
        came = _end_of_look(reading.norm, looked, span.end)
    return _Marks(looked, came, because)


def _end_of_look(norm: str, looked: int, end: int) -> int:
    """Where a statement stops telling how somebody looked: behind `found that`, or where a clause tells of no other look."""
    found = words.FOUND.search(norm, looked, end)
    if found:
        return found.end()
    comma = norm.find(",", looked, end)
    while comma >= 0 and (
        words.GOES_ON.match(norm, comma, end) or words.LOOKED.search(norm, comma, _clause_end(norm, comma + 1, end))
    ):
        comma = norm.find(",", comma + 1, end)
    return comma if comma >= 0 and end - comma > WORD else end


def _clause_end(norm: str, start: int, end: int) -> int:
    comma = norm.find(",", start, end)
    return comma if comma >= 0 else end


def _of_why(
    reading: Reading, span: Span, marks: _Marks, figures: list[Figure], sure: set[str], maybe: set[str]
) -> None:
    """Whether a statement tells how the problem was found, and why it is so."""
    norm = reading.norm
    if marks.looked is not None:
        sure.add(INVESTIGATION)
    elif words.DID.search(norm, span.start, span.end):
        maybe.add(INVESTIGATION)
    if marks.because is not None:
        sure.add(CAUSE)
        return
    if figures and words.CALLED.search(norm, span.start, span.end):
        return
    start = span.start if marks.looked is None else marks.came
    if marks.looked is not None and (
        words.GOES_ON.match(norm, start, span.end) or words.WORSE.search(norm, start, span.end)
    ):
        return
    if (
        marks.looked is not None
        and words.SYMPTOM.search(norm, start, span.end)
        and not words.BUILT.search(norm, start, span.end)
    ):
        return  # what they saw is what people suffer from
    measured = any(figure.span.start >= start and not _often(reading, figure) for figure in figures)
    seen = marks.looked is not None and start < span.end and not measured
    if seen or (words.LACKS if measured else words.LIES).search(norm, start, span.end):
        maybe.add(CAUSE)


def _of_stakes(
    reading: Reading, span: Span, figures: list[Figure], law: bool, ordered: bool, sure: set[str], maybe: set[str]
) -> None:
    """Whether a statement tells why it matters: an aim, a law, money lost; that somebody asked for it is no reason."""
    if ordered:
        return
    said = span.of(reading.norm)
    money = any(figure.kind == "money" for figure in figures) or bool(words.SPENT.search(said))
    named = bool(words.AIMED.search(said)) or _hit(reading, span, IMPORTANCE) is not None
    if law or named or (money and words.LOSS.search(said)):
        (maybe if CAUSE in sure and not money else sure).add(IMPORTANCE)
    elif money or (words.STAKES.search(said) and not sure & {CAUSE, INVESTIGATION}):
        maybe.add(IMPORTANCE)


def _of_status(norm: str, figures: list[Figure], marks: _Marks, sure: set[str], opens: bool) -> Figure | None:
    """The first figure that says how things stood: none of a sample that was looked at, nor of what is at stake."""
    for figure in figures:
        stake = IMPORTANCE in sure and (figure.kind == "money" or not opens)
        sampled = marks.of_look(figure) or (marks.looked is not None and figure.kind == "money")
        if not stake and not sampled and not marks.of_cause(figure) and not _ago(norm, figure):
            return figure
    return None


def _loose(reading: Reading, span: Span, marks: _Marks, figures: list[Figure]) -> bool:
    """Whether a figure that may be one of the status stands in a statement, or a number that is no known figure."""
    if figures:
        return any(
            one.kind != "money"
            and not marks.of_look(one)
            and not (marks.of_cause(one) and one.kind in SAMPLED)
            and not _ago(reading.norm, one)
            for one in figures
        )
    dates = reading.dates(span)
    first = min(mark for mark in (marks.looked, marks.because, span.end) if mark is not None)
    numbers = words.NUMBER.finditer(reading.norm, span.start, first)
    return any(not any(when.span.start <= number.start() < when.span.end for when in dates) for number in numbers)


def _lasts(reading: Reading, figure: Figure) -> bool:
    """Whether a figure says how long something takes, and not how often it is done (一年, every 15 minutes)."""
    return figure.kind == "duration" and not _often(reading, figure)


def _ago(norm: str, figure: Figure) -> bool:
    """Whether a figure says how long ago something was, which is a date (`半年前画的`), or no number at all (`几十车`)."""
    ago = figure.kind == "duration" and words.AGO.match(norm, figure.span.end)
    clock = words.CLOCK.search(norm[max(0, figure.span.start - 14) : figure.span.start])
    if clock and figure.value <= HOURS and (figure.kind == "number" or (figure.kind == "count" and clock["between"])):
        return True  # between seven and eight
    before = norm[max(0, figure.span.start - REACH) : figure.span.start]
    if (
        figure.kind == "duration"
        and words.ONE.match(norm[figure.span.start : figure.span.start + REACH])
        and words.UNIT_MORE.search(before)
    ):
        return True
    told = norm[max(0, figure.span.start - 2) : figure.span.end + 2]
    return (
        bool(ago or words.IDIOM.search(told)) or norm[max(0, figure.span.start - 1) : figure.span.start] in words.VAGUE
    )


def _often(reading: Reading, figure: Figure) -> bool:
    """Whether a figure says how often something is done."""
    before = reading.norm[max(0, figure.span.start - 6) : figure.span.start].rstrip()
    rate = words.RATE.match(figure.span.of(reading.norm)) or before.endswith(("每", "every", "each", "per", "the"))
    return figure.kind == "duration" and bool(rate)


def _first(pattern: re.Pattern[str], reading: Reading, span: Span) -> int | None:
    match = pattern.search(reading.norm, span.start, span.end)
    return match.start() if match else None


def _hit(reading: Reading, span: Span, concept: str) -> int | None:
    """Where the first word of a concept stands that shows it by itself."""
    hits = _strong(reading, span, concept)
    return hits[0].start if hits else None


def _strong(reading: Reading, span: Span, concept: str) -> list[Hit]:
    return [
        hit
        for hit in reading.hits.within(span, concept)
        if hit.strength >= 1
        and not words.BARE.fullmatch(reading.norm, hit.start, hit.end)
        and not words.NAMED.match(reading.norm, hit.start)
        and not words.NO_VERB.match(reading.norm, hit.start + 1)
    ]
