"""Makes a thousand hostile files: `python tests/hostile/making.py FOLDER [BYTES]`; the same ones for the same size each time.

Each is one piece of text or bytes that has broken a parser somewhere, again and again up to a size, alone or within a
report. What hurts by its place rather than by its content is made by `places.py`.
"""

from __future__ import annotations

import io
import random
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

NUMBER = 1000
"""How many files there are."""

REPEATED: dict[str, tuple[str, str, str]] = {
    "quotes": ("", ">", " 背景"), "spaced quotes": ("", "> ", "背景"), "items": ("", "- ", "背景"), "numbers": ("", "1. ", "a"),
    "items and quotes": ("", "- > ", "a"), "ladder": ("", "- a\n  ", "b"), "million items": ("", "- 退款快\n", ""), "numbered lines": ("", "1、退款快\n", ""),
    "tasks": ("", "- [x] 退款\n", ""), "nested numbers": ("", "1.1", " a"), "brackets": ("", "[", "a"), "closed brackets": ("", "[]", ""),
    "links": ("", "[a](", "b"), "pictures": ("", "![", "]"), "links in links": ("", "[a](b ", ")"), "definitions": ("", "[a]: b\n", "[a]"),
    "footnotes": ("", "[^a]: b\n\n", "[^a]"), "stars": ("", "*", "a"), "open emphasis": ("", "*a ", ""), "underscores": ("", "_a_", ""),
    "mixed emphasis": ("", "*a **a ", ""), "open bold": ("", "**收益：", ""), "bold labels": ("", "**背景：**慢\n\n", ""), "strokes": ("", "~~a", ""), "ticks": ("", "`a``", ""),
    "growing ticks": ("`", "``` ", "a"), "fences": ("", "```\n", ""), "tildes": ("", "~~~a\n", ""), "escapes": ("", "\\", "a"), "entities": ("", "&amp;", ""),
    "unknown entities": ("", "&#x110000;", ""), "number entities": ("", "&#0;", ""), "angles": ("", "<", ">"), "tags": ("", "<b>", "a"), "blocks": ("", "<div>\n", "a"),
    "tables in html": ("", "<table><tr><td>", "a"), "rows in html": ("<table>", "<tr><td>a</td></tr>", "</table>"), "open comments": ("", "<!--", ""), "comments": ("", "<!-- a -->", ""),
    "declarations": ("", "<!A", ""), "instructions": ("", "<?", ""), "cdata": ("", "<![CDATA[", "]]>"), "attributes": ("<a ", 'b="c" ', ">"), "scripts": ("", "<script>", ""),
    "cells": ("|", "a|", "\n|-|\n"), "columns": ("", "|", "\n|-|-|\n"), "rows": ("| 项目 | 背景 | 收益 |\n|-|-|-|\n", "| 签章 | 5 天 | 4 小时 |\n", ""), "short rows": ("|a|b|c|\n|-|-|-|\n", "|\n", ""),
    "tables": ("", "|a|\n|-|\n|b|\n\n", ""), "pipes in ticks": ("|a|\n|-|\n", "|`\\|`", "|\n"), "headings": ("", "## 项目介绍\n\n", ""), "deep headings": ("", "###### a\n", ""),
    "underlined": ("", "a\n===\n", ""), "hashes": ("", "#", " a"), "rules": ("", "---\n", ""), "projects": ("# 季度汇报\n\n", "## 项目：退款（2026.07.01—2026.09.15）\n\n背景：慢。\n\n", ""),
    "objectives": ("# 季度汇报\n\n", "## O1 更快\n\n- KR1：由 9 到 2\n\n", ""), "logs": ("", "## 2026Q2\n\n背景：慢\n\n", ""), "front matter": ("---\n", "a: b\n", "---\n"), "deep front matter": ("---\na: ", "[", "\n---\n"),
    "aliases": ("---\na: &a [b]\n", "c: [*a, *a]\n", "---\n"), "toml": ("+++\n", "a = 1\n", "+++\n"), "words": ("", "x", ""), "hanzi": ("", "退", ""), "one line": ("", "退款平均 9 天才到账，投诉 312 起。", ""),
    "english": ("", "A refund took 9 days, and 312 clients complained. ", ""), "no stops": ("", "we built it and ", ""), "digits": ("", "9", "%"), "percents": ("", "9% ", ""), "figures": ("", "由 9 天降到 2 天，", ""),
    "sums": ("", "9+", "9=9"), "dots": ("", "9.", ""), "commas": ("", "9,", ""), "dates": ("", "2026-07-01—", ""), "dates in words": ("", "7 月 6 日到", ""), "quarters": ("", "Q3", ""), "units": ("", "万", "元"), "hanzi figures": ("", "一百零", "天"),
    "placeholders": ("", "XX% 【待补充】 ", ""), "questions": ("", "?", ""), "open corners": ("", "【", ""), "corners": ("", "【现状】", ""), "quotes in text": ("", "“", ""), "round": ("", "（", ""), "colons": ("", "：", ""), "labels": ("", "背景：", ""),
    "arrows": ("", "→", ""), "dashes": ("", "——", ""), "steps": ("", "一期，二期，", ""), "because": ("", "之所以", "是因为"), "not only": ("", "不仅", ""), "praise": ("", "获得一致好评，", ""), "mermaid": ("```mermaid\ngantt\n", "a :a1, 2026-07-01, 9d\n", "```"),
    "suppressions": ("", "<!-- reportlint-disable RL301 -->\n", ""), "odd suppressions": ("", "<!-- reportlint-disable RL", " -->"), "unknown suppressions": ("", "<!-- reportlint-disab -->\n", ""), "lines to suppress": ("", "<!-- reportlint-disable-next-line -->\n", "a"),
    "nuls": ("a", "\x00 a b c d e f g h i j k l m n o p q r s t u v w x y z 背景", ""), "returns": ("", "\r", "a"), "line ends": ("", "a\r\n\n\r", ""), "separators": ("", "a\u2028b\u2029", ""), "tabs": ("", "\t", "a"), "blanks": ("", " ", "a"), "wide blanks": ("", "　", "a"),
    "blank lines": ("a", "\n", "b"), "bidi": ("", "\u202e倒\u2066", ""), "invisible": ("", "\u200b\u200d\ufeff", "a"), "combining": ("e", "\u0301", ""), "families": ("", "👩‍👩‍👧", ""), "flags": ("", "🇨", ""), "variants": ("", "⼯\ufe0f", ""),
    "escape codes": ("", "\x1b[2J\x1b]0;x\x07", ""), "commands": ("", "::error::x%0A\n", ""), "controls": ("", "\x01\x08\x0b\x0c\x7f\x85", "a"), "astral": ("", "𠮷", ""), "private": ("", "\ue000\uffff", ""), "tag letters": ("", "\U000e0041", ""),
}  # fmt: skip
"""What is repeated: before, the piece itself, behind."""

