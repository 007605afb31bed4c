"""Figures that are words rather than a number with a unit: 百分之四十二, 三分之一, 翻倍, 减半, half an hour, twice."""

from __future__ import annotations

import re
from functools import lru_cache

from reportlint.language.figure import Figure, single
from reportlint.language.numbers import WORDS, hanzi_value
from reportlint.language.unit_words import EN_DURATIONS, ZH_DURATIONS

PARTS_OF = {"百": 1.0, "千": 0.1, "万": 0.01}  # percent for one 百分之, 千分之, 万分之
FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
TIMES = {"halv": 0.5, "doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "twice": 2.0, "thrice": 3.0}
HANZI = "零〇一二两三四五六七八九十百千"


ZH_ANCHORS = ("分之", "翻", "半", "腰斩")
EN_ANCHORS = (*FRACTIONS, *TIMES, "fold")
LEAD = 12  # characters before its anchor in which a figure may begin


@lru_cache(maxsize=1)
def _zh() -> re.Pattern[str]:
    return re.compile(
        rf"([百千万])分之 {{0,3}}(\d{{1,9}}(?:\.\d{{1,9}})?|[{HANZI}点]{{1,9}})"
        rf"|(\d{{1,3}}|[{HANZI}]{{1,3}})分之(\d{{1,3}}|[{HANZI}]{{1,3}})"
        r"|翻(?:了 {0,3})?(?:([一两二三四])?番|(?:近|将近)?([一两二三四五\d]?)倍)"
        r"|(减少一半|减半|腰斩|折半|对半|过半|大半(?![年天个])|半数|一半)"
        r"|(?<![上下前后大一个])半(个?多?(?:工作日|人天|人日|分钟|小时|钟头|天|年|月|周|星期|秒))"
    )


@lru_cache(maxsize=1)
def _en() -> re.Pattern[str]:
    return re.compile(
        r"(?<![a-z-])(?:half (?:an? |the )?(hour|day|week|month|year|minute|(?:percentage )?point)"
        r"|(?:(a|one|two|three|four|nine)[ -])?(half|third|quarter|fifth|tenth)s?"
        r"(?= of (?!20)| (?:less|fewer|more|lower|faster|slower)|[.,;)]|$| the )"
        r"|(by|in) half|(?:(?:to|will|would|can|could|almost|nearly) (?=[a-z]+e\b)|(?=[a-z]+(?:ed|es|ing)\b))"
        r"(halv|doubl|tripl|trebl|quadrupl)(?:es?|ed|ing)|(twice|thrice)"
        r"|(two|three|four|five|six|seven|eight|nine|ten)-?fold)(?![a-z])"
    )


def specials(norm: str, start: int, end: int) -> list[Figure]:
    """The figures in words between two offsets, in order."""
    found = []
    for pattern, anchors, figure_of in ((_zh, ZH_ANCHORS, _zh_figure), (_en, EN_ANCHORS, _en_figure)):
        done = start
        for at in _anchored(norm, anchors, start, end):
            match = pattern().search(norm, max(done, at - LEAD), min(end, at + 2 * LEAD)) if at >= done else None
            figure = figure_of(match, norm) if match else None
            if match and figure:
                found.append(figure)
                done = match.end()
    found.sort(key=lambda figure: figure.span)
    return found


def _anchored(norm: str, anchors: tuple[str, ...], start: int, end: int) -> list[int]:
    """Where any of the anchors stands, in order."""
    places = []
    for anchor in anchors:
        at = norm.find(anchor, start, end)
        while at >= 0:
            places.append(at)
            at = norm.find(anchor, at + 1, end)
    return sorted(places)


def _zh_figure(match: re.Match[str], norm: str) -> Figure | None:
    """The figure of a Chinese match."""
    start, end = match.span()
    if match[1]:
        value = _amount(match[2])
        return None if value is None else single(start, end, "percent", value * PARTS_OF[match[1]], match[1] + "分之")
    if match[3]:
        whole, part = _amount(match[3]), _amount(match[4])
        return single(start, end, "percent", 100 * part / whole, "分之") if whole and part is not None else None
    if match[7]:
        if match[7] in ("减半", "腰斩", "折半", "对半", "减少一半"):
            return single(start, end, "multiple", 0.5, match[7])
        return single(start, end, "percent", 50.0, match[7])._replace(about=match[7] in ("过半", "大半"))
    if match[8]:
        unit = match[8].replace("多", "")
        if unit in ("个月", "月"):
            unit = "个月"
        hours = ZH_DURATIONS.get(unit) or ZH_DURATIONS.get("个" + unit)
        if hours is None or (unit == "个月" and match[8] == "月"):
            return single(start, end, "count", 0.5, unit) if hours is None and "人" in unit else None
        return single(start, end, "duration", hours / 2, unit)
    if match[0].endswith("番"):
        return single(start, end, "multiple", 2.0 ** (_amount(match[5] or "一") or 1.0), "番")
    times = _amount(match[6]) if match[6] else None
    return single(start, end, "multiple", 1 + times if times else 2.0, "倍")


def _en_figure(match: re.Match[str], norm: str) -> Figure | None:
    """The figure of an English match."""
    start, end = match.span()
    if match[1]:
        points = match[1].endswith("point")
        return single(
            start, end, "points" if points else "duration", 0.5 if points else EN_DURATIONS[match[1]] / 2, match[1]
        )
    if match[3]:
        if match[3] != "half" and not match[2]:
            return None
        times = WORDS.get(match[2] or "a", 1.0)
        return single(start, end, "percent", times * FRACTIONS[match[3]], match[3])
    if match[4]:
        return single(start, end, "multiple", 0.5, "half")
    if match[7]:
        return single(start, end, "multiple", WORDS[match[7]], "fold")
    word = match[5] or match[6]
    figure = single(start, end, "multiple", TIMES[word], match[0])
    if match[6] and not norm.startswith((" as ", " the ", " what "), end):
        return figure._replace(kind="count", weak=True)
    return figure


def _amount(text: str) -> float | None:
    """The value of digits or Chinese numerals, with 点 as the decimal point."""
    if text[0].isdigit():
        return float(text)
    whole, _, part = text.partition("点")
    bounds = hanzi_value(whole) if whole else None
    if bounds is None:
        return None
    decimals = hanzi_value(part) if part else None
    digits = sum(1 for char in part) if part else 0
    return bounds[0] + (decimals[0] / 10.0**digits if decimals and digits else 0.0)
