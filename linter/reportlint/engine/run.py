"""Many files: find them, read them, check each, and gather what came of it."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, Protocol

from reportlint.engine.files import STDIN, Problem, find
from reportlint.engine.work import Work
from reportlint.formats.results import FATAL, RunResult
from reportlint.loading import load, load_stream
from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlint.engine.check import Speech
    from reportlint.engine.choice import Choice
    from reportlint.engine.files import Target
    from reportlint.engine.plan import Plan
    from reportlint.formats.results import FileResult
    from reportlint.loading import Unreadable
    from reportlint.report.model import Language
    from reportlint.source import Source

    Watch = Callable[[int, int], None]


class Changed(Protocol):
    """The files that changed."""

    def __contains__(self, path: str, /) -> bool:
        """Whether a file did."""


class Request(NamedTuple):
    """What to check and how to speak of it.

    `changed`, where it is given, holds the only files that are read. `force_exclude` applies what the configuration
    excludes to files that are named, too. `is_lang_fixed` says that no file has a say in the language of messages.
    `jobs` is how many processes check, 0 for as many as pay. `is_scored` asks for scores. With `is_cached` results of
    earlier runs are used, and those of this one kept.
    """

    paths: Sequence[str]
    lang: Speech = "auto"
    fallback: Language = "en"
    only_reports: bool = False
    stdin_name: str = STDIN
    changed: Changed | None = None
    force_exclude: bool = False
    is_lang_fixed: bool = False
    jobs: int = 1
    is_scored: bool = False
    is_cached: bool = False


class Outcome(NamedTuple):
    """The results, and the paths that could not be used."""

    result: RunResult
    problems: tuple[Problem, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether an input could not be used, or a rule failed: the command then exits with 2."""
        lost = any(problem.key != "link" for problem in self.problems)
        return lost or any(found.code in FATAL for file in self.result.files for found in file.diagnostics)


def run(
    request: Request,
    plan: Plan,
    take: Callable[[FileResult], FileResult] | None = None,
    watch: Watch | None = None,
) -> Outcome:
    """Check all files of a request; the results are in the order of the files, whatever was done first.

    A file that cannot be read is a diagnostic, one on which the linter itself fails is a problem; the others are
    still checked. `take` is handed each result as soon as those before it are there, and says what is to be kept of
    it; `watch` is told now and then how many files are done, and of how many.
    """
    found = find(request.paths, _choice(plan, request))
    targets = [one for one in found.targets if request.changed is None or one.path in request.changed]
    problems = list(found.problems)
    files: list[FileResult] = []
    passed_over = done = 0
    work = Work(request, plan, targets, (lambda done: watch(done, len(targets))) if watch is not None else None)
    with closing(work.results()) as results:
        for result in results:
            done += 1
            if isinstance(result, Problem):
                problems.append(result)
            elif result is None:
                passed_over += 1
            else:
                files.append(take(result) if take is not None else result)
    unchanged = len(found.targets) - len(targets)
    return Outcome(RunResult(tuple(files), passed_over, unchanged=unchanged), tuple(problems))


def _choice(plan: Plan, request: Request) -> Choice | None:
    if plan.configuration is None:
        return None
    from reportlint.engine.choice import choice_of

    return choice_of(plan.configuration, request.force_exclude)


def fetch(target: Target, stdin_name: str) -> Source | Unreadable:
    """The source of a target, which may be standard input."""
    return (
        load_stream(sys.stdin.buffer if sys.stdin else None, stdin_name) if target.path == STDIN else load(target.path)
    )
