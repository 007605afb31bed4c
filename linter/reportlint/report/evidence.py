"""What a text is about, told by its words: the five groups of a project's telling, and the parts of a report.

A title decides where it is understood. Where it is not (or there is none), the statements themselves are
weighed: terms of the lexicon, measured changes, steps with dates. A verdict needs a clear winner; else the text
stays undecided and nobody is accused on its account.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.part_words import SCORE, part_by_words
from reportlint.report.reading import Reading
from reportlint.source import Span

BACKGROUND, SOLUTION, PHASES, DIFFICULTIES, BENEFITS = "background", "solution", "phases", "difficulties", "benefits"
GROUPS = (BACKGROUND, SOLUTION, PHASES, DIFFICULTIES, BENEFITS)

#: Which group a concept belongs to when a title announces it.
TITLE_GROUPS: Mapping[str, str] = {
    "background": BACKGROUND, "status": BACKGROUND, "problem": BACKGROUND, "cause": BACKGROUND,
    "investigation": BACKGROUND, "importance": BACKGROUND, "why": BACKGROUND, "pain-points": BACKGROUND,
    "solution": SOLUTION, "process": SOLUTION, "process-old": SOLUTION, "process-new": SOLUTION,
    "features": SOLUTION, "scope": SOLUTION, "option": SOLUTION, "actions": SOLUTION,
    "phases": PHASES, "order-reason": PHASES,
    "difficulties": DIFFICULTIES,
    "benefits": BENEFITS, "effect": BENEFITS,
}  # fmt: skip

#: The same for words inside a statement, with how much one hit weighs.
CONTENT_GROUPS: Mapping[str, tuple[str, float]] = {
    "status": (BACKGROUND, 0.8), "problem": (BACKGROUND, 1.0), "cause": (BACKGROUND, 1.2),
    "investigation": (BACKGROUND, 1.2), "importance": (BACKGROUND, 1.2),
    "solution": (SOLUTION, 0.8), "process-old": (SOLUTION, 0.5), "process-new": (SOLUTION, 0.5), "features": (SOLUTION, 1.0),
    "scope": (SOLUTION, 1.2), "option": (SOLUTION, 1.0),
    "phases": (PHASES, 1.0), "order-reason": (PHASES, 1.2),
    "difficulties": (DIFFICULTIES, 1.2),
    "benefits": (BENEFITS, 1.0), "outside": (BENEFITS, 1.2), "adoption": (BENEFITS, 0.6),
    "revenue": (BENEFITS, 0.3), "cost": (BENEFITS, 0.3), "efficiency": (BENEFITS, 0.3), "risk": (BENEFITS, 0.3),
    "method": (BENEFITS, 0.8),
}  # fmt: skip

PARTS_BY_TITLE = ("duties", "planning", "growth", "other-part", "projects", "bucket")
CLEAR = 1.4  #: how many times its runner-up a winner must weigh
ENOUGH = 1.0  #: what a statement must weigh to count at all
OF_OBJECTIVES = ("why", "pain-points", "actions", "effect")  #: these yield where a title could mean either
COLUMNS = ("process-old", "process-new")  #: now and then: titles of columns and labels, nothing inside a longer title
WHOLE = 0.85  #: a title that is nothing else
TITLE_SCORE = 0.5  #: below this a title's match is a chance resemblance

_ARROWS = regex(r"(?:→|->|=>|⇒|➜)")
STEP = regex(
    r"(?:^|[\s,，;；。:：(（、|])(?:"
    r"(?:第\s*[一二三四五六七八九十0-9]+|头一|首|末)\s*(?:期|阶段|批次?|步|波|轮|迭代|程|仗|棒|拨|茬)(?!待|望|会|于|中)"
    r"|第\s*[一二三四五六七八九十0-9]+(?:\s*[-–—~到至、和]\s*第?\s*[一二三四五六七八九十0-9]+)?\s*(?:周|个月)\s*[:：(（]"
    r"|(?:week|month)s?\s*(?:[0-9]+|one|two|three|four|five|six)(?:\s*(?:and|to|&|[-–—/])\s*(?:[0-9]+|two|three|four|five|six))?\s*[:：(（]"
    r"|阶段\s*[一二三四五六七八九十0-9]+|[一二三四五六]期(?=[\s(（:：,，0-9|])"
    r"|(?:phase|stage|step|wave|sprint|release|milestone|batch|round|iteration|increment|drop)\s*"
    r"(?:[0-9]+|one|two|three|four|five|i{1,3}|iv)\b"
    r"|(?:first|second|third|fourth|last|final)\s+(?:phase|stage|step|wave|sprint|release|batch|round)\b"
    r"|m[0-9]\b|里程碑\s*[一二三四五六0-9]"
    r")"
)


class Weights(NamedTuple):
    """How much the statements of a text weigh for each group, and how many statements there are."""

    by_group: Mapping[str, float]
    statements: int

    def winner(self) -> str | None:
        """The group that the text is clearly about, if any."""
        ranked = sorted(((weight, group) for group, weight in self.by_group.items()), reverse=True)
        if not ranked or ranked[0][0] < ENOUGH:
            return None
        if len(ranked) > 1 and ranked[0][0] < CLEAR * ranked[1][0]:
            return None
        return ranked[0][1]

    def leader(self) -> str | None:
        """The group that the text is more about than about any other, if it is about any at all."""
        best = max(self.by_group.items(), key=lambda entry: entry[1], default=("", 0.0))
        return best[0] if best[1] >= ENOUGH else None


def title_groups(reading: Reading, title: Span | None) -> dict[str, float]:
    """The groups that a title announces, with its score for each (`背景与方案` announces two)."""
    if title in reading.columns:
        return dict(reading.columns[title])
    return dict(reading.once(_groups, title))


def _groups(reading: Reading, title: Span | None) -> dict[str, float]:
    """The groups that a title announces by its own words."""
    found: dict[str, float] = {}
    matches = reading.titles(title)
    if len({TITLE_GROUPS.get(match.concept) for match in matches if match.score >= WHOLE}) > 1:
        matches = [match for match in matches if match.concept not in OF_OBJECTIVES] or matches
    for match in matches:
        group = TITLE_GROUPS.get(match.concept)
        if group and match.score >= (WHOLE if match.concept in COLUMNS else TITLE_SCORE):
            found[group] = max(found.get(group, 0.0), match.score)
    return found


def title_part(reading: Reading, title: Span | None) -> tuple[str, float]:
    """The part of a report that a title announces (`""` for none) and the score of that."""
    if title in reading.parts_told:
        return reading.parts_told[title], WHOLE
    best = ("", 0.0)
    for match in reading.titles(title):
        if match.concept in PARTS_BY_TITLE and match.score > best[1]:
            best = (match.concept, match.score)
    if title and best[1] < SCORE and (part := part_by_words(reading.plain(title))):
        return part, SCORE
    return best


def weigh_statement(reading: Reading, span: Span) -> dict[str, float]:
    """How much one statement weighs for each group."""
    scores: dict[str, float] = {}

    def add(group: str, weight: float) -> None:
        scores[group] = scores.get(group, 0.0) + weight

    seen: set[tuple[str, int]] = set()
    for hit in reading.hits.within(span):
        known = CONTENT_GROUPS.get(hit.concept) or _own(reading, hit.concept)
        if known and (hit.concept, hit.end) not in seen:
            seen.add((hit.concept, hit.end))
            add(known[0], known[1] * hit.strength)
    changed = reading.changes(span)
    if any(change.before and change.after for change in changed):
        add(BENEFITS, 1.6)
    elif changed:
        add(BENEFITS, 1.0)
    elif reading.figures(span):
        add(BACKGROUND, 0.4)
    if STEP.search(span.of(reading.norm)):
        add(PHASES, 2.0)
    if len(_ARROWS.findall(span.of(reading.norm))) >= 2:
        add(SOLUTION, 1.5)
    return scores


def _own(reading: Reading, concept: str) -> tuple[str, float] | None:
    """What a word of a team's own benefit category weighs."""
    return CONTENT_GROUPS["revenue"] if concept in reading.options.categories else None


