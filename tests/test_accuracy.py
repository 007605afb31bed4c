"""How right the linter is on the labelled reports: what `make accuracy` prints must not fall below the promise."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from reportlint.engine.setup import built_in

ROOT = Path(__file__).parents[1]
PRECISION, RECALL, BLIND_PRECISION = 0.90, 0.85, 0.75
LEAST = 60  #: labelled reports without which the shares mean little


@cache
def accuracy() -> ModuleType:
    """corpus/accuracy.py, which stands in no package."""
    path = ROOT / "corpus" / "accuracy.py"
    spec = importlib.util.spec_from_file_location("corpus_accuracy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def pairs(blind: bool) -> list[tuple[Counter[tuple[int, str]], Counter[tuple[int, str]]]]:
    """What a careful reader finds in each report, and what the linter does."""
    tool = accuracy()
    found = []
    for case in tool.cases(ROOT / "corpus" / "dev"):
        source = tool.without_headings(case.source) if blind else case.source
        found.append((case.expected, tool.found_in(source, built_in())))
    return found


def codes() -> set[str]:
    """The rules that are judged: those of the pack, which labels can be about."""
    return {rule.code for rule in built_in().rules if not rule.preview} - {"RL900", "RL904", "RL905"}


def test_there_is_enough_to_judge_by() -> None:
    assert len(pairs(False)) >= LEAST
    expected: Counter[str] = Counter()
    for due, _ in pairs(False):
        expected.update(code for _, code in due.elements())
    assert not codes() - set(expected)


def test_all_rules_together() -> None:
    tallies = accuracy().tally(pairs(False), codes())
    total = accuracy().Tally(*(sum(column) for column in zip(*tallies.values(), strict=True)))
    assert total.precision >= PRECISION, accuracy().table(tallies)
    assert total.recall >= RECALL, accuracy().table(tallies)


@pytest.mark.parametrize("code", sorted({"RL101", "RL302", "RL206", "RL401"}))
def test_the_rules_that_the_project_was_started_for(code: str) -> None:
    tally = accuracy().tally(pairs(False), {code})[code]
    assert tally.precision >= PRECISION, tally
    assert tally.recall >= RECALL, tally


@pytest.mark.parametrize("code", ["RL101", "RL201", "RL206", "RL301"])
def test_without_the_words_of_headings(code: str) -> None:
    tally = accuracy().tally(pairs(True), {code})[code]
    assert tally.precision >= BLIND_PRECISION, tally


def test_headings_are_gone_and_lines_stand_where_they_stood() -> None:
    tool = accuracy()
    changed = 0
    for case in tool.cases(ROOT / "corpus" / "dev", "[ab]*"):
        blind = tool.without_headings(case.source)
        assert len(blind.line_starts) == len(case.source.line_starts)
        changed += blind.text != case.source.text
        assert "背景" not in [
            line.strip("# 0123456789.、*") for line in blind.text.splitlines() if line.startswith("#")
        ]
    assert changed


def test_the_tally_counts() -> None:
    tool = accuracy()
    expected, found = Counter({(1, "A"): 2, (2, "B"): 1}), Counter({(1, "A"): 1, (3, "B"): 1})
    told = tool.tally([(expected, found)], {"A", "B"})
    assert told == {"A": tool.Tally(1, 0, 1), "B": tool.Tally(0, 1, 1)}
    assert (told["A"].precision, told["A"].recall) == (1.0, 0.5)
    assert (told["B"].precision, told["B"].recall) == (0.0, 0.0)
