"""How English tells a change: the words between two figures, and around one that says by how much."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from reportlint.language.change_zh import speed
from reportlint.language.figure import Figure
from reportlint.regex import regex

Direction = Literal["up", "down"]

ROUGH = (
    "(?:about |around |roughly |some |nearly |almost |an? |the |over |more than |less than |under |up to |only |just |below |above"
    " |approximately |another |well |an average of |a further |as much as |at least |at most )*"
)
UP = (
    "plus of|growth|jump|increase|grew|grow|grows|grown|rose|rise|risen|gain|gained|gains|climbed|increased?|increases|improved?"
    "|improves|jumped|raised?|lifted"
)
DOWN = (
    "minus|reduction|decrease|decline|fell|fall|falls|fallen|dropped|drops?|declined?|cut|cuts|cutting|reduced?|reduces|reducing"
    "|save|saved|saves|saving|shrank|shrunk|shortened|lowered|decreased?|slashed|trimmed|shaved|freed|frees"
)
MOVES = (
    "fell|fall|drop|declin|cut|reduc|shrank|shrunk|shorten|lower|decreas|bring|brought|down|slash|halv|rose|ris|grew|grow|climb|went|go"
    "|goes|going|increas|jump|up|improv|rais|lift|move|came|come"
)
SMALL = 4.0  # a bare number in words up to this is no amount: four more languages
PATTERNS = {
    # between two figures
    "to": r"^[^,;.\d]{0,50}(?<![a-z])to (?:[a-z]+ ){0,3}$",
    "back": r"(?<![a-z])(?:(?:down|up) (?:[a-z]+ )?from|compared (?:with|to)|against|versus|vs\.?|instead of|rather than|previously|formerly"
    r"|before that|(?<=[,(] )(?:was|before|earlier|used to be)|(?<=\()was)(?: from)? (?:[a-z]+ ){0,4}$",
    "from-behind": rf"[,(] ?((?:down|up) )?from {ROUGH}$",
    "moved": r"(?<![a-z])(?:cut|reduced|lowered|down|up|fell|dropped|rose|grew|raised|increased|shrank|shortened) to (?:[a-z]+ ){0,3}$",
    "moved-to": rf"(?<![a-z])(?:{MOVES})[a-z]* (?:[a-z]+ )?to $",  # dropped to 6 minutes from 10
    "now": r"(?:,|;| -| and)? (?:is |are |it is |it's )?now (?:[a-z]+ ){0,2}$",
    # before a figure
    "from": rf"(?<![a-z])from {ROUGH}(?:[a-z]+ )?$",
    "verb": rf"(?<![a-z])(?:{MOVES})[a-z]*[^,;.]{{0,24}}$",
    "was": r"(?<![a-z])(?:was|were|used to be|used to take|had been|previously|before:?) (?:[a-z]+ ){0,3}$",
    "delta": rf"(?<![a-z])(?:({UP})|({DOWN}))(?: (?!to |from |at |in |on |per )[a-z'-]+){{0,6}}?(?:,(?= by ))? (?:by |of )?{ROUGH}$",
    "up": rf"(?:^|[,(;] ?|(?<![a-z])(?:is|are|was|were|went|go|goes) (?:[a-z]+ )?)(?:(up)|(down)) (?:by )?{ROUGH}$",
    # behind a figure
    "behind": r"^ (?:(more|higher|better|longer|above(?! \d)|increase|uplift)"
    r"|(less|fewer|lower|shorter|cheaper|smaller|below(?! \d)|reduction|decrease)|(faster|earlier|sooner|quicker)|(slower))(?![a-z])",
    "noun": r"^ (?:(rise|growth|gain|up)|(drop|cut|decline|saved|saving|down))(?![a-z])",
}


@lru_cache(maxsize=16)
def _pattern(key: str) -> re.Pattern[str]:
    return regex(PATTERNS[key])


def is_from_to(head: str, gap: str) -> bool:
    """Whether the words before a figure and between it and the next say from–to: `from A to B`, `fell A to B`."""
    if " to " not in gap or not _pattern("to").search(gap):
        return False
    return any(_pattern(key).search(words) for key, words in (("from", head), ("verb", head), ("moved", gap)))


def is_now(head: str, gap: str, behind: str) -> bool:
    """Whether the second figure holds now and the first held before: `97 minutes then, 41 now`, `was A, is now B`."""
    if behind.startswith(" now") and "," in gap:
        return True
    if gap.startswith((" before,", " before and")) and behind.startswith(" after"):
        return True
    return " now" in gap and bool(_pattern("now").search(gap) or _pattern("was").search(head))


def is_back(head: str, gap: str) -> bool:
    """Whether the second figure is the value before: `15 minutes, down from 40`, `6 minutes instead of 25`."""
    if len(gap) < 5 or ";" in gap or ". " in gap:
        return False
    if gap.startswith(" from ") and head.rstrip().endswith(" to") and _pattern("moved-to").search(head):
        return True
    match = _pattern("from-behind").search(gap) if "from" in gap else None
    if match:
        return bool(match[1] or _pattern("verb").search(head))
    return bool(_pattern("back").search(gap))


def delta(head: str, behind: str, figure: Figure) -> Direction | None:
    """The direction of a figure that says by how much something changed; None if it does not say that."""
    if behind.startswith((" later", " ago", " after", " before")):
        return None
    compared = _pattern("behind").search(behind)
    if compared and not (figure.weak and (figure.kind == "count" or figure.value <= SMALL)):
        if (
            compared[1] == "more"
            and figure.kind in ("count", "number")
            and behind[compared.end() :].startswith(" ")
            and not behind.startswith(" than", compared.end())
        ):
            return None
        if compared[3] or compared[4]:
            return speed(bool(compared[3]), figure)
        return "up" if compared[1] else "down"
    match = _pattern("up").search(head) if "up" in head or "down" in head else None
    if match and behind.startswith(" of the time"):
        return None
    if not match and not figure.weak:
        match = _pattern("delta").search(head) if head else None
        if not match and figure.kind in ("percent", "points", "money", "duration"):
            match = _pattern("noun").search(behind)
    if match:
        return "up" if match[1] else "down"
    return "up" if figure.kind == "multiple" and figure.unit == "twice" else None
