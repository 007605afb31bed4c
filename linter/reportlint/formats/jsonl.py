"""Diagnostics for programs that read line by line: one JSON object a line, with the keys of `--format json`."""

from __future__ import annotations

import json

from reportlint.formats import scores
from reportlint.formats.json import as_dict
from reportlint.formats.results import RunResult


def render(run: RunResult) -> str:
    """All diagnostics of a run, then the scores, if any; ASCII, so that every console and every pipe can carry them."""
    told = [as_dict(found) for file in run.files for found in file.diagnostics] + scores.objects(run)
    return "".join(json.dumps(one) + "\n" for one in told)
