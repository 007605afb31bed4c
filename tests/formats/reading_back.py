"""Every output format read back: it is what its readers take it for, and tells all findings of a run in their order."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

from reportlint.cli.machine import render as render_for_machines
from reportlint.engine.plan import Plan
from reportlint.engine.setup import Setup
from reportlint.engine.task import Recipe
from reportlint.formats import concise, markdown, sarif, text
from reportlint.formats import json as json_format
from reportlint.formats.results import RunResult
from reportlint.formats.sarif import RuleText
from reportlint.formats.style import Style

Places = list[tuple[str, int]]
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\u2028\u2029]")
"""What no console may be sent: controls, what turns the direction of writing, and what is no character."""
_COMMAND = re.compile(
    r"::(?:error|warning|notice) file=[^,\n]*,line=(\d+),[^\n]*?title=(RL\d+|[A-Z]+\d+) [^\n]*?::[^\n]*"
)
_LINE = re.compile(r".*?:(\d+):\d+: (?:error|warning|suggestion) ([A-Z]+\d+) ")
_CASE = re.compile(r"([A-Z]+\d+) .* \((\d+):\d+\)")


def _json(told: str) -> Places:
    return [(one["code"], one["location"]["row"]) for one in json.loads(told)]


def _jsonl(told: str) -> Places:
    found = [json.loads(line) for line in told.removesuffix("\n").split("\n") if told]
    return [(one["code"], one["location"]["row"]) for one in found if "code" in one]


def _sarif(told: str) -> Places:
    (run,) = json.loads(told)["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    results = [one for one in run["results"] if "suppressions" not in one]
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in run["results"] if "ruleIndex" in one)
    return [(one["ruleId"], one["locations"][0]["physicalLocation"]["region"]["startLine"]) for one in results]


def _gitlab(told: str) -> Places:
    found = json.loads(told)
    assert len({one["fingerprint"] for one in found}) == len(found)
    return [(one["check_name"], one["location"]["lines"]["begin"]) for one in found]


def _rdjson(told: str) -> Places:
    found = json.loads(told)["diagnostics"]
    return [(one["code"]["value"], one["location"]["range"]["start"]["line"]) for one in found]


def _junit(told: str) -> Places:
    cases = [case for case in ET.fromstring(told.encode("utf-8")).iter("testcase") if case.find("failure") is not None]
    found = [_CASE.fullmatch(case.get("name", "")) for case in cases]
    return [(one[1], int(one[2])) for one in found if one]


def _github(told: str) -> Places:
    found = [_COMMAND.fullmatch(line) for line in told.split("\n")[:-1]]
    assert all(found)
    return [(one[2], int(one[1])) for one in found if one]


def _concise(told: str) -> Places:
    found = [_LINE.match(line) for line in told.split("\n")[:-1]]
    assert all(found)
    return [(one[2], int(one[1])) for one in found if one]


READERS: dict[str, Callable[[str], Places]] = {
    "json": _json, "jsonl": _jsonl, "sarif": _sarif, "gitlab": _gitlab, "rdjson": _rdjson, "junit": _junit,
    "github": _github, "concise": _concise,
}  # fmt: skip
FOR_PEOPLE = ("text", "markdown")


def rendered(format: str, run: RunResult, setup: Setup) -> str:
    """A run in a format, as the command writes it."""
    if format == "text":
        return text.render(run, Style(), "en", everything=True)
    if format == "concise":
        return concise.render(run, Style())
    if format == "json":
        return json_format.render(run)
    if format == "sarif":  # without the reasons, which stand in the files of the rules
        return sarif.render(run, [RuleText(rule.code, rule.name, rule.severity, "") for rule in setup.rules], "0")
    return render_for_machines(format, run, "en", Plan(Recipe(), setup))


def read_back(run: RunResult, setup: Setup) -> dict[str, str]:
    """A run in every format. Raises `AssertionError` or what a reader raises where one is not as it should be."""
    expected = [(one.code, one.location.row) for file in run.files for one in file.diagnostics]
    told = {format: rendered(format, run, setup) for format in (*READERS, *FOR_PEOPLE)}
    for format, read in READERS.items():
        found = read(told[format])
        assert found == expected, (format, found, expected)
    assert all(code in told["text"] for code, _ in expected)
    assert told["markdown"].count("\n| ") >= min(len(expected), markdown.MOST)
    for format in ("text", "concise", "github"):
        assert not (bad := FORBIDDEN.search(told[format])), (format, bad)
    for words in told.values():
        words.encode()  # every one is written as UTF-8
    return told
