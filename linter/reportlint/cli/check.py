"""`reportlint check`: run the engine, show the results, decide the exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reportlint.cli.configuring import language_of, plan_of
from reportlint.cli.console import is_terminal, style_of, user_language, write_err, write_out
from reportlint.cli.progress import Progress, progress_of
from reportlint.cli.streaming import STREAMED, Stream
from reportlint.diagnostic import SEVERITIES
from reportlint.engine.run import Outcome, Request, run
from reportlint.formats.style import Style, can_show
from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from reportlint.cli.options import CheckOptions
    from reportlint.diff import Changes
    from reportlint.engine.check import Speech
    from reportlint.engine.plan import Plan
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
    plan = plan_of(options)
    targets = targets_of(options)
    lang = speech(language_of(options.lang, plan), style, next((one.format for one in targets if not one.file), "json"))
    changes = None
    if options.diff is not None:
        from reportlint.cli.diffing import changes_of

        changes = changes_of(options)
    request = Request(
        options.paths, lang, user_language(), options.only_reports, options.stdin_filename or "-", changes,
        options.force_exclude,
        is_lang_fixed=options.lang is not None or lang != language_of(options.lang, plan),
        jobs=jobs_of(options), is_scored=options.show_score, is_cached=not options.no_cache,
    )  # fmt: skip
    greet_keyboard(options.paths, request.fallback)
    spoken: Language = request.fallback if lang == "auto" else lang
    progress = progress_of(options)
    stream = _stream(options, targets, plan, style, progress)
    try:
        outcome = run(request, plan, stream.take if stream is not None else None, progress.show)
    finally:
        progress.clear()
    language = _language(outcome, request)
    outcome = _sifted(outcome, options, plan, changes, spoken)
    if stream is not None:
        stream.end(outcome.result, language)
    else:
        for target in targets:
            _write(target, outcome, options, style if not target.file else None, language, plan)
    _remark(outcome, targets, spoken)
    if plan.is_made:
        remark_second_look(plan.setup, spoken)
    return exit_code(outcome, options, plan)


def jobs_of(options: CheckOptions) -> int:
    """How many processes are to check, 0 for as many as pay. Raises `UseError`."""
    if options.jobs == "auto":
        return 0
    if not (options.jobs.isascii() and options.jobs.isdigit() and len(options.jobs) <= 4):
        from reportlint.cli.errors import UseError

        raise UseError("usage.jobs", value=options.jobs)
    return int(options.jobs)


def _sifted(
    outcome: Outcome, options: CheckOptions, plan: Plan, changes: Changes | None, language: Language
) -> Outcome:
    """The outcome without what is known or did not change.

    What a baseline knows is matched before the rest is left out: it would seem to be mended where it only did not change.
    """
    if _baseline_asked(options, plan):
        from reportlint.cli.baselining import with_baseline

        outcome = with_baseline(outcome, options, language, plan.setup)
    if changes is not None:
        from reportlint.cli.diffing import with_diff

        outcome = with_diff(outcome, changes, plan.setup)
    return outcome


def _baseline_asked(options: CheckOptions, plan: Plan) -> bool:
    named = plan.configuration is not None and plan.configuration.baseline
    return bool(options.baseline or options.write_baseline or options.prune_baseline or named)


def exit_code(outcome: Outcome, options: CheckOptions, plan: Plan) -> int:
    """2 where an input could not be used, 1 where something at or above `--fail-on` was found, else 0."""
    if outcome.is_broken:
        return 2
    fail_on = options.fail_on or (plan.configuration and plan.configuration.fail_on) or "warning"
    if options.exit_zero or fail_on == "never":
        return 0
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(outcome.result.count(severity) for severity in failing))


def _stream(
    options: CheckOptions, targets: list[Target], plan: Plan, style: Style, progress: Progress
) -> Stream | None:
    """What writes each result at once, where the format and all else that is asked for allow it."""
    if len(targets) > 1 or targets[0].file or targets[0].format not in STREAMED:
        return None
    if options.statistics or options.show_score or options.diff is not None or _baseline_asked(options, plan):
        return None
    return Stream(targets[0].format, options, style, progress)


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
    if "-" in paths and is_terminal(sys.stdin):
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
    targets = [Target(*part.partition(":")[::2]) for part in options.format.split(",")]
    loose = [at for at, target in enumerate(targets) if not target.file]
    if options.output_file and loose:
        targets[loose[-1]] = targets[loose[-1]]._replace(file=options.output_file)
    elif options.output_file:
        raise _misused("usage.output-file")
    files = [target.file for target in targets]
    for file in files:
        if files.count(file) > 1:
            raise _misused("usage.one-output", file=file or "-")
    return targets


def _misused(key: str, **values: str) -> Exception:
    from reportlint.cli.errors import UseError

    return UseError(key, **values)


def _write(
    target: Target, outcome: Outcome, options: CheckOptions, style: Style | None, language: Language, plan: Plan
) -> None:
    """Write one format to its file, or to standard output where `style` says how that is drawn."""
    text = _rendered(target.format, outcome, options, style or Style(), language, plan)
    if style is not None:
        write_out(text)
        return
    from reportlint.cli.errors import write_output

    write_output(target.file, text)


def _rendered(
    format: str, outcome: Outcome, options: CheckOptions, style: Style, language: Language, plan: Plan
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

    return render(format, result, language, plan)


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

        write_err("".join(f"{line}\n" for line in lines(result, Style(), language)))
