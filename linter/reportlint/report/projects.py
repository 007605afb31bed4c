"""Projects: from a piece of the document to what is known of it: size, kind, aspects, claims, phases."""

from __future__ import annotations

from typing import Literal

from reportlint import fineness
from reportlint.document import Node
from reportlint.language.dates import Day, days_between
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.background import background_pieces
from reportlint.report.background_passages import told_background
from reportlint.report.benefit import benefit_pieces
from reportlint.report.block import Block
from reportlint.report.claims import claims_of
from reportlint.report.difficulties import difficulties_told
from reportlint.report.doubts import DOUBTED, own_cells, settled
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    DIFFICULTIES,
    GROUPS,
    PHASES,
    SOLUTION,
    title_groups,
    title_part,
)
from reportlint.report.frame import Window
from reportlint.report.key_results import is_key_result
from reportlint.report.kind import kind_of
from reportlint.report.model import PROJECT_ASPECTS, Aspect, Carrier, Project, Reason, Size
from reportlint.report.passages import blocks
from reportlint.report.phases import steps_in
from reportlint.report.plan import Plan, laid_out, plan_pieces, read_plan
from reportlint.report.project_names import project_name
from reportlint.report.reading import Reading
from reportlint.report.sections import sections_of
from reportlint.report.solution import solution_pieces
from reportlint.report.spans import ends_with_span
from reportlint.report.subsections import tells_in_order
from reportlint.report.telling import benefit_blocks, tell
from reportlint.report.timing import held_against, launch_of, leap_of
from reportlint.report.trackers import days_of_row, says_how_far
from reportlint.report.untitled_results import untitled_results
from reportlint.source import Span

_FRONT = Reason("says-front-matter")
DAY = 24  #: hours
OPENING = 80  #: characters in which a project tells how long it took
SAID = 14  #: characters around a date that say what happened then
LONG_ZH, LONG_EN = 300, 150  #: characters or words from which on bold labels count as sections


class Draft(NamedTuple):
    """A project that was found, before it is read: where it stands and under what."""

    node: Node
    carrier: Carrier
    anchor: Span
    name: Span
    starred: bool = False
    objective: int | None = None
    under: Span | None = None  # the title of the heap that it stands in (本季已上线)
    skip: frozenset[Span] = frozenset()
    serves: Literal["key-result", "none", "undecided"] = "undecided"
    listed: Span | None = None  # the row or item of an overview that names it too
    guessed: bool = False  # no layout shows it, the second look took a line for its name


def read_project(reading: Reading, draft: Draft, year: int | None, window: Window | None = None) -> Project:
    """Everything that is known of one project. `year` and `window` are those of its report."""
    told = blocks(reading, draft.node, draft.skip)
    days = _days(reading, draft, told, year)
    name = project_name(reading.words(draft.name))
    size, size_reason = _size(reading, draft, told, days)
    kind, kind_reason = kind_of(reading, draft.name, draft.node.span, _openings(told), draft.carrier == "report")
    if front := reading.front.of(name):
        size, size_reason = (front.size, _FRONT) if front.size else (size, size_reason)
        kind, kind_reason = (front.kind, _FRONT) if front.kind else (kind, kind_reason)
    if size == "big":
        reading.spend(fineness.PROJECT)
    steps = steps_in(reading, told) if size == "big" else []
    aspects = dict.fromkeys(PROJECT_ASPECTS, Aspect("undecided"))  # nobody asks a small project for them
    aspects["launch"] = launch_of(reading, draft.name, draft.node, draft.under, days)
    if size == "big":
        aspects |= tell(reading, told, steps)
        aspects[DIFFICULTIES] = difficulties_told(reading, told, aspects[DIFFICULTIES])
        said = [span for block in told for span in block.statements]
        acquits = DOUBTED if draft.guessed else 1.0
        cells = own_cells(reading, draft.node)
        aspects = settled(reading, aspects, said, draft.node.span, acquits=acquits, cells=cells)
        if days is not None and days < reading.options.big_project_days and aspects[PHASES].state == "missing":
            aspects[PHASES] = Aspect("undecided")  # a star that took less than a month needs no phases
    benefits = benefit_blocks(reading, told) if size == "big" else []
    untitled = untitled_results(reading, told, benefits) if size == "big" else []
    claims = claims_of(reading, [*benefits, *untitled], told)
    if untitled and aspects[BENEFITS].state == "missing":
        aspects[BENEFITS] = Aspect("there", untitled[0].statements[0], 0.6)
    plan = read_plan(reading, draft.node, draft.skip, told, steps) if size == "big" else Plan()
    if size == "big":
        aspects[PHASES] = laid_out(reading, plan, aspects[PHASES])
        aspects |= background_pieces(reading, told, aspects[BACKGROUND], draft.carrier == "row")
        aspects |= solution_pieces(reading, told, aspects[SOLUTION], draft.node.span)
        aspects |= plan_pieces(reading, told, plan, aspects[PHASES])
        aspects |= benefit_pieces(reading, told, benefits, claims, kind, aspects)
        pieces = {name: aspect for name, aspect in aspects.items() if name not in GROUPS}
        own = told_background(reading, told, aspects[BACKGROUND])
        aspects |= settled(reading, pieces, said, draft.node.span, own, acquits)
    if draft.carrier != "heading" and all(aspects[group].state == "missing" for group in GROUPS):
        aspects |= dict.fromkeys(GROUPS, Aspect("undecided"))  # a line of which nothing is told was meant otherwise
    return Project(
        name=name,
        anchor=draft.anchor,
        span=draft.node.span,
        carrier=draft.carrier,
        size=size,
        size_reason=size_reason,
        kind=kind,
        kind_reason=kind_reason,
        aspects=aspects,
        claims=claims,
        phases=plan.phases,
        sections=sections_of(told),
        days=days,
        objective=draft.objective,
        in_period=held_against(reading, draft.name, draft.node, told, window),
        leap=leap_of(reading, draft.node) if size == "small" and draft.objective is None else None,
        serves=draft.serves,
        continued=bool(
            regex(r"(?:背景|缘由|起因)[^。\n]{0,6}见|background[^.\n]{0,30}(?:see|in the)\b[^.\n]{0,30}report").search(
                draft.node.span.of(reading.norm)
            )
        ),
    )


