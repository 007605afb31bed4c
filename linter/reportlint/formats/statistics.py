"""How often each rule spoke, and how many findings each file has: for those who look after many reports."""

from __future__ import annotations

from collections import Counter

from reportlint.diagnostic import SEVERITIES, Severity
from reportlint.formats import scores
from reportlint.formats.results import RunResult
from reportlint.formats.style import Style, escape
from reportlint.formats.text import summary
from reportlint.formats.texts import say
from reportlint.report.model import Language


def render(run: RunResult, style: Style, language: Language) -> str:
    """Two tables, the largest numbers first, and the summary."""
    rules: Counter[tuple[str, str, Severity]] = Counter()
    files: Counter[str] = Counter()
    for file in run.files:
        rules.update((found.code, found.name, found.severity) for found in file.diagnostics)
        files[file.filename] += len(file.diagnostics)
    lines = []
    if +files:
        lines += [style.paint(say(language, "statistics.rules"), "bold")]
        for (code, name, severity), number in sorted(rules.items(), key=lambda pair: (-pair[1], pair[0])):
            lines.append(f"{number:6}  {style.paint(say(language, f'severity.{severity}'), severity)} {code} {name}")
        lines += ["", style.paint(say(language, "statistics.files"), "bold")]
        for name, number in sorted((+files).items(), key=lambda pair: (-pair[1], pair[0])):
            lines.append(f"{number:6}  {escape(name)}{_worst(run, name, style, language)}")
        lines.append("")
    told = scores.lines(run, style, language)
    lines += [*told, ""] if told else []
    return "\n".join([*lines, summary(run, style, language)]) + "\n"


def _worst(run: RunResult, name: str, style: Style, language: Language) -> str:
    """How many of a file's findings there are of each severity, in brackets."""
    found = Counter(one.severity for file in run.files if file.filename == name for one in file.diagnostics)
    told = [f"{style.paint(say(language, f'severity.{one}'), one)} {found[one]}" for one in SEVERITIES if found[one]]
    return f" ({say(language, 'summary.and').join(told)})"
