"""A thousand files made to hurt: each is told of in every format, none crashes or hangs the command, nothing is left behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hostile.held import GUARD, checked, run, unchanged
from hostile.making import NUMBER, files, make

BATCH = 50
SMALL, LARGE = 600, 100_000
"""Bytes: small enough for every day; large enough for what grows with the square to be seen."""


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The thousand files."""
    return make(tmp_path_factory.mktemp("hostile"), SMALL)


def test_there_are_a_thousand_and_they_are_the_same_each_time(thousand: list[Path]) -> None:
    assert len({path.read_bytes() for path in thousand}) > NUMBER * 0.95
    assert [content for _, content in files(SMALL)] == [path.read_bytes() for path in thousand]


@pytest.mark.parametrize("first", range(0, NUMBER, BATCH))
def test_small_ones(thousand: list[Path], first: int, tmp_path: Path) -> None:
    batch = thousand[first : first + BATCH]
    unchanged(batch[0].parent, lambda: checked(batch, tmp_path, tmp_path / "out", GUARD * BATCH))


@pytest.mark.full
@pytest.mark.parametrize("at", range(NUMBER))
def test_large_ones(at: int, tmp_path: Path) -> None:
    name, content = next(one for index, one in enumerate(files(LARGE)) if index == at)
    (tmp_path / name).write_bytes(content)
    checked([tmp_path / name], tmp_path, tmp_path / "out")


MEGABYTES = {
    "one line": "退款平均 9 天才到账，投诉 312 起。" * 220_000,
    "a million items": "- 退款快\n" * 1_000_000,
    "a table": "| 项目 | 背景 | 收益 |\n|-|-|-|\n" + "| 签章 | 5 天 | 4 小时 |\n" * 300_000,
    "one word": "x" * 10_000_000,
    "blank lines": "\n" * 10_000_000,
    "quotes": ">" * 1_000_000,
}


@pytest.mark.full
@pytest.mark.parametrize("name", MEGABYTES)
def test_ten_megabytes(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MEGABYTES[name], encoding="utf-8")
    run("--isolated", "a.md", cwd=tmp_path, guard=3 * GUARD)


def test_more_than_is_read(tmp_path: Path) -> None:
    with open(tmp_path / "a.md", "wb") as file:
        os.truncate(file.fileno(), 1 << 40)  # a terabyte of nothing
    done = run("a.md", cwd=tmp_path)
    assert done.returncode == 2
    assert b"The file is too large (1048576.0 MiB)" in done.stdout
