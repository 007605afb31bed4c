"""Run the linter, and a plain keyword search, over the corpus and count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import keywords
from labels import READERS, Case, Places, cases, places, source_of
from reportlint.document import Node
from reportlint.engine.check import check_text
from reportlint.engine.setup import Setup
from reportlint.readers import read
from reportlint.report.genre import looks_like_report
from reportlint.source import Source
from tallies import Tally, tally, total

BLIND = ("RL101", "RL201", "RL206", "RL301")
HEADINGS = ("atx", "setext", "bold", "numbered", "colon", "plain")
MEANINGLESS = {"zh": "栏目", "en": "Entry"}
GROUPS = ("error and warning", "suggestion")

Pair = tuple[Places, Places]  #: what is expected and what was found


class Measured(NamedTuple):
    """What a run over one part of the corpus gave: the tallies of linter and keyword search per rule."""

    reports: int
    linter: dict[str, Tally]
    keyword: dict[str, Tally]
    grave: frozenset[str]  #: rules that are errors or warnings
    found: tuple[tuple[Case, Places], ...] = ()  #: each report with what the linter finds in it

    def sum(self, group: str, of: dict[str, Tally] | None = None) -> Tally:
        """The sum over the errors and warnings, or over the suggestions."""
        tallies = self.linter if of is None else of
        return total(one for code, one in tallies.items() if (code in self.grave) == (group == GROUPS[0]))


def judged(setup: Setup) -> set[str]:
    """The codes that labels can be about: those of the pack that are asked by default."""
    return {rule.code for rule in setup.rules if not rule.preview and not rule.code.startswith("RL9")}


def found_in(source: Source, setup: Setup) -> Places:
    """What the linter finds in a source, as lines and codes."""
    return Counter((d.location.row, d.code) for d in check_text(source.text, source.name, setup=setup))


def pairs(labelled: Iterable[Case], setup: Setup) -> Iterator[tuple[Case, Places]]:
    """Each labelled report with what the linter finds in it."""
    for case in labelled:
        yield case, found_in(case.source, setup)


def measure(folder: Path, setup: Setup) -> Measured:
    """The tallies over all labelled reports of a folder."""
    labelled = list(cases(folder))
    codes = judged(setup)
    grave = frozenset(rule.code for rule in setup.rules if rule.severity != "suggestion")
    told = tuple(pairs(labelled, setup))
    linter = tally(((case.expected, found) for case, found in told), codes)
    keyword = tally(((case.expected, keywords.search(case.source.text)) for case in labelled), codes & keywords.CODES)
    return Measured(len(labelled), linter, keyword, grave, told)


def without_headings(source: Source) -> Source:
    """The same report with the words of every heading replaced; lines stay where they are."""
    text, pieces, at = source.text, [], 0
    word = MEANINGLESS["zh" if sum("\u4e00" <= c <= "\u9fff" for c in text) * 4 > len(text) else "en"]
    for title in _titles(read(source).root):
        if title.title is None or title.title.start < at:
            continue
        pieces += [text[at : title.title.start], word]
        at = title.title.end
    return Source("".join([*pieces, text[at:]]), source.name)


def _titles(node: Node) -> Iterator[Node]:
    stack = [node]
    while stack:
        node = stack.pop()
        if node.kind == "section" and node.style in HEADINGS:
            yield node
        stack.extend(reversed(node.children))


def taken_for_reports(setup: Setup, folder: Path) -> tuple[list[str], int]:
    """Which of the texts beside the reports of a folder, which are none, are taken for one, and how many there are."""
    files = sorted((folder / "other").glob("*.md"))
    return [path.name for path in files if not _passed_over(path, setup)], len(files)


def passed_over(folder: Path, setup: Setup) -> tuple[list[str], int]:
    """Which labelled reports of a folder are taken for none, and how many there are."""
    labelled = list(cases(folder))
    wrong = [case.name for case in labelled if _passed_over(folder / f"{case.name}.md", setup)]
    return wrong, len(labelled)


def _passed_over(path: Path, setup: Setup) -> bool:
    return not looks_like_report(read(source_of(path)), setup.lexicon)


def agreement(folder: Path, codes: set[str]) -> Tally:
    """The second reader's findings held against the first one's: the ceiling for any program."""
    both = []
    for path in sorted(folder.glob("*.first.tsv")):
        first, second = (places(path.with_name(path.name.replace("first", reader))) for reader in READERS)
        both.append((first, second))
    return total(tally(both, codes).values())
