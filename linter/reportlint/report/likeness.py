"""Whether two facts measure the same thing, by the words around their figures.

Words that only one of the two has make it another measure (直营门店, rural clinics), unless they say nothing of what is
measured: who did it, that it is so now, that it went up.
"""

from __future__ import annotations

from typing import Literal

from reportlint.language.unit_words import FUNCTION_WORDS
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.fact import Fact
from reportlint.report.fact_words import HAN, NEUTRAL, WORD, bare, neutral_stems, root, says, stems

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
    within: bool = False  # the words of one are all said by the other too, which says more


def likeness(one: Fact, two: Fact, *, dated: bool = False) -> Likeness:
    """How alike what two facts measure is, by their words; `dated`: both name the same time."""
    if siblings(one, two):
        return Likeness("other")
    if dated:
        one, two = _spelled_out(one), _spelled_out(two)
    mine, their = _cover(one, two), _cover(two, one)
    if dated and "part" in (mine.fit, their.fit):  # what is left over may have been said in the clause before
        mine = _cover(one, two, two.topic) if their.fit == "same" else mine
        their = _cover(two, one, one.topic) if mine.fit == "same" else their
    mine, their = _by_whom(one, mine, their), _by_whom(two, their, mine)
    names = [side for side in (mine, their) if any(map(says, side.words)) or says(side.head)]
    if len(names) < 2:
        return Likeness("other")
    fit = max(mine.fit, their.fit, key=_ORDER.index)
    name = min((_name(one, mine), _name(two, their)), key=lambda name: (not name, len(name)))
    return Likeness(fit, name, "same" in (mine.fit, their.fit))


def siblings(one: Fact, two: Fact) -> bool:
    """Whether the clauses before speak of groups of one kind: 签约商户 1,260 家，续费率… and 试用商户 310 家，续费率…."""
    if not one.topic or not two.topic:
        return False
    mine = _match(one.topic, f"{two.topic} {two.around}", "")
    their = _match(two.topic, f"{one.topic} {one.around}", "")
    return bool(mine.left and their.left and any(map(says, mine.words)))


def _spelled_out(fact: Fact) -> Fact:
    """A fact whose own words say nothing (平均时长), with the clause before that says of what."""
    silent = fact.topic and bare(fact.before) and fact.figure.kind not in ("count", "number")
    return fact._replace(before=f"{fact.topic} {fact.before}") if silent else fact


class _Side(NamedTuple):
    """What of one fact's words the other has too."""

    fit: Fit
    words: tuple[str, ...]
    head: str = ""
    lead: int = 0  # how many of them stand before the first word that the other has not
    left: tuple[str, ...] = ()  # those that say something and the other has not


def _cover(one: Fact, two: Fact, topic: str = "") -> _Side:
    """What of the words of `one` the words of `two` and its `topic` hold too."""
    other = f"{topic} {two.label} {two.before} {two.behind}"
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
    left: list[str] = []
    lead = -1
    theirs = stems(other)
    for token in _TOKEN.finditer(words):
        text = token[0]
        if not text[0].isascii():
            pieces = _pieces(text, other)
        elif text in FUNCTION_WORDS or len(text) < 2:
            continue
        else:
            pieces = [(text, root(text) in theirs)]
        for piece, shared in pieces:
            if shared:
                told.append(piece)
            elif says(piece) and not _is_unit(piece, unit):
                lead = len(told) if lead < 0 else lead
                left.append(piece)
    return _Side("part" if left else "same", tuple(told), lead=lead if left else len(told), left=tuple(left))


_DOER = regex(
    r"(?!.*(?:会员|学员|人员|成员|党员))[^新老各全\W]{0,3}(?:员|师傅?|医生?|护士|老师|经理|专员|组长|司机|主管|会计|出纳|顾问|骑手|店长|客服|clerk|planner|agent|nurse|driver|dispatcher)"
)


def _by_whom(fact: Fact, side: _Side, other: _Side) -> _Side:
    """A side whose only words besides say who needs the time, where the other one does not say that: 仓管员盘一次库."""
    doers = fact.figure.kind == "duration" and other.fit == "same" and all(map(_DOER.fullmatch, side.left))
    return side._replace(fit="same") if doers and side.fit == "part" and side.left else side


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
    return words[0] if words else "", not words or root(words[0]) in stems(other) or bare(words[0])


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


def common_name(one: Fact, two: Fact) -> str | None:
    """What both facts speak of, in normal form: the longest words that both have; None where those say nothing."""
    name = likeness(one, two).name
    if len(name) >= NOUNS and says(name):
        return name
    theirs, mine = _own_words(one), _own_words(two)
    pieces = [piece for run in HAN.findall(mine) for piece, shared in _pieces(run, theirs) if shared]
    runs = [run for run in (_TRIMMED.sub("", piece) for piece in pieces) if says(run)]
    words = dict.fromkeys(word for word in WORD.findall(mine) if root(word) in stems(theirs) and says(word))
    return max(runs, key=len, default=" ".join(words)) or None


def _own_words(fact: Fact) -> str:
    """The words of a fact's own clause, or of its row and column."""
    column = fact.around if fact.alone and fact.table else ""
    return f"{fact.topic} {fact.label} {fact.before} {fact.between} {fact.behind} {column}"
