"""Running rules over hand-made reports: who is asked, what fires, where it stands, what it hides, how it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from reportlint.engine.rules import quoted, run_rules
from reportlint.report.model import (
    Aspect,
    Claim,
    KeyResult,
    Objective,
    Part,
    Phase,
    Project,
    Reason,
    Report,
    State,
)
from reportlint.rule import Finding, Rule, Unit
from reportlint.source import Source, Span

TEXT = "# 三季度汇报\n甲项目\n界面更美观\n用了 XX%\n乙项目\n丙项目\n目标：多跟进\n"
SOURCE = Source(TEXT, "q3.md")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def project(name: str, **more: Any) -> Project:
    at = span(name)
    fields: dict[str, Any] = {
        "span": at, "carrier": "heading", "size": "big", "size_reason": Reason(""), "kind": "business",
        "kind_reason": Reason(""), "aspects": {"status": Aspect("missing"), "background": Aspect("missing")},
    }  # fmt: skip
    return Project(name, at, **{**fields, **more})


def report(*projects: Project, parts: State = "there", **more: Any) -> Report:
    fields: dict[str, Any] = {
        "language": "zh", "profile": "quarterly", "period": "", "period_kind": "quarter", "team": False,
        "parts": {"duties": Part("duties", Aspect(parts))}, "projects": projects,
    }  # fmt: skip
    return Report("三季度汇报", span("三季度汇报"), Span(0, len(TEXT)), **{**fields, **more})


def rule(code: str = "AB101", **more: Any) -> Rule:
    fields: dict[str, Any] = {
        "severity": "error", "scope": "big-project",
        "message": {"zh": f"{code} {{words}}", "en": f"{code} in English"}, "advice": {"zh": "补", "en": "mend"},
    }  # fmt: skip
    if not {"requires", "forbids", "check"} & set(more):
        more["requires"] = "status"
    return Rule(code, code.lower(), **{**fields, **more}, pack="tests")


def run(rules: list[Rule], about: Report, lang: str = "zh") -> list[tuple[str, str]]:
    """Code and words of each diagnostic."""
    return [(one.code, one.span.of(TEXT)) for one in run_rules(rules, about, SOURCE, lang)]  # type: ignore[arg-type]


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


def test_a_missing_whole_hides_its_pieces_on_the_same_project() -> None:
    about = report(
        project("甲项目"), project("乙项目", aspects={"status": Aspect("missing"), "background": Aspect("there")})
    )
    whole, piece = rule("AB101", requires="background", hides=("AB102-AB104", "AB107")), rule("AB103")
    assert run([whole, piece], about) == [("AB101", "甲项目"), ("AB103", "乙项目")]
    assert run([whole, rule("AB105")], about) == [("AB101", "甲项目"), ("AB105", "甲项目"), ("AB105", "乙项目")]
    assert run([whole, rule("AB107"), rule("ABC103")], about)[:2] == [("AB101", "甲项目"), ("ABC103", "甲项目")]


def test_a_report_hides_everywhere() -> None:
    about = report(project("甲项目"), parts="missing")
    whole = rule("AB101", scope="report", requires="part:duties", hides=("AB103",))
    assert run([whole, rule("AB103")], about) == [("AB101", "三季度汇报")]


def test_a_claim_hides_on_its_own_words_only() -> None:
    claims = (Claim(span("界面更美观"), "outside"), Claim(span("用了 XX%"), "risk"))
    about = report(project("甲项目", claims=claims), placeholders=(span("XX%"),))

    def word(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
        yield Finding(span("美观"))

    def each(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
        assert unit.item
        yield Finding(unit.item.span)

    outside = rule("AB302", scope="claim", forbids={"category": ("outside",)}, hides=("AB303", "AB503"))
    unmeasured, vague = rule("AB303", scope="claim", check=each), rule("AB503", scope="report", check=word)
    assert run([outside, unmeasured, vague], about) == [("AB302", "界面更美观"), ("AB303", "用了 XX%")]
    blank = rule("AB501", scope="report", forbids={"placeholders": ()}, hides=("AB303",))
    assert run([blank, unmeasured], about) == [("AB303", "界面更美观"), ("AB501", "XX%")]


def test_what_is_softened_hides_all_the_same() -> None:
    about = report(project("甲项目", continued=True))
    whole = rule("AB101", requires="background", softened={"continued": (True,)}, hides=("AB103",))
    (found,) = run_rules([whole, rule("AB103")], about, SOURCE, "zh")
    assert (found.code, found.severity) == ("AB101", "suggestion")


def test_how_it_is_told() -> None:
    def check(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
        yield Finding(span("乙项目"), {"n": options["n"]}, ((span("丙项目"), "丙 项目"),), "suggestion")

    told = rule(
        scope="report", check=check, options={"n": 2},
        message={"zh": "{n} 个，{words}，{report}", "en": "{n} of {report}"},
        related={"zh": "另见「{name}」", "en": "see {name}"},
    )  # fmt: skip
    (found,) = run_rules([told], report(project("乙项目")), SOURCE, "zh")
    assert (found.message, found.advice, found.severity) == ("2 个，乙项目，三季度汇报", "补", "suggestion")
    assert (found.filename, found.report, found.project) == ("q3.md", "三季度汇报", None)
    assert (found.location, found.end_location) == ((5, 1), (5, 4))
    assert found.related == (("另见「丙 项目」", (6, 1)),)
    (found,) = run_rules([told], report(project("乙项目")), SOURCE, "en")
    assert (found.message, found.related[0].message) == ("2 of 三季度汇报", "see 丙 项目")


def test_things_without_a_name() -> None:
    nameless = rule(message={"zh": "「{project}」没说", "en": '"{project}" says nothing'})
    about = report(project("甲项目")._replace(name=""))
    (found,) = run_rules([nameless], about, SOURCE, "zh")
    assert (found.message, found.project) == ("「这个项目」没说", None)
    (found,) = run_rules([nameless], about, SOURCE, "en")
    assert found.message == '"this project" says nothing'


def test_quoted_words_stay_on_one_short_line() -> None:
    assert quoted("a\n  b", "zh") == "a b"
    assert quoted("长" * 30, "zh") == "长" * 30
    assert quoted("长" * 31, "zh") == "长" * 29 + "…"
    assert quoted("long " * 20, "en") == "long " * 11 + "long…"
    assert quoted("Wheelchair places can be booked on the website, and by phone", "en").endswith("by phone")
    assert quoted("Wheelchair places can be booked on the seat map, also by telephone", "en").endswith("also by…")
    assert quoted(12, "zh") == "12"


def test_quotes_within_quotes_are_inner_ones() -> None:
    assert quoted("低代码平台「积木」", "zh") == "低代码平台『积木』"
    assert quoted('Build farm ("Fließband")', "en") == "Build farm ('Fließband')"
    assert quoted("企业开办“一件事”", "zh") == "企业开办“一件事”"


def raising(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    yield Finding(span("丙项目"))
    raise RuntimeError("坏了")


def astray(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    yield Finding(Span(3, 10_000))


def leaving(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    raise SystemExit(3)
    yield


def silent(unit: Unit, options: Mapping[str, Any]) -> None:
    """Yields nothing, for somebody forgot to."""


def loose(unit: Unit, options: Mapping[str, Any]) -> Iterator[Any]:
    yield span("丙项目")


def wordless(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    yield Finding(span("丙项目"), {"n": 3})


def deep(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
    yield Finding(Source("", "").location("x"))  # type: ignore[arg-type]


def line_of(function: Any, further: int = 0) -> str:
    return f"test_running.py:{function.__code__.co_firstlineno + further}"


GIVEN = "report, project, objective, words"


@pytest.mark.parametrize(("broken", "detail"), [
    (rule("AB200", scope="report", check=raising), f"RuntimeError: 坏了 ({line_of(raising, 2)})"),
    (rule("AB200", scope="report", check=deep), f"TypeError: '<' not supported between instances of 'str' and 'int' ({line_of(deep, 1)})"),
    (rule("AB200", scope="report", check=leaving), f"SystemExit: 3 ({line_of(leaving, 1)})"),
    (rule("AB200", scope="report", check=astray),
        f"ValueError: a finding outside the text: Span(start=3, end=10000) ({line_of(astray)})"),
    (rule("AB200", scope="report", check=silent), f"TypeError: the check returned None; it has to yield findings ({line_of(silent)})"),
    (rule("AB200", scope="report", check=loose),
        f"TypeError: the check yielded {span('丙项目')}, which is no Finding ({line_of(loose)})"),
    (rule("AB200", scope="report", check=wordless, message={"zh": "{row}", "en": ""}),
        f"LookupError: the text asks for {{row}}, and the finding gives only {GIVEN}, n ({line_of(wordless)})"),
    (rule("AB200", requires="no-such-aspect"), "KeyError: 'no-such-aspect' (rules.py:"),
    (rule("AB200", message={"en": ""}), "KeyError: 'zh' (rules.py:"),
])  # fmt: skip
def test_a_crash_is_told_and_the_others_go_on(broken: Rule, detail: str) -> None:
    about = report(project("甲项目"), project("乙项目"))
    found = run_rules([broken, rule("AB300")], about, SOURCE, "zh")
    (crash,) = (one for one in found if one.code == "RL905")
    told = crash.message.removeprefix("规则 AB200（规则包 tests）出了错，没有查完：")
    assert told == detail if detail.endswith(")") else told.startswith(detail)
    assert crash.span == about.anchor
    assert [one.span.of(TEXT) for one in found if one.code == "AB300"] == ["甲项目", "乙项目"]


def test_who_wants_to_stop_can_stop() -> None:
    def stopping(unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
        raise KeyboardInterrupt
        yield

    with pytest.raises(KeyboardInterrupt):
        run([rule(scope="report", check=stopping)], report())


def test_options_stay_as_they_are() -> None:
    def greedy(unit: Unit, options: Any) -> Iterator[Finding]:
        options["most"] += 1
        yield Finding(span("丙项目"))

    def nosy(unit: Unit, options: Any) -> Iterator[Finding]:
        options["words"].append("x")
        yield Finding(span("丙项目"))

    for check, told in ((greedy, "does not support item assignment"), (nosy, "has no attribute 'append'")):
        own = rule(scope="report", check=check, options={"most": 1, "words": ["a"]})
        (crash,) = run_rules([own], report(), SOURCE, "en")
        assert crash.code == "RL905"
        assert told in crash.message
        assert own.options == {"most": 1, "words": ["a"]}


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
