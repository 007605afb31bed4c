"""One line per diagnostic: `file:line:column: severity code message`, for editors and for grep."""

from __future__ import annotations

from reportlint.formats.results import RunResult
from reportlint.formats.style import Style, escape


def render(run: RunResult, style: Style) -> str:
    """All diagnostics of a run, one line each, in their order in the file.

    Where a file holds several reports, the title of each stands before the message.
    """
    lines = []
    for file in run.files:
        for found in file.diagnostics:
            where = f"{escape(found.filename)}:{found.location.row}:{found.location.column}:"
            what = f"{style.paint(found.severity, found.severity)} {style.paint(found.code, 'bold')}"
            report = f"[{escape(found.report)}] " if found.report and len(file.reports) > 1 else ""
            lines.append(f"{style.paint(where, 'dim')} {what} {report}{escape(found.message)}\n")
    return "".join(lines)
