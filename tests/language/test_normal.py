import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.language.normal import normal_form


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ＡＢＣ：１２％，（好）", "abc:12%,(好)"),
        ("臺灣後續優化：顯著提升", "台湾后续优化:显著提升"),
        ("⼯作⽬标", "工作目标"),  # Kangxi radicals, as pasted from PDF
        ("ﾃｽﾄ", "テスト"),
        ("全\u3000角\u00a0空\u2009格", "全 角 空 格"),
        ("Don’t", "don't"),
        ("“引”「用」", "“引”「用」"),
        ("Größe İ ﬁ ①", "größe İ ﬁ ①"),  # what would grow stays
        ("ΣΑΣ", "σασ"),
        ("Q3 — 3–5", "q3 — 3–5"),
    ],
)
def test_characters_become_their_normal_ones(text: str, expected: str) -> None:
    assert normal_form(text) == expected


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(normal_form(text)) == len(text)


@given(st.text())
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    once = normal_form(text)
    assert normal_form(once) == once


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_is_lowered(text: str) -> None:
    assert normal_form(text) == text.lower()
