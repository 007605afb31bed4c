"""Only what changed: which files a run with `--diff` reads, and which of its findings are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportlint.diff import Before, Changes, Touch
from reportlint.engine.check import check_source
from reportlint.formats.results import FATAL, FileResult, RunResult
from reportlint.loading import Unreadable, decode

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic
    from reportlint.engine.setup import Setup
    from reportlint.formats.results import Head
    from reportlint.report.model import Report


def only_changed(result: RunResult, changes: Changes, setup: Setup) -> RunResult:
    """The results without findings on what did not change; these are counted. Raises `GitError`.

    A finding on a whole report (a part that it lacks, say) is told where the report is new, or where it was not to be
    found before: whoever mends a figure in an old report is not asked for its missing parts.
    """
    asked = {file.filename: file for file in result.files if file.diagnostics or file.suppressed}
    kept = {
        path: _Sieve(asked[path], before, setup.of(path)).kept() for path, before in changes.of(asked)
    }  # one after the other: of the files as they were only a few are held
    files = tuple(kept.get(file.filename) or _Sieve(file, None, setup).kept() for file in result.files)
    outside = sum(len(file.diagnostics) for file in result.files) - sum(len(file.diagnostics) for file in files)
    return result._replace(files=files, outside=outside)


class _Sieve:
    """Tells the findings of one file that concern its change from the others; the old file is read only if need be."""

    def __init__(self, file: FileResult, before: Before | None, setup: Setup) -> None:
        """`before` is how the file changed; None where it did not."""
        self._file, self._setup = file, setup
        self._data = before.old if before else None
        self._touch = Touch(file.source, before.change) if before and file.source is not None else None
        self._reports = {report.span: report for report in reversed(file.reports)}
        self._old: FileResult | None = None
        self._is_new = False

    def kept(self) -> FileResult:
        """The file with those findings only that concern its change."""
        return self._file._replace(
            diagnostics=tuple(found for found in self._file.diagnostics if self._keeps(found)),
            suppressed=tuple(one for one in self._file.suppressed if self._keeps(one.diagnostic)),
        )

    def _keeps(self, found: Diagnostic) -> bool:
        if self._file.source is None or found.code in FATAL:
            return True
        if self._touch is None or not self._touch.concerns(found):
            return False
        report = self._reports.get(found.about) if found.about else None
        if report is None or found.project is not None:
            return True
        is_new = len(self._file.reports) > 1 and self._touch.meets(report.anchor)
        return self._is_of_now(found, report, is_new)

    def _is_of_now(self, found: Diagnostic, report: Report | Head, is_new: bool) -> bool:
        """Whether a finding on a whole report was not to be found before the change; `is_new`: its heading changed."""
        old = self._before()
        if old is None:
            return True
        same = [one for one in old.reports if one.title == report.title]
        if not same and not is_new:
            same = [*old.reports]
        return not any(found.code == code for one in same for code in _on_the_whole(old, one))

    def _before(self) -> FileResult | None:
        """What the file came to before the change; None where it is new, or was not to be read."""
        if self._old is None and not self._is_new:
            data, self._data = self._data, None
            source = decode(data, self._file.filename) if data is not None else None
            if source is not None and not isinstance(source, Unreadable):
                self._old = check_source(source, self._setup, "auto")
            self._is_new = self._old is None
        return self._old


def _on_the_whole(file: FileResult, report: Report | Head) -> Iterator[str]:
    """The codes of the findings on a whole report, told or suppressed."""
    for found in (*file.diagnostics, *(one.diagnostic for one in file.suppressed)):
        if found.about == report.span and found.project is None:
            yield found.code
