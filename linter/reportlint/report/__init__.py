"""The report model and its builder: what a document says, as a careful reader understands it."""

from reportlint.report.build import build
from reportlint.report.genre import looks_like_report

__all__ = ["build", "looks_like_report"]