def _days(reading: Reading, draft: Draft, told: list[Block], year: int | None) -> int | None:
    """The span of time that the text tells for the project: title, opening lines, date column, else its steps."""
    heads = [draft.name, *([draft.listed] if draft.listed else [])]
    for block in told:
        if not block.titled:
            heads.extend(block.statements[:3])
    if draft.node.kind == "row":
        heads.extend(
            cell.text
            for cell in draft.node.children
            if cell.kind == "cell" and not title_groups(reading, cell.title) and not says_how_far(reading, cell)
        )
    best = days_of_row(reading, draft.node, year) if draft.node.kind == "row" else None
    for span in heads:
        days = reading.days(span, year)
        if days is not None and (best is None or days > best):
            best = days
    if best is None:
        best = _bare_duration(reading, heads)
    if best is None and ends_with_span(reading, draft.name):
        best = _first_to_last(reading, draft.name, year)
    if best is None:
        best = _from_start_to_end(reading, heads, year)
    if best is None:
        for block in told:
            if PHASES in block.groups and block.statements:
                span = Span(block.statements[0].start, block.statements[-1].end)
                best = reading.days(span, year)
                if draft.objective is None and (best is None or _are_joined(reading, span, year)):
                    best = _first_to_last(reading, span, year)
    return best


def _first_to_last(reading: Reading, span: Span, year: int | None) -> int | None:
    """The days from the first to the last time that a plan names: `7 月杭州仓试点，8 月推到 3 个仓，9 月全部`."""
    whens = [when for when in reading.dates(span, year) if when.start and when.end]
    if len(whens) < 2:
        return None
    first = min(when.start for when in whens if when.start)
    return days_between(first, max(when.end for when in whens if when.end))


def _are_joined(reading: Reading, span: Span, year: int | None) -> bool:
    """Whether a plan has several stretches of days, one for each phase: the project ran through all of them."""
    return sum(when.joined and when.grain == "day" for when in reading.dates(span, year)) > 1


_STARTS = regex(
    r"启动|立项|开工|动工|动手|进场|写的?第一行|开始|动手|开干|起步|(?:^|\W)起(?:于|自)?\W|\b(?:start(?:ed)?|began|begun|kicked off|kick-?off)\b"
)
_ENDS = regex(
    r"上线|完成|完工|收尾|收口|初验|终验|放[完量开]|推[完开]|铺[完开]|才算|真正用|能用|全部|定型|对外|结项|验收|交付|迄|收官|收工|投产|启用|全量|落地|[换切铺装改搬迁]完|\b(?:live|finished|shipped|done|closed|delivered|ended|came (?:over|across)|moved (?:over|in)|went (?:over|live)|was over|completed?)\b"
)


def _from_start_to_end(reading: Reading, heads: list[Span], year: int | None) -> int | None:
    """The days from a date that tells of a start to a later one that tells of an end: `7 月 1 日启动，9 月 15 日上线`."""
    opened: Day | None = None
    for head in heads:
        whens = reading.dates(head, year)
        for at, when in enumerate(whens):
            before = reading.norm[whens[at - 1].span.end if at else head.start : when.span.start]
            after = reading.norm[when.span.end : whens[at + 1].span.start if at + 1 < len(whens) else head.end]
            said = f"{before[-SAID:]} {after[:SAID]}"
            if when.start and opened is None and _STARTS.search(said):
                opened = when.start
            elif opened and (last := when.end or when.start) and _ENDS.search(said):
                return days_between(opened, last)
    return None


