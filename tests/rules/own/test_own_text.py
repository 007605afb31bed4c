"""Which text own rules see: the prose as it is read, whatever markup stands in it."""

from __future__ import annotations

import pytest
from rules.own.reports import REPORT, Found, rows


def test_only_prose_is_read(found: Found) -> None:
    text = REPORT + "\n```\n抓手\n```\n\n[x](http://抓手) <!-- 抓手 -->\n"
    assert rows(found("forbids: {terms: 抓手}", text)) == [13]
    assert rows(found("forbids: {pattern: 抓手}", text)) == [13]


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("- the **big** win\n", "^the big win$"),
        ("- 提升**三成**以上\n", "^提升三成以上$"),
        ("1. 见[文档](http://x)里\n", "见文档里"),
        ("a<br>b\n", "^a b$"),
        ("| 甲 | 乙 |\n|---|---|\n| 丙|丁 |\n", "^丙 丁$"),
        ("win  \r\nlose\r\n", "^win$"),
        ("one\n\n\ntwo\n", "one\\n\\n\\ntwo"),
    ],
)
def test_what_patterns_see(found: Found, text: str, pattern: str) -> None:
    assert len(found(f"forbids: {{pattern: '{pattern}'}}", "# 2026Q3 report\n\n" + text)) == 1


def test_a_finding_covers_what_matched_and_the_markup_in_it(found: Found) -> None:
    text = "# 2026Q3 report\n\n- the **big** win\n- so **big**!\n"
    assert found("forbids: {pattern: 'big win|so big'}", text, "{words}") == [(3, "big** win"), (4, "so **big")]


def test_a_pattern_that_explodes_elsewhere_ends(found: Found) -> None:
    assert found("forbids: {pattern: '(a+)+$'}", "# x\n\n" + "a" * 50_000 + "!\n") == []
