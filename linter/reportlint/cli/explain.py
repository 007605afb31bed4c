"""`reportlint explain`: what rules check, why, with examples, and how to silence them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reportlint.cli.console import style_of, user_language, write_out
from reportlint.formats.rule_card import Known, as_dict, draw, find, lay_out
from reportlint.formats.texts import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.cli.options import ExplainOptions
    from reportlint.packs import Loaded
    from reportlint.report.model import Language
    from reportlint.rule import Rule


def explain(options: ExplainOptions) -> int:
    """Write the cards of the rules asked for, each once; 2 where one of the names means no rule."""
    from reportlint.packs import load

    lang: Language = user_language() if options.lang == "auto" else options.lang
    loaded = load()
    found: list[Rule] = []
    unknown: list[str] = []
    for name in options.names:
        rules = find(loaded.rules, name)
        found += [rule for rule in rules if rule.code not in {one.code for one in found}]
        unknown += [] if rules else [name]
    style = style_of(sys.stdout, options.color)
    cards = [known(loaded, rule, lang) for rule in found]
    if options.format == "json":
        from reportlint.formats.json import dumps

        write_out(dumps([as_dict(card, lang) for card in cards], style.encoding))
    else:
        line = style.paint(style.symbol("rule") * style.width, "dim")
        write_out(f"\n{line}\n\n".join(draw(lay_out(card, lang), style) for card in cards))
    _complain(unknown, loaded.rules, lang)
    return 2 if unknown else 0


def known(loaded: Loaded, rule: Rule, lang: Language) -> Known:
    """All that there is to say of a rule: its texts and examples, and what the linter finds in the bad one."""
    from reportlint.engine.check import check_text
    from reportlint.packs import texts_of

    pack = next(pack for pack in loaded.packs if pack.name == rule.pack)
    texts = texts_of(pack, rule)
    bad = next((one for one in texts.bad if one.lang == lang), None)
    good = next((one for one in texts.good if one.lang == lang), None)
    found = [one for one in check_text(bad.text, lang=lang) if one.code == rule.code] if bad else []
    hidden_by = tuple(other.code for other in loaded.rules if other.silences(rule.code))
    return Known(
        rule,
        texts.why.get(lang, "").strip(),
        bad.text if bad else "",
        good.text if good else "",
        found[0] if found else None,
        (),
        hidden_by,
    )


def _complain(unknown: Sequence[str], rules: Sequence[Rule], lang: Language) -> None:
    """Say on standard error which names mean no rule, and what was probably meant."""
    if not unknown:
        return
    from reportlint.cli.errors import complain_of_use, near

    names = [name for rule in rules for name in (rule.code, rule.name)]
    for name in unknown:
        complain_of_use(lang, say(lang, "usage.rule", name=name), near(name.upper(), names) or near(name, names), "")
