"""The settings that hold for a file or folder, one by one, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reportlint.config.keys import KEYS, Key
from reportlint.config.model import Configuration, Layer, Place
from reportlint.record import NamedTuple

_BY_FILE = "per-file"


class Setting(NamedTuple):
    """One value of a setting: of a list one entry, of a mapping one key. `place` is None for a default.

    `key` is dotted (`severity.RL302`), `pattern` the files that the value is for where it is for some only.
    """

    key: str
    value: Any
    place: Place | None = None
    pattern: str = ""


def settings(configuration: Configuration, entries: Iterable[int] = (), more: Iterable[Setting] = ()) -> list[Setting]:
    """What is set and what is at its default, in the order of the keys.

    `entries` are the indices of the entries under `per-file` that hold; `more` is what comes after the configuration
    (front matter, the command line).
    """
    told = [setting for layer in configuration.layers for setting in _of_layer(layer)]
    told += [setting for at in entries for setting in _of_entry(configuration, at)]
    told += more
    found: list[Setting] = []
    for key in KEYS:
        mine = [one for one in told if one.key.partition(".")[0] == key.name]
        found += _in_force(key, mine) or ([Setting(key.name, key.default)] if key.default is not None else [])
        found += [
            Setting(f"{key.name}.{inner.name}", inner.default)
            for inner in (key.inner if key.kind == "form" else ())
            if inner.default is not None and not any(one.key == f"{key.name}.{inner.name}" for one in mine)
        ]
    return found


def _in_force(key: Key, told: list[Setting]) -> list[Setting]:
    """Of all that was said of a key what counts: all of it where it adds up, else what was said last, in one place."""
    if key.name == "extends":
        return told
    if key.kind in ("selectors", "patterns", "texts", "folders"):
        return told if key.adds_up else [one for one in told if _same_source(one, told[-1])]
    last = {one.key: one for one in told}
    return list(last.values())


def _same_source(one: Setting, other: Setting) -> bool:
    file = one.place.file if one.place is not None else ""
    return (file, one.pattern) == (other.place.file if other.place is not None else "", other.pattern)


def _of_layer(layer: Layer) -> Iterator[Setting]:
    for key in KEYS:
        if key.name in layer.data and key.name != _BY_FILE:
            yield from _leaves(key.name, key.name, layer.data[key.name], layer.places)


def _of_entry(configuration: Configuration, at: int) -> Iterator[Setting]:
    """What an entry under `per-file` sets."""
    entry = configuration.per_file[at]
    layer, pattern = configuration.layers[entry.layer], entry.pattern.lines[0]
    for name, value in layer.data[_BY_FILE][pattern].items():
        for leaf in _leaves(name, f"{_BY_FILE}.{pattern}.{name}", value, layer.places):
            yield leaf._replace(pattern=pattern)


def _leaves(name: str, path: str, value: Any, places: Mapping[str, Place]) -> Iterator[Setting]:
    """The single values in a value: entries of a list, keys of a mapping."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(f"{name}.{key}", f"{path}.{key}", inner, places)
    elif isinstance(value, list) and "." not in name:
        for index, entry in enumerate(value):
            yield Setting(name, entry, places.get(f"{path}[{index}]") or places.get(path))
    else:
        yield Setting(name, value, places.get(path))
