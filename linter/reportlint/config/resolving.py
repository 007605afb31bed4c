"""A configuration held against the rules that there are: which are off, how severe they are, with which options."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reportlint.config.model import Configuration, Overrides, Selection
from reportlint.diagnostic import Severity
from reportlint.packs.fields import Log, nearest
from reportlint.packs.near import meant_rule
from reportlint.packs.options import Declared, check
from reportlint.packs.pack import Problem
from reportlint.record import NamedTuple
from reportlint.rule import Rule

ALWAYS = ("RL900", "RL905")
"""What tells that a file or a rule was not checked is never silent."""
ENGINE = "file"
"""The scope of the engine's own rules: a selection of others does not turn them off."""

Note = Callable[..., None]


class Resolved(NamedTuple):
    """Rules with their options, the codes that are off, and severities that the configuration sets."""

    rules: tuple[Rule, ...]
    off: frozenset[str]
    severity: Mapping[str, Severity]


def resolve(
    configuration: Configuration, overrides: Overrides, rules: Iterable[Rule], log: Log | None
) -> tuple[Resolved, list[Problem]]:
    """Apply a configuration (with the log of its file) and the command line to the rules, and say what does not fit.

    Problems of the configuration are noted in the log, those of the command line returned.
    """
    rules = tuple(rules)
    told: list[Problem] = []
    _check_selectors(configuration, rules, log)
    for option, selectors in (
        ("--select", overrides.selection.select or ()),
        ("--extend-select", overrides.selection.extend),
        ("--ignore", overrides.selection.ignore),
    ):
        for selector in selectors:
            if not any(_match(selector, rule) for rule in rules):
                told.append(Problem(option, 0, 0, "", "config-no-rule", _unknown(selector, rules)))
            elif option == "--ignore" and selector in _always(rules):
                told.append(Problem(option, 0, 0, "", "config-always", {"value": selector}))
    off = _off(configuration.selection, overrides, rules)
    severity, silent = _severities(configuration.severity, rules)
    return Resolved(_with_options(configuration.rules, rules, log), off | silent, severity), told


def _unknown(selector: str, rules: tuple[Rule, ...]) -> dict[str, Any]:
    """What is told of a selector that means no rule."""
    return {"value": selector, **meant_rule(selector, [rule.code for rule in rules], [rule.name for rule in rules])}


def _always(rules: Iterable[Rule]) -> set[str]:
    return {name for rule in rules if rule.code in ALWAYS for name in (rule.code, rule.name)}


def _match(selector: str, rule: Rule) -> int:
    """How closely a selector names a rule: 0 not at all, more for a longer beginning, most for its code or name."""
    if selector in (rule.code, rule.name):
        return 100
    return len(selector) if rule.code.startswith(selector) else 0


def _closest(selectors: Iterable[str], rule: Rule) -> int:
    return max((_match(selector, rule) for selector in selectors), default=0)


def _off(selection: Selection, overrides: Overrides, rules: Iterable[Rule]) -> frozenset[str]:
    """The codes of the rules that are off.

    The configuration speaks first, then the command line; within each the closer selector wins, of two alike
    `ignore`. A preview rule is on where it is selected by code or name, or with `--preview`.
    """
    off: set[str] = set()
    for rule in rules:
        on = overrides.preview or not rule.preview
        for layer in (selection, overrides.selection):
            if layer.select is not None and rule.scope != ENGINE:
                on = False
            wanted = _closest((*(layer.select or ()), *layer.extend), rule)
            refused = 0 if rule.code in ALWAYS else _closest(layer.ignore, rule)
            if refused and refused >= wanted:
                on = False
            elif wanted:
                on = on or not rule.preview or wanted == 100 or overrides.preview
        if not on:
            off.add(rule.code)
    return frozenset(off)


def _severities(levels: Mapping[str, str], rules: Iterable[Rule]) -> tuple[dict[str, Severity], frozenset[str]]:
    """The severity that is set for each code, and the codes that are turned off; the closest key decides."""
    severity: dict[str, Severity] = {}
    silent: set[str] = set()
    for rule in rules:
        key = max(levels, key=lambda selector: _match(selector, rule), default="")
        if not _match(key, rule):
            continue
        level = levels[key]
        if level == "off":
            silent.update(() if rule.code in ALWAYS else (rule.code,))
        else:
            severity[rule.code] = level  # type: ignore[assignment]
    return severity, frozenset(silent)


def _check_selectors(configuration: Configuration, rules: tuple[Rule, ...], log: Log | None) -> None:
    """Note selectors that match no rule, and rules that cannot be turned off."""
    if log is None:
        return
    always = _always(rules)
    data = log.loaded.data if isinstance(log.loaded.data, dict) else {}
    selection = configuration.selection
    for key, selectors in (
        ("select", selection.select or ()), ("extend-select", selection.extend), ("ignore", selection.ignore),
    ):  # fmt: skip
        given = data.get(key)
        for selector in selectors:
            path = (key, given.index(selector)) if isinstance(given, list) and selector in given else (key,)
            if not any(_match(selector, rule) for rule in rules):
                log.note(path, "config-no-rule", **_unknown(selector, rules))
            elif key == "ignore" and selector in always:
                log.note(path, "config-always", value=selector)
    for selector, level in configuration.severity.items():
        if not any(_match(selector, rule) for rule in rules):
            log.note(("severity", selector), "config-no-rule", **_unknown(selector, rules))
        elif selector in always and level == "off":
            log.note(("severity", selector), "config-always", value=selector)


def _with_options(
    settings: Mapping[str, Mapping[str, Any]], rules: tuple[Rule, ...], log: Log | None
) -> tuple[Rule, ...]:
    """The rules with the options that are set; what a rule does not have, or does not take, is noted."""
    if not settings or log is None:
        return rules
    by_key = {key: rule for rule in rules for key in (rule.code, rule.name)}
    changed: dict[str, dict[str, Any]] = {}
    for key, values in settings.items():
        rule = by_key.get(key)
        if rule is None and any(one.code.startswith(key) for one in rules):
            log.note(("rules", key), "config-one-rule", value=key)
            continue
        if rule is None:
            log.note(("rules", key), "config-no-rule", **_unknown(key, rules))
            continue
        mine = changed.setdefault(rule.code, {})
        for name, value in values.items():
            if declared := _declared(rule, name, key, log):
                if declared.name in mine:
                    log.note(("rules", key, name), "config-twice", value=f"{rule.code}.{declared.name}")
                if check(log, ("rules", key, name), value, declared):
                    mine[declared.name] = value
    return tuple(
        rule._replace(options={**rule.options, **changed[rule.code]}) if rule.code in changed else rule
        for rule in rules
    )


def _declared(rule: Rule, name: str, key: str, log: Log) -> Declared | None:
    """The option of a rule that `name` means; hyphens and underscores are alike."""
    known = {one.replace("_", "-"): one for one in rule.declared}
    own = known.get(name.replace("_", "-"))
    if own is not None:
        return Declared.of(own, rule.declared[own])
    if known:
        log.note(("rules", key, name), "config-no-option", value=rule.code, options=", ".join(rule.declared),
                 near=nearest(name, rule.declared))  # fmt: skip
    else:
        log.note(("rules", key, name), "config-no-options", value=rule.code)
    return None
