"""The words by which a statement about an objective answers one of its questions, whatever title stands over it."""

from __future__ import annotations

from reportlint.regex import regex

PEOPLE = ("business-user", "builder-user")
SERVED = regex(
    r"(?:只|先|专门?|专程|重点|主要|就|都|一心|优先)(?:盯|顾|照顾|照应|伺候|围着|冲着|对着|奔着|围绕)(?:着|住|好)?[^,，。;；做改]{0,12}?(?:[员户者商客匠农师友](?!件)|师傅|老师|前台|客服|坐席|司机|管家|新人|工人|学生|家长|店长|[站所班组]长|护士|医生|会计|出纳|导购|销售|业主|居民|租客)|"
    r"(?:替|给|帮|为|针对|面向)[^,，。;；:：]{1,24}(?:做的|干的|打的?|用的?|办的|解难|服务)|(?:服务|使用)对象|面向[^,，。;；]{2,}|"
    r"(?:主要|直接)?(?:受影响|受益)的?(?:是|有)|(?:^|[,，。;；])\s*(?:[在会要]?(?:用|使用|看|受益|服务)(?:它|这个)?的(?:人|主要)?(?:主要|多半|大多)?[是为]|使用者)|主要(?:是|为)[^,，。;；]{2,16}(?:人|员|户|家|者|师傅|老师|客户)|"
    r"\b(?:this|these|it|they|all|both) (?:is|are|was|were) for (?:the|our|all|every|[0-9a-z]+)\b|\bwe (?:do|did|built|made|serve) (?:this |it |them )?for\b|"
    r"\bthe (?:people|ones|users|readers) (?:we|who|it)\b|\bwho we (?:serve|help)\b|\b(?:the |our |its |main |typical |first )*users? (?:here |of it |of this )?(?:are|is|were) (?!able|asked|told|shown|not|happy|now)|"
    r"\bthe (?:ones?|person) (?:in front of|behind|at|on|who|with)\b[^.;]{0,50}? (?:is|are) (?:the|an?|our)\b|"
    r"\bthe (?:[a-z-]+ )?(?:assistant|specialist|clerk|technician|nurse|driver|teacher|manager|planner|dispatcher|operator|inspector|owner|customer|engineer|buyer|caretaker|foreman|receptionist|accountant|agent) who (?:has to|must|then |also |[a-z]{2,}(?<!wa)s\b)|"
    r"\bthey are [^.;]{2,40}(?:above all|mostly|mainly)|\b(?:aimed|meant|intended|built|made) (?:at|for)\b"
)
COUNTED = regex(
    r"[0-9][0-9,.]*\s*(?:多|余|来)?(?:万|千|百)?\s*(?:多|余)?(?:位|名|个(?=[^月点百分工小])|家(?!里))[^,，。;；0-9的]{0,10}|"
    r"(?<![€$£¥0-9,.])[0-9][0-9,.]*\s+(?:[a-z-]+\s+){0,3}(?!(?:lett|ord|pap|print|comput|trail|contain|fold|serv|lock|scann|paramet|met|quart|head|filt|vouch|charg|post|numb|transf|remind)ers\b)[a-z]+(?:(?<!numb)ers|ors|(?<!l)ists|ants|ents|staff|people|clerks|nurses|vets|guests|owners|techs|leads)\b"
)
#: Words for users that are people and no systems, places or rooms.
PERSON = regex(
    r"[员人师者户商家生长手友客傅匠主学工民士理监姆嫂亲众妈老督导骑友]$|客服|导购|销售|采购|财务|会计|出纳|运营|编辑|[a-z](?<!services)(?<!apps)(?<!applications)(?<!repos)(?<!stores)(?<!shops)(?<!branches)(?<!tills)(?<!systems)$"
)
CLAUSE_START = regex(
    r"(?:^|[,，。;；:：\"“「(（]|\b(?:the|our|most|many|some|each|every|and|so|as|when|while|that|because|where|if|both|all)\s)\s*[\u4e00-\u9fff]{0,3}(?<!的)\s*$"
)
#: Somebody who does or suffers something, by the end of his name: 种植户每次…, inspectors have to …
SOMEBODY = regex(
    r"(?:^|[,，。;；:：、])\s*[\u4e00-\u9fff]{0,5}(?:(?<!客)户|员|师傅|(?<![我咱他她它你人])们|者|人员|班长|主任|经理|老板|店主|业主|车主|家长|工人|学生|老师|医生|护士|司机|商家|老人|居民|(?<![民家种])族|[租顾旅乘游访散]客|[农渔牧村市]民|[女技杂零钟护清民矿焊电]工|[新考学毕招]生|家属|(?<![任公民自])主妇|妈妈|奶奶|爷爷|[院店校厂站所园馆科组班队村社]长)"
    r"(?=[要得只不没每常总都才又也一在天打收看找等拿填跑记忘怕嫌抱反来往先前则就还白晚早半敲进]|平均)|"
    r"(?:^|[,，。;；:：、])\s*[\u4e00-\u9fff0-9 ]{1,14}的[\u4e00-\u9fff]{0,3}(?:户|员|师傅|者|人|主任|经理|老板|店主|业主|车主|家长|老师|医生|护士|司机|商家|前台|客服|会计|出纳|[院店校厂站所园馆科组班队村社]长)"
    r"[,，]\s*(?:常|每|天天|总|平[时日常]|多半|大多|大都|多数|一[天年周]|整[天日夜]|白天|晚上|夜里|往往|经常|只能|得|要|没|手[上里头]|[一两]边|白日|成天)|"
    r"(?:只有|就|多半是|一般是|往往是|全靠|都靠|只靠)[^,，。;；]{0,4}[一两几三][个位名](?:人|姑娘|小伙|大姐|阿姨|大叔|师傅|老[人师]|学生|实习生|兼职|会计|护士|店员|前台|客服)(?![^,，。;；]{0,4}(?:知道|会|懂|能用|在维护))|"
    r"\b(?:mostly|usually|often|just|only|with|is|has|by) (?:a |one )(?:single |lone )?(?:person|clerk|nurse|receptionist|cashier|assistant|dispatcher|bookkeeper|volunteer|technician|teacher)\b (?:who|on|at|behind|to|for|doing|handling)\b|"
    r"\b(?:the |our |most |many |some )?(?:[a-z-]+ )?[a-z]{3,}(?:ers|ors|ists|ants|ents|eers|staff|people|nurses|clerks|folk|leads|techs)\s+(?:must|have to|had to|cannot|can't|could not|do not|don't|did not|wait|queue|lose|lost|forget|spend|spent|type|ring|phone|guess|walk|drive|never|only|still)\b"
)
THEY = regex(r"^\W*(?:他们|她们|大家伙?|they\b)")
MOSTLY = regex(
    r"(?:多|主要|大多|都|基本|一般)(?:数)?(?:是|为)[^,，。;；]{0,10}$|\b(?:mostly|mainly|usually|are) (?:\w+ ){0,3}$"
)
HEADS_NOUN = regex(
    r"^\s*(?:[、/和]|(?:[一二三四五六两几0-9]+个)?系统|后台|平台|模块|岗|部|端|数据|that\b|system|portal)"
)
STAKES = regex(
    r"(?:收入|营收|成本|损失|流失|少卖|多花|赔|罚|扣|掉|考核|年度|指标|任务|评级|约谈|审计|通报|承诺|合同|续约|复购|占|倒数|排名|排第|预算|出事|事故)|"
    r"\b(?:cost|costs|lost|lose|worth|revenue|penalt\w+|contract|promise\w*|board|budget|goal|target|complain\w*|risk|audit|fine|share|of all|per cent|percent|owe|owed)\b|[€$£¥%]"
)
LATER = regex(
    r"(?:还没|尚未|要(?:到|等)|待|才(?:能)?看|再看|预计|目标|预期|计划达到|争取|希望)|\b(?:not yet|will|expect\w*|target|until|to come|from october|too early|by (?:the end|january|march|june|september|december))\b"
)
NOTHING = regex(r"^\W*(?:暂无|无|没有|待定|none|n/?a|tbd|nothing(?: yet)?|not yet)\W*(?:数据|data)?\W*$")
REACHED = regex(
    r"^(?:实际|现状|达成|完成(?!时间|日)|结果|现在|当前|季末|期末|收(?:于|在)|效果|成效|变化|到?[0-9一二三四五六七八九十]{1,2}\s*月(?:底|末)|actual|reached|now\b|current|result|at the end|end of|outcome|what moved|effect|score|today)"
)
#: Columns behind a target that do not say what was reached.
ASIDE = regex(
    r"权重|占比$|时间|日期|截止|排期|负责|说明|备注|信心|(?:项目|任务|动作|举措|活儿?|改动)$|做[的了什]|"
    r"weight|owner|date|due|deadline|when|schedul|timeline|note|comment|confidence|why|how|task|action|project|work\b|what we"
)
TARGET_ONLY = regex(r"目标|target|goal|aim")
KEY_REACHED = regex(
    r"[(（,，;；【\[:：/|—–]\s*(?:(?:季末|期末|月底|月末|年底|目前|现在?|实际|收于|收在|最终|结果|[0-9]{1,2}\s*月(?:底|末|实际|为|是)?)[^目,，;；]{0,8}[0-9]|"
    r"(?:已)?(?:达成|达标|完成(?:$|[)）\]】,，;；。])|未达|未到|没到|没达|超额|差\s*[0-9]))|[(（,;\[—–-]\s*(?:we )?(?:reached|actual|now|achieved|missed|met|closed at|ended at|came in at|done)\b"
)
SINCE = regex(
    r"上线(?:以?后|以来|至今|首)|(?:自|从)上线|\b(?:since (?:launch|go-live|then|it)|after (?:launch|go-live))\b"
)
TURNS = regex(
    r"先[^。;；]{1,60}(?:再|后|然后|接着|才|最后)|(?:在先|在前|放头|放最后|垫后|压后|排(?:在|到)(?:最|后|前|第|末|节|[0-9一二三四五六七八九十]+\s*月)|垫底|打头|依次|逐步推进|分[二三两四几]步)|先后|顺序|最先|"
    r"(?:没有|没)[^,，。]{1,12}[,，][^。;；]{1,16}(?:没处|没地方|都没|谈不上)|"
    r"\bfirst\b[^.]{0,120}\b(?:then|afterwards|after|second|last|next|later|followed|while|since|because|as)\b|\b(?:came|went|come|goes|was placed) (?:first|last)\b|\bin (?:the )?(?:order|sequence)\b|\bbefore\b[^.]{0,40}\b(?:because|since|as)\b"
)
#: What opens a statement that tells of one more piece of work beside those that were listed.
ONE_MORE = regex(
    r"^\W*(?:(?:另外?|此外|除此之?外|顺手|顺带|额外|末了)[,，]?)?(?:我们?)?(?:还|又|也|另|顺手|顺带|额外)?(?:单独|顺便)?(?:[给替帮为][^,，。;；了]{1,10}?)?(?:做|改|换|加|立|上|搭|补|接|建|修|装|推|印)(?:过|好)?"
    r"(?:了|[一两三]?(?:件|样|项|桩|个)(?:事|活|小事)?(?:$|[,，(（:：]))|"
    r"^\W*(?:(?:also|besides(?: (?:this|that|these))?|in addition|additionally|on the side|separately|apart from (?:this|that|these)|beyond (?:this|that|these)|outside (?:this|these|the key results)|"
    r"one more (?:thing|change|piece|job)\w*)\b[,:]?\s*(?:we|i|was|there was)?\s*(?:also\s)?|(?:we|i) also\s)(?:had |did |have )?"
    r"(?:built|put|replaced|moved|redesigned|rebuilt|redrew|added|changed|made|set|switched|swapped|gave|bought|painted|printed|wrote|renewed|repaired|cleaned|did|done|new\b|an? new)"
)
#: What lists pieces of work in one sentence: `三件事都冲着 KR1：…、…`, `four changes: …`.
LISTS_WORK = regex(
    r"(?:[两二三四五六几]|[2-6])\s?(?:件|样|项|个|处|条)(?:小)?(?:事|活儿?|改动|动作|项目|功能|举措|东西)?[^,，。;；:：]{0,14}[:：]\s*[^,，。;；]{2,}[、,，;；]|"
    r"(?:做了|上了|加了|改了|推了|包括|分别是)[^,，。;；:：、]{2,40}[、][^。;；]{2,}|"
    r"\b(?:two|three|four|five|six) (?:small )?(?:pieces|things|projects|changes|jobs|steps|fixes|features|actions)\b[^.;:—–]{0,50}[:—–]\s*\w[^.]*(?:,|;|\band\b)"
)
#: What was done about it, told in running text: 把预约搬进小程序, `we put the slots on the tablet`.
ACTS = regex(
    r"(?:做了(?!大量|很多|许多|不少|一些|一系列|努力|工作)|改了|上了(?!一|新|个?台阶)|加了|换了|接了|合并了|新增了?|推出了?|上线了|改成|改为|改由|换成|拆成|搭了|配了|装了|补了|建了|开放了|打通了)(?!没有|吗)|"
    r"[把将][^,，。;；]{2,24}(?:改|换|加|搬|挪|合|拆|并|做|放|接|装|收|推|缩|挂|嵌|连|分|提)[^,，。;；了]{0,4}(?:成|为|到|进|上|了|入|给|出)|"
    r"\b(?:we|i|the team) (?:also |then |now |have |first |simply |therefore |just )*(?:built|replaced|moved (?!the needle|the dial|forward|ahead|on\b|up\b|closer|fast)|redesigned|rebuilt|added (?!value)|changed (?!the game)|set up|switched|swapped|wrote|introduced|launched|rolled out|shipped|merged|split|automated|dropped|removed)\b|"
    r"\b(?:was|were|has been|have been|is now|are now|now) (?:added|built|replaced|moved|merged|introduced|launched|rolled out|switched|shipped|pre-?filled|automated)\b"
)
LEADS_IN = regex(
    r"[:：]\s*[*_]*$|^(?:这|以下|下面|本季|这一季|这季度)[^。;；]{0,30}(?:放一块|合在一起|拧成|一起讲|一组|小改|几件)|^\W*(?:three|two|four|five|several|a few|some) (?:small )?(?:pieces|things|projects|changes|jobs)\b"
)
METHOD = regex(r"^\W*(?:口径|注|说明|取|method|note|counted)\b|^\W*口径")

