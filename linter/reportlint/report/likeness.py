"""Whether two facts measure the same thing, by the words around their figures.

Words that only one of the two has make it another measure (直营门店, rural clinics), unless they say nothing of what is
measured: who did it, that it is so now, that it went up.
"""

from __future__ import annotations

from typing import Literal

from reportlint.language.topics_en import stem
from reportlint.language.unit_words import FUNCTION_WORDS
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.fact import Fact
from reportlint.report.fact_words import HAN, NEUTRAL, WORD, bare, neutral_stems, says, stems

#: `same`: the words cover one another; `loose`: as far as the noun and what follows first; `part`: a noun is shared, and
#: words are left over; `other`: nothing is shared.
Fit = Literal["same", "loose", "part", "other"]
_ORDER: tuple[Fit, ...] = ("same", "loose", "part", "other")

_VERBS = frozenset(
    str.split(
        "fell rose went fall rise go was were is are had have has came come stood grew dropped from to down up by at in of cut improved took need needed"
    )
)
_TRIMMED = regex(r"^(?:截至|[的了为由从至到共约已])+|[的了在有是为由从至到共约达平均]+$")
_TOKEN = regex(r"[a-z][a-z']*|[\u3400-\u9fff]+")
_PLACE = regex(r"^\W*(?:at|in|for|among|on|with|across|within|of)\b")
NOUNS = 2  #: words that a loose fit takes


class Likeness(NamedTuple):
    """How well two facts' words fit, and the name of what both measure."""

    fit: Fit
    name: str = ""


def likeness(one: Fact, two: Fact) -> Likeness:
    """How alike what two facts measure is, by their words."""
    mine, their = _cover(one, two), _cover(two, one)
    names = [side for side in (mine, their) if any(map(says, side.words)) or says(side.head)]
    if len(names) < 2:
        return Likeness("other")
    fit = max(mine.fit, their.fit, key=_ORDER.index)
    return Likeness(fit, min((_name(one, mine), _name(two, their)), key=lambda name: (not name, len(name))))


class _Side(NamedTuple):
    """What of one fact's words the other has too."""

    fit: Fit
    words: tuple[str, ...]
    head: str = ""
    lead: int = 0  # how many of them stand before the first word that the other has not


def _cover(one: Fact, two: Fact) -> _Side:
    """What of the words of `one` the words of `two` hold too."""
    other = f"{two.label} {two.before} {two.behind}"
    unit = two.figure.unit
    before = _match(one.before, other, unit)
    if bare(one.before):
        behind = _match(one.behind, other, unit)
        lead = before.words + behind.words[: behind.lead]
        if behind.fit == "part" and _size(lead) >= NOUNS:
            return _Side("loose", lead)
        return _Side(behind.fit, before.words + behind.words)
    head, fits = _head(one, other)
    return before._replace(head=head) if fits and _placed(one, other) else before._replace(fit="part", head=head)


def _match(words: str, other: str, unit: str) -> _Side:
    """The words that `other` has too; what says nothing is passed over."""
    told: list[str] = []
    lead = -1
    theirs = stems(other)
    for token in _TOKEN.finditer(words):
        text = token[0]
        if not text[0].isascii():
            pieces = _pieces(text, other)
        elif text in FUNCTION_WORDS or len(text) < 2:
            continue
        else:
            pieces = [(text, stem(text) in theirs)]
        for piece, shared in pieces:
            if shared:
                told.append(piece)
            elif lead < 0 and says(piece) and not _is_unit(piece, unit):
                lead = len(told)
    return _Side("same" if lead < 0 else "part", tuple(told), lead=len(told) if lead < 0 else lead)


def _is_unit(piece: str, unit: str) -> bool:
    """Whether a piece only names the unit that the other figure has: 座位, 场次, 艘次."""
    return bool(unit) and piece.startswith(unit) and (len(piece) <= len(unit) + 1 or not says(piece[len(unit) :]))


def _size(words: tuple[str, ...]) -> float:
    """How much words say: two Chinese characters are a word."""
    return sum(says(word) if word.isascii() else len(word) / 2 for word in words)


def _head(one: Fact, other: str) -> tuple[str, bool]:
    """What is counted right behind a figure, and whether the other words name it too."""
    behind = one.behind.lstrip(" ")
    if one.figure.kind not in ("count", "number") or not behind:
        return "", True
    if behind[0] > "\u2e7f":
        run = HAN.match(behind)
        text = run[0] if run else ""
        least = 1 if len(text) > 1 else 0
        head = next((text[:size] for size in range(len(text), least, -1) if text[:size] in other), "")
        return head, bool(head) or not NEUTRAL.sub("", text)
    words = [word for word in WORD.findall(behind) if word not in FUNCTION_WORDS]
    return words[0] if words else "", not words or stem(words[0]) in stems(other) or bare(words[0])


def _placed(one: Fact, other: str) -> bool:
    """Whether the place or group told behind an English figure (`at the Leeds desk`) is told of the other one too."""
    if one.figure.kind in ("count", "number") or not _PLACE.match(one.place):
        return True
    return stems(one.place) <= stems(other) | neutral_stems()


def _pieces(run: str, other: str) -> list[tuple[str, bool]]:
    """The run in pieces: the longest of two or more characters that stand in `other`, and what lies between them."""
    found: list[tuple[str, bool]] = []
    at = start = 0
    while at < len(run):
        size = next((size for size in range(len(run) - at, 1, -1) if run[at : at + size] in other), 0)
        if not size:
            at += 1
            continue
        found += [(run[start:at], False), (run[at : at + size], True)]
        at += size
        start = at
    return [piece for piece in (*found, (run[start:], False)) if piece[0]]


def _name(fact: Fact, side: _Side) -> str:
    """What the fact measures in its own words, as far as the other fact has them too; in normal form."""
    words = side.words
    if not words or not words[0].isascii():
        name = "".join(word for word in words if not word.isascii()) + (side.head if side.head > "\u2e7f" else "")
        return _TRIMMED.sub("", _TRIMMED.sub("", name))
    text = fact.before if words[0] in fact.before and words[-1] in fact.before else fact.behind
    low, high = text.find(words[0]), text.rfind(words[-1])
    told = text[low : high + len(words[-1])].split() if 0 <= low <= high else list(words)
    while told and told[-1] in _VERBS:
        told.pop()
    return " ".join(told)
