"""How the length of a text is counted, in words and in characters."""

from __future__ import annotations

import pytest

from reportlint.language.counting import count_characters, count_words


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        ("负责课后任务。", 6, 7),
        ("把 QPS 提到 1,200", 5, 11),
        ("follow-up rate: 78%", 3, 17),
        ("v2.3，don't stop", 3, 14),
        ("提升35%", 3, 5),
        ("- **重点**", 2, 7),
        ("𠮷野家 naïve café", 5, 12),
    ],
)
def test_how_length_is_counted(text: str, words: int, characters: int) -> None:
    assert count_words(text) == words
    assert count_characters(text) == characters
