"""How Chinese tells a change: the words between two figures, and around one that says by how much.

Plain string work on the few characters around a figure: patterns would take longer to compile than this to run.
"""

from __future__ import annotations

from typing import Literal

from reportlint.language.figure import Figure

Direction = Literal["up", "down"]

FROM = tuple(str.split("从 由 原来 原先 原本 原为 原是 以前 过去 此前 之前"))
PAST = (*FROM, *str.split("前 去年 上季 上半年 上月 上个月 年初 同期 当时 起初 旧 老"))
WAS = tuple(str.split("原来 原先 原为 此前 之前 以前 过去 去年 上季 上月 上年 年初 同期 改造前 上线前 调整前 改版前"))
NOW = tuple(str.split("现在 如今 眼下 目前 改后 之后 上线后 改造后 改版后 今年 本季 这个季 这季"))
MOVING = frozenset("降减缩压落跌少提升涨增扩抬拉变改调跃砍掉并翻")
TARGETS = "到至成为剩"
SAYS_MORE = frozenset("多少高低增减涨降升省快慢早晚")
EQUALS = frozenset(str.split("是 为 只有 还是 平均 则是 均为 而是 仅"))
CLAUSE_ENDS = ",;。→"

UP = tuple(str.split("提升 提高 增长 增加 上升 上涨 加快 提速 提效 扩大 高出 增收 多做 多卖 多收 多出 上调"))
DOWN = tuple(
    str.split(
        "下降 降低 减少 缩短 节省 节约 省下 省出 省掉 省了 压缩 压降 下滑 收窄 降本 少计提 少付 少赔 少花 少跑 少收 少扔 少卖 砍掉 砍去 下调 调低 "
    )
)
UP_CHARS, DOWN_CHARS, FAST_CHARS, SLOW_CHARS = (
    frozenset(chars) for chars in ("涨升多高增↑", "降减缩跌省少低↓", "快早", "慢晚")
)
NO_VERB_BEFORE = frozenset("各两三四五六七八九十全本一几部外最不至许很更大太极同新")
OPENS_VERB = frozenset(verb[0] for verb in (*UP, *DOWN))
ROUGH = (" ", *str.split("了 约 近 超 逾 不到 将近 大约 平均 至少 出 掉 去 下 幅度 幅 为 达 整整 大概 足足 超过 又 再"))
#: What makes a name of the verb before it and no object: 压缩机, 提升泵, 降本项目, 增长组.
NAMES = tuple(str.split("机 包 器 阀 泵 站 空气 组 小组 团队 部 项目 专项 工具 方案 措施 点 黑客"))
NO_OBJECT = frozenset(",;。:(0123456789%到至为成")
RISES, FALLS = ("提升", "增长", "增幅", "涨幅", "上升"), ("降幅", "下降", "减少", "缩减", "降低")


def clause_of(head: str) -> str:
    """What `head` ends with since its last comma, stop or arrow."""
    return head[max(map(head.rfind, CLAUSE_ENDS)) + 1 :]


def is_from_to(head: str, gap: str) -> bool:
    """Whether the words before a figure and between it and the next say from–to: 由 A 降到 B, A 缩短为 B, A 到 B."""
    if any(char in ",;。" for char in gap):
        return False
    target = max(map(gap.rfind, TARGETS))
    if target < 0 or target > 24 or len(gap) - target > 11:
        return False
    if gap.strip() in ("到", "至"):
        return True
    return starts_from(head) or any(char in MOVING for char in gap)


def starts_from(head: str) -> bool:
    """Whether 从 or its like stands before a figure, in the same clause."""
    clause = clause_of(head)[-24:].replace("缘由", "").replace("理由", "")
    return any(cue in clause for cue in FROM)


def is_now(head: str, past: str, gap: str) -> bool:
    """Whether the second figure holds now and the first held before: 以前 A,现在 B."""
    tail = gap.partition(",")[2] or gap.partition(";")[2]
    tail = tail.lstrip(" ")
    if not tail.startswith(NOW) or len(tail) > 16:
        return False
    clause = clause_of(past)[-20:]
    return starts_from(head) or any(cue in clause for cue in PAST)


