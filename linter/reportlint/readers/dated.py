"""Bold names that are headings because nothing but a span of time stands behind them: `**Badge office** 2 March – 8 May`."""

from __future__ import annotations

import re

from reportlint.readers.labels import Label
from reportlint.readers.pieces import Piece
from reportlint.readers.words import is_short, trim_title
from reportlint.regex import regex

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
_DAY = rf"(?:(?:20\d\d\s*[年./-]\s*)?\d{{1,2}}(?:\s*月(?:\s*\d{{1,2}}\s*[日号]?|[上中下]旬|[初中底末])?|[./-]\d{{1,2}})|\d{{1,2}}\s*[日号]|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}(?:\s+\d{{1,2}})?(?:,?\s+20\d\d)?|20\d\d[./-]\d\d[./-]\d\d)"
#: From one time to another and nothing else: 4 月 7 日到 6 月 19 日, Jan 12 → May 29, （历时 6 周）.
_FROM_TO = regex(
    rf"[\s(（\[【·|｜—–:：-]*(?:(?:{_DAY}\s*(?:起?[,，]?\s*[-–—~～至到→]+|to|until)\s*{_DAY}|(?:历时|用时|耗时|前后)?\s*[0-9一二三四五六七八九十两]+\s*(?:周|天|个月|weeks|days|months))[\s,，;；]*)+[)）\]】]?\s*",
    re.IGNORECASE,
)
#: Names of steps, and of the time itself (`**Duration** 3 weeks`).
_STEP = regex(
    r"\W*(?:[mpv]\d|第?[一二三四五六0-9]+[期步阶批轮]|阶段|里程碑|(?:项目|整体|实施|开发)?(?:周期|时间|排期|工期|起止|节奏|进度|计划)|"
    r"phase|stage|step|wave|release|sprint|milestone|(?:project )?(?:time|duration|schedule|period|timeline|dates|when)\b)",
    re.IGNORECASE,
)


def settle_dated(text: str, pieces: list[Piece]) -> None:
    """A bold name with nothing behind it but from when to when is a heading over the bold lines that follow at once.

    Several in a row are the steps of a plan; where one of them is told in running text, all are labels.
    """
    dated = [_is_dated(text, piece) for piece in pieces]
    names = [
        at
        for at, piece in enumerate(pieces)
        if dated[at] and _is_name(text, piece) and not any(dated[max(0, at - 1) : at] + dated[at + 1 : at + 2])
    ]
    if not all(at + 1 < len(pieces) and pieces[at + 1].form == "bold" for at in names):
        return
    for at in names:
        title = trim_title(text, pieces[at].opening.words, pieces[at].end)
        if title:
            pieces[at].form, pieces[at].label = "bold", Label(title, pieces[at].end)


def is_dated_title(words: str) -> bool:
    """Whether a line ends in a bracket with from when to when: `Hire by the week (January to April 2025)`."""
    at = max(words.rfind("("), words.rfind("（"))
    return at > 0 and bool(_FROM_TO.fullmatch(words, at))


def _is_dated(text: str, piece: Piece) -> bool:
    """Whether a line is bold words and then a span of time."""
    if piece.form != "label" or piece.label is None or not piece.opening.bold or piece.end != piece.first_end:
        return False
    return bool(_FROM_TO.fullmatch(text, piece.label.text, piece.end))


def _is_name(text: str, piece: Piece) -> bool:
    """Whether the words of a label are of some length, and neither counted like a step nor a word for the time itself."""
    name = piece.label.title.of(text) if piece.label else ""
    return not (is_short(name, 4, 1) or _STEP.match(name))
