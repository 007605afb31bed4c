"""Diagnostics for the author: grouped, with the source line and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.diagnostic import SEVERITIES, Diagnostic
from reportlint.formats.groups import Entry, Group, group
from reportlint.formats.results import FileResult, RunResult
from reportlint.formats.style import Style, escape
from reportlint.formats.texts import counted, say

if TYPE_CHECKING:
    from reportlint.report.model import Language

_FURTHER = 8
"""How many further places of one code are named."""


def render(run: RunResult, style: Style, language: Language, everything: bool = False, quiet: bool = False) -> str:
    """The whole output; `language` is that of the summary (each file speaks its own).

    `quiet`: only findings, no summary, and no word where there are none.
    """
    several = len(run.files) > 1
    blocks = [block for file in run.files for block in blocks_of(file, style, several, everything)]
    if any(file.scores for file in run.files):
        from reportlint.formats import scores

        blocks.append("\n".join(scores.lines(run, style, language)))
    told = "".join(f"{block}\n\n" for block in blocks)
    return told.rstrip("\n") + "\n" * bool(told) if quiet else told + summary(run, style, language) + "\n"


def summary(run: RunResult, style: Style, language: Language) -> str:
    """One line on the run: what was checked, what was found, what was passed over."""
    counts = [(severity, run.count(severity)) for severity in SEVERITIES if run.count(severity)]
    files = counted(language, "summary.files", run.checked)
    if counts:
        told = say(language, "summary.and").join(
            style.paint(counted(language, f"summary.{severity}", number), severity) for severity, number in counts
        )
        line = say(language, "summary.found", files=files, counts=told)
    elif run.checked:
        line = style.paint(say(language, "summary.clean", files=files), "green")
    else:
        line = say(language, "summary.nothing")
    if run.known:
        line += counted(language, "summary.known", run.known)
    if run.outside:
        line += counted(language, "summary.outside", run.outside, rev=escape(run.since))
    if run.unchanged:
        line += counted(language, "summary.unchanged", run.unchanged, rev=escape(run.since))
    if run.passed_over:
        line += counted(language, "summary.passed", run.passed_over)
    return line


def blocks_of(file: FileResult, style: Style, several: bool, everything: bool) -> list[str]:
    """The blocks of one file, which stand apart by an empty line; its name is among them where there are several files."""
    if file.note is not None:
        return [say(file.language, f"note.{file.note}", file=escape(file.filename))]
    grouped = group(file.diagnostics, everything)
    blocks = []
    if several and grouped.groups:
        blocks.append(style.paint(escape(file.filename), "bold", "underline"))
    titled = len(file.reports) > 1
    for part in grouped.groups:
        if part.report is not None or part.project:
            blocks.append(_heading(part, file.language, style, titled))
        blocks += [_entry(entry, file, style) for entry in part.entries]
    if grouped.folded:
        blocks.append(style.paint(counted(file.language, "more.suggestions", grouped.folded), "cyan"))
    return blocks


def _heading(part: Group, language: Language, style: Style, titled: bool) -> str:
    """The line over a group: the project, or the whole report; with the report's title where there are several."""
    name = escape(part.project) if part.project else say(language, "group.report")
    if titled and part.report:
        name = f"{escape(part.report)} {style.symbol('dot')} {name}"
    rule = style.symbol("rule") * 2
    return style.paint(f"{rule} {name} {rule}", "blue")


def _entry(entry: Entry, file: FileResult, style: Style) -> str:
    """One finding: where and what, the message, the source line with carets, how to mend it."""
    from reportlint.formats.width import wrap

    found, language = entry.found, file.language
    where = f"{escape(found.filename)}:{found.location.row}:{found.location.column}"
    severity = style.paint(f"{say(language, f'severity.{found.severity}')} {found.code}", found.severity)
    lines = [f"{style.paint(where, 'dim')}  {severity} {style.paint(found.name, 'dim')}"]
    lines += [f"  {style.paint(line, 'bold')}" for line in wrap(escape(found.message), style.width - 2)]
    lines += _drawn(found, file, style)
    arrow = style.symbol("advice")
    indent = " " * (len(arrow) + 3)
    for at, line in enumerate(wrap(escape(found.advice), style.width - len(indent)) if found.advice else ()):
        lines.append(f"{indent}{line}" if at else f"  {style.paint(arrow, 'green')} {line}")
    if entry.further:
        lines += [f"  {line}" for line in wrap(_further(entry.further, found, language), style.width - 2)]
    return "\n".join(lines)


def _drawn(found: Diagnostic, file: FileResult, style: Style) -> list[str]:
    """The source line with carets, and the places that the finding refers to."""
    lines = []
    if file.source is not None and file.source.text:
        from reportlint.formats.snippet import snippet

        row = str(found.location.row)
        gutter = max(len(row), 4)
        bar = style.paint(style.symbol("bar"), "dim")
        drawn = snippet(file.source, found.location, found.end_location, style.width - gutter - 3, style)
        lines.append(f"{style.paint(row.rjust(gutter), 'dim')} {bar} {drawn.text}".rstrip())
        lines.append(f"{' ' * gutter} {bar} {style.paint(drawn.carets, found.severity)}")
    return lines + [
        "  " + say(file.language, "more.related", row=other.location.row, message=escape(other.message))
        for other in found.related
    ]


def _further(further: tuple[Diagnostic, ...], first: Diagnostic, language: Language) -> str:
    """Where else the same thing was found."""
    rows: dict[str, list[str]] = {}
    for found in further[:_FURTHER]:
        project = "" if found.project in (None, first.project) else escape(found.project)
        rows.setdefault(project, []).append(str(found.location.row))
    comma = say(language, "more.comma")
    places = []
    for project, numbers in rows.items():
        lines = counted(language, "more.rows", len(numbers), rows=comma.join(dict.fromkeys(numbers)))
        places.append(say(language, "more.project", project=project, lines=lines) if project else lines)
    etc = say(language, "more.etc") if len(further) > _FURTHER else ""
    return counted(language, "more.places", len(further), places=say(language, "more.and").join(places) + etc)
