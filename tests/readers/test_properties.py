"""What holds for every document, tried on generated Markdown, on the corpus and on texts made to hurt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.dumping import reading
from readers.invariants import check

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*/*.md"))

STARTS = [
    "", "", "", "# ", "## ", "#### ", "##", "#", "- ", "* ", "+ ", "1. ", "2. ", "3) ", "- [x] ", "> ", "> > ", "    ", "\t", "  ", "　　",
    "一、", "二、", "（一）", "1、", "2、", "1.1 ", "(1)", "①", "• ", "● ", "【", "**", "__", "*", "| ", "🔸 ", "<!-- ", "```", "~~~", "<div>",
    "<table>", "<tr><td>", "---", "===", "***", "+++", "a) ", "[a]: ", "![", "第一章 ", "title: ", "&nbsp;",
]  # fmt: skip
PARTS = [
    "背景", "收益", "提升", "项目", "Why", "we built it", "KR1", "10:30", "4.7–4.18", "42%", "：", ":", "。", "，", ". ", "**", "**", "__", "*", "_",
    "`", "``", "　", " ", " ", "|", "|", "】", "[", "](", "http://a.b/c", ")", "（", "）", "<br>", "<b>", "</td>", "</table>", "<td>", "<!--", "-->", "-->",
    "——", " - ", "\\", "&amp;", "🎯", "\x00", "\u2028", "?", "~~", "1", "#", "]: ", "e\u0301", "𠮷",
]  # fmt: skip
ENDS = ["\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "\n---\n", "\n===\n", "\n|--|--|\n"]

LINES = st.builds(
    lambda start, parts, end: start + "".join(parts) + end,
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(PARTS), max_size=6),
    st.sampled_from(ENDS),
)

NASTY = [
    "", "\n", "\r", " ", "\t", "#", "-", "*", "**", "|", "|-", "|\n-", "a|\n-|", "---", "---\n", "+++\n+++", "1.", "一、", "：", "【】", "【】x",
    "[](", "![]()", "![](a)", "[x]", "- [ ]", "- [ ] ", ">", "<", "<!--", "<!-->", "<!--->", "<!---->", "-->", "```", "~~~\n", "    ", "     x",
    "\tx", "- \n\n      x", "**：**", "**：** x", "** **", "****", "*:*", "🎯", "🎯🎯", "# 🎯", "- 🎯", "| 🎯 |\n|--|", "# **", "# ****", "# `", "# ：",
    "##：", "# 1.", "# 1. ", "# 一、", "1、", "1、\n2、", "1、a\n2、", "• ", "•\n•", "①", "①②", "①\n②", "<table>", "<table><tr><td>",
    "<table><tr></tr></table>", "</table>", "<td>", "<script>", "<style>x", "<!", "<?", "<a\n\nb>", "&nbsp;", "&nbsp;\n&emsp;", "\\", "\x00", "\u2028",
    "a\u2028---", "：：：", "a：", "a：\n", "[a]:", "[a]: b", "[a]: <", "[a]:\nb", "**a**：", "**a**（", "*a*（b）：", "【a", "[ab] ", "[ab] c\n\n[ab] d",
    "|a|b|\n|-|-|\n|1|2|\nx", "|a|\n|-|\n\n", "||\n|-|\n||", "a\n-", "a\n=", "a。\n-", "🎯\n-", "# a #", "# #", "## ##", "\ufeff# a", "title: x\n---", "a:\n---\n",
    "---\na: b\n---", "---\na\n---", "1. a\n1. b", "0. a\n\nb", "999999999. a", "1234567890. a", "- a\n\n\n\n- b", "* * *", "- - -", "- -\n- -", "> - 1. > a",
    "一、\n\n二、", "第一", "第", "（一）", "(1)", "（", "1）", "1.1", "1.0", "１．a\n２．b", "Ⅱ、a", "1️⃣ a", "1️⃣", "a\n\n1、b\n\nc", "x" * 100 + "：",
    "|" * 1000 + "\n" + "|-" * 1000, "`" * 1000, "**a" * 300, "[" * 300 + "](" * 300, "<!-- " * 300, "> " * 300 + "a", "- " * 300 + "a",
    "# " + "*" * 300, "\n".join(" " * n + "- a" for n in range(0, 400, 2)), "1. " * 300 + "a", "<b>" * 300, "<div>\n" * 300,
]  # fmt: skip


@given(st.lists(LINES, max_size=14))
@settings(max_examples=400, deadline=None)
def test_generated_markdown(lines: list[str]) -> None:
    check(reading("".join(lines)))


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text(text: str) -> None:
    check(reading(text))


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_texts(text: str) -> None:
    check(reading(text))
    check(reading(f"{text}\n\n{text}"))
    check(reading(f"# 题\n\n{text}\n段。\n"))


def corpus_text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_corpus(path: Path) -> None:
    text = corpus_text(path)
    for part in (
        text,
        text[: len(text) // 2],
        text[len(text) // 3 :],
        "\n".join(f"> {line}" for line in text.splitlines()),
    ):
        check(reading(part))


@pytest.mark.parametrize(
    "text",
    [">" * 10_000 + " 甲", "- " * 10_000 + "甲", "- 甲\n" * 20_000, "甲" * 1_000_000, "*甲 " * 20_000, "1、甲\n" * 20_000, "|甲" * 5_000 + "\n" + "|-" * 5_000],
    ids=["quotes", "nested items", "items", "a line", "stars", "numbers", "columns"],
)  # fmt: skip
def test_size_and_depth(text: str) -> None:
    check(reading(text))
