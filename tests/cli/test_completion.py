"""Completion, asked for as the shells do; bash itself runs what is printed for it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cli.command import environment, run

from reportlint.cli.completion import SHELLS


def completed(words: str, shell: str = "bash") -> list[str]:
    """What a command line is completed with, its last word being incomplete."""
    at = str(len(shlex.split(words)) - (not words.endswith(" ")))
    asked = {"COMP_WORDS": words, "COMP_CWORD": at, "_REPORTLINT_COMPLETE": f"{shell}_complete"}
    return run(**asked).stdout.decode().split()


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("reportlint o", {"plain,outline"}),
        ("reportlint ", {"plain,check", "plain,init"}),
        ("reportlint dr", {"file,dr"}),
        ("reportlint --for", {"plain,--format"}),
        ("reportlint --format sa", {"plain,sarif"}),
        ("reportlint --format text,sa", {"plain,text,sarif"}),
        ("reportlint draft.md --fail-on ", {"plain,error", "plain,never"}),
        ("reportlint draft.md --select RL30", {"plain,RL301", "plain,RL302"}),
        ("reportlint explain missing-b", {"plain,missing-background", "plain,missing-benefits"}),
        ("reportlint new --kind o", {"plain,okr"}),
        ("reportlint --config ", {"file,"}),
        ("reportlint completion z", {"plain,zsh"}),
    ],
)
def test_words_are_completed(words: str, some: set[str]) -> None:
    assert some <= set(completed(words))


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_its_script(shell: str) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    assert f"_REPORTLINT_COMPLETE={shell}_complete" in done.stdout.decode()


def test_an_unknown_shell_is_told_with_the_nearest() -> None:
    done = run("completion", "bsh")
    assert done.returncode == 2
    assert b"which shell? One of bash, zsh, fish." in done.stderr
    assert b"Did you mean bash" in done.stderr


@pytest.fixture
def on_path(tmp_path: Path) -> dict[str, str]:
    """An environment in which `reportlint` is a command, and its completions lie in the folder."""
    program = tmp_path / "reportlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reportlint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    for shell in SHELLS:
        (tmp_path / f"completion.{shell}").write_bytes(run("completion", shell).stdout)
    return environment(PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.skipif(not shutil.which("bash") or os.name == "nt", reason="there is no bash here")
def test_bash_completes_with_it(tmp_path: Path, on_path: dict[str, str]) -> None:
    lines = (
        f"source {tmp_path}/completion.bash",
        "COMP_WORDS=(reportlint outl) COMP_CWORD=1",
        '_reportlint_completion reportlint && echo "${COMPREPLY[@]}"',
    )
    done = subprocess.run(["bash", "-c", "\n".join(lines)], capture_output=True, env=on_path, timeout=60)
    assert done.stdout.decode().strip() == "outline", done.stderr


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish here")
def test_fish_completes_with_it(tmp_path: Path, on_path: dict[str, str]) -> None:
    asked = f'source {tmp_path}/completion.fish; complete -C "reportlint x.md --fail-on wa"'
    done = subprocess.run(["fish", "-c", asked], capture_output=True, env=on_path, timeout=60)
    assert done.stdout.decode().strip() == "warning", done.stderr
