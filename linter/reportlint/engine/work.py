"""The work of a run: each file is read, and checked in this process or in another, and handed on in its turn."""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from reportlint.engine.files import STDIN, Problem
from reportlint.engine.task import Manner, Task
from reportlint.formats.results import FileResult
from reportlint.loading import Unreadable, decode, read, read_stream

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from reportlint.engine.checking import Answer, Checker
    from reportlint.engine.files import Target
    from reportlint.engine.known import Known
    from reportlint.engine.plan import Plan
    from reportlint.engine.run import Request
    from reportlint.engine.workers import Pool

AHEAD = 64  #: files that are read before those in front of them are done
AHEAD_BYTES = 32 << 20  #: and how large these may be together
PER_BYTE = 6e-6  #: seconds that a byte takes to check
PER_PROCESS = 0.25  #: seconds of work without which another process does not pay
WARM = 64 << 10  #: bytes of a file that is well checked before the process is copied

_Result = FileResult | Problem | None


class _Slot:
    """A file of which the result is awaited; `given` says that another process has it."""

    __slots__ = ("given", "is_done", "key", "result", "task")

    def __init__(self, task: Task | None, result: _Result = None) -> None:
        self.task = task
        self.result = result
        self.is_done = task is None
        self.given = False
        self.key = ""

    def end(self, result: _Result) -> None:
        """Take the result; what is no longer needed goes."""
        self.result, self.is_done, self.task = result, True, None

    @property
    def size(self) -> int:
        """The bytes that wait in it."""
        return 0 if self.task is None or self.is_done else len(self.task.data)


class Work:
    """The files of one run, on their way from bytes to results."""

    def __init__(
        self, request: Request, plan: Plan, targets: Sequence[Target], watch: Callable[[int], None] | None = None
    ) -> None:
        self._request, self._plan = request, plan
        self._targets = iter(targets)
        self._manner = Manner(request.lang, request.fallback, request.is_lang_fixed, request.is_scored)
        self._watch = watch or (lambda _done: None)
        self._slots: deque[_Slot] = deque()
        self._pool: Pool[_Slot] | None = None
        self._may_spread = request.jobs != 1 and not plan.is_given
        self._known = self._known_of() if request.is_cached else None
        self._checker: Checker | None = None
        self._done = 0

    def results(self) -> Generator[_Result, None, None]:
        """What comes of each file, in order; None for one that is passed over. Ends all processes when it is closed."""
        try:
            while self._fill():
                if self._slots[0].is_done:
                    self._done += 1
                    self._watch(self._done)
                    yield self._slots.popleft().result
                else:
                    self._advance()
            if self._pool is not None:
                self._pool.close()
                self._pool = None
            if self._known is not None:
                self._known.end()
        finally:
            if self._pool is not None:
                self._pool.stop()

    def _fill(self) -> bool:
        """Read ahead; whether there is anything left."""
        waiting = sum(slot.size for slot in self._slots)
        while len(self._slots) < max(AHEAD, 4 * self._request.jobs) and waiting < AHEAD_BYTES:
            target = next(self._targets, None)
            if target is None:
                break
            self._slots.append(slot := self._slot(target))
            waiting += slot.size
        return bool(self._slots)

    def _slot(self, target: Target) -> _Slot:
        """A file, read."""
        request, is_stream = self._request, target.path == STDIN
        name = request.stdin_name if is_stream else target.path
        data = read_stream(sys.stdin.buffer if sys.stdin else None) if is_stream else read(target.path)
        source = decode(data, name) if not isinstance(data, Unreadable) else data
        if isinstance(source, Unreadable) or isinstance(data, Unreadable):
            assert isinstance(source, Unreadable)
            from reportlint.engine.own import unreadable

            language = request.fallback if request.lang == "auto" else request.lang
            return _Slot(None, FileResult(name, language, (unreadable(name, source, language),)))
        return self._recalled(Task(name, data, (request.only_reports or not target.named) and not target.included))

    def _known_of(self) -> Known | None:
        from reportlint.engine.known import known_of

        return known_of(self._plan, self._manner)

    def _recalled(self, task: Task) -> _Slot:
        """A file, with its result where that is known."""
        slot = _Slot(task)
        if self._known is None:
            return slot
        slot.key = self._known.key(task)
        found = self._known.read(slot.key)
        if found is not None:
            with suppress(LookupError, TypeError, ValueError):  # of another form than ours
                slot.end(_result(found[0], task))
        return slot

    def _advance(self) -> None:
        """Have something done."""
        waiting = [slot for slot in self._slots if not (slot.is_done or slot.given)]
        if self._pool is None and self._may_spread and (count := self._processes(waiting)) > 1:
            self._start(count, waiting)
            return
        if self._pool is None:
            self._check_here(self._slots[0])
            return
        for slot in waiting[: self._pool.idle]:
            assert slot.task is not None
            try:
                self._pool.give(slot, slot.task)
                slot.given = True
            except OSError:
                break
        if self._pool.is_empty:  # no process can be had any more
            self._pool, self._may_spread = None, False
            return
        answered = self._pool.wait(0.2)
        for slot, answer in answered:
            self._settle(slot, answer)
        if not answered:
            self._watch(self._done)

    def _processes(self, waiting: list[_Slot]) -> int:
        """How many processes pay for what waits: as many as were asked for, else by its size."""
        if self._request.jobs > 1:
            return min(self._request.jobs, len(waiting))
        return min(processors(), len(waiting), int(sum(slot.size for slot in waiting) * PER_BYTE / PER_PROCESS))

    def _start(self, count: int, waiting: list[_Slot]) -> None:
        """Start processes; without any, all is done here."""
        from reportlint.engine.workers import Pool, copies

        if copies():  # what is loaded and compiled for one file, all of them have
            first = next((slot for slot in waiting if slot.size <= WARM), None)
            if first is not None:
                self._check_here(first)
                waiting.remove(first)
        try:
            self._pool = Pool(min(count, len(waiting)), self._plan, self._manner)
        except OSError:
            self._may_spread = False

    def _check_here(self, slot: _Slot) -> None:
        from reportlint.engine.checking import Checker

        if self._checker is None:
            self._checker = Checker(self._plan.setup, self._manner)
        assert slot.task is not None
        self._settle(slot, self._checker.answer(slot.task))

    def _settle(self, slot: _Slot, answer: Answer | str) -> None:
        """Put what came of a file in its place; a word instead of an answer says how its process ended."""
        assert slot.task is not None
        name = slot.task.name
        if isinstance(answer, str):
            slot.end(Problem("died", name, answer))
            return
        if answer.crash:
            slot.end(Problem("crashed", name, answer.crash))
            return
        if answer.look_failure and (look := self._plan.setup.second_look) is not None:
            look.failure = answer.look_failure
        if self._known is not None:
            self._known.write(slot.key, answer)
        slot.end(_result(answer.form, slot.task))


def _result(form: Any, task: Task) -> FileResult | None:
    """The result of a form, with the source of its task."""
    if form is None:
        return None
    from reportlint.engine.plain_form import result_of

    source = decode(task.data, task.name)
    assert not isinstance(source, Unreadable)
    return result_of(form, source)


def processors() -> int:
    """How many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
