"""The facts in a table of measures: a row names the measure, the columns the moments, a bracket the unit of bare numbers."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Node
from reportlint.language.figures import Figure, figures
from reportlint.regex import regex
from reportlint.report.fact import Fact, Over, Role, marks
from reportlint.report.fact_figures import KINDS, words_without
from reportlint.report.fact_words import COLUMN_IS, COLUMN_WAS, DIGITS, TARGET
from reportlint.report.moments import dates_in
from reportlint.report.reading import Reading
from reportlint.source import Span

CELL = 24  #: characters of a cell that holds a value

_UNIT = regex(r"[(\[/]\s*([^()\[\]0-9/]{1,8}?)\s*[)\]]?\s*$")  #: 到账（万元）, Turnaround [days]
#: A column ahead of the one of targets that says from where they were set: KR | 现状 | 目标.
_STARTS = regex(
    r"\W*(?:现状|现在|目前|当前|起点|起始|出发|基线|基准|期初|年初|季初|now\b|today|current|baseline|start|as is)"
)
_KEY = regex(r"^\W*kr ?[0-9.]*")  #: KR1.2 before the name of a row
_REMARKS = regex(r"口径|备注|说明|范围|\b(?:notes?|remarks?|scope|definition)\b")


def facts_of_row(reading: Reading, row: Node, over: Over, project: int | None, year: int | None) -> Iterator[Fact]:
    """The facts of a row of measures: it names the measure, the columns name the moment."""
    if not row.title:
        return
    dated = dates_in(reading, row.title, year)
    name = words_without(reading.norm, reading.figures(row.title), dated).of(row.title)
    aim = max(
        (cell.text.start for cell in row.children if cell.title and TARGET.search(reading.plain(cell.title))), default=0
    )
    if TARGET.search(_KEY.sub("", name) if aim else name):  # beside a column of targets the others tell what is
        return
    remarks = marks(" ".join(_remarks(reading, row)))
    for cell in row.children:
        header = reading.plain(cell.title) if cell.title else ""
        short = 0 < cell.text.end - cell.text.start <= CELL
        if cell.text.start < row.title.end or not short or reading.blank(cell.text) or TARGET.search(header):
            continue
        told = [figure for figure in reading.figures(cell.text) if figure.kind in KINDS]
        number = DIGITS.search(told[0].span.of(reading.norm)) if len(told) == 1 else None
        if not number:
            continue
        when = dated or (dates_in(reading, cell.title, year) if cell.title else [])
        was = COLUMN_WAS.search(header) or (cell.text.start < aim and _STARTS.match(header))
        role: Role = "before" if was else "after" if COLUMN_IS.search(header) else "now"
        figure, measure = _with_unit(told[0], name, header)
        measure = measure or header  # the row is a month, say, and the column names the measure
        yield Fact(
            figure, number[0].rstrip(",. "), measure, "", f"{measure} {header}", when[0][1] if when else over.moment, role,
            marks(f"{measure} {header} {reading.plain(cell.text)}"), project, row.span,
            section=over.section, alone=True, remarks=remarks,
        )  # fmt: skip


def _remarks(reading: Reading, row: Node) -> Iterator[str]:
    """What the row says of how it was counted, in a column for that."""
    for cell in row.children:
        if cell.title and _REMARKS.search(reading.plain(cell.title)):
            yield reading.plain(cell.text)


def _with_unit(figure: Figure, name: str, header: str) -> tuple[Figure, str]:
    """A bare number with the unit in the bracket of its row's or column's name, and the row's name without it."""
    for at, title in enumerate((name, header)):
        bracket = _UNIT.search(title) if figure.kind == "number" else None
        text = f"2{bracket[1]}" if bracket else ""
        read = figures(text, Span(0, len(text)), []) if text else []
        if bracket and len(read) == 1 and read[0].span.end == len(text) and read[0].kind in KINDS:
            factor = read[0].value / 2
            scaled = Figure(
                figure.span, read[0].kind, figure.value * factor, read[0].unit, figure.low * factor, figure.high * factor,
                figure.weak, figure.about,
            )  # fmt: skip
            return scaled, name if at else name[: bracket.start()].rstrip()
    return figure, name
