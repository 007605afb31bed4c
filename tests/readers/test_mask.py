"""What is prose, and what is blank."""

from __future__ import annotations

import pytest
from readers.dumping import reading


@pytest.mark.parametrize(
    ("text", "mask"),
    [
        ("# 标题 #\n", "  标题  \n"),
        ("##标题\n", "  标题\n"),
        ("标题\n---\n", "标题\n   \n"),
        ("- 甲\n1. 乙\n", "  甲\n   乙\n"),
        ("- [x] 甲\n", "      甲\n"),
        ("• 甲\n• 乙\n", "  甲\n  乙\n"),
        ("1、甲\n2、乙\n", "  甲\n  乙\n"),
        ("一、甲\n文字\n二、乙\n文字\n", "一、甲\n文字\n二、乙\n文字\n"),
        ("> 引\n> 文\n", "  引\n  文\n"),
        ("**现状：**目前 *斜* __粗__\n", "  现状：  目前  斜    粗  \n"),
        ("用 `x = 1` 算\n", "用         算\n"),
        ("```py\nx\n```\n文\n", "     \n \n   \n文\n"),
        ("# 题\n\n    x = 1;\n", "  题\n\n          \n"),
        ("# 题\n\n    缩进的文字。\n", "  题\n\n    缩进的文字。\n"),
        ("[文字](http://a.b/c) 后\n", " 文字                后\n"),
        ("![图](a.png)\n", "  图        \n"),
        ("<http://a.b> 见 https://a.b/c?d=1。好\n", "             见                  。好\n"),
        ("见www.a.cn/b，好\n", "见          ，好\n"),
        ("甲<br>乙<!-- 丙 -->丁\n", "甲    乙          丁\n"),
        ("<div>\n文\n</div>\n", "     \n文\n      \n"),
        ("| 甲 | 乙 |\n|--|--|\n| a\\|b | `c` |\n", "  甲   乙  \n       \n  a |b        \n"),
        ("a\\*b &amp; c&nbsp;d\n", "a *b &amp; c      d\n"),
        ("&emsp;&emsp;一、甲\n", "            一、甲\n"),
        ("~~旧~~新\n", "  旧  新\n"),
        ("5~7 人，8~9 天\n", "5~7 人，8~9 天\n"),
        ("---\ntitle: 甲\n---\n文\n", "   \n        \n   \n文\n"),
        ("覆盖**个客户，新增**家店\n", "覆盖**个客户，新增**家店\n"),
        ("覆盖**10**个客户\n", "覆盖  10  个客户\n"),
        ("待补 <X 天> <待定>\n", "待补 <X 天> <待定>\n"),
        ("甲\r\n**乙**\r丙\n", "甲\r\n  乙  \n丙\n"),
    ],
)
def test_mask(text: str, mask: str) -> None:
    assert reading(text).mask == mask


def test_long_runs_of_data_are_blank() -> None:
    data = "QUJD" * 60
    assert reading(f"甲 {data}== 乙\n").mask == f"甲 {' ' * (len(data) + 2)} 乙\n"
    assert reading(f"甲 {'QUJD' * 40} 乙\n").mask == f"甲 {'QUJD' * 40} 乙\n"
