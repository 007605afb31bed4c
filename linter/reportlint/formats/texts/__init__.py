"""Every word that the command itself says: for each language a package, in it for each that speaks a module.

What rules say stands in their own files. `{...}` are filled by `say`. The word before the first dot of a key is its
family; both languages have the same families in the same modules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlint.report.model import Language

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "results": (
        "severity", "group", "more", "note", "summary", "score", "statistics", "markdown", "unreadable", "mend", "front",
    ),
    "commands": ("baseline", "diff", "cache", "config", "new", "init", "error", "usage"),
    "help": ("help",),
    "rules": ("card", "option", "scope", "rules"),
    "outline": ("outline", "language", "profile", "period", "part", "size", "kind", "reason", "aspect", "category"),
}  # fmt: skip
"""The families of keys by the module that holds them."""

_MODULES = {family: module for module, families in FAMILIES.items() for family in families}


def texts(language: Language, module: str) -> Mapping[str, str]:
    """The texts of one module in one language; a run imports only those that it says something of."""
    found: Mapping[str, str] = import_module(f"reportlint.formats.texts.{language}.{module}").TEXTS
    return found


def text_of(language: Language, key: str) -> str | None:
    """The text `key` as it is written, its values not filled in; None where there is none."""
    module = _MODULES.get(key.partition(".")[0])
    return texts(language, module).get(key) if module else None


def say(language: Language, key: str, **values: object) -> str:
    """The text `key` with its values filled in; a key that has no text is shown as it is."""
    text = text_of(language, key)
    return key.partition(".")[2] or key if text is None else text.format(**values)


def counted(language: Language, key: str, number: int, **values: object) -> str:
    """`say` for a text that depends on a number: `key.one` for one where the language has it, else `key`."""
    one = f"{key}.one"
    return say(language, one if number == 1 and text_of(language, one) is not None else key, n=number, **values)
