"""What a file is, before it is judged: a work report, or one of the many other things that are written in Markdown."""

from __future__ import annotations

from reportlint.document import Document, Node
from reportlint.language.dates import period
from reportlint.language.headings import match_title
from reportlint.language.lexicon import Lexicon
from reportlint.language.normal import normal_form
from reportlint.report.evidence import TITLE_GROUPS
from reportlint.report.reading import walk

TITLES = frozenset(("report-title", "project-title", "okr-title"))
PARTS = frozenset(("duties", "planning", "growth", "projects"))
ENOUGH = 2.0  #: what the titles of a file must weigh for it to be taken for a report
FIRST = 3  #: how many titles may name the file as a whole


def looks_like_report(document: Document, lexicon: Lexicon) -> bool:
    """Whether a document's own titles show a work report: its name, its parts, the telling of projects."""
    norm = normal_form(document.mask)
    titles = [node for node in walk(document.root) if node.kind == "section" and node.title is not None]
    weight = 0.0
    parts: set[str] = set()
    groups: set[str] = set()
    for index, node in enumerate(titles):
        words = _words(norm, node)
        concepts = {match.concept for match in match_title(lexicon, words) if match.score >= 0.5}
        if index < FIRST:
            weight += 2.0 * bool(concepts & TITLES) + 1.0 * (period(words) is not None)
            weight -= 4.0 * ("not-project" in concepts)
        parts |= concepts & PARTS
        groups |= {TITLE_GROUPS[concept] for concept in concepts & TITLE_GROUPS.keys()}
    if document.front_matter:
        front = normal_form(" ".join(str(value) for value in document.front_matter.data.values()))
        weight += 2.0 * any(match.concept in TITLES for match in match_title(lexicon, front))
    return weight + 0.8 * len(parts) + 0.5 * len(groups) >= ENOUGH


def _words(norm: str, node: Node) -> str:
    return " ".join(node.title.of(norm).split()) if node.title else ""
