"""Regular expressions that are compiled when a text first needs them, and kept compiled for the next run.

Compiling what one report needs takes CPython ten times as long as reading it: some two hundred patterns, many of
them long lists of words. What `re` makes of a pattern is a list of numbers, from which the pattern itself is made in
a few microseconds; these lists are kept in the user's cache (`kept`), for each version of the interpreter apart. A
damaged file, an interpreter that has no such lists or another form of them: the pattern is compiled as ever.
"""

from __future__ import annotations

import re
import sys
from binascii import crc32
from typing import Any, cast

from reportlint import kept
from reportlint.record import NamedTuple

LARGEST = 2 << 20  #: bytes; what has grown larger is begun anew


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use; a mistake in it raises `re.error` then."""
    return cast("re.Pattern[str]", _Regex(pattern, flags))


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
            self._compiled = _shelf.take(self.pattern, int(self.flags)) or _shelf.compile(self.pattern, self.flags)
        value: object = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


class _Code(NamedTuple):
    """What `re` makes of a pattern: the flags found in it, its groups, and where its numbers stand."""

    flags: int
    groups: int
    names: dict[str, int]
    start: int
    end: int


class _Shelf:
    """The kept forms, read when the first pattern is asked for."""

    def __init__(self) -> None:
        self._codes: dict[str, _Code] | None = None
        self._numbers: Any = ()
        self._new: dict[tuple[str, int], None] = {}

    def take(self, pattern: str, flags: int) -> re.Pattern[str] | None:
        """The pattern out of its kept form; None where there is none of use."""
        if self._codes is None:
            self._codes, self._numbers = _read()
        code = self._codes.get(_key(pattern, flags)) if self._codes else None
        if code is None:
            return None
        groups: list[str | None] = [None] * (code.groups + 1)
        for name, index in code.names.items():
            groups[index] = name
        try:
            import _sre  # type: ignore[import-not-found]

            made = _sre.compile(
                pattern,
                code.flags,
                self._numbers[code.start : code.end].tolist(),
                code.groups,
                code.names,
                tuple(groups),
            )
        except Exception:
            self._codes = {}  # not the form that this interpreter wants: none of them is
            return None
        return cast("re.Pattern[str]", made)

    def compile(self, pattern: str, flags: int) -> re.Pattern[str]:
        """The pattern, compiled now and to be kept."""
        self._new[pattern, int(flags)] = None
        return re.compile(pattern, flags)

    def keep(self) -> None:
        """Write what is kept together with what is new."""
        if not self._new or _name() is None or kept.folder("patterns") is None:
            return
        known = self._codes if self._codes and 4 * len(self._numbers) < LARGEST else {}
        rows = [(key, *code[:3], self._numbers[code.start : code.end].tolist()) for key, code in known.items()]
        try:
            rows += [_row(*one) for one in self._new if _key(*one) not in known]
        except Exception:
            return  # an interpreter of another make
        self._new.clear()
        _write(rows)


_shelf = _Shelf()


def _name() -> str | None:
    """The file of this interpreter; None where it is not one whose compiled form we know."""
    if sys.implementation.name != "cpython":
        return None
    import _sre

    magic = getattr(_sre, "MAGIC", 0)
    return f"{sys.implementation.cache_tag}-{magic}-{sys.byteorder}.bin"


def _key(pattern: str, flags: int) -> str:
    """A short name for a pattern: many are lists of words, longer than what they are compiled to."""
    try:
        from _blake2 import blake2b  # hashlib takes longer to import than to use
    except ImportError:
        from hashlib import blake2b
    return blake2b(f"{flags} {pattern}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


_Row = tuple[str, int, int, dict[str, int], list[int]]  #: key, flags, groups, their names, numbers


def _row(pattern: str, flags: int) -> _Row:
    """The compiled form of one pattern, by the steps that `re.compile` takes."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    numbers = [int(number) for number in _compiler._code(parsed, flags)]
    state = parsed.state
    return _key(pattern, flags), int(flags | state.flags), state.groups - 1, dict(state.groupdict), numbers


def _read() -> tuple[dict[str, _Code], Any]:
    """The kept forms by pattern and flags, and their numbers; nothing where the file is not whole."""
    name = _name()
    data = kept.read("patterns", name) if name else b""
    try:
        head, _, rest = data.partition(b"\n")
        checksum, length = (int(word) for word in head.split())
        if crc32(rest) != checksum:
            return {}, ()
        import json

        numbers = memoryview(rest)[length:].cast("I")
        found = {}
        at = 0
        for key, flags, groups, names, count in json.loads(rest[:length]):
            found[key] = _Code(flags, groups, names, at, at + count)
            at += count
        return (found, numbers) if at == len(numbers) else ({}, ())
    except (ValueError, TypeError):
        return {}, ()


def _write(rows: list[_Row]) -> None:
    import json
    from array import array

    name = _name()
    index = json.dumps([(*row[:4], len(row[4])) for row in rows], separators=(",", ":")).encode()
    rest = index + array("I", (number for row in rows for number in row[4])).tobytes()
    data = b"%d %d\n%b" % (crc32(rest), len(index), rest)
    if name:
        kept.write("patterns", name, data)
