"""The words and forms by which a claim shows its category, or that it has none."""

from __future__ import annotations

from reportlint.regex import regex

TIE = regex(r"带动|促成|拉动|更愿意|愿意(?:续|再|介绍)|so that|leading to|more willing|as a result")
#: What is measured of the code itself: a change of it is still none of the business (圈复杂度从 38 降到 12).
ELEGANCE = regex(
    r"复杂度|耦合度?|代码行|重复率|单测|测试覆盖|cyclomatic|complexity|coupling|test coverage|lines of code"
)
#: Words of a change, of a lack or of a first: a claim that has one may belong to a category that nobody here knows.
MOVED = regex(
    r"[更再不没无少多快慢早晚升降涨减增省缩翻倍零免超越比节未别]|改善|提[升高前]|下降|首次|由.+[到至]|"
    r"\b(?:more|most|less|least|fewer|faster|slower|sooner|earlier|later|better|worse|longer|shorter|higher|lower|easier|quicker|"
    r"cheaper|safer|smaller|larger|bigger|up|down|rose|fell|grew|gone|ris\w+|fall\w+|grow\w*|drop\w*|cut\w*|sav\w+|no|not|never|"
    r"nobody|nothing|none|without|instead|only|than|again|halv\w+|doubl\w+|tripl\w+|gain\w*|lost?|los\w+|reduc\w+|increas\w+|"
    r"decreas\w+|improv\w+|stop\w*|avoid\w*|catch\w*|caught|prevent\w*|rare\w*|seldom|hardly|becom\w+|became|turned|moved|empty|quiet\w*|over|away|halted|disappear\w*|vanish\w*|end(?:ed|s)?|can|could|will|before|first|every|each|all|any)\b|n't\b"
)
#: Nobody calls, chases or complains any more.
QUIET = regex(
    r"(?:再没|再也没|没再|没有再|不再|再未|再无)[^,。;，；]{0,24}(?:电话|催|投诉|抱怨|找上|来找|来问|追问|扯皮|吵|骂)|"
    r"(?:电话|投诉|抱怨|催问|扯皮|争吵|吵架|吵闹|纠纷|来问的|找上门的)[^,。;，；]{0,10}(?:安静|清静|消停|没了|没有了|基本没|几乎没|不响|绝迹|稀少)|"
    r"(?:很少|极少|难得|几乎没?有?人?|基本没?有?人?)[^,。;，；]{0,6}(?:打电话|催|投诉|抱怨|来问|追问|扯皮|吵)|"
    r"\b(?:nobody|no one|no-one|never again|no customer|none of|hardly|rarely|seldom|scarcely|almost never|no longer|stopped|need(?:s|ed)? to)\b[^.;]{0,60}"
    r"\b(?:r[iua]ng|ringing|call(?:s|ed|ing)?|complain\w*|ask(?:s|ed|ing)?|chas\w+|phon\w+)\b"
)
#: Work that people no longer have to do: 计调不用再加班, `clerks no longer have to type it twice`.
SPARED = regex(
    r"(?:不用|不必|无需|不需要|用不着|不消|免得)再?[^,。;，；]{0,6}(?:关门|停[业产工机线]|加班|熬|跑|抄|填|等|守|盯|翻|找|问|录|算|对|核|催|打|搬|手|人工|重|来回|逐|挨|一个个|半夜|通宵|连夜|返)|"
    r"(?:不再|告别|免去|省去|省掉|摆脱|取消)了?[^,。;，；]{0,6}(?:加班|熬夜|跑腿|抄|手工|手动|手填|人工|重复|来回|逐[个条张]|排队|等待|返工)|[准按]时下班|早(?:点|些)?下班|准点下班|"
    r"\b(?:no longer|do(?:es)? not|don't|doesn't|need not|never) (?:ha(?:ve|s) to|needs? to)\b|"
    r"\bno longer (?:types?|cop(?:y|ies)|retypes?|waits?|queues?|walks?|drives?|fills?|keys?|enters?|stays?|works? (?:late|nights?|weekends?))\b|"
    r"\b(?:goes?|gets?|leaves?|go|get|leave|are) home (?:on time|earlier|sooner|before|by|in time)\b|\bhave time (?:for|to)\b[^.;]{0,40}\bagain\b|\bspends? (?:much |far |a lot )?less time\b|\b(?:is|are|was|were) spared\b|\b(?:nobody|no one) \w+ [^.;]{0,30}\bany ?more\b|\bno longer takes?\b"
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
    r"(?:愿意?|放心|乐意|肯)[^,。;，；]{0,14}交给(?:我们|咱们?)|(?:口碑|名声|牌子)[^,。;，；]{0,10}[带引招]来|(?:回头|再来|又来)找(?:我们|咱们?|上门)|(?:带|拉|喊)着?(?:朋友|亲戚|同行|邻居|熟人|同学|同事)来|"
    r"老(?:客户|顾客|用户|客|主顾)[^,。;，；]{0,8}(?:回[来流头]|再来|续)|\b(?:customers|clients|guests|buyers|members|patients|readers|tenants|shops|dealers|they) (?:now )?(?:keep (?:on )?coming|com(?:e|ing)) back\b|\bkeeps? (?:their|the|his|her|its) (?:\w+ )?(?:tickets?|subscriptions?|contracts?|memberships?|accounts?|polic(?:y|ies)|cards?|lease)\b"
)
#: How people feel about it: nothing that the business gained.
FEELS = regex(
    r"(?:心里|心中)[^,。;，；]{0,6}(?:有底|踏实|舒坦|亮堂|有数|敞亮)|"
    r"(?:感到|感觉|觉得|倍感)[^,。;，；]{0,6}(?:自豪|满意|欣慰|舒服|舒心|踏实|安心|放心|轻松|方便|开心|高兴|有底|专业|受重视|被尊重|温暖|有奔头)|"
    r"(?:接受度|认同感|获得感|归属感|参与感|体验感|仪式感)[^,。;，；]{0,6}(?:高|强|升|好)|更(?:开心|高兴|快乐|舒心|安心|满意|自豪)|评价(?:很|极|颇|非常)高|(?:很|极|颇|较)高的?评价|"
    r"(?:反馈|反映|表示|普遍说|都说)[^,。;，；]{0,10}(?:顺手|好用|方便|不错|满意|省心|舒服|直观|贴心)|"
    r"(?:干劲|精气神|精神面貌|心情|积极性|劲头|荣誉感)[^,。;，；]{0,6}(?:足|高|好|强|提|上|焕|饱满|不一样)|"
    r"\b(?:am|is|are|be|was|were|became|become) (?:\w+ )?(?:happier|prouder|more (?:satisfied|motivated|relaxed|engaged|cheerful|content))\b|"
    r"\b(?:feels?|felt|feeling)\b (?:\w+ ){0,2}(?:more|less|much|better|safer|proud\w*|good|great|calmer|valued|heard|respected|in control|at home|confident|secure|professional|like)\b|"
    r"\b(?:team|we|colleagues|departments) (?:has|have) (?:grown|come|moved) (?:closer|together)\b|\b(?:morale|mood|spirits?|motivation|atmosphere)\b[^.;]{0,20}\b(?:up|better|higher|high|good|improved|rose|risen|lifted)\b"
)
#: What people learnt by it.
LEARNT = regex(
    r"考[下取出过]了?[^,。;，；]{0,12}(?:证|职称|资格)|(?:团队|大家|我们|同事们?|组里|新人)[^,。;，；]{0,8}(?:吃透|摸透|弄懂|搞懂|掌握|学会|熟悉了|精通|对[^,。;，；]{1,10}有了)|"
    r"\b(?:team|we|everyone|everybody|colleagues|engineers|developers|staff|group)\b[^.;]{0,24}\b(?:learn(?:ed|t)|understands? how|knows? how|got to know|mastered|picked up|gained experience|(?:can|is able to|are able to) (?:now )?(?:work with|write|use|handle|program|read)[^.;]{0,30}\b(?:technolog\w+|language|framework|tool\w*|python|sql|kotlin|now))\b"
)
#: The name of the house, and nothing that hangs on it.
BRAND = regex(
    r"(?:品牌|牌子|名声|声誉|知名度|美誉度|形象)[^,。;，；]{0,10}(?:提升|提高|更|增强|打响|立住|扩大|响)|"
    r"\b(?:brand|name|reputation|image|standing)\b[^.;]{0,20}\b(?:worth|stronger|better|grow\w*|strengthen\w*|improv\w*|benefit\w*|known)\b"
)
#: Who came, what was shown, and what was written about it.
HONOUR = regex(
    r"(?:[局市省县区院校厂店部司]长|总经理|董事长|老总|总裁|领导|主任|书记|副总)[^,。;，；]{0,12}(?:来看|视察|剪彩|讲话|表扬|提到|夸|参观|肯定|站台|转发|调研)|[0-9两二三四五六七八九十几]\s*[批拨][^,。;，；]{0,12}(?:参观|来访|考察|学习|取经|交流)|"
    r"(?:手册|文档|教材|课件|海报|简报|宣传片|视频|画册)[^,。;，；]{0,6}[0-9]+\s*(?:多|余)?(?:页|万字|字|份|期|篇|集|张)|(?:输出|撰写|编写|写了|整理|编制)了?[^,。;，；]{0,10}(?:手册|文档|教材|课件|白皮书|报告|文章)|"
    r"\b(?:expressed|voiced|showed) (?:its|their|his|her|great) (?:\w+ )?(?:satisfaction|appreciation|thanks|gratitude|approval)\b|\b(?:everyone|everybody|all) (?:agrees?|finds?|thinks?|says?|feels?)\b|"
    r"\b(?:mayor|minister|c[etfio]o|chief \w+|chair\w*|directors?|president|board|head of \w+|governor|councillors?|bishop|dean|headmaster|headmistress|vice[- ]president)\b[^.;]{0,30}"
    r"\b(?:opened|visited|showed|shown|praised|thanked|mentioned|came to (?:see|look)|spoke|presented|posed|cut the|invited|shook|liked|applauded|toured|tried)\b|"
    r"\b(?:visits?|visitors?|guests?|delegations?) from (?:other|elsewhere|abroad|neighbouring|all over)|\b[0-9]+[- ](?:page|minute) (?:handbook|manual|guide|brochure|film|video|booklet)\b|\b(?:handbook|manual|brochure|booklet) (?:for|of|with|on)\b"
)
#: That it was done, and when it was to be.
DELIVERED = regex(
    r"\beverything (?:\w+ ){0,2}(?:finished|delivered|done|completed|shipped|live|in place)\b|"
    r"\b(?:milestones?|deadlines?|deliverables?|epics?|stories|requirements) (?:\w+ )?(?:were|was|are|have been|has been) (?:all )?(?:met|kept|reached|delivered|done|completed|closed|fulfilled)\b|"
    r"[赶抢]在[^,。;，；]{0,10}前[^,。;，；]{0,6}(?:上了?线|交付|完工|交了|投用|竣工|建成|做完)|(?:一个|一天|半天)[^,。;，；]{0,3}(?:都)?没(?:落下|拖|耽误|延)|"
    r"\b(?:all|every|each|both|everything)\b[^.;]{0,40}\b(?:in place|done|finished|delivered|ready|live|handed over|installed|shipped|completed|built)\b[^.;]{0,16}"
    r"\b(?:by|before|on|in|within|ahead of)\b[^.;]{0,16}\b(?:date|deadline|time|plan|schedule|contract|budget|promised|agreed|planned)\b"
)
#: What is said of the code and how it is built, in whatever figures: it earns nothing by itself.
BUILT = regex(
    r"(?:代码|架构|模块|接口|服务|底层|数据库|表结构|框架|技术栈|前端|后端)[^,。;，；]{0,16}(?:重写|重构|边界|分层|拆分|解耦|领域模型|微服务|命名|规整|干净|整洁|清爽|优雅)|"
    r"耦合[^,，。;；]{0,4}低|层次[^,，。;；]{0,4}(?:清|分明)|只写插件|代码(?:行数|量)[^,，。;；]{0,8}(?:少|减|降)|静态扫描|圈复杂度|\b(?:twelve|12)[- ]factors?\b|\b(?:clear|clean|consistent) (?:and \w+ )?(?:interface|api|contract)s?\b|"
    r"(?:改?用|换成|采用)了?\s*(?:rust|go|golang|java|kotlin|react|vue|k8s|kubernetes|微服务|领域驱动|ddd|graphql|typescript)(?![a-z])|"
    r"\b(?:re)?(?:written|built|coded|implemented) (?:from scratch |entirely |wholly |completely |purely |cleanly )*in (?:pure |modern |clean |idiomatic )*(?:rust|go|golang|java|kotlin|python|scala|react|vue|typescript|c\+\+|c#|elixir|swift)|"
    r"\blines of (?:\w+ )?(?:code|rust|go|golang|java|kotlin|python|scala|typescript|sql)\b|\b(?:statically |strongly |fully )typed\b|\btype[- ]safe|\bno (?:legacy|globals|side effects|cruft|boilerplate)\b|"
    r"\b(?:code|codebase|schema|modules?|interfaces?|layers?|data model|repo(?:sitory)?) (?:\w+ ){0,2}(?:is|are|was|were|has been|have been) (?:\w+ ){0,2}(?:typed|clean\w*|tidy|tidier|split|separated|layered|modular|documented|isolated|rewritten|refactored|stateless|pure|neat\w*|elegant\w*)\b|"
    r"\b(?:domain|event)[- ](?:driven|sourced)\b|\bhexagonal\b"
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
#: People come back, stay or bring others.
RETURNS = regex(
    r"(?:客户|客人|学员|商家|经销商|代理商?|渠道商?|经纪人|门店|供应商|货主|用户|顾客|家长|会员|读者|患者|司机|业主|租户|房东|老客|大家|他们|同事|朋友|邻居)[^,。;，；]{0,14}"
    r"(?:会?多?带|介绍|报名|回来|再来|留下|继续用|常来|推荐|再下单|流失|(?:多|更多)[^,。;，；]{0,4}(?:下单|交给|找我们|合作|投保|订货|派单))|流失[^,。;，；]{0,6}(?:减|少|降)|"
    r"(?:介绍|推荐|说|讲)(?:给|到)[^,。;，；]{0,6}(?:同行|同业|朋友|熟人|邻居|亲戚|圈[里子内]|别家|别的|其他|身边|周围)|(?:把|将|替|帮)(?:我们|咱们?)[^,。;，；]{0,6}(?:介绍|推荐|宣传|传开|说好话)|"
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
    r"(?:the|this|it|our)\b(?: (?:new )?(?:pipeline|platform|gateway|service|portal|app|system|tool|hub|bus|farm|broker))?"
)
#: The share of it that runs the new way: 扫码交接率 98%, `96% of the forms come in online`.
SHARE = regex(
    r"(?:扫码|刷卡|线上|在线|网上|电子|手机|移动端|自助|平台|系统|小程序|app|无纸|数字化|签到|打卡|绑定|启用)[^,。;，；0-9]{0,6}(?:率|占比|比例)|"
    r"[0-9]\s*% of [^.;]{1,40}\b(?:go|goes|come|comes|run|runs|arrive|arrives|(?:are|is) (?:booked|placed|filed|made|sent|signed|handed in|ordered|entered))\b[^.;]{0,24}"
    r"\b(?:online|electronically|digitally|(?:through|via|on|in|with|by) (?:the|it|a) ?(?:new )?(?:app|portal|page|form|phone|scanner|system|tool|code)?)\b"
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
