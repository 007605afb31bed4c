"""The words and forms by which a claim shows its category."""

from __future__ import annotations

from reportlint.regex import regex

TIE = regex(r"带动|促成|拉动|更愿意|愿意(?:续|再|介绍)|so that|leading to|more willing|as a result")
#: What is measured of the code itself: a change of it is still none of the business (圈复杂度从 38 降到 12).
ELEGANCE = regex(
    r"复杂度|耦合度?|代码行|重复率|单测|测试覆盖|cyclomatic|complexity|coupling|test coverage|lines of code"
)
#: Words of a change, of a lack or of a first: a claim that has one may belong to a category that nobody here knows.
MOVED = regex(
    r"[更再不没无少多快慢早晚升降涨减增省缩翻倍零免超越比节未别]|改善|提[升高前]|下降|首次|[由从].+[到至成]|以前|原[来先]|过去|从前|早先|往常|如今|现在|"
    r"\b(?:more|most|less|least|fewer|faster|slower|sooner|earlier|later|better|worse|longer|shorter|higher|lower|easier|quicker|"
    r"cheaper|safer|smaller|larger|bigger|up|down|rose|fell|grew|gone|ris\w+|fall\w+|grow\w*|drop\w*|cut\w*|sav\w+|no|not|never|"
    r"nobody|nothing|none|without|instead|only|than|again|halv\w+|doubl\w+|tripl\w+|gain\w*|lost?|los\w+|reduc\w+|increas\w+|"
    r"decreas\w+|improv\w+|stop\w*|avoid\w*|catch\w*|caught|prevent\w*|rare\w*|seldom|hardly|becom\w+|became|turned|moved|empty|quiet\w*|over|away|halted|disappear\w*|vanish\w*|end(?:ed|s)?|now|used to|can|could|will|before|first|every|each|all|any)\b|n't\b"
)
#: Nobody calls, chases or complains any more.
QUIET = regex(
    r"(?:再没|再也没|没再|没有再|不再|再未|再无)[^,。;，；]{0,24}(?:电话|催|投诉|抱怨|找上|来找|来问|来要|来讨|来查|追问|扯皮|吵|骂)|"
    r"(?:电话|投诉|抱怨|催问|扯皮|争吵|吵架|吵闹|纠纷|来问的|找上门的)[^,。;，；]{0,10}(?:安静|清静|消停|没了|没有了|基本没|几乎没|不响|绝迹|稀少)|"
    r"(?:很少|极少|难得|几乎没?有?人?|基本没?有?人?)[^,。;，；]{0,6}(?:打电话|催|投诉|抱怨|来问|追问|扯皮|吵)|"
    r"\b(?:nobody|no one|no-one|never again|no customer|none of|hardly|rarely|seldom|scarcely|almost never|no longer|stopped|need(?:s|ed)? to)\b[^.;]{0,60}"
    r"\b(?:r[iua]ng|ringing|call(?:s|ed|ing)?|complain\w*|ask(?:s|ed|ing)?|chas\w+|phon\w+)\b"
)
#: Work that people no longer have to do: 计调不用再加班, `clerks no longer have to type it twice`.
SPARED = regex(
    r"(?:不用|不必|无需|不需要|用不着|不消|免得)(?!再?(?:推[翻倒]|重[写构做]|[改换动]架构|大[改动]|伤筋))再?[^,。;，；]{0,6}(?:关门|停[业产工机线]|边|两[头边]|现|凭|加班|熬|跑|抄|填|等|守|盯|翻|找|问|录|算|对|核|催|打|搬|手|人工|重|来回|逐|挨|一个个|半夜|通宵|连夜|返)|"
    r"(?:不再|告别|免去|省去|省掉|摆脱|取消)了?[^,。;，；]{0,6}(?:加班|熬夜|跑腿|两[头边]|边|现问|抄|手工|手动|手填|人工|重复|来回|逐[个条张]|排队|等待|返工)|[准按]时下班|早(?:点|些)?下班|准点下班|"
    r"\b(?:no longer|do(?:es)? not|don't|doesn't|need not|never) (?:ha(?:ve|s) to|needs? to)\b|"
    r"\bno longer (?:clos(?:es?)|shuts?|prints?|phones?|search(?:es)?|sorts?|counts?|types?|cop(?:y|ies)|retypes?|waits?|queues?|walks?|drives?|fills?|keys?|enters?|stays?|works? (?:late|nights?|weekends?))\b|"
    r"\b(?:has|have|got|gets?) (?:their|his|her|our|my) (?:\w+ )?(?:evenings?|weekends?|nights?|lunch\w*|sundays?|saturdays?|mornings?|afternoons?) (?:back|free|off|to themselves)\b|\b(?:goes?|gets?|leaves?|go|get|leave|are) home (?:on time|earlier|sooner|before|by|in time)\b|\bhave time (?:for|to)\b[^.;]{0,40}\bagain\b|\bspends? (?:much |far |a lot )?less time\b|\b(?:is|are|was|were) spared\b|\b(?:nobody|no one) \w+ [^.;]{0,30}\bany ?more\b|\bno longer takes?\b"
)
#: Fewer of a thing than there were.
FEWER = regex(
    r"[比较](?:以前|从前|原来|过去|先前|之前|早先|往年|去年|上季度?|上个?月|同期|头年)[^,。;，；]{0,8}(?:少|低|短|快|早|省)|"
    r"(?<![不至多])(?:少|短|低|快)了(?:$|[,。;，；])|(?:少|短|低|快)(?:多了|得多)|(?:几乎|基本)上?(?:没有了?|没了|不再|绝迹)|没有?(?:那么|这么|以前|原来|从前)[^,。;，；]{0,4}(?:多|久|长|慢|乱|挤|忙)|(?<!不)(?:少|短|低|快)(?:了|得)?(?:很多|许多|不少|好多|太多|一些|些)(?:$|[,。;，；])|"
    r"\b(?:less|fewer) [^.;]{1,40}\bthan (?:before|it was|they were|it used|in|last)\b|\bless to do\b|\bhardly any\b|\balmost no \w+|\bcan \w+ (?:\w+ )?more \w+ (?:a|per|each|every|in)\b|"
    r"\b(?:become|became|are|is|now) (?:\w+ )?(?:rare|rarer|scarce|a rarity)\b|\b(?:are|is|have|has) (?:all |nearly |almost )?(?:gone|disappeared|vanished)\b"
)
#: People come back, give more of their work or bring others, told as a fact.
LOYAL = regex(
    r"(?:愿意?|乐意|乐于|肯|想|爱|喜欢|放心)(?:再|回|常|继续|接着|一直)[^,。;，；]{0,6}(?:来|住|买|用|光顾|[就复]?诊|看病|下单|合作|找|签|订|租|学|坐|吃)|"
    r"(?:愿意?|放心|乐意|肯)[^,。;，；]{0,14}交给(?:我们|咱们?)|(?:口碑|名声|牌子)[^,。;，；]{0,10}[带引招]来|(?:回头|再来|又来)找(?:我们|咱们?|上门)|(?:带|拉|喊)着?(?:朋友|亲戚|同行|邻居|熟人|同学|同事)来|"
    r"老(?:客户|顾客|用户|客|主顾)[^,。;，；]{0,8}(?:回[来流头]|再来|续)|\b(?:customers|clients|guests|buyers|members|patients|readers|tenants|shops|dealers|they) (?:now )?(?:keep (?:on )?coming|com(?:e|ing)) back\b|\bkeeps? (?:their|the|his|her|its) (?:\w+ )?(?:tickets?|subscriptions?|contracts?|memberships?|accounts?|polic(?:y|ies)|cards?|lease)\b"
)
#: Less of something, or sooner: a benefit of work whatever it is that became less.
LESS = regex(
    r"(?:情况|现象|问题|次数|返工|损|费|错|等|跑|路|活|电话|单子|纸)[^,。;，；]{0,10}(?:改善|缓解|变少|减少|少了|减轻|下降|降低|好转)|"
    r"(?:报损|冤枉路|返工|返修|缺货|扯皮|加班|空跑|等待|重复劳动)[^,。;，；]{0,10}(?:少|降|减|改善|缓解)|"
    r"[变更]快|快(?:了|多了)|少[跑等填抄录印排用]|更早|早(?:了|一)|"
    r"\b(?:sooner|faster|quicker|earlier|less often|more often|fewer|less (?:time|\w+ing|paper|work|effort|waste))\b|"
    r"\b(?:waits?|waiting|types?|walks?|drives?|prints?|queues?)\b[^.;]{0,20}\bless\b|"
    r"\b(?:scrap|waste|rework|delays?|returns|breakage|overtime)\b[^.;]{0,30}\b(?:down|fell|dropped|less|lower)\b"
)
LATER = regex(
    r"长远|长期|往后|往远|今后|以后|日后|将来|未来|久而久之|慢慢|逐渐|明年|有望|迟早|自然(?:就|也|而然)?[会能]?|早晚会|终究|总会|[定准必]会|想必|(?:时间|日子|时候|用)(?:一|用)?[长久](?=了|[,，])|假以时日|过[一两几]年|早晚|渐渐|"
    r"\b(?:naturally|surely|no doubt|bound to|sure to|are likely to|as time (?:goes|passes|wears)|with time|given time|before long|in due course|by and by|a (?:year|few years) from now)\b|"
    r"\b(?:in the long run|long[- ]term|over time|over the years|in time|sooner or later|for years|in the years|eventually|"
    r"one day|down the line|next year|in future|in the future|will|should)\b"
)
#: Words of the long run alone, in which customers are hoped to stay, whatever word says so; those of LATER tell of plans as well.
LONG_RUN = regex(
    r"长远(?:来?看|地?说|而言)?|长期(?:来看|看|下来|而言)|往后(?![推挪移延排拖靠退])|往远(?:了)?[看说]|日后|(?:^|[,。;，；:：])\W*(?:今后|以后)|用惯了|久而久之|迟早|早晚会|"
    r"\b(?:in the long(?:er)? (?:run|term)|in the years to come|over time|over the years|down the line|sooner or later)\b"
)
#: People come back, stay or bring others.
RETURNS = regex(
    r"(?:客户|客人|学员|商家|经销商|代理商?|渠道商?|经纪人|门店|供应商|货主|用户|顾客|家长|会员|读者|患者|司机|业主|租户|房东|老客|大家|他们|同事|朋友|邻居)[^,。;，；]{0,14}"
    r"(?:会?多?带|介绍|报名|回来|再来|留下|继续用|常来|推荐|再下单|流失|(?:多|更多)[^,。;，；]{0,4}(?:下单|交给|找我们|合作|投保|订货|派单))|流失[^,。;，；]{0,6}(?:减|少|降)|"
    r"(?:介绍|推荐|说|讲)(?:给|到)[^,。;，；]{0,6}(?:同行|同业|朋友|熟人|邻居|亲戚|圈[里子内]|别家|别的|其他|身边|周围)|(?:把|将|替|帮)(?:我们|咱们?)[^,。;，；]{0,6}(?:介绍|推荐|宣传|传开|说好话)|"
    r"愿意?(?:继续|一直|都)?把[^,。;，；]{1,10}(?:[留放存交开]在?|办在)(?:我们|咱们?|本[行店司院公])|"
    r"来的?(?:次数|频次|趟数|回数)[^,。;，；]{0,8}(?:多|高|勤|涨)|来得[^,。;，；]{0,4}(?:勤|多|频)|(?:还会|又会|会再|常|多)来(?:$|[,。;，；几我])|"
    r"(?:光顾|到店|回购|回头|复[购充订投住诊吃游玩租])[^,。;，；]{0,8}(?:多|高|勤|上去|涨|起来|上来)|"
    r"\b(?:come back|coming back|return|stay|stick|remain|loyal|send us (?:more|their)|bring (?:us|their|more)|bring in|"
    r"(?:come|visit|call|drop) (?:in |by |here |to us )?(?:more often|again|more)|(?:shop|book|use us|buy|travel|eat|charge) (?:here |with us )?(?:more often|again)|buy from us|order more|(?:place|give|send|bring|do|write|take out) (?:us |with us )?(?:\w+ )?more (?:\w+ )?(?:business|orders|work|jobs|polic(?:y|ies)|contracts|cases)|spread the word|tell (?:their|other|the|his|her) (?:\w+ )?(?:friends|peers|colleagues|neighbours|neighbors|partners|competitors)|"
    r"put in a (?:good )?word|pass (?:us|our name) on|speak well of us|introduce us)\b"
)
#: People or places that use it: `每天有 261 家酒店走读数门`, `All six squads deploy through the pipeline`.
USING = regex(
    r"[0-9]\s*(?:余|多)?(?:个|家|名|位|户|人|条|店)[^,。;，；]{0,14}(?:都?(?:走|用着?|用上|在用|跑在|登录|接入|切换|迁移?|启用))|"
    r"\b(?:all|every|each|[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[^.;,]{0,40}\b(?:through|via|on) "
    r"(?:the|this|it|our)\b(?! (?:(?:very |same |first |second |next |other |right |last |whole )*(?:screens?|shelf|shelves|tables?|desk|floor|road|way|day|date|spot|phone|line|market|morning|evening|night|weekend|stairs|ward|wall|door|agenda|list)\b))(?: (?:new )?(?:pipeline|platform|gateway|service|portal|app|system|tool|hub|bus|farm|broker))?"
)
#: The share of it that runs the new way: 扫码交接率 98%, `96% of the forms come in online`.
SHARE = regex(
    r"(?:扫码|刷卡|线上|在线|网上|电子|手机|移动端|自助|平台|系统|小程序|app|无纸|数字化|签到|打卡|绑定|启用)[^,。;，；0-9]{0,10}(?:率|占比|比例|占)|(?:自己|自行|自主)[^,。;，；0-9]{1,10}的?(?:占比|比例|占)|"
    r"[0-9]\s*% of [^.;]{1,40}\b(?:go|goes|come|comes|run|runs|arrive|arrives|(?:are|is) (?:booked|placed|filed|made|sent|signed|handed in|ordered|entered))\b[^.;]{0,24}"
    r"\b(?:online|electronically|digitally|(?:through|via|on|in|with|by) (?:the|it|a) ?(?:new )?(?:app|portal|page|form|phone|scanner|system|tool|code)?)\b"
)
#: The share of people that does it the new way by themselves, whatever it is that they do: 自助选时间的比例 88%.
OWN_WAY = regex(
    r"(?:自助|线上|在线|网上|电子|手机|移动端|小程序|无纸|自己|自主|自行)(?:(?!率|成功|失败|故障|错|及时|准确|通过|转化|完成|满意)[^,。;，；:：0-9]){1,10}的?(?:比例|占比|占)|"
    r"\bshare of [^.;,]{2,40}\b(?:online|themselves|by (?:app|phone)|on their own|self-service)\b"
)
#: Work of people that is no longer needed.
FREED = regex(
    r"释放|腾出|转(?:岗|去|到|入)[^,。;，；]{0,10}(?:人|岗|名)|少(?:排|用|雇|请|派|招|印|买|寄|付|配)|"
    r"\b(?:moved to other work|could go over to|freed|frees|free up)\b"
)


