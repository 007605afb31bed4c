"""The words around a figure: where its clause ends, what makes it no fact or a measure of another kind, what says nothing."""

from __future__ import annotations

from functools import lru_cache

from reportlint.language.topics_en import stem
from reportlint.language.unit_words import FUNCTION_WORDS
from reportlint.regex import regex

CLAUSE = regex(
    r"[,;:!?()\[\]|。、“”\"]|\.(?=\s|$)|\s[-–—]\s|——|\s{2,}|\b(?:but|while|which|because(?! of)|whereas|and then|so that|each of|all of)\b"
)
CLAUSE_OR_WE = regex(rf"{CLAUSE.pattern}|\b(?:we|i|they|you|he|she)\b")
OF_ITS_OWN = regex(r"(?:^|\s)(?:the|our|these|those|all|its|their)\s*$")
DIGITS = regex(r"[0-9][0-9,. ]*[0-9]|[0-9]")
WHOLE = ("里", "中", "里面", "里有", "中有")  # 26 个 squad 里 23 个在用
LISTED = regex(r"[^:\n]{2,32}: ?([0-9](?:[0-9.]|,(?=[0-9]))*)\s*(?:[,;(](?:.|\n)*)?")
OF = regex(r"\b(?:out )?of (?:the |our |all |its |their )?$")
#: What is aimed at, reckoned or promised is no fact.
TARGET = regex(
    r"目标|计划|预算|原[定订]|既定|预计|预期|预估|估计|争取|力争|希望|打算|准备|拟|将(?:在|于|会|达|由|从|把)|要(?:降|升|提|压|缩|做|到)|不低于|不超过|上限|下限|阈值|承诺|要求|"
    r"以内|以下|关键结果|\bkr ?[0-9]?\b|假设|如果|若|至少要|还差|只差|测算|按.{0,8}(?:估|算)|"
    r"\b(?:targets?|goals?|aim(?:s|ed)?|plan(?:s|ned)?|expect(?:s|ed)?|forecast|estimated?|hop(?:e|ing)|want(?:s|ed)?|intend|would|should|could|"
    r"will be|budget(?:ed)?|limit|threshold|at least|promised?|if|agreed)\b"
)
#: What the author looked at is a sample: another one may have another size.
SAMPLE = regex(
    r"抽[查看检取样]|抽了|访谈|走访|采访|问卷|回收|听了|翻了|看了|跟了|拉了|问了|取样|样本|随机|复查|复测|试算|聊了|约了|跑了|"
    r"\b(?:interview\w*|sampl\w*|surveyed|listened|read|watched|sat with|drew|asked|looked (?:at|through)|respondents?|answers)\b"
)
MARKS = regex(
    r"中位数?|最[长高低短多少大小快慢]|峰值|高峰|p[59][0-9]|平均每[\u4e00-\u9fff]|每[\u4e00-\u9fff]|人均|单[店家人月日周台站]|日均|月均|周均|全[组队周]|[本当上下]周|[日周月]活|当[月日天]|"
    r"试点|灰度|[一二三四五]期|首[批期]|第[一二三四五0-9]+[批期轮波阶]|[0-9]+期|累计|新增|净增|剩余|其中|除|[不未]?含|实验组|对照组|[a-e]组|同比|环比|扣除|剔除|口径|"
    r"直营|加盟|内部|外部|新客|老客|线上|线下|夜班|白班|工作日|周末|淡季|旺季|行业|同行|竞品|历史|首[次月周日]|最后|再|又|还有|另外?|其余|其他|"
    r"\b(?:median|mean|p[59][0-9]|max(?:imum)?|min(?:imum)?|peak|longest|shortest|highest|lowest|worst|best|per|an?(?= (?:day|week|month|year|quarter|hour|shift)\b)|"
    r"daily|weekly|monthly|yearly|every|pilot|phase|wave|stage|cumulative|new|net|remaining|of which|of these|of them|excluding|including|without|control|variant|"
    r"industry|competitors?|more|another|other|further|first(?! of\b)|last|next|only|top|week|temporary)\b"
)
WAS = regex(
    r"改造前|改版前|上线前|升级前|优化前|实施前|推行前|以前|原来|原先|过去|此前|之前|当时|从前|"
    r"\b(?:before (?:the (?:change|launch|roll-?out|project|switch|move|new)|that|we|it)|used to|previously|formerly|until then)\b"
)
IS = regex(
    r"(?:[升降涨缩压跌减增提落]|提升|提高|下降|降低|缩短|增长|增加|减少|压缩)了?[到至为]\s*(?:了|约)?\s*$|(?:上线|改造|改版|升级)[之以]?后|(?<!达)到了\s*$|变[成为]了?\s*$|只剩了?\s*$|\b(?:rose|fell|grew|dropped|down|up|cut|improved|climbed|got) to $"
)
SINCE = regex(
    r"后来|打那以后|从那以后|自此|从此|\b(?:since then|after that|later on|afterwards)\b"
)  #: a story has gone on
TO = regex(r"\s*(?:[升降涨跌增减缩]|提升|提高|增长|增加|减少|下降|降低|缩短)?[到至]\s*|\s*to\s*")
#: Titles of what is told of the whole, not of a part that has a name.
GENERAL = regex(
    r"概[述览况要]|总[览结体]|小结|摘要|数据|指标|附|汇总|一览|成[果效绩]|结果|情况|"
    r"\b(?:summary|overview|highlights?|figures|numbers|data|appendix|glance|results?|metrics|kpis?)\b"
)
YEAR_AGO = regex(
    r"同期|同月|同比|同季|\b(?:year[- ]on[- ]year|a year (?:ago|earlier|before)|same (?:month|period|quarter))\b"
)
COLUMN_WAS = regex(r"(?<![当目])前|原|\bbefore\b|\bold\b")
COLUMN_IS = regex(r"后|现在|\bafter\b|\bnow\b|\bnew\b")
#: Chinese words that say nothing of what is measured.
NEUTRAL_ZH = frozenset(
    str.split(
        "我们 我 他们 公司 集团 部门 团队 小组 系统 平台 全市 全国 全省 全院 全校 全厂 全司 全部 所有 目前 现在 现有 现 截至 截止 到 至 由 从 自 约 共 共计 合计 总计 总共 一共 总 累 已 已经"
        " 了 的 在 有 是 为 达 达到 只 仅 只有 仅有 要 需 需要 得 花 用 耗 费 还 就 也 都 能 可 能够 平均 大约 将近 超过 不到 近 超 逾 左右 提升 提高 上升 上涨 涨 升 增长 增加 降 降低 下降"
        " 减少 缩短 缩 压缩 压 跌 变成 变为 变 成 到了 改造前 改造 上线前 上线后 上线 改版前 改版 以前 原来 原先 过去 此前 之前 之后 以后 今年 当前 如今 负责 服务 覆盖 接入 管 管理 支撑 支持"
        " 承担 接到 收到 产生 发生 出现 完成 处理 受理 组织 开展 举办 数量 总数 数 量 人数 家数 户数 场次 次数 件数 单数 总量 时间 时长 耗时 用时 所需 情况 指标 其 该 这 本 系统内 平台上 上"
        " 下 内 里 中 人 家 店长 店员 患者 顾客 员工 客服 财务 司机 老师 仓库 每 个 给 对 把 被 与 和 以 于 之 等 跑 做 走 处 后 前 仍 只是 就是 大概 差不多 份 月 年 日 季度 季 半年"
        " 还剩 剩下 剩 还有 仍有 仍是 仍为 落在 停在 稳在 比例 占比 比重 距离 路程 里程 年度 月度 说 末 底 盘 盘点 并 且 整个 整体 这套 一套"
    )
)
NEUTRAL = regex("|".join(sorted(NEUTRAL_ZH, key=lambda word: (-len(word), word))))
NEUTRAL_EN = frozenset(
    str.split(
        "team company group system platform people person time number total count rate current currently now today stood stand come came amount reach took take need"
        " go went fall fell rise rose drop grow grew cut improve reduce increase decrease down up from average roughly about some serve look run use have each end"
        " start one second third year month quarter half week day before after change report see make get keep under connect customer call centre center with out distance share percentage proportion"
    )
)
WORD = regex(r"[a-z][a-z']*")
HAN = regex(r"[\u3400-\u9fff]+")


