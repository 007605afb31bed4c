"""`reportlint outline`: show what was understood of a report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reportlint.cli.check import greet_keyboard, remark_second_look, speech
from reportlint.cli.configuring import language_of, setup_of
from reportlint.cli.console import style_of, user_language, write_out
from reportlint.engine.check import Understood, understand
from reportlint.engine.choice import choice_of
from reportlint.engine.files import Target, find
from reportlint.engine.run import fetch
from reportlint.formats.style import escape
from reportlint.formats.texts import say
from reportlint.loading import Unreadable
from reportlint.report.front import settings_of

if TYPE_CHECKING:
    from reportlint.cli.options import OutlineOptions
    from reportlint.engine.setup import Setup
    from reportlint.formats.style import Style
    from reportlint.report.model import Language
    from reportlint.source import Source


def outline(options: OutlineOptions) -> int:
    """Write the outline of every report of the files asked for; 2 where one could not be used, else 0."""
    style, fallback = style_of(sys.stdout, options.color), user_language()
    greet_keyboard(options.paths, fallback)
    setup, is_broken = setup_of(options), False
    found = find(options.paths, choice_of(setup.configuration))
    seen: list[tuple[Source, Understood]] = []
    for target in found.targets:
        source = fetch(target, options.stdin_filename or "-")
        if isinstance(source, Unreadable):
            _complain(target, source, fallback)
            is_broken = True
            continue
        understood = understand(source, setup.of(source.name), not target.named and not target.included)
        if understood.is_passed_over:
            continue
        if understood.is_too_fine:
            _complain(target, Unreadable("too-fine"), fallback)
            is_broken = True
        else:
            seen.append((source, understood))
    write_out(_rendered(seen, options, style, fallback, setup))
    remark_second_look(setup, fallback)
    if found.problems:
        from reportlint.cli.errors import complain_of_paths

        complain_of_paths(found.problems, fallback)
    return 2 if is_broken or any(problem.key != "link" for problem in found.problems) else 0


def _rendered(
    seen: list[tuple[Source, Understood]], options: OutlineOptions, style: Style, fallback: Language, setup: Setup
) -> str:
    """The outlines in the format asked for."""
    if options.format == "json":
        from reportlint.formats.json import dumps
        from reportlint.formats.outline_json import as_dict

        reports = [as_dict(report, source) for source, one in seen for report in one.reports]
        return dumps(reports, style.encoding)
    from reportlint.formats.outline_text import render

    lang = speech(language_of(options.lang, setup), style)
    blocks: list[str] = []
    for source, one in seen:
        told = lang
        if options.lang is None:
            told = settings_of(one.document.front_matter).language or setup.of(source.name).lang or lang
        for report in one.reports:
            spoken = report.language if told == "auto" else told
            blocks.append(render(report, source, style, spoken, _names(setup, spoken)))
        if not one.reports:
            language = fallback if lang == "auto" else lang
            blocks.append(say(language, "error.outline-none", file=escape(source.name)) + "\n")
    return "\n".join(blocks)


def _names(setup: Setup, language: Language) -> dict[str, str]:
    """What the benefit categories that the configuration adds are called."""
    categories = setup.configuration.categories if setup.configuration is not None else ()
    return {category.name: category.label.get(language) or category.name for category in categories}


def _complain(target: Target, why: Unreadable, language: Language) -> None:
    """Say on standard error why a file could not be read, and what would help."""
    from reportlint.cli.errors import complain
    from reportlint.engine.own import unreadable

    found = unreadable(target.path, why, language)
    complain(escape(f"{found.filename}: {found.message} {found.advice}"), language)
