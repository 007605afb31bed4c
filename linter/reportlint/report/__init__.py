"""The report model and its builder: what a document says, as a careful reader understands it."""

from reportlint.report.build import build
from reportlint.report.genre import looks_like_report
from reportlint.report.options import ReadingOptions

__all__ = ["ReadingOptions", "build", "looks_like_report"]
