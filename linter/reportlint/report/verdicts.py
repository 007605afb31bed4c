"""What the second look takes titles for that the lexicon does not know."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.document import Node
from reportlint.fineness import OPINION
from reportlint.language.second_look import TITLES
from reportlint.report.evidence import GROUPS
from reportlint.report.reading import Reading
from reportlint.report.title_clues import Family
from reportlint.report.title_families import Titled, by_words
from reportlint.source import Span

SURE = 0.7  #: how likely a title must announce a group to be taken for it


class Verdicts:
    """Strange titles, each judged when it is asked for, and once."""

    def __init__(self, reading: Reading, found: Sequence[tuple[Node, Sequence[Titled]]]) -> None:
        """Of the titles of some families, each with what it stands under."""
        self.reading = reading
        self._found = found
        self._cousins = by_words(reading, found)
        self._places = {
            kid.title: (number, at) for number, (_, titled) in enumerate(found) for at, kid in enumerate(titled)
        }
        self._families: dict[int, Family] = {}
        self._said: dict[Span, tuple[str, float]] = {}

    def _family(self, number: int) -> Family:
        """One of the families."""
        if number not in self._families:
            self._families[number] = Family(self.reading, *self._found[number], self._cousins)
        return self._families[number]

    def of(self, title: Span) -> tuple[str, float]:
        """What a title most likely announces, and how likely it does; `""` where nobody can be asked."""
        look = self.reading.second_look
        if look is None or not look.is_wanted:
            return "", 0.0
        if title not in self._said:
            number, at = self._places[title]
            self.reading.spend(OPINION)
            likely = look.says_of(TITLES, self._family(number).clues(at))
            best = max(likely, key=lambda label: likely[label], default="")
            self._said[title] = best, likely.get(best, 0.0)
        return self._said[title]

    def group_of(self, title: Span) -> frozenset[str]:
        """The group that a title surely announces; none where it is in doubt.

        What stands between two titles of one group and tells of a project belongs to that group.
        """
        role, likely = self.of(title)
        if role not in GROUPS:
            return frozenset()
        number, at = self._places[title]
        around = self._family(number).around(at)
        if around in GROUPS:
            return frozenset((around,))
        return frozenset((role,)) if likely >= SURE else frozenset()
