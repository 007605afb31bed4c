"""What the command says on standard error."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from reportlint.cli.console import write_err
from reportlint.cli.options import COMMANDS
from reportlint.formats.style import escape
from reportlint.formats.texts import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.engine.files import Problem
    from reportlint.report.model import Language


_COMPARED = 2000
"""How many names are compared at most; a folder may hold any number."""


class UseError(Exception):
    """A mistake in the use of the command that shows only when it runs: a key of the texts, values, nearest names."""

    def __init__(self, key: str, names: Sequence[str] = (), **values: str) -> None:
        super().__init__(key)
        self.key, self.names, self.values = key, names, values


def write_file(path: str, text: str) -> None:
    """Write a file in one piece, so that a reader never sees half of it. Raises `UseError` where that fails.

    A link is replaced, not followed. What UTF-8 lacks (a name of bytes that are none) is written as JSON does, `\\udcff`.
    """
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with suppress(FileNotFoundError):
            os.unlink(temporary)  # of a run that was killed
        with open(temporary, "x", encoding="utf-8", newline="\n", errors="backslashreplace") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise _failed(path, error) from None
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def write_output(path: str, text: str) -> None:
    """Write results to where the user wants them: a file in one piece, a device or pipe as it is. Raises `UseError`."""
    if not os.path.exists(path) or os.path.isfile(path):
        write_file(path, text)
        return
    try:
        with open(path, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as stream:
            stream.write(text)
    except OSError as error:
        raise _failed(path, error) from None


def _failed(path: str, error: OSError) -> UseError:
    return UseError("usage.output-failed", file=escape(path), detail=error.strerror or str(error))


def complain(message: str, language: Language) -> None:
    """One line on standard error."""
    write_err(say(language, "error", message=message) + "\n")


def complain_of_use(language: Language, message: str, names: Sequence[str] = (), command: str = "") -> None:
    """A mistake in the command line: what is wrong, the nearest right names, where to read on."""
    complain(message + _near(names, language), language)
    write_err(say(language, "usage.help", command=" ".join(["reportlint", command]).rstrip()) + "\n")


def complain_of_paths(problems: Iterable[Problem], language: Language) -> None:
    """One line for each path that could not be used, with names that are near to it."""
    for problem in problems:
        message = say(language, f"error.{problem.key}", path=escape(problem.path), detail=escape(problem.detail))
        names = near_paths(problem.path) if problem.key == "missing" else []
        complain(message + _near([escape(name) for name in names], language), language)


def near(name: str, candidates: Iterable[str]) -> list[str]:
    """The candidates that `name` may have been meant to be, the nearest first, at most three."""
    from difflib import get_close_matches
    from itertools import islice

    lower = {candidate.lower(): candidate for candidate in islice(candidates, _COMPARED)}
    return [lower[found] for found in get_close_matches(name.lower(), lower, 3, 0.6)]


def near_paths(path: str) -> list[str]:
    """Files of the same folder (and, for a bare word, commands) whose names are like that of a missing path."""
    folder, name = os.path.split(path)
    try:
        present = [entry for entry in os.listdir(folder or ".") if not entry.startswith(".")]
    except OSError:
        return []
    same = [entry for entry in present if os.path.splitext(entry)[0].lower() == os.path.splitext(name)[0].lower()]
    files = list(dict.fromkeys([*same, *near(name, present)]))[:3]
    commands = near(name, COMMANDS) if name == path and "." not in name else []
    return [*commands, *(os.path.join(folder, file) for file in files)][:3]


def _near(names: Sequence[str], language: Language) -> str:
    """The question after the nearest names, if there are any."""
    return say(language, "error.near", names=say(language, "error.near.or").join(names)) if names else ""
