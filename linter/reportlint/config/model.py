"""A configuration once it is read: immutable values, each with the place that it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from reportlint.diagnostic import SEVERITIES
from reportlint.language.concepts import Terms
from reportlint.language.second_look import Mode
from reportlint.record import NamedTuple
from reportlint.report.options import ReadingOptions

Level = Literal["error", "warning", "suggestion", "off"]
LEVELS: tuple[Level, ...] = (*SEVERITIES, "off")


class Place(NamedTuple):
    """Where a value stands: a file with line and column, or an option of the command line with neither."""

    file: str
    row: int = 0
    column: int = 0


class Category(NamedTuple):
    """A benefit category that a team adds, and what it is called in each language."""

    name: str
    label: Mapping[str, str]


class Selection(NamedTuple):
    """Which rules are wanted, by codes, beginnings of codes, and names. `select` replaces what held before."""

    select: tuple[str, ...] | None = None
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Configuration(NamedTuple):
    """Everything that a team has set; what it has not is at its default and has no place.

    `places` maps a dotted key (`severity.RL302`, `rules.RL401.minimum`, `select`) to where its value stands.
    `folders` are paths as the run can open them, whatever folder the configuration stands in.
    """

    file: str = ""
    selection: Selection = Selection()
    severity: Mapping[str, Level] = {}
    rules: Mapping[str, Mapping[str, Any]] = {}
    reading: ReadingOptions = ReadingOptions()
    terms: tuple[Terms, ...] = ()
    categories: tuple[Category, ...] = ()
    packs: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    require_reason: bool = False
    lang: Literal["zh", "en", "auto"] | None = None
    second_look: Mode | None = None
    places: Mapping[str, Place] = {}


class Overrides(NamedTuple):
    """What the command line says on top of the configuration."""

    selection: Selection = Selection()
    preview: bool = False

    def __bool__(self) -> bool:
        """Whether anything was said."""
        return self.preview or self.selection != Selection()
