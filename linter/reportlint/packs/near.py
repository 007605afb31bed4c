"""What somebody probably meant who names a rule that does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from reportlint.packs.fields import nearest

_CODE_LIKE = re.compile(r"[A-Za-z]{1,6}[0-9][0-9A-Za-z]*\Z")


def meant_rule(word: str, codes: Iterable[str], names: Iterable[str]) -> dict[str, Any]:
    """The values of a problem about a rule that does not exist: `near`, the one meant, or `family`, its neighbours.

    A code is near to another where one character differs or two neighbours are swapped; other codes look alike, too,
    and mean something else. Where none is, it is of more use to know the codes that begin as this one does.
    """
    if not _CODE_LIKE.match(word):
        return {"near": nearest(word.lower(), names)}
    codes, word = sorted(codes), word.upper()
    if near := [code for code in codes if _is_swapped(word, code)] or [code for code in codes if _is_typo(word, code)]:
        return {"near": near[0]}
    letters = word.rstrip("0123456789")
    for start in (word[: len(letters) + 1], letters):
        family = [code for code in codes if code.startswith(start)]
        if family and letters:
            return {"near": None, "family": (start, family[0], family[-1])}
    return {"near": None}


def _is_swapped(word: str, code: str) -> bool:
    """Whether two neighbours of one are swapped in the other."""
    if len(word) != len(code):
        return False
    at = [index for index, (one, two) in enumerate(zip(word, code, strict=True)) if one != two]
    return len(at) == 2 and at[1] == at[0] + 1 and word[at[0]] == code[at[1]] and word[at[1]] == code[at[0]]


def _is_typo(word: str, code: str) -> bool:
    """Whether one character is another, or stands in one of the two only."""
    if len(word) == len(code):
        return sum(one != two for one, two in zip(word, code, strict=True)) == 1
    short, long = sorted((word, code), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
