"""How much of the structure of reports is seen: projects, objectives and parts, in as many layouts as people make.

python corpus/structure.py [NAME]     the totals, and what differs in each report (or in those whose name begins so)
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from labels import HERE, source_of
from reportlint.engine.check import understand
from reportlint.engine.setup import Setup, built_in
from reportlint.source import Source
from tallies import Tally

FOLDER = HERE / "dev" / "structure"
JUDGED = ("big", "small", "objective", "key-result", "duties", "planning", "growth")
#: What else is labelled, and not compared yet: what a big project tells, and that a report has no project.
FURTHER = ("background", "solution", "phases", "difficulties", "benefits", "no-project")

Things = Counter[tuple[int, str]]


def labelled(path: Path) -> Things:
    """What a careful reader sees, by line; raises `SystemExit` with file and line where the labels are malformed."""
    header, *rows = path.read_text(encoding="utf-8").splitlines() or [""]
    found: Things = Counter()
    if header != "line\twhat":
        raise SystemExit(f"{path}:1: the first row must be line, tab, what")
    for at, row in enumerate(rows, 2):
        line, _, what = row.partition("\t")
        if not line.isdecimal() or what not in (*JUDGED, *FURTHER):
            raise SystemExit(f"{path}:{at}: no line, or nothing that is labelled: {row!r}")
        found[int(line), what] += 1
    return found


def seen(source: Source, setup: Setup) -> Things:
    """What the linter sees, by line."""
    found: Things = Counter()
    for report in understand(source, setup).reports:
        for project in report.projects:
            found[source.location(project.anchor.start).row, "big" if project.size == "big" else "small"] += 1
        for objective in report.objectives:
            found[source.location(objective.anchor.start).row, "objective"] += 1
            found.update((source.location(key.span.start).row, "key-result") for key in objective.key_results)
        for role, part in report.parts.items():
            if role != "projects" and part.aspect.state == "there" and part.span:
                found[source.location(part.span.start).row, role] += 1
    return found


def pairs(setup: Setup, folder: Path = FOLDER, only: str = "") -> Iterator[tuple[str, Things, Things]]:
    """Each report with what a careful reader sees in it and what the linter does."""
    for path in sorted(folder.glob(f"{only}*.structure.tsv")):
        name = path.name.removesuffix(".structure.tsv")
        due = labelled(path)
        judged = Counter({thing: number for thing, number in due.items() if thing[1] in JUDGED})
        yield name, judged, seen(source_of(path.with_name(f"{name}.md")), setup)


def tallies(found: list[tuple[str, Things, Things]]) -> dict[str, Tally]:
    """The counts for each kind of thing."""
    return {
        what: Tally(
            *(
                sum(number for (_, one), number in rest.items() if one == what)
                for rest in (_sum(due & got for _, due, got in found), _sum(got - due for _, due, got in found),
                             _sum(due - got for _, due, got in found))
            )
        )
        for what in JUDGED
    }  # fmt: skip


def _sum(counters: Iterator[Things]) -> Things:
    total: Things = Counter()
    for one in counters:
        total.update(one)
    return total


def main() -> int:
    """Print what differs, and the totals."""
    found = list(pairs(built_in(), only=sys.argv[1] if len(sys.argv) > 1 else ""))
    for name, due, got in found:
        for sign, rest in (("missed", due - got), ("false", got - due)):
            for line, what in sorted(rest):
                print(f"{sign:7}{name}:{line}: {what}")
    for what, one in tallies(found).items():
        print(f"{what:12}{one.right:5} right{one.false:5} false{one.missed:5} missed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