FRAMES: dict[str, str] = {
    "alone": "{}",
    "report": "# 2026Q3 季度汇报\n\n## 项目介绍\n\n### 退款提速（2026.07.01—2026.09.15）\n\n#### 背景\n\n{}\n\n#### 方案\n\n{}\n\n#### 收益\n\n退款由 9 天缩短到 2 天。\n",
    "english": "# Q3 2026 report\n\n## O1 Faster refunds\n\n- KR1: {}\n\n## Projects\n\n### Refunds (1 July to 15 September)\n\nWhy: {}\n\nImpact: {}\n",
    "title": "# 2026Q3 季度汇报 {}\n\n## 项目介绍 {}\n\n- **{}**：慢\n",
    "cell": "# 季度汇报\n\n| 项目 | 背景 | 收益 |\n| --- | --- | --- |\n| {} | {} | 快 |\n",
    "front": "---\nreportlint:\n  ignore: [RL301]\n---\n\n# 季度汇报\n\n{}\n",
}
"""What the pieces stand in."""

ENCODINGS = (
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "gb18030",
    "big5",
    "shift-jis",
    "latin-1",
    "utf-7",
)

TEXT = FRAMES["report"].replace("{}", "退款平均 9 天才到账，客户投诉 312 起。")


def files(size: int = 2048) -> Iterator[tuple[str, bytes]]:
    """The thousand files, each as a name and what stands in it; `size` is how long the longest are about, in bytes."""
    made = 0
    for name, content in (*_encoded(), *_disguised(size), *_framed(size)):
        yield f"{made:04}-{name.replace(' ', '-')}.md", content
        made += 1
    draw = random.Random(6)
    while made < NUMBER:
        yield f"{made:04}-mixed.md", _mixed(draw, size)
        made += 1


