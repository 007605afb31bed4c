"""Whether the pieces of work under an objective aim at one chain of outcomes for its users.

That two pieces of work speak of different things proves nothing: follow-up, conversion and use of one product are one
chain. Grounds are an aim that a piece of work states itself (省机器钱, 防处罚, `(extra sales)`) and that nothing else
under the objective knows of: money saved, money earned, or rules kept; or that English work beside the key results shares not one
word with anything else under the objective, or says itself that it has another end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from reportlint.document import Node
from reportlint.language.topics import together, topic
from reportlint.regex import regex
from reportlint.report.aimed_at import bystanders_in
from reportlint.report.key_references import named_in
from reportlint.report.looks import changes_only_looks
from reportlint.report.measuring import measurable
from reportlint.report.objective_pieces import Parts, Work
from reportlint.report.reading import Reading
from reportlint.report.serving import Served
from reportlint.source import Span

#: Aims as a piece of work states them.
_STATED: Mapping[str, re.Pattern[str]] = {
    "cost": regex(
        r"(?:省|节约|节省|压缩|降)(?:下|掉|了|出|低)?[^,，。;；]{0,8}(?:钱|(?<!人工)(?<!人力)费用?|(?<!人工)(?<!人力)(?<!沟通)(?<!时间)(?<!学习)(?<!操作)(?<!使用)(?<!管理)(?<!维护)成本|开支|支出|预算|租金)|"
        r"省(?:下|掉|了|出|约)?\s*[约近]?\s*[0-9][0-9.,]*\s*[万千]?(?:元|块)|\bsav(?:es?|ing) (?:us )?(?:about |some |around )?(?:[€$£¥]\s?[0-9]|[0-9][0-9.,]*\s?(?:k\s)?(?:€|\$|£|euros?|pounds?|dollars?))|"
        r"(?<!人工)(?:费|钱|开支)[^,，。;；]{0,4}(?:省下|降下|压下)|"
        r"(?:存储|机器|服务器|云|带宽|短信|印刷|房|快递|物流|采购|广告|差旅|软件|授权|外包)[^,，。;；:：]{0,2}(?:费用?|账单|租金?|支出|成本|款)[^,，。;；]{0,8}(?:[少降减省]|低)[^,，。;；]{0,6}(?:[0-9]|成|半)|少花[^,，。;；]{0,8}[0-9][^,，。;；]{0,4}[万千元块]|"
        r"\b(?:bills?|licen[cs]es?|postage|rent)\s(?:is |are |went )?(?:down|cut|lower|halved|reduced)\b|"
        r"\(\s*(?:saves? )?[^()]{0,20}\b(?:bills?|costs?|postage|licen[cs]es?|expenses?|savings?|budget|rent|money)\s*\)|"
        r"\b(?:saves?|saving|cuts?|to save|to cut)\s+(?:us |the |our )?(?:\w+\s+)?(?:money|costs?|bills?|postage|licen[cs]es?|expenses|rent|budget)\b"
    ),
    "income": regex(
        r"多收|增收|创收|催[缴收款]|收缴率?|欠[费租款账薪]|清欠|卖掉|清仓|多卖|冲(?:业绩|销量)|变现|赚[^,，。;；]{0,4}钱|广告收入|"
        r"\(\s*[^()]{0,20}\b(?:sales|income|revenue|contracts?|upsell\w*|cross-sell\w*|turnover|new business)\s*\)|"
        r"\b(?:for the sake of|brings? in|earns?|extra|additional)\s[^.;]{0,30}\b(?:income|revenue|sales|money)\b|of which we keep|\bto sell (?:more|off)\b|\bupsell|\b(?:arrears|unpaid \w+|(?:bad|open) debts?|overdue \w+)\b"
    ),
    "ourselves": regex(
        r"(?:方便|供|给|让|为|省得)(?:我们|咱们?)(?:组|自己|部门|团队|这边|几个)|(?:我们|咱们?)(?:组|部门|团队)?自己(?:人)?(?:[早晚夜平]\S{0,3})?(?:看|用|查|上|干)|只?有?(?:我们|咱们?)自己(?:在)?用|"
        r"\b(?:for (?:ourselves|our own (?:use|team|comfort|convenience))|so that we ourselves|our own team|(?:nicer|handier|easier|more comfortable) for (?:us|ourselves|our (?:own )?team))\b"
    ),
    "rules": regex(
        r"防(?:处罚|罚|外流|泄|欺诈|盗刷|舞弊)|(?:免得|以免|避免)[^,，。;；]{0,8}(?:罚|处分|通报|违规)|合规|等保|整改|应付检查|迎检|内审|(?:满足|按|应)[^,，。;；]{0,8}(?:监管|药监|网信|审计|工信|消防)[^,，。;；]{0,4}要求|"
        r"\(\s*[^()]{0,20}\b(?:safety|fraud|compliance|data protection|privacy|gdpr|audit|legal|security|regulat\w+)\s*\)|"
        r"\b(?:for|required by|demanded by) (?:the )?(?:compliance|auditors?|regulators?|audit|data protection)\b"
    ),
}
#: The same as an objective or its key results may be about them, in whatever words.
_OWN: Mapping[str, re.Pattern[str]] = {
    "cost": regex(r"费|成本|开支|支出|预算|省钱|花钱|赔付|\b(?:costs?|bills?|expens\w+|budget|spend\w*|price|fees?|postage|licen[cs]e)\b|[€$£]"),
    "income": regex(r"收入|营收|销|卖|成交|转化|复购|续[费约卡签]|下单|订单|单量|客单|业绩|gmv|欠|回款|收缴|催|逾期|\b(?:sales|sell\w*|revenue|income|orders?|renew\w*|contracts?|conversion|upsell\w*|turnover|leads?|arrears|unpaid|debts?|overdue|rents?)\b"),
    "ourselves": regex(r"我们(?:组|自己|团队|部门)|自己(?:人|组|用|看)|(?:研发|产品|开发|项目)(?:同学|同事|组|团队)|内部|\b(?:our(?:selves| own)|developers?|engineers?|internal\w*)\b"),
    "looks": regex(r"皮肤|界面|视觉|品牌|形象|颜值|美观|好看|外观|看[得不]?[清懂见]|字[体大小号]|老年|老人|适老|无障碍|首页|改版|点击|跳出|停留|访问|\b(?:look\w*|design|brand\w*|legib\w+|readab\w+|accessib\w+|home ?page|visual\w*|clicks?|click-through|bounce|visits?)\b"),
    "rules": regex(r"合规|监管|审计|等保|整改|风险|安全|欺诈|泄|罚|违规|事故|检查|隐私|\b(?:complian\w+|audit\w*|regulat\w+|safe\w*|secur\w+|fraud\w*|privacy|protect\w*|legal|risks?)\b"),
}  # fmt: skip
_OFFICES = regex(r"财务|人事|法务|行政部?|审计|内控|采购|\b(?:finance|accounting|hr|legal|payroll)\b")
_OFFICE_WORK = regex(r"(?:财务|人事|法务|行政|审计|内控|采购)[^,，。;；]{0,6}(?:不用|不必|少|省|免|直接|自动)|\b(?:finance|accounting|hr|legal|payroll)\b[^.;]{0,20}\b(?:no longer|need not|without|instead)\b")  # fmt: skip
#: Work made for an office that is nobody's user here: 给总部财务做的报表, `a report built for head office`.
_MADE_FOR = regex(
    r"(?:给|为|替|帮|供|应)[^,，。;；:：]{0,6}?(?P<zh>财务|人事|法务|行政|审计|内控|采购|品牌|市场部|董事会|股东|投资[方人]|管理层)[^,，。;；:：]{0,6}?(?:做|用|看|出|搭|写|开|加|配|要)(?:的|了)|"
    r"\b(?:built|made|written|set up|added|done|a report|an export|a dashboard|a view) for (?:the )?(?:\w+ )?(?P<en>finance|accounting|hr|legal|payroll|procurement|marketing|head office|headquarters|the board|investors|shareholders|management)\b"
)
#: Work that says itself that it has another end.
_OTHER_END = regex(
    r"(?:与|和|跟)(?:本目标|本主题|这个目标|该目标|这条线|上面(?:这些|几条|的目标)?|上述(?:目标)?|以上(?:目标)?|主线)(?:的)?(?:关系不大|没(?:有|什么)?关系|无关|不相干|关联不大|不搭)|不属于(?:本|这个|该)目标(?!的关键)|"
    r"\b(?:unrelated to|nothing to do with|not (?:really )?part of|not related to|outside the scope of) (?:the (?:above|goal|aim|objective)|this (?:goal|aim|objective)|our (?:goal|aim|objective)|any of (?:this|the above)|it\b)"
)
#: Work for the company's own people: 给总部员工加了会议室日历.
_STAFF_WORK = regex(
    r"(?:给|为|供|让|替|帮|方便)(?:总部|本部|机关|公司|集团|全体|内部|全司|办公室)(?:里)?的?(?:员工|同事|职员|职工|同仁|人员|人)|(?:给|为|供|替|帮)(?:集团|总部|母公司|公司)[^,，。;；]{0,4}(?:财务|审计|法务|人事|行政|董事会)[^,，。;；]{0,3}(?:做|用|看|出|提供)|(?:行政|后勤|人事|工会|办公室)(?:部|那边)?(?:提|要|找|托|催)(?:的|了|来)"
)
_STAFF = regex(r"员工|同事|职员|职工|同仁|办公|行政|后勤|会议|工位|食堂|班车|年会")

#: Work beside an aim, by what it is about: the papers of accounts, the company's own people and rooms, papers of offices,
#: what is sold off. It counts where it serves no measured key result by its own words and shares none with the aim.
_ELSEWHERE: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "accounts": (
        regex(r"发票抬头|开票资料|收款账[号户]|对公账[号户]|分账报表|收入和税额|银行账[号户]变更|\b(?:billing address|invoice address|remittance address|cost cent(?:re|er) on the invoice)"),
        regex(r"发票|开票|税|对账|账单|记账|结账|入账|结算|财务|付款|收款|回款|钱|\b(?:invoic\w+|bill(?:s|ing)?|payments?|payouts?|payroll|account\w*|tax|money|finance|books|bookkeep\w*)\b"),
    ),
    "house": (
        regex(r"(?:招聘|应聘|校招|内推)(?:页|官网|门户|海报|流程)|工位|工牌|胸牌|会议室|停车位|车位分配|(?:通勤|员工)班车|团建|年会|\b(?:careers? page|job ads?|apply to (?:us|work)|parking (?:places?|spaces?|lots?)|staff badges?|badge printer|meeting rooms?|canteen menu|desk booking|christmas party|name ?plates?|company car\w*)\b"),
        regex(r"招聘|应聘|入职|面试|办公|工位|会议|停车|车位|员工|访客|胸牌|\b(?:hir\w+|recruit\w*|applicants?|candidates?|parking|badges?|reception\w*|visitors?|meetings?|office|canteen|employees?)\b"),
    ),
    "papers": (
        regex(r"应付[^,，。;；]{0,10}(?:检查|验收|审查|抽查|督查)|(?:备案|年检|资质|证照)[^,，。;；]{0,6}(?:续期|更新|材料)|\b(?:insurance (?:certificate|paper|policy)|operating licen[cs]e|permit renewal|certificate\b[^.;]{0,24}\brenew\w+)"),
        regex(r"检查|验收|审查|督查|备案|年检|资质|证照|合规|监管|\b(?:insur\w+|certif\w+|licen[cs]\w+|permit\w*|complian\w+|audit\w*|inspect\w+)\b"),
    ),
    "machines": (
        regex(r"日志(?:保留|归档|清理)|(?:迁|搬)[到至入]?[^,，。;；]{0,4}机房|机房[^,，。;；]{0,4}(?:迁移|搬迁)|(?:ssl|tls|域名|https)[^,，。;；]{0,4}证书|域名(?:续费|续期)|\b(?:log retention|(?:tls|ssl|expired) certificates?|data cent(?:re|er) move|domain renewal)\b"),
        regex(r"日志|机房|证书|域名|稳定|性能|故障|宕机|超时|卡顿|响应|延迟|接口|系统|服务器|安全|合规|\b(?:logs?|certificates?|servers?|stab\w+|outages?|latency|uptime|secur\w+|reliab\w+|incidents?)\b"),
    ),
    "disposal": (
        regex(r"残值|卖给(?:回收|二手|废品)|回收商|报废处置|变卖|\b(?:scrap value|resale|sell off|auctioned off|second-?hand dealer)\b"),
        regex(r"残值|回收|报废|处置|旧[件机货]|退役|\b(?:scrap|resale|recycl\w+|dispos\w+)\b"),
    ),
}  # fmt: skip

NEAR = 2  #: words shared with the aim and its measures from which on work is near to them
TELLS = 4  #: things that a piece of work speaks of at least where it says what it is; a code name does not
Direction = Literal["one", "mixed", "undecided"]


def direction_of(reading: Reading, node: Node, parts: Parts, served: Sequence[Served]) -> Direction:
    """`mixed` where a piece of work aims at something else than the objective; undecided without good grounds."""
    title = node.title or node.head
    if len(parts.works) >= 2:
        firm = {key.number for key in parts.keys if measurable(reading, key, ()) == "there"}
        goal = [title, *(key.span for key in parts.keys if key.number in firm), *_pains(parts)]
        own = {aim for aim, pattern in _OWN.items() if any(pattern.search(span.of(reading.norm)) for span in goal)}
        aims = [
            frozenset() if one.keys & firm else _stated(reading, work)
            for work, one in zip(parts.works, served, strict=True)
        ]
        strange = [aim - own for aim in aims]
        if len(set(strange)) > 1:  # all alike, they are the objective, whatever it is called
            return "mixed"
        if any(_for_an_office(reading, title, work, one, parts) for work, one in zip(parts.works, served, strict=True)):
            return "mixed"
        if any(_OTHER_END.search(reading.plain(work.node.span)) for work in parts.works):
            return "mixed"
        if _aims_elsewhere(reading, title, firm, parts):
            return "mixed"
        if any(_is_for_others(reading, title, work, one, parts) for work, one in zip(parts.works, served, strict=True)):
            return "mixed"
        if any(_is_unheard_of(reading, title, work, one, parts) for work, one in zip(parts.works, served, strict=True)):
            return "mixed"
    return "mixed" if _rules_beside_business(reading, title, parts) else "undecided"


def _aims_elsewhere(reading: Reading, title: Span, firm: set[str], parts: Parts) -> bool:
    """Whether a lone piece of work is about what neither the aim, its measures, its pains nor other work know of."""
    goal = [
        title,
        *(key.span for key in parts.keys if key.number in firm),
        *(one.span for one in parts.told if not one.after),
    ]
    about = together(*(topic(reading.norm, span) for span in goal[: 1 + len(firm)])).things
    for strange, own in _ELSEWHERE.values():
        mine = [work for work in parts.works if strange.search(reading.plain(work.node.span))]
        if len(mine) != 1 or any(own.search(span.of(reading.norm)) for span in goal):
            continue
        rest = [work for work in parts.works if work is not mine[0]]
        if any(own.search(reading.plain(work.node.span)) for work in rest):
            continue
        if len(topic(reading.norm, mine[0].node.span).things & about) < NEAR:
            return True
    return False


def _is_unheard_of(reading: Reading, title: Span, work: Work, one: Served, parts: Parts) -> bool:
    """Whether work that serves no key result speaks of nothing that the aim, its answers or other work speak of.

    What points to a key result that is not there may have been meant for this aim all the same. In Chinese nothing
    follows: what a thing is called there has too little in common with what else belongs to it (首页, 订货口, 配件).
    """
    if one.state != "none" or named_in(reading.plain(work.node.span)):
        return False
    others = [other.node.span for other in parts.works if other is not work]
    told = [told.span for told in parts.told if not told.after]
    rest = (title, *(key.span for key in parts.keys), *told, *others)
    mine = topic(reading.norm, work.node.span)
    if mine.characters or len(mine.things) < TELLS:
        return False
    return not mine.things & together(*(topic(reading.norm, span) for span in rest)).things


def _is_for_others(reading: Reading, title: Span, work: Work, one: Served, parts: Parts) -> bool:
    """Whether work that serves no key result is for people of whom nothing else under the objective speaks.

    `家长端课表订阅` under an objective for those who make the timetable; it names none of these.
    """
    if one.state != "none" or named_in(reading.plain(work.node.span)):
        return False
    others = [other.node.span for other in parts.works if other is not work]
    rest = [title, *(key.span for key in parts.keys), *(told.span for told in parts.told if not told.worked), *others]
    known = "\n".join(span.of(reading.norm) for span in rest)
    mine = bystanders_in(reading.plain(work.node.span))
    return bool(mine) and not any(who in known or who.removesuffix("s") in known for who in mine)


def _pains(parts: Parts) -> list[Span]:
    """What hurts the users: work that answers it belongs to the objective, whatever it saves."""
    return [told.span for told in parts.told if "pain-points" in told.asked or not (told.asked or told.after)]


def _stated(reading: Reading, work: Work) -> frozenset[str]:
    words = reading.plain(work.node.span)
    looks = ("looks",) if changes_only_looks(reading, work.node) else ()
    return frozenset(aim for aim, pattern in _STATED.items() if pattern.search(words)).union(looks)


def _for_an_office(reading: Reading, title: Span, work: Work, one: Served, parts: Parts) -> bool:
    """Whether work that serves no key result relieves an office of which nothing else speaks."""
    if one.state != "none":
        return False
    words = reading.plain(work.node.span)
    spans = [told.span for told in parts.told if not told.after] + [key.span for key in parts.keys]
    if _STAFF_WORK.search(words):
        return not any(_STAFF.search(span.of(reading.norm)) for span in spans)
    made = _MADE_FOR.search(words)
    if made:
        whom = made["zh"] or made["en"]
        return not any(whom in span.of(reading.norm) for span in [*spans, title])
    if not _OFFICE_WORK.search(words):
        return False
    return not any(_OFFICES.search(span.of(reading.norm)) for span in spans)


_RULES = regex(r"整改|等保|合规|监管|审计|备案|证书|\b(?:complian\w+|audit\w*|certif\w+|regulat\w+)\b")


def _rules_beside_business(reading: Reading, title: Span, parts: Parts) -> bool:
    """Whether one key result is to keep rules, and the others to earn or to save, under an aim that is not about rules."""
    if _RULES.search(title.of(reading.norm)):
        return False
    keeps = [bool(_RULES.search(key.span.of(reading.norm))) for key in parts.keys]
    earns = [
        any(_OWN[aim].search(key.span.of(reading.norm)) for aim in ("cost", "income")) and not rules
        for key, rules in zip(parts.keys, keeps, strict=True)
    ]
    return any(keeps) and any(earns)
