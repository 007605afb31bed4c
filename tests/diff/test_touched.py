"""Which changes concern which findings. `+` marks a line that is new or changed, `-` one that is gone."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

import pytest
from diff.repository import REPORT
from hypothesis import given
from hypothesis import strategies as st

from reportlint.diff.changes import near_names
from reportlint.diff.patch import FileChange, Removal, by_name, depth, parsed
from reportlint.diff.touched import Touch
from reportlint.engine.check import check_text
from reportlint.source import Source


@dataclass(frozen=True)
class Edit:
    """A text before and after, and what changed."""

    after: str
    change: FileChange


def edited(old: str, new: str, text: str = REPORT) -> Edit:
    """The sample with one passage changed."""
    assert text.count(old) == 1
    after = text.replace(old, new)
    patch = difflib.unified_diff(text.splitlines(True), after.splitlines(True), n=0)
    return Edit(after, parsed("".join(patch).encode()))


def shown(edit: Edit) -> set[tuple[str, int]]:
    """Code and line of the findings on single projects and words that the change concerns."""
    source = Source(edit.after)
    return {
        (found.code, found.location.row)
        for found in check_text(edit.after)
        if found.project and Touch(source, edit.change).concerns(found)
    }


FIRST = {(code, 3) for code in ("RL101", "RL201", "RL206", "RL209")}
SECOND = {(code, 10) for code in ("RL101", "RL201", "RL206", "RL209")}


def test_words_that_changed_and_what_their_project_lacks() -> None:
    assert shown(edited("大幅缩短", "显著缩短")) == FIRST | {("RL303", 8)}


def test_a_change_elsewhere_concerns_no_project() -> None:
    assert shown(edited("读了三本书", "读了四本书")) == set()


def test_a_section_that_is_gone_was_its_projects() -> None:
    gone = "\n### 效果\n\n- 界面焕然一新，领导高度认可。\n- 排班时间大幅缩短。\n"
    assert ("RL101", 3) in shown(edited(gone, ""))
    assert not {row for _, row in shown(edited(gone, ""))} - {3}


def test_a_project_that_is_gone_was_not_its_neighbours() -> None:
    gone = REPORT[REPORT.index("## 项目：数据") : REPORT.index("## 个人")]
    assert shown(edited(gone, "")) == set()


def test_a_project_that_is_new_touches_no_other() -> None:
    new = "## 项目：对账（7 月 1 日—9 月 5 日）\n\n### 效果\n\n- 界面更美观。\n\n"
    assert {row for _, row in shown(edited("## 项目：数据", new + "## 项目：数据"))} == {10, 14}


def test_a_row_of_a_table_is_not_touched_by_the_next_one() -> None:
    table = "# 2026Q3 季度汇报\n\n## 重点项目\n\n| 项目 | 时间 | 收益 |\n| --- | --- | --- |\n| 智能排班 | 7 月 1 日—9 月 5 日 | 界面更美观 |\n| 数据导入 | 7 月 1 日—9 月 5 日 | 界面更好看 |\n"
    assert {row for _, row in shown(edited("更好看", "更漂亮", table))} == {8}
    assert {row for _, row in shown(edited("更美观", "更漂亮", table))} == {7}


def test_blank_lines_are_no_change() -> None:
    assert shown(edited("- 排班时间", "\n- 排班时间")) == set()


def test_a_place_that_a_finding_refers_to_counts() -> None:
    text = REPORT.replace("排班时间大幅缩短", "月活店长 320 人").replace("读了三本书", "店长用得多：月活店长 640 人")
    (found,) = [one for one in check_text(text) if one.code == "RL505"]
    row = found.related[0].location.row
    assert row != found.location.row
    assert Touch(Source(text), FileChange(((row, row),))).concerns(found)
    assert not Touch(Source(text), FileChange(((row + 1, row + 1),))).concerns(found)


def test_lines_end_at_lf_as_git_has_it() -> None:
    text = REPORT.replace("# 2026Q3 季度汇报\n", "# 2026Q3 季度汇报\r一\r二\r三\n")
    (found,) = [one for one in check_text(text) if one.code == "RL303"]
    assert found.location.row == 11
    assert Touch(Source(text), FileChange(((8, 8),))).concerns(found)
    assert not Touch(Source(text), FileChange(((11, 11),))).concerns(found)


def test_a_whole_file_touches_all() -> None:
    assert all(Touch(Source(REPORT), FileChange(whole=True)).concerns(found) for found in check_text(REPORT))


def test_a_patch_is_read_by_its_counts() -> None:
    patch = "--- a/x\n+++ b/x\n@@ -3 +3,2 @@ ## a\n-## b\n\\ No newline at end of file\n+++ @@ -1 +1 @@\n+\n@@ -9,2 +9,0 @@\n-\n-text\n"
    assert parsed(patch.encode()) == FileChange(((3, 4),), (Removal(2, 2), Removal(9, 0)))


def test_a_patch_of_many_files_is_read_name_by_name() -> None:
    patch = (
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -3 +3 @@\n-a\n++++ b/z\n"
        'diff --git "a/\\345\\221\\250\\n.md" "b/\\345\\221\\250\\n.md"\n--- /dev/null\n+++ "b/\\345\\221\\250\\n\\".md"\n@@ -0,0 +1 @@\n+a\n'
        "diff --git a/m b/m\nold mode 100644\nnew mode 100755\n"
        "diff --git a/a b.md b/a b.md\n--- a/a b.md\t\n+++ b/a b.md\t\n@@ -2 +1,0 @@\n-## b\n"
    )
    assert by_name(patch.encode()) == {
        "x": FileChange(((3, 3),), (Removal(2, 0),)),
        '周\n".md': FileChange(((1, 1),)),
        "a b.md": FileChange((), (Removal(1, 2),)),
    }


@pytest.mark.parametrize(("line", "deep"), [("# a", 1), ("### ", 3), ("#", 1), ("#a", 0), ("a", 0), ("####### a", 0)])
def test_how_deep_a_heading_is(line: str, deep: int) -> None:
    assert depth(line) == deep


def test_a_name_on_a_remote_comes_first() -> None:
    assert near_names("main", ["maim", "origin/main", "v1"]) == ["origin/main", "maim"]


_LINES = st.lists(st.sampled_from(["## a", "### b", "- x", "- y", "", "text"]), max_size=12)


@given(_LINES, _LINES)
def test_rows_are_those_of_the_new_text(before: list[str], after: list[str]) -> None:
    patch = difflib.unified_diff([f"{line}\n" for line in before], [f"{line}\n" for line in after], n=0)
    change = parsed("".join(patch).encode())
    changed = {row for first, last in change.rows for row in range(first, last + 1)}
    kept = [line for row, line in enumerate(after, 1) if row not in changed]
    assert all(1 <= row <= len(after) for row in changed)
    assert len(before) - len(kept) >= 0
    matcher = iter(before)
    assert all(line in matcher for line in kept)
