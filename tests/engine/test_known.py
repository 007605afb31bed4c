"""Results of earlier runs: used where nothing that they depend on has changed, and never where something has."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.command import ROOT, SAMPLE, command, environment, run

from reportlint import keeping, kept
from reportlint.engine import checking, known
from reportlint.engine.identity import installation
from reportlint.engine.plan import Plan
from reportlint.engine.run import Outcome, Request
from reportlint.engine.run import run as run_request
from reportlint.engine.task import Recipe

BUILT_IN = Recipe()
POOR = "# 2026Q3 季度汇报\n\n## 项目：数据导入（7 月 1 日—9 月 5 日）\n\n### 背景\n\n导入要 3 天，差错率 XX%。\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for each test, in which nothing is kept yet."""
    monkeypatch.setattr(kept.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("REPORTLINT_NO_CACHE", raising=False)
    return tmp_path / "cache"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "reports" / "draft.md"
    path.parent.mkdir()
    path.write_text(POOR, encoding="utf-8")
    return path


def entries(cache: Path) -> list[Path]:
    return [path for path in (cache / "reportlint" / "results").rglob("*") if path.is_file()]


def checked(path: Path, recipe: Recipe = BUILT_IN, **asked: object) -> Outcome:
    return run_request(Request([str(path)], is_cached=True, **asked), Plan(recipe))  # type: ignore[arg-type]


def test_an_unchanged_file_is_known_whatever_its_name_and_its_date(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = checked(draft)
    assert [file.diagnostics for file in first.result.files] != [()]
    monkeypatch.setattr(checking, "check_source", None)
    os.utime(draft, (1, 1))
    again = checked(draft)
    assert not again.problems
    assert again.result.files[0].diagnostics == first.result.files[0].diagnostics
    moved = draft.rename(draft.with_name("other.md"))
    found = checked(moved).result.files[0].diagnostics
    assert [one._replace(filename=str(draft)) for one in found] == list(first.result.files[0].diagnostics)
    moved.write_text(POOR + "\n", encoding="utf-8")
    assert [problem.key for problem in checked(moved).problems] == ["crashed"]


@pytest.mark.parametrize(
    "asked",
    [
        {"lang": "en"},
        {"fallback": "zh"},
        {"is_scored": True},
        {"lang": "en", "is_lang_fixed": True},
        {"only_reports": True},
    ],
    ids=str,
)
def test_what_is_asked_is_part_of_it(draft: Path, asked: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    checked(draft)
    monkeypatch.setattr(checking, "check_source", None)
    assert checked(draft, **asked).problems


def test_what_is_set_is_part_of_it(draft: Path, tmp_path: Path) -> None:
    """Each setting is told from all others, and an unknown one is never taken for a known one."""
    file = tmp_path / "reportlint.yaml"
    seen = set()
    for text in ("ignore: [RL501]\n", "ignore: [RL502]\n", "severity: {RL501: error}\n", "profile: okr\n",
                 "per-file: {'draft.md': {ignore: [RL302]}}\n", "lang: en\n", "require-reason: true\n",
                 "terms: {problem: {zh: [导入要]}}\n", "second-look: never\n"):  # fmt: skip
        file.write_text(text, encoding="utf-8")
        fresh = run_request(Request([str(draft)]), Plan(Recipe((str(file),))))
        for _ in range(2):
            assert checked(draft, Recipe((str(file),))).result.files[0].diagnostics == fresh.result.files[0].diagnostics
        seen.add(fresh.result.files[0].diagnostics)
    assert len(seen) >= 3


@pytest.mark.parametrize("where", ["linter/reportlint/report/shape.py", "rules/reportlint_rules/lexicon"])
def test_the_linter_is_part_of_it(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("linter/reportlint", "rules/reportlint_rules"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(sys, "path", [str(tmp_path / "linter"), str(tmp_path / "rules"), *sys.path])
    before = installation()
    assert before is not None
    assert installation() == before
    changed = tmp_path / where
    (changed if changed.is_file() else next(changed.iterdir())).open("a").write("\n")
    assert installation() != before


def test_a_damaged_entry_is_none(draft: Path, cache: Path) -> None:
    told = checked(draft).result.files[0].diagnostics
    (entry,) = entries(cache)
    whole = entry.read_bytes()
    draw = random.Random(1)
    broken = [
        b"",
        whole[:-1],
        whole[: len(whole) // 2],
        whole + b"x",
        b"\0" * len(whole),
        b"reportlint 1 \n",
        whole.partition(b"\n")[0],
    ]
    for _ in range(40):
        at = draw.randrange(len(whole))
        broken.append(whole[:at] + bytes([whole[at] ^ 1 << draw.randrange(8)]) + whole[at + 1 :])
    for data in broken:
        entry.write_bytes(data)
        assert known.Known.read(known.Known(Plan(Recipe()), (), b""), entry.name) is None  # type: ignore[arg-type]
    assert checked(draft).result.files[0].diagnostics == told
    assert entry.read_bytes() == whole


def test_an_entry_of_another_form_is_none(draft: Path, cache: Path) -> None:
    """A checksum that is right does not make it right."""
    import zlib

    told = checked(draft).result.files[0].diagnostics
    (entry,) = entries(cache)
    for form in (1, [], ["zh"], {}, ["zh", [[1]], [], None, [], []], ["zh", 5, [], None, [], []]):
        body = zlib.compress(json.dumps(form).encode())
        head = known._HEAD + known.hashed(entry.name.encode(), body).encode()
        entry.write_bytes(head + b"\n" + body)
        assert checked(draft).result.files[0].diagnostics == told


def test_what_another_run_might_see_otherwise_is_not_kept(
    draft: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(checking, "check_source", fail)
    assert checked(draft).problems
    assert not entries(cache)


def test_files_that_are_passed_over_are_known(draft: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft.write_text("# tool\n\nInstall it with pip.\n")
    assert checked(draft.parent).result.passed_over == 1
    assert len(entries(cache)) == 1
    monkeypatch.setattr(checking, "check_source", None)
    assert checked(draft.parent).result.passed_over == 1


def test_it_stays_within_its_bounds(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "LIMIT", known.SHARDS * 10 * 4096)
    shard = os.path.join(known.KIND, "ab")
    for number in range(30):
        assert kept.write(shard, f"ab{number:02}", b"x" * 100)
        path = cache / "reportlint" / shard / f"ab{number:02}"
        os.utime(path, (number, number if number else time.time()))
    keeping.tidy(shard, known.LIMIT / known.SHARDS)
    left = sorted(path.name for path in entries(cache))
    assert left == ["ab00", *(f"ab{number}" for number in range(24, 30))]
    (cache / "reportlint" / shard / ".ab99.1").write_bytes(b"")
    os.utime(cache / "reportlint" / shard / ".ab99.1", (1, 1))
    keeping.tidy(shard, known.LIMIT / known.SHARDS)
    assert sorted(path.name for path in entries(cache)) == left


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="folders are protected otherwise there")
def test_a_cache_that_cannot_be_written_is_in_nobodys_way(draft: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for changes in (
        {"XDG_CACHE_HOME": str(tmp_path / "file")},
        {"XDG_CACHE_HOME": "/proc"},
        {"REPORTLINT_NO_CACHE": "1"},
    ):
        done = run("--format=concise", str(draft), **changes)
        assert (done.returncode, done.stderr) == (1, b"")
        assert b"RL501" in done.stdout


FORMS = [
    "--format=text",
    "--format=jsonl",
    "--format=gitlab",
    "--format=sarif",
    "--show-score",
    "--statistics",
    "--quiet",
]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_bytes_with_and_without(draft: Path, form: str) -> None:
    folder = draft.parent
    for name in ("sample.md", "sample.en.md", "good-report.md"):
        (folder / name).write_bytes(SAMPLE.with_name(name).read_bytes())
    (folder / "silent.md").write_text(
        POOR + "\n<!-- reportlint-disable RL501: 试试 -->\n\n还是 XX%。\n", encoding="utf-8"
    )
    without = run("--no-cache", form, ".", cwd=folder)
    assert without.returncode == 1
    for _ in range(2):
        done = run(form, ".", cwd=folder)
        assert (done.stdout, done.stderr, done.returncode) == (without.stdout, without.stderr, 1)


def test_a_baseline_is_held_against_known_results(draft: Path, cache: Path) -> None:
    folder = draft.parent
    assert run("--write-baseline", ".", cwd=folder).returncode == 0
    draft.write_text(POOR + "\n上线 XX%。\n", encoding="utf-8")
    anew = run("--no-cache", "--baseline=.reportlint-baseline.json", ".", cwd=folder)
    for _ in range(2):
        assert run("--baseline=.reportlint-baseline.json", ".", cwd=folder).stdout == anew.stdout
    assert entries(cache)


def test_without_it_nothing_is_read_or_kept(draft: Path, cache: Path) -> None:
    run("--no-cache", str(draft))
    assert not entries(cache)


def test_info_and_clean(draft: Path, cache: Path) -> None:
    run(str(draft))
    (cache / "reportlint" / "mine.txt").write_text("not ours")
    told = run("cache", "info").stdout.decode()
    assert told.startswith(f"Kept in {cache / 'reportlint'}\n")
    assert "the result of one file" in told
    assert run("cache", "clean").stdout.startswith(b"Dropped ")
    assert not entries(cache)
    assert [path.name for path in (cache / "reportlint").rglob("*") if path.is_file()] == ["mine.txt"]
    assert "0 个文件的结果" in run("cache", "info", "--lang=zh").stdout.decode()
    wrong = run("cache", "claen")
    assert (wrong.returncode, b"clean" in wrong.stderr) == (2, True)
    assert run("cache").returncode == 2
    assert run("cache", "info", REPORTLINT_NO_CACHE="1").stdout.startswith(b"Nothing is kept")


LIGHT = ("report", "language", "readers", "rule", "packs", "document")


def test_a_known_result_is_told_without_loading_what_finds_it(draft: Path) -> None:
    """A bare interpreter, the command, what reads the entry: no more."""
    code = (
        "import sys; from reportlint.cli import main; main(sys.argv[1:]);"
        f"print('loaded', sorted({{name.split('.')[1] for name in sys.modules if name.startswith('reportlint.')}} & set({LIGHT!r})),"
        "[name for name in ('hashlib', 'ahocorasick_rs', 'pyromark', 'multiprocessing') if name in sys.modules])"
    )
    told = [
        subprocess.run([sys.executable, "-c", code, str(draft)], capture_output=True, env=environment(), timeout=60)
        for _ in range(2)
    ]
    assert told[1].stdout.decode().splitlines()[-1] == "loaded [] []"
    assert told[0].stdout.splitlines()[:-1] == told[1].stdout.splitlines()[:-1]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_runs_that_are_killed_at_any_moment_break_nothing(draft: Path, cache: Path) -> None:
    """Several at once, killed at random; those after them tell what a run without a cache tells."""
    folder = draft.parent
    for number in range(12):
        (folder / f"{number:02}.md").write_text(f"{POOR}\n另有 {number} 项 XX%。\n", encoding="utf-8")
    right = run("--no-cache", "--format=concise", ".", cwd=folder).stdout
    draw = random.Random(7)
    for _ in range(6):
        begun = [
            subprocess.Popen(command("--format=concise", "."), cwd=folder, env=environment(), stdout=subprocess.DEVNULL)
            for _ in range(2)
        ]
        for process in begun:
            time.sleep(draw.uniform(0.05, 0.9))
            process.send_signal(signal.SIGKILL)
            process.wait(60)
    for _ in range(2):
        assert run("--format=concise", ".", cwd=folder).stdout == right
    assert len([entry for entry in entries(cache) if not entry.name.startswith(".")]) == 13
