"""Headings that name a project outright: by a number, by the days from which to which it ran, by a launch under them."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.language.dates import DateRange
from reportlint.regex import regex
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    STEP,
    TITLE_SCORE,
    title_groups,
    title_part,
)
from reportlint.report.month_spans import ends_in_months
from reportlint.report.reading import Reading, statements
from reportlint.report.spans import ends_with_span
from reportlint.report.works import EARLY
from reportlint.source import Span

_WHEN = regex(
    r"[0-9]{1,4}\s*[./年-]\s*[0-9]{1,2}|[0-9]{1,2}\s*月|[0-9]+\s*(?:天|周|个?工作日|days?\b|weeks?\b|months?\b)"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])\b"
)


ITEM_SCORE = 0.8  #: the name of a list item must be little else than the term (菜单批量导入 is no 导入)


SURE = 0.95  #: the title is that term and nothing else


DAY = 24  #: hours


WEEK = 7  #: days from which on a span in the first line names a project


FIRST_LINE = 160  #: characters


OPENING = 12  #: characters in which a piece of work tells how long it took


_COMPARES = regex(
    r"口径|取[^。]{0,20}(?:数|比)|对比|相比|同期|剔除|\b(?:compar\w+|counted|against|figures|excluding)\b"
)


_NUMBERED = regex(
    r"^(?:项目|专案|重点项目)\s*(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2}|[a-d甲乙丙])(?:\s*[:：、,，.．|｜·—–(（-]\s*|\s+)[^\W\d]"
    r"|^(?:项目|专案|课题|专项|工程)名称?\s*[:：]\s*[^\W\d]|^(?:project|initiative)(?: name)\s*:\s*[^\W\d]"
    r"|^project\s*(?:[0-9]{1,2}|[a-d]|one|two|three|four|five)\s*[:：.,|｜·—–(（-]\s*[^\W\d]"
)  #: a title that counts projects: 项目二：配件扫码领用


LAUNCHED = regex(
    r"\s*(?:开始|启动|立项|开工|上线|发布|交付|完成|投产|启用|\W{0,3}(?:live|launched|shipped|released|done|finished|started)\b)"
)


ENTERED = regex(
    r"(?:上线|发布|交付|完成|投产|启用|\b(?:live|launched|shipped|released|finished|started|went out|introduced|(?:in (?:use|operation|production|service))))"
    r"\W*(?:on |since |in |于|自|[:：])?\s*$|\b(?:rolled out|handed out|opened|introduced|switched on|installed)\b[^.;]{0,30}\b(?:on|in|since) $"
)


_SINCE = regex(r"^\W*(?:since|自|从)\s*$")  #: what stands before the day from which on a thing is there


#: Figures as of a day: `数据（8 月 31 日导）`, `Dashboard (30 June)`.
_FIGURES = regex(
    r"\W*(?:[^\W\d]{0,4}(?:数据|指标|概况|看板|报表|统计|明细|台账)|(?:key )?(?:data|figures|numbers|dashboard|kpis?|metrics|statistics))\s*(?:[a-z]+\s*)?[(（]"
)


PLAIN_PARTS = ("duties", "planning", "growth", "other-part")


_REPORT = regex(r"汇报|总结|报告|月报|周报|小结|复盘|述职|\b(?:report|review|summary|update|plan)\b")


_BEGUN = regex(r"\s*(?:动手|动工|开工|开始|启动|立项|起步|进场|破土|开干|上手|开动|起(?![草点码]))")


_FROM = regex(r"(?:起于?|始于|自|从|\b(?:begun|began|started|kicked off)(?: on)?)\s*$")


_TILL = regex(r"(?:迄|止于|止|终于|收于|[到至—–-]|\b(?:live|finished|done|accepted)(?: on| by)?)\s*$")


_OVER = regex(
    r"[^,，。;；0-9]{0,14}?(?:完|毕|收尾|结束|收官|收工|收口|上线|投产|启用|初?验收?|终验|交付|全量|全部|能[用扫看查]|落地|止)"
)


REACH = 16  #: characters behind a date in which stands what was over then


def _is_span(when: DateRange) -> bool:
    """Whether a date is a span told to the day: 13 July – 11 September."""
    return when.grain == "day" and when.start is not None and when.end is not None and when.start != when.end


def opens_with_duration(reading: Reading, node: Node) -> bool:
    """Whether the first words under a heading say how long the work took: `3 月，9 天。…`."""
    spans = statements(reading, node)[:1]
    return any(
        figure.kind == "duration" and figure.value >= DAY and figure.span.start - span.start <= OPENING
        for span in spans
        for figure in reading.figures(span)
    )


def is_project_title(reading: Reading, node: Node) -> bool:
    """Whether a title names a project outright: by a star, or by the days from which to which it ran."""
    if node.title is None or node.style == "label":
        return False
    words = reading.plain(node.title)
    if STEP.match(words) or _FIGURES.match(words) or _announces_outright(reading, node):
        return False
    if ends_with_span(reading, node.title):
        return True
    if node.style == "colon":
        return False
    if _NUMBERED.match(words):
        return True
    bracket = regex(r"[(（]([^()（）]*)[)）]?$").search(words)
    if bracket and regex(r"[0-9]").search(bracket.group(1)) and _WHEN.search(bracket.group(1)):
        return True
    if bracket and any(
        figure.kind == "duration" and figure.value >= DAY and figure.span.start - node.title.start >= bracket.start(1)
        for figure in reading.figures(node.title)
    ):
        return True
    if any(_is_span(when) for when in reading.dates(node.title)) and not _REPORT.search(words):
        return True
    if ends_in_months(words) and not _announces(reading, node):
        return True
    if _opens_with_dates(reading, node):
        return True
    star = any(hit.strength >= 1 for hit in reading.found(node.title, "star"))
    return star and bool(regex(r"[:：·|—-]").search(words))


def _announces_outright(reading: Reading, node: Node) -> bool:
    """Whether a title is, but for its bracket, the name of a part of a project: `上线之后（6 月 16–30 日）`."""
    told = title_groups(reading, node.title)
    return (
        node.style != "label" and max((told.get(group, 0.0) for group in (BACKGROUND, BENEFITS)), default=0.0) >= SURE
    )


def _announces(reading: Reading, node: Node) -> bool:
    """Whether a title without what stands in brackets speaks of a part of the report or of a project: `Results (May to June)`."""
    told = max(title_groups(reading, node.title).values(), default=0.0)
    words = reading.plain(node.title or node.head)
    return max(told, title_part(reading, node.title)[1]) >= TITLE_SCORE or bool(_REPORT.search(words))


def _opens_with_dates(reading: Reading, node: Node) -> bool:
    """Whether the first words under a heading say from which day to which the work ran."""
    if node.style == "bold" and not reading.blank(node.text):
        return _begins_and_ends(reading, node.text)  # 【派单重写】3 月 10 日动手，8 月 22 日切完
    first = node.children[0] if node.children else None
    if (
        node.kind != "section"
        or first is None
        or first.kind not in ("paragraph", "quote")
        or title_groups(reading, node.title)
    ):
        return False
    part, score = title_part(reading, node.title)
    if part in PLAIN_PARTS and score >= ITEM_SCORE:
        return False  # Next stop: `1 to 8 October: …`
    text = first.text if first.kind == "paragraph" else first.span
    if _COMPARES.search(reading.plain(text)[:FIRST_LINE]):
        return False
    said = reading.sentences(Span(text.start, min(text.end, text.start + FIRST_LINE)))[:2]
    whens = [when for span in said for when in reading.dates(span)]
    ran = any(_is_span(when) and (when.days or 0) >= WEEK for when in whens)
    if not (ran or any(_begins_and_ends(reading, span) for span in said)):
        return False
    rest = [kid for kid in node.children[1:] if kid.kind in ("paragraph", "list")]  # further spans are steps of a plan
    return not any(_is_span(when) for kid in rest for when in reading.dates(kid.span))


def _begins_and_ends(reading: Reading, said: Span) -> bool:
    """Whether a sentence says on which day the work began and on which it was over: `2 日动手，18 日换完`."""
    days = [when for when in reading.dates(said) if when.grain == "day" and when.start == when.end]
    if len(days) != 2 or days[1].span.start - said.start > EARLY:
        return False
    norm, (one, two) = reading.norm, days
    begun = _BEGUN.match(norm, one.span.end, said.end) or _FROM.search(norm, said.start, one.span.start)
    over = _OVER.match(norm, two.span.end, min(said.end, two.span.end + REACH)) or _TILL.search(
        norm, one.span.end, two.span.start
    )
    return bool(begun and over)


def opens_with_launch(reading: Reading, node: Node, since: bool = False) -> bool:
    """Whether the first words under a heading say on what day the work began or was done: `5 月 25 日上线，…`.

    `since`: a bare `Since March` counts too, which among other sections might as well tell how things stand.
    """
    first = node.children[0] if node.children else None
    if node.style in ("label", "colon") or first is None or first.kind != "paragraph":
        return False
    own = max(title_groups(reading, node.title).values(), default=0.0)
    if own >= (ITEM_SCORE if since else TITLE_SCORE):
        return False
    if _COMPARES.search(reading.plain(first.text)[:FIRST_LINE]):
        return False
    opening = Span(first.text.start, min(first.text.end, first.text.start + EARLY))
    return any(
        (when.grain == "day" and LAUNCHED.match(reading.norm, when.span.end, opening.end))
        or ENTERED.search(reading.norm, opening.start, when.span.start)
        or (since and _SINCE.match(reading.norm[opening.start : when.span.start]))
        for when in reading.dates(opening)
    )
