"""Names of work that end with the time it took, without a bracket: `药柜那桩，一月十二号干到四月二十几号`, `Badge swap, May to July`."""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.report.evidence import title_groups, title_part
from reportlint.report.reading import Reading
from reportlint.source import Span

_PART = regex(r"[,，、·|｜:：—–\s-]\s*(?:从|自|from\s|between\s)?\s*$")  #: what parts a name from its time
_NAME = regex(r"(?!(?:from|between|the|my|our)?\s*$)[^\n]*[^\W\d_]{2}")
_TILL = regex(
    r"^\s*(?:[做干忙搞弄磨修建写跑拖一直]{0,3}[到至]|[-–—~～]+|起?\s*[,，]?\s*[到至]|(?:through |up )?to\b|until\b|till\b|and\b)\s*(?:了\s*)?$"
)
_REST = regex(
    r"^(?:[一二三四五六七八九十0-9]{0,2}[来几多余]{1,2}\s*[日号天]|才?(?:完|收尾|收工|结束|上线|done|finished)|)$|^(?:前后|左右|底|初|中|[)）])?$"
)
#: Words that stand over figures, plans or the report itself, whatever time is behind them.
_OTHER = regex(
    r"汇报|总结|报告|月报|季报|周报|小结|复盘|述职|自评|数据|指标|情况|概况|数字|如下|计划|规划|安排|目标|排班|值班|日程|周期|"
    r"\b(?:reports?|reviews?|summary|figures|numbers|data|plans?|outlook|period|goals?|schedule|metrics|kpis?|rota|update|work)\b"
)
KNOWN = 0.65  #: how well a title may fit a known one at most and be a name
MONTHS = ("month", "week", "day")


def ends_with_span(reading: Reading, title: Span) -> bool:
    """Whether a title is a name and, behind a comma or its like, from when to when the work ran."""
    return reading.once(_ends_with_span, title)


def _ends_with_span(reading: Reading, title: Span | None) -> bool:
    if title is None:
        return False
    whens = reading.dates(title)
    if not whens:
        return False
    norm, first, last = reading.norm, whens[0], whens[-1]
    name = norm[title.start : first.span.start]
    part = _PART.search(name)
    own = Span(title.start, title.start + part.start()) if part else title
    if part is None or not _NAME.match(own.of(norm)) or not _REST.match(norm[last.span.end : title.end].strip()):
        return False
    if len(whens) > 2 or _OTHER.search(name) or any(when.grain not in MONTHS for when in whens):
        return False
    if len(whens) == 1:
        ran = first.start is not None and first.end is not None and first.start.month != first.end.month
    else:
        ran = bool(_TILL.match(norm[first.span.end : last.span.start])) and first.start != last.start
    return ran and not _is_known(reading, title) and not _is_known(reading, own)


def _is_known(reading: Reading, title: Span) -> bool:
    return max([title_part(reading, title)[1], *title_groups(reading, title).values()]) >= KNOWN
