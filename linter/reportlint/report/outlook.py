"""What the parts on planning and growth tell: a timeline, specifics."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.report.model import Aspect, Part
from reportlint.report.reading import Reading
from reportlint.report.survey import Survey


def report_aspects(reading: Reading, survey: Survey, parts: Mapping[str, Part]) -> dict[str, Aspect]:
    """The aspects of a report, by the names of `model.REPORT_ASPECTS`; undecided where their part is not there."""
    return {}
