"""What a line shows of itself to the second look at a report's outline: words, dress, what follows, what is beside it.

The clues are those of `reportlint.report.clues`: tokens, of which neighbours count as pairs too. Here they tell whether
a line names a project, opens a part, states an objective or a key result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reportlint.language.second_look import BAR
from reportlint.report.clues import words_of
from reportlint.report.evidence import TITLE_SCORE, title_groups, title_part
from reportlint.report.lines import Line
from reportlint.report.making import signs_of_making
from reportlint.report.reading import Reading
from reportlint.report.works import is_chore

LONGEST = 60  #: characters before the first stop of a line that may be a title
NAME, TEXT, BESIDE = 16, 30, 6  #: tokens that are read: before the first stop, behind it, of a neighbour
FOLLOWING = 11  #: lines under a line that are asked, up to the next of its dress
SENTENCES = 4  #: of a line, of which the second look says what they tell
LIKELY, SURE, SECOND = 0.5, 0.7, 0.3  #: how likely a line tells something
_LENGTHS = (1, 2, 4, 8, 12, 15)
_WORDS = (2, 4, 8, 16, 30, 59)
_TOGETHER = ("sep", "end", "says", "peers", "gap", "mean", "short", "figure", "head", "part", "group", "next", "is")


class Known(NamedTuple):
    """What is known of a line by its words: signs, part and groups that it announces, what it tells and how likely."""

    signs: tuple[str, ...]
    figure: str
    part: str
    is_part: bool
    groups: tuple[str, ...]
    titles: tuple[str, ...]
    told: dict[str, float]


def line_clues(reading: Reading, lines: Sequence[Line]) -> list[list[str]]:
    """The clues of each line."""
    known = [_known(reading, line) for line in lines]
    words = [words_of(line.body.of(reading.norm), _WORDS[-1] + 1) for line in lines]
    form = _Form(lines, words)
    return [
        [*_said(reading, line), *_signs(reading, form, known, at), *_neighbours(form, known, at)]
        for at, line in enumerate(lines)
    ]


def _known(reading: Reading, line: Line) -> Known:
    body = line.body
    short = line.head.end - line.head.start <= LONGEST
    part, score = title_part(reading, line.head) if short else ("", 0.0)
    changes, figures = reading.changes(body), reading.figures(body)
    signs = list(signs_of_making(body.of(reading.norm)))
    signs += ["date"] * bool(reading.dates(body)) + ["named-date"] * bool(reading.dates(line.head))
    signs += ["duration"] * any(figure.kind == "duration" for figure in figures)
    signs += ["chore"] * is_chore(reading, body)
    told: dict[str, float] = {}
    for span in reading.sentences(body)[:SENTENCES]:
        for label, likely in reading.second_opinion(span).items():
            told[label] = max(told.get(label, 0.0), likely)
    moved = any(change.before and change.after for change in changes)
    return Known(
        tuple(signs),
        "from-to" if moved else "change" if changes else "figure" if figures else "",
        part,
        score >= TITLE_SCORE,
        tuple(title_groups(reading, line.head)) if short else (),
        tuple(match.concept for match in reading.titles(line.head)[:2] if match.score >= TITLE_SCORE) if short else (),
        told,
    )


class _Form:
    """How often each dress recurs, and how far its lines stand from one another."""

    def __init__(self, lines: Sequence[Line], words: Sequence[Sequence[str]]) -> None:
        self.lines = lines
        self.words = words
        self.places: dict[tuple[str, int, bool], list[int]] = {}
        self.firsts: Counter[tuple[tuple[str, int, bool], str]] = Counter()
        self.next: list[int] = [len(lines)] * len(lines)
        for at, line in enumerate(lines):
            places = self.places.setdefault(line.dress, [])
            if places:
                self.next[places[-1]] = at
            places.append(at)
            self.firsts[line.dress, "".join(words[at][:1])] += 1

    def gap(self, at: int) -> float:
        """How many lines stand between two of a line's dress on average; many where it is the only one."""
        places = self.places[self.lines[at].dress]
        return (places[-1] - places[0]) / (len(places) - 1) - 1 if len(places) > 1 else 99


def _said(reading: Reading, line: Line) -> Iterator[str]:
    """The words of a line: those before its first stop apart from those behind it, the first and last of its name too."""
    name = words_of(line.head.of(reading.norm), NAME)
    yield from (f"n{word}" for word in name)
    yield BAR
    yield from (f"r{word}" for word in words_of(line.rest.of(reading.norm), TEXT))
    yield BAR
    yield from (f"^{word}" for word in name[:2])
    yield BAR
    yield from (f"${word}" for word in name[:-3:-1])
    yield BAR
    for concept in sorted({hit.concept for hit in reading.hits.within(line.body) if hit.strength >= 1}):
        yield f"c{concept}"
        yield BAR


