"""Front matter: where it is, what it says, and why it could not be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.dumping import dump, reading

from reportlint.readers.front_matter import plain_mapping
from reportlint.yamlio import YamlError, load


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("---\ntitle: 报告\nperiod: 2026Q3\n---\n# 甲\n", {"title": "报告", "period": "2026Q3"}),
        ("---\r\ntitle: 报告\r\n---\r\n# 甲\r\n", {"title": "报告"}),
        ("---\ntitle: \"a: b\"\nn: 3\ntags: [x, y]\nnested:\n  a: 1\n...\n# 甲\n",
         {"title": "a: b", "n": 3, "tags": ["x", "y"], "nested": {"a": 1}}),
        ("---\n# 注\ndate: 2026-07-01\n---\n", {"date": "2026-07-01"}),
        ("---\n---\n# 甲\n", {}),
        ("title: 报告\ntags:\n  - x\n---\n\n# 甲\n", {"title": "报告", "tags": ["x"]}),
        ("+++\ntitle = \"报告\"\n[a]\nb = 1\n+++\n# 甲\n", {"title": "报告", "a": {"b": 1}}),
    ],
)  # fmt: skip
def test_data(text: str, data: dict[str, object]) -> None:
    document = reading(text)
    assert document.front_matter is not None
    assert document.front_matter.error is None
    assert document.front_matter.data == data
    assert not document.mask[: document.front_matter.span.end].strip()
    assert dump(document) == ("section1 atx [甲]" if "# 甲" in text else "")


@pytest.mark.parametrize(
    "text",
    [
        "---\n\n一段话。\n\n---\n\n又一段。\n",
        "---\n一段话。\n---\n",
        "---\ntitle: 报告\n",
        "----\ntitle: 报告\n----\n",
        "汇报人：张三\n---\n",
        "段\n\n---\ntitle: 报告\n---\n",
        "---\n- 甲\n---\n",
        "+++\n段\n+++\n",
        "",
    ],
)
def test_none(text: str) -> None:
    assert reading(text).front_matter is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\na: 1\nb: [1\n---\n", "---"),
        ("---\na: &x 1\nb: *x\n---\n", "&x 1"),
        ("---\na: 1\na: 2\n---\n", "a: 2"),
        ("---\na: " + "[" * 30 + "]" * 30 + "\n---\n", None),
        ("---\na: !!python/object:os.system x\n---\n", None),
        ("+++\na = 1\nb = \n+++\n", "b = "),
        ("+++\na = " + "[" * 5000 + "]" * 5000 + "\n+++\n", None),
        ("+++\na = " + "[" * 30 + "]" * 30 + "\n+++\n", None),
        ("---\na: " + "x" * 70_000 + "\n---\n", None),
    ],
)
def test_errors_do_not_stop_the_reading(text: str, place: str | None) -> None:
    front = reading(text + "# 甲\n").front_matter
    assert front is not None
    assert front.error
    assert front.data == {}
    assert front.error_at is not None
    assert place is None or front.error_at.of(text) == place


def test_what_a_person_reads_in_a_broken_one_is_kept() -> None:
    front = reading("---\ntitle: Post-launch review: payouts\nperiod: 2026Q2\nn: 3\n---\n# A\n").front_matter
    assert front is not None
    assert front.error
    assert front.data == {"title": "Post-launch review: payouts", "period": "2026Q2"}


def test_plain_words_need_no_yaml_parser() -> None:
    assert plain_mapping('title: 报告，一\nperiod: 2026-07 ~ 2026-09\nempty:\n\nq: "x"\n') == {
        "title": "报告，一",
        "period": "2026-07 ~ 2026-09",
        "empty": None,
        "q": "x",
    }


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a", "b-c", "Title"]), st.text("ab1.0eE-+:#\"'[]{}~&*!|>%@`, 真null\t\n", max_size=8)
        )
    )
)
def test_plain_words_mean_what_yaml_says(lines: list[tuple[str, str]]) -> None:
    words = "".join(f"{key}: {value}\n" for key, value in lines)
    plain = plain_mapping(words)
    if plain is not None:
        try:
            assert (load(words).data or {}) == plain
        except YamlError as error:
            pytest.fail(f"YAML refuses {words!r}: {error}")
