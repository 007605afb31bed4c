import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.language.concepts import Terms
from reportlint.language.lexicon import FULL_AFTER, Hits, Lexicon
from reportlint.language.normal import normal_form
from reportlint.source import Span

DATA = {
    "problem": {
        "words": {"zh": ["投诉", "卡顿"], "en": ["complain*", "slow", "too slow"]},
        "weak": {"zh": ["慢"], "en": ["slow"]},
    },
    "cause": {"words": {"zh": ["之所以…是因为", "根因"], "en": ["because", "root cause"]}},
    "process-new": {"words": {"en": ["used to…now", "as of now"], "zh": ["改為"]}},
    "risk": {"words": {"zh": ["投诉率", "kyc流程"], "en": ["log*"]}},
    "nothing": {"words": {"zh": ["投诉率高", "不慢"], "en": ["not slow"]}},
}


@pytest.fixture(params=["a term each text", "all terms"])
def lexicon(request: pytest.FixtureRequest) -> Lexicon:
    made = Lexicon.of(DATA)
    if request.param == "all terms":
        for _ in range(FULL_AFTER + 1):
            made.scan("")
    return made


def found(lexicon: Lexicon, text: str) -> list[tuple[str, str, float]]:
    norm = normal_form(text)
    return [(norm[hit.start : hit.end], hit.concept, hit.strength) for hit in lexicon.scan(norm).all]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用户投诉多，页面卡顿", [("投诉", "problem", 1.0), ("卡顿", "problem", 1.0)]),
        ("页面慢", [("慢", "problem", 0.5)]),
        ("They complained", [("complain", "problem", 1.0)]),
        ("Too slow.", [("too slow", "problem", 1.0), ("slow", "problem", 1.0)]),
        ("slowly, slowness, so-slow", [("slow", "problem", 1.0)]),
        ("because_of becauses", []),
        ("用slow接口", [("slow", "problem", 1.0)]),
        ("走KYC流程", [("kyc流程", "risk", 1.0)]),
        ("login, logs, blog", [("log", "risk", 1.0), ("log", "risk", 1.0)]),
        ("之所以別扭，是因為表單旧", [("之所以别扭,是因为", "cause", 1.0)]),
        ("之所以别扭。是因为旧", []),
        ("之所以" + "很" * 61 + "是因为", []),
        ("It used to take a day and now takes an hour", [("used to take a day and now", "process-new", 1.0)]),
        ("used to. Now", []),
        ("改为自动", [("改为", "process-new", 1.0)]),
        ("一点不慢", []),
        ("It is not slow", []),
        ("投诉率高，投诉", [("投诉", "problem", 1.0)]),
        ("投诉率降", [("投诉", "problem", 1.0), ("投诉率", "risk", 1.0)]),
    ],
)
def test_terms_are_found_as_their_notation_says(
    lexicon: Lexicon, text: str, expected: list[tuple[str, str, float]]
) -> None:
    assert found(lexicon, text) == expected


def test_hits_are_asked_for_by_span_and_concept(lexicon: Lexicon) -> None:
    norm = "投诉多。根因是慢。投诉"
    hits = lexicon.scan(norm)
    assert [hit.concept for hit in hits.within(Span(0, 4))] == ["problem"]
    assert [hit.start for hit in hits.within(Span(0, len(norm)), "problem")] == [0, 7, 9]
    assert hits.within(Span(1, 4)) == []
    assert hits.has(Span(4, 9), "cause")
    assert not hits.has(Span(0, 4), "cause")


def test_terms_come_from_packs_in_normal_form() -> None:
    made = Lexicon([Terms("problem", words={"zh": ("投诉",)}), Terms("cause")])
    assert found(made, "投诉") == [("投诉", "problem", 1.0)]


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon([]).scan("投诉").all == []
    assert Hits([]).within(Span(0, 9), "x") == []


@given(st.text(alphabet="投诉率高不慢之所以是因为 slow notlgue.。,\n"))
def test_few_terms_or_all_find_the_same(text: str) -> None:
    few, every = Lexicon.of(DATA), Lexicon.of(DATA)
    for _ in range(FULL_AFTER):
        every.scan("")
    assert few.scan(text).all == every.scan(text).all
