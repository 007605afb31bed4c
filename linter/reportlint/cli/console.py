"""The edge to the user's console: streams, colour, width, language."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from errno import EBADF
from typing import TYPE_CHECKING, TextIO

from reportlint.formats.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlint.report.model import Language

_WIDEST, _NARROWEST = 100, 40


def prepare_streams() -> None:
    """Make both streams show a question mark for what their encoding lacks, where they would raise.

    A standard error that is closed takes everything and shows nothing: `print` would write to standard output.
    """
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (as long as the run)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def write_out(text: str) -> None:
    """Write to standard output at once; a reader that has gone away is no error. Raises `UseError` for any other."""
    try:
        if sys.stdout is None:
            raise OSError(EBADF, os.strerror(EBADF))
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _deafen(sys.stdout)
    except OSError as error:
        from reportlint.cli.errors import UseError

        _deafen(sys.stdout)
        raise UseError("usage.stdout-failed", detail=error.strerror or str(error)) from None


def write_err(text: str) -> None:
    """Write to standard error; where nobody can read it, there is nobody to tell."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _deafen(sys.stderr)


def _deafen(stream: TextIO | None) -> None:
    """Lead a stream to nowhere: the interpreter's own last flush must find one that takes what is left."""
    if stream is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def style_of(stream: TextIO | None, color: str) -> Style:
    """How to draw on `stream`; `color` is auto, always or never, and auto minds NO_COLOR and TERM=dumb."""
    terminal = is_terminal(stream)
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    colour = color == "always" or (color == "auto" and wanted)
    if colour and terminal and sys.platform == "win32":
        _enable_escapes()
    return Style(colour, _width(stream) if stream is not None and terminal else _WIDEST, encoding_of(stream))


def encoding_of(stream: TextIO | None) -> str:
    """The encoding of a stream under its usual name ("utf-8", "gbk", "ascii")."""
    name = getattr(stream, "encoding", None) or "utf-8"
    if name == "utf-8":
        return name
    from codecs import lookup

    try:
        return lookup(name).name
    except LookupError:
        return "ascii"


def user_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Chinese where the user's locale is Chinese, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        if value := environment.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    if os.name == "nt":
        import locale

        name = locale.setlocale(locale.LC_CTYPE, None).lower()
        return "zh" if name.startswith(("zh", "chinese")) else "en"
    return "en"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether `stream` is a terminal; a closed one is not."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _width(stream: TextIO) -> int:
    """The columns to use on a terminal."""
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except OSError:
        columns = _WIDEST
    return max(_NARROWEST, min(columns or _WIDEST, _WIDEST))


def _enable_escapes() -> None:
    """Have an older Windows console read colour codes."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.GetStdHandle(-11)
        mode = ctypes.c_ulong()
        if kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            kernel.SetConsoleMode(handle, mode.value | 4)
