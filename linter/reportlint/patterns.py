"""Users' regular expressions, in linear time. The only module that imports google-re2, and only for a pattern.

A pattern is matched without regard to case, `^` and `$` stand for the ends of lines, and markup is not seen. RE2's `\\b`, `\\w` and their like
know ASCII only, so beside Chinese they do not mean what their author means: they are refused there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

Trouble = Literal[
    "pattern-syntax", "pattern-ascii", "pattern-everything", "pattern-nothing", "pattern-missing", "pattern-markup"
]

_FLAGS = "(?im)"
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|\\\\p\\{Han\\}")
_ASCII = re.compile(r"(?<!\\)(?:\\\\)*(\\[bBwW])")
_TOKEN = re.compile(
    r"\\[pP]\{\^?\w+\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[a-zA-Z-]+\)|\{[0-9]+(?:,[0-9]*)?\}|.", re.DOTALL
)
_MEANS = {"^": "\1", "\\A": "\1", "\\s": " "}
_MARKUP = re.compile(r"^\x01?\ *\#+\ |^\x01\ *[-+*>]\ |\*\*|```|<!--|\]\(|\|")
"""Of what a pattern means literally: headings, lists and quotes, bold, code, comments, links, tables."""
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
    if markup := _markup(pattern):
        return "pattern-markup", markup
    return None


def _markup(pattern: str) -> str:
    """The markup without which a pattern cannot match; empty where it can, or where that is not plain to see."""
    words = ""  # that it has to find, in a row; NUL for what may be this or that
    depth = 0
    for token in _TOKEN.findall(pattern):
        if token == "|" and not depth:
            return ""
        depth += {"(": 1, ")": -1}.get(token, 0)
        if token.startswith("(?"):
            continue
        if depth or token == ")" or token[0] == "[":
            words += "\0"
        elif token in ("?", "*") or token.startswith("{0"):
            words = words[:-1]
        elif token.startswith("{"):
            words += words[-1:] * (min(int(re.findall("[0-9]+", token)[0]), 3) - 1)
        elif token != "+":
            words += _MEANS.get(token) or ("\0" if len(token) > 1 and token[1].isalnum() else token[-1])
    found = _MARKUP.search(words)
    return found[0].strip("\1 ") if found else ""
