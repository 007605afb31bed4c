"""What a figure is."""

from __future__ import annotations

from reportlint.language.units import FigureKind
from reportlint.record import NamedTuple
from reportlint.source import Span


class Figure(NamedTuple):
    """A figure in the text.

    `value` is normalised: percent as 32.0, durations in hours, scales (万, k, M) applied, doubled as a multiple of 2.
    `unit` stands as written. `low` and `high` bound a range (`3–5 天`), whose value is its middle. `weak`: a small
    number in words (一个, two) or a bare number that may be part of a name; `about`: the text says 约, 多, nearly.
    """

    span: Span
    kind: FigureKind
    value: float
    unit: str
    low: float
    high: float
    weak: bool = False
    about: bool = False


class Measured(NamedTuple):
    """A figure while it is put together: `factor` is what its number was multiplied by."""

    figure: Figure
    factor: float = 1.0
    spelled: bool = False


def single(start: int, end: int, kind: FigureKind, value: float, unit: str = "") -> Figure:
    """A figure of one value."""
    return Figure(Span(start, end), kind, value, unit, value, value)
