"""Rules that can never speak: conditions that exclude each other, or that no report meets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlint.packs.fields import LANGUAGES, Form
from reportlint.packs.probes import languages_of
from reportlint.report.model import PIECES

_SIZES = {"big-project": "big", "small-project": "small", "claim": "big"}
"""Scopes whose projects are all of one size: small ones are not read for claims."""
_NOT_OF_SMALL = frozenset(name for group, pieces in PIECES.items() for name in (group, *pieces))
"""What is looked for in big projects only."""


def never_fires(form: Form, compiled: Mapping[str, Any]) -> None:
    """Note what keeps a rule from ever firing."""
    scope, when = compiled["scope"], compiled.get("when", {})
    size = _SIZES.get(scope)
    for key in ("when", "forbids"):
        if size and size not in compiled.get(key, {}).get("size", [size]):
            form.log.note((key, "size"), "never-fires", value=scope)
    if compiled.get("requires") in _NOT_OF_SMALL and (
        scope == "small-project" or (size is None and when.get("size") == ["small"])
    ):
        form.note("requires", "never-small", value=compiled["requires"])
    for name, values in compiled.get("forbids", {}).items():
        if name in when and values and not any(value in values for value in when[name]):
            form.log.note(("forbids", name), "never-both", value=name)
    asked = languages_of(compiled.get("probe") or {})
    if not any(lang in asked for lang in when.get("language", LANGUAGES)):
        form.log.note(("when", "language"), "never-language", value=", ".join(asked))
