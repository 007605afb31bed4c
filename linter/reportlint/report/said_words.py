"""How people put it: patterns for what a statement of a background says, where single words of the lexicon will not do."""

from __future__ import annotations

from reportlint.regex import regex

EN_LOOKED = (
    r"read|reread|went|sat|stood|rode|walked|watched|listened|asked|interviewed|counted|timed|measured|pulled|took|lined|laid|put|"
    r"compared|checked|opened|replayed|exported|tagged|sorted|scanned|sampled|surveyed|visited|talked|spoke|phoned|called|rang|"
    r"reviewed|looked|traced|mapped|logged|learn\w+|followed|tracked|analy[sz]ed|examined|saw|found|heard|came across|noticed|"
    r"discovered|shadowed|queried|spent|had .{3,40} (?:typed|counted|logged|measured)|know (?:this|that|it|the)"
)
VERBS = "拉翻抽查看听跟坐蹲站访聊问数调导比走核盘扫测试对捋筛画拦约打读统复叠"
PAPERS = "单|台账|日志|记录|数据|流水|录像|录音|录屏|监控|报表|工单|评价|邮件|病历|档案|案卷|账"
#: Somebody looks: the author or his people, and a verb of looking, listening, counting or going there.
LOOKED = regex(
    rf"我(?!们|司|公司|市|省|院|校|厂|国|行|局|部|区|县)[^。;\n]{{0,24}}?[{VERBS}]"
    rf"|(?:我们|咱|本组|小组|项目组|工作组|团队|派员)[^。;\n]{{0,24}}?[{VERBS}][^。;\n]{{0,4}}?(?:了|过|出|遍|完|来|着|成)"
    r"|(?:[抽访问查看听翻数测走抄蹲跟盯守记试聊跑陪拍站约过])了[^。;\n]{0,12}[0-9一二三四五六七八九十两几半百]"
    r"|(?<!要)(?<!得)把[^。;\n]{2,40}[拉翻筛捋看读比导抽摊铺画排对拆][^。;\n]?(?:出|了|开|过|完|直|一遍|成)"
    rf"|(?:翻|抽查?|调阅|翻看|复盘|逐[次起单条张件笔个]|拿|(?<=[,。;\s])[查拉调听看])\s?[^,。;\n]{{0,16}}?(?:{PAPERS})"
    r"|逐[次起单条张件笔个]\s?(?:复盘|看|查|过|翻|读|核|比对|回看|分析)"
    r"|(?:跟|和|与|找)[^。;\n]{1,24}(?:聊|谈了|座谈)"
    rf"|\b(?:i|we|us)\b(?:\s[\w']+){{0,3}}?\s(?:{EN_LOOKED})\b"
    r"|\b(?:timed|measured|counted|sampled|interviewed|surveyed|tagged|weighed|replayed)\s(?:all\s|some\s|about\s)?[0-9]"
    r"|\b(?:books?|logs?|records?|journals?|register|inbox) (?:has|have|shows?|showed|says?|lists?)\b"
    r"|\b(?:weighed|kept a (?:list|log|diary|tally)|survey|on foot)\b"
    r"|\b(?:from|out of|in|by) (?:the|our) [\w ]{0,20}(?:log|logs|book|journal|recordings?|tickets|survey)\b"
    r"|\bas (?:i|we) (?:know|saw|found|learned)\b|\b(?:i|we) (?:know|knew|have|had) (?:this|that|it|these) from\b"
)
#: Somebody of the author's people did something: it may have been to look.
DID = regex(
    r"(?:和|跟|带|陪)[^。;\n]{0,12}(?:[0-9一二两三四五六七八九十几]\s?[位名个家]|同事)|复盘|统计|表明|(?:结果|数据|记录|日志|分析|监控|报告)[^。;\n]{0,6}显示|调查|调研|抽样|数据(?:来自|来源|里|看)|"
    r"据[^。;\n]{2,12}(?:统计|反映|数据)|反映|反馈|做[了过]一[次轮]|做了[^。;\n]{0,8}(?:分析|比对|盘点|测试|访)|问卷|座谈|口述|原话|"
    r"\btold us\b|\b(?:wrote|write) (?:to us|in)\b|\bletters?\b|\breviews?\b|\baccording to\b|\bsampling\b|\bdata (?:show|say|from)\w*\b|"
    r"\b(?:analysis|audit|survey|study|count|records?|statistics|figures|numbers) (?:show|said|say|found|put|tell|told)\w*\b|"
    r"\bshow(?:ed|s (?:that|it|us))\b|\b(?:listening|reading|counting|walking|sitting|asking|watching|interviewing|comparing|talking) (?:to|with|through|the|at|in|on|[0-9])\b|"
    r"\b(?:stopwatch|interviews?|feedback|diary|sample)\b|"
    r"(?<![^\s,。;:“(月年日天周后里初底])我(?!们|司|公司|市|省|院|校|厂|国|行|局|部|区|县)[^。;\n]{0,24}[了过]"
    r"|\b(?:i|of us)\b(?:\s[\w']+){0,2}?\s\w+(?:ed|t|d|w|ew|ng)\b|\bwe\b(?:\s[\w']+){0,2}?\s"
    r"(?!process|handl|serv|shipp|need|want|receiv|miss|fail|ow|reli|work|start|decid|launch|us|los|open|sign|hir|employ)\w{3,}ed\b"
)
#: What looks like an investigation and is none: what others found, and things that merely came to be seen.
NO_LOOK = regex(r"没人|没有人|才被?发现|才有人发现|无人|(?:查|看|找)不|nobody|no one|never")
BECAUSE = regex(
    r"因为|由于|源于|根子|根源|病根|根因|原因|症结|成因|缘故|主因|说到底|归根|说穿|说白|换句话说|究其|归结|"
    r"(?:问题|毛病|卡|坏|错|慢|差|难|堵|漏)(?:就|都|主要|多半)?(?:出|卡|坏|错|慢|差|难|堵|漏)?在|(?:主要|都)卡在|"
    r"是.{2,24}(?:造成|导致|引起|所致)|不是[^。;\n]{2,40}[,，]?而?是|"
    r"\bbecause\b|\bdue to\b|\bowing to\b|\broots?\b|\breasons?\b|\bcauses?\b|\bcomes? down to\b|\bcame down to\b|\bboils down\b|"
    r"\bstems?\b|\bsince (?:nobody|no|the|each|every|there|our|it|they)\b|\bculprits?\b|\blies (?:in|behind|beneath|with)\b|"
    r"\bone source\b|\bthe rest (?:was|were|is|are|came|went)\b|\b(?:of|in) the (?:wait|time|delays?|cases|errors) (?:was|were|came|went)\b|"
    r"的\s?[0-9.]+\s?%\s?(?:是|出在|来自|因)|"
    r"\bnot\b[^.;\n]{2,50}\bbut\b|\bit is the \w+ that\b|\b(?:that|this) is (?:why|how)\b"
)
#: How something lies, or is not there: what a cause is told with where no connective says so.
LIES = regex(
    r"没|无|不|缺|只|仅|各|靠|散|分开|两[本张套头边处份]|旧|老|全凭|随手|混|共用|依赖|历史|当年|当初|"
    r"\b(?:no|not|nobody|none|nothing|never|only|each|every|own|same|one|another|separate|different|old|still|itself|themselves|"
    r"lacks?|without|both|all|by hand|private|depends?|whenever|simply|so|hence)\b|n't\b"
)
#: The same in so strong words that a figure beside them does not matter.
LACKS = regex(
    r"没有|没人|缺少|缺乏|只有一|不知道|看不|各[记管写存]|\b(?:no (?!more|less|fewer|longer)\w+|nobody|no one|cannot|nothing|none|neither|without)\b|n't\b"
)
GOES_ON = regex(r"\W*(?:and|then|before|又|再|并|随后|然后|接着|逐|也)")
NEGATIVE = regex(
    r"没|无法|不[^少同仅只过久断]|未|缺|难|慢|错|漏|乱|只能|才|白|空|堵|卡|丢|烂|坏|差|退|投诉|抱怨|挨|骂|(?<!理)赔|罚|逾|拖|[在要得干白久]等|等[了着到半]|催|重复|超|撞|冤|"
    r"\b(?:no|not|never|nobody|none|nothing|only|late|later|wait\w*|lost|los\w+|wrong\w*|fail\w*|miss\w*|slow\w*|long|too|bad\w*|worse|"
    r"hard|stuck|broke\w*|break\w*|error\w*|mistake\w*|complain\w*|gave up|give up|left us|unhappy|trouble|problem\w*|mess\w*|"
    r"by mistake|before (?:the|it|they)|offline|down|hangs? up|hung up|turn(?:ed|s)? (?:away|down|round)|owed?|given away|before any\w*|vanish\w*|went|gone|still|again|twice)\b|n't\b"
)
STAKES = regex(
    r"目标|指标|考核|考评|责任书|年底|明年|下半年|下季|续约|续签|续费|大客户|合同|违约|流失|罚|赔|损失|少收|少卖|多付|营收|利润|毛利|成交|"
    r"第一|头号|头等|首位|最大|最重要|战略|规划|竞争|对手|同行|安全|停业|停线|停招|资质|牌照|监管|再不|再拖|拖下去|拖不得|不做|不改|否则|"
    r"旺季|大促|双\s?1[12]|赶不上|来不及|命|重中之重|关键|要紧|打头|成本|费用|采购额|(?:新增|年度|全年|今年的?)[^。;\n]{0,6}任务|要冲|要保|冲刺|力争|影响|吃掉|直接|名声|口碑|红线|底线|"
    r"\b(?:costs?|worth|renew\w*|contracts?|regulat\w+|law|laws|board|ceo|cfo|targets?|goals?|aims?|budgets?|deadline|fines?|fined|penalt\w+|"
    r"licen[cs]e|revenue|turnover|margins?|profits?|grants?|tender|competitors?|supplier|promise[sd]?|survey|satisfaction|"
    r"leave us|left us|lose|loses|losing|insur\w+|audit\w*|safety|hospital|matters?|stake|otherwise|unless|growth|priority|counts|pays? us|pays? by|turn(?:ed)? down|turn(?:ed)? away|"
    r"next year|by the end|earns?|expire\w*|depends? on|hangs? on|rests? on|lives? on|scorecard)\b"
)
AIMED = regex(
    r"(?:公司|集团|部门|全年|年度|今年|明年|下半年|董事会|总部|事业部|厂里|院里|市里|省里|老板|ceo|cfo)[^。;\n]{0,24}"
    r"(?:目标|指标|考核|责任书|红线|头号|第一|首|重点|考评|规划|战略|要求|压|定为|列[入为进]|写进)|"
    r"占[^。;\n]{0,12}(?:成本|收入|营收|毛利|利润|支出|开支|费用)|"
    r"\b(?:board|company|group|ceo|council|city|ministry)\b[^.;\n]{0,40}\b(?:aims?|goals?|targets?|promise[sd]?|wants?|priorit\w+|made)\b"
)
WORSE = regex(
    r"越来越|(?:明显|逐年|逐月|持续|不断)(?:增多|变多|增加|上升|变慢|变差|恶化|下滑)|恶化|"
    r"\b(?:has|have|had) (?:\w+ly )?(?:increased|risen|grown|worsened|gone up|doubled|dropped|fallen)\b|\bgot \w*\s?worse\b"
)
LOSS = regex(
    r"赔|罚|扣|损失|少收|少卖|多付|多花|浪费|吃掉|搭进|烧掉|垫|成本|费用|年费|计提|开支|支出|流水|收入|毛利|营收|停|压着|"
    r"\b(?:costs?|fines?|fined|lose|lost|loses|pay|paid|pays|worth|charged?|earn\w*|sale|expense|renewals?|refund\w*|spends?|ties|owed)\b"
)
LAW = regex(
    r"《[^》]{3,40}(?:法|条例|规定|办法|规范|标准)》|(?:法|条例|规定|办法|导则|新规|标准|规范|准则|细则|指引|文件)[^。;\n]{0,24}(?:施行|实施|执行|生效)|[0-9]+\s*号文|(?:监管|法规|法律|条例|新规|规定|省厅|国家|部委|央行|证监会|药监)[^。;\n]{0,30}"
    r"(?:须|必须|不得|要求|应当|强制)|合同[^。;\n]{0,12}(?:写明|约定|载明|要求)|"
    r"\b(?:regulation|regulator|directive|law|act|statute|authority|contract)\b[^.;\n]{0,60}"
    r"\b(?:must|requires?|obliges?|fines?|forbids?|demands?|bans?|from|by|until)\b"
)
DEMANDS = regex(
    r"须|必须|不得|应当|起|前|至少|停发|停止|\b(?:must|from|by|until|before|requires?|obliges?|forbids?|fines?)\b"
)
ORDERED = regex(
    r"(?:领导|院长|总监|主任|老板|总经理|董事长|[一-鿿]总|上级|上面|业务方)[^。;\n]{0,14}(?:点名|点了名|点的名|要求|让|交办|安排|指示|催|提的|拍板)|"
    r"按[^。;\n]{0,10}(?:要求|指示|安排)|\b(?:asked (?:us|for)|told us to|requested by|at the request of|wanted (?:it|this)|ordered)\b"
)
FOUND = regex(r"[:：]|发现|看到|\bfound\b|\bthat\b")  #: behind these stands what came of a look
RATE = regex(r"一|an?\b|one\b")
RUNS = regex(
    r"靠|用的?是|都用|还用|还在用|仍用|采用|用[^。,;\n]{0,6}(?:excel|表格|纸|微信|邮件|电话|u\s?盘)|由[^。;\n]{2,20}(?:维护|负责|录|填|派|管|核|做|抄|出)|在[^。,;\n]{2,10}(?:上跑|里转)|"
    r"只能(?:到|去|在|打)|一直|目前|现有|走线下|线下走|按月|按周|每[天周月季年日]|先[^。;\n]{2,20}再|主要客群|老主顾|分布在|"
    r"\bon paper\b|\bpaper\b|\bby (?:letter|hand|phone|mail|e-?mail|post|fax)\b|\bspreadsheets?\b|\bexcel\b|\bwe (?:use|run|keep|serve|handle)\b|"
    r"\b(?:is|are|was|were) (?:kept|done|cooked|handled|written|sent|typed|printed|driven|booked|planned|processed|entered|collected|copied)\b|"
    r"\b(?:has|have) (?:a|an) \w+|\bis how we\b|\btakes us\b|\beach \w+ (?:has|is|goes)\b|\b(?:write|type|kept|keep|send|sent)\b"
)
#: Words of the lexicon that show nothing by themselves, whatever they may weigh together.
BARE = regex(
    r"发现|看到|观察|排查|逐[个单条一张笔行段](?:看|读|问)?|挨着问|驻场|记账|计时|核查|访谈|问卷|起因|出在|一直|每[天周月年季]"
)
NUMBER = regex(r"(?<![\w.-])[0-9]{2,}(?![\w-]|\s?号)")
