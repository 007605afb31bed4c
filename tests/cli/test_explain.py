"""`reportlint explain`: every rule in both languages, and what is said of names that mean no rule."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reportlint.cli import main
from reportlint.cli.explain import known
from reportlint.cli.rules import all_rules
from reportlint.engine.setup import built_in
from reportlint.formats.rule_card import find, lay_out, page
from reportlint.formats.texts import say
from reportlint.report.model import Language
from reportlint.rule import Rule

RULES = all_rules(built_in())


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


def explained(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["explain", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_is_explained_in_full(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    code, out, _ = explained(capsys, "--lang", lang, "--format", "json", *(rule.code for rule in RULES))
    cards = json.loads(out)
    assert code == 0
    assert [card["code"] for card in cards] == [rule.code for rule in RULES]
    for card in cards:
        assert card["message"]
        assert card["advice"]
        assert card["why"]
        assert (card["bad"] is None) == (card["good"] is None) == (card["code"] in {"RL900", "RL905", "RL907"})
        assert card["bad"] is None or card["bad"]["row"]


def test_the_accused_line_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = explained(capsys, "RL302")
    marked = [line for line in out.splitlines() if line.startswith(">")]
    assert len(marked) == 1
    assert "it looks so much cleaner" in marked[0]


def test_a_rule_that_is_hidden_says_by_which(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = explained(capsys, "RL301")
    assert "RL303" in out


def test_codes_beginnings_and_names() -> None:
    def codes(name: str) -> list[str]:
        return [rule.code for rule in find(RULES, name)]

    assert codes("rl302") == codes("benefit-outside-categories") == ["RL302"]
    assert codes("RL0") == [rule.code for rule in RULES if rule.code.startswith("RL0")]
    assert codes("R") == codes("") == codes("RL999") == []


def test_a_name_that_means_no_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = explained(capsys, "missing-duty", "RL301")
    assert code == 2
    assert out.startswith("RL301 ")
    assert err.startswith("reportlint: there is no rule missing-duty. Did you mean missing-duties")


@pytest.mark.parametrize(("name", "told"), [
    ("RL777", "there is no rule RL777. RL has RL001 to RL907."),
    ("RL577", "there is no rule RL577. RL5 has RL501 to RL505."),
    ("RL203x", "there is no rule RL203x. Did you mean RL203?"),
    ("rl031", "there is no rule rl031. Did you mean RL301?"),
])  # fmt: skip
def test_a_code_that_means_no_rule(capsys: pytest.CaptureFixture[str], name: str, told: str) -> None:
    _, _, err = explained(capsys, name)
    assert err.startswith(f"reportlint: {told}\n")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_section_is_empty(capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: Language) -> None:
    (tmp_path / "own").mkdir()
    rule = "code: ABC101\nmessage: m\nadvice: a\nforbids: {terms: x}\n"
    (tmp_path / "own" / "ABC101-no-x.yaml").write_text(rule, encoding="utf-8")
    (tmp_path / "reportlint.yaml").write_text("rule-folders: own\n", encoding="utf-8")
    _, out, _ = explained(capsys, "--lang", lang, "ABC101", "--config", str(tmp_path / "reportlint.yaml"))
    heads = [line for line in out.splitlines()[1:] if line and not line.startswith(" ")]
    assert heads == [say(lang, "card.says"), say(lang, "card.silencing")]
    for known_rule in RULES:
        card = lay_out(known(built_in(), known_rule, lang), lang)
        assert all("".join(section.lines).strip() for section in card.sections), known_rule.code


def test_no_name_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = explained(capsys)
    assert code == 2
    assert "which rule?" in err


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_page_is_whole_markdown(rule: Rule) -> None:
    for lang in ("zh", "en"):
        text = page(lay_out(known(built_in(), rule, lang), lang))
        assert text.count("```") % 2 == 0
        assert not re.search(r"\{\w*\}", re.sub(r"`[^`]*`", "", text))
