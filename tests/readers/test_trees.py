"""What tree each form of writing makes; the cases are texts with their outlines in `cases/`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from readers.dumping import outline

CASES = Path(__file__).parent / "cases"


def cases() -> list[pytest.ParameterSet]:
    found = []
    for file in sorted(CASES.glob("*.txt")):
        for case in re.split(r"^=== (?=.)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, rest = case.partition("\n")
            text, _, expected = rest.partition("\n>>>\n")
            found.append(pytest.param(f"{text}\n", expected.strip("\n"), id=f"{file.stem}: {name}"))
    return found


@pytest.mark.parametrize(("text", "expected"), cases())
def test_tree(text: str, expected: str) -> None:
    assert outline(text) == expected


def test_a_tree_does_not_depend_on_the_kind_of_line_ends() -> None:
    for case in cases():
        text = str(case.values[0])
        assert outline(text.replace("\n", "\r\n")) == outline(text)
        assert outline(text.replace("\n", "\r")) == outline(text)
