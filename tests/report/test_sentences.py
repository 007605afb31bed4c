"""Single sentences inside a small report: benefits and their verdicts, placeholders and what only looks like one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from report.understanding import reports_of

from reportlint.engine.check import check_text
from reportlint.yamlio import load

HERE = Path(__file__).parent
ZH = """# 2026Q3 季度汇报

## 项目介绍

### 单据流转改造{kind}（2026.07.01—2026.09.15）

#### 背景

单据要在三处手工登记，平均压 3 天，月底总有人漏登。

#### 方案

改成一处登记，系统自动带出其余两处。

#### 收益

{sentence}
"""
EN = """# Quarterly report, Q3 2026

## Projects

### One form for three{kind} (1 July to 15 September 2026)

#### Background

Papers were entered in three places by hand, lay for 3 days, and some were lost at the end of the month.

#### Solution

They are entered once, and the system fills in the other two.

#### Benefits

{sentence}
"""
ROW = 17  #: the line of the sentence
INFRA = {ZH: "（基建项目）", EN: ", an infrastructure project"}
IN = {"revenue", "cost", "efficiency", "risk"}


class Sentence(NamedTuple):
    """One entry of a file of sentences."""

    text: str
    entry: dict[str, Any]

    def __str__(self) -> str:
        return self.text


def sentences(name: str) -> list[Sentence]:
    entries = load((HERE / name).read_text(encoding="utf-8")).data
    return [Sentence(entry["text"], entry) for entry in entries]


def known_errors(name: str, *more: str) -> list[Any]:
    """The entries as parameters of pytest; what is known to be wrong stays marked until it is mended."""
    found = []
    for one in sentences(name):
        reason = next((one.entry[key] for key in ("xfail", *more) if key in one.entry), None)
        found.append(pytest.param(one, marks=pytest.mark.xfail(reason=reason, strict=True) if reason else ()))
    return found


def report(sentence: Sentence, form: str) -> str:
    frame = EN if sentence.text.isascii() else ZH
    kind = INFRA[frame] if sentence.entry.get("infra") else ""
    return frame.format(kind=kind, sentence=form.format(sentence.text))


@pytest.mark.parametrize("form", ["- {}", "{}", "1. {}", "- **{}**"], ids=["item", "prose", "numbered", "bold"])
@pytest.mark.parametrize("sentence", known_errors("benefits.yaml"), ids=str)
def test_only_what_is_outside_is_accused(sentence: Sentence, form: str) -> None:
    accused = [one.location.row for one in check_text(report(sentence, form)) if one.code == "RL302"]
    right = sentence.entry["is"] == "outside" and not sentence.entry.get("infra")
    assert accused == ([ROW] if right else [])


@pytest.mark.parametrize("sentence", known_errors("benefits.yaml", "undecided"), ids=str)
def test_the_category_of_a_claim(sentence: Sentence) -> None:
    (project,) = reports_of(report(sentence, "- {}"))[0].projects
    found = {claim.category for claim in project.claims}
    assert project.kind == ("infrastructure" if sentence.entry.get("infra") else "business")
    match sentence.entry["is"]:
        case "in":
            assert found
            assert found <= IN
        case "none":
            assert not found
        case verdict:
            assert found == {verdict}


OF_A_CLAIM = ("RL302", "RL303", "RL304", "RL503")
OF_THE_WHOLE = ("RL305", "RL306")
HEADING = ROW - 2


@pytest.mark.parametrize("form", ["- {}", "{}"], ids=["item", "prose"])
@pytest.mark.parametrize("sentence", [one for one in sentences("benefits.yaml") if "claim" in one.entry], ids=str)
def test_the_full_verdict(sentence: Sentence, form: str) -> None:
    found = check_text(report(sentence, form))
    assert [one.code for one in found if one.location.row == ROW and one.code in OF_A_CLAIM] == sentence.entry["claim"]
    assert [one.code for one in found if one.location.row == HEADING and one.code in OF_THE_WHOLE] == sentence.entry[
        "alone"
    ]


def test_the_verdicts_cover_the_rules_on_benefits() -> None:
    given = [one.entry for one in sentences("benefits.yaml") if "claim" in one.entry]
    counts = Counter(code for entry in given for code in (*entry["claim"], *entry["alone"]))
    assert len(given) >= 80
    assert min(counts[code] for code in ("RL302", "RL303", "RL304", "RL305", "RL306")) >= 3


@pytest.mark.parametrize("form", ["{}", "- {}", "**现状：** {}", "| 甲 | 乙 |\n| - | - |\n| {} | 丙 |"],
                         ids=["prose", "item", "label", "cell"])  # fmt: skip
@pytest.mark.parametrize("sentence", known_errors("vague.yaml"), ids=str)
def test_words_of_degree(sentence: Sentence, form: str) -> None:
    text = "# 2026Q3 汇报\n\n## 职责介绍\n\n" + form.format(sentence.text) + "\n\n## 下季度规划\n\n10 月上线。\n"
    (report,) = reports_of(text)
    assert [span.of(text) for span in report.vague_words] == sentence.entry["said"]


def test_the_claims_stand_on_their_words() -> None:
    text = report(sentences("benefits.yaml")[0], "- {}")
    (claim,) = reports_of(text)[0].projects[0].claims
    assert claim.span.of(text) in text.splitlines()[ROW - 1]
    assert claim.grounds is not None
    assert claim.span.holds(claim.grounds)
    assert claim.measured


def test_the_sentences_cover_both_languages_and_all_verdicts() -> None:
    said = sentences("benefits.yaml")
    assert max(Counter(one.text for one in said).values()) == 1
    counts = Counter((one.entry["is"], one.text.isascii()) for one in said)
    assert {verdict for verdict, _ in counts} == {"in", "outside", "adoption", "none"}
    assert min(counts["in", True], counts["outside", True], counts["in", False], counts["outside", False]) >= 8


@pytest.mark.parametrize("sentence", known_errors("placeholders.yaml"), ids=str)
@pytest.mark.parametrize("form", ["{}", "- {}", "## {}\n\n甲乙", "| 甲 | 乙 |\n| - | - |\n| {} | 丙 |"],
                         ids=["prose", "item", "heading", "cell"])  # fmt: skip
def test_placeholders(sentence: Sentence, form: str) -> None:
    text = "# 2026Q3 汇报\n\n## 职责介绍\n\n我负责对账。\n\n" + form.format(sentence.text)
    (report,) = reports_of(text)
    assert [span.of(text) for span in report.placeholders] == sentence.entry["left"]
