"""The table of all rules and a page for each, made from the rule files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path

from reportlint.cli.explain import known
from reportlint.cli.rules import all_rules
from reportlint.engine.setup import built_in
from reportlint.formats.rule_card import asked_of, lay_out, page, template
from reportlint.formats.texts import say
from reportlint.report.model import Language
from reportlint.rule import Rule

FOLDERS: dict[Language, str] = {"en": "docs/rules", "zh": "docs/zh/rules"}
"""Where the pages of each language stand, from the top of the repository."""

_COLUMNS: dict[Language, tuple[str, ...]] = {
    "en": ("Code", "Name", "Severity", "Asked of", "What it says"),
    "zh": ("编号", "名字", "级别", "看什么", "会说"),
}
_HEADS: dict[Language, str] = {
    "en": "# All rules\n\n[How to change, silence or add rules](../configuring.md). `…` is what the report fills in.",
    "zh": "# 全部规则\n\n[怎么改、怎么关、怎么加](../configuring.md)。「……」由汇报里的内容填上。",
}


@cache
def rules() -> tuple[Rule, ...]:
    """The engine's and the built-in pack's rules."""
    return tuple(all_rules(built_in()))


def rule_index(lang: Language) -> str:
    """A page with all rules by code, each a link to its own page."""
    columns = _COLUMNS[lang]
    rows = [columns, tuple("---" for _ in columns), *(_cells(rule, lang) for rule in rules())]
    return f"{_HEADS[lang]}\n\n" + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cells(rule: Rule, lang: Language) -> Iterable[str]:
    severity = say(lang, f"severity.{rule.severity}")
    if rule.preview:
        severity += f"（{say(lang, 'card.off')}）" if lang == "zh" else f" ({say(lang, 'card.off')})"
    told = template(rule.message[lang], lang).replace("|", "\\|")
    return (f"[{rule.code}]({rule.code}.md)", rule.name, severity, asked_of(rule, lang), told)


def rule_page(rule: Rule, lang: Language) -> str:
    """The page of one rule."""
    return page(lay_out(known(built_in(), rule, lang), lang))


def rule_pages() -> dict[str, Callable[[], str]]:
    """Each page of each language, and the function that makes its text."""
    return {
        f"{folder}/{rule.code}.md": partial(rule_page, rule, lang)
        for lang, folder in FOLDERS.items()
        for rule in rules()
    }


def strays(root: Path) -> list[str]:
    """Pages of rules that are no more."""
    pages = rule_pages()
    there = [path for folder in FOLDERS.values() for path in sorted((root / folder).glob("*.md"))]
    own = {*pages, *(f"{folder}/README.md" for folder in FOLDERS.values())}
    return [name for path in there if (name := path.relative_to(root).as_posix()) not in own]
