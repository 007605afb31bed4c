"""Ended from outside at any moment: nothing half written stays, and what is kept is whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.command import environment
from hostile.held import REPORT, run, tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")

BEGIN = "import sys; from reportlint.cli import main; sys.stderr.write('begun'); sys.stderr.flush(); sys.exit(main())"
"""Says when our own code begins: before that the interpreter alone decides what a signal does."""
ENDED = {
    signal.SIGINT: (130, -signal.SIGINT),
    signal.SIGTERM: (143, -signal.SIGTERM),
    signal.SIGKILL: (-signal.SIGKILL,),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports, and rules of a team's own that are compiled anew for each run."""
    path = tmp_path / "tree"
    path.mkdir()
    for at in range(3):
        (path / f"{at}.md").write_text(REPORT, encoding="utf-8")
    return path


def interrupted(folder: Path, home: Path, number: signal.Signals, delay: float) -> None:
    """Run the command, which writes a baseline, results and its cache, and send it a signal."""
    words = [sys.executable, "-c", BEGIN, "--format", "json:out", "--write-baseline", "."]
    with subprocess.Popen(
        words, cwd=folder, env=environment(XDG_CACHE_HOME=str(home)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        assert process.stderr.read(5) == b"begun"
        time.sleep(delay)
        process.send_signal(number)
        said = process.stderr.read()
        code = process.wait(200)
    assert code in (0, *ENDED[number]), (code, said)
    assert b"Traceback" not in said
    assert b"KeyboardInterrupt" not in said


def whole(folder: Path, home: Path) -> None:
    """What was written is there in full or not at all."""
    for name in ("out", ".reportlint-baseline.json"):
        if (folder / name).exists():
            json.loads((folder / name).read_bytes())
    for name in tree(home):
        if name.endswith(b".json"):
            json.loads(Path(os.fsdecode(name)).read_bytes())


def duration(folder: Path, home: Path) -> float:
    """How long a run takes that compiles and keeps everything, in seconds."""
    begun = time.monotonic()
    run("--format", "json:out", "--write-baseline", ".", cwd=folder, home=home, guard=60)
    return time.monotonic() - begun


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("times", [6, pytest.param(200, marks=pytest.mark.full)])
def test_ended_at_any_moment_it_leaves_nothing_behind(
    folder: Path, tmp_path: Path, number: signal.Signals, times: int
) -> None:
    length = duration(folder, tmp_path / "first")
    draw = random.Random(number)
    for at in range(times):
        home = tmp_path / f"home{at % 3}"
        interrupted(folder, home, number, draw.uniform(0, length))
        whole(folder, home)
        left = {os.path.basename(name) for name in tree(folder)}
        assert left <= {b"0.md", b"1.md", b"2.md", b"out", b".reportlint-baseline.json"}
        assert not [name for name in tree(home) if os.path.basename(name).startswith(b".")]


@pytest.mark.parametrize("times", [6, pytest.param(300, marks=pytest.mark.full)])
def test_killed_at_any_moment_it_corrupts_nothing(folder: Path, tmp_path: Path, times: int) -> None:
    length = duration(folder, tmp_path / "first")
    plain = run("--isolated", "--format", "json", ".", cwd=folder).stdout
    draw = random.Random(9)
    for at in range(times):
        home = tmp_path / f"home{at % 3}"
        interrupted(folder, home, signal.SIGKILL, draw.uniform(0, length))
        whole(folder, home)
        assert run("--isolated", "--format", "json", ".", cwd=folder, home=home).stdout == plain


def test_what_a_killed_run_left_is_in_nobodys_way(folder: Path) -> None:
    """A run may get the process number of one that was killed while it wrote."""
    code = (
        "import os, sys; open(f'out.{os.getpid()}.tmp', 'w').write('half'); "
        "from reportlint.cli import main; sys.exit(main(['--format', 'json:out', '0.md']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment(), capture_output=True, timeout=200)
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads((folder / "out").read_text(encoding="utf-8"))
    assert not list(folder.glob("*.tmp"))


def test_what_a_killed_run_left_in_the_cache_goes(folder: Path, tmp_path: Path) -> None:
    """Once nobody can be at it any more: what another run is writing just now stays."""
    home = tmp_path / "home"
    run(".", cwd=folder, home=home)
    kept = home / "reportlint"
    for path in (kept / "packs" / ".builtin.1", kept / "patterns" / ".x.2", kept / "packs" / ".builtin.3"):
        path.write_bytes(b"half")
        os.utime(path, (1, 1))
    now = kept / "packs" / ".builtin.4"
    now.write_bytes(b"half")
    for path in [path for path in kept.rglob("[!.]*") if path.is_file()]:
        path.unlink()  # so that all is to be kept anew
    run(".", cwd=folder, home=home)
    assert [path.name for path in kept.rglob(".*")] == [now.name]


UNHEARD = """
import sys, time
from reportlint import cli

class Deaf:
    def __del__(self):
        raise {signal}

def work(words):
    Deaf()
    time.sleep(60)
    return 0

cli._main = work
sys.exit(cli.main())
"""
"""Is interrupted where nothing can be raised, and goes on for as long as nobody interrupts it again."""


@pytest.mark.parametrize(("signal_", "code"), [("KeyboardInterrupt", 130), ("cli.Terminated", 143)])
def test_a_signal_that_nothing_can_be_raised_for_is_heeded_a_moment_later(signal_: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNHEARD.format(signal=signal_)], env=environment(), capture_output=True, timeout=15
    )
    assert (done.returncode, done.stderr) == (code, b"")
