"""From a document to its report or reports: the order in which a careful reader goes about it."""

from __future__ import annotations

import re

from reportlint.document import Document, Node
from reportlint.language.dates import Period
from reportlint.language.dates import period as period_of
from reportlint.language.headings import match_title
from reportlint.language.lexicon import Lexicon
from reportlint.language.normal import normal_form
from reportlint.report.evidence import TITLE_GROUPS
from reportlint.report.hygiene import empty_sections, placeholders
from reportlint.report.model import PARTS, Aspect, Language, Part, Profile, Report
from reportlint.report.objectives import read_objective
from reportlint.report.parts import find_part, projects_state
from reportlint.report.projects import read_project
from reportlint.report.reading import LONGEST, Reading
from reportlint.report.shape import sections
from reportlint.report.survey import Survey
from reportlint.source import Span

LINES = 3  #: lines behind the title that may name the period
OPENING = 60  #: characters of a line under the title that may name the period
FRONT_TITLES = ("title", "type", "kind", "doc_type", "doctype", "profile")


def build(document: Document, lexicon: Lexicon) -> tuple[Report, ...]:
    """The report (a running log holds several) that a document tells."""
    reading = Reading(document, lexicon)
    heading, intro, tops = _lay_out(document.root)
    intro, tops = _labels_to_text(reading, intro, tops)
    several = _several(reading, heading, tops)
    if several:
        return tuple(_report(reading, node, _blocks(node), sections(node)) for node in several)
    return (_report(reading, heading, intro, tops),)


def _labels_to_text(reading: Reading, intro: list[Node], tops: list[Node]) -> tuple[list[Node], list[Node]]:
    """A label that announces nothing known (`作者：…`) is text of the opening, not a section."""
    known = ("duties", "planning", "growth", "projects")
    texts = [
        top
        for top in tops
        if top.style == "label"
        and not any(match.concept in known or match.concept in TITLE_GROUPS for match in reading.titles(top.title))
    ]
    spans = {text.span for text in texts}
    return intro + texts, [top for top in tops if top.span not in spans]


def _blocks(node: Node) -> list[Node]:
    return [kid for kid in node.children if kid.kind != "section"]


def _lay_out(root: Node) -> tuple[Node | None, list[Node], list[Node]]:
    """The title's section (if there is one), the blocks before the first section, and the report's sections."""
    tops = sections(root)
    intro = _blocks(root)
    title = None
    while tops and title is None:
        first = tops[0]
        deeper = sections(first)
        alone = len(tops) == 1
        leads = first.level == min(top.level for top in tops) and (not deeper or alone) and not intro
        if alone and (deeper or first.level == 1):
            title, intro, tops = first, intro + _blocks(first), deeper
        elif leads and not deeper and len(tops) > 1 and first.level < tops[1].level:
            title, intro, tops = first, intro + _blocks(first), tops[1:]
        else:
            break
    return title, intro, tops


_PERIOD = re.compile(
    r"^(?:20[0-9]{2})?\s*(?:年)?\s*(?:q[1-4]|第?[一二三四]季度|[0-9]{1,2}\s*月|h[12]|[上下]半年)|^(?:q[1-4]|h[12])\b|^20[0-9]{2}"
)


def _opening(reading: Reading, title: Span) -> list[str]:
    """The short lines that may say what period a report is of: those behind its title, and the first of the file."""
    source = reading.document.source
    row = source.location(title.end).row
    rows = [*range(row + 1, min(row + LINES, len(source.line_starts)) + 1), 1]
    lines = [reading.plain(source.line(row)) for row in rows]
    return [line for line in lines if 0 < len(line) <= OPENING]


def _several(reading: Reading, heading: Node | None, tops: list[Node]) -> list[Node]:
    """The sections that are reports of their own: two or more periods or persons with parts under each."""
    if len(tops) < 2:
        return []
    from reportlint.report.shape import Shapes

    shapes = Shapes(reading)
    found = []
    for top in tops:
        inner = {shapes.of(kid).shape for kid in sections(top)}
        if len(inner & {"duties", "planning", "growth"}) >= 1 and len(sections(top)) >= 2:
            found.append(top)
    if len(found) < 2 or len(found) < len(tops) - 1:
        return []
    names = sum(bool(_PERIOD.match(reading.plain(top.title or top.head))) for top in found)
    people = sum(shapes.of(top).shape in ("unknown", "holder", "project") for top in found)
    return found if names >= 2 or people == len(found) else []


