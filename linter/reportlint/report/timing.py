"""When a project ran, held against the period that its report names, and whether it says how far it has got."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from reportlint.document import Node
from reportlint.language.dates import DateRange, Day
from reportlint.language.figure_join import CLOCK
from reportlint.language.figures import Change
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import PHASES, title_groups
from reportlint.report.frame import Window
from reportlint.report.model import Aspect, Leap
from reportlint.report.reading import Reading
from reportlint.source import Span

Held = Literal["inside", "outside", "undecided"]

OPENING = 60  #: characters behind a name, or in a first sentence, in which a project says when it ran
LINE = 160  #: characters of an item of one line
CUED = 12  #: characters around a date in which stands what it is the date of
_PEOPLE = ("人", "名", "位", "people", "person", "persons", "developers", "colleagues")  #: who worked on it
FINE = ("day", "week", "month")

_SPAN_CUE = regex(
    r"起止|起讫|周期|工期|时间|日期|历时|为期|从|自|\b(?:dates?|ran|running|period|duration|timeline|from|between|worked)\b"
)
_LIVE_SINCE = regex(r"\b(?:live|running|in use|in production|out) since $")
_SET_OFF = regex(r"[,，;；(（—–-]\s*(?:from|between|从|自|于)$")
_DONE_CUE = regex(
    r"上线|完成|投产|发布|交付|验收|结项|完工|启用|发版|收尾|"
    r"\b(?:live|launched|shipped|released|done|completed|finished|delivered|closed|deployed|signed off)\b"
)
_DONE_AT_END = regex(
    rf"(?:\b(?:went|gone|goes|put|set|been|first|now|was|is)\s+)?(?:{_DONE_CUE.pattern})\s*(?:on|in|at|since|于|在|时间)?\W{{0,2}}$"
)
_OTHER_CUE = regex(
    r"原定|原计划|计划|预计|拟|见|截至|截止|数据(?:截|为|取)|延期|推迟|改到|启动|立项|开工|动工|开始|起$|起\W|至今|继续|接续|续|比|同比|以来|"
    r"\b(?:plan\w*|expected|due|since|see|as of|start\w*|began|kick\w*|delayed|postponed|continued|ongoing|figures|compared|vs|so far|to date)\b"
)  #: what else a date may be that of
_AHEAD = regex(
    r"计划|预计|拟|将[于在]|待|规划|下季|打算|筹备|\b(?:will|plan\w*|expected|upcoming|next|proposed|to be)\b"
)
_STATE = regex(
    r"已[^,。;\n经]{0,4}[上完发投交结启推接验切迁停落合签开]|上线|投产|灰度|试点|内测|公测|试运行|进行中|开发中|测试中|联调|设计中|评审中|提测|在建|排期|"
    r"未上线|暂停|搁置|延期|取消|完成|完结|结项|收尾|发布|发版|启用|验收|交付|全量|推广|铺到|覆盖|接入|本[周月季期]|"
    r"上[周月]|\bin (?:progress|test|testing|review|production|use|development|pilot)\b|\b(?:live|launched|shipped|released|done|completed?|"
    r"finished|delivered|deployed|rolled out|went out|paused|on hold|cancell?ed|postponed|delayed|blocked|planned|piloted|pilot|beta|since|now|today|wip|"
    r"ongoing|started|began|in the (?:spring|summer|autumn|winter|fall)|last (?:week|month|quarter)|this (?:week|month|quarter))\b"
)  #: how far a piece of work has got, or since when it is there

_SHORT_DATE = regex(r"[0-9]{1,2}[./][0-9]{1,2}(?:\W{1,3}(?:[0-9]{1,2}[./])?[0-9]{1,2})?$")  #: a cell: 2.26, 5.6–6.24


def held_against(reading: Reading, name: Span, node: Node, told: Sequence[Block], window: Window | None) -> Held:
    """Whether a project's own dates lie in the period of its report, overlap it, or lie wholly outside.

    Undecided where the report names no period, the project no dates, or where it is still to come: dates behind the
    period are a plan's, unless the project tells what it changed.
    """
    if window is None:
        return "undecided"
    own = list(_own_dates(reading, name, node, told))
    sides = [side for when in own if (side := window.side(*_ends(reading, when, window))) is not None]
    if not sides:
        return "undecided"
    year = next((when.start.year for when in own if when.start and when.start.year > 1), None)
    if 0 in sides or any(window.side(*_ends(reading, when, window)) == 0 for when in _steps(reading, told, year)):
        return "inside"
    if max(sides) > 0 and (_AHEAD.search(node.span.of(reading.norm)) or not reading.changes(node.span)):
        return "undecided"
    return "outside"


def _ends(reading: Reading, when: DateRange, window: Window) -> tuple[Day | None, Day | None]:
    """First and last day of a date; where only 去年 and the like name its year, that is counted from the report's."""
    if when.start and when.start.year <= 1 and window.year:
        told = [one for one in reading.dates(when.span, window.year) if one.start]
        near = (window.year, window.year + 1)
        if told and told[0].start and told[0].start.year not in near:
            return told[0].start, told[0].end
    return when.start, when.end


