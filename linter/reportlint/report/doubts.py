"""Verdicts in doubt, put before the second look: what is about to be missed, and what is there on weak evidence.

The second look may acquit: where one statement very likely says what is about to be missed, it is not. It may overrule
weak evidence: a background that was made out of sentences under no title of its own is none where not one of them
likely says anything of the kind. Between the two nothing is decided, and nothing reported.

The bounds were chosen on the labelled reports of `dev`, each judged by a model that had seen no report of its author,
and on reports that the lexicon had not been mended with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES, SOLUTION
from reportlint.report.model import Aspect
from reportlint.report.reading import Reading
from reportlint.report.schemes import only_times
from reportlint.source import Span

ACQUITS = 0.8  #: how likely a statement must say what is missed
SECOND = 0.5  #: and another one, of a plan: one step is none, and a project's dates look like one
OVERRULES = 0.15  #: how likely any one must at least say what was made out by its words alone
ELSE = 0.3  #: and how likely that statement must say something else
CONVICTS = 0.02  #: and what could not be decided
WEAK = 0.9  #: evidence less sure than that is weak
MOST = 400  #: statements of one project that are read

#: Which labels of statements speak for an aspect.
SPEAKS: Mapping[str, tuple[str, ...]] = {
    BACKGROUND: ("status", "problem", "cause", "importance", "investigation"),
    SOLUTION: ("feature", "scope", "process-new", "action"),
    PHASES: ("phase", "order-reason"),
    DIFFICULTIES: ("difficulty",),
    BENEFITS: ("benefit-revenue", "benefit-cost", "benefit-efficiency", "benefit-risk", "benefit-outside", "adoption", "effect"),
    "process": ("process-old", "process-new"),
    "status": ("status",), "problem": ("problem", "pain"), "cause": ("cause",), "investigation": ("investigation",),
    "importance": ("importance",), "before-after": ("process-old",), "features": ("feature",), "scope": ("scope",),
    "order-reason": ("order-reason",),
    "duties": ("duty",), "planning": ("plan",), "growth": ("growth",),
}  # fmt: skip
#: Of these a statement seldom says the one and is taken to say the other; the others are asked for in `always` only.
AUTO = frozenset((BACKGROUND, SOLUTION, PHASES, DIFFICULTIES, BENEFITS, "process", "duties", "planning", "growth"))
OVERRULED = frozenset((BACKGROUND,))
CONVICTED = frozenset((BACKGROUND, SOLUTION))


def settled(reading: Reading, aspects: Mapping[str, Aspect], told: Iterable[Span], whole: Span) -> dict[str, Aspect]:
    """The aspects of a project after a second look at those in doubt; `told` are its statements, `whole` is all of it."""
    found = dict(aspects)
    look = reading.second_look
    if look is None or not look.is_wanted:
        return found
    spans = list(told)[:MOST]
    guessed = {role: head for head, role in reading.guessed.items() if whole.holds(head)}
    for name, aspect in aspects.items():
        if aspect.state == "missing" and name in guessed:
            found[name] = Aspect(
                "undecided", guessed[name]
            )  # the lexicon finds nothing of it where it was taken to stand
        elif name in SPEAKS and (name in AUTO or look.mode == "always"):
            found[name] = _settled(reading, name, aspect, spans)
    return found


def _settled(reading: Reading, name: str, aspect: Aspect, spans: list[Span]) -> Aspect:
    weak = aspect.state == "there" and aspect.sure < WEAK and name in OVERRULED
    open_ = aspect.state == "undecided" and name in CONVICTED
    if not (aspect.state == "missing" or weak or open_):
        return aspect
    if name == PHASES:
        spans = [span for span in spans if not only_times(reading, [span])]
    best, where = likeliest(reading, name, spans)
    if where is None:
        return aspect
    if aspect.state == "missing":
        if name == PHASES and likeliest(reading, name, [span for span in spans if span != where])[0] < SECOND:
            return aspect
        return Aspect("undecided", where, place=aspect.place) if best >= ACQUITS else aspect
    if best < (OVERRULES if weak else CONVICTS) and not (weak and _is_open(reading, name, where)):
        return Aspect("missing", place=aspect.place)
    return aspect


def _is_open(reading: Reading, name: str, span: Span) -> bool:
    """Whether it is open what a statement says: then there is no better reading of it than that of its words."""
    said = reading.second_opinion(span)
    return max((likely for label, likely in said.items() if label not in SPEAKS[name]), default=0.0) < ELSE


def likeliest(reading: Reading, name: str, spans: Iterable[Span]) -> tuple[float, Span | None]:
    """The statement that most likely says something, and how likely it does."""
    best: tuple[float, Span | None] = (0.0, None)
    for span in spans:
        said = reading.second_opinion(span)
        likely = max(said.get(label, 0.0) for label in SPEAKS[name])
        if likely > best[0]:
            best = (likely, span)
    return best


def is_spoken_of(reading: Reading, name: str, spans: Iterable[Span]) -> Span | None:
    """The statement that speaks of what is about to be missed, if there is one."""
    if reading.second_look is None or not reading.second_look.is_wanted:
        return None
    best, where = likeliest(reading, name, spans)
    return where if best >= ACQUITS else None
