"""YAML as it is read here: plain data with positions."""

from __future__ import annotations

import pytest

from reportlint.yamlio import MAX_CHARS, Position, YamlError, load


def test_scalars_are_what_their_author_wrote() -> None:
    text = "a: no\nb: [1, 2.5, '3', 2026-07-01, true, on, 12:30, 010, ~]\nc: |\n  x\n  y\nd: '一二'\n"
    assert load(text).data == {
        "a": "no",
        "b": [1, 2.5, "3", "2026-07-01", True, "on", "12:30", "010", None],
        "c": "x\ny\n",
        "d": "一二",
    }
    assert load("a: 2026.10\nb: true\nc: ~\n", typed=False).data == {"a": "2026.10", "b": "true", "c": "~"}


def test_positions() -> None:
    loaded = load("好: 1\nb:\n  - x: 1\n    y: [a,  b]\n")
    assert loaded.at(("好",)) == Position(1, 1, 0)
    assert loaded.at(("b", 0, "y")) == Position(4, 5, 21)
    assert loaded.at(("b", 0, "y", 1)) == Position(4, 13, 29)
    assert loaded.at(("b", 0, "z")) == Position(3, 5, 12)  # what holds it


def test_empty() -> None:
    assert load("").data is None
    assert load("# nothing\n").data is None


@pytest.mark.parametrize(("text", "kind", "place"), [
    ("a: b: c", "syntax", (1, 5)),
    ("a: \x07", "syntax", (1, 4)),
    ("a: [\n", "syntax", (2, 1)),
    ("a: &x 1", "alias", (1, 4)),
    ("a: *x", "alias", (1, 4)),
    ("a: !!python/name:os.system", "tag", (1, 4)),
    ("a: 1\n---\nb: 1", "documents", (2, 1)),
    ("[a]: 1", "key", (1, 1)),
    ("a: 1\nb: 1\na: 1", "duplicate-key", (3, 1)),
    ("[" * 500, "depth", (1, 13)),
    ("#" * (MAX_CHARS + 1), "size", (1, 1)),
])  # fmt: skip
def test_what_is_not_read(text: str, kind: str, place: tuple[int, int]) -> None:
    with pytest.raises(YamlError) as caught:
        load(text)
    assert caught.value.kind == kind
    assert caught.value.position[:2] == place
