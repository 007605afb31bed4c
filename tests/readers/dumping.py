"""A document as an indented outline, for expectations that people can read."""

from __future__ import annotations

from reportlint.document import Document, Node
from reportlint.readers import read
from reportlint.source import Source, Span


def reading(text: str) -> Document:
    return read(Source(text))


def dump(document: Document) -> str:
    """One line per node: kind and level, style, #number, (info), [title] and “text”."""
    lines = []
    stack = [(child, 0) for child in reversed(document.root.children)]
    while stack:
        node, depth = stack.pop()
        lines.append("  " * depth + _line(node, document.source.text))
        stack += [(child, depth + 1) for child in reversed(node.children)]
    return "\n".join(lines)


def outline(text: str) -> str:
    return dump(reading(text))


def _line(node: Node, text: str) -> str:
    parts = [f"{node.kind}{node.level or ''}"]
    if node.style:
        parts.append(node.style)
    if node.number:
        parts.append(f"#{node.number}")
    if node.info:
        parts.append(f"({node.info})")
    if node.title:
        parts.append(f"[{node.title.of(text)}]")
    if node.text.start < node.text.end:
        parts.append(f"“{_one_line(node.text, text)}”")
    return " ".join(parts)


def _one_line(span: Span, text: str) -> str:
    return span.of(text).replace("\r\n", "⏎").replace("\n", "⏎").replace("\r", "⏎")
