"""Settings for some of the files, and which files a configuration wants checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import reportlint
from reportlint.cli import main
from reportlint.config.model import Overrides, Selection
from reportlint.config.patterns import wrong_with
from reportlint.engine.ignore import spec_of
from reportlint.engine.setup import Setup

Set = Callable[..., Setup]
REPORT = (
    "# 2026Q3 季度汇报\n\n## 项目介绍\n\n### 课后任务改版（2026.07.01—2026.09.15）\n\n#### 收益\n\n- 获得校长一致好评\n"
)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("a.md", "archive/b.md", "archive/2025/c.md", "drafts/d.md", "notes/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT, encoding="utf-8")
    (tmp_path / "notes" / "minutes.md").write_text("# Minutes\n\nWe met, XX came.\n", encoding="utf-8")
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, set[str]]:
    """The codes found in each file."""
    main([*words, "--format", "json", "--exit-zero"])
    told: dict[str, set[str]] = {}
    for one in json.loads(capsys.readouterr().out):
        told.setdefault(one["filename"], set()).add(one["code"])
    return told


PER_FILE = """\
per-file:
  "archive/**":
    ignore: [RL1, RL2]
    severity: {RL302: suggestion}
    profile: project
    lang: en
  "archive/2025/":
    extend-select: [missing-solution]
    rules: {RL401: {minimum: 5}}
