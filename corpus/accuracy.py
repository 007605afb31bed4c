"""Precision and recall of the linter over the labelled reports, per rule: `make accuracy`.

A finding is right when a careful reader made it too: the same code on the same line of the same report. The
second table shows the same reports with every heading replaced by a meaningless word, for the rules that must
understand a text without its headings.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportlint.document import Node
from reportlint.engine.check import check_text
from reportlint.engine.setup import Setup, built_in
from reportlint.loading import load
from reportlint.readers import read
from reportlint.source import Source

HERE = Path(__file__).parent
BLIND = ("RL101", "RL201", "RL206", "RL301")
HEADINGS = ("atx", "setext", "bold", "numbered", "colon", "plain")
MEANINGLESS = {"zh": "栏目", "en": "Entry"}


class Case(NamedTuple):
    """One labelled report."""

    name: str
    source: Source
    expected: Counter[tuple[int, str]]


class Tally(NamedTuple):
    """How often a rule was right, wrong, silent where it should have spoken."""

    right: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of its findings that a careful reader makes; 1 where it found nothing."""
        found = self.right + self.false
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of a careful reader's findings that it makes; 1 where there are none."""
        due = self.right + self.missed
        return self.right / due if due else 1.0


def cases(folder: Path, only: str = "") -> Iterator[Case]:
    """The labelled reports of a folder, in the order of their names."""
    for path in sorted(folder.glob(f"{only or '*'}.expected.tsv")):
        rows = path.read_text(encoding="utf-8").splitlines()[1:]
        pairs = (row.split("\t")[:2] for row in rows if row.strip())
        report = path.with_name(path.name.replace(".expected.tsv", ".md"))
        source = load(str(report))
        if not isinstance(source, Source):
            raise SystemExit(f"{report}: {source}")
        yield Case(report.stem, source, Counter((int(line), code) for line, code in pairs))


def found_in(source: Source, setup: Setup) -> Counter[tuple[int, str]]:
    """What the linter finds in a source, as lines and codes."""
    return Counter((d.location.row, d.code) for d in check_text(source.text, source.name, setup=setup))


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


def tally(
    pairs: Iterable[tuple[Counter[tuple[int, str]], Counter[tuple[int, str]]]], codes: set[str]
) -> dict[str, Tally]:
    """Count right, false and missed findings per code over (expected, found) pairs."""
    right: Counter[str] = Counter()
    false: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for expected, found in pairs:
        for (_, code), n in (expected & found).items():
            right[code] += n
        for (_, code), n in (found - expected).items():
            false[code] += n
        for (_, code), n in (expected - found).items():
            missed[code] += n
    return {code: Tally(right[code], false[code], missed[code]) for code in sorted(codes)}


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of several tallies."""
    return Tally(*(sum(column) for column in zip(*tallies, strict=True)))


def table(tallies: dict[str, Tally], suggestions: frozenset[str] = frozenset()) -> str:
    """A table of the tallies with their sum, and the sums without and of the rules that only suggest."""
    rows = [f"{'rule':8}{'right':>7}{'false':>7}{'missed':>8}{'precision':>11}{'recall':>8}"]
    sums = [("all", list(tallies.values()))]
    if suggestions & tallies.keys():
        sums = [
            ("E and W", [tally for code, tally in tallies.items() if code not in suggestions]),
            ("S", [tally for code, tally in tallies.items() if code in suggestions]),
            *sums,
        ]
    for code, t in [*tallies.items(), *((name, total(those)) for name, those in sums if those)]:
        rows.append(f"{code:8}{t.right:7}{t.false:7}{t.missed:8}{t.precision:11.2f}{t.recall:8.2f}")
    return "\n".join(rows)


def main() -> int:
    """Print the tables; with `--show`, every finding that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=HERE / "dev")
    parser.add_argument("--only", default="", help="a pattern of report names, e.g. 'a*'")
    parser.add_argument("--show", action="store_true", help="list every false and missed finding")
    parser.add_argument("--code", default="", help="with --show: only this code")
    parser.add_argument("--blind", action="store_true", help="with --show: of the run without headings")
    options = parser.parse_args()
    setup = built_in()
    codes = {rule.code for rule in setup.rules if not rule.preview and not rule.code.startswith("RL9")}
    suggestions = frozenset(rule.code for rule in setup.rules if rule.severity == "suggestion")
    pairs, blind = [], []
    for case in cases(options.folder, options.only):
        found = found_in(case.source, setup)
        pairs.append((case.expected, found))
        unheaded = found_in(without_headings(case.source), setup)
        blind.append((case.expected, unheaded))
        if options.show:
            _show(case, unheaded if options.blind else found, codes, options.code)
    print(table(tally(pairs, codes), suggestions))
    print("\nwith every heading replaced by a meaningless word")
    print(table(tally(blind, codes & set(BLIND))))
    return 0


def _show(case: Case, found: Counter[tuple[int, str]], codes: set[str], only: str) -> None:
    for sign, rest in (("false", found - case.expected), ("missed", case.expected - found)):
        for (row, code), _ in sorted(rest.items()):
            if code in codes and code.startswith(only):
                line = case.source.line(row).of(case.source.text)
                print(f"{sign:7}{case.name}:{row}: {code}  {line[:90]}")


if __name__ == "__main__":
    sys.exit(main())
