"""In which category a claim is: revenue, cost, efficiency, risk, adoption, or outside all of them."""

from __future__ import annotations

import re

from reportlint.language.figures import Figure
from reportlint.language.lexicon import Hit
from reportlint.regex import regex
from reportlint.report.measure import CERTIFIED, measures, periods
from reportlint.report.model import Claim
from reportlint.report.reading import Reading
from reportlint.source import Span

CATEGORIES: tuple[str, ...] = ("efficiency", "revenue", "cost", "risk")
_TIE = regex(r"带动|促成|拉动|更愿意|愿意(?:续|再|介绍)|so that|leading to|more willing|as a result")
#: What is measured of the code itself: a change of it is still none of the business (圈复杂度从 38 降到 12).
_ELEGANCE = regex(
    r"复杂度|耦合度?|代码行|重复率|单测|测试覆盖|cyclomatic|complexity|coupling|test coverage|lines of code"
)
#: Words of a change, of a lack or of a first: a claim that has one may belong to a category that nobody here knows.
MOVED = regex(
    r"[更再不没无少多快慢早晚升降涨减增省缩翻倍零免超越比节未别]|改善|提[升高前]|下降|首次|由.+[到至]|"
    r"\b(?:more|most|less|least|fewer|faster|slower|sooner|earlier|later|better|worse|longer|shorter|higher|lower|easier|quicker|"
    r"cheaper|safer|smaller|larger|bigger|up|down|rose|fell|grew|gone|ris\w+|fall\w+|grow\w*|drop\w*|cut\w*|sav\w+|no|not|never|"
    r"nobody|nothing|none|without|instead|only|than|again|halv\w+|doubl\w+|tripl\w+|gain\w*|lost?|los\w+|reduc\w+|increas\w+|"
    r"decreas\w+|improv\w+|stop\w*|avoid\w*|catch\w*|caught|prevent\w*|can|could|will|first|every|each|all|any)\b|n't\b"
)
#: Nobody calls, chases or complains any more.
_QUIET = regex(
    r"(?:再没|再也没|没再|没有再|不再|再未|再无)[^,。;，；]{0,24}(?:电话|催|投诉|抱怨|找上|来找|来问|追问|扯皮|吵|骂)|"
    r"\b(?:nobody|no one|no-one|never again|no customer|none of)\b[^.;]{0,60}\b(?:r[iua]ng|call\w*|complain\w*|ask\w*|chas\w+|phon\w+)\b"
)
#: Less of something, or sooner: a benefit of work whatever it is that became less.
_LESS = regex(
    r"(?:情况|现象|问题|次数|返工|损|费|错|等|跑|路|活|电话|单子|纸)[^,。;，；]{0,10}(?:改善|缓解|变少|减少|少了|减轻|下降|降低|好转)|"
    r"(?:报损|冤枉路|返工|返修|缺货|扯皮|加班|空跑|等待|重复劳动)[^,。;，；]{0,10}(?:少|降|减|改善|缓解)|"
    r"[变更]快|快(?:了|多了)|少[跑等填抄录印排用]|更早|早(?:了|一)|"
    r"\b(?:sooner|faster|quicker|earlier|less often|more often|fewer|less (?:time|\w+ing|paper|work|effort|waste))\b|"
    r"\b(?:waits?|waiting|types?|walks?|drives?|prints?|queues?)\b[^.;]{0,20}\bless\b|"
    r"\b(?:scrap|waste|rework|delays?|returns|breakage|overtime)\b[^.;]{0,30}\b(?:down|fell|dropped|less|lower)\b"
)
_LATER = regex(
    r"长远|长期|往后|往远|今后|以后|日后|将来|未来|久而久之|慢慢|逐渐|明年|有望|迟早|"
    r"\b(?:in the long run|long[- ]term|over time|over the years|in time|sooner or later|for years|in the years|eventually|"
    r"one day|down the line|next year|in future|in the future|will|should)\b"
)
#: People come back, stay or bring others.
_RETURNS = regex(
    r"(?:客户|客人|学员|商家|货主|用户|顾客|家长|会员|读者|患者|司机|业主|租户|房东|老客|大家|他们|同事|朋友|邻居)[^,。;，；]{0,14}"
    r"(?:会?多?带|介绍|报名|回来|再来|留下|继续用|常来|推荐|再下单|流失)|流失[^,。;，；]{0,6}(?:减|少|降)|"
    r"\b(?:come back|coming back|return|stay|stick|remain|loyal|send us (?:more|their)|bring (?:us|their|more)|bring in|"
    r"buy from us|order more|spread the word)\b"
)
#: People or places that use it: `每天有 261 家酒店走读数门`, `All six squads deploy through the pipeline`.
_USING = regex(
    r"[0-9]\s*(?:余|多)?(?:个|家|名|位|户|人|条|店)[^,。;，；]{0,14}(?:都?(?:走|用着?|用上|在用|跑在|登录|接入|切换|迁移?|启用))|"
    r"\b(?:all|every|each|[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[^.;,]{0,40}\b(?:through|via|on) "
    r"(?:the|this|it|our)\b(?: (?:new )?(?:pipeline|platform|gateway|service|portal|app|system|tool|hub|bus|farm|broker))?"
)
#: Work of people that is no longer needed.
_FREED = regex(
    r"释放|腾出|转(?:岗|去|到|入)[^,。;，；]{0,10}(?:人|岗|名)|少(?:排|用|雇|请|派|招|印|买|寄|付|配)|"
    r"\b(?:moved to other work|could go over to|freed|frees|free up)\b"
)


