"""The command, run in this process on a folder of its own: a fuzzer has no time to start it anew."""

from __future__ import annotations

import io
import os
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from fuzz.entry import hold, timed


class Done(NamedTuple):
    """The exit code of a run, and what it wrote."""

    code: int
    out: str
    err: str


class Place:
    """A folder that runs work in, and a home for what they keep; both go with the process."""

    def __init__(self) -> None:
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self._kept = tempfile.TemporaryDirectory(prefix="reportlint-fuzz-", dir=memory)
        self.folder, self.home = Path(self._kept.name, "tree"), Path(self._kept.name, "home")
        self.folder.mkdir()
        os.environ.update(XDG_CACHE_HOME=str(self.home), LC_ALL="C.UTF-8")
        os.environ.pop("REPORTLINT_NO_CACHE", None)

    def run(self, *words: str, size: int) -> Done:
        """Run the command; what holds for any run is held. `size` is how many bytes of input it has to do with."""
        from reportlint.cli import main

        out, err = _stream(), _stream()
        here = os.getcwd()
        os.chdir(self.folder)
        try:
            with redirect_stdout(out), redirect_stderr(err), timed(size):
                code = main(words)
        finally:
            os.chdir(here)
        done = Done(code, _text(out), _text(err))
        hold("Traceback" not in done.err, _last(done.err), done.err)
        hold(code in (0, 1, 2), "exit code", code)
        hold('"code": "RL905"' not in done.out, "a rule failed", done.out)
        hold(not {"\x1b", "\x00", "\u202e", "\r"} & {*done.err}, "raw controls on standard error", done.err)
        hold(code != 2 or done.err or "RL900" in done.out, "no word on what is wrong", done)
        return done


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


def _last(told: str) -> str:
    """A name for a traceback: the last of its lines that names a place."""
    places = [line.strip() for line in told.splitlines() if line.strip().startswith("File ")]
    return f"an error of its own, {places[-1].rpartition('/')[2]}" if places else "an error of its own"
