"""The file of a baseline: JSON, one finding a line, so that its changes can be read in a diff."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from reportlint.formats.fingerprint import VERSION
from reportlint.record import NamedTuple
from reportlint.regular import NotRegularError, read_regular

DEFAULT = ".reportlint-baseline.json"
FORMAT = 1
LARGEST = 64 << 20  #: bytes of a baseline that are read


class Entry(NamedTuple):
    """A known finding. `line` and `message` tell people which it is.

    Code and fingerprint are compared; what they do not find is looked for by its words, and, where it stands on the name of
    a project or report, by that. Both are empty in files of before.
    """

    code: str
    fingerprint: str
    line: int
    message: str
    words: str = ""
    name: str = ""


class Baseline(NamedTuple):
    """The known findings of each file, by its path from the baseline's folder, with forward slashes."""

    files: Mapping[str, tuple[Entry, ...]]


class BaselineError(Exception):
    """A baseline that cannot be used: a key of the command's texts, and values for it."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def read(path: str) -> Baseline:
    """The baseline in a file. Raises `BaselineError` where it cannot be read, or is none or one of another version."""
    try:
        data = read_regular(path, LARGEST + 1)
    except (IsADirectoryError, NotRegularError):
        raise BaselineError("baseline.irregular", file=path) from None
    except OSError as error:
        raise BaselineError("baseline.unreadable", file=path, detail=error.strerror or str(error)) from None
    if len(data) > LARGEST:
        raise BaselineError("baseline.unreadable", file=path, detail=f"> {LARGEST >> 20} MiB")
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        line = str(getattr(error, "lineno", 1))
        raise BaselineError("baseline.broken", file=path, line=line, detail=_detail(error)) from None
    if not isinstance(value, dict) or not isinstance(value.get("files"), dict) or "reportlint-baseline" not in value:
        raise BaselineError("baseline.none", file=path)
    if value["reportlint-baseline"] != FORMAT or value.get("fingerprints") != VERSION:
        raise BaselineError("baseline.version", file=path)
    files = {
        name: tuple(_entry(one, name, path) for one in _list(rows, name, path)) for name, rows in value["files"].items()
    }
    return Baseline(files)


def may_be_written(path: str) -> bool:
    """Whether nothing else is lost where a baseline is written: there is no file, an empty one, or a baseline however broken."""
    try:
        data = read_regular(path, LARGEST)
    except OSError:
        return not os.path.isdir(path)  # a link, a FIFO or a device is replaced by the file, and keeps what it leads to
    return not data.strip() or b'"reportlint-baseline"' in data


def _detail(error: Exception) -> str:
    """What is wrong with the JSON, in a few words."""
    if isinstance(error, UnicodeDecodeError):
        return "UTF-8"
    return getattr(error, "msg", "") or str(error)


def _list(rows: Any, name: str, path: str) -> list[Any]:
    if not isinstance(rows, list):
        raise BaselineError("baseline.entry", file=path, name=name)
    return rows


def _entry(value: Any, name: str, path: str) -> Entry:
    if not isinstance(value, dict):
        raise BaselineError("baseline.entry", file=path, name=name)
    code, mark = value.get("code"), value.get("fingerprint")
    line, message = value.get("line", 0), value.get("message", "")
    words, of = value.get("words", ""), value.get("name", "")
    texts = (code, mark, message, words, of)
    if not (all(isinstance(text, str) for text in texts) and isinstance(line, int)):
        raise BaselineError("baseline.entry", file=path, name=name)
    return Entry(str(code), str(mark), line, message, words, of)


def text_of(baseline: Baseline) -> str:
    """A baseline as it is written: files by name, findings by line, each on a line of its own."""
    blocks = []
    for name, entries in sorted(baseline.files.items()):
        rows = sorted(entries, key=lambda one: (one.line, one.code, one.fingerprint))
        told = ",\n".join(f"      {json.dumps(one._asdict(), ensure_ascii=False)}" for one in rows)
        if rows:
            blocks.append(f"    {json.dumps(name, ensure_ascii=False)}: [\n{told}\n    ]")
    head = f'{{\n  "reportlint-baseline": {FORMAT},\n  "fingerprints": {VERSION},\n  "files": {{'
    return f"{head}\n" + ",\n".join(blocks) + "\n  }\n}\n" if blocks else f"{head}}}\n}}\n"
