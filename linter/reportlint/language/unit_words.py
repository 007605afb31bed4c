"""The words for units, in Chinese and English, with what each counts as."""

from __future__ import annotations

HOUR, DAY = 1.0, 24.0
WEEK, MONTH, YEAR = 7 * DAY, 30 * DAY, 365 * DAY
MINUTE, SECOND, MILLISECOND = HOUR / 60, HOUR / 3600, HOUR / 3.6e6


def _by_value(table: dict[float, str]) -> dict[str, float]:
    """`{value: "unit unit"}` turned round."""
    return {unit: value for value, units in table.items() for unit in units.split()}


ZH_DURATIONS = _by_value(
    {
        MILLISECOND: "毫秒",
        SECOND: "秒 秒钟",
        MINUTE: "分钟",
        HOUR / 4: "刻钟",
        HOUR: "小时 钟头 个小时 个钟头 个钟 个多小时",
        DAY: "天 日内 日以内 日后 工作日 个工作日 自然日 个自然日 个交易日 晚上 个晚上 整天 夜 昼夜 个日夜 天时间",
        WEEK: "周 星期 个星期 个礼拜 周时间 个整周",
        MONTH: "个月 个多月 个整月",
        3 * MONTH: "个季度",
        YEAR: "年",
    }
)
ZH_MONEY = frozenset(
    str.split("元 块 块钱 元钱 美元 美金 欧元 英镑 日元 港元 港币 新币 人民币 卢比 韩元 卢布 加元 澳元 泰铢")
)
ZH_COUNTS = frozenset(
    str.split(
        # people and labour
        "人 名 位 个人 人次 人份 人天 人日 人月 人年 人时 个人天 个人日 个人月 工时 员工 客户 用户 商户 团队 班组 组 队 班 岗 席 坐席 座席 席位 帮 派 届 任"
        # things
        " 个 家 户 所 张 条 次 件 台 套 项 款 种 类 份 单 笔 店 包 箱 只 支 间 座 栋 幢 片 架 艘 辆 本 册 篇 章 节 幅 帧 格 列 屏 字 行 行代码 字段 门 首 颗 棵 株 粒 根 袋 瓶 桶 盒"
        " 捆 卷 匹 头 口 尾 枚 把 样 处 点位 个点位 站 桩 路 核 卡 机柜 节点 网点 门店 账号 设备 工单 订单 票 柜 罐 炉 缸 模 团 桌 间房 床 针 剂 板 托 贴 帖 餐 顿 对 双 串 排"
        " 群 股 套房 车皮 标箱 标准箱 码 窗 间店 钉 碗 杯 案 令 则 段 局 盘 副 标的 题 道题 道 主体 大类 小类 系统 应用 服务 模块 接口 页面 流程 步骤 环节 线程 像素"
        # places and organisations
        " 城 省 市 区 县 村 镇 街道 社区 国 国家 行业 机构 单位 部门 业务线 条线 产品线 学校 医院 企业 公司 层"
        # occurrences
        " 起 例 宗 步 轮 批 场 版 趟 通 封 回 遍 声 跳 代 期 级 档 星 页 课 课时 学时 堂 部 手 发 下 环 车 车次 辆次 架次 班次 家次 台次 件次 天数"
        # measures
        " 吨 公斤 千克 克 斤 公里 千米 米 厘米 毫米 平方米 平方公里 平米 立方米 亩 公顷 度 度电 千瓦时 千瓦 兆瓦 瓦 升 毫升 海里 里 伏 安 兆 字节 赫兹 分 克拉"
    )
)
ZH_POINTS = {"个百分点": 1.0, "百分点": 1.0, "个点": 1.0, "个pct": 1.0, "个基点": 0.01, "基点": 0.01, "个bp": 0.01}

_EN_DURATIONS = _by_value(
    {
        MILLISECOND: "ms msec millisecond",
        SECOND: "s sec second",
        MINUTE: "min minute",
        HOUR: "h hr hour",
        DAY: "d day workday night",
        WEEK: "week wk",
        2 * WEEK: "fortnight",
        MONTH: "month",
        3 * MONTH: "quarter",
        YEAR: "year yr",
    }
) | {"working day": DAY, "business day": DAY, "calendar day": DAY, "working week": WEEK, "working hour": HOUR}
EN_DURATIONS = _EN_DURATIONS | {unit + "s": hours for unit, hours in _EN_DURATIONS.items() if len(unit) > 1}
EN_POINTS = {"pp": 1.0, "ppt": 1.0, "ppts": 1.0, "pts": 1.0, "points": 1.0, "point": 1.0, "bp": 0.01, "bps": 0.01}
EN_MONEY = frozenset(
    str.split(
        "usd eur gbp cny rmb nok sek dkk chf sgd hkd jpy aud cad pln inr krw twd thb dollar dollars euro euros pound pounds yuan"
        " zł cent cents bucks rupee rupees yen kroner"
    )
)
EN_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "w": 1e4, "thousand": 1e3, "hundred": 1e2, "dozen": 12.0,
}  # fmt: skip
ATTACHED = frozenset(("k", "m", "b", "w", "bn", "mn"))  # scales only right behind the digits
LATIN_COUNTS = frozenset(
    str.split(
        "gb mb kb tb pb km kg g t cm mm kwh mwh kw mw qps tps rps rpm px fps hz khz mhz ghz gbps mbps kbps fte ftes sku skus pd pds"
        " vm vms person-day person-days man-day man-days person-month person-months person-hour person-hours"
    )
)
FUNCTION_WORDS = frozenset(
    str.split(
        "a an the and or but nor so yet of in on at to by for from with without into onto over under per as than then is are was were"
        " be been being am do does did has have had will would can could may might must shall should not no it its they them their we"
        " our us you your he she his her i my this that these those which who whom whose what when where why how if while because since"
        " until till before after now today already still only just about around up down out off more less fewer most least went came"
        " got made each every all both also live instead versus vs via against between during through across again here there too very"
        " once gave took fell rose reached total nearly roughly almost exactly altogether left"
    )
)
