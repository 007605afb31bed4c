"""How right the linter is on the labelled reports, per rule: `make accuracy`.

A finding is right when a careful reader made it too: the same code on the same line of the same report. Of `test` only
totals are ever printed: whoever looks at its reports can measure with them no more.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import structure
from labels import HERE, Case, Places, cases
from measure import (
    BLIND,
    GROUPS,
    Measured,
    agreement,
    found_in,
    judged,
    measure,
    passed_over,
    taken_for_reports,
    without_headings,
)
from reportlint.engine.setup import Setup, built_in
from tallies import Share, Tally, tally, wilson

__all__ = ["Tally", "cases", "found_in", "show", "table", "tally", "without_headings"]

SPLITS = ("dev", "test")


def table(measured: Measured) -> str:
    """The tallies of every rule with their intervals, their sums, and the keyword search beside them."""
    head = f"{'rule':20}{'found':>7}{'false':>7}{'missed':>8}   {'precision':18}{'recall':18}keyword search"
    rows = [head]
    for code, one in measured.linter.items():
        rows.append(_row(code, one, measured.keyword.get(code)))
    for group in GROUPS:
        rows.append(_row(f"{group}s"[:20], measured.sum(group), None))
        searched = {code: measured.linter[code] for code in measured.keyword}
        tallies = measured.sum(group, searched), measured.sum(group, measured.keyword)
        rows.append(_row("  of these searched", *tallies))
    return "\n".join(rows)


def _row(name: str, one: Tally, keyword: Tally | None) -> str:
    precision = wilson(one.right, one.right + one.false)
    recall = wilson(one.right, one.right + one.missed)
    beside = f"{keyword.precision:.2f} {keyword.recall:.2f}" if keyword else ""
    counts = f"{one.right + one.false:7}{one.false:7}{one.missed:8}"
    return f"{name:20}{counts}   {_told(precision):18}{_told(recall):18}{beside}".rstrip()


def _told(share: Share) -> str:
    return f"{share.value:.2f} [{share.low:.2f}, {share.high:.2f}]"


def main() -> int:
    """Print the tables; with `--show`, every finding in `dev` that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="measure this folder of labelled reports and no other")
    parser.add_argument("--only", default="", help="with --show: a pattern of report names, e.g. 'a*'")
    parser.add_argument("--show", action="store_true", help="list every false and missed finding, not in test")
    parser.add_argument("--code", default="", help="with --show: only this code")
    parser.add_argument("--blind", action="store_true", help="with --show: of the run without headings")
    options = parser.parse_args()
    setup = built_in()
    if options.show:
        folder = options.folder or HERE / "dev"
        if folder.resolve() == (HERE / "test").resolve():
            raise SystemExit("the findings of test are not shown: whoever has seen them can measure with them no more")
        for case in cases(folder, options.only):
            source = without_headings(case.source) if options.blind else case.source
            show(case, found_in(source, setup), judged(setup), options.code)
        return 0
    for folder in [options.folder] if options.folder else [HERE / split for split in SPLITS]:
        measured = measure(folder, setup)
        print(f"{folder.name}: {measured.reports} reports\n{table(measured)}\n")
    if options.folder is None:
        _print_rest(setup)
    return 0


def _print_rest(setup: Setup) -> None:
    """What is measured of the corpus as a whole."""
    blind = [(case.expected, found_in(without_headings(case.source), setup)) for case in cases(HERE / "dev")]
    print("dev with every heading replaced by a meaningless word")
    for code, one in tally(blind, judged(setup) & set(BLIND)).items():
        print(_row(code, one, None))
    print("\nstructure of dev, in many layouts")
    for what, one in structure.tallies(list(structure.pairs(setup))).items():
        print(_row(what, one, None))
    ceiling = agreement(HERE / "test", judged(setup))
    print(f"\ntwo readers of test: {ceiling.right} findings of both, {ceiling.missed} and {ceiling.false} of one alone")
    for split in SPLITS:
        taken, texts = taken_for_reports(setup, HERE / split)
        passed, reports = passed_over(HERE / split, setup)
        print(
            f"{split}: {len(taken)} of {texts} texts that are no reports taken for one, {len(passed)} of {reports} reports passed over"
        )


def show(case: Case, found: Places, codes: set[str], only: str) -> None:
    """Print the findings of one report that differ from the reader's, of codes that begin with `only`."""
    for sign, rest in (("false", found - case.expected), ("missed", case.expected - found)):
        for (row, code), _ in sorted(rest.items()):
            if code in codes and code.startswith(only):
                line = case.source.line(row).of(case.source.text)
                print(f"{sign:7}{case.name}:{row}: {code}  {line[:90]}")


if __name__ == "__main__":
    sys.exit(main())
