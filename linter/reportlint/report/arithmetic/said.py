"""The words that tie a figure to a change beside it: 下降了, a gain of, which is … less; and those that do not."""

from __future__ import annotations

from reportlint.language.figures import Figure
from reportlint.regex import regex
from reportlint.report.arithmetic.line import Line

_ROUGH = (
    r"(?:了|约|近|将近|接近|大约|大概|超过|超|逾|不到|至少|足足|整整|有|达到|达|为|是|幅度|幅|出|下|掉|去|[:=≈~]| |"
    r"about|around|roughly|nearly|almost|over|more than|less than|just|some|only|an?|the|by|as much as|well|another|approximately)*"
)
_VERB = (
    r"(?:提升|提高|增长|成长|增加|上升|上涨|上浮|上扬|增|涨|升|多|高|增幅|涨幅|升幅|降幅|跌幅|下降|降低|降本|降|减少|减|缩短|缩减|压缩|压降|"
    r"压|下滑|下跌|跌|回落|收窄|节省|节约|省|少(?![于则说许数有见])[一-鿿]|多[卖收赚签做跑装送发接]|少|快|加快|提速|变化|↑|↓|\+|-|−|±)"
)
_TAIL_ZH = r"(?:左右|以内|之内|内|以下|以上|多|/[a-z一-鿿]{1,2}|每[一-鿿]{1,2}|\(†\)|†| |\))*"
_LEAD_ZH = (
    r"(?:即|也就是|这就是|就是|这是|等于|相当于|一共|总共|合计|共|净|每(?:个|一)?[次单台人件张趟笔份家店套天周月年季轮回批班晚夜车户班期场节页篇票吨亩箱床]|每个|单[次台件轮]|平均|整体|前后|绝对值|相对|"
    r"足足|整整|直接|同样|又|再|分别)*"
)
_AFTER_ZH = regex(rf"^{_TAIL_ZH}[,;:。(、—–-]*{_LEAD_ZH}{_VERB}{_ROUGH}$")
_WORDED_ZH = regex(rf"^{_TAIL_ZH}[,;:(、]*(?:即|也就是|正好|刚好|整整|几乎|差不多|实现|将近|接近|近| )*$")
_TAIL_EN = (
    r"(?: ?(?:(?:an?|per|each|every) [a-z]+|/ ?[a-z]+|(?:in|on|by|at|for|during) (?:†|the (?:first|second|third|fourth|last|same)(?: [a-z]+)?)"
    r"|†|now|after|afterwards|today|cases|people|of them))*"
)
_LEAD_EN = (
    r"(?:(?:and|so|or|which|that|this|it|i\.e|ie|meaning|is|was|are|makes|means|equals|thus|for|an?|the|total|net|overall|leaves|gives|"
    r"us|of|nearly|almost|relative)[ ,'.]*(?:s )?)*"
)
_NOUN_EN = r"(?:gains?|plus|rise|increase|growth|jump|improvement|cuts?|drop|fall|reduction|decrease|decline|savings?|minus|change|difference) of"
_VERB_EN = rf"(?:{_NOUN_EN}|up|down|higher|lower|saves?|saving|cutting|gaining|adding|freeing|reducing (?:it )?by|\+|-|−|±|↑|↓)"
_AFTER_EN = regex(rf"^{_TAIL_EN}[ ,.;:(—–-]*{_LEAD_EN}{_VERB_EN} *{_ROUGH}$")
_JUST_AFTER_EN = regex(rf"^{_TAIL_EN}[ ,.;:(—–-]*{_LEAD_EN} *{_ROUGH}$")
_BEHIND_EN = regex(
    r"^ ?(?:less|more|fewer|lower|higher|shorter|longer|faster|quicker|cheaper|reduction|increase|drop|cut|gain|rise|decrease|decline|"
    r"improvement|saving|growth|jump|fall|difference|change|down|up|saved)\b"
)
#: What says an amount once more, as a share of the value before: `（59%）`, `, or 59%`.
_AGAIN = regex(rf"^ ?(?:[(（]|[,，、;—–-]* ?(?:or|i\.e\.?,?|that is,?|即|也就是|相当于|合|折合)){_ROUGH}$")
_BEFORE_ZH = regex(rf"{_VERB}{_ROUGH}$")
_TO_PART = regex(r"(?:到|至|为|是|于|to)(?:了)?(?:原来|原先|之前|以前|改造前|上线前|过去)的$")
_TO_PART_BEHIND = regex(r"^ of (?:what it was|the (?:former|old|previous|original))")
_BEFORE_EN = regex(
    rf"(?:grew|grown|rose|risen|fell|fallen|dropped|increased|decreased|improved|declined|shrank|jumped|climbed|cut|reduced|lowered|is|are|"
    rf"was|were|went)(?: [a-z]+){{0,2}}?(?: (?:up|down))?(?: by)? ?{_ROUGH}$|{_NOUN_EN} ?{_ROUGH}$|(?:^|[ ,(])(?:up|down)(?: by)? ?{_ROUGH}$"
)
_OPENS = regex(
    r"^(?: ?(?:increase|rise|drop|cut|reduction|decrease|gain|decline|growth|less|more|fewer|faster))?(?: (?:an?|per|each|every) [a-z]+)?[ ,:(;—–-]*(?:即|:)?(?:从|由|自|from)(?: ?(?:每[一-鿿]{1,2}|平均|约|之前的?|原来的?|about|around|an average of|†的?))* ?$"
)
_ELSE = regex(
    r"^[ ,(]{0,2}(?:同比|环比|较|比(?!例)|year|yoy|y/y|qoq|mom|than (?!before)|vs|versus|against|compared|on (?!the whole)|over (?:the )?(?:last|†|past|same)"
    r"|since|below|above|from|of (?!them)|ahead|points? (?:above|below)|on †)"
)
_RATE = regex(
    r"^ ?(?:an?|per|each|every) (second|minute|hour|day|week|month|quarter|year|night|shift)|^ ?/ ?(天|周|月|年|day|week|month|year)"
)
_RATE_ZH = regex(r"(?:每(?:个|一)?|一)(天|周|月|年|季|季度|星期)")
_SPEED = regex(r"效率|提效|提速|快|faster|speed|quicker|产能|人效|productiv|throughput")
_OTHER = regex(r"同比|环比|较|累计|目标|分别|year|respectively|cumulative|compound|年化|复合")
_OTHER_BEFORE = regex(r"累计|目标|分别|年化|复合|year|cumulative|compound|respectively")
_WORDED = ("番", "halv", "doubl", "tripl", "trebl", "quadrupl", "腰斩", "减半", "折半", "减少一半", "half")
UP_FROM = regex(
    rf"§[^§;†]{{0,30}}?,? (?:up|down|higher|lower|an? (?:rise|increase|gain|growth|drop|fall|decrease|reduction|cut|decline) of)(?: by)? ?{_ROUGH}§ ?"
    r"from(?: [a-z]+){0,2} ?§"
)
COMPARED = regex(rf"(?:比|较)[^§,;。]{{0,12}}(?P<then>§)(?:的)?{_VERB}{_ROUGH}§")
_ADVERBS = {"day": "dail", "week": "weekl", "month": "monthl", "year": "yearl", "天": "日"}
_FURTHEST = 60  # characters between a pair and what says by how much


