"""Runs git so that nothing in a repository, its configuration or the environment can run code, or reach the network."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence

SECONDS = 60  #: how long one git command may take

_KEPT = ("GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM")
"""Of what begins with GIT_ only these, and what sets configuration (GIT_CONFIG_...): `_SAFE` comes after it and wins.

The others name programs or files to write to, or the repository of a hook that we run in: ours is the one of the paths.
"""

_SAFE = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "protocol.allow=never")


class GitError(Exception):
    """Why git could not be asked: a key of the command's texts, values for it, and the nearest right names."""

    def __init__(self, key: str, names: Sequence[str] = (), **values: str) -> None:
        super().__init__(key)
        self.key, self.names, self.values = key, names, values


class Git:
    """Git in one folder."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._settings: list[str] | None = None

    def text(self, *arguments: str) -> str:
        """What a command prints, without the line end. Raises `GitError` where it fails."""
        return os.fsdecode(self.output(*arguments)).rstrip("\n")

    def names(self, *arguments: str) -> list[str]:
        """What a command prints with `-z`: a list of names, or of fields. Raises `GitError` where it fails."""
        return os.fsdecode(self.output(*arguments)).split("\0")[:-1]

    def output(self, *arguments: str, given: bytes = b"") -> bytes:
        """The bytes that a command prints, which is `given` some to read. Raises `GitError` where it fails."""
        done = self.run(*arguments, given=given)
        if done.returncode:
            raise _failed(done.stderr, self.folder)
        return done.stdout

    def run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run a command to its end, whatever that is. Raises `GitError` where there is no git, or it takes too long."""
        if self._settings is None:
            self._settings = [*_SAFE]  # for the very command that asks for the rest of them
            self._settings += _without_filters(self.run("config", "-z", "--name-only", "--get-regexp", r"^filter\."))
        settings = [word for setting in self._settings for word in ("-c", setting)]
        line = [program(), "--no-pager", "--no-optional-locks", *settings, *arguments]
        try:
            return subprocess.run(
                line, cwd=self.folder, env=environment(os.environ), input=given, capture_output=True,
                timeout=SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise GitError("diff.timeout", command=arguments[0], seconds=str(SECONDS)) from None
        except (OSError, ValueError) as error:  # ValueError: a NUL among the arguments
            raise GitError("diff.failed", folder=self.folder, detail=str(error)) from None


def program() -> str:
    """Where git is. Only absolute folders of the search path count: the linted tree may hold a git of its own."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        path = os.path.join(folder, name)
        if os.path.isabs(folder) and os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    raise GitError("diff.no-git")


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """The environment of a git command, speaking English: what it says when it fails is read."""
    kept = {
        name: value
        for name, value in given.items()
        if not name.startswith("GIT_") or name in _KEPT or name.startswith("GIT_CONFIG_")
    }
    return kept | {
        "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "GIT_LITERAL_PATHSPECS": "1", "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0",
    }  # fmt: skip


def _without_filters(listed: subprocess.CompletedProcess[bytes]) -> list[str]:
    """Settings that turn off the filters of a repository: programs that git would run over files before comparing them."""
    names = {name.rpartition(".")[0] for name in os.fsdecode(listed.stdout).split("\0") if name.count(".") > 1}
    for name in names:
        if "=" in name:  # it could not be told from its value
            raise GitError("diff.failed", folder=".", detail=name)
    settings = {"clean": "", "smudge": "", "process": "", "required": "false"}
    return [f"{name}.{key}={value}" for name in sorted(names) for key, value in settings.items()]


def _failed(said: bytes, folder: str) -> GitError:
    """What git says of its failure, as an error of the command."""
    text = said.decode("utf-8", "replace")
    if "not a git repository" in text:
        return GitError("diff.no-repository", folder=folder)
    line = next((line for line in text.splitlines() if line.startswith(("fatal:", "error:"))), text.strip())
    return GitError("diff.failed", folder=folder, detail=line.removeprefix("fatal: ").removeprefix("error: "))
