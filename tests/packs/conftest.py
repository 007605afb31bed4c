from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint.packs import PackError, load_folder
from reportlint.packs.compiling import compile_pack
from reportlint.packs.files import Home, read_files
from reportlint.report.model import Language

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
    """What is said of an installed pack with these files, with paths within it."""
    return lambda files: _said(write(files), "module", "en")


@pytest.fixture
def said_of_own(write: Write) -> Callable[[dict[str, str], Language], list[str]]:
    """What is said of a team's own folder with these files, in a language."""
    return lambda files, lang="en": _said(write(files), "folder", lang)


def _said(folder: Path, home: Home, lang: Language) -> list[str]:
    with pytest.raises(PackError) as caught:
        load_folder(str(folder)) if home == "folder" else compile_pack(read_files(str(folder), home))
    return caught.value.text(lang).replace(f"{folder}/", "").replace(str(folder), "pack").split("\n")
