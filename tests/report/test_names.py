"""What a project is called in messages."""

from __future__ import annotations

import pytest

from reportlint.report.project_names import project_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("3. 排班改版（2026.07.01—2026.09.15）", "排班改版"),
        ("排班改版｜2026.07.01—2026.09.15", "排班改版"),
        ("Rooftop leases 天台租约 · 29 June – 28 August", "Rooftop leases 天台租约"),
        ("Carts by need, 13 July – 11 September 2026", "Carts by need"),
        ("地铁 · 3 号线", "地铁 · 3 号线"),
        ("1 July to 18 September 2026", "1 July to 18 September 2026"),
        ("Key cabinet with a code in the office.", "Key cabinet with a code in the office"),
    ],
)
def test_a_name_has_no_number_date_or_stop(words: str, name: str) -> None:
    assert project_name(words) == name


def test_a_long_name_is_cut_between_words() -> None:
    long = (
        "Explanations beside each figure, with the till number next to the branch name and the date of the last count"
    )
    assert project_name(long) == "Explanations beside each figure, with the till number next to the branch name…"
