"""Reading the files of a pack's folder, within limits, and telling whether they have changed."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Mapping
from typing import Literal

from reportlint.packs.pack import FORMAT, Problem
from reportlint.record import NamedTuple
from reportlint.regular import NotRegularError, read_regular

MAX_FILES = 2000
MAX_BYTES = 1024 * 1024

Home = Literal["module", "folder", "engine"]

_DATA = ("rules", "lexicon")  # in a team's own folder rules may stand at its top as well


class PackFiles(NamedTuple):
    """The files of a pack by their path within it, and what was wrong with reading them."""

    folder: str
    home: Home
    contents: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()

    @property
    def shown(self) -> str:
        """What stands before a file's path in messages."""
        return self.folder.rstrip("/\\") + "/"

    @property
    def stem(self) -> str:
        """A short name for this folder among the kept packs."""
        return _checksum(f"{self.home}:{os.path.realpath(self.folder)}".encode())

    def digest(self) -> str:
        """A short name for these contents."""
        parts = [part for name in sorted(self.contents) for part in (b"\0%s\0" % name.encode(), self.contents[name])]
        return _checksum(b"".join(parts))

    def key(self) -> str:
        """A short name for these contents as this engine reads them."""
        return f"{self.digest()}-{_checksum(_engine_state())}"


def kept_as(kind: str, path: str, data: bytes) -> tuple[str, str]:
    """Stem and key under which what this engine makes of a single file is kept: for its place, and for its contents."""
    stem = f"{kind}-{_checksum(os.path.realpath(path).encode('utf-8', 'surrogateescape'))}"
    return stem, f"{_checksum(data)}-{_checksum(_engine_state())}"


def _checksum(data: bytes) -> str:
    """Two checksums and the length: nobody is kept out by it, only changes are to be seen."""
    return f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}{len(data):x}"


def _engine_state() -> bytes:
    """Sizes and times of the engine's files that have a say in what a pack is compiled to."""
    here = os.path.dirname(__file__)
    above = os.path.dirname(here)
    files = sorted(entry.path for entry in os.scandir(here) if entry.name.endswith(".py"))
    files += [os.path.join(above, "language", name) for name in ("normal.py", "_variants.py", "concepts.py")]
    files += [
        os.path.join(above, name)
        for name in ("rule.py", "yamlio.py", "patterns.py", os.path.join("report", "model.py"))
    ]
    states = [str(FORMAT)]
    for file in files:
        try:
            state = os.stat(file)
            states.append(f"{state.st_size}:{state.st_mtime_ns}")
        except OSError:
            states.append("-")
    return ",".join(states).encode()


def read_files(folder: str, home: Home) -> PackFiles:
    """Rules, lexicon and, for a module, its Python files."""
    shown = folder.rstrip("/\\") + "/"
    problems: list[Problem] = []
    contents: dict[str, bytes] = {}
    if not os.path.isdir(folder):
        return PackFiles(folder, home, {}, (Problem(folder, 0, 0, "", "no-folder"),))
    if home == "folder" and (outer := _holder(folder)):
        return PackFiles(folder, home, {}, (Problem(folder, 0, 0, "", "inner-folder", {"near": outer}),))
    root = os.path.realpath(folder) if home == "folder" else ""
    for name, kind in _listing(folder, home == "module", home == "folder"):
        if len(contents) >= MAX_FILES:
            problems.append(Problem(folder, 0, 0, "", "too-many", {"value": MAX_FILES}))
            break
        if kind:
            problems.append(Problem(shown + name, 0, 0, "", kind))
            continue
        data = _read(os.path.join(folder, name), root)
        if isinstance(data, bytes):
            contents[name] = data
        else:
            problems.append(data._replace(file=shown + name))
    return PackFiles(folder, home, contents, tuple(problems))


def _holder(folder: str) -> str:
    """The folder around one of the two inner folders of a pack; empty where this is none of them."""
    outer, name = os.path.split(os.path.normpath(folder))
    if name not in _DATA or not all(os.path.isdir(os.path.join(outer, one)) for one in _DATA):
        return ""
    return outer or "."


def _listing(folder: str, code: bool, own: bool) -> Iterator[tuple[str, str]]:
    """The files to be read, in order, each with what is wrong with it standing there, if anything."""
    for name in _names(folder):
        if own and name == "reportlint.yaml":  # the configuration itself may stand beside the rules
            continue
        if name.endswith((".yaml", ".yml")):
            yield name, "" if own and name.endswith(".yaml") else "unexpected-file" if own else "misplaced-file"
        elif code and name.endswith(".py"):
            yield name, ""
    for inner in _DATA:
        for name in _names(os.path.join(folder, inner)):
            if not name.endswith(".md"):
                yield f"{inner}/{name}", "" if name.endswith(".yaml") else "unexpected-file"
    if code:
        for name in _names(os.path.join(folder, "checks")):
            if name.endswith(".py"):
                yield f"checks/{name}", ""


def _names(folder: str) -> list[str]:
    """What stands in a folder, but for hidden files, editors' copies and Python's own."""
    try:
        names = os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(
        name for name in names if name == "__init__.py" or not (name.startswith((".", "_")) or name.endswith("~"))
    )


def _read(path: str, root: str) -> bytes | Problem:
    """The bytes of one file. With `root` given, links must not lead out of it."""
    try:
        if root and os.path.commonpath((root, os.path.realpath(path))) != root:
            return Problem(path, 0, 0, "", "outside")
        data = read_regular(path, MAX_BYTES + 1)
        return data if len(data) <= MAX_BYTES else Problem(path, 0, 0, "", "too-large", {"value": MAX_BYTES // 1024})
    except (IsADirectoryError, NotRegularError):
        return Problem(path, 0, 0, "", "unexpected-file")
    except (OSError, ValueError) as error:
        return Problem(path, 0, 0, "", "unreadable", {"value": getattr(error, "strerror", None) or str(error)})
