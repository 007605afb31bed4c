"""How a finding is told: what its texts can name, and how words of the report are quoted in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rules.small_reports import SOURCE, project, report, rule, span

from reportlint.engine.rules import quoted, run_rules
from reportlint.rule import Finding, Unit


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
