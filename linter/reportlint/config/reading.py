"""Reading configuration files: one of them key by key, and those that it extends. All that is wrong is noted at once."""

from __future__ import annotations

import os
from typing import Any

from reportlint.config.keys import KEYS
from reportlint.config.model import Layer, Place
from reportlint.config.sources import LARGEST, parse, shown
from reportlint.config.values import read_keys
from reportlint.packs.fields import Log, as_form, dotted, nearest
from reportlint.packs.pack import Problem
from reportlint.record import NamedTuple
from reportlint.regular import NotRegularError, read_regular
from reportlint.yamlio import Loaded, Path


class Chain(NamedTuple):
    """A configuration file with those that it extends, the first of these in front, each with its log.

    `problems` are what keeps files from being read at all.
    """

    layers: tuple[Layer, ...] = ()
    logs: tuple[Log, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_chain(path: str) -> Chain:
    """Read a configuration file and all that it extends; a file that is reached twice counts where it is first needed."""
    reader = _Reader()
    reader.take(path, ())
    return Chain(tuple(reader.layers), tuple(reader.logs), tuple(reader.problems))


class _Reader:
    """Walks through the files that extend one another."""

    def __init__(self) -> None:
        self.layers: list[Layer] = []
        self.logs: list[Log] = []
        self.problems: list[Problem] = []
        self._done: set[str] = set()

    def take(self, path: str, trail: tuple[str, ...]) -> None:
        """Add a file behind those that it extends; `trail` are the files that led to it."""
        self._done.add(os.path.realpath(path))
        layer, log = read(path)
        if isinstance(log, Problem):
            self.problems.append(log)
            return
        trail = (*trail, path)
        for base, at in layer.values.get("extends", ()):
            self._extend(base, at, trail, log)
        self.layers.append(layer)
        self.logs.append(log)

    def _extend(self, base: str, at: Path, trail: tuple[str, ...], log: Log) -> None:
        names = [os.path.realpath(one) for one in trail]
        real = os.path.realpath(base) if "\0" not in base else base
        if real in names:
            circle = [*trail[names.index(real) :], base]
            log.note(at, "config-cycle", value=" → ".join(shown(one) for one in circle))
        elif ":/" in base[2:]:  # https://..., made a path
            log.note(at, "config-remote")
        elif "\0" in base or not os.path.isfile(base):
            kind = "config-extends-folder" if "\0" not in base and os.path.isdir(base) else "config-extends"
            log.note(at, kind, value=base, near=_near(base))
        elif real not in self._done:
            self.take(base, trail)


def _near(path: str) -> str | None:
    """A file beside a missing one whose name is like its own."""
    folder, name = os.path.split(path)
    try:
        names = [entry for entry in os.listdir(folder or ".") if entry.endswith((".yaml", ".yml", ".toml"))]
    except (OSError, ValueError):
        return None
    near = nearest(name, names)
    return os.path.join(folder, near) if near else None


def read(path: str) -> tuple[Layer, Log | Problem]:
    """What a file says, as far as it is in order, and the log of what is not.

    A `Problem` instead of a log: the file cannot be read at all.
    """
    nothing = Layer(shown(path))
    try:
        data = read_regular(path, LARGEST + 1)
    except (IsADirectoryError, NotRegularError):
        return nothing, Problem(shown(path), 0, 0, "", "not-regular")
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        near = _near(path) if isinstance(error, FileNotFoundError) else None
        return nothing, Problem(shown(path), 0, 0, "", "unreadable", {"value": detail, "near": near})
    loaded = parse(data, path)
    if isinstance(loaded, Problem):
        return nothing, loaded
    log = Log(shown(path), loaded)
    return _layer(log, os.path.dirname(path) or "."), log


def two(files: tuple[str, ...]) -> Problem:
    """The mistake of having more than one configuration in a folder."""
    names = ", ".join(os.path.basename(file) for file in files)
    return Problem(shown(os.path.dirname(files[0])) + os.sep, 0, 0, "", "config-two", {"value": names})


def _layer(log: Log, folder: str) -> Layer:
    empty = Layer(log.file, folder)
    if log.loaded.data is None:  # nothing but comments
        return empty
    form = as_form(log, log.loaded.data)
    if form is None:
        return empty
    values: dict[str, Any] = read_keys(form, KEYS, folder)
    return Layer(log.file, folder, values, _places(log.loaded, log.file), form.data)


def _places(loaded: Loaded, file: str) -> dict[str, Place]:
    """Where each value stands, by its dotted key."""
    return {dotted(path): Place(file, at.row, at.column) for path, at in loaded.positions.items() if path}
