"""The entries by name; each is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

from fuzz.entry import Entry


def _load(name: str) -> Entry:
    made: Entry = import_module(f"fuzz.{name}").entry()
    return made


NAMES = ("markdown", "configuration", "pack", "suppression", "baseline")
ENTRIES: dict[str, Callable[[], Entry]] = {name: partial(_load, name) for name in NAMES}
