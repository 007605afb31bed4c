"""The rules of our house do what their files say."""

import pytest

from reportlint.testing import Tried, accused, examples

TWO = """\
# Quarterly report, 2026 Q3

## Flagship projects

### Flagship: route planning

### Flagship: returns desk
"""


@pytest.mark.parametrize("example", examples("house_rules"), ids=str)
def test_an_example(example: Tried) -> None:
    assert example.is_right, example


def test_two_big_projects_are_fine() -> None:
    assert accused("HSE101", TWO, "house_rules") == []
