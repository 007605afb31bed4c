"""The page on speed, from figures made up for it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from benchmarks.performance_page import BARE, COLD, KNOWN, Language, Results, page, picture

NAMES = (BARE, KNOWN, COLD, "slow & steady")
RESULTS = Results(
    machine={"processor": "P9", "processors": "2", "system": "Linux 6", "python": "CPython 3.12", "load": "0.1"},
    versions={COLD: "0.1.0", "slow & steady": "7.0"},
    runs=5,
    kilobytes=9.9,
    single=dict(zip(NAMES, (0.01, 0.03, 0.08, 0.5), strict=True)),
    many=dict(zip(NAMES, (0.01, 0.2, 4.0, 40.0), strict=True)),
    memory=dict(zip(NAMES, ((9, 9), (20, 25), (60, 70), (100, 300)), strict=True)),
    sizes={10_000: (0.1, 0.05, 60), 1_000_000: (9, 0.1, 200), 10_000_000: None},
    numbers={1: (0.1, 0.05, 60), 1000: (13, 0.7, 80)},
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_rows_are_ranked_and_ratios_are_to_the_same_session(language: Language) -> None:
    rows = [[cell.strip() for cell in line.split("|")] for line in page(RESULTS, language).splitlines()]
    single = {row[1]: row for row in rows if len(row) == 8 and row[3].endswith(" s")}
    assert [row[3] for row in single.values()] == ["0.010 s", "0.030 s", "0.080 s", "0.500 s"]
    assert single["reportlint"][2:7] == ["0.1.0", "0.080 s", "8.0", "4.00 s", "1.00"]
    assert single["slow & steady"][4:7] == ["50.0", "40.00 s", "10.00"]
    assert [row[1:5] for row in rows if row[1:2] == ["1 MB"]] == [["1 MB", "9.00 s", "0.10 s", "200 MiB"]]
    assert next(row for row in rows if row[1:2] == ["10 MB"])[3:] == ["", "", ""]


def test_both_languages_have_the_same_figures() -> None:
    figures = [
        re.findall(r"\| +([0-9][0-9.,]*(?: s| MiB| MB| kB|)) *(?=\|)", page(RESULTS, language))
        for language in ("en", "zh")
    ]
    assert figures[0] == figures[1]


def test_the_picture_has_a_bar_for_each() -> None:
    drawn = ElementTree.fromstring(picture(RESULTS))
    bars = [bar for bar in drawn.iter("{http://www.w3.org/2000/svg}rect") if bar.get("class")]
    widths = [float(bar.get("width", 0)) for bar in bars]
    assert len(bars) == len(NAMES) + len(NAMES) - 1
    assert widths == sorted(widths[:4]) + sorted(widths[4:])
    assert {bar.get("class") for bar in bars} == {"own", "other"}
