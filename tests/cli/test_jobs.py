"""Several processes: the same bytes as from one, whatever becomes of them."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from io import StringIO
from pathlib import Path

import pytest
from cli.command import SAMPLE, command, environment, run

from reportlint.cli import progress
from reportlint.cli.progress import Progress
from reportlint.engine.plan import Plan
from reportlint.engine.task import Manner, Recipe, Task
from reportlint.engine.workers import Pool

posix = pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports in both languages, an empty file, one that is no report, and one that cannot be read."""
    texts = {"zh.md": SAMPLE, "en.md": SAMPLE.with_name("sample.en.md"), "good.md": SAMPLE.with_name("good-report.md")}
    for name, source in texts.items():
        (tmp_path / name).write_bytes(source.read_bytes())
    (tmp_path / "empty.md").write_text("")
    (tmp_path / "readme.md").write_text("# tool\n\nInstall it with pip.\n")
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    return tmp_path


FORMS = [
    ["--format", form]
    for form in ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown")
] + [["--quiet"], ["--all"], ["--statistics"], ["--show-score"], ["--format", "jsonl", "--show-score"]]


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_the_same_bytes_from_any_number_of_processes(folder: Path, form: list[str]) -> None:
    alone = run("--jobs=1", *form, ".", "missing.md", cwd=folder)
    assert alone.returncode == 2
    several = run("--jobs", "3", *form, ".", "missing.md", cwd=folder)
    assert (several.stdout, several.stderr, several.returncode) == (alone.stdout, alone.stderr, 2)


def test_one_file_is_told_without_its_name_whatever_else_is_passed_over(folder: Path) -> None:
    for name in ("en.md", "good.md", "empty.md", "picture.md"):
        (folder / name).unlink()
    done = run(".", cwd=folder)
    assert done.stdout.decode().splitlines()[0] != "zh.md"
    assert "另有 1 个文件不像工作汇报" in done.stdout.decode()


@pytest.mark.parametrize("value", ["-1", "two", "1.5", "", "99999", "²"])
def test_a_number_that_is_none_is_told(value: str) -> None:
    done = run(f"--jobs={value}", str(SAMPLE))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--jobs cannot be" in done.stderr


def test_processes_that_begin_anew_give_the_same_answers() -> None:
    """As on Windows and macOS, where no process begins as a copy."""
    tasks = {name: Task(name, SAMPLE.read_bytes()) for name in ("a.md", "b.md", "c.md")}
    answers = {}
    for method in ("spawn", ""):
        pool: Pool[str] = Pool(2, Plan(Recipe()), Manner(), method)
        waiting, answers[method] = list(tasks), {}
        while len(answers[method]) < len(tasks):
            for name in waiting[: pool.idle]:
                pool.give(name, tasks[waiting.pop(waiting.index(name))])
            answers[method].update(pool.wait(60))
        pool.close()
        assert pool.is_empty
    assert answers["spawn"] == answers[""]
    assert answers[""]["a.md"].form[1]


def large(folder: Path, *names: str, times: int = 60) -> None:
    """Reports that take seconds."""
    for name in names:
        (folder / name).write_bytes(SAMPLE.read_bytes() * times)


def children(pid: int) -> list[int]:
    """The processes that a process has started and that run."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listed.splitlines()]
    return [int(row[0]) for row in rows if row[1] == str(pid) and not row[2].startswith("Z")]


def started(process: subprocess.Popen[bytes], number: int) -> list[int]:
    """The children of a process, once there are so many of them."""
    until = time.monotonic() + 50
    while len(found := children(process.pid)) < number:
        assert time.monotonic() < until
        assert process.poll() is None
        time.sleep(0.05)
    return found


def begin(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("--jobs", "2", "--no-cache", "--exit-zero", *arguments, "."),
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), start_new_session=True,
    )  # fmt: skip


@posix
@pytest.mark.slow
def test_a_process_that_is_killed_costs_its_file_only(tmp_path: Path) -> None:
    large(tmp_path, "a.md", "b.md")
    for name in ("c.md", "d.md"):
        (tmp_path / name).write_bytes(SAMPLE.read_bytes())
    with begin(tmp_path, "--format=concise") as process:
        first, _ = started(process, 2)
        time.sleep(0.5)
        os.kill(first, signal.SIGKILL)
        output, errors = process.communicate(timeout=120)
    told = {line.partition(":")[0] for line in output.decode().splitlines()}
    assert process.returncode == 2
    assert len(told) == 3
    assert {"c.md", "d.md"} < told
    (lost,) = {"a.md", "b.md"} - told
    assert f"the process that checked {lost} was ended (SIGKILL)" in errors.decode()


@posix
@pytest.mark.slow
@pytest.mark.parametrize("is_group", [True, False])
def test_an_interrupt_ends_all_processes(tmp_path: Path, is_group: bool) -> None:
    """A terminal interrupts all of them, a program only the first."""
    large(tmp_path, "a.md", "b.md")
    with begin(tmp_path) as process:
        workers = started(process, 2)
        time.sleep(0.5)
        if is_group:
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"")
    assert not [pid for pid in workers if _runs(pid)]


@posix
@pytest.mark.slow
def test_no_process_outlives_the_one_that_started_it(tmp_path: Path) -> None:
    large(tmp_path, "a.md", "b.md", times=20)
    with begin(tmp_path) as process:
        workers = started(process, 2)
        process.kill()
        process.communicate(timeout=60)
    until = time.monotonic() + 50
    while any(_runs(pid) for pid in workers):
        assert time.monotonic() < until
        time.sleep(0.1)


def _runs(pid: int) -> bool:
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(listed) and not listed.startswith("Z")


def test_a_bar_is_drawn_after_a_second_and_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    stream = StringIO()
    bar = Progress(stream)
    bar.show(1, 4)
    assert stream.getvalue() == ""
    now[0] = 1.0
    bar.show(2, 4)
    bar.show(3, 4)
    assert stream.getvalue() == f"\r[{'#' * 15}{'-' * 15}] 2/4"
    bar.clear()
    assert stream.getvalue().endswith(" \r")
    assert len(stream.getvalue().split("\r")[-2]) >= len(stream.getvalue().split("\r")[1])
    Progress(None).show(9, 9)


@posix
@pytest.mark.slow
@pytest.mark.parametrize(("changes", "is_drawn"), [({}, True), ({"CI": "true"}, False), ({"TERM": "dumb"}, False)])
def test_a_bar_is_for_terminals(tmp_path: Path, changes: dict[str, str], is_drawn: bool) -> None:
    large(tmp_path, *(f"{at}.md" for at in range(6)), times=20)
    (tmp_path / "b.md").write_bytes(SAMPLE.read_bytes())
    master, slave = os.openpty()
    env = {name: value for name, value in environment(TERM="xterm").items() if name != "CI"} | changes
    told = b""
    with subprocess.Popen(
        command("--jobs=2", "--no-cache", "."), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=slave, env=env
    ) as done:
        while done.poll() is None or select.select([master], [], [], 0)[0]:  # a terminal holds a few kB only
            if select.select([master], [], [], 0.2)[0]:
                told += os.read(master, 1 << 16)
    os.close(slave)
    os.close(master)
    assert done.returncode == 1
    assert (b"#" in told or b"-]" in told) is is_drawn
    assert told.endswith(b" \r") if is_drawn else told == b""