"""


def test_the_later_pattern_comes_first(set_up: Set) -> None:
    setup = set_up(PER_FILE)
    first, second, third = setup.of("a.md"), setup.of("archive/b.md"), setup.of("archive/2025/c.md")
    assert first is setup
    assert setup.of("archive/other.md") is second
    assert ("RL201" in second.off, "RL201" in third.off, "RL101" in third.off) == (True, False, True)
    assert (first.severity.get("RL302"), second.severity["RL302"]) == (None, "suggestion")
    assert (first.reading.profile, second.reading.profile, third.lang) == ("auto", "project", "en")
    options = {rule.code: rule.options for rule in third.rules}
    assert options["RL401"]["minimum"] == 5


def test_the_command_line_comes_before_files(set_up: Set) -> None:
    overrides = Overrides(Selection(extend=("RL1",)), profile="okr", lang="zh")
    setup = set_up(PER_FILE, overrides=overrides).of("archive/b.md")
    assert ("RL101" in setup.off, "RL201" in setup.off) == (False, True)
    assert (setup.reading.profile, setup.lang) == ("okr", "zh")


def test_it_holds_in_a_run(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "reportlint.yaml").write_text(PER_FILE, encoding="utf-8")
    told = found(capsys, ".")
    assert {"RL001", "RL101"} <= told["a.md"]
    assert "RL302" in told["archive/b.md"]
    assert not {"RL001", "RL101"} & told["archive/b.md"]
    main(["a.md", "archive/b.md", "--format", "concise"])
    lines = capsys.readouterr().out.splitlines()
    assert [line.isascii() for line in lines if line.startswith("archive")] == [True]
    main(["archive/b.md", "--format", "concise", "--lang", "zh"])
    assert "还看不出" in capsys.readouterr().out


def test_it_holds_for_programs(set_up: Set) -> None:
    set_up(PER_FILE + "lang: zh\n")
    first = reportlint.check(REPORT, "a.md", config="reportlint.yaml")
    second = reportlint.check(REPORT, "archive/b.md", config="reportlint.yaml")
    assert ("RL101" in {one.code for one in first}, "RL101" in {one.code for one in second}) == (True, False)
    assert [one.message.isascii() for one in (*first, *second) if one.code == "RL302"] == [False, True]


def test_it_holds_for_the_outline(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "reportlint.yaml").write_text(PER_FILE, encoding="utf-8")
    assert main(["outline", "a.md", "archive/b.md"]) == 0
    told = capsys.readouterr().out
    assert ("定期汇报" in told, "report on one project" in told) == (True, True)
    (tree / "a.md").write_text(f"---\nlang: en\nprofile: okr\n---\n\n{REPORT}", encoding="utf-8")
    assert main(["outline", "a.md"]) == 0
    assert "OKR review" in capsys.readouterr().out


def test_the_name_of_standard_input_counts(set_up: Set) -> None:
    setup = set_up(PER_FILE)
    assert setup.of("-") is setup
    assert setup.of(str(Path("archive/x.md").resolve())) is not setup
    assert setup.of("../archive/x.md") is setup


@pytest.mark.parametrize(
    ("text", "words", "files"),
    [
        ("", ["."], {"a.md", "archive/b.md", "archive/2025/c.md", "drafts/d.md"}),
        ("exclude: [drafts/, /archive/*.md]", ["."], {"a.md", "archive/2025/c.md"}),
        ("exclude: [archive, '!archive/b.md']", ["."], {"a.md", "drafts/d.md"}),
        ('exclude: [/*, "!/archive/"]', ["."], {"archive/b.md", "archive/2025/c.md"}),
        ("include: [notes/]", ["."],
         {"a.md", "archive/b.md", "archive/2025/c.md", "drafts/d.md", "notes/e.txt", "notes/minutes.md"}),
        ("include: ['*.txt']\nexclude: ['*.md']", ["."], {"notes/e.txt"}),
        ("include: ['*.txt']\nexclude: [notes]", ["notes"], {"notes/e.txt"}),
        ("exclude: [drafts/]", ["drafts/d.md", "a.md"], {"a.md", "drafts/d.md"}),
        ("exclude: [drafts/]", ["drafts"], {"drafts/d.md"}),
        ("exclude: [drafts/]", ["drafts/d.md", "a.md", "--force-exclude"], {"a.md"}),
        ("exclude: [drafts/]", ["drafts", "a.md", "--force-exclude"], {"a.md"}),
        ("", ["notes/minutes.md", "a.md", "--only-reports"], {"a.md"}),
        ("include: [notes/]", ["notes/minutes.md", "--only-reports"], {"notes/minutes.md"}),
    ],
)  # fmt: skip
def test_which_files_are_checked(
    tree: Path, capsys: pytest.CaptureFixture[str], text: str, words: list[str], files: set[str]
) -> None:
    (tree / "reportlint.yaml").write_text(text + "\n", encoding="utf-8")
    assert set(found(capsys, *words)) == files


def test_patterns_are_those_of_the_configurations_folder(
    tree: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tree / "reportlint.yaml").write_text("exclude: [/archive/2025/]\n", encoding="utf-8")
    assert set(found(capsys, "archive")) == {"archive/b.md"}
    monkeypatch.chdir(tree / "archive")
    assert set(found(capsys, ".")) == {"b.md"}


def test_fail_on_preview_reasons_and_profile(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tree / "reportlint.yaml"
    file.write_text("select: [RL302]\nfail-on: never\n", encoding="utf-8")
    assert main(["a.md"]) == 0
    assert main(["a.md", "--fail-on", "error"]) == 1
    file.write_text("select: [RL302]\nseverity: {RL302: suggestion}\nfail-on: suggestion\n", encoding="utf-8")
    assert main(["a.md"]) == 1
    capsys.readouterr()
    file.write_text("profile: project\n", encoding="utf-8")
    assert "RL001" not in found(capsys, "a.md")["a.md"]
    assert "RL001" in found(capsys, "a.md", "--profile", "auto")["a.md"]
    assert "RL001" not in found(capsys, "a.md", "--profile", "project", "--isolated")["a.md"]
    (tree / "a.md").write_text(REPORT + "<!-- reportlint-disable-file RL302 -->\n", encoding="utf-8")
    assert "RL903" not in found(capsys, "a.md")["a.md"]
    assert "RL903" in found(capsys, "a.md", "--require-reason")["a.md"]


def test_preview_in_the_configuration(set_up: Set) -> None:
    assert "RL008" in set_up("preview: false").off
    assert "RL008" not in set_up("preview: true").off


# what is written, and what is said of it in English and in Chinese
WRONG: list[tuple[str, str, str]] = [
    ("exclude: ['!']", "1:11: exclude[0]: ! can match no file", "1:11: exclude[0]：! 匹配不上任何文件"),
    ("exclude: ['#old']", "1:11: exclude[0]: #old can match no file", "1:11: exclude[0]：#old 匹配不上任何文件"),
    ("include: ['a[b']", "1:11: include[0]: a[b has a [ without its ], so it can match no file; write \\[ for the character itself",
     "1:11: include[0]：a[b 里的 [ 没有配对的 ]，匹配不上任何文件；[ 本身写成 \\["),
    ("exclude: ../x", "1:1: exclude: is a path from the configuration's folder, without ./ and ../, not ../x",
     "1:1: exclude：路径从配置所在的文件夹写起，不能有 ./ 和 ../：../x"),
    ("exclude: 'drafts\\old'", "1:1: exclude: is a path from the configuration's folder with / between its pieces, not drafts\\old",
     "1:1: exclude：路径从配置所在的文件夹写起，用 / 隔开，而不是 drafts\\old"),
    ("per-file: {'*.md': {}}", "1:12: per-file.*.md: is empty", "1:12: per-file.*.md：是空的"),
    ("per-file: {'!a': {lang: en}}", "1:12: per-file.!a: cannot begin with ! here; add an entry behind it for the files that are an exception",
     "1:12: per-file.!a：这里不能以 ! 开头；要排除的，另写一条排在后面"),
    ("per-file: {'*.md': {ignroe: [RL1]}}", "1:21: per-file.*.md.ignroe: there is no such key; did you mean ignore?",
     "1:21: per-file.*.md.ignroe：没有这个键；是不是 ignore？"),
    ("per-file: {'*.md': {fail-on: error}}", "1:21: per-file.*.md.fail-on: there is no such key", "1:21: per-file.*.md.fail-on：没有这个键"),
    ("per-file: {'*.md': {ignore: [RL332]}}", "1:30: per-file.*.md.ignore[0]: there is no rule RL332; did you mean RL302?",
     "1:30: per-file.*.md.ignore[0]：没有规则 RL332；是不是 RL302？"),
    ("per-file: {'*.md': {rules: {RL401: {minimum: 0}}}}", "1:37: per-file.*.md.rules.RL401.minimum: 0 is too small; at least 2",
     "1:37: per-file.*.md.rules.RL401.minimum：0 太小，最少 2"),
    ("profile: quartely", "1:1: profile: quartely is not one of quarterly, project, okr, auto; did you mean quarterly?",
     "1:1: profile：没有 quartely 这个值；是不是 quarterly？（可写：quarterly, project, okr, auto）"),
    ("fail-on: warn", "1:1: fail-on: warn is not one of error, warning, suggestion, never; did you mean warning?",
     "1:1: fail-on：没有 warn 这个值；是不是 warning？（可写：error, warning, suggestion, never）"),
    ("preview: 'yes'", "1:1: preview: must be true or false", "1:1: preview：只能是 true 或 false"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "english", "chinese"), WRONG, ids=[text for text, _, _ in WRONG])
def test_what_is_wrong(said: Callable[..., list[str]], text: str, english: str, chinese: str) -> None:
    assert said(text) == [f"reportlint.yaml:{english}"]
    assert said(text, lang="zh") == [f"reportlint.yaml:{chinese}"]


@settings(deadline=None)
@given(st.text("ab*?[]!/\\\\.#- 甲", max_size=12))
@example("*a" * 30 + "b")  # takes forever where matching goes back and forth
def test_patterns_of_any_kind_are_matched_in_time(pattern: str) -> None:
    known = bool(spec_of([pattern]).patterns) and not pattern.startswith("#")
    assert known or wrong_with(pattern.strip())
    assert spec_of([pattern, "a*", "[z-a]"]).check_file("a" * 200).include in (True, False)