def is_back(gap: str) -> bool:
    """Whether the second figure is the value before: B,去年同期 A; B(原 A); 21% 对 14%."""
    tight = gap.strip()
    if tight in ("对", "vs", "vs."):
        return True
    if tight[:1] == "(":
        return tight[1:].startswith(("原", "此前", "之前")) and ")" not in tight and len(tight) < 12
    cut = max(gap.rfind(","), gap.rfind("("))
    tail = gap[cut + 1 :].strip().removeprefix("而").removeprefix("较").removeprefix("比")
    if cut < 0 or cut > 4 or len(tail) > 16 or any(char in SAYS_MORE for char in tail):
        return False
    return tail.startswith(WAS)


def is_dated(rest: str, compared: bool) -> bool:
    """Whether a gap, its date taken out, only says 是 or 只有, or nothing in a sentence that compares: 7 分钟,一季度是 9 分钟."""
    tight = rest.replace(" ", "")
    return compared if tight == "," else tight[:1] in (",", "(") and tight[1:] in EQUALS


def delta(head: str, behind: str, figure: Figure) -> Direction | None:
    """The direction of a figure that says by how much something changed; None if it does not say that."""
    found = _verb(head, figure)
    if found:
        return found
    after = behind.lstrip(" ").removeprefix("左右").removeprefix("以上").lstrip(" ").removeprefix("的")
    if after.startswith(RISES):
        return "up"
    if after.startswith(FALLS):
        return "down"
    early = figure.kind == "duration" and "提前" in head[-6:] and "到" not in head[-5:]
    return "down" if early and behind.strip()[:1] in ("", ",", ".", ";", "。", ")") else None


def _verb(head: str, figure: Figure) -> Direction | None:
    """The direction of the verb that governs a figure: right before it, or with a short object between."""
    tail = head
    for _ in range(6):
        if tail.endswith(UP) and not (figure.weak and tail[-2] == "多"):
            return "up"
        if tail.endswith(DOWN) and not (figure.weak and tail[-2] == "少"):
            return "down"
        if not figure.weak and tail[-2:-1] not in NO_VERB_BEFORE:
            found = _adjective(tail, head, figure)
            if found:
                return found
        if not tail.endswith(ROUGH):
            break
        rough = next(word for word in ROUGH if tail.endswith(word))
        tail = tail[: -len(rough)]
    cut = max((at for at, char in enumerate(tail) if char in NO_OBJECT), default=-1)
    near = tail[max(cut + 1, len(tail) - 12) :]
    if OPENS_VERB.isdisjoint(near):
        return None
    rises, falls = (max(map(near.rfind, verbs)) for verbs in (UP, DOWN))
    if (rises < 0 and falls < 0) or near.startswith(NAMES, max(rises, falls) + 2):
        return None
    return "up" if rises > falls else "down"


def _adjective(tail: str, head: str, figure: Figure) -> Direction | None:
    """The direction of the one character that `tail` ends with: 涨, 少, 快."""
    last = tail[-1:]
    if tail.endswith(("掉", "长", "短")):
        shares = figure.kind in ("percent", "points", "duration", "multiple")
        return ("up" if last == "长" else "down") if head[len(tail) :].startswith("了") and shares else None
    if last in UP_CHARS:
        return "up"
    if last in DOWN_CHARS:
        return "down"
    if last in FAST_CHARS or last in SLOW_CHARS:
        compared = "了" in head[len(tail) :] or "较" in head[-14:] or "比" in head[-14:]
        if compared or figure.kind in ("multiple", "percent"):
            return speed(last in FAST_CHARS, figure)
    return None


def speed(faster: bool, figure: Figure) -> Direction:
    """The direction of `faster by`: a time goes down, a share or a multiple goes up."""
    return "down" if faster == (figure.kind == "duration") else "up"


def is_times(head: str) -> bool:
    """Whether the words before `1.5 倍` make it a ratio to what was: 是原来的."""
    clause = clause_of(head)[-14:].rstrip(" ")
    return clause.endswith("的") and any(
        f"{verb}{past}" in clause.replace("了", "") for verb in ("是", "为", "于", "到") for past in WAS
    )
