from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint.config.model import Overrides
from reportlint.engine.configured import configured
from reportlint.engine.setup import Setup
from reportlint.packs import PackError

Set = Callable[..., Setup]
NOTHING = Overrides()


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def set_up(tmp_path: Path) -> Set:
    """The setup of a configuration's text, and of own rules (file → text) in the folder `own`."""

    def make(
        text: str,
        name: str = "reportlint.yaml",
        overrides: Overrides = NOTHING,
        **own: str,
    ) -> Setup:
        (tmp_path / name).write_text(text, encoding="utf-8")
        for file, rule in own.items():
            (tmp_path / "own").mkdir(exist_ok=True)
            (tmp_path / "own" / f"{file}.yaml").write_text(rule, encoding="utf-8")
        return configured((name,), overrides)

    return make


@pytest.fixture
def said(set_up: Set) -> Callable[..., list[str]]:
    """What is said of a configuration that is not in order, in English or, with `lang`, in Chinese."""

    def complain(text: str, name: str = "reportlint.yaml", lang: str = "en", **more: str) -> list[str]:
        with pytest.raises(PackError) as caught:
            set_up(text, name, **more)
        return caught.value.text(lang).split("\n")  # type: ignore[arg-type]

    return complain
