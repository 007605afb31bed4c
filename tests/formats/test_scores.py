"""Scores in each format that has room for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from formats.samples import diagnostic, result

from reportlint.cli import main
from reportlint.cli.options import FORMATS
from reportlint.formats import jsonl, markdown, sarif, statistics, text
from reportlint.formats.results import FORMULA, RunResult, Score
from reportlint.formats.style import Style

ONE = RunResult((result(diagnostic("大幅"))._replace(scores=(Score("季度汇报", 1, 62),)),))
LOG = result()._replace(filename="log|x.md", scores=(Score("第 32 周", 7, 91), Score("第 31 周", 3, 40)))
SEVERAL = RunResult((*ONE.files, LOG))


def test_text() -> None:
    assert f"\n得分：62/100（算法第 {FORMULA} 版）。\n\n检查了" in text.render(ONE, Style(), "zh")
    assert f"\nScore: 62/100 (formula {FORMULA}).\n" in text.render(ONE, Style(), "en")
    told = "    40  log|x.md · 第 31 周\n    62  draft.md\n    91  log|x.md · 第 32 周\n"
    assert f"得分（满分 100，算法第 {FORMULA} 版）\n{told}" in text.render(SEVERAL, Style(), "zh")
    assert told in statistics.render(SEVERAL, Style(), "zh")
    assert text.render(ONE, Style(), "zh", quiet=True).endswith(f"得分：62/100（算法第 {FORMULA} 版）。\n")


def test_programs() -> None:
    wanted = {
        "score": 40,
        "formula": FORMULA,
        "filename": "log|x.md",
        "report": "第 31 周",
        "location": {"row": 3, "column": 1},
    }
    assert json.loads(jsonl.render(SEVERAL).splitlines()[-1]) == wanted
    assert json.loads(sarif.render(SEVERAL, [], "1"))["runs"][0]["properties"]["scores"][-1] == wanted
    assert "properties" not in json.loads(sarif.render(RunResult((result(),)), [], "1"))["runs"][0]


def test_markdown() -> None:
    assert "| 40 | log\\|x\\.md · 第 31 周 |\n" in markdown.render(SEVERAL, "zh")


@pytest.mark.parametrize("format", FORMATS)
def test_every_run_tells_them_once(format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text("# 2026Q3 report\n\nTBD\n", encoding="utf-8")
    assert main([str(path), "--format", format, "--show-score", "--exit-zero"]) == 0
    out, err = capsys.readouterr()
    places = [said for said in (out, err) if "core" in said]
    assert len(places) == 1
    assert (places[0] is out) == (format in ("text", "jsonl", "sarif", "markdown"))
    assert main([str(path), "--format", format, "--exit-zero"]) == 0
    out, err = capsys.readouterr()
    assert "core" not in out + err
