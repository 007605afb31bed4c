"""In what order an author reads diagnostics, and which of them are folded. Pure; draws nothing."""

from __future__ import annotations

from reportlint.diagnostic import SEVERITIES, Diagnostic
from reportlint.record import NamedTuple

SHOWN_SUGGESTIONS = 10
"""How many suggestions on one file are shown before the rest is folded."""


class Entry(NamedTuple):
    """A diagnostic that is shown, with the further places of the same report that have the same code."""

    found: Diagnostic
    further: tuple[Diagnostic, ...] = ()


class Group(NamedTuple):
    """What is shown under one heading: one project of one report, or the report as a whole (`project` None)."""

    report: str | None
    project: str | None
    entries: tuple[Entry, ...]


class Grouped(NamedTuple):
    """All that is shown of one file, and how many suggestions are not."""

    groups: tuple[Group, ...]
    folded: int = 0


def group(diagnostics: tuple[Diagnostic, ...], everything: bool = False) -> Grouped:
    """Arrange the diagnostics of one file.

    Reports stand in their order in the file, in each the findings on the whole of it first, then project by
    project; errors first within each. The same code on several places of one report is shown once, and suggestions
    beyond ten are folded, unless `everything` is asked for.
    """
    entries = [Entry(found) for found in diagnostics] if everything else _merged(diagnostics)
    buckets: dict[tuple[str | None, str | None], list[Entry]] = {}
    for entry in entries:
        buckets.setdefault((entry.found.report, entry.found.project or None), []).append(entry)
    reports = list(dict.fromkeys([None, *(report for report, _ in buckets)]))
    ordered = sorted(buckets, key=lambda key: (reports.index(key[0]), key[1] is not None))
    room = len(entries) if everything else SHOWN_SUGGESTIONS
    groups, folded = [], 0
    for report, project in ordered:
        shown = []
        for entry in sorted(buckets[report, project], key=lambda entry: SEVERITIES.index(entry.found.severity)):
            if entry.found.severity != "suggestion" or room > 0:
                shown.append(entry)
                room -= entry.found.severity == "suggestion"
            else:
                folded += 1 + len(entry.further)
        if shown:
            groups.append(Group(report, project, tuple(shown)))
    return Grouped(tuple(groups), folded)


def _merged(diagnostics: tuple[Diagnostic, ...]) -> list[Entry]:
    """One entry for each code of each report, in order of the first place."""
    same: dict[tuple[str | None, str, str], list[Diagnostic]] = {}
    for found in diagnostics:
        same.setdefault((found.report, found.code, found.severity), []).append(found)
    return [Entry(first, tuple(further)) for first, *further in same.values()]
