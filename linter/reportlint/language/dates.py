"""Dates, durations and periods: what the builder of the report and the rules on plans read."""

from reportlint.language.date_atom import Grain
from reportlint.language.date_ranges import DateRange, dates
from reportlint.language.days import Day, days_between
from reportlint.language.durations import Duration, days_of, durations
from reportlint.language.periods import Period, PeriodKind, period

__all__ = [
    "DateRange",
    "Day",
    "Duration",
    "Grain",
    "Period",
    "PeriodKind",
    "dates",
    "days_between",
    "days_of",
    "durations",
    "period",
]
