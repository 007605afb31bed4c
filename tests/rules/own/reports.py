"""The reports over which own rules run in these tests, and what is compared of their findings."""

from __future__ import annotations

from collections.abc import Callable

Found = Callable[..., list[tuple[int, str]]]

REPORT = """\
# 2026Q3 季度汇报

## 岗位职责

负责课后任务产品。

## 项目介绍

### 课后任务改版（2026.07.01—2026.09.15）

#### 收益分析

- 打造数据抓手，完成率由 32% 升到 78%
- 客服少接 200 个电话

#### 需求背景

老师逐班翻课表，QPS 很高。

#### 解决方案

先灰度，再全量。

### 客户列表导出（7 月 6 日上线）

客户列表可以一次导出。

## 后续规划

10 月做家长提醒。
"""
ENGLISH = """\
# Quarterly report, 2026 Q3

## Projects

### After-class tasks (1 July to 15 September 2026)

#### Background

Teachers looked through every timetable.

#### Benefits

- The completion rate rose from 32% to 78%.
"""


def rows(found: list[tuple[int, str]]) -> list[int]:
    """The lines of findings."""
    return [row for row, _ in found]
