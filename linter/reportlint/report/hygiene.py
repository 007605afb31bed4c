"""What a draft still has in it: placeholders, and headings with nothing under them."""

from __future__ import annotations

import re

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading, has_words, walk
from reportlint.source import Span

_UNIT = r"(?:%|％|个|万|元|亿|天|人|家|周|月|年|小时|分钟|次|起|件|条|单|倍|页|份|斤|台|套|percent|minutes|days|hours|people)"
#: What an author writes into a bracket to come back to: words that ask for something, or a mere slot.
_ASKED = (
    r"待[^】\]\n]{0,6}(?:确认|补|填|核|定|更新|完善|提供)(?!偿|贴|货|录|位|仓|签|办)|此处|请填|填写|补数|补图|补充数据|补上|回头补|TODO|TBD|TBC|[?？]|"
    r"[Ii]nsert|[Aa]dd (?:the )?(?:number|figure|data|name|date|link)|[Ff]ill in|[Tt]o be (?:added|confirmed|filled|completed)|"
    r"[Pp]laceholder|[Nn]umber here|[Ff]igure (?:here|to)"
)
_SLOT = r"[XxＸ]+|[NYZ]|日期|姓名|数字|金额|[Dd]ate|[Nn]ame|[Yy]our name|[Nn]umber|[Aa]mount|[Ff]igure|[Pp]ercent"
#: Forms of placeholders, matched on the prose mask (code, comments and addresses are blank there).
_FORMS = (
    r"(?<![A-Za-z0-9_\-/.@])(?:[XＸ]{2,}|x{2,})(?![A-Za-z0-9_\-/.@])",
    r"(?<![A-Za-z0-9])[nNXxＸ]\s?(?:%|％)",
    r"(?<![A-Za-z0-9\-])[XＸ]\s?(?=(?:万|亿|天|人|家|周|小时|分钟|次|起|件|条|元)(?![A-Za-z]))",
    r"(?<=[到至为约达由从])\s?[nNxX](?=\s?[\u4e00-\u9fff])",
    r"(?<![A-Za-z])(?:TBD|TBC|TBA|FIXME|tbd|tbc)(?![A-Za-z])",
    r"(?<![A-Za-z])TODO(?=\s*(?:[:：）)】\]]|$))",
    r"(?:^|(?<=[\s:：=,，(（|€$£¥₹约]))[?？]{3,}|(?<=[€$£¥₹])\s?[?？]{2,}|[?？]{2,}(?=\s?(?:[%％]|" + _UNIT + "))",
    rf"[_＿]{{2,}}(?=\s*{_UNIT})|(?<![A-Za-z0-9_＿])[_＿]{{3,}}(?![A-Za-z0-9_＿])",
    rf"(?<![0-9A-Za-z*])\*{{2,}}(?=\s?{_UNIT})",
    rf"【(?:[^【】\n]{{0,12}}?(?:{_ASKED})[^【】\n]{{0,12}}|(?:{_SLOT}))】",
    rf"(?<!!)\[(?:(?:{_ASKED})[^\[\]\n]{{0,30}}|(?:{_SLOT}))\](?!\()",
    r"(?:数据|数字|金额|比例)?(?<![等期])待补充?(?!偿|贴|货|录|位|仓|签|办|齐|丁)(?=[\s，。；,;.)）】%％]|$)",
    r"(?:待填|待更新|待核实后填|回头补|稍后补充?)(?=[\s，。；,;.)）】]|$)",
    r"[(（]\s*(?:to be (?:added|confirmed|filled in|completed)|number to come|figures? to follow|to come)\s*[)）]",
    r"[Ll]orem ipsum",
    r"\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|(?<![A-Za-z0-9])\$[a-z]+(?:[-_][a-z]+)+",
)
#: No placeholder is without one of these; most clean texts have none, and are spared the forms. It begins with a class
#: of characters, which is searched much faster than alternatives.
_TRIGGER = regex(
    r"[XＸxn到至为约达由从TtF?？_＿*【\[待回稍o{$](?:(?<=[XＸ【\[])|(?<=x)x|(?<=[nx])\s?[%％]|(?<=[到至为约达由从])\s?[nNx]"
    r"|(?<=T)(?:B|ODO)|(?<=t)b[dc]|(?<=F)IXME|(?<=[?？])[?？]|(?<=[_＿])[_＿]|(?<=\*)\*|(?<=待)(?:补|填|更新|核)"
    r"|(?<=回)头补|(?<=稍)后补|(?<=t)o (?:come|follow|be )|(?<=o)rem ipsum|(?<=\{)\{|(?<=\$)[a-z{])"
)
#: With what the forms begin; no form has to be tried anywhere else.
_OPENS = r"(?=[\sXＸxNnTtBFL$l?？\[_＿*【数金比待回稍(（{])"
_PLACEHOLDER = regex(_OPENS + "(?:" + "|".join(f"(?:{form})" for form in _FORMS) + ")", re.MULTILINE)


_HEADINGS = ("atx", "setext", "numbered")
_BOLD = 2  #: how many bold lines with text under them show that an author means them as headings


def placeholders(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The spans of placeholders left in the prose within `span`."""
    mask = reading.document.mask
    if not _TRIGGER.search(mask, span.start, span.end):
        return ()
    found = []
    for match in _PLACEHOLDER.finditer(mask, span.start, span.end):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        found.append(Span(start, start + len(words.strip())))
    return tuple(found)


def empty_sections(reading: Reading, nodes: tuple[Node, ...]) -> tuple[Span, ...]:
    """The heads of headings with nothing under them, in order. A label is none, a bold line only among its like."""
    found: list[tuple[Node, bool]] = []
    for top in nodes:
        found.extend((node, has_words(reading, node)) for node in walk(top) if node.kind == "section")
    styles = set(_HEADINGS)
    if sum(told and node.style == "bold" for node, told in found) >= _BOLD:
        styles.add("bold")
    return tuple(node.head for node, told in found if not told and node.style in styles)
