"""The score of a report, from 0 to 100: what its findings weigh, held against how much there is to judge.

What it means, and why, stands in docs/score.md; whoever changes a figure here raises `FORMULA` in formats/results.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, cast

from reportlint.formats.results import FATAL, FileResult, Score
from reportlint.record import NamedTuple
from reportlint.source import Span, Spans

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic, Severity
    from reportlint.engine.setup import Setup
    from reportlint.report.model import Report
    from reportlint.rule import Rule

WEIGHTS: Mapping[Severity, float] = {"error": 6, "warning": 3, "suggestion": 1}
AGAIN = 0.75
"""How much each further finding on words counts, beside the one before it."""
HALVING = 30
"""The cost that halves a score."""
_WORDS = ("claim", "phase", "key-result", "sentence", "title")
"""Scopes whose findings stand on words, of which a project may have any number."""
_TOLD = ("project", "big-project", "small-project", "claim", "phase", "objective", "key-result", "section")
"""Scopes of which a report without projects has nothing."""


class Costs(NamedTuple):
    """What each code weighs by itself, and what a missing whole costs: as much as its pieces together could."""

    weights: Mapping[str, float]
    wholes: Mapping[str, float]


def costs_of(setup: Setup) -> Costs:
    """The costs under a setup; rules that are off cost nothing."""
    rules = {rule.code: rule for rule in setup.asked if rule.code not in setup.off}
    weights = {code: WEIGHTS[setup.severity.get(code, rule.severity)] for code, rule in rules.items()}
    hidden = {code: frozenset(_hidden(rule, rules.values())) for code, rule in rules.items()}
    wholes: dict[str, float] = {}

    def whole(code: str) -> float:
        if code not in wholes:
            wholes[code] = 0  # should rules hide each other in a circle
            tops = [one for one in hidden[code] if not any(one in hidden[other] for other in hidden[code] - {one})]
            once = sum(whole(one) for one in tops if not _is_on_words(rules[one]))
            words = max((weights[one] for one in hidden[code] if _is_on_words(rules[one])), default=0.0)
            wholes[code] = max(weights[code], once + words / (1 - AGAIN))
        return wholes[code]

    for code in rules:
        whole(code)
    return Costs(weights, wholes)


def scores(file: FileResult, costs: Costs) -> tuple[Score, ...]:
    """The score of each report in a file; none where a rule crashed, for then nobody knows."""
    if any(found.code in FATAL for found in file.diagnostics):
        return ()
    reports = cast("tuple[Report, ...]", file.reports)  # just built: scores are given where a file is checked
    return tuple(_score(report, file, costs) for report in reports)


def value(cost: float) -> int:
    """The score for a cost: 100 for none at all, and only then."""
    return min(99, round(100 * 2 ** (-cost / HALVING))) if cost else 100


def _score(report: Report, file: FileResult, costs: Costs) -> Score:
    """What stands outside what is told counts in full; what is told counts as it does on average."""
    told = _told(report)
    stretches = [(span, number) for number, spans in enumerate(told) for span in spans]
    around = Spans(span for span, _ in stretches)
    places: dict[int, list[Diagnostic]] = defaultdict(list)
    for found in file.diagnostics:
        if report.span.holds(found.span) and not found.code.startswith("RL9"):
            smallest = around.smallest(found.span)  # of what is told around it; none where it is on the whole
            places[-1 if smallest is None else stretches[smallest][1]].append(found)
    on_the_whole = cost_of(places.pop(-1, ()), costs)
    cost = on_the_whole + sum(cost_of(found, costs) for found in places.values()) / max(1, len(told))
    row = file.source.location(report.anchor.start).row if file.source is not None else 1
    return Score(report.title, row, value(cost))


def cost_of(found: Iterable[Diagnostic], costs: Costs) -> float:
    """What the findings on one project, one objective, or the report as a whole cost.

    What is missing costs in full, once for each rule; all others are taken by weight, each further one for less.
    """
    total, others = 0.0, []
    missed = set()
    for one in sorted(found, key=lambda one: WEIGHTS[one.severity], reverse=True):
        if one.about in (None, one.span) or one.code in missed:
            others.append(WEIGHTS[one.severity])
            continue
        missed.add(one.code)
        grave = one.severity != "suggestion"  # what a suggestion might open up is not held against anybody
        total += max(WEIGHTS[one.severity], costs.wholes.get(one.code, 0) if grave else 0)
    return total + sum(weight * AGAIN**number for number, weight in enumerate(others))


def _told(report: Report) -> list[tuple[Span, ...]]:
    """What a report tells, each with where it stands: big projects, objectives, and the small projects beside them."""
    told = [(one.span,) for one in report.projects if one.size == "big"]
    told += [(one.span,) for one in report.objectives]
    loose = tuple(one.span for one in report.projects if one.size == "small" and one.objective is None)
    return told + ([loose] if loose else [])


def _hidden(rule: Rule, rules: Iterable[Rule]) -> Iterator[str]:
    """The codes of what may be found once the fault that a rule finds is mended."""
    for other in rules:
        untold = rule.requires == "part:projects" and other.scope.partition(":")[0] in _TOLD
        if other.code != rule.code and (rule.silences(other.code) or untold):
            yield other.code


def _is_on_words(rule: Rule) -> bool:
    """Whether a rule may speak any number of times of one project, each time of some words."""
    collects = any(not values for values in rule.forbids.values())
    return rule.scope in _WORDS or collects or (rule.probe is not None and rule.probe.forbids)
