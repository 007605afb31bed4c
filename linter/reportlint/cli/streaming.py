"""Results on standard output as they come, file by file: the same bytes as if all were written in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.cli.console import write_out
from reportlint.formats.results import FileResult, RunResult
from reportlint.source import Source

if TYPE_CHECKING:
    from reportlint.cli.options import CheckOptions
    from reportlint.cli.progress import Progress
    from reportlint.diagnostic import Diagnostic
    from reportlint.formats.style import Style
    from reportlint.report.model import Language

STREAMED = ("text", "concise", "jsonl", "github")
"""The formats in which what is said of one file does not depend on the others."""


class Stream:
    """Writes one format; of what was written only so much is kept as the summary and the exit code take."""

    def __init__(self, format: str, options: CheckOptions, style: Style, progress: Progress) -> None:
        self._format, self._options, self._style, self._progress = format, options, style, progress
        self._first: FileResult | None = None  #: held back until it is known whether it stays the only one
        self._is_several = self._has_begun = False
        self._alike: dict[tuple[str, str], Diagnostic] = {}

    def take(self, file: FileResult) -> FileResult:
        """Write what is said of a file, and return what is to be kept of it."""
        if self._is_several:
            self._write(file)
        elif self._first is None:
            self._first = file
        else:
            self._is_several = True
            self._write(self._first)
            self._write(file)
            self._first = None
        found = tuple(self._alike.setdefault((one.code, one.severity), one) for one in file.diagnostics)
        source = Source("", file.filename) if file.source is not None else None
        return FileResult(file.filename, file.language, found, source, note=file.note)

    def end(self, result: RunResult, language: Language) -> None:
        """Write what is left, and the summary where the format has one."""
        if self._first is not None:
            self._write(self._first)
        if self._format == "text" and not self._options.quiet:
            from reportlint.formats.text import summary

            write_out(summary(result, self._style, language) + "\n")

    def _write(self, file: FileResult) -> None:
        text = self._text(file)
        if text:
            self._progress.clear()
            write_out(text)
            self._has_begun = True

    def _text(self, file: FileResult) -> str:
        run = RunResult((file,))
        if self._format == "concise":
            from reportlint.formats import concise

            return concise.render(run, self._style)
        if self._format == "jsonl":
            from reportlint.formats import jsonl

            return jsonl.render(run)
        if self._format == "github":
            from reportlint.formats import github

            return github.render(run)
        from reportlint.formats.text import blocks_of

        blocks = blocks_of(file, self._style, self._is_several, self._options.all)
        if not self._options.quiet or not blocks:
            return "".join(f"{block}\n\n" for block in blocks)
        return "\n" * self._has_begun + "\n\n".join(blocks) + "\n"
