"""What a draft still has in it: placeholders, and headings with nothing under them."""

from __future__ import annotations

import re
from itertools import pairwise

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.evidence import WHOLE, title_groups, title_part
from reportlint.report.reading import Reading, has_words, walk
from reportlint.source import Span, Spans

_UNIT = r"(?:%|％|个|万|元|亿|天|人|家|周|月|年|小时|分钟|次|起|件|条|单|倍|页|份|斤|台|套|percent|minutes|days|hours|people)"
#: What an author writes into a bracket to come back to: words that ask for something, or a mere slot.
_ASKED = (
    r"(?:数据?|数字|金额|比例|人数|口径|结果|日期)(?:待[^】\]\n]{1,6}[给出报回]?|[等问找催][^】\]\n]{1,6})(?=[】\]〕])|待(?:统计|汇总|反馈|回复|回填|同步)(?=[】\]〕])|"
    r"待[^】\]\n]{0,6}(?:确认|补|填|核|定|更新|完善|提供)(?!偿|贴|货|录|位|仓|签|办)|此处|请填|填写|补数|补图|补充数据|补上|回头补|[后再候]补[上充入]?(?=[】\]〕])|TODO|TBD|TBC|[?？]|"
    r"[Ii]nsert|[Aa]dd (?:the )?(?:number|figure|data|name|date|link)|[Ff]ill in|[Tt]o be (?:added|confirmed|filled|completed)|"
    r"[Cc]heck (?:with|this|the (?:number|figure))|[Vv]erify|[Cc]onfirm (?:with|this|the)|待插|待附|[Pp]laceholder|[Nn]umber here|[Ff]igure (?:here|to)"
)
_UNIT_EN = r"(?:minutes?|hours?|days?|weeks?|months?|percent|per cent|people|users?|euros?|dollars?|pounds?|tickets?|%)"
_SLOT = r"[XxＸ]+|[NYZ]|日期|姓名|数字|金额|[Dd]ate|[Nn]ame|[Yy]our name|[Nn]umber|[Aa]mount|[Ff]igure|[Pp]ercent"
#: A number or a word that is left open, and who is to give it: 【几】等奖, 【待财务】.
_SOMETHING = r"(?:几|多少)[个项次年月天家人万元%％]?|待[数算]|数"
_SOMEBODY = r"(?:财务|法务|人事|数据组|领导|老板|对方|供应商|总部)部?"
#: Forms of placeholders, matched on the prose mask (code, comments and addresses are blank there). A run of signs is
#: looked at from its beginning only: from each sign on would take the square of its length.
_FORMS = (
    r"(?<![A-Za-z0-9_\-/.@Ｘ])(?:[XＸ]{2,}(?:[,，.][XＸ]{2,3})*|x{2,})(?![A-Za-z0-9_\-/.@])",
    r"(?<![A-Za-z0-9])[nNXxＸ]\s?(?:%|％)",
    r"(?<=[€$£¥₹])\s?(?:[XＸ]{1,4}|x{2,4})\s?(?:[kKmM]|bn|万|亿)?(?![A-Za-z0-9_])",
    r"(?<![A-Za-z0-9\-*×^])[nN]\s?(?=(?:万|亿|倍|元|个?百分点|个点)(?![A-Za-z]))|(?<![A-Za-z0-9\-'’])n(?=\s(?:percent|per cent|million|thousand)\b)",
    r"(?<![A-Za-z0-9\-])[XＸ]\s?(?=(?:万|亿|天|人|家|周|小时|分钟|次|起|件|条|元)(?![A-Za-z]))",
    r"(?<=[到至为约达由从])\s?[nNxX](?=\s?[\u4e00-\u9fff])",
    r"(?<![A-Za-z])(?:TBD|TBC|TBA|FIXME|tbd|tbc)(?![A-Za-z])",
    r"(?<![A-Za-z])TODO(?=\s*(?:[:：）)】\]]|$))",
    r"(?:^|(?<=[\s:：=,，(（|€$£¥₹约]))[?？]{3,}|(?<=[€$£¥₹])\s?[?？]{2,}|(?<![?？])[?？]{2,}(?=\s?(?:[%％]|"
    + _UNIT
    + "))",
    rf"(?<![_＿])[_＿]{{2,}}(?=\s*{_UNIT})|(?<![A-Za-z0-9_＿])[_＿]{{3,}}(?![A-Za-z0-9_＿])",
    rf"(?<![0-9A-Za-z*])\*{{2,}}(?=\s?{_UNIT})",
    rf"【(?:[^【】\n]{{0,12}}?(?:{_ASKED})[^【】\n]{{0,12}}|(?:{_SLOT}))】",
    rf"【(?:(?:[缺补]|待补)(?:[:：，,、\s][^【】\n]{{1,12}})?|{_SOMETHING}|待{_SOMEBODY})】",
    rf"(?<!!)\[(?:(?:{_ASKED})[^\[\]\n]{{0,30}}|(?:{_SLOT}))\](?!\()",
    r"(?:数据|数字|金额|比例)?(?<![等期])待补充?(?!偿|贴|货|录|位|仓|签|办|齐|丁)(?=[\s，。；,;.)）】%％]|$)",
    r"(?:^|(?<=[\s，。；,;：:(（|]))待(?:补充?|填|更新)的?(?:具体)?(?:数据?|数字|[截配插]?图|链接|口径|效果|收益|结果)(?=[，。；,;)）】|]|\s{2}|\s*$)",
    r"(?:数据|数字|[截配插]图|金额|口径|明细)(?:稍后|后续|随后|容后|回头|之后|晚点)?[再后]补(?:充|上)?(?=[\s，。；,;.)）】|]|$)",
    r"\b(?:figures?|numbers?|data|screenshots?|charts?) (?:to (?:follow|come|be (?:added|filled in|inserted))|go(?:es)? here)(?=[.;,)\]|]|\s{2}|\s*$)",
    r"(?:待填|待更新|待核实后填|回头补|稍后补充?)(?=[\s，。；,;.)）】]|$)",
    r"[(（]\s*(?:to be (?:added|confirmed|filled in|completed)|number to come|figures? to follow|to come)\s*[)）]",
    rf"(?<=[到至为约达由从])\s?(?:[?？]{{1,2}}|…+|\.{{3,}}|#{{2,}})(?=\s?{_UNIT})|(?<![○◯#])[○◯#]{{2,}}(?=\s?{_UNIT})",
    rf"(?<![A-Za-z0-9])(?<!model )(?<!plan )(?<!option )(?<!type )(?:X|NN?)(?=\s{_UNIT_EN}\b)|(?<=\s)(?:…|\.{{3}})(?=\s{_UNIT_EN}\b)",
    r"[(（][^()（）\n]{1,24}\bto be (?:added|confirmed|filled in|completed)\s*[)）]",
    rf"〔(?:[^〔〕\n]{{0,12}}?(?:{_ASKED})[^〔〕\n]{{0,12}}|(?:{_SLOT}))〕",
    r"\{(?:name|number|figure|date|amount|percent|数字|数据|姓名|日期|金额|[xX]+)\}",
    r"[Ll]orem ipsum",
    r"\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|(?<![A-Za-z0-9])\$[a-z]+(?:[-_][a-z]+)+",
)
#: No placeholder is without one of these; most clean texts have none, and are spared the forms.
_TRIGGER = regex(
    r"[XＸ○◯〔#]|NN? |xx|…|\.{3}|[nx]\s?[%％]|[nN]\s?(?:万|亿|倍|元|个?百分点|个点)|n (?:per|mill|thou)|[到至为约达由从]\s?[nNx]|TB|tb[dc]|FIXME|TODO|[?？][?？]|[到至为约达由从]\s?[?？]|[_＿]{2}|\*\*|【|\[|待补|待填|待更新|待核|回头补|稍后补|[再后]补|go(?:es)? here|to come|to follow|"
    r"to be |orem ipsum|\{|\$[a-z{]",
    re.MULTILINE,
)


