"""The baseline: what is written, what is matched, what is stale, and what is said of a broken file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportlint.baseline import DEFAULT, Baseline, BaselineError, base_of, match, pruned, read, text_of
from reportlint.cli import main
from reportlint.engine.check import check_source
from reportlint.engine.setup import built_in
from reportlint.formats.results import RunResult
from reportlint.source import Source

REPORT = """# 2026Q3 季度汇报

## 项目：智能排班（7 月 1 日—9 月 5 日）

### 效果

- 界面焕然一新，领导高度认可。
- 排班时间大幅缩短。

## 个人提升

待补充
"""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.chdir(tmp_path)


def run(text: str = REPORT, name: str = "a.md") -> RunResult:
    file = check_source(Source(text, name), built_in(), "auto")
    assert file is not None
    return RunResult((file,))


def codes(result: RunResult) -> list[str]:
    return [found.code for file in result.files for found in file.diagnostics]


def test_what_is_known_is_not_shown() -> None:
    before = run()
    assert len(codes(before)) > 4
    matched = match(before, base_of(before, ""), "")
    assert (codes(matched.result), matched.known, matched.stale) == ([], len(codes(before)), ())


def test_a_new_finding_is_shown_wherever_it_stands() -> None:
    known = base_of(run(), "")
    text = REPORT.replace("## 项目", "说明一段。\n\n## 项目").replace("- 排班", "- 团队学到了很多。\n- 排班")
    matched = match(run(text), known, "")
    assert codes(matched.result) == ["RL302"]
    assert matched.stale == ()


def test_what_was_mended_is_stale_and_can_be_pruned() -> None:
    known = base_of(run(), "")
    matched = match(run(REPORT.replace("- 界面焕然一新，领导高度认可。\n", "")), known, "")
    assert [entry.code for _, entry in matched.stale] == ["RL302"]
    rest = pruned(known, matched.stale)
    assert sum(map(len, rest.files.values())) == sum(map(len, known.files.values())) - 1
    assert match(run(REPORT), rest, "").known == len(codes(run())) - 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# 2026Q3 季度汇报", "# 2026 年三季度工作汇报：门店产品"),
        ("智能排班（7 月 1 日—9 月 5 日）", "智能排班二期（7 月 1 日—9 月 5 日）"),
        ("智能排班（7 月 1 日—9 月 5 日）", "门店智能排班系统，7 月 1 日—9 月 5 日"),
    ],
)
def test_a_report_or_a_project_may_be_renamed(old: str, new: str) -> None:
    matched = match(run(REPORT.replace(old, new)), base_of(run(), ""), "")
    assert (codes(matched.result), matched.stale) == ([], ())


def test_another_project_is_another() -> None:
    more = "## 项目：价格历史（8 月 1 日—9 月 20 日）\n\n### 效果\n\n- 团队学到了很多。\n\n## 个人提升"
    matched = match(run(REPORT.replace("## 个人提升", more)), base_of(run(), ""), "")
    assert {"RL101", "RL206", "RL302"} <= set(codes(matched.result))


def test_a_baseline_of_before_is_read() -> None:
    old = Baseline(
        {
            name: tuple(one._replace(words="", name="") for one in rows)
            for name, rows in base_of(run(), "").files.items()
        }
    )
    assert codes(match(run(), old, "").result) == []


def test_a_second_like_finding_is_new() -> None:
    line = "- 界面焕然一新，领导高度认可。\n"
    matched = match(run(REPORT.replace(line, line * 2)), base_of(run(), ""), "")
    assert codes(matched.result) == ["RL302"]


def test_files_that_were_not_checked_are_left_alone_and_gone_ones_are_stale(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(REPORT, encoding="utf-8")
    known = base_of(RunResult((*run().files, *run(name="b.md").files, *run(name="gone.md").files)), "")
    matched = match(run(), known, "")
    assert {name for name, _ in matched.stale} == {"gone.md"}


def test_it_is_read_as_it_was_written() -> None:
    known = base_of(run(), "")
    Path(DEFAULT).write_text(text_of(known), encoding="utf-8")
    assert read(DEFAULT) == known
    assert text_of(read(DEFAULT)) == text_of(known)
    assert json.loads(text_of(base_of(run("# 2026Q3 report\n"), ""))) is not None


@pytest.mark.parametrize(
    ("text", "key"),
    [("{", "baseline.broken"), ("[]", "baseline.none"), ('{"files": {}}', "baseline.none"), ("\x80", "baseline.broken"),
     ('{"reportlint-baseline": 9, "fingerprints": 1, "files": {}}', "baseline.version"),
     ('{"reportlint-baseline": 1, "fingerprints": 1, "files": {"a.md": 3}}', "baseline.entry"),
     ('{"reportlint-baseline": 1, "fingerprints": 1, "files": {"a.md": [{"code": 1}]}}', "baseline.entry"),
     ("[" * 100_000, "baseline.broken")],
)  # fmt: skip
def test_a_file_that_is_none_is_told(text: str, key: str) -> None:
    Path("x.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(BaselineError) as raised:
        read("x.json")
    assert raised.value.key == key


def test_the_command_writes_and_keeps_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text(REPORT, encoding="utf-8")
    assert main(["a.md"]) == 1
    assert main(["--write-baseline", "a.md"]) == 0
    assert "now knows" in capsys.readouterr().err
    assert main(["--baseline", DEFAULT, "a.md"]) == 0
    assert "基线里已有的" in capsys.readouterr().out
    Path("a.md").write_text(REPORT.replace("领导高度认可", "颜色更亮"), encoding="utf-8")
    assert main(["--baseline", DEFAULT, "a.md"]) == 1
    assert "no longer found" in capsys.readouterr().err
    assert main(["--prune-baseline", "--exit-zero", "a.md"]) == 0
    assert "was dropped" in capsys.readouterr().err
    assert main(["--baseline", DEFAULT, "--exit-zero", "a.md"]) == 0
    assert "no longer found" not in capsys.readouterr().err


def test_a_missing_baseline_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text(REPORT, encoding="utf-8")
    assert main(["--baseline", "none.json", "a.md"]) == 2
    assert "the baseline none.json cannot be read: No such file or directory." in capsys.readouterr().err
