"""What a formatter is handed: the outcome of a run, file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic, Suppressed
    from reportlint.report.model import Language, Report
    from reportlint.source import Source, Span

Note = Literal["empty"]

FATAL = frozenset({"RL900", "RL905"})
"""Codes that make the command exit with 2: an unreadable file, a rule that crashed."""

FORMULA = 1
"""The version of the formula by which scores are reckoned: those of another one cannot be compared."""


class Score(NamedTuple):
    """What a report comes to, from 0 to 100, with its title and the line in which it begins."""

    title: str
    row: int
    value: int


class Head(NamedTuple):
    """What is known of a report in a file that was checked elsewhere, or in an earlier run: its title and its place."""

    title: str
    anchor: Span
    span: Span


class FileResult(NamedTuple):
    """What came of one file.

    `source` is None where the file could not be read (a diagnostic says why). `language` is that of its messages;
    `note` is a key of `reportlint.formats.texts` for what is worth saying beside the diagnostics. `suppressed` are those
    that comments or the front matter keep from being told. `scores` are those of its reports, where they were asked for.
    """

    filename: str
    language: Language
    diagnostics: tuple[Diagnostic, ...] = ()
    source: Source | None = None
    reports: tuple[Report | Head, ...] = ()
    note: Note | None = None
    suppressed: tuple[Suppressed, ...] = ()
    scores: tuple[Score, ...] = ()


class RunResult(NamedTuple):
    """What came of all files, in the order in which they are shown.

    `passed_over` counts files that are no reports, `known` findings that a baseline knows and that are not shown;
    `unchanged` files, and `outside` findings, that have nothing to do with what changed since `since`.
    """

    files: tuple[FileResult, ...]
    passed_over: int = 0
    known: int = 0
    since: str = ""
    unchanged: int = 0
    outside: int = 0

    @property
    def checked(self) -> int:
        """How many files were read and had something in them."""
        return sum(1 for file in self.files if file.source is not None and file.note is None)

    def count(self, severity: str) -> int:
        """How many diagnostics of `severity` there are."""
        return sum(1 for file in self.files for found in file.diagnostics if found.severity == severity)
