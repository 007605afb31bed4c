import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.language.dates import dates, days_of, durations, period
from reportlint.language.days import Day, days_between, month_length, ordinal
from reportlint.language.normal import normal_form
from reportlint.source import Span


def read(text: str, year: int | None = 2026):
    norm = normal_form(text)
    return norm, dates(norm, Span(0, len(norm)), year)


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("2026.07.01—2026.09.15", (2026, 7, 1), (2026, 9, 15), "day"),
        ("2026-07 ~ 2026-09", (2026, 7, 1), (2026, 9, 30), "month"),
        ("2026/7/1-2026/7/15", (2026, 7, 1), (2026, 7, 15), "day"),
        ("2026.07.06—09.11", (2026, 7, 6), (2026, 9, 11), "day"),
        ("4 月 28 日—8 月 15 日", (2026, 4, 28), (2026, 8, 15), "day"),
        ("4.1–6.30", (2026, 4, 1), (2026, 6, 30), "day"),
        ("7/7–7/15", (2026, 7, 7), (2026, 7, 15), "day"),
        ("周期 4.1—6.30 owner", (2026, 4, 1), (2026, 6, 30), "day"),
        ("7-9 月", (2026, 7, 1), (2026, 9, 30), "month"),
        ("3 月 10—21 日", (2026, 3, 10), (2026, 3, 21), "day"),
        ("2025 年 3 月 10 至 21 日", (2025, 3, 10), (2025, 3, 21), "day"),
        ("3月21-10日", (2026, 3, 10), (2026, 3, 10), "day"),
        ("2026 年 4—6 月", (2026, 4, 1), (2026, 6, 30), "month"),
        ("7 月到 9 月", (2026, 7, 1), (2026, 9, 30), "month"),
        ("9 月 1 日至 20 日", (2026, 9, 1), (2026, 9, 20), "day"),
        ("2025 年 11 月 3 日—2026 年 2 月 6 日", (2025, 11, 3), (2026, 2, 6), "day"),
        ("2025年12月8日-12月19日", (2025, 12, 8), (2025, 12, 19), "day"),
        ("去年12月1日到12月20日", (2025, 12, 1), (2025, 12, 20), "day"),
        ("8 December to 19 December 2025", (2025, 12, 8), (2025, 12, 19), "day"),
        ("2026Q3", (2026, 7, 1), (2026, 9, 30), "quarter"),
        ("26Q1", (2026, 1, 1), (2026, 3, 31), "quarter"),
        ("Q3 2025", (2025, 7, 1), (2025, 9, 30), "quarter"),
        ("none in Q3.", (2026, 7, 1), (2026, 9, 30), "quarter"),
        ("2026 年第三季度", (2026, 7, 1), (2026, 9, 30), "quarter"),
        ("第三季", (2026, 7, 1), (2026, 9, 30), "quarter"),
        ("明年三季度", (2027, 7, 1), (2027, 9, 30), "quarter"),
        ("third quarter of 2025", (2025, 7, 1), (2025, 9, 30), "quarter"),
        ("上半年", (2026, 1, 1), (2026, 6, 30), "half"),
        ("H1 2026", (2026, 1, 1), (2026, 6, 30), "half"),
        ("3 月下旬", (2026, 3, 21), (2026, 3, 31), "week"),
        ("六月底", (2026, 6, 21), (2026, 6, 30), "week"),
        ("7 月 24 日", (2026, 7, 24), (2026, 7, 24), "day"),
        ("八月六日", (2026, 8, 6), (2026, 8, 6), "day"),
        ("去年 11 月", (2025, 11, 1), (2025, 11, 30), "month"),
        ("2025 年终", (2025, 1, 1), (2025, 12, 31), "year"),
        ("1 July to 11 September", (2026, 7, 1), (2026, 9, 11), "day"),
        ("12 January – 27 March", (2026, 1, 12), (2026, 3, 27), "day"),
        ("2 March – 17 April 2026", (2026, 3, 2), (2026, 4, 17), "day"),
        ("June 4 – Sep 12", (2026, 6, 4), (2026, 9, 12), "day"),
        ("20 Nov – 5 Feb", (2026, 11, 20), (2027, 2, 5), "day"),
        ("2 November – 5 February 2027", (2026, 11, 2), (2027, 2, 5), "day"),
        ("mid-July to end of August", (2026, 7, 15), (2026, 8, 31), "week"),
        ("January–June 2026", (2026, 1, 1), (2026, 6, 30), "month"),
        ("May to September", (2026, 5, 1), (2026, 9, 30), "month"),
        ("3 to 14 August", (2026, 8, 3), (2026, 8, 14), "day"),
        ("Aug 3–28", (2026, 8, 3), (2026, 8, 28), "day"),
        ("August and September", (2026, 8, 1), (2026, 9, 30), "month"),
    ],
)
def test_a_date_is_read_with_both_ends(text, start, end, grain) -> None:
    _, found = read(text)
    assert [(date.start, date.end, date.grain) for date in found] == [(Day(*start), Day(*end), grain)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Up to 17 April: offer", None, Day(2026, 4, 17)),
        ("First leg, to 13 February", None, Day(2026, 2, 13)),
        ("截至 9 月 30 日", None, Day(2026, 9, 30)),
        ("from 6 July", Day(2026, 7, 6), None),
        ("from May", Day(2026, 5, 1), None),
    ],
)
def test_a_side_may_be_open(text, start, end) -> None:
    assert [(date.start, date.end) for date in read(text)[1]] == [(start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "我们 may do it",
        "3.5-4.5 小时",
        "v1.2",
        "1.2 倍",
        "第 3 天",
        "2,026 items",
        "€2023",
        "12026",
        "两个月",
        "三个季度",
        "a quarter of",
    ],
)
def test_other_numbers_are_no_dates(text) -> None:
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2、11 月：行程单", ["11 月"]),
        ("2 August and 19 September all go back", ["2 august", "19 september"]),
        ("In June 61 tickets came", ["june"]),
        ("8 月 131 万元，11 月 48 万元", ["8 月", "11 月"]),
        ("on 31 March.", ["31 march"]),
    ],
)
def test_neighbours_stay_apart(text, expected) -> None:
    norm, found = read(text)
    assert [date.span.of(norm) for date in found] == expected


