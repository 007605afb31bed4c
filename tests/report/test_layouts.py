"""The same report in another layout says the same: a small report, rewritten, must give the same findings."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from reportlint.engine.check import check_text
from reportlint.engine.setup import built_in

ZH = """# 2026 年三季度工作汇报

岑小满，仓配产品组

## 职责

负责仓库作业系统的需求与上线，服务 12 个仓、340 名库管。

## 重点项目：拣货路径重排（7 月 6 日—9 月 18 日）

### 项目背景

旺季日均 4.2 万单，平均一单要走 610 米。我跟了三个班次，又看了两周轨迹，发现库管总在走回头路。

### 解决方案

以前按下单先后拣，现在按货架位置排成一条线。

### 收益

- 平均一单少走 240 米
- 人均每小时拣货由 61 件升到 83 件
- 界面更美观

## 下季度规划

1. 10 月接入退货上架
2. 11 月试点两个加盟仓

## 个人成长

学会了用轨迹数据找浪费，跟着运筹组读完了一本讲路径规划的书。
"""

EN = """# Quarterly report, Q3 2026

Ines Valdur, returns team

## What I answer for

The returns desk, its screens and the contract with the two carriers.

## Key project: labels without a printer (6 July to 18 September)

### Background

We take in 9,400 parcels a week, and one customer in five has no printer. I read 300 calls and sat at the desk for two days.

### Solution

Before, the customer printed a label; now the shop scans a code. We built the code, the scan page and the export.

### Benefits

- Calls about labels fell from 410 to 96 a week
- The time per parcel went down from 70 to 42 seconds
- The pages look much nicer

## Next quarter

1. October: codes for the second carrier
2. November: a trial in two parcel lockers

## What I learned

I learned to read call logs with the desk and not only their totals; the course on contracts helped.
"""


def _numbered(mark: Callable[[int, int, int], str]) -> Callable[[str], str]:
    """Headings as lines with a number: `mark` is asked with the level and the numbers of chapter and section."""

    def rewrite(text: str) -> str:
        chapter = section = 0
        lines = []
        for line in text.splitlines():
            if line.startswith("## "):
                chapter, section = chapter + 1, 0
                line = mark(2, chapter, section) + line[3:]
            elif line.startswith("### "):
                section += 1
                line = mark(3, chapter, section) + line[4:]
            lines.append(line)
        return "\n".join(lines) + "\n"

    return rewrite


def _tagged(found: re.Match[str]) -> str:
    return f"<h{len(found[1])}>{found[2]}</h{len(found[1])}>"


def _each(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, by, text, flags=re.MULTILINE)


def _underlined(text: str) -> str:
    text = _numbered(lambda level, chapter, _: f"## {chapter}. " if level == 2 else "### ")(text)
    return re.sub("^## (.*)$", r"\1\n-------", re.sub("^# (.*)$", r"\1\n=====", text, flags=re.M), flags=re.M)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "a level deeper": _each("^#", "##"),
    "title on the level of its sections": _each("^##", "#"),
    "numbers": _numbered(lambda level, chapter, section: f"{chapter}. " if level == 2 else f"{chapter}.{section} "),
    "Chinese numbers": _numbered(
        lambda level, chapter, at: f"{'一二三四五'[chapter - 1]}、" if level == 2 else f"{at}、"
    ),
    "underlined": _underlined,
    "HTML": _each(r"^(#+) (.*)$", _tagged),
    "anchors": _each("^(#.*)$", r"\1 {#here}"),
    "bold sections": _each("^### (.*)$", r"**\1**"),
    "lead-ins": _each(r"^### (.*)\n\n(?=\w)", r"**\1：** "),
    "bullets": _each("^- ", "• "),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "title in the front matter": _each(r"\A# (.*)\n", r'---\ntitle: "\1"\n---\n'),
}


def _findings(text: str) -> list[tuple[str, str]]:
    """The codes, each with the last words of its line, where it stands on words and not on the report."""
    found = check_text(text, "report.md", setup=built_in())
    lines = text.splitlines()
    whole = {"RL001", "RL002", "RL003", "RL004", "RL005", "RL006"}
    return sorted((one.code, "" if one.code in whole else _words(lines[one.location.row - 1])) for one in found)


def _words(line: str) -> str:
    bare = re.sub(r"<[^>]*>|\{#.*\}|[*#•]|^[\d.\s一二三四五、-]+", "", line.partition("：** ")[0])
    return bare.strip()[:12]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("text", [ZH, EN], ids=["zh", "en"])
def test_a_layout(text: str, layout: str) -> None:
    assert _findings(LAYOUTS[layout](text)) == _findings(text)


def test_there_is_something_to_find() -> None:
    assert {"RL206", "RL302"} <= {code for code, _ in _findings(ZH)} & {code for code, _ in _findings(EN)}