def _bare_duration(reading: Reading, heads: list[Span]) -> int | None:
    """A clause of a project's opening that is a duration and nothing else: `Fridge alarms, nine weeks, …`."""
    for head in heads:
        for figure in reading.figures(Span(head.start, min(head.end, head.start + OPENING))):
            if figure.kind != "duration" or figure.value < DAY:
                continue
            before = reading.norm[head.start : figure.span.start].rstrip()[-1:]
            behind = _INK.search(reading.norm, figure.span.end)
            after = behind[0] if behind else ""
            worked = _OF_WORK.match(reading.norm, figure.span.end)
            if _ONE_OF_SEVERAL.search(reading.norm, head.start, figure.span.start):
                continue  # 提前 90 天、30 天、7 天: when a thing happens, not how long it took
            if worked or (before in ",，（(、;；:：" and after in ",，）)、;；。."):
                return round(figure.value / DAY)
    return None


_ONE_OF_SEVERAL = regex(r"[0-9]\s*(?:天|周|日|个?月|days?|weeks?|months?)\s*[、,，/]\s*(?:and |和)?$")
_INK = regex(r"[^\s\0]")
_OF_WORK = regex(r"\s*(?:of|'s?)? ?(?:hard |joint )?work\b")


def _size(reading: Reading, draft: Draft, told: list[Block], days: int | None) -> tuple[Size, Reason]:
    openings = [draft.name, *(block.statements[0] for block in told if not block.titled and block.statements)]
    star = [hit for span in openings for hit in reading.found(span, "star") if hit.strength >= 1]
    if star:
        return "big", Reason("star-word", Span(star[0].start, star[0].end))
    if draft.starred:
        return "big", Reason("star-heading", draft.anchor)
    if draft.objective is not None and draft.carrier == "row" and is_key_result(reading, draft.node):
        return "small", Reason("under-an-objective", draft.anchor)  # its months are those of the key result
    if days is not None:
        if days >= reading.options.big_project_days and not _is_jotted(reading, draft, told):
            return "big", Reason("span-over-a-month", draft.anchor)
        if days >= reading.options.big_project_days:
            return "small", Reason("told-briefly", draft.anchor)
        return "small", Reason("span-under-a-month", draft.anchor)
    if draft.objective is not None:
        return "small", Reason("under-an-objective", draft.anchor)
    if draft.carrier == "report" or _told_in_sections(reading, draft, told):
        return "big", Reason("told-in-sections", draft.anchor)
    return "small", Reason("told-briefly", draft.anchor)


def _is_jotted(reading: Reading, draft: Draft, told: list[Block]) -> bool:
    """Whether a list of odd jobs holds it in one sentence with its months: they say when it was, not how much it took."""
    if draft.carrier != "item" or draft.under is None or title_part(reading, draft.under)[0] != "bucket":
        return False
    to_the_day = any(when.grain == "day" for when in reading.dates(draft.node.span))
    return not to_the_day and sum(len(block.statements) for block in told) == 1


def _told_in_sections(reading: Reading, draft: Draft, told: list[Block]) -> bool:
    """Whether two of background, solution and benefit stand as sections of their own."""
    groups: set[str] = set()
    labelled = False
    for block in told:
        if block.titled and not block.empty:
            groups |= block.groups & {BACKGROUND, SOLUTION, BENEFITS}
            labelled |= block.node.kind != "section" or block.node.style in ("label", "bold", "colon")
    if len(groups) < 2 and tells_in_order(reading, draft.node):
        labelled = any(kid.style in ("label", "bold", "colon") for kid in draft.node.children)
    elif len(groups) < 2:
        return False
    if draft.node.kind == "row":
        return BACKGROUND in groups
    if not labelled:
        return True
    words = draft.node.span.of(reading.norm)
    hanzi = sum("\u4e00" <= char <= "\u9fff" for char in words)
    return hanzi > LONG_ZH if hanzi > len(words) / 4 else len(words.split()) > LONG_EN


SHORT = 16  #: characters of a sentence behind the first that only says what kind of project it is


def _openings(told: list[Block]) -> list[Span]:
    """What a project opens with: the first statement, and short ones behind it (`3 月—6 月。基建项目。`)."""
    found = []
    for block in told:
        if not block.titled:
            found += [one for at, one in enumerate(block.statements[:4]) if not at or one.end - one.start <= SHORT]
    return found
