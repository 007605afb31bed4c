"""Titles that no list of terms holds because people compose them: an adjective with a noun, a question with a verb.

`The stubborn part`, `What gave us grey hair`, `最熬人的一段`: each pattern stands for a family of such titles and must
fit the whole of one.
"""

from __future__ import annotations

import re

from reportlint.regex import regex

_HARD = (
    r"(?:difficult|hard|tough|tricky|thorny|nasty|awkward|painful|stubborn|steep|rough|ugly|messy|sticky|bumpy|prickly|knotty|"
    r"fiddly|delicate|uncomfortable|unpleasant|troublesome|stressful)"
)
_PART = r"(?:parts?|bits?|things?|sides?|spots?|patch(?:es)?|stretch(?:es)?|moments?|points?|going|pieces?|questions?|weeks?|nuts?)"
_US = r"(?:us|me|the team|everyone|everybody|people)"
_VERY = r"(?:most|so|really|quite|at all|not|rather|too|very|a bit|less|n't)"
_TELL = r"(?:大家|我们|团队|人|项目组|一线)"

#: The concept of the lexicon that a title names, and the forms of such titles.
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "difficulties",
        regex(
            rf"(?:(?:the|some|a few|our) )?(?:(?:most|more|really|not so|less|not quite) )*(?:{_HARD}(?:er|est)?|easy) {_PART}(?: of (?:it|the (?:way|road|work|project)))?"
            rf"|(?:what|where) (?:(?:it|things|we|that) )?(?:was|were|got|went|proved|became|turned|is|felt) (?:{_VERY} )*(?:{_HARD}(?:er|est)?|easy|smooth\w*|wrong at first|stuck|slow going)(?: at first)?"
            r"|(?:not|less) (?:so|quite|all|always) (?:easy|smooth|simple)|n(?:ever|o) (?:a )?walk in the park"
            rf"|what (?:nearly |almost )?(?:gave|cost|made(?= (?:\w+ )?(?:\w+ )?(?:sweat|swear|cry|curse|groan|stumble|lose|doubt|slow))|tripped|slowed|held|stopped|fought|bit|pinched|stood|kept|hurt|drove|wore|sank|broke|tested|threw|caught) (?:{_US}|the most|most|against|in)(?: [a-z' ]{{1,24}})?"
            r"|what (?:pinched|hurt|bit|fought|jammed|stuck|resisted|dragged)(?: (?:most|back|us))?"
            r"|(?:what|where|how) we (?:underestimated|stumbled|struggled|fought|wrestled|sweated|swore|slipped|fell|tripped|suffered|sweat|had to (?:fight|wrestle|struggle)|did not expect|had not (?:reckoned|expected|counted|foreseen)|got (?:it )?wrong|lost time)(?: [a-z' ]{1,20})?"
            r"|what (?:nobody|no one) (?:told|warned|had told|expected)(?: us)?(?: about)?"
            r"|what took (?:longer|longest|so long|the longest|most|(?:us )?the most)(?: [a-z ]{1,20})?"
            r"|(?:what|where) (?:it |we |things |us )?[a-z' ]{3,24} (?:on the way|along the way)|where we (?:came unstuck|had to (?:back up|turn back|start over))|what (?:nearly |almost )?(?:derailed|held up|delayed|blocked) (?:it|us|the [a-z]+)|what held (?:it|us) up"
            r"|what did(?: not|n't) (?:work|go well|fit|hold)(?: at first| to begin with)?|(?:the )?hard yards|(?:stones|rocks|bumps|potholes) (?:on|in|along) (?:the|our) (?:path|road|way)"
            rf"|what was (?:{_HARD}(?:er)?|slower|longer) than (?:expected|planned|we thought|it looked)"
            r"|the (?:thing|things|one thing) that (?:nearly|almost) [a-z' ]{3,24}"
            r"|(?:the )?(?:stumbles|headwinds?|grey hairs?|growing pains|teething (?:troubles|problems)|bumpy road|uphill stretch|frictions|tight spots|hot potatoes|sleepless nights)"
        ),
    ),
    (
        "difficulties",
        regex(
            r"(?:过程[里中])?(?:最|比较|有点|很|挺|不太?|不大|没那么|格外)?(?:费劲|费力气?|磨人|熬人|耗人|缠人|难缠|棘手|扎手|烫手|烧脑|伤脑筋|伤神|头[疼痛]|折腾人?|不?顺[手当]|不好[办做弄搞推]|难[做办弄推搞]|吃力|吃劲|花力气|费工夫|要命|揪心|闹心|不容易|不?顺)(?:最多)?的?(?:地方|事情?|部分|一?段|环节|[几两三]处|一环|活儿?|那段|骨头)?"
            r"|(?:哪里|哪儿|哪些|什么)(?:最|比较)?(?:不容易|不好[办做弄]|难[做办弄搞]|费劲|磨人)"
            r"|(?:走得|推得|做得|磨得)?最(?:慢|久|苦|累|耗人|熬人|揪心|吃劲)的(?:地方|一?段|部分|事|环节)"
            r"|(?:摔|跌|吃|撞|碰|踩|绕|栽|翻|掉|踏|走|挨)[过了]?的(?:跤|墙|壁|亏|坑|弯路|跟头|钉子|雷|苦头?|沟|车|空|骂)"
            r"|(?:路上|一路上?|途中|中途)的?(?:石头|坎儿?|坑|磕碰|麻烦|沟坎|风浪|绊脚石|难处)"
            rf"|(?:拦|卡|绊|难|困|堵|磨)(?:住|倒|过|了|死)了?{_TELL}?(?:最久|很久|最多|路)?的(?:地方|事|东西|路|关[口卡]?|坎儿?|人|点|那几?[天次晚回])?"
            r"|(?:碰|遇|撞)[上到]的硬茬|半路上?的(?:事|麻烦|坎)|(?:推|走|做|谈)不动的(?:时候|地方)|卡过壳的?(?:地方)?|费了?(?:不少|很多|一番)?(?:周折|口舌|力气)的?(?:地方|事)?|不省心的?(?:地方|事)?|遇阻|[几两三]件难事"
            r"|(?:没想到|想不到|没料到|料不到|意料之外)的(?:事|地方|情况|麻烦)?|(?:做起来|做了|上手)才(?:知道|晓得)的?.{0,4}|(?:不顺|没那么顺|没那么容易|并不容易|不那么容易)"
        ),
    ),
    (
        "benefits",
        regex(
            r"what (?:it|this|that|they|the (?:project|change|work|tool|system))(?: (?:has|have|had|will|should|could|might|is to|was to|would|did|does|is going to))? (?:given|give|brought|bring|saved?|earn(?:ed)?|done|do|paid|pay|bought|yield(?:ed)?|changed?|return(?:ed)?|achieved?)(?: (?:back|in|us|so far|for us|for them|for the [a-z]+))*"
            r"|what we (?:(?:have|had) )?(?:expect|hope for|gain(?:ed)?|won|earned|saved?|get|got|gotten)(?: (?:from|of|out of|for|with) (?:it|this|that|them))?(?: so far)?"
            r"|where (?:we|things) (?:are|stand) (?:now|today)|what (?:the )?[a-z]+ (?:got|get|gained|won) (?:out of it|from it)?|what the [a-z]+ (?:got|gained|won)|what it earns|what we can (?:count|measure|show|prove)"
            r"|what we (?:hope|expect|want|aim) to (?:see|gain|get|save|reach|achieve)(?: [a-z ]{1,16})?"
            r"|what we (?:see|have seen|observe|measure) (?:today|so far|since|now|since then|after [a-z ]{3,16})"
            r"|what (?:has |have )?(?:improved|got better|become better|come of it|come out of it|became better)(?: (?:since|for (?:the )?[a-z]+|so far|now))?"
            r"|what (?:has |have )?changed (?:since|for (?:the )?[a-z]+|so far)"
            r"|(?:expected|hoped-for|visible|early|first|measured) (?:results?|effects?|gains?|benefits?|returns?|changes?|outcomes?|impact)"
            r"|(?:was|is) it worth (?:it|the [a-z]+)|(?:what )?(?:it|this|that|they|all this) (?:is|was|are|were|has been|turned out) worth(?: to (?:us|the [a-z]+))?"
            r"|(?:has |we |it )?(?:brought|gained|yielded|earned|paid back|gave(?: us)?)|(?:its |the )?worth|what (?:it|this|that) is good for|what it (?:adds|added|comes|came|amounts|amounted) (?:up )?to"
            r"|(?:the )?(?:measured |visible )?worth (?:so far|to (?:us|the [a-z]+))"
            r"|(?:the )?(?:figures|numbers|account|balance|books) (?:after|since) [a-z0-9 ]{3,20}"
        ),
    ),
    (
        "benefits",
        regex(
            r"(?:盼|指望|期望|期待|预计|预期|希望|估计|想)(?:它|这个|这件事|能|会|着|要)*(?:带来|换来|换回|看到|得到|达到|省下?|挣)(?:的|什么|些什么|多少)?(?:变化|效果|好处|结果|收益)?"
            r"|(?:省|挣|赚|换|带|得|拿|落|改|变)(?:下|到|来|回|出|好|得了?)?了?(?:些|点)?(?:什么|哪些|多少|的变化|的好处|的效果|的甜头|的东西)"
            r"|(?:眼下|目前|现在|已经)?(?:看|见|摸|感|尝)得?(?:到|见|着|出)的?(?:变化|效果|好处|成效|起色|甜头|改变|改善)"
            r"|(?:上线|投用|用下来|运行|跑起来|启用|投产|开通|切换|试行)(?:了|后|之后|以来|[一二两三四五六七八九十半几0-9]+个?(?:月|周|天|季度)|至今)*的?(?:账|变化|效果|成绩单?|结果|成效|数字|光景|样子|表现)"
            r"|换来的|(?:降|升|省|快|多|少)了多少|好在(?:哪|哪里|哪儿)"
            r"|落到(?:实处|头上|账上|手里|口袋里?)的.{0,4}|(?:账|账本|报表|数据|数字)[上里]?(?:看|见|算)得[见着出]的.{0,4}|带来的(?:改变|好处|变化|改善|东西)|(?:见|出)了?(?:什么|哪些|多少)?(?:效果?|成效)"
        ),
    ),
    (
        "solution",
        regex(
            r"(?:the )?(?:way|road|path|route|course) (?:we|i) (?:took|chose|went|picked)"
            r"|what (?:we|i) (?:made|introduced|set up|put (?:in|up|in place|in its place|there instead)|designed|created|installed|added|replaced|developed|came up with|proposed|rebuilt|reworked|tried)(?: instead| for it| in its place| it with)?"
            r"|(?:the )?(?:way|how) (?:it|things|the work|this|that|we|the [a-z]+) (?:goes|go|works?|runs?|is done|are done|does it|do it|looks?)(?: (?:now|today|since|since then|these days|from now on))"
            r"|what (?:(?:we|i) )?(?:(?:have|has|was|were) )?(?:(?:been )?(?:turned|moved|shifted|switched|rearranged|reshaped|overhauled))(?: (?:round|around|over|about|upside down))?"
            r"|(?:we |i |now |newly |then )?(?:built|made|installed|put in|set up|put in place)(?: (?:for it|and changed|instead))?"
            r"|how (?:we|i) (?:solved|fixed|tackled|approached|cured|mended|answered|went at|dealt with|handled|attacked) (?:it|this|that|them)"
            r"|the new (?:arrangement|set-?up|routine|order|regime)|how the new (?:way|process|one|tool|system) works|what stands there (?:now|today)|what was (?:put in|installed|set up|introduced)"
            r"|(?:the |our )?(?:remedy|cure|answer|fix|mend|recipe|response)"
        ),
    ),
    (
        "solution",
        regex(
            r"(?:开|拿|想|给|找)出?[的了]?(?:方子|药方|主意|点子|招|路子|法子|药)|(?:动手|着手|上手)(?:改|做|干|治)[的了]?(?:地方|事|东西|什么)?|"
            r"(?:拿|用)(?:什么|啥)(?:来)?(?:治|改|办|解)|做成(?:了)?(?:什么|啥)样?|处方|"
            r"(?:怎么个?|如何)(?:做|治|改|解|办|下手|入手)法?的?|[做作]法(?:与|和)?(?:成果|内容|交付)?"
        ),
    ),
    (
        "status",
        regex(
            r"(?:先?[看说讲])?(?:[^\W\d_]{1,5}[里上下内中])?的?(?:原先|原来|过去|早先|从前|以前|之前|早前|原本|当初|改造?前|老早)(?:是个?|的)?(?:什么)?(?:情形|光景|样子|境况|模样|状况|情况|摸样|局面)"
            r"|[^\W\d_]{1,4}[里上内](?:的|原本的)?(?:情形|光景|样子|境况|模样)"
            r"|how (?:it|things|that|the [a-z]+) (?:looked|was|were|ran|worked|went|stood)(?: (?:before|until then|back then|at the time|at first|then|until [a-z0-9 ]+|in [a-z0-9 ]+))"
            r"|the (?:old|previous|former|earlier) (?:state|situation|picture|order)"
            r"|(?:[a-z0-9' ]{2,16}, )?(?:how|the way|as|what|where) (?:i|we) (?:found (?:it|them|things)|took (?:it|them|things) over|started(?: out)?(?: from)?|stood|set out(?: from)?|began)(?: (?:in|at|last) [a-z0-9 ]{2,16})?"
        ),
    ),
    (
        "cause",
        regex(
            r"(?:再|继续)?[往向朝](?:里|下|深里?|深处|细里?|底下|根[上子里]|源头)(?:再)?(?:挖|刨|看|追|想|问|查|掰|抠|探)(?:了?(?:一层|一步|[一两几]锹|[一两几]步)|下去)?"
            r"|(?:what|where) (?:we|i) found (?:underneath|below|behind it|at the bottom|when we (?:dug|looked) [a-z]+)|dig(?:ging)? (?:deeper|down)|looking (?:deeper|underneath|closer)"
        ),
    ),
    (
        "problem",
        regex(
            r"what (?:bothered|annoyed|upset|irritated|troubled|angered|frustrated|hurt|wore out) (?:the )?[a-z]+(?: most)?"
            r"|what (?:was|is|kept|had been|were) (?:going|not working|missing|broken|wrong|amiss|off|lacking|hurting)(?: wrong| badly)?"
            r"|(?:看|见)(?:到|见)的(?:毛病|问题|麻烦|乱象|怪事)|眼[见前]的(?:毛病|问题|麻烦)"
        ),
    ),
    (
        "importance",
        regex(
            r"(?:为什么|为何|为啥|怎么|凭什么)(?:就|又)?(?:不能再?|拖不得|等不得|等不起|放不得|不能再|非)(?:等|拖|放|缓|忍|将就|凑合|这样下去|做不可|干不可|改不可)?了?"
            r"|(?:不[做改动管])(?:不行|会怎样|行不行|不成|会怎么样)|值不值得?(?:做|干|花这个?[钱力]|费这个?劲).{0,4}"
            r"|why (?:it|this|that) (?:could not|couldn't|can(?:not|'t)|must not|did not|would not) (?:wait|be put off|stand still|go on)|why (?:it )?(?:was|is) (?:urgent|pressing|high time)"
        ),
    ),
    (
        "background",
        regex(
            r"(?:先)?(?:讲讲?|说说?|交代|聊聊?|从)(?:前头|来头|以前|从前|原先|起头|开头|早先)的?(?:事|情况|说起|讲起)?"
            r"|what (?:made|drove|pushed|forced|led|got|moved|prompted) us (?:to )?(?:start|act|do it|begin|move|here|into it|change|look)(?: [a-z]+)?"
            r"|how (?:it|this|that|things) (?:came|got) (?:to this|about|this far|so far)|before (?:all (?:of )?)?(?:this|that|we started|the change|we began)"
            r"|where (?:we|it|this|that|the [a-z]+) (?:came|comes|started|began|stemmed|grew|sprang) (?:from|out of)|how it (?:started|began|arose)"
            r"|how we (?:got|slid|came) into (?:it|this)|the occasion|how bad (?:it|things) (?:was|were|got)"
            r"|(?:事起|事情?起于|背后的事|当时怎么个情况|摸到的情况|从一[次场回件][^\W\d_]{1,8}说起|(?:改造?|上线)前的日子)"
            r"|why (?:we|i) (?:touched|bothered|started|took) (?:with )?(?:this|it|that)(?: on| at all)?|why bother"
        ),
    ),
    ("growth", regex(r"what (?:i've|i have|i) (?:learnt|learned|taken away|got wrong|would do differently)(?: [a-z ]{3,24})?")),
    (
        "phases",
        regex(
            r"(?:分|排|拆|切)[成了作为]?(?:几|两|二|三|四|五|六)?个?(?:段|期|步|批|茬|拨|程|口|阶段)(?:推进?|走|做|上|来|干|交|落地|切)?的?"
            r"|(?:哪|先).{0,2}(?:一步|一段|一批|一个)先|(?:几时|何时|什么时候|哪天|哪个?月)(?:做|上|干|交|推)(?:什么|啥|哪个|了什么)?|[推走迈做]的?(?:步子|节拍|先后|次序|段落)"
            r"|the (?:stages|phases|steps|waves) and (?:their|the) reasons?|(?:the )?order(?: of going live)?|from (?:the )?pilot to (?:all|everyone|everybody|the rest)|first here,? then there"
            r"|(?:阶段|分期|批次)(?:与|和|及)(?:理由|次序|顺序|原因|时间)|从试点到(?:铺开|全面|推广|全量).{0,2}"
            r"|(?:and )?when and (?:how|where|in what order)"
            r"|what went (?:live|out|in|first) when|how we (?:cut|split|staged|sliced|sequenced|ordered|phased|divided) (?:it|the work)(?: up)?"
            r"|the (?:order|sequence) (?:of (?:things|events|work|steps)|we (?:went|worked) in|in which we [a-z]+)|when what (?:came|went|was) ?(?:live|out|done)?"
        ),
    ),
)  # fmt: skip
LONGEST = 60  #: characters from which on a title is a sentence and no form of these


def form_of(title: str) -> str | None:
    """The concept that a composed title names, if the whole of it is one of the known forms. `title` is in normal form."""
    core = title.strip(" \t?？!！:：.。-—*_“”\"'")
    if not core or len(core) > LONGEST:
        return None
    return next((concept for concept, form in FORMS if form.fullmatch(core)), None)
