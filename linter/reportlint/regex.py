"""Regular expressions that are compiled when a text first needs them, and kept compiled for the next run.

Compiling what one report needs takes CPython ten times as long as reading it: some two hundred patterns, many of
them long lists of words. What `re` makes of a pattern is a list of numbers, from which the pattern itself is made in
a few microseconds; these lists are kept in the user's cache (`kept`), for each version of the interpreter apart. A
damaged file, an interpreter that has no such lists or another form of them: the pattern is compiled as ever.
"""

from __future__ import annotations

import re
import sys
from typing import cast

from reportlint import kept
from reportlint.record import NamedTuple

LARGEST = 4 << 20  #: bytes; what has grown larger is begun anew
LIMIT = 16 << 20  #: bytes that the files of all interpreters may take
_FORM = 3  #: of what is kept; grows when that changes


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use; a mistake in it raises `re.error` then. The same one each time it is asked."""
    known = _patterns.get((pattern, flags))
    if known is None:
        known = _patterns[pattern, flags] = _Regex(pattern, flags)
    return cast("re.Pattern[str]", known)


def keep() -> None:
    """Keep what this run had to compile for the next one; silent where that cannot be."""
    _shelf.keep()


class _Regex:
    """Stands for a compiled pattern. Its methods are kept once they were asked for, so that searching costs no more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        if self._compiled is None:
            self._compiled = _shelf.take(self.pattern, int(self.flags)) or _shelf.compile(self.pattern, int(self.flags))
        value: object = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


_patterns: dict[tuple[str, int], _Regex] = {}


class _Code(NamedTuple):
    """What `re` makes of a pattern: the flags found in it, its groups, and its numbers of four bytes each."""

    flags: int
    groups: int
    names: dict[str, int]
    numbers: bytes


class _Shelf:
    """The kept forms, read when the first pattern is asked for."""

    def __init__(self) -> None:
        self._codes: dict[str, _Code] | None = None
        self._new: dict[str, _Code] = {}

    def take(self, pattern: str, flags: int) -> re.Pattern[str] | None:
        """The pattern out of its kept form; None where there is none of use."""
        if self._codes is None:
            self._codes = _read()
        code = self._codes.get(_key(pattern, flags)) if self._codes else None
        if code is None:
            return None
        try:
            return _pattern(pattern, code)
        except Exception:
            self._codes = {}  # not the form that this interpreter wants: none of them is
            return None

    def compile(self, pattern: str, flags: int) -> re.Pattern[str]:
        """The pattern, compiled now and to be kept."""
        if _name() is None:
            return re.compile(pattern, flags)
        try:
            code = _code(pattern, flags)
            made = _pattern(pattern, code)
        except re.error:
            raise
        except Exception:
            return re.compile(pattern, flags)  # an interpreter of another make
        self._new[_key(pattern, flags)] = code
        return made

    def keep(self) -> None:
        """Write what is kept together with what is new."""
        if not self._new or kept.folder("patterns") is None:
            return
        codes = dict(self._codes or {})
        if sum(len(code.numbers) for code in codes.values()) > LARGEST:
            codes = {}
        codes |= self._new
        self._new.clear()
        _write(codes)


_shelf = _Shelf()


def _name() -> str | None:
    """The file of this interpreter; None where it is not one whose compiled form we know."""
    if sys.implementation.name != "cpython":
        return None
    import _sre  # type: ignore[import-not-found]

    magic = getattr(_sre, "MAGIC", 0)
    return f"{sys.implementation.cache_tag}-{magic}-{sys.byteorder}-{_FORM}.bin"


def _key(pattern: str, flags: int) -> str:
    """A short name for a pattern: many are lists of words, longer than what they are compiled to."""
    try:
        from _blake2 import blake2b  # hashlib takes longer to import than to use
    except ImportError:
        from hashlib import blake2b
    return blake2b(f"{flags} {pattern}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _code(pattern: str, flags: int) -> _Code:
    """The compiled form of one pattern, by the steps that `re.compile` takes and one more; raises `re.error`."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    from reportlint.first_chars import with_first_chars

    parsed = _parser.parse(pattern, flags)
    state = parsed.state
    flags = int(flags | state.flags)
    numbers = with_first_chars([int(number) for number in _compiler._code(parsed, flags)], parsed, flags)
    return _Code(flags, state.groups - 1, dict(state.groupdict), array("I", map(int, numbers)).tobytes())


def _pattern(pattern: str, code: _Code) -> re.Pattern[str]:
    """The pattern that a compiled form stands for."""
    import _sre
    from array import array

    groups: list[str | None] = [None] * (code.groups + 1)
    for name, index in code.names.items():
        groups[index] = name
    numbers = array("I", code.numbers).tolist()
    made = _sre.compile(pattern, code.flags, numbers, code.groups, code.names, tuple(groups))
    return cast("re.Pattern[str]", made)


def _read() -> dict[str, _Code]:
    """The kept forms by key; none where the file is not whole."""
    name = _name()
    rows = kept.load("patterns", name) if name else None
    try:
        return {row[0]: _Code(*row[1:]) for row in rows or ()}
    except (TypeError, IndexError):
        return {}


def _write(codes: dict[str, _Code]) -> None:
    name = _name()
    if name and kept.store("patterns", name, [(key, *code) for key, code in codes.items()]):
        from reportlint.keeping import tidy

        tidy("patterns", LIMIT)
