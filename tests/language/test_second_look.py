"""The second look by itself: keys, sums, and a file that comes back as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.language.second_look import (
    BAR,
    TITLES,
    ZERO,
    Broken,
    Model,
    SecondLook,
    keys_of,
    load,
    pack,
    probabilities,
    width_for,
)

LABELS = ("status", "problem", "plan")


def taught(**numbers: tuple[int, int, int]) -> Model:
    """A model that knows some single clues, each with a number per label."""
    keys = sorted((keys_of([clue])[0], row) for clue, row in numbers.items())
    width = width_for(LABELS)
    rows = [bytes(ZERO + number for number in row).ljust(width, bytes([ZERO])) for _, row in keys]
    places = {key: width * at for at, (key, _) in enumerate(keys)}
    return Model(LABELS, (-1.0, -1.0, -1.0), (0.1, 0.1, 0.1), places, b"".join(rows), width, {"of": "these"})


def test_pairs_of_neighbours_are_clues_too_and_a_bar_parts_them() -> None:
    assert len(keys_of(["a", "b"])) == 3
    assert len(keys_of(["a", BAR, "b"])) == 2
    assert keys_of(["a", "a", "a"]) == keys_of(["a", "a"])  # each once
    assert set(keys_of(["ab"])).isdisjoint(keys_of(["a", "b"]))  # a pair is no word


def test_signs_are_clues_together_wherever_they_stand_and_with_the_words_of_the_title() -> None:
    assert len(keys_of(["=row", BAR, "=date"])) == 3
    assert len(keys_of(["a", BAR, "=date"])) == 2  # a word of the statement and a sign are none
    assert len(keys_of(["hplan", BAR, "=date"])) == 3
    assert len(keys_of(["h=plan", BAR, "hplan"])) == 2  # what a title announces comes from its words


def test_what_speaks_for_a_label_makes_it_likelier_and_what_is_unknown_changes_nothing() -> None:
    model = taught(late=(0, 31, -31), soon=(0, -31, 31))
    late, soon = probabilities(model, ["late", "unheard"]), probabilities(model, ["soon"])
    assert late["problem"] > 0.9 > 0.1 > late["plan"]
    assert soon["plan"] > 0.9 > 0.1 > soon["problem"]
    assert late["status"] == pytest.approx(probabilities(model, [])["status"])


def test_many_clues_do_not_run_over() -> None:
    clues = [f"w{number}" for number in range(900)]
    model = taught(**dict.fromkeys(clues, (31, -31, 0)))
    said = probabilities(model, clues[::-1])
    assert said["status"] > 0.99
    assert said["problem"] < 0.01


def test_a_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    model = taught(late=(1, 2, 3), soon=(-4, 5, -6))
    path = tmp_path / "model.bin"
    path.write_bytes(pack(model))
    assert load(str(path)) == model


def test_a_file_holds_several_models_one_after_the_other(tmp_path: Path) -> None:
    models = [taught(late=(1, 2, 3)), taught(soon=(-4, 5, -6), late=(0, 1, 0)), taught(now=(7, 0, 0))]
    path = tmp_path / "models.bin"
    path.write_bytes(b"".join(map(pack, models)))
    assert [load(str(path), which) for which in range(3)] == models


@pytest.mark.parametrize("data", [b"", b"\n", b"{}\n", b"[1]\n", b"\xff\xfe", pack(taught(late=(1, 2, 3)))[:-1]])
def test_a_file_that_is_none_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(data)
    with pytest.raises(Broken):
        load(str(path))


def test_without_its_file_nobody_is_asked_and_it_is_known_why(tmp_path: Path) -> None:
    look = SecondLook(str(tmp_path / "none.bin"))
    assert not look.failure
    assert not look.is_there
    assert not look.is_wanted
    assert look.says(["late"]) == {}
    assert look.failure


def test_never_loads_nothing(tmp_path: Path) -> None:
    look = SecondLook(str(tmp_path / "none.bin"), "never")
    assert not look.is_wanted
    assert not look.failure


def test_a_model_that_it_may_not_ask_is_no_failure() -> None:
    look = SecondLook("", "auto", taught(late=(0, 9, 0)), knows=())
    assert look.says_of(TITLES, ["late"]) == {}
    assert look.is_wanted
    assert look.says(["late"])