def _report(reading: Reading, heading: Node | None, intro: list[Node], tops: list[Node]) -> Report:
    matter = reading.document.front_matter
    root = reading.document.root
    data = {str(key).lower(): value for key, value in (matter.data if matter else {}).items()}
    title_span = (heading.title or heading.head) if heading else _first_line(reading)
    fronts = [normal_form(str(data[key])) for key in FRONT_TITLES if key in data]
    words = " ".join([reading.plain(title_span), *fronts])
    told, year = _period(words, data)
    periodic = told is not None
    for line in _opening(reading, title_span) if told is None else ():
        told, year = _period(f"{words} {line}", data)
        if told:
            break
    label, period_kind = (told.label, told.kind) if told else ("", "unknown")
    profile = _profile(reading, [reading.plain(title_span), *fronts], periodic)
    ends = (told.end.year or year or 0, told.end.month) if told and told.end else None
    survey = Survey(reading, tops, intro, profile == "project", ends)
    anchor = heading.head if heading else _first_line(reading)
    drafts = [
        draft._replace(anchor=anchor, name=title_span) if draft.carrier == "report" else draft
        for draft in survey.drafts
    ]
    projects = tuple(read_project(reading, draft, year) for draft in drafts)
    objectives = tuple(
        read_objective(reading, node, tuple(i for i, project in enumerate(projects) if project.objective == index))
        for index, node in enumerate(survey.objectives)
    )
    span = (
        heading.span
        if heading and heading.span.end > heading.head.end + 1 and tops and tops[0] in heading.children
        else root.span
    )
    parts = {role: find_part(reading, survey, role) for role in PARTS if role != "projects"}
    parts["projects"] = Part("projects", projects_state(reading, survey, projects, objectives))
    return Report(
        title=reading.words(title_span) if heading or "title" not in data else str(data["title"]),
        anchor=anchor,
        span=span,
        language=_language(reading),
        profile=profile,
        period=label,
        period_kind=period_kind,
        team=bool(re.search(r"团队|部门|小组|\bteam\b|\bdepartment\b", words)),
        parts=parts,
        projects=projects,
        objectives=objectives,
        placeholders=placeholders(reading, span),
        empty_sections=empty_sections(reading, tuple(tops)),
    )


def _first_line(reading: Reading) -> Span:
    """The first line with words; where there is none, the start of the text."""
    source = reading.document.source
    for row in range(1, len(source.line_starts) + 1):
        line = source.line(row)
        if not reading.blank(line):
            return line
    return Span(0, 0)


def _profile(reading: Reading, titles: list[str], periodic: bool) -> Profile:
    """What kind of report its title or front matter calls it."""
    concepts = {match.concept for title in titles for match in match_title(reading.lexicon, title[:LONGEST])}
    if "okr-title" in concepts or any(re.search(r"\bokr\b", title) for title in titles):
        return "okr"
    if "project-title" in concepts:
        return "project"
    looks_back = any(re.search(r"复盘|回顾|结案|\breview\b|retrospective", title) for title in titles)
    return "project" if looks_back and not periodic else "quarterly"


def _period(words: str, data: dict[str, object]) -> tuple[Period | None, int | None]:
    """The period that title and front matter name, and the year they are of."""
    told = period_of(f"{data.get('period', '')} {words}".casefold())
    year = re.search(r"20[0-9]{2}", f"{data.get('period', '')} {words} {data.get('date', '')}")
    return told, int(year.group()) if year else None


def _language(reading: Reading) -> Language:
    hanzi = sum("\u4e00" <= char <= "\u9fff" for char in reading.norm)
    latin = len(re.findall(r"[a-z]{2,}", reading.norm))
    return "zh" if hanzi >= latin else "en"


__all__ = ["Aspect", "build"]
