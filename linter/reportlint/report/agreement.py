"""How likely two facts measure the same thing at the same moment, by many small signs together.

Where the words of one fact cover those of the other, `likeness` decides. Authors seldom repeat their words, though: the
summary has 由 47% 降到 18%, the benefits 降到 18%，原来是 42%. Here no single sign decides. Words count for more the fewer
statements of the report hold them, values that are close or have their digits swapped count for a slip, and what would
make another measure of it (a mark, an aim, a role) counts against it. `python -m tools.model --figures` finds the weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from itertools import pairwise

from reportlint.language.normal import normal_form
from reportlint.language.unit_words import FUNCTION_WORDS
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.fact import Fact
from reportlint.report.fact_values import Valued, ratio_of, swapped
from reportlint.report.fact_words import HAN, NEUTRAL_ZH, WORD, neutral_stems, root
from reportlint.report.model import Project
from reportlint.report.reading import Reading
from reportlint.source import Span

Weighed = Mapping[str, float]  # words, each with what it says of what is measured

_TIES = frozenset(
    "的了在有是为由从至到和与个每被把就也都能可这那其及或之以于"
)  #: characters that only tie words together
_SAY_NOTHING = _TIES | NEUTRAL_ZH
_WORD, _PAIR, _CHARACTER, _SILENT = 1.0, 0.5, 0.2, 0.25  #: what an English word, two and one Chinese characters say
_OWN_UNIT = 3  #: letters of an English unit that is more than a sign


class Signs(NamedTuple):
    """What speaks for or against two facts being the same one, each as a number."""

    shared: float  # the words that both clauses have
    covered: float  # the share of a clause's words that the other place has too, for the one of which it is less
    left: float  # the words that only one clause has, for the one with fewer of them
    same_date: float  # both name the same time
    apart: float  # the logarithm of how many times as great one value is
    digits: float  # digits of the less exact value
    lengths: float  # the values have not equally many digits
    swapped: float  # the digits only changed places
    near: float  # they stand in the same line, or one below the other
    before_after: float  # one is told as what was, the other as what came of it
    both_after: float  # both are told as what came of it
    marks: float  # words of only one of them that make another kind of measure
    doubted: float  # only one is told as an aim or a sample
    counted: float  # both are counts
    same_unit: float  # counts with one measure word
    in_and_out: float  # one stands in a project, the other in none


WEIGHTS = Signs(
    shared=1.68, covered=4.7, left=-0.67, same_date=4.98, apart=-5.83, digits=0.65, lengths=-0.83, swapped=3.42,
    near=-1.38, before_after=-1.4, both_after=1.21, marks=-0.4, doubted=-1.41, counted=1.0, same_unit=1.93,
    in_and_out=0.88,
)  # fmt: skip
BIAS = -7.41
SURE = 0.5  #: the logarithm of the odds from which two facts are taken for the same one


class Scenes:
    """The facts of a report with their words, and how rare each word is."""

    def __init__(self, reading: Reading, facts: Iterable[Fact], projects: Iterable[Project]) -> None:
        """`projects` are those that the facts' numbers mean."""
        self._reading = reading
        self._names = [weighed(normal_form(project.name)) for project in projects]
        self._scenes: dict[Span, _Scene] = {}
        self._held: dict[str, int] = {}
        lines = {fact.line: fact for fact in facts}
        for fact in lines.values():
            for word in weighed(f"{fact.around} | {fact.topic}"):
                self._held[word] = self._held.get(word, 0) + 1
        self._most = math.log(max(len(lines), 2) + 1)

    def signs(self, first: Valued, later: Valued) -> Signs:
        """The signs that two facts measure the same thing."""
        one, two = first.fact, later.fact
        mine, their = self._scene(one), self._scene(two)
        left = [
            self._mass(mine.own, mine.own.keys() - their.around.keys()),
            self._mass(their.own, their.own.keys() - mine.around.keys()),
        ]
        whole = [self._mass(scene.own, scene.own) for scene in (mine, their)]
        covered = min(1 - part / all_ if all_ else 0.0 for part, all_ in zip(left, whole, strict=True))
        kinds = {one.figure.kind, two.figure.kind}
        return Signs(
            shared=min(self._mass(mine.own, mine.own.keys() & their.own.keys()), 2.5),
            covered=covered,
            left=min(*left, 2.0),
            same_date=float(same_date(one, two)),
            apart=math.log(ratio_of(one.figure, two.figure)),
            digits=float(min(_digits(one), _digits(two), 4)),
            lengths=float(len(one.number) != len(two.number)),
            swapped=float(swapped(first, later)),
            near=float(self._near(one, two)),
            before_after=float({one.role, two.role} in ({"before", "after"}, {"status", "after"})),
            both_after=float(one.role == two.role == "after"),
            marks=float(min(len(one.marks ^ two.marks), 3)),
            doubted=float(one.doubted != two.doubted),
            counted=float(kinds <= {"count", "number"}),
            same_unit=float(kinds == {"count"} and bool(one.figure.unit) and one.figure.unit == two.figure.unit),
            in_and_out=float((one.project is None) != (two.project is None)),
        )

    def _mass(self, words: Weighed, chosen: Iterable[str]) -> float:
        """How much the chosen of some words say; what many statements hold says little."""
        return sum(words[word] * (1 - math.log(self._held.get(word, 1)) / self._most) for word in chosen)

    def _near(self, one: Fact, two: Fact) -> bool:
        """Whether no more than one line break lies between two facts."""
        text = self._reading.text
        stop = text.find("\n", one.figure.span.start)
        stop = text.find("\n", stop + 1) if stop >= 0 else -1
        return not 0 <= stop < two.figure.span.start

    def _scene(self, fact: Fact) -> _Scene:
        """The words of a fact, read once."""
        found = self._scenes.get(fact.figure.span)
        if found is None:
            found = self._scenes[fact.figure.span] = self._read(fact)
        return found

    def _read(self, fact: Fact) -> _Scene:
        unit = fact.figure.unit
        noun = unit if unit.isascii() and len(unit) > _OWN_UNIT else ""
        column = fact.around if fact.alone and fact.table else ""
        own = weighed(" | ".join((fact.before, fact.behind, fact.label, fact.between, noun, column)))
        title = self._reading.norm[fact.section.start : fact.section.end] if fact.section else ""
        name = self._names[fact.project] if fact.project is not None else {}
        return _Scene(own, {**weighed(f"{fact.around} | {fact.topic} | {title}"), **own, **name})


