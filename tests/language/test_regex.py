"""Patterns that are compiled at their first use: none of them may have a mistake that only a rare text would show."""

import importlib
import pkgutil
import re

import pytest

import reportlint
from reportlint.regex import regex


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


def test_all_patterns_compile() -> None:
    lazy = type(regex(""))
    tried = 0
    for module in pkgutil.walk_packages(reportlint.__path__, "reportlint."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, lazy):
                value.search("")
                tried += 1
    assert tried > 200
