"""Verdicts in doubt, put before the second look: what is about to be missed, and what is there on weak evidence.

The second look may acquit: where one statement very likely says what is about to be missed, it is not. It may overrule
weak evidence: a background that was made out of sentences under no title of its own is none where not one of them
likely says anything of the kind. Between the two nothing is decided, and nothing reported.

Pieces of a background or a solution are told in few words: there a statement acquits from a lower bound on, of some if
it most likely says just that. And no piece is missed where what is read as a background likely tells something else.

The bounds were chosen on the labelled reports of `dev`, each read as if its author had never been seen, by words and by
the second look (`tools/unseen`), and on some 350 others before anything had learnt from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from reportlint.document import Node
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES, PHASES, SOLUTION, title_groups
from reportlint.report.model import PIECES, Aspect
from reportlint.report.reading import Reading
from reportlint.report.roles import ROLES
from reportlint.report.said import IMPORTANCE, STATUS, read_statement
from reportlint.report.schemes import only_times
from reportlint.source import Span

ACQUITS = 0.5  #: how likely a statement must say what is missed, where nothing else is said below
ACQUITS_OF: Mapping[str, float] = {
    BACKGROUND: 0.6, BENEFITS: 0.35, DIFFICULTIES: 0.38, "importance": 0.4, "features": 0.3,
    "investigation": 0.35, "order-reason": 0.6,
}  # fmt: skip
LIKELIEST = frozenset(
    ("investigation", "process", "order-reason")
)  #: and nothing else that the statement may say is likelier
#: The same for the questions that an objective answers; it names its users in few words.
ANSWERS: Mapping[str, float] = {"why": 0.4, "target-users": 0.03, "pain-points": 0.2, "plan": 0.5}
#: The same for a part of the report, wherever in it the statement stands.
SPOKEN: Mapping[str, float] = {"duties": 0.5, "projects": 0.65, "planning": 0.4, "growth": 0.6}
DOUBTED = 0.2  #: the same where it is not sure where the project begins and ends
STRANGE = 0.2  #: how much likelier the statements of a background must on average say something else to be none
_BACKGROUNDS = (*ROLES[BACKGROUND], "process-old")  #: what statements of a background say
SECOND = 0.3  #: and another one, of a plan: one step is none, and a project's dates look like one
OVERRULES = 0.15  #: how likely any one must at least say what was made out by its words alone
ELSE = 0.3  #: and how likely that statement must say something else
#: How likely any statement must at least say what could not be decided, or it is missed.
CONVICTS: Mapping[str, float] = {BACKGROUND: 0.01, SOLUTION: 0.01, DIFFICULTIES: 0.05, BENEFITS: 0.1}
WEAK = 0.9  #: evidence less sure than that is weak
MOST = 400  #: statements of one project or objective that are read

_NO_CELLS: Mapping[str, Sequence[Span]] = {}

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
    "order-reason": ("order-reason",), "option": ("option",),
    "why": ("importance", "status", "problem", "cause", "pain"), "target-users": ("target-user",), "pain-points": ("pain", "problem"),
    "plan": ("phase", "order-reason"),
    "duties": ("duty",), "planning": ("plan",), "growth": ("growth",), "projects": ("project", "action", "feature"),
}  # fmt: skip
#: These are asked for in `always` only: the second look would clear more right findings than wrong ones of them.
ALWAYS = frozenset(("option", "problem", "before-after"))
OVERRULED = frozenset((BACKGROUND,))


def settled(
    reading: Reading,
    aspects: Mapping[str, Aspect],
    told: Iterable[Span],
    whole: Span,
    own: Sequence[Span] = (),
    acquits: float = 1.0,
    cells: Mapping[str, Sequence[Span]] = _NO_CELLS,
) -> dict[str, Aspect]:
    """The aspects of a project after a second look at those in doubt.

    `told` are its statements, `whole` is all of it; `own` are those of its background, where the pieces of that are judged.
    `acquits` is how likely a statement must at most say what is missed for it not to be, whatever it is. What has
    `cells` of its own in a row is told there and nowhere else.
    """
    found = dict(aspects)
    look = reading.second_look
    if look is None or not look.is_wanted:
        return found
    spans = list(told)[:MOST]
    guessed = {role: head for head, role in reading.guessed.items() if whole.holds(head)}
    for name, aspect in aspects.items():
        if name in ALWAYS and look.mode != "always":
            continue
        of_background = name in PIECES[BACKGROUND]
        if aspect.state == "missing" and name in guessed:
            found[name] = Aspect(
                "undecided", guessed[name]
            )  # the lexicon finds nothing of it where it was taken to stand
        elif aspect.state == "missing" and of_background and _is_strange(reading, own):
            found[name] = Aspect("undecided", place=aspect.place)
        elif name in SPEAKS:
            asked = list(own[:MOST]) if of_background and own else spans
            if name in cells:
                asked = [span for span in asked if any(cell.holds(span) for cell in cells[name])]
            found[name] = _settled(reading, name, aspect, asked, acquits)
    return found


def own_cells(reading: Reading, row: Node) -> Mapping[str, Sequence[Span]]:
    """The cells of a row under the column of each group that has one; of a node that is no row, none."""
    found: dict[str, list[Span]] = {}
    for cell in row.children if row.kind == "row" else ():
        for group in title_groups(reading, cell.title):
            found.setdefault(group, []).append(cell.span)
    return found


def _is_strange(reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether what is read as a background likely tells something else."""
    told = [said for span in spans[:MOST] if (said := reading.second_opinion(span))]
    likely = sum(max(said.get(label, 0.0) for label in _BACKGROUNDS) for said in told)
    other = sum(max(chance for label, chance in said.items() if label not in _BACKGROUNDS) for said in told)
    return other - likely >= STRANGE * len(told) > 0


