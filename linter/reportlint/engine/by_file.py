"""What a configuration sets for some of the files only."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reportlint.config.model import Overrides, PerFile, Ruling
from reportlint.config.resolving import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.engine.ignore import Ignored
    from reportlint.engine.setup import Setup
    from reportlint.rule import Rule


class ByFile:
    """The setups of files that patterns name, each combination of patterns worked out once."""

    def __init__(self, setup: Setup, rules: Sequence[Rule], overrides: Overrides) -> None:
        assert setup.configuration is not None
        self._setup, self._rules, self._overrides = setup, rules, overrides
        self._entries = setup.configuration.per_file
        self._made: dict[tuple[int, ...], Setup] = {}

    def entries(self, filename: str) -> tuple[int, ...]:
        """The entries under `per-file` that name a file, by index."""
        if filename == "-":
            return ()
        return tuple(at for at, patterns in enumerate(self._patterns) if patterns.matches(filename, False))

    @cached_property
    def _patterns(self) -> list[Ignored]:
        from reportlint.engine.ignore import Ignored

        return [Ignored.of([entry.pattern]) for entry in self._entries]

    def of(self, filename: str) -> Setup | None:
        """The setup that holds for a file; None where no pattern names it."""
        key = self.entries(filename)
        if not key:
            return None
        if key not in self._made:
            self._made[key] = self._make([self._entries[at] for at in key])
        return self._made[key]

    def _make(self, entries: Sequence[PerFile]) -> Setup:
        setup, overrides = self._setup, self._overrides
        configuration = setup.configuration
        assert configuration is not None
        rulings = (*configuration.rulings, *(entry.ruling for entry in entries), Ruling(overrides.selection))
        resolved = resolve(rulings, self._rules, configuration.preview)
        profiles = [entry.profile for entry in entries if entry.profile is not None]
        langs = [entry.lang for entry in entries if entry.lang is not None]
        reading = setup.reading
        if profiles and overrides.profile is None:
            reading = reading._replace(profile=profiles[-1])
        return setup._replace(
            rules=tuple(rule for rule in resolved.rules if rule.scope != "file"),
            off=resolved.off,
            severity=resolved.severity,
            reading=reading,
            lang=langs[-1] if langs and overrides.lang is None else setup.lang,
            by_file=None,
        )
