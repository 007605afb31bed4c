"""The words by which a text says what it is about: synonyms under one name each, and what carries no subject."""

from __future__ import annotations


def _by_word(table: dict[str, str]) -> dict[str, str]:
    """`{name: "word word"}` turned round."""
    return {word: name for name, words in table.items() for word in words.split()}


#: What is measured of a thing: sides that two statements may share though they speak of different things.
ZH_SIDES = _by_word(
    {
        "time": (
            "耗时 用时 时长 时间 时效 时延 延迟 延时 周期 工期 交期 速度 提速 效率 提效 快 慢 久 拖 等待 排队 加班 熬夜 通宵 秒 分钟 小时 半天 整天 工作日 提前 "
            "及时 准时 准点 超时 逾期 当天 当日 次日 隔天 隔日 滞后 来不及 赶不上 卡顿 响应"
        ),
        "labour": "人工 人力 手工 手动 手抄 手填 手录 逐个 逐条 逐张 逐家 逐班 逐一 挨个 人天 人日 人月 人时 工时 重复劳动 反复 来回 一遍遍 人手 编制 自动",
        "cost": "成本 费用 花费 开销 开支 预算 支出 采购价 单价 降本 省钱 耗材 运费 电费 租金 罚款 罚金 损耗 浪费",
        "money": "收入 营收 营业额 销售额 成交额 交易额 流水 毛利 利润 回款 业绩 客单价 金额 gmv arr mrr",
        "error": (
            "错误 差错 出错 报错 错漏 错填 错录 错发 错单 算错 填错 录错 发错 输错 看错 漏填 漏单 漏报 漏发 漏掉 遗漏 对不上 不一致 不准 准确 正确 一致 误差 偏差 差异 返工 返修 "
            "超标 超温 不合格 退回 驳回 打回 缺陷 不良 次品 废品 报废 合格 良品 串货 错配 重复录入 冲突 撞 重名 重复"
        ),
        "complaint": "投诉 客诉 抱怨 差评 不满 吐槽 骂 催问 催单 追问 工单 来电 求助 咨询 申诉",
        "incident": "故障 事故 宕机 中断 停机 停摆 崩溃 挂掉 告警 资损 险情 泄露 泄漏 可用性 可用率 稳定 抖动 雪崩",
        "compliance": "合规 违规 审计 内审 外审 监管 等保 处罚 稽查 飞检 追溯 留痕 越权 权限 安全 风险 隐患 欺诈 盗刷 坏账",
        "satisfaction": "满意度 满意 口碑 好评 nps csat 体验",
        "quantity": "数量 总量 产量 销量 单量 件数 人数 次数 频次 频率 规模 吞吐 处理量",
        "usage": "使用率 活跃 日活 月活 周活 dau mau 登录 打开 覆盖率 渗透率 接入 上线率 线上化",
    }
)
EN_SIDES = _by_word(
    {
        "time": (
            "time hour minute second day week slow slowly slower slowest fast faster quick quicker quickly wait waiting late lateness delay delayed "
            "latency lag duration lead overdue sooner earlier speed overtime overnight turnaround cycle queue timely punctual throughput"
        ),
        "labour": "manual manually hand retype retyping retyped copy copying copied headcount effort fte workload repetitive automat labour labor keying keyed",
        "cost": "cost expense spend spending budget price cheaper expensive saving waste fine penalty fuel rent fee freight",
        "money": "revenue sales turnover income profit margin gmv arr mrr bookings invoiced",
        "error": (
            "error mistake wrong wrongly incorrect inaccurate accuracy accurate mismatch discrepancy defect scrap rework reject rejected duplicate "
            "missing missed miss lost inconsistent conflict typo faulty misprint"
        ),
        "complaint": "complaint complain complained grumble ticket call phoned enquiry inquiry chase chased chasing escalation",
        "incident": "outage incident failure fail failed crash downtime uptime availability breach stability alert breakdown",
        "compliance": "compliance audit auditor regulator regulation violation fraud risk security safety traceability gdpr chargeback",
        "satisfaction": "satisfaction satisfied nps csat happy happier experience",
        "quantity": "number volume count quantity amount output",
        "usage": "usage adoption active login logged daily monthly onboard onboarded coverage",
    }
)
#: Things of business that go by several names, with the chain of outcomes in which they stand.
ZH_THINGS = _by_word(
    {
        "renewal": "续费 续约 续签 续保 续租 留存 挽留 流失 退费 退租 退订",
        "repurchase": "复购 回购 再次下单 回头客",
        "referral": "转介绍 推荐朋友 介绍朋友 老带新",
        "conversion": "转化 成交 成单 签约 赢单 转正 到访 试驾 试听",
        "lead": "线索 商机 潜客 意向",
        "follow-up": "跟进 回访 回电 外呼 触达",
        "order": "订单 下单 开单 接单",
        "refund": "退款 退货 退换",
        "payment": "付款 支付 打款 收款 到账 结算",
        "reconcile": "对账 核账 对帐 平账",
        "invoice": "开票 发票",
        "rostering": "排班 班表 排课 课表 轮班 倒班 换班",
        "completion": "完成率 完课率 达成率 完成度 完工率 交作业 提交率",
        "approval": "审批 审核 签批 核准 复核",
        "delivery": "配送 送达 发货 交付 交货 出库 签收 妥投",
        "stock": "库存 缺货 断货 盘点 周转",
        "customer": "客户 顾客 客人 用户",
        "shop": "门店 店铺 网点 分店",
        "dealer": "车商 经销商 代理商 渠道商",
        "student": "学员 学生 学生们",
        "onboarding": "入驻 开户 开通 开店 建档 进件",
        "training": "培训 带教 上手 新人",
        "churn-of-staff": "离职 流动率 留任",
        "repair": "维修 报修 检修 抢修 保养",
        "report": "报表 看板 周报 日报",
        "recruit": "招聘 面试 offer 到岗",
    }
)
EN_THINGS = _by_word(
    {
        "renewal": "renewal renew churn retention retain leave cancel cancellation lapse",
        "repurchase": "repurchase reorder repeat",
        "referral": "referral refer recommend",
        "conversion": "conversion convert close closed win deal sign signed",
        "lead": "lead prospect opportunity",
        "follow-up": "follow-up followup follow callback outreach",
        "order": "order",
        "refund": "refund return",
        "payment": "payment pay paid payout settlement settle",
        "reconcile": "reconcile reconciliation",
        "invoice": "invoice invoicing billing bill",
        "rostering": "roster rostering rota schedule scheduling shift timetable",
        "completion": "completion complete completed",
        "approval": "approval approve approved review sign-off",
        "delivery": "delivery deliver delivered shipment ship dispatch",
        "stock": "stock inventory stockout",
        "customer": "customer client user",
        "shop": "shop store branch outlet",
        "dealer": "dealer reseller distributor",
        "student": "student pupil learner",
        "onboarding": "onboarding onboard signup registration",
        "training": "training train newcomer",
        "churn-of-staff": "attrition turnover",
        "repair": "repair maintenance fix",
        "report": "report dashboard",
        "recruit": "recruitment recruit hiring hire vacancy",
    }
)
#: Outcomes that follow one from the other for the same users: not the same, yet never foreign to each other.
CHAINS: tuple[frozenset[str], ...] = (
    frozenset(("lead", "follow-up", "conversion", "order", "payment", "money", "usage")),
    frozenset(("renewal", "repurchase", "referral", "satisfaction", "complaint", "refund", "money")),
    frozenset(("time", "labour", "rostering", "approval", "invoice", "reconcile", "delivery", "cost", "quantity")),
    frozenset(("error", "complaint", "incident", "compliance", "refund", "reconcile", "stock")),
    frozenset(("usage", "completion", "onboarding", "training", "quantity")),
)
#: Things that nearly every report of business names: sharing one says little.
WIDE = frozenset(("customer", "quantity", "report", "usage", "order"))

