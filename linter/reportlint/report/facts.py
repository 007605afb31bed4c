"""The figures of a report as facts: what each measures, at what moment, in what scope, and as what it is told.

A fact is made to be held against another one. Whatever would make it another measure is kept apart: the moment, the
role (before, after, how it stands), the statistic, the rate it is told by, the group it is told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reportlint.document import Node
from reportlint.language.figures import Change, Figure
from reportlint.report.evidence import BACKGROUND, title_groups
from reportlint.report.model import Project
from reportlint.report.moments import Dated, Moment, dates_in, moment_of, own_moment
from reportlint.report.reading import Reading
from reportlint.source import Span

#: As what a figure is told: `status` stands in a background, and may be what was before or what is.
Role = Literal["now", "status", "before", "after"]

REACH = 48  #: characters of a clause that are read on either side of a figure
NEAR = 24  #: characters behind a figure that may say what kind of measure it is
BRACKET = 16  #: characters of a bracket behind a clause that may do so too
LONGEST = 400  #: characters of a sentence that is read at all
CELL = 24  #: characters of a cell that holds a value
TITLE = 60  #: characters of a title that may name the moment of what stands under it


class Fact(NamedTuple):
    """A figure with what it measures.

    `before` and `behind` are the words of its clause on either side, `around` those of the whole statement, all without
    figures and dates. `marks` are the words that make it a measure of another kind (median, per week, pilot, in all).
    `section` is the nearest heading above that is a name (of a region, a person), `label` what stands before a colon.
    """

    figure: Figure
    number: str  # its digits as written
    before: str
    behind: str
    around: str
    moment: Moment | None
    role: Role
    marks: frozenset[str]
    project: int | None
    line: Span  # the statement that holds it
    place: str = ""  # what stands behind all the values of a change that it is part of: where, of whom
    section: Span | None = None
    label: str = ""
    alone: bool = False  # the statement is a label and this figure, as in a list of figures


class _Over(NamedTuple):
    """What the headings over a statement say of it."""

    moment: Moment | None = None
    background: bool = False
    aim: bool = False  # they announce what is aimed at or planned
    section: Span | None = None


_CLAUSE = re.compile(
    r"[,;:!?()\[\]|。、“”\"]|\.(?=\s|$)|\s[-–—]\s|——|\s{2,}|\b(?:but|while|which|because(?! of)|whereas|and then|so that|each of|all of)\b"
)
_CLAUSE_OR_WE = re.compile(rf"{_CLAUSE.pattern}|\b(?:we|i|they|you|he|she)\b")
_OF_ITS_OWN = re.compile(r"(?:^|\s)(?:the|our|these|those|all|its|their)\s*$")
_DIGITS = re.compile(r"[0-9][0-9,. ]*[0-9]|[0-9]")
_WHOLE = ("里", "中", "里面", "里有", "中有")  # 26 个 squad 里 23 个在用
_LISTED = re.compile(r"[^:\n]{2,24}: ?([0-9][0-9,.]*)\s*")
_OF = re.compile(r"\b(?:out )?of (?:the |our |all |its |their )?$")
#: What is aimed at, reckoned or promised is no fact.
_TARGET = re.compile(
    r"目标|计划|预计|预期|预估|估计|争取|力争|希望|打算|准备|拟|将(?:在|于|会|达|由|从|把)|要(?:降|升|提|压|缩|做|到)|不低于|不超过|上限|下限|阈值|承诺|要求|"
    r"以内|以下|关键结果|\bkr ?[0-9]?\b|假设|如果|若|至少要|还差|只差|测算|按.{0,8}(?:估|算)|"
    r"\b(?:targets?|goals?|aim(?:s|ed)?|plan(?:s|ned)?|expect(?:s|ed)?|forecast|estimated?|hop(?:e|ing)|want(?:s|ed)?|intend|would|should|could|"
    r"will be|budget(?:ed)?|limit|threshold|at least|promised?|if|agreed)\b"
)
#: What the author looked at is a sample: another one may have another size.
_SAMPLE = re.compile(
    r"抽[查看检取样]|抽了|访谈|走访|采访|问卷|回收|听了|翻了|看了|跟了|拉了|问了|取样|样本|随机|复查|复测|试算|聊了|约了|跑了|"
    r"\b(?:interview\w*|sampl\w*|surveyed|listened|read|watched|sat with|drew|asked|looked (?:at|through)|respondents?|answers)\b"
)
_MARKS = re.compile(
    r"中位数?|最[长高低短多少大小快慢]|峰值|高峰|p[59][0-9]|平均每[\u4e00-\u9fff]|每[\u4e00-\u9fff]|人均|单[店家人月日周台站]|日均|月均|周均|全[组队周]|[本当上下]周|当[月日天]|"
    r"试点|灰度|[一二三四五]期|首[批期]|第[一二三四五0-9]+[批期轮波阶]|[0-9]+期|累计|新增|净增|剩余|其中|除|[不未]?含|实验组|对照组|[a-e]组|同比|环比|扣除|剔除|口径|"
    r"直营|加盟|内部|外部|新客|老客|线上|线下|夜班|白班|工作日|周末|淡季|旺季|行业|同行|竞品|历史|首[次月周日]|最后|再|又|还有|另外?|其余|其他|"
    r"\b(?:median|mean|p[59][0-9]|max(?:imum)?|min(?:imum)?|peak|longest|shortest|highest|lowest|worst|best|per|an?(?= (?:day|week|month|year|quarter|hour|shift)\b)|"
    r"daily|weekly|monthly|yearly|every|pilot|phase|wave|stage|cumulative|new|net|remaining|of which|of these|of them|excluding|including|without|control|variant|"
    r"industry|competitors?|more|another|other|further|first(?! of\b)|last|next|only|top|week|temporary)\b"
)
_WAS = re.compile(
    r"改造前|改版前|上线前|升级前|优化前|实施前|推行前|以前|原来|原先|过去|此前|之前|当时|从前|"
    r"\b(?:before (?:the (?:change|launch|roll-?out|project|switch|move|new)|that|we|it)|used to|previously|formerly|until then)\b"
)
_IS = re.compile(
    r"(?:[升降涨缩压跌减增提落]|提升|提高|下降|降低|缩短|增长|增加|减少|压缩)了?[到至为]\s*(?:了|约)?\s*$|(?:上线|改造|改版|升级)[之以]?后|\b(?:rose|fell|grew|dropped|down|up|cut|improved|climbed) to $"
)
_YEAR_AGO = re.compile(
    r"同期|同月|同比|同季|\b(?:year[- ]on[- ]year|a year (?:ago|earlier|before)|same (?:month|period|quarter))\b"
)
_COLUMN_WAS = re.compile(r"前|原|\bbefore\b|\bold\b")
_COLUMN_IS = re.compile(r"后|现在|\bafter\b|\bnow\b|\bnew\b")
_AIMS = frozenset(("objective", "key-result", "planning"))
_KINDS = frozenset(("percent", "count", "money", "duration", "number"))


def facts(reading: Reading, span: Span, projects: Sequence[Project], year: int | None) -> list[Fact]:
    """The figures within a report's span that measure something, in the order of the text."""
    found: list[Fact] = []
    places = [(project.span, at) for at, project in enumerate(projects)]
    stack: list[tuple[Node, _Over]] = [(reading.document.root, _Over())]
    while stack:
        node, over = stack.pop()
        if node.span.end <= span.start or node.span.start >= span.end or node.kind in ("code", "image", "html"):
            continue
        if node.kind == "section" and node.title:
            over = _under(reading, node, over, year)
        if node.kind == "table":
            for row in node.children:
                if row.info != "header" and row.title:
                    found += _of_row(reading, row, over, _place(places, row.span), year)
            continue
        for statement in _statements(reading, node):
            found += _Statement(reading, statement, over, _place(places, statement), year).facts()
        stack.extend((kid, over) for kid in reversed(node.children))
    return sorted(found, key=lambda fact: fact.figure.span)


