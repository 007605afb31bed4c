"""Patterns that are compiled at their first use: none of them may have a mistake that only a rare text would show."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import reportlint
from reportlint.regex import regex

CORPUS = Path(__file__).parents[2] / "corpus/dev"


def test_a_pattern_does_what_one_of_re_does() -> None:
    pattern = regex(r"(\d+) days", re.IGNORECASE)
    assert pattern.pattern == r"(\d+) days"
    found = pattern.search("took 12 DAYS")
    assert found
    assert found[1] == "12"
    assert [match[0] for match in pattern.finditer("1 days, 2 days")] == ["1 days", "2 days"]
    assert pattern.sub("-", "3 days") == "-"


def test_a_mistake_is_told_at_the_first_use() -> None:
    pattern = regex("(")
    with pytest.raises(re.error):
        pattern.search("")


@pytest.mark.parametrize(
    "pattern",
    [
        r"[ab]c|d(?:e|f)",
        r"\b(?:cut|the)\b",
        r"(?<!a)(?:b|)c",
        r"(?=.)(?:a*|b?)[cd]",
        r"(?:^|[,;])\s*\w",
        r"(?:a|$)",
        r"(?:a|[^b])c",
        r"(?i:a|b)c",
        r"a{0,2}?(?:b|\d)",
        r"(?P<one>a|b)(?P=one)",
        r"(?:的|了)一|[零一]\d",
    ],
)
def test_what_a_match_begins_with_hides_none(pattern: str) -> None:
    text = "abc cc, c; d de aac bb Ac bc xc 的一 零1 了一 the cut cuts\n,e a7 aa7 7"
    ours = [match.span() for match in regex(pattern).finditer(text)]
    assert ours == [match.span() for match in re.finditer(pattern, text)]


def test_all_patterns_find_what_those_of_re_do() -> None:
    lazy = type(regex(""))
    tried = 0
    texts = [(CORPUS / name).read_text(encoding="utf-8") for name in ("a06.md", "c03.md")]
    for module in pkgutil.walk_packages(reportlint.__path__, "reportlint."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, lazy):
                theirs = re.compile(value.pattern, value.flags)
                for text in texts:
                    assert [match.span() for match in value.finditer(text)] == [
                        match.span() for match in theirs.finditer(text)
                    ], value.pattern
                tried += 1
    assert tried > 200
