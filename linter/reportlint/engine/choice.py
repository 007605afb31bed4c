"""Which files a configuration wants checked. Patterns are compiled, and their library imported, when they are asked."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlint.config.model import Configuration, Patterns
    from reportlint.engine.ignore import Ignored


class Choice:
    """What `include` and `exclude` say of files. `is_forced` puts `exclude` before what is named on the command line."""

    def __init__(self, include: Patterns | None, exclude: tuple[Patterns, ...], is_forced: bool) -> None:
        self._include, self._exclude = include, exclude
        self.is_forced = is_forced

    def includes(self, path: str) -> bool:
        """Whether a file is a report by the configuration's word."""
        return self._include is not None and self._included.matches(path, False)

    def excludes(self, path: str, is_folder: bool) -> bool:
        """Whether a file or a folder is not to be checked."""
        return bool(self._exclude) and self._excluded.matches(path, is_folder)

    def without_excluding(self) -> Choice:
        """The same choice, but nothing is excluded."""
        return Choice(self._include, (), self.is_forced)

    @cached_property
    def _included(self) -> Ignored:
        from reportlint.engine.ignore import Ignored

        return Ignored.of([self._include] if self._include is not None else [])

    @cached_property
    def _excluded(self) -> Ignored:
        from reportlint.engine.ignore import Ignored

        return Ignored.of(self._exclude)


def choice_of(configuration: Configuration | None, force_exclude: bool = False) -> Choice | None:
    """The choice that a configuration makes; None where it makes none."""
    if configuration is None or not (configuration.include or configuration.exclude):
        return None
    return Choice(configuration.include, configuration.exclude, force_exclude)
