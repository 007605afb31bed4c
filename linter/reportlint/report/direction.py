"""Whether the pieces of work under an objective aim at one chain of outcomes for its users."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportlint.document import Node
from reportlint.report.objective_parts import Parts
from reportlint.report.reading import Reading
from reportlint.report.serving import Served


def direction_of(
    reading: Reading, node: Node, parts: Parts, served: Sequence[Served]
) -> Literal["one", "mixed", "undecided"]:
    """`mixed` where a piece of work aims at something else than the objective; undecided without good grounds."""
    return "undecided"
