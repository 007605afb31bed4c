"""Words of degree that stand in place of a figure: 大幅, significantly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.measure import ZERO, measures
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

_MOVES_EN = (
    r"(?:increase|decrease|drop|rise|decline|reduction|improvement|growth|fall|gain|delay|shift|change|slowdown|saving|loss|backlog|"
    r"deterioration|jump|cut)s?\b"
)
_DEGREE = regex(
    r"大幅度?|显著|明显|极大地?|大大(?!小)|大为|很大程度上?|一定程度上?|急剧|成倍地?|断崖式?|"
    r"(?<=[快慢好差低高短长轻省少多降涨升减增松紧])了?(?:很多|许多|不少|一大截)(?=[,。;，；)）\s]|了|$)|"
    r"\b(?:significantly|greatly|dramatically|substantially|considerably|markedly|noticeably|drastically|sharply|massively|hugely|"
    r"vastly|enormously|immensely|tremendously|a lot(?! of\b)|a lot of(?= (?:time|work|effort|money|paper|trips)\b)|a great deal(?! of\b)|(?:very )?much(?= (?:less|fewer|more|better|worse|faster|slower|quicker|lower|higher|shorter|longer|easier|cheaper|earlier|later)\b)|"
    r"far (?=(?:less|fewer|more|better|worse|faster|quicker|lower|higher|shorter|cheaper)\b)|to a (?:large|great|certain) extent|to some extent|"
    r"(?:significant|dramatic|substantial|considerable|marked|noticeable|drastic|sharp|massive|huge)(?= (?:\w+ )?" + _MOVES_EN + "))"
)  # fmt: skip
#: What moves or stands otherwise than before, behind the word or, as its subject, right before it.
_MOVED_ZH = regex(
    r"[增减升降涨跌变多少快慢高低长短缩扩偏更超拖紧松旺淡滞]|恶化|改[善进]|好[转了]|变?差|缓[解和]|减轻|[下走][滑窄弱强]|抬头|加[快剧重大]|放缓|回[暖]|"
    r"不足|优化|落后|增强|减弱|拉[大]|收窄|压[缩降力]|膨胀|萎缩|积压|延[长误迟]|提前|频繁|扎堆|攀|集中|吃力|不够"
)
_NOUN_ZH = regex(
    r"^的?(?:提升|下降|改善|增长|变化|好转|增加|减少|上升|回落|效果|成效|缩短|降低|下滑|恶化|优化|缓解|波动|压力)"
)
_BEFORE_ZH = regex(
    r"(?:提升|提高|下降|降低|改善|增长|增加|减少|上升|回落|缩短|好转|缓解|下滑|恶化|效果|成效|收益|增幅|降幅|涨幅|优化|变化)(?:也|都|十分|非常|较为|比较|很|更)?$"
)
_THING_ZH = regex(r"^的|^(?:位置|之处|标[识志记注]|提示|海报|画|屏|幅|地方|按钮|区分|可见|性)")
_EVIDENT = regex(r"^(?:是|不是|不在|属于|不属于|没|就是|看得出|感[觉受到])")
_MOVED_EN = regex(
    r"\b(?:increas\w*|decreas\w*|reduc\w*|rose|ris(?:e|es|en|ing)|f[ae]ll(?:s|en|ing)?|dropp?\w*|gr[eo]w\w*|improv\w*|wors\w*|"
    r"short\w*|declin\w*|shr[aiu]nk\w*|expand\w*|slipp?\w*|deteriorat\w*|gone (?:up|down)|went (?:up|down)|go(?:es)? (?:up|down)|(?:is|are|was|were) (?:up|down)|"
    r"chang\w+|slow\w*|delay\w*|eas(?:ed|ier|ing)|speed\w*|sped|more|less|fewer|better|late[rn]?|lengthen\w*|widen\w*|narrow\w*|cut|"
    r"lost|sav(?:e|es|ed|ing)|gain\w*|jump\w*|climb\w*|"
    r"over(?:load|work|book|run|crowd|fill)\w*|under(?:staff|us|book)\w*|strain\w*|crowded|clogged|congested|delayed|"
    r"(?:long|high|low|quiet|bus[iy]|fast|quick|cheap|rough|hard|heav[iy]|short|larg|small|big|smooth|tight|thin|saf|loud|clean|warm|cold|earl[iy])e?r)\b"
)
_INTENDED = regex(
    r"希望|目标|旨在|力争|争取|计划|打算|(?<![理感设联思])想|期望|期待|要求|以便|为了|预计|预期|有望|将(?!近)|(?<!模)拟|如果|若(?!干)|倘|需要|必须|应当|应该|能否|可以|能够|"
    r"建议|能不能|要把|下季度|下一步|明年|后续|"
    r"\b(?:want\w*|hop(?:e|es|ed|ing)|aim\w*|goals?|plan\w*|target\w*|should|would|could|may|might|will|in order to|so as to|need\w*|expect\w*|if|"
    r"intend\w*|wish\w*|try|trying|meant to|supposed to|objective|next (?:quarter|year|month)|ask(?:ed|s)? (?:us|me|for)|can)\b"
)
_STATISTICS = regex(
    r"差[异别]|统计[上学]|p ?[<>=值]|检验|置信|显著性|\bstatistical\w*|\bp-?value|\bsignifican\w+ (?:level|test)"
)
_OPINION = regex(
    r"觉得|认为|感[觉到]|有人[说讲]|印象|看上去|看起来|似乎|好像|据说|听说|心里|心情|士气|信心|有底|凝聚力|归属感|氛围|默契|热情|"
    r"\b(?:feel|feels|felt|think|thinks|thought|believe[sd]?|opinion|seem\w*|sa(?:id|ys?)|told|find|finds|mood|confiden\w+|proud|learn\w*|learnt|thank\w*|enjoy\w*|liked?|help\w*|means?)\b"
)
_OWN = regex(
    r"(?:我|自己|个人|本人)[^,。;，；]{0,12}(?:能力|理解|认识|水平|成长|进步|收获|思[路维]|视野|表达|沟通)|\bi (?:have |'ve |was |am )?\w+|\bmy\b"
)
_NEGATED = regex(
    r"(?:没有?|不|未|并无|无|难以|谈不上|尚)[^,。;，；有]{0,4}$|\b(?:not|no|never|nor|hardly|without)\b[^.;,]{0,24}$|n't [^.;,]{0,24}$"
)
_QUOTED = regex(r"“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|\"[^\"\n]*\"|(?<![a-z])'[^'\n]{3,}'(?![a-z])")
_CLAUSE = regex(r"[,。;，；:：、]")
_REACH_ZH, _REACH_EN = 14, 60
SKIPPED = ("quote", "code", "html", "image")


def vague_words(reading: Reading, span: Span, apart: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The words of degree on a change or state of the business without a figure in their sentence.

    `apart` are the parts that speak of something else: plans are intentions, personal growth is none of the business.
    """
    if not _DEGREE.search(reading.norm, span.start, span.end):
        return ()
    found: list[Span] = []
    others = Spans(apart)
    for told in _prose(reading.document.root, span):
        if not span.holds(told) or not _DEGREE.search(reading.norm, told.start, told.end):
            continue
        if others.hold(told):
            continue
        for sentence in reading.sentences(told):
            found.extend(in_sentence(reading, sentence))
    return tuple(sorted(set(found)))


