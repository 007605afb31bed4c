"""Each promise names the test that holds it, and that test is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("docs/security.md", "docs/zh/security.md")


def named(page: str) -> list[tuple[str, str]]:
    """The tests that a page names, as file and function."""
    return re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_is_named_is_there(page: str) -> None:
    assert named(page)
    for file, function in named(page):
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{file}::{function}"


@pytest.mark.parametrize("page", PAGES)
def test_every_row_but_what_is_not_guarded_names_a_test(page: str) -> None:
    rows = [line for line in (ROOT / page).read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    bare = [row for row in rows if "::" not in row and "---" not in row]
    assert len(bare) == 4  # the heads of three tables, and one row


def test_both_languages_promise_the_same() -> None:
    assert named(PAGES[0]) == named(PAGES[1])
