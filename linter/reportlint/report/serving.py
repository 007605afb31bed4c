"""Which key result each piece of work under an objective belongs to, if any."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.key_references import lettered_in, references
from reportlint.report.key_results import Key, outside
from reportlint.report.model import Presence
from reportlint.report.objective_pieces import Work
from reportlint.report.reading import Reading
from reportlint.source import Span

Serves = Literal["key-result", "none", "undecided"]

_NONE = regex(r"^(?:无|没有|未挂|不挂|未对应|暂无|[-–—−─]+|/|[×✗✘]|\\|n/?a|none|no kr|no)?$|挂不上|未挂|不(?:属|归|挂)")
_ALL = regex(r"^(?:全部|所有|都|各|三条|两条|all|both|every)|都(?:归|挂|支撑)")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨"
_SIGN = regex(rf"[1-9{_CIRCLED}]")
_BRACKETED = regex(rf"(?:[-*+•·]\s*)?[\[【]\s*([1-9{_CIRCLED}](?:\s*[,，、/+]\s*[1-9{_CIRCLED}])*)\s*[\]】]\s*\S")
OPENING = 60  #: characters of a piece of work in which it names its key result


class Served(NamedTuple):
    """What is known of one piece of work: whether it serves a key result, and the numbers of those."""

    state: Serves
    keys: frozenset[str] = frozenset()


def serve(reading: Reading, keys: Sequence[Key], works: Sequence[Work]) -> list[Served]:
    """Say of each piece of work which key result it belongs to.

    One that shows none belongs to none where others show theirs. Where nobody shows any, nothing is known: a leader can
    mostly guess, and a lone key result is everybody's, unless others stand under it.
    """
    if not keys:
        return [Served("undecided")] * len(works)
    numbers = {key.number for key in keys}
    told = [_shown(reading, numbers, keys, work) for work in works]
    shown = sum(one.state == "key-result" for one in told if one)
    alone = frozenset(numbers) if len(keys) == 1 else frozenset()
    served = []
    for work, one in zip(works, told, strict=True):
        if one is not None:
            served.append(one)
        elif alone and not (shown and any(other.under for other in works)):
            served.append(Served("key-result", alone))
        else:
            none = shown and 2 * shown >= len(works) - 1
            served.append(Served("none" if none or work.outside else "undecided"))
    return served


def _shown(reading: Reading, numbers: set[str], keys: Sequence[Key], work: Work) -> Served | None:
    """What a piece of work itself shows: its column, the key result that it names, the one under which it stands."""
    own = next((key for key in keys if key.node is work.node), None)
    if own is not None:
        return Served("key-result", frozenset((own.number,)))
    if work.cell is not None:
        words = reading.plain(work.cell).strip()
        if _ALL.search(words):
            return Served("key-result", frozenset(numbers))
        named = references(reading, work.cell, bare=True)
        if named:
            return _resolved(named, numbers)
        if _NONE.search(words):
            return Served("none")
        return Served("key-result" if words else "none")  # told in words: 复查率
    opening = Span(work.name.start, max(work.name.end, min(work.node.text.end, work.name.start + OPENING)))
    if work.outside or outside(reading.plain(opening)):
        return Served("none")
    named = references(reading, opening) or (references(reading, work.node.text) if work.node.kind == "item" else [])
    if not named and any(len(number) > 1 and number[0].isalpha() for number in numbers):
        named = lettered_in(reading.plain(work.node.text if work.node.kind == "item" else opening))
    named = named or _bracketed(reading, work)
    if named:
        return _resolved(named, numbers)
    return Served("key-result", frozenset((work.under,))) if work.under is not None else None


def _bracketed(reading: Reading, work: Work) -> list[str]:
    """The number in square brackets with which an item opens, as key results are called: `[②] …`, `[1, 3] …`."""
    found = _BRACKETED.match(reading.plain(work.node.span)) if work.node.kind == "item" else None
    return [str(_CIRCLED.find(sign) + 1 or sign) for sign in _SIGN.findall(found[1])] if found else []


def _resolved(named: Sequence[str], numbers: set[str]) -> Served:
    """Whether the numbers that a text names are those of key results that are there."""
    found = frozenset(number for number in numbers for name in named if number == name or number.endswith("." + name))
    return Served("key-result", found) if found else Served("none")


def task_of(key: Key, served: Sequence[Served]) -> Presence:
    """Whether a piece of work belongs to a key result; missing only where others show theirs."""
    if any(key.number in one.keys for one in served):
        return "there"
    return (
        "missing"
        if any(one.keys for one in served) and all(one.state != "undecided" for one in served)
        else "undecided"
    )
