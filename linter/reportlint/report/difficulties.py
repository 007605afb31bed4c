"""What was hard in a project, told anywhere: under its own title, or in a sentence of the solution or the plan."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.language.title_forms import form_of
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import BACKGROUND, BENEFITS, DIFFICULTIES
from reportlint.report.model import Aspect
from reportlint.report.reading import Reading
from reportlint.source import Span

_SAYS = regex(
    r"(?<!两)难[在就]|难的是|磕[绊碰]|周折|绕不[开过]去?的(?:坎|弯)|卡[过壳]|最难|难点|难处|(?:真正|真|最|头一[个样件桩])(?:难[受办熬缠弄搞]|要命|折磨人|磨人|费[劲神事]|扎手|头疼|愁人|闹心)(?![^,，。;；]{0,8}(?:用户|客户|他们|以前))|棘手|伤脑筋|磨人|头[疼痛]|费劲|麻烦的是|折腾|拦路|绊[住了脚]|卡住|卡在|坎儿|踩[了过]?.{0,3}坑|的坑|翻[了过]?车|"
    r"(?:手把手|挨个|一个一个|一家一家|逐家|逐个|上门)[^,，。;；]{0,8}(?:教|谈|劝|磨|讲|说服|做工作)|(?:教|谈|磨|试|劝|熬|吵|扯皮?)了[^,，。;；]{0,8}(?:[几两三四五六七八九十半0-9]+\s*(?:天|周|轮|次|遍|个?月|趟|版|种|个?晚上))|"
    r"(?:补录|补|录|对|核|搬|挪|贴|洗|清|校|标|扫|刷|改|返工)了(?:整整|足足)?[^,，。;；]{0,3}[一几两三四五六七八九十半0-9]+\s*个?(?:多|半)?(?:天|周|月|晚上|晚|夜|通宵|宿|遍|版)|"
    r"(?:一开始|最初|头一版|开头)[^,，。;；]{0,16}(?:只有|不|没|老|总|失败)|低估|高估|漏算|没料到|没想周全|失灵|罢工|掉链子|推倒重来|死活|松了?口|才(?:肯|答应|同意|点头|放行)|不会用|不愿意?用|不敢用|抵触|拒绝|不肯|不放行|不答应|不配合|只好|吃[了过]?(?:个|点|些|大)?亏|才(?:[稳压止顶扛治]住|跑通|过关|消停)|(?:最后|后来|末了)[^,，。;；]{1,24}才(?:好|行|通|稳|准|对得?上|敢|放心)|起先|起初|没想到|谁知|不料|僵了|"
    r"\b(?:hard(?:est)? (?:part|bit|thing|nut)s?|(?:was|were|is|proved|proved to be) (?:hard|tough|tricky|difficult|awkward|thorny)|hardest|difficult\w*|"
    r"trickiest|toughest|the (?:trouble|catch|snag|sticking point|challenge|pain|problem) (?:was|is|lay|were)|nearly (?:sank|failed|broke|killed)|"
    r"fought (?:us|back)|gave us (?:trouble|headaches)|headaches?|struggl\w+|stumbl\w+|turned out (?:that|to)|refused|would(?: not|n't) (?:give|sign|accept|trust|let|hand|share|move|touch|use|work|fit|go|read|open|take|talk|scan|stick|hold|run|start|load|connect|agree|listen)|"
    r"did(?: not|n't) (?:survive|fit|trust|want|like|believe|hold|stick|arrive)|(?:loudest|fiercest) critics|grumbled|"
    r"did(?:n't| not) see (?:why|the point)|in the end we|ended up (?:with|doing|using)|after (?:two|three|four|several|five) (?:rounds|attempts|tries|versions)|"
    r"it took (?:us )?(?:three|four|five|several|two) (?:attempts|tries|rounds|nights)|what bit us|under-?estimat\w+|overlooked|had not (?:thought of|reckoned|expected|foreseen)|(?:did not|didn't) (?:expect|foresee|reckon)|stopped working|broke (?:down|off)|fell off|came loose|gave out|"
    r"kept (?:failing|breaking|crashing|freezing|dropping)|failed (?:again|at first|twice)|set us back|(?:days|weeks|months) (?:late|behind)|start(?:ed)? (?:all )?over|false start|grey hairs?|gray hairs?|sleepless|tough nut|"
    r"worst (?:of it|part|was)|went wrong|got stuck|(?:learned|learnt) (?:it )?the hard way|got burn(?:t|ed)|only (?:held|worked|settled(?: down)?|came right|stopped) (?:once|after|when))\b"
)
_HARD = r"(?:hard|nasty|nast|tricky|trick|tough|awkward|thorny|thorn|stubborn|delicate|fiddly|ugly|ugl|messy|mess|rough|knotty|bad|unpleasant|troublesome)"
#: A sentence that puts the trouble first or says of a thing that it was the trouble, whatever title it stands under.
_OPENS = regex(
    rf"\W*(?:but |and |by far )?(?:(?:really|most|especially) )?(?:{_HARD}(?:i?est)?|worst|hardest)(?: of all| by far| to (?:\w+ ){{1,3}}?(?=was|were|is|proved))? ?(?:was|were|is|are|proved)\b"
    rf"|\W*(?:but |and )?(?:the|one|our) (?:(?:most|really|only) )?(?:{_HARD}(?:i?e(?:st|r))?|worst) (?:part|bit|thing|piece|side|spot|question|moment|one)s?(?: of (?:it|all|this))? (?:was|were|is|are|came)\b"
    r"|\W*(?:but |and )?what (?:really |nearly |almost )?(?:(?:made|gave|caused|brought) (?:us |me )?(?:(?:the |some )?most )?(?:trouble|grief|headaches?|worries|work)|cost (?:us|me) (?:(?:the )?most )?(?:nerves|sleep|time|weeks|days|patience))\b"
    r"|[^.;:]{2,40}? (?:was|were|became|remained|proved)(?: to be)? (?:the|our|my|a|an)(?: (?:real|great|big|biggest|worst|main|old))? (?:trouble|enem(?:y|ies)|nightmare|headaches?|nuisance|crux|hurdles?|bane|hard nut|tough nut|stumbling block|obstacle|foe|adversary|sore (?:spot|point)|bottleneck)\b"
    r"|\W*(?:[\w ]{0,12}?(?:里|上|中|这边|的))?(?:难处|难点|磕绊|麻烦|坎儿?|坑|卡点|阻力|波折|绊子|硬骨头|头疼的?|折腾|拦路的?|别扭|较劲的?|啃不动的)(?:主要|多半|都|全)?(?:就|却|还)?(?:出在|落在|卡在|在于|来自|在|是(?!没|不))"
    r"|[^。;；:：]{0,16}?最[^,，。;；:：的]{0,2}[娇难缠磨棘费拧拗挑倔刁绕烦险悬愁坑苦累疼痛麻硬犟毛虚乱糟脏臭卡堵僵笨怕命慢](?:[气手人神])?的(?:地方|部分|环节|事儿?|活儿?|那?一?[步环关段件样个处道批家头]?)?(?:儿)?(?:就|却|还)?[是在数:：属]"
    r"|[^。;；:：]{2,24}?(?:是|成了)(?:最大的?|头号|我们的|个大?|道)(?:敌人|麻烦|难题|对手|拦路虎|坎儿?|冤家|绊脚石|死结)"
)
#: What did not work on the spot, and in the same breath what was done about it: `车间 Wi-Fi 断断续续，改成先存本机再传`.
_MET = regex(
    r"(?:^|[,，。;；:：])\s*(?!原[来先]|以前|从前|过去|之前|早先|[改变]前|旧)[^,，。;；:：]{0,16}(?:断断续续|时断时续|不稳|没(?:有)?(?:信号|网|电|插座)|断[网电线]|信号(?:差|弱|不好)|掉线|限流|撑不|点不[动了准]|[认识读扫刷]不[出到了准全]|装不[下上进]|连不上|跑不[动了]|传不[上动]|贴不[住牢]|吃不消|太[慢旧吵暗滑潮脏厚薄]|冲突|串[号码味]|崩[了溃]?|超时|反光|打滑|受潮|进水|戴(?:着)?手套|不会(?:用|打字|操作)|没有?(?:电脑|手机|智能机|邮箱))"
    r"[^,，。;；]{0,12}[,，;；]\s*(?:所以|于是|就|便|后来|我们|最后|干脆)?(?:都|又|再|先|临时|另)?(?:改成|改为|改用|改走|改在|换成|换了|换上|换到|只好|先存|先收|加了|配了|补了|垫了|贴了|装了|做了|限[成到]|拆成|错开|挪到|绕[开过])"
    r"|\b(?:wi-?fi|signal|network|connection|scanners?|tablets?|batter(?:y|ies)|screens?|printers?|sensors?|api|interface|rate limits?|gloves|labels?|drivers?|vendor|browser|memory|disk|queue)\b[^.;]{0,40}"
    r"\b(?:dropped|drops|kept \w+ing|could not|couldn't|cannot|can't|did not|didn't|does not|doesn't|would not|flaky|unreliable|unstable|patchy|weak|wet|jammed|jams|ran out|runs out|timed out|times out|too (?:slow|small|dim|loud|weak|old)|is limited|was limited)\b"
    r"[^.]{0,50}[,;:.] ?(?:and )?(?:so|hence|therefore|which is why|in the end|now)?,? ?(?:we|i|they|it|the app|everything) (?:now |then |first |therefore )*(?:switched|cached?|caches|stores?|stored|added|moved|changed|put|replaced|built|fell back|wrote|writes|split|throttled|buffers?|buffered|queues?|queued|bought|taped|gave|printed|went)\b"
)
_SEEN_LATE = regex(
    r"\bwhich (?:we|i|nobody|no one) (?:only )?(?:saw|noticed|learn(?:ed|t)|found out|discovered|realised|realized|understood) (?:on|in|after|during) the (?:first|second|third|fourth|very|opening)\b"
    r"|(?:上线|试点|开跑|投用)?第[一二三四]天才?(?:发现|看出|知道|明白)"
)
#: How it was got over: what is called hard within a background was hard on the way then, and no reason for it.
_SETTLED = regex(
    r"才(?:肯|答应|同意|点头|放行|松口|坐下来|签|交|给|定|通)|(?:最后|后来|末了|之后)[^,，。;；]{0,12}(?:改|换|用|请|找|谈|做|靠|定)|出面|"
    r"\b(?:in the end|finally|until (?:we|i)|so (?:we|i) \w+ed|we (?:then|ended))\b"
)
_VERB = regex(r"\s*(.{4,48}?)(?:\s(?:was|were|is|are|came from)\b|[:：]|[是要](?!否))")
SEVERAL = 2  #: words of trouble in one statement that leave the question open; one alone is in many a sentence


def difficulties_told(reading: Reading, blocks: Sequence[Block], group: Aspect) -> Aspect:
    """The aspect of the difficulties, where no title announces them: there, open, or missing in the whole project."""
    if group.state == "there" and _only_pain(blocks):
        group = Aspect("missing")
    if group.state != "missing":
        return group
    hint = None
    left_blank = any(
        block.empty and DIFFICULTIES in block.groups for block in blocks
    )  # a column or label that stays empty
    for block in blocks:
        opening = next((span for span in block.statements if _OPENS.match(span.of(reading.norm))), None)
        if opening and (BACKGROUND not in block.groups or _SETTLED.search(opening.of(reading.norm))):
            return Aspect("there", opening, 0.8)
        if (block.groups & {BACKGROUND, BENEFITS} or left_blank) and DIFFICULTIES not in block.groups:
            continue  # whose column for it stays empty has none to tell by the way
        for span in block.statements:
            if (
                _SAYS.search(span.of(reading.norm))
                or _SEEN_LATE.search(span.of(reading.norm))
                or _MET.search(span.of(reading.norm))
                or _opens_as_one(span.of(reading.norm))
            ):
                return Aspect("there", span, 0.8)
            hits = [hit for hit in reading.found(span, "difficulties") if hit.strength >= 1]
            hint = hint or (span if len({hit.end for hit in hits}) >= SEVERAL else None)
    return Aspect("undecided", hint) if hint else group


def _opens_as_one(words: str) -> bool:
    """Whether a sentence opens as a title of difficulties is composed: `What nearly stopped us was the radio coverage`."""
    subject = _VERB.match(words)
    return bool(subject) and form_of(subject[1]) == "difficulties" if subject else False


def _only_pain(blocks: Sequence[Block]) -> bool:
    """Whether all that is titled as a difficulty stands within the background: what hurt before, not on the way."""
    titled = [block for block in blocks if block.titled and DIFFICULTIES in block.groups]
    grounds = [block.node.span for block in blocks if block.titled and BACKGROUND in block.groups]
    return bool(titled) and all(any(_inside(block.node.span, ground) for ground in grounds) for block in titled)


def _inside(span: Span, around: Span) -> bool:
    return around.holds(span) and span != around
