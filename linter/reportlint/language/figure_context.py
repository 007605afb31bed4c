"""What stands around a number: whether it measures anything or is a label, and whether it is meant roughly."""

from __future__ import annotations

from reportlint.language.numbers import Number
from reportlint.language.unit_words import FUNCTION_WORDS

LABELS = frozenset(
    str.split(
        "phase stage wave step version no section chapter fig figure table appendix sprint level tier part batch round item objective"
        " goal kr page release milestone leg id port http rfc iso iec cve windows chrome python java ios android office fy episode act"
        " article priority week day sheet ticket issue pr build rev wi-fi gate chute"
    )
)  # words whose following number is a name
HANZI_LABELS = (
    "第",
    "双",
    "阶段",
    "版本",
    "方案",
    "附件",
    "步骤",
    "关键结果",
    "指标",
    "目标",
    "项目",
    "星期",
    "礼拜",
    "每周",
    "图",
    "周",
)
IDIOMS = frozenset(
    str.split(
        "一样 一下 一起 一块 一手 一度 一把 一口 一头 一站 一级 二级 三级 一方 一区 二手 一线 一课 十分 一国 一行 一边 一代 二代 一帮 一直 一对"
        " 一双 一部 一面 一时 一段 一点 五星 三令 一股 一环 一片 一门 一路 一案 一期 二期 三期 四期 一串 一局 一盘 一排 一声 一则 一系 一致 四处"
        " 一字 一流 一窗 一升 一层 一模 一团 一包 一发 一任"
    )
)
ROUGH_BEFORE = tuple(
    str.split(
        "约 近 超 逾 超过 不到 将近 大约 至少 最多 不足 约合 上 接近 过 ≈ ~ > < ≥ ≤ about nearly almost over around roughly some under"
        " than approximately"
    )
)
NOT_ROUGH = tuple(
    str.split(
        "通过 经过 不过 最近 附近 线上 网上 早上 晚上 路上 车上 手上 以上 加上 算上 基础上 产线上 账上 店上 门上 墙上 台上"
    )
)
ROUGH_BEHIND = ("多", "余", "+", "左右", "上下", "以上", "以内", "以下", "出头", "许", " or so", " or more")
ONE_OF = frozenset("进统唯逐之专单同任归划")  # what before 一 makes another word
CUES = frozenset("率值数量度均为达到至过约近超比分高低少是了<>≤≥=→>升降长增余剩仅")
CLOCK_WORDS = frozenset(("at", "past", "until", "till", "by", "after", "before", "between"))
SITES = frozenset("个网站节据景试")  # before 点: a place and no decimal point
NUMBERED = frozenset("号日时点月楼")


def is_label(norm: str, number: Number, start: int) -> bool:
    """Whether the number belongs to a name, a version, a list or an identifier. `start`: where its text begins."""
    at, end = number.start, number.end
    if number.spelled:
        if norm[at:end] == "一" and norm[at - 1 : at] in ONE_OF:
            return True
        return norm[at : end + 1] in IDIOMS or norm[max(0, at - 4) : at].endswith(HANZI_LABELS) or is_named(norm, at)
    return (
        _in_identifier(norm, at, end)
        or _from_nothing(norm, at, end)
        or _listed(norm, at, end, start)
        or _p_value(norm, at)
    )


def is_ordinal(norm: str, at: int) -> bool:
    """Whether 第 stands before the number at `at`."""
    return norm[max(0, at - 3) : at].rstrip(" ").endswith("第")


def _in_identifier(norm: str, at: int, end: int) -> bool:
    """Whether the digits are glued to letters or further digits (`sm2`, `1.2.3`, `ps-311`), or follow 双 or 点."""
    before, further = norm[at - 1] if at else " ", norm[at - 2] if at > 1 else " "
    after, following = norm[end : end + 1] or " ", norm[end + 1 : end + 2]
    if before in "_#@№" or (before.isalpha() and before < "\u2e80") or (before in "./:×*" and further.isdigit()):
        return True
    if before in "-+" and further.isalpha() and further < "\u2e80":
        return True
    if (
        after == "_"
        or (after in ".×*x" and following.isdigit())
        or (after == ":" and norm[end + 1 : end + 3].isdigit() and norm[end + 2 : end + 3])
    ):
        return True
    tight = norm[max(0, at - 4) : at].rstrip(" ")
    behind = norm[end : end + 2].lstrip(" ")
    return (
        tight.endswith("双")
        or (tight.endswith("点") and tight[-2:-1] not in SITES)
        or (behind[:1] == "点" and "." not in norm[at:end])
    )


