"""One task: the bytes of a file in, its result out. What runs in each process of a run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from reportlint.engine.check import Speech, check_source
from reportlint.engine.plain_form import plain
from reportlint.formats.results import FileResult
from reportlint.loading import Unreadable, decode
from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from reportlint.engine.score import Costs
    from reportlint.engine.setup import Setup
    from reportlint.engine.task import Manner, Task


class Answer(NamedTuple):
    """What came of a task: the plain form of its result, None where the file was passed over.

    `crash` is the error of the linter itself, if it failed; `look_failure` why the second look could not be had.
    """

    form: Any = None
    crash: str = ""
    look_failure: str = ""


class Checker:
    """Checks one task after another under one setup."""

    def __init__(self, setup: Setup, manner: Manner) -> None:
        self._setup, self._manner = setup, manner
        self._costs: dict[int, Costs] = {}

    def answer(self, task: Task) -> Answer:
        """What comes of a task, in a form that other processes can be handed; never raises an `Exception`."""
        try:
            result = self.check(task)
            form = plain(result) if result is not None else None
        except Exception as error:
            return Answer(crash=_told(error))
        look = self._setup.second_look
        return Answer(form, look_failure=look.failure if look is not None else "")

    def check(self, task: Task) -> FileResult | None:
        """The result of a task; None where it is passed over."""
        source = decode(task.data, task.name)
        assert not isinstance(source, Unreadable), source.key  # only what can be read becomes a task
        manner, setup = self._manner, self._setup.of(task.name)
        lang: Speech = manner.lang if manner.is_lang_fixed else setup.lang or manner.lang
        result = check_source(
            source, setup, lang, fallback=manner.fallback, only_reports=task.only_reports,
            may_choose=not manner.is_lang_fixed,
        )  # fmt: skip
        return self._scored(result, setup) if manner.is_scored and result is not None else result

    def _scored(self, result: FileResult, setup: Setup) -> FileResult:
        from reportlint.engine.score import costs_of, scores

        if id(setup) not in self._costs:  # files that a configuration treats alike share one setup
            self._costs[id(setup)] = costs_of(setup)
        return result._replace(scores=scores(result, self._costs[id(setup)]))


def _told(error: Exception) -> str:
    """An error of the linter itself on one line, with the place where it was raised."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" ({os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno})" if at is not None else ""
    return f"{type(error).__name__}: {error}{place}"
