"""`reportlint rules`: list the rules in use, or try their examples."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from reportlint.cli.configuring import language_of, setup_of
from reportlint.cli.console import style_of, user_language, write_out
from reportlint.config.sources import shown
from reportlint.formats.rule_card import template
from reportlint.formats.texts import counted, say
from reportlint.formats.width import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.cli.options import RulesOptions
    from reportlint.engine.examples import Tried
    from reportlint.engine.setup import Setup
    from reportlint.report.model import Language
    from reportlint.rule import Rule

_OTHERS = 5
"""How many findings of other rules are named where an example was not accused."""


def rules(options: RulesOptions) -> int:
    """List the rules, with `--test` try their examples: 0, or 1 where one of them is not judged as it says.

    The paths are folders of own rules, read beside those of the configuration.
    """
    folders = tuple(shown(os.path.abspath(path)) for path in options.paths)
    setup = setup_of(options.on(folders), folders)
    spoken = language_of(options.lang, setup)
    language = user_language() if spoken == "auto" else spoken
    if options.test:
        from reportlint.engine.examples import try_examples

        tried = tuple(try_examples(setup, folders, language))
        write_out(_as_json([_example(one) for one in tried]) if options.format == "json" else _report(tried, language))
        return int(not all(one.is_right for one in tried))
    every = all_rules(setup)
    write_out(
        _as_json([_rule(rule, setup) for rule in every]) if options.format == "json" else _list(every, setup, language)
    )
    return 0


def all_rules(setup: Setup) -> list[Rule]:
    """The rules of a setup with the engine's own, by code."""
    from reportlint.packs import load_engine

    return sorted((*setup.rules, *load_engine().rules), key=lambda rule: rule.code)


def _list(shown: Sequence[Rule], setup: Setup, language: Language) -> str:
    """One line for each rule: code, severity, scope, name and message."""
    rows = [
        (rule.code, _level(rule, setup, language), rule.scope, rule.name, template(rule.message[language], language))
        for rule in shown
    ]
    widest = [max(width(row[column]) for row in rows) for column in range(4)]
    return "".join(
        "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, widest, strict=False)) + f"  {row[4]}\n"
        for row in rows
    )


def _level(rule: Rule, setup: Setup, language: Language) -> str:
    if rule.code in setup.off:
        return say(language, "rules.preview" if rule.preview else "rules.off")
    return say(language, f"severity.{setup.severity.get(rule.code, rule.severity)}")


def _rule(rule: Rule, setup: Setup) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": setup.severity.get(rule.code, rule.severity),
        "scope": rule.scope,
        "message": dict(rule.message),
        "advice": dict(rule.advice),
        "pack": rule.pack,
        "on": rule.code not in setup.off,
        "preview": rule.preview,
        "former": list(rule.former),
        "options": {name: {**how, "value": rule.options[name]} for name, how in rule.declared.items()},
    }


def _report(tried: Sequence[Tried], language: Language) -> str:
    """A line for each example that is not judged as it says, and what it came to."""
    failed = [one for one in tried if not one.is_right]
    lines = [_failure(one, language) for one in failed]
    count = counted(language, "rules.examples", len(tried))
    codes = len({one.rule.code for one in tried})
    of_rules = counted(language, "rules.of-rules", codes)
    wrong = counted(language, "rules.failed", len(failed)) if failed else say(language, "rules.right")
    return "".join(f"{line}\n" for line in (*lines, say(language, "rules.tried", n=count, rules=of_rules, wrong=wrong)))


def _failure(one: Tried, language: Language) -> str:
    comma = say(language, "rules.comma")
    rows = comma.join(str(row) for row in one.rows)
    place = f"{_place(one)}: {one.rule.code}{say(language, 'rules.colon')}"
    if one.crash:
        return place + one.crash
    if not one.example.at:
        return place + say(language, "rules.good", rows=rows)
    if one.rows:
        return place + say(language, "rules.elsewhere", at=one.example.at, rows=rows)
    others = [say(language, "rules.other", code=code, row=row) for code, row in one.others[:_OTHERS]]
    found = say(language, "rules.found", others=comma.join(others)) if others else say(language, "rules.nothing")
    return place + say(language, "rules.silent", at=one.example.at) + found


def _place(one: Tried) -> str:
    from reportlint.packs import file_of

    return f"{file_of(one.pack, one.rule)}:{one.example.row}"


def _example(one: Tried) -> dict[str, Any]:
    return {
        "code": one.rule.code,
        "file": _place(one).rpartition(":")[0],
        "row": one.example.row,
        "lang": one.example.lang,
        "at": one.example.at or None,
        "right": one.is_right,
        "found": list(one.rows),
        "crash": one.crash or None,
        "others": [{"code": code, "row": row} for code, row in one.others],
    }


def _as_json(value: list[dict[str, Any]]) -> str:
    from reportlint.formats.json import dumps

    return dumps(value, style_of(sys.stdout, "never").encoding)
