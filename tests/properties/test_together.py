"""What is local stays what it is when more is written around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from properties.drafts import ALL_BIG, EN, PLAIN, ZH, checked, drafts, places, projects, share

from reportlint.engine.setup import built_in

LOCAL = ("RL501", "RL502", "RL503", "RL504")
"""Rules that look at words, not at what a report lacks."""


def local(text: str, codes: tuple[str, ...] = LOCAL) -> list[tuple[str, int, str]]:
    """The findings of some rules; without the second look, to which it matters where in a report something stands."""
    setup = built_in()
    assert setup.second_look is not None
    result = checked(text, setup._replace(second_look=setup.second_look.in_mode("never")))
    return [one for one in places(result.diagnostics) if one[0].startswith(codes)]


def moved(found: list[tuple[str, int, str]], lines: int) -> list[tuple[str, int, str]]:
    return [(code, row + lines, message) for code, row, message in found]


@share(0.1)
@given(drafts(), drafts())
def test_two_reports_in_one_file(one: str, other: str) -> None:
    """Messages may be in the language of the first."""
    together = [(code, row) for code, row, _ in local(f"{one}\n{other}")]
    assert together == [(code, row) for code, row, _ in [*local(one), *moved(local(other), one.count("\n") + 1)]]


@share(0.2)
@given(st.sampled_from([ZH, EN]), st.data())
def test_more_projects_in_one_report(words: object, data: st.DataObject) -> None:
    """What is said of a project depends on that project."""
    heading = "# 2026Q3 季度汇报\n\n## 项目介绍\n\n" if words is ZH else "# Q3 2026 report\n\n## Projects\n\n"
    one, other = data.draw(projects(words, 2, ALL_BIG, PLAIN)), data.draw(projects(words, 2, ALL_BIG, PLAIN))  # type: ignore[arg-type]
    codes = ("RL1", "RL2", "RL3", "RL5")
    together = local(heading + one + other, codes)
    assert together == [*local(heading + one, codes), *moved(local(heading + other, codes), one.count("\n"))]
