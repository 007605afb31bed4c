"""What stands around a number: whether it measures anything or is a label, and whether it is meant roughly."""

from __future__ import annotations

from reportlint.language.numbers import Number

LABELS = frozenset(
    str.split("phase stage wave step version no section chapter fig figure table appendix sprint level tier part batch round item objective goal"
    " kr page release milestone leg id port http rfc iso iec cve windows chrome python java ios android office fy episode act article"
    " priority week day sheet ticket issue pr build rev wi-fi windows")
)  # words whose following number is a name
HANZI_LABELS = ("第", "双", "阶段", "版本", "方案", "附件", "步骤", "关键结果", "指标", "目标", "项目", "星期", "礼拜", "每周", "图", "周")
IDIOMS = frozenset(
    str.split("一样 一下 一起 一块 一手 一度 一把 一口 一头 一站 一级 二级 三级 一方 一区 二手 一线 一课 十分 一国 一行 一边 一代 二代 一帮 一直 一对 一双 一部 一面 一时 一段 一点"
    " 五星 三令 一股 一环 一片 一处 一门 一路 一案 一案 一期 二期 三期 一串 一局 一盘 一排 一声 一回 一道 一则 一系 一致 一升 四处 一字 一流 一服 一国 一窗")
)
ROUGH_BEFORE = ("约", "近", "超", "逾", "超过", "不到", "将近", "大约", "至少", "最多", "不足", "约合", "上", "接近", "过", "≈", "~", ">", "<", "≥", "≤")
ROUGH_BEFORE += ("about ", "nearly ", "almost ", "over ", "around ", "roughly ", "some ", "under ", "than ", "approximately ", "to ~")
ROUGH_BEHIND = ("多", "余", "+", "左右", "上下", "以上", "以内", "以下", "来", "出头", "许", " or so", " or more")
MEASURE_CUES = "率值数量度均为达到至过约近超比分高低少是了<>≤≥=→>升降长增"
MEASURE_WORDS = ("of ", "to ", "from ", "by ", "at ", "under ", "below ", "over ", "about ", "nearly ", "around ", "than ", "is ", "was ", "score ", ": ")


def is_label(norm: str, number: Number, start: int) -> bool:
    """Whether the number belongs to a name, a version, a clock time, a list or an identifier."""
    at, end = number.start, number.end
    before = norm[at - 1] if at else " "
    after = norm[end] if end < len(norm) else " "
    if number.spelled:
        return norm[at : end + 1] in IDIOMS or norm[max(0, at - 4) : at].endswith(HANZI_LABELS) or _after_word(norm, at)
    if before in "_#@№第双" or (before.isalpha() and before < "\u2e80") or (before in ".:×*" and at > 1 and norm[at - 2].isdigit()):
        return True
    if before in "-+" and at > 1 and norm[at - 2].isalnum() and norm[at - 2] < "\u2e80" and not norm[at - 2].isdigit():
        return True
    following = norm[end + 1] if end + 1 < len(norm) else " "
    if after in ".:×*x" and following.isdigit() and not (after == ":" and _is_proportion(norm, at, end)):
        return True
    if after == "_" or (norm[end : end + 2].lstrip(" ")[:1] == "点" and "." not in norm[at:end]) or _from_nothing(norm, at, end):
        return True
    head = norm[max(0, at - 6) : at].rstrip(" ")
    return (head.endswith(("第", "双", "点")) and head[-2:] != "个点") or _listed(norm, at, end, start) or _p_value(norm, at)


def _from_nothing(norm: str, at: int, end: int) -> bool:
    """Whether the number stands in the idiom 从0到1, `from 0 to 1`."""
    if norm[at:end] not in ("0", "1"):
        return False
    near = norm[max(0, at - 6) : end + 6].replace(" ", "")
    return ("0到1" in near and "10到1" not in near and not near.partition("0到1")[2][:1].isdigit()) or "0to1" in near


def _is_proportion(norm: str, at: int, end: int) -> bool:
    """Whether digits and a colon start a proportion such as 3:1 rather than a time of day."""
    return norm[end + 2 : end + 3].isdigit() is False and "." not in norm[at:end]


def _listed(norm: str, at: int, end: int, start: int) -> bool:
    """Whether the number opens its line as a list or heading number, or stands alone in brackets."""
    if norm[end : end + 1] == ")" and norm[at - 1 : at] == "(" and end - at <= 2:
        return True
    line = norm.rfind("\n", max(start, at - 40), at) + 1 or max(start, at - 40)
    if norm[line:at].strip(" #>\t") or end - at > 4:
        return False
    after = norm[end : end + 1]
    return after in ("、", ")") or (after == "." and not norm[end + 1 : end + 2].isdigit())


def _p_value(norm: str, at: int) -> bool:
    """Whether the number is the p of a test of significance."""
    head = norm[max(0, at - 5) : at].replace(" ", "")
    return head[-1:] in ("=", "<", ">") and head[-2:-1] == "p" and not head[-3:-2].isalpha()


def _after_word(norm: str, at: int) -> bool:
    """Whether a word such as `phase` stands right before `at`."""
    head = norm[max(0, at - 14) : at]
    if not head.endswith(" "):
        return False
    return head.rstrip(" #").rsplit(" ", 1)[-1].lstrip("(“\"'*") in LABELS


def named_by_word(norm: str, at: int) -> bool:
    """Whether the number at `at` follows a word that numbers things (`phase 2`)."""
    return _after_word(norm, at)


def is_rough(norm: str, start: int, end: int) -> bool:
    """Whether the words around a figure say that it is meant roughly."""
    return norm[max(0, start - 14) : start].rstrip(" ").endswith(tuple(word.rstrip() for word in ROUGH_BEFORE)) or norm.startswith(
        ROUGH_BEHIND, end
    )


def is_measured(norm: str, at: int, start: int) -> bool:
    """Whether the words before a bare number say that it is a value."""
    head = norm[max(start, at - 14) : at]
    tight = head.rstrip(" ")
    return (tight[-1:] in MEASURE_CUES and bool(tight)) or head.endswith(MEASURE_WORDS)
