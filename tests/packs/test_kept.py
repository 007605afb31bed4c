"""What is kept of packs that were loaded: it holds while their files do, and stays within its bounds."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from packs.samples import LEXICON, RULE

from reportlint.kept import folder as cache_of
from reportlint.kept import packed
from reportlint.packs import (
    cache,
    load_folder,
)

Write = Callable[[dict[str, str]], Path]
FILES = {"rules/ABC101-no-status.yaml": RULE, "lexicon/status.yaml": LEXICON}


def kept() -> list[str]:
    folder = cache_of("packs")
    assert folder is not None
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def test_the_second_time_comes_from_the_cache(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(FILES)
    first = load_folder(str(folder))
    assert len(kept()) == 1
    monkeypatch.setattr("reportlint.packs.compiling.compile_pack", None)
    assert load_folder(str(folder)) == first


def test_a_change_is_seen_and_the_old_form_dropped(write: Write) -> None:
    folder = write(FILES)
    load_folder(str(folder))
    before = kept()
    write({"rules/ABC101-no-status.yaml": RULE.replace("warning", "error  ")})
    assert load_folder(str(folder)).rules[0].severity == "error"
    assert len(kept()) == 1
    assert kept() != before


def test_what_is_kept_and_of_no_use_is_made_anew(write: Write) -> None:
    folder = write(FILES)
    pack = load_folder(str(folder))
    (name,) = kept()
    path = Path(cache_of("packs") or "", name)
    for damage in (
        b"",
        b"[1",
        path.read_bytes()[:-1],
        *map(packed, (None, [], {}, {"rules": [{"no": 1}], "lexicon": []})),
    ):
        path.write_bytes(damage)
        assert load_folder(str(folder)) == pack


def test_what_is_kept_stays_within_its_bounds(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    where = Path(cache_of("packs") or "")
    where.mkdir(parents=True)
    for number in range(9):
        (where / f"old{number}").write_bytes(b"x")
        os.utime(where / f"old{number}", (number, number))
    monkeypatch.setattr(cache, "LIMIT", 8 * 4096)
    load_folder(str(write(FILES)))
    assert sorted(kept())[-5:] == [f"old{number}" for number in range(4, 9)]
    assert len(kept()) == 6


def test_no_cache(write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPORTLINT_NO_CACHE", "1")
    assert load_folder(str(write(FILES))).rules
    monkeypatch.delenv("REPORTLINT_NO_CACHE")
    assert kept() == []
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))  # no folder can be made in there
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    assert load_folder(str(write(FILES))).rules
