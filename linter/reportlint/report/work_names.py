"""Titles that name a piece of work by what was done to what: `工单平台迁移`, `“营改增”系统改造项目`, `Invoice archive migration`."""

from __future__ import annotations

from reportlint.regex import regex

_DEED_ZH = r"(?:开发|改造|重构|迁移|升级|适配|对接|接入|集成|搭建|上线|改版|移植|拆分|替换|整合|国产化|设计[与和及]实现|实现|完善|优化|建设|落地|支持)"
#: Deeds that stand together: 设计、开发与上线.
_ENDS_ZH = regex(rf"的?{_DEED_ZH}(?:[、与和及]{_DEED_ZH})*(?:工作|项目|工程|专项|任务)?$")
_ENDS_EN = regex(
    r"\s(?:migration|rollout|roll-out|upgrade|refactoring|rewrite|redesign|rebuild|integration|overhaul|replacement|relaunch|revamp|decommissioning)$"
)
#: What every report has, and so names no thing: 流程改造 and 性能优化 announce a solution, 团队建设 is no project.
_ANY = regex(
    r"系统|功能|流程|平台|业务|方案|技术|需求|产品|项目|代码|性能|体验|页面|界面|架构|模块|数据库?|工具|版本|迭代|应用|服务|主要|核心|重点|相关|后续|"
    r"团队|人员|队伍|梯队|能力|个人|人才|制度|文化|氛围|组织|班子|自我|知识|日常|协调|协作|配合|运营|管理|机制|体系|规范|标准|内容|其[他它]|目标|"
    r"持续|全面|深入|进一步|推进|推动|前端|后端|后台|第?[一二三四五六]期|[0-9]+|工作|的|与|和|及|"
    r"\b(?:the|our|a|an|of|and|system|systems|process|data|feature|features|product|platform|team|tool|tools|phase|plan|planned|next|other|technical|service|software)\b"
)
#: A thing still to be done, or asked for, is none that was done.
_AHEAD = regex(
    r"^(?:下|待|拟|将|计划|准备|想|要|继续|如何|怎[么样]|为什么|为何|why\b|how\b|next\b|future\b|planned\b)|计划|规划|展望|设想|建议"
)
_LETTERS = regex(r"[^\W_]{2}")
LONGEST = 40  #: characters of a name; what is longer is a sentence


#: Sums up a stretch of time, and so names no project, however the items under it read: 本周工作总结.
_SUMS_UP = regex(
    r"^(?:[本上这](?:个)?(?:周|月|季度?|阶段|期)|今[日天年])?的?(?:主要)?(?:工作)?(?:总结|小结|回顾|汇总|完成情况)$"
    r"|^(?:(?:this|last) (?:week|month|quarter)(?:'s)? )?(?:summary|recap)$"
)


def sums_up(words: str) -> bool:
    """Whether a title in normal form says only that a stretch of time is summed up."""
    return bool(_SUMS_UP.match(words))


def names_a_work(words: str) -> bool:
    """Whether a title in normal form ends in a deed, and says more of its thing than that it is a system or a process."""
    words = words.strip(" :：。.")
    if len(words) > LONGEST or _AHEAD.search(words):
        return False
    deed = _ENDS_ZH.search(words) or _ENDS_EN.search(words)
    if deed is None:
        return False
    thing = words[: deed.start()]
    return bool(_LETTERS.search(_ANY.sub(" ", thing)))
