"""What a report calls itself: its title, the period it is of, what kind it is, its language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from reportlint.document import Node
from reportlint.language.dates import Day, Period
from reportlint.language.dates import period as period_of
from reportlint.language.headings import match_title
from reportlint.language.normal import normal_form
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.model import Language, PeriodKind, Profile
from reportlint.report.reading import LONGEST, Reading
from reportlint.source import Span

LINES = 3  #: lines behind the title that may name the period
OPENING = 60  #: characters of a line under the title that may name the period
FRONT_TITLES = ("title", "type", "kind", "doc_type", "doctype", "profile")

_HASHES = regex(r"\s*#+\s+")  #: of a first line that heads a section and so stands for the missing title
_MAIL = regex(
    r"[\s*_]*(?:(?:from|to|cc|bcc|date|sent|发件人|收件人|抄送|日期|时间|发送时间)|(?P<subject>subject|re|fwd|主题|主旨|标题))[*_]*\s*[:：][*_]*\s*",
    re.IGNORECASE,
)  #: the head of a mail, a field a line
_HANZI_YEAR = regex(r"二[〇零○]([〇零○一二三四五六七八九]{2})(?=年)")
_FROM_TO = regex(r"(?<=[0-9]) ?(?:\.\.|/(?=[0-9]{4}-)) ?")  #: 2026-07-01/2026-09-30, as ISO 8601 writes it
_OF_YEAR = regex(r"年度|全年|年终|\byear\b|annual|^\W*20[0-9]{2}\W*年?\W*$")  #: 2019 年入职 is no period
_FISCAL = regex(r"财年|财政年度|\bfy\b|\bfy ?[0-9]|\bfiscal\b")


class Window(NamedTuple):
    """The first and the last day of a report's period, and its year (0 where nobody names it)."""

    start: Day
    end: Day
    year: int

    def side(self, first: Day | None, last: Day | None) -> int | None:
        """Where the days from `first` to `last` lie: 0 where they meet the period, -1 before and 1 behind it.

        Days without a year are of the period's or of the year before, whichever fits. None where neither day is told.
        """
        if first is None and last is None:
            return None
        low, high = first or Day(-9999, 1, 1), last or Day(9999, 12, 31)
        if min(low.year, high.year) < -1 or high.year > 9000 or (low.year > 1 and self.year):
            return self._side(low, high, 0)
        if low.year > 1:  # the period has no year
            return self._nearest(low, high, [year - self.start.year for year in range(low.year - 1, high.year + 2)])
        return self._nearest(
            low._replace(year=low.year + self.start.year), high._replace(year=high.year + self.start.year), (0, 1, -1)
        )

    def _nearest(self, low: Day, high: Day, shifts: Sequence[int]) -> int:
        sides = [self._side(low, high, shift) for shift in shifts]
        return 0 if 0 in sides else self._side(low, high, low.year - self.start.year if low.year > 1 else 0)

    def _side(self, low: Day, high: Day, shift: int) -> int:
        """The side with the period moved by some years."""
        start, end = (day._replace(year=day.year + shift) for day in (self.start, self.end))
        return -1 if high < start else 1 if low > end else 0


class Frame(NamedTuple):
    """What stands over a report, or is said beside its title.

    `ends` is the year and month in which its period ends; `window` are the days of that period, where work can be held
    against them: not for a week, a fiscal year without its months, or a review of one project.
    """

    title: Span
    name: str
    language: Language
    profile: Profile
    period: str
    period_kind: PeriodKind
    year: int | None
    ends: tuple[int, int] | None
    window: Window | None
    team: bool


def frame_of(reading: Reading, heading: Node | None, span: Span) -> Frame:
    """The frame of the report that fills `span` under `heading` (if it has one), front matter included."""
    matter = reading.document.front_matter
    data = {str(key).lower(): value for key, value in (matter.data if matter else {}).items()}
    title = (heading.title or heading.head) if heading else _first_line(reading)
    fronts = [normal_form(str(data[key])) for key in FRONT_TITLES if key in data]
    own = [] if heading is None and "title" in data else [reading.plain(title)]
    words = " ".join([*own, *fronts])
    told, year = _period(words, data)
    periodic = told is not None
    for line in _opening(reading, title, below=bool(own)) if told is None else ():
        told, year = _period(f"{words} {line}", data)
        if told and (told.kind != "year" or _OF_YEAR.search(line)):
            break
        told = None
    profile = _profile_set(reading) or _profile(reading, [*own, *fronts], periodic)
    return Frame(
        title=title,
        name=reading.words(title) if heading or "title" not in data else str(data["title"]),
        language=reading.front.language or _language(span.of(reading.norm)),
        profile=profile,
        period=told.label if told else "",
        period_kind=told.kind if told else "unknown",
        year=year,
        ends=(told.end.year or year or 0, told.end.month) if told and told.end else None,
        window=None if profile == "project" or _FISCAL.search(words) else _window(told, year),
        team=bool(regex(r"团队|部门|小组|\bteam\b|\bdepartment\b").search(words)),
    )


