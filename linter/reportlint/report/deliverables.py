"""Whether a phase says what it delivers, and not only when it is, who works on it or that work goes on."""

from __future__ import annotations

import re

from reportlint.regex import regex
from reportlint.report.lanes import Step, numbered
from reportlint.report.model import Presence
from reportlint.report.reading import Reading
from reportlint.source import Span

_FIGURES = r"[0-9０-９]+(?:[.,][0-9]+)?\s*(?:%|‰)?"
_TIMES = regex(
    rf"(?:20)?[0-9]{{2}}\s*年|{_FIGURES}\s*(?:月份?|日|号|周|天|个月|季度|工作日)|[上中下]旬|[初末底]|"
    r"[一二三四五六七八九十两]+\s*(?:月份?|周|季度|个月)|[qh][1-4]\b|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b|"
    r"\b(?:[0-9]+(?:st|nd|rd|th)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth)"
    r"(?= of\b))|\b(?:mid|early|late|end|beginning|start|half|week|weeks|day|days|month|months|quarter)\b|至|到|起|之?前|之?后|"
    + _FIGURES,
    re.IGNORECASE,
)
#: Words that say that work goes on, or how far it is, and nothing of what.
_EMPTY_ZH = regex(
    r"由?(?:项目组|工作组|专班|(?:各|有关|相关)(?:部门|单位|小?组|方|线|人员|同事)|全组|团队|大家)(?:一起|共同|统一|负责)?|协同|统筹|组织|抓[好紧]|加[快紧]|"
    r"第[一二三四五六]\s*(?:阶段|期|批|步)|阶段性?|首期|初步|按照?|依照|根据|既定|原定|预定|计划|规划|安排|节奏|节点|有序|稳步|持续|继续|逐步|全面|深入|扎实|进一步|往前|向前|往下|不断|"
    r"推进|推动|优化|完善|跟进|落实|开展|实施|打磨|迭代|进行|做好|做完|前期|中期|后期|各项|各类|相关|有关|整体|剩余|余下|其他|其它|后续|"
    r"工作|任务|事项|事宜|内容|建设|收口|如期|按期|按时|准时|正式|已经?|上线|发布|完成|交付|结束|启动|开始|进行中|正常|顺利|"
    r"加强|确保|压茬|[前中后]段|衔接|环节|有条不紊|认真|精心|细致|严格|齐头并进|举措|措施|不松劲|不放松|再接再厉|高效|"
    r"灰度|放量|全量|预计|同上|其中|以及|的|与|和|及|等|了|中|将|并|做|为|在|共"
)
#: What is said to rouse people: `统一思想，压实责任，全员动起来`. Read before the times, of which 起 is a word.
_SLOGANS = regex(
    r"(?:统一|凝聚|提高|转变)(?:思想|认识|共识|观念|站位)|(?:压实|落实|明确|扛起)(?:主体)?责任|(?:全员|全体|上下|人人|各方)(?:都|一起)?(?:动起来|行动|上阵|参与|动员|发力|联动|一心)|[做抓走推]深[做抓走推]?[细实透]|[做抓走]细|深化|"
    r"落[到在](?:实处|细处)|(?:落实|执行|保障)?到位|(?:凝心|聚力|攻坚|克难|合力|发力|蓄力|铆足|干劲|劲头|势头|力度|声势|氛围|战役|冲刺|夯实|夯基|基础|提质|增效|再上|新?台阶|成效|见效|走向?|纵深|高质量|高标准|齐抓共管|狠抓|严抓|真抓|实干|紧盯|盯紧|全力(?:以赴)?|大力|着力|加大|步步为营|稳扎稳打|稳中求进|稳步)"
)
_EMPTY_EN = regex(
    r"\b(?:continue[ds]?|continuing|continuous|continued|ongoing|further|more|improv\w+|optimi[sz]\w+|general|works?|as|planned|plan|"
    r"according|proceed\w*|progress\w*|schedule[d]?|various|tasks?|activit\w+|follow|up|remaining|other|related|carry|carried|carrying|"
    r"keep|kept|going|on|forward|the|of|with|and|to|from|until|till|by|in|at|for|a|an|it|is|was|were|are|we|same|again|push\w*|mov\w+|"
    r"live|done|complete[d]?|finish\w*|launch\w*|release[d]?|started?|delivered|shipped|went|go|goes|rollout|canary|traffic|tbc|next|"
    r"steadily|project|things?|measures?|items?|steps?|efforts?|out|all|time|track|roll|rolled|intensive(?:ly)?|hard|heavy|joint(?:ly)?|close(?:ly)?|together|"
    r"everyone|everybody|involved|concerned|parties|hands|deck|full|speed|steam|swing|ahead|energy|commitment|dedication|focus(?:ed)?|momentum|"
    r"push|pushing|pull(?:ing|ed)?|drive|driving|further|deepen\w*|intensif\w+|accelerat\w+|strengthen\w*|consolidat\w+|cooperation|collaboration|coordination|alignment|concentrated|great|much|every|our|us)\b"
)
#: Nothing but several verbs of carrying on, with no object: 推广优化, `stabilisation and roll-out`.
_CARRIES_ON = regex(
    r"\W*(?:(?:按照?|依照?)(?:原?[定来]?的?)?(?:计划|节奏|安排|进度|部署))?\W*(?:(?:继续|持续|稳步|逐步|全面|有序|陆续|加[快大]|进一步)[地]?)+(?:向前|往下|往前)?"
    r"(?:推广|铺开|推开|扩大|扩面|拓展|放量|推进|覆盖)(?:覆盖|应用|使用)?(?:范围|力度|面|工作)?\W*|"
    r"\W*(?:(?:全面|持续|逐步|深入|进一步|后续|最后)?(?:推广|优化|完善|迭代|巩固|提升|提高|深化|总结|固化|打磨|收尾|改进)(?:与|和|及|并|工作|阶段|期|\W)*){2,}|"
    r"\W*(?:(?:further |final |full |continuous |general )?(?:roll-?out|optimi[sz](?:ation|e|ing)|improv(?:ements?|e|ing)|stabili[sz](?:ation|e|ing)|consolidat(?:ion|e|ing)|"
    r"fine-?tun(?:ing|e)|refin(?:ements?|e|ing)|extension|expansion|scal(?:ing|e)(?: up)?|harden(?:ing)?|polish(?:ing)?|wrap(?:ping)?[ -]?up)(?:,| and| &|\W)*){2,}"
)
#: Words that say of a phase only which gap in the calendar it takes: `the last window ahead of the code freeze`.
_WINDOW = regex(
    r"(?:赶在?|抢在|趁着?|卡着?|避开)[^,，。;；:：]{1,16}?(?:之前|以前|前|窗口期?|空档|档期)(?:的?(?:最后|头|第)?一?个?(?:窗口期?|空档|档期|机会))?|"
    r"[^,，。;；:：]{1,14}(?:之?[前后]|期间|里)的?(?:最后|头|第|唯一)?一?个?(?:窗口期?|空档|档期|机会)|"
    r"\b(?:the |our )?(?:(?:last|next|first|only|final|one) )?(?:possible |free |open )?(?:window|slot|deadline|chance|gap|opportunity)\b(?! function)[^.,;:]*|"
    r"\b(?:ahead of|just before|right before|before|in time for) the\b[^.,;:]*",
    re.IGNORECASE,
)
#: A dated line that is no phase: it marks where the work began or ended (2 Feb: start. 29 May: closed.)
_MARKS_AN_END = regex(
    r"(?:启动|立项|开工|动工|开始|收尾|收工|结项|结束|关闭|完结)(?:了|会)?\W*$|"
    r"\b(?:start(?:ed)?|kick(?:ed)?[ -]?off|begin(?:ning)?|began|begun|closed?|ended|finish(?:ed)?|wrapped up|wrap-up|over)\W*$"
)
_ROLLOUT = regex(r"灰度|放量|全量|%|rollout|roll(?:ed)? out|canary|traffic")
_PEOPLE_ZH = regex(
    r"^(?:人手|人力|人员|投入|研发|开发|测试|产品|设计|前端|后端|外协|驻场|抽调|增援|借调|[0-9一二三四五六七八九十两]+\s*(?:名|位|个)?\s*(?:人|同事|同学|研发|开发|测试)"
    r"|.{0,4}(?:碰头|例会|站会|周会|晨会|早会|日报|周报)).{0,12}$|(?:碰头|例会|站会|周会|晨会|早会)$"
)
_PEOPLE_EN = regex(
    r"^(?:(?:[0-9]+|one|two|three|four|five|six|seven|eight|a|an|the|our|my|same|and|plus)\s+)*"
    r"(?:full-time |part-time |external |senior |junior )?(?:developers?|engineers?|planners?|testers?|designers?|analysts?|people|persons?|"
    r"colleagues?|consultants?|contractors?|students?|apprentices?|team|crew|heads)\b[^.]{0,20}$"
    r"|\b(?:stand-?ups?|meetings?|weekly calls?|daily calls?|check-ins?)\b"
)
_NAMES_EN = regex(r"^(?:and\s+|with\s+)?[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?$")  #: a person; read in the source's own letters
_THINGS_EN = regex(
    r"^(?:and\s+)?(?:the|our|a)\s+(?:small |old |new |big |second )?(?:van|car|lorry|truck|crew|team|room|office)$"
)
_CUTS = regex(r"[,，;；、。]|\band\b")
_MARKS = " \n\t:：()（）.*_—–-~"
LEAST = 2  #: letters or characters that are the least to say something


