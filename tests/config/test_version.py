"""`required-version`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.config import version
from reportlint.config.version import fits, parse


@pytest.mark.parametrize(
    ("specifier", "inside", "outside"),
    [
        (">=0.2,<1", ["0.2", "0.2.0", "0.9.9", "0.10", "0.2.post1", "0.3rc1"], ["0.1.9", "1", "1.0", "1.0rc1", "0.2rc1", "0.2.dev1"]),
        ("0.1.0", ["0.1", "0.1.0"], ["0.1.1", "0.1rc1"]),
        ("==0.1.*", ["0.1", "0.1.7", "0.1rc1"], ["0.2", "1.1"]),
        ("!=0.1.*", ["0.2", "0.10"], ["0.1", "0.1.7"]),
        ("~=0.2.1", ["0.2.1", "0.2.9"], ["0.2.0", "0.3"]),
        ("~=0.2", ["0.2", "0.9"], ["0.1", "1.0"]),
        (">0.2", ["0.2.1", "0.3"], ["0.2", "0.2.post1", "0.1"]),
        ("<0.3rc2", ["0.3rc1", "0.2"], ["0.3rc2", "0.3"]),
        ("<= 0.2 , != 0.1.5", ["0.2", "0.1"], ["0.1.5", "0.2.1"]),
    ],
)  # fmt: skip
def test_what_fits(specifier: str, inside: list[str], outside: list[str]) -> None:
    assert [one for one in inside if not fits(specifier, one)] == []
    assert [one for one in outside if fits(specifier, one)] == []


@pytest.mark.parametrize("text", ["", "new", ">=", ">=1,", "=>1", ">=1.*", "~=1", "1.x", ">=1 <2"])
def test_what_is_none(text: str) -> None:
    assert parse(text) is None


_PIECES = st.tuples(
    st.lists(st.integers(0, 3), min_size=1, max_size=3).map(lambda parts: ".".join(map(str, parts))),
    st.sampled_from(["", "a1", "b2", "rc1", ".post1", ".dev1", "rc1.dev2"]),
).map("".join)


@given(st.sampled_from(["~=", "==", "!=", "<=", ">=", "<", ">"]), _PIECES, _PIECES)
def test_it_says_what_packaging_says(how: str, wanted: str, given_version: str) -> None:
    specifiers = pytest.importorskip("packaging.specifiers")
    if how == "~=" and "." not in wanted.partition(".post")[0].partition(".dev")[0]:
        return
    expected = specifiers.SpecifierSet(how + wanted).contains(given_version, prereleases=True)
    assert fits(how + wanted, given_version) is expected


def test_a_version_that_does_not_fit_is_all_that_is_told(
    said: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "running", lambda: "0.1.0")
    assert said('future-key: 1\nrequired-version: ">=0.2,<1"\nignore: [RL777]\n') == [
        "reportlint.yaml:2:1: required-version: asks for reportlint >=0.2,<1, and this is 0.1.0"
    ]
    assert said("required-version: new", lang="zh") == [
        "reportlint.yaml:1:1: required-version：new 不是版本要求；写成 >=0.2,<1 这样"
    ]


def test_a_version_that_fits(set_up: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "running", lambda: "0.2.1")
    set_up('required-version: ">=0.2,<1"')
