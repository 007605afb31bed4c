"""Between which values a figure lies, as it is written: rounding, 约, 近, more than; and how a result is shown."""

from __future__ import annotations

from reportlint.language.figures import Figure
from reportlint.language.unit_words import DAY, EN_DURATIONS, MINUTE, MONTH, WEEK, ZH_DURATIONS
from reportlint.record import NamedTuple
from reportlint.regex import regex

_NUMBER = regex(r"\d[\d,]*(?:\.(\d+))?")
_OVER = regex(r"(?:超过|超|逾|高于|多于|至少|不少于|不低于|>|≥|over|more than|at least|above|exceeding)\s*$")
_UNDER = regex(
    r"(?:不到|不足|低于|少于|最多|至多|不超过|<|≤|under|less than|below|up to|at most|within|no more than)\s*$"
)
_NEARLY = regex(r"(?:(?<![最附邻])近|将近|接近|逼近|nearly|almost|just under|close to)\s*$")
_ROUGHLY = regex(r"(?:约|大约|大概|差不多|左右|≈|~|about|around|roughly|approximately|some|approx\.?|circa|ca\.?)\s*$")
_OVER_BEHIND = regex(r"\s?(?:多|余|\+(?! ?\d)|以上|出头|or more|plus\b|and more|有余)")
_UNDER_BEHIND = regex(r"\s?(?:以内|之内|内|以下|or less|or under|不到)")
_ROUGH_BEHIND = regex(r"\s?(?:左右|上下|or so|,? roughly|,? give or take)")
_CALENDAR = {DAY: 8.0, WEEK: 40.0, MONTH: 168.0}  # a day, week and month of work in hours
_WEEKDAYS = {DAY: DAY, WEEK: 5 * DAY, MONTH: 21 * DAY}  # without weekends
_EXACT = ("count", "number")
_HALF = 0.5
_MORE = ("多", "余", "+")
_SLACK = 1e-9


class Bounds(NamedTuple):
    """The least and the greatest value that a figure, or a result, may have."""

    low: float
    high: float

    def meets(self, other: Bounds) -> bool:
        """Whether both can be the same value; what only touches cannot."""
        slack = _SLACK * max(abs(self.low), abs(self.high), abs(other.low), abs(other.high), 1.0)
        same = abs(self.low - other.low) <= slack and abs(self.high - other.high) <= slack
        return same or (self.low < other.high - slack and other.low < self.high - slack) or self._holds(other, slack)

    def _holds(self, other: Bounds, slack: float) -> bool:
        """Whether one of the two is a single value within the other, or at its end."""
        narrow, wide = sorted((self, other), key=lambda bounds: bounds.high - bounds.low)
        return narrow.high - narrow.low <= slack and wide.low - slack <= narrow.low <= wide.high + slack

    def plus(self, other: Bounds) -> Bounds:
        """The bounds of the sum."""
        return Bounds(self.low + other.low, self.high + other.high)

    def minus(self, other: Bounds) -> Bounds:
        """The bounds of the difference."""
        return Bounds(self.low - other.high, self.high - other.low)

    def times(self, other: Bounds) -> Bounds:
        """The bounds of the product of two that are not negative."""
        return Bounds(self.low * other.low, self.high * other.high)

    def over(self, other: Bounds) -> Bounds:
        """The bounds of the quotient of two that are not negative."""
        return Bounds(self.low / other.high if other.high else 0.0, self.high / max(other.low, _SLACK))

    def widened(self, by: float) -> Bounds:
        """Bounds further apart by `by` on either side."""
        return Bounds(self.low - by, self.high + by)

    def size(self) -> Bounds:
        """The bounds of the absolute value."""
        if self.low >= 0:
            return self
        return Bounds(-self.high, -self.low) if self.high <= 0 else Bounds(0.0, max(-self.low, self.high))