def _under(reading: Reading, node: Node, over: _Over, year: int | None) -> _Over:
    """What a heading adds for the text under it: a month, that it tells how things stood, or whose figures they are."""
    assert node.title
    moment, section = over.moment, over.section
    groups = title_groups(reading, node.title)
    concepts = {match.concept for match in reading.titles(node.title)[:1]}
    if node.title.end - node.title.start < TITLE and node.level > 1:
        dated = [date for date in reading.dates(node.title, year) if not date.joined and date.grain != "day"]
        if len(dated) == 1 and dated[0].end:
            moment = moment_of(dated[0].start or dated[0].end, dated[0].end)._replace(named=False)
    if not groups and not concepts and node.style != "label" and len(reading.document.root.children) > 1:
        section = node.title
    background = BACKGROUND in groups if groups else over.background
    return _Over(moment, background, bool(concepts & _AIMS) and not groups, section)


def _statements(reading: Reading, node: Node) -> Iterator[Span]:
    """The sentences with figures of a node's own text, each with the label before it."""
    if reading.blank(node.text):
        return
    lead = node.title if node.title and (node.kind == "item" or node.style == "label") else None
    start = min(lead.start, node.text.start) if lead else node.text.start
    for statement in reading.sentences(Span(start, node.text.end)):
        if statement.end - statement.start <= LONGEST and any(char.isdigit() for char in statement.of(reading.norm)):
            yield statement


