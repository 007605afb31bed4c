"""One file, pure: text in, diagnostics out.

The flow is that of the whole linter: read, build, run the rules, sort, suppress.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from reportlint.engine.own import broken_front_matter
from reportlint.engine.page import Page
from reportlint.engine.rules import run_rules
from reportlint.fineness import TooFine
from reportlint.formats.results import FileResult
from reportlint.record import NamedTuple
from reportlint.report.front import settings_of
from reportlint.source import Source

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic
    from reportlint.document import Document
    from reportlint.engine.setup import Setup
    from reportlint.report.model import Language, Report

OPENING = 20_000
"""Characters that tell what a text is which is not read to its end: few enough that it cannot be cut too fine itself."""

Speech = Literal["zh", "en", "auto"]
"""The language of messages: `auto` is that of each report."""


class Understood(NamedTuple):
    """A document with what it was understood to be; without reports where it was passed over, or is cut too fine."""

    document: Document
    reports: tuple[Report, ...]
    is_passed_over: bool = False
    is_too_fine: bool = False


def check_text(
    text: str, filename: str = "-", *, lang: Speech = "auto", config: str | None = None, setup: Setup | None = None
) -> list[Diagnostic]:
    """Check the text of one file and return its diagnostics in their order in the file.

    `config` is a configuration file; without one the built-in rules are used as they are. What it sets for some files
    goes by `filename`, and its language holds where `lang` leaves it open. Raises `ValueError` for a
    language that is none of zh, en and auto, and `reportlint.packs.PackError` for a configuration that cannot be used.
    """
    if lang not in ("zh", "en", "auto"):
        raise ValueError(f"lang is {lang!r}; it can be 'zh', 'en' or 'auto'")
    if setup is None and config is not None:
        from reportlint.engine.configured import configured

        setup = configured((config,))
    if setup is None:
        from reportlint.engine.setup import built_in

        setup = built_in()
    bom, setup = text.startswith("\ufeff"), setup.of(filename)
    told = setup.lang if lang == "auto" and setup.lang is not None else lang
    source = Source(text.removeprefix("\ufeff"), filename, bom=bom)
    result = check_source(source, setup, told, may_choose=lang == "auto")
    return list(result.diagnostics) if result is not None else []


def understand(source: Source, setup: Setup, only_reports: bool = False) -> Understood:
    """Read a source and build its reports; with `only_reports`, not where it looks like no work report."""
    from reportlint.readers import read
    from reportlint.report import build

    try:
        document = read(source)
    except TooFine:
        return _unread(source, setup, only_reports)
    if only_reports:
        from reportlint.report.genre import looks_like_report

        if not looks_like_report(document, setup.lexicon):
            return Understood(document, (), True)
    try:
        return Understood(document, build(document, setup.lexicon, setup.reading, setup.second_look))
    except TooFine:
        return Understood(document, (), is_too_fine=True)


def _unread(source: Source, setup: Setup, only_reports: bool) -> Understood:
    """A source that is cut too fine to be read; with `only_reports`, it is taken for what its opening looks like."""
    from reportlint.readers import read
    from reportlint.report.genre import looks_like_report

    opening = read(Source(source.text[:OPENING] if only_reports else "", source.name))
    is_passed_over = only_reports and not looks_like_report(opening, setup.lexicon)
    return Understood(opening, (), is_passed_over, is_too_fine=True)


def check_source(
    source: Source,
    setup: Setup,
    lang: Speech,
    *,
    fallback: Language = "en",
    only_reports: bool = False,
    may_choose: bool = False,
) -> FileResult | None:
    """Check one source; None where `only_reports` is set and it looks like no work report.

    `fallback` is the language of a file without a report. With `may_choose`, front matter that says what language the
    report is in has a say in that of messages.
    """
    if not source.text.strip("\ufeff \t\r\n\u3000\xa0"):
        return FileResult(source.name, fallback if lang == "auto" else lang, source=source, note="empty")
    own: Language
    document, reports, is_passed_over, is_too_fine = understand(source, setup, only_reports)
    if is_passed_over:
        return None
    if is_too_fine:
        from reportlint.engine.own import too_fine

        own = lang if lang != "auto" else fallback
        return FileResult(source.name, own, (too_fine(source.name, own),), source)
    front = document.front_matter
    if may_choose and front is not None and "lang" in front.data and reports:
        lang = settings_of(front).language or lang
    own = lang if lang != "auto" else reports[0].language if reports else fallback
    found: list[Diagnostic] = []
    if front is not None and front.error is not None:
        found.append(broken_front_matter(front, source, own))
    elif front is not None and front.data:
        from reportlint.engine.own import unknown_settings

        found += unknown_settings(front, reports, source, own, setup)
    page = Page(document, setup.rules)
    rules = setup.asked
    for report in reports:
        speech = report.language if lang == "auto" else lang
        found += run_rules(rules, report, source, speech, page)
    found.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.code))
    result = FileResult(source.name, own, tuple(found), source, reports)
    if "reportlint-" in source.text or (front is not None and "reportlint" in front.data):
        from reportlint.engine.own import without_suppressed

        result = without_suppressed(result, document, setup)
    return result._replace(diagnostics=setup.told(result.diagnostics))
