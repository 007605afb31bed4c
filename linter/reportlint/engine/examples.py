"""The examples of rules, run through the whole linter: a bad one has to be accused, a good one must not be."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.config.model import Configuration
from reportlint.diagnostic import Diagnostic
from reportlint.engine.check import Speech, check_text
from reportlint.engine.crashes import CODE as CRASHED
from reportlint.engine.setup import Setup
from reportlint.packs import Pack, texts_of
from reportlint.packs.rule_files import Example
from reportlint.record import NamedTuple
from reportlint.rule import Rule


class Tried(NamedTuple):
    """One example with what was found in it: the lines where its own rule spoke, and code and line of the rest.

    `crash` is what is said of a rule of its pack that failed on the example; such an example shows nothing.
    """

    pack: Pack
    rule: Rule
    example: Example
    rows: tuple[int, ...]
    others: tuple[tuple[str, int], ...]
    crash: str = ""

    def __str__(self) -> str:
        kind = f"bad in line {self.example.at}" if self.example.at else "good"
        told = f": {self.crash}" if self.crash else ""
        return f"{self.rule.code} line {self.example.row} ({self.example.lang}, {kind}){told}"

    @property
    def is_right(self) -> bool:
        """Whether the rule spoke in the line that a bad example names, and not at all in a good one, and none failed."""
        if self.crash:
            return False
        return self.example.at in self.rows if self.example.at else not self.rows


def with_all_rules(setup: Setup) -> Setup:
    """The setup in which every rule speaks as it is written: also those that are off, and whatever was configured."""
    configuration = (setup.configuration or Configuration())._replace(require_reason=True)
    rules = tuple(
        rule._replace(options={name: how["default"] for name, how in rule.declared.items()}) if rule.declared else rule
        for rule in setup.rules
    )
    reading = setup.reading._replace(profile="auto", is_fixed=False)
    return setup._replace(
        rules=rules, off=frozenset(), severity={}, configuration=configuration, reading=reading, lang=None, by_file=None
    )


def try_examples(setup: Setup, folders: tuple[str, ...] = (), lang: Speech = "auto") -> Iterator[Tried]:
    """Run the examples of all packs of a setup, or of those in `folders`; rules that are off are tried as well.

    `lang` is that of what is said of rules that fail.
    """
    everything = with_all_rules(setup)
    for pack in setup.packs:
        if folders and pack.folder not in folders:
            continue
        for rule in pack.rules:
            texts = texts_of(pack, rule)
            for example in (*texts.bad, *texts.good):
                said = check_text(example.text, lang=lang, setup=everything)
                found = [(one.code, one.location.row) for one in said]
                rows = tuple(row for code, row in found if code == rule.code)
                others = tuple(dict.fromkeys(one for one in found if one[0] != rule.code))
                crash = next((_told(one) for one in said if one.code == CRASHED and pack.name in one.message), "")
                yield Tried(pack, rule, example, rows, others, crash)


def _told(crash: Diagnostic) -> str:
    return f"{crash.code} {crash.message}"
