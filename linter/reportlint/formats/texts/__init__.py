"""Every word that the command itself says, one module per language with the same keys.

What rules say stands in their own files. `{...}` are filled by `say`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlint.report.model import Language


def texts(language: Language) -> Mapping[str, str]:
    """All texts in one language; only its module is imported."""
    if language == "zh":
        from reportlint.formats.texts.zh import TEXTS
    else:
        from reportlint.formats.texts.en import TEXTS
    return TEXTS


def say(language: Language, key: str, **values: object) -> str:
    """The text `key` with its values filled in; a key that has no text is shown as it is."""
    text = texts(language).get(key)
    return key.partition(".")[2] or key if text is None else text.format(**values)


def counted(language: Language, key: str, number: int, **values: object) -> str:
    """`say` for a text that depends on a number: `key.one` for one where the language has it, else `key`."""
    one = f"{key}.one"
    return say(language, one if number == 1 and one in texts(language) else key, n=number, **values)