def _place(places: list[tuple[Span, int]], span: Span) -> int | None:
    """The smallest project that holds a span."""
    around = [(place.end - place.start, at) for place, at in places if place.holds(span)]
    return min(around)[1] if around else None


class _Clause(NamedTuple):
    """What stands around a figure, up to the next stop or figure on either side."""

    before: Span
    behind: Span
    place: Span  # behind the last value of a change
    scene: str  # all of it, with a bracket behind


class _Statement:
    """One sentence while its facts are read."""

    def __init__(self, reading: Reading, span: Span, over: _Over, project: int | None, year: int | None) -> None:
        self.reading, self.span, self.over, self.project = reading, span, over, project
        self.norm = reading.norm
        self.changes = reading.changes(span)
        firm = {end.span: end for one in self.changes for end in (one.before, one.after) if end}
        every = {figure.span: figure for figure in reading.figures(span)} | firm  # a bare 12 is a figure in 12 → 31
        self.all = [every[place] for place in sorted(every) if _DIGITS.search(place.of(self.norm))]
        self.told = list(_figures(self.norm, self.all)) or list(_listed(self.norm, span))
        self.all = self.all or self.told
        self.dated: Dated = dates_in(reading, span, year) if self.told else []
        self.label = span.of(self.norm)[:BRACKET].partition(":")

    def facts(self) -> Iterator[Fact]:
        """The facts of the sentence, in order."""
        if not self.told:
            return
        deltas = {change.delta.span for change in self.changes if change.delta}
        words = self.span.of(self.norm)
        around = clean(self.reading, self.span, self.all, self.dated)
        label = self.label[0].strip() if self.label[1] and not _DIGITS.search(self.label[0]) else ""
        for figure in self.told:
            number = _DIGITS.search(figure.span.of(self.norm))
            change = next((one for one in self.changes if figure.span in _ends(one)), None)
            if figure.span in deltas or not number:
                continue
            clause = self._clause(figure, change)
            was = bool(change and change.before and change.before.span == figure.span)
            moment = own_moment(
                self.norm, figure, clause.behind.end + 1, self.dated, change.after if change and was else None
            )
            if (_TARGET.search(clause.scene) and not (was and moment)) or (self.over.aim and not moment):
                continue
            if _SAMPLE.search(clause.before.of(self.norm)) or (was and _YEAR_AGO.search(words)):
                continue
            before = clean(self.reading, clause.before, self.all, self.dated)
            yield Fact(
                figure, number[0].rstrip(",. "), before, clean(self.reading, clause.behind, self.all, self.dated),
                around, moment or self.over.moment, self._role(figure, change, clause), self._marks(clause),
                self.project, self.span, clean(self.reading, clause.place, self.all, self.dated),
                self.over.section, label,
                len(self.told) == 1 and bool(label or self.label[1]) and self.span.end - figure.span.end < 2,
            )  # fmt: skip

    def _clause(self, figure: Figure, change: Change | None) -> _Clause:
        """The clause of a figure; what two values of a change measure stands before the first of them."""
        norm, span = self.norm, self.span
        opening = min([figure.span, *_ends(change)]) if change else figure.span
        floor = max((one.span.end for one in self.told if one.span.end <= opening.start), default=span.start)
        low = _back(norm, max(floor, span.start), opening.start)
        whole = next((one for one in self.all if one.kind == "ratio" and one.span.holds(figure.span)), None)
        last = max([figure.span, *_ends(change)])
        start = _number_end(norm, whole or figure)
        high = self._end(figure, (whole or figure).span.end)
        before = Span(low, opening.start)
        if _OF_ITS_OWN.search(before.of(norm)) and norm[start : start + 2].isascii():
            before = Span(opening.start, opening.start)
        elif low > floor and norm[low - 1] in ",:(" and not clean(self.reading, before, self.all, self.dated):
            before = Span(_back(norm, floor, low - 1), low)
        ceiling = min((one.span.start for one in self.all if one.span.start > figure.span.start), default=high)
        bracket = norm[high : min(span.end, high + BRACKET)]
        scene = norm[before.start : high] + (bracket if "(" in bracket[:2] else "")
        behind = Span(start, max(start, min(high, ceiling)))
        place = Span(last.end, max(last.end, self._end(figure, last.end))) if last != figure.span else behind
        return _Clause(before, behind, place, scene)

    def _end(self, figure: Figure, at: int) -> int:
        """Where the clause ends that goes on at `at`; what is counted may be told on by `we served`, a share is not."""
        limit = min(self.span.end, at + REACH)
        stop = (_CLAUSE if figure.kind in ("count", "number") else _CLAUSE_OR_WE).search(self.norm, at, limit)
        return stop.start() if stop else limit

    def _role(self, figure: Figure, change: Change | None, clause: _Clause) -> Role:
        if change:
            return "before" if change.before and change.before.span == figure.span else "after"
        if _IS.search(self.norm, clause.before.start, figure.span.start):
            return "after"
        if _WAS.search(self.norm, self.span.start, self.span.end):
            return "before"
        return "status" if self.over.background and self.project is not None else "now"

    def _marks(self, clause: _Clause) -> frozenset[str]:
        """The words that make a measure of another kind of it; those in dates are none."""
        end = min(clause.behind.end, clause.behind.start + NEAR)
        scene = list(self.norm[clause.before.start : max(end, clause.behind.start)])
        for span, _ in self.dated:
            for at in range(max(0, span.start - clause.before.start), min(len(scene), span.end - clause.before.start)):
                scene[at] = " "
        bracket = clause.scene.rpartition("(")[2] if "(" in clause.scene else ""
        followed = any(0 <= one.span.start - clause.behind.end <= 1 for one in self.all)
        whole = {"of"} if followed and clause.behind.of(self.norm).rstrip().endswith(_WHOLE) else set()
        return marks(f"{''.join(scene)} {bracket}") | whole


