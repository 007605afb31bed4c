"""What a title shows of itself to the second look: its words, what stands under it, and what its neighbours announce.

Titles that stand side by side are a family: the headings and named items under one node, or the columns of a table. The
clues are those of `reportlint.report.clues`: tokens, of which neighbours count as pairs too. Here they tell which group
of a project's telling a title announces, or that it announces none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportlint.document import Node
from reportlint.language.second_look import BAR
from reportlint.record import NamedTuple
from reportlint.report.clues import words_of
from reportlint.report.evidence import GROUPS, weigh
from reportlint.report.reading import Reading, statements
from reportlint.report.roles import ROLES
from reportlint.report.title_families import Titled, known_as
from reportlint.source import Span

MIXED = "mixed"  #: what a title is over things of several roles
LABELS = (*ROLES, MIXED)  #: what a title may announce

NAME, BESIDE = 16, 6  #: tokens of a title that are read, and of its neighbour's
MOST = 14  #: statements under a title that are read
ALIKE = 40  #: and under all titles of the same words
COUSINS = 5  #: titles of the same words that are read together
LIKELY, SECOND = 0.4, 0.1  #: how likely a statement says something
CLEAR = 1.6  #: how many times its runner-up what is told must be
_STEPS = (0.1, 0.2, 0.35, 0.5, 0.7)
_TOGETHER = ("top", "prev", "next", "pos", "rpos", "win", "kind")


class Content(NamedTuple):
    """What stands under a title: how far its statements speak for each role, which labels are likely, and what they show."""

    spans: tuple[Span, ...]
    roles: Mapping[str, float]
    labels: tuple[str, ...]
    shows: Mapping[str, float]


class Family:
    """Titles that stand side by side under a node, and what each is known to announce."""

    def __init__(
        self, reading: Reading, over: Node, kids: Sequence[Titled], cousins: Mapping[str, Sequence[Titled]]
    ) -> None:
        """`cousins` are the titles of the whole report by their words."""
        self.reading = reading
        self.kids = kids
        self.over = known_as(reading, over.title)
        self.known = [known_as(reading, kid.title) for kid in kids]
        self._cousins = cousins
        self._content: dict[int, Content] = {}
        self._before = _nearest(self.known, range(len(kids)), -1)
        self._behind = _nearest(self.known, range(len(kids) - 1, -1, -1), len(kids))[::-1]

    def clues(self, at: int) -> list[str]:
        """The clues of one of its titles."""
        signs = list(self._signs(at))
        telling = [sign for sign in signs if sign.startswith(_TOGETHER)]
        together = [f"{one}&{other}" for one, other in combinations(telling, 2)]
        found = list(self._words(at))
        for sign in [*signs, *self._beside(at), *together]:
            found += (sign, BAR)
        return found

    def content(self, at: int) -> Content:
        """What stands under a title, and under those of the same words elsewhere."""
        if at not in self._content:
            kid = self.kids[at]
            others = (other for other in self._same(at)[: COUSINS + 1] if other.title != kid.title)
            self._content[at] = _content(self.reading, [kid, *others][:COUSINS])
        return self._content[at]

    def around(self, at: int) -> str:
        """What the nearest known titles on either side announce, if both announce the same."""
        before, behind = self._near(at)
        return before[0] if before[0] == behind[0] else ""

    def _same(self, at: int) -> Sequence[Titled]:
        """The titles of the same words in all of the report."""
        return self._cousins.get(self.reading.plain(self.kids[at].title), ())

    def _words(self, at: int) -> Iterator[str]:
        words = self._name(at, NAME)
        yield from (f"n{word}" for word in words)
        yield BAR
        yield from (f"^{word}" for word in words[:2])
        yield BAR
        yield from (f"${word}" for word in words[:-3:-1])
        yield BAR

    def _name(self, at: int, longest: int) -> list[str]:
        return words_of(self.reading.plain(self.kids[at].title), longest)

    def _signs(self, at: int) -> Iterator[str]:
        kid, last = self.kids[at], len(self.kids) - 1
        yield f"kind{kid.kind}"
        yield f"words{min(len(self._name(at, NAME)), 12) // 2}"
        yield f"cousins{min(len(self._same(at)), 4)}"
        yield from self._told(self.content(at))
        before, behind = self._near(at)
        yield f"prev{before[0]}"
        yield f"next{behind[0]}"
        known = set(self.known) - {""}
        yield from (f"family{one}" for one in sorted(known))
        yield from (f"lacks{group}" for group in GROUPS if group not in known)
        yield f"pos{at if at < 3 else 'm'}"
        yield f"rpos{last - at if last - at < 2 else 'm'}"
        yield f"size{min(len(self.kids), 9)}"
        yield f"over{self.over}"

    def _told(self, content: Content) -> Iterator[str]:
        yield f"many{min(len(content.spans), 6)}"
        if not content.spans:
            return
        order = sorted(content.roles, key=lambda role: -content.roles[role])
        first, second = content.roles[order[0]], content.roles[order[1]]
        yield f"top{order[0]}{first >= LIKELY:d}{first > CLEAR * second:d}"
        for role in order[:4]:
            if content.roles[role] > SECOND:
                yield f"role{role}{sum(content.roles[role] > step for step in _STEPS)}"
        yield from (f"says{label}" for label in content.labels)
        yield from (f"shows{what}{(share > 0.34) + (share > 0.67)}" for what, share in content.shows.items())
        weights = weigh(self.reading, content.spans)
        yield f"win{weights.winner()}"
        yield f"lead{weights.leader()}"

    def _beside(self, at: int) -> Iterator[str]:
        """What stands on either side: the nearest title that is known, how near it is, and the next one's words and text."""
        (before, left), (behind, right) = self._near(at)
        yield f"prev{before}&next{behind}"
        yield f"prev{before}{left == 1:d}"
        yield f"next{behind}{right == 1:d}"
        for other, side in ((at - 1, "<"), (at + 1, ">")):
            if not 0 <= other < len(self.kids):
                yield f"{side}end"
                continue
            content = self.content(other)
            if content.spans:
                top = max(content.roles, key=lambda role: content.roles[role])
                yield f"{side}top{top}{content.roles[top] >= LIKELY:d}"
            yield from (f"{side}{word}" for word in self._name(other, BESIDE))

    def _near(self, at: int) -> tuple[tuple[str, int], tuple[str, int]]:
        """The nearest titles on either side that are known, each with how far away it is."""
        before, behind = self._before[at], self._behind[at]
        left = self.known[before] if before >= 0 else ""
        right = self.known[behind] if behind < len(self.kids) else ""
        return (left, at - before), (right, behind - at)