def _framed(size: int) -> Iterator[tuple[str, bytes]]:
    """Every piece in every frame."""
    for frame, around in FRAMES.items():
        for name, (before, piece, behind) in REPEATED.items():
            times = max(size // len(piece.encode()) // around.count("{}"), 1)
            text = around.replace("{}", before + piece * times + behind)
            yield f"{frame}-{name}", text.encode()


def _mixed(draw: random.Random, size: int) -> bytes:
    """Pieces in any order, each repeated a little; at times with a byte gone wrong."""
    text = ""
    while len(text) < size // 2:
        before, piece, behind = draw.choice(list(REPEATED.values()))
        text += (
            draw.choice(("", "\n", "\n\n", "    ", "- ", "> ", "| ", "## "))
            + before
            + piece * draw.randint(1, 30)
            + behind
        )
    data = bytearray(text.encode())
    if draw.random() < 0.3:
        data[draw.randrange(len(data))] = draw.randrange(256)
    return bytes(data)


def _encoded() -> Iterator[tuple[str, bytes]]:
    """One report in encodings that are none, or not one."""
    for name in ENCODINGS:
        data = TEXT.encode(name, "replace")
        yield name, data
        yield f"{name} cut", data[: len(data) // 2 | 1]
        yield f"{name} odd", data[1:]
        yield f"{name} behind utf-8", TEXT.encode() + data
        yield f"{name} before utf-8", data + TEXT.encode()
    yield "lone surrogates", TEXT.encode() + "\ud83d\udc00".encode("utf-8", "surrogatepass")
    yield "a lone surrogate in utf-16", b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x3d\xd8"
    yield "two marks", b"\xef\xbb\xbf\xef\xbb\xbf" + TEXT.encode()
    yield "marks within", TEXT.encode().replace("。".encode(), b"\xef\xbb\xbf")
    yield "overlong", TEXT.encode() + b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80"
    yield "beyond unicode", TEXT.encode() + b"\xf4\x90\x80\x80"
    yield "every byte", TEXT.encode() + bytes(range(256))
    yield "nothing", b""
    yield "a mark alone", b"\xff\xfe"
    yield "nuls alone", b"\0" * 500


def _disguised(size: int) -> Iterator[tuple[str, bytes]]:
    """What is no text, in a file named .md."""
    kinds = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml", "zip bomb": "a.md"}
    for name, inner in kinds.items():
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(zipfile.ZipInfo(inner), b"\0" * (size * 1000))
        yield name, packed.getvalue()
    starts = (
        b"%PDF-1.7\n",
        b"{\\rtf1",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x89PNG\r\n\x1a\n",
        b"\x1f\x8b\x08",
        b"\x7fELF",
        b"GIF89a",
    )
    for start in starts:
        yield "disguised", start + random.Random(start[0]).randbytes(200)
    for seed in range(20):
        yield "noise", random.Random(seed).randbytes(300)


def make(folder: Path, size: int = 2048) -> list[Path]:
    """Write the thousand files into a folder."""
    made = []
    for name, content in files(size):
        path = folder / name
        path.write_bytes(content)
        made.append(path)
    return made


if __name__ == "__main__":
    make(Path(sys.argv[1]), *(int(word) for word in sys.argv[2:]))
