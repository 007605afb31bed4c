"""Words that Taiwan and Hong Kong write otherwise, each with the usual one of the same length.

Character by character they are simplified already: 專案 has become 专案, and 計畫 计画. What stands here means nothing else
anywhere; 資料 and 軟體 do not (papers; soft furniture).
"""

from __future__ import annotations

import re

_WORDS = {
    "专案": "项目",
    "覆盘": "复盘",
    "网路": "网络",
    "硬体": "硬件",
    "硬碟": "硬盘",
    "伺服器": "服务器",
    "资料库": "数据库",
    "资料夹": "文件夹",
    "印表机": "打印机",
    "讯息": "消息",
    "简讯": "短信",
    "讯号": "信号",
    "视讯": "视频",
    "列印": "打印",
    "介面": "界面",
    "萤幕": "屏幕",
    "滑鼠": "鼠标",
    "晶片": "芯片",
    "连结": "链接",
    "当机": "宕机",
    "覆诊": "复诊",
    "覆核": "复核",
    "覆查": "复查",
    "覆检": "复检",
    "回覆": "回复",
    "答覆": "答复",
    "计画": "计划",
    "规画": "规划",
    "企画": "企划",
    "策画": "策划",
    "纪录": "记录",
    "瞭解": "了解",
    "甚么": "什么",
    "身分": "身份",
    "连络": "联络",
    "藉由": "借由",
    "藉此": "借此",
    "抽籤": "抽签",
}
#: 跟著 is 跟着, but 显著 and 著名 stay; 對帳 is 对账, but 帐篷 stays.
_REGIONAL = re.compile(
    "|".join(_WORDS) + r"|(?<![显名原土专编论卓巨昭合遗译拙])著(?![名作书述称者])|(?<![蚊营军纱幔])帐(?![篷幕房])"
)
_CHARACTERS = {"著": "着", "帐": "账"}


def usual(text: str) -> str:
    """The text in the usual words; always of the same length."""
    return _REGIONAL.sub(lambda found: _WORDS.get(found.group()) or _CHARACTERS[found.group()], text)
