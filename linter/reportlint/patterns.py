"""Users' regular expressions, in linear time. The only module that imports google-re2, and only for a pattern.

A pattern is matched without regard to case, `^` and `$` stand for the ends of lines. RE2's `\\b`, `\\w` and their like
know ASCII only, so beside Chinese they do not mean what their author means: they are refused there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

Trouble = Literal["pattern-syntax", "pattern-ascii", "pattern-everything", "pattern-nothing", "pattern-missing"]

_FLAGS = "(?im)"
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|\\\\p\\{Han\\}")
_ASCII = re.compile(r"(?<!\\)(?:\\\\)*(\\[bBwW])")
_ANYTHING = ("中", "x", "7", "，")


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Any:
    """The pattern, ready to search; raises `ValueError` where it is not one."""
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(_FLAGS + pattern, options)
    except re2.error as error:
        told = error.args[0] if error.args else b""
        words = told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)
        raise ValueError(words.replace(_FLAGS, "")) from None


def trouble(pattern: str) -> tuple[Trouble, str] | None:
    """What is wrong with a pattern, and the detail of it; None where it can be used."""
    ascii_only = _ASCII.search(pattern)
    if ascii_only and _HAN.search(pattern):
        return "pattern-ascii", ascii_only[1]
    try:
        search = compiled(pattern)
    except ValueError as error:
        return "pattern-syntax", str(error)
    except ImportError as error:
        return "pattern-missing", str(error)
    if search.search("") or all(search.search(char) for char in _ANYTHING):
        return "pattern-everything", ""
    if search.possiblematchrange(4) == (b"", b""):
        return "pattern-nothing", ""
    return None
