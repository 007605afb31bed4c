"""How the work runs: whether a text shows a process, and whether it sets the old one against the new one.

A process is shown by a flow chart, a row of arrows, a table of then and now, a sentence on how it was done or is done
now, or a tale in which several parties act one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportlint.document import Node
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.reading import Reading, walk
from reportlint.report.tables import body_of, header_of
from reportlint.source import Span

_ARROW = regex(r"→|->|=>|⇒|➜|—>|＞")
_OLD = regex(
    r"原来|原先|原本|以前|以往|从前|(?:^|[,，;；。:：]\s*)过去(?!的?\s*[0-9一二三四五六七八九十两]+\s*(?:天|周|个?月|年|小时))|此前|早先|早前|往常|当初|老(?:办法|做法|流程|规矩|路|走法|样子|法子|一套)|"
    r"旧(?:办法|做法|流程|链路|架构|模式)|原(?:流程|链路|做法)|[改建]造?[之以]?前(?=[,，:：是]|$)|上线前|改版前|(?:^|\W)前\s*[:：]|(?:^|[,，;；。])\W*[\u4e00-\u9fff]{1,6}(?<![目当日提眼先])前\s*[:：]|过去(?=要|得|是|都|由|全|靠|只能|须)|那时候?|那会儿|本来(?:是|要|得|由)|(?:^|[,，;；。:：]\s*)之前|不再|不用再|再也不|省去|免去|取代|代替|(?:^|\W)旧\s*[:：]|"
    r"\b(?:used to|previously|formerly|earlier|originally|historically|in the past|back then|in the old days|(?:the )?old (?:way|process|flow|"
    r"routine|road|path|run|round|cycle|chain)|as-is|(?<![a-z] )before(?=\s*[:,])|before this|until (?:now|then|this|last|recently|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter|20[0-9]{2})|up (?:to|until) (?:now|then|january|february|march|april|may|june|"
    r"july|august|september|october|november|december)|that used to be|would (?:have to|(?:then |first |usually |often )?(?:ring|phone|call|walk|write|print|type|head|drive|copy|send|fax|carry|wait|look|go)\b)|had to be|last (?:season|year|spring|summer|autumn|winter)(?=\s*[:*])|(?:was|then)(?=\s*:)|"
    r"ha(?:s|ve) become|no longer|old(?=\s*:)|so far (?:the|we|they|each|every)|(?:is|are) (?:all )?(?:gone|history|a thing of the past)|ha(?:s|ve) been (?:done away with|abolished)|falls? away)\b|"
    r"(?:^|[.;:]\s*)(?:instead of|in place of|rather than)\b|砍掉|[都全]没了|这[些一]?[步道套张]?[^,，。;；]{0,6}(?:取消|免)了"
)
_NEW = regex(
    r"现在|如今|眼下|而今|目前|今后|现改|改[为成由走用]|变[为成]|换成|改(?:过|完|好|造完)了?之?后|换了之?后|不再|不用再|从此|改造后|改版后|改后|上线后|新(?:流程|办法|做法|链路|架构|模式|走法|法子)|"
    r"(?:^|\W)后\s*[:：]|(?:^|[,，;；。])\W*[\u4e00-\u9fff]{1,6}(?<![今落往善最])后\s*[:：]|打这以后|倒过来|省去|免去|取代|代替|(?:^|\W)新\s*[:：]|"
    r"\b(?:now|today|nowadays|these days|no longer|instead|from now on|from then on|since (?:then|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter)|(?<![a-z] )after(?=\s*[:,])|to-be|new (?:way|process|flow|routine|road|path|run|round|cycle|chain)|"
    r"takes another road|this (?:season|year|spring|summer|autumn|winter)(?=\s*[:*])|is(?=\s*:)|new(?=\s*:)|ha(?:s|ve) become)\b"
)
_AGENT_ZH = regex(
    r"^\W*(?:每[位个名]|各|由|经|再由|然后|最后|接着|随后|随即|同时|到[场点店站]|次日|当天|第二天|[夜晚]里|白天|傍晚)*"
    r"([\u4e00-\u9fff]{0,5}?(?:员(?!工?资)|人员|员工|师傅|医生|护士|患者|病人|老师|学员|学生|家长|教练|司机|骑手|客户|用户|商户|商家|渠道商|供应商|经销商|承运商|"
    r"[村居市农牧渔灾山]民|群众|业主|住户|住客|旅客|乘客|观众|买家|卖家|达人|店长|店主|站长|厂长|组长|班长|队长|主管|经理|总监|主任|负责人|审批人|申请人|经办人?|销售|采购|财务|会计|出纳|"
    r"仓库|仓管|车间|商务|合伙人|律师|助理|行政|人事|顾问|编辑|主编|记者|编目组|班组|灶台|门店|总部|分公司|工厂|调度|客服|坐席|专员|内勤|法务|风控|质检|运维|研发|业务(?:员|方)|保险公司|税务局|银行|海关|平台|系统|网关|"
    r"闸机|机器人|算法|模型|中心仓|城市仓|前置仓|医保|药房|村干部|网格员|农户|社员|车队|窗口|一线))"
    r"(?=[^的、]{1,})"
)
_CUT_ZH = regex(r"[,，;；。]")
_ACTS_EN = (
    r"announce|get|take|read|draw|show|confirm|send|write|post|pay|report|pack|see|receive|open|enter|pick|choose|type|point|drop|scan|check|approve|"
    r"sign|upload|print|book|fetch|go|move|reach|land|pass|wait|call|ring|hand|forward|match|assign|order|ship|load|arrive|follow|come|decide|look|"
    r"give|note|photograph|tap|click|start|close|return|leave|weigh|direct|bring|carry|store|copy|search|find|ask|answer|enrol|register|split|route|"
    r"propose|suggest|release|park|start|deliver|collect|put|turn|walk|drive|fill|submit|review|accept|decline|reject|notif(?:y|ie)|meet|sort|count"
)
_ACT_EN = regex(
    rf"\b(?:the|a|an|each|every|his|her|their|its|our|one|two|no|he|she|it|they|who|members?|people|guests?|customers?|buyers?|sellers?|staff)\s+"
    rf"(?:[a-z'-]+\s+){{0,3}}?(?:(?:is|are|gets?|can be)\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn|nt|id|ck|t)|(?:{_ACTS_EN})(?:s|es)?|has|have)\b"
    rf"|[,;]\s*(?:and\s+|then\s+|or\s+)?(?:{_ACTS_EN})(?:s|es)\b|\band\s+(?:then\s+)?(?:{_ACTS_EN})(?:s|es)\b"
)
_HEAD_OLD = regex(
    r"原|往年|去年|旧|老|[以从之]?前(?!端|台|置)|过去|人走|before|old|as[ -]is|was\b|until|then|formerly|previous|manual|used to|spring"
)
_HEAD_NEW = regex(r"现|今年|如今|新|后(?!端|台)|眼下|今|after|new|now|to[ -]be|today|since|is\b|autumn")
_HEAD_OTHER = regex(
    r"功能|模块|系统|说明|描述|内容|改动|影响|负责|时间|日期|状态|指标|口径|优点|缺点|成本|方案|feature|module|system|descri|change|owner|"
    r"阶段|里程碑|交付|何时|什么时候|几月|phase|stage|milestone|release|deliver|\bwhen\b|\bwho\b|"
    r"date|time|status|metric|what it|cost|option|pro|con\b"
)
_DRAWN_OLD = regex(
    r"原来|原先|以前|从前|过去|改[造版]?前|上线前|旧流程|老流程|\b(?:before|old|as-is|until)\b", re.IGNORECASE
)
_DRAWN_NEW = regex(r"现在|如今|改[造版]?后|上线后|新流程|\b(?:after|new|now|to-be|today)\b", re.IGNORECASE)
_STEPS = regex(r"(?:先|由|回来)[^。]{2,30}再|再[^。]{2,30}(?:再|最后)|然后|接着|\b(?:and then|then)\b")
#: At what time of the day something is done: two such in a row run through the work. What went live or back ran once.
_HOUR_ZH = regex(
    r"(?:^|[,，。;；])[^,，。;；]{0,10}(?:清早|清晨|一早|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|半夜|凌晨|当[天日晚]|隔天|次日|第二天|前一[天晚]|[0-9一二三四五六七八九十]\s*点(?!名))[^,，。;；]{2,}"
)
_HOUR_EN = regex(
    r"\b(?:(?:in|by|before|until|at|the (?:same|next|following)|that|every|each) (?:the )?(?:early |late )?(?:morning|noon|midday|afternoon|evening|night|midnight|day)|(?:by|before|at|until) [0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\.?m\b|(?= ))(?! [a-z]+s\b)|overnight)\b"
)
_ONCE = regex(
    r"月|[0-9]\s*[日号]|上线|切换|回滚|发布|启动|开会|例会|通报|\b(?:launch\w*|went live|go live|roll(?:ed)? (?:back|out)|released|switched|we|meeting)\b"
)
TWO = 2  #: times of the day in a row that do so
SEVERAL = 3  #: acts in a row that make a tale of how the work runs


class Showing(NamedTuple):
    """What a text shows of a process: nothing (0), hints of it (1), the process (2); and the old and the new of it."""

    process: int = 0
    old: Span | None = None
    new: Span | None = None
    at: Span | None = None

    def joined(self, other: Showing) -> Showing:
        """Both together."""
        at = self.at if self.process >= other.process and self.at else other.at or self.at
        return Showing(max(self.process, other.process), self.old or other.old, self.new or other.new, at)


def tells_a_run(words: str) -> bool:
    """Whether a statement of how things stand tells several steps of the work in a row."""
    return bool(_STEPS.search(words)) and (_moves(words) >= SEVERAL or len(_ACT_EN.findall(words)) >= SEVERAL)


def speaks_of_time(words: str) -> bool:
    """Whether a statement says how it was before, or how it is now."""
    return bool(_OLD.search(words) or _NEW.search(words))


def shown_by(reading: Reading, span: Span, listed: bool = False) -> Showing:
    """What one statement shows; an item of a list (`listed`) is no tale by itself."""
    words = span.of(reading.norm)
    old, new = _OLD.search(words), _NEW.search(words)
    before = span if old else None
    after = span if new else None
    arrows = len(_ARROW.findall(words))
    if old and new:
        return Showing(2, before, after, span)
    acts = _acts(words)
    clauses = _moves(words)
    if arrows >= 2:
        return Showing(2, before, after if old or new else None, span)
    if (old or new) and not listed:
        return Showing(2 if old or acts or clauses >= SEVERAL else 1, before, after, span)
    if (old or new) and (acts >= 2 or clauses >= SEVERAL):
        return Showing(2, before, after, span)
    if listed and acts >= SEVERAL and "," in words:
        return Showing(2, None, None, span)  # one sentence in which several parties take their turns
    if listed:
        return Showing(1 if arrows or old else 0, before, after)
    hours = max(len(_HOUR_ZH.findall(words)), len(_HOUR_EN.findall(words)))
    if acts >= SEVERAL or (hours >= TWO and not _ONCE.search(words)):
        return Showing(2, None, None, span)
    return Showing(1 if acts >= 2 or arrows or clauses >= SEVERAL else 0, before, after)


_STATE = regex(r"[有是含]|可[以按自]?|能(?![量源])|支持|满|低于|高于|超过|附|包括|分为|[0-9]+%")


_HAN = regex("[\u4e00-\u9fff]")


def _moves(words: str) -> int:
    """How many clauses of a Chinese statement say that something is done: neither what there is nor what can be."""
    if not _HAN.search(words):
        return 0
    return sum(len(clause.strip()) >= 3 and not _STATE.search(clause) for clause in _CUT_ZH.split(words))


def _acts(words: str) -> int:
    """How many acts a statement tells, one after the other, of at least two parties (one in English, where it is many)."""
    parties: list[str] = []
    clauses = 0
    for clause in _CUT_ZH.split(words):
        match = _AGENT_ZH.match(clause)
        clauses += len(clause.strip()) >= 2
        if match and len(clause.strip()) > len(match.group(1)):
            parties.append(match.group(1))
    if len(set(parties)) >= 2:
        return max(len(parties), min(clauses, len(parties) + 1))
    if parties:
        return 1
    return len(_ACT_EN.findall(words))


def in_turn(reading: Reading, statements: Sequence[Span], asides: Sequence[Span] = ()) -> Showing:
    """What the statements of a prose show together: a tale may run over several, and what stands before `now` is the old."""
    whole = Showing()
    tale, moved, flows = 0, 0, []
    for at, span in enumerate(statements):
        words = span.of(reading.norm)
        acts = _acts(words)
        tale = tale + acts if (acts or _moves(words) >= 2) and span not in asides else 0
        moved = moved + _moves(words) if _moves(words) and span not in asides else 0
        if tale >= SEVERAL + 1 or (moved >= 2 * SEVERAL and tale):
            whole = whole.joined(Showing(2, at=span))
        if len(_ARROW.findall(words)) >= 2:
            flows.append(span)
        if at and statements[at - 1] not in asides and _NEW.search(words) and not _OLD.search(words):
            whole = whole.joined(Showing(0, statements[at - 1], span))
    if len(flows) >= 2:
        whole = whole.joined(Showing(2, flows[0], flows[1], flows[0]))
    return whole


def drawn(reading: Reading, nodes: Iterable[Node]) -> Showing:
    """What flow charts, pictures and tables show."""
    charts: list[Span] = []
    whole = Showing()
    seen: set[Span] = set()
    for node in nodes:
        for at in walk(node):
            if at.span in seen:
                continue
            seen.add(at.span)
            if at.kind == "table":
                whole = whole.joined(_table(reading, at))
            elif at.kind == "image" or (at.kind == "code" and _is_flow(at, reading)):
                charts.append(at.span)
                words = at.span.of(reading.text)
                if words.count("subgraph") >= 2 or (_DRAWN_OLD.search(words) and _DRAWN_NEW.search(words)):
                    whole = whole.joined(Showing(2, at.span, at.span, at.span))
    if len(charts) >= 2:
        return whole.joined(Showing(2, charts[0], charts[1], charts[0]))
    return whole.joined(Showing(2, None, charts[0], charts[0])) if charts else whole


def _is_flow(code: Node, reading: Reading) -> bool:
    words = code.span.of(reading.text)
    if code.info.startswith("mermaid"):
        return not regex(r"(?m)^\s*(?:gantt|timeline|pie)\b").search(words)
    return len(regex(r"→|->|-->|=>|▶|►|↓|▼|\|\s*v\b").findall(words)) >= 2


def _table(reading: Reading, table: Node) -> Showing:
    """A table of then and now; one of two columns beside the steps is taken for one unless its titles say otherwise."""
    header = header_of(table)
    if header is None or not 2 <= len(header.children) <= 5 or not body_of(table):
        return Showing()
    titles = [reading.plain(cell.text) for cell in header.children]
    concepts = {match.concept for cell in header.children for match in reading.titles(cell.text) if match.score >= 0.85}
    old = "process-old" in concepts or any(_HEAD_OLD.search(title) for title in titles)
    new = "process-new" in concepts or any(_HEAD_NEW.search(title) for title in titles)
    if old and new:
        return Showing(2, table.span, table.span, table.head)
    other = any(_HEAD_OTHER.search(title) for title in titles)
    if len(titles) == 3 and not other:
        return Showing(2, table.span, table.span, table.head)
    return Showing()
