"""How an own rule is run: read from a folder, as a configuration names one."""

from __future__ import annotations

from pathlib import Path

import pytest
from rules.own.reports import REPORT, Found

from reportlint.engine.check import check_text
from reportlint.engine.configured import configured


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Found:
    """Line and message of all that one rule says; its message is `m` and what it can fill in."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))

    def run(rule: str, text: str = REPORT, message: str = "m") -> list[tuple[int, str]]:
        (tmp_path / "own").mkdir(exist_ok=True)
        head = f"code: ABC101\nmessage: '{message}'\nadvice: a\n"
        (tmp_path / "own" / "x.yaml").write_text(head + rule, encoding="utf-8")
        setup = configured((), folders=[str(tmp_path / "own")])
        return [(one.location.row, one.message) for one in check_text(text, setup=setup) if one.code == "ABC101"]

    return run
