"""Many files: what is shown of those that fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reportlint.engine import checking
from reportlint.engine.files import Problem
from reportlint.engine.plan import Plan
from reportlint.engine.run import Request, run
from reportlint.engine.setup import built_in
from reportlint.formats.results import FileResult


def test_a_failure_of_the_linter_on_one_file_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(source: Any, *_: Any, **__: Any) -> FileResult:
        if source.name == "a.md":
            raise RecursionError("too deep")
        return FileResult(source.name, "en", (), source)

    monkeypatch.setattr(checking, "check_source", check)
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("# x\n")
    outcome = run(Request(["a.md", "b.md"]), Plan.of(built_in()))
    assert [file.filename for file in outcome.result.files] == ["b.md"]
    (problem,) = outcome.problems
    assert problem[:2] == Problem("crashed", "a.md")[:2]
    assert problem.detail.startswith("RecursionError: too deep (test_run.py:")
    assert outcome.is_broken


def test_an_unreadable_file_is_a_diagnostic(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"%PDF-1.7")
    outcome = run(Request([str(tmp_path / "a.md")], fallback="zh"), Plan.of(built_in()))
    (file,) = outcome.result.files
    assert [found.code for found in file.diagnostics] == ["RL900"]
    assert "PDF" in file.diagnostics[0].message
    assert "pandoc" in file.diagnostics[0].advice
    assert outcome.is_broken
