"""Diagnostics for programs that read line by line: one JSON object a line, with the keys of `--format json`."""

from __future__ import annotations

import json

from reportlint.formats.json import as_dict
from reportlint.formats.results import RunResult


def render(run: RunResult) -> str:
    """All diagnostics of a run; ASCII, so that every console and every pipe can carry them."""
    return "".join(json.dumps(as_dict(found)) + "\n" for file in run.files for found in file.diagnostics)
