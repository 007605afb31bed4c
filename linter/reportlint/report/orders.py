"""Orders: somebody above, or another department, wanted the work. That is neither a problem nor a stake.

A law, a regulator or a contract is both, and so is not meant here.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.regex import regex
from reportlint.report.reading import Reading
from reportlint.source import Span

_WHO_ZH = (
    r"(?:上级|上面|上头|领导层?|老板|总裁|总经理|副总裁?|董事[长会]|分管\w{0,4}|集团|总部|总公司|省公司|分公司|公司|管理层|高层|院[长方里]|校[长方里]|局[长里]|区里|市里|省里|"
    r"业务方?|业务部门|甲方|需求方|销售\w{0,2}|运营\w{0,2}|市场\w?|商务|财务\w{0,2}|产品部?|人事\w?|信息部|客户成功\w?|区域|门店|客户经理|主任|总监|[\u4e00-\u9fff]{1,3}总|[\u4e00-\u9fff]{1,4}部)"
)
_WANTED_ZH = (
    r"(?:要求|安排|交办|指示|点名|点了名|点的名|布置|部署|下达|下发|下文|发文|发通知|指派|派给|派下?来|拍板|拍的板|定了?要|决定|定的|提了?个?需求|提(?:过来)?的(?:需求|单)?|提出|"
    r"催|希望|想要|想做|要做|要上|让(?:我们|做|上|尽快|赶紧)|立的?项|批的|交代)"
)
_WHO_EN = (
    r"(?:management|leadership|the board|(?:the|our|my) (?:boss|ceo|cto|coo|cfo|vp|director|head of [a-z]+|chief|president|owner|sponsor|group|business|customer|client)|head ?office|headquarters|hq|"
    r"sales|marketing|operations|finance|procurement|legal|the [a-z]+ (?:team|department|division|office|side)|somebody upstairs|upstairs)"
)
_WANTED_EN = r"(?:asked|requested|wanted|told|decided|ordered|demanded|insisted|instructed|required|assigned|mandated|put (?:it|this) on|called for|came to us with)"
ORDER = regex(
    rf"{_WHO_ZH}[^,，。;；\n]{{0,14}}?{_WANTED_ZH}|(?:需求|任务|想法|要求)(?:来自|来源于|源于|出自|是由?)[^,，。;；\n]{{1,12}}|来自[^,，。;；\n]{{1,8}}的(?:需求|要求|任务)"
    r"|(?:按照?|根据|遵照?|依照|响应|落实)[^,，。;；\n]{0,14}(?:要求|部署|安排|指示|批示|精神|规划|计划)|(?:列入|纳入|写进|排进)了?[^,，。;；\n]{0,14}(?:重点工作|计划|规划|清单|路线图|任务书|[一二三四]季度|年度)"
    r"|(?:年度|季度|部门|公司|集团)[^,，。;；\n]{0,4}(?:计划|规划|路线图|任务)[^,，。;；\n]{0,4}(?:里|中|上)?(?:定|列|有|派)|上面派|派下来的?|任务书|照单执行|照办|照做|(?<=,)执行即可"
    rf"|\b{_WHO_EN}\b[^,.;\n]{{0,24}}?\b{_WANTED_EN}\b|\b(?:requested by|at the request of|by order of|assigned to (?:us|me|the team)|handed (?:down )?to us|(?:as|at|on|by) (?:\w+ )?(?:instructed|instructions?|directed|orders?|direction) (?:by|of|from)|because .{0, 20} said so)\b"
    r"|\b(?:we|i|the team) (?:was|were) (?:told|asked|instructed|assigned|ordered)\b|\b(?:request|order|idea|task|wish|brief)s? came (?:down )?(?:from|to us)\b|\bcame (?:down )?from (?:above|the top|upstairs)\b"
    r"|\b(?:was|is|stood|been) (?:on|in|part of) (?:the|our|this year's|last year's) (?:road ?map|plan|list|backlog|programme|program|agenda|budget)\b|\bon the road ?map\b|\bput (?:it|this) on our list\b"
    r"|\bwe (?:simply )?(?:complied|obeyed|did as told)\b|\b(?:asked us|(?<!are )(?<!is )(?<!were )(?<!was )asked for|told us to|wanted (?:it|this)|ordered)\b"
)
_LAW = regex(
    r"法律|法规|条例|办法|规定|监管|央行|银保监|证监|税务|海关|审计|复评|评审|考核|合同|协议|标准|等保|认证|到期|罚|\b(?:law|act|regulat\w+|directive|contract|authority|audit|statute|fine[sd]?|ruling|expires?|deadline)\b"
)
GROUNDS = ("problem", "cause", "investigation", "status", "importance")


def is_order(words: str) -> bool:
    """Whether words say that somebody wanted the work, and no law or contract did."""
    return bool(ORDER.search(words)) and not _LAW.search(words)


def is_ordered(reading: Reading, statements: Sequence[Span]) -> bool:
    """Whether statements say only that somebody wanted the work: no figure, no trouble, no reason apart from that."""
    orders = 0
    for span in statements:
        words = span.of(reading.norm)
        found = list(ORDER.finditer(words))
        if _LAW.search(words) or reading.figures(span) or reading.changes(span):
            return False
        orders += bool(found)
        for hit in reading.found(span, *GROUNDS):
            start, end = hit.start - span.start, hit.end - span.start
            inside = any(order.start() - 1 <= start and end <= order.end() + 1 for order in found)
            if hit.strength >= 1 and not inside:
                return False
    return orders > 0