def bare(words: str) -> bool:
    """Whether words say nothing of what is measured."""
    return not NEUTRAL.sub("", "".join(HAN.findall(words))) and not (stems(words) - neutral_stems())


def says(piece: str) -> bool:
    """Whether a piece says something of what is measured."""
    if not piece:
        return False
    return root(piece) not in neutral_stems() if piece.isascii() else bool(NEUTRAL.sub("", piece))


#: Verbs whose past is another word, by that word.
_ROOTS = {
    "held": "hold", "sold": "sell", "paid": "pay", "sent": "send", "kept": "keep", "made": "make", "built": "build",
    "bought": "buy", "lost": "lose", "left": "leave", "taken": "take", "took": "take", "won": "win", "told": "tell",
    "written": "write", "wrote": "write", "driven": "drive", "drove": "drive", "shipped": "ship", "ran": "run",
}  # fmt: skip


def root(word: str) -> str:
    """The stem of an English word, also of a verb whose past is another word."""
    return _ROOTS.get(word) or stem(word)


@lru_cache(maxsize=1)
def neutral_stems() -> frozenset[str]:
    """The stems of the English words that say nothing of what is measured."""
    return frozenset(map(root, NEUTRAL_EN))


def stems(words: str) -> frozenset[str]:
    """The stems of the English words of a text, those that only tie words together left out."""
    return frozenset(root(word) for word in WORD.findall(words) if word not in FUNCTION_WORDS and len(word) > 1)
