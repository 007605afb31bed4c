"""Processes that check files: one task at a time each, so that it is known whose file it was when one dies."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.process import BaseProcess

    from reportlint.engine.checking import Answer
    from reportlint.engine.plan import Plan
    from reportlint.engine.setup import Setup
    from reportlint.engine.task import Manner, Recipe, Task

Key = TypeVar("Key")

MOST = 60
"""Processes at once: Windows waits for 63 things at most."""
PATIENCE = 2.0
"""Seconds that a process has to end by itself."""


def copies() -> bool:
    """Whether a process begins as a copy of this one: the system does that safely, and nothing else runs in it."""
    if sys.platform != "linux":
        return False
    import threading

    return threading.active_count() == 1


class _Worker(NamedTuple):
    process: BaseProcess
    pipe: Any


class Pool(Generic[Key]):
    """Some processes under one plan. `close` or `stop` has to be called in the end."""

    def __init__(self, count: int, plan: Plan, manner: Manner, method: str = "") -> None:
        self._method = method or ("fork" if copies() else "spawn")
        self._plan, self._manner = plan, manner
        self._idle: list[_Worker] = []
        self._busy: dict[_Worker, Key] = {}
        for _ in range(min(count, MOST)):
            try:
                self._idle.append(self._started())
            except OSError:
                if not self._idle:
                    raise
                break

    @property
    def idle(self) -> int:
        """How many processes have nothing to do."""
        return len(self._idle)

    @property
    def is_empty(self) -> bool:
        """Whether no process is left."""
        return not (self._idle or self._busy)

    def give(self, key: Key, task: Task) -> None:
        """Give a task to an idle process; `wait` will return its answer with `key`. Raises `OSError` where none can be had."""
        worker = self._idle.pop()
        try:
            worker.pipe.send(task)
        except OSError:  # it was ended while it had nothing to do
            self._end_of(worker)
            worker = self._started()
            worker.pipe.send(task)
        self._busy[worker] = key

    def wait(self, seconds: float) -> list[tuple[Key, Answer | str]]:
        """The answers that are there within some seconds; a word in place of one says how its process ended."""
        workers = {worker.pipe: worker for worker in self._busy}
        answered: list[tuple[Key, Answer | str]] = []
        for pipe in wait(list(workers), seconds):
            worker = workers[pipe]
            key = self._busy.pop(worker)
            try:
                answered.append((key, worker.pipe.recv()))
                self._idle.append(worker)
            except (EOFError, OSError):
                answered.append((key, self._end_of(worker)))
                with suppress(OSError):
                    self._idle.append(self._started())
        return answered

    def close(self) -> None:
        """Let all processes end, which have nothing to do any more."""
        for worker in self._idle:
            with suppress(OSError):
                worker.pipe.send(None)
        for worker in self._idle:
            worker.process.join(PATIENCE)
        self.stop()

    def stop(self) -> None:
        """End all processes at once."""
        workers = [*self._idle, *self._busy]
        for worker in workers:
            worker.process.terminate()
        for worker in workers:
            worker.process.join(PATIENCE)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.pipe.close()
        self._idle, self._busy = [], {}

    def _started(self) -> _Worker:
        """A new process, waiting for its first task."""
        context: Any = multiprocessing.get_context(self._method)
        mine, theirs = context.Pipe()
        copied = self._method == "fork"
        others = [worker.pipe for worker in (*self._idle, *self._busy)] + [mine] if copied else []
        setup = self._plan.setup  # made here in any case: what is wrong with a pack is told once
        given = (theirs, others, setup if copied else None, self._plan.recipe, self._manner)
        process = context.Process(target=_serve, args=given, daemon=True)
        try:
            process.start()
        except OSError:
            mine.close()
            raise
        finally:
            theirs.close()
        return _Worker(process, mine)

    def _end_of(self, worker: _Worker) -> str:
        """How a process ended: the name of a signal, or its exit code."""
        worker.process.join(PATIENCE)
        code = worker.process.exitcode
        worker.pipe.close()
        if code is not None and code < 0:
            with suppress(ValueError):
                return signal.Signals(-code).name
        return f"exit {code}"


def _serve(pipe: Connection, others: Sequence[Connection], setup: Setup | None, recipe: Recipe, manner: Manner) -> None:
    """Answer tasks until there are no more, or nobody who asks. An interrupt is for the process that asks to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the run's own handler is copied with the process
    for other in others:  # a copy holds the ends of all pipes; they would never be seen to close
        other.close()
    from reportlint.engine.checking import Checker
    from reportlint.engine.plan import made
    from reportlint.regex import keep

    checker = Checker(setup if setup is not None else made(recipe), manner)
    with suppress(EOFError, OSError):
        while (task := pipe.recv()) is not None:
            pipe.send(checker.answer(task))
    keep()
