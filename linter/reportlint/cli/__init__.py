"""The command `reportlint`."""

from __future__ import annotations

# What `signal` wraps in enumerations: importing that costs more than a run needs.
import _signal  # type: ignore[import-not-found]
import os
import sys
from _signal import SIG_DFL, SIGINT, SIGTERM, getsignal, signal
from _thread import get_ident, interrupt_main, start_new_thread
from time import sleep
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

UNUSABLE, INTERRUPTED, TERMINATED = 2, 130, 143
AGAIN = 0.01  #: seconds after which a signal that could not be heeded comes again


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 or 2 as documented, 130 when interrupted, 143 when terminated."""
    try:
        former = _end_well()
        if arguments is None:
            sys.unraisablehook = _heed_later
        code = _main(list(sys.argv[1:] if arguments is None else arguments))
        if former is not None:
            signal(SIGTERM, former)
        if arguments is None:  # nothing is left to be done that an interrupt could leave half done
            signal(SIGINT, SIG_DFL)
            _leave_memory()
        return code
    except Terminated:
        return TERMINATED
    except KeyboardInterrupt:
        return INTERRUPTED


def _leave_memory() -> None:
    """Have the interpreter look through nothing for cycles as it ends: all of it goes with the process."""
    import gc

    if hasattr(gc, "freeze"):
        gc.freeze()


class Terminated(KeyboardInterrupt):
    """SIGTERM arrived: the run ends as after Ctrl-C, and removes what it has half written."""


def _end_well() -> Any:
    """Have SIGTERM raise `Terminated`, and return what it did; None where somebody else decided what it does."""
    if getsignal(SIGTERM) != SIG_DFL:
        return None
    try:
        return signal(SIGTERM, _terminate)
    except ValueError:  # another thread than the main one
        return None


def _terminate(_number: int, _frame: object) -> None:
    raise Terminated


def _heed_later(ignored: Any) -> None:
    """A signal that arrives where nothing can be raised, as in a callback of Python's own import locks, comes again."""
    if issubclass(ignored.exc_type, KeyboardInterrupt):
        start_new_thread(_send_again, (SIGTERM if issubclass(ignored.exc_type, Terminated) else SIGINT, get_ident()))
    else:
        sys.__unraisablehook__(ignored)


def _send_again(number: int, thread: int) -> None:
    sleep(AGAIN)
    if hasattr(_signal, "pthread_kill"):
        _signal.pthread_kill(thread, number)  # ends waiting too, which `interrupt_main` lets go on
    else:
        interrupt_main(number)  # type: ignore[arg-type]


def _main(words: list[str]) -> int:
    """Run the command with these words and explain what stops it."""
    import gc

    from reportlint.cli.console import prepare_streams
    from reportlint.regex import keep

    gc.set_threshold(100_000, 50, 100)  # a run makes many small values and hardly a cycle
    prepare_streams()
    try:
        code = _run(words)
        keep()
        return code
    except Exception as error:
        return _explain(error, words)


def _run(arguments: list[str]) -> int:
    """Run a plain `check` at once; whatever else it is, click knows."""
    from reportlint.cli.options import parse

    if asked := os.environ.get("_REPORTLINT_COMPLETE"):
        from reportlint.cli.app import complete

        return complete(asked)
    options = parse(arguments)
    if options is None:
        from reportlint.cli.app import run

        return run(arguments)
    from reportlint.cli.check import check

    return check(options)


def _explain(error: Exception, arguments: Sequence[str]) -> int:
    """Say what stopped the run. Always 2, for 1 would look like findings.

    A pack that cannot be used is told in full; anything else is an error of the linter itself, with its traceback.
    """
    from reportlint.cli.console import write_err
    from reportlint.cli.errors import UseError, complain, complain_of_use
    from reportlint.cli.options import COMMANDS, language_asked
    from reportlint.formats.texts import say
    from reportlint.packs import PackError

    language = language_asked(arguments)
    if isinstance(error, PackError):
        complain(error.text(language), language)
        return UNUSABLE
    if isinstance(error, UseError):
        command = arguments[0] if arguments[0] in COMMANDS else "check"
        complain_of_use(language, say(language, error.key, **error.values), error.names, command)
        return UNUSABLE
    import traceback

    write_err(traceback.format_exc())
    complain(say(language, "error.internal"), language)
    return UNUSABLE
