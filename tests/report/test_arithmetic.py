"""Figures that do not add up: sentences with the wrong figure named, and sentences that only look wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reportlint.engine.setup import built_in
from reportlint.readers import read
from reportlint.report.arithmetic import slips
from reportlint.report.model import Slip
from reportlint.report.reading import Reading
from reportlint.source import Source
from reportlint.yamlio import load

CASES: Any = load((Path(__file__).parent / "arithmetic.yaml").read_text(encoding="utf-8")).data
LEXICON = built_in().lexicon


def wrong_cases() -> list[tuple[str, str]]:
    """The texts with a slip, each with its wrong figure."""
    cases = [case if not isinstance(case, Mapping) else [case["text"], case["at"]] for case in CASES["wrong"]]
    return [(str(text), str(at)) for text, at in cases]


def slips_of(text: str) -> tuple[Slip, ...]:
    """The slips of a text by itself."""
    document = read(Source(text))
    return slips(Reading(document, LEXICON), document.root.span)


@pytest.mark.parametrize(("text", "at"), wrong_cases())
def test_what_does_not_add_up_is_found(text: str, at: str) -> None:
    found = slips_of(text)
    assert [slip.told for slip in found] == [at]
    assert [slip.span.of(text) for slip in found] == [at]


@pytest.mark.parametrize("text", CASES["fine"])
def test_what_adds_up_or_cannot_be_told_is_not_accused(text: str) -> None:
    assert slips_of(text) == ()


@pytest.mark.parametrize(
    ("text", "given", "reckoned"),
    [
        ("完成率从 32% 提升到 78%，提升 50 个百分点。", "32% → 78%", "46 个百分点"),
        ("收入从 1.5 亿元增长到 1.8 亿元，增加 5,000 万元。", "1.5 亿元 → 1.8 亿元", "3,000 万元"),
        ("Storage fell from 1.2 TB to 600 GB, down 70%.", "1.2 TB → 600 GB", "50%"),
        ("226 systems in scope, 99 of them done: 46%.", "99 ÷ 226 systems", "43.8%"),
        ("期初 310 单，新增 120 单，办结 95 单，期末 345 单。", "310 单 + 120 单 − 95 单", "335 单"),
    ],
)
def test_a_slip_says_what_comes_of_the_given_figures(text: str, given: str, reckoned: str) -> None:
    assert [(slip.given, slip.reckoned) for slip in slips_of(text)] == [(given, reckoned)]


def test_parts_on_other_lines_are_named() -> None:
    text = "新接入商户 120 家：\n\n- 餐饮 80 家\n- 零售 30 家\n- 酒店 20 家\n"
    (slip,) = slips_of(text)
    assert [place.of(text) for place in slip.related] == ["80 家", "30 家", "20 家"]


def test_only_the_span_asked_for_is_looked_at() -> None:
    text = "# A\n\n从 32% 到 78%，提升 50 个百分点。\n\n# B\n\n从 32% 到 78%，提升 51 个百分点。\n"
    document = read(Source(text))
    reading = Reading(document, LEXICON)
    found = slips(reading, document.root.children[1].span)
    assert [slip.told for slip in found] == ["51 个百分点"]


@pytest.mark.parametrize(
    "text",
    [
        "+ + ".join(f"{number} 加 " for number in range(10, 110)),
        "共 12 家：" + "和".join(f"甲乙 {number} 家" for number in range(10, 130)) + "（x)",
        "Total 12: " + ", and ".join(f"a {number}" for number in range(10, 150)) + " x: y",
    ],
)
def test_a_long_list_has_no_slips(text: str) -> None:
    assert slips_of(text) == ()  # and does not take for ever
