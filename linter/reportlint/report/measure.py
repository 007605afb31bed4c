"""What the figure of a claim is worth: whether it has one, and whether that has something to be held against."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.language.figures import Figure
from reportlint.regex import regex
from reportlint.report.category_words import CAPACITY, FEWER, GONE, LOYAL, QUIET, READIER, SPARED, STAYING
from reportlint.report.model import Claim, Presence
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

NEEDING = ("revenue", "cost", "efficiency", "risk")  #: the categories whose claims need a figure
#: A verified yes or no, or what auditors found: clean without a figure.
CERTIFIED = regex(
    r"(?:通过|过了|取得|拿到|获得|获)[^,。;，；]{0,20}(?:测评|审计|内审|外审|认证|检查|审核|复评|飞检|等保|年审|稽核|核[查验]|抽[查检盘]|督查|验厂|年检|备案|体系|证书)(?![^,。;，；]{0,4}(?:率|时))|"
    r"(?:抽[查检盘]|盘查|核[查验]|检查|审计|内审|外审|督查|暗访|飞检|验厂|年检|来[查验审盘])[^。;；]{0,14}(?:通过|过关|合格|过了|一次过|没有?查出|无异议)(?!率)|"
    r"[无零0]\s?(?:个|项|条)?(?:不符合项?|保留意见|整改项|缺陷项|问题项|异议|重大发现|审计发现)|没有(?:一[条项个])?(?:保留意见|不符合项|整改项|审计发现)|"
    r"\b(?:no|zero|without(?: a(?:ny)?)?(?: single)?) (?:\w+ )?(?:findings?|non-?conformit\w+|qualifications?|reservations?|objections?|remarks)\b|\bunqualified (?:audit |opinion)|\bclean (?:audit|opinion|report)\b|"
    r"\bpass(?:es|ed)\b[^.;]{0,50}\b(?:audit\w*|inspection|certification|assessment|examination|review|check|test)\b|"
    r"\b(?:audit\w*|inspection|certification|assessment|examination)\b[^.;]{0,16}\bpassed\b|"
    r"\b(?:certified|re-?certified|certification (?:was )?(?:obtained|renewed))\b|"
    r"\b(?:renewed|extended|granted|confirmed|prolonged|restored) (?:us )?(?:our|the|its|their|an?|both|all) (?:\w+ )?(?:licen[cs]es?|permits?|certificates?|certification|accreditation|approval|authori[sz]ation|registration)\b|"
    r"\b(?:licen[cs]e|permit|certificate|accreditation|approval)\b[^.;]{0,12}\b(?:was|were|has been) (?:renewed|extended|granted|confirmed)\b|"
    r"(?:换发|续发|延续|核发|颁发|拿回|换下)了?[^,。;，；]{0,10}(?:许可证?|执照|牌照|证书|资质|批件|批文)|(?:许可证?|执照|牌照|资质|证书)[^,。;，；]{0,8}(?:续[上下期]了?|换发|延期获批|顺利延续|获批)"
)
ZERO = regex(
    r"(?<![0-9.,])0\s*(?:个|起|件|次|例|笔|条|人|单|%|故障|投诉|资损|差错|事故|违规|宕机|误|漏|错|缺陷|延误)|"
    r"零(?:故障|投诉|资损|差错|事故|违规|宕机|延误|漏|错|误|返工|缺陷|安全|伤|丢|中断|逾期|退)|归零|清零|为零|到零|"
    r"(?:没有?再|再[没未无]有?|不再|未再)(?:出现|发生|有过|出过)|\bno more \w+|"
    r"(?:没有?|未)(?:(?:发生|出现|出)(?:过|再)?)?(?:一|任何)(?:起|件|次|例|笔|单|票|条|个|人)|(?:没有?|未)(?:发生|出现|出)(?:过|再)?(?:一|任何)|无一(?:例|起|件|单)|"
    r"\b(?:zero|nil|none|not one|not a single|without a single|no case of)\b|"
    r"\bno \w+(?: \w+){0,3} (?:in|for|since|over) (?:the )?(?:last |past )?(?:[0-9]+|two|three|four|five|six|nine|twelve|all|a)\b"
)
#: So many of so many, in words: a figure and its yardstick (三家客户有两家已签, `two of the three clinics have signed`).
OUT_OF = regex(
    r"[一二两三四五六七八九十0-9]+\s?(?P<unit>[家户个名位台条项所间座批人款])[^,。;，；0-9]{0,14}?(?:[里中内有]|已|其中|当中|,)[^,。;，；0-9]{0,4}?[一二两三四五六七八九十0-9]+\s?(?P=unit)|"
    r"[一二两三四五六七八九十0-9]+\s?[家户个名位台条项所间座批人款][^,。;，；0-9]{0,10}?(?:全部|都已?经?|全都|悉数|一[家个户]不[落少剩])(?:已|签|续|上|转|通|完|到|装|用)|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|both) of (?:the |our |these |those |all )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|[0-9]+)\b|"
    r"\ball (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) \w+ (?:\w+ )?(?:have|has|are|signed|renewed|stayed|passed)\b"
)
#: How often, in words: 一季度只出过两回, `down to two a month`.
OFTEN = regex(
    r"(?:只|仅|至多|最多|不到|不过)[^,。;，；]{0,4}[一两二三四五六七八九十]+(?:回|次|起|例|件|单|趟|张)|"
    r"\b(?:to|only|just|at most|under) (?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen) (?:\w+ )?(?:a|an|per|each|every) (?:hour|shift|day|week|month|quarter|year)\b"
)
#: Words that hold a figure against something: a before, a target, somebody else.
_HELD = regex(
    r"[比较](?!例|率|重|值|对象|多的|大的|赛)|高[于出]|低于|超过|优于|好于|同期|去年|上年|前年|上季|上月|上一?年度|往年|原[来先本为是]|[（(]原|"
    r"(?:从|由)[^,。;，；0-9]{0,8}[0-9]|此前|之前|以前|从前|过去|改造前|上线前|基线|目标|计划(?=[0-9 ])|(?:占|完成)[^,。;，；]{0,12}(?:任务|指标|计划|预算|额度|盘子)|[离距差]\s*(?:了|着)?\s*[0-9.]+\s*个?(?:百分)?点|要求|承诺|标准|红线|上限|考核|合同|行业|对照|预期|预计|回本|对手|竞品|首次|创新高|"
    r"节[省约余]|省[下出了去]|腾出|释放出?|空出|抽出|匀出|解放|少[了付花赔跑等收用扔买印]|多[了卖收签赚跑做看送接装修拣录审拍办]|签约|增收|新增|新签|(?:发现|堵住|拦[截下住])(?!的)|挽[回留]|追回|查[出获]|避免|带来|赢回|签下|收回|"
    r"\b(?:than|versus|vs|against|compared|target\w*|goal|expected|it (?:took|was|stood)|budget\w*|instead|rather|before|previously|used to|was|were|had been|"
    r"from|last (?:year|quarter|month|season|spring|summer|autumn|winter)|baseline|benchmark|industry|average of|above|below|ahead|"
    r"behind|limit|required|promised|sla|agreed|contract\w*|(?:up|down) (?:from|by|to)|half|halved|twice|saves?|saved|saving|frees?|freed|spare[sd]?|"
    r"cut\w*|fewer|less|more|new|won|no longer|caught|prevented|avoided|stopped|recovered|brought|earned|gained|extra|additional|back to|still|out of which|reckoned|pa(?:ys?|id) (?:for itself|back)|payback|feared|heading for)\b|"
    r"\b(?:gave|gives?|given|hands?|handed|released?|lent|lends?|moved) (?:back |up |over )?(?:about |some )?[0-9.]+ (?:\w+ )?(?:posts?|people|persons|ftes?|heads?|clerks?|colleagues|staff)\b"
)
#: What a sentence behind a claim holds its figure against: what was wanted of it.
_WANTED = regex(
    r"目标|承诺|答应|说好|要求|预期|原定|原计划|定的是|\b(?:promis\w+|target\w*|goal|aim(?:ed)?|asked for|wanted|hoped|had planned|required|budget\w*|agreed)\b"
)
#: What a following sentence opens with that tells the value before.
_BEFORE = regex(
    r"^\W*(?:上线前|改造前|此前|之前|以前|从前|原来|原先|过去|去年|上年|前年|上季|上月|同期|往年|上半年|一季度|目标|计划|基线|行业|"
    r"(?:in |at )?(?:last|before|previously|the (?:year|quarter|month|season) before|earlier|formerly|a (?:year|month|quarter) (?:ago|earlier|used)|"
    r"it (?:used|was|had)|we had|that used|target|the target|planned|until)\b)|\b(?:it was|used to|we had)\b"
)
#: A change for the better, or one that is to come: only such a claim is asked for its figure.
GAIN = regex(
    r"提升|提高|提速|提前|改善|改进|优化|下降|降低|降了|减少|减轻|缩短|加快|变[少快短低好多]|[少快多早好](?:了|多了|很多|许多)|更[快早少多准稳高低愿短省]|"
    r"节[省约]|省[下出了去]|增[长加强]|上升|上涨|缓解|好转|杜绝|避免|消除|再没|再也没|没再|没有再|不再|不用再|不必|无需|免去|少[跑等填抄掉付扔]|少掉|"
    r"[比较](?:以前|从前|原来|过去|先前|之前|往年|去年|上季度?|上个?月|同期)[^,。;，；]{0,6}[少低短快早省高多好强稳准顺]|会[更多愿跟随自有上]|自然[愿会]|愿意|起来|上来|上去|走[高低]|回[升落]|收窄|压[低降缩]|有助于|有利于|有望|带动|促进|推动|翻|增多|慢慢|日后|以后|"
    r"\b(?:less|fewer|sooner|faster|quicker|earlier|more|shorter|lower|higher|better|cheaper|safer|easier|longer|"
    r"improv\w+|increas\w+|grew|grown|grow|growing|rose|risen|rise|fell|fallen|fall|dropped|drop|decreas\w+|reduc\w+|went (?:up|down)|go(?:es)? (?:up|down)|gone (?:up|down)|"
    r"is (?:up|down)|are (?:up|down)|down|up|no longer|nobody|no one|never|stopped|stops|saves?|saved|cut|avoid\w*|prevent\w*|will|should|would|speeds?|sped|eased?|eases|halv\w+)\b"
)
#: An honest minus or standstill: never accused.
MINUS = regex(
    r"没有?(?:明显|显著|什么)?(?:变化|改善|下降|提升|减少|起色|达到|达成)|没(?:怎么|大|有?什么|能)?(?:动|变|降|升|涨|改观|好转)|不(?:好看|理想|如意|光彩)|难看|照旧|依旧|老样子|副作用|(?:代价|欠)的|没达标|持平|未(?:见|达|能)|仍(?:然|是|有|在)|还是|(?<![等来赶])不及|不如|反弹|恶化|变差|变慢|回退|尚未|看不出|"
    r"\b(?:not (?:gone|fallen|improved|risen|changed|moved|yet|done)|no change|unchanged|no better|no different|still|worse|slower|too early|as before|had hoped|hoped for|(?:fell|falls?) short|missed (?:the|our)|(?:do|does|did)(?: not|n't) (?:take to|reach|meet|like|move|change|help|pay)|lag(?:s|ged|ging)? behind|below (?:the |our )?(?:target|plan)|short of (?:the|our)|the same(?! (?:day|morning|hour|week|evening|afternoon))|wrong shade)\b"
)
#: A change for the worse, or one that may be: a word of degree on it tells of no gain.
_WORSENED = regex(
    r"变[长慢差乱多]|[拉拖延]长|拖慢|下滑|走低|滑坡|萎缩|\b(?:longer|slow(?:er|ed)|wors\w+|declin\w+|slipp?\w*|deteriorat\w*)\b"
)
#: A metric that is said to stand at a value.
_STANDS = regex(r"(?:稳定|维持|保持|控制)在|\b(?:stand|stands|stood|remains?|remained) at\b")
_PERIOD_BEFORE = regex(
    r"(?:往后|未来|近|过去|这|最近|头|首|前|后|之后|此后|满|跑了|用了|第|"
    r"\b(?:last|next|past|over|for|in|within|first|coming|these|those|the|after|every|each|per)) ?(?:the |about |some )?$"
)
_PERIOD_BEHIND = regex(
    r"^ ?(?:里|以?来|之?后|间|下来|来看|内|前|中|的时间)|^ (?:ago|later|after|on|now|to come)\b|^-(?:long|old)"
)
_PER = ("一年", "一个月", "一个季度", "a year", "a month", "a quarter")  #: what a rate is told per
_LONG = 24 * 28 - 1  #: hours from which on a duration may be a mere period


def periods(reading: Reading, span: Span) -> frozenset[Span]:
    """The figures of a span that only say when or for how long: 往后三五年, in the last six months."""
    found = []
    for figure in reading.figures(span):
        if figure.kind != "duration" or figure.value < _LONG:
            continue
        before = reading.norm[max(span.start, figure.span.start - 14) : figure.span.start]
        behind = reading.norm[figure.span.end : min(span.end, figure.span.end + 8)]
        per = figure.span.of(reading.norm).startswith(_PER)
        if per or _PERIOD_BEFORE.search(before) or _PERIOD_BEHIND.match(behind):
            found.append(figure.span)
    if not found:
        return frozenset()
    changed = Spans(change.span for change in reading.changes(span))
    return frozenset(one for one in found if not changed.hold(one))


def measures(reading: Reading, span: Span) -> list[Figure]:
    """The figures of a span that measure something, periods left out."""
    figures = reading.figures(span)
    if not figures:
        return []
    ignored = periods(reading, span)
    return [figure for figure in figures if figure.span not in ignored]


def quantified(reading: Reading, claim: Claim, speaking: Sequence[Span], by_degree: bool = False) -> Presence:
    """Whether a claim of a category has the figure that it needs; `speaking` are sentences that speak for it as well.

    `by_degree` is whether a word of degree stands on a change in it (明显攀升): then something was gained, whatever moved.
    """
    if claim.category not in NEEDING:
        return "undecided"
    words = claim.span.of(reading.norm)
    told = any(pattern.search(words) for pattern in (ZERO, CERTIFIED, OUT_OF, OFTEN, CAPACITY))
    if told or measures(reading, claim.span) or reading.changes(claim.span):
        return "there"
    if any(measures(reading, span) or reading.changes(span) for span in speaking):
        return "there"
    gains = (
        claim.lagging
        or (by_degree and not _WORSENED.search(words))
        or any(pattern.search(words) for pattern in (GAIN, FEWER, GONE, LOYAL, QUIET, READIER, SPARED, STAYING))
    )
    if MINUS.search(words) or not gains:
        return "undecided"
    return "missing"


#: A row with the figure in one cell and another value beside it, as in columns of before and after.
_VALUE = (
    r"[^|]*(?:[0-9]|当[天日场晚时]|即时|实时|随时|秒级|[零无]|没有|全部|same day|instant|at once|none|immediate)[^|]*"
)
_ROW = regex(rf"\|{_VALUE}\|{_VALUE}(?:\||$)")
_DAY_CELL = regex(r"\|\s*(?:20[0-9]{2}[./年-])?[0-9]{1,2}\s*(?:[./月-]\s*[0-9]{0,2}\s*[日号底末]?)\s*(?=\||$)")


def baseline(reading: Reading, claim: Claim, speaking: Sequence[Span]) -> Presence:
    """Whether the figure of a claim has something within the claim that it is held against."""
    if claim.category not in (*NEEDING, "undecided"):
        return "undecided"
    figures = measures(reading, claim.span)
    words = claim.span.of(reading.norm)
    if not figures or any(pattern.search(words) for pattern in (ZERO, CERTIFIED, OUT_OF, MINUS)):
        return "undecided"
    if (
        reading.changes(claim.span)
        or _HELD.search(words)
        or _ROW.search(_DAY_CELL.sub("|", claim.span.of(reading.text)))
    ):
        return "there"
    kinds = [figure.kind for figure in figures]
    if len(kinds) != len(set(kinds)):
        return "there"
    for span in speaking:
        said = span.of(reading.norm)
        if reading.changes(span) or (measures(reading, span) and (_BEFORE.search(said) or _WANTED.search(said))):
            return "there"
    return "missing" if _is_value(claim, figures, words) else "undecided"


def _is_value(claim: Claim, figures: Sequence[Figure], words: str) -> bool:
    """Whether a claim's figure is the value of a metric, and no mere size."""
    for figure in figures:
        if figure.kind == "percent" and figure.value < 100:
            return True
        if figure.kind in ("duration", "ratio", "money", "multiple") and claim.category != "undecided":
            return True
        if claim.category in ("revenue", "risk") and figure.kind in ("count", "number"):
            return True
    return bool(_STANDS.search(words))
