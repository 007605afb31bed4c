"""What one finding hides of others: the pieces of what is missing, and what is said of the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rules.small_reports import SOURCE, project, report, rule, run, span

from reportlint.engine.rules import run_rules
from reportlint.report.model import Aspect, Claim
from reportlint.rule import Finding, Unit


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
