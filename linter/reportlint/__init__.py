"""Reads the draft of a work report like a demanding leader, and says what is missing and how to mend it.

`check` is the whole linter for programs. The other names are for authors of rules: what a rule looks at and what it
yields. All of them are loaded when they are first asked for.

    >>> import reportlint
    >>> [(found.code, found.location.row) for found in reportlint.check("# 2026Q3 季度汇报\\n")]  # doctest: +SKIP
    [('RL001', 1), ('RL002', 1), ('RL003', 1), ('RL004', 1)]
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