#: What stands before letters that are meant: a mask, a format, the name of a field.
_NAMED = regex(
    r"(?:密码|口令|格式|形如|掩码|脱敏[^,，。\n]{0,6}|password|pattern|format)\W{0,2}(?:不再)?[是为成]?\W{0,3}$"
)
_QUOTED = regex(
    r"[\"“‘'「](?:TB[DCA]|tb[dc]|TODO|待定|待补充?)[^\"”’'」\n]{0,16}[\"”’'」]"
)  #: what stands in somebody's data
_COLUMN = regex(r"(?: (?:columns?|fields?|labels?|status(?:es)?|lists?|tags?|items?)\b|\s?(?:列|字段|标签|状态|清单))")
#: What stands behind letters that the author explains: `（XX 为科室代号）`, `“XX” stands for the model`.
_EXPLAINED = regex(r"[\"”’'」]?\s?(?:[是为]|指的?是?|代表|表示|stands? for\b|is (?:the|a|our|their)\b|means\b)")
_BULLET = regex(r"(?:\W|[0-9])*")  #: what may stand before the box of a task that is done: `•[x]`, `1、[x]`
NEAR = 16  #: characters before a placeholder that may say so


_PLACEHOLDER = regex("|".join(f"(?:{form})" for form in _FORMS), re.MULTILINE)