def _prose(root: Node, span: Span) -> Iterator[Span]:
    """The running text of a report: paragraphs, items, cells and what stands behind labels; no headings, no quotations."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.kind in SKIPPED or node.span.end <= span.start or node.span.start >= span.end:
            continue
        if node.text.end > node.text.start:
            yield node.text
        elif node.kind == "item" and node.title:
            yield node.title
        stack.extend(reversed(node.children))


def in_sentence(reading: Reading, sentence: Span) -> Iterator[Span]:
    """The word of degree on a change or state in a sentence that has no figure, if there is one."""
    words = list(_DEGREE.finditer(reading.norm, sentence.start, sentence.end))
    if not words or measures(reading, sentence) or reading.changes(sentence):
        return
    whole = sentence.of(reading.norm)
    if _STATISTICS.search(whole) or ZERO.search(whole):
        return
    quoted = [match.span() for match in _QUOTED.finditer(whole)]
    for word in words:
        at = word.start() - sentence.start
        if any(start < at < end for start, end in quoted):
            continue
        before, behind = whole[:at], whole[word.end() - sentence.start :]
        clause = _CLAUSE.split(before)[-1]
        if (
            _INTENDED.search(before[-_REACH_EN:])
            or _OPINION.search(clause)
            or _NEGATED.search(clause)
            or _OWN.search(clause)
        ):
            continue
        chinese = word[0][0] >= "\u2e80" or behind.lstrip()[:1] >= "\u2e80"  # 周期就 significantly 拉长
        moved = _moved_zh(word[0], before, behind.lstrip()) if chinese else _moved_en(before, behind)
        if moved:
            yield Span(word.start() + (word[0].startswith("了")), word.start() + len(word[0].rstrip()))
            return  # the figure that a sentence lacks is asked for once


def _moved_zh(word: str, before: str, behind: str) -> bool:
    """Whether a Chinese word of degree speaks of a change or of how things stand."""
    if word.endswith(("多", "少", "截")) and not word.startswith("大"):
        return True
    if _EVIDENT.match(behind):
        return False
    if _NOUN_ZH.match(behind):
        return True
    clause = _CLAUSE.split(behind, maxsplit=1)[0]
    if not clause.strip(" )）了。"):
        return bool(_BEFORE_ZH.search(before))
    if _THING_ZH.match(behind):
        return False
    return bool(_MOVED_ZH.search(clause[:_REACH_ZH]))


def _moved_en(before: str, behind: str) -> bool:
    """Whether an English word of degree speaks of a change or of how things stand."""
    return bool(_MOVED_EN.search(before[-_REACH_EN:]) or _MOVED_EN.search(behind[:24]))
