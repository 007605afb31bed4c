"""Units: what a number measures, and by how much its value counts."""

from __future__ import annotations

from typing import Literal, NamedTuple

FigureKind = Literal["percent", "points", "count", "money", "duration", "multiple", "ratio", "number"]

HOUR, DAY = 1.0, 24.0
WEEK, MONTH, YEAR = 7 * DAY, 30 * DAY, 365 * DAY

ZH_DURATIONS = {
    "毫秒": HOUR / 3.6e6, "秒": HOUR / 3600, "秒钟": HOUR / 3600, "分钟": HOUR / 60, "刻钟": HOUR / 4, "小时": HOUR, "钟头": HOUR,
    "个小时": HOUR, "个钟头": HOUR, "个钟": HOUR, "天": DAY, "日内": DAY, "日以内": DAY, "工作日": DAY, "个工作日": DAY, "个自然日": DAY,
    "自然日": DAY, "个交易日": DAY, "周": WEEK, "星期": WEEK, "个星期": WEEK, "个礼拜": WEEK, "周时间": WEEK, "个月": MONTH, "个多月": MONTH,
    "个多小时": HOUR, "个季度": 3 * MONTH, "年": YEAR, "晚上": DAY, "个晚上": DAY, "整天": DAY, "夜": DAY, "昼夜": DAY, "个日夜": DAY,
}  # fmt: skip
ZH_MONEY = dict.fromkeys(str.split("元 块 块钱 美元 美金 欧元 英镑 日元 港元 港币 新币 人民币 卢比 刀 元钱 韩元 卢布 加元 澳元 泰铢"), 1.0)  # fmt: skip
ZH_COUNTS = ["人天", "人日", "人月", "人年", "人时", "工时", "人次", "人份", "人", "名", "位", "个人", "个", "家", "户", "张", "条", "次", "件", "台", "套", "项", "款", "种", "类", "份", "单", "笔", "店", "城", "省", "市", "区", "县", "道", "页", "层", "步", "轮", "批", "场", "版", "趟", "通", "封", "起", "例", "宗", "辆", "艘", "架", "箱", "包", "只", "支", "间", "座", "栋", "幢", "片", "块", "车次", "车", "吨", "公斤", "千克", "克", "斤", "公里", "千米", "米", "厘米", "毫米", "平方米", "平方公里", "平米", "立方米", "度电", "度", "千瓦时", "千瓦", "兆瓦", "瓦", "升", "毫升", "字", "行", "行代码", "篇", "章", "节", "本", "册", "幅", "帧", "格", "列", "屏", "字段", "组", "队", "班", "岗", "席", "座席", "坐席", "门", "堂", "课时", "学时", "课", "题", "道题", "部", "首", "颗", "棵", "株", "粒", "根", "袋", "瓶", "桶", "盒", "捆", "卷", "匹", "头", "口", "尾", "枚", "把", "样", "处", "点位", "站", "桩", "路", "线程", "核", "卡", "机柜", "节点", "网点", "门店", "商户", "客户", "用户", "员工", "账号", "设备", "工单", "订单", "票", "标的", "万公里", "海里", "里", "亩", "公顷", "分", "级", "档", "星", "期", "回", "声", "遍", "下", "步骤", "环节", "柜", "罐", "炉", "缸", "模", "团", "桌", "间房", "床", "针", "剂", "发", "标箱", "标准箱", "辆次", "架次", "班次", "车皮", "板", "托", "跳", "天数", "兆", "字节", "赫兹", "倍频", "像素", "帖", "贴", "餐", "顿", "代", "折", "席位", "连锁", "大类", "小类", "主体", "系统", "应用", "服务", "模块", "接口", "页面", "流程", "环", "伏", "安", "帮", "对", "双", "串", "排", "群", "股", "派", "届", "任", "多人", "余人", "村", "镇", "街道", "社区", "国", "国家", "行业", "机构", "单位", "部门", "团队", "业务线", "条线", "产品线", "学校", "医院", "企业", "公司", "案", "令", "则", "段", "局", "盘", "副", "份数", "手", "码", "克拉", "窗", "间店", "个号", "钉", "碗", "杯"]
ZH_EXCLUDED = {"点": "clock", "时": "clock", "月": "date", "日": "date", "号": "date", "日前": "date"}

