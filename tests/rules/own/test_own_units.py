"""Of what own rules are asked: titles wherever they stand, each report of a log, sections that hold something."""

from __future__ import annotations

import pytest
from rules.own.reports import REPORT, Found, rows

BEFORE = ("", "\n\n", "---\nauthor: 李四\n---\n\n", "<!-- 2025 -->\n", "---\n\n")


@pytest.mark.parametrize("before", BEFORE)
def test_a_title_stands_wherever_it_stands(found: Found, before: str) -> None:
    rule = "scope: title\nrequires: {pattern: '20[0-9]{2}'}"
    assert found(rule, before + REPORT) == []
    assert rows(found(rule, before + REPORT.replace("2026", ""))) == [before.count("\n") + 1]
    assert found(rule, before + "# **Report** for 2026 #\n\nWe did it.\n") == []
    assert found(rule, before + "We did it. It was much work, and more is to come.\n") == []


def test_each_report_of_a_log_has_a_title(found: Found) -> None:
    one = "## {}\n\n### 岗位职责\n\n负责任务。\n\n### 后续规划\n\n做提醒。\n\n"
    text = "# 团队季度汇报\n\n" + one.format("张三 2026") + one.format("李四")
    assert rows(found("scope: title\nrequires: {pattern: '20[0-9]{2}'}", text)) == [13]


def test_each_report_of_a_log_is_asked_for_itself(found: Found) -> None:
    one = "## 张三\n\n### 岗位职责\n\n负责{}。\n\n### 后续规划\n\n做提醒。\n\n### 个人成长\n\n学了 SQL。\n\n"
    text = "# 团队季度汇报\n\n" + one.format("抓手") + one.format("任务").replace("张三", "李四")
    assert rows(found("requires: {terms: 抓手}", text)) == [17]
    assert rows(found("forbids: {terms: 提醒}", text)) == [11, 25]


def test_a_heading_with_nothing_under_it_is_another_rules_business(found: Found) -> None:
    text = REPORT.replace("老师逐班翻课表，QPS 很高。\n", "")
    assert found("scope: section:background\nrequires: {terms: 灰度}", text) == []
    assert found("scope: section:background\nlimits: {words: {min: 10}}", text) == []
