"""What a report calls itself: its title, the period it is of, what kind it is, its language."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportlint.document import Node
from reportlint.language.dates import Period
from reportlint.language.dates import period as period_of
from reportlint.language.headings import match_title
from reportlint.language.normal import normal_form
from reportlint.report.model import Language, PeriodKind, Profile
from reportlint.report.reading import LONGEST, Reading
from reportlint.source import Span

LINES = 3  #: lines behind the title that may name the period
OPENING = 60  #: characters of a line under the title that may name the period
FRONT_TITLES = ("title", "type", "kind", "doc_type", "doctype", "profile")


class Frame(NamedTuple):
    """What stands over a report, or is said beside its title. `ends` is the year and month in which its period ends."""

    title: Span
    name: str
    language: Language
    profile: Profile
    period: str
    period_kind: PeriodKind
    year: int | None
    ends: tuple[int, int] | None
    team: bool


def frame_of(reading: Reading, heading: Node | None, span: Span) -> Frame:
    """The frame of the report that fills `span` under `heading` (if it has one), front matter included."""
    matter = reading.document.front_matter
    data = {str(key).lower(): value for key, value in (matter.data if matter else {}).items()}
    title = (heading.title or heading.head) if heading else _first_line(reading)
    fronts = [normal_form(str(data[key])) for key in FRONT_TITLES if key in data]
    words = " ".join([reading.plain(title), *fronts])
    told, year = _period(words, data)
    periodic = told is not None
    for line in _opening(reading, title) if told is None else ():
        told, year = _period(f"{words} {line}", data)
        if told:
            break
    return Frame(
        title=title,
        name=reading.words(title) if heading or "title" not in data else str(data["title"]),
        language=_language(span.of(reading.norm)),
        profile=_profile(reading, [reading.plain(title), *fronts], periodic),
        period=told.label if told else "",
        period_kind=told.kind if told else "unknown",
        year=year,
        ends=(told.end.year or year or 0, told.end.month) if told and told.end else None,
        team=bool(re.search(r"团队|部门|小组|\bteam\b|\bdepartment\b", words)),
    )


def _opening(reading: Reading, title: Span) -> list[str]:
    """The short lines that may say what period a report is of: those behind its title, and the first of the file."""
    source = reading.document.source
    row = source.location(title.end).row
    rows = [*range(row + 1, min(row + LINES, len(source.line_starts)) + 1), 1]
    lines = [reading.plain(source.line(row)) for row in rows]
    return [line for line in lines if 0 < len(line) <= OPENING]


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


def _language(words: str) -> Language:
    """Chinese where it has at least as many characters as there are Latin words."""
    hanzi = len(re.findall(r"[\u4e00-\u9fff]", words))
    latin = len(re.findall(r"[a-z]{2,}", words))
    return "zh" if hanzi >= latin else "en"
