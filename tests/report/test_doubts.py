"""What the second look may change: it acquits, it overrules weak evidence, and else everything stays as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import pytest

from reportlint.engine.setup import built_in
from reportlint.language.second_look import Mode, SecondLook
from reportlint.readers import read
from reportlint.report import build
from reportlint.report.doubts import SPEAKS
from reportlint.report.model import State
from reportlint.report.roles import ROLES
from reportlint.source import Source


class Stub(SecondLook):
    """A second look that is sure of what it says: labels by a word of the statement."""

    def __init__(self, said: Mapping[str, Mapping[str, float]], mode: Mode = "auto") -> None:
        super().__init__("", mode)
        self.said = said

    def says(self, clues: Sequence[str]) -> Mapping[str, float]:
        """What is said of the first known word before the first bar."""
        words = clues[: clues.index("|")]
        found = next((said for word, said in self.said.items() if word in words), {"other": 0.9})
        return {**dict.fromkeys(chain.from_iterable(ROLES.values()), 0.005), **found}


TOLD = """# Q3 review

## Parcel lockers (1 July to 12 September)

### Background

Couriers waited 11 minutes at each door, because the bell hangs in the hall.

### Solution

A locker at the gate and a page for the caretaker. The fire inspector came three times about the yard.

### Benefits

The wait fell from 11 minutes to 2.

## Next quarter

In October the yards of the east.
"""


def state(aspect: str, look: SecondLook | None, text: str = TOLD) -> State:
    return build(read(Source(text)), built_in().lexicon, second_look=look)[0].projects[0].aspects[aspect].state


def test_one_likely_statement_acquits() -> None:
    assert state("difficulties", None) == "missing"
    assert state("difficulties", Stub({"inspector": {"difficulty": 0.9}})) == "undecided"
    assert state("difficulties", Stub({"inspector": {"difficulty": 0.3}})) == "missing"


def test_a_plan_has_two_steps() -> None:
    one = {"locker": {"phase": 0.95}}
    assert state("phases", None) == "missing"
    assert state("phases", Stub(one)) == "missing"
    assert state("phases", Stub(one | {"inspector": {"phase": 0.6}})) == "undecided"


@pytest.mark.parametrize(("mode", "found"), [("never", "missing"), ("auto", "missing"), ("always", "undecided")])
def test_some_pieces_are_asked_for_in_always_only(mode: Mode, found: State) -> None:
    assert state("option", Stub({"inspector": {"option": 0.95, "scope": 0.5}}, mode)) == found


def test_a_piece_of_a_background_is_acquitted_by_a_statement_of_it() -> None:
    told = {"problem": 0.3, "cause": 0.2}
    assert state("investigation", None) == "missing"
    assert state("investigation", Stub({"couriers": told})) == "missing"
    assert state("investigation", Stub({"couriers": {**told, "investigation": 0.35}})) == "undecided"
    assert state("investigation", Stub({"couriers": {**told, "problem": 0.6, "investigation": 0.35}})) == "missing"
    assert state("investigation", Stub({"couriers": told, "inspector": {"investigation": 0.95}})) == "missing"


def test_no_piece_is_missed_where_the_background_reads_as_something_else() -> None:
    assert state("investigation", Stub({"couriers": {"problem": 0.5, "feature": 0.6}})) == "missing"
    assert state("investigation", Stub({"couriers": {"feature": 0.6}})) == "undecided"
    assert state("investigation", Stub({"couriers": {"process-old": 0.6}})) == "missing"


WEAK = """# Q3 review

## Parcel lockers (1 July to 12 September)

The bell was the problem. Complaints came, and the caretakers were slow to answer them.

### Solution

A locker at the gate and a page for the caretaker.

### Benefits

The wait fell from 11 minutes to 2.
"""


def test_weak_evidence_is_overruled_where_no_statement_likely_says_it() -> None:
    assert state("background", None, WEAK) == "there"
    assert state("background", Stub({"locker": {"feature": 0.9}}), WEAK) == "missing"
    assert state("background", Stub({"bell": {"problem": 0.4}}), WEAK) == "there"


def test_evidence_under_a_title_is_not_overruled() -> None:
    assert state("background", Stub({})) == "there"


def test_parts_are_acquitted_too() -> None:
    look = Stub({"october": {"growth": 0.95}})
    report = build(read(Source(TOLD)), built_in().lexicon, second_look=look)[0]
    assert report.parts["growth"].aspect.state == "undecided"
    assert report.parts["duties"].aspect.state == "missing"


def test_only_labels_that_exist_are_asked_for() -> None:
    shipped = built_in().second_look
    assert shipped is not None
    assert shipped.is_there
    assert shipped.model is not None
    asked = set(chain.from_iterable((*SPEAKS.values(), *ROLES.values())))
    assert asked <= {*shipped.model.labels, "objective"}


AIM = """\
# Q3 2026 report

## O1: Parcels reach the door by noon

- KR1: parcels by noon from 61% to 80%
- KR2: second trips from 900 to 300 a week

Caretakers open the yard at seven.

- **Locker at the gate** (KR1), live 4 August
- **Page for the bell** (KR2), live 1 September
"""


def test_a_question_about_an_objective_is_acquitted_by_a_statement_under_it() -> None:
    def answer(question: str, look: SecondLook | None) -> State:
        return build(read(Source(AIM)), built_in().lexicon, second_look=look)[0].objectives[0].aspects[question].state

    assert answer("pain-points", None) == "missing"
    assert answer("pain-points", Stub({"caretakers": {"pain": 0.4}})) == "undecided"
    assert answer("pain-points", Stub({"caretakers": {"pain": 0.1}})) == "missing"
    assert answer("effect", Stub({"caretakers": {"effect": 0.9}})) == answer("effect", None) == "missing"


MISREAD = """# Q3 review

## Parcel lockers (1 July to 12 September)

A locker at the gate and a page for the caretaker. The yards of the east get theirs by the first frost.
"""


def test_a_part_of_the_report_is_told_wherever_it_stands() -> None:
    def planning(look: SecondLook | None) -> State:
        return build(read(Source(MISREAD)), built_in().lexicon, second_look=look)[0].parts["planning"].aspect.state

    assert planning(None) == "missing"
    assert planning(Stub({"frost": {"plan": 0.5}})) == "undecided"
    assert planning(Stub({"frost": {"plan": 0.3}})) == "missing"


ROWS = """# Q3 review

| Project | From, to | Background | Solution | Benefit |
| --- | --- | --- | --- | --- |
| Parcel lockers | 1 July – 12 September | Couriers wait 11 minutes at each door. |  | 11 minutes → 2 |
| Yard gates | 3 July – 4 September | Drivers ring for the guard 40 times a day. | A reader at the gate. | 40 → 3 |
"""


def test_a_column_left_blank_is_filled_by_no_other_cell() -> None:
    look = Stub({"couriers": {"feature": 0.9}})
    without = ROWS.replace(" Solution |", "").replace("  |", "").replace(" A reader at the gate. |", "")
    assert state("solution", look, ROWS) == "missing"
    assert state("solution", look, without.replace("| --- |\n", "|\n", 1)) == "undecided"
