"""SARIF 2.1.0, for code scanning: results with their rules, fingerprints, and what was silenced with its reason."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from reportlint.diagnostic import Diagnostic, Severity
from reportlint.formats import scores
from reportlint.formats.fingerprint import VERSION, fingerprints
from reportlint.formats.paths import uri
from reportlint.formats.results import FileResult, RunResult
from reportlint.record import NamedTuple
from reportlint.source import Location

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


class RuleText(NamedTuple):
    """A rule as a reader of the results is told of it; `why` says why it matters."""

    code: str
    name: str
    severity: Severity
    why: str


def render(run: RunResult, rules: Sequence[RuleText], version: str) -> str:
    """One SARIF log with one run. `rules` are all that were asked."""
    index = {rule.code: at for at, rule in enumerate(rules)}
    driver = {"name": "reportlint", "semanticVersion": version, "rules": [_rule(rule) for rule in rules]}
    results = [result for file in run.files for result in _results(file, index)]
    told: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if any(file.scores for file in run.files):
        told["properties"] = {"scores": scores.objects(run)}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [told]}
    return json.dumps(log, ensure_ascii=True, indent=2) + "\n"


def _rule(rule: RuleText) -> dict[str, Any]:
    words = rule.name.replace("-", " ")
    told = {"text": rule.why or words}
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": words},
        "fullDescription": told,
        "help": told,
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _results(file: FileResult, index: dict[str, int]) -> Iterable[dict[str, Any]]:
    silenced = [one.diagnostic for one in file.suppressed]
    marks = fingerprints([*file.diagnostics, *silenced], file.source)
    reasons = [None] * len(file.diagnostics) + [one.reason for one in file.suppressed]
    for found, mark, reason in zip([*file.diagnostics, *silenced], marks, reasons, strict=True):
        result = _result(found, mark, index)
        if reason is not None:
            result["suppressions"] = [{"kind": "inSource", "justification": reason or "-"}]
        yield result


def _result(found: Diagnostic, mark: str, index: dict[str, int]) -> dict[str, Any]:
    place = _place(found.filename, found.location, found.end_location)
    names = [name for name in (found.report, found.project) if name]
    if names:
        place["logicalLocations"] = [{"name": names[-1], "fullyQualifiedName": " / ".join(names)}]
    result: dict[str, Any] = {
        "ruleId": found.code,
        "level": LEVELS[found.severity],
        "message": {"text": f"{found.message}\n{found.advice}".rstrip()},
        "locations": [place],
        "partialFingerprints": {f"reportlint/v{VERSION}": mark},
    }
    if found.code in index:
        result["ruleIndex"] = index[found.code]
    if found.related:
        result["relatedLocations"] = [
            {**_place(found.filename, other.location), "id": at, "message": {"text": other.message}}
            for at, other in enumerate(found.related, 1)
        ]
    return result


def _place(name: str, start: Location, end: Location | None = None) -> dict[str, Any]:
    region = {"startLine": start.row, "startColumn": start.column}
    if end is not None and (end.row, end.column) > (start.row, start.column):
        region |= {"endLine": end.row, "endColumn": end.column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(name)}, "region": region}}