def step_of(norm: str, figure: Figure) -> float:
    """What one more in the last shown digit would add to the figure's value; 0 where it is written in words."""
    numbers = list(_NUMBER.finditer(norm, figure.span.start, figure.span.end))
    if not numbers:
        return (1.0 if figure.unit[:1] in "百千万" else 10.0) if figure.kind == "percent" else 0.0
    last = numbers[-1]
    if figure.kind == "ratio":
        return 0.0
    if figure.kind == "duration" and len(numbers) > 1 and figure.low == figure.high:
        return ZH_DURATIONS.get(figure.unit) or EN_DURATIONS.get(figure.unit) or MINUTE
    digits = last[0].replace(",", "").rstrip(".")
    factor = figure.high / float(digits) if float(digits) else 1.0
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits and float(digits) else 0
    return float(factor * 10.0 ** (zeros - 2 if zeros > 2 else -len(last[1] or "")))


def bounds_of(norm: str, figure: Figure, averages: bool = False) -> Bounds:
    """The bounds of a figure, for rounding to its shown digits and for the words around it that make it rough.

    Whole counts are exact, unless the text tells `averages`.
    """
    step = step_of(norm, figure)
    written = figure.span.of(norm)
    exact = figure.kind in _EXACT and step <= 1.0 and "." not in written and not averages
    whole_time = figure.kind == "duration" and "." not in written  # 3 天, 2 weeks: hardly rounded by as much as half
    bounds = Bounds(figure.low, figure.high).widened(0.0 if exact else step * (_HALF / 2 if whole_time else _HALF))
    head = norm[max(0, figure.span.start - 14) : figure.span.start]
    behind = norm[figure.span.end : figure.span.end + 14]
    value = abs(figure.value)
    if _OVER.search(head) or _OVER_BEHIND.match(behind) or written.endswith(_MORE):
        return Bounds(bounds.low, bounds.high + value * 0.25)
    if _UNDER.search(head) or _UNDER_BEHIND.match(behind):
        return Bounds(min(0.0, bounds.low), bounds.high)
    if _NEARLY.search(head):
        return Bounds(bounds.low - value * 0.12, bounds.high)
    if _ROUGHLY.search(head) or _ROUGH_BEHIND.match(behind) or figure.about:
        return bounds.widened(value * 0.1)
    return bounds


def in_work_time(figure: Figure, bounds: Bounds) -> tuple[Bounds, Bounds, Bounds]:
    """The bounds of a duration in calendar time, in hours of work, and in time without weekends."""
    unit = ZH_DURATIONS.get(figure.unit) or EN_DURATIONS.get(figure.unit) or 1.0
    if figure.unit.startswith("半"):
        unit = ZH_DURATIONS.get(figure.unit[1:], unit)
    if unit not in _CALENDAR:
        return bounds, bounds, bounds
    work, weekdays = _CALENDAR[unit] / unit, _WEEKDAYS[unit] / unit
    return (
        bounds,
        Bounds(bounds.low * work, bounds.high * work),
        Bounds(bounds.low * weekdays, bounds.high * weekdays),
    )


def shown(text: str, figure: Figure, value: float) -> str:
    """A result written in the way of the figure that stands in its place: `50 个百分点` and 46.0 give `46 个百分点`."""
    written = " ".join(figure.span.of(text).split())
    match = _NUMBER.search(written)
    if figure.kind == "multiple":
        return f"{value:.2g} 倍" if any(char > "\u2e7f" for char in written) else f"{value:.2g}x"
    if not match or not float(match[0].replace(",", "")):
        return f"{_rounded(value, 1)}%" if figure.kind == "percent" else _rounded(value, 1)
    if figure.kind == "duration" and len(_NUMBER.findall(written)) > 1:
        return _hours(value, any(char > "\u2e7f" for char in written))
    factor = figure.low / float(match[0].replace(",", ""))
    digits = len(match[1] or "")
    amount = value / factor if factor else value
    loose = figure.kind in ("percent", "points", "duration", "money") or factor > 1.0 or digits or amount < 10
    number = _rounded(amount, (digits or 1) if loose else 0)
    behind = written[match.end() :].replace("-", " ")
    plural = "s" if figure.kind == "points" and behind.endswith("point") and number != "1" else ""
    return written[: match.start()] + number + behind + plural


def _rounded(value: float, digits: int) -> str:
    """A number with at most so many decimals, without zeros at its end."""
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _hours(value: float, chinese: bool) -> str:
    """Hours as hours and minutes."""
    hours, minutes = divmod(round(value * 60), 60)
    return f"{hours} 小时 {minutes} 分" if chinese else f"{hours} h {minutes} min"
