"""Formats for other programs: what each is given. Imported only where one of them is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlint.engine.plan import Plan
    from reportlint.engine.setup import Setup
    from reportlint.formats.results import RunResult
    from reportlint.formats.sarif import RuleText
    from reportlint.report.model import Language


def render(format: str, result: RunResult, language: Language, plan: Plan) -> str:
    """The results in one of the formats that other programs read."""
    if format == "sarif":
        from importlib.metadata import version

        from reportlint.formats import sarif

        return sarif.render(result, _rule_texts(plan.setup, language), version("reportlint"))
    if format == "markdown":
        from reportlint.formats import markdown

        return markdown.render(result, language)
    from importlib import import_module

    text: str = import_module(f"reportlint.formats.{format}").render(result)
    return text


def _rule_texts(setup: Setup, language: Language) -> list[RuleText]:
    """The rules that were asked and those of the engine, with the reason for each."""
    from reportlint.cli.rules import all_rules
    from reportlint.formats.sarif import RuleText
    from reportlint.packs import load_engine, texts_of

    packs = {pack.name: pack for pack in (*setup.packs, load_engine())}
    return [
        RuleText(rule.code, rule.name, rule.severity, texts_of(packs[rule.pack], rule).why.get(language, "").strip())
        for rule in all_rules(setup)
    ]