_LETTERS = regex(r"(?<![A-Za-z0-9])[XＸ]{2,}(?![A-Za-z0-9])")

_HEADINGS = ("atx", "setext", "numbered")
_BOLD = 2  #: how many bold lines with text under them show that an author means them as headings


def placeholders(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The spans of placeholders left in the prose within `span`."""
    mask, source = reading.document.mask, reading.document.source
    found = _slots(reading, span)
    if not _TRIGGER.search(mask, span.start, span.end):
        return tuple(found)
    explained = {
        match.group() for match in _LETTERS.finditer(mask, span.start, span.end) if _EXPLAINED.match(mask, match.end())
    }
    for match in _PLACEHOLDER.finditer(mask, span.start, span.end):
        words = match.group()
        if _NAMED.search(mask, max(span.start, match.start() - NEAR), match.start()) or _COLUMN.match(
            mask, match.end()
        ):
            continue
        if _QUOTED.match(mask, max(0, match.start() - 1)) or words in explained:
            continue
        if words == "[x]" and _BULLET.fullmatch(mask, source.line_around(match.start()).start, match.start()):
            continue
        start = match.start() + len(words) - len(words.lstrip())
        found.append(Span(start, start + len(words.strip())))
    return tuple(sorted(found))


#: Slots that look like HTML: <number>, <待插图>; the mask has none of them.
_TAG = regex(rf"<(?:(?:{_ASKED})[^<>\n]{{0,12}}|(?:{_SLOT}|number|figure|percentage|数据|图))>")


def _slots(reading: Reading, span: Span) -> list[Span]:
    """Words in angle brackets that ask for something, outside of code."""
    text = reading.text
    tags = list(_TAG.finditer(text, span.start, span.end)) if "<" in text else []
    code = Spans(node.span for node in walk(reading.document.root) if node.kind == "code") if tags else Spans(())
    found = []
    at, ticks = text.rfind("\n", 0, span.start) + 1, 0  # the back-ticks of the line up to there
    for match in tags:
        stop = text.rfind("\n", at, match.start())
        ticks = text.count("`", max(at, stop), match.start()) + (ticks if stop < 0 else 0)
        at = match.start()
        if ticks % 2 == 0 and not code.hold(Span(at, at + 1)):
            found.append(Span(*match.span()))
    return found


def _is_byline(nodes: tuple[Node, ...]) -> bool:
    """Whether the first of the sections stands deeper than the next, with nothing under it: the title's own second line."""
    return (
        len(nodes) > 1
        and nodes[0].level > nodes[1].level
        and not nodes[0].number
        and {nodes[0].style, nodes[1].style} == {"atx"}
    )


def empty_sections(reading: Reading, nodes: tuple[Node, ...]) -> tuple[Span, ...]:
    """The heads of headings with nothing under them, in order. A label is none, a bold line only among its like.

    A bold line directly over another shows no level: it may be the heading of what the other opens.
    """
    found: list[tuple[Node, bool]] = []
    over: set[Span] = set()
    for top in nodes:
        found.extend((node, has_words(reading, node)) for node in walk(top) if node.kind == "section")
    found = [one for at, one in enumerate(found) if at or not _is_byline(nodes)]
    for siblings in (nodes, *(node.children for node, _ in found)):
        for node, after in pairwise(siblings):
            bold = node.style == after.style == "bold" and not (node.number or after.number)
            if bold and has_words(reading, after) and _may_hold(reading, node, after):
                over.add(node.span)
    styles = set(_HEADINGS)
    if sum(told and node.style == "bold" for node, told in found) >= _BOLD:
        styles.add("bold")
    return tuple(
        node.head
        for node, told in found
        if not told and node.style in styles and node.span not in over and not _tells_in_its_line(reading, node)
    )


#: A name, and what it is behind a colon.
_NAME_AND_TEXT = regex(r"[^:]{2,40}:\s*[^\s:][^:]{7,}")


def _tells_in_its_line(reading: Reading, node: Node) -> bool:
    """Whether a numbered line without `#` has its text behind a colon: `① 卸车就拍箱（4 月 1 日—3 日）：司机拍一张箱面`."""
    return node.style == "numbered" and bool(_NAME_AND_TEXT.fullmatch(reading.plain(node.head)))


def _may_hold(reading: Reading, node: Node, after: Node) -> bool:
    """Whether a heading may be over the next: it announces no part of a report, and no other thing than the next."""
    if title_part(reading, node.title)[1] >= WHOLE:
        return False
    own, inner = (set(title_groups(reading, one.title)) for one in (node, after))
    return not own or not inner or bool(own & inner)