ZH_HEADS = {
    "rate": "率 占比 比例 比率 份额 渗透 准确度 满意度 完成度",
    "time": "耗时 用时 时长 时间 时效 周期 工期 延迟 时延 速度 时间差",
    "cost": "成本 费用 费 花费 开支 支出 预算 单价 价格 运费",
    "money": "收入 营收 营业额 销售额 成交额 交易额 流水 毛利 利润 回款 客单价 金额 业绩 额",
    "complaint": "投诉 客诉 差评 投诉量 投诉数 客诉量 工单 工单量 工单数 来电 咨询量",
    "error": "差错 错误 错误数 差错数 漏单 错单 误差 返工 缺陷 事故 故障 故障数 事故数",
    "labour": "人力 工时 人天 人日",
    "score": "评分 得分 分数 nps csat 满意度分",
    "count": "数 量 人数 户数 家数 单量 单数 次数 件数 频次 人次 规模 产量 销量 存量",
}
ZH_HEAD = {word: kind for kind, words in ZH_HEADS.items() for word in words.split()}
EN_HEADS = {
    "rate": "rate share ratio percentage proportion yield accuracy utilisation utilization occupancy availability uptime",
    "time": "time duration latency lead-time delay wait turnaround",
    "cost": "cost expense spend price fee budget",
    "money": "revenue sales turnover income profit margin gmv arr",
    "complaint": "complaint ticket call",
    "error": "error mistake defect incident outage failure",
    "labour": "effort headcount",
    "score": "score rating nps csat satisfaction",
    "count": "number count volume",
}
EN_HEAD = {word: kind for kind, words in EN_HEADS.items() for word in words.split()}

