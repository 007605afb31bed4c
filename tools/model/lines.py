"""The lines of the corpus with what they are: names of projects, openings of parts, objectives, key results.

In `dev/structure` a careful reader labelled them. In the reports of `dev` they are what the linter's own outline says,
which is nearly always right there; each is taught once as it is, and in other dress.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from tools.model.dress import Title, dressed
from tools.model.statements import DEV

from reportlint.engine.check import Understood, understand
from reportlint.engine.setup import Setup, built_in
from reportlint.language.second_look import TITLES, SecondLook
from reportlint.loading import load
from reportlint.readers import read
from reportlint.report.evidence import TITLE_SCORE, title_groups
from reportlint.report.line_clues import line_clues
from reportlint.report.lines import Line, lines_of
from reportlint.report.lines_together import PARTS, PROJECT
from reportlint.report.reading import Reading, walk
from reportlint.source import Source

DRESSES = 2  #: in which each report of `dev` is taught, besides its own
GOLD = {"big": PROJECT, "small": PROJECT} | {what: what for what in (*PARTS, "objective", "key-result")}


class Told(NamedTuple):
    """The lines of one text with their clues and what each is (`""`: nothing of the kind); `hand` is who wrote it."""

    name: str
    hand: str
    is_gold: bool
    lines: tuple[Line, ...]
    clues: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...]


def texts(folder: Path = DEV) -> Iterator[Told]:
    """All texts of the corpus that are there to learn from."""
    setup = _without_lines(built_in())
    for path in sorted(folder.glob("*.expected.tsv")):
        name = path.name.removesuffix(".expected.tsv")
        source = source_of(path.with_name(f"{name}.md"))
        understood = understand(source, setup)
        labels = outline(source, understood)
        yield _told(setup, source, name, hand_of(name), labels)
        chance = Random(name)
        titles = _titles(setup, source, understood, labels)
        for _ in range(DRESSES):
            other = dressed(source.text, labels, titles, chance)
            yield _told(setup, Source(other.text, name), name, hand_of(name), dict(other.labels))
    for path in sorted((folder / "structure").glob("*.structure.tsv")):
        name = path.name.removesuffix(".structure.tsv")
        yield _told(setup, source_of(path.with_name(f"{name}.md")), name, f"structure-{name[:2]}", gold(path), True)
    for path in sorted((folder / "other").glob("*.md")):
        yield _told(setup, source_of(path), path.stem, f"other-{path.stem[:2]}", {})


def gold(path: Path) -> dict[int, str]:
    """What a careful reader says that lines are."""
    rows = [row.split("\t") for row in path.read_text(encoding="utf-8").splitlines()[1:]]
    return {int(line): GOLD[what] for line, what in reversed(rows) if what in GOLD}


def outline(source: Source, understood: Understood) -> dict[int, str]:
    """What the linter takes lines for."""
    found: dict[int, str] = {}
    for report in understood.reports:
        for objective in report.objectives:
            found.update((source.location(key.span.start).row, "key-result") for key in objective.key_results)
            found[source.location(objective.anchor.start).row] = "objective"
        for role in PARTS:
            part = report.parts[role]
            if part.aspect.state == "there" and part.span:
                found[source.location(part.span.start).row] = role
        for project in report.projects:
            if project.carrier != "report":
                found[source.location(project.anchor.start).row] = PROJECT
    return found


def _titles(setup: Setup, source: Source, understood: Understood, labels: dict[int, str]) -> dict[int, Title]:
    """The lines of a report that are titles."""
    reading = Reading(understood.document, setup.lexicon)
    found: dict[int, Title] = {}
    for node in walk(understood.document.root):
        if node.kind == "section":
            row = source.location(node.head.start).row
            facet = any(score >= TITLE_SCORE for score in title_groups(reading, node.title).values())
            what = labels.get(row) or ("facet" if facet else "")
            found.setdefault(row, Title(what, node.style, node.level))
    return found


def _told(setup: Setup, source: Source, name: str, hand: str, labels: dict[int, str], is_gold: bool = False) -> Told:
    reading = Reading(read(source), setup.lexicon, second_look=setup.second_look)
    lines = lines_of(reading)
    clues = tuple(map(tuple, line_clues(reading, lines)))
    what = tuple(labels.get(source.location(line.span.start).row, "") for line in lines)
    return Told(name, hand, is_gold, tuple(lines), clues, what)


def _without_lines(setup: Setup) -> Setup:
    """The setup of a linter that knows nothing of lines yet: what it learns must not be what it guessed."""
    look = setup.second_look
    assert look is not None
    return setup._replace(second_look=SecondLook(look.path, look.mode, look.model, knows=(TITLES,)))


def hand_of(name: str) -> str:
    """Who wrote a report: its letter, and where one letter is of many hands the hundred too."""
    return name[:2] if name[0] == "s" else name.rstrip("0123456789")


def source_of(path: Path) -> Source:
    """A report as it is read from a file."""
    source = load(str(path))
    if not isinstance(source, Source):
        raise SystemExit(f"{path}: {source}")
    return source
