"""The pieces of a project's background: status, problem, cause, how it was found, why it matters."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.report.model import Aspect
from reportlint.report.passages import Block
from reportlint.report.reading import Reading


def background_pieces(reading: Reading, blocks: Sequence[Block], background: Aspect) -> dict[str, Aspect]:
    """Each piece of the background, by its name in `model.PIECES`; undecided where the background itself is not there."""
    return {}
