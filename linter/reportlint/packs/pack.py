"""What a pack is once it is loaded, and what is said of one that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportlint.language.concepts import KINDS, Terms
from reportlint.record import NamedTuple
from reportlint.report.model import Language
from reportlint.rule import Rule

FORMAT = 2
"""Of a compiled pack; grows when that changes."""


class Pack(NamedTuple):
    """A loaded pack: its rules by code, the terms of its lexicon by concept, and the folder that its files stand in."""

    name: str
    folder: str
    rules: tuple[Rule, ...]
    lexicon: tuple[Terms, ...] = ()


class Problem(NamedTuple):
    """One thing that is wrong with a pack: where, at which key, and what (a key of `reportlint.packs.texts`)."""

    file: str
    row: int
    column: int
    key: str
    kind: str
    values: Mapping[str, object] = {}

    def text(self, lang: Language = "en") -> str:
        """The problem in one line, with its place."""
        from reportlint.formats.style import escape
        from reportlint.packs.texts import TEXTS

        place = f"{self.file}:{self.row}:{self.column}: " if self.row else f"{self.file}: "
        colon = "：" if lang == "zh" else ": "
        what = TEXTS[self.kind][lang].format_map({**self.values, "hint": self._hint(lang)})
        return escape(f"{place}{self.key}{colon}{what}" if self.key else f"{place}{what}")

    def _hint(self, lang: Language) -> str:
        """The nearest right name, where there is one near enough, or else the codes that begin alike."""
        near, family = self.values.get("near"), self.values.get("family")
        if isinstance(family, tuple):
            start, first, last = family
            if first == last:
                return f"；{start} 开头的只有 {first}" if lang == "zh" else f"; {start} has {first} only"
            return f"；{start} 开头的有 {first} 到 {last}" if lang == "zh" else f"; {start} has {first} to {last}"
        if not near:
            return ""
        return f"；是不是 {near}？" if lang == "zh" else f"; did you mean {near}?"


class PackError(Exception):
    """Why a pack cannot be used: all of its problems at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.text())

    def text(self, lang: Language = "en") -> str:
        """One line for each problem."""
        return "\n".join(problem.text(lang) for problem in self.problems)


def combine(packs: Iterable[Pack]) -> tuple[tuple[Rule, ...], tuple[Terms, ...]]:
    """The rules of all packs by code, and one lexicon; a code or name that two packs use is a `PackError`."""
    packs = list(packs)
    problems: list[Problem] = []
    seen: dict[str, Rule] = {}
    for pack in packs:
        for rule in pack.rules:
            once = [("former", one) for one in rule.former]
            for key, taken in (("code", rule.code), ("name", rule.name), *once):
                if (other := seen.setdefault(taken, rule)) is not rule:
                    values = {"value": taken, "other": f"{other.pack}/{rule_file(other)}"}
                    problems.append(Problem(f"{pack.folder}/{rule_file(rule)}", 0, 0, key, "taken", values))
    if problems:
        raise PackError(problems)
    rules = sorted((rule for pack in packs for rule in pack.rules), key=lambda rule: rule.code)
    now = {word: rule.code for rule in rules for word in rule.former}
    if now:
        rules = [
            rule._replace(hides=tuple(now.get(one, one) for one in rule.hides)) if rule.hides else rule
            for rule in rules
        ]
    return tuple(rules), _merge([pack.lexicon for pack in packs if pack.lexicon])


def rule_file(rule: Rule) -> str:
    """Where a rule stands in its pack's folder."""
    return rule.file or f"rules/{rule.code}-{rule.name}.yaml"


def _merge(lexicons: list[tuple[Terms, ...]]) -> tuple[Terms, ...]:
    """One lexicon out of several, each term once."""
    if len(lexicons) < 2:
        return lexicons[0] if lexicons else ()
    merged: dict[str, Terms] = {}
    for terms in (terms for lexicon in lexicons for terms in lexicon):
        known = merged.get(terms.concept)
        merged[terms.concept] = terms if known is None else _join(known, terms)
    return tuple(merged.values())


def _join(first: Terms, second: Terms) -> Terms:
    joined = {}
    for kind in KINDS:
        mine, theirs = getattr(first, kind), getattr(second, kind)
        joined[kind] = {
            lang: tuple(dict.fromkeys((*mine.get(lang, ()), *theirs.get(lang, ()))))
            for lang in sorted({*mine, *theirs}, reverse=True)
        }
    return Terms(first.concept, **joined)