def test_a_year_that_nobody_names_is_zero() -> None:
    _, found = read("11 月 3 日—2 月 6 日", None)
    assert [(date.start, date.end, date.days) for date in found] == [(Day(0, 11, 3), Day(1, 2, 6), 96)]


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 1, 1)), st.integers(0, 3000))
def test_day_numbers_agree_with_the_calendar(day, more) -> None:
    later = day + datetime.timedelta(days=more)
    one, two = Day(day.year, day.month, day.day), Day(later.year, later.month, later.day)
    assert ordinal(two) - ordinal(one) == more
    assert days_between(one, two) == more + 1


def test_months_have_their_lengths() -> None:
    assert [month_length(2024, 2), month_length(2026, 2), month_length(1900, 2), month_length(2026, 12)] == [
        29,
        28,
        28,
        31,
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("历时 6 周", 42),
        ("8 天", 8),
        ("5 weeks", 35),
        ("三个月", 90),
        ("工期 12 天", 12),
        ("9 个工作日", 13),
        ("项目周期 2026.07.06—2026.09.11，研发 6 人", 68),
        ("订单侧边栏（7 月，2 周）：对接 4 家", 14),
        ("Five weeks in August and September", 35),
        ("Infrastructure project, May to September.", 153),
        ("Eight days in August: a button", 8),
        ("It took three weeks", 21),
        ("2026Q3", None),
        ("从 3 天降到 1 天", None),
        ("按近 8 周销量算", None),
        ("8 月", None),
    ],
)
def test_the_span_of_a_project(text, days) -> None:
    norm = normal_form(text)
    assert days_of(norm, Span(0, len(norm)), 2026) == days


def test_durations_are_in_calendar_days() -> None:
    norm = "从 3 天降到 12 小时,五个工作日"
    assert [one.days for one in durations(norm, Span(0, len(norm)))] == [3.0, 0.5, 7.0]


@pytest.mark.parametrize(
    ("title", "label", "kind"),
    [
        ("2026 年第三季度述职报告", "2026Q3", "quarter"),
        ("商家后台产品线 2026Q3 季度汇报", "2026Q3", "quarter"),
        ("Q3 汇报", "Q3", "quarter"),
        ("渠道产品组二季度工作汇报（2026 年 4—6 月）", "2026Q2", "quarter"),
        ("Q2 FY27 (July – September 2026)", "2026Q3", "quarter"),
        ("Third-quarter update 2026: Plant Systems", "2026Q3", "quarter"),
        ("2026-07 ~ 2026-09", "2026Q3", "quarter"),
        ("8 月交付小结", "08", "month"),
        ("Report for August 2026", "2026-08", "month"),
        ("周报", "", "week"),
        ("Weekly report, 12 May 2026", "2026-05-12", "week"),
        ("2026年8月3日—8月9日 周报", "2026-08-03", "week"),
        ("2026 上半年工作汇报", "2026H1", "half-year"),
        ("H1 2026 review", "2026H1", "half-year"),
        ("半年总结", "", "half-year"),
        ("January – June 2026", "2026H1", "half-year"),
        ("2025 年终总结", "2025", "year"),
        ("Annual review 2025", "2025", "year"),
        ("年度述职", "", "year"),
    ],
)
def test_a_title_names_its_period(title, label, kind) -> None:
    named = period(normal_form(title))
    assert named is not None
    assert (named.label, named.kind) == (label, kind)


def test_a_title_may_name_none() -> None:
    assert period(normal_form("冷链在途温控告警项目复盘")) is None


@given(st.text(alphabet="0123456789./-—~ 年月日季度第上下半一二三四十qh年至到junemayto,、\n"))
def test_dates_are_ordered_apart_and_real(text) -> None:
    found = dates(text, Span(0, len(text)), 2026)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    for date in found:
        if date.start and date.end:
            assert date.start <= date.end
        for day in (date.start, date.end):
            assert day is None or datetime.date(max(day.year, 1), day.month, day.day)
    period(text)
    days_of(text, Span(0, len(text)))
