"""Which rows of files a patch changes. Pure."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from reportlint.record import NamedTuple

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_CONTROLS = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))


class Removal(NamedTuple):
    """Lines that are gone: the row after which they stood, and how deep a heading they began with (`##` is 2, else 0)."""

    row: int
    depth: int


class FileChange(NamedTuple):
    """What changed in a file: rows from one, as LF ends them, first and last; `whole` where all of it is new."""

    rows: tuple[tuple[int, int], ...] = ()
    removals: tuple[Removal, ...] = ()
    whole: bool = False


def parsed(patch: bytes) -> FileChange:
    """The rows and removals in a patch of one file without context."""
    return _change(iter(patch.split(b"\n")))[0]


def by_name(patch: bytes) -> dict[str, FileChange]:
    """What a patch without context changes in each of its files, by the name that follows `+++ b/`."""
    found: dict[str, FileChange] = {}
    lines = iter(patch.split(b"\n"))
    line = next(lines, None)
    while line is not None:
        named, name = line.startswith(b"+++ "), line[4:]
        if named:
            change, line = _change(lines)
            found[_plain(name)] = change
        else:
            line = next(lines, None)
    return found


def _change(lines: Iterator[bytes]) -> tuple[FileChange, bytes | None]:
    """The rows and removals of a file, up to the line with which the next one begins."""
    rows: list[tuple[int, int]] = []
    removals: list[Removal] = []
    for line in lines:
        if line.startswith(b"diff --git "):
            return FileChange(tuple(rows), tuple(removals)), line
        hunk = _HUNK.match(line)
        if hunk is None:
            continue
        gone, first, added = (int(number) if number else 1 for number in hunk.groups())
        if added:
            rows.append((first, first + added - 1))
        body = _body(lines, gone + added)
        begun = next((words for words in (one[1:].strip() for one in body[:gone]) if words), None)
        if begun is not None:
            removals.append(Removal(first - 1 if added else first, depth(begun.decode("utf-8", "replace"))))
    return FileChange(tuple(rows), tuple(removals)), None


def _body(lines: Iterator[bytes], count: int) -> list[bytes]:
    """The next `count` lines of a hunk, without the remarks on a missing line end between them."""
    body: list[bytes] = []
    while len(body) < count:
        line = next(lines)
        if not line.startswith(b"\\"):
            body.append(line)
    return body


def _plain(name: bytes) -> str:
    """A name as git has it, of the form in which it stands in a patch: perhaps quoted, or with a tab behind it."""
    if name.startswith(b'"'):
        name = _ESCAPED.sub(_unescaped, name.rstrip()[1:-1])
    return os.fsdecode(name.removesuffix(b"\t").removeprefix(b"b/"))


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8) if len(code) > 1 else _CONTROLS.get(code[0], code[0])])


def depth(line: str) -> int:
    """How many number signs open a heading; 0 for any other line."""
    signs = len(line) - len(line.lstrip("#"))
    return signs if 1 <= signs <= 6 and line[signs : signs + 1] in ("", " ", "\t") else 0
