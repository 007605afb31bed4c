"""Titles that people compose, by the form in which they do it."""

from __future__ import annotations

import pytest

from reportlint.language.title_forms import form_of

TITLES = {
    "difficulties": (
        "the stubborn part", "what gave us grey hair", "where it got difficult", "not so easy", "what nobody told us",
        "最熬人的一段", "摔过的跤", "卡了我们最久的", "不容易的地方", "路上的石头",
    ),
    "benefits": ("what it has given back", "what we expect from it", "带来的变化", "看到的变化", "上线两个月的账"),
    "solution": ("how we solved it", "what we put in its place", "开出的方子", "作法"),
    "status": ("院里的情形", "厂里原先的样子", "how it looked before"),
    "cause": ("往里挖", "往深处想"),
    "importance": ("为什么不能再等", "why it could not wait"),
    "background": ("what made us start", "先讲讲前头"),
    "phases": ("how we cut it", "分段推", "几时做什么"),
}  # fmt: skip


@pytest.mark.parametrize(("concept", "title"), [(concept, one) for concept, some in TITLES.items() for one in some])
def test_a_composed_title_names_its_concept(concept: str, title: str) -> None:
    assert form_of(title) == concept


@pytest.mark.parametrize(
    "title", ["", "车队对账", "order book", "what changed", "往后看", "when", "完成情况", "the hard drive"]
)
def test_other_titles_have_no_such_form(title: str) -> None:
    assert form_of(title) is None
