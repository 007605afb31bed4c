"""What is found in folders that somebody made to hurt: nothing outside is read, nothing is waited for, the rest is checked."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile.held import REPORT, checked, run, tree, unchanged
from hostile.places import NAMES, crooked, deep, named

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no such files there")
SECRET = "## 项目介绍：口令是芝麻开门\n"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    path = tmp_path / "secret.md"
    path.write_text(f"# 2026Q3 季度汇报\n\n{SECRET}", encoding="utf-8")
    return path


def test_what_is_no_file_is_passed_over_in_a_folder(tmp_path: Path, outside: Path) -> None:
    crooked(tmp_path / "tree", outside)
    done = unchanged(tmp_path / "tree", lambda: run("--format", "json", ".", cwd=tmp_path / "tree"))
    assert {one["filename"] for one in json.loads(done.stdout)} == {"good.md"}
    assert "芝麻".encode() not in done.stdout + done.stderr
    told = done.stderr.decode()
    assert "outside.md leads out of its folder and was not read" in told
    assert "zero.md leads out of its folder and was not read" in told
    assert done.returncode == 1


def test_what_is_no_file_is_refused_where_it_is_named(tmp_path: Path, outside: Path) -> None:
    crooked(tmp_path / "tree", outside)
    names = ["fifo.md", "zero.md", "terminal.md", "socket.md", "broken.md", "self.md", "one.md"]
    for name in names:
        done = run("--format", "json", name, cwd=tmp_path / "tree")
        assert done.returncode == 2, name
        assert [one["code"] for one in json.loads(done.stdout)] == ["RL900"], name


def test_no_name_breaks_a_format(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    paths = named(tmp_path / "tree")
    done = unchanged(
        tmp_path / "tree",
        lambda: checked([Path(os.fsdecode(path)) for path in paths], tmp_path / "tree", tmp_path / "out"),
    )
    files = {one["filename"] for one in json.loads(done.stdout)}
    assert len(files) == len(NAMES)
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", done.stdout + done.stderr)
    assert (
        run("--format", "json", ".", cwd=tmp_path / "tree").stdout.count(b'"RL003"') == len(NAMES) - 1
    )  # one ends in a blank


@pytest.mark.parametrize("form", [[], ["outline"], ["--statistics"], ["--show-score"], ["--format", "concise"]])
@pytest.mark.parametrize(
    "changes", [{}, {"LC_ALL": "C", "PYTHONIOENCODING": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_no_name_speaks_to_the_terminal(tmp_path: Path, form: list[str], changes: dict[str, str]) -> None:
    (tmp_path / "tree").mkdir()
    paths = named(tmp_path / "tree")
    (tmp_path / "tree" / "\x1b[2J.md").write_text("Nothing.\n", encoding="utf-8")
    done = run(*form, *paths, "\x1b[2J.md", "\x1b[3J.md", cwd=tmp_path / "tree", changes=changes)
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\xe2\x80\xae", done.stdout + done.stderr)
    assert done.returncode == 2  # one of the names is that of no file


def test_a_baseline_holds_any_name(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    named(tmp_path / "tree")
    assert run("--baseline", "b.json", "--write-baseline", ".", cwd=tmp_path / "tree").returncode == 0
    done = run("--baseline", "b.json", "--format", "json", ".", cwd=tmp_path / "tree")
    assert (done.returncode, done.stdout) == (0, b"[]\n")


def test_folders_deeper_than_a_path_may_be_long(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "a.md").write_text(REPORT, encoding="utf-8")
    deep(tmp_path / "tree", 60)
    done = run("--format", "json", ".", cwd=tmp_path / "tree")
    assert {one["filename"] for one in json.loads(done.stdout)} == {"a.md"}
    assert (done.returncode, b"File name too long" in done.stderr) == (2, True)
    subprocess.run(["rm", "-rf", tmp_path / "tree"], check=True)  # pytest cannot


def many(folder: Path, number: int) -> None:
    folder.mkdir()
    for at in range(number):
        (folder / f"{at}.md").write_text("# notes\n", encoding="utf-8")


def test_a_folder_of_many_files(tmp_path: Path) -> None:
    many(tmp_path / "tree", 1000)
    done = run(".", cwd=tmp_path / "tree", guard=60)
    assert b"1,000" in done.stdout or b"1000" in done.stdout


@pytest.mark.full
def test_a_folder_of_ten_thousand_files(tmp_path: Path) -> None:
    many(tmp_path / "tree", 10_000)
    assert run(".", cwd=tmp_path / "tree", guard=600).returncode == 0


@pytest.fixture
def nobody() -> dict[str, object]:
    """What has the command run as somebody whom permissions bind: they do not bind root."""
    if os.getuid() != 0:
        return {}
    if not sys.platform.startswith("linux"):
        pytest.skip("root cannot be bound here")
    libc = ctypes.CDLL(None)
    drop, overriding, searching = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH

    def bind() -> None:
        assert libc.prctl(drop, overriding, 0, 0, 0) == libc.prctl(drop, searching, 0, 0, 0) == 0

    return {"preexec_fn": bind}


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A tree with a file and a folder that may not be read."""
    folder = tmp_path / "tree"
    (folder / "closed").mkdir(parents=True)
    (folder / "closed" / "a.md").write_text(REPORT, encoding="utf-8")
    (folder / "a.md").write_text(REPORT, encoding="utf-8")
    (folder / "b.md").write_text(REPORT, encoding="utf-8")
    (folder / "a.md").chmod(0)
    (folder / "closed").chmod(0)
    yield folder
    (folder / "closed").chmod(0o755)


def test_what_may_not_be_read(closed: Path, nobody: dict[str, object], tmp_path: Path) -> None:
    done = run("--format", "json", ".", cwd=closed, home=tmp_path / "nowhere", **nobody)
    found = json.loads(done.stdout)
    assert done.returncode == 2
    assert [one["filename"] for one in found if one["code"] == "RL900"] == ["a.md"]
    assert {one["filename"] for one in found} == {"a.md", "b.md"}
    assert b"cannot open the folder ./closed: Permission denied" in done.stderr


def test_a_home_that_may_not_be_written(tmp_path: Path, nobody: dict[str, object], closed: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    for _ in range(2):
        done = run("b.md", cwd=closed, home=home, **nobody)
        assert (done.returncode, done.stderr) == (1, b"")
    assert tree(home) == set()


@pytest.mark.parametrize("kind", ["written", "gone", "fifo", "growing"])
def test_files_that_change_while_they_are_read(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "tree"
    folder.mkdir()
    paths = [folder / f"{at}.md" for at in range(20)]
    for path in paths:
        path.write_text(REPORT, encoding="utf-8")
    over = threading.Event()

    def change() -> None:
        while not over.is_set():
            for path in paths:
                if kind == "written":
                    path.write_text(REPORT * 3, encoding="utf-8")
                elif kind == "growing" and path.stat().st_size < 3_000:
                    with path.open("a", encoding="utf-8") as file:
                        file.write(REPORT)
                elif kind in ("gone", "fifo"):
                    path.unlink()
                    os.mkfifo(path) if kind == "fifo" else path.mkdir()
                    path.unlink() if kind == "fifo" else path.rmdir()
                    path.write_text(REPORT, encoding="utf-8")

    worker = threading.Thread(target=change)
    worker.start()
    try:
        for _ in range(3):
            json.loads(run("--format", "json", ".", cwd=folder, guard=60).stdout)
            json.loads(run("--format", "json", *map(str, paths), cwd=folder, guard=60).stdout)
    finally:
        over.set()
        worker.join()
