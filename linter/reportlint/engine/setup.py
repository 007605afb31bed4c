"""What a run checks with: the rules and the merged lexicon of all packs in use, and what of it is to be told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from reportlint.record import NamedTuple
from reportlint.report.options import DEFAULT, ReadingOptions

if TYPE_CHECKING:
    from reportlint.config.model import Configuration
    from reportlint.diagnostic import Diagnostic, Severity
    from reportlint.engine.by_file import ByFile
    from reportlint.language.lexicon import Lexicon
    from reportlint.language.second_look import Mode, SecondLook
    from reportlint.packs import Pack, Problem
    from reportlint.rule import Rule


class Setup(NamedTuple):
    """The rules to run and the lexicon to read with; made once and handed to every file.

    `rules` are all there are, also those that nobody wants to hear of: they run for what they hide. `off` are the
    codes that are not told, `severity` those that are told with another severity than their own. `second_look` is asked
    where the lexicon is in doubt. `lang` is the language of messages that the configuration asks for, `notices` what is
    worth knowing about it.
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    reading: ReadingOptions = DEFAULT
    off: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = {}
    packs: tuple[Pack, ...] = ()
    configuration: Configuration | None = None
    second_look: SecondLook | None = None
    lang: Literal["zh", "en", "auto"] | None = None
    by_file: ByFile | None = None
    notices: tuple[Problem, ...] = ()

    def of(self, filename: str) -> Setup:
        """The setup for one file: this one, but where the configuration sets something for some files."""
        made = self.by_file.of(filename) if self.by_file is not None else None
        return self if made is None else made

    @property
    def asked(self) -> tuple[Rule, ...]:
        """The rules that run: all but preview rules that are off, which are to have no effect at all."""
        return tuple(rule for rule in self.rules if not (rule.preview and rule.code in self.off))

    @property
    def require_reason(self) -> bool:
        """Whether a comment that suppresses has to say why."""
        return self.configuration is not None and self.configuration.require_reason

    def told(self, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Of all that was found what is to be told, as severe as it was set."""
        if not (self.off or self.severity):
            return found
        severity = self.severity
        return tuple(
            one._replace(severity=severity[one.code]) if one.code in severity else one
            for one in found
            if one.code not in self.off
        )


@lru_cache(maxsize=1)
def built_in() -> Setup:
    """The setup of a run without configuration: the built-in pack alone; raises `PackError` where it is broken.

    Kept for the next call: building the lexicon's automata takes longer than checking a report.
    """
    from reportlint.language.lexicon import Lexicon
    from reportlint.packs import BUILTIN, combine, load_module

    pack = load_module(BUILTIN)
    rules, terms = combine([pack])
    off = frozenset(rule.code for rule in rules if rule.preview)
    return Setup(rules, Lexicon(terms), off=off, packs=(pack,), second_look=second_look((pack,)))


def second_look(packs: Iterable[Pack], mode: Mode = "auto") -> SecondLook:
    """The second look of a run: what was learnt lies beside the built-in lexicon, and is read when it is first asked."""
    from reportlint.language.second_look import FILE, SecondLook
    from reportlint.packs import BUILTIN

    folder = next((pack.folder for pack in packs if pack.name == BUILTIN), "")
    return SecondLook(os.path.join(folder, FILE), mode)
