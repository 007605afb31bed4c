"""The closed list of concepts: what words can stand for.

The engine owns the concepts, packs own the words: each file of a pack's lexicon gives the terms of one concept.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.record import NamedTuple

PARTS = ("duties", "projects", "planning", "growth")
"""The four parts of a report."""

BACKGROUND = ("background", "status", "problem", "cause", "investigation", "importance")
"""Why a project was needed, as a whole and piece by piece."""

SOLUTION = (
    "solution", "process", "process-old", "process-new", "features", "scope", "option",
    "phases", "order-reason", "one-go", "difficulties",
)  # fmt: skip
"""What was built or changed, how the work runs before and after, in which steps and with what trouble."""

BENEFITS = ("benefits", "revenue", "cost", "efficiency", "risk", "adoption", "outside", "lagging", "method")
"""What a project brought: the whole, the categories, what is in none, what shows late, and how it was measured."""

OBJECTIVES = ("objective", "key-result", "why", "target-users", "pain-points", "actions", "effect")
"""An aim with small projects under it, and the questions that it answers."""

PROJECTS = ("star", "infrastructure", "builder-user", "business-user", "launch")
"""What makes a project big, what makes it infrastructure or business, and that it went live."""

SHAPE = ("bucket", "other-part", "not-project", "report-title", "project-title", "okr-title")
"""Headings that hold projects without being an aim, parts of other kinds, and titles that name a kind of report."""

WORDS = ("placeholder", "answer-none", "nothing", "quantifier", "slogan")
"""What was left to be filled in, "none" as an answer, words that only look like terms, words of degree, mottos."""

CONCEPTS = (*PARTS, *BACKGROUND, *SOLUTION, *BENEFITS, *OBJECTIVES, *PROJECTS, *SHAPE, *WORDS)
"""All of them."""

KINDS = ("headings", "words", "weak")
"""How a term counts: as a heading, as a word in running text, or as a word that alone decides nothing."""


class Terms(NamedTuple):
    """The terms of one concept, by language (`zh`, `en`); in normal form once a pack is loaded."""

    concept: str
    headings: Mapping[str, tuple[str, ...]] = {}
    words: Mapping[str, tuple[str, ...]] = {}
    weak: Mapping[str, tuple[str, ...]] = {}
