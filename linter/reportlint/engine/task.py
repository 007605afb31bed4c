"""What is to be checked, and how: values that every process of a run can be handed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from reportlint.engine.check import Speech
    from reportlint.report.model import Language


class Task(NamedTuple):
    """A file that could be read, by its name and its bytes; with `only_reports` it may be passed over."""

    name: str
    data: bytes
    only_reports: bool = False


class Manner(NamedTuple):
    """How a run speaks of its files. `is_scored` asks for the scores of their reports."""

    lang: Speech = "auto"
    fallback: Language = "en"
    is_lang_fixed: bool = False
    is_scored: bool = False


class Recipe(NamedTuple):
    """What a setup is made of: configuration files, what the command line says, further folders, a second look's mode.

    `overrides` is an `Overrides`, or None where the command line says nothing.
    """

    files: tuple[str, ...] = ()
    overrides: Any = None
    folders: tuple[str, ...] = ()
    second_look: Any = None

    @property
    def is_built_in(self) -> bool:
        """Whether nothing is configured."""
        return not (self.files or self.overrides or self.folders)