_EN_DURATIONS = {
    "ms": HOUR / 3.6e6, "millisecond": HOUR / 3.6e6, "s": HOUR / 3600, "sec": HOUR / 3600, "secs": HOUR / 3600, "second": HOUR / 3600,
    "min": HOUR / 60, "mins": HOUR / 60, "minute": HOUR / 60, "h": HOUR, "hr": HOUR, "hrs": HOUR, "hour": HOUR, "d": DAY, "day": DAY,
    "working day": DAY, "business day": DAY, "calendar day": DAY, "workday": DAY, "night": DAY, "week": WEEK, "wk": WEEK, "wks": WEEK,
    "working week": WEEK, "fortnight": 2 * WEEK, "month": MONTH, "mo": MONTH, "quarter": 3 * MONTH, "year": YEAR, "yr": YEAR, "yrs": YEAR,
}  # fmt: skip
EN_DURATIONS = _EN_DURATIONS | {unit + "s": hours for unit, hours in _EN_DURATIONS.items() if len(unit) > 2}
EN_DURATIONS |= {"day's": DAY, "days'": DAY, "week's": WEEK, "weeks'": WEEK, "hours'": HOUR}
EN_POINTS = frozenset(str.split("pp ppt ppts p.p pts point points percentage"))
EN_MONEY = frozenset(
    str.split("usd eur gbp cny rmb nok sek dkk chf sgd hkd jpy aud cad pln inr krw twd thb dollar dollars euro euros pound pounds yuan"
    " zł cent cents bucks rupees yen kroner")
)
EN_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "w": 1e4, "thousand": 1e3, "hundred": 1e2, "dozen": 12.0,
}  # fmt: skip
ATTACHED = frozenset(str.split("k m b w bn mn"))  # scales only right behind the digits
LATIN_COUNTS = frozenset(
    str.split("gb mb kb tb pb km kg g t cm mm kwh mwh kw mw w qps tps rps rpm px fps hz khz mhz ghz gbps mbps kbps fte ftes sku skus person-days"
    " person-day man-days man-day person-months person-hours pd pds db vm vms")
)
SIGNS = "¥$€£₹₩฿₽¢"
FUNCTION_WORDS = frozenset(
    str.split("a an the and or but nor so yet of in on at to by for from with without into onto over under per as than then is are was were be been"
    " being am do does did has have had will would can could may might must shall should not no it its they them their we our us you your"
    " he she his her i my this that these those which who whom whose what when where why how if while because since until till before after"
    " now today already still only just about around up down out off more less fewer most least went came got made each every all both also"
    " live instead versus vs via times against between during through across again here there too very once")
)


class Unit(NamedTuple):
    """A unit found behind a number: where it ends, what it measures, and the factor to hours, units or percent."""

    end: int
    kind: FigureKind
    factor: float
    text: str


ZH_UNITS: dict[str, tuple[FigureKind, float]] = {
    **dict.fromkeys(ZH_COUNTS, ("count", 1.0)),
    **dict.fromkeys(ZH_MONEY, ("money", 1.0)),
    **{unit: ("duration", hours) for unit, hours in ZH_DURATIONS.items()},
    **dict.fromkeys(("个百分点", "百分点", "个点", "个pct"), ("points", 1.0)),
    **dict.fromkeys(("个基点", "基点", "bp", "个bp"), ("points", 0.01)),
    "成": ("percent", 10.0), "倍": ("multiple", 1.0), "番": ("multiple", 1.0),
}  # fmt: skip


def unit_at(norm: str, at: int, end: int, spelled: bool) -> Unit | None:
    """The unit that stands at `at`; None where nothing that is known stands there."""
    char = norm[at : at + 1] if at < end else ""
    if char == "%" or char == "‰":
        return Unit(at + 1, "percent", 1.0 if char == "%" else 0.1, char)
    if char in "x×" and char and not norm[at + 1 : at + 2].isalnum():
        return Unit(at + 1, "multiple", 1.0, char)
    if char > "\u2e7f":
        return _hanzi_unit(norm, at, end, spelled)
    if char.isalpha() or (char == "-" and norm[at + 1 : at + 2].isalpha()):
        return _latin_unit(norm, at + (char == "-"), end)
    return None


def _hanzi_unit(norm: str, at: int, end: int, spelled: bool) -> Unit | None:
    """The longest known Chinese unit at `at`."""
    for length in (4, 3, 2, 1):
        text = norm[at : min(end, at + length)]
        known = ZH_UNITS.get(text)
        if not known or len(text) < length:
            continue
        if text == "个" and norm[at + 1 : at + 2] in " ":
            further = _hanzi_unit(norm, at + 2, end, spelled)
            if further and further.kind in ("duration", "points") and further.text in ("小时", "工作日", "百分点"):
                return further
        return Unit(at + length, *known, text)
    return None


def _latin_unit(norm: str, at: int, end: int) -> Unit | None:
    """The unit that the Latin word at `at` names; a noun counts things."""
    stop = at
    while stop < end and stop < at + 24 and ((norm[stop].isalpha() and norm[stop] < "\u2e80") or (norm[stop] in "-'" and stop > at)):
        stop += 1
    word = norm[at:stop].rstrip("-'")
    stop = at + len(word)
    if word in ("percent", "pct"):
        return Unit(stop, "percent", 1.0, word)
    if word in ("percentage", "per", "working", "business", "calendar"):
        following = norm[stop : min(end, stop + 8)].strip().split(" ")[0].rstrip(".,;:)")
        stretch = norm.find(following, stop) + len(following) if following else stop
        both = f"{word} {following}"
        if word == "percentage" and following.startswith("point"):
            return Unit(stretch, "points", 1.0, both)
        if both == "per cent":
            return Unit(stretch, "percent", 1.0, both)
        if both in EN_DURATIONS:
            return Unit(stretch, "duration", EN_DURATIONS[both], both)
        return None
    if word in EN_DURATIONS:
        return Unit(stop, "duration", EN_DURATIONS[word], word)
    if word in EN_POINTS:
        return Unit(stop, "points", 1.0, word)
    if word in ("bp", "bps"):
        return Unit(stop, "points", 0.01, word)
    if word in EN_MONEY:
        return Unit(stop, "money", 1.0, word)
    if word in ("fold", "x"):
        return Unit(stop, "multiple", 1.0, word)
    if word in LATIN_COUNTS:
        return Unit(stop, "count", 1.0, word)
    if word == "times":
        more = norm.startswith((" as ", " that ", " more", " the ", " faster", " high", " larger", " longer", " less", " slower"), stop)
        return Unit(stop, "multiple" if more else "count", 1.0, word)
    if word in FUNCTION_WORDS or len(word) < 2:
        return None
    return Unit(stop, "count", 1.0, word)
