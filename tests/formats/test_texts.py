"""Both languages say the same things."""

from __future__ import annotations

import re
from string import Formatter
from typing import get_args

import pytest

import reportlint.report.model as model
from reportlint.diagnostic import SEVERITIES
from reportlint.formats.texts import FAMILIES, counted, say, texts
from reportlint.loading import UnreadableKey

ZH, EN = (
    {key: text for module in FAMILIES for key, text in texts(language, module).items()}
    for language in get_args(model.Language)
)


def fields(text: str) -> set[str | None]:
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def test_both_languages_have_the_same_keys() -> None:
    assert set(ZH) - set(EN) == set()
    assert {key for key in set(EN) - set(ZH) if not key.endswith(".one")} == set()


@pytest.mark.parametrize("language", get_args(model.Language))
@pytest.mark.parametrize("module", FAMILIES)
def test_a_module_holds_its_families(language: model.Language, module: str) -> None:
    assert {key.partition(".")[0] for key in texts(language, module)} == set(FAMILIES[module])


def test_both_languages_fill_in_the_same_values() -> None:
    assert {key: fields(text) for key, text in ZH.items()} == {key: fields(EN[key]) for key in ZH}


def test_english_has_no_chinese() -> None:
    assert [key for key, text in EN.items() if re.search(r"[\u2e80-\u9fff\uff00-\uffef]", text)] == []


def test_every_key_of_the_model_has_a_name() -> None:
    wanted = {f"severity.{key}" for key in SEVERITIES}
    wanted |= {f"unreadable.{key}" for key in get_args(UnreadableKey)}
    wanted |= {f"part.{key}" for key in model.PARTS}
    wanted |= {f"aspect.{key}" for key in (*model.PROJECT_ASPECTS, *model.OBJECTIVE_ASPECTS)}
    for group, type_ in (
        ("language", model.Language), ("profile", model.Profile), ("period", model.PeriodKind),
        ("size", model.Size), ("kind", model.Kind), ("category", model.Category),
    ):  # fmt: skip
        wanted |= {f"{group}.{key}" for key in get_args(type_)}
    assert wanted - set(ZH) == set()


def test_an_unknown_key_is_shown_as_it_is() -> None:
    assert say("zh", "reason.some-new-reason") == "some-new-reason"


def test_one_and_many() -> None:
    assert counted("en", "summary.files", 1) == "1 file"
    assert counted("en", "summary.files", 0) == "0 files"
    assert counted("zh", "summary.files", 1) == "1 个文件"
