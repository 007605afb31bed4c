"""The output for the author."""

from __future__ import annotations

import pytest
from formats.samples import SOURCE, TEXT, diagnostic, in_a_log, result

from reportlint.diagnostic import Related
from reportlint.formats.results import FileResult, RunResult
from reportlint.formats.style import Style, escape
from reportlint.formats.text import render
from reportlint.source import Location, Source


def shown(*files: FileResult, everything: bool = False, style: Style | None = None, passed_over: int = 0) -> str:
    return render(RunResult(files, passed_over), style or Style(), "zh", everything)


def test_one_finding_in_full() -> None:
    found = diagnostic("界面焕然一新，领导高度认可。", project="智能排班")
    assert shown(result(found)) == (
        "── 智能排班 ──\n"
        "\n"
        "draft.md:6:3  错误 RL302 some-name\n"
        "  这条还看不出业务得到了什么。\n"
        "   6 │ - 界面焕然一新，领导高度认可。\n"
        "     │   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  → 换成数。\n"
        "\n"
        "检查了 1 个文件：1 个错误。\n"
    )


def test_the_report_comes_first_and_errors_come_first_in_each_group() -> None:
    output = shown(
        result(
            diagnostic("大幅", "RL503", "warning", project="智能排班"),
            diagnostic("界面", "RL302", "error", project="智能排班"),
            diagnostic("Data", "RL101", "error", project="Data import"),
            diagnostic("much", "RL004", "suggestion"),
        )
    )
    order = ["── 整份汇报", "RL004", "── 智能排班", "RL302", "RL503", "── Data import", "RL101"]
    places = [output.index(words) for words in order]
    assert places == sorted(places)
    assert output.endswith("检查了 1 个文件：2 个错误，1 个警告，1 条建议。\n")


def test_the_same_code_is_printed_once_with_its_further_places() -> None:
    files = result(
        diagnostic("大幅", "RL503", "warning", project="智能排班"),
        diagnostic("界面", "RL503", "warning", project="智能排班"),
        diagnostic("much", "RL503", "warning", project="Data import"),
    )
    output = shown(files)
    assert output.count("RL503") == 1
    assert "  还有 2 处一样的：第 6 行；「Data import」第 10 行\n" in output
    assert output.endswith("3 个警告。\n")
    assert shown(files, everything=True).count("RL503") == 3


def test_the_same_code_in_two_reports_is_printed_for_each() -> None:
    output = shown(
        in_a_log(diagnostic("大幅", "RL503", report="七月"), diagnostic("much", "RL503", report="八月", project="数据"))
    )
    assert output.count("RL503") == 2
    assert "── 七月 · 整份汇报 ──" in output
    assert "── 八月 · 数据 ──" in output


def test_the_only_report_of_a_log_that_has_findings_is_named_too() -> None:
    assert "── 七月 · 整份汇报 ──" in shown(in_a_log(diagnostic("大幅", "RL503", report="七月")))
    assert "── 整份汇报 ──" in shown(result(diagnostic("大幅", "RL503", report="七月")))


def test_suggestions_are_folded_beyond_ten() -> None:
    files = result(*(diagnostic("much", f"RL6{n:02}", "suggestion") for n in range(13)), diagnostic("大幅", "RL503"))
    output = shown(files)
    assert output.count("  建议 RL6") == 10
    assert "还有 3 条建议，用 --all 看。\n" in output
    assert "RL503" in output
    assert shown(files, everything=True).count("  建议 RL6") == 13


def test_several_files_are_told_apart_and_speak_their_own_language() -> None:
    english = Source("# Report\n\nIt is much faster.\n", "b.md")
    output = shown(
        result(diagnostic("大幅")),
        FileResult("b.md", "en", (diagnostic("much", "RL503", "warning", source=english, report=None),), english),
        FileResult("c.md", "en", (), Source("# Fine\n", "c.md")),
        passed_over=2,
    )
    assert output.startswith("draft.md\n\n── 整份汇报 ──")
    assert "b.md\n\nb.md:3:7  warning RL503" in output
    assert "\nc.md" not in output
    assert output.endswith("检查了 3 个文件：1 个错误，1 个警告。另有 2 个文件不像工作汇报，没有检查。\n")


def test_nothing_to_say() -> None:
    assert shown(result()) == "检查了 1 个文件，没有发现问题。\n"
    assert shown() == "什么也没检查。\n"
    empty = FileResult("a.md", "zh", (), Source("", "a.md"), note="empty")
    assert shown(empty) == "a.md：没有可检查的，文件是空的。\n\n什么也没检查。\n"


def test_related_places_are_named() -> None:
    found = diagnostic("much", related=(Related("这里写的是 640", Location(5, 3)),))
    assert "  第 5 行：这里写的是 640\n" in shown(result(found))


def test_colour_changes_nothing_but_colour() -> None:
    import re

    files = result(diagnostic("大幅", project="智能排班"), diagnostic("much", "RL503", "suggestion"))
    coloured = shown(files, style=Style(colour=True))
    assert "\x1b[1;31m错误 RL302\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(files)


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252", "big5"])
def test_symbols_of_its_own_can_be_shown_everywhere(encoding: str) -> None:
    source = Source("# Report\n\nIt is much faster " + "and faster " * 20 + "\n", "b.md")
    found = diagnostic("much", source=source, message="How much?", report=None)._replace(advice="Put a figure.")
    output = render(RunResult((FileResult("b.md", "en", (found,), source),)), Style(encoding=encoding), "en")
    output.encode(encoding)


def test_what_would_act_on_the_terminal_is_made_visible() -> None:
    source = Source("# 汇报\n\n很好\x1b[2J\u202e大幅\n", "a\x1b]0;x\x07.md")
    found = diagnostic("大幅", source=source, report="\x1b[1m", project="\u2066x", message="「\x07」")
    output = shown(FileResult(source.name, "zh", (found,), source))
    assert not any(char in output for char in "\x1b\x07\u202e\u2066")
    assert "a\\x1b]0;x\\x07.md:3:8" in output


def test_escape() -> None:
    assert escape("a\tb\ud800\udcffé好") == "a\\tb\\u{d800}\\xffé好"


def test_the_sample_is_what_the_tests_think() -> None:
    assert SOURCE.text == TEXT
