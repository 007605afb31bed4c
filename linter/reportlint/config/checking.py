"""A configuration held against the rules that there are: what it says of none of them, and what they do not take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportlint.config.model import Configuration, Ruling, Selection
from reportlint.packs.fields import Log, dotted, nearest
from reportlint.packs.former import Former
from reportlint.packs.near import meant_rule
from reportlint.packs.options import Declared, check
from reportlint.packs.pack import Problem
from reportlint.rule import Rule
from reportlint.yamlio import Path

ALWAYS = ("RL900", "RL905")
"""What tells that a file or a rule was not checked is never silent."""


def match(selector: str, rule: Rule) -> int:
    """How closely a selector names a rule: 0 not at all, more for a longer beginning, most for its code or name."""
    if selector in (rule.code, rule.name):
        return 100
    return len(selector) if rule.code.startswith(selector) else 0


class Checker:
    """Puts rules as they are called now in place of what was written; `renamed` tells where they were called otherwise."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.renamed: list[Problem] = []
        self._rules = rules
        self._former = Former(rules)
        self._always = {name for rule in rules if rule.code in ALWAYS for name in (rule.code, rule.name)}

    def configuration(self, configuration: Configuration, logs: Sequence[Log]) -> Configuration:
        """A configuration with all that it says of rules checked; `logs` are those of its layers."""
        if not logs:
            return configuration
        rulings = tuple(self._ruling(one, log, ()) for one, log in zip(configuration.rulings, logs, strict=True))
        per_file = tuple(
            one._replace(ruling=self._ruling(one.ruling, logs[one.layer], ("per-file", one.pattern.lines[0])))
            for one in configuration.per_file
        )
        return configuration._replace(rulings=rulings, per_file=per_file)

    def selection(self, selection: Selection) -> tuple[Selection, list[Problem]]:
        """What the command line selects, and what is wrong with that."""
        problems: list[Problem] = []

        def checked(option: str, selectors: Sequence[str]) -> tuple[str, ...]:
            found: list[str] = []
            for selector in selectors:
                codes, kind, values = self._meant(selector, option == "--ignore")
                found += codes
                told = Problem(option, 0, 0, "", kind, values)
                (self.renamed if kind == "renamed" else problems).extend([told] if kind else [])
            return tuple(found)

        select = checked("--select", selection.select) if selection.select is not None else None
        extend = checked("--extend-select", selection.extend)
        return Selection(select, extend, checked("--ignore", selection.ignore)), problems

    def _ruling(self, ruling: Ruling, log: Log, prefix: Path) -> Ruling:
        given = _at(log.loaded.data, prefix)
        selection = ruling.selection
        select = self._selectors(selection.select, "select", given, log, prefix)
        extend = self._selectors(selection.extend, "extend-select", given, log, prefix)
        ignore = self._selectors(selection.ignore, "ignore", given, log, prefix)
        severity: dict[str, Any] = {}
        for selector, level in ruling.severity.items():
            for code in self._tell(selector, log, (*prefix, "severity", selector), level == "off"):
                severity[code] = level
        options = self._options(ruling.options, log, (*prefix, "rules"))
        return Ruling(Selection(select, extend or (), ignore or ()), severity, options)

    def _selectors(
        self, selectors: tuple[str, ...] | None, key: str, given: Any, log: Log, prefix: Path
    ) -> tuple[str, ...] | None:
        if selectors is None:
            return None
        written = given.get(key) if isinstance(given, dict) else None
        found: list[str] = []
        for selector in selectors:
            at = (key, written.index(selector)) if isinstance(written, list) and selector in written else (key,)
            found += self._tell(selector, log, (*prefix, *at), key == "ignore")
        return tuple(found)

    def _tell(self, selector: str, log: Log, path: Path, turns_off: bool) -> tuple[str, ...]:
        """What a selector means; noted where that is nothing, what cannot be turned off, or a rule renamed since."""
        codes, kind, values = self._meant(selector, turns_off)
        if kind == "renamed":
            at = log.loaded.at(path)
            self.renamed.append(Problem(log.file, at.row, at.column, dotted(path), kind, values))
        elif kind:
            log.note(path, kind, **values)
        return codes

    def _meant(self, selector: str, turns_off: bool) -> tuple[tuple[str, ...], str, dict[str, Any]]:
        """The selectors that a selector stands for now, and a kind of problem with its values, if there is one."""
        if any(match(selector, rule) for rule in self._rules):
            if turns_off and selector in self._always:
                return (selector,), "config-always", {"value": selector}
            return (selector,), "", {}
        if codes := self._former.meant(selector):
            return codes, "renamed", {"value": selector, "now": ", ".join(codes)}
        return (selector,), "config-no-rule", self._unknown(selector)

    def _unknown(self, selector: str) -> dict[str, Any]:
        rules = self._rules
        return {
            "value": selector,
            **meant_rule(selector, [rule.code for rule in rules], [rule.name for rule in rules]),
        }

    def _options(
        self, settings: Mapping[str, Mapping[str, Any]], log: Log, prefix: Path
    ) -> dict[str, Mapping[str, Any]]:
        """Options by the rules' codes and the options' own names; what a rule does not have, or take, is noted."""
        found: dict[str, dict[str, Any]] = {}
        for key, values in settings.items():
            rule = self._rule(key, log, (*prefix, key))
            for name, value in values.items() if rule is not None else ():
                assert rule is not None
                mine, path = found.setdefault(rule.code, {}), (*prefix, key, name)
                if (declared := _declared(rule, name, log, path)) is None:
                    continue
                if declared.name in mine:
                    log.note(path, "config-twice", value=f"{rule.code}.{declared.name}")
                if check(log, path, value, declared):
                    mine[declared.name] = value
        return dict(found)

    def _rule(self, key: str, log: Log, path: Path) -> Rule | None:
        """The one rule that a key under `rules` names."""
        rule = next((one for one in self._rules if key in (one.code, one.name)), None)
        if rule is None and any(one.code.startswith(key) for one in self._rules):
            log.note(path, "config-one-rule", value=key)
        elif rule is None:
            codes = self._tell(key, log, path, False)
            rule = next((one for one in self._rules if codes == (one.code,)), None)
            if len(codes) > 1:
                log.note(path, "config-one-rule", value=key)
        return rule


def _at(data: Any, path: Path) -> Any:
    """What stands at a path of keys."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _declared(rule: Rule, name: str, log: Log, path: Path) -> Declared | None:
    """The option of a rule that `name` means; hyphens and underscores are alike."""
    known = {one.replace("_", "-"): one for one in rule.declared}
    own = known.get(name.replace("_", "-"))
    if own is not None:
        return Declared.of(own, rule.declared[own])
    if known:
        log.note(path, "config-no-option", value=rule.code, options=", ".join(rule.declared),
                 near=nearest(name, rule.declared))  # fmt: skip
    else:
        log.note(path, "config-no-options", value=rule.code)
    return None
