"""The result of one file as lists, words and numbers: to be handed from process to process, and to be kept."""

from __future__ import annotations

from typing import Any

from reportlint.diagnostic import Diagnostic, Related, Suppressed
from reportlint.formats.results import FileResult, Head, Score
from reportlint.source import Location, Source, Span


def plain(file: FileResult) -> list[Any]:
    """A result without its name and its source. Of its reports only the heads are left."""
    return [
        file.language,
        [_plain(found) for found in file.diagnostics],
        [[one.title, *one.anchor, *one.span] for one in file.reports],
        file.note,
        [[_plain(one.diagnostic), one.reason, *one.span] for one in file.suppressed],
        [list(score) for score in file.scores],
    ]


def result_of(form: Any, source: Source) -> FileResult:
    """The result that a form stands for. Raises `LookupError`, `TypeError` or `ValueError` where it is none."""
    language, found, heads, note, suppressed, scores = form
    name = source.name
    return FileResult(
        name,
        language,
        tuple(_found(one, name) for one in found),
        source,
        tuple(Head(title, Span(a, b), Span(c, d)) for title, a, b, c, d in heads),
        note,
        tuple(Suppressed(_found(one, name), reason, Span(start, end)) for one, reason, start, end in suppressed),
        tuple(Score(*score) for score in scores),
    )


def _plain(found: Diagnostic) -> list[Any]:
    return [
        found.code, found.name, found.severity, found.message, found.advice,
        *found.span, *found.location, *found.end_location,
        found.report, found.project, [[one.message, *one.location] for one in found.related], found.url,
        list(found.about) if found.about is not None else None,
    ]  # fmt: skip


def _found(form: Any, filename: str) -> Diagnostic:
    code, name, severity, message, advice, start, end, row, column, last, to, report, project, related, url, about = (
        form
    )
    return Diagnostic(
        code, name, severity, message, advice, filename, Span(start, end), Location(row, column), Location(last, to),
        report, project, tuple(Related(words, Location(*place)) for words, *place in related), url,
        Span(*about) if about is not None else None,
    )  # fmt: skip
