"""The pieces of a project's solution: process, before and after, features, scope, options."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.report.model import Aspect
from reportlint.report.passages import Block
from reportlint.report.reading import Reading


def solution_pieces(reading: Reading, blocks: Sequence[Block], solution: Aspect) -> dict[str, Aspect]:
    """Each piece of the solution, by its name in `model.PIECES`; undecided where the solution itself is not there."""
    return {}
