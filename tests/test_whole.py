"""The whole linter on any text: it never raises, its findings stand in the text, and every format can tell them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reportlint
from reportlint.engine.check import check_source
from reportlint.engine.setup import built_in
from reportlint.formats import concise, outline_json, outline_text, text
from reportlint.formats import json as machine
from reportlint.formats.results import RunResult
from reportlint.formats.style import Style
from reportlint.loading import load
from reportlint.source import Source

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*/*.md"))
EVERY = 4  #: of so many reports one is read whenever all is tested: the corpus is measured as a whole anyway
STYLES = (Style(), Style(colour=True), Style(encoding="ascii"), Style(encoding="gbk"))

PIECES = [
    "# 2026Q3 季度汇报", "## 项目介绍", "### 退款提速（2026.07.01—2026.09.15）", "#### 背景", "#### 方案", "#### 收益", "## 目标：跟进更快",
    "## Projects", "### Faster refunds (1 July to 15 September)", "#### Why", "#### Impact", "## O1 Fewer lost clients", "## Key results",
    "## 明星项目：门禁（历时 6 周）", "## 其他需求", "## 2026Q2", "## 个人成长", "一、职责介绍", "（一）自动对账", "**结果**", "##", "#", "###### a",
    "退款平均 9 天才到账，客户投诉 312 起。", "小额退款由系统直接放行。", "由 9 天缩短到 2 天", "A refund takes 2 days instead of 9.",
    "获得领导一致好评。", "一期 7 月，二期 8 月。", "XX%", "【待补充】", "[X] 周", "TBD", "???", "{{a}}", "**", "_", "`", "*", "~~",
    "- KR1：由 41% 到 70%", "- **导出**：7 月 6 日上线", "- 在手点位 9 个", "  - 背景：慢", "1. 一期：小额", "1、对账", "- ", "> 引文", ">>>>> 深",
    "**背景：**目前退款慢", "【现状】目前退款慢", "缘由：慢。做法：快。", "**访客机**。历时 5 周。", "背景：", "Why:", "：", "**：**", "KR1", "KR", "目标",
    "| 项目 | 背景 | 方案 | 收益 |\n| --- | --- | --- | --- |", "| 签章 | 5 天 | 线上 | 4 小时 |", "| 阶段 | 时间 |\n|-|-|\n| 一期 | 7 月 |", "||\n|-|\n||",
    "```mermaid\ngantt\n  a :a1, 2026-07-01, 9d\n```", "```", "<!-- reportlint: x -->", "<!--", "-->", "<div>", "<td>", "</table>", "&nbsp;",
    "---", "---\ntitle: 退款\nperiod: 2026Q3\n---", "---\na: [\n---", "+++\na = 1\n+++", "title: x\n---", "===", "\x00", "\u2028", "\u2029", "\x85", "\x0b",
    "\u202e倒\u202c", "\u200b", "🎯", "👩‍👩‍👧", "e\u0301", "𠮷", "\ufeff", "\ud83d", "　", "\t", "⼯", "99999999999999999999 天", "2026-13-45", "1/0", "%", "9.9.9",
]  # fmt: skip
ENDS = ["\n", "\n\n", "\n\n", "\r\n", "\r", " ", ""]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(ENDS)), max_size=30).map(
    lambda pairs: "".join(piece + end for piece, end in pairs)
)

NASTY = {
    "nul": "# 季度汇报\x00\n\n## 项目\x00\n\n\x00",
    "lone carriage returns": "# 季度汇报\r\r## 项目介绍\r\r- XX%\r",
    "line separators": "# 季度汇报\u2028## 项目\u2029XX%\x85TBD",
    "emoji": "# 🎯 季度汇报 👩‍👩‍👧\n\n## 🎯\n\n🎯🎯 XX% 🎯",
    "bidi": "# 季度汇报 \u202eXX%\u202c\n\n## \u2067项目\u2069\n\n\u202e获得好评\u202c",
    "lone surrogates": "# 季度汇报 \ud83d\n\n## \udc00\n\nXX%",
    "combining": "# 季度汇报\n\n" + "e" + "\u0301" * 5000 + " XX%",
    "nested quotes": ">" * 10_000 + " 季度汇报 XX%",
    "nested items": "- " * 5_000 + "季度汇报",
    "a giant table": "# 季度汇报\n\n"
    + "| a " * 400
    + "\n"
    + "| - " * 400
    + "\n"
    + ("| XX% " * 100 + "| 甲 " * 300 + "\n") * 5,
    "a long table": "# 汇报\n\n## 项目介绍\n\n| 项目 | 背景 | 方案 | 收益 |\n|-|-|-|-|\n"
    + "| 签章 | 5 天 | 线上 | 4 小时 |\n" * 120,
    "only punctuation": "，。！？；：、…—·《》【】（）\n" * 200 + "*-_=+#>|`~\n" * 200,
    "one line": "退款平均 9 天才到账，投诉 312 起。" * 1_200,
    "one word": "x" * 200_000,
    "digits": "9" * 5_000 + "%，由 " + "1" * 5_000 + " 天降到 " + "2" * 5_000 + " 天",
    "many headings": "# 汇报\n\n"
    + "".join(f"## 项目 {n}（2026.07.01—2026.09.15）\n\n背景：慢。\n\n" for n in range(100)),
    "many labels": "# 汇报\n\n" + "**背景：**慢\n\n" * 700,
    "many objectives": "# 汇报\n\n" + "".join(f"## O{n} 更快\n\n- KR1：由 9 到 2\n- 导出：快\n\n" for n in range(50)),
    "many placeholders": "# 汇报\n\n" + "XX% 【待补充】 TBD\n" * 70,
    "bold without end": "# 汇报\n\n" + "**收益：" * 2_000,
    "brackets": "[" * 5_000 + "【" * 5_000 + "（" * 5_000,
    "comments": "# 汇报\n\n" + "<!-- a -->" * 3_000 + "<!--" * 1_000,
    "code to the end": "# 汇报\n\n```\n" + "XX%\n" * 1_000,
    "front matter only": "---\ntitle: 季度汇报\n---",
    "front matter to the end": "---\ntitle: 季度汇报\n" + "a: b\n" * 1_500,
    "arrows": "# 汇报\n\n" + "→" * 20_000,
}


def load_corpus(path: Path) -> str:
    """The text of a labelled report, whatever its encoding."""
    source = load(str(path))
    assert isinstance(source, Source)
    return source.text


def check(given_text: str) -> None:
    """What holds for the findings in any text."""
    found = reportlint.check(given_text, filename="draft.md")
    assert found == reportlint.check(given_text, filename="draft.md")
    source = Source(given_text.removeprefix("\ufeff"), "draft.md", bom=given_text.startswith("\ufeff"))
    for one in found:
        assert 0 <= one.span.start <= one.span.end <= len(source.text)
        assert one.location == source.location(one.span.start)
        assert one.end_location == source.location(one.span.end)
        assert one.message
        assert one.code != "RL905", one.message
    assert found == sorted(found, key=lambda one: (one.span, one.code))
    result = check_source(source, built_in(), "auto")
    assert result is not None
    assert list(result.diagnostics) == found
    run = RunResult((result,))
    for style in STYLES:
        assert concise.render(run, style).count("\n") == len(found)
        shown = text.render(run, style, "zh") + text.render(run, style, "en", everything=True)
        assert all(one.code in shown for one in found)
        assert not set(shown) & {"\x00", "\u202e", "\r"}
        for report in result.reports:
            assert outline_text.render(report, source, style, "en")
    told = json.loads(machine.render(run, "ascii"))
    assert [one["code"] for one in told] == [one.code for one in found]
    for report in result.reports:
        json.dumps(outline_json.as_dict(report, source))
        check_report(report, len(source.text))


def check_report(report: reportlint.Report, length: int) -> None:
    """What holds for all that was understood: it stands in the text, and what points to a thing finds it."""
    whole = [report.anchor, report.span, *report.placeholders, *report.empty_sections]
    for project in report.projects:
        whole += [project.anchor, project.span, *(claim.span for claim in project.claims)]
        whole += [aspect.span for aspect in project.aspects.values() if aspect.span]
        assert project.objective is None or 0 <= project.objective < len(report.objectives)
    for at, objective in enumerate(report.objectives):
        whole += [objective.anchor, objective.span, *(result.span for result in objective.key_results)]
        assert all(report.projects[index].objective == at for index in objective.projects)
    assert set(report.parts) == {"duties", "projects", "planning", "growth"}
    for span in whole:
        assert 0 <= span.start <= span.end <= length


@given(TEXTS)
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_generated_markdown(generated: str) -> None:
    check(generated)


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text(generated: str) -> None:
    check(generated)


@pytest.mark.parametrize("name", NASTY)
def test_nasty_texts(name: str) -> None:
    check(NASTY[name])


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, id=path.stem, marks=pytest.mark.full if at % EVERY else ()) for at, path in enumerate(CORPUS)],
)
def test_the_corpus(path: Path) -> None:
    told = load_corpus(path)
    check(told)
    check(told[len(told) // 3 : 2 * len(told) // 3])


@pytest.mark.parametrize("name", ["m08", "j07", "g14", "n08"])
def test_line_ends_change_no_finding(name: str) -> None:
    told = "\n".join(load_corpus(CORPUS[0].parent / f"{name}.md").splitlines())
    plain = [(one.code, one.location, one.message) for one in reportlint.check(told)]
    assert plain
    for end in ("\r\n", "\r"):
        assert [(one.code, one.location, one.message) for one in reportlint.check(told.replace("\n", end))] == plain
