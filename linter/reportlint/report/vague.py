"""Words of degree that stand in place of a figure: 大幅, significantly."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.report.model import Project
from reportlint.report.reading import Reading
from reportlint.source import Span


def vague_words(reading: Reading, span: Span, projects: Sequence[Project]) -> tuple[Span, ...]:
    """The words of degree on a change or state of the business without a figure in their sentence."""
    return ()
