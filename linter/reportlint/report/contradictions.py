"""The same metric with different values for the same moment in different places."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.report.model import Contradiction, Project
from reportlint.report.reading import Reading
from reportlint.source import Span


def contradictions(
    reading: Reading, span: Span, projects: Sequence[Project], year: int | None
) -> tuple[Contradiction, ...]:
    """The contradictions within a report's span, in order; each stands on the later of the two places."""
    return ()
