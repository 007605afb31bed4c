"""The baseline: findings that a team knows of and does not want to hear of again, in a file beside its reports."""

from reportlint.baseline.file import DEFAULT, Baseline, BaselineError, Entry, may_be_written, read, text_of
from reportlint.baseline.matching import Matched, base_of, match, pruned

__all__ = [
    "DEFAULT",
    "Baseline",
    "BaselineError",
    "Entry",
    "Matched",
    "base_of",
    "match",
    "may_be_written",
    "pruned",
    "read",
    "text_of",
]