def delivers(reading: Reading, step: Step) -> Presence:
    """Whether a phase tells what it brings; undecided where the text behind it may."""
    if step.filled:
        return "there"
    if any(_says(reading, text, bool(step.word)) for text in step.texts):
        return "there"
    marks = not step.word and step.number is None
    marks = marks and any(_MARKS_AN_END.search(at.of(reading.norm)) for at in step.texts)
    return "undecided" if step.open or marks else "missing"


def is_rollout(reading: Reading, step: Step) -> bool:
    """Whether a phase says how far the whole has been rolled out: 灰度 10%, 100%."""
    return any(_ROLLOUT.search(text.of(reading.norm)) for text in step.texts)


def _says(reading: Reading, span: Span, marked: bool) -> bool:
    words = span.of(reading.norm)
    mark = numbered(words) if marked else None
    if mark:
        words = words[mark[3] :]
        span = Span(span.start + mark[3], span.end)
    if _CARRIES_ON.fullmatch(_TIMES.sub(" ", words)):
        return False
    left = _SLOGANS.sub(" ", _WINDOW.sub(" ", words))
    left = _EMPTY_EN.sub(" ", _EMPTY_ZH.sub(" ", _TIMES.sub(" ", left)))
    if sum(char.isalpha() for char in left) < LEAST:
        return False
    return not _only_people(reading, span)


def _only_people(reading: Reading, span: Span) -> bool:
    """Whether a phase names those who work on it and their meetings, and nothing else: `four developers, one planner`."""
    clauses, at = [], span.start
    for cut in (*_CUTS.finditer(reading.norm, span.start, span.end), None):
        clauses.append(Span(at, cut.start() if cut else span.end))
        at = cut.end() if cut else span.end
    told, people = 0, False
    for clause in clauses:
        bare = _TIMES.sub(" ", reading.plain(clause))
        if not regex(r"[^\W\d_]").search(_EMPTY_EN.sub(" ", _EMPTY_ZH.sub(" ", bare))):
            continue
        words = bare.strip(_MARKS)
        staff = _THINGS_EN.match(words) or _PEOPLE_ZH.search(words) or _PEOPLE_EN.search(words)
        if not (staff or _NAMES_EN.match(_TIMES.sub(" ", clause.of(reading.text)).strip(_MARKS))):
            return False
        people |= bool(staff)  # names alone may be those of places
        told += 1
    return people and told >= 2
