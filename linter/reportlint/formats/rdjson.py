"""Diagnostics for reviewdog, in its Diagnostic Format; its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from typing import Any

from reportlint.diagnostic import Diagnostic
from reportlint.formats.paths import uri_path
from reportlint.formats.results import FileResult, RunResult
from reportlint.source import Location, Source

LEVELS = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def render(run: RunResult) -> str:
    """All diagnostics as one JSON object."""
    told = [_entry(found, file) for file in run.files for found in file.diagnostics]
    return json.dumps({"source": {"name": "reportlint"}, "diagnostics": told}, indent=2) + "\n"


def _entry(found: Diagnostic, file: FileResult) -> dict[str, Any]:
    code = {"value": found.code} | ({"url": found.url} if found.url else {})
    return {
        "message": f"{found.message}\n{found.advice}".rstrip(),
        "location": {
            "path": uri_path(found.filename),
            "range": {"start": _place(found.location, file.source), "end": _place(found.end_location, file.source)},
        },
        "severity": LEVELS[found.severity],
        "code": code,
    }


def _place(location: Location, source: Source | None) -> dict[str, int]:
    """A place with its column in bytes; the column as it is where the text is not at hand."""
    column = location.column
    if source is not None:
        line = source.line(location.row).of(source.text)
        column = len(line[: location.column - 1].encode("utf-8", "surrogatepass")) + 1
    return {"line": location.row, "column": column}
