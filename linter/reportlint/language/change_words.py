"""The words that make a change out of figures, as patterns over the few characters around them."""

from __future__ import annotations

import re
from functools import lru_cache

ROUGH_ZH = "(?: |了|约|近|超|逾|不到|将近|大约|平均|至少|出|掉|去|下|幅度?|为|达|整整|大概|足足|超过|又|再|了近){0,5}$"
ROUGH_EN = (
    "(?:about |around |roughly |some |nearly |almost |an? |the |over |more than |less than |under |up to |only |just |below |above"
    " |approximately |another |well |an average of |a further |as much as |at least |at most )*"
)
UP_ZH, DOWN_ZH = (
    "提升|提高|增长|增加|上升|上涨|加快|提速|提效|扩大|高出|增收",
    (
        "下降|降低|减少|缩短|节省|节约|省下|省出|省掉|省了|压缩|压降|下滑|收窄|少计提|少付|少赔|少花|少跑|少收|降本|减到|砍掉|砍去"
    ),
)
NOT_VERB = "(?<![各两三四五六七八九十全本一几部外最不至许很更大太极同新])"
PAST_ZH = "原来|原先|原本|原为|原是|以前|从前|过去|此前|之前|前|去年|上季度?|上半年|上个?月|年初|同期|当时|起初|旧|老"
UP_EN = "plus|growth|jump|increase|grew|grow|grows|grown|rose|rise|rises|risen|gain|gained|gains|climbed|increased?|increases|improved?|improves|jumped|raised?|lifted"
DOWN_EN = (
    "minus|reduction|decrease|decline|fell|fall|falls|fallen|dropped|drops?|declined?|cut|cuts|cutting|reduced?|reduces|reducing|save|saved|saves|saving|shrank|shrunk"
    "|shortened|lowered|decreased?|slashed|trimmed|shaved|freed|frees"
)

_PATTERNS = {
    # between two figures
    "arrow": r"[^→>➜⇒➡,;]{0,12}(?:→|-{1,2}>|=>|⇒|➜|➡|—>|–>|>>)[^→>➜⇒➡,;|]{0,8}",
    "zh-to": r"[^,;。]{0,22}?(?:到|至|成|为|剩|→)[^,;。到至]{0,10}",
    "zh-verb": r"降|减|缩|压|落|跌|少|提|升|涨|增|扩|抬|拉|变|改|调|跃|砍|掉|并|翻",
    "zh-was": r"^[^。;\d]{0,4}[,( ]+(?:而|较|比)?(?:原来?(?!因|始|则)|此前|之前|以前|过去|去年|上季度?|上月|上年|年初|同期|改造前|上线前)"
    r"[^,。;\d多少高低增减涨降升省快慢早晚]{0,10}$",
    "zh-now": r"^[^。;]{0,10}[,;] {0,2}(?:现在|如今|眼下|目前|改后|之后|上线后|改造后|今年|本季度?|这个?季度?)[^,。;\d]{0,10}$",
    "zh-bracket": r" ?\((?:原|此前|之前|原来|原为)[^()\d]{0,8}| ?(?:对|vs\.?) ?",
    "en-to": r"^[^,;.\d]{0,26}(?<![a-z])to (?:[a-z]+ ){0,3}$",
    "en-back": r"^[^;.\d]{0,40}(?:,| )? ?\(?(?:(?:down|up) (?:[a-z]+ )?from|compared (?:with|to)|against|versus|vs\.?|instead of|rather than"
    r"|previously|formerly|as against|before that|(?<=[,(] )(?:was|before|used to be)|(?<=\()was|not)(?: from)? (?:[a-z]+ ){0,4}$",
    "en-from-behind": rf"[,(] ?(?:(?:down|up|compared with|against) )?(?:from )?{ROUGH_EN}$",
    "en-now": r"^[^;.\d]{0,24}(?:,|;| -| and)? (?:is |are |it is |it's )?now (?:[a-z]+ ){0,2}$",
    # before the first of two figures
    "zh-from": r"(?:从|由|自|原来|原先|原本|原|以前|过去|此前|之前)[^,;。→]{0,22}$",
    "zh-past": rf"(?:{PAST_ZH})[^,;。→]{{0,16}}$",
    "en-from": rf"(?<![a-z])from {ROUGH_EN}(?:[a-z]+ )?$",
    "en-verb": r"(?<![a-z])(?:(?:fell|fall|drop|declin|cut|reduc|shrank|shrunk|shorten|lower|decreas|bring|brought|down|slash|halv|rose|ris|grew"
    r"|grow|climb|went|go|goes|going|increas|jump|up|improv|rais|lift|move|came|come)[a-z]*)[^,;.]{0,24}$",
    "en-was": r"(?<![a-z])(?:was|were|used to be|used to take|had been|previously|before:?) (?:[a-z]+ ){0,3}$",
    # before a figure that says by how much
    "zh-verb-delta": rf"(?:({UP_ZH})|({DOWN_ZH}))[^,;。:(\d%到至为成]{{0,8}}?{ROUGH_ZH}",
    "zh-char-delta": rf"{NOT_VERB}(?:(涨|升|多|高|增|长|↑)|(降|减|缩|跌|省|少|低|掉(?=了)|短|↓)|(快|早)|(慢|晚))(?:{ROUGH_ZH})",
    "zh-times": r"(?:是|为|相当于|达到?)(?:了)?(?:原来|之前|以前|此前|去年|上季度?|改造前|上线前|同期|过去)[^,;。\d]{0,6}的? {0,2}$",
    "zh-dated": r"^[,( ]+(?:而|其中)?(?:是|为|只有|还是|平均|则?是|均为| )*$",
    "sign": r"(?<![\w.)])(?:(\+)|(-)) ?$",
    "en-delta": rf"(?<![a-z])(?:({UP_EN})|({DOWN_EN}))(?:,? (?!to |from |at |in |on |per )[a-z'-]+){{0,6}}?,? (?:by |of )?{ROUGH_EN}$",
    "en-up": rf"(?:^|[,(;] ?|(?<![a-z])(?:is|are|was|were|went|go|goes) (?:[a-z]+ )?)(?:(up)|(down)) (?:by )?{ROUGH_EN}$",
    # behind a figure that says by how much
    "zh-behind": r"^ {0,2}(?:左右|以上|多)? {0,2}的?(?:(提升|增长|增幅|涨幅|上升)|(降幅|下降|减少|缩减|降低))",
    "en-behind": r"^ (?:(more|higher|better|longer|above(?! \d)|increase|uplift)|(less|fewer|lower|shorter|cheaper|smaller|below(?! \d)|reduction|decrease)"
    r"|(faster|earlier|sooner|quicker)|(slower))(?![a-z])",
    "en-noun": r"^ (?:(rise|growth|gain|up)|(drop|cut|decline|saved|saving|down))(?![a-z])",
}


@lru_cache(maxsize=32)
def pattern(key: str) -> re.Pattern[str]:
    """The compiled pattern of a name; compiled when first used."""
    return re.compile(_PATTERNS[key])