def _nearest(known: Sequence[str], places: Iterable[int], none: int) -> list[int]:
    """For each of some places the last one before it at which something is known."""
    found, last = [], none
    for at in places:
        found.append(last)
        last = at if known[at] else last
    return found


def _content(reading: Reading, kids: Sequence[Titled]) -> Content:
    spans = [span for kid in kids for span in _under(reading, kid)[:MOST]][:ALIKE]
    roles = dict.fromkeys(ROLES, 0.0)
    labels: dict[str, float] = {}
    shows: Counter[str] = Counter()
    for span in spans:
        said = reading.second_opinion(span)
        for role, speaking in ROLES.items():
            roles[role] += max(said.get(label, 0.0) for label in speaking) / len(spans)
        for label, likely in said.items():
            labels[label] = max(labels.get(label, 0.0), likely)
        if reading.changes(span):
            shows["change"] += 1
        elif reading.figures(span):
            shows["figure"] += 1
        shows["date"] += bool(reading.dates(span))
    likely_labels = tuple(sorted(label for label, likely in labels.items() if likely > LIKELY))
    return Content(tuple(spans), roles, likely_labels, {what: n / len(spans) for what, n in shows.items() if n})


def _under(reading: Reading, kid: Titled) -> list[Span]:
    """The statements under a title."""
    if kid.kind == "column":
        return [span for cell in kid.nodes if not reading.blank(cell.text) for span in reading.sentences(cell.text)]
    return statements(reading, kid.nodes[0])
