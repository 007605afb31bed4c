"""Spans are offsets in the text, whatever stands in it."""

from __future__ import annotations

import pytest
from readers.dumping import outline, reading

from reportlint.document import Document, Node


def nodes(document: Document) -> list[Node]:
    found, stack = [], [document.root]
    while stack:
        node = stack.pop()
        found.append(node)
        stack += reversed(node.children)
    return found


def only(text: str, kind: str) -> tuple[str, Node]:
    document = reading(text)
    [node] = [node for node in nodes(document) if node.kind == kind]
    return document.source.text, node


def test_a_heading() -> None:
    text, node = only("## 2.1 ✅ **方案**：\n\n段。\n", "section")
    assert node.span.of(text) == "## 2.1 ✅ **方案**：\n\n段。"
    assert node.head.of(text) == "2.1 ✅ **方案"
    assert node.title is not None
    assert node.title.of(text) == "方案"
    assert node.text == (node.text.start, node.text.start)


def test_a_label() -> None:
    text, node = only("🔸 **现状：**目前很慢，\n而且贵。\n", "section")
    assert node.span.of(text) == "🔸 **现状：**目前很慢，\n而且贵。"
    assert node.head.of(text) == "现状"
    assert node.text.of(text) == "目前很慢，\n而且贵。"


def test_an_item() -> None:
    text, node = only("- [x] **甲**：乙\n  丙\n", "item")
    assert node.span.of(text) == "- [x] **甲**：乙\n  丙"
    assert node.head.of(text) == "甲"
    assert node.text.of(text) == "乙\n  丙"


def test_an_empty_item() -> None:
    text = "- 甲\n-\n- 丙\n"
    item = [node for node in nodes(reading(text)) if node.kind == "item"][1]
    assert item.span.of(text) == "-"
    assert item.head.of(text) == "-"
    assert item.text.start == item.text.end


def test_cells() -> None:
    text = "|  | 收益 |\n|--|--|\n| 甲 |  |\n"
    cells = [node for node in nodes(reading(text)) if node.kind == "cell"]
    assert [cell.text.of(text) for cell in cells] == ["", "收益", "甲", ""]
    assert cells[0].text.start < text.index("收益")
    assert text.index("甲") < cells[3].text.start < len(text) - 1
    assert cells[3].title == (text.index("收益"), text.index("收益") + 2)


def test_code() -> None:
    text, node = only("```go\nfunc 甲()\n```\n", "code")
    assert node.span.of(text) == "```go\nfunc 甲()\n```"
    assert node.text.of(text) == "func 甲()"


@pytest.mark.parametrize(
    "odd",
    [
        "\x00",
        "\u2028",
        "\u2029",
        "\x85",
        "\x0b",
        "\x0c",
        "\ufeff",
        "\t",
        "e\u0301",
        "👨‍👩‍👧‍👦",
        "🇨🇳",
        "𠮷",
        "\u3000",
        "?",
        "\x7f",
    ],
)
def test_odd_characters_move_nothing(odd: str) -> None:
    text = f"# 甲{odd}乙\n\n**现{odd}状：**目前{odd}慢\n\n- 丙{odd}\n"
    assert outline(text).split("\n") == [
        f"section1 atx [甲{odd}乙]",
        f"  section2 label [现{odd}状] “目前{odd}慢”",
        "    list",
        f"      item “丙{odd.rstrip()}”",
    ]