#: Characters that tie words together and belong to none, and those that do so except in a few words.
HARD = frozenset("的了是在和与及把被就都也还很这那之而但则且们吗呢吧着并或若即却地得")
SOFT = frozenset(
    "跟给让使比从由到至为对有要会能可其每各没不未无更再最已将以于向于上下前后中里内外个家位一二三四五六七八九十两几多少大小全本共约近只仅来去又所升降涨跌缩减达均增超过变成改"
)
SOFT_WORDS = frozenset(
    str.split(
        "不良 不合 未接 对账 对接 对公 到货 到账 到店 到期 到岗 到访 会员 会议 会计 更新 更换 能耗 能源 可用 有效 无效 无人 家长 家属 家装 家具 个案 位置 上传 上报"
        " 上架 下架 下单 下载 中标 中转 前台 后台 后厨 外呼 外卖 外包 外勤 内部 内审 小程 小时 小区 大客 大区 大屏 大促 大厅 多语 多店 少儿 全款 本金 共享 来电 来访 来料 去重 其他"
        " 跟单 跟踪 给付 使用 比价 比赛 升级 升学 降本 降噪 减员 成品 成像 过期 过敏 过磅 改签 达人 均价 增值 变更 变速 对象 对比 要素 能力 从业 以旧 约课 约车 约号 预约 集中 空中 公里 里程 里料"
    )
)
#: Characters that the words before a metric cannot hold.
BOUNDS = HARD | frozenset("从由到至对将以于使让给")
#: Pairs of characters that any report has.
DULL = frozenset(
    str.split(
        "我们 他们 没有 可以 目前 现在 以前 之前 之后 以后 后续 上线 改造 改版 项目 工作 问题 情况 需要 进行 实现 通过 提升 提高 降低 下降 减少 增加 增长 缩短 改善 优化"
        " 完善 支持 提供 建设 开发 完成 平均 每月 每天 每周 每日 每年 本季 季度 今年 去年 本月 上月 月份 年底 月底 其中 主要 整体 总体 全部 所有 部分 直接 相关 对应 结果 效果"
        " 收益 背景 方案 目标 数据 指标 业务 系统 平台 功能 产品 团队 公司 部门 流程 时候 已经 开始 以上 以下 左右 预计 预期 原来 原先 过去 如今 同比 环比 因为 所以 如果 还是"
        " 就是 只有 只能 都要 一次 一个 一家 一条 一天 两个 几个 多个 各个 用户 客户 使用 节省 节约 节能 省下 处理 操作 管理 服务 模块 能够 明显 大幅 显著 方式 方面 内容 信息"
        " 统一 线上 线下 自动 手动 人工 第一 第二 第三 一期 二期 三期 试点 全量 推广 说明 分析 统计 计算 发现 反馈 要求 希望 觉得 认为 比较 非常 尤其 特别 为了 解决 满足 带来 达到"
    )
)
EN_DULL = frozenset(
    str.split(
        "new old now before after project work system platform product team company business feature data month quarter year per average median"
        " total about over under from week day make made use used using get got take took need want one two three four five six seven eight nine ten twelve first second third half live spent"
        " launch launched go went gone come came rise rose fall fell drop dropped cut improve improved increase increased reduce reduced percent"
        " result benefit background problem plan thing way people person place part end start line side well good better best bad worse worst lot"
        " many much same different own back since while still only just also even every each both other another june july august september october"
        " november december january february march april may expected target measured find found show see saw say said give put keep let run ran"
    )
)
