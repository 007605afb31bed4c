"""What rules can be asked of: attributes, aspects and collections by scope, derived from the report model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from reportlint.report.model import (
    OBJECTIVE_ASPECTS,
    PARTS,
    PROJECT_ASPECTS,
    Carrier,
    Category,
    Kind,
    Language,
    PeriodKind,
    Profile,
    Size,
)

Allowed = Mapping[str, tuple[str | bool, ...]]

_REPORT: Allowed = {
    "profile": get_args(Profile),
    "period_kind": get_args(PeriodKind),
    "language": get_args(Language),
    "team": (True, False),
}
_PROJECT: Allowed = {
    "size": get_args(Size),
    "kind": get_args(Kind),
    "carrier": get_args(Carrier),
    "continued": (True, False),
}
_CLAIM: Allowed = {"category": get_args(Category), "measured": (True, False)}

COLLECTIONS = ("placeholders", "empty_sections")
"""What a report keeps as lists of places; each entry is a finding of the rule that forbids them."""

UNDECIDED = ("undecided", "unknown")
"""Values that say that nothing could be decided: no grounds for a finding."""

_PROJECT_SCOPES = ("project", "big-project", "small-project", "phase", "claim")


def attributes(scope: str) -> Allowed:
    """The attributes of a scope's units and the values that each can have."""
    if scope == "claim":
        return {**_CLAIM, **_PROJECT, **_REPORT}
    return {**_PROJECT, **_REPORT} if scope in _PROJECT_SCOPES else _REPORT


def requirable(scope: str) -> tuple[str, ...]:
    """What a rule of this scope can require."""
    if scope == "report":
        return tuple(f"part:{part}" for part in PARTS)
    if scope == "objective":
        return OBJECTIVE_ASPECTS
    return PROJECT_ASPECTS if scope in _PROJECT_SCOPES[:3] else ()


def placeholders(scope: str) -> tuple[str, ...]:
    """The values that every message of this scope can use."""
    if scope == "file":
        return ()
    if scope in ("objective", "key-result"):
        return ("objective", "report", "words")
    return ("project", "report", "words") if scope in _PROJECT_SCOPES else ("report", "words")
