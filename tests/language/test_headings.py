import sys

import pytest

from reportlint.language.headings import match_title
from reportlint.language.lexicon import Lexicon
from reportlint.language.normal import normal_form

LEXICON = Lexicon.of(
    {
        "problem": {"headings": {"zh": ["问题", "存在问题"], "en": ["problem", "pain points"]}},
        "cause": {"headings": {"zh": ["问题分析", "原因"], "en": ["cause", "root cause"]}},
        "benefits": {"headings": {"zh": ["收益分析", "收益"], "en": ["benefits", "results"]}},
        "background": {"headings": {"zh": ["项目背景", "背景"], "en": ["background", "where we stood"]}},
        "status": {"headings": {"zh": ["业务现状"], "en": ["where we stood"]}},
        "planning": {"headings": {"zh": ["项目规划", "项目计划", "系统规划", "下半年计划"]}},
    }
)


def best(title: str) -> list[tuple[str, float]]:
    return [(match.concept, match.score) for match in match_title(LEXICON, normal_form(title))]


@pytest.mark.parametrize(
    ("title", "concept"),
    [
        ("收益分析", "benefits"),
        ("3.2 收益分析", "benefits"),
        ("三、收益分析：", "benefits"),
        ("（一）收益分析", "benefits"),
        ("🎯 收益分析 ✅", "benefits"),
        ("**收益分析**", "benefits"),
        ("收 益 分 析", "benefits"),
        ("問題分析", "cause"),
        ("2) Root cause", "cause"),
        ("Background", "background"),
    ],
)
def test_a_title_that_is_a_term_is_sure(title: str, concept: str) -> None:
    assert best(title) == [(concept, 1.0)]


def test_a_term_may_stand_for_two_concepts() -> None:
    assert best("Where we stood") == [("background", 1.0), ("status", 1.0)]


@pytest.mark.parametrize(
    ("title", "concept"),
    [
        ("3.2 收益分析 Benefits", "benefits"),
        ("凭证回溯的背景", "background"),
        ("本期问题分析与结论", "cause"),
        ("Results so far", "benefits"),
        ("Root cause of the delay", "cause"),
    ],
)
def test_a_title_that_holds_a_term_is_less_sure(title: str, concept: str) -> None:
    found = best(title)
    assert found[0][0] == concept
    assert 0.5 <= found[0][1] <= 0.9


def test_the_more_of_a_title_a_term_covers_the_better() -> None:
    assert best("收益分析 Benefits")[0][1] == 0.9
    assert best("本季收益")[0][1] > best("本季各条产品线的收益")[0][1]


def test_the_longer_term_wins() -> None:
    assert [concept for concept, _ in best("我们的问题分析")] == ["cause"]
    assert [concept for concept, _ in best("我们的问题")] == ["problem"]


@pytest.mark.parametrize(
    ("title", "concept"),
    [
        ("业务现壮", "status"),
        ("项目背京", "background"),
        ("系统规戈", "planning"),
        ("Backgroud", "background"),
        ("Benefitts", "benefits"),
    ],
)
def test_a_slip_of_the_pen_is_forgiven(title: str, concept: str) -> None:
    found = best(title)
    assert [name for name, _ in found] == [concept]
    assert found[0][1] < 1.0


@pytest.mark.parametrize(
    "title",
    ["", "一、", "2.1", "项目", "项目归划划", "Backlog", "Resultants", "Underground", "What was slow", "problematic"],
)
def test_other_titles_name_nothing(title: str) -> None:
    assert best(title) == []


def test_two_terms_as_near_are_none() -> None:
    assert best("项目x划") == []  # 项目规划 or 项目计划?


def test_an_exact_title_needs_no_fuzzy_matching() -> None:
    sys.modules.pop("rapidfuzz", None)
    best("收益分析")
    best("凭证回溯")
    assert "rapidfuzz" not in sys.modules