class _Scene(NamedTuple):
    """A fact's words: those of its own clause, and with them those of its sentence and of the titles above."""

    own: Weighed
    around: Weighed


def odds(signs: Signs) -> float:
    """The logarithm of the odds that two facts with these signs are the same one."""
    return BIAS + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))


def weighed(words: str) -> dict[str, float]:
    """The words of a text: English ones by their stems, Chinese ones as characters and pairs of them."""
    found: dict[str, float] = {}
    for word in WORD.findall(words):
        if word not in FUNCTION_WORDS and len(word) > 1:
            found[root(word)] = _SILENT if root(word) in neutral_stems() else _WORD
    for run in HAN.findall(words):
        for pair in map("".join, pairwise(run)):
            if not _TIES & set(pair):
                found[pair] = _SILENT if pair in NEUTRAL_ZH else _PAIR
        found.update((character, _CHARACTER) for character in run if character not in _SAY_NOTHING)
    return found


def same_date(one: Fact, two: Fact) -> bool:
    """Whether both name the same time."""
    return bool(one.moment and two.moment and one.moment.named and two.moment.named and one.moment.is_(two.moment))


def _digits(fact: Fact) -> int:
    """The digits of a number that say something."""
    return len(regex(r"[^0-9]").sub("", fact.number).strip("0"))
