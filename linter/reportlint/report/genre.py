"""What a file is, before it is judged: a work report, or one of the many other things that are written in Markdown."""

from __future__ import annotations

import re
from itertools import islice

from reportlint.document import Document, Node
from reportlint.language.dates import period
from reportlint.language.headings import TitleMatch, match_title
from reportlint.language.lexicon import Lexicon
from reportlint.language.normal import normal_form
from reportlint.regex import regex
from reportlint.report.evidence import TITLE_GROUPS, WHOLE
from reportlint.report.reading import walk

TITLES = frozenset(("report-title", "project-title", "okr-title"))
PARTS = frozenset(("duties", "planning", "growth", "projects"))
SURE = 0.8  #: from this score on a title is counted
HINT = 0.55  #: from this score on the first title says that the file is something else
HINTED = 3  #: how many concepts the titles of a named report may hint at instead
FIRST = 3  #: how many titles may name the file as a whole
TOP, NAME = 10, 60  #: lines at the top of a file among which its name may stand, and characters of one
TOOLS = 2  #: titles of what is installed and used, from which on a file is about a program
SLOTS, SHARE = 6, 0.25  #: lines with a slot to fill in, and their share, from which on a file is a template

#: A title that argues, asks or advises: an essay on reports, and none itself.
_ARGUES = regex(
    r"[?？]|\b(?:how to|why|don't|do not|is not|isn't|are not|aren't|should|never|stop|your (?:own )?(?:\w+ )?(?:reports?|reviews?|okrs?|summary)|writing)\b"
    r"|如何|怎[么样]|别(?:再|把)|为什么|不是|才算|应该|该怎|写好|怎样写|指南|技巧|之道|后记|随笔|教你"
)
_SENTENCE = regex(r"[。！？；]|[.!?;]\s*$|，[^，]*，")
_SLOT = regex(
    r"\{[^{}\n]{1,24}\}|\[[^\[\]\n]{1,40}\](?![(\[])|<[^<>\n]{1,24}>|【[^】\n]{0,12}(?:填|补|请|此处|待|写)[^】\n]{0,12}】|_{3,}|[（(](?:请|填|例如|如[：:])[^()（）\n]*[)）]"
    r"|(?<![a-z])x{2,}(?![a-z])|\.{4,}|……{2,}"
)


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
    tools = [any(match.concept == "not-project" and match.score >= WHOLE for match in found) for found in matches]
    if matches and any(match.concept == "not-project" and match.score >= HINT for match in matches[0]):
        return False
    if sum(tools) >= TOOLS or is_template(document):
        return False
    names = list(zip(titles[:FIRST], matches, strict=False))
    if document.front_matter:
        front = normal_form(" ".join(str(value) for value in document.front_matter.data.values()))
        names.append((front, match_title(lexicon, front)))
    names += [(line, match_title(lexicon, line)) for line in _opening(norm) if line not in titles]
    names = [(words, found) for words, found in names if not _ARGUES.search(words)]
    called = [any(match.concept in TITLES for match in found) for _, found in names]
    dated = [period(words) is not None for words, _ in names]
    if any(both == (True, True) for both in zip(called, dated, strict=True)):
        return True
    if any(_reviews_project(words, found) for words, found in names[:1]):
        return True
    told: dict[str, float] = {}
    for match in (match for found in matches for match in found):
        told[match.concept] = max(match.score, told.get(match.concept, 0.0))
    parts = {concept for concept in told.keys() & PARTS if told[concept] >= SURE}
    groups = {TITLE_GROUPS[concept] for concept in told.keys() & TITLE_GROUPS.keys() if told[concept] >= SURE}
    if any(called) or any(dated[:1]):
        return bool(parts) or len(told.keys() & (PARTS | TITLE_GROUPS.keys())) >= HINTED
    return len(parts) >= 3 or (len(parts) >= 2 and len(groups) >= 2)


def _opening(norm: str) -> list[str]:
    """The lines at the top that are short enough for names: `Fourth quarter 2025, written by …` under the unit's name."""
    lines = (" ".join(line.split()).strip("#*=-~> ") for line in islice(norm.split("\n"), TOP))
    return [line for line in lines if line and len(line) <= NAME and not _SENTENCE.search(line)][:FIRST]


def is_template(document: Document) -> bool:
    """Whether a document is a form to be filled in: so many of its lines have slots."""
    lines = [line for line in document.source.text.splitlines() if line.strip()]
    slots = sum(bool(_SLOT.search(line.casefold())) for line in lines)
    return slots >= SLOTS and slots >= SHARE * len(lines)


def _reviews_project(words: str, found: list[TitleMatch]) -> bool:
    """Whether a title opens with what calls a review of one project, and its name: `Post-launch review: badges`."""
    return any(
        match.concept == "project-title" and re.match(rf"{re.escape(match.term)}\s*[:：|｜—–-]", words)
        for match in found
    )


def _words(norm: str, node: Node) -> str:
    return " ".join(node.title.of(norm).split()) if node.title else ""
