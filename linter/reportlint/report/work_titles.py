"""Titles that are composed to say that work was done (已上线的需求, `Features released in July`), and tables that list it."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading
from reportlint.report.tables import is_scoreboard

_WHEN_ZH = r"(?:已经?|近期|最近|当期|[本这上](?:个)?(?:月|季度?|周|期|半年|年)|[0-9一二三四五六七八九十]{1,2}\s*月(?:份)?|[上下]半年|全年|今年|三季度|四季度|[一二]季度)?(?:里|内|度|中)?(?:已经?|都)?"
_THINGS_ZH = r"(?:需求|功能|特性|项目|事项|事情|事|活儿?|东西|内容|清单|一览|列表|情况|工作|版本|改动|优化|任务|工单|产品|小[事活项]目?)"
_TITLE = regex(
    rf"^{_WHEN_ZH}(?:我?们?)?(?:上线|交付|发布|完成|做完|办完|做好|做成|投产|投用|落地|开发|推出|改造|收尾|办结)(?:了|过)?的?(?:几|[两二三四五六七八九十0-9]+)?[个件项样桩]?{_THINGS_ZH}{{0,2}}$|"
    rf"^{_WHEN_ZH}(?:的)?(?:重点|主要|核心|产品|系统)?(?:需求|迭代|版本|功能|任务|工单|产品)(?:更新|迭代|发布|上线|优化|改动|清单|列表|一览|情况|汇总|记录)?$|"
    rf"^{_WHEN_ZH}(?:我?们?|咱们?)?(?:都|具体|主要)?(?:做|干|忙|办)(?:了|成)?(?:些|哪些|啥|什么|点什么|点啥|哪几[件样]){_THINGS_ZH}?$|"
    rf"^(?:[两二三四五六七八九几0-9]+)(?:个|件|项|样|桩|条)小?{_THINGS_ZH}$|"
    r"^(?:what |all |the |all that |now |newly |recently )?(?:was |were |we |i |is |got |has been |have been |have )?(?:newly |recently |also )?"
    r"(?:delivered|done|did|made|worked on|got done|completed|finished|released|shipped|launched|built|implemented|closed|went (?:live|out)|in production)(?: (?:work|items|things|tasks|features|requests|projects|tickets|stories|changes))?"
    r"(?: (?:this|in|during|since|by|for|so far)(?: \w+){0,3})?$|"
    r"^(?:the |new |main |all |other |completed |finished |recent )*(?:features|releases|change ?log|release notes|output|deliverables|tickets|stories|requests|changes|improvements|enhancements|work items|work|tasks)"
    r"(?: (?:released|shipped|delivered|done|completed|finished|closed|built|launched|made))?(?: (?:this|in|during|of|for|since)(?: \w+){0,3})?$|"
    r"^(?:this|last|the) (?:month|quarter|half|year)(?:'?s)? (?:work|output|releases|features|changes|deliveries|tasks)$|"
    r"^(?:two|three|four|five|six|seven|eight|nine|ten|a few|some|several|[0-9]+) (?:(?:small|smaller|little|minor|quick|short) )?(?:ones|things|jobs|projects|changes|pieces|fixes|requests|features|tasks|items)$"
)
_NAMED = regex(
    r"项目|事项|需求|功能|做了|事儿|东西|改动|改了|任务|迭代|工单|上线内容|project|initiative|epic|deliverable|summary|what\b|thing|item|work|feature|change|task|ticket|story|request|release|improvement"
)
_PLAIN_NAME = regex(r"^\W*(?:名称|名字|内容|标题|name|title|description)\W*$")
#: What heads a column of counts: a stretch of time, or what is reckoned of several.
_STRETCH = regex(
    r"^\W*(?:(?:20[0-9]{2}\s*年?\s*)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份)?|第?[一二三四1-4]季度?|[上本去今前]个?(?:月|季度?|周|期|年|年同期)|第?\s*[0-9一二三四五六]{1,2}\s*周|周[一二三四五六日]|"
    r"20[0-9]{2}\s*年?|合计|小计|总[计数]|累计|均值|平均|同比|环比|增减|[上下]半年|计划|实际|目标值?|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|q[1-4]|(?:cw|kw|week|wk)\s*[0-9]{1,2}|(?:last|this|previous|prior) (?:month|quarter|year|week)|"
    r"totals?|sum|average|mean|change|ytd|target|actual|plan(?:ned)?)(?:\s*[0-9]{2,4})?\W*$"
)
_WHEN = regex(r"日期|时间|上线|发布|完成|交付|\b(?:when|live|dates?|released|shipped|done|delivered|launch\w*)\b")


def is_done_title(words: str) -> bool:
    """Whether words in normal form are nothing but a title that says that things were done."""
    return bool(_TITLE.match(words.strip(" :：-—")))


def says_done(reading: Reading, node: Node) -> bool:
    """Whether a title is nothing but words that say that things were done, and two of them at least follow."""
    words = regex(r"\s*[(（][^()（）]*[)）]\s*$").sub("", reading.plain(node.title or node.head))
    if node.title is None or not _TITLE.match(words.strip(" :：-—")):
        return False
    items = sum(len(kid.children) for kid in node.children if kid.kind == "list")
    rows = any(kid.kind == "table" and len(kid.children) > 2 and names_work(reading, kid) for kid in node.children)
    return items >= 2 or rows or sum(kid.kind == "section" for kid in node.children) >= 2


def names_work(reading: Reading, table: Node) -> bool:
    """Whether a table's first columns name pieces of work (项目, 事项, 需求), or things with the day they went live."""
    header = next((row for row in table.children if row.info == "header"), None)
    if header is None or not header.children:
        return False
    titles = [reading.plain(cell.text) for cell in header.children]
    if len(titles) > 2 and all(map(_STRETCH.match, titles[1:])) and is_scoreboard(reading, table):
        return False  # 事项 | 一月 | 二月: what is counted month by month is no work, whatever its column is called
    if _NAMED.search(" ".join(titles[:2])):
        return True
    return bool(_PLAIN_NAME.match(titles[0])) and any(_WHEN.search(title) for title in titles[1:])