def _settled(reading: Reading, name: str, aspect: Aspect, spans: list[Span], acquits: float) -> Aspect:
    weak = aspect.state == "there" and aspect.sure < WEAK and name in OVERRULED
    open_ = aspect.state == "undecided" and name in CONVICTS
    if not (aspect.state == "missing" or weak or open_):
        return aspect
    if name == PHASES:
        spans = [span for span in spans if not only_times(reading, [span])]
    if name == IMPORTANCE:  # figures of how things stood say how much there is, and not how much is at stake
        spans = _may_matter(reading, spans)
    best, where = likeliest(reading, name, spans)
    if where is None:
        return aspect
    if aspect.state == "missing":
        second = min(SECOND, acquits)
        if name == PHASES and likeliest(reading, name, [span for span in spans if span != where])[0] < second:
            return aspect
        bound = min(ACQUITS_OF.get(name, ACQUITS), acquits)
        return Aspect("undecided", where, place=aspect.place) if best >= bound else aspect
    if best < (OVERRULES if weak else CONVICTS[name]) and not (weak and _is_open(reading, name, where)):
        return Aspect("missing", place=aspect.place)
    return aspect


def _may_matter(reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """Those statements that may say why something matters.

    An order says nothing of the kind. Figures of how things stood do where it is likely, but not beside an order.
    """
    said = [(span, read_statement(reading, span)) for span in spans]
    free = [(span, one.sure) for span, one in said if not one.ordered or IMPORTANCE in one.sure]
    if len(free) < len(said):
        return [span for span, sure in free if sure != {STATUS}]
    return [
        span for span, sure in free if sure != {STATUS} or reading.second_opinion(span).get(IMPORTANCE, 0.0) >= ACQUITS
    ]


def _is_open(reading: Reading, name: str, span: Span) -> bool:
    """Whether it is open what a statement says: then there is no better reading of it than that of its words."""
    said = reading.second_opinion(span)
    return max((likely for label, likely in said.items() if label not in SPEAKS[name]), default=0.0) < ELSE


def likeliest(reading: Reading, name: str, spans: Iterable[Span]) -> tuple[float, Span | None]:
    """The statement that most likely says something, and how likely it does; of a piece, one that says nothing likelier."""
    best: tuple[float, Span | None] = (0.0, None)
    for span in spans:
        said = reading.second_opinion(span)
        likely = max(said.get(label, 0.0) for label in SPEAKS[name])
        if likely > best[0] and not (name in LIKELIEST and likely < max(said.values())):
            best = (likely, span)
    return best


def is_spoken_of(reading: Reading, name: str, spans: Iterable[Span], bound: float = ACQUITS) -> Span | None:
    """The statement that likely speaks of what is about to be missed, if there is one."""
    if reading.second_look is None or not reading.second_look.is_wanted:
        return None
    best, where = likeliest(reading, name, islice(spans, MOST))
    return where if best >= bound else None
