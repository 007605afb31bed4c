"""How right the linter is on the labelled reports: what `make accuracy` prints must not fall below the promise."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import check
import gate
import keywords
import measure
import page
import structure
from accuracy import table
from labels import HERE, Case, Places, cases, places, statements
from reportlint.engine.setup import built_in
from tallies import Tally, tally, total, wilson

PRECISION, RECALL, BLIND_PRECISION = 0.90, 0.85, 0.70
BLIND_EVERY = 3  #: reading all of them again takes a minute
DEV = HERE / "dev"


pytestmark = pytest.mark.xdist_group("corpus")  # one process measures once for all


def read() -> tuple[tuple[Case, Places], ...]:
    """Each report with what the linter finds in it."""
    return page.run().dev.found


def pairs() -> list[tuple[Places, Places]]:
    """What a careful reader finds in each report, and what the linter does."""
    return [(case.expected, found) for case, found in read()]


@cache
def blind(every: int) -> list[tuple[Places, Places]]:
    """The same of each report without the words of its headings, or of one in so many."""
    unheaded = ((case, measure.without_headings(case.source)) for case in list(cases(DEV))[::every])
    return [(case.expected, measure.found_in(source, built_in())) for case, source in unheaded]


def codes() -> set[str]:
    """The rules that are judged: those of the pack, which labels can be about."""
    return measure.judged(built_in())


def test_the_corpus_is_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main() == 0, capsys.readouterr().out


def test_every_rule_has_cases_to_build_by() -> None:
    expected = Counter(code for due, _ in pairs() for _, code in due.elements())
    assert not codes() - set(expected)


def test_all_rules_together() -> None:
    everything = total(tally(pairs(), codes()).values())
    assert everything.precision >= PRECISION
    assert everything.recall >= RECALL


@pytest.mark.parametrize("code", sorted(check.MAIN_RULES))
def test_the_rules_that_the_project_was_started_for(code: str) -> None:
    one = tally(pairs(), {code})[code]
    assert one.precision >= PRECISION, one
    assert one.recall >= RECALL, one


def test_without_the_words_of_headings() -> None:
    one = total(tally(blind(BLIND_EVERY), set(measure.BLIND)).values())
    assert one.precision >= BLIND_PRECISION, one


@pytest.mark.full
@pytest.mark.parametrize("code", measure.BLIND)
def test_each_rule_without_the_words_of_headings(code: str) -> None:
    one = tally(blind(1), {code})[code]
    assert one.precision >= BLIND_PRECISION, one


def test_headings_are_gone_and_lines_stand_where_they_stood() -> None:
    changed = 0
    for case in cases(DEV, "[ab]*"):
        blind = measure.without_headings(case.source)
        assert len(blind.line_starts) == len(case.source.line_starts)
        changed += blind.text != case.source.text
        assert "背景" not in [
            line.strip("# 0123456789.、*") for line in blind.text.splitlines() if line.startswith("#")
        ]
    assert changed


def test_the_findings_are_those_that_were_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    rows, sums = gate.current(built_in(), read())
    old, before = gate.accepted()
    assert "\n".join(gate.differences(old, rows)) == ""
    assert gate.losses(before, sums) == []
    assert sums == before


def test_the_gate_tells_what_changed() -> None:
    old = [("a01", 3, "RL101", "right"), ("a01", 5, "RL302", "false"), ("a02", 1, "RL001", "right")]
    new = [("a01", 4, "RL101", "false"), ("a02", 1, "RL001", "right"), ("a02", 9, "RL501", "right")]
    assert gate.differences(old, new) == [
        "lost    a01:3: RL101",
        "wrong   a01:4: RL101",
        "mended  a01:5: RL302",
        "gained  a02:9: RL501",
    ]
    assert gate.differences(old, old) == []
    before = {"suggestion": Tally(9, 1, 1)}
    assert gate.losses(before, {"suggestion": Tally(9, 1, 1)}) == []
    assert gate.losses(before, {"suggestion": Tally(9, 2, 1)}) != []
    assert gate.losses(before, {"suggestion": Tally(10, 1, 0)}) == []


def test_the_snapshot_is_read_as_it_was_written(tmp_path: Path) -> None:
    rows = [("a01", 3, "RL101", "right"), ("a02", 1, "RL001", "false")]
    sums = {"error and warning": Tally(1, 1, 0), "suggestion": Tally(0, 0, 2)}
    path = tmp_path / "findings.tsv"
    path.write_text(gate.text_of(rows, sums), encoding="utf-8")
    assert gate.accepted(path) == (rows, sums)
    assert gate.accepted(tmp_path / "none.tsv") == ([], {})


def test_the_tally_counts() -> None:
    expected, found = Counter({(1, "A"): 2, (2, "B"): 1}), Counter({(1, "A"): 1, (3, "B"): 1})
    told = tally([(expected, found)], {"A", "B"})
    assert told == {"A": Tally(1, 0, 1), "B": Tally(0, 1, 1)}
    assert (told["A"].precision, told["A"].recall) == (1.0, 0.5)
    assert (told["B"].precision, told["B"].recall, told["B"].f1) == (0.0, 0.0, 0.0)
    assert total([]) == Tally()


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)],
)
def test_wilsons_interval(hits: int, of: int, low: float, high: float) -> None:
    """The last two as in R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I."""
    share = wilson(hits, of)
    assert share.value == hits / of
    assert (share.low, share.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_nothing_is_known_of_nothing() -> None:
    assert wilson(0, 0) == (1.0, 0.0, 1.0)


def test_the_table_names_every_rule_and_both_sums() -> None:
    measured = measure.Measured(1, {"RL101": Tally(3, 1, 0), "RL106": Tally(1, 0, 1)}, {}, frozenset({"RL101"}))
    told = table(measured)
    for words in ("RL101", "0.75 [0.30, 0.95]", "RL106", "error and warnings", "suggestions"):
        assert words in told


def test_a_search_for_keywords_finds_what_is_plain() -> None:
    text = "# 三季度\n\n## 重点项目：排班\n\n### 背景\n\n排班靠喊。\n\n### 效果\n\n- 界面更美观\n- 成本大幅降低\n"
    found = keywords.search(text)
    assert {(9 + 2, "RL302"), (12, "RL303"), (12, "RL503"), (3, "RL206"), (1, "RL001")} <= set(found)
    assert (3, "RL101") not in found


def test_what_is_taken_for_no_report() -> None:
    taken, texts, passed, reports = page.run().none["dev"]
    assert texts >= check.NO_REPORTS // 2
    assert taken <= texts // 10
    assert passed <= reports // 25


@pytest.mark.parametrize(
    ("text", "words"),
    [("line;code\n", ":1:"), ("line\tcode\n3\n", ":2:"), ("line\tcode\nthree\tRL101\n", ":2:")],
)
def test_malformed_labels_are_told_with_their_place(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "x.expected.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match=words):
        places(path)


def test_malformed_statements_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "x.statements.tsv"
    path.write_text("line\tlabels\ttext\n1\tduty\tIch.\n2\tdutty\tDu.\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=":3:"):
        statements(path)


def test_copies_are_found() -> None:
    one = "The clerk used to walk the floor twice a day with a clipboard and a pen."
    texts = {
        "a": one,
        "b": one.replace("twice", "three times"),
        "c": "Nothing of it is left since the scanners came in May.",
    }
    assert [(x, y) for x, y, _ in check.alike(texts)] == [("a", "b")]


def test_labels_on_no_line_are_found() -> None:
    case = next(cases(DEV, "a02"))
    wrong = Case(case.name, case.source, Counter({(9999, "RL101"): 1, (1, "RL999"): 1}))
    assert len(list(check._misplaced(wrong, {"RL101"}))) == 2


def test_structure_is_counted_thing_by_thing(tmp_path: Path) -> None:
    path = tmp_path / "x.structure.tsv"
    path.write_text("line\twhat\n3\tduties\n7\tbig\n9\tsmall\n9\tbackground\n", encoding="utf-8")
    text = "# 2026Q3 汇报\n\n## 职责\n\n负责排班。\n\n## 项目：补货（7 月 1 日—9 月 5 日）\n\n缺货由 9% 降到 4%。\n"
    (tmp_path / "x.md").write_text(text, encoding="utf-8")
    counts = structure.tallies(list(structure.pairs(built_in(), tmp_path)))
    assert (counts["duties"], counts["big"], counts["small"]) == (Tally(1, 0, 0), Tally(1, 0, 0), Tally(0, 0, 1))
    path.write_text("line\twhat\n3\tdutties\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=":2:"):
        structure.labelled(path)
