"""The built-in pack: what every rule file has to have, and its examples through the whole linter."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from reportlint.engine.check import check_text
from reportlint.engine.examples import with_all_rules
from reportlint.engine.setup import built_in
from reportlint.packs import BUILTIN, Pack, load, load_engine, load_module, texts_of
from reportlint.packs.rule_files import Example
from reportlint.rule import Rule

PACKS = (load_module(BUILTIN), load_engine())
RULES = [(pack, rule) for pack in PACKS for rule in pack.rules]
SETUP = with_all_rules(built_in())
WITHOUT_EXAMPLES = {"RL900", "RL905", "RL907"}
"""A file that cannot be read and a rule that crashes are no texts; no rule that is built in was ever called otherwise."""


class Case(NamedTuple):
    """One example of a rule."""

    rule: Rule
    example: Example

    def __str__(self) -> str:
        kind = f"bad-{self.example.at}" if self.example.at else "good"
        return f"{self.rule.code}-{self.example.lang}-{kind}"


@cache
def findings(text: str) -> list[tuple[str, int]]:
    """Code and line of all that the linter says of a text."""
    return [(found.code, found.location.row) for found in check_text(text, setup=SETUP)]


def cases() -> list[Case]:
    found = []
    for pack, rule in RULES:
        texts = texts_of(pack, rule)
        found += [Case(rule, example) for example in (*texts.bad, *texts.good)]
    return found


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=[rule.code for _, rule in RULES])
def test_a_rule_file_is_complete(pack: Pack, rule: Rule) -> None:
    assert set(rule.message) == set(rule.advice) == {"zh", "en"}
    assert Path(pack.folder, "rules", f"{rule.code}-{rule.name}.yaml").is_file()
    assert re.fullmatch(r"RL[0-9]{3}", rule.code)
    texts = texts_of(pack, rule)
    assert set(texts.why) == {"zh", "en"}
    if rule.code in WITHOUT_EXAMPLES:
        return
    for examples in (texts.bad, texts.good):
        assert {example.lang for example in examples} == {"zh", "en"}
        assert len({example.text for example in examples}) == len(examples)


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=[rule.code for _, rule in RULES])
def test_a_rule_speaks_as_the_house_does(pack: Pack, rule: Rule) -> None:
    for said in (rule.message, rule.advice):
        assert "！" not in said["zh"]
        assert "!" not in said["en"]
        assert not re.search(r"[\u4e00-\u9fff]", said["en"])
        assert said["zh"][-1] in "。？}"
        assert said["en"][-1] in '.?"}'
    assert len(rule.message["zh"] + rule.advice["zh"]) <= 130
    assert len(rule.message["en"] + rule.advice["en"]) <= 280


def test_codes_and_names_are_used_once() -> None:
    assert len({rule.code for _, rule in RULES}) == len({rule.name for _, rule in RULES}) == len(RULES)


@pytest.mark.parametrize("case", cases(), ids=str)
def test_an_example(case: Case) -> None:
    rows = [row for code, row in findings(case.example.text) if code == case.rule.code]
    assert rows == ([case.example.at] if case.example.at else [])


@pytest.mark.parametrize("case", cases(), ids=str)
def test_an_example_breaks_no_rule(case: Case) -> None:
    assert "RL905" not in {code for code, _ in findings(case.example.text)}


def test_every_message_can_be_filled_in() -> None:
    fired = {code for case in cases() if case.example.at for code, _ in findings(case.example.text)}
    assert fired >= {rule.code for rule in load().rules} - WITHOUT_EXAMPLES
