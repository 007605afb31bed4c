"""What a project is called: its name without numbers, dates and what calls it a project."""

from __future__ import annotations

import re

from reportlint.language.shortening import shortened
from reportlint.regex import regex

_TIMES = regex(r"[0-9]|[一二三四五六七八九十两半]\s*个?(?:天|周|月|季)|\b(?:days?|weeks?|months?)\b")


_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


_DATE_AT_MOST = 48


_DATED = regex(
    rf"\s*(?:[·|｜,，】]|\*\*)+\s*(?=[^·|｜,，]*(?:{'|'.join(_MONTHS)}|月|[0-9][./][0-9]))"
    rf"(?:[0-9]|st|nd|rd|th|{'|'.join(_MONTHS)}|of|to|from|until|[\s–—~～→至到./年月日号-])+$",
    re.IGNORECASE,
)  # a date that ends a title: · 1 July – 18 September


_PREFIX = regex(r"(?:项目|主线|重点|之[一二三四五]|工程|工作|产出|[Pp]roject|[Ii]nitiative).{0,4}$")


_VERSION = regex(r"[0-9]+\.[0-9]+\.[0-9]+(?![0-9.、])")  #: 23.4.1 is no numbering
LONGEST = 80  #: columns of a name


LEAD = 20  #: characters before a colon that may be a lead such as 本季项目：


def project_name(words: str) -> str:
    """The name of a project without numbering, dates at its end, or a lead such as 本季项目：."""
    name = _without_times(words)
    dated = _DATED.search(name, max(1, len(name) - _DATE_AT_MOST))
    name = name[: dated.start()] if dated else name
    if not _VERSION.match(name):
        name = regex(r"^(?:[（(]?[一二三四五六七八九十0-9]+[)）、.．]\s*)+").sub("", name)
    lead, colon, rest = name.replace("：", ":").replace("｜", "|").replace("|", ":").partition(":")
    shorter = name[len(lead) + 1 :].lstrip() if colon and len(lead) <= LEAD and _PREFIX.search(lead) and rest else ""
    name = (shorter or name).strip("*_ 　：:，,。；;").rstrip(".")
    return shortened(name, LONGEST)


def _without_times(words: str) -> str:
    """The words without a bracket at their end that holds a time."""
    if not words.rstrip().endswith((")", "）")):
        return words
    at = max(words.rfind("("), words.rfind("（"))
    inside = words[at:].lower()
    timed = _TIMES.search(inside) or any(month in inside for month in _MONTHS)
    return words[:at].rstrip() if at > 0 and timed else words
