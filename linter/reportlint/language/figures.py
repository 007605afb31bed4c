"""Figures and the changes that they tell: what the rules on figures read."""

from reportlint.language.change_pairs import Change
from reportlint.language.changes import changes
from reportlint.language.figure import Figure
from reportlint.language.figure_scan import figures
from reportlint.language.units import FigureKind

__all__ = ["Change", "Figure", "FigureKind", "changes", "figures"]
