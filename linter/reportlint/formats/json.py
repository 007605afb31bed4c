"""Diagnostics for programs: a documented contract, to which keys may be added and in which none ever changes."""

from __future__ import annotations

import json
from typing import Any

from reportlint.diagnostic import Diagnostic
from reportlint.formats.results import RunResult
from reportlint.formats.style import can_show
from reportlint.source import Location


def render(run: RunResult, encoding: str = "utf-8") -> str:
    """All diagnostics of a run as one JSON list, in ASCII where `encoding` lacks a character of it."""
    return dumps([as_dict(found) for file in run.files for found in file.diagnostics], encoding)


def dumps(value: Any, encoding: str) -> str:
    """`value` as indented JSON with a line end."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if not can_show(text, encoding):
        text = json.dumps(value, indent=2)
    return text + "\n"


def as_dict(found: Diagnostic) -> dict[str, Any]:
    """One diagnostic with the keys of the contract."""
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity,
        "message": found.message,
        "advice": found.advice,
        "filename": found.filename,
        "location": place(found.location),
        "end_location": place(found.end_location),
        "report": found.report,
        "project": found.project,
        "related": [{"message": other.message, "location": place(other.location)} for other in found.related],
        "url": found.url,
    }


def place(location: Location) -> dict[str, int]:
    """A location as an object."""
    return {"row": location.row, "column": location.column}
