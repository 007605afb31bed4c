"""What texts are about, and how near two of them are."""

from __future__ import annotations

import pytest

from reportlint.language.normal import normal_form
from reportlint.language.topics import Topic, relation, together, topic
from reportlint.language.topics_en import stem
from reportlint.source import Span


def of(text: str) -> Topic:
    """The topic of a text."""
    norm = normal_form(text)
    return topic(norm, Span(0, len(norm)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("续费率只有 61%", "续约率升到 72%"),
        ("任务完成率 32%", "完成率提升到 78%"),
        ("店长排一周的班表要 3 小时", "排班耗时由 3 小时降到 40 分钟"),
        ("对账每月要 6 天，差错 31 笔", "对账由 6 天缩到 1 天"),
        ("家长投诉每月 41 起", "客诉由每月 41 起降到 6 起"),
        ("Invoices took nine days to go out", "Time to invoice is down to two days"),
        ("Parents' complaints: 41 a month", "Complaints fell from 41 to 6"),
    ],
)
def test_the_same_metric_is_known_by_other_words(one: str, two: str) -> None:
    assert relation(of(one), of(two)) == relation(of(two), of(one)) == "same-metric"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("缺货率 8.4%", "断货由每周 37 次降到 12 次"),
        ("The completion rate was 32%", "78% of tasks are completed"),
        ("学员的试听报名要填两遍", "试听报名页合成一页"),
    ],
)
def test_the_same_thing_may_have_another_side(one: str, two: str) -> None:
    assert relation(of(one), of(two)) in ("same-object", "same-metric")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("车商跟进率只有 40%", "成交的订单多了"),
        ("Shop managers spent three hours on each roster", "Deliveries leave two hours sooner"),
        ("审批要 3 天", "开票由 5 天缩到 1 天"),
    ],
)
def test_a_shared_side_or_a_chain_relates(one: str, two: str) -> None:
    assert relation(of(one), of(two)) == "related"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("店长排一周的班表要 3 小时", "营收增长 12%"),
        ("司机找不到卸货口，平均等 50 分钟", "品牌知名度得到提升"),
        ("提升中小车商客户跟进率", "机房服务器搬迁"),
        ("Parcels were sorted by hand", "The logo looks fresher"),
    ],
)
def test_what_has_nothing_in_common_is_unrelated(one: str, two: str) -> None:
    assert relation(of(one), of(two)) == "unrelated"


@pytest.mark.parametrize(("one", "two"), [("已上线", "续费率升到 72%"), ("It is better now", "Churn fell"), ("", "")])
def test_what_is_not_understood_is_unsure(one: str, two: str) -> None:
    assert relation(of(one), of(two)) == "unsure"


def test_topics_join() -> None:
    both = together(of("续费率 61%"), of("退款 12 笔"))
    assert both.terms == {"@renewal", "@refund"}
    assert together().terms == frozenset()


def test_stems_meet() -> None:
    assert len({stem(word) for word in ("roster", "rosters", "rostering", "rostered")}) == 1
    assert stem("status") == "status"
    assert stem("deliveries") == stem("delivery")
