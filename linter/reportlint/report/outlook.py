"""What the parts on planning and growth tell: a timeline, specifics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportlint.document import Node
from reportlint.language.lexicon import Hit
from reportlint.regex import regex
from reportlint.report.evidence import STEP
from reportlint.report.model import Aspect, Part
from reportlint.report.phases import drawn_plan
from reportlint.report.reading import Reading, has_words, statements, walk
from reportlint.report.survey import Survey
from reportlint.source import Span

SHORT = 8  #: characters up to which a part says nothing that could be held against it (暂无, see above)
MOTTOS = 0.5  #: share of a growth part's statements that must be mottos before it is one

_TIME = regex(
    r"下[个]?(?:周|星期|月)|[本这]周|本月|[月年季周旬]底|[月年季]末|[月年季]初|年[前后内]|季度?[内末前]|周[一二三四五六日]|今明两年"
    r"|(?:上|下)旬|x{1,2}\s*月|[0-9一二两三四五六七八九十半几]\s*个?(?:天|日|周|星期|月|季度|年|工作日)\s*(?:之?内|以内|之?后|以后|左右|完成|上线)"
    r"|(?:赶在|抢在|(?:^|\W)在)[^,。;\n]{1,14}(?:之前|以前|前)|(?:等|待)[^,。;\n]{2,16}(?:之后|以后|后|再)|即日起"
    r"|(?:开学|开工|开业|春节|元旦|清明|五一|端午|中秋|国庆|双\s*十一|双\s*11|双\s*12|618|大促|旺季|淡季|暑期|暑假|寒假|入冬|入夏|开春|夏收|秋收|"
    r"汛期|换季|招生季|报税季|财年|春运|年会|年审|年检)[^,。;\n]{0,4}(?:前|后|期间|之际|来临|结束)"
    r"|[春夏秋冬](?:季|天)(?:之?[前后]|以[前后]|上线|开始|完成)"
    r"|\bnext (?:week|month|sprint|release|iteration|spring|summer|autumn|fall|winter)\b|\bthis (?:week|month|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:spring|summer|autumn|winter) (?:19|20)[0-9]{2}\b|\b(?:by|before|after|until|ahead of|in time for|not before) (?:the )?(?:\w+ )?"
    r"(?:spring|summer|autumn|fall|winter|season|christmas|easter|thanksgiving|holidays?|new year|year-?end|harvest|snow|peak|audit|term|freeze|school year)\b"
    r"|\b(?:end|start|beginning|middle) of (?:the |this |next )?(?:year|quarter|month|week|half|season|sprint)\b|\b(?:year|month|quarter)[- ]end\b"
    r"|\b(?:in|within|over|for) (?:the )?(?:next |coming |about |under )?(?:[0-9]+|a|one|two|three|four|five|six|eight|ten|twelve|few|couple of)"
    r" (?:days?|weeks?|months?|sprints?|quarters?)\b"
    r"|\b(?:weeks?|kw|sprints?) [0-9]{1,2}\b|\b[0-9]{1,2}/[0-9]{1,2}\b|\b(?:by|on|until|next) (?:mon|tues|wednes|thurs|fri)day\b"
)  #: a time to come that no calendar date names
_ORDER = regex(
    r"(?:^|[,;。:\s])(?:首先|先|第一步|头一件|最先)[^。;\n]{2,}?[,;。\s](?:再|然后|接着|随后|其次|之后|最后|下一步|第二步)"
    r"|(?:先|首先)[^,。;\n]{1,20}(?:,\s*)?(?:再|然后|接着|最后)(?:做|上|推|接|到|把|扩|铺|开|试|谈|改|看|考虑|\W)"
    r"|按[^,。;\n]{1,12}(?:顺序|先后|次序|优先级)|优先级[^,。;\n]{0,4}[:为是高]|\bp[0-3]\b|排在[^,。;\n]{1,16}(?:之?[前后]|以[前后])"
    r"|\bfirst\b[^;\n]{3,}\b(?:then|next|after (?:that|which|this)|afterwards|second(?:ly)?|finally|later|followed)\b"
    r"|\bin (?:the |this |that )?order\b(?! to)|\b(?:once|as soon as|after|when)\b[^.;\n]{3,60},? (?:we|i|the|it)\b|\bafter (?:that|which)\b"
    r"|\bfollowed by\b|\b(?:top|highest|first) priority\b"
)  #: an order that is said
_HORIZON = regex(
    r"^\W*(?:近期|短期|中期|长期|远期|中长期|当下|眼下|now|next|later|(?:short|near|mid|medium|long)(?:er)?[- ]term)\W*$"
    r"|^\W*(?:近期|短期|中期|长期|远期|中长期|now|next|later|(?:short|near|mid|medium|long)(?:er)?[- ]term)(?:内|来看|目标|计划)?\s*[:|,]"
)  #: the phases of a plan without dates: now, next, later
_STATUS = regex(
    r"(?:截至|截止到?|自从?|比|较|\b(?:as of|since|compared with|against|than in|state of))\s*(?:the |end of )*$"
)  #: a date behind it tells how things stand
_AS_OF = regex(
    r"(?:截至|截止到?)[^,，。;；]{0,12}?(?=[,，。;；已现共]|$)|\bas of (?:the )?(?:end of )?\w+(?: [0-9]{1,2})?"
)
CUED = 16  #: characters before a date that say what it is the date of
_WHOLE = regex(
    r"下个?季度?|下个?半年|明年|来年|今年|下一?(?:阶段|年|财年)|[一二三四]季度|\b(?:next|coming|this) (?:quarter|half|half-year|year|period|months)\b|\bq[1-4]\b|\bh[12]\b"
)  #: the period to come as a whole


def report_aspects(reading: Reading, survey: Survey, parts: Mapping[str, Part]) -> dict[str, Aspect]:
    """The aspects of a report, by the names of `model.REPORT_ASPECTS`; undecided where their part is not there."""
    found: dict[str, Aspect] = {}
    for role, name, judge in (("planning", "planning-timeline", _timeline), ("growth", "growth-specifics", _specifics)):
        nodes = [node for node in survey.parts[role] if has_words(reading, node)]
        if parts[role].aspect.state == "there" and nodes:
            found[name] = judge(reading, nodes)
    return found


def _said(reading: Reading, nodes: Iterable[Node]) -> list[Span]:
    """What some sections say in order, headings within them too, their own headings not."""
    found: list[Span] = []
    for node in nodes:
        found.extend(statements(reading, node))
        found.extend(at.title for at in walk(node) if at is not node and at.kind == "section" and at.title)
    return sorted(found)


def _shown(nodes: Iterable[Node]) -> bool:
    """Whether a picture or a drawing stands in some sections, in which nobody looks."""
    return any(at.kind in ("image", "code", "html") for node in nodes for at in walk(node))


def _timeline(reading: Reading, nodes: list[Node]) -> Aspect:
    """Whether a plan says when, in what phases or in which order; what its own heading says does not count."""
    place = nodes[0].head
    told = _said(reading, nodes)
    for node in nodes:
        drawn = drawn_plan(reading, node)
        if drawn:
            return Aspect("there", drawn, place=place)
    whole = False
    for span in told:
        words = _AS_OF.sub(" ", span.of(reading.norm))
        if (
            _dated(reading, span)
            or STEP.search(words)
            or _TIME.search(words)
            or _ORDER.search(words)
            or _HORIZON.search(words)
        ):
            return Aspect("there", span, place=place)
        leads = ":" in (
            words[-1:],
            reading.norm[span.end : span.end + 1],
        )  # to a list (下季度做三件事：), as a heading does
        whole = whole or (bool(_WHOLE.search(words)) and not leads)
    if whole or _shown(nodes) or not _says_enough(reading, told):
        return Aspect("undecided", place=place)
    return Aspect("missing", place=place)


def _dated(reading: Reading, span: Span) -> bool:
    """Whether a statement names a date; a bare year is none (built before 2012)."""
    return any(
        when.grain != "year"
        and not _STATUS.search(reading.norm, max(span.start, when.span.start - CUED), when.span.start)
        for when in reading.dates(span)
    )


def _says_enough(reading: Reading, told: list[Span]) -> bool:
    """Whether there is more than a word or two, and that is not `none`."""
    words = "".join("".join(span.of(reading.norm).split()) for span in told)
    return len(words) > SHORT


_COUNTED = regex(
    r"[0-9]|(?<![每第])[两二三四五六七八九十]+\s*(?:天|周|次|回|遍|版|稿|场|本|篇|门|节|家|条|单|晚|趟|页|小时|分钟|轮|套|课)(?![来里以])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|an hour|a week)\b"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)\b"
)  #: what is counted or dated
_EMPTY_COUNT = regex(
    r"(?:100|110|120|200|1000)\s*%|\bday\s*[01]\b|\b24/7\b|\b7x24\b|\b20[0-9]{2}\b|^\W*[0-9]{1,2}\s*[.、)）]|[一0-9]+\s*个?(?:月|年|季度)[来里以间]"
    r"|\b(?:all|one|two|the) in one\b|第[一二三四]季度|q[1-4]\b|h[12]\b"
)  #: figures that mottos have too
_DONE = regex(
    r"学会|学了|学着|学到了(?!很多|许多|不少)|跟[^,。;]{1,10}学|自学|考[过下取出了]|读完|读了|看完|啃[完下了]|听[完了]|报了|补了|补上了|恶补|培训|课程|网课|上课|的课|证书|认证|考试|"
    r"返工|漏[了掉]|忘[了记]|写错|做错|算错|弄错|搞错|误[判以发删伤]|道歉|吵|顶回|驳回|打回|被[^,。;]{1,8}(?:指出|问住|批评|退|骂)|"
    r"没(?:有)?(?:拉|问|写|说|做好|想到|考虑|提前|及时|同步|查|看|留|顾|讲|先|把)|不该|应该|低估|高估|太(?:晚|早|急|慢|快|细|长)|拖了|耽误|"
    r"以前|从前|从那|打那|此后|之后我|后来|如今|现在(?:我|会|都|凡|每|能|改|写|做)|以后(?!.{0,6}(?:继续|将))|往后(?:我|凡|先|立|每)|下[次回](?!.{0,4}(?:继续|更))|"
    r"改成|改为|改掉|换成|不再|才(?:知道|明白|发现|懂)|第一次|头一[回次]|首次|请教|主持了?|独立(?!思考|自主)|带(?:新人|徒弟|实习|教)|轮岗|跟(?:车|班|店|岗)|"
    r"分享(?:了|会)|讲了|主讲|复盘(?:会|时)|导师|师傅|同事(?:说|反馈|指出)|客户(?:说|反馈|投诉)|会上|评审|需求|代码|数据库|报表|合同|文档|清单|模板|脚本|"
    r"\b(?:course|class(?:es)?|exam|certificate|certification|certified|workshop|training|book|mentor\w*|"
    r"read|wrote|written|taught|showed me|told me|took|passed|completed|finished|attended|signed up|enrolled|practi[sc]ed|rehears\w+|shadow\w+|chaired|presented|"
    r"handed|forgot|missed|misjudged|underestimated|overestimated|assumed|promised|should have|mistake|wrong|too (?:late|early|slow|fast|long|soon|many|much|little)|"
    r"used to|instead|no longer|from now on|since then|now i|i now|next time|the first time|for the first time|in hindsight|before i|until i|"
    r"sql|python|excel|german|french|spanish|english|agenda|checklist|template|contract|customer said|interview\w*|reports?|tickets?|code)\b"
)  #: what was learned, done, got wrong or is done otherwise since
#: A few words of feeling, which tell nothing: `What a year!`, 很累，但很值得。
_CHEER = regex(
    r"\W*(?:what an? [a-z' ]{3,24}|[a-z' ]{3,30}(?=\W*!)|(?:on|up|for)wards?(?: and (?:on|up|for)wards?)?|here(?:'s| is) to [a-z' ]{3,24}|bring it on|let(?:'s| us) [a-z]{2,8}(?: [a-z]{2,6})?|thank you(?: all)?)\W*"
    r"|[^。!！;；0-9]{0,10}(?:很|真|虽|太|也|又)?(?:累|苦|难|忙|辛苦|不易|不容易)[,，]?(?:但|却|可|也)?[^。!！;；0-9]{0,2}(?:值|值得|快乐|充实|开心|幸福)[^。!！;；0-9]{0,4}\W*"
)
_LETTERS = regex(r"\b[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*\b")  #: SQL, CCNA, IFRS


def _specifics(reading: Reading, nodes: list[Node]) -> Aspect:
    """Whether a growth part names a skill, an action, an event or a result.

    Nothing but mottos are missing specifics; what is neither is undecided.
    """
    place = nodes[0].head
    told = _said(reading, nodes)
    mottos, strong, cheers = 0.0, False, 0
    for span in told:
        words = span.of(reading.norm)
        hits = reading.found(span, "slogan")
        rest = _EMPTY_COUNT.sub(" ", _without(words, span.start, [hit for hit in hits if hit.strength >= 1]))
        if _COUNTED.search(rest) or _DONE.search(rest) or _LETTERS.search(span.of(reading.text)):
            return Aspect("there", span, place=place)
        mottos += min(1.0, sum(hit.strength for hit in hits))
        cheers += not hits and bool(_CHEER.fullmatch(words))
        strong = strong or any(hit.strength >= 1 for hit in hits)
    if strong and mottos >= MOTTOS * (len(told) - cheers) and not _shown(nodes):
        return Aspect("missing", place=place)
    return Aspect("undecided", place=place)


def _without(words: str, start: int, hits: list[Hit]) -> str:
    """The words, which begin at `start`, with the terms that were found in them blank."""
    for hit in hits:
        words = words[: hit.start - start] + " " * (hit.end - hit.start) + words[hit.end - start :]
    return words
