"""`reportlint rules`, and the options that choose rules and configurations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportlint.cli import main

RULE = """\
code: ABC101
name: no-jargon
scope: report
forbids: {terms: [赋能, 抓手]}
message: {zh: 换个说法。, en: Say it plainly.}
advice: {zh: 例：让销售能查库存。, en: Say what it does.}
examples:
  bad:
    - at: 3
      text: |
        # 周报

        打造抓手。
"""
GOOD = "  good:\n    - |\n      # 周报\n\n      {}\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    (tmp_path / "own").mkdir()
    (tmp_path / "reportlint.yaml").write_text("rule-folders: own\n", encoding="utf-8")
    (tmp_path / "own" / "jargon.yaml").write_text(RULE + GOOD.format("做了导出。"), encoding="utf-8")
    (tmp_path / "draft.md").write_text("# 2026Q3 季度汇报\n\n## 项目介绍\n\n打造抓手。\n", encoding="utf-8")


def codes(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["--format", "json", "--exit-zero", *words]) == 0
    return sorted({one["code"] for one in json.loads(capsys.readouterr().out)})


def test_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split(None, 4) == ["ABC101", "warning", "report", "no-jargon", "Say it plainly."]
    assert any(line.startswith("RL900") for line in lines)
    assert main(["rules", "--lang", "zh"]) == 0
    assert "换个说法。" in capsys.readouterr().out
    assert main(["rules", "--isolated"]) == 0
    assert "ABC101" not in capsys.readouterr().out


def test_the_list_shows_what_is_off(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "reportlint.yaml").write_text("rule-folders: own\nignore: RL1\nseverity: {ABC101: error}\n")
    (tmp_path / "own" / "p.yaml").write_text(RULE.replace("101", "102").replace("jargon", "fuss") + "preview: true\n")
    assert main(["rules"]) == 0
    levels = {line.split()[0]: line[8:21].strip() for line in capsys.readouterr().out.splitlines()}
    assert (levels["RL101"], levels["ABC101"], levels["ABC102"]) == ("off", "error", "preview, off")
    assert main(["rules", "--lang", "zh"]) == 0
    assert "试行，关" in capsys.readouterr().out


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    rules = {one["code"]: one for one in json.loads(capsys.readouterr().out)}
    assert rules["ABC101"] == {
        "code": "ABC101", "name": "no-jargon", "severity": "warning", "scope": "report",
        "message": {"zh": "换个说法。", "en": "Say it plainly."},
        "advice": {"zh": "例：让销售能查库存。", "en": "Say what it does."},
        "pack": "own", "on": True, "preview": False, "former": [], "options": {},
    }  # fmt: skip
    minimum = {"type": "integer", "default": 2, "min": 2, "max": None, "value": 2}
    assert rules["RL401"]["options"]["minimum"] == minimum


def test_examples_that_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--test", "own"]) == 0
    assert capsys.readouterr().out == "2 examples of 1 rule: all came out as they say.\n"
    assert main(["rules", "--test", "own", "--lang", "zh"]) == 0
    assert capsys.readouterr().out == "1 条规则的 2 个例子，都和写的一样。\n"
    assert main(["rules", "--test"]) == 0  # with those of the house


WRONG: list[tuple[str, str, str, str]] = [
    ("at: 3", "at: 1", "own/jargon.yaml:9: ABC101: should be pointed out in line 1, but was in line 3.",
     "own/jargon.yaml:9: ABC101：应该指在第 1 行，却指在了第 3 行。"),
    ("打造抓手。", "打造平台。", "own/jargon.yaml:9: ABC101: should be pointed out in line 3, but was not. Nothing was found at all.",
     "own/jargon.yaml:9: ABC101：应该指在第 3 行，却没有指出来。什么也没发现。"),
    ("打造抓手。", "打造 XX。", "own/jargon.yaml:9: ABC101: should be pointed out in line 3, but was not. Found instead: RL501 in line 3.",
     "own/jargon.yaml:9: ABC101：应该指在第 3 行，却没有指出来。发现的是：第 3 行 RL501。"),
    ("做了导出。", "做了抓手。", "own/jargon.yaml:15: ABC101: a good example, but pointed out in line 3.",
     "own/jargon.yaml:15: ABC101：是个好例子，却在第 3 行被指出来了。"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "english", "chinese"), WRONG)
def test_examples_that_are_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, before: str, after: str, english: str, chinese: str
) -> None:
    path = tmp_path / "own" / "jargon.yaml"
    (tmp_path / "reportlint.yaml").write_text(
        "rule-folders: own\nignore: [ABC101]\n"
    )  # rules that are off are tried too
    path.write_text(path.read_text("utf-8").replace(before, after).replace("周报", "备忘"), encoding="utf-8")
    assert main(["rules", "--test", "own"]) == 1
    first, *others, last = capsys.readouterr().out.replace("\\", "/").splitlines()
    others = [one for one in (first, *others) if "RL0" not in one] or [first]
    assert last == "2 examples of 1 rule: 1 did not come out as it says."
    assert english.partition(" Nothing")[0] in others[0]
    assert main(["rules", "--test", "own", "--lang", "zh"]) == 1
    told = capsys.readouterr().out.replace("\\", "/")
    assert chinese.partition("什么")[0].partition("发现")[0] in told
    assert told.endswith("1 条规则的 2 个例子，有 1 个和写的不一样。\n")
    assert main(["rules", "--test", "own", "--format", "json"]) == 1
    assert [one["right"] for one in json.loads(capsys.readouterr().out)].count(False) == 1


def test_rules_that_cannot_be_loaded(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "own" / "x.yaml").write_text("code: ABC102\n")
    for words in (["rules"], ["rules", "--test"], ["draft.md"], ["outline", "draft.md"]):
        assert main(words) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert "x.yaml:1:1: message: is missing" in told.err
    assert main(["--isolated", "--exit-zero", "draft.md"]) == 0
    assert main(["rules", "--test", "gone"]) == 2
    assert "gone: there is no such folder" in capsys.readouterr().err


def test_choosing_rules(capsys: pytest.CaptureFixture[str]) -> None:
    everything = codes(capsys, "draft.md")
    assert {"ABC101", "RL001"} <= set(everything)
    assert codes(capsys, "draft.md", "--select", "ABC") == ["ABC101"]
    assert codes(capsys, "draft.md", "--select", "ABC,RL001") == ["ABC101", "RL001"]
    assert codes(capsys, "draft.md", "--select=ABC", "--select", "missing-duties") == ["ABC101", "RL001"]
    assert codes(capsys, "draft.md", "--select", "ABC", "--extend-select", "RL001") == ["ABC101", "RL001"]
    assert codes(capsys, "draft.md", "--ignore", "RL") == ["ABC101"]
    assert "ABC101" not in codes(capsys, "draft.md", "--isolated")


def test_which_configuration(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    inner = tmp_path / "team"
    inner.mkdir()
    (inner / "draft.md").write_text((tmp_path / "draft.md").read_text("utf-8"), encoding="utf-8")
    (inner / "pyproject.toml").write_text('[tool.reportlint]\nselect = ["RL001"]\n')
    assert codes(capsys, "team/draft.md") == ["RL001"]
    assert codes(capsys, "team") == ["RL001"]
    assert "ABC101" in codes(capsys, "team/draft.md", "--config", "reportlint.yaml")
    assert codes(capsys, "draft.md", "--config", "team/pyproject.toml") == ["RL001"]
    assert main(["draft.md", "--config", "gone.yaml"]) == 2
    assert "gone.yaml: cannot be read" in capsys.readouterr().err
    assert main(["draft.md", "--config", "reportlint.yaml", "--isolated"]) == 2
    assert "--config reportlint.yaml: cannot go with --isolated" in capsys.readouterr().err


def test_the_language_of_the_configuration(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "reportlint.yaml").write_text("rule-folders: own\nlang: en\nselect: ABC\n")
    assert main(["--format", "concise", "draft.md"]) == 1
    assert "Say it plainly." in capsys.readouterr().out
    assert main(["--format", "concise", "draft.md", "--lang", "auto"]) == 1
    assert "换个说法。" in capsys.readouterr().out


def test_the_outline_reads_as_the_configuration_says(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    draft = "# 2026Q3 季度汇报\n\n## 项目介绍\n\n### 课后任务（2026.07.01—2026.07.15）\n\n改了首页。\n"
    (tmp_path / "draft.md").write_text(draft, encoding="utf-8")
    (tmp_path / "reportlint.yaml").write_text("reading: {big-project-days: 10}\nlang: en\n", encoding="utf-8")
    assert main(["outline", "draft.md"]) == 0
    assert "big" in capsys.readouterr().out
    assert main(["outline", "--isolated", "--lang", "en", "draft.md"]) == 0
    assert "small" in capsys.readouterr().out


def test_help_in_both_languages(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for locale, words in (("en_US.UTF-8", "Try the examples"), ("zh_CN.UTF-8", "跑规则里的例子")):
        monkeypatch.setenv("LC_ALL", locale)
        assert main(["rules", "--help"]) == 0
        assert words in capsys.readouterr().out
        assert main(["--help"]) == 0
        told = capsys.readouterr().out
        assert all(
            name in told for name in ("--select", "--extend-select", "--ignore", "--preview", "--config", "--isolated")
        )


MISTAKES = (["draft.md"], ["rules"], ["rules", "--test"], ["explain", "RL101"], ["outline", "draft.md"])


@pytest.mark.parametrize("words", MISTAKES, ids=" ".join)
def test_mistakes_are_told_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "reportlint.yaml").write_text("rule-folders: own\nselct: RL1\n")
    for option, told in (
        (["--lang", "zh"], "没有这个键"),
        (["--lang=zh"], "没有这个键"),
        (["--lang", "en"], "no such key"),
        (["--lang", "auto"], "no such key"),
        ([], "no such key"),
    ):
        assert main([*words, *option]) == 2
        assert told in capsys.readouterr().err


def test_mistakes_of_use_are_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft.md", "--lang", "zh", "--selct", "RL1"]) == 2
    assert "是不是" in capsys.readouterr().err
    assert main(["draft.md", "--lang", "fr"]) == 2
    assert "fr" in capsys.readouterr().err
