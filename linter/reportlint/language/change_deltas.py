"""Deltas: figures that say by how much something changed."""

from __future__ import annotations

from reportlint.language.change_pairs import LEAD, Direction, is_latin
from reportlint.language.change_words import pattern
from reportlint.language.figure import Figure
from reportlint.source import Span

WORDED = ("番", "减半", "腰斩", "折半", "减少一半")
WORD_STEMS = ("halv", "doubl", "tripl", "trebl", "quadrupl")


def direction_of(norm: str, sentence: Span, told: list[Figure], at: int) -> Direction | None:
    """The direction of a figure that says by how much something changed; None if it does not say that."""
    figure = told[at]
    floor = told[at - 1].span.end if at else sentence.start
    head = norm[max(floor, figure.span.start - LEAD) : figure.span.start]
    behind = norm[figure.span.end : min(sentence.end, figure.span.end + 24)]
    if figure.kind == "multiple" and (
        figure.unit in WORDED or figure.unit.startswith(WORD_STEMS) or "翻" in figure.span.of(norm)
    ):
        return "up" if figure.value > 1 else "down"
    if figure.kind == "multiple" and figure.unit == "half":
        return "down"
    if figure.kind == "multiple" and pattern("zh-times").search(head):
        return "up" if figure.value > 1 else "down"
    if is_latin(head) and is_latin(behind):
        return _english_delta(head, behind, figure)
    return _chinese_delta(head, behind, figure)


def _chinese_delta(head: str, behind: str, figure: Figure) -> Direction | None:
    """The direction that the words around a figure name."""
    match = pattern("zh-verb-delta").search(head)
    if not match and not figure.weak:
        match = pattern("zh-char-delta").search(head)
        if match and (match[3] or match[4]):
            sure = (
                "了" in match[0] or figure.kind in ("multiple", "percent") or "较" in head[-14:] or "比" in head[-14:]
            )
            return _speed(match[3], figure) if sure else None
    if not match and figure.kind in ("percent", "points"):
        match = pattern("sign").search(head)
    match = match or pattern("zh-behind").search(behind)
    if match:
        return "up" if match[1] else "down"
    early = "提前" in head[-6:] and "到" not in head[-5:] and figure.kind == "duration"
    return "down" if early and behind.strip()[:1] in ("", ",", ".", ";", "。", ")") else None


def _english_delta(head: str, behind: str, figure: Figure) -> Direction | None:
    """The direction that the words around a figure name."""
    if behind.startswith((" later", " ago", " after", " before")):
        return None
    match = pattern("en-up").search(head)
    if match and behind.startswith(" of the time"):
        return None
    compared = pattern("en-behind").search(behind)
    if compared and not (figure.weak and figure.kind == "count"):
        if compared[3] or compared[4]:
            return _speed(compared[3], figure)
        return "up" if compared[1] else "down"
    if not match and not figure.weak:
        match = pattern("en-delta").search(head) or pattern("sign").search(head)
        if not match and figure.kind in ("percent", "points", "money", "duration"):
            match = pattern("en-noun").search(behind)
    if match:
        return "up" if match[1] else "down"
    return "up" if figure.kind == "multiple" and figure.unit == "twice" else None


def _speed(faster: str | None, figure: Figure) -> Direction:
    """The direction of `faster by`: a time goes down, a share or a multiple goes up."""
    return "down" if bool(faster) == (figure.kind == "duration") else "up"
