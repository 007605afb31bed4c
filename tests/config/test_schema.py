"""The JSON Schema of a configuration, read by a program that knows nothing of reportlint."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from config.test_errors import ERRORS

from reportlint import yamlio
from reportlint.config.keys import KEYS, NAMES
from reportlint.config.schema import schema
from reportlint.packs import load

ROOT = Path(__file__).parents[2]
MADE = schema(load().rules)
CHECKER = jsonschema.Draft7Validator(MADE)


def wrong(text: str) -> list[str]:
    """The keys that the schema does not take."""
    found = CHECKER.iter_errors(yamlio.load(text).data)
    return sorted({".".join(map(str, error.absolute_path)) for error in found})


def test_it_is_a_schema_and_names_every_key() -> None:
    jsonschema.Draft7Validator.check_schema(MADE)
    assert set(MADE["properties"]) == set(NAMES)
    assert all(" · " in MADE["properties"][key.name]["description"] for key in KEYS)


@pytest.mark.parametrize("page", ["docs/configuring.md", "docs/zh/configuring.md"])
def test_it_takes_what_the_pages_show(page: str) -> None:
    shown = re.findall(r"```yaml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    assert [wrong(text) for text in shown if yamlio.load(text).data] == [[], []]


SEEN_ONLY_BY_THE_LINTER = ("there is no rule", "cannot be turned off", "is set twice", "several", "holds nothing", "no installed",
                           "no such folder", "exists already", "holds no term", "anchors")  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [text for text, told, _ in ERRORS if not any(one in line for line in told for one in SEEN_ONLY_BY_THE_LINTER)],
)
def test_it_refuses_what_the_linter_refuses(text: str) -> None:
    assert wrong(text)


def test_it_knows_the_options_of_rules() -> None:
    assert wrong("rules: {RL401: {minimum: 3, minor-share: 0.2}, HSE101: {anything: 1}}") == []
    assert wrong("rules: {RL401: {minimum: 1}, ungrouped-small-projects: {minimun: 3}}") == [
        "rules.RL401.minimum", "rules.ungrouped-small-projects",
    ]  # fmt: skip


def test_the_file_in_the_docs_is_this_one() -> None:
    text = (ROOT / "docs" / "reportlint.schema.json").read_text(encoding="utf-8")
    assert json.loads(text) == MADE


def test_a_teams_own_rules_are_in_theirs(set_up: Callable[..., Any], capsys: pytest.CaptureFixture[str]) -> None:
    from reportlint.cli import main

    set_up("rule-folders: own\n", one="code: ABC101\nname: no-fuss\nforbids: {terms: [x]}\nmessage: m\nadvice: a\n")
    assert main(["config", "--schema"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"ABC101", "no-fuss", "RL302"} <= set(told["definitions"]["selector"]["anyOf"][0]["enum"])
