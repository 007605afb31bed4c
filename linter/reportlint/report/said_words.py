"""How people put it: patterns for what a statement of a background says, where single words of the lexicon will not do."""

from __future__ import annotations

from reportlint.regex import regex

EN_LOOKED = (
    r"read|reread|went|sat|stood|rode|walked|watched|listened|asked|interviewed|counted|timed|measured|pulled|took|lined|laid|put|"
    r"compared|checked|opened|replayed|exported|tagged|sorted|scanned|sampled|surveyed|visited|talked|spoke|phoned|called|rang|"
    r"reviewed|looked|traced|mapped|logged|learn\w+|followed|tracked|analy[sz]ed|examined|saw|found|heard|came across|noticed|"
    r"discovered|shadowed|queried|spent|plotted|combed|tallied|filmed|photographed|unpacked|sifted|skimmed|ploughed|observed|cross-checked|dug|had .{3,40} (?:typed|counted|logged|measured)|know (?:this|that|it|the)"
)
VERBS = "拉翻抽查看听跟坐蹲站访聊问数调导比走核盘扫测试对捋筛画拦约打读统复叠"
PAPERS = "单|台账|日志|记录|数据|流水|录像|录音|录屏|监控|报表|工单|评价|邮件|病历|档案|案卷|账"
#: The same for the author alone: of a whole company these words tell what it does for a living.
EN_MINE = (
    r"drove|drew|emptied|weighed|matched|reconciled|simulated|tested|knocked|hung|recorded|noted|wrote|collected|gathered|stayed|joined|accompanied|"
    r"worked|ran|broke|dialled|polled|met|invited|attended|camped|flew|sailed|cycled|carried|sent|ordered|bought|booked|slept|tried|placed|shopped"
)
#: Somebody looks: the author or his people, and a verb of looking, listening, counting or going there.
LOOKED = regex(
    rf"我(?!们|司|公司|市|省|院|校|厂|国|行|局|部|区|县|这[边里块儿]|最)[^。;\n]{{0,24}}?[{VERBS}]"
    r"|我(?!们)[^。;\n]{0,24}?(?:潜水|潜伏|旁听|蹲守|驻点|顶了[^,，。;\n]{0,4}班|泡了|混了|待了)[^,，。;\n]{0,4}(?:[0-9一二两三四五六七八九十几半]|[天周月])"
    rf"|(?:我们|咱|本组|小组|项目组|工作组|团队|派员)[^。;\n]{{0,24}}?[{VERBS}][^。;\n]{{0,4}}?(?:了|过|出|遍|完|来|着|成)"
    r"|(?<![忘登标惦推])(?<![参函次分人](?=数))(?:[抽访问查看听翻数测走抄蹲跟盯守记试聊跑陪拍站约过])了(?![一两几]?[番倍])[^。;\n]{0,12}[0-9一二三四五六七八九十两几半百]"
    r"|[称量点筛比核盘捋拆挑]了[^,。;\n]{0,12}[0-9一二三四五六七八九十两几半百]"
    r"|(?:抽|随机[抽挑选]|挑)(?:了|出|取|看)?\s?[0-9一二三四五六七八九十两几半百][0-9,.百千万]*\s?[户家单件份人个条名位通店张笔车箱批](?!奖|中)"
    r"|(?:逐|挨)[个户家单件位](?:地)?(?:打(?:过去|电话)|问|上门)|打过去(?:问|一问)|上门(?:问|看)了"
    r"|抽[0-9一二三四五六七八九十两几半百]+[^,。;\n]{0,6}(?:问|看|查|打|听|访|核|验|对|量|拨)"
    r"|(?:[看翻查对数问聊走跟盘听访摸核排捋理拆读追])下来(?=[,，:：看是就发])"
    r"|(?<!要)(?<!得)把[^。;\n]{2,40}[拉翻筛捋看读比导抽摊铺画排对拆][^。;\n]?(?:出|了|开|过|完|直|一遍|成)"
    rf"|(?:翻|抽查?|调阅|翻看|复盘|逐[次起单条张件笔个]|(?<=[,。;\s])[查拉调听看拿])\s?[^,。;\n]{{0,16}}?(?:{PAPERS})"
    r"|(?:测温|测量|实测|走访|访谈|回访|抽检|抽查|抽样|调研|调查|暗访|摸排|问卷|座谈|跟班|跟访|跟车|蹲点|体验|试走|普查|入户)[^,，。;\n]{0,8}[0-9一二三四五六七八九十两几半]"
    r"|逐[次起单条张件笔个]\s?(?:复盘|看|查|过|翻|读|核|比对|回看|分析)"
    r"|(?:跟|和|与|找)[^。;\n]{1,24}(?:聊|谈了|座谈)"
    rf"|\b(?:i|we|us)\b(?:\s[\w']+){{0,3}}?\s(?:{EN_LOOKED})\b"
    rf"|\bi\b(?:\s[\w']+){{0,2}}?\s(?:{EN_MINE})\b"
    r"|\b(?:timed|measured|counted|sampled|interviewed|surveyed|tagged|weighed|replayed)\s(?:all\s|some\s|about\s)?[0-9]"
    r"|\b(?:books?|logs?|records?|journals?|register|inbox) (?:has|have|shows?|showed|says?|lists?)\b"
    r"|\b(?:weighed|kept a (?:list|log|diary|tally)|survey)\b"
    r"|\b(?:an?|the|our|my|two|three|four|five|several) (?:\w+ )?(?:scans?|reviews?|counts?|talks?|conversations?|interviews?|looks?|tours?|trawls?|analysis|analyses|readings?|samples?|comparisons?|study|studies|search|walks?|round|visits?|workshops?) (?:of|with|through|among|across|at|round|to|in)\b[^.;\n]{0,90}\b(?:gave|give|gives|showed|shows?|told|tells?|said|says?|found|revealed|turned up|brought|yielded|named|names|made (?:it )?(?:clear|plain)|confirmed|left|laid bare|put)\b"
    r"|(?:一[轮次番圈]|[两三四五几]轮)(?:扫描|盘点|访谈|走访|排查|摸底|比对|抽查|对账|翻查|调阅|调研)[^。;\n]{0,24}(?:[得看查问理]出|下来|结果|给出|显示|表明)"
    r"|\b(?:from|out of|in|by) (?:the|our) [\w ]{0,20}(?:log|logs|book|journal|recordings?|tickets|survey)\b"
    r"|\bas (?:i|we) (?:know|saw|found|learned)\b|\b(?:i|we) (?:know|knew|have|had) (?:this|that|it|these) from\b"
)
#: Somebody of the author's people did something: it may have been to look.
DID = regex(
    r"(?:和|跟|带|陪)[^。;\n]{0,12}(?:[0-9一二两三四五六七八九十几]\s?[位名个家]|同事)|复盘|统计|表明|(?:结果|数据|记录|日志|分析|监控|报告)[^。;\n]{0,6}显示|调查|调研|抽样|数据(?:来自|来源|里|看)|"
    r"据[^。;\n]{2,12}(?:统计|反映|数据)|反映|反馈|做[了过]一[次轮]|做了[^。;\n]{0,8}(?:分析|比对|盘点|测试|访)|问卷|座谈|口述|原话|"
    r"(?:[组队部科室办员生]|同事|数据中心)[^,。;\n]{0,12}[查跑看数测量称翻抽算对比挑拆][了出过]|"
    r"\b(?:team|colleagues?|engineers?|analysts?|auditors?|students?|interns?|union)\b "
    r"(?:sorted|counted|collected|checked|measured|listened|watched|asked|interviewed|analy[sz]ed|reviewed|tested|timed|weighed|followed|compared|took|drew|ran|sat|went|spent|read|kept)\b|"
    r"\bquestion(?:s|naires?)?\b|\bevery (?:second|third|fifth|tenth)\b|\b[0-9]+ (?:cards|answers|replies|interviews|recordings)\b|"
    r"\btold us\b|\b(?:wrote|write) (?:to us|in)\b|\bletters? (?:from|of|in which|that say)\b|\b(?:the|online|their|customer|star|bad|all) reviews\b|\baccording to\b|\bsampling\b|\bdata (?:show|say|from)\w*\b|"
    r"\b(?:analysis|audit|survey|study|count|records?|statistics|figures|numbers) (?:show|said|say|found|put|tell|told)\w*\b|"
    r"\bshow(?:ed|s (?:that|it|us))\b|\b(?:listening|reading|counting|walking|sitting|asking|watching|interviewing|comparing|talking) (?:to|with|through|the|at|in|on|[0-9])\b|"
    r"\b(?:stopwatch|interviews?|feedback|diary|sample)\b|"
    r"(?<![^\s,。;:“(月年日天周后里初底])我(?!们|司|公司|市|省|院|校|厂|国|行|局|部|区|县)[^。;\n]{0,24}[了过]"
    r"|\bi (?!am|was|have|had|think|believe|will|would|can|could|own|run|manage|lead|answer|look after)[a-z]{3,}\b|\bof us\b(?:\s[\w']+){0,2}?\s\w+(?:ed|t|d|w|ew|ng)\b|\bwe\b(?:\s[\w']+){0,2}?\s"
    r"(?!process|handl|serv|shipp|need|want|receiv|miss|fail|ow|reli|work|start|decid|launch|us|los|open|sign|hir|employ)\w{3,}ed\b"
)
#: What looks like an investigation and is none: what others found, and things that merely came to be seen.
NO_LOOK = regex(r"没人|没有人|才被?发现|才有人发现|无人|(?:查|看|找)不|nobody|no one|never")
#: A verb of looking that is the end of another word (忘记了, 网站了) or has nothing behind it to look at: 改去隔壁的站了。
NO_VERB = regex(
    r"(?:(?<=[的网车电油基驿小大]站)|(?<=[招等期看对善款虐优]待)|(?<=[忘登标笔惦切书]记)|(?<=[参函次分人]数)|(?<=[转键硬大崩接托]盘)|(?<=[水灯浸]泡)|(?<=推翻)|(?<=[难好动]听))了"
    r"|(?<=[站待泡盘记跟蹲数])了(?=$|[,，。;；、:：!！?？\s])|(?<=翻)了(?=[一两几]?[番倍]|[0-9])"
)
NOT = ("没", "未", "不")  #: what undoes a look right before it
BECAUSE = regex(
    r"因为|由于|源于|根子|根源|病根|根因|原因|症结|成因|缘故|主因|起因(?:就|也)?(?:是|在|于)|祸根|归咎|(?:[怪错坏难赖慢亏漏乱贵]|吃亏)就(?:[怪错坏难赖慢亏漏乱贵]|吃亏)在?|怪只怪|说到底|归根|说穿|说白|换句话说|究其|归结|"
    r"(?:问题|毛病|卡|坏|错|慢|差|难|堵|漏)(?:就|都|主要|多半)?(?:出|卡|坏|错|慢|差|难|堵|漏)?在|(?:主要|都)卡在|"
    r"是.{2,24}(?:造成|导致|引起|所致)|不是[^。;\n]{2,40}[,，]?而?是|"
    r"\bbecause\b|\bdue to\b|\bowing to\b|\broots?\b|\breasons?\b|\bcauses?\b|\bcomes? down to\b|\bcame down to\b|\bboils down\b|"
    r"\bstems?\b|\bsince (?:nobody|no|the(?! (?:(?:end|start|beginning|middle|last|first|second|turn|early|late|new) |summer|winter|spring|autumn|fall|season|year|week|month|day|quarter|holidays|pandemic|merger|launch|move|change|war|outbreak|opening|takeover|fire|flood|strike))|each|every|there|our|it|they)\b|\bculprits?\b|\blies (?:in|behind|beneath|with)\b|"
    r"\bone source\b|\bthe rest (?:was|were|is|are|came|went)\b|\b(?:of|in) the (?:wait|time|delays?|cases|errors) (?:was|were|came|went)\b|"
    r"的\s?[0-9.]+\s?%\s?(?:是|出在|来自|因)|(?:[一二三四五六七八九]|一多|大)[成半]多?是(?![“「『])[^,，。;；]{0,8}(?:没|不|错|换|漏|缺|忘|坏|旧|空|断)|"
    r"\bnot\b[^.;\n]{2,50}\bbut\b|\bit is the \w+ that\b|\b(?:that|this) is (?:why|how)\b"
)
#: What share of the cases something is: behind a look it says why they came to be.
PARTLY = regex(
    r"(?:[0-9一二两三四五六七八九](?:成|分之[一二两三四五])[半多]?|一半|大半|多半|半数|绝大多数|大多数?|[0-9.]+\s?%)(?:以上)?(?:其实)?都?(?:是(?!老人|小孩|孩子|女|男|学生|[“「『])|出在|来自|卡在|栽在|坏在|败在|源于)"
)
#: How something lies, or is not there: what a cause is told with where no connective says so.
LIES = regex(
    r"没|无|不|缺|只|仅|各|靠|散|分开|两[本张套头边处份]|旧|老|全凭|随手|混|共用|依赖|历史|当年|当初|"
    r"\b(?:no|not|nobody|none|nothing|never|only|each|every|own|same|one|another|separate|different|old|still|itself|themselves|"
    r"lacks?|without|both|all|by hand|private|depends?|whenever|simply|so|hence)\b|n't\b"
)
#: The same in so strong words that a figure beside them does not matter.
LACKS = regex(
    r"没有|没人|缺少|缺乏|只有一|只是|其实|藏在|共用|混用|串用|同一[张个本套条]|[压埋锁]在|不知道|看不|各[记管写存]|\b(?:no (?!more|less|fewer|longer)\w+|nobody|no one|cannot|nothing|none|neither|without|merely|simply|just)\b|n't\b"
)
HENCE = regex(r"\W*(?:所以|因此|于是|因而|结果|这样一来|这就|so\b|hence|therefore|that is why|thus|as a result)")
GOES_ON = regex(r"\W*(?:and|then|before|又|再|并|随后|然后|接着|逐|也)")
NEGATIVE = regex(
    r"没|无法|不[^少同仅只过久断]|未(?!来)|缺|难(?!民)|慢(?![性病笺充炖])|错(?!峰)|漏(?!斗)|乱|只能|(?<![人天英广])才|白(?![酒天板班领糖名])|(?<![航太真天领])空(?![调间气港乘运瓶箱桶罐军])|堵|"
    r"(?<![刷贵员诊保行用餐])卡(?![片车号券密])|丢|烂|坏|差(?!旅)|退(?![休伍役税])|投诉|抱怨|挨|骂|吵|闹|哭|头[疼痛]|崩溃|围[住着]|怨|愁|烦|挤|(?<!理)赔|罚|逾|拖(?![拉车挂轮])|[在要得干白久]等|等[了着到半]|催|重复|超(?![市声级])|撞|冤|"
    r"\b(?:no|not|never|nobody|none|nothing|only|late|later|wait\w*|lost|los\w+|wrong\w*|fail\w*|miss\w*|slow\w*|long|too|bad\w*|worse|"
    r"hard|stuck|broke\w*|break\w*|error\w*|mistake\w*|complain\w*|gave up|give up|left us|overlap\w*|clash\w*|collid\w*|finds? out|conflict\w*|unhappy|trouble|problem\w*|mess\w*|"
    r"by mistake|before (?:the|it|they)|offline|down|hangs? up|hung up|turn(?:ed|s)? (?:away|down|round)|owed?|given away|before any\w*|leave|leaves|leaving|quit|resign\w*|vanish\w*|went|gone|still|again|starts? over|rewrit\w+|redo\w*|blam\w+|twice)\b|n't\b"
)
#: What people suffer from, as against what lies behind it: it comes again and again, somebody complains, things go astray.
SYMPTOM = regex(
    r"经常|常常|时常|老是|总是|总有|总要|动不动|三天两头|隔三差五|往往|屡|频繁|一个接一个|哭|头[疼痛]|投诉|抱怨|[挨被]骂|骂|催|吵|闹|怨|排长?队|围[住着]|[等拖][了着到上半]|干等|白[跑等]|漏[发登记掉检收单]|"
    r"丢[了失件单掉]|[发错写算填抄拿装送]错|错[发单件账]|对不[上齐平]|退[货单件回费款]|晚[点到]|迟到|超时|逾期|延误|报废|流失|跑空|空跑|空着|找不[到着]|接不上|赶不上|来不及|断货|缺货|积压|堆[着积满]|"
    r"\b(?:often|regularly|again and again|every (?:week|day|month|night)|complain\w*|blame|quarrel|argue|shout|starts? over|start again|rewrite|redo|empty|late|lost|los(?:e|es|ing)|wrong|dirty|wait\w*|queues?|queued|angry|twice|miss(?:ed|ing)?|"
    r"damaged|broken|returned|cancel\w*|gave up|give up|gives up|leave|leaves|quit|walk(?:s|ed)? away|spoil\w*|stale|stuck|stands? still|idle|overdue|dispute[sd]?|unhappy|expired?|mixed up|go(?:es)? missing)\b"
)
#: How things are set up, which is told as the cause of what people suffer.
BUILT = regex(
    r"靠|凭|散|各[自记管写存算编走有]|[两几三四]套|统一|共用|没有?[^,，。;；]{0,8}(?:规则|机制|记录|字段|接口|标准|口径|提醒|登记|系统|人[管认负维盯])|只有[^,，。;；]{0,10}(?:知道|清楚|会|有)|只[是能在认按看]|旧|历史|当年|当初|设计|默认|写死|纸|"
    r"[一每]?[道级层步环]都?不|不(?:登记|记录|留痕|记账|同步|回传|核对|点数|扫码)|[两三四五几多]道(?:手|关|坎|审批|工序|环节)|转[了过]?[两三四几]手|"
    r"手工|人工|手[抄填写敲]|按[^,，。;；]{1,8}[放排分存摆记走]|脱节|分[开头属]|不通|不互通|不同步|没有?(?:打通|连|接|人)|无人|同一|都[在走按]|还是|仍|用的?是|"
    r"\b(?:by hand|on paper|paper|own|separate|different|no (?:field|rule|record|link|list|one|owner|way)|nobody|only|each(?! other)|every \w+ has|both|default|last year's|old|same|depends?|"
    r"memory|typed|spreadsheets?|excel|shared?|designed|nothing|without|first come|in the order|not connected|never|whoever|still)\b"
)
STAKES = regex(
    r"目标|指标|招标|投标|中标|评标|入围|流标|(?<=[校院厂府库])标里|考核|考评|责任书|年底|明年|下半年|下季|续约|续签|续费|大客户|(?:写进|进了|按|新|丢)[^,，。;；]{0,8}合同|合同[^,，。;；]{0,6}(?:到期|续|扣|罚|里|约定|写|要求)|违约|流失|续购|复购|改[买投用][了别]|别家|奖金|满意度|挂钩|罚|赔|损失|少收|少卖|多付|营收|利润|毛利|成交|"
    r"(?:新产品|新品|新店|新厂|新业务|新项目|新线路|新客户|上市|开业|投产)[^,。;\n]{0,8}(?:只能等|等着|卡着|卡住|推迟|定不|上不|开不|做不)|经营(?:月|例|分析)?会|定不下来|"
    r"钱(?:都|就|全)?(?:白)?[花扔砸烧]在|白花|冤枉钱|打水漂|(?:花|烧)的(?:都)?是[^,。;]{0,8}钱|不能再|拖不起|等不起|放不得|第一|头号|头等|首位|最大|最重要|战略|规划|竞争|对手|同行|安全|停业|停线|停招|资质|牌照|监管|再不|再拖|拖下去|拖不得|不做|不改|否则|"
    r"旺季|大促|双\s?1[12]|赶不上|来不及|命|重中之重|关键|要紧|打头|成本|费用|采购额|(?:新增|年度|全年|今年的?)[^。;\n]{0,6}任务|要冲|要保|冲刺|力争|影响|吃掉|直接|名声|口碑|红线|底线|评级|加价|经费|拨款|补[贴助]|预算|绩效|掏钱|掏腰包|倒贴|自己贴|涨价|降级|摘牌|"
    r"\bmoney (?:\w+ )?(?:goes|went|spent|is spent|was spent|burn\w*)\b|\b(?:pay|paid|paying|spend|spent) for (?:nothing|what nobody|things nobody)\b|\b(?:costs?(?! control| cent)|worth|renew\w*|contracts?|regulat\w+|law|laws|(?<!on )(?<!off )(?<!on a )(?<!on the )(?<!off the )board(?! in\b| when\b| with\b)|ceo|cfo|targets?|goals?|aims?|strateg\w+|concession|budgets?|deadline|fines?|fined|penalt\w+|"
    r"licen[cs]e|revenue|turnover|donations?|income|fees?|margins?(?! note)|profits?|grants?|tender|competitors?|supplier|promise[sd]?|survey|satisfaction|"
    r"leave us|left us|lose|loses|losing|insur\w+|audit\w*|safety|(?:in|to) hospital|matters?|stake|bottleneck|otherwise|unless|growth|priority|counts|pays? us|pays? by|turn(?:ed)? down|turn(?:ed)? away|charges? us|bills? us|deducts?|"
    r"next year|by the end|earns?|expire\w*|depends? on|hangs? on|rests? on|lives? on|scorecard)\b"
)
#: What makes a matter pressing without a word of money, aims or rivals: a time that comes, a doubling, a duty, an authority.
PRESSING = regex(
    r"今年|本年|明年|来年|q[1-4]|要(?:[把在达提]|从(?!头))|计划|下[季月周]|眼看|马上|即将|将要|再过|[几两三四]倍|双倍|翻[了一]?[番倍]|监察|督查|检查|审计|巡查|通报|多招|编制|扩[张容招到]|新开|新线|投产|再[多加增添]|要加|开学|旺季|高峰|[0-9]\s*月[底前起份]|年底|起要|之前要|越来越|涨|"
    r"\b(?:this (?:year|winter|summer|spring|autumn|season)|next|soon|has to|have to fit|must|will|instead of|from (?:1 )?(?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december)|opens?|(?:in|by|until|from|next) (?:the )?(?:spring|summer|autumn|winter|fall|new year)|twice as (?:many|much)|reviewed|renewed|lease|visits?|grow(?:s|ing)?|gone up|rising|rises|risen|dearer|doubl\w+|inspect\w*|deadline|every (?:lost|missed|extra))\b"
)
AIMED = regex(
    r"(?:公司|集团|部门|全年|年度|今年|明年|下半年|董事会|总部|事业部|厂里|院里|市里|省里|老板|ceo|cfo)[^。;\n]{0,24}"
    r"(?:目标|指标|考核|责任书|红线|头号|第一|首|重点|考评|规划|战略|要求|压|定为|列[入为进]|写进)|"
    r"[局委办厅署会行省市区县司部]把[^。;\n]{2,20}(?:列[入为进]|纳入|写进|放进|定为|作为)|(?:列[入为进]|纳入|写进|放进)了?[^,，。;\n]{0,14}"
    r"(?:考核|评[分级价比]|复核|检查|目标|计划|重点|清单|工程|任务|指标|标准|合同|红线|督办|第一)|"
    r"(?:方向|任务|战略|目标|抓手|赛道|工程|优先事项|重点)之一|[二两三四五六七八九十0-9]大(?:战略|目标|任务|工程|方向|主线|支柱|重点|攻坚)|"
    r"(?:放|摆|排|列)[在到]?(?:了)?(?:第一|首位|头一位|头一[项件条]|前三)|"
    r"(?:靠|指着|指望)[^,，。;\n]{1,12}(?:吃饭|过日子|养活|活命|活着|挣钱|赚钱|盈利|赢利|保本)|(?:租金?|房租|工资|薪水?|贷款|利息|货款|本钱)[^,，。;\n]{0,4}[付交发还赚挣收]不[出起上回]|"
    r"\b(?<!go )(?<!goes )(?<!went )(?<!going )(?<!gone )(?:lives?|living) (?:on|off|from)\b|\bbread and butter\b|\b(?:makes?|earns?) (?:its|our|their|most of (?:its|our|their)) (?:money|living)\b|\b(?:cannot|could not|can't|couldn't) (?:even )?pay (?:the|our|its|their) (?:rent|wages|bills|loan|staff)\b|"
    r"占[^。;\n]{0,12}(?:成本|收入|营收|毛利|利润|支出|开支|费用)|"
    r"\b(?:board|company|group|ceo|cfo|council|city|county|state|government|ministry|regulator|authority|parliament|union|insurer|bank|headquarters|owner|landlord)\b"
    r"[^.;\n]{0,40}\b(?:aims?|goals?|targets?|promise[sd]?|wants?|priorit\w+|made|wrote|set|put|fixed|named|expects?|demands?|decides?|froze|frozen|publishes|measures us)\b|"
    r"\b(?:[0-9.]{1,8} ?%|half|a (?:third|quarter|fifth)|(?:one|two|three|four)[ -](?:thirds?|quarters?|fifths?)|most|the bulk|the lion's share) of (?:the|our|its|all) (?:[\w']+ ){0,2}"
    r"(?:premiums?|turnover|revenues?|sales|fees|income|orders|profits?|business|earnings|takings|margin|expenses|costs|budget)\b|\b(?:can|could) (?:\w+ )?(?:least|ill|not|hardly) afford\b|\bcannot afford\b|\bcan't afford\b|"
    r"(?:贡献|带来|撑[起着]|供着?)了?[^,，。;；]{0,10}(?:[一二三四五六七八九两][成半]|一半|大半|[0-9.]{1,8}\s?%)[^,，。;；]{0,6}(?:收入|营收|保费|销售|订单|毛利|利润|业绩|业务|流水|单量)|(?:得罪|怠慢|丢|输|耽误|赔|拖)不起|"
    r"\b(?:the |its |our )?first (?:point|item|place|line|topic|issue|priority) (?:in|on|of)\b|\btop of (?:the|our|its)\b|"
    r"\bone of (?:the|our|its|their) (?:\w+ )?(?:pillars|priorities|goals|aims|targets|topics|focus\w*|promises|objectives)\b"
)
#: A statement that calls what it tells the main trouble; it is then told as that, whatever lies behind it.
CALLED = regex(
    r"(?:最大|最突出|最主要|最要命|最头疼|最严重|头号)的?一?个?(?:问题|毛病|麻烦|痛点|短板|难题|烦恼|隐患|漏洞)就?是"
)
WORSE = regex(
    r"越来越|(?:情[形况]|时候|[天里班段晚季期])[^,，。;；]{0,4}(?:更|最|尤其|格外|特别)(?:是)?(?:差|糟|坏|严重|厉害|慢|乱|突出|难熬|吓人)|(?:明显|逐年|逐月|持续|不断)(?:增多|变多|增加|上升|变慢|变差|恶化|下滑)|恶化|"
    r"\b(?:has|have|had) (?:\w+ly )?(?:increased|risen|grown|worsened|gone up|doubled|dropped|fallen)\b|\bgot \w*\s?worse\b"
)
LOSS = regex(
    r"赔|罚|扣|退了|退掉|退款|损失|账单|(?:要|得|就)花|花[了掉出在]|烧[了着]|少收|少卖|多付|多花|浪费|吃掉|搭进|烧掉|垫|扔[掉了]?|倒掉|报[损废]|对半[担摊分]|[担摊]着|自己[担扛]|少[赚挣]|亏[了掉损]?|倒贴|成本|费用|年费|计提|开支|支出|流水|收入|毛利|营收|停|压着|"
    r"\b(?:costs?|fines?|fined|lose|lost|loses|pay|paid|pays|worth|charged?|earn\w*|sale|expense|renewals?|refund\w*|spends?|spent|bills?|billed|wast\w+|ties|owed)\b"
)
#: Money whose unit goes without saying: 一年账单 610 万, 花掉 86 万.
SPENT = regex(
    r"(?:账单|花[费掉了去]|开销|开支|费用?|成本|赔[掉付了]|罚款?|亏[掉了损]?|损失|[少没][卖收赚签接][了掉]?)(?:了|掉|是|约|近|要|合计|一共|共)?\s?[0-9][0-9.,]*\s?(?:多|余|来)?\s?[万亿]多?(?!\s?[单次人张条笔件户家份个台辆吨公小分天度])"
    r"|(?:扔[掉了]?|倒掉|报[损废]|赔|罚|亏|担|摊|白花|少[赚挣卖收])[^。;\n]{0,16}(?:[一每全][年月天季]|半年|年均)[^,，。;\n0-9]{0,6}[0-9][0-9.,]*\s?(?:多|余|来)?\s?[万亿]多?(?!\s?[单次人张条笔件户家份个台辆吨公小分天度])"
)
LAW = regex(
    r"《[^》]{3,40}(?:法|条例|规定|办法|规范|标准)》|(?:法|条例|规定|办法|导则|新规|标准|规范|准则|细则|指引|文件)[^。;\n]{0,24}(?:施行|实施|执行|生效)|[0-9]+\s*号文|(?:监管|法规|法律|条例|新规|规定|省厅|国家|部委|央行|证监会|药监)[^。;\n]{0,30}"
    r"(?:须|必须|不得|要求|应当|强制)|合同[^。;\n]{0,12}(?:写明|约定|载明|要求)|"
    r"(?:人民?银?行(?=[0-9 ]|的?通知|要求|发文|规定|下发)|银保监|金监|金融监管|证监|外管局|网信办|工信部|市监局?|市场监管|税务总?局|海关|卫健委|医保局|药监|住建[部局委厅]|教育[部局厅委]|交通[部局委厅]|应急(?:管理)?[部局厅]|环保局|生态环境|公安[部厅局]|财政[部厅局]|民政[部局]|人社[部局厅]|发改委|国资委|能源局|铁路局|民航局|主管部门|监管部门)"
    r"[^。;\n]{0,40}(?:须|必须|不得|要求|应当|强制|下发|发文|通知)|"
    r"\b(?:regulations?|regulator|directive|law|act|statute|authority|contract|decree|ordinance|central bank|ministry|inspectorate|tax (?:office|authority)|fca|hmrc|irs|fda|faa|easa|bafin|ofgem|gdpr|psd2|hipaa)\b[^.;\n]{0,60}"
    r"\b(?:must|requires?|obliges?|fines?|forbids?|demands?|bans?|from|by|until)\b|"
    r"\b(?:agency|authority|ministry|regulator|inspectorate|commission|government|parliament|council|state|office)(?:'s)? (?:new |latest )?(?:order|decree|ruling|notice|decision|instruction|circular|letter) of\b"
)
DEMANDS = regex(
    r"须|必须|不得|应当|起|前|至少|停发|停止|\b(?:must|from|by|until|before|requires?|obliges?|forbids?|fines?)\b"
)
#: A statement that says how many causes follow: `原因有三`, `毛病出在两处`, `two causes stand out`, `the reasons are two`.
COUNTS = regex(
    r"(?:[有分出在归排为成]|出在|就)[^,，。;；:：]{0,4}?(?P<zh>[两二三四五])(?:条|处|个|层|类|点|方面|样|头|块|种|项|桩|件|道)?(?:原因|毛病|根子|问题)?(?=\W|$|各|都)|"
    r"\b(?P<en>two|three|four|five)\b(?: \w+){0,2} (?:causes|reasons|roots|culprits|places|things|points)\b|\b(?:causes|reasons|roots|culprits)\b(?: \w+){0,2} (?:are|were) (?P<en2>two|three|four|five)\b"
)
#: What opens one of several things that are told in turn.
IN_TURN = regex(
    r"\W*(?:(?:排|放|列|占)?第[一二三四五]|其[一二三四五次]|[一二三四五]是|[一二三四五]来|首[先要]|再次|再者|最后|末了|另[一外]|还有|头一|次之|剩下|余下|"
    r"(?:(?:the|a|and|but|then) )?(?:first|second|third|fourth|fifth|next|then|last|lastly|finally|another|other|rest|remaining|smaller|minor)\b)"
)
#: What weighs another way of doing it, and says neither what is wrong nor why: `外包公司来报过价，太贵，自己做`.
WEIGHED = regex(
    r"(?:没有?|不|未|放弃)[用选走买采](?:它|这条路|这个|外包|外采|采购|成品|现成|商业版|第三方|saas)|(?:报|询|问|谈|打听|了解)过(?:一?[轮次]?)?价|(?:比|找|看|谈|聊)过[^,。;\n]{0,8}[家款](?:厂商|供应商|外包|公司|产品|软件|系统)?|"
    r"(?:外包|外采|第三方|现成|买成?品?)[^。;\n]{0,24}(?:太贵|贵了|不划算|划不来|贴不起)|(?:考虑|评估|想)过[^,。;\n]{0,10}(?:外包|外采|采购|买|第三方|现成|saas)|"
    r"\b(?:decided|opted) against\b|\b(?:off-the-shelf|outsourc\w+|agency|buying)\b[^.;\n]{0,50}\b(?:too (?:expensive|dear|rigid)|would (?:have )?(?:cost|take|taken))\b|\b(?:so|instead) we (?:built|build|did|made|wrote) it ourselves\b|\bwe (?:considered|looked at|weighed|thought of) (?:buying|outsourcing|hiring|an agency|a vendor|off-the-shelf)\b"
)
COMMA = regex(r"[,，;；]")  #: between clauses
FOUND = regex(r"[:：]|发现|看到|\bfound\b|\bthat\b")  #: behind these stands what came of a look
#: Numbers in a manner of speech: `三天两头`, `三番五次`.
IDIOM = regex(
    r"三天两头|隔三差五|三番五次|五次三番|接二连三|三三两两|一来二去|三言两语|四面八方|一次又一次|十有八九|百分百|一时半会|三心二意|丢三落四"
)
CLOCK = regex(r"\b(?:(?P<between>between)|at|after|before|until|by|past|around) (?:the )?$")
VAGUE = ("几", "数", "好", "多")  #: right before a number: 几十车
#: What is reckoned of one unit more or less, and not how things stood: `船多待一天`, `血晚到一刻`, `each extra day`.
UNIT_MORE = regex(
    r"(?:每?[多晚早迟少][^,，。;；0-9]{0,3}|每[拖停等压堵耽][^,，。;；0-9]{0,2}|\b(?:each|every|another|one|an?) (?:extra |additional |more |further |lost )?)$"
)
ONE = regex(r"^(?:[一1]\s*个?\s*[^0-9\s]|(?:an?|one|1|each|every)\b(?! in\b)|(?:extra|additional|further|lost)\b)")
AGO = regex(r"\s*(?:之?前(?!后)|以前|ago\b|earlier\b|back\b)")
RATE = regex(r"一|an?\b|one\b")
RUNS = regex(
    r"靠|[全单只光]凭|凭(?:经验|感觉|记忆|印象|嘴|手感|眼|[^,。;\n]{0,8}[听看摸估猜记])|手[写抄填敲算画绘工]|人工[录填核审查算抄对登传派排]|肉眼|口头|"
    r"(?:要|得|都)自己[^。;\n]{1,12}再[^。;\n]{1,24}|(?:之?后|完),[^。;\n]{0,24}(?:[写填抄签交寄送报批转][^。;\n]{0,16},)[^。;\n]{0,12}(?:再|然后|接着|才|最后)|用的?是|都用|还用|还在用|仍用|采用|用[^。,;\n]{0,6}(?:excel|表格|纸|微信|邮件|电话|u\s?盘)|由[^。;\n]{2,20}(?:维护|负责|录|填|派|管|核|做|抄|出|送|寄|存|放|配|发|收|报|审|开|统一)|在[^。,;\n]{2,10}(?:上跑|里转)|"
    r"只能(?:到|去|在|打)|一直|常年|长年|向来|历来|平时|平常|平日|目前|现有|走线下|线下走|按月|按周|每[天周月季年日]|先[^。;\n]{2,20}[再才后]|主要客群|老主顾|分布在|"
    r"\bon paper\b|(?<!to the )(?<!local )\bpaper\b|\bby (?:letter|hand|phone|mail|e-?mail|post|fax)\b|\bspreadsheets?\b|\bexcel\b|\bwe (?:use|run|keep|serve|handle)\b|"
    r"\b(?:is|are|was|were) (?:kept|done|cooked|handled|written|sent|typed|printed|driven|booked|planned|processed|entered|collected|copied)\b|"
    r"\bby (?:ear|eye|feel|memory|heart|rule of thumb)\b|\bfrom memory\b|\b(?:fills?|signs?|forwards?|hands?|stamps?|prints?|scans?|faxes|e?-?mails|carr(?:y|ies)|passes) (?:in |out |it |them |the |an? |a copy )[^.;\n]{0,60}\b(?:signs?|forwards?|hands?|stamps?|scans?|faxes|e?-?mails|sends?|passes|enters?|retypes?|files?)\b|"
    r"\b(?:has|have) (?:a|an) \w+|\bis how we\b|\btakes us\b|\beach \w+ (?:has|is|goes)\b|\b(?:write(?! to (?:the|us)| in\b)|type|kept|keep|send|sent)\b"
)
#: Names of things that hold a word of trouble and tell of none.
NAMED = regex(r"慢(?:[性病笺充炖]|特病)|翻[译台]|催[化收]|串[口联]|重做|翻过[来去]")
#: Words of the lexicon that show nothing by themselves, whatever they may weigh together.
BARE = regex(
    r"发现|看到|观察|排查|逐[个单条一张笔行段](?:看|读|问)?|一(?P<each>[笔张条个单件家户页行本份格])(?P=each)(?:地|的)?|挨着问|驻场|记账|计时|核查|访谈|问卷|起因|出在|合同|观摩|一直|每[天周月年季]"
)
NUMBER = regex(r"(?!(?:19|20)[0-9]{2}(?![0-9]))(?<![\w.-])[0-9]{2,}(?![\w-]|\s?号)")