def weigh(reading: Reading, spans: Iterable[Span]) -> Weights:
    """The weights of several statements together; one wordy statement counts for no more than three plain ones."""
    total: dict[str, float] = {}
    count = 0
    for span in spans:
        count += 1
        for group, weight in weigh_statement(reading, span).items():
            total[group] = total.get(group, 0.0) + min(weight, 3.0)
    return Weights(total, count)


def carriers(reading: Reading, node: Node) -> dict[str, float]:
    """What tables and drawings under a node show: a process before and after, a plan, metrics side by side."""
    found: dict[str, float] = {}
    stack = list(node.children)
    while stack:
        at = stack.pop()
        if at.kind == "code" and at.info.startswith("mermaid"):
            words = at.span.of(reading.text)
            plan = "gantt" in words or "timeline" in words
            found[PHASES if plan else SOLUTION] = 4.0
        elif at.kind == "table":
            for group in _table_groups(reading, at):
                found[group] = found.get(group, 0.0) + 3.0
        elif at.kind != "section":
            stack.extend(at.children)
    return found


def _table_groups(reading: Reading, table: Node) -> set[str]:
    header = next((row for row in table.children if row.info == "header"), None)
    concepts: set[str] = set()
    for cell in header.children if header else ():
        concepts.update(match.concept for match in reading.titles(cell.text) if match.score >= TITLE_SCORE)
    if {"process-old", "process-new"} <= concepts:
        measured = sum(1 for row in table.children if row.info != "header" and len(reading.figures(row.span)) >= 2)
        return {BENEFITS if 2 * measured > len(table.children) - 1 else SOLUTION}
    if "phases" in concepts:
        return {PHASES}
    return set()
