from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint.packs import PackError, load_folder

Write = Callable[[dict[str, str]], Path]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.delenv("REPORTLINT_NO_CACHE", raising=False)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the files of a pack (path → text) and returns its folder."""

    def make(files: dict[str, str]) -> Path:
        folder = tmp_path / "pack"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.fixture
def said(write: Write) -> Callable[[dict[str, str]], list[str]]:
    """What is said of a folder with these files, with paths within it."""

    def complain(files: dict[str, str]) -> list[str]:
        folder = write(files)
        with pytest.raises(PackError) as caught:
            load_folder(str(folder))
        return str(caught.value).replace(f"{folder}/", "").replace(str(folder), "pack").split("\n")

    return complain
