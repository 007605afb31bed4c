"""The score: what holds of it whatever is found."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.config.model import Overrides, Selection
from reportlint.diagnostic import Diagnostic
from reportlint.engine.check import check_source
from reportlint.engine.configured import configured
from reportlint.engine.score import cost_of, costs_of, scores, value
from reportlint.engine.setup import built_in
from reportlint.formats.results import FileResult, Score
from reportlint.source import Source

ROOT = Path(__file__).parents[2]
POOR = """# 2026Q3 季度汇报

## 项目：智能排班（7 月 1 日—9 月 5 日）

### 效果

- 界面焕然一新，领导高度认可。
- 排班时间大幅缩短。
- 差错率降到 XX%。

## 项目：数据导入（7 月 1 日—9 月 5 日）

### 背景

导入要 3 天，因为字段对不上。

## 小需求

- 改了首页文案
- 加了导出按钮
"""


@cache
def result(text: str) -> FileResult:
    file = check_source(Source(text), built_in(), "auto")
    assert file is not None
    return file


def score(file: FileResult) -> int:
    (only,) = scores(file, costs_of(built_in()))
    return only.value


def sample(name: str) -> FileResult:
    return result((ROOT / "docs" / name).read_text(encoding="utf-8"))


FILES = [result(POOR), sample("sample.md"), sample("sample.en.md")]


@given(st.sampled_from(FILES), st.data())
def test_mending_a_finding_never_lowers_the_score(file: FileResult, data: st.DataObject) -> None:
    left = data.draw(st.lists(st.sampled_from(file.diagnostics), unique=True, min_size=1))
    mended = [found for found in left if found != data.draw(st.sampled_from(left))]
    before, after = score(file._replace(diagnostics=tuple(left))), score(file._replace(diagnostics=tuple(mended)))
    assert after >= before
    assert (after == 100) == (not mended)


def _found(code: str, like: Diagnostic) -> Diagnostic:
    rule = next(rule for rule in built_in().rules if rule.code == code)
    return like._replace(
        code=code, severity=rule.severity, about=None if rule.scope in ("claim", "phase") else like.about
    )


@given(st.sampled_from(["RL101", "RL102", "RL103", "RL201", "RL206", "RL301"]), st.data())
def test_what_a_mended_whole_brings_to_light_costs_no_more(code: str, data: st.DataObject) -> None:
    """Where the benefits were missing and now are poor, the score is no lower."""
    costs = costs_of(built_in())
    rules = {rule.code: rule for rule in built_in().rules if rule.code in costs.weights}
    like = next(found for found in result(POOR).diagnostics if found.code == "RL101")
    pieces = [one for one in rules if rules[code].silences(one)]
    words = [one for one in pieces if rules[one].scope in ("claim", "phase")]
    once = data.draw(st.lists(st.sampled_from([one for one in pieces if one not in words]), unique=True))
    often = data.draw(st.lists(st.sampled_from(words), max_size=40)) if words else []
    shown = [one for one in [*once, *often] if not any(rules[other].silences(one) for other in (*once, *often))]
    others = [found for found in result(POOR).diagnostics if found.project == like.project and found.code not in pieces]
    rest = [found for found in others if found.code != code]
    before = cost_of([*rest, _found(code, like)], costs)
    assert cost_of([*rest, *(_found(one, like) for one in shown)], costs) <= before


def test_a_first_poor_project_costs_less_than_none() -> None:
    none = score(result("# 2026Q3 季度汇报\n\n## 职责\n\n我负责门店排班，对排班时间负责。\n"))
    assert none <= score(result(POOR)) < 40


def test_a_report_without_findings_has_a_hundred() -> None:
    assert score(result(POOR)._replace(diagnostics=())) == 100


def test_errors_weigh_most_and_suggestions_little() -> None:
    one = result(POOR).diagnostics[0]._replace(code="X", about=None)
    by = {
        severity: score(result(POOR)._replace(diagnostics=(one._replace(severity=severity),)))
        for severity in ("error", "warning", "suggestion")
    }  # fmt: skip
    assert by == {"error": 87, "warning": 93, "suggestion": 98}


def test_the_same_faults_in_twice_the_projects_are_the_same_score() -> None:
    once = POOR[: POOR.index("## 小需求")]
    head, body = once.split("\n\n", 1)
    twice = f"{head}\n\n{body}\n{body.replace('智能排班', '智能盘点').replace('数据导入', '数据导出')}"
    assert len(result(twice).reports[0].projects) == 2 * len(result(once).reports[0].projects)
    inside = [
        file._replace(diagnostics=tuple(found for found in file.diagnostics if found.project))
        for file in (result(once), result(twice))
    ]
    assert score(inside[0]) == score(inside[1]) < 70


def test_each_report_of_a_log_has_its_own() -> None:
    told = POOR.partition("\n")[2].replace("## ", "### ")
    file = result(f"# 季度汇报\n\n## 2026Q3\n{told}\n## 2026Q2\n{told}")
    found = tuple(one for one in file.diagnostics if one.report == "2026Q3")
    newest, older = scores(file._replace(diagnostics=found), costs_of(built_in()))
    assert (newest.title, newest.row, older) == ("2026Q3", 3, Score("2026Q2", 24, 100))
    assert newest.value < 50


def test_what_is_no_report_or_was_not_read_whole_has_none() -> None:
    costs = costs_of(built_in())
    assert scores(FileResult("a.md", "zh"), costs) == ()
    crashed = result(POOR).diagnostics[0]._replace(code="RL905")
    assert scores(result(POOR)._replace(diagnostics=(crashed,)), costs) == ()


def test_what_is_silenced_and_what_is_wrong_with_that_does_not_count() -> None:
    file = result(f"<!-- reportlint-disable-file -->\n<!-- reportlint-disable-file RL999 -->\n{POOR}")
    assert [found.code for found in file.diagnostics] == ["RL902"] or not file.diagnostics
    assert score(file) == 100


def test_rules_that_are_off_are_no_part_of_a_whole() -> None:
    less = configured((), Overrides(Selection(None, (), ("RL303", "RL305"))))
    assert costs_of(less).wholes["RL301"] < costs_of(built_in()).wholes["RL301"]
    assert "RL303" not in costs_of(less).weights


def test_the_rules_of_a_file_are_those_of_its_score(tmp_path: Path) -> None:
    (tmp_path / "reportlint.yaml").write_text("per-file:\n  'b.md': {ignore: [RL303, RL305]}\n", encoding="utf-8")
    setup = configured((str(tmp_path / "reportlint.yaml"),))
    like = next(found for found in result(POOR).diagnostics if found.code == "RL101")
    missing = (_found("RL301", like),)
    files = tuple(
        result(POOR)._replace(filename=str(tmp_path / name), diagnostics=missing) for name in ("a.md", "b.md")
    )
    (a,), (b,) = (scores(file, costs_of(setup.of(file.filename))) for file in files)
    assert a.value < b.value


@pytest.mark.parametrize(("cost", "points"), [(0, 100), (0.1, 99), (1, 98), (30, 50), (60, 25), (1000, 0)])
def test_points(cost: float, points: int) -> None:
    assert value(cost) == points


def test_the_page_reckons_as_the_code_does() -> None:
    """The example of docs/score.md; another sum is another formula, with a `FORMULA` of its own."""
    costs = costs_of(built_in())
    like = next(found for found in result(POOR).diagnostics if found.code == "RL101")
    words = like._replace(code="RL302", about=None)
    first = cost_of([_found("RL301", like)], costs)
    second = cost_of([words, words, words._replace(code="RL303", severity="warning")], costs)
    whole = cost_of([like._replace(code="RL004", severity="warning")], costs)
    assert (first, second, whole) == (22, 6 + 4.5 + 1.6875, 3)
    assert value(whole + (first + second) / 2) == 63
    for page in ("docs/score.md", "docs/zh/score.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert all(figure in text for figure in ("12.1875", "20.09", "63"))
