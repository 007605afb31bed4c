"""The measure on unseen words: what is taken from a regular expression and from the lexicon, and that all comes back."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportlint.language.lexicon import Lexicon
from reportlint.regex import regex

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(ROOT))
    yield
    for name in [name for name in sys.modules if name == "tools" or name.startswith("tools.")]:
        del sys.modules[name]


@pytest.mark.parametrize(
    ("pattern", "words", "second_gone"),
    [
        ("以前|原来|老办法", 3, "以前|老办法"),
        (r"\b(?:used to|formerly|[a-z]+ed)\b", 2, r"\b(?:used to|[a-z]+ed)\b"),
        (r"查(?:了|过)[0-9]{1,3}(?!天|小时)", 2, r"查(?:了)[0-9]{1,3}(?!天|小时)"),
        (r"(?:三天|两天)[|)\]]", 2, r"(?:三天)[|)\]]"),
        (r"(?P<kr>关键|key)|目标|aim", 4, r"(?P<kr>关键)|目标|aim"),
    ],
)
def test_alternatives_are_told_apart(pattern: str, words: int, second_gone: str) -> None:
    from tools.unseen.alternatives import Alternatives

    parsed = Alternatives(pattern)
    assert parsed.count == words
    assert parsed.without(()) == pattern
    assert parsed.without({1}) == second_gone
    re.compile(parsed.marked)


def test_words_of_one_author_are_gone_while_he_is_judged_and_no_longer() -> None:
    from tools.unseen.words import Patterns

    old = regex(r"以前|原来|\b(?:used to|formerly)\b")
    patterns = Patterns()
    told = {"a": "以前靠手抄, formerly by hand", "b": "原来靠手抄, formerly by mail"}
    patterns.watch((author, lambda text=text: old.findall(text)) for author, text in told.items())  # type: ignore[misc]
    with patterns.without("a"):
        assert old.findall(told["a"]) == ["formerly"]
        assert old.findall(told["b"]) == ["原来", "formerly"]
    assert old.findall(told["a"]) == ["以前", "formerly"]


def test_terms_of_one_author_are_gone() -> None:
    from tools.unseen.words import lexicon_without, used_terms

    lexicon = Lexicon.of({"cause": {"words": {"en": ["because of…the", "root cause"], "zh": ["因为"]}}})
    texts = {"a": "because of rain the root cause", "b": "because of snow the roof"}
    users = used_terms(lexicon, texts)
    assert lexicon_without(lexicon, users, "a").terms[0].words == {"en": ("because of…the",), "zh": ("因为",)}
