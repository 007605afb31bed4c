"""What is told of a plan's phases: what each delivers, gaps in their numbers, why they come in this order."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.report.model import Aspect, Phase
from reportlint.report.passages import Block
from reportlint.report.reading import Reading
from reportlint.source import Span


def read_phases(reading: Reading, blocks: Sequence[Block], steps: Sequence[Span]) -> tuple[Phase, ...]:
    """The phases of a plan out of its steps."""
    return tuple(map(Phase, steps))


def plan_pieces(reading: Reading, blocks: Sequence[Block], phases: Sequence[Phase], plan: Aspect) -> dict[str, Aspect]:
    """Why the phases come in this order; undecided where there is no plan."""
    return {}
