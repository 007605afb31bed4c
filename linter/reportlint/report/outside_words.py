"""The words and forms by which a claim shows that it is in no category: feelings, honours, learning, mere delivery.

Beside them stand the things that are often praised and just as often worked on: a newsletter may be where a project
was praised, or what it makes. Such a word says nothing where the claim tells what was measured or what moved.
"""

from __future__ import annotations

from reportlint.regex import regex

#: Things that are praised or learnt in some claims, and made, sold or counted in others.
THINGS = regex(
    r"视觉|形象|样板[间库]?|示范|参观|分享|峰会|沙龙|媒体|报道|口碑|沉淀|展示|展厅|演讲|知识库|文档|课程|讲义|培训教材|论文|专利|白皮书|案例库|案例集|"
    r"简报|日报|晚报|头版|公众号|推文|转发|海报|宣传[片册]|展[板会]|参展|路演|答辩|奖励|点名|文化|观念|理念|共识|氛围|气氛|感情|清晰|分层|"
    r"(?:标准|规范|制度|流程|透明|表单|体系|精细|模块)化|一体化|激活|技术选型|复用|可复制|借鉴|(?:信息|数据)孤岛|消除信息孤岛|数据共享|互联互通|便捷|更?方便|"
    r"动能|助力|赋能|延后|抓手|感谢|惊喜|贴心|简洁|手感|点赞数?|奖项|掌声|仪式感|门面|气息|正规|按计划|大气|高端|时尚|接待同行|"
    r"newsletter|intranet|press|magazine|newspaper|conference|visitors?|delegation|image|looks|fair|radio|television|interview|headline|panel|dinner|cake|"
    r"flowers|bouquet|toast|anniversary|medal|card from|reference for|a reference for|documented|understanding of|expertise|standing|cool|crisp|skills|"
    r"poster|visibility|insights?|smile|webinar|podcast|exhibition|on display|on the wall|in the lobby|in the paper|influence|culture|alignment|"
    r"collaboration|invitation|invited to|certificate of|showcase|front page|whole page|case study|white paper|blueprint|gala|trade fair|"
    r"spirit|of the month|learning curve|confidence|cooperation between|fresh design|tidy|neat|neatly|a hit"
)
#: How people feel about it: nothing that the business gained.
FEELS = regex(
    r"(?:心里|心中)[^,。;，；]{0,6}(?:有底|踏实|舒坦|亮堂|有数|敞亮)|省心|舒心|顺心|松了?一?口气|(?:一看|一学|一用)就[会懂]|(?:容易|好|轻松)上手|早(?:就)?该这样|相见恨晚|存在感|"
    r"(?:感到|感觉|觉得|倍感)[^,。;，；]{0,6}(?:自豪|满意|欣慰|舒服|舒心|踏实|安心|放心|轻松|方便|开心|高兴|有底|专业|受重视|被尊重|温暖|有奔头|顺手|好用|体面|靠谱)|"
    r"(?:接受度|认同感|获得感|归属感|参与感|体验感|仪式感)[^,。;，；]{0,6}(?:高|强|升|好)|更(?:开心|高兴|快乐|舒心|安心|满意|自豪)|评价(?:很|极|颇|非常)高|(?:很|极|颇|较)高的?评价|"
    r"(?:觉得|说|夸|认为)(?:我们|咱们?)[^,。;，；]{0,8}(?:专业|效率高|诚意|靠谱|用心|周到|像样|正规)|(?:反馈|反映|表示|普遍说|都说)[^,。;，；]{0,10}(?:顺手|好用|方便|不错|满意|省心|舒服|直观|贴心)|"
    r"(?:干劲|精气神|精神面貌|心情|积极性|劲头|荣誉感)[^,。;，；]{0,6}(?:足|高|好|强|提|上|焕|饱满|不一样)|"
    r"\b(?:am|is|are|be|was|were|became|become) (?:\w+ )?(?:happier|prouder|more (?:satisfied|motivated|relaxed|engaged|cheerful|content))\b|"
    r"\b(?:can|could) (?:\w+ )?(?:breathe|relax|smile|sleep (?:well|better|soundly|at night))\b|\bbreath of fresh air\b|\b(?:more|less|so) (?:inviting|daunting|intimidating|charming)\b|\bashamed of\b|"
    r"\b(?:feedback|reviews?|reactions?|comments?|response|reception)\b[^.;]{0,40}\b(?:positive|good|great|excellent|warm|enthusiastic|favourable|favorable|glowing|encouraging|kind|flattering)\b|"
    r"\b(?:feels?|felt|feeling)\b (?:\w+ ){0,2}(?:more|less|much|better|safer|proud\w*|good|great|calmer|valued|heard|respected|in control|at home|confident|secure|professional|like)\b|"
    r"\b(?:team|we|colleagues|departments) (?:has|have) (?:grown|come|moved) (?:closer|together)\b|\b(?:morale|mood|spirits?|motivation|atmosphere)\b[^.;]{0,24}\b(?:up|brighter|lighter|sunnier|friendlier|better|higher|high|good|improved|rose|risen|lifted)\b"
)
#: What people learnt by it, and how their minds changed.
LEARNT = regex(
    r"[涨长]了?[^,。;，；]{0,2}见识|开了?眼界?(?:$|[,。;，；])|考[下取出过]了?[^,。;，；]{0,12}(?:证|职称|资格)|(?:团队|大家|我们|同事们?|组里|新人)[^,。;，；]{0,8}(?:吃透|摸透|弄懂|搞懂|掌握|学会|熟悉了|精通|对[^,。;，；]{1,10}有了)|"
    r"(?:提升|提高|增强|强化|培养|树立|加深|拓[展宽])了?[^,。;，；]{0,12}(?:意识|素养|认知|认同|思维|理念|观念|眼界|视野|格局|凝聚力|向心力|信任|本事|本领)(?:$|[,。;，；])|(?:团队|我们|大家)[^,。;，；]{0,12}(?:本事|本领|功力|能力)[^,。;，；]{0,4}(?:长|涨|强|提)|"
    r"\b(?:team|we|everyone|everybody|colleagues|engineers|developers|staff|group)\b[^.;]{0,24}\b(?:learn(?:ed|t)|understands? how|knows? how|got to know|mastered|picked up|gained experience|(?:can|is able to|are able to) (?:now )?(?:work with|write|use|handle|program|read)[^.;]{0,30}\b(?:technolog\w+|language|framework|tool\w*|python|sql|kotlin|now))\b|"
    r"\b(?:team|we|i)\b[^.;]{0,20}\bnow knows?\b|\bproved (?:to \w+ )?(?:that )?we (?:can|could)\b"
)
#: The name of the house, and nothing that hangs on it.
BRAND = regex(
    r"(?:品牌|牌子|名声|声誉|知名度|美誉度|形象)[^,。;，；]{0,10}(?:提升|提高|更|增强|打响|立住|扩大|响|露)|"
    r"\b(?:made|makes|has made) (?:us|our \w+|the (?:team|department|unit)) (?:more|better|far more|much more) (?:visible|known|respected|attractive)\b|\b(?:brand|name|reputation|image|standing)\b[^.;]{0,20}\b(?:worth|stronger|better|grow\w*|strengthen\w*|improv\w*|benefit\w*|known)\b|"
    r"(?:成了?|是)[^,。;，；]{0,8}(?:地标|名片|打卡[点地]|一景|门面|招牌|风景线?|网红)|\b(?:is|are|was|became|has become|have become)\b[^.;,]{0,24}\b(?:landmarks?|eye-?catchers?|attractions?|talking points?|(?:the )?talk of the \w+|figureheads?|flagship of|postcards?|selfie spots?)\b|"
    r"\bahead of (?:the |our |every |all )?(?:\w+ )?(?:competit\w+|rivals|pack|field|curve)\b|\b(?:earned|won|gained|gave) us (?:the |a lot of |much |great )?(?:trust|respect|goodwill|standing|credit|credibility)\b"
)
#: Who came, what was shown, and what was written about it.
HONOUR = regex(
    r"(?:[局市省县区院校厂店部司]长|总经理|董事长|老总|总裁|领导|主任|书记|副总)[^,。;，；]{0,12}(?:来看|视察|剪彩|讲话|表扬|提到|夸|参观|肯定|站台|转发|调研)|[0-9两二三四五六七八九十几]\s*[批拨][^,。;，；]{0,12}(?:参观|来访|考察|学习|取经|交流)|"
    r"(?:手册|文档|教材|课件|海报|简报|宣传片|视频|画册)[^,。;，；]{0,6}[0-9]+\s*(?:多|余)?(?:页|万字|字|份|期|篇|集|张)|(?:输出|撰写|编写|写了|整理|编制)了?[^,。;，；]{0,10}(?:手册|文档|教材|课件|白皮书|报告|文章)|"
    r"(?:列[为入]|评[为上]|选[为入]|树为|定为|纳入|收[入进]|写进)[^,。;，；]{0,14}(?:优秀|最佳|标杆|典型|样板|示范|范例|案例|亮点)|(?:拿|得|获|捧|夺|摘)[^,。;，；]{0,16}(?:[一二三特金银铜头][等]?奖|奖杯|冠军|亚军|名次)|(?:提供|做)了?[^,。;，；]{0,6}(?:参考|样本|范本|表率)(?:$|[,。;，；])|铺了?路|补齐了?[^,。;，；]{0,8}短板|"
    r"\b(?:expressed|voiced|showed) (?:its|their|his|her|great) (?:\w+ )?(?:satisfaction|appreciation|thanks|gratitude|approval)\b|\b(?:everyone|everybody|all) (?:agrees?|finds?|thinks?|says?|feels?)\b|"
    r"\b(?:mayor|minister|c[etfio]o|chief \w+|chair\w*|directors?|president|board|head of \w+|governor|councillors?|bishop|dean|headmaster|headmistress|vice[- ]president)\b[^.;]{0,30}"
    r"\b(?:opened|visited|showed|shown|praised|thanked|mentioned|came to (?:see|look)|spoke|presented|posed|cut the|invited|shook|liked|applauded|toured|tried)\b|"
    r"(?:老板|领导|老总|总经理|董事长|主任|[院校厂店局]长|[李王张刘陈]总)[^,。;，；]{0,12}(?:说|称|直呼|连声)[^,。;，；]{0,6}[“\"「]?(?:好|棒|漂亮|不错|赞|了不起|干得)|[打垫]好?了?[^,。;，；]{0,8}底子|(?:大会|峰会|论坛|沙龙|年会|技术[周日]|研讨会|内部会)上?[^,。;，；]{0,14}(?:分享|演讲|发言|介绍|交流|亮相|报告)|(?:别的|其他|兄弟|外部)[^,。;，；]{0,8}(?:也想要|想要|也要|打听|眼红|羡慕|想学|来要)|"
    r"\b(?:other|neighbouring|neighboring|sister) (?:regions?|sites?|departments?|teams?|branches|plants?|offices?|divisions?|units?|countries) (?:have |has |had |already |now |are )*(?:ask\w*|want\w*|keen|curious|queu\w+|interested)\b|\b(?:solid|good|firm|sound|strong|stable) (?:base|basis|foundation|ground|footing)\b|"
    r"(?:电视台|电台|记者|报社|报纸|媒体|日报|晚报|公众号|摄制组)[^,。;，；]{0,10}(?:来[拍采看了过]|采访|报道|拍了|登了|专访|播出|转载|点赞)|(?:合影|合了影|拍照留念|留了影|打卡)(?:$|[,。;，；])|"
    r"\b(?:tv|television|radio|newspapers?|press|journalists?|reporters?|(?:camera|film|tv) crews?|magazines?|podcasts?|broadcasters?)\b[^.;]{0,24}\b(?:came|comes|film(?:ed|s)|wrote|reported|covered|interviewed|printed|ran|visited|mentioned|showed|featured|called)\b|"
    r"\b(?:had|got|took|have|has) (?:his|her|their|a|our) (?:picture|photo|photograph|selfie)s?(?: taken)?\b|\bforwarded (?:the|our|a|his|her|it)\b|"
    r"\b(?:gave|held|gives|given|was invited to give|were asked to give) (?:a |the |an |two |three |several )?(?:\w+ )?(?:talks?|lectures?|presentations?|keynotes?|guest lectures?)\b|"
    r"\b(?:visits?|visitors?|guests?|delegations?) from (?:other|elsewhere|abroad|neighbouring|all over)|\b[0-9]+[- ](?:page|minute) (?:handbook|manual|guide|brochure|film|video|booklet)\b|\b(?:handbook|manual|brochure|booklet) (?:for|of|with|on)\b"
)
_OWN = r"(?:功能|模块|接口|页面|需求|报表|看板|规则|字段|文档|评审|测试|迭代|版本|工具|脚本|表单|模板|组件|用例|uat|sop|流程)"
_OWN_EN = r"(?:features?|modules?|screens?|pages|interfaces?|apis?|dashboards?|rules|templates?|tickets|stories|releases|sprints|test cases|components|versions|endpoints|epics)"
#: That it was done, and when it was to be.
DELIVERED = regex(
    r"\beverything (?:\w+ ){0,2}(?:finished|delivered|done|completed|shipped|live|in place)\b|"
    r"\b(?:milestones?|deadlines?|deliverables?|epics?|stories|requirements) (?:\w+ )?(?:were|was|are|have been|has been) (?:all )?(?:met|kept|reached|delivered|done|completed|closed|fulfilled)\b|"
    r"\b(?:phases?|stages?|steps?|sprints?|releases?|work packages?|waves?|increments?|modules?|tasks)\b[^.;,]{0,12}\b(?:was|were|has been|have been|is|are) (?:all )?(?:closed|finished|done|completed|ended|delivered|signed off|ticked off|handed over|shipped)\b[^.;,]{0,10}\b(?:on|by|within|before|ahead of|as|in)\b|"
    r"\b(?:stuck|kept|held) to (?:every|all|each|the) (?:\w+ )?(?:milestones?|deadlines?|plan|dates?|schedule|timetable)\b|[赶抢]在[^,。;，；]{0,10}前[^,。;，；]{0,6}(?:上了?线|交付|完工|交了|投用|竣工|建成|做完)|(?:一个|一天|半天)[^,。;，；]{0,3}(?:都)?没(?:落下|拖|耽误|延)|"
    r"(?:没有?|未|无)(?:再?出现|发生)?(?:一次|一个|一天|任何)?(?:项目)?(?:延期|跳票|逾期交付|延误交付)|(?:[都均全]|按)(?:部?按|照)?(?:里程碑|节点|排期|工期|计划|期|时)[^,。;，；]{0,4}(?:交付|上线|完成|完工|收尾)(?!率|[^,。;，；]{0,3}[0-9])|"
    rf"(?:^|[,，;；])\W*(?:共|一共|总共|累计|已|全部|项目组?|团队|我们|顺利)*(?:开发|搭建|建成|完成|上线|交付|输出|产出|梳理|编写|新增|通过|实现)了?[^,。;，；0-9]{{0,14}}[0-9]+\s*(?:余|多)?[个项条张份轮套版场次]?[^,。;，；0-9]{{0,8}}{_OWN}|"
    rf"\b(?:we|the team|i) (?:have )?(?:built|delivered|shipped|completed|released|implemented|launched|developed|produced|closed) (?:\w+ )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all) (?:\w+ )?{_OWN_EN}\b|"
    r"\b(?:all|every|each|both|everything)\b[^.;]{0,40}\b(?:in place|done|finished|delivered|ready|live|handed over|installed|shipped|completed|built)\b[^.;]{0,16}"
    r"\b(?:by|before|on|in|within|ahead of)\b[^.;]{0,16}\b(?:date|deadline|time|plan|schedule|contract|budget|promised|agreed|planned)\b"
)
#: That the project itself was early: its figures are no change of the business.
EARLY = regex(
    r"(?:项目组?|功能|需求|版本|系统|模块|开发|里程碑|[一二三各]期|任务)[^,。;，；]{0,14}(?:提前|早)[^,。;，；]{0,8}(?:交付|上线|完成|完工|结项|收官|投产)|"
    r"\b(?:we|the team|the project|it|all \w+|everything) (?:was |were |has been )?(?:delivered|shipped|finished|completed|launched|went live|live)\b[^.;]{0,20}\b(?:early|ahead of (?:time|schedule|plan)|before the (?:deadline|date))(?:$|[.;,])"
)
#: What is said of the code and how it is built, in whatever figures: it earns nothing by itself.
BUILT = regex(
    r"(?:代码|架构|模块|接口|服务|底层|数据库|表结构|框架|技术栈|前端|后端)[^,。;，；]{0,16}(?:重写|重构|边界|分层|拆分|领域模型|微服务|命名|规整|干净|整洁|清爽|优雅)|"
    r"耦合[^,，。;；]{0,4}低|层次[^,，。;；]{0,4}(?:清|分明)|只写插件|代码(?:行数|量)[^,，。;；]{0,8}(?:少|减|降)|静态扫描|圈复杂度|\b(?:twelve|12)[- ]factors?\b|\b(?:clear|clean|consistent) (?:and \w+ )?(?:interface|api|contract)s?\b|"
    r"(?:改?用|换成|采用)了?\s*(?:rust|go|golang|java|kotlin|react|vue|k8s|kubernetes|微服务|领域驱动|ddd|graphql|typescript)(?![a-z])|"
    r"\b(?:re)?(?:written|built|coded|implemented) (?:from scratch |entirely |wholly |completely |purely |cleanly )*in (?:pure |modern |clean |idiomatic )*(?:rust|go|golang|java|kotlin|python|scala|react|vue|typescript|c\+\+|c#|elixir|swift)|"
    r"\blines of (?:\w+ )?(?:code|rust|go|golang|java|kotlin|python|scala|typescript|sql)\b|\b(?:statically |strongly |fully )typed\b|\btype[- ]safe|\bno (?:legacy|globals|side effects|cruft|boilerplate)\b|"
    r"\b(?:code|codebase|schema|modules?|interfaces?|layers?|data model|repo(?:sitory)?) (?:\w+ ){0,2}(?:is|are|was|were|has been|have been) (?:\w+ ){0,2}(?:typed|clean\w*|tidy|tidier|split|separated|layered|modular|documented|isolated|rewritten|refactored|stateless|pure|neat\w*|elegant\w*)\b|"
    r"\b(?:domain|event)[- ](?:driven|sourced)\b|\bhexagonal\b"
)
