"""Running rules over small reports: who is asked, what fires, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from rules.small_reports import SOURCE, project, report, rule, run, span

from reportlint.engine.rules import run_rules
from reportlint.report.model import Aspect, Claim, KeyResult, Objective, Phase, State
from reportlint.rule import Finding, Unit
from reportlint.source import Span


@pytest.mark.parametrize(
    ("state", "fires"), [("missing", True), ("there", False), ("empty", False), ("undecided", False)]
)
def test_only_what_is_missing_is_a_finding(state: State, fires: bool) -> None:
    about = report(project("甲项目", aspects={"status": Aspect(state)}), parts=state)
    assert run([rule()], about) == ([("AB101", "甲项目")] if fires else [])
    part = rule(scope="report", requires="part:duties")
    assert run([part], about) == ([("AB101", "三季度汇报")] if fires else [])


def test_scopes() -> None:
    claim, phase = Claim(span("界面更美观"), "outside"), Phase(span("用了"))
    objective = Objective(
        "多跟进", span("目标"), span("目标：多跟进"), {"why": Aspect("missing")}, (KeyResult(span("多跟进")),)
    )
    about = report(
        project("甲项目", claims=(claim,), phases=(phase,)), project("乙项目", size="small"), objectives=(objective,)
    )

    def here(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
        thing = unit.item.span if unit.item else (unit.project or unit.objective or unit.report).anchor
        yield Finding(thing)

    expected = {
        "report": ["三季度汇报"], "project": ["甲项目", "乙项目"], "big-project": ["甲项目"],
        "small-project": ["乙项目"], "claim": ["界面更美观"], "phase": ["用了"], "objective": ["目标"],
        "key-result": ["多跟进"], "file": [],
    }  # fmt: skip
    for scope, words in expected.items():
        assert [found for _, found in run([rule(scope=scope, check=here)], about)] == words
    assert run([rule(scope="objective", requires="why")], about) == [("AB101", "目标")]


def test_values_that_must_not_be() -> None:
    claims = (Claim(span("界面更美观"), "outside"), Claim(span("用了 XX%"), "undecided"))
    outside = rule(scope="claim", forbids={"category": ("outside",)}, when={"size": ("big",), "kind": ("business",)})
    assert run([outside], report(project("甲项目", claims=claims))) == [("AB101", "界面更美观")]
    assert run([outside], report(project("甲项目", claims=claims, kind="infrastructure"))) == []
    assert run([outside], report(project("甲项目", claims=claims, size="small"))) == []


def test_places_that_a_report_keeps() -> None:
    about = report(project("甲项目", span=Span(span("甲").start, span("乙").start)), placeholders=(span("XX%"),))
    (found,) = run_rules([rule(scope="report", forbids={"placeholders": ()})], about, SOURCE, "zh")
    assert (found.message, found.project, found.location) == ("AB101 XX%", "甲项目", (4, 4))


def test_when_asks_all_and_softened_one() -> None:
    duties = rule(
        scope="report", requires="part:duties",
        when={"profile": ("quarterly",), "period_kind": ("month", "quarter")},
        softened={"period_kind": ("month",), "team": (True,)},
    )  # fmt: skip

    def severity(**more: Any) -> list[str]:
        return [one.severity for one in run_rules([duties], report(parts="missing", **more), SOURCE, "zh")]

    assert severity() == ["error"]
    assert severity(period_kind="month") == ["suggestion"]
    assert severity(team=True) == ["suggestion"]
    assert severity(period_kind="week") == []
    assert severity(profile="project") == []


def test_order_and_repetition() -> None:
    about = report(project("乙项目"), project("甲项目"), parts="missing")
    rules = [rule("AB104"), rule("AB102"), rule("AB103", scope="report", requires="part:duties")]
    expected = [
        ("AB103", "三季度汇报"),
        ("AB102", "甲项目"),
        ("AB104", "甲项目"),
        ("AB102", "乙项目"),
        ("AB104", "乙项目"),
    ]
    assert run(rules, about) == expected
    assert run_rules(rules, about, SOURCE, "zh") == run_rules(rules[::-1], about, SOURCE, "zh")


def test_length_counts_prose_once() -> None:
    unit = Unit(report(), "ab cd\nef", prose="ab cd\n  ")
    assert unit.length((Span(0, 8),)) == 4
    assert unit.length((Span(0, 4), Span(1, 3), Span(3, 5))) == 4
    assert unit.length(()) == 0
