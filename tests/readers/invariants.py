"""What holds for every document, whatever its text."""

from __future__ import annotations

from reportlint.document import Document, Node
from reportlint.source import Span

DEEPEST = 200


def check(document: Document) -> None:
    text = document.source.text
    check_mask(document.source.linewise, document.mask)
    for comment in document.comments:
        assert comment.of(text).startswith("<!--")
    stack = [(document.root, 0)]
    while stack:
        node, depth = stack.pop()
        assert depth < DEEPEST
        check_node(text, node)
        stack += [(child, depth + 1) for child in node.children]


def check_mask(text: str, mask: str) -> None:
    assert len(mask) == len(text)
    for shown, char in zip(mask, text, strict=True):
        assert shown == char or (shown == " " and char not in "\r\n")


def check_node(text: str, node: Node) -> None:
    for span in (node.span, node.head, node.text):
        assert 0 <= span.start <= span.end <= len(text)
    if node.kind not in ("root", "cell"):
        assert node.span.of(text).strip()
    assert node.kind == "root" or (node.span.holds(node.head) and node.span.holds(node.text)), node
    check_title(text, node)
    at = node.span.start
    for child in node.children:
        assert node.span.holds(child.span), (node, child)
        assert at <= child.span.start, (node, child)
        at = child.span.end if node.kind != "row" else child.span.start


def check_title(text: str, node: Node) -> None:
    title = node.title
    assert (node.level > 0) == (node.kind == "section")
    if title is None:
        return
    words = title.of(text)
    assert words == words.strip()
    assert any(map(str.isalnum, words))
    assert words[0] not in "*_"
    assert words[-1] not in "*_:："
    assert node.kind == "cell" or node.span.holds(Span(*title)), node
