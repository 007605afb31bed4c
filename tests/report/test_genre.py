"""What is a work report, and what only looks like one."""

from __future__ import annotations

import pytest

from reportlint.engine.setup import built_in
from reportlint.readers import read
from reportlint.report.genre import looks_like_report
from reportlint.source import Source

REPORTS = {
    "name and period": "# 2026Q3 季度汇报\n\n第一段。\n",
    "English name and period": "# Half-year report, January to June 2026\n\nText.\n",
    "a close-out without a period": "# 消息网关结项报告\n\n## 立项背景\n\n## 建设方案\n\n## 项目成效\n",
    "parts without a name": "# 段丛云\n\n## 岗位职责\n\n负责考勤。\n\n## 重点项目\n\n## 下季度规划\n\n## 个人成长\n",
    "front matter names it": "---\ntitle: 2026Q3 述职\n---\n\n## 一\n\n文字。\n",
    "a review of one project by its name": "# Post-launch review: keeping your number\n\n## The calendar on the wall\n\nIt went up in May.\n",
    "a filled form": "# {组名} 2026Q3 季度汇报\n\n## 职责\n\n【岗位】负责排班。\n\n## 项目\n\n【过去】靠喊。\n\n【现在】看屏。\n",
    "name and period under the unit's name": "# Receivables, Porto\n\nQuarterly report Q4 2025\n\n## Who we are\n\nTwenty-two people.\n",
    "headings without #": "2026 年上半年述职\n\n一、岗位职责\n\n负责结算。\n\n二、下半年打算\n\n接着做。\n",
}
OTHERS = {
    "a sentence that names a report": "# Our desk\n\nThe quarterly report Q4 2025 is late, as ever.\n\n## Lunch\n\nSoup.\n",
    "a readme": "# rocket\n\n## Background\n\n## Installation\n\n## Usage\n\n## Results\n",
    "a tutorial on reports": "# 述职报告怎么写\n\n## 岗位职责\n\n## 工作成果\n\n## 个人成长\n",
    "a changelog": "# Changelog\n\n## 2026-07-01\n\n- Fixed\n",
    "meeting notes": "# 会议纪要 2026-08-03\n\n## 背景\n\n## 下一步\n",
    "an essay": "# 我的一年\n\n## 春天\n\n花开了。\n",
    "a template": "# {姓名} 2026Q3 述职报告\n\n## 岗位职责\n\n负责 {产品线}，服务 {数量} 家。\n\n## 重点项目\n\n- 背景：{现状}\n- 方案：{做法}\n- 收益：{指标} 由 {前} 到 {后}\n\n## 规划\n\n{下一步}\n",
    "an essay on reports": "---\ntitle: Your quarterly report is not a diary\n---\n\n## Start with the sore spot\n\nNobody doubts that you were busy.\n",
    "a tool for reports": "# okr-roundup\n\n## Why\n\n## Features\n\n## Install\n\n## Usage\n\n## Roadmap\n",
    "a diary": "2026年6月30日　阴\n\n上半年就这么过完了。\n\n想了想上半年的得失：\n\n- 三月，请了九天假。\n\n下半年想做三件事：\n\n- 把驾照考了\n",
    "a paper": "# On queues\n\n## Background\n\n## Method\n\n## Results\n\n## Discussion\n",
}


def _looks(text: str) -> bool:
    return looks_like_report(read(Source(text)), built_in().lexicon)


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS.keys())
def test_a_report(text: str) -> None:
    assert _looks(text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_something_else(text: str) -> None:
    assert not _looks(text)
