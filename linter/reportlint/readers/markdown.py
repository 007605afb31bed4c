"""Markdown, as authors write it, into a `Document`."""

from __future__ import annotations

from reportlint.document import Document, Node
from reportlint.readers.events import Walker
from reportlint.readers.flow import flow
from reportlint.readers.front_matter import front_matter
from reportlint.readers.mask import mask_of
from reportlint.readers.reading import Reading, nothing_at
from reportlint.readers.shadow import dedented, shadow_of, without
from reportlint.source import Source, Span


def read(source: Source) -> Document:
    """The document that a Markdown text makes; it never fails."""
    text = source.text
    front = front_matter(text)
    shadow = shadow_of(text)
    if front:
        shadow = without(shadow, [front.span])
    reading = Reading(text)
    walker = Walker(reading)
    units = walker.walk(shadow)
    children = flow(reading, units, root=True)
    whole = Span(0, len(text))
    root = Node("root", whole, nothing_at(0), nothing_at(0), children=children)
    return Document(source, root, mask_of(reading), front, tuple(sorted(reading.comments)))
