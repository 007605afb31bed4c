"""Signs that a thing was made, and business not only run: what it took, that it went live, that it was given up.

A section on running business counts; it hardly ever says how long it took to make something.
"""

from __future__ import annotations

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.works import is_chore
from reportlint.source import Span

_LONG_ZH = r"(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十半几]+)\s*(?:多|来)?\s*个?半?\s*(?:天|周末|周|星期|礼拜|月|工作日|下午|上午|早上|晚上|通宵|夜里|小时)"
_LONG_EN = r"(?:about |around |nearly |just |only |less than |under )?(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half a|[0-9]+)(?: and a half)? (?:working )?(?:days?|weeks?|weekends?|afternoons?|mornings?|evenings?|sprints?|months?)"
_EFFORT = regex(
    rf"(?:用了?|花了?|费了?|[做改忙弄磨搞搭写跑]了|前后|历时|耗时|工期|总共|一共|集中(?:做了)?)(?:将近|大约|大概|差不多|不到|约|近|快)?{_LONG_ZH}"
    rf"|{_LONG_ZH}(?:时间)?(?:就|内|里|之内)?(?:做[完成好的]|改[完好的成]|[换搭弄写搬铺接装办录跑补]完|搞定|弄好|搭好|上线|上手|完成|收尾|收工|交付|搭的|弄的|写的|搬的)"
    rf"|\b(?:took|takes?|cost|needed|spent)(?: (?:us|me|him|her|them))? {_LONG_EN}\b|\b(?:in|within|after) {_LONG_EN}(?= flat|[,.;]|$)"
    rf"|\b{_LONG_EN}(?:'s?|s') (?:of )?work\b|\b{_LONG_EN} (?:of work|from (?:idea|request|start)|start to finish|end to end|all in|in all)\b"
)
_BARE = regex(
    rf"(?:^|[,，。;；、(（:：])\s*(?:约|大约|不到|将近|前后)?(?:{_LONG_ZH}|{_LONG_EN})\s*(?=$|[,，。;；.)）])"
)
_STOPPED = regex(
    r"没(?:能)?上线|没做成|没赶上|没批|放弃|叫停|喊停|搁置|暂停了|中止|终止|砍[掉了]|不做了|没做下去|下架了|退回厂家|半途|撤下|回滚"
    r"|\b(?:dropped|shelved|on hold|abandoned|cancelled|canceled|called off|parked|rolled back|killed|never (?:went|made it)|stopped (?:it|after))\b"
)
_MADE = regex(
    r"上线|发布了|开发|[建做搭拼]成[了一]?|搭建|[搭做]了(?:一?个|一?套|一?张)|推出|新[建做增]了?|改(?:版|造|成了?|为)|升级|迁[移到]|搬[到进完家]|重[构写做]|"
    r"换[成了完]|替[换代]|接入|接进|对接|合并|试用中?|试点|灰度|投用|启用|开放|砍到|减[到为]|加了|加上|进小程序|自动|一键|扫码|线上化|电子化"
    r"|\b(?:launch\w*|built|rebuilt|releas\w+|shipp?\w*|went live|go live|gone live|is live|rolled? out|new|automat\w+|migrat\w+|replac\w+|introduc\w+|merged|moved|added|now)\b"
)
_TO_COME = regex(
    r"下一?(?:季|步|阶段|半年|个?月)|明年|打算|计划|准备|接下来|往后|将(?!近)|争取|要[做把再]|\b(?:will|next|plan|want|intend|should|to come|coming)\b"
)
_OWN = regex(
    r"我(?:以前|自己|学|想|太|总|一直|没想|觉得|该)|\b(?:i (?:learn\w*|should|thought|was wrong|used to|underestim\w*)|my (?:own|mistake))\b"
)
FIRST = 6  #: statements of a section that are asked
SURE = 2  #: from which on a section by itself tells of something made
LIKELY = 1  #: the same where sections beside it do so


def making(reading: Reading, node: Node) -> int:
    """How much speaks for a section (or an item) telling of something made; 0 where it counts, plans or looks back."""
    name = node.title or node.head
    if not has_words(reading, node) or is_chore(reading, name):
        return 0
    said = statements(reading, node)[:FIRST]
    words = [span.of(reading.norm) for span in said]
    mostly = len(said) / 2
    if (
        sum(bool(_TO_COME.search(one)) for one in words) >= mostly
        or sum(bool(_OWN.search(one)) for one in words) >= mostly
    ):
        return 0
    took = any(_EFFORT.search(one) or _BARE.search(one) for one in words[:3])
    stopped = any(_STOPPED.search(one) for one in words)
    made = sum(bool(_MADE.search(one)) for one in [reading.plain(name), *words])
    moved = any(change.before and change.after for span in said for change in reading.changes(span))
    tallies = sum(_is_tally(reading, span) for span in said)
    return 2 * took + 2 * stopped + min(made, 2) + moved - tallies


def signs_of_making(words: str) -> tuple[str, ...]:
    """Which of these signs words in normal form show: what it took, made, given up, to come, the author's own."""
    took = _EFFORT.search(words) or _BARE.search(words)
    shown = {
        "effort": took, "made": _MADE.search(words), "stopped": _STOPPED.search(words), "to-come": _TO_COME.search(words),
        "own": _OWN.search(words),
    }  # fmt: skip
    return tuple(sign for sign, found in shown.items() if found)


def _is_tally(reading: Reading, span: Span) -> bool:
    """Whether a statement counts: two figures or more, and nothing that moved."""
    counted = [figure for figure in reading.figures(span) if figure.kind != "duration"]
    return len(counted) >= 2 and not reading.changes(span)