#: What a bare code name may have beside it without saying what was done: a ticket, a number, how far it has come.
CODE = regex(
    r"[0-9]{1,2}\s*月(?:\s*[0-9]{1,2}\s*[日号])?(?:起|以来)?|(?:投入?|启|已|在)用(?:中|了)?$|^(?:项目|工程|计划|行动)|(?:项目|工程|计划|行动)(?=\W|$)|"
    r"[(（【\[「『][^()（）【】\[\]「」『』]{0,32}[)）】\]」』]|[a-z]{1,6}-(?:[0-9]+|[a-z]\b)|v?[0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十]号|包$|版$|"
    r"(?:已|全量|正在)?(?:上线|发布|交付|灰度|试点|测试|完成|开发|内测|公测|联调)中?了?$|"
    r"\b(?:i{2,3}|iv|(?:now |already )?(?:live|shipped|released|launched|done|finished|delivered|deployed|merged|closed)|in (?:test|testing|beta|pilot|review|progress|production|use))\b|"
    r"\b(?:project|since|jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|"
    r"[^\w(（【\[「『]+|\W"
)
TELLING_ZH, TELLING_EN = 5, 3  #: Chinese characters or English words from which on a name says what was done
#: A title that only says that an aim follows, and does not name it: 目标：, Our goals:
BARE_AIM = regex(
    r"\W*(?:[本上下]?(?:季度?|期|月|年度?)?的?目标|(?:(?:our|the|my) )?(?:goals?|aims?|objectives?|targets?))\W*"
)
#: A trouble called one in running text, or told in the words of those who have it: 他们的难处是…, they told us: "I never know …"
TROUBLED = regex(
    r"(?:难处|苦处|痛处|痛点|难题|烦恼|烦心事|愁事|心病|怨言|槽点|[怕烦愁恼苦嫌]的)[^,，。;；“\"]{0,14}(?:是|在|有|[:：“\"])|"
    r"(?:说|讲|念叨|反映|诉苦|原话|话)[^,，。;；:：“\"]{0,8}[:：,，]?\s*[“\"「][^”\"」]{0,40}[没不难忘漏错等找跑累烦急慢怎又总]|"
    r"\b(?:their|the|his|her)(?: own| main| biggest| one)? (?:complaint|trouble|worry|gripe|pain|headache|grievance)s?\b[^.;]{0,30}\b(?:is|was|are|were|that)\b|"
    r"\b(?:say|says|said|told (?:us|me)|tell (?:us|me)|puts? it|words?)\b[^.;\"“]{0,24}[:,]\s*[\"“][^\"”]{0,60}\b(?:no|not|[a-z]+n't|never|cannot|nobody|wait\w*|where|why|forget|lost|again|too|have to)\b"
)
#: Somebody complains, and nothing says that it became less.
GRUMBLES = regex(
    r"^(?!.*(?:少|降|减|没了|没有了|不再|只剩|归零)).*(?:抱怨|吐槽|叫苦|诉苦|嫌|烦心事|难处|苦处|愁事|心病)|^(?!.*\b(?:fewer|less|down|dropped|fell|no longer|only|none)\b).*\b(?:complain|grumble|moan)\w*"
)
