"""A summary in Markdown: for the comment on a pull request, or `$GITHUB_STEP_SUMMARY`."""

from __future__ import annotations

import re

from reportlint.diagnostic import SEVERITIES, Diagnostic
from reportlint.formats import scores
from reportlint.formats.paths import uri_path
from reportlint.formats.results import FileResult, RunResult
from reportlint.formats.style import Style
from reportlint.formats.text import summary
from reportlint.formats.texts import say
from reportlint.report.model import Language

MOST = 100  #: findings of one file that are listed; a comment has room for some 65,000 characters

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&@:$])")

_REFERENCE = re.compile(r'(?<=[@~%])(?=[\w"])|(?<=[#!$&])(?=\d)', re.ASCII)
"""Within what GitHub or GitLab would make a link: people, labels, milestones; issues, merge requests, snippets, epics."""


def render(run: RunResult, language: Language) -> str:
    """The summary line, and a table for each file that has findings."""
    lines = [f"**reportlint** {_escaped(summary(run, Style(), language))}", ""]
    if any(file.scores for file in run.files):
        lines += [f"| {say(language, 'score.column')} | {say(language, 'score.report')} |", "| ---: | --- |"]
        lines += [*(f"| {score.value} | {_escaped(name)} |" for score, name in scores.ranked(run)), ""]
    for file in run.files:
        if file.diagnostics:
            lines += _file(file)
    return "\n".join(lines).rstrip("\n") + "\n"


def _file(file: FileResult) -> list[str]:
    """One file as a table that unfolds, its worst findings first."""
    language = file.language
    titles = [say(language, f"markdown.{name}") for name in ("line", "severity", "rule", "finding", "project")]
    found = sorted(file.diagnostics, key=lambda one: SEVERITIES.index(one.severity))
    name = _html(uri_path(file.filename))
    lines = [f"<details><summary><code>{name}</code> ({len(found)})</summary>", ""]
    lines += [f"| {' | '.join(titles)} |", "| ---: | --- | --- | --- | --- |"]
    lines += [_row(one, language) for one in found[:MOST]]
    if len(found) > MOST:
        lines += ["", say(language, "markdown.more", n=str(len(found) - MOST))]
    return [*lines, "", "</details>", ""]


def _row(found: Diagnostic, language: Language) -> str:
    told = f"**{_escaped(found.message)}**" + (f"<br>{_escaped(found.advice)}" if found.advice else "")
    severity = say(language, f"severity.{found.severity}")
    return f"| {found.location.row} | {severity} | `{found.code}` | {told} | {_escaped(found.project or '')} |"


def _escaped(words: str) -> str:
    """Words that are shown as they are: nothing in them is a link, a mention, HTML, or the end of a cell.

    Forges look for mentions (@user) and references (#1) after escapes are gone, so these are parted by a space of no
    width.
    """
    words = _REFERENCE.sub("\u200b", words)
    return _SPECIAL.sub(r"\\\1", " ".join(words.split())).replace("\\<", "&lt;").replace("\\&", "&amp;")


def _html(words: str) -> str:
    """Words as the text of an HTML element; an empty line in them would end it."""
    return " ".join(words.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
