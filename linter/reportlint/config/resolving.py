"""Which rules speak, how severe they are and with which options, when all that was said of them is put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reportlint.config.checking import ALWAYS, match
from reportlint.config.model import Ruling
from reportlint.diagnostic import Severity
from reportlint.record import NamedTuple
from reportlint.rule import Rule

ENGINE = "file"
"""The scope of the engine's own rules: a selection of others does not turn them off."""


class Resolved(NamedTuple):
    """Rules with their options, the codes that are off, and severities that are set."""

    rules: tuple[Rule, ...]
    off: frozenset[str]
    severity: Mapping[str, Severity]


def resolve(rulings: Sequence[Ruling], rules: Iterable[Rule], preview: bool = False) -> Resolved:
    """Apply what was said of rules, the later after the earlier: files, entries for single files, the command line."""
    rules = tuple(rules)
    severity, silent = _severities([ruling.severity for ruling in rulings], rules)
    return Resolved(
        _with_options([ruling.options for ruling in rulings], rules), _off(rulings, rules, preview) | silent, severity
    )


def _closest(selectors: Iterable[str], rule: Rule) -> int:
    return max((match(selector, rule) for selector in selectors), default=0)


def _off(rulings: Sequence[Ruling], rules: Iterable[Rule], preview: bool) -> frozenset[str]:
    """The codes of the rules that are off.

    One ruling speaks after the other; within each the closer selector wins, of two alike `ignore`. A preview rule is on
    where it is selected by code or name, or where all of them are.
    """
    off: set[str] = set()
    for rule in rules:
        on = preview or not rule.preview
        for layer in (ruling.selection for ruling in rulings):
            if layer.select is not None and rule.scope != ENGINE:
                on = False
            wanted = _closest((*(layer.select or ()), *layer.extend), rule)
            refused = 0 if rule.code in ALWAYS else _closest(layer.ignore, rule)
            if refused and refused >= wanted:
                on = False
            elif wanted:
                on = on or not rule.preview or wanted == 100 or preview
        if not on:
            off.add(rule.code)
    return frozenset(off)


def _severities(told: Sequence[Mapping[str, str]], rules: Iterable[Rule]) -> tuple[dict[str, Severity], frozenset[str]]:
    """The severity that is set for each code, and the codes that are turned off; of each ruling the closest key counts."""
    severity: dict[str, Severity] = {}
    silent: set[str] = set()
    for rule in rules:
        level = ""
        for levels in told:
            key = max(levels, key=lambda selector: match(selector, rule), default="")
            level = levels[key] if match(key, rule) else level
        if level == "off":
            silent.update(() if rule.code in ALWAYS else (rule.code,))
        elif level:
            severity[rule.code] = level  # type: ignore[assignment]
    return severity, frozenset(silent)


def _with_options(told: Sequence[Mapping[str, Mapping[str, Any]]], rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules with the options that are set."""
    changed: dict[str, dict[str, Any]] = {}
    for options in told:
        for code, values in options.items():
            changed.setdefault(code, {}).update(values)
    if not changed:
        return rules
    return tuple(
        rule._replace(options={**rule.options, **changed[rule.code]}) if rule.code in changed else rule
        for rule in rules
    )
