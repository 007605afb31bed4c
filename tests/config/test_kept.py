"""A configuration in YAML is kept as data, by its contents, in the user's cache."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint import kept
from reportlint.config.reading import read
from reportlint.yamlio import Loaded

TEXT = "lang: zh\nignore:\n- RL004\nrules: {RL401: {minimum: 3}, RL005: {share: 0.25}}\npreview: false\n"


def files() -> list[str]:
    folder = kept.folder("packs")
    return sorted(path.name for path in Path(folder or "").glob("configuration-*"))


def test_the_second_time_it_is_the_same_without_a_parser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "reportlint.yaml"
    file.write_text(TEXT, encoding="utf-8")
    first = read(str(file))[0]
    assert len(files()) == 1

    def refused(text: str) -> Loaded:
        raise AssertionError(text)

    monkeypatch.setattr("reportlint.config.sources.load", refused)
    assert read(str(file))[0] == first
    assert (first.places["ignore[0]"].row, first.values["rules"]["RL005"]["share"]) == (3, 0.25)


def test_a_change_is_seen_and_the_old_one_dropped(tmp_path: Path) -> None:
    file = tmp_path / "reportlint.yaml"
    file.write_text(TEXT, encoding="utf-8")
    read(str(file))
    before = files()
    file.write_text(TEXT.replace("zh", "en"), encoding="utf-8")
    assert read(str(file))[0].values["lang"] == "en"
    assert len(files()) == 1
    assert files() != before


@pytest.mark.parametrize("damage", ["", "[1", "null", "{}", "[1]", "[{}, 1]", "[{}, [[1]]]", '[{}, [[["a"], 1]]]'])
def test_what_is_kept_and_of_no_use_is_read_anew(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "reportlint.yaml"
    file.write_text(TEXT, encoding="utf-8")
    first = read(str(file))[0]
    Path(kept.folder("packs") or "", files()[0]).write_text(damage, encoding="utf-8")
    assert read(str(file))[0] == first


def test_mistakes_are_told_each_time(said: Callable[..., list[str]]) -> None:
    assert said("lang: cn\n") == said("lang: cn\n") == ["reportlint.yaml:1:1: lang: cn is not one of zh, en, auto"]
