"""What a configuration file and those that it extends come to together: the later one has the last say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlint.config.keys import KEYS
from reportlint.config.model import Category, Configuration, Layer, Patterns, PerFile, Ruling, Selection
from reportlint.language.concepts import Terms
from reportlint.report.options import ReadingOptions


def merged(layers: Sequence[Layer]) -> Configuration:
    """The configuration that layers make, the first of them the one that the others build on.

    What the description of the keys lets add up is kept of every layer; of the rest the last one that says anything
    counts.
    """
    last: dict[str, Any] = {}
    for layer in layers:
        last |= {name: value for name, value in layer.values.items() if name not in _ADDS_UP and value is not None}
    categories, words = _categories(layers)
    include = next((layer for layer in reversed(layers) if "include" in layer.values), None)
    return Configuration(
        layers=tuple(layers),
        rulings=tuple(ruling_of(layer.values) for layer in layers),
        per_file=_per_file(layers),
        include=Patterns(include.folder, include.values["include"]) if include is not None else None,
        exclude=tuple(Patterns(layer.folder, found) for layer in layers if (found := layer.values.get("exclude"))),
        reading=_reading(layers, categories, last.get("profile")),
        terms=(*(terms for layer in layers for terms in layer.values.get("terms", ())), *words),
        categories=categories,
        packs=_listed(layers, "packs"),
        folders=_listed(layers, "rule-folders"),
        preview=last.get("preview", False),
        require_reason=last.get("require-reason", False),
        fail_on=last.get("fail-on"),
        baseline=last.get("baseline") or "",
        lang=last.get("lang"),
        second_look=last.get("second-look"),
    )


_ADDS_UP = frozenset(key.name for key in KEYS if key.adds_up)


def ruling_of(values: dict[str, Any] | Any) -> Ruling:
    """What the values of one source say of rules."""
    return Ruling(
        Selection(values.get("select"), values.get("extend-select", ()), values.get("ignore", ())),
        values.get("severity", {}),
        values.get("rules", {}),
    )


def _per_file(layers: Sequence[Layer]) -> tuple[PerFile, ...]:
    return tuple(
        PerFile(
            Patterns(layer.folder, (pattern,)),
            ruling_of(values),
            values.get("profile"),
            values.get("lang"),
            index,
        )
        for index, layer in enumerate(layers)
        for pattern, values in layer.values.get("per-file", {}).items()
    )


def _reading(layers: Sequence[Layer], categories: tuple[Category, ...], profile: str | None) -> ReadingOptions:
    days = [layer.values["reading"].get("big-project-days") for layer in layers if "reading" in layer.values]
    told = [one for one in days if one is not None]
    options = ReadingOptions(categories=tuple(one.name for one in categories), profile=profile or "auto")
    return options._replace(big_project_days=told[-1]) if told else options


def _categories(layers: Sequence[Layer]) -> tuple[tuple[Category, ...], tuple[Terms, ...]]:
    """The further categories with their words; one that two layers have is that of the later one."""
    found = {one.name: (one, words) for layer in layers for one, words in layer.values.get("categories", ())}
    return tuple(one for one, _ in found.values()), tuple(words for _, words in found.values())


def _listed(layers: Sequence[Layer], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for layer in layers for name in layer.values.get(key, ())))
