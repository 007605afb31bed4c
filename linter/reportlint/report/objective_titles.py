"""Titles that call what stands under them an objective (O1, 目标), or state an aim without calling it one (让人一趟做成)."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading

_OBJECTIVE = regex(
    r"^(?:(?:本|当|这[一个]?|全)[年季月期周组队]度?|这个?[年季月周]度?|年度|季度|月度|小?[组队]里?|我们)?的?(?:[大总主]|共同|唯一的?)?目标\s*[:：|｜]\s*\S|"
    r"^[【\[(（「](?:o\s*[0-9]+|目标\s*[0-9一二三四五六甲乙丙]+|(?:objective|goal)\s*[0-9]+)\s*[】\])）」]|^(?:o\s*[0-9]+\b|o\s*(?:\||:|$)|目标\s*[0-9一二三四五六甲乙丙]*\s*(?:[:：|｜,，]|$|\s)|objective\b|goal\b|(?:[a-z]+ )?aim\s*[:0-9]|(?:the |our |my )?(?:aim|goal|objective)\b[^:：]{0,30}[:：])"
)
#: A direction with a name of its own, which under a report that has no other may be an aim: 方向二：面试不再放鸽子.
_DIRECTION = regex(
    r"^(?:工作)?(?:方向|主线|主攻|主轴|抓手|战役|课题|专题)\s*[0-9一二三四五六甲乙丙]?\s*[:：|｜—]\s*\S|^(?:theme|direction|focus|thread|strand|line)\s*(?:[0-9]|one|two|three|[a-c])?\s*[:|—–]\s*\S"
)
_LABELLED = regex(r"^[^:：]{1,6}[:：]\s*")  #: 奔头：让人一趟做成
_O_BAR = regex(r"(?:^|\s|[:：|｜])o\s*[0-9]*\s*[|｜:：]")
_AIM = regex(
    r"^(?:让|把.{1,20}(?:压|降|提|做|缩|变|填|算|用|拉)|提升|提高|缩短|降低|减少|压降|压缩|加快|改善|打通|"
    r"make\b|reduce\b|cut\b|improve\b|shorten\b|raise\b|increase\b|fewer\b|less\b|faster\b|get\b|keep\b|help\b)"
)
#: What shall be, or shall be no more, wherever the title says it: `Tenants shouldn't have to chase a repair`, `会员核销不能卡`.
_WISH = regex(
    r"\b(?:should|must|need|have|has|having|do|does) ?(?:n't|n’t| not)\b|\b(?:should|must)\b|\bno (?:longer|more)\b|\bnever\b|\b(?:nobody|no ?one|without)\b|"
    r"不(?:再|用|必|该|能|许|准)|别再?|(?:少|免)(?:走|等|跑|填|打|受|排|花)|准时|(?<!可)能(?!力|源|耗|效|级|否|够力)"
)
_RULE = ' -–—─=~·•*+>|【「《“"'  #: what is drawn around a heading: `—— 让管家不用再上门催费 ——`
CALLED = 0.8  #: from this score on the lexicon takes a title for that of an objective


def is_called_objective(reading: Reading, node: Node) -> bool:
    """Whether a title calls itself an objective: O1, 目标, Objective."""
    if node.title is None:
        return False
    words = reading.plain(node.title)
    words = words if words[:1] in "【[(（「" else words.lstrip(_RULE)
    return bool(_OBJECTIVE.match(words) or _O_BAR.search(words)) or any(
        match.concept == "objective" and match.score >= CALLED for match in reading.titles(node.title)
    )


def states_aim(reading: Reading, node: Node) -> bool:
    """Whether a title opens with what is to become of something, behind a short label or none: `奔头：让人一趟做成`, `Cut …`."""
    words = reading.plain(node.title or node.head).lstrip(_RULE)
    return bool(_AIM.match(words) or _DIRECTION.match(words) or _AIM.match(_LABELLED.sub("", words)))


def states_wish(reading: Reading, node: Node) -> bool:
    """Whether a title says what shall be, or shall be no more."""
    return states_aim(reading, node) or bool(_WISH.search(reading.plain(node.title or node.head)))
