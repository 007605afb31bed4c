"""What a configuration does: which rules speak, how loud, with which options, and how reports are read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportlint.config.model import Overrides, Place, Selection
from reportlint.engine.check import check_text, understand
from reportlint.engine.configured import configured
from reportlint.engine.setup import Setup
from reportlint.formats.outline_text import render
from reportlint.formats.style import Style
from reportlint.report.options import ReadingOptions
from reportlint.source import Source

Set = Callable[..., Setup]

REPORT = """\
# 2026Q3 季度汇报

## 项目介绍

### 课后任务改版（2026.07.01—2026.09.15）

#### 收益

- 获得校长一致好评

### 客户列表导出（7 月 6 日上线）

客户列表可以一次导出。

### 短信提醒（8 月 20 日上线）

试驾前一天发短信。
"""
PREVIEW = "code: ABC101\npreview: true\nforbids: {terms: [好评]}\nmessage: 好评\nadvice: 换成数\n"


def codes(setup: Setup, text: str = REPORT) -> list[str]:
    return [found.code for found in check_text(text, setup=setup)]


def test_all_rules_without_a_word(set_up: Set) -> None:
    plain = codes(configured(()))
    assert {"RL001", "RL101", "RL201", "RL206", "RL302", "RL401"} <= set(plain)
    assert codes(set_up("# nothing yet\n")) == plain


@pytest.mark.parametrize(
    ("text", "chosen", "expected"),
    [
        ("select: [RL1, RL302]", Selection(), {"RL101", "RL302"}),
        ("select: missing-background", Selection(), {"RL101"}),
        ("select: [RL1, RL2]\nignore: RL206", Selection(), {"RL101", "RL201", "RL209"}),
        ("select: [RL1, RL2]\nignore: missing-solution", Selection(), {"RL101", "RL206", "RL209"}),
        ("select: [RL206, RL1]\nignore: RL2", Selection(), {"RL101", "RL206"}),  # the closer one wins
        ("select: [RL206, RL1]\nignore: RL206", Selection(), {"RL101"}),  # of two alike ignore
        ("select: [RL1]\nextend-select: [RL401]", Selection(), {"RL101", "RL401"}),
        ("select: [RL1]", Selection(extend=("RL401",)), {"RL101", "RL401"}),
        ("select: [RL1]\nignore: [RL401]", Selection(extend=("RL401",)), {"RL101", "RL401"}),
        ("select: [RL1]\nignore: [RL206]", Selection(select=("RL206",)), {"RL206"}),
        ("select: [RL1, RL4]", Selection(ignore=("RL4",)), {"RL101"}),
        (
            "severity: {RL0: off, RL1: off, RL3: off, RL201: off, ungrouped-small-projects: off}",
            Selection(),
            {"RL206", "RL209"},
        ),
        ("severity: {RL: off, RL206: error}", Selection(), {"RL206"}),
    ],
)
def test_which_rules_speak(set_up: Set, text: str, chosen: Selection, expected: set[str]) -> None:
    assert set(codes(set_up(text, overrides=Overrides(chosen)))) == expected


def test_what_is_off_hides_all_the_same(set_up: Set) -> None:
    hider = "code: ABC101\nscope: big-project\nrequires: background\nhides: [RL206]\nmessage: 没背景\nadvice: 写\n"
    assert "RL206" not in codes(set_up("rule-folders: own\nignore: ABC101", one=hider))
    assert "RL206" not in codes(set_up("rule-folders: own\nseverity: {ABC101: off}", one=hider))


@pytest.mark.parametrize(
    ("text", "overrides", "speaks"),
    [
        ("", Overrides(), False),
        ("select: [ABC]\n", Overrides(), False),
        ("extend-select: [ABC101]\n", Overrides(), True),
        ("select: [one]\n", Overrides(), True),
        ("", Overrides(preview=True), True),
        ("select: [ABC]\n", Overrides(preview=True), True),
        ("ignore: [ABC]\n", Overrides(preview=True), False),
        ("", Overrides(Selection(extend=("ABC101",))), True),
        ("select: [RL1]\n", Overrides(preview=True), False),
    ],
)
def test_preview_rules(set_up: Set, text: str, overrides: Overrides, speaks: bool) -> None:
    setup = set_up(text + "rule-folders: own\n", overrides=overrides, one=PREVIEW + "name: one\n")
    assert ("ABC101" in codes(setup)) is speaks


def test_a_selection_of_others_leaves_the_engine_its_word(set_up: Set) -> None:
    broken = "---\ntitle: [a\n---\n\n" + REPORT
    assert "RL904" in codes(set_up("select: RL1"), broken)
    assert "RL904" not in codes(set_up("ignore: RL904"), broken)


def test_severity(set_up: Set) -> None:
    setup = set_up("severity: {RL2: suggestion, RL206: warning, missing-background: warning}")
    levels = {found.code: found.severity for found in check_text(REPORT, setup=setup)}
    assert (levels["RL201"], levels["RL206"], levels["RL101"]) == ("suggestion", "warning", "warning")
    assert levels["RL302"] == "error"


def test_options(set_up: Set) -> None:
    assert "RL401" in codes(configured(()))
    assert "RL401" not in codes(set_up("rules: {RL401: {minimum: 3}}"))
    setup = set_up('[tool.reportlint.rules.ungrouped-small-projects]\n"minor-share" = 1\n', "pyproject.toml")
    (rule,) = [rule for rule in setup.rules if rule.code == "RL401"]
    assert rule.options == {"minimum": 2, "minor_share": 1}
    assert [one.severity for one in check_text(REPORT, setup=setup) if one.code == "RL401"] == ["suggestion"]


def test_the_month_of_big(set_up: Set) -> None:
    short = "# 2026Q3 季度汇报\n\n## 项目介绍\n\n### 课后任务改版（2026.07.01—2026.07.15）\n\n改了首页。\n"
    assert "RL101" not in codes(configured(()), short)
    assert "RL101" in codes(set_up("reading: {big-project-days: 14}"), short)


def test_further_terms(set_up: Set) -> None:
    text = REPORT.replace("#### 收益", "#### 粮草账\n\n就是这样。\n\n#### 收益")

    def background(setup: Setup) -> str:
        aspect = understand(Source(text), setup).reports[0].projects[0].aspects["background"]
        return f"{aspect.state} {aspect.sure}"

    assert background(configured(())) != "there 1.0"
    assert background(set_up("terms: {background: {zh: 粮草账}}")) == "there 1.0"


def test_further_benefit_categories(set_up: Set) -> None:
    assert "RL302" in codes(configured(()))
    setup = set_up("categories: {reputation: {zh: [好评], label: 口碑}}")
    assert setup.reading == ReadingOptions(categories=("reputation",))
    assert "RL302" not in codes(setup)
    source = Source(REPORT)
    (report,) = understand(source, setup).reports
    assert report.projects[0].claims[0].category == "reputation"
    assert "口碑" in render(report, source, Style(), "zh", {"reputation": "口碑"})


def test_where_values_come_from(set_up: Set) -> None:
    setup = set_up("lang: zh\nrequire-reason: true\nrules:\n  RL401:\n    minimum: 3\nselect:\n- RL4\n")
    found = setup.configuration
    assert found is not None
    assert (found.file, found.lang, found.require_reason) == ("reportlint.yaml", "zh", True)
    assert found.places["rules.RL401.minimum"] == Place("reportlint.yaml", 5, 5)
    assert found.places["select[0]"] == Place("reportlint.yaml", 7, 3)
    assert "ignore" not in found.places


def test_the_same_in_toml(set_up: Set) -> None:
    yaml = set_up(
        "select: [RL1]\nseverity: {RL101: warning}\nreading: {big-project-days: 20}\nterms: {status: {zh: [盘面]}}"
    )
    toml = set_up(
        '[tool.reportlint]\nselect = ["RL1"]\nseverity = {RL101 = "warning"}\n[tool.reportlint.reading]\n'
        'big-project-days = 20\n[tool.reportlint.terms]\nstatus.zh = ["盘面"]\n',
        "pyproject.toml",
    )
    assert toml.configuration is not None
    assert yaml.configuration is not None
    assert toml.configuration._replace(layers=()) == yaml.configuration._replace(layers=())
    assert toml.configuration.places["terms.status.zh"] == Place("pyproject.toml", 7, 1)
