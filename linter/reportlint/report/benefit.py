"""What the claims of a project come to together: a direct metric, adoption, an answer to its problem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlint.report.model import Aspect, Claim, Kind
from reportlint.report.passages import Block
from reportlint.report.reading import Reading


def benefit_pieces(
    reading: Reading, blocks: Sequence[Block], claims: Sequence[Claim], kind: Kind, aspects: Mapping[str, Aspect]
) -> dict[str, Aspect]:
    """Each piece of the benefits, by its name in `model.PIECES`; `aspects` are what is known of the project so far."""
    return {}
