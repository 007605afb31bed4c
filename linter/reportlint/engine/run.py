"""Many files: find them, read them, check each, and gather what came of it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

from reportlint.engine.check import Speech, check_source
from reportlint.engine.choice import choice_of
from reportlint.engine.files import STDIN, Problem, Target, find
from reportlint.engine.own import FATAL, unreadable
from reportlint.formats.results import FileResult, RunResult
from reportlint.loading import Unreadable, load, load_stream
from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.engine.setup import Setup
    from reportlint.report.model import Language
    from reportlint.source import Source


class Changed(Protocol):
    """The files that changed."""

    def __contains__(self, path: str, /) -> bool:
        """Whether a file did."""


class Request(NamedTuple):
    """What to check and how to speak of it.

    `changed`, where it is given, holds the only files that are read. `force_exclude` applies what the configuration
    excludes to files that are named, too. `is_lang_fixed` says that no file has a say in the language of messages.
    """

    paths: Sequence[str]
    lang: Speech = "auto"
    fallback: Language = "en"
    only_reports: bool = False
    stdin_name: str = STDIN
    changed: Changed | None = None
    force_exclude: bool = False
    is_lang_fixed: bool = False


class Outcome(NamedTuple):
    """The results, and the paths that could not be used."""

    result: RunResult
    problems: tuple[Problem, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether an input could not be used, or a rule failed: the command then exits with 2."""
        lost = any(problem.key != "link" for problem in self.problems)
        return lost or any(found.code in FATAL for file in self.result.files for found in file.diagnostics)


def run(request: Request, setup: Setup) -> Outcome:
    """Check all files of a request.

    A file that cannot be read is a diagnostic, one on which the linter itself fails is a problem; the others are
    still checked.
    """
    found = find(request.paths, choice_of(setup.configuration, request.force_exclude))
    problems = list(found.problems)
    files: list[FileResult] = []
    passed_over = unchanged = 0
    for target in found.targets:
        if request.changed is not None and target.path not in request.changed:
            unchanged += 1
            continue
        try:
            result = _check(target, request, setup)
        except Exception as error:
            problems.append(Problem("crashed", target.path, _told(error)))
        else:
            files += [result] if result is not None else []
            passed_over += result is None
    return Outcome(RunResult(tuple(files), passed_over, unchanged=unchanged), tuple(problems))


def _told(error: Exception) -> str:
    """An error of the linter itself on one line, with the place where it was raised."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" ({os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno})" if at is not None else ""
    return f"{type(error).__name__}: {error}{place}"


def fetch(target: Target, stdin_name: str) -> Source | Unreadable:
    """The source of a target, which may be standard input."""
    return load_stream(sys.stdin.buffer, stdin_name) if target.path == STDIN else load(target.path)


def _check(target: Target, request: Request, setup: Setup) -> FileResult | None:
    """The result of one file, or None where it is passed over."""
    source = fetch(target, request.stdin_name)
    if isinstance(source, Unreadable):
        language: Language = request.fallback if request.lang == "auto" else request.lang
        name = request.stdin_name if target.path == STDIN else target.path
        return FileResult(name, language, (unreadable(name, source, language),))
    only_reports = (request.only_reports or not target.named) and not target.included
    setup = setup.of(source.name)
    lang = request.lang if request.is_lang_fixed else setup.lang or request.lang
    return check_source(
        source, setup, lang, fallback=request.fallback, only_reports=only_reports, may_choose=not request.is_lang_fixed
    )
