"""The titles of the corpus with what each announces, and how well that is told on hands that were not trained on.

What a title announces is what a careful reader says of the statements under it; where none was labelled, it is what the
lexicon is sure of. Titles that the lexicon knows are taught as well: their own words are known then, and what stands under
them and beside them is like what stands with strange ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from tools.model.lines import hand_of, source_of
from tools.model.statements import DEV, Statement, of_report, statements
from tools.model.training import labels_of, taught, train, trained

from reportlint.engine.setup import built_in
from reportlint.language.second_look import Model, SecondLook, probabilities
from reportlint.readers import read
from reportlint.report.evidence import GROUPS, title_groups
from reportlint.report.reading import Reading
from reportlint.report.roles import ROLES
from reportlint.report.title_clues import LABELS, MIXED, Family
from reportlint.report.title_families import Titled, by_words, families
from reportlint.source import Span

OFTEN = 4  #: times that a clue of a title is taught at least to be kept
ROUNDS = 8
PARTS = (
    4  #: in which the hands are split: the statements under a title are judged by a model that knows none of its author
)
MOSTLY = 0.6  #: share of the statements under a title that speak for what it announces
SURE = 0.9  #: how sure the lexicon must be of a title whose statements were not labelled
BOUNDS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_ROLE = {label: role for role, labels in ROLES.items() for label in labels}


class Told(NamedTuple):
    """A title: who wrote it, its clues, what it announces, and whether the lexicon knows it."""

    hand: str
    kind: str
    clues: tuple[str, ...]
    label: str
    is_known: bool


def titles(folder: Path = DEV) -> Iterator[Told]:
    """All titles of the reports in a folder of which it is known what they announce."""
    told = list(statements(folder))
    labels = labels_of(told)
    path = built_in().second_look.path  # type: ignore[union-attr]
    looks = []
    for part in range(PARTS):
        others = [one for one in told if _part(hand_of(one.report)) != part]
        looks.append(SecondLook(path, "always", train(taught(others), labels), knows=()))
    for file in sorted(folder.glob("*.expected.tsv")):
        name = file.name.removesuffix(".expected.tsv")
        yield from _of_report(file.with_name(f"{name}.md"), looks[_part(hand_of(name))])


def _of_report(path: Path, look: SecondLook) -> Iterator[Told]:
    document = read(source_of(path))
    reading = Reading(document, built_in().lexicon, second_look=look)
    labelled = path.with_suffix(".statements.tsv")
    said = list(of_report(labelled)) if labelled.exists() else []
    found = list(families([document.root]))
    cousins = by_words(reading, found)
    for over, kids in found:
        family = Family(reading, over, kids, cousins)
        for at, kid in enumerate(kids):
            label = _gold(kid, said) or _by_words(reading, kid.title)
            if label:
                clues = tuple(family.clues(at))
                yield Told(hand_of(path.stem), kid.kind, clues, label, bool(family.known[at]))


def _gold(kid: Titled, said: Sequence[Statement]) -> str:
    """What most statements under a title say; a row of a table tells of all its columns."""
    if kid.kind == "column":
        return ""
    whole = kid.nodes[0].span
    under = [one for one in said if whole.holds(one.span) or (one.span.holds(whole) and _is_nearly(whole, one.span))]
    counts = Counter(role for one in under for role in {_ROLE[label] for label in one.labels if label in _ROLE})
    if not under:
        return ""
    role, times = counts.most_common(1)[0] if counts else ("other", 0)
    return role if times >= MOSTLY * len(under) else MIXED


def _is_nearly(part: Span, whole: Span) -> bool:
    return whole.end - whole.start < 1.4 * (part.end - part.start)


def _by_words(reading: Reading, title: Span) -> str:
    groups = title_groups(reading, title)
    best = max(groups.values(), default=0.0)
    first = [group for group, score in groups.items() if score == best]
    return first[0] if best >= SURE and len(first) == 1 else ""


def learnt(told: Sequence[Told]) -> Model:
    """What tells of a title what it announces."""
    about = {"titles": len(told)}
    return trained([one.clues for one in told], [{one.label} for one in told], LABELS, about, OFTEN, ROUNDS)


def judge(told: Sequence[Told]) -> None:
    """Print how well strange titles are told by a model that was trained on none of their author's."""
    said: list[tuple[Told, Mapping[str, float]]] = []
    for part in range(PARTS):
        model = learnt([one for one in told if _part(one.hand) != part])
        said += [(one, probabilities(model, one.clues)) for one in told if _part(one.hand) == part]
    for name, kind in (("all", ""), ("headings", "section"), ("items", "item"), ("columns", "column")):
        for known in (True, False):
            chosen = [one for one in said if one[0].is_known == known and one[0].kind.startswith(kind)]
            shown = " ".join(_at(bound, chosen) for bound in BOUNDS)
            print(f"{name:9}{'known' if known else 'strange':8}{len(chosen):5}  {shown}")


def _at(bound: float, said: Sequence[tuple[Told, Mapping[str, float]]]) -> str:
    """Precision and recall of groups from a bound on; a title over mixed things counts as wrong."""
    taken = [
        (one.label, max(likely, key=lambda label: likely[label]))
        for one, likely in said
        if max(likely.values()) >= bound
    ]
    right = [label == best for label, best in taken if best in GROUPS]
    every = sum(one.label in GROUPS for one, _ in said)
    return f"{bound}: {sum(right) / max(1, len(right)):.2f}/{sum(right) / max(1, every):.2f}"


def _part(hand: str) -> int:
    return crc32(hand.encode()) % PARTS
