"""Annotations, the summary and reviewdog's format, against what GitHub and reviewdog themselves use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from formats.hostile import WORDS, finding, plain, run
from formats.rendered import Page
from full.conftest import ROOT, right

from reportlint.formats import github, markdown, rdjson
from reportlint.formats.results import RunResult
from reportlint.formats.style import escape

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("full")]

WRITER = """
import * as core from '@actions/core'
import * as fs from 'node:fs'
for (const {level, message, ...where} of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) core[level](message, where)
"""
RENDERER = """
import sys, cmarkgfm
from cmarkgfm.cmark import Options
sys.stdout.write(cmarkgfm.github_flavored_markdown_to_html(sys.stdin.read(), Options.CMARK_OPT_UNSAFE))
"""
PARSER = """
import json, sys
sys.path.insert(0, sys.argv[1])
import reviewdog_pb2
from google.protobuf import json_format
result = json_format.Parse(sys.stdin.read(), reviewdog_pb2.DiagnosticResult())
print(json.dumps([[one.message, one.location.path, one.severity, one.code.value, one.location.range.start.column,
                   one.location.range.end.column] for one in result.diagnostics]))
"""


def properties(line: str) -> tuple[str, list[str], str]:
    """A workflow command in its pieces; the order of its properties means nothing."""
    _, head, data = line.split("::", 2)
    command, _, told = head.partition(" ")
    return command, sorted(told.split(",")), data


def visible(words: str) -> str:
    """Words with signs made visible that move a terminal's cursor; line ends stay."""
    return "\n".join(map(escape, words.split("\n")))


def test_githubs_own_library_writes_the_same_annotations(packages: Path) -> None:
    """But for signs that move a terminal's cursor: a log is read on one, so they are made visible first."""
    wanted = [
        {
            "level": "error", "message": visible(f"{found.message}\n{found.advice}"), "title": f"{found.code} {found.name}",
            "file": visible(found.filename), "startLine": found.location.row, "endLine": found.end_location.row,
            "startColumn": found.location.column, "endColumn": found.end_location.column,
        }
        for file in run().files for found in file.diagnostics
    ]  # fmt: skip
    (packages / "wanted.json").write_text(json.dumps(wanted), encoding="utf-8")
    (packages / "writer.mjs").write_text(WRITER, encoding="utf-8")
    theirs = right("node", "writer.mjs", "wanted.json", cwd=packages).split("\n")[:-1]
    ours = github.render(run()).split("\n")[:-1]
    assert [*map(properties, ours)] == [*map(properties, theirs)]


@pytest.mark.parametrize("words", WORDS)
def test_githubs_own_renderer_shows_the_words_and_nothing_else(words: str, programs: Path) -> None:
    text = markdown.render(RunResult((finding(words),)), "en")
    page = Page(right(programs / "python", "-c", RENDERER, stdin=text))
    assert page.tags <= {"p", "strong", "details", "summary", "code", "table", "thead", "tbody", "tr", "th", "td", "br"}
    (_, (_, _, _, told, project)) = page.rows
    assert plain(project) == plain(words)
    assert [plain(half) for half in told.split("\n")] == [plain(words)] * 2


def test_protobuf_reads_what_reviewdog_would(programs: Path, tmp_path: Path) -> None:
    schemas = ROOT / "tests" / "formats" / "schemas"
    compiler = (programs / "python", "-m", "grpc_tools.protoc")
    right(*compiler, f"-I{schemas}", f"--python_out={tmp_path}", "reviewdog.proto")
    read = json.loads(right(programs / "python", "-c", PARSER, tmp_path, stdin=rdjson.render(run())))
    assert [row[0] for row in read] == [f"{words}\n{words}".rstrip() for words in WORDS]
    assert {tuple(row[2:]) for row in read} == {(1, "RL302", 21, 27)}