def says_behind(line: Line, last: int, index: int) -> bool:
    """Whether the figure behind a pair says by how much it changed, and of nothing else."""
    gap, behind = line.between(last, index), line.between(index, index + 1)
    if len(gap) > _FURTHEST or _OTHER.search(gap) or _ELSE.match(behind):
        return False
    figure = line.figures[index]
    if _AFTER_ZH.match(gap):
        return True
    worded = is_worded(line, figure)
    if worded and _WORDED_ZH.match(gap):
        return True
    if _AFTER_EN.match(gap):
        return True
    plain = worded or line.figures[index].kind == "points" or bool(_BEHIND_EN.match(behind))
    return plain and bool(_JUST_AFTER_EN.match(gap))


def says_again(line: Line, amount: int, share: int) -> bool:
    """Whether a share says once more by how much something changed, behind the amount: 缩短 27 分钟，降幅 59%."""
    if line.figures[amount].kind in ("percent", "points", "multiple") or line.figures[share].kind != "percent":
        return False
    if says_behind(line, amount, share):
        return True
    gap, behind = line.between(amount, share), line.between(share, share + 1)
    gap = _BEHIND_EN.sub("", gap)
    return not _ELSE.match(behind) and not _OTHER.search(gap) and bool(_AFTER_EN.match(gap) or _AGAIN.match(gap))


def says_before(line: Line, index: int, first: int) -> bool:
    """Whether the figure before a pair says by how much it changed: 降低了六成，由 50 降到 30."""
    head, gap = line.between(index - 1, index), line.between(index, first)
    if not _OPENS.match(gap) or _OTHER_BEFORE.search(head[-12:]):
        return False
    figure = line.figures[index]
    behind = line.between(index, index + 1)
    if is_worded(line, figure) or (figure.unit == "fold"):
        return True
    return bool(_BEFORE_ZH.search(head) or _TO_PART.search(head) or _BEFORE_EN.search(head) or _BEHIND_EN.match(behind))


def is_worded(line: Line, figure: Figure) -> bool:
    """Whether a figure is a word that says of itself that something changed: 翻番, halved."""
    return figure.kind == "multiple" and (
        figure.unit.startswith(_WORDED) or figure.span.of(line.reading.norm).startswith(("翻", *_WORDED))
    )


def rate_of_its_own(line: Line, first: int, last: int, index: int) -> bool:
    """Whether a difference is told per month or the like and the values are not."""
    behind, head = _RATE.match(line.between(index, index + 1)), line.between(index - 1, index)
    chinese = _RATE_ZH.search(head)
    name = (behind[1] or behind[2]) if behind else chinese[1] if chinese else ""
    if not name:
        return False
    start = line.at[first]
    around = line.text[max(0, start - 24) : line.at[last] + 12].replace(head, "")
    return name not in around and _ADVERBS.get(name, name) not in around


def is_what_remains(head: str, behind: str) -> bool:
    """Whether a share is what is left of the value before: 降到原来的 40%, to 40% of what it was."""
    return bool(_TO_PART.search(head) or _TO_PART_BEHIND.match(behind))


def is_speed(head: str, behind: str) -> bool:
    """Whether a figure says how much faster something is, which is reckoned the other way round."""
    return bool(_SPEED.search(head) or _SPEED.search(behind[:12]))
