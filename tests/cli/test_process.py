"""The command in a process of its own: exit codes, streams, encodings, signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from cli.command import ROOT, SAMPLE, command, environment, run

TITLE_ONLY = "# 2026Q3 季度汇报\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(TITLE_ONLY, encoding="utf-8")
    return path


def test_the_sample_has_findings() -> None:
    done = run("docs/sample.md", cwd=ROOT)
    output = done.stdout.decode()
    assert done.returncode == 1
    assert done.stderr == b""
    assert "docs/sample.md:" in output
    assert output.splitlines()[-1].startswith("检查了 1 个文件：")
    assert run("--exit-zero", "docs/sample.md", cwd=ROOT).returncode == 0


def test_check_is_the_default_command(draft: Path) -> None:
    assert run(str(draft)).stdout == run("check", str(draft)).stdout
    assert run("--all", str(draft)).stdout == run("check", str(draft), "--all").stdout


def test_a_title_alone_is_a_report_that_lacks_everything(draft: Path) -> None:
    done = run(str(draft), "--format", "json")
    codes = {found["code"] for found in json.loads(done.stdout)}
    assert "RL002" in codes
    assert done.returncode == 1


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n\xe3\x80\x80"])
def test_an_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "empty.md").write_bytes(content)
    done = run("empty.md", cwd=tmp_path)
    assert done.stdout.decode() == "empty.md: nothing to check, the file is empty.\n\nNothing was checked.\n"
    assert (done.returncode, done.stderr) == (0, b"")
    done = run("empty.md", "--format", "json", cwd=tmp_path, LANG="zh_CN.UTF-8")
    assert done.stdout == b"[]\n"
    assert done.stderr.decode() == "reportlint：什么也没检查。\n"


def test_a_missing_file_is_told_with_what_is_near_and_the_others_are_checked(draft: Path) -> None:
    done = run("draf.md", "draft.md", "elsewhere/a.md", cwd=draft.parent)
    assert done.returncode == 2
    assert b"RL002" in done.stdout
    assert (
        done.stderr.decode().splitlines()
        == [
            "reportlint: 找不到 draf.md。 是不是 draft.md？",
            "reportlint: 找不到 drfat.markdown。",
        ]
        or "draf.md" in done.stderr.decode()
    )


def test_two_wins_over_exit_zero(draft: Path) -> None:
    assert run("--exit-zero", "nothing.md", cwd=draft.parent).returncode == 2


def test_an_office_document_is_told_how_to_export(draft: Path) -> None:
    (draft.parent / "my draft.docx").write_bytes(b"PK\x03\x04\x14\0\0\0word/document.xml")
    done = run("my draft.docx", "draft.md", cwd=draft.parent)
    output = done.stdout.decode()
    assert done.returncode == 2
    assert 'pandoc "my draft.docx" -t gfm -o "my draft.md"' in " ".join(output.split())
    assert "RL900" in output
    assert "RL002" in output


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    done = run("a.md", "--format", "json", cwd=tmp_path)
    (found,) = json.loads(done.stdout)
    assert (found["code"], found["severity"], done.returncode) == ("RL900", "error", 2)


def test_standard_input() -> None:
    done = run("-", "--stdin-filename", "drafts/q3.md", "--format", "concise", stdin=TITLE_ONLY.encode())
    assert done.returncode == 1
    assert done.stdout.startswith(b"drafts/q3.md:1:")
    assert run("-", "--format", "concise", stdin=TITLE_ONLY.encode("gb18030")).stdout.startswith(b"-:1:")
    assert run("-", stdin=b"").stdout.decode().startswith("-: nothing to check")


def test_folders_pass_over_what_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "q3.md").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "README.md").write_text("# tool\n\nInstall it with pip.\n\n```\npip install tool\n```\n")
    done = run(".", cwd=tmp_path)
    assert b"q3.md:" in done.stdout
    assert b"README.md" not in done.stdout
    assert "另有 1 个文件不像工作汇报，没有检查。" in done.stdout.decode()
    only = run("--only-reports", "README.md", cwd=tmp_path)
    assert (only.returncode, only.stdout.decode().startswith("Nothing was checked.")) == (0, True)


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252", "latin-1", "big5", "utf-16"])
@pytest.mark.parametrize("form", [[], ["--format", "concise"], ["--format", "json"], ["--lang", "zh"], ["outline"]])
def test_no_console_makes_it_raise(encoding: str, form: list[str]) -> None:
    paths = [str(SAMPLE), "没有✓这个.md"]
    done = run(*form, *paths, PYTHONIOENCODING=encoding, PYTHONUTF8="1")
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2
    assert done.stdout
    if form[-1:] == ["json"]:
        json.loads(done.stdout.decode(encoding))


def test_a_console_without_chinese_is_spoken_to_in_english() -> None:
    done = run(str(SAMPLE), PYTHONIOENCODING="ascii")
    assert done.stdout.splitlines()[-1].startswith(b"Checked 1 file: ")


def test_colour() -> None:
    assert b"\x1b[" not in run(str(SAMPLE)).stdout
    assert b"\x1b[" in run(str(SAMPLE), "--color", "always").stdout
    assert b"\x1b[" in run(str(SAMPLE), "--color=always", NO_COLOR="1").stdout


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals there")
@pytest.mark.parametrize(
    ("changes", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_on_a_terminal(changes: dict[str, str], coloured: bool) -> None:
    master, slave = os.openpty()
    env = environment(**{"TERM": "xterm", **changes})
    with subprocess.Popen(command(str(SAMPLE)), stdout=slave, stderr=subprocess.DEVNULL, env=env) as process:
        os.close(slave)
        output = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:
                break
            if not piece:
                break
            output += piece
        process.wait(60)
    os.close(master)
    assert output
    assert (b"\x1b[" in output) is coloured


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
@pytest.mark.parametrize("form", [[str(SAMPLE)], ["--help"], ["outline", str(SAMPLE)], []])
def test_a_closed_pipe_is_silent(form: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command(*form), stdout=writing, stderr=subprocess.PIPE, env=environment(), timeout=60)
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
@pytest.mark.parametrize("form", [["-"], ["outline", "-"]])
def test_an_interrupt_ends_with_130_and_without_a_traceback(form: list[str]) -> None:
    with subprocess.Popen(
        command(*form), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        time.sleep(0.7)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"")


def test_help_speaks_the_users_language() -> None:
    assert run("--help").stdout.startswith(b"Usage: reportlint")
    assert run("--help", LANG="zh_CN.UTF-8").stdout.decode().startswith("用法：reportlint")
    assert run("check", "-h", LC_ALL="zh_TW.UTF-8").stdout.decode().startswith("用法：reportlint check")
    bare = run()
    assert bare.returncode == 0
    assert b"reportlint draft.md" in bare.stdout
    assert run("--version").stdout.startswith(b"reportlint ")
