"""A configuration once it is read: immutable values, each with the place that it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from reportlint.config.keys import LEVELS
from reportlint.language.concepts import Terms
from reportlint.language.second_look import Mode
from reportlint.record import NamedTuple
from reportlint.report.options import ReadingOptions

__all__ = [
    "LEVELS",
    "Category",
    "Configuration",
    "Layer",
    "Level",
    "Overrides",
    "Patterns",
    "PerFile",
    "Place",
    "Ruling",
]

Level = Literal["error", "warning", "suggestion", "off"]
Speech = Literal["zh", "en", "auto"]
FailOn = Literal["error", "warning", "suggestion", "never"]


class Place(NamedTuple):
    """Where a value stands: a file with line and column, or an option of the command line with neither."""

    file: str
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.row}:{self.column}" if self.row else self.file


class Category(NamedTuple):
    """A benefit category that a team adds, and what it is called in each language."""

    name: str
    label: Mapping[str, str]


class Selection(NamedTuple):
    """Which rules are wanted, by codes, beginnings of codes, and names. `select` replaces what held before."""

    select: tuple[str, ...] | None = None
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Ruling(NamedTuple):
    """What one source (a file, an entry under `per-file`, the command line) says of rules. A later one comes first.

    `options` are by rule and then by option.
    """

    selection: Selection = Selection()
    severity: Mapping[str, Level] = {}
    options: Mapping[str, Mapping[str, Any]] = {}


class Patterns(NamedTuple):
    """Patterns as in a `.gitignore` that stands in `folder`."""

    folder: str
    lines: tuple[str, ...]


class PerFile(NamedTuple):
    """What holds for the files that a pattern names; what is None is not set. `layer` is the index of its file."""

    pattern: Patterns
    ruling: Ruling
    profile: str | None = None
    lang: Speech | None = None
    layer: int = 0


class Layer(NamedTuple):
    """What one configuration file says: the values of the keys that it gives, and where each of them stands.

    `places` maps a dotted key (`severity.RL302`, `rules.RL401.minimum`, `select[0]`) to its place; `data` are the values
    as they are written.
    """

    file: str
    folder: str = "."
    values: Mapping[str, Any] = {}
    places: Mapping[str, Place] = {}
    data: Mapping[str, Any] = {}


class Configuration(NamedTuple):
    """Everything that a team has set, in its file and those which that extends; what it has not is at its default.

    `rulings` and `layers` begin with the file that is extended first. `folders` and `baseline` are paths as the run can open them,
    whatever folder the configuration stands in.
    """

    layers: tuple[Layer, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    per_file: tuple[PerFile, ...] = ()
    include: Patterns | None = None
    exclude: tuple[Patterns, ...] = ()
    reading: ReadingOptions = ReadingOptions()
    terms: tuple[Terms, ...] = ()
    categories: tuple[Category, ...] = ()
    packs: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    preview: bool = False
    require_reason: bool = False
    fail_on: FailOn | None = None
    baseline: str = ""
    lang: Speech | None = None
    second_look: Mode | None = None

    @property
    def file(self) -> str:
        """The file that was found or named; empty where there is none."""
        return self.layers[-1].file if self.layers else ""

    @property
    def places(self) -> Mapping[str, Place]:
        """Where each value stands by its dotted key, in the file that has the last say on it."""
        return {key: place for layer in self.layers for key, place in layer.places.items()}


class Overrides(NamedTuple):
    """What the command line says on top of the configuration; None and False where it says nothing."""

    selection: Selection = Selection()
    preview: bool = False
    require_reason: bool = False
    profile: str | None = None
    lang: Speech | None = None

    def __bool__(self) -> bool:
        """Whether anything was said that calls for a setup of its own; the language of messages does not."""
        return self._replace(lang=None) != Overrides()
