"""Tables whose totals, changes or rates do not follow from their other cells, and lists that do not make their total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Node
from reportlint.language.figures import Change, Figure
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.arithmetic.bounds import Bounds, bounds_of, shown
from reportlint.report.arithmetic.line import alike, side_by_side
from reportlint.report.arithmetic.moves import fits_change
from reportlint.report.model import Slip
from reportlint.report.reading import Reading
from reportlint.source import Span

_TOTAL = regex(r"^\W*(?:合计|总计|共计|总和|总数|汇总|(?:grand )?total|sum)\W*$")
_SUBTOTAL = regex(r"其中|小计|of which|subtotal|including|incl\b|平均|均值|average|mean|合计|总计|\btotal")
_NOT_ADDED = regex(
    r"率|均|单价|占比|比例|中位|周期|时长|耗时|评分|满意|最|用户|客户|去重|排名|增幅|同比|环比|rate|average|avg|median|per |share|ratio|score|nps|csat|unique|users"
    r"|customers|%|max|min|p\d\d|change|rank|price"
)
_BEFORE = regex(r"前$|之前|改造前|原来|^原|基线|上期|上季|旧|before|baseline|previous|^was$|^from$|old")
_AFTER = regex(r"后$|之后|现在|现值|本期|本季|新|after|now|current|^is$|^to$|new")
_CHANGE = regex(r"变化|变动|提升|增幅|降幅|改善|增减|涨幅|幅度|差值|change|delta|diff|improvement|^±|^δ|gain|reduction")
_TARGET, _ACTUAL = (
    regex(r"目标|计划|target|plan|goal"),
    regex(r"实际|完成(?!率|度)|达成(?!率)|actual|done|achieved|result$"),
)
_RATE = regex(r"完成率|达成率|完成度|completion|attainment|% of target|vs\.? target")
_OTHER = regex(r"同比|环比|yoy|qoq|year|目标|target|较|vs|累计")


class _Cell(NamedTuple):
    """A cell that holds one figure and little else."""

    figure: Figure
    bounds: Bounds


def table_slips(reading: Reading, table: Node) -> Iterator[Slip]:
    """The slips of a table: totals under a column, changes and rates of completion in a row."""
    header = next((row for row in table.children if row.info == "header"), None)
    rows = [row for row in table.children if row.info != "header"]
    if header is None or not rows:
        return
    titles = [reading.plain(cell.text) for cell in header.children]
    yield from _totals(reading, titles, rows)
    yield from _changes(reading, titles, rows)
    yield from _rates(reading, titles, rows)


def _cell(reading: Reading, row: Node, at: int) -> _Cell | None:
    """The figure of a cell that holds nothing else."""
    if at >= len(row.children):
        return None
    span = row.children[at].text
    figures = reading.all_figures(span)
    if len(figures) != 1:
        return None
    rest = reading.norm[span.start : figures[0].span.start] + reading.norm[figures[0].span.end : span.end]
    if regex(r"[\s+\-−↑↓▲▼*()约了]|提升|提高|增长|增加|上升|下降|降低|减少|缩短|节省|up|down").sub("", rest):
        return None
    return _Cell(figures[0], bounds_of(reading.norm, figures[0]))


def _totals(reading: Reading, titles: list[str], rows: list[Node]) -> Iterator[Slip]:
    """The total in the last row of a column that its rows do not make."""
    last, body = rows[-1], rows[:-1]
    names = [reading.plain(row.children[0].text) if row.children else "" for row in rows]
    if len(body) < 2 or not _TOTAL.match(names[-1]) or any(_SUBTOTAL.search(name) for name in names[:-1]):
        return
    for at in range(1, len(last.children)):
        total = _cell(reading, last, at)
        if total is None or (at < len(titles) and _NOT_ADDED.search(titles[at])):
            continue
        cells = [_cell(reading, row, at) for row in body]
        texts = [reading.plain(row.children[at].text) if at < len(row.children) else "" for row in body]
        if any(
            cell is None and regex(r"[-—–/\s]|无|n/?a").sub("", text) for cell, text in zip(cells, texts, strict=True)
        ):
            continue
        parts = [cell for cell in cells if cell]
        if len(parts) > 1:
            yield from _sum(reading, parts, total, exhaustive=True)


def _sum(reading: Reading, parts: list[_Cell], total: _Cell, *, exhaustive: bool) -> Iterator[Slip]:
    """The slip of a total on another line than its parts."""
    figure = total.figure
    if figure.kind not in ("count", "number", "money", "duration"):
        return
    if not all(alike(part.figure, figure) and part.figure.kind not in ("percent", "ratio") for part in parts):
        return
    bounds, value = Bounds(0.0, 0.0), 0.0
    for part in parts:
        bounds, value = bounds.plus(part.bounds), value + part.figure.value
    missed = value - figure.value
    if (
        side_by_side(figure, value)
        or total.bounds.meets(bounds)
        or not figure.value
        or abs(missed) > figure.value * 0.5
    ):
        return
    if not exhaustive and missed < -0.07 * figure.value:
        return
    given = " + ".join(reading.words(part.figure.span) for part in parts)
    yield Slip(
        figure.span, given, shown(reading.text, figure, value), reading.words(figure.span),
        tuple(part.figure.span for part in parts),
    )  # fmt: skip


def _only(titles: list[str], pattern: re.Pattern[str], *, but: re.Pattern[str] | None = None) -> int | None:
    """The one column whose title fits."""
    found = [at for at, title in enumerate(titles) if at and pattern.search(title) and not (but and but.search(title))]
    return found[0] if len(found) == 1 else None


def _changes(reading: Reading, titles: list[str], rows: list[Node]) -> Iterator[Slip]:
    """The change told in a row beside its values before and after."""
    change = _only(titles, _CHANGE)
    before, after = _only(titles, _BEFORE, but=_CHANGE), _only(titles, _AFTER, but=_CHANGE)
    if change is None or _OTHER.search(titles[change]):
        return
    if before is None and after is None and change == len(titles) - 1 and len(titles) == 4:
        before, after = 1, 2
        if any(_OTHER.search(title) or _NOT_ADDED.search(title) for title in titles[1:3]):
            return
    if before is None or after is None or before == after:
        return
    for row in rows:
        old, new, told = (_cell(reading, row, at) for at in (before, after, change))
        if old and new and told and not _OTHER.search(reading.plain(row.children[change].text)):
            yield from fits_change(reading, Change(row.span, old.figure, new.figure, told.figure, None), titles[change])


def _rates(reading: Reading, titles: list[str], rows: list[Node]) -> Iterator[Slip]:
    """The rate of completion told in a row beside its target and what was reached."""
    rate, target = _only(titles, _RATE), _only(titles, _TARGET, but=_RATE)
    actual = _only(titles, _ACTUAL, but=_RATE)
    if rate is None or target is None or actual is None or target == actual:
        return
    for row in rows:
        goal, done, told = (_cell(reading, row, at) for at in (target, actual, rate))
        if not goal or not done or not told or told.figure.kind != "percent" or not alike(goal.figure, done.figure):
            continue
        if not goal.figure.value or not done.figure.value:
            continue
        readings = (done.bounds.over(goal.bounds), goal.bounds.over(done.bounds))
        bounds = told.bounds.widened(min(1.0, told.bounds.high - told.bounds.low) * 0.5)
        value = 100 * done.figure.value / goal.figure.value
        if not any(bounds.meets(Bounds(one.low * 100, one.high * 100)) for one in readings) and value <= 200:
            given = f"{reading.words(done.figure.span)} ÷ {reading.words(goal.figure.span)}"
            figure = told.figure
            yield Slip(figure.span, given, shown(reading.text, figure, value), reading.words(figure.span))


_PARTIAL = regex(
    r"主要|包括|包含|其中|比如|例如|如下|等|includ|mainly|mostly|such as|among|above all|目标|计划|累计|target|plan"
)
_AT_MOST = 40  # characters of an item that only names a part


def list_slips(reading: Reading, before: Node, items: list[Node]) -> Iterator[Slip]:
    """The slip of a line with one figure that ends in a colon, over a list of its parts."""
    line = Span(before.title.start if before.title else before.text.start, max(before.text.end, before.head.end))
    words = reading.norm[line.start : line.end].strip().rstrip("*_ ")
    totals = reading.all_figures(line)
    if len(totals) != 1 or not words.endswith(":") or _PARTIAL.search(words) or len(items) < 2:
        return
    parts = []
    for item in items:
        own = item.span
        figures = reading.all_figures(own)
        if len(figures) != 1 or len(reading.plain(own)) > _AT_MOST or item.children or reading.dates(own):
            return
        if not alike(figures[0], totals[0]):
            return
        parts.append(_Cell(figures[0], bounds_of(reading.norm, figures[0])))
    total = _Cell(totals[0], bounds_of(reading.norm, totals[0]))
    named = bool(regex(r"共|合计|总|total|in all").search(words))
    yield from _sum(reading, parts, total, exhaustive=named)