def _from_nothing(norm: str, at: int, end: int) -> bool:
    """Whether the number stands in the idiom 从0到1, `from 0 to 1`."""
    if norm[at:end] not in ("0", "1"):
        return False
    near = norm[max(0, at - 6) : end + 6].replace(" ", "")
    rest = near.partition("0到1")[2]
    return ("0到1" in near and "10到1" not in near and not rest[:1].isdigit()) or (
        "0to1" in near and not near.partition("0to1")[0][-1:].isdigit()
    )


def _listed(norm: str, at: int, end: int, start: int) -> bool:
    """Whether the number opens its line as a list or heading number, or stands alone in brackets."""
    if norm[end : end + 1] == ")" and norm[at - 1 : at] == "(" and end - at <= 2:
        return True
    if not opens_line(norm, at, start) or end - at > 4:
        return False
    after = norm[end : end + 1]
    return after in ("、", ")") or (after == "." and not norm[end + 1 : end + 2].isdigit())


def opens_line(norm: str, at: int, start: int) -> bool:
    """Whether nothing but blanks and marks stands before `at` on its line."""
    floor = max(start, at - 40)
    return not norm[max(floor, norm.rfind("\n", floor, at) + 1) : at].strip(" #>\t")


def _p_value(norm: str, at: int) -> bool:
    """Whether the number is the p of a test of significance."""
    head = norm[max(0, at - 5) : at].replace(" ", "")
    return head[-1:] in ("=", "<", ">") and head[-2:-1] == "p" and not head[-3:-2].isalpha()


def word_before(norm: str, at: int) -> str:
    """The Latin word right before `at`, with a blank between; empty where there is none."""
    head = norm[max(0, at - 16) : at]
    if not head.endswith(" "):
        return ""
    word = head.rstrip(" #").rsplit(" ", 1)[-1].lstrip("(“\"'*,:")
    return word if word.replace("-", "").isalpha() and word < "\u2e80" else ""


def is_named(norm: str, at: int) -> bool:
    """Whether the number at `at` follows a word that numbers things (`phase 2`)."""
    return word_before(norm, at) in LABELS


def is_rough(norm: str, start: int, end: int) -> bool:
    """Whether the words around a figure say that it is meant roughly."""
    head = norm[max(0, start - 14) : start].rstrip(" ")
    if head.endswith(ROUGH_BEFORE) and not head.endswith(NOT_ROUGH):
        return True
    added = norm.startswith("+", end) and norm[end + 1 : end + 3].lstrip(" ")[:1].isdigit()  # 80+30 is a sum
    return norm.startswith(ROUGH_BEHIND, end) and not added


def is_measured(norm: str, number: Number, end: int, span: tuple[int, int]) -> bool:
    """Whether the words around a number without a unit, which ends at `end`, say that it is a value and no name."""
    head = norm[max(span[0], number.start - 8) : number.start]
    if head.rstrip(" ")[-1:] in CUES:
        return True
    behind = norm[end : min(span[1], end + 12)]
    if _in_cell(head, behind) and (number.value >= 10 or "." in norm[number.start : end]):
        return True
    if behind.strip()[:1] > "\u2e7f":
        return False
    if behind.startswith(" of "):
        return True
    before = word_before(norm, number.start)
    if number.spelled and number.value <= 12 and before in CLOCK_WORDS:
        return False
    if before:
        return before in FUNCTION_WORDS
    following = behind[1:].split(" ")[0].rstrip(".,;:)") if behind.startswith(" ") else ""
    return following in FUNCTION_WORDS and head.rstrip(" ")[-1:] < "\u2e80"


def _in_cell(head: str, behind: str) -> bool:
    """Whether the number stands alone, as in a cell of a table."""
    return (not head or head.endswith("  ")) and (
        not behind or behind.startswith(("  ", "\n", " \n")) or not behind.strip()
    )
