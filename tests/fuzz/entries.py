"""The entries by name; each is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module

from fuzz.entry import Entry, Slow


def _load(name: str) -> Entry:
    """An entry that has run once: what is imported and compiled then is not held against the first input."""
    made: Entry = import_module(f"fuzz.{name}").entry()
    with suppress(Slow):
        made.hold(next(made.seeds()))
    return made


NAMES = ("markdown", "configuration", "pack", "suppression", "baseline", "growth")
ENTRIES: dict[str, Callable[[], Entry]] = {name: partial(_load, name) for name in NAMES}
