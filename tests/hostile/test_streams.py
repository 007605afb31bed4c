"""Disks that fill up, streams that are closed, machines that lack something: told in a line, with 2, and no byte lost."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from cli.command import environment
from hostile.held import REPORT, run, tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="devices and limits are others there")

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full")
BARE = {"LC_ALL": "C", "PYTHONIOENCODING": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "tree"
    path.mkdir()
    (path / "a.md").write_text(REPORT, encoding="utf-8")
    return path


def short_of_disk() -> None:
    """No file may grow beyond a hundred bytes: writing fails as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


@needs_full
@pytest.mark.parametrize("form", [["a.md"], ["outline", "a.md"], ["explain", "RL301"], ["rules"], ["--help"]])
def test_output_that_nobody_can_take(folder: Path, form: list[str]) -> None:
    with FULL.open("wb") as full:
        done = run(*form, cwd=folder, stdout=full)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == b"reportlint: standard output cannot be written: No space left on device."


@needs_full
def test_messages_that_nobody_can_take(folder: Path) -> None:
    with FULL.open("wb") as full:
        done = run("none.md", "a.md", cwd=folder, stderr=full)
    assert done.returncode == 2
    assert b"a.md:1:3" in done.stdout


def test_messages_whose_reader_has_gone(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run("--format", "json", "none.md", "a.md", cwd=folder, stderr=writing)
    os.close(writing)
    assert done.returncode == 2
    assert json.loads(done.stdout)


@pytest.mark.parametrize("form", [["--output-file", "out"], ["--baseline", "known.json", "--write-baseline"]])
def test_a_disk_that_is_full_costs_no_file(folder: Path, form: list[str]) -> None:
    before = {"out": b"results of old", "known.json": b""}
    for name, content in before.items():
        (folder / name).write_bytes(content)
    names = tree(folder)
    done = run("--format", "json", *form, "a.md", cwd=folder, preexec_fn=short_of_disk)
    assert done.returncode == 2
    assert b"cannot be written: File too large." in done.stderr
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert tree(folder) == names


def test_a_cache_that_is_full_is_done_without(folder: Path, tmp_path: Path) -> None:
    done = run("a.md", cwd=folder, home=tmp_path / "home", preexec_fn=short_of_disk)
    assert (done.returncode, done.stderr) == (1, b"")
    assert not [name for name in tree(tmp_path / "home") if not os.path.isdir(name)]


def test_a_cache_that_is_no_folder_or_full_of_nonsense(folder: Path, tmp_path: Path) -> None:
    plain = run("a.md", cwd=folder).stdout
    (tmp_path / "file").write_text("x")
    assert run("a.md", cwd=folder, home=tmp_path / "file").stdout == plain
    home = tmp_path / "home"
    run("a.md", cwd=folder, home=home)
    kept = [Path(os.fsdecode(name)) for name in tree(home) if os.path.isfile(name)]
    assert kept
    for nonsense in (b"", b"{}", b"\xff" * 500, b"[" * 100_000, b'{"rules": [{"code": 1}], "lexicon": 2}', b"1 1\nxx"):
        for file in kept:
            file.write_bytes(nonsense)
        assert run("a.md", cwd=folder, home=home).stdout == plain, nonsense[:20]


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_streams_that_are_closed(folder: Path, closed: tuple[int, ...]) -> None:
    script = f"exec {sys.executable} -m reportlint --format json none.md - a.md " + " ".join(
        f"{fd}>&-" for fd in closed
    )
    done = subprocess.run(
        ["sh", "-c", script], cwd=folder, env=environment(), capture_output=True, input=b"", timeout=200
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    if 1 not in closed:
        assert {"a.md"} <= {one["filename"] for one in json.loads(done.stdout)}
        assert (b"Bad file descriptor" in done.stdout) is (0 in closed)


def test_a_locale_that_knows_ascii_only(folder: Path) -> None:
    (folder / "汇报.md").write_text(REPORT, encoding="utf-8")
    for form in (
        ["--format", "json"],
        ["--format", "concise"],
        [],
        ["outline"],
        ["--format", "json", "--output-file", "out"],
    ):
        done = run(*form, "汇报.md", ".", "没有.md", cwd=folder, changes=BARE)
        assert done.returncode == 2, done.stderr
    json.loads(run("--format", "json", ".", cwd=folder, changes=BARE).stdout)
    names = {one["filename"] for one in json.loads((folder / "out").read_text(encoding="utf-8"))}
    assert "汇报.md" in {name.encode("utf-8", "surrogateescape").decode() for name in names}
