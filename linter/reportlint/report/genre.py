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
SURE = 0.8  #: from this score on a title is counted
HINT = 0.55  #: from this score on the first title says that the file is something else
HINTED = 3  #: how many concepts the titles of a named report may hint at instead
FIRST = 3  #: how many titles may name the file as a whole


def looks_like_report(document: Document, lexicon: Lexicon) -> bool:
    """Whether a document's own titles show a work report: its name or period, its parts, the telling of projects.

    A name with its period is enough (2026Q3 季度汇报). A name alone is not (a tutorial on reports has one), nor are
    headings that any document has (Background, Results): a named report shows one part or hints at three concepts,
    one without a name three parts, or two and two groups.
    """
    norm = normal_form(document.mask)
    titles = [_words(norm, node) for node in walk(document.root) if node.kind == "section" and node.title is not None]
    titles = titles or norm.strip().split("\n", 1)[:1]
    matches = [match_title(lexicon, words) for words in titles]
    if matches and any(match.concept == "not-project" and match.score >= HINT for match in matches[0]):
        return False
    names = list(zip(titles[:FIRST], matches, strict=False))
    if document.front_matter:
        front = normal_form(" ".join(str(value) for value in document.front_matter.data.values()))
        names.append((front, match_title(lexicon, front)))
    called = [any(match.concept in TITLES for match in found) for _, found in names]
    dated = [period(words) is not None for words, _ in names]
    if any(both == (True, True) for both in zip(called, dated, strict=True)):
        return True
    told: dict[str, float] = {}
    for match in (match for found in matches for match in found):
        told[match.concept] = max(match.score, told.get(match.concept, 0.0))
    parts = {concept for concept in told.keys() & PARTS if told[concept] >= SURE}
    groups = {TITLE_GROUPS[concept] for concept in told.keys() & TITLE_GROUPS.keys() if told[concept] >= SURE}
    if any(called) or any(dated):
        return bool(parts) or len(told.keys() & (PARTS | TITLE_GROUPS.keys())) >= HINTED
    return len(parts) >= 3 or (len(parts) >= 2 and len(groups) >= 2)


def _words(norm: str, node: Node) -> str:
    return " ".join(node.title.of(norm).split()) if node.title else ""
