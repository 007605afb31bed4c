"""What the builder understands, case by case: the texts and what they say stand in cases/*.yaml."""

from __future__ import annotations

from collections import Counter

import pytest
from report.understanding import KEYS, PLAIN, Case, cases, compare

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case(case: Case, request: pytest.FixtureRequest) -> None:
    if case.xfail:
        request.applymarker(pytest.mark.xfail(reason=case.xfail, strict=True))
    assert compare(case) == []


def test_the_cases_can_fail() -> None:
    for case in CASES:
        for expected in case.expected.get("reports", [case.expected]):
            assert expected, case.name
            assert set(expected) <= {*KEYS, *PLAIN}, case.name


def test_no_case_stands_twice() -> None:
    for key in ("name", "text"):
        counts = Counter(getattr(case, key) for case in CASES)
        assert max(counts.values()) == 1, counts.most_common(1)


def test_both_languages_have_their_share() -> None:
    english = sum(case.text.isascii() or sum(map(str.isascii, case.text)) > 0.95 * len(case.text) for case in CASES)
    assert min(english, len(CASES) - english) >= len(CASES) / 4
