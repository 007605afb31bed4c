from __future__ import annotations

from pathlib import Path

import pytest
from diff.repository import Repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """An empty repository, which is the working directory."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    made = Repository(tmp_path / "仓 库")
    monkeypatch.chdir(made.path)
    return made
