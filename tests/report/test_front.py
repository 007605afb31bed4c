"""What front matter sets, and what is told of settings that nothing is made of."""

from __future__ import annotations

import pytest

from reportlint.engine.check import check_source, check_text, understand
from reportlint.engine.setup import built_in
from reportlint.report.model import Report
from reportlint.report.options import ReadingOptions
from reportlint.source import Source

REPORT = """\
# 工作汇报

## 项目介绍

### 一、课后任务改版（2026.07.01—2026.09.15）

改了首页。

### 客户列表导出（7 月 6 日上线）

客户列表可以一次导出。
"""


def report(front: str, options: ReadingOptions | None = None, text: str = REPORT) -> Report:
    setup = built_in()
    setup = setup._replace(reading=options) if options else setup
    return understand(Source(f"---\n{front}\n---\n\n{text}"), setup).reports[0]


@pytest.mark.parametrize(
    ("front", "options", "profile"),
    [
        ("profile: okr", None, "okr"),
        ("profile: Project", None, "project"),
        ("profile: okr", ReadingOptions(profile="project"), "okr"),
        ("profile: okr", ReadingOptions(profile="project", is_fixed=True), "project"),
        ("profile: auto", ReadingOptions(profile="project"), "quarterly"),
        ("author: 陈默", ReadingOptions(profile="okr"), "okr"),
        ("author: 陈默", None, "quarterly"),
    ],
)
def test_the_profile(front: str, options: ReadingOptions | None, profile: str) -> None:
    assert report(front, options).profile == profile


@pytest.mark.parametrize(
    ("period", "label"),
    [
        ("2026Q3", "2026Q3"),
        ("2026-07-01..2026-09-30", "2026Q3"),
        ("2026-07-01/2026-09-30", "2026Q3"),
        ("2026 年 7 月", "2026-07"),
    ],
)
def test_the_period(period: str, label: str) -> None:
    assert report(f"period: {period}").period == label


@pytest.mark.parametrize(
    ("lang", "language"),
    [("zh", "zh"), ("en", "en"), ("zh-Hans-CN", "zh"), ("en_GB", "en"), ("fr", "zh"), ("auto", "zh")],
)
def test_the_language(lang: str, language: str) -> None:
    assert report(f"lang: {lang}").language == language


def test_the_language_has_a_say_in_that_of_messages() -> None:
    source = Source(f"---\nlang: en\n---\n\n{REPORT}")
    for lang, may_choose, ascii_only in (
        ("zh", True, True),
        ("zh", False, False),
        ("auto", True, True),
        ("auto", False, True),
    ):
        found = check_source(source, built_in(), lang, may_choose=may_choose)  # type: ignore[arg-type]
        assert found is not None
        assert {one.message.isascii() for one in found.diagnostics if one.code == "RL001"} == {ascii_only}


def test_what_a_project_is() -> None:
    front = "reportlint:\n  projects:\n    课后任务改版: {size: small}\n    客户列表导出（7 月 6 日上线）: {size: big, kind: infrastructure}"
    first, second = report(front).projects
    assert (first.size, first.size_reason.key) == ("small", "says-front-matter")
    assert (second.size, second.kind, second.kind_reason.key) == ("big", "infrastructure", "says-front-matter")
    assert second.aspects["background"].state == "missing"
    assert [one.size for one in report("author: x").projects] == ["big", "small"]


def told(front: str, lang: str = "en") -> list[str]:
    text = f"---\n{front}\n---\n\n{REPORT}"
    found = [one for one in check_text(text, lang=lang) if one.code == "RL906"]  # type: ignore[arg-type]
    return [f"{one.location.row}:{one.location.column} {one.message}" for one in found]


