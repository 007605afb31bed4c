from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportlint.language.figures import Figure, figures
from reportlint.language.normal import normal_form
from reportlint.source import Span


def read(text: str) -> tuple[str, list[Figure]]:
    norm = normal_form(text)
    return norm, figures(norm, Span(0, len(norm)))


def strong(text: str) -> list[str]:
    norm, found = read(text)
    return [figure.span.of(norm) for figure in found if not figure.weak]


HOUR = 1.0
DAY = 24.0


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("占 42%", "percent", 42.0),
        ("占 42 %", "percent", 42.0),
        ("占 42％", "percent", 42.0),
        ("百分之四十二", "percent", 42.0),
        ("百分之三点五", "percent", 3.5),
        ("千分之2", "percent", 0.2),
        ("万分之7", "percent", 0.07),
        ("千分之四点二", "percent", 0.42),
        ("3‰", "percent", 0.3),
        ("三分之二", "percent", 200 / 3),
        ("三成", "percent", 30.0),
        ("三成五", "percent", 35.0),
        ("两成半", "percent", 25.0),
        ("七成多", "percent", 70.0),
        ("接通的不到一半", "percent", 50.0),
        ("等待降到一半", "percent", 50.0),
        ("half of them", "percent", 50.0),
        ("two thirds of the wait", "percent", 200 / 3),
        ("42 percent", "percent", 42.0),
        ("42 per cent", "percent", 42.0),
        ("46 个百分点", "points", 46.0),
        ("5 个点", "points", 5.0),
        ("3 个基点", "points", 0.03),
        ("46 percentage points", "points", 46.0),
        ("46pp", "points", 46.0),
        ("a 7-point drop", "points", 7.0),
        ("half a point", "points", 0.5),
        ("4.2 万家", "count", 42_000.0),
        ("1.2 亿条", "count", 120_000_000.0),
        ("1,870 户", "count", 1_870.0),
        ("30 多通", "count", 30.0),
        ("300 余家", "count", 300.0),
        ("上百家", "count", 100.0),
        ("十二家", "count", 12.0),
        ("三千五百条", "count", 3_500.0),
        ("3 人天", "count", 3.0),
        ("46 person-days", "count", 46.0),
        ("12 engineers", "count", 12.0),
        ("a dozen agents", "count", 12.0),
        ("twenty-one stores", "count", 21.0),
        ("two hundred and five calls", "count", 205.0),
        ("2.4 million messages", "count", 2_400_000.0),
        ("1.2k users", "count", 1_200.0),
        ("0 故障", "count", 0.0),
        ("零投诉", "count", 0.0),
        ("¥1.2M", "money", 1_200_000.0),
        ("€0.41", "money", 0.41),
        ("$38k", "money", 38_000.0),
        ("₹310", "money", 310.0),
        ("HK$40", "money", 40.0),
        ("NOK 840", "money", 840.0),
        ("SGD 40,000", "money", 40_000.0),
        ("900 zł", "money", 900.0),
        ("£1.2 million", "money", 1_200_000.0),
        ("21.4 万元", "money", 214_000.0),
        ("8.9 亿元", "money", 890_000_000.0),
        ("50 块钱", "money", 50.0),
        ("两个工作日", "duration", 2 * DAY),
        ("半小时", "duration", HOUR / 2),
        ("半天", "duration", DAY / 2),
        ("两个半小时", "duration", 2.5 * HOUR),
        ("三天半", "duration", 3.5 * DAY),
        ("half an hour", "duration", HOUR / 2),
        ("half a day", "duration", DAY / 2),
        ("一天", "duration", DAY),
        ("两周", "duration", 14 * DAY),
        ("three weeks", "duration", 21 * DAY),
        ("72h", "duration", 72.0),
        ("P99 8s", "duration", 8 / 3600),
        ("40 ms", "duration", 40 / 3_600_000),
        ("25-minute", "duration", 25 / 60),
        ("three working days", "duration", 3 * DAY),
        ("8 分 20 秒", "duration", 500 / 3600),
        ("11 分 40 秒", "duration", 700 / 3600),
        ("2 小时 15 分", "duration", 2.25),
        ("翻了一番", "multiple", 2.0),
        ("翻两番", "multiple", 4.0),
        ("翻倍", "multiple", 2.0),
        ("减半", "multiple", 0.5),
        ("腰斩", "multiple", 0.5),
        ("3 倍", "multiple", 3.0),
        ("2x", "multiple", 2.0),
        ("twofold", "multiple", 2.0),
        ("cut by half", "multiple", 0.5),
        ("halved", "multiple", 0.5),
        ("orders doubled", "multiple", 2.0),
        ("twice as many", "multiple", 2.0),
        ("5 times that of midnight", "multiple", 5.0),
        ("8/12", "ratio", 8 / 12),
        ("3:1", "ratio", 3.0),
        ("two in three", "ratio", 2 / 3),
        ("one in a hundred", "ratio", 0.01),
        ("19 of 21 teams", "ratio", 19 / 21),
        ("51 of the 64 services", "ratio", 51 / 64),
        ("8 家里 7 家", "ratio", 7 / 8),
        ("89 of 92 nights", "ratio", 89 / 92),
        ("超过半小时", "duration", HOUR / 2),
        ("阈值 0.86", "number", 0.86),
        ("满意度评分 4.6", "number", 4.6),
    ],
)
def test_a_figure_is_read_with_kind_and_value(text: str, kind: str, value: float) -> None:
    _, found = read(text)
    firm = [figure for figure in found if not figure.weak]
    assert [figure.kind for figure in firm] == [kind]
    assert firm[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3–5 天", 3 * DAY, 5 * DAY),
        ("3 到 5 个组长", 3.0, 5.0),
        ("0–100 分", 0.0, 100.0),
        ("20 to 30 minutes", 20 / 60, 30 / 60),
        ("between 3 and 5 days", 3 * DAY, 5 * DAY),
        ("四五十人", 40.0, 50.0),
        ("两三百家", 200.0, 300.0),
    ],
)
def test_a_range_is_one_figure(text: str, low: float, high: float) -> None:
    _, found = read(text)
    assert [(figure.low, figure.high) for figure in found] == [(pytest.approx(low), pytest.approx(high))]


