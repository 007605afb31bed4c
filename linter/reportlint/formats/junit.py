"""A JUnit report: a test suite for each file, a failed test case for each diagnostic."""

from __future__ import annotations

from reportlint.formats.paths import uri_path
from reportlint.formats.results import FileResult, RunResult


def render(run: RunResult) -> str:
    """The report as XML. A file without diagnostics is one test case that passed."""
    suites = [_suite(file) for file in run.files if file.note is None]
    tests = sum(max(1, len(file.diagnostics)) for file in run.files if file.note is None)
    failures = sum(len(file.diagnostics) for file in run.files)
    head = f'<testsuites name="reportlint" tests="{tests}" failures="{failures}" errors="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def _suite(file: FileResult) -> str:
    name = _attribute(uri_path(file.filename))
    count, failed = max(1, len(file.diagnostics)), len(file.diagnostics)
    lines = [f'  <testsuite name={name} tests="{count}" failures="{failed}" errors="0" skipped="0">']
    for found in file.diagnostics:
        where = f"{uri_path(found.filename)}:{found.location.row}:{found.location.column}"
        words = f"{where} {found.message}\n{found.advice}".rstrip()
        case = _attribute(f"{found.code} {found.name} ({found.location.row}:{found.location.column})")
        lines += [
            f'    <testcase name={case} classname={name} file={name} line="{found.location.row}">',
            f"      <failure type={_attribute(found.severity)} message={_attribute(found.message)}>"
            f"{_text(words)}</failure>",
            "    </testcase>",
        ]
    if not file.diagnostics:
        lines.append(f'    <testcase name="reportlint" classname={name} file={name}/>')
    return "\n".join([*lines, "  </testsuite>"])


def _text(words: str) -> str:
    """Words as XML text; what XML cannot hold at all becomes U+FFFD."""
    kept = "".join(char if _is_allowed(char) else "\ufffd" for char in words)
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(words: str) -> str:
    escaped = _text(words).replace('"', "&quot;").replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    return f'"{escaped}"'


def _is_allowed(char: str) -> bool:
    """Whether XML 1.0 can hold a character."""
    return char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char >= "\U00010000"
