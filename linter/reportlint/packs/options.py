"""The options of rules: how a rule's file declares them, and whether a value fits its declaration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reportlint.packs.fields import Form, Log, as_form
from reportlint.record import NamedTuple
from reportlint.yamlio import Path

TYPES = ("integer", "number", "boolean", "string", "list-of-strings")
KEYS = ("type", "default", "min", "max", "help")

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*\Z")
_FITS: Mapping[str, type | tuple[type, ...]] = {
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "string": str,
    "list-of-strings": list,
}


class Declared(NamedTuple):
    """An option of a rule as its file declares it; `help` is there only when the file itself is read."""

    name: str
    type: str
    default: Any
    min: int | float | None = None
    max: int | float | None = None
    help: Mapping[str, str] = {}

    @classmethod
    def of(cls, name: str, data: Mapping[str, Any]) -> Declared:
        """The declaration that a compiled rule keeps under `declared`."""
        return cls(name, **data)


def read_options(form: Form) -> dict[str, Declared]:
    """The declarations under `options`, as far as they are in order."""
    options = form.form("options")
    if options is None:
        return {}
    if not options.data:
        form.note("options", "blank")
    found: dict[str, Declared] = {}
    for name, value in options.data.items():
        if not _NAME.match(name):
            options.note(name, "option-name", value=name)
        elif not isinstance(value, dict):
            options.note(name, "option-form", value=_written(value))
        elif (one := as_form(form.log, value, (*options.path, name))) is not None:
            found[name] = _declared(one, name)
    return found


def _declared(form: Form, name: str) -> Declared:
    form.only(KEYS, ("type", "default", "help"))
    kind = form.choice("type", TYPES)
    limits = {key: _limit(form, key, kind) for key in ("min", "max") if form.has(key)}
    help = form.both("help")
    declared = Declared(name, kind, form.data.get("default"), **limits, help=help)
    low, high = declared.min, declared.max
    if low is not None and high is not None and low > high:
        form.note("max", "min-over-max", min=low, max=high)
    elif kind and form.has("default"):
        check(form.log, (*form.path, "default"), form.data["default"], declared)
    return declared


def _limit(form: Form, key: str, kind: str) -> int | float | None:
    value: Any = form.data[key]
    if kind and kind not in ("integer", "number"):
        form.note(key, "limit-of-number", value=kind)
    elif not _is_of(value, kind or "number"):
        form.note(key, "not-number")
    else:
        return value  # type: ignore[no-any-return]
    return None


def check(log: Log, path: Path, value: Any, declared: Declared) -> bool:
    """Whether a value fits its declaration; what does not fit is noted at `path`."""
    before = len(log.problems)
    if not _is_of(value, declared.type):
        log.note(path, f"option-{declared.type}", value=_written(value))
    elif declared.type == "list-of-strings":
        for index, entry in enumerate(value):
            if not isinstance(entry, str) or not entry.strip():
                log.note((*path, index), "option-string", value=_written(entry))
    elif declared.min is not None and value < declared.min:
        log.note(path, "option-too-small", value=value, limit=declared.min)
    elif declared.max is not None and value > declared.max:
        log.note(path, "option-too-large", value=value, limit=declared.max)
    return len(log.problems) == before


def _is_of(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _FITS[kind])


def _written(value: Any) -> str:
    """A value as it is written in YAML, short."""
    if isinstance(value, bool) or value is None:
        return str(value).lower().replace("none", "null")
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"
