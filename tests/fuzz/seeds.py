"""What inputs begin from, and the words that they are made of."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hostile.making import REPEATED

ROOT = Path(__file__).parents[2]
WINDOW = 3000  #: bytes of a seed, about
STARTS = (
    "", "", "", "# ", "## ", "### ", "#### ", "- ", "* ", "1. ", "2、", "一、", "（一）", "1.1 ", "①", "> ", "  - ", "    ", "　　",
    "**", "【", "| ", "O1 ", "- KR1：", "背景：", "**收益：**", "Why: ", "<td>", "```", "<!-- ", "---", "===", "+++", "title: ",
)  # fmt: skip
SIGNS = (
    "**", "*", "_", "`", "```", "~~", "~~~", "|", "| --- | --- |", "[", "](", ")", "<!--", "-->", "<div>", "<table><tr><td>", "</td></tr></table>",
    "\\", "&nbsp;", "---", "===", "：", ":", "——", "→", "->", "、", "，", "。", "；", "！", "？", "（", "）", "(", ")", "「", "」", "“", "”", "【", "】", "《", "》", "／", "/", "%", "％",
    "≥", "<", ">", "~", "-", "–", "+", "XX%", "【待补充】", "TBD", "[X]", "{{a}}", "???", "9", "42%", "3.5", "1,200", "10 万元", "9 天", "2 天", "由 9 天缩短到 2 天", "from 9 to 2 days",
    "提升 30%", "2026Q3", "2026.07.01—2026.09.15", "7 月 6 日", "1 July to 15 September", "Q3", "第三季度", "历时 6 周", "一期", "二期", "Phase 1", "O1", "KR1", "KR2", "目标", "项目", "合计", "total",
    "其中", "分别", "共", "获得一致好评", "\u3000", "\u00a0", "\u200b", "\ufeff", "\u2028", "\x00", "\t", "\r", "e\u0301", "👩‍👩‍👧", "𠮷", "⼯", "１", "Ａ", "収", "ｶﾞ", "İ", "ß", "ﬁ",
)  # fmt: skip


@cache
def words() -> tuple[str, ...]:
    """Words that the rules know, a fair share of each concept, and signs as often."""
    from reportlint.packs import BUILTIN, load_module

    found = []
    for terms in load_module(BUILTIN).lexicon:
        for kind in (terms.headings, terms.words, terms.weak):
            for listed in kind.values():
                found += [term.replace("*", "").replace("…", "") for term in listed[:: max(1, len(listed) // 12)]]
    return (*found, *SIGNS * (1 + len(found) // len(SIGNS)))


def reports() -> Iterator[bytes]:
    """A stretch of each labelled report, of the samples, and of what has broken parsers."""
    for at, path in enumerate(sorted((ROOT / "corpus" / "dev").glob("*.md"))):
        yield window(path.read_bytes(), at)
    for name in ("sample.md", "sample.en.md"):
        yield (ROOT / "docs" / name).read_bytes()
    for before, piece, behind in REPEATED.values():
        yield (before + piece * (200 // len(piece) + 1) + behind).encode("utf-8", "replace")


def window(data: bytes, at: int) -> bytes:
    """About `WINDOW` bytes of a report, from its beginning or from somewhere within, by lines."""
    lines = data.split(b"\n")
    first = (len(lines) // 4) * (at % 4) if at % 2 else 0
    end, size = first, 0
    while end < len(lines) and size < WINDOW:
        size += len(lines[end]) + 1
        end += 1
    return b"\n".join(lines[first:end])


def quoted_files(folder: Path, pattern: str, most: int = sys.maxsize) -> Iterator[tuple[str, str]]:
    """Names and texts of the files below a folder that match a pattern."""
    for path in sorted(folder.rglob(pattern))[:most]:
        yield path.name, path.read_text(encoding="utf-8")
