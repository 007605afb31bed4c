"""Which files a run reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportlint.engine.files import Problem, Target, find


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md", "a.markdown", "c.MDOWN", "notes.txt", "code.py", ".hidden.md", "sub/d.md", "sub/deep/e.md",
        ".git/f.md", ".venv/g.md", "node_modules/h.md", "out/i.md", "sub/out/j.md",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# x\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths: str) -> list[str]:
    return [target.path.replace(os.sep, "/") for target in find(paths).targets]


def test_a_folder_gives_its_markdown_in_order(tree: Path) -> None:
    assert names(".") == ["a.markdown", "b.md", "c.MDOWN", "out/i.md", "sub/d.md", "sub/deep/e.md", "sub/out/j.md"]
    assert names("sub") == ["sub/d.md", "sub/deep/e.md", "sub/out/j.md"]
    assert not any(target.named for target in find(["."]).targets)


def test_gitignore_is_minded(tree: Path) -> None:
    (tree / ".gitignore").write_text("/out/\n*.mdown\n!c.MDOWN\nsub/deep/\n")
    (tree / "sub" / ".gitignore").write_text("d.md\nout/*\n!out/j.md\n")
    assert names(".") == ["a.markdown", "b.md", "c.MDOWN", "sub/out/j.md"]


def test_gitignore_above_the_folder_is_minded_up_to_the_top_of_the_repository(tree: Path) -> None:
    (tree / ".gitignore").write_text("deep/\n")
    assert names("sub") == ["sub/d.md", "sub/out/j.md"]
    assert names("sub/deep") == ["sub/deep/e.md"]
    (tree / ".git" / "f.md").unlink()
    (tree / ".git").rmdir()
    assert names("sub") == ["sub/d.md", "sub/deep/e.md", "sub/out/j.md"]


def test_named_files_are_always_targets(tree: Path) -> None:
    (tree / ".gitignore").write_text("*\n")
    assert find(["notes.txt", "b.md", "-"]).targets == (
        Target("notes.txt", True),
        Target("b.md", True),
        Target("-", True),
    )


def test_a_file_is_checked_once_and_as_named(tree: Path) -> None:
    found = find(["sub", "sub/d.md", "./sub/d.md"])
    assert [target.named for target in found.targets if target.path.endswith("d.md")] == [True]


def test_missing_paths_are_problems_and_the_others_are_found(tree: Path) -> None:
    found = find(["nothing.md", "b.md"])
    assert found.targets == (Target("b.md", True),)
    assert found.problems == (Problem("missing", "nothing.md"),)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("# x\n")
    (tree / "sub" / "link.md").symlink_to(outside / "secret.md")
    (tree / "sub" / "inner.md").symlink_to(tree / "sub" / "d.md")
    (tree / "sub" / "folder").symlink_to(outside)
    (tree / "sub" / "loop").symlink_to(tree / "sub")
    (tree / "sub" / "broken.md").symlink_to(tree / "sub" / "gone.md")
    found = find(["sub"])
    assert names("sub") == ["sub/d.md", "sub/inner.md", "sub/deep/e.md", "sub/out/j.md"]
    assert found.problems == (Problem("link", os.path.join("sub", "link.md")),)


def test_a_deep_tree(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(60):
        folder = folder / "d"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("# x\n")
    assert len(find([str(tmp_path)]).targets) == 1
