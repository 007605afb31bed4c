"""Days told as `2/17`, without year or month's name: days only where nothing else can stand, in a cell or behind a name."""

from __future__ import annotations

import re

from reportlint.language.days import valid
from reportlint.regex import regex

_SHORT = regex(
    r"(?:^|(?<=[(（\[【,，]))\s*(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})(?![0-9/])\s*"
    r"(?=$|[)）\]】,，~～—–-]|起|已?(?:上|全|开|灰|发|完|交|前|后|启|投|试|推|切|放|改|做|铺)|(?:live|shipped|released|on)\b)",
    re.MULTILINE,
)
_WHOLE = regex(r"(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})\W{0,2}(?:起|上线?|全量|开始|灰度|发布|完成|启用|live)?")


def names_day(words: str) -> bool:
    """Whether words in normal form hold a day without its year, alone or in brackets: `（1/20 全店）`."""
    return any(_is_day(found) for found in _SHORT.finditer(words))


def is_day(words: str) -> bool:
    """Whether words in normal form are such a day and nothing else: `2/17`, `4/28 上线`."""
    found = _WHOLE.fullmatch(words)
    return found is not None and _is_day(found)


def _is_day(found: re.Match[str]) -> bool:
    return valid(0, int(found["month"]), int(found["day"]))
