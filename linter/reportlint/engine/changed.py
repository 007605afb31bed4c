"""Only what changed: which files a run with `--diff` reads, and which of its findings are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportlint.diff import Changes, is_touched, touches
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
    files, outside = [], 0
    for file in result.files:
        kept = _Sieve(file, changes, setup.of(file.filename))
        diagnostics = tuple(found for found in file.diagnostics if kept.keeps(found))
        suppressed = tuple(one for one in file.suppressed if kept.keeps(one.diagnostic))
        outside += len(file.diagnostics) - len(diagnostics)
        files.append(file._replace(diagnostics=diagnostics, suppressed=suppressed))
    return result._replace(files=tuple(files), outside=outside)


class _Sieve:
    """Tells the findings of one file that concern its change from the others; the old file is read only if need be."""

    def __init__(self, file: FileResult, changes: Changes, setup: Setup) -> None:
        self._file, self._changes, self._setup = file, changes, setup
        self._change = changes.of(file.filename) if file.diagnostics or file.suppressed else None
        self._old: FileResult | None = None
        self._is_new = False

    def keeps(self, found: Diagnostic) -> bool:
        source = self._file.source
        if source is None or found.code in FATAL:
            return True
        if self._change is None:
            return False
        if not touches(found, source, self._change):
            return False
        report = next((one for one in self._file.reports if one.span == found.about), None)
        if report is None or found.project is not None:
            return True
        is_new = len(self._file.reports) > 1 and is_touched(report.anchor, source, self._change)
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
            data = self._changes.old(self._file.filename)
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
