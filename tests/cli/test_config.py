"""`reportlint config`: what holds for a path, and where it comes from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportlint.cli import main

FRONT = "---\nprofile: okr\nlang: en-GB\nreportlint:\n  ignore: [RL004]\n---\n\n# Q3 2026 report\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    (tmp_path / "base.yaml").write_text("lang: en\nignore: [RL106]\nseverity: {RL302: warning}\n", encoding="utf-8")
    (tmp_path / "reportlint.yaml").write_text(
        "extends: base.yaml\nignore: [RL107]\nper-file:\n  'a*.md':\n    profile: project\n", encoding="utf-8"
    )
    (tmp_path / "a.md").write_text("# x\n", encoding="utf-8")
    (tmp_path / "a2.md").write_text(FRONT, encoding="utf-8")


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, str, str]]:
    """Key, value and origin of each line."""
    assert main(["config", *words]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines()[2:] if line]
    rows, last = [], ""
    for line in (line for line in lines if not line.startswith(("rules that are off", "关着"))):
        pieces = [piece.strip() for piece in line.split("  ") if piece.strip()]
        last = pieces[0] if not line.startswith(" ") else last
        rows.append((last, *pieces[-2:]))
    return rows


def test_where_values_come_from(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "a.md", "--ignore", "RL2,RL3", "--fail-on", "error") == [
        ("extends", "base.yaml", "reportlint.yaml:1:1"),
        ("ignore", "RL106", "base.yaml:2:10"),
        ("ignore", "RL107", "reportlint.yaml:2:10"),
        ("ignore", "RL2", "--ignore"),
        ("ignore", "RL3", "--ignore"),
        ("preview", "false", "default"),
        ("severity.RL302", "warning", "base.yaml:3:12"),
        ("fail-on", "error", "--fail-on"),
        ("profile", "project", "reportlint.yaml:5:5 (for a*.md)"),
        ("reading.big-project-days", "28", "default"),
        ("require-reason", "false", "default"),
        ("second-look", "auto", "default"),
        ("lang", "en", "base.yaml:1:1"),
    ]


def test_a_report_says_some_itself(capsys: pytest.CaptureFixture[str]) -> None:
    rows = shown(capsys, "a2.md")
    assert {("profile", "okr", "a2.md:2:1"), ("lang", "en", "a2.md:3:1"), ("ignore", "RL004", "a2.md:5:3")} <= set(rows)
    assert ("profile", "okr", "--profile") in shown(capsys, "a2.md", "--profile", "okr")


def test_without_a_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    rows = shown(capsys, "--isolated")
    assert {origin for _, _, origin in rows} == {"default"}
    main(["config", "--isolated", "--lang", "zh"])
    out = capsys.readouterr().out
    assert out.startswith("没有配置文件\n")
    assert "关着的规则：RL008、" in out


def test_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "a.md", "--format", "json", "--select", "RL3"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["path"], told["files"]) == ("a.md", ["base.yaml", "reportlint.yaml"])
    assert {"key": "select", "value": "RL3", "pattern": None, "from": {"option": "--select"}} in told["settings"]
    assert {
        "key": "profile", "value": "project", "pattern": "a*.md",
        "from": {"file": "reportlint.yaml", "row": 5, "column": 5},
    } in told["settings"]  # fmt: skip
    assert {"key": "preview", "value": False, "pattern": None, "from": None} in told["settings"]
    assert {"RL101", "RL106", "RL201"} <= set(told["rules-off"])
    assert "RL301" not in told["rules-off"]


def test_mistakes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["config", "a.md", "b.md"]) == 2
    assert "one path at a time" in capsys.readouterr().err
    assert main(["config", "a3.md"]) == 2
    assert "there is no a3.md. Did you mean a.md or a2.md?" in capsys.readouterr().err
    (tmp_path / ".reportlint.yaml").write_text("", encoding="utf-8")
    assert main(["config"]) == 2
    assert "holds more than one configuration (reportlint.yaml, .reportlint.yaml)" in capsys.readouterr().err
