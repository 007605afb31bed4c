"""What rules can be asked of: attributes, aspects and collections by scope, derived from the report model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from reportlint.report.model import (
    OBJECTIVE_ASPECTS,
    PARTS,
    PIECES,
    PROJECT_ASPECTS,
    REPORT_ASPECTS,
    Carrier,
    Category,
    Kind,
    Language,
    PeriodKind,
    Presence,
    Profile,
    Size,
)
from reportlint.rule import SCOPES

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
    "in_period": ("inside", "outside", "undecided"),
    "serves": ("key-result", "none", "undecided"),
}
_PRESENCE = get_args(Presence)
_CLAIM: Allowed = {
    "category": get_args(Category),
    "measured": (True, False),
    "quantified": _PRESENCE,
    "baseline": _PRESENCE,
    "lagging": (True, False),
}
_PHASE: Allowed = {"delivers": _PRESENCE, "gap": (True, False)}
_OBJECTIVE: Allowed = {"direction": ("one", "mixed", "undecided"), "fully_told": (True, False)}
_KEY_RESULT: Allowed = {"measurable": _PRESENCE, "task": _PRESENCE, "outcome": _PRESENCE}

COLLECTIONS = ("placeholders", "empty_sections", "vague_words")
"""What a report keeps as lists of places; each entry is a finding of the rule that forbids them."""

UNDECIDED = ("undecided", "unknown")
"""Values that say that nothing could be decided: no grounds for a finding."""

_PROJECT_SCOPES = (
    "project",
    "big-project",
    "small-project",
    "phase",
    "claim",
    *(f"section:{group}" for group in PIECES),
)


def attributes(scope: str) -> Allowed:
    """The attributes of a scope's units and the values that each can have."""
    finest = {"claim": _CLAIM, "phase": _PHASE, "key-result": _KEY_RESULT}.get(scope, {})
    if scope in _PROJECT_SCOPES:
        return {**finest, **_PROJECT, **_REPORT}
    return {**finest, **_OBJECTIVE, **_REPORT} if scope in ("objective", "key-result") else _REPORT


def scopes_with(name: str) -> tuple[str, ...]:
    """The scopes whose units have an attribute, or can be required to have an aspect; those with a role as one."""
    found = [scope for scope in SCOPES[1:] if name in attributes(scope) or name in requirable(scope)]
    return tuple(dict.fromkeys(scope.partition(":")[0] + (":ROLE" if ":" in scope else "") for scope in found))


def requirable(scope: str) -> tuple[str, ...]:
    """What a rule of this scope can require."""
    if scope == "report":
        return (*(f"part:{part}" for part in PARTS), *REPORT_ASPECTS)
    if scope == "objective":
        return OBJECTIVE_ASPECTS
    return PROJECT_ASPECTS if scope in _PROJECT_SCOPES[:3] else ()


def scopes_with_role(role: str) -> tuple[str, ...]:
    """The scopes in which an order can name a section by this role."""
    return tuple(scope for scope in SCOPES if role in roles(scope))


def roles(scope: str) -> tuple[str, ...]:
    """The sections that an order can name by their role."""
    if scope == "report":
        return PARTS
    return tuple(PIECES) if scope in _PROJECT_SCOPES[:3] else ()


def placeholders(scope: str) -> tuple[str, ...]:
    """The values that every message of this scope can use."""
    if scope == "file":
        return ()
    if scope in ("objective", "key-result"):
        return ("objective", "report", "words")
    return ("project", "report", "words") if scope in _PROJECT_SCOPES else ("report", "words")
