"""Carets stand right under the words, whatever the words are made of."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.formats import snippet as module
from reportlint.formats.snippet import snippet
from reportlint.formats.style import Style
from reportlint.formats.width import width, widths, wrap
from reportlint.source import Source


def drawn(text: str, words: str, columns: int = 100, style: Style | None = None) -> tuple[str, str]:
    source = Source(text)
    start = text.index(words)
    return snippet(source, source.location(start), source.location(start + len(words)), columns, style or Style())


@pytest.mark.parametrize(
    ("text", "words", "carets"),
    [
        ("plain words here", "words", "      ^^^^^"),
        ("店长排班时间", "排班", "    ^^^^"),
        ("ＡＢ full width", "full", "     ^^^^"),
        ("e\u0301a\u0301 combining", "combining", "   ^^^^^^^^^"),
        ("👩\u200d💻 done", "done", "   ^^^^"),
        ("👍🏽 done", "done", "   ^^^^"),
        ("✔\ufe0f done", "done", "   ^^^^"),
        ("ab\t好", "好", "    ^^"),
        ("\t\tword", "word", "        ^^^^"),
        ("half ｶﾀ kana", "kana", "        ^^^^"),
        ("a\u200bb cd", "cd", "   ^^"),
        ("一\x1b[31m二", "二", "       ^^"),
        ("", "", "^"),
    ],
)
def test_carets_stand_under_the_words(text: str, words: str, carets: str) -> None:
    assert drawn(text, words)[1] == carets


def test_a_span_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert drawn("一二\r\n三四", "二\r\n三") == ("一二", "  ^^")


def test_a_long_line_is_shortened_around_the_span() -> None:
    text = "前" * 200 + "这里" + "后" * 200
    line, carets = drawn(text, "这里", 60)
    assert line.startswith("…前")
    assert line.endswith("后…")
    assert "这里" in line
    assert width(line) <= 60
    assert width(line[: line.index("这里")]) == carets.index("^")
    assert carets.count("^") == 4


@pytest.mark.parametrize("at", [0, 150_000, 300_000 - 4])
def test_of_a_line_without_end_only_what_is_near_is_looked_at(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(module, "widths", lambda text: seen.append(len(text)) or widths(text))
    line = ("慢a" * 150_000)[:at] + "退款提速" + ("b慢" * 150_000)[: 300_000 - 4 - at]
    source = Source(line, "a.md")
    drawn = snippet(source, source.location(at), source.location(at + 4), 40, Style())
    assert width(drawn.text) <= 40
    assert drawn.text[0] == "…" or not at
    assert drawn.text[-1] == "…" or at + 4 == len(line)
    assert width(drawn.text[: drawn.text.index("退款提速")]) == drawn.carets.index("^")
    assert drawn.carets.count("^") == 8
    assert seen[0] <= 2 * module.FAR


def test_a_long_span_is_cut_with_its_carets() -> None:
    line, carets = drawn("字" * 300, "字" * 300, 60)
    assert width(line) <= 60
    assert len(carets) <= 60


def test_what_the_console_lacks_takes_one_column() -> None:
    assert drawn("好✓好", "好", style=Style(encoding="ascii")) == ("???", "^")
    assert drawn("好✓ok", "ok", style=Style(encoding="gbk")) == ("好?ok", "   ^^")


_NASTY = st.text(
    st.one_of(st.sampled_from("a好\t👍\u0301\u200d\ufe0f\x1b\u202eｶＡ "), st.characters(exclude_characters="\r\n")),
    max_size=120,
)


@given(_NASTY, st.data())
def test_carets_never_leave_the_line(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = Source(text)
    line, carets = snippet(source, source.location(start), source.location(end), 50, Style())
    assert width(line) <= 50
    assert len(carets) <= 51
    assert "^" in carets
    assert not any(unicodedata.category(char) == "Cc" for char in line)


@given(_NASTY, st.integers(10, 80))
def test_wrapping_keeps_every_word(text: str, limit: int) -> None:
    assert "".join("".join(wrap(text, limit)).split()) == "".join(text.split())


def test_wrapping_minds_punctuation() -> None:
    assert wrap("一二三四五，六七。", 10) == ["一二三四", "五，六七。"]
    assert wrap("see the plan now", 8) == ["see the", "plan now"]
    assert wrap("", 10) == [""]