def marks(words: str) -> frozenset[str]:
    """The words of a scene that make a measure of another kind; an average is what everybody means."""
    return frozenset(match[0] for match in _MARKS.finditer(words))


def _ends(change: Change | None) -> list[Span]:
    return [one.span for one in (change.before, change.after) if one] if change else []


def _back(norm: str, floor: int, end: int) -> int:
    """Where the clause begins that ends at `end`."""
    low = max(floor, end - REACH)
    for mark in _CLAUSE.finditer(norm, low, end):
        low = mark.end()
    return low


def _figures(norm: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures that measure; of a part and its whole (`3,412 of our 21,900 students`) both."""
    for figure in figures:
        if figure.kind in _KINDS:
            yield figure
        elif figure.kind == "ratio" and figure.unit:
            for number in _DIGITS.finditer(norm, figure.span.start, figure.span.end):
                value = float(number[0].replace(",", "").replace(" ", "").rstrip("."))
                whole = _OF.search(norm[figure.span.start : number.start()])
                place = Span(number.start(), figure.span.end if whole else number.end())
                kind, unit = ("count", figure.unit) if whole else ("number", "")
                yield Figure(place, kind, value, unit, value, value)  # type: ignore[arg-type]


def _listed(norm: str, span: Span) -> Iterator[Figure]:
    """The number without a unit that is all that a line tells behind a label: `代理艘次:681`."""
    line = _LISTED.fullmatch(norm, span.start, span.end)
    digits = line[1].replace(",", "").rstrip(".") if line else ""
    if line and digits.count(".") < 2:
        yield Figure(Span(*line.span(1)), "number", float(digits), "", float(digits), float(digits))


def _number_end(norm: str, figure: Figure) -> int:
    """Where the number of a figure ends and what is counted begins, if its unit is an English noun."""
    if figure.kind in ("count", "ratio") and figure.unit and figure.unit.isascii():
        return max(figure.span.start, figure.span.end - len(figure.unit))
    return figure.span.end


def clean(reading: Reading, span: Span, figures: list[Figure], dated: Dated) -> str:
    """The words of a span without its figures and dates; English nouns that count as units stay."""
    nouns = {one.span: one.unit for one in figures if one.kind == "count" and one.unit.isascii() and len(one.unit) > 3}
    gone = sorted([date for date, _ in dated] + [figure.span for figure in figures])
    pieces, at = [], span.start
    for one in gone:
        if one.end <= at or one.start >= span.end:
            continue
        pieces += [reading.norm[at : max(at, one.start)], nouns.get(one, "")]
        at = one.end
    pieces.append(reading.norm[at : span.end] if at < span.end else "")
    return " ".join(" ".join(pieces).split())


def _of_row(reading: Reading, row: Node, over: _Over, project: int | None, year: int | None) -> Iterator[Fact]:
    """The facts of a row of measures: it names the measure, the columns name the moment."""
    assert row.title
    dated = dates_in(reading, row.title, year)
    name = clean(reading, row.title, reading.figures(row.title), dated)
    if _TARGET.search(name):
        return
    for cell in row.children:
        header = reading.plain(cell.title) if cell.title else ""
        short = 0 < cell.text.end - cell.text.start <= CELL
        if cell.text.start < row.title.end or not short or reading.blank(cell.text) or _TARGET.search(header):
            continue
        told = [figure for figure in reading.figures(cell.text) if figure.kind in _KINDS]
        number = _DIGITS.search(told[0].span.of(reading.norm)) if len(told) == 1 else None
        if not number:
            continue
        when = dated or (dates_in(reading, cell.title, year) if cell.title else [])
        role: Role = "before" if _COLUMN_WAS.search(header) else "after" if _COLUMN_IS.search(header) else "now"
        yield Fact(
            told[0], number[0].rstrip(",. "), name, "", f"{name} {header}", when[0][1] if when else over.moment, role,
            marks(f"{name} {header} {reading.plain(cell.text)}"), project, row.span, section=over.section, alone=True,
        )  # fmt: skip
