"""The tree of what was understood."""

from __future__ import annotations

import json

import pytest

from reportlint.formats.outline_json import as_dict
from reportlint.formats.outline_text import render
from reportlint.formats.style import Style
from reportlint.report.model import Aspect, Claim, KeyResult, Objective, Part, Phase, Project, Reason, Report
from reportlint.source import Source, Span

TEXT = """# 2026Q3 汇报

## 职责

## 智能排班（历时 6 周）

排班要 3 小时。一期排课。领导认可。

## 让店长少花时间

KR1 排班 40 分钟
- 换班确认 XX%
"""
SOURCE = Source(TEXT, "draft.md")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


REPORT = Report(
    title="2026Q3 汇报",
    anchor=at("# 2026Q3 汇报"),
    span=Span(0, len(TEXT)),
    language="zh",
    profile="quarterly",
    period="2026Q3",
    period_kind="quarter",
    team=False,
    parts={
        "duties": Part("duties", Aspect("empty", at("## 职责")), at("## 职责")),
        "growth": Part("growth", Aspect("missing")),
    },
    projects=(
        Project(
            "智能排班", at("## 智能排班"), Span(TEXT.index("## 智能"), TEXT.index("## 让")), "heading",
            "big", Reason("span-over-a-month", at("历时 6 周")), "business", Reason("a-new-reason"),
            {"background": Aspect("there", at("排班要 3 小时。")), "solution": Aspect("undecided"),
             "phases": Aspect("missing")},
            (Claim(at("领导认可。"), "outside", at("认可")),),
            (Phase(at("一期排课。"), 1),),
            42,
        ),
        Project(
            "换班确认", at("换班确认"), at("- 换班确认 XX%"), "item", "small", Reason("told-briefly"),
            "business", Reason("default"), {"background": Aspect("missing")}, objective=0,
        ),
    ),
    objectives=(
        Objective(
            "让店长少花时间", at("## 让店长少花时间"), Span(TEXT.index("## 让"), len(TEXT)),
            {"why": Aspect("missing")}, (KeyResult(at("KR1 排班 40 分钟"), "KR1"),), (1,),
        ),
    ),
    placeholders=(at("XX%"),),
    empty_sections=(at("## 职责"),),
)  # fmt: skip


def test_the_tree_in_chinese() -> None:
    assert render(REPORT, SOURCE, Style(), "zh").splitlines() == [
        "2026Q3 汇报  第 1 行",
        "周期 2026Q3（季度） · 语言 中文 · 类型 定期汇报",
        "├─ 四个部分",
        "│  ├─ – 职责介绍  第 3 行",
        "│  └─ ✗ 个人成长",
        "├─ 项目（1）",
        "│  └─ 智能排班  第 5–8 行  大项目（跨度一个月以上 「历时 6 周」） · 业务（a-new-reason） · 42 天",
        "│     ├─ ✓ 背景      第 7 行 「排班要 3 小时。」",
        "│     ├─ ? 解决方案",
        "│     ├─ ✗ 分期规划",
        "│     ├─ 收益条目（1）",
        "│     │  └─ 第 7 行 「领导认可。」  不在四类里",
        "│     └─ 分期（1）",
        "│        └─ 第 7 行 「一期排课。」",
        "├─ 目标（1）",
        "│  └─ 让店长少花时间  第 9–12 行",
        "│     ├─ ✗ 为什么做",
        "│     ├─ 关键结果（1）",
        "│     │  └─ 第 11 行 「KR1 排班 40 分钟」",
        "│     └─ 小项目（1）",
        "│        └─ 换班确认  第 12 行  小项目（只是简单讲了） · 业务",
        "├─ 没填的空（1）",
        "│  └─ 第 12 行 「XX%」",
        "└─ 空的小节（1）",
        "   └─ 第 3 行 「## 职责」",
        "",
        "✓ 有　✗ 缺　? 拿不准　– 只有标题",
    ]


def test_the_tree_in_english() -> None:
    lines = render(REPORT, SOURCE, Style(), "en").splitlines()
    assert lines[1] == "period 2026Q3 (quarter) · language Chinese · kind periodic report"
    assert '│     ├─ ✓ background   line 7 "排班要 3 小时。"' in lines
    assert lines[-1] == "✓ there  ✗ missing  ? could not decide  – heading only"


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252"])
def test_it_degrades(encoding: str) -> None:
    english = Source("# Plain\n", "a.md")
    whole = Span(0, 7)
    plain = REPORT._replace(title="Plain", anchor=whole, projects=(), objectives=(), placeholders=(whole,),
                            empty_sections=())  # fmt: skip
    plain = plain._replace(parts={"growth": Part("growth", Aspect("missing"))})
    text = render(plain, english, Style(encoding=encoding), "en")
    text.encode(encoding)


def test_colour_marks_the_states() -> None:
    text = render(REPORT, SOURCE, Style(colour=True), "zh")
    assert "\x1b[32m✓\x1b[0m" in text
    assert "\x1b[31m✗\x1b[0m" in text


def test_json_has_all_of_it() -> None:
    told = json.loads(json.dumps(as_dict(REPORT, SOURCE)))
    assert told["filename"] == "draft.md"
    assert told["parts"]["growth"] == {"state": "missing", "at": None, "sure": 1.0}
    project, small = told["projects"]
    assert project["size_reason"]["key"] == "span-over-a-month"
    assert project["aspects"]["background"]["at"]["start"] == {"row": 7, "column": 1}
    assert project["claims"][0] | {"grounds": None} == {
        "at": {"start": {"row": 7, "column": 15}, "end": {"row": 7, "column": 20}},
        "text": "领导认可。",
        "category": "outside",
        "grounds": None,
        "measured": False,
    }
    assert project["phases"][0]["number"] == 1
    assert small["objective"] == 0
    assert told["objectives"][0]["projects"] == [1]
    assert told["objectives"][0]["key_results"][0]["label"] == "KR1"
    assert told["placeholders"][0]["text"] == "XX%"
    assert {"size", "kind", "carrier", "days", "span"} <= set(project)