def _own_dates(reading: Reading, name: Span, node: Node, told: Sequence[Block]) -> Iterator[DateRange]:
    """The dates that say when the project ran or was done: in its title, behind it, in its first line, in its row."""
    line = Span(name.start, max(name.end, min(node.span.end, _line_end(reading, name.end), name.end + OPENING)))
    yield from (when for when in reading.dates(line) if _is_own(reading, when, line, name))
    yield from _closing_span(reading, name, node)
    if node.kind == "row":
        for cell in node.children:
            if cell.text.start >= name.end and not title_groups(reading, cell.title) and _only_time(reading, cell.text):
                yield from reading.dates(cell.text)
        return
    for block in told:
        if block.titled or not block.statements:
            continue
        for first in block.statements[:2]:
            opening = Span(first.start, min(first.end, first.start + OPENING))
            for when in reading.dates(opening):
                before = reading.norm[opening.start : when.span.start]
                opens = not before.strip(" ()（）") and not _counts(reading, Span(when.span.end, first.end))
                cued = len(before.strip()) <= CUED and _SPAN_CUE.search(before)
                if when.joined and when.grain in FINE and (opens or cued):
                    yield when


def _closing_span(reading: Reading, name: Span, node: Node) -> Iterator[DateRange]:
    """The days from which to which, set off at the end of the one line of an item: `…, from 2 to 13 March`."""
    end = min(node.span.end, _line_end(reading, name.end))
    if node.kind != "item" or node.children or end - name.end > LINE:
        return
    for when in reading.dates(Span(name.start, end))[-1:]:
        before = reading.norm[name.end : when.span.start].rstrip()
        set_off = bool(before) and (before[-1] in ",，;；(（—–-" or _SET_OFF.search(before))
        if (
            when.joined
            and when.grain == "day"
            and set_off
            and not reading.norm[when.span.end : end].strip(" .。)）;；_*")
        ):
            yield when


def _counts(reading: Reading, span: Span) -> bool:
    """Whether words count something of the business, so that the days before them are those of the count."""
    return any(figure.kind != "duration" and figure.unit not in _PEOPLE for figure in reading.figures(span))


def _line_end(reading: Reading, at: int) -> int:
    end = reading.norm.find("\n", at)
    return end if end >= 0 else len(reading.norm)


def _is_own(reading: Reading, when: DateRange, line: Span, name: Span) -> bool:
    """Whether a date in the line of a name is the project's: a span of days, or set off, and not that of something else."""
    norm = reading.norm
    before = _LIVE_SINCE.sub(" ", norm[max(line.start, when.span.start - CUED) : when.span.start])
    after = norm[when.span.end : min(line.end, when.span.end + CUED)]
    if when.grain not in FINE or _OTHER_CUE.search(regex(r"[,，。;；]").split(before)[-1]):
        return False
    if _OTHER_CUE.search(regex(r"[,，。;；)）]").split(after)[0]):
        return False
    if when.joined:
        return when.span.end <= name.end or not norm[name.end : when.span.start].strip(" *_,，:：|()（）·—–-")
    before = _DONE_AT_END.sub("", norm[max(line.start, when.span.start - 2 * CUED) : when.span.start])
    apart = before.rstrip()[-1:] in "(（,，·|｜:：—–-[【"
    closed = not after.strip() or after.lstrip()[:1] in ")）,，]】|｜:：" or bool(_DONE_CUE.match(after.lstrip()))
    return bool(before.strip()) and apart and closed


def _only_time(reading: Reading, cell: Span) -> bool:
    """Whether a cell holds dates and little else."""
    covered = sum(when.span.end - when.span.start for when in reading.dates(cell))
    return covered > 0 and 2 * covered >= len(reading.plain(cell)) and not _OTHER_CUE.search(cell.of(reading.norm))


def _steps(reading: Reading, told: Sequence[Block], year: int | None) -> Iterator[DateRange]:
    """The dates of the project's plan; those without a year are of the one in which the project began."""
    for block in told:
        if PHASES in block.groups:
            for span in block.statements:
                yield from (when for when in reading.dates(span, year) if when.grain in FINE)


def launch_of(reading: Reading, name: Span, node: Node, under: Span | None, days: int | None) -> Aspect:
    """Whether a project has a date, a launch or a state.

    `under` is the title that it stands under with others, `days` how long it took, where it says so.
    """
    span = Span(min(name.start, node.span.start), max(name.end, node.span.end))
    for hit in reading.found(span, "launch"):
        if hit.strength >= 1:
            return Aspect("there", Span(hit.start, hit.end))
    state = _STATE.search(reading.norm, span.start, span.end)
    if state:
        return Aspect("there", Span(*state.span()))
    if days is not None:
        return Aspect("there", name)
    for when in reading.dates(span)[:1]:
        return Aspect("there", when.span)
    above = under.of(reading.norm) if under else ""
    dated = node.kind == "row" and any(_SHORT_DATE.match(reading.plain(cell.text)) for cell in node.children)
    timed = any(figure.kind == "duration" for figure in reading.figures(span))
    if dated or timed or reading.changes(span) or _STATE.search(above) or (under and reading.dates(under)):
        return Aspect("undecided")
    return Aspect("missing")


def leap_of(reading: Reading, node: Node) -> Leap | None:
    """The largest measured change that is told of a piece of work."""
    leaps = [Leap(change.span, share) for change in reading.changes(node.span) if (share := _share(change)) > 0]
    return max(leaps, key=lambda leap: leap.share, default=None)


def _share(change: Change) -> float:
    """How far a value moved, as a share of what it was before; 0 where that cannot be said."""
    before, after, delta = change.before, change.after, change.delta
    if before and after:
        clock = CLOCK in (before.unit, after.unit)
        return abs(after.value - before.value) / abs(before.value) if before.value and not clock else 0.0
    if delta and delta.kind == "percent":
        return delta.value / 100
    if delta and delta.kind == "multiple":
        return abs(delta.value - 1)
    return 0.0
