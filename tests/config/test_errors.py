"""Everything that can be wrong with a configuration, and exactly what is said of it, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint.config.model import Overrides, Selection
from reportlint.engine.configured import configured
from reportlint.packs import PackError
from reportlint.packs.texts import configuration as config_texts

Said = Callable[..., list[str]]
LEVELS = "error, warning, suggestion, off"

# what is written, and what is said of it in English and in Chinese
ERRORS: list[tuple[str, list[str], list[str]]] = [
    ("selct: [RL1]", ["1:1: selct: there is no such key; did you mean select?"], ["1:1: selct：没有这个键；是不是 select？"]),
    ("select: []", ["1:1: select: is empty"], ["1:1: select：是空的"]),
    ("select: 1", ["1:1: select: must be a list"], ["1:1: select：这里要写成列表"]),
    ("select: [RL1, Missing background]", [
        "1:15: select[1]: must be a code (RL302), the beginning of one (RL3) or a name (missing-background), not Missing background"],
        ["1:15: select[1]：写编号（RL302）、编号的开头（RL3）或规则名（missing-background），而不是 Missing background"]),
    ("extend-select: missing-benefit", [
        "1:1: extend-select: there is no rule missing-benefit; did you mean missing-benefits?"],
        ["1:1: extend-select：没有规则 missing-benefit；是不是 missing-benefits？"]),
    ("ignore:\n  - RL101\n  - RL9X", [
        "3:5: ignore[1]: must be a code (RL302), the beginning of one (RL3) or a name (missing-background), not RL9X"],
        ["3:5: ignore[1]：写编号（RL302）、编号的开头（RL3）或规则名（missing-background），而不是 RL9X"]),
    ("ignore: [RL900]", ["1:10: ignore[0]: RL900 cannot be turned off: it reports that a file or a rule was not checked"],
        ["1:10: ignore[0]：RL900 关不掉：它说的是有文件或规则没有查成"]),
    ("severity: {crashed-rule: off}", [
        "1:12: severity.crashed-rule: crashed-rule cannot be turned off: it reports that a file or a rule was not checked"],
        ["1:12: severity.crashed-rule：crashed-rule 关不掉：它说的是有文件或规则没有查成"]),
    ("severity: {RL302: warn}", [f"1:12: severity.RL302: warn is not one of {LEVELS}; did you mean warning?"],
        [f"1:12: severity.RL302：没有 warn 这个值；是不是 warning？（可写：{LEVELS}）"]),
    ("select: [RL332, RL031, R101]", [
        "1:10: select[0]: there is no rule RL332; did you mean RL302?", "1:17: select[1]: there is no rule RL031; did you mean RL301?",
        "1:24: select[2]: must be a code (RL302), the beginning of one (RL3) or a name (missing-background), not R101"],
        ["1:10: select[0]：没有规则 RL332；是不是 RL302？", "1:17: select[1]：没有规则 RL031；是不是 RL301？",
         "1:24: select[2]：写编号（RL302）、编号的开头（RL3）或规则名（missing-background），而不是 R101"]),
    ("ignore: [RL577]", ["1:10: ignore[0]: there is no rule RL577; RL5 has RL501 to RL505"],
        ["1:10: ignore[0]：没有规则 RL577；RL5 开头的有 RL501 到 RL505"]),
    ("severity: {ZZ777: off}", ["1:12: severity.ZZ777: there is no rule ZZ777"], ["1:12: severity.ZZ777：没有规则 ZZ777"]),
    ("rules: {RL401: {minimun: 3}}", [
        "1:17: rules.RL401.minimun: RL401 has no such option; did you mean minimum? (there are: minimum, minor_share)"],
        ["1:17: rules.RL401.minimun：RL401 没有这个选项；是不是 minimum？（可写：minimum, minor_share）"]),
    ("rules: {RL401: {minimum: 2.5}}", ["1:17: rules.RL401.minimum: must be a whole number, not 2.5"],
        ["1:17: rules.RL401.minimum：这里要写一个整数，而不是 2.5"]),
    ("rules: {RL401: {minor_share: true}}", ["1:17: rules.RL401.minor_share: must be a number, not true"],
        ["1:17: rules.RL401.minor_share：这里要写一个数，而不是 true"]),
    ("rules: {RL401: {minimum: 0, minor-share: 2}}", [
        "1:17: rules.RL401.minimum: 0 is too small; at least 2", "1:29: rules.RL401.minor-share: 2 is too large; at most 1"],
        ["1:17: rules.RL401.minimum：0 太小，最少 2", "1:29: rules.RL401.minor-share：2 太大，最多 1"]),
    ("rules: {RL101: {minimum: 1}}", ["1:17: rules.RL101.minimum: RL101 has no options"],
        ["1:17: rules.RL101.minimum：RL101 没有可设的选项"]),
    ("rules: {RL401: {minimum: 3}, ungrouped-small-projects: {minimum: 4}}", [
        "1:57: rules.ungrouped-small-projects.minimum: RL401.minimum is set twice"],
        ["1:57: rules.ungrouped-small-projects.minimum：RL401.minimum 设了两次"]),
    ("rules: {RL4: {minimum: 3}}", ["1:9: rules.RL4: options are set for one rule at a time, and RL4 means several"],
        ["1:9: rules.RL4：选项要一条规则一条规则地设，RL4 不止一条"]),
    ("rules: {RL401: 3}", ["1:9: rules.RL401: must be a mapping of keys to values"], ["1:9: rules.RL401：这里要写成「键: 值」"]),
    ("reading: {big-project-day: 28}", [
        "1:11: reading.big-project-day: there is no such key; did you mean big-project-days?"],
        ["1:11: reading.big-project-day：没有这个键；是不是 big-project-days？"]),
    ("reading: {big-project-days: 0}", ["1:11: reading.big-project-days: must be from 1 to 366 days, not 0"],
        ["1:11: reading.big-project-days：天数要在 1 到 366 之间，而不是 0"]),
    ("reading: {big-project-days: month}", ["1:11: reading.big-project-days: must be a whole number"],
        ["1:11: reading.big-project-days：这里要写一个整数"]),
    ("terms: {staus: {zh: [盘面]}}", ["1:9: terms.staus: there is no such key; did you mean status?"],
        ["1:9: terms.staus：没有这个键；是不是 status？"]),
    ("terms: {status: {zh: [盘面, 1, …]}}", [
        "1:27: terms.status.zh[1]: must be a text; quote words that look like a number or true",
        "1:30: terms.status.zh[2]: … holds nothing but * and …"],
        ["1:27: terms.status.zh[1]：这里要写一段文字；像数字或 true 的词要加引号", "1:30: terms.status.zh[2]：… 里除了 * 和 … 没有别的字"]),
    ("categories: {risk: {zh: [事故]}}", ["1:14: categories.risk: risk exists already; to add words to it, use terms"],
        ["1:14: categories.risk：risk 已经有了；要给它加词，用 terms"]),
    ("categories: {safety: {label: 安全}}", ["1:14: categories.safety: holds no term"], ["1:14: categories.safety：一个词也没有"]),
    ("categories: {Safety: {zh: [事故]}}", [
        "1:14: categories.Safety: a name is lower-case words with hyphens, such as missing-background, not Safety"],
        ["1:14: categories.Safety：名字用小写字母和连字符，如 missing-background，而不是 Safety"]),
    ("packs: [reportlint_rulez]", [
        "1:9: packs[0]: there is no installed pack reportlint_rulez; did you mean reportlint_rules?"],
        ["1:9: packs[0]：没有安装规则包 reportlint_rulez；是不是 reportlint_rules？"]),
    ("rule-folders: [gone]", ["1:16: rule-folders[0]: there is no such folder"], ["1:16: rule-folders[0]：没有这个文件夹"]),
    ("require-reason: yes", ["1:1: require-reason: must be true or false"], ["1:1: require-reason：只能是 true 或 false"]),
    ("lang: cn", ["1:1: lang: cn is not one of zh, en, auto"], ["1:1: lang：没有 cn 这个值（可写：zh, en, auto）"]),
    ("- select", ["1:1: must be a mapping of keys to values"], ["1:1: 这里要写成「键: 值」"]),
    ("select: &a [RL1]", ["1:9: anchors and aliases (&a) are not read here; write the value out"],
        ["1:9: 这里不用锚点和别名（&a），把值写出来"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "english", "chinese"), ERRORS, ids=[text[:40] for text, _, _ in ERRORS])
def test_a_configuration_with_one_mistake(said: Said, text: str, english: list[str], chinese: list[str]) -> None:
    assert said(text) == [f"reportlint.yaml:{line}" for line in english]
    assert said(text, lang="zh") == [f"reportlint.yaml:{line}" for line in chinese]


# the same in TOML, with the line of the key
TOML_ERRORS: list[tuple[str, list[str]]] = [
    ('[tool.reportlint]\nselect = ["RL1", "ZZ8"]', ["2:19: select[1]: there is no rule ZZ8"]),
    ('[tool.reportlint]\nselct = ["RL1"]', ["2:1: selct: there is no such key; did you mean select?"]),
    ("[tool.reportlint.rules.RL401]\n\nminimum = 0", ["3:1: rules.RL401.minimum: 0 is too small; at least 2"]),
    ("[tool.reportlint.rules]\nRL401.minimum = 0", ["2:1: rules.RL401.minimum: 0 is too small; at least 2"]),
    ("[tool.reportlint]\nrules = {RL401 = {minimum = 0}}", ["2:19: rules.RL401.minimum: 0 is too small; at least 2"]),
    ('[tool.reportlint]\nseverity."RL302" = "warn"', [f"2:1: severity.RL302: warn is not one of {LEVELS}; did you mean warning?"]),
    ("[tool.reportlint]\nlang = 2026-01-01", ["2:1: lang: must be a text; quote words that look like a number or true"]),
    ("[tool.reportlint]\nselect = [", ["2:1: is not valid TOML: Invalid value"]),
    ("[tool.reportlint\n", ["1:17: is not valid TOML: Expected ']' at the end of a table declaration"]),
    ("[tool.x]\n", ["has no table [tool.reportlint]"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOML_ERRORS, ids=[text[:40] for text, _ in TOML_ERRORS])
def test_toml_with_one_mistake(said: Said, text: str, expected: list[str]) -> None:
    lines = [line.removeprefix("pyproject.toml:").removeprefix(" ") for line in said(text, "pyproject.toml")]
    assert lines == expected
    assert all(text.isascii() is False for text in said(text, "pyproject.toml", lang="zh"))


def test_all_mistakes_are_told_at_once_with_those_of_own_rules(said: Said) -> None:
    lines = sorted(said("rule-folders: own\nlang: cn\nignore: [RL888, ABC101]", one="code: ABC101\n"))
    assert lines == [
        "own/one.yaml:1:1: advice: is missing",
        "own/one.yaml:1:1: exactly one of requires, forbids, order, limits and check is needed, not 0",
        "own/one.yaml:1:1: message: is missing",
        "reportlint.yaml:2:1: lang: cn is not one of zh, en, auto",
        "reportlint.yaml:3:10: ignore[0]: there is no rule RL888; RL has RL001 to RL907",
    ]


RULE = "code: ABC101\nmessage: m\nadvice: a\nforbids: {terms: x}\n"


def test_what_a_rule_hides_has_to_be_there(said: Said, set_up: Callable[..., object]) -> None:
    told = said("rule-folders: own", one=RULE + "hides: [RL303, RL033, RL340-RL349, ABC102]\n")
    assert told == [
        "own/one.yaml:5:16: hides[1]: there is no rule RL033 in the packs in use; did you mean RL303?",
        "own/one.yaml:5:23: hides[2]: there is no rule RL340-RL349 in the packs in use",
        "own/one.yaml:5:36: hides[3]: there is no rule ABC102 in the packs in use; did you mean ABC101?",
    ]
    set_up("rule-folders: own", one=RULE + "hides: [RL303, RL300-RL309]\n")


def test_the_folder_of_own_rules_is_the_outer_one(said: Said, tmp_path: Path, set_up: Callable[..., object]) -> None:
    for inner, text in (("rules", RULE), ("lexicon", "concept: star\nwords: {zh: 灯塔}\n")):
        (tmp_path / "own" / inner).mkdir(parents=True)
        (tmp_path / "own" / inner / "x.yaml").write_text(text, encoding="utf-8")
    assert said("rule-folders: [own/rules]") == [
        "reportlint.yaml:1:16: rule-folders[0]: must be the folder that holds rules/ and lexicon/, not one of the two; did you mean own?"
    ]
    set_up("rule-folders: own")


def test_two_configurations(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        configured((str(tmp_path / "reportlint.yaml"), str(tmp_path / "pyproject.toml")))
    told = "holds more than one configuration (reportlint.yaml, pyproject.toml); keep one of them"
    assert str(caught.value).endswith(told)
    assert caught.value.text("zh").endswith("同一个文件夹里有不止一份配置（reportlint.yaml, pyproject.toml），只留一份")


def test_the_command_line_is_held_against_the_rules_too() -> None:
    with pytest.raises(PackError) as caught:
        configured((), Overrides(Selection(("ZZ777",), ("RL1", "missing-benefit"), ("RL905",))))
    assert caught.value.text().split("\n") == [
        "--extend-select: there is no rule missing-benefit; did you mean missing-benefits?",
        "--ignore: RL905 cannot be turned off: it reports that a file or a rule was not checked",
        "--select: there is no rule ZZ777",
    ]


def test_a_file_that_is_not_there_or_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"^gone\.yaml: cannot be read: No such file"):
        configured(("gone.yaml",))
    (tmp_path / "reportlint.yml").write_text("")
    with pytest.raises(PackError, match=r"^reportlint\.yaml: .*directory; did you mean reportlint\.yml\?$"):
        configured(("reportlint.yaml",))
    (tmp_path / "reportlint.yaml").write_bytes(b"select:\n- \xff\n")
    with pytest.raises(PackError, match=r"^reportlint\.yaml:2:1: is not UTF-8$"):
        configured(("reportlint.yaml",))


def test_both_languages_say_each_kind() -> None:
    assert all(set(texts) == {"zh", "en"} for texts in config_texts.TEXTS.values())
