"""`reportlint explain`: what rules check, why, with examples, and how to silence them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reportlint.cli.configuring import language_of, setup_of
from reportlint.cli.console import style_of, user_language, write_out
from reportlint.cli.rules import all_rules
from reportlint.formats.rule_card import Known, OptionCard, as_dict, draw, find, lay_out
from reportlint.formats.texts import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.cli.options import ExplainOptions
    from reportlint.engine.setup import Setup
    from reportlint.packs.options import Declared
    from reportlint.report.model import Language
    from reportlint.rule import Rule


def explain(options: ExplainOptions) -> int:
    """Write the cards of the rules asked for, each once; 2 where one of the names means no rule."""
    setup = setup_of(options)
    spoken = language_of(options.lang, setup)
    lang = user_language() if spoken == "auto" else spoken
    rules = all_rules(setup)
    found: dict[str, Rule] = {}
    unknown: list[str] = []
    for name in options.names:
        meant = find(rules, name)
        found |= {rule.code: rule for rule in meant}
        unknown += [] if meant else [name]
    style = style_of(sys.stdout, options.color)
    cards = [known(setup, rule, lang) for rule in found.values()]
    if options.format == "json":
        from reportlint.formats.json import dumps

        write_out(dumps([as_dict(card, lang) for card in cards], style.encoding))
    else:
        line = style.paint(style.symbol("rule") * style.width, "dim")
        write_out(f"\n{line}\n\n".join(draw(lay_out(card, lang), style) for card in cards))
    _complain(unknown, rules, lang)
    return 2 if unknown else 0


def known(setup: Setup, rule: Rule, lang: Language) -> Known:
    """All that there is to say of a rule: its texts and examples, and what the linter finds in the bad one."""
    from reportlint.engine.check import check_text
    from reportlint.engine.examples import with_all_rules
    from reportlint.packs import load_engine, texts_of

    pack = next(pack for pack in (*setup.packs, load_engine()) if pack.name == rule.pack)
    texts = texts_of(pack, rule)
    bad = next((one for one in texts.bad if one.lang == lang), None)
    good = next((one for one in texts.good if one.lang == lang), None)
    found = (
        [one for one in check_text(bad.text, lang=lang, setup=with_all_rules(setup)) if one.code == rule.code]
        if bad
        else []
    )
    hidden_by = tuple(other.code for other in all_rules(setup) if other.silences(rule.code))
    return Known(
        rule,
        texts.why.get(lang, "").strip(),
        bad.text if bad else "",
        good.text if good else "",
        found[0] if found else None,
        tuple(_option(one, lang) for one in texts.options.values()),
        hidden_by,
    )


def _option(option: Declared, lang: Language) -> OptionCard:
    """An option as it is told: what it may be, and what it is unless set."""
    limits = [
        say(lang, f"option.{key}", value=value)
        for key, value in (("min", option.min), ("max", option.max))
        if value is not None
    ]
    kind = say(lang, "card.limits").join([say(lang, f"option.{option.type}"), *limits])
    return OptionCard(option.name, kind, option.default, option.help.get(lang, ""))


def _complain(unknown: Sequence[str], rules: Sequence[Rule], lang: Language) -> None:
    """Say on standard error which names mean no rule, and what was probably meant."""
    if not unknown:
        return
    from reportlint.cli.errors import complain_of_use, near
    from reportlint.packs.near import meant_rule

    names = [rule.name for rule in rules]
    for word in unknown:
        meant = meant_rule(word, [rule.code for rule in rules], names)
        message = say(lang, "usage.rule", name=word)
        if family := meant.get("family"):
            message += say(lang, "usage.rule.family", start=family[0], first=family[1], last=family[2])
        like = [meant["near"]] if meant["near"] and meant["near"] not in names else [] if family else near(word, names)
        complain_of_use(lang, message, like, "explain")
