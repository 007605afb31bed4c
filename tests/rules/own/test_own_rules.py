"""Own rules at work: what each way of asking finds, in which units, and how it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from rules.own.reports import ENGLISH, REPORT, Found, rows

from reportlint.engine.configured import configured


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        # requires terms
        ("requires: {terms: 灰度}", []),
        ("requires: {terms: 回滚}", [1]),
        ("requires: {terms: [回滚, 全量]}", []),
        ("requires: {terms: {en: [canary]}}", []),  # a Chinese report is not asked for English words
        ("requires: {terms: {zh: 回滚, en: canary}}", [1]),
        ("scope: project\nrequires: {terms: 灰度}", [24]),
        ("scope: big-project\nrequires: {terms: 灰度}", []),
        ("scope: small-project\nrequires: {terms: 灰度}", [24]),
        ("scope: section:background\nrequires: {terms: 老师}", []),
        ("scope: section:background\nrequires: {terms: 灰度}", [16]),
        ("scope: section:benefits\nrequires: {terms: 灰度}", [11]),
        ("scope: section:difficulties\nrequires: {terms: 灰度}", []),  # there is none
        ("scope: part:planning\nrequires: {terms: 月}", []),
        ("scope: part:planning\nrequires: {terms: 季度}", [28]),
        ("scope: part\nrequires: {terms: [负责, 月]}", []),
        ("scope: part\nrequires: {terms: 家长}", [3, 9]),
        ("scope: part:growth\nrequires: {terms: x}", []),
        ("scope: claim\nrequires: {terms: 完成率}", [14]),
        # forbids terms
        ("forbids: {terms: 抓手}", [13]),
        ("forbids: {terms: qps}", [18]),
        ("forbids: {terms: qp}", []),  # whole words
        ("forbids: {terms: qp*}", [18]),
        ("forbids: {terms: 先…再}", [22]),
        ("forbids: {terms: [数据抓手, 抓手]}", [13]),  # one place, one finding
        ("forbids: {terms: 客戶}", [24, 26]),  # Traditional
        ("scope: section:benefits\nforbids: {terms: 灰度}", []),
        ("scope: part:projects\nforbids: {terms: [负责, 灰度]}", [22]),
        ("scope: sentence\nforbids: {terms: 灰度}", [22]),
        # patterns
        ("forbids: {pattern: 'qps[^0-9]{1,3}高'}", [18]),
        ("forbids: {pattern: '(?-i)qps'}", []),
        ("forbids: {pattern: '^先'}", [22]),
        ("forbids: {pattern: '[0-9]+%$'}", [13]),
        ("scope: claim\nrequires: {pattern: '[0-9]+%'}", [14]),
        ("requires: {pattern: '回[滚退]'}", [1]),
        (
            "scope: claim\nforbids: {pattern: '^客服'}",
            [14],
        ),  # a unit begins with its words, whatever markup stands before
        ("scope: claim\nforbids: {pattern: '\\A客服少接'}", [14]),
        ("scope: claim\nforbids: {pattern: '78%\\z'}", [13]),
        ("forbids: {pattern: '^客服'}", [14]),
        ("forbids: {pattern: '\\A2026Q3'}", [1]),
        ("scope: small-project\nrequires: {pattern: '\\A客户列表导出'}", []),
        ("scope: section:background\nrequires: {pattern: '高。\\z'}", []),
        # titles
        ("scope: title\nforbids: {terms: 汇报}", [1]),
        ("scope: title\nrequires: {pattern: '20[0-9]{2}'}", []),
        ("scope: title\nrequires: {pattern: 'H[12]'}", [1]),
        ("scope: title\nlimits: {words: {max: 4}}", [1]),
        ("scope: title\nlimits: {characters: {max: 10}}", []),
        # sections
        ("requires: {section: 岗位职责}", []),
        ("requires: {section: [风险与应对, 风险]}", [1]),
        ("scope: big-project\nrequires: {section: {zh: [风险], en: [Risks]}}", [9]),
        ("scope: big-project\nrequires: {section: 背景}", []),  # 需求背景 says more, and means it
        ("requires: {section: {en: [Risks]}}", []),
        ("forbids: {section: 收益分析}", [11]),
        ("forbids: {section: 收益}", []),  # the title says more than that
        # order
        ("order: [duties, projects, planning]", []),
        ("order: [planning, duties]", [3]),
        ("order: [growth, duties, planning]", []),
        ("order: [后续规划, 项目介绍]", [7]),
        ("scope: project\norder: [background, solution, benefits]", [11]),
        ("scope: project\norder: [background, solution]", []),
        ("scope: big-project\norder: [{zh: [需求背景], en: [Background]}, 收益分析]", [11]),
        # limits
        ("limits: {sections: {max: 8}}", []),
        ("limits: {sections: {max: 7}}", [1]),
        ("scope: big-project\nlimits: {sections: {min: 4}}", [9]),
        ("scope: section:benefits\nlimits: {items: {max: 1}}", [11]),
        ("scope: section:benefits\nlimits: {items: {min: 2, max: 2}}", []),
        ("scope: section:benefits\nlimits: {figures: {min: 1}}", []),
        ("scope: section:background\nlimits: {figures: {min: 1}}", [16]),
        ("scope: section:background\nlimits: {sentences: {min: 2}}", [16]),
        ("scope: section:background\nlimits: {sentences: {max: 1}}", []),
        ("scope: sentence\nlimits: {words: {max: 20}}", []),
        ("scope: sentence\nlimits: {characters: {max: 18}}", [9, 13]),
        ("scope: big-project\nlimits: {characters: {min: 500}, items: {max: 1}}", [9, 9]),
        # conditions
        ("requires: {terms: 回滚}\nwhen: {language: [en]}", []),
        ("requires: {terms: 回滚}\nwhen: {profile: [quarterly]}", [1]),
        ("forbids: {team: [false]}", [1]),  # an attribute, and no misspelt `terms`
        ("forbids: placeholders", []),
        ("scope: section:background\nrequires: {terms: 灰度}\nwhen: {size: [small]}", []),
    ],
)
def test_what_is_found(found: Found, rule: str, expected: list[int]) -> None:
    assert rows(found(rule)) == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("requires: {terms: {zh: 回滚, en: [rolled back*]}}", [1]),
        ("requires: {terms: {zh: 回滚}}", []),
        ("requires: {section: {zh: [背景], en: [background]}}", []),
        ("scope: big-project\norder: [benefits, background]", [7]),
        ("scope: sentence\nlimits: {words: {max: 7}}", [5, 13]),
    ],
)
def test_in_english(found: Found, rule: str, expected: list[int]) -> None:
    assert rows(found(rule, ENGLISH)) == expected


def test_what_messages_can_name(found: Found) -> None:
    told = found("scope: big-project\nrequires: {terms: [甲, 乙, 丙, 丁]}", message="{project} {terms} {report}")
    assert told == [(9, "课后任务改版 甲、乙、丙… 2026Q3 季度汇报")]
    assert found("forbids: {terms: [灰度, 抓手]}", message="{words}, not {terms}") == [
        (13, "抓手, not 抓手"),
        (22, "灰度, not 灰度"),
    ]
    assert found("forbids: {section: [风险, 收益分析]}", message="{terms}") == [(11, "收益分析")]
    assert found("order: [planning, duties]", message="{first}, {second}") == [(3, "后续规划, 岗位职责")]
    assert found("scope: section:benefits\nlimits: {items: {max: 1}}", message="{count} > {limit}") == [(11, "2 > 1")]


def test_an_own_lexicon(found: Found, tmp_path: Path) -> None:
    (tmp_path / "own" / "lexicon").mkdir(parents=True)
    (tmp_path / "own" / "lexicon" / "benefits.yaml").write_text("concept: benefits\nheadings: {zh: 粮草账}\n", "utf-8")
    text = REPORT.replace("收益分析", "粮草账")
    assert rows(found("scope: section:benefits\nrequires: {terms: 灰度}", text)) == [11]


def test_names_are_taken_from_the_file_or_the_code(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    rule = "code: {}\nmessage: m\nadvice: a\nforbids: {{terms: x}}\n"
    for name, code in (
        ("ABC101-No_jargon", "ABC101"),
        ("ABC102", "ABC102"),
        ("short", "ABC103"),
        ("rules/y", "ABC104"),
    ):
        (tmp_path / f"{name}.yaml").write_text(rule.format(code), encoding="utf-8")
    (tmp_path / "reportlint.yaml").write_text("rule-folders: .\n", encoding="utf-8")
    setup = configured((str(tmp_path / "reportlint.yaml"),))
    mine = {one.code: (one.name, one.severity, one.scope, one.file) for one in setup.rules if one.code < "B"}
    assert mine == {
        "ABC101": ("no-jargon", "warning", "report", "ABC101-No_jargon.yaml"),
        "ABC102": ("abc102", "warning", "report", "ABC102.yaml"),
        "ABC103": ("short", "warning", "report", "short.yaml"),
        "ABC104": ("y", "warning", "report", "rules/y.yaml"),
    }
