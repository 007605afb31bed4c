"""A code quality report for GitLab, shown in a merge request."""

from __future__ import annotations

import json
from typing import Any

from reportlint.formats.fingerprint import fingerprints
from reportlint.formats.paths import uri_path
from reportlint.formats.results import FileResult, RunResult

LEVELS = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(run: RunResult) -> str:
    """All diagnostics as one JSON list; GitLab wants fingerprints that differ from file to file."""
    return json.dumps([entry for file in run.files for entry in _entries(file)], indent=2) + "\n"


def _entries(file: FileResult) -> list[dict[str, Any]]:
    marks = fingerprints(file.diagnostics, file.source)
    return [
        {
            "description": f"{found.message} {found.advice}".rstrip(),
            "check_name": found.code,
            "fingerprint": f"{uri_path(file.filename)}:{mark}",
            "severity": LEVELS[found.severity],
            "location": {
                "path": uri_path(found.filename),
                "lines": {"begin": found.location.row, "end": found.end_location.row},
            },
        }
        for found, mark in zip(file.diagnostics, marks, strict=True)
    ]