def _signs(reading: Reading, form: _Form, known: Sequence[Known], at: int) -> Iterator[str]:
    """Each sign of a line, and each two of the telling ones together."""
    signs = [*_look(reading, form, at), *_meaning(known[at]), *_place(form, known, at)]
    telling = [sign for sign in signs if sign.startswith(_TOGETHER)]
    together = [f"{one}&{other}" for one, other in combinations(telling, 2)]
    for sign in [*signs, *together, *_under(form, known, at)]:
        yield sign
        yield BAR


def _look(reading: Reading, form: _Form, at: int) -> Iterator[str]:
    line = form.lines[at]
    stop = reading.norm[line.head.end : line.rest.start]
    yield f"mark{line.mark[:4]}"
    yield f"indent{line.indent}"
    yield f"short{line.is_short:d}"
    yield f"fresh{line.is_fresh:d}"
    yield f"last{at + 1 < len(form.lines) and form.lines[at + 1].is_fresh:d}"
    yield f"sep{stop.strip()[:1] or ('tab' if stop else '')}"
    yield f"end{line.rest.end - line.rest.start < 2:d}"
    yield f"head{_step(len(words_of(line.head.of(reading.norm), NAME)), _LENGTHS)}"
    yield f"words{_step(len(form.words[at]), _WORDS)}"


def _meaning(known: Known) -> Iterator[str]:
    yield from (f"is{sign}" for sign in known.signs)
    yield f"figure{known.figure}"
    if known.is_part:
        yield f"part{known.part}"
    yield from (f"group{group}" for group in known.groups)
    yield from (f"title{title}" for title in known.titles)
    for label, likely in sorted(known.told.items(), key=lambda entry: (-entry[1], entry[0]))[:3]:
        if likely > SECOND:
            yield f"says{label}"
        if likely > SURE:
            yield f"says!{label}"


def _place(form: _Form, known: Sequence[Known], at: int) -> Iterator[str]:
    lines, line = form.lines, form.lines[at]
    yield f"peers{_step(len(form.places[line.dress]), (1, 2, 3, 5, 8, 15))}"
    yield f"alike{_step(form.firsts[line.dress, ''.join(form.words[at][:1])], (1, 2, 4))}"
    yield f"gap{_step(form.next[at] - at - 1, (0, 1, 2, 4, 8, 15))}"
    yield f"mean{_step(form.gap(at), (0, 0.5, 1.5, 3, 6, 12))}"
    if at + 1 < len(lines):
        behind = lines[at + 1]
        yield f"deeper{behind.indent > line.indent:d}"
        yield f"next{'short' if behind.is_short else 'long' if len(form.words[at + 1]) > _WORDS[3] else ''}"
    yield f"tenth{10 * at // len(lines)}"
    yield from ["first"] * (at == 0) + ["closing"] * (at + 1 == len(lines))
    over = next((n for n in range(at - 1, -1, -1) if known[n].is_part and lines[n].is_short), None)
    yield f"under{known[over].part if over is not None else ''}"


def _under(form: _Form, known: Sequence[Known], at: int) -> Iterator[str]:
    """What the lines tell that follow a line, up to the next of its dress: each thing, and whether it is told twice."""
    told: Counter[str] = Counter()
    for one in known[at + 1 : min(form.next[at], at + 1 + FOLLOWING)]:
        told.update(one.signs)
        told.update(one.groups)
        told.update([f"figure{one.figure}"] * bool(one.figure))
        told.update(label for label, likely in one.told.items() if likely > LIKELY)
    for sign, times in told.items():
        yield f"u{sign}"
        if times > 1:
            yield f"u+{sign}"


def _neighbours(form: _Form, known: Sequence[Known], at: int) -> Iterator[str]:
    for other, side in ((at - 1, "<"), (at + 1, ">")):
        if not 0 <= other < len(form.lines):
            continue
        line, one = form.lines[other], known[other]
        yield from (f"{side}{word}" for word in form.words[other][:BESIDE])
        yield BAR
        label, likely = max(one.told.items(), key=lambda entry: entry[1], default=("", 0.0))
        signs = [f"same{line.dress == form.lines[at].dress:d}", f"mark{line.mark[:2]}", f"short{line.is_short:d}"]
        signs += [f"part{one.part}"] * one.is_part + [f"group{group}" for group in one.groups]
        signs += [f"says{label}"] * (likely > SECOND)
        for sign in signs:
            yield f"{side}={sign}"
            yield BAR


def _step(number: float, steps: Sequence[float]) -> int:
    return next((at for at, step in enumerate(steps) if number <= step), len(steps))
