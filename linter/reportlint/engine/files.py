"""Which files a run reads: those named, and the Markdown files in folders that are named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.engine.choice import Choice
    from reportlint.engine.ignore import Ignored

MARKDOWN = (".md", ".markdown", ".mdown")
"""Endings of the files that are looked for in folders; any other file has to be named."""

SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "bower_components"})
"""Folders that hold no reports; those whose name begins with a dot are skipped too."""

STDIN = "-"


class Target(NamedTuple):
    """A file to read. `named` tells whether the user named it or it was found in a folder.

    `included` says that the configuration calls it a report, whatever it looks like.
    """

    path: str
    named: bool
    included: bool = False


class Problem(NamedTuple):
    """A path that cannot be used: a key of the texts under `error.`, the path, and a detail."""

    key: str
    path: str
    detail: str = ""


class Found(NamedTuple):
    """What a search came to, sorted within each folder, each file once."""

    targets: tuple[Target, ...]
    problems: tuple[Problem, ...] = ()


def find(paths: Sequence[str], choice: Choice | None = None) -> Found:
    """Turn paths of the command line into files; `choice` is what the configuration says of them.

    A missing path is a problem, the others are searched all the same. What a folder's `.gitignore` files or the
    configuration exclude is not found; a file that is named is always a target, unless the choice is forced on it.
    """
    targets: dict[str, Target] = {}
    problems: list[Problem] = []
    for path in paths:
        if path == STDIN:
            targets.setdefault(path, Target(path, True))
        elif os.path.isdir(path):
            for target in _walk(path, problems, choice):
                targets.setdefault(os.path.normpath(target.path), target)
        elif os.path.lexists(path):
            if choice is None:
                targets[os.path.normpath(path)] = Target(path, True)
            elif not (choice.is_forced and choice.excludes(path, False)):
                targets[os.path.normpath(path)] = Target(path, True, choice.includes(path))
        else:
            problems.append(Problem("missing", path))
    return Found(tuple(targets.values()), tuple(problems))


def _walk(top: str, problems: list[Problem], choice: Choice | None = None) -> Iterator[Target]:
    """The files under `top` that are Markdown or included, each folder's before those of its sub-folders, name by name."""
    from reportlint.engine.ignore import Ignored

    if choice is not None and choice.excludes(top, True):
        if choice.is_forced:
            return
        choice = choice.without_excluding()  # whoever names an excluded folder wants it read
    root = os.path.realpath(top)
    waiting = [(top, Ignored.above(root))]
    while waiting:
        folder, outer = waiting.pop()
        ignored = outer.entering(folder)
        inside = _entries(folder, problems)
        for entry in inside:
            included = choice is not None and choice.includes(entry.path)
            if choice is not None and choice.excludes(entry.path, False):
                continue
            if _is_wanted(entry, included, ignored, root, problems):
                yield Target(_tidy(entry.path), False, included)
        # A link to a folder is not followed: what it leads to inside the tree is found there.
        below = [entry for entry in inside if entry.is_dir(follow_symlinks=False) and entry.name not in SKIPPED]
        waiting += [
            (entry.path, ignored)
            for entry in reversed(below)
            if not (ignored.matches(entry.path, True) or (choice is not None and choice.excludes(entry.path, True)))
        ]


def _entries(folder: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What lies in a folder and is not hidden, sorted by name."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(Problem("folder", folder, error.strerror or ""))
        return []


def _is_wanted(entry: os.DirEntry[str], included: bool, ignored: Ignored, root: str, problems: list[Problem]) -> bool:
    """Whether `entry` is a file to read, Markdown or included; a link that leads out of the tree is a problem instead."""
    if not (included or entry.name.lower().endswith(MARKDOWN)):
        return False
    if ignored.matches(entry.path, False):
        return False
    try:
        if entry.is_dir():
            return False
        if entry.is_symlink() and not _is_inside(entry.path, root):
            problems.append(Problem("link", _tidy(entry.path)))
            return False
        return entry.is_file()
    except OSError:  # links that lead to one another: like one that leads nowhere
        return False


def _tidy(path: str) -> str:
    """A path without the `./` that a search from the current folder puts before it."""
    return path[2:] if path.startswith(("./", ".\\")) else path


def _is_inside(path: str, root: str) -> bool:
    """Whether a link leads to something under `root`."""
    real = os.path.realpath(path)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)
