"""What holds for the command on whatever it is given, and how it is run for that."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from cli.command import command, environment

Done = subprocess.CompletedProcess[bytes]
GUARD = 10
"""Seconds of processor time after which a run on one file counts as hung: far more than any needs."""
_HOME = tempfile.TemporaryDirectory(prefix="reportlint-cache-")

REPORT = "# 2026Q3 季度汇报\n\n## 项目介绍\n\n### 退款提速（2026.07.01—2026.09.15）\n\n退款平均 9 天才到账。\n"
FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown")


def run(*arguments: str | bytes, cwd: Path, guard: float = GUARD, home: Path | None = None, **more: Any) -> Done:
    """Run the command; its cache lies in `home`. What holds for any run is asserted."""
    changes, bound = more.pop("changes", {}), more.pop("preexec_fn", None)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (int(guard), int(guard)))
        if bound is not None:
            bound()

    words = [os.fsdecode(argument) for argument in arguments]
    env = environment(XDG_CACHE_HOME=str(home or _HOME.name), **changes)
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    done = subprocess.run(
        command(*words), cwd=cwd, env=env, timeout=20 * guard, check=False, preexec_fn=limit, **streams
    )
    assert done.returncode in (0, 1, 2), (done.returncode, done.stderr)  # the negative number of a signal: it was hung
    assert b"Traceback" not in (done.stderr or b""), done.stderr
    assert b'"RL905"' not in (done.stdout or b"")
    return done


def tree(folder: Path) -> set[bytes]:
    """All that lies below a folder, by name."""
    found = set()
    for here, folders, files in os.walk(os.fsencode(folder)):
        found |= {os.path.join(here, name) for name in (*folders, *files)}
    return found


def unchanged(folder: Path, action: Callable[[], Any]) -> Any:
    """What `action` returns; it must leave the names below `folder` as they were."""
    before = tree(folder)
    made = action()
    assert tree(folder) == before
    return made


def checked(paths: Sequence[Path], cwd: Path, out: Path, guard: float = GUARD) -> Done:
    """Run the command on files, in every format there is, and read each format again."""
    out.mkdir(exist_ok=True)
    formats = ",".join(["json", *(f"{name}:{out / name}" for name in FORMATS if name != "json")])
    done = run("--isolated", "--format", formats, *map(str, paths), cwd=cwd, guard=guard)
    codes = [one["code"] for one in json.loads(done.stdout)]
    assert [
        json.loads(line)["code"] for line in text_of(out, "jsonl").split("\n") if "code" in (line and json.loads(line))
    ] == codes
    assert text_of(out, "concise").count("\n") == len(codes)
    assert text_of(out, "github").count("\n") == len(codes)
    assert len(json.loads(text_of(out, "gitlab"))) == len(codes)
    assert len(json.loads(text_of(out, "rdjson"))["diagnostics"]) == len(codes)
    (sarif,) = json.loads(text_of(out, "sarif"))["runs"]
    assert len([one for one in sarif["results"] if "suppressions" not in one]) == len(codes)
    assert len(list(ET.fromstring(text_of(out, "junit")).iter("failure"))) + text_of(out, "junit").count(
        "<error"
    ) >= bool(codes)
    for name in ("text", "concise", "github"):
        assert not {"\x1b", "\x00", "\u202e"} & set(text_of(out, name)), name
    return done


def text_of(out: Path, name: str) -> str:
    """The results in a format; as UTF-8, or the test fails."""
    return (out / name).read_bytes().decode("utf-8")
