"""Where a configuration is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.config.search import find, start_of


def names(folder: Path, found: tuple[str, ...]) -> list[str]:
    return [Path(path).relative_to(folder).as_posix() for path in found]


def test_the_nearest_folder_that_has_one(tmp_path: Path) -> None:
    inner = tmp_path / "team" / "2026"
    inner.mkdir(parents=True)
    (tmp_path / "reportlint.yaml").write_text("")
    assert names(tmp_path, find(str(inner))) == ["reportlint.yaml"]
    (tmp_path / "team" / ".reportlint.yaml").write_text("")
    assert names(tmp_path, find(str(inner))) == ["team/.reportlint.yaml"]


@pytest.mark.parametrize("table", ["[tool.reportlint]", "[ tool . reportlint.severity ]", '[tool."reportlint"]'])
def test_pyproject_counts_where_it_has_the_table(tmp_path: Path, table: str) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\n# reportlint\n[tool.reportlinter]\n")
    assert str(tmp_path) not in str(find(str(tmp_path)))
    (tmp_path / "pyproject.toml").write_text(f"[project]\n{table}\n")
    assert names(tmp_path, find(str(tmp_path))) == ["pyproject.toml"]


def test_two_in_one_folder_are_both_named(tmp_path: Path) -> None:
    for name in ("reportlint.yaml", ".reportlint.yaml"):
        (tmp_path / name).write_text("")
    (tmp_path / "pyproject.toml").write_text("[tool.reportlint]\n")
    assert names(tmp_path, find(str(tmp_path))) == ["reportlint.yaml", ".reportlint.yaml", "pyproject.toml"]


def test_it_starts_at_the_first_path(tmp_path: Path) -> None:
    assert start_of((str(tmp_path), "b.md")) == str(tmp_path)
    assert start_of((str(tmp_path / "a.md"),)) == str(tmp_path)
    assert start_of(("a.md",)) == start_of(()) == start_of(("-",)) == "."
    assert start_of(("-",), str(tmp_path / "draft.md")) == str(tmp_path)
