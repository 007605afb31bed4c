"""Reads the draft of a work report like a demanding leader, and says what is missing and how to mend it.

`check` is the whole linter for programs:

    >>> import reportlint
    >>> [(found.code, found.location.row) for found in reportlint.check("# 2026Q3 季度汇报\\n")]  # doctest: +SKIP
    [('RL001', 1), ('RL002', 1), ('RL003', 1), ('RL004', 1)]

It returns `Diagnostic` values: code, name, severity, message, advice, filename, span, location and more.
    Location      line and column, counted from one
    Severity      "error", "warning" or "suggestion"
    Related       another place that a diagnostic is about, with a few words on it

A check function of a rule gets a `Unit` and the rule's options and yields `Finding` values.
    Unit          the report, in it what the rule's scope names, and the text: span.of(unit.text), unit.row(span)
    Finding       where (span), the values for the message, related places, a severity of its own
    Span          start and end in the text, as code points
    Report        title, anchor (where a finding on it stands), span, language, parts, projects, objectives, ...
    Part          duties, projects, planning or growth: role, aspect, span
    Project       name, anchor, span, size, kind, aspects, claims, phases, ...
    Aspect        state: there, missing, empty or undecided; span, the words that say so
    Claim         a benefit: span, category, measured, quantified, baseline, lagging
    Phase         a step of a project's plan: span, number, delivers, gap
    Objective     name, anchor, span, aspects, key_results, projects
    KeyResult     span, label, measurable, task, outcome

All of it is read-only. Each name is loaded when it is first asked for; `reportlint.testing` has a harness for rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic, Related, Severity
    from reportlint.engine.check import check_text as check
    from reportlint.report.model import Aspect, Claim, KeyResult, Objective, Part, Phase, Project, Report
    from reportlint.rule import Finding, Unit
    from reportlint.source import Location, Span

__all__ = [
    "Aspect",
    "Claim",
    "Diagnostic",
    "Finding",
    "KeyResult",
    "Location",
    "Objective",
    "Part",
    "Phase",
    "Project",
    "Related",
    "Report",
    "Severity",
    "Span",
    "Unit",
    "check",
]

_HOMES = {
    "reportlint.diagnostic": ("Diagnostic", "Related", "Severity"),
    "reportlint.report.model": ("Aspect", "Claim", "KeyResult", "Objective", "Part", "Phase", "Project", "Report"),
    "reportlint.rule": ("Finding", "Unit"),
    "reportlint.source": ("Location", "Span"),
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it; raises `AttributeError` for any other."""
    if name in __all__:
        from importlib import import_module

        home, attribute = "reportlint.engine.check", "check_text"
        if name != "check":
            home, attribute = next(module for module, names in _HOMES.items() if name in names), name
        value = globals()[name] = getattr(import_module(home), attribute)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})
