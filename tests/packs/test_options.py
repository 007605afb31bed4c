"""Options of rules: what a file declares, and what is said of a declaration that is not in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from packs.samples import RULE

from reportlint.packs import PackError, load_module, texts_of
from reportlint.packs.compiling import compile_pack
from reportlint.packs.files import read_files
from reportlint.packs.options import Declared

FILE = "rules/ABC101-no-status.yaml"
CHECKED = RULE.replace("requires: solution", "check: checks.status\noptions:\n  {}")
FORM = "type: integer, default: 2, help: {zh: 少, en: least}"

ERRORS: list[tuple[str, list[str], list[str]]] = [
    ("least: 2", ["7:3: options.least: an option is declared: {type: ..., default: 2, help: {zh: ..., en: ...}}"],
        ["7:3: options.least：选项要声明：{type: …, default: 2, help: {zh: …, en: …}}"]),
    (f"At-Least: {{{FORM}}}", ["7:3: options.At-Least: an option's name is lower-case words with underscores, such as minor_share, not At-Least"],
        ["7:3: options.At-Least：选项名用小写字母和下划线，如 minor_share，而不是 At-Least"]),
    ("least: {type: integer, help: {zh: 少, en: least}}", ["7:3: options.least.default: is missing"], ["7:3: options.least.default：缺少这个键"]),
    ("least: {type: integer, default: 2}", ["7:3: options.least.help: is missing"], ["7:3: options.least.help：缺少这个键"]),
    (f"least: {{{FORM}, minimum: 1}}", ["7:64: options.least.minimum: there is no such key; did you mean min?"], ["7:64: options.least.minimum：没有这个键；是不是 min？"]),
    ("least: {type: int, default: 2, help: {zh: 少, en: least}}", [
        "7:11: options.least.type: int is not one of integer, number, boolean, string, list-of-strings; did you mean integer?"],
        ["7:11: options.least.type：没有 int 这个值；是不是 integer？（可写：integer, number, boolean, string, list-of-strings）"]),
    (f"least: {{{FORM}, min: 3}}", ["7:26: options.least.default: 2 is too small; at least 3"], ["7:26: options.least.default：2 太小，最少 3"]),
    (f"least: {{{FORM}, max: 1}}", ["7:26: options.least.default: 2 is too large; at most 1"], ["7:26: options.least.default：2 太大，最多 1"]),
    (f"least: {{{FORM}, min: 3, max: 1}}", ["7:72: options.least.max: the minimum (3) is above the maximum (1)"], ["7:72: options.least.max：下限 3 比上限 1 还大"]),
    (f"least: {{{FORM}, min: few}}", ["7:64: options.least.min: must be a whole number"], ["7:64: options.least.min：这里要写一个整数"]),
    ("a: {type: string, default: x, min: 1, help: {zh: 少, en: b}}", [
        "7:33: options.a.min: goes with integer and number, not with string"], ["7:33: options.a.min：只有 integer 和 number 有上下限，string 没有"]),
    ("a: {type: integer, default: 1.5, help: {zh: 少, en: b}}", ["7:22: options.a.default: must be a whole number, not 1.5"],
        ["7:22: options.a.default：这里要写一个整数，而不是 1.5"]),
    ("a: {type: number, default: true, help: {zh: 少, en: b}}", ["7:21: options.a.default: must be a number, not true"],
        ["7:21: options.a.default：这里要写一个数，而不是 true"]),
    ("a: {type: boolean, default: 1, help: {zh: 少, en: b}}", ["7:22: options.a.default: must be true or false, not 1"],
        ["7:22: options.a.default：只能是 true 或 false，而不是 1"]),
    ("a: {type: string, default: 1, help: {zh: 少, en: b}}", ["7:21: options.a.default: must be a text, not 1"],
        ["7:21: options.a.default：这里要写一段文字，而不是 1"]),
    ("a: {type: list-of-strings, default: x, help: {zh: 少, en: b}}", [
        "7:30: options.a.default: must be a list of texts, such as [one, two], not x"], ["7:30: options.a.default：这里要写成一列文字，如 [甲, 乙]，而不是 x"]),
    ("a: {type: list-of-strings, default: [x, 1], help: {zh: 少, en: b}}", ["7:43: options.a.default[1]: must be a text, not 1"],
        ["7:43: options.a.default[1]：这里要写一段文字，而不是 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "english", "chinese"), ERRORS, ids=[text[:40] for text, _, _ in ERRORS])
def test_a_declaration_with_one_mistake(
    write: Callable[[dict[str, str]], Path], text: str, english: list[str], chinese: list[str]
) -> None:
    folder = write({FILE: CHECKED.replace("{}", text), "checks.py": "def status(unit, options): ...\n"})
    with pytest.raises(PackError) as caught:
        compile_pack(read_files(str(folder), "module"))
    for lang, expected in (("en", english), ("zh", chinese)):
        told = caught.value.text(lang).split("\n")  # type: ignore[arg-type]
        assert told == [f"{folder}/{FILE}:{line}" for line in expected]


def test_no_options_at_all(said: Callable[[dict[str, str]], list[str]]) -> None:
    rule = CHECKED.replace("options:\n  {}", "options: {}")
    assert said({FILE: rule, "checks.py": "def status(unit, options): ...\n"}) == [f"{FILE}:6:1: options: is empty"]


def test_a_rule_runs_with_defaults_and_explains_the_rest() -> None:
    pack = load_module("reportlint_rules")
    (rule,) = [rule for rule in pack.rules if rule.code == "RL401"]
    assert rule.options == {"minimum": 2, "minor_share": 0.25}
    assert rule.declared["minor_share"] == {"type": "number", "default": 0.25, "min": 0, "max": 1}
    told = texts_of(pack, rule).options["minimum"]
    assert told._replace(help={}) == Declared.of("minimum", rule.declared["minimum"])
    assert set(told.help) == {"zh", "en"}
