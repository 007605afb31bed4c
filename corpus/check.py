"""Whether the corpus is what it says it is: `make corpus-check`.

Labels that are well-formed and stand on lines with words, enough true cases of every rule in `test`, enough labelled
statements, and nothing that was made by a template or by varying another text: no two reports, and no two statements of
different reports, share more than half of their runs of five characters (Jaccard index of their sets).
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from labels import HERE, READERS, Case, cases, places, source_of, statements
from reportlint.engine.setup import built_in

GRAM = 5  #: characters
ALIKE = 0.5  #: Jaccard index from which on two texts are too alike
SHORT = 24  #: characters below which a statement is too short to be called a copy (暂无。, "Nothing to report.")
MAIN, OTHERS = 40, 15  #: true cases in test of the four main rules, and of each other one
MAIN_RULES = ("RL101", "RL206", "RL302", "RL401")
STATEMENTS = 6000
NO_REPORTS = 40


def grams(text: str) -> frozenset[str]:
    """The runs of five characters of a text, without spaces and marks."""
    plain = re.sub(r"[\W_]+", "", text.casefold())
    return frozenset(plain[at : at + GRAM] for at in range(len(plain) - GRAM + 1))


def alike(texts: dict[str, str]) -> Iterator[tuple[str, str, float]]:
    """The pairs of texts whose runs of characters are more than half the same."""
    sets = {name: grams(text) for name, text in texts.items()}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name, own in sets.items():
        for gram in own:
            holders[gram].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if 1 < len(names) <= 40:  # what stands in more texts is an idiom
            shared.update(combinations(names, 2))
    for (one, other), common in shared.items():
        index = common / (len(sets[one]) + len(sets[other]) - common)
        if index > ALIKE:
            yield one, other, index


def labelled(folder: Path) -> Iterator[str]:
    """What is wrong with the labels of a folder."""
    codes = {rule.code for rule in built_in().rules}
    named = {path.name.split(".")[0] for path in folder.glob("*.expected.tsv")}
    for path in sorted(folder.glob("*.md")):
        if path.stem not in named:
            yield f"{path.name} has no labels"
    for case in cases(folder):
        yield from _misplaced(case, codes)
        for path in folder.glob(f"{case.name}.*.tsv"):
            if path.name.endswith("statements.tsv"):
                lines = len(case.source.line_starts)
                yield from (f"{path.name}: no line {one.line}" for one in statements(path) if one.line > lines)
            elif path.name.split(".")[1] in READERS:
                places(path)


def _misplaced(case: Case, codes: set[str]) -> Iterator[str]:
    for line, code in case.expected:
        if code not in codes:
            yield f"{case.name}: no rule {code}"
        elif line > len(case.source.line_starts) or not case.source.line(line).of(case.source.text).strip():
            yield f"{case.name}: {code} stands on line {line}, which is empty or none"


def enough() -> Iterator[str]:
    """What there is too little of."""
    found = Counter(code for case in cases(HERE / "test") for _, code in case.expected.elements())
    for rule in built_in().asked:
        due = MAIN if rule.code in MAIN_RULES else OTHERS
        if not rule.code.startswith("RL9") and found[rule.code] < due:
            yield f"test has {found[rule.code]} cases of {rule.code}, {due} are wanted"
    count = sum(len(statements(path)) for path in HERE.glob("*/*.statements.tsv"))
    if count < STATEMENTS:
        yield f"{count} labelled statements, {STATEMENTS} are wanted"
    others = len(list(HERE.glob("*/other/*.md")))
    if others < NO_REPORTS:
        yield f"{others} texts that are no reports, {NO_REPORTS} are wanted"


def copies() -> Iterator[str]:
    """Texts and statements that are too alike."""
    files = sorted([*HERE.glob("*/*.md"), *HERE.glob("*/other/*.md"), *HERE.glob("*/structure/*.md")])
    for one, other, index in alike({path.relative_to(HERE).as_posix(): source_of(path).text for path in files}):
        yield f"{one} and {other} are alike ({index:.2f})"
    told = {
        f"{path.name}:{one.line}:{at}": one.text
        for path in HERE.glob("*/*.statements.tsv")
        for at, one in enumerate(statements(path))
        if len(one.text) >= SHORT and "|" not in one.text and one.labels != ("other",)
    }
    for one, other, index in alike(told):
        if one.split(".")[0] != other.split(".")[0]:
            yield f"statements {one} and {other} are alike ({index:.2f}): {told[one]}"


def main() -> int:
    """Print what is wrong, and exit with 1 where anything is."""
    wrong = [*labelled(HERE / "dev"), *labelled(HERE / "test"), *enough(), *copies()]
    for line in wrong:
        print(line)
    print(f"{len(wrong)} faults in the corpus" if wrong else "the corpus is as it should be")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
