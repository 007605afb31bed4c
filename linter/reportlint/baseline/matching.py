"""Which findings of a run are known, and which known ones are no longer found. Pure, save for whether a file is still there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping

from reportlint.baseline.file import Baseline, Entry
from reportlint.diagnostic import Diagnostic
from reportlint.formats.fingerprint import fingerprints
from reportlint.formats.results import FileResult, RunResult
from reportlint.record import NamedTuple

NEVER = frozenset(("RL900", "RL905"))  #: what the linter could not do is no fault of a report to be grown used to


class Matched(NamedTuple):
    """A run without the findings that are known, how many these are, and the entries that nothing matches any more."""

    result: RunResult
    known: int
    stale: tuple[tuple[str, Entry], ...]


def name_in(folder: str, filename: str) -> str:
    """A file's name as a baseline in `folder` has it."""
    path = os.path.relpath(os.path.abspath(filename), os.path.abspath(folder or "."))
    return path.replace(os.sep, "/")


def base_of(result: RunResult, folder: str) -> Baseline:
    """The baseline that knows all findings of a run."""
    files = {}
    for file in result.files:
        marks = fingerprints(file.diagnostics, file.source)
        rows = [
            Entry(found.code, mark, found.location.row, found.message)
            for found, mark in zip(file.diagnostics, marks, strict=True)
            if found.code not in NEVER
        ]
        if rows:
            files[name_in(folder, file.filename)] = tuple(rows)
    return Baseline(files)


def match(
    result: RunResult, baseline: Baseline, folder: str, former: Mapping[str, tuple[str, ...]] | None = None
) -> Matched:
    """Take the known findings out of a run.

    `former` are the codes that rules once had, by the present one: what is known under one of them is still known.
    An entry is stale where its file was checked and it was not found, or where its file is gone. What lies in files
    that this run did not check is left alone.
    """
    files, known, stale = [], 0, []
    checked = set()
    for file in result.files:
        name = name_in(folder, file.filename)
        checked.add(name)
        kept, left = _without_known(file, baseline.files.get(name, ()), former or {})
        known += len(file.diagnostics) - len(kept)
        files.append(file._replace(diagnostics=kept))
        stale += [(name, entry) for entry in left]
    for name, entries in baseline.files.items():
        if name not in checked and not os.path.lexists(os.path.join(folder or ".", name)):
            stale += [(name, entry) for entry in entries]
    return Matched(result._replace(files=tuple(files)), known, tuple(stale))


def _without_known(
    file: FileResult, entries: tuple[Entry, ...], former: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Diagnostic, ...], list[Entry]]:
    """The findings of a file that are not known, and the entries that matched none; each entry matches one finding."""
    left = Counter((entry.code, entry.fingerprint) for entry in entries)
    kept = []
    for found, called in zip(file.diagnostics, _called(file, former), strict=True):
        known = next((one for one in called if left[one]), None) if found.code not in NEVER else None
        if known is not None:
            left[known] -= 1
        else:
            kept.append(found)
    stale = []
    for entry in entries:
        if left[entry.code, entry.fingerprint]:
            left[entry.code, entry.fingerprint] -= 1
            stale.append(entry)
    return tuple(kept), stale


def _called(file: FileResult, former: Mapping[str, tuple[str, ...]]) -> list[list[tuple[str, str]]]:
    """Code and fingerprint of each finding, now and under the codes that its rule once had."""
    called: list[list[tuple[str, str]]] = [[] for _ in file.diagnostics]
    times = max((len(former.get(found.code, ())) for found in file.diagnostics), default=0)
    for age in range(times + 1):
        codes = [(found.code, *former.get(found.code, ())) for found in file.diagnostics]
        then = [
            found._replace(code=code[min(age, len(code) - 1)])
            for found, code in zip(file.diagnostics, codes, strict=True)
        ]
        for one, old, mark in zip(called, then, fingerprints(then, file.source), strict=True):
            one.append((old.code, mark))
    return called


def pruned(baseline: Baseline, stale: tuple[tuple[str, Entry], ...]) -> Baseline:
    """A baseline without its stale entries."""
    gone = Counter(stale)
    files = {}
    for name, entries in baseline.files.items():
        rows = []
        for entry in entries:
            if gone[name, entry]:
                gone[name, entry] -= 1
            else:
                rows.append(entry)
        if rows:
            files[name] = tuple(rows)
    return Baseline(files)
