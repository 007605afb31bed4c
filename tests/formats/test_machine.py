"""The formats for programs."""

from __future__ import annotations

import json

from formats.samples import diagnostic, in_a_log, result

from reportlint.diagnostic import Related
from reportlint.formats import concise
from reportlint.formats import json as json_format
from reportlint.formats.results import RunResult
from reportlint.formats.style import Style
from reportlint.source import Location


def test_json_holds_the_contract() -> None:
    found = diagnostic("大幅", "RL503", project="智能排班", related=(Related("这里", Location(1, 2)),))
    assert json.loads(json_format.render(RunResult((result(found),)))) == [
        {
            "code": "RL503",
            "name": "some-name",
            "severity": "error",
            "message": "这条还看不出业务得到了什么。",
            "advice": "换成数。",
            "filename": "draft.md",
            "location": {"row": 5, "column": 9},
            "end_location": {"row": 5, "column": 11},
            "report": "2026Q3 季度工作汇报",
            "project": "智能排班",
            "related": [{"message": "这里", "location": {"row": 1, "column": 2}}],
            "url": None,
        }
    ]


def test_json_is_always_a_list() -> None:
    assert json_format.render(RunResult(())) == "[]\n"


def test_json_keeps_to_ascii_where_the_console_cannot_show_it() -> None:
    run = RunResult((result(diagnostic("大幅")),))
    assert "换成数" in json_format.render(run)
    assert json_format.render(run, "ascii").isascii()
    assert json.loads(json_format.render(run, "ascii")) == json.loads(json_format.render(run))


def test_json_takes_names_that_are_no_text() -> None:
    found = diagnostic("大幅")._replace(filename="\udcff.md")
    json_format.render(RunResult((result(found),))).encode()


def test_concise_is_one_line_each() -> None:
    found = diagnostic("大幅", message="一\n二")
    assert concise.render(RunResult((result(found),)), Style()) == "draft.md:5:9: error RL302 一\\n二\n"
    assert concise.render(RunResult((result(),)), Style()) == ""


def test_concise_names_the_report_where_a_file_holds_several() -> None:
    found = diagnostic("大幅", message="一", report="七月")
    assert concise.render(RunResult((in_a_log(found),)), Style()) == "draft.md:5:9: error RL302 [七月] 一\n"