@pytest.mark.parametrize(
    "text",
    [
        "2026.07.06",
        "2026.07.06—2026.09.11",
        "项目（基建项目，2026.01.12—2026.05.29）",
        "7 月",
        "8月14日",
        "7-9 月",
        "6.29—7.24",
        "Q3",
        "2026Q3",
        "第三季度",
        "14 August",
        "in 2026",
        "2019 年",
        "v1.2",
        "0.6.0→0.8.0",
        "P0 和 P1",
        "T15",
        "KR1、O1",
        "第一期",
        "一期和二期",
        "phase 2",
        "Stage 1, then wave 3",
        "M1",
        "#86",
        "PS-311",
        "CVE-2026-1187",
        "B2B 和 C4、SM2",
        "从0到1",
        "从 0 到 1 搭建",
        "7×24",
        "双 11",
        "4S 店",
        "5G 网络",
        "3D 打印",
        "17 点前",
        "六点前发车",
        "half past six",
        "at 7 pm",
        "on the 12th",
        "周三",
        "第二天",
        "万一",
        "十分顺利",
        "统一管理",
        "1、起因",
        "1. What was slow",
        "p=0.41",
        "25 号发薪",
        "9/20 起封版",
        "统一成标准",
        "4 成长与反思",
        "the second half of last year",
        "750×1334",
        "有人等到一半就走了",
        "表填到一半断网",
    ],
)
def test_labels_dates_and_names_are_no_figures(text: str) -> None:
    assert strong(text) == []


@pytest.mark.parametrize(
    "text", ["一个", "两个模块", "一次", "one of them", "two teams", "雨燕 1.4", "17:40 出表", "第 3 天"]
)
def test_vague_numbers_are_weak(text: str) -> None:
    _, found = read(text)
    assert [figure.weak for figure in found] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("服务 2.3 万家商家，三个类目占 58%，日均 5.6 万个，七成是多规格", ["2.3 万家", "58%", "5.6 万个", "七成"]),
        ("在途告警 15 分钟内响应的比例 32%", ["15 分钟", "32%"]),
        ("**10** 个系统".replace("*", " "), ["10   个"]),  # the mask blanks markup
        ("Nine product lines publish through it, up from two", ["nine product"]),
        ("四班共配闸口员 56 名，单车停留 74 秒", ["56 名", "74 秒"]),
    ],
)
def test_all_figures_of_a_sentence_are_found(text: str, expected: list[str]) -> None:
    assert strong(text) == expected


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("约 48 人", True),
        ("近三成", True),
        ("550 多家", True),
        ("about 30 clerks", True),
        ("≤2天", True),
        ("48 人", False),
    ],
)
def test_rough_figures_say_so(text: str, about: bool) -> None:
    _, found = read(text)
    assert [figure.about for figure in found] == [about]


def test_only_the_span_is_read() -> None:
    norm = "甲 12% 乙 34% 丙 56%"
    assert [figure.span.of(norm) for figure in figures(norm, Span(6, 11))] == ["34%"]


@example("0b¥0")  # the letters before a sign belong to the figure before
@given(
    st.text(alphabet="0123456789.,:%/-–—~→ \n万亿千百十一二两三半成个天小时分秒月日年第到至从由约翻倍kmwx¥€abdhms()、")
)
def test_figures_are_ordered_apart_and_inside_the_span(text: str) -> None:
    found = figures(text, Span(0, len(text)))
    assert all(0 <= figure.span.start < figure.span.end <= len(text) for figure in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(figure.low <= figure.high for figure in found)
