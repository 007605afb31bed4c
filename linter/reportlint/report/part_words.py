"""Titles that name a part of a report in words of their own: `What the quarter taught me`, `后续想做的`."""

from __future__ import annotations

from reportlint.regex import regex

LONGEST = 40  #: characters of a title that is read so
SCORE = 0.85  #: how surely such a title names its part

_PATTERNS = (
    ("duties", regex(
        r"^what (?:i|we)(?: am| are| was| were|'m|'re)(?: here)? (?:(?:held )?(?:responsible|accountable|answerable)|in charge|asked|hired|paid|trusted|tasked|measured|employed)\b"
        r"|^what (?:i|we) (?:look after|answer for|am for|own|run|cover|mind|keep(?: running)?|take care of)\b|^what (?:is|was) (?:mine|ours)\b"
        r"|^(?:the )?(?:bit|part|piece|corner|stuff|things?|share|slice)s? (?:of .{2,20} )?(?:that (?:is|are)|that's|which is) (?:mine|ours)$"
        r"|^(?:my|our) (?:own )?(?:patch|remit|brief|beat|field|slice|post|watch|corner|territory|ground|territories|mandate|department|share|station|assignment|area(?: of work)?)$"
        r"|^(?:i(?: am|'m) )?(?:answering|answerable|responsible|accountable|in charge|looking after|caring|running|minding)(?: for| of| to)?$|^(?:my |the )?(?:post|seat|desk|chair|role|job) (?:and|&) (?:its |the )?\w+$"
        r"|^(?:what (?:is|are) |describe |about )?your (?:role|remit|job|area|responsibilit\w+)\b|^你?们?(?:这|本)?个?(?:季度?|月|年|半年|期)?(?:主要)?(?:负责|管)(?:的是|着)?(?:什么|啥|哪[些块摊])"
        r"|^(?:post|position|office)(?: held)?$|^(?:territory|owner)$|^who(?: (?:i am|am i|is (?:talking|writing|this)))?$|^where i(?:'ve been| have been| was| am) put$"
    )),
    ("growth", regex(
        r"^(?:what (?:went|i did|we did) )?(?:well|less well|not so well|could (?:be|have been|do|have gone) better)$|^(?:learn(?:ed|t)|learnings?|notes? to self)$|\btaught (?:me|us)\b|\bwhat (?:i|we)(?:'ve| have|'ll| will)? (?:learn|take|took|got better|would do|do different|got wrong)"
        r"|\bwhat (?:i|we)(?:'d| would| will|'ll| shall)? (?:not |never )?do (?:differently|otherwise|another way|better|again)\b|\b(?:what|how) i would (?:now )?(?:change|go about) (?:it|this)\b"
        r"|\b(?:looking|look|notes?|a word|thoughts) (?:at|on|about) (?:myself|me)\b|^(?:my )?(?:own )?(?:takeaways?|lessons)\b|^(?:about|as for) (?:me|myself)$|^(?:(?:me |and )*me,? personally$|and me$|personally|for myself|for my part|on a personal note)\b"
        r"|^(?:我|我的|自己|自己的|个人的?|自身的?)(?:体会|感受|收获|反思|不足|变化|长进|心得|小结|检讨|复盘)|^(?:学习|思考|能力|专业|个人|自我|自身)(?:与|和|及|、)?(?:提升|成长|进步|总结|收获|反思|沉淀|提高|精进)$|^(?:学到|长进)了?(?:什么|啥|的)?$|^(?:我)?学到的|^(?:我自己|自己|个人|说说自己|我个人)这(?:边|块|头|里|儿)|^(?:最后)?(?:说|讲|谈)(?:说|讲|谈|一下|几句)?(?:我)?自己|^(?:这季度|这半年|这一年|这个月)?(?:我)?(?:的)?(?:体会|心得|长进)$"
    )),
    ("planning", regex(
        r"^(?:and )?what(?:'ll| will| is to)? follows?$|^after(?:wards?)?$|^(?:and )?(?:what(?:'s| is| comes| will come)?|where (?:we|it|this) (?:go(?:es)?|head(?:s|ing)?)) (?:next|ahead|from here)\b|^(?:the |our |my )?next (?:stops?|stations?|stretch|leg|chapter|move|moves|round|thing|things|on the list)$|^(?:things? (?:to do|to come)|to do(?: list)?|will do|to come|still (?:to do|to come|in the (?:oven|works|making|pipeline)))$|^what (?:i|we)(?: will| would| want to| plan to| mean to| am going to| are going to|'ll|'d) (?:like to )?(?:do|build|try|tackle|take on)\b(?!.*different)|^next(?: up| on| quarter| half| month| year| steps?)?$"
        r"|^(?:where|what) (?:we|i|it|this|they|the \w+) (?:wants?|hopes?|means?|likes?|intends?|wish(?:es)?|is going|are going|ought) to (?:be|go|get|end up|arrive|become|land|move|head)\b"
        r"|^(?:the |our |my )?[a-z]{3,14}(?: [a-z]{3,14})? from (?:here|now)(?: on)?$|^what (?:the )?(?:next \w+|january|february|march|april|may|june|july|august|september|october|november|december|autumn|fall|winter|spring|summer|year ahead|coming \w+) (?:brings?|holds?|will bring|will see|has in store)\b"
        r"|^(?:until|till|up to|by|before|after|towards?) (?:the |this |next )?(?:christmas|easter|new year|(?:summer|winter|spring|autumn)(?: break| holidays?)?|holidays|year'?s? end|end of (?:the )?year)$"
        r"|^(?:我们?)?(?:想|要|打算|准备|该)(?:把它|把系统|让它)?(?:带|走|去|奔|做|长|变)(?:到|向|往|成)(?:的|什么)?(?:哪儿?|哪里|何处|地方|样子|样)$|^(?:年底|年前|春节前?|年后|开春|入冬|入夏|旺季)(?:之?前|之?后|以前|以后)?(?:的)?(?:安排|打算|想做的|要做的|事)?$"
        r"|^where (?:we|i|it|this|that|things|the \w+) (?:goes|go|leads?|heads?|(?:is|are|will be) (?:going|heading|headed|bound))$"
        r"|^(?:and )?(?:onwards?|thereafter|after (?:that|this|which)|from there|the way on|and then(?: what)?)$"
        r"|^(?:coming up|up next|on deck|still to come|ahead of us|looking (?:ahead|forward|out))\b"
        r"|^from (?:january|february|march|april|may|june|july|august|september|october|november|december|next \w+|q[1-4]|here|now) on\b"
        r"|^(?:接着|再|然后|继续|还要|一直)*(?:往|朝|向)(?:[下前远]|后头)(?:走|做|干|推|去|看|赶|挪)(?:的|什么|一步|几步|一段)?$|^接着(?:走|做|干)(?:什么|啥|的)?$"
        r"|^下(?:个|一个|一)?(?:月|季度?|半年|阶段|周|步)(?:度)?(?:的)?(?:工作|任务)?(?:安排|打算|计划|重点|想做的|要做的|做什么|干什么|干啥|做啥)?(?:与|和|及)?(?:安排|打算|计划|目标)?$"
        r"|^(?:后续|往后|接下来|接着|之后|后面|明年|来年)(?:还|再)?(?:想|要|打算|准备|会|怎么)?(?:做|干|走|排|推)?(?:的|什么|啥|些什么|哪些|事)?$"
    )),
)  # fmt: skip


def part_by_words(words: str) -> str:
    """The part that a title in normal form names in words of its own; empty where it names none."""
    if len(words) > LONGEST:
        return ""
    words = words.strip(" :：。.!?？*_·-—")
    return next((part for part, pattern in _PATTERNS if pattern.search(words)), "")
