"""Which findings of a run are known, and which known ones are no longer found. Pure, save for whether a file is still there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from reportlint.baseline.file import Baseline, Entry
from reportlint.diagnostic import Diagnostic
from reportlint.formats.fingerprint import fingerprints, name_of, words_of
from reportlint.formats.results import FileResult, RunResult
from reportlint.record import NamedTuple

NEVER = frozenset(("RL900", "RL905"))  #: what the linter could not do is no fault of a report to be grown used to


LIKE = 0.6  #: how alike two names are of which one became the other


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
            _entry(found, mark, file)
            for found, mark in zip(file.diagnostics, marks, strict=True)
            if found.code not in NEVER
        ]
        if rows:
            files[name_in(folder, file.filename)] = tuple(rows)
    return Baseline(files)


def _entry(found: Diagnostic, mark: str, file: FileResult) -> Entry:
    source = file.source
    words, name = words_of(found, source), name_of(found, source)
    return Entry(found.code, mark, found.location.row, found.message, words, name)


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


class _Found(NamedTuple):
    """A finding, how it is called (code and fingerprint, also those its rule once had), and what it stands on."""

    finding: Diagnostic
    called: list[tuple[str, str]]
    words: tuple[tuple[str, str], ...]
    name: str


def _without_known(
    file: FileResult, entries: tuple[Entry, ...], former: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Diagnostic, ...], list[Entry]]:
    """The findings of a file that are not known, and the entries that matched none; each entry matches one finding.

    What is found again as it was comes first; then what stands on the same words in a report or project that has another
    name now; then what stands on such a name itself.
    """
    if not entries:
        return file.diagnostics, []
    kept = [_found(one, called, file) for one, called in zip(file.diagnostics, _called(file, former), strict=True)]
    never = [one for one in kept if one.finding.code in NEVER]
    kept = [one for one in kept if one.finding.code not in NEVER]
    kept, left = _sift(kept, list(entries), lambda entry: (entry.code, entry.fingerprint), lambda one: one.called)
    kept, left = _sift(kept, left, lambda entry: (entry.code, entry.words), lambda one: one.words)
    kept, left = _sift(
        kept, left, lambda entry: (entry.code, ""), lambda one: [(c, "") for c, _ in one.called], _renamed
    )
    unknown = {id(one.finding) for one in (*kept, *never)}
    return tuple(found for found in file.diagnostics if id(found) in unknown), left


def _found(found: Diagnostic, called: list[tuple[str, str]], file: FileResult) -> _Found:
    codes = dict.fromkeys(code for code, _ in called)
    words = tuple((code, words_of(found._replace(code=code), file.source)) for code in codes)
    return _Found(found, called, tuple(one for one in words if one[1]), name_of(found, file.source))


def _sift(
    found: list[_Found],
    entries: list[Entry],
    key_of: Callable[[Entry], tuple[str, str]],
    keys_of: Callable[[_Found], Iterable[tuple[str, str]]],
    fits: Callable[[Entry, _Found], bool] = lambda _entry, _found: True,
) -> tuple[list[_Found], list[Entry]]:
    """The findings and entries that are left when those of one key, which fit, have been taken away in pairs."""
    at: dict[tuple[str, str], list[Entry]] = {}
    for entry in reversed(entries):
        at.setdefault(key_of(entry), []).append(entry)
    rest, taken = [], Counter[Entry]()
    for one in found:
        alike = [(key, entry) for key in keys_of(one) for entry in reversed(at.get(key, ())) if fits(entry, one)]
        if alike:
            key, entry = alike[0]
            at[key].remove(entry)
            taken[entry] += 1
        else:
            rest.append(one)
    left = []
    for entry in entries:
        if taken[entry]:
            taken[entry] -= 1
        else:
            left.append(entry)
    return rest, left


def _renamed(entry: Entry, one: _Found) -> bool:
    """Whether both stand on the name of the report, or on that of a project which is called nearly as before."""
    if not (entry.name and one.name):
        return False
    if one.finding.project is None:
        return True
    from difflib import SequenceMatcher

    old, new = entry.name.casefold(), one.name.casefold()
    return old in new or new in old or SequenceMatcher(None, old, new).ratio() >= LIKE


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
