"""How right the rules are where the author's words are new to them: `python -m tools.unseen`.

The lexicon was mended on all reports of `corpus/dev`, so that they are read better than any others. Here each report is
read as if its author had never been seen: without the terms of the lexicon and the alternatives of the regular
expressions that no other author uses, and with a second look that was trained without him. What the others have taught
stays. An author is the letters that a report's name begins with.
"""

from __future__ import annotations

import argparse
import hashlib
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[2] / "corpus"))

from tools.model.statements import Statement, fingerprint, statements
from tools.model.training import labels_of, taught, train
from tools.unseen.words import Patterns, lexicon_without, used_terms

from accuracy import show, table
from labels import HERE, Case, Places, cases
from measure import Measured, found_in, judged, without_headings
from reportlint.engine.setup import Setup, built_in
from reportlint.language.normal import normal_form
from reportlint.language.second_look import Model, SecondLook
from tallies import tally

DEV = HERE / "dev"
Made = TypeVar("Made")


def author_of(report: str) -> str:
    return report.rstrip("0123456789")


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.unseen", description=__doc__)
    parser.add_argument("--authors", default="", help="letters of the only authors to judge, with commas between them")
    parser.add_argument("--blind", action="store_true", help="the words of headings are taken away as well")
    parser.add_argument("--show", action="store_true", help="list every false and missed finding")
    parser.add_argument("--code", default="", help="with --show: only codes that begin so, with commas between them")
    options = parser.parse_args()
    setup, codes = built_in(), judged(built_in())
    told = []
    for case, found in unseen(
        setup, list(cases(DEV)), options.authors.split(",") if options.authors else (), options.blind
    ):
        told.append((case, found))
        if options.show:
            for code in options.code.split(","):
                show(case, found, codes, code)
    grave = frozenset(rule.code for rule in setup.rules if rule.severity != "suggestion")
    print(table(Measured(len(told), tally(((case.expected, found) for case, found in told), codes), {}, grave)))
    return 0


def unseen(
    setup: Setup, every: Sequence[Case], authors: Sequence[str] = (), blind: bool = False
) -> Iterator[tuple[Case, Places]]:
    """Each report with what is found in it where its author was never seen."""
    everyone = sorted({author_of(case.name) for case in every})
    patterns = Patterns()
    _watch(patterns, setup, every)
    texts = {
        author: "\n".join(normal_form(case.source.text) for case in every if author_of(case.name) == author)
        for author in everyone
    }
    terms = _kept("terms", _reports([*HERE.parent.glob("rules/**/*.yaml")]), lambda: used_terms(setup.lexicon, texts))
    for author in authors or everyone:
        model = _kept(f"model-{author}", _taught(), lambda author=author: _model(author))  # type: ignore[misc]
        other = setup._replace(
            lexicon=lexicon_without(setup.lexicon, terms, author),
            second_look=SecondLook("", "auto", model, knows=()),
        )
        with patterns.without(author):
            for case in every:
                if author_of(case.name) == author:
                    yield case, found_in(without_headings(case.source) if blind else case.source, other)


def _watch(patterns: Patterns, setup: Setup, every: Sequence[Case]) -> None:
    """Find out who uses which words, where that is not known from an earlier run."""
    path = _kept_at("uses", _reports([*Path(__file__).parent.glob("*.py")]))
    if path.exists():
        patterns.known, patterns.uses = pickle.loads(path.read_bytes())
    before = len(patterns.known)
    patterns.watch((author_of(case.name), lambda case=case: found_in(case.source, setup)) for case in every)  # type: ignore[misc]
    if len(patterns.known) > before:
        path.write_bytes(pickle.dumps((patterns.known, patterns.uses)))


def _model(author: str) -> Model:
    """A second look that has seen no report of an author."""
    if not _statements:
        _statements.extend(statements())
    others = [one for one in _statements if author_of(one.report) != author]
    print(f"second look without {author}: {len(others)} of {len(_statements)} statements", file=sys.stderr)
    return train(taught(others), labels_of(_statements))


_statements: list[Statement] = []


def _kept(name: str, of: str, make: Callable[[], Made]) -> Made:
    """What takes long to make, kept for the next run in the folder for temporary files as long as it is of the same."""
    path = _kept_at(name, of)
    if path.exists():
        return pickle.loads(path.read_bytes())  # type: ignore[no-any-return]
    made = make()
    path.write_bytes(pickle.dumps(made))
    return made


def _kept_at(name: str, of: str) -> Path:
    return Path(tempfile.gettempdir()) / f"reportlint-unseen-{name}-{of}.pickle"


def _reports(others: Sequence[Path]) -> str:
    """What tells whether the reports are the same, and other files."""
    return _digest([*DEV.glob("*.md"), *others])


def _taught() -> str:
    """What tells whether the second look is taught the same."""
    root = HERE.parent
    return fingerprint() + _digest([*root.glob("tools/model/*.py"), root / "linter/reportlint/report/clues.py"])


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


if __name__ == "__main__":
    sys.exit(main())
