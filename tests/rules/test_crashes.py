"""Rules that go wrong: what is told of it, and that the others go on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from rules.small_reports import SOURCE, TEXT, project, report, rule, run, span

from reportlint.engine.rules import run_rules
from reportlint.rule import Finding, Rule, Unit
from reportlint.source import Source, Span


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
    return f"test_crashes.py:{function.__code__.co_firstlineno + further}"


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
