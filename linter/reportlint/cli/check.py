"""`reportlint check`: run the engine, show the results, decide the exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reportlint.cli.configuring import language_of, setup_of
from reportlint.cli.console import style_of, user_language, write_out
from reportlint.diagnostic import SEVERITIES
from reportlint.engine.run import Outcome, Request, run
from reportlint.formats.style import Style, can_show
from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from reportlint.cli.options import CheckOptions
    from reportlint.diff import Changes
    from reportlint.engine.check import Speech
    from reportlint.engine.setup import Setup
    from reportlint.report.model import Language


SCORED = ("text", "jsonl", "sarif", "markdown")
"""The formats that have room for the scores of reports; beside others they are told on standard error."""


class Target(NamedTuple):
    """A format, and the file it goes to; empty for standard output."""

    format: str
    file: str = ""


def check(options: CheckOptions) -> int:
    """Check what was asked for, write the results and return the exit code (0, 1 or 2)."""
    style = style_of(sys.stdout, options.color)
    setup = setup_of(options)
    targets = targets_of(options)
    lang = speech(
        language_of(options.lang, setup), style, next((one.format for one in targets if not one.file), "json")
    )
    changes = None
    if options.diff is not None:
        from reportlint.cli.diffing import changes_of

        changes = changes_of(options)
    request = Request(
        options.paths, lang, user_language(), options.only_reports, options.stdin_filename or "-", changes,
        options.force_exclude,
        is_lang_fixed=options.lang is not None or lang != language_of(options.lang, setup),
    )  # fmt: skip
    greet_keyboard(options.paths, request.fallback)
    outcome = run(request, setup)
    language = _language(outcome, request)
    outcome = _sifted(outcome, options, setup, changes, request.fallback if lang == "auto" else lang)
    for target in targets:
        _write(target, outcome, options, style if not target.file else None, language, setup)
    _remark(outcome, targets, request.fallback if lang == "auto" else lang)
    remark_second_look(setup, request.fallback if lang == "auto" else lang)
    return exit_code(outcome, options, setup)


def _sifted(
    outcome: Outcome, options: CheckOptions, setup: Setup, changes: Changes | None, language: Language
) -> Outcome:
    """The outcome with scores, where they are wanted, and then without what is known or did not change.

    A score is that of the whole report. What a baseline knows is matched before the rest is left out: it would seem to
    be mended where it only did not change.
    """
    if options.show_score:
        from reportlint.engine.score import with_scores

        outcome = outcome._replace(result=with_scores(outcome.result, setup))
    named = setup.configuration is not None and setup.configuration.baseline
    if options.baseline or options.write_baseline or options.prune_baseline or named:
        from reportlint.cli.baselining import with_baseline

        outcome = with_baseline(outcome, options, language, setup)
    if changes is not None:
        from reportlint.cli.diffing import with_diff

        outcome = with_diff(outcome, changes, setup)
    return outcome


def exit_code(outcome: Outcome, options: CheckOptions, setup: Setup) -> int:
    """2 where an input could not be used, 1 where something at or above `--fail-on` was found, else 0."""
    if outcome.is_broken:
        return 2
    fail_on = options.fail_on or (setup.configuration and setup.configuration.fail_on) or "warning"
    if options.exit_zero or fail_on == "never":
        return 0
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(outcome.result.count(severity) for severity in failing))


def speech(lang: Speech, style: Style, format: str = "text") -> Speech:
    """The language to speak: English where it was left open and the console cannot show Chinese."""
    return "en" if lang == "auto" and format in ("text", "concise") and not can_show("缺", style.encoding) else lang


def remark_second_look(setup: Setup, language: Language) -> None:
    """Say that the second look could not be had, where it was wanted: the run went on without it."""
    if setup.second_look is not None and setup.second_look.failure:
        from reportlint.cli.errors import complain
        from reportlint.formats.style import escape
        from reportlint.formats.texts import say

        look = setup.second_look
        complain(say(language, "error.second-look", file=escape(look.path), detail=escape(look.failure)), language)


def greet_keyboard(paths: tuple[str, ...], language: Language) -> None:
    """Say that standard input is awaited, where it is a keyboard."""
    if "-" in paths and sys.stdin.isatty():
        from reportlint.cli.errors import complain
        from reportlint.formats.texts import say

        keys = "Ctrl-Z, Enter" if sys.platform == "win32" else "Ctrl-D"
        complain(say(language, "error.tty", keys=keys), language)


def _language(outcome: Outcome, request: Request) -> Language:
    """The language of what is said on the whole run: that of its files where they agree, else the user's."""
    if request.lang != "auto":
        return request.lang
    spoken = {file.language for file in outcome.result.files if file.source is not None}
    return spoken.pop() if len(spoken) == 1 else request.fallback


def targets_of(options: CheckOptions) -> list[Target]:
    """What is written where. Raises `UseError` where two formats would share a file or standard output."""
    from reportlint.cli.errors import UseError

    targets = [Target(*part.partition(":")[::2]) for part in options.format.split(",")]
    loose = [at for at, target in enumerate(targets) if not target.file]
    if options.output_file and loose:
        targets[loose[-1]] = targets[loose[-1]]._replace(file=options.output_file)
    elif options.output_file:
        raise UseError("usage.output-file")
    files = [target.file for target in targets]
    for file in files:
        if files.count(file) > 1:
            raise UseError("usage.one-output", file=file or "-")
    return targets


def _write(
    target: Target, outcome: Outcome, options: CheckOptions, style: Style | None, language: Language, setup: Setup
) -> None:
    """Write one format to its file, or to standard output where `style` says how that is drawn."""
    text = _rendered(target.format, outcome, options, style or Style(), language, setup)
    if style is not None:
        write_out(text)
        return
    from reportlint.cli.errors import write_file

    write_file(target.file, text)


def _rendered(
    format: str, outcome: Outcome, options: CheckOptions, style: Style, language: Language, setup: Setup
) -> str:
    """The results in a format; only its module is imported."""
    result = outcome.result
    if format == "text":
        from reportlint.formats import text

        if options.statistics:
            from reportlint.formats import statistics

            return statistics.render(result, style, language)
        return text.render(result, style, language, options.all, options.quiet)
    if format == "json":
        from reportlint.formats import json

        return json.render(result, style.encoding)
    if format == "concise":
        from reportlint.formats import concise

        return concise.render(result, style)
    from reportlint.cli.machine import render

    return render(format, result, language, setup)


def _remark(outcome: Outcome, targets: list[Target], language: Language) -> None:
    """On standard error: paths that could not be used, and for machine formats what the text format sums up."""
    if outcome.problems:
        from reportlint.cli.errors import complain_of_paths

        complain_of_paths(outcome.problems, language)
    result = outcome.result
    if all(target.format != "text" for target in targets) and (
        result.passed_over or result.since or not result.checked
    ):
        from reportlint.cli.errors import complain
        from reportlint.formats.text import summary

        complain(summary(result, Style(), language), language)
    if not any(target.format in SCORED for target in targets) and any(file.scores for file in result.files):
        from reportlint.formats.scores import lines

        print("\n".join(lines(result, Style(), language)), file=sys.stderr)
