"""The gate: all findings over `dev` as they were last accepted, and how right they were. `make gate`

    python corpus/gate.py            write the findings anew; refused where the linter would become less right
    python corpus/gate.py --check    say what differs from the accepted findings, and exit with 1 where anything does

A finding that stands in `dev.findings.tsv` is marked `right` where a careful reader made it too, else `false`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from labels import HERE, Case, Places, cases
from measure import GROUPS, judged, pairs
from reportlint.engine.setup import Setup, built_in
from tallies import Tally, tally, total

SNAPSHOT = HERE / "dev.findings.tsv"
HEADER = "report\tline\tcode\tverdict"

Row = tuple[str, int, str, str]


def current(setup: Setup, found: Sequence[tuple[Case, Places]]) -> tuple[list[Row], dict[str, Tally]]:
    """All findings as rows, and the sums of errors and warnings and of suggestions."""
    rows = sorted(row for case, places in found for row in _rows(case, places))
    grave = {rule.code for rule in setup.rules if rule.severity != "suggestion"}
    tallies = tally(((case.expected, places) for case, places in found), judged(setup))
    sums = {
        group: total(one for code, one in tallies.items() if (code in grave) == (group == GROUPS[0]))
        for group in GROUPS
    }
    return rows, sums


def _rows(case: Case, found: Places) -> list[Row]:
    rows = []
    for (line, code), number in found.items():
        due = min(number, case.expected[line, code])
        rows += [(case.name, line, code, "right")] * due + [(case.name, line, code, "false")] * (number - due)
    return rows


def accepted(path: Path = SNAPSHOT) -> tuple[list[Row], dict[str, Tally]]:
    """The findings and sums as they were last accepted; nothing where none ever were."""
    if not path.exists():
        return [], {}
    rows: list[Row] = []
    sums = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            group, _, counts = line[2:].partition(": ")
            sums[group] = Tally(*(int(word.split()[0]) for word in counts.split(", ")))
        elif line != HEADER:
            name, at, code, verdict = line.split("\t")
            rows.append((name, int(at), code, verdict))
    return rows, sums


def text_of(rows: list[Row], sums: dict[str, Tally]) -> str:
    """The snapshot as it is written."""
    counts = [f"# {group}: {one.right} right, {one.false} false, {one.missed} missed" for group, one in sums.items()]
    return "\n".join([*counts, HEADER, *("\t".join(map(str, row)) for row in rows)]) + "\n"


def differences(old: list[Row], new: list[Row]) -> list[str]:
    """What came and what went, in words: a line each."""
    gone, come = _less(old, new), _less(new, old)
    told = {("gone", "right"): "lost", ("gone", "false"): "mended", ("come", "right"): "gained"}
    told["come", "false"] = "wrong"
    rows = [(row, told["gone", row[3]]) for row in gone] + [(row, told["come", row[3]]) for row in come]
    return [f"{word:8}{name}:{line}: {code}" for (name, line, code, _), word in sorted(rows)]


def _less(some: list[Row], others: list[Row]) -> list[Row]:
    rest = list(others)
    left = []
    for row in some:
        if row in rest:
            rest.remove(row)
        else:
            left.append(row)
    return left


def losses(old: dict[str, Tally], new: dict[str, Tally]) -> list[str]:
    """In which sums the linter is less right than it was: by F1, the corpus being the same or having grown."""
    return [
        f"{group}: F1 {new[group].f1:.4f}, was {one.f1:.4f}" for group, one in old.items() if new[group].f1 < one.f1
    ]


def main() -> int:
    """Check or write the snapshot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--accept-loss", action="store_true", help="write it though the linter became less right")
    options = parser.parse_args()
    old, sums_before = accepted()
    new, sums = current(built_in(), list(pairs(cases(HERE / "dev"), built_in())))
    for line in differences(old, new) if old else ():
        print(line)
    lost = losses(sums_before, sums)
    for line in lost:
        print(f"less right than accepted: {line}")
    if options.check:
        if old != new or sums != sums_before:
            print("findings over corpus/dev have changed: look at each, then run `make gate` and commit the file")
            return 1
        return 0
    if lost and not options.accept_loss:
        print("not written; mend it, or say --accept-loss and why in the commit")
        return 1
    SNAPSHOT.write_text(text_of(new, sums), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