#: What takes so long: 报告出具平均 3.5 天, `refunds are there within 2 days`.
_TOOK = regex(
    r"平均|[耗用费]时|只要|只需|仅需|[以之]?内|要[0-9 ]|缩|天到|小时到|就[能可出到]|[0-9] ?(?:分钟|秒|小时)(?:过|完|出|到|办)|"
    r"\b(?:takes?|took|taken|within|in (?:[0-9]+|one|two|three|four|five|six|an?\b)|average|after|instead of|earlier|sooner|less)\b"
)


def judge(reading: Reading, span: Span) -> Claim:
    """One claim with its category: its best part counts, and to be outside takes words that say so."""
    words = span.of(reading.norm)
    ignored = periods(reading, span)
    measured = any(figure.span not in ignored for figure in reading.figures(span))
    changed = bool(reading.changes(span))
    outside = [hit for hit in reading.found(span, "outside") if hit.strength >= 1]
    later = [hit for hit in reading.found(span, "lagging") if hit.strength >= 1]
    future = _LATER.search(words)
    returns = _RETURNS.search(words)
    lagging = bool(later) or bool(future and returns)
    if lagging and not measured:
        grounds = Span(later[0].start, later[0].end) if later else _at(span, returns)
        return Claim(span, "revenue", grounds, measured, lagging=True)
    tied = bool(later) or bool(_TIE.search(words))
    used = [hit for hit in reading.found(span, "adoption") if hit.strength >= 1]  # 人均打开 is no 人均
    certified = CERTIFIED.search(words)
    if certified and not (outside and outside[0].start <= span.start + certified.start() < outside[0].end):
        return Claim(span, "risk", _at(span, certified), measured)
    using = _USING.search(words) if not changed else None
    if not outside or changed or tied:
        for category in CATEGORIES:
            hits = [
                hit for hit in reading.found(span, category) if not _within(hit, outside) and not _inside(hit, used)
            ]
            strong = [hit for hit in hits if hit.strength >= 1]
            if strong and not (using and category in ("revenue", "cost")):
                return Claim(span, category, Span(strong[0].start, strong[0].end), measured, lagging=lagging)
    for category in reading.options.categories:  # what a team counts as gained is no praise, whatever others say
        if own := reading.found(span, category):
            return Claim(span, category, Span(own[0].start, own[0].end), measured)
    if later:
        return Claim(span, "revenue", Span(later[0].start, later[0].end), measured, lagging=True)
    if outside and (not changed or _ELEGANCE.search(words)):
        return Claim(span, "outside", Span(outside[0].start, outside[0].end), measured)
    return _by_form(reading, span, measured) or Claim(span, "undecided", None, measured)


def _by_form(reading: Reading, span: Span, measured: bool) -> Claim | None:
    """The category of a claim without a metric that the lexicon knows, by the way in which it is told."""
    words = span.of(reading.norm)
    spared = next(
        (change for change in reading.changes(span) if _is_time(change.before) and _is_time(change.after)), None
    )
    if spared:
        return Claim(span, "efficiency", spared.span, measured)
    quiet = _QUIET.search(words)
    if quiet:
        return Claim(span, "risk", _at(span, quiet), measured)
    freed = _FREED.search(words)
    if freed:
        return Claim(span, "cost", _at(span, freed), measured)
    using = _USING.search(words)
    adoption = reading.found(span, "adoption")
    took = _TOOK.search(words)
    if took and not using and any(figure.kind == "duration" for figure in measures(reading, span)):
        return Claim(span, "efficiency", _at(span, took), measured)
    strong = using or any(hit.strength >= 1 for hit in adoption)
    less = _LESS.search(words)
    if less and not strong:
        return Claim(span, "efficiency", _at(span, less), measured)
    enough = sum(hit.strength for hit in adoption) >= 1 or not _shares(reading, span)
    if using or (adoption and enough):
        grounds = _at(span, using) if using else Span(adoption[0].start, adoption[0].end)
        return Claim(span, "adoption", grounds, measured)
    return None


def _shares(reading: Reading, span: Span) -> bool:
    """Whether a claim tells a share of something, and no number of users."""
    return any(figure.kind == "percent" for figure in reading.figures(span))


def _at(span: Span, match: re.Match[str] | None) -> Span | None:
    """Where in the text a match within a span's words stands."""
    return Span(span.start + match.start(), span.start + match.end()) if match else None


def _is_time(figure: Figure | None) -> bool:
    return figure is not None and figure.kind == "duration"


def _within(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _inside(hit: Hit, others: list[Hit]) -> bool:
    """Whether a hit is a piece of a longer one."""
    return _within(hit, [other for other in others if other.end - other.start > hit.end - hit.start])
