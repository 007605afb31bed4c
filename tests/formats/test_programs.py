"""The formats for other programs: what they hold, and that nothing in a report breaks out of them."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET

import pytest
from formats.samples import SOURCE, diagnostic, in_a_log, result
from hypothesis import given
from hypothesis import strategies as st

from reportlint.diagnostic import Related, Suppressed
from reportlint.formats import github, gitlab, jsonl, junit, markdown, rdjson, sarif
from reportlint.formats.fingerprint import fingerprints
from reportlint.formats.paths import uri, uri_path
from reportlint.formats.results import FileResult, RunResult
from reportlint.formats.sarif import RuleText
from reportlint.source import Location, Source, Span

NASTY = '</failure>]]> & "x" \' \n::error::x %0A | <script> `a` [l](u) @user #1 \x1b[31m \x00 \ud800 𝒙'
RULES = [RuleText("RL302", "benefit-outside-categories", "error", "Why."), RuleText("RL503", "vague", "warning", "")]


def run(*files: FileResult) -> RunResult:
    return RunResult(
        files or (result(diagnostic("界面焕然一新", project="智能排班"), diagnostic("大幅", "RL503", "warning")),)
    )


def test_a_line_of_jsonl_is_an_entry_of_json() -> None:
    lines = jsonl.render(run()).splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["RL302", "RL503"]
    assert jsonl.render(run(result())) == ""


def test_github_annotates_lines() -> None:
    first, second = github.render(run()).splitlines()
    assert first.startswith("::error file=draft.md,line=6,endLine=6,col=3,endColumn=9,title=RL302 some-name::")
    assert second.startswith("::warning file=draft.md,line=5,")


def test_a_line_end_or_a_colon_in_a_message_starts_no_command() -> None:
    found = diagnostic("大幅", message="一\n::error::二%", source=Source("大幅", "a,b:c\n.md"))
    (line,) = github.render(run(result(found))).splitlines()
    assert (
        line
        == "::error file=a%2Cb%3Ac%0A.md,line=1,endLine=1,col=1,endColumn=3,title=RL302 some-name::一%0A::error::二%25%0A换成数。"
    )


def test_gitlab_wants_paths_lines_and_fingerprints() -> None:
    entries = json.loads(gitlab.render(run()))
    assert [entry["severity"] for entry in entries] == ["major", "minor"]
    assert entries[0]["location"] == {"path": "draft.md", "lines": {"begin": 6, "end": 6}}
    assert len({entry["fingerprint"] for entry in entries}) == 2
    other = FileResult("other.md", "zh", run().files[0].diagnostics, SOURCE)
    marks = [entry["fingerprint"] for entry in json.loads(gitlab.render(run(*run().files, other)))]
    assert len(set(marks)) == 4


def test_reviewdog_counts_bytes() -> None:
    told = json.loads(rdjson.render(run()))
    first = told["diagnostics"][0]
    assert first["location"]["range"] == {"start": {"line": 6, "column": 3}, "end": {"line": 6, "column": 21}}
    assert first["severity"] == "ERROR"


def test_junit_has_a_case_for_each_finding_and_one_for_a_clean_file() -> None:
    root = ET.fromstring(junit.render(run(*run().files, result()._replace(filename="clean.md"))))
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    assert [len(suite.findall("testcase/failure")) for suite in root] == [2, 0]


def test_sarif_names_rules_places_and_fingerprints() -> None:
    found = diagnostic("界面焕然一新", project="智能排班", related=(Related("原来", SOURCE.location(0)),))
    silenced = Suppressed(diagnostic("大幅", "RL503", "warning"), "领导要看", Span(0, 1))
    told = json.loads(sarif.render(run(result(found)._replace(suppressed=(silenced,))), RULES, "1.2.3"))
    (only,) = told["runs"]
    assert only["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in only["tool"]["driver"]["rules"]] == ["RL302", "RL503"]
    first, second = only["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("RL302", 0, "error")
    assert first["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 6, "startColumn": 3, "endLine": 6, "endColumn": 9,
    }  # fmt: skip
    assert first["relatedLocations"][0]["message"] == {"text": "原来"}
    assert second["suppressions"] == [{"kind": "inSource", "justification": "领导要看"}]
    assert first["partialFingerprints"] != second["partialFingerprints"]


def test_the_summary_in_markdown_lists_the_worst_first() -> None:
    text = markdown.render(run(result(diagnostic("大幅", "RL503", "warning"), diagnostic("界面焕然一新"))), "zh")
    assert text.index("RL302") < text.index("RL503")
    assert "<details><summary><code>draft.md</code> (2)</summary>" in text
    assert "| 行 | 轻重 | 规则 | 问题 | 项目 |" in text


def test_a_long_list_is_cut_and_says_so() -> None:
    many = result(*[diagnostic("大幅", "RL503", "warning", message=str(n)) for n in range(150)])
    text = markdown.render(run(many), "en")
    assert text.count("`RL503`") == markdown.MOST
    assert "50" in text.splitlines()[-3]


@given(words=st.text(max_size=60) | st.just(NASTY))
def test_whatever_stands_in_a_report_every_format_stays_whole(words: str) -> None:
    name = words.replace("\x00", "") or "a.md"
    found = diagnostic("大幅", message=words, project=words)._replace(filename=name)
    files = run(FileResult(name, "zh", (found,), SOURCE))
    assert json.loads(jsonl.render(files))["message"] == words
    assert json.loads(gitlab.render(files))[0]["check_name"] == "RL302"
    assert json.loads(rdjson.render(files))["diagnostics"][0]["code"] == {"value": "RL302"}
    assert json.loads(sarif.render(files, RULES, "1"))["runs"][0]["results"][0]["ruleId"] == "RL302"
    ET.fromstring(junit.render(files).encode("utf-8", "replace"))
    assert (
        len(github.render(files).splitlines()) == len(github.render(files).split("\n")) - 1 == 1
        or not words.isprintable()
    )
    table = [line for line in markdown.render(files, "zh").splitlines() if line.startswith("| 5 ")]
    assert len(table) == 1
    assert len(re.findall(r"(?<!\\)\|", table[0])) == 6


def test_fingerprints_survive_edits_above_and_around() -> None:
    before = fingerprints([diagnostic("界面焕然一新", project="排班")], SOURCE)
    moved = Source("# 新的一段\n\n" + SOURCE.text.replace("- 界面", "*   界面"), "draft.md")
    assert fingerprints([diagnostic("界面焕然一新", project="排班", source=moved)], moved) == before
    other = Source(SOURCE.text.replace("焕然一新", "焕然二新"), "draft.md")
    assert fingerprints([diagnostic("界面焕然二新", project="排班", source=other)], other) != before


def test_the_same_words_twice_are_two_fingerprints() -> None:
    one = diagnostic("大幅", "RL503")
    assert len(set(fingerprints([one, one], SOURCE))) == 2
    assert fingerprints([one, one], SOURCE)[0] == fingerprints([one], SOURCE)[0]


def test_a_log_has_fingerprints_by_report() -> None:
    one, two = diagnostic("大幅", report="七月"), diagnostic("大幅", report="八月")
    assert len(set(fingerprints(in_a_log(one, two).diagnostics, SOURCE))) == 2


@pytest.mark.parametrize(
    ("name", "path", "link"),
    [("./a b.md", "a b.md", "a%20b.md"), ("汇报.md", "汇报.md", "%E6%B1%87%E6%8A%A5.md"), ("x/../y.md", "y.md", "y.md"),
     ("-", "-", "-"), ("../z.md", "../z.md", "../z.md")],
)  # fmt: skip
def test_names_as_other_programs_want_them(name: str, path: str, link: str) -> None:
    assert (uri_path(name), uri(name)) == (path, link)


def test_a_fingerprint_on_a_long_line_is_of_what_stands_beside_the_finding() -> None:
    def made(far: str, near: str) -> str:
        line = f"{far}{'退款慢，' * 300}{near} XX {'投诉多，' * 300}"
        at = line.index("XX")
        return fingerprints(
            [diagnostic("大幅")._replace(span=Span(at, at + 2), location=Location(1, at + 1))], Source(line, "a.md")
        )[0]

    assert made("一月", "二月") == made("三月", "二月")
    assert made("一月", "二月") != made("一月", "四月")