def _window(told: Period | None, year: int | None) -> Window | None:
    """The days of a period that a title names."""
    if told is None or told.kind == "week" or told.start is None or told.end is None:
        return None
    start, end = told.start, told.end
    if start.year <= 1 and year:
        start, end = start._replace(year=year), end._replace(year=year + (end.year > start.year))
    return Window(start, end, start.year if start.year > 1 else 0)


def _opening(reading: Reading, title: Span, below: bool) -> list[str]:
    """The short lines that may say what period a report is of: those behind its title, and the first of the file.

    Not `below`: the title stands in the front matter, and its place is the first of these lines.
    """
    source = reading.document.source
    row = source.location(title.end).row
    below_it = (one for one in range(row + below, len(source.line_starts) + 1) if not _is_comment(reading, one))
    rows = [*islice(below_it, LINES + (not below)), 1]
    lines = [reading.plain(source.line(row)) for row in rows]
    return [line for line in lines if 0 < len(line) <= OPENING]


def _is_comment(reading: Reading, row: int) -> bool:
    """Whether a line is nothing but a comment, or a piece of one."""
    line, comments = reading.document.source.line(row), reading.document.comments
    last = bisect_left(comments, Span(line.end, 0)) - 1
    return last >= 0 and comments[last].end > line.start and reading.blank(line)


def _first_line(reading: Reading) -> Span:
    """The first line with words, or the subject of a mail; where there is none, the start of the text."""
    source = reading.document.source
    first = None
    for row in range(1, len(source.line_starts) + 1):
        line = source.line(row)
        if reading.blank(line):
            if first:
                break
            continue
        field = _MAIL.match(line.of(source.text))
        if field and field["subject"]:
            return Span(line.start + field.end(), line.end)
        if first is None:
            signs = _HASHES.match(line.of(source.text))
            first = Span(line.start + (signs.end() if signs else 0), line.end)
        if not field:
            break
    return first or Span(0, 0)


def _profile_set(reading: Reading) -> Profile | None:
    """The profile that the front matter or the run's options set; None where it is left to the title."""
    told = None if reading.options.is_fixed else reading.front.profile
    profile = told or reading.options.profile
    return profile if profile != "auto" else None  # type: ignore[return-value]


def _profile(reading: Reading, titles: list[str], periodic: bool) -> Profile:
    """What kind of report its title or front matter calls it."""
    concepts = {match.concept for title in titles for match in match_title(reading.lexicon, title[:LONGEST])}
    if "okr-title" in concepts or any(regex(r"\bokr\b").search(title) for title in titles):
        return "okr"
    if "project-title" in concepts:
        return "project"
    looks_back = any(regex(r"复盘|回顾|结案|\breview\b|retrospective").search(title) for title in titles)
    return "project" if looks_back and not periodic else "quarterly"


def _period(words: str, data: dict[str, object]) -> tuple[Period | None, int | None]:
    """The period that title and front matter name, and the year they are of."""
    stretch = _FROM_TO.sub("~", str(data.get("period", "")))
    told = period_of(_HANZI_YEAR.sub(_digits, f"{stretch} {words}".casefold()))
    year = regex(r"20[0-9]{2}").search(f"{data.get('period', '')} {words} {data.get('date', '')}")
    return told, int(year.group()) if year else None


def _digits(found: re.Match[str]) -> str:
    """二〇二五 as 2025."""
    return "20" + "".join(str("〇一二三四五六七八九".index("〇" if char in "零○" else char)) for char in found[1])


def _language(words: str) -> Language:
    """Chinese where it has at least as many characters as there are Latin words."""
    hanzi = sum(run.end() - run.start() for run in regex(r"[\u4e00-\u9fff]+").finditer(words))
    latin = sum(1 for _ in regex(r"[a-z]{2,}").finditer(words))  # a list of them takes 60 bytes each
    return "zh" if hanzi >= latin else "en"
