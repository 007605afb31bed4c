"""Sections told in block quotes: all that stands under a heading is one quote, with labels or lists in it.

Authors set what belongs to a heading off in that way. What they quote from others (HR's question, a customer's words) is
plain prose, or has an answer beside it.
"""

from __future__ import annotations

from reportlint.document import Node


def open_quotes(root: Node) -> Node:
    """The tree with the content of such quotes in their place."""
    return _opened(root) if _has_quotes(root) else root


def _has_quotes(node: Node) -> bool:
    return any(kid.kind == "quote" or (kid.kind == "section" and _has_quotes(kid)) for kid in node.children)


def _opened(node: Node) -> Node:
    children = node.children
    if node.kind == "section" and [kid.kind for kid in children] == ["quote"]:
        quote = children[0]
        if any(kid.kind in ("section", "list") for kid in quote.children):
            children = tuple(_levelled(kid, node.level) for kid in quote.children)
    return node._replace(children=tuple(_opened(kid) if kid.kind == "section" else kid for kid in children))


def _levelled(node: Node, above: int) -> Node:
    """A section of a quote, as deep as the heading around it makes it."""
    if node.kind != "section":
        return node
    return node._replace(level=node.level + above, children=tuple(_levelled(kid, above) for kid in node.children))
