"""Markdown, as authors write it, into a `Document`."""

from __future__ import annotations

from pyromark import reference_definitions

from reportlint.document import Document, Node
from reportlint.fineness import Allowance
from reportlint.readers.events import Walker
from reportlint.readers.flow import flow
from reportlint.readers.front_matter import front_matter
from reportlint.readers.mask import mask_of
from reportlint.readers.prose import Unit
from reportlint.readers.reading import Reading, nothing_at
from reportlint.readers.shadow import dedented, joined, marked, shadow_of, without
from reportlint.readers.underlined import with_underlined, without_anchors
from reportlint.regex import regex
from reportlint.source import Source, Span

# So often text that was code by its indentation is read once more, one level to the left.
_MOST_PASSES = 4
_LONGEST_COMMENT = 20_000

_COMMENT = regex(r"<!--.*?-->")


def read(source: Source) -> Document:
    """The document that a Markdown text makes; raises `TooFine` where it is cut into more pieces than are read."""
    text = source.linewise
    allowance = Allowance.of(text)
    front = front_matter(text)
    shadow = shadow_of(text)
    if front:
        shadow = without(shadow, [front.span])
    shadow = with_underlined(text, without_anchors(_without_false_definitions(text, shadow)))
    reading, units = _units(text, shadow, allowance)
    comments = set(reading.comments)
    if "reportlint-" in text and (lines := _comment_lines(text, comments)):
        reading, units = _units(text, joined(without(shadow, lines), lines), allowance)
        comments.update(reading.comments)
    children = flow(reading, units, root=True)
    root = Node("root", Span(0, len(text)), nothing_at(0), nothing_at(0), children=children)
    return Document(source, root, mask_of(reading), front, tuple(sorted(comments)), allowance.left)


def _units(text: str, shadow: str, allowance: Allowance) -> tuple[Reading, list[Unit]]:
    """What stands in the text; read again where the parser and the author disagree."""
    for left in range(_MOST_PASSES, -1, -1):
        reading = Reading(text, allowance)
        units = Walker(reading).walk(shadow)
        stray = _stray_comments(reading) if "<!--" in text else []
        if not left or not (stray or reading.indented):
            break
        shadow = joined(dedented(shadow, reading.indented), stray)
    return reading, units


def _comment_lines(text: str, comments: set[Span]) -> list[Span]:
    """The lines that hold nothing but comments to this linter, each with the line end before it.

    Read as if they were not there: a comment between two items, rows or lines of a paragraph must not part them.
    """
    found: list[Span] = []
    first, last, words = 0, -1, ""  # the line of the comment before, and what else stands in it
    for start, end in sorted(comments):
        if found and found[-1].start <= start and end <= found[-1].end:
            continue  # on a line that is known to hold nothing else
        if not text.startswith("reportlint-", start + 4 + _blanks(text, start + 4)):
            continue
        end = start + len(text[start:end].rstrip())  # one without an end holds the line end too
        is_open = not text.endswith("-->", start, end)
        if not (first < start and end <= last):  # another line than that of the comment before
            first, last = _line_around(text, start, end)
            words = ""
        elif words and not is_open:
            continue  # that line was found to hold something else
        words = _COMMENT.sub("", text[first + 1 : start] + _COMMENT.sub("", text[end:last]))
        if not words.strip(" \t>"):
            words = ""
            begin = first - (first > 0 and text[first - 1 : first + 1] == "\r\n")
            found.append(Span(max(begin, 0), last))
    return found


def _line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the line end before a stretch and the one behind it stand."""
    first = text.rfind("\n", 0, start)
    first = max(first, text.rfind("\r", first + 1, start))  # not from the beginning: most texts have none
    last = text.find("\n", end)
    last = last if last >= 0 else len(text)
    early = text.find("\r", end, last)
    return first, early if early >= 0 else last


def _blanks(text: str, at: int) -> int:
    return len(text[at : at + 40]) - len(text[at : at + 40].lstrip())


def _stray_comments(reading: Reading) -> list[Span]:
    """Comments that the parser takes for words, because a blank line stands in them."""
    text, found = reading.text, []
    behind = 0
    for start, end in zip(reading.seen[::2], reading.seen[1::2], strict=True):
        at = text.find("<!--", max(start, behind), end)
        if at >= 0:
            close = text.find("-->", at + 4, at + _LONGEST_COMMENT)
            if close >= 0:
                behind = close + 3
                found.append(Span(at, behind))
    return found


def _without_false_definitions(text: str, shadow: str) -> str:
    """The shadow without link definitions that define no link: `[背景]: 目前`."""
    if "]:" not in shadow:
        return shadow
    starts = []
    for definition in reference_definitions(shadow).values():
        span = definition["span"]
        address = text[span["start"] : span["end"]].partition("]:")[2]
        if not any(char in "/.#@<" for char in address):
            starts.append(span["start"])
    return marked(shadow, sorted(starts))
