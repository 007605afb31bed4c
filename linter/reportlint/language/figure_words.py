"""Figures that are words rather than a number with a unit: 百分之四十二, 三分之一, 翻倍, 减半, half an hour, twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.language.figure import Figure, single
from reportlint.language.numbers import WORDS, hanzi_value
from reportlint.language.unit_words import EN_DURATIONS, ZH_DURATIONS
from reportlint.regex import regex

PARTS_OF = {"百": 1.0, "千": 0.1, "万": 0.01}  # percent for one 百分之, 千分之, 万分之
FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
TIMES = {"halv": 0.5, "doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "twice": 2.0, "thrice": 3.0}
HANZI = "零〇一二两三四五六七八九十百千"


HALVES = ("减少一半", "减半", "折半", "对半", "过半", "大半", "一半")
MIDWAY = tuple("做等排走听看写说跑聊修干填吃讲开谈办录搬")  #: 等到一半就走了 tells when, 降到一半 how much
CUTS = ("减少一半", "减半", "折半", "对半")
WHOLE = frozenset("上下前后大一个")  # characters before 半 that make it another word or a half more
HALVED = tuple(
    str.split("个工作日 工作日 个人天 人天 人日 分钟 个小时 个钟头 小时 钟头 个月 个多月 个星期 星期 天 年 周 秒")
)
EN_ANCHORS = (*FRACTIONS, *TIMES, "fold")
LEAD = 12  # characters before its anchor in which a figure may begin


_SHARE = regex(
    rf"([百千万])分之 {{0,3}}(\d{{1,9}}(?:\.\d{{1,9}})?|[{HANZI}点]{{1,9}})|(\d{{1,3}}|[{HANZI}]{{1,3}})分之(\d{{1,3}}|[{HANZI}]{{1,3}})"
)


_MULTIPLE = regex(r"翻(?:了 {0,3})?(?:([一两二三四])?番|(?:近|将近)?([一两二三四五\d]?)倍)")


_EN = regex(
    r"(?<![a-z-])(?:half (?:an? |the )?(hour|day|week|month|year|minute|(?:percentage )?point)"
    r"|(?:(a|one|two|three|four|nine)[ -])?(half|third|quarter|fifth|tenth)s?"
    r"(?= of (?!20)| (?:less|fewer|more|lower|faster|slower)|(?<!quarter)(?<!quarters)(?:[.,;)]|$| the ))"
    r"|(by|in) half(?! an? | the )|(?:(?:to|will|would|can|could|almost|nearly) (?=[a-z]+e\b)|(?=[a-z]+(?:ed|es|ing)\b))"
    r"(halv|doubl|tripl|trebl|quadrupl)(?:es?|ed|ing)|(twice|thrice)"
    r"|(two|three|four|five|six|seven|eight|nine|ten)-?fold|(?<=by )(a|one|three)[ -](quarter)s?)(?![a-z])"
)


_ANCHOR = regex("|".join(["分之", "翻", "腰斩", "半", *EN_ANCHORS]))


def specials(norm: str, start: int, end: int) -> list[Figure]:
    """The figures in words between two offsets, in order."""
    if not _ANCHOR.search(norm, start, end):
        return []
    found = []
    for at in _places(norm, "分之", start, end):
        match = _SHARE.search(norm, max(start, at - 3), min(end, at + LEAD))
        found.append(_share_figure(match) if match else None)
    for at in _places(norm, "翻", start, end):
        match = _MULTIPLE.match(norm, at, end)
        found.append(_multiple_figure(match) if match else None)
    found += [single(at, at + 2, "multiple", 0.5, "腰斩") for at in _places(norm, "腰斩", start, end)]
    found += [_half_figure(norm, at, start, end) for at in _places(norm, "半", start, end)]
    figures = sorted((figure for figure in found if figure), key=lambda figure: figure.span)
    return figures + _english(norm, start, end)


def _english(norm: str, start: int, end: int) -> list[Figure]:
    """The figures in English words, in order."""
    found: list[Figure] = []
    done = start
    for at in sorted(at for anchor in EN_ANCHORS for at in _places(norm, anchor, start, end)):
        match = _EN.search(norm, max(done, at - LEAD), min(end, at + 2 * LEAD)) if at >= done else None
        figure = _en_figure(match, norm) if match else None
        if figure:
            found.append(figure)
            done = figure.span.end
    return found


def _places(norm: str, word: str, start: int, end: int) -> Iterator[int]:
    """Every offset at which `word` stands."""
    at = norm.find(word, start, end)
    while at >= 0:
        yield at
        at = norm.find(word, at + len(word), end)


def _share_figure(match: re.Match[str]) -> Figure | None:
    """百分之四十二, 万分之7, 三分之一."""
    start, end = match.span()
    if match[1]:
        value = _amount(match[2])
        return None if value is None else single(start, end, "percent", value * PARTS_OF[match[1]], match[1] + "分之")
    whole, part = _amount(match[3]), _amount(match[4])
    return single(start, end, "percent", 100 * part / whole, "分之") if whole and part is not None else None


def _multiple_figure(match: re.Match[str]) -> Figure:
    """翻番, 翻了一番, 翻倍, 翻两倍."""
    if match[0].endswith("番"):
        return single(match.start(), match.end(), "multiple", 2.0 ** (_amount(match[1] or "一") or 1.0), "番")
    times = _amount(match[2]) if match[2] else None
    return single(match.start(), match.end(), "multiple", 1 + times if times else 2.0, "倍")


def _half_figure(norm: str, at: int, start: int, end: int) -> Figure | None:
    """半小时, 一半, 减半; not 上半年, nor the half of 两天半."""
    if norm.startswith("半数", at) and at + 2 <= end:
        return single(at, at + 2, "percent", 50.0, "半数")
    word = next(
        (word for word in HALVES if norm.startswith(word, at + 1 - len(word)) and at + 1 - len(word) >= start), ""
    )
    if word == "过半" and (norm[at - 2 : at - 1] == "超" or norm.startswith(HALVED, at + 1)):
        word = ""
    if word == "一半" and norm[at - 2 : at - 1] == "到" and norm[at - 3 : at - 2] in MIDWAY:
        word = ""
    if word and not (word == "大半" and norm[at + 1 : at + 2] in ("年", "天", "个")):
        cut = word in CUTS
        figure = single(at + 1 - len(word), at + 1, "multiple" if cut else "percent", 0.5 if cut else 50.0, word)
        return figure._replace(about=word in ("过半", "大半"))
    unit = next((unit for unit in HALVED if norm.startswith(unit, at + 1)), "")
    if not unit or (at > start and norm[at - 1] in WHOLE) or at + 1 + len(unit) > end:
        return None
    if "人" in unit:
        return single(at, at + 1 + len(unit), "count", 0.5, unit)
    return single(at, at + 1 + len(unit), "duration", ZH_DURATIONS[unit] / 2, unit)


def _en_figure(match: re.Match[str], norm: str) -> Figure | None:
    """The figure of an English match."""
    start, end = match.span()
    if match[1]:
        points = match[1].endswith("point")
        return single(
            start, end, "points" if points else "duration", 0.5 if points else EN_DURATIONS[match[1]] / 2, match[1]
        )
    if match[3]:
        if not match[2] and (match[3] != "half" or norm[max(0, start - 7) : start].endswith(("first ", "second "))):
            return None
        times = WORDS.get(match[2] or "a", 1.0)
        return single(start, end, "percent", times * FRACTIONS[match[3]], match[3])
    if match[4]:
        return single(start, end, "multiple", 0.5, "half")
    if match[9]:
        return single(start, end, "percent", WORDS.get(match[8], 1.0) * FRACTIONS[match[9]], match[9])
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