SETTINGS: list[tuple[str, list[str], list[str]]] = [
    ("profile: quartely", ['2:1 profile in the front matter cannot be "quartely". Did you mean quarterly?'],
     ["2:1 文件头里的 profile 不能是「quartely」。是不是 quarterly？"]),
    ("author: x\nlang: cn", ['3:1 lang in the front matter cannot be "cn". It can be zh, en, auto.'],
     ["3:1 文件头里的 lang 不能是「cn」。可以写 zh, en, auto。"]),
    ("period: 2026Q5", ['2:1 period in the front matter cannot be "2026Q5", which is no period.'],
     ["2:1 文件头里的 period 不能是「2026Q5」，看不出是哪个周期。"]),
    ("period: soon", ['2:1 period in the front matter cannot be "soon", which is no period.'],
     ["2:1 文件头里的 period 不能是「soon」，看不出是哪个周期。"]),
    ("reportlint: {ignroe: [RL1], projets: {}}",
     ["2:14 reportlint.ignroe in the front matter is unknown. Did you mean ignore?",
      "2:29 reportlint.projets in the front matter is unknown. Did you mean projects?"],
     ["2:14 文件头里的 reportlint.ignroe 不认识。是不是 ignore？", "2:29 文件头里的 reportlint.projets 不认识。是不是 projects？"]),
    ("reportlint: RL001", ["2:1 reportlint in the front matter must be a mapping of keys to values."],
     ["2:1 文件头里的 reportlint 要写成「键: 值」。"]),
    ("reportlint:\n  projects:\n    课后任务该版: {size: big}",
     ["4:5 reportlint.projects.课后任务该版 in the front matter names no project that is seen in this report. Did you mean 课后任务改版?"],
     ["4:5 文件头里的 reportlint.projects.课后任务该版 对不上：没看到叫这个名字的项目。是不是 课后任务改版？"]),
    ("reportlint:\n  projects:\n    课后任务改版:\n      size: huge\n      kynd: business\n      kind: bussiness",
     ['5:7 reportlint.projects.课后任务改版.size in the front matter cannot be "huge". It can be big, small.',
      "6:7 reportlint.projects.课后任务改版.kynd in the front matter is unknown. Did you mean kind?",
      '7:7 reportlint.projects.课后任务改版.kind in the front matter cannot be "bussiness". Did you mean business?'],
     ["5:7 文件头里的 reportlint.projects.课后任务改版.size 不能是「huge」。可以写 big, small。",
      "6:7 文件头里的 reportlint.projects.课后任务改版.kynd 不认识。是不是 kind？",
      "7:7 文件头里的 reportlint.projects.课后任务改版.kind 不能是「bussiness」。是不是 business？"]),
]  # fmt: skip


@pytest.mark.parametrize(("front", "english", "chinese"), SETTINGS, ids=[front for front, _, _ in SETTINGS])
def test_settings_that_do_nothing_are_told(front: str, english: list[str], chinese: list[str]) -> None:
    assert told(front) == english
    assert told(front, "zh") == chinese


@pytest.mark.parametrize(
    "front",
    [
        "title: Q3\nauthor: 陈默\ntags: [a, b]\nlayout: post", "lang: de-AT", "lang: zh-CN", "period: FY26Q2", "period: 2026",
        "period: 第 30 周", "period: Sprint 34", "period: 2026-07 ~ 2026-09", "profile: 项目复盘", "profile: auto", "reportlint: {ignore: [RL001]}",
        "reportlint: {projects: {课后任务改版: {size: small, kind: business}}}",
    ],
)  # fmt: skip
def test_what_is_right_or_none_of_our_business(front: str) -> None:
    assert told(front) == []


def test_toml_says_the_same() -> None:
    text = f'+++\nprofile = "okr"\n[reportlint.projects."客户列表导出"]\nsize = "huge"\n+++\n\n{REPORT}'
    found = [(one.location.row, one.message) for one in check_text(text, lang="en") if one.code == "RL906"]
    assert found == [
        (4, 'reportlint.projects.客户列表导出.size in the front matter cannot be "huge". It can be big, small.')
    ]
    assert understand(Source(text), built_in()).reports[0].profile == "okr"
