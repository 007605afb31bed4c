"""Whether a key result can be measured: a figure, or a dated yes or no that a third party confirms."""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.report.key_results import MARK, Key, own_words
from reportlint.report.model import KeyResult, Presence
from reportlint.report.questions import asks
from reportlint.report.reading import Reading
from reportlint.source import Span

_DATED = regex(r"[0-9]\s*(?:月|日|号)|[月季年]底|[月季年]末|q[1-4]|\bby\b|before|january|february|march|april|\bmay\b|june|july|"
                    r"august|september|october|november|december|end of")  # fmt: skip
_CONFIRMED = regex(
    r"证书|认证|资质|牌照|许可证|执照|通过[^,，。]{0,16}(?:测评|审计|审核|评审|检查|验收|认证|备案|年检)|取得|获批|获得[^,，。]{0,12}批|备案|过会|审计|等保|"
    r"签(?:下|约|署|订)|验收(?:通过|合格)|"
    r"certif\w*|accredit\w*|licen[cs]e|audit\w*|approv\w*|signed|passed|permit|iso\s*[0-9]"
)
_ZERO = regex(
    r"清零|归零|零(?:事故|投诉|差错|故障|容忍|违规|逾期|返工|漏)|不再|杜绝|\b(?:zero|none|never|nobody|not one|no)\b"
)
#: The mark that an author gives himself behind a key result.
_GRADE = regex(
    r"[(（\[]\s*(?:得分|自评|评分|score|grade)?\s*[:：]?\s*(?:[01](?:\.[0-9]{1,2})?|[0-9]{1,3}\s*[%分])\s*分?\s*[)）\]]\s*[*_]*$"
)
_VALUES = regex(r"^\W*(?:目标|基线|现在|现状|起点|原来|由|从|target|baseline|from|now|start|goal)")
_SCORE = regex(r"^(?:自评|得分|评分|打分|分数|完成度|信心|权重|占比|score|grade|confidence|weight|rating|no\.?|序号|#)")


def measurable(reading: Reading, key: Key, placeholders: tuple[Span, ...]) -> Presence:
    """Whether a key result has a figure, or a dated yes or no that a third party confirms."""
    spans = [key.span]
    if key.node.kind == "row":
        cells = [cell for cell in key.node.children if not _SCORE.match(reading.plain(cell.title or Span(0, 0)))]
        spans = [cell.text for cell in cells if not reading.blank(cell.text)]
        if names_key_and_work(reading, key):  # of the other cells only those that are called start, target, now
            spans = [key.span, *(cell.text for cell in cells if _VALUES.match(reading.plain(cell.title or Span(0, 0))))]
    spans += [
        own_words(kid)
        for group in key.node.children
        for kid in (group.children if group.kind == "list" else (group,))
        if kid.kind in ("item", "paragraph", "section") and _VALUES.match(reading.plain(own_words(kid)))
    ]
    if any(span.start <= place.start < span.end for span in spans for place in placeholders):
        return "undecided"
    digits = False
    for span in spans:
        mark = MARK.match(span.of(reading.norm))
        said = Span(span.start + (mark.end() if mark else 0), span.end)
        graded = _GRADE.search(reading.norm, said.start, said.end)
        said = Span(said.start, graded.start()) if graded else said
        words = said.of(reading.norm)
        if reading.figures(said) or reading.changes(said) or _ZERO.search(words):
            return "there"
        if _CONFIRMED.search(words):
            return "there" if _DATED.search(words) else "undecided"
        digits |= any(char.isdigit() for char in words)
    return "undecided" if digits else "missing"


def names_key_and_work(reading: Reading, key: Key) -> bool:
    """Whether the row of a key result is that of a task too: only the cell that states the result speaks for it."""
    return sum(not reading.blank(cell.text) for cell in key.node.children) > 1 and any(
        "actions" in asks(reading, cell.title) for cell in key.node.children if cell.title
    )


def read_key(
    reading: Reading, key: Key, task: Presence, outcome: Presence, placeholders: tuple[Span, ...]
) -> KeyResult:
    """A key result with what is known of it; nobody asks for the outcome of one without a figure."""
    figure = measurable(reading, key, placeholders)
    span = key.span
    while span.end > span.start and reading.text[span.end - 1] in "*_ \n":
        span = Span(span.start, span.end - 1)
    return KeyResult(span, key.label, figure, task, outcome if figure == "there" else "undecided")
