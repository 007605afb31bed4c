"""The value of a fact: how exactly it is written, and whether two values can be the same one."""

from __future__ import annotations

import math

from reportlint.language.figures import Figure
from reportlint.language.unit_words import EN_DURATIONS, MINUTE, ZH_DURATIONS
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.fact import Fact

_THINGS = frozenset(str.split("个 家 间 户 所 座 店 家店 门店"))
_EVENTS = frozenset(str.split("件 单 起 个 条 次 张 笔 宗 票 例"))
_PEOPLE = frozenset(str.split("人 名 位"))


def same_counted(one: Figure, two: Figure) -> bool:
    """Whether two counts can be of the same things by their measure words."""
    if not {one.kind, two.kind} <= {"number", "count"} or one.unit == two.unit:
        return True
    if not one.unit or not two.unit or one.unit.isascii() or two.unit.isascii():
        return True
    return any({one.unit, two.unit} <= group for group in (_THINGS, _EVENTS, _PEOPLE))


def ratio_of(one: Figure, two: Figure) -> float:
    """How many times as great the greater of two values is; infinite where the other one is nothing."""
    low, high = sorted((abs(one.value), abs(two.value)))
    return high / low if low else math.inf


class Valued(NamedTuple):
    """A fact with how exactly its value is written.

    `step` is the least step of its number, `factor` by how much the number counts, `digits` those of the number as a key
    of what a slip of the pen may put in another order.
    """

    fact: Fact
    step: float
    factor: float
    digits: str


_LENGTHS = {**ZH_DURATIONS, **EN_DURATIONS, "分": MINUTE}  # alone, 分 is a score
_NUMBER = regex(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def valued(fact: Fact, norm: str) -> Valued:
    """A fact with how exactly its value is written in the text whose normal form is `norm`."""
    figure = fact.figure
    number = _NUMBER.search(norm, *figure.span)
    if not number and figure.kind == "duration":  # 两天半 is told to the half day
        length = _LENGTHS.get(figure.unit, 0.0)
        return Valued(fact, length / 2 if "半" in fact.number or "half" in fact.number else length, length, "")
    digits = regex(r"[^0-9]").sub("", fact.number)
    if not number or figure.low != figure.high:
        return Valued(fact, 0.0, 1.0, digits)
    if figure.kind == "duration" and (unit := _least_unit(figure, norm)):
        return Valued(fact, unit, unit, regex(r"[^0-9]").sub("", figure.span.of(norm)))
    written = number[0].replace(",", "")
    whole, _, part = written.partition(".")
    factor = abs(figure.value) / float(written) if float(written) else 1.0
    zeros = 0 if part else len(whole) - len(whole.rstrip("0"))
    step = 10.0 ** (-len(part) if part else zeros if zeros > 1 else 0)
    return Valued(fact, step * factor, factor, digits)


def _least_unit(figure: Figure, norm: str) -> float | None:
    """The smaller unit of a time told in two (1 小时 52 分), which is as exact as that; None where one is told."""
    if len(_NUMBER.findall(norm, *figure.span)) < 2:
        return None
    return _LENGTHS.get(figure.unit)


def swapped(one: Valued, two: Valued) -> bool:
    """Whether the digits of two values only changed places."""
    return one.digits != two.digits and sorted(one.digits) == sorted(two.digits)


def differ(one: Valued, two: Valued) -> bool:
    """Whether two values cannot be the same one, rounded or in another unit: a day has 24 hours, or eight of work."""
    mine, their = _bounds(one, two), _bounds(two, one)
    unlike = one.fact.figure.kind == "duration" and one.factor != two.factor
    return all(_apart(mine, their, scale) for scale in (_OTHER_DAYS if unlike else (1.0,)))


_OTHER_DAYS = (1.0, 3.0, 1 / 3.0, 1.4, 1 / 1.4)  # a day of 24 hours or eight, a week of seven days or five


def _apart(one: tuple[float, float], two: tuple[float, float], scale: float) -> bool:
    return one[1] < two[0] * scale or two[1] * scale < one[0]


def _bounds(one: Valued, other: Valued) -> tuple[float, float]:
    """Between which values the true one lies: what is written with fewer digits than the other is rounded."""
    figure = one.fact.figure
    slack = 0.501 * one.step if one.step > other.step * 1.001 else 1e-9 * abs(figure.value)
    if figure.about:
        slack = max(slack, 0.1 * abs(figure.value))
    return figure.low - slack, figure.high + slack
