"""The table of all rules that stands in the README, made from the rule files."""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter
from typing import Literal

from reportlint.formats.texts import say
from reportlint.packs import load
from reportlint.rule import Rule, Scope

Language = Literal["zh", "en"]

_COLUMNS: dict[Language, tuple[str, ...]] = {
    "en": ("Code", "Name", "Severity", "Asked of", "What it says"),
    "zh": ("编号", "名字", "级别", "看什么", "会说"),
}
_SCOPES: dict[Scope, dict[Language, str]] = {
    "file": {"en": "the file", "zh": "整个文件"},
    "report": {"en": "the report", "zh": "整份汇报"},
    "project": {"en": "each project", "zh": "每个项目"},
    "big-project": {"en": "each big project", "zh": "每个大项目"},
    "small-project": {"en": "each small project", "zh": "每个小项目"},
    "phase": {"en": "each phase", "zh": "每一期"},
    "claim": {"en": "each benefit", "zh": "每条收益"},
    "objective": {"en": "each objective", "zh": "每个目标"},
    "key-result": {"en": "each key result", "zh": "每个关键结果"},
}


def rule_table(lang: Language) -> str:
    """A Markdown table of the engine's and the built-in pack's rules, by code."""
    columns = _COLUMNS[lang]
    rows = [columns, tuple("---" for _ in columns), *(_cells(rule, lang) for rule in load().rules)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cells(rule: Rule, lang: Language) -> Iterable[str]:
    severity = say(lang, f"severity.{rule.severity}")
    return (f"`{rule.code}`", rule.name, severity, _asked_of(rule, lang), _filled(rule.message[lang], lang))


def _asked_of(rule: Rule, lang: Language) -> str:
    """The scope of a rule, and the one size and kind of project that it is for, if it is not for all."""
    only = [say(lang, f"{key}.{rule.when[key][0]}") for key in ("size", "kind") if len(rule.when.get(key, ())) == 1]
    scope = _SCOPES[rule.scope][lang]
    if not only:
        return scope
    return f"{scope}（{'、'.join(only)}）" if lang == "zh" else f"{scope} ({', '.join(only)})"


def _filled(message: str, lang: Language) -> str:
    """A message with an ellipsis in place of what the report fills in."""
    dots = {"en": "…", "zh": "……"}[lang]
    names = [name for _, name, _, _ in Formatter().parse(message) if name]
    return message.format_map({name: "n" if name == "n" else dots for name in names}).replace("|", "\\|")
