"""Units: what a number measures, and by how much its value counts."""

from __future__ import annotations

from typing import Literal

from reportlint.language import unit_words as words
from reportlint.record import NamedTuple

FigureKind = Literal["percent", "points", "count", "money", "duration", "multiple", "ratio", "number"]

SIGNS = "¥$€£₹₩฿₽¢"
TWO_WORDS = ("percentage", "per", "working", "business", "calendar")
COMPARING = (" as ", " that ", " more", " the ", " faster", " high", " larger", " longer", " less", " slower", " what ")


class Unit(NamedTuple):
    """A unit found behind a number: where it ends, what it measures, and the factor to hours, percent or single things."""

    end: int
    kind: FigureKind
    factor: float
    text: str


def _zh_units() -> dict[str, tuple[FigureKind, float]]:
    units: dict[str, tuple[FigureKind, float]] = dict.fromkeys(words.ZH_COUNTS, ("count", 1.0))
    units |= dict.fromkeys(words.ZH_MONEY, ("money", 1.0))
    units |= {unit: ("duration", hours) for unit, hours in words.ZH_DURATIONS.items()}
    units |= {unit: ("points", points) for unit, points in words.ZH_POINTS.items()}
    return units | {"成": ("percent", 10.0), "倍": ("multiple", 1.0)}


ZH_UNITS = _zh_units()


def unit_at(norm: str, at: int, end: int) -> Unit | None:
    """The unit that stands at `at`; None where nothing that is known stands there."""
    char = norm[at] if at < end else ""
    if char > "\u2e7f":
        return _hanzi_unit(norm, at, end)
    if char in ("%", "‰"):
        return Unit(at + 1, "percent", 1.0 if char == "%" else 0.1, char)
    if char in ("x", "×") and not norm[at + 1 : at + 2].isalnum():
        return Unit(at + 1, "multiple", 1.0, char)
    if char.isalpha() or (char == "-" and norm[at + 1 : at + 2].isalpha()):
        return _latin_unit(norm, at + (char == "-"), end)
    return None


def _hanzi_unit(norm: str, at: int, end: int) -> Unit | None:
    """The longest known Chinese unit at `at`."""
    for length in (4, 3, 2, 1):
        text = norm[at : at + length]
        known = ZH_UNITS.get(text)
        if known and at + length <= end:
            if text == "个" and norm[at + 1 : at + 2] == " ":
                further = _hanzi_unit(norm, at + 2, end)
                if further and further.kind in ("duration", "points"):
                    return further
            if text == "升" and norm[at + 1 : at + 2] in "到至为了高降":
                return None  # 12 升到 31
            if text == "块" and norm[at + 1 : at + 2] > "\u2e7f" and norm[at + 1] not in "。的左以上下":
                return Unit(at + length, "count", 1.0, text)
            return Unit(at + length, *known, text)
    return None


def _word(norm: str, at: int, end: int) -> str:
    """The Latin word at `at`, with hyphens and apostrophes inside it."""
    stop = at
    limit = min(end, at + 24)
    while stop < limit and ((norm[stop].isalpha() and norm[stop] < "\u2e80") or (norm[stop] in "-'" and stop > at)):
        stop += 1
    return norm[at:stop].rstrip("-'")


def _latin_unit(norm: str, at: int, end: int) -> Unit | None:
    """The unit that the Latin word at `at` names; a noun counts things."""
    word = _word(norm, at, end)
    stop = at + len(word)
    if word in TWO_WORDS:
        return _two_word_unit(norm, word, stop, end)
    if word in ("percent", "pct"):
        return Unit(stop, "percent", 1.0, word)
    if word.rstrip("'") in words.EN_DURATIONS or word.removesuffix("'s") in words.EN_DURATIONS:
        return Unit(stop, "duration", words.EN_DURATIONS[word.removesuffix("'s").rstrip("'")], word)
    if word in words.EN_POINTS:
        return Unit(stop, "points", words.EN_POINTS[word], word)
    if word in words.EN_MONEY:
        return Unit(stop, "money", 1.0, word)
    if word in ("fold", "x"):
        return Unit(stop, "multiple", 1.0, word)
    if word == "times":
        return Unit(stop, "multiple" if norm.startswith(COMPARING, stop) else "count", 1.0, word)
    if word in words.LATIN_COUNTS or (len(word) > 1 and word not in words.FUNCTION_WORDS):
        return Unit(stop, "count", 1.0, word)
    return None


def _two_word_unit(norm: str, word: str, stop: int, end: int) -> Unit | None:
    """`percentage points`, `per cent`, `working days`; None where `word` stands for itself."""
    at = stop
    while at < end and at < stop + 5 and norm[at] in " -":
        at += 1
    second = _word(norm, at, end)
    stop, both = at + len(second), f"{word} {second}"
    if word == "percentage":
        return Unit(stop, "points", 1.0, both) if second.startswith("point") else None
    if both == "per cent":
        return Unit(stop, "percent", 1.0, both)
    hours = words.EN_DURATIONS.get(both)
    return Unit(stop, "duration", hours, both) if hours else None
