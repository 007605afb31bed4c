"""What a run checks with: the rules and the merged lexicon of all packs in use."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reportlint.language.lexicon import Lexicon
    from reportlint.rule import Rule


class Setup(NamedTuple):
    """The rules to run and the lexicon to read with; made once and handed to every file.

    Preview rules run with `preview` only. With `require_reason` a comment that suppresses has to say why.
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    preview: bool = False
    require_reason: bool = False

    @property
    def asked(self) -> tuple[Rule, ...]:
        """The rules that a run applies."""
        return self.rules if self.preview else tuple(rule for rule in self.rules if not rule.preview)


@lru_cache(maxsize=1)
def built_in() -> Setup:
    """The setup of a run without configuration: the built-in pack alone; raises `PackError` where it is broken.

    Kept for the next call: building the lexicon's automata takes longer than checking a report.
    """
    from reportlint.language.lexicon import Lexicon
    from reportlint.packs import BUILTIN, combine, load_module

    rules, terms = combine([load_module(BUILTIN)])
    return Setup(rules, Lexicon(terms))
