"""The report model and its builder: what a document says, as a careful reader understands it."""

from reportlint.report.build import build
from reportlint.report.options import ReadingOptions

__all__ = ["ReadingOptions", "build"]
