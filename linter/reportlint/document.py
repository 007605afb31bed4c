"""The text as its author laid it out: one tree of nodes, whatever markup carried it.

A reader (`reportlint.readers`) makes a `Document` out of a `Source`. The tree says nothing of what a text
means; it says what stands under what. The same fact can stand under a heading, behind a label, in a table
cell or in a list item, and the tree shows all of these as *titled nodes*, so that the report builder
needs one way of reading only.
"""

from __future__ import annotations

from typing import Any, Literal

from reportlint.fineness import PIECES
from reportlint.record import NamedTuple
from reportlint.source import Source, Span

NodeKind = Literal[
    "root",  # the whole document
    "section",  # a heading (of any style) and everything under it, nested by level
    "paragraph",
    "list",
    "item",
    "table",
    "row",  # a row; its title is its first cell with more than an ordinal; info: "header" for the row of headers
    "cell",  # title: the header cell of its column; text: its own words
    "code",  # fenced or indented code; info: the language ("mermaid", ...)
    "quote",
    "html",
    "image",  # a picture in a paragraph of its own; text: its caption
]

Style = Literal[
    "",  # not a titled node
    "atx",  # `## title`, also `##title` when meant as one
    "setext",
    "bold",  # a line that is all bold
    "numbered",  # 一、 / （一） / 1、 / 1. without #
    "colon",  # a short line that ends in a colon, with blocks under it; or that opens a paragraph as others near it do
    "plain",  # the title line of a document without an H1; short lines alone where nothing else is a heading
    "label",  # `**现状：** 目前…`, `【现状】…`, `Background: …`; the rest of the paragraph is its text
    "lead",  # the title of an item or row that opens it: `- **Name**: …`, `- 名称（4.7–4.18）：…`
]


class Node(NamedTuple):
    """One piece of the document.

    `span` covers the node with its children. `head` is where a finding on the whole node stands (the words of
    the heading line, the label, the item's or row's first words). `title` covers the words of heading, label,
    column header or lead-in without markup, number, emoji or closing colon; `text` covers the node's own words
    behind the title (empty span where there are none). For headings `level` counts from 1, also where no `#`
    was written. `number` is the numbering as written (`一`, `2.1`, `KR1` is none), without brackets and stops;
    `info` a code block's language.

    Children lie inside their parent, in the order of the text (a cell's title lies in the header row instead).
    A title has at least one letter or digit and may have markup inside (`甲**乙`), never at its ends. A tree is
    never so deep that walking it by recursion could fail.
    """

    kind: NodeKind
    span: Span
    head: Span
    text: Span
    title: Span | None = None
    style: Style = ""
    level: int = 0
    number: str = ""
    info: str = ""
    children: tuple[Node, ...] = ()


class FrontMatter(NamedTuple):
    """The mapping at the head of a file (YAML or TOML); `error` says why it could not be parsed."""

    span: Span
    data: dict[str, Any]
    error: str | None = None
    error_at: Span | None = None

    def place(self, text: str, path: tuple[str, ...]) -> Span | None:
        """Where the last of some nested keys stands: looked for in the text, for no parser of plain words or TOML tells."""
        import re

        at, found = self.span.start, None
        for key in path:
            pattern = rf"(?<![\w-])[\"']?({re.escape(key)})[\"']?[ \t]*(?:[:=\]]|\.(?=[\w\"']))"
            found = re.compile(pattern, re.IGNORECASE).search(text, at, self.span.end)
            if found is None:
                return None
            at = found.end(1)
        return Span(*found.span(1)) if found is not None else None


class Document(NamedTuple):
    """A source, its tree and its prose mask.

    `mask` is as long as the text: what is not prose (markup, code, URLs, comments, front matter) is blank in
    it, and so are the markers of lists that Markdown does not see; line ends stay, a lone CR as a LF.
    `comments` are the spans of HTML comments (suppressions stand there). `left` is how many pieces of it may still be
    read (`reportlint.fineness`).
    """

    source: Source
    root: Node
    mask: str
    front_matter: FrontMatter | None = None
    comments: tuple[Span, ...] = ()
    left: int = PIECES
