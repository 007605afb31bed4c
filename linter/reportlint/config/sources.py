"""The text of a configuration file as data with places: YAML, or the table `[tool.reportlint]` of a TOML file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from reportlint.config.search import PYPROJECT
from reportlint.packs import cache
from reportlint.packs.files import kept_as
from reportlint.packs.pack import Problem
from reportlint.yamlio import MAX_CHARS, MAX_DEPTH, Loaded, Path, Position, YamlError, load

TABLE: Path = ("tool", "reportlint")
LARGEST = 4 * MAX_CHARS
"""The most bytes of a file that are read."""

_KEY = r"""(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_LINE = re.compile(rf"^[ \t]*(?:\[[ \t]*(?P<table>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=)", re.MULTILINE)
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def shown(path: str) -> str:
    """A path as it is told: from the working directory where the file lies below it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path
    return path if relative.startswith("..") else relative


def parse(data: bytes, path: str) -> Loaded | Problem:
    """The data of a file with places, or what keeps it from being read."""
    name = shown(path)
    if len(data) > LARGEST:
        return Problem(name, 1, 1, "", "yaml-size", {"detail": MAX_CHARS})
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(name, data.count(b"\n", 0, error.start) + 1, 1, "", "not-utf8")
    if path.endswith(".toml"):
        return _toml(text, name)
    stem, key = kept_as("configuration", path, data)
    if (kept := _restored(cache.read(stem, key))) is not None:
        return kept
    try:
        loaded = load(text)
    except YamlError as error:
        at = error.position
        return Problem(name, at.row, at.column, "", f"yaml-{error.kind}", {"detail": error.detail})
    cache.write(stem, key, [loaded.data, [[list(at), *place] for at, place in loaded.positions.items()]])
    return loaded


def _restored(kept: Any) -> Loaded | None:
    """What was kept of a YAML text, so that its parser need not be imported; None where that is of no use."""
    try:
        data, places = kept
        return Loaded(data, {tuple(at): Position(*place) for at, *place in places})
    except (TypeError, ValueError):
        return None


def _toml(text: str, name: str) -> Loaded | Problem:
    import tomllib

    if len(text) > MAX_CHARS:
        return Problem(name, 1, 1, "", "yaml-size", {"detail": MAX_CHARS})
    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        told = str(error)
        at = _AT.search(told)
        row, column = (int(at[1]), int(at[2])) if at and at[1] else (text.count("\n") + 1, 1)
        return Problem(name, row, column, "", "toml-syntax", {"detail": _AT.sub("", told)})
    except (RecursionError, ValueError) as error:  # nested too deep; a number of more digits than Python reads
        return Problem(name, 1, 1, "", "toml-syntax", {"detail": str(error)})
    positions = dict(_keys(text))
    for step in TABLE:
        data = data.get(step) if isinstance(data, dict) else None
    if data is None:
        return Problem(name, 0, 0, "", "config-no-table", {"value": PYPROJECT})
    start = next((at for path, at in positions.items() if path[: len(TABLE)] == TABLE), Position(1, 1))
    own = {path[len(TABLE) :]: at for path, at in positions.items() if path[: len(TABLE)] == TABLE}
    try:
        return Loaded(data, dict(_places(text, data, own, (), own.get((), start))))
    except YamlError as error:
        return Problem(name, error.position.row, error.position.column, "", "yaml-depth", {"detail": error.detail})


def _keys(text: str) -> Iterator[tuple[Path, Position]]:
    """The keys that open a line, with the tables that they stand in."""
    table: Path = ()
    for match in _LINE.finditer(text):
        name = "table" if match["table"] else "key"
        steps = tuple(part.strip("\"'") for part in re.findall(_KEY, match[name]))
        if name == "table":
            table = steps
        at = match.start(name)
        path = table if name == "table" else (*table, *steps)
        yield path, Position(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), at)


def _places(
    text: str, data: Any, known: dict[Path, Position], path: Path, at: Position
) -> Iterator[tuple[Path, Position]]:
    """A place for everything in `data`: that of its line, else where its key or words next stand in the text.

    Raises `YamlError` where things stand deeper in one another than is read.
    """
    if len(path) > MAX_DEPTH:
        raise YamlError("depth", str(MAX_DEPTH), at)
    yield path, at
    if isinstance(data, dict):
        inner: list[tuple[str | int, str, Any]] = [(key, key, value) for key, value in data.items()]
    else:
        inner = [(index, str(value), value) for index, value in enumerate(data)] if isinstance(data, list) else []
    offset = at.offset
    for step, words, value in inner:
        place = known.get((*path, step))
        if place is None:
            found = text.find(words, offset) if words else -1
            offset = max(found, offset)
            place = Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset), offset)
        yield from _places(text, value, known, (*path, step), place)
        if isinstance(data, list):
            offset = place.offset + len(words)
