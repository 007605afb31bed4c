"""How lines end, and what stands where nobody sees it, changes no finding and no line."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from properties.drafts import checked, drafts, places, share

from reportlint.loading import decode
from reportlint.source import Source

RESULTS = """# 2026Q3 季度汇报

## 项目介绍

### 退款提速（2026.07.01—2026.09.15）

#### 收益

- 退款由 9 天缩短到 2 天。
- 效率显著提升。
- 投诉从 312 起降到 40 起。
"""


@share(0.2)
@given(drafts(), st.sampled_from(["\r\n", "\r"]))
@example(RESULTS, "\r")
def test_other_line_ends(text: str, end: str) -> None:
    assert places(checked(text.replace("\n", end)).diagnostics) == places(checked(text).diagnostics)


@share(0.2)
@given(drafts(), st.data())
def test_blanks_at_the_ends_of_lines(text: str, data: st.DataObject) -> None:
    lines = text.split("\n")
    blanks = data.draw(
        st.lists(st.sampled_from(["", "", " ", "  ", "\t", "　", "   "]), min_size=len(lines), max_size=len(lines))
    )
    behind = "\n".join(line + blank for line, blank in zip(lines, blanks, strict=True))
    assert places(checked(behind).diagnostics) == places(checked(text).diagnostics)


@share(0.1)
@given(drafts(), st.integers(0, 3))
def test_empty_lines_at_the_end(text: str, number: int) -> None:
    bare = text.rstrip("\n")
    assert places(checked(bare + "\n" * number).diagnostics) == places(checked(bare).diagnostics)


@share(0.1)
@given(drafts(), st.integers(1, 3))
def test_empty_lines_at_the_beginning_move_all_by_their_number(text: str, number: int) -> None:
    moved = [(code, row - number) for code, row, _ in places(checked("\n" * number + text).diagnostics)]
    assert moved == [(code, row) for code, row, _ in places(checked(text).diagnostics)]


@share(0.1)
@given(drafts(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_another_encoding(text: str, encoding: str) -> None:
    source = decode(text.encode(encoding), "draft.md")
    assert isinstance(source, Source)
    assert (source.text, source.bom) == (text, encoding != "utf-8")


@share(0.1)
@given(drafts())
def test_a_byte_order_mark(text: str) -> None:
    assert checked("\ufeff" + text).diagnostics == checked(text).diagnostics
