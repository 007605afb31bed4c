"""Suppressions: what they cover, what is wrong with them, and that they change nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportlint.config.model import Configuration
from reportlint.diagnostic import Diagnostic
from reportlint.engine.check import check_source, check_text
from reportlint.engine.setup import built_in
from reportlint.formats.results import FileResult
from reportlint.source import Source
from reportlint.yamlio import load

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpus" / "dev"
HYGIENE = ("RL501", "RL502", "RL901", "RL902", "RL903", "RL906")
"""What is compared in the cases: the rules that need no report around them, and what is said of suppressions."""
REPORTS = [CORPUS / f"{name}.md" for name in ("a07", "b04", "c14", "d13", "e14", "h13", "j05", "m07")]


class Case(NamedTuple):
    name: str
    text: str
    keeps: list[str]
    suppresses: list[str]
    loose: bool


def cases() -> Iterator[Case]:
    for entry in load((HERE / "cases.yaml").read_text(encoding="utf-8")).data:
        for each in entry.get("each", [""]):
            text = entry["text"].replace("@@", each)
            yield Case(f"{entry['name']} {each}", text, entry["keeps"], entry.get("suppresses", []), "loose" in entry)


def result(text: str, require_reason: bool = False, **how: Any) -> FileResult:
    configuration = Configuration(require_reason=require_reason)
    found = check_source(Source(text, "q3.md"), built_in()._replace(configuration=configuration, **how), "en")
    assert found is not None
    return found


def told(found: Diagnostic) -> str:
    return f"{found.code}:{found.location.row}"


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_a_case(case: Case) -> None:
    found = result(case.text)
    keeps = [told(one) for one in found.diagnostics if one.code in HYGIENE]
    suppressed = [told(one.diagnostic) for one in found.suppressed if one.diagnostic.code in HYGIENE]
    if case.loose:
        keeps = [one for one in keeps if one.startswith("RL501")]
        suppressed = [one for one in suppressed if one.startswith("RL501")]
    assert (sorted(keeps), sorted(suppressed)) == (sorted(case.keeps), sorted(case.suppresses))


def test_positions_and_words() -> None:
    text = "甲。\n\n乙。<!-- reportlint-disable-line RL5O1, RL502: warum -->\n"
    unknown, unused = result(text).diagnostics[-2:]
    assert [unknown.span.of(text), unknown.message] == [
        "RL5O1",
        'reportlint knows nothing called "RL5O1". Did you mean RL501?',
    ]
    assert [unused.span.of(text), unused.message] == ["RL502", '"RL502" silences nothing.']
    whole = result("甲。<!-- reportlint-disable-line RL502 -->\n").diagnostics[-1]
    assert (whole.location, whole.end_location) == ((1, 3), (1, 41))
    assert whole.message == '"reportlint-disable-line" silences nothing.'


def test_what_is_suppressed_is_handed_on_with_its_reason() -> None:
    text = "<!-- reportlint-disable-next-line RL501：客户\n 不许写 -->\n甲 XX%。\n"
    (one,) = (one for one in result(text).suppressed if one.diagnostic.code == "RL501")
    assert one.reason == "客户 不许写"
    assert one.span.of(text).startswith("<!--")


def test_the_innermost_reason_counts() -> None:
    text = (
        "<!-- reportlint-disable-file RL501: file -->\n<!-- reportlint-disable RL501: block -->\n\n"
        "甲 XX%。\n\n<!-- reportlint-disable-next-line RL501: line -->\n乙 XX%。\n"
    )
    assert [one.reason for one in result(text).suppressed if one.diagnostic.code == "RL501"] == ["block", "line"]
    assert not [one for one in result(text).diagnostics if one.code == "RL901"]


def test_reasons_are_asked_for_only_where_they_are_required() -> None:
    text = "甲 XX%。<!-- reportlint-disable-line RL501 --> <!-- reportlint-enable RL5: x -->\n"
    assert "RL903:1" not in map(told, result(text).diagnostics)
    found = [told(one) for one in result(text, require_reason=True).diagnostics]
    assert found.count("RL903:1") == 1
    hushed = result("<!-- reportlint-disable-file RL903 -->\n" + text, require_reason=True)
    assert [told(one) for one in hushed.diagnostics if one.code == "RL903"] == ["RL903:1"]
    assert "RL903:2" in [told(one.diagnostic) for one in hushed.suppressed]


def test_a_crashed_rule_cannot_be_hushed_up() -> None:
    def check(unit: object, options: object) -> Iterator[Any]:
        raise RuntimeError("oh")

    rules = tuple(rule._replace(check=check) if rule.code == "RL401" else rule for rule in built_in().rules)
    text = "<!-- reportlint-disable-file -->\n\n# 2026Q3 季度汇报\n"
    assert [one.code for one in result(text, rules=rules).diagnostics] == ["RL905"]


def test_a_report_without_suppressions_does_not_load_them() -> None:
    code = (
        "import sys, reportlint; reportlint.check('# Q3 2026 report\\n\\n<!-- a comment -->\\n');"
        "print('reportlint.suppress' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert done.stdout.split() == [b"False"]


def test_many_suppressions_cost_no_more_than_their_number() -> None:
    lines = ["<!-- reportlint-disable RL501 -->", "<!-- reportlint-disable-next-line -->", "甲 XX%。"] * 2000
    found = result("\n".join(lines))
    assert len([one for one in found.suppressed if one.diagnostic.code == "RL501"]) == 2000


def unnumbered(message: str) -> str:
    """A message without the numbers of lines, which a comment above them moves."""
    return re.sub(r"(第 |line )[0-9]+", r"\1", message)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_comment_on_a_line_of_its_own_changes_nothing_but_what_it_suppresses(path: Path, data: st.DataObject) -> None:
    text = path.read_text(encoding="utf-8")
    before = check_text(text)
    lines = text.splitlines(keepends=True)
    asked = data.draw(st.sampled_from(before))
    row = asked.location.row
    kind = data.draw(st.sampled_from(["disable-next-line", "disable", "disable-file"]))
    words = data.draw(st.sampled_from([asked.code, asked.code[:3], asked.name, ""]))
    indent = re.match(r"[ \t>]*", lines[row - 1])
    comment = f"{indent[0] if indent else ''}<!-- reportlint-{kind} {words}: why -->\n"
    found = check_source(Source("".join([*lines[: row - 1], comment, *lines[row - 1 :]])), built_in(), "auto")
    assert found is not None

    def shifted(one: Diagnostic) -> tuple[str, int, int, str]:
        return (one.code, one.location.row - (one.location.row > row), one.location.column, unnumbered(one.message))

    kept = [shifted(one) for one in found.diagnostics]
    hushed = [shifted(one.diagnostic) for one in found.suppressed]
    assert sorted([*kept, *hushed]) == sorted((one.code, *one.location, unnumbered(one.message)) for one in before)
    assert (asked.code, *asked.location, unnumbered(asked.message)) in hushed


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "# 2026Q3 季度汇报\n", "## 收益\n", "- 甲 XX%\n", "甲 XX%。\n", "\n", "> ", "  ", "```\n", "<!--", "-->", "\r\n", "\r",
                "<!-- reportlint-disable -->\n", "<!-- reportlint-enable RL5 -->", "<!-- reportlint-disable-next-line RL501: x -->\n",
                "<!-- reportlint-disable-line RL501, 甲 -->", "<!-- reportlint-disable-file RL9 -->\n", "| 甲 | XX |\n", "| --- | --- |\n",
            ]
        ),
        max_size=25,
    ).map("".join)
)  # fmt: skip
def test_suppressing_adds_only_what_is_wrong_with_suppressions(text: str) -> None:
    found = result(text, require_reason=True)
    every = [*found.diagnostics, *(one.diagnostic for one in found.suppressed)]
    for one in every:
        assert 0 <= one.span.start <= one.span.end <= len(text)
        assert one.location == Source(text).location(one.span.start)
    assert list(found.diagnostics) == sorted(found.diagnostics, key=lambda one: (one.span, one.code))
    assert not {one.diagnostic.code for one in found.suppressed} & {"RL900", "RL905"}
    for code in ("RL901", "RL902", "RL903"):
        places = [one.span for one in every if one.code == code]
        assert len(places) == len(set(places))
