from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.language.normal import normal_form
from reportlint.language.sentences import sentences
from reportlint.source import Span


def split(text: str, by=sentences) -> list[str]:
    norm = normal_form(text)
    return [span.of(norm) for span in by(norm, Span(0, len(norm)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("流程慢。没人管！真的？", ["流程慢。", "没人管!", "真的?"]),
        ("转派率降到 9%；时间减到 0.5 小时。", ["转派率降到 9%;", "时间减到 0.5 小时。"]),
        ("他说「行。」然后走了。", ["他说「行。」然后走了。"]),
        ("他说「行。」\n后来呢", ["他说「行。」", "后来呢"]),
        ("“老王烧烤。” 也要人看", ["“老王烧烤。”", "也要人看"]),
        ("见附录（第一段。第二段。）之后再说。", ["见附录(第一段。第二段。)之后再说。"]),
        ("真的？！对。。", ["真的?!", "对。。"]),
        ("It took 3.5 days. Then v1.2 came. Done", ["it took 3.5 days.", "then v1.2 came.", "done"]),
        ("See e.g. the doc, i.e. page 4. Approx. 5 people.", ["see e.g. the doc, i.e. page 4.", "approx. 5 people."]),
        (
            "From Sept. 4 on. No. 5 is out. He said no. Then yes.",
            ["from sept. 4 on.", "no. 5 is out.", "he said no.", "then yes."],
        ),
        ("J. Smith left. node.js stayed.", ["j. smith left.", "node.js stayed."]),
        ("2026.07.06—2026.09.11 做完.然后收口", ["2026.07.06—2026.09.11 做完.", "然后收口"]),
        ("He called it “done.” We did not.", ["he called it “done.”", "we did not."]),
        ("Is it (really?) so? Yes.", ["is it (really?) so?", "yes."]),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("姓名：张三\n部门：研发", ["姓名:张三", "部门:研发"]),
        ("short line\nnext line", ["short line", "next line"]),
        (
            "We looked at the tickets of the whole spring and found that\nmost of them were about waiting.",
            ["we looked at the tickets of the whole spring and found that\nmost of them were about waiting."],
        ),
        ("we weighed three ways,\nand took the last", ["we weighed three ways,\nand took the last"]),
        ("A line that is as long as an editor would let it become before\n- an item", [
            "a line that is as long as an editor would let it become before", "- an item",
        ]),
        ("one.\n\ntwo", ["one.", "two"]),
        ("一行字写得很长很长，长到编辑器在这里替它换了一行，所以这一句话还没\n有说完。", [
            "一行字写得很长很长,长到编辑器在这里替它换了一行,所以这一句话还没\n有说完。",
        ]),
    ],
)  # fmt: skip
def test_a_line_end_ends_a_sentence_unless_the_line_was_wrapped(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(alphabet=" \n.。!?;,，“”「」()（）ab1一、-"))
def test_spans_are_ordered_trimmed_and_cover_all_words(text: str) -> None:
    norm = normal_form(text)
    spans = sentences(norm, Span(0, len(norm)))
    assert all(span.of(norm) == span.of(norm).strip() != "" for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in covered for at, char in enumerate(norm) if char.isalnum())


def test_only_the_span_is_read() -> None:
    norm = "甲。乙。丙。"
    assert [span.of(norm) for span in sentences(norm, Span(2, 4))] == ["乙。"]
