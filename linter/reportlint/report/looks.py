"""Whether a piece of work changes nothing but how something looks: a new skin, other colours, redrawn icons."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading

_THING = r"(?:皮肤|配色|色调|主题色|主色|图标|插画|插图|壁纸|封面|视觉|logo|标识|吉祥物|启动页|开屏图?|头图|背景图|海报|外观|样式|圆角|动效|表情包)"
_THING_EN = (
    r"(?:skins?|colou?rs?|colou?r (?:scheme|palette)|palettes?|icons?|illustrations?|logos?|mascots?|artwork|wallpapers?|splash screens?|"
    r"look|looks|look and feel|visuals?|banners?|styling|themes?|cover pictures?)"
)
_LOOKS = regex(
    rf"(?:换|改|新|重[做画绘]|统一|翻新|升级|更新|美化|刷新)[^,，。;；]{{0,10}}{_THING}|{_THING}[^,，。;；]{{0,6}}(?:换|改|重[做画绘]|统一|翻新|升级|更新|美化|刷新|更[好漂靓美])|换肤|换装|美化|"
    rf"\b(?:new|fresh|redrew|redrawn|redesigned|changed|updated|refreshed|modern(?:er)?|unified|repainted)\b[^.,;]{{0,24}}\b{_THING_EN}\b|\b{_THING_EN} (?:was |were |is |are )?(?:redrawn|redesigned|refreshed|changed|updated|replaced|unified)\b|"
    r"\bre-?skin(?:ned)?\b|\bcoat of paint\b|\bface-?lift\b|\brepaint(?:ed)?\b"
)
#: What may stand beside it and says no more: that it is out, that a page was done anew.
_SAYS_NO_MORE = regex(
    r"^\W*(?:[0-9一二三四五六七八九十两几多]+(?:套|款|种)(?:模板|样式|配色|风格|皮肤)?|(?:已|于)?(?:上线|发布|完成|全量|更新)?了?|[^,，。;；]{0,10}(?:改版|翻新|换新)|"
    r"(?:the |our )?(?:[a-z]+ ){0,3}(?:redesign|relaunch|refresh|live|launched|released|done|shipped|out|since|on)?)\W*$"
)
_CUT = regex(r"[,，。;；:：|()（）\n]|\.(?=\s|$)")


def changes_only_looks(reading: Reading, node: Node) -> bool:
    """Whether every clause of a piece of work speaks of looks, apart from dates and from saying that it is out."""
    gone = [when.span for when in reading.dates(node.span)]
    words = list(reading.norm[node.span.start : node.span.end])
    for span in gone:
        for at in range(max(span.start, node.span.start), min(span.end, node.span.end)):
            words[at - node.span.start] = " "
    clauses = [clause for clause in _CUT.split("".join(words).replace("**", "")) if clause.strip(" \t-*+_")]
    looks = [bool(_LOOKS.search(clause)) for clause in clauses]
    return any(looks) and all(one or _SAYS_NO_MORE.match(clause) for one, clause in zip(looks, clauses, strict=True))