#: What takes so long: 报告出具平均 3.5 天, `refunds are there within 2 days`.
TOOK = regex(
    r"平均|[耗用费]时|只要|只需|仅需|[以之]?内|要[0-9 ]|缩|天到|小时到|就[能可出到]|[0-9] ?(?:分钟|秒|小时)(?:过|完|出|到|办)|"
    r"\b(?:takes?|took|taken|within|in (?:[0-9]+|one|two|three|four|five|six|an?\b)|average|after|instead of|earlier|sooner|less)\b"
)

#: A trouble that is there no more, told of the trouble: 缺货的日子没有了, `payments no longer fail`.
GONE = regex(
    r"(?:情况|日子|现象|[的等]事儿?|问题|毛病|怪事|差错|投诉|重复[^,。;，；]{1,6}|[漏错误返缺断堵空][^,。;，；]{1,3})[^,。;，；]{0,4}(?:没有?了|绝迹|消失了?|不见了|杜绝了?|根除)(?:$|[,。;，；])|"
    r"\bno longer (?:fails?|breaks?|crash\w*|(?:get|go|goes|gets) (?:lost|missing|astray|stuck|wrong)|stand (?:empty|idle)|pile up|run out|arrive late|leak|jam)\b|"
    r"\b(?:has|have) (?:\w+ )?(?:stopped|ceased|dried up|died down|gone quiet)\b"
)
#: Fewer people turn away: 中途离开的客人少了, `fewer guests walk out`.
STAYING = regex(
    r"(?:离开|走掉|走人|离场|退场|流失|放弃|弃[单号购]|爽约|跑单|退[订单票款货费]|改约|取消)[^,。;，；0-9]{0,10}(?:减少|变少|少了|少很多|下降|降低|降了|走低|没有?了)|"
    r"(?:减少|降低|避免)了?[^,。;，；0-9]{0,10}(?:离开|走掉|流失|弃[单号购]|爽约|跑单|退[订单票货])|"
    r"\b(?:fewer|less) [^.;]{0,30}\b(?:leav\w+|left|walk(?:ed|ing)? (?:out|away|off)|g[ai]ve up|giving up|abandon\w*|cancel\w*|drop(?:ped)? out|no-shows?)\b|"
    r"\b(?:walk-?outs|cancellations|no-shows|abandonment|drop-?outs|churn)\b[^.;]{0,24}\b(?:down|fell|fallen|dropped|fewer|lower|less)\b"
)
#: One does more than before: 骑手一天多跑六单, `each crew fits in one more job a day`.
CAPACITY = regex(
    r"(?:一?[天班日周月]|每[人天班周月组车]|一个?人|人均|人手)[^,。;，；0-9]{0,8}(?:多[跑做看送接卖装修拣录审查拍排开办](?:了|出)?|(?:能|可以?|就能?)?(?:管|顾|看|盯|跑|忙)得?(?:过来|完))|"
    r"从[^,。;，；]{0,8}(?:只能|能|要|看|管|跑|做|接)[^,。;，；]{0,8}(?:变成|变为|到)(?:了|能|可以)?(?:看|管|跑|做|接)|"
    r"\b(?:one|two|three|four|five|six|[0-9]+|a few|several) more (?:\w+ )?\w+ (?:a|per|each|every) (?:day|shift|week|hour|night|month|round|run)\b|"
    r"\b(?:can|could|is able to|are able to|now) (?:now |alone |easily )?(?:handles?|serves?|looks? after|covers?|manages?|runs?|fits? in|gets? through) (?:up to |about |some |as many as )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|all|twice|double)\b"
)
#: It is there at once, told by the day: 结算款第二天就到账, `invoices go out the day the job is done`.
AT_ONCE = regex(
    r"(?:当[天日场晚]|次日|隔[天日]|第二天|转天|即时|立刻|马上|随到随)[^,。;，；]{0,4}(?:就|便|即)?(?:能|可以?)?[^,。;，；]{0,4}(?:到[账货手]?|出[单库结报]?|办[完结好]|走完|发[货出]|送[到达]|拿[到走]|批[完下复]|结[清完算]|定[下稿]|开[出好])|"
    r"\b(?:go(?:es)?|leaves?|arrives?|lands?|ships?|is|are|gets?|reach\w*|closes?) [^.;]{0,24}\b(?:(?:on )?the (?:same|very|next) (?:day|morning|evening|hour)|the day (?:the|it|they|we)|overnight|within the (?:day|hour)|on the spot)\b|"
    r"\b(?:hours?|days?|weeks?|minutes?) (?:shorter|sooner|earlier|faster|quicker)\b"
)
#: Business that it brought: 会员转发带来 3,200 单, `the fair brought 31 contracts`.
BROUGHT = regex(
    r"(?:带来|换来|引来|签[下了约]|拿下|促成|成交|谈成)了?[^,。;，；0-9]{0,8}[0-9][0-9,.]*\s*[万千百]?(?:多|余)?(?:单|笔|份|个?订单|个?合同|家?客户|套|台|元)|"
    r"\b(?:brings?|brought(?: in)?|won|signed|sold|yielded|generated) (?:us )?(?:\w+ )?[0-9][0-9,.]*(?: \w+)? (?:orders|contracts|customers|clients|deals|bookings|leads|sales|subscriptions|policies)\b"
)
#: People are readier to buy or to pay: 买家敢下单了, 门店愿意多订货.
READIER = regex(
    r"(?:客户|客人|买家|顾客|用户|家长|学员|商家|门店|店主|店家|车商|会员|业主|农户|商户|患者|经销商|渠道|住户|旅客|大家)们?[^,。;，；]{0,6}(?:敢|肯|愿意?|乐意|放心|抢着|主动|更爱|舍得)[^,。;，；]{0,6}(?:下单|下手|买|订|付款?|付费|加单|成交|报名|充值|签|交定金|掏钱|投保|进货|囤|出价)(?:$|[^率])|"
    r"\b(?:customers|clients|buyers|guests|members|shops|dealers|parents|patients|they) (?:now )?(?:dare to|are (?:readier|keener|happier|more willing|quicker) to) (?:buy|order|book|pay|sign|spend|commit)\b"
)
#: Money saved, told by the month, the year or the piece: 月省 3 万.
SAVES = regex(
    r"[月年日天季单人次车批户店均][^,。;，；0-9]{0,3}[省少][了下出]?[^,。;，；0-9]{0,4}[0-9][0-9,.]*\s*[万千百亿]?(?:多|余)?元?(?:$|[,。;，；])"
)
#: In how much time a share of them is done: `98% of the tickets are on the screen within one second`, 九成在两天内办完.
WITHIN = regex(
    r"[0-9一二两三四五六七八九十半]\s*个?(?:毫?秒|分钟?|小时|钟头|天|个?工作日|周)(?:之|以)?内|(?:当天|当日|次日|隔天)(?:之?内|就|能|完|办|出|到)|"
    r"\b(?:within|in (?:under|less than)|inside) (?:an?|one|two|three|four|five|six|ten|half an?|[0-9.,]+) ?(?:milliseconds?|ms|seconds?|minutes?|hours?|(?:working |business )?days?|weeks?)\b|\b(?:the|on the) same (?:day|morning|evening|night|hour)\b|\bovernight\b"
)
