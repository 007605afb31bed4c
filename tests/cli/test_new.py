"""`reportlint new`: skeletons whose only findings are their own placeholders."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.cli import main
from reportlint.cli.new import KINDS, skeleton
from reportlint.engine.check import check_text, understand
from reportlint.engine.setup import built_in
from reportlint.report.model import Language
from reportlint.source import Source

PROFILES = {"quarterly": "quarterly", "project": "project", "okr": "okr"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_only_what_is_to_be_filled_in_is_found(kind: str, lang: Language) -> None:
    text = skeleton(kind, lang)
    assert {found.code for found in check_text(text)} == {"RL501"}
    (report,) = understand(Source(text), built_in()).reports
    assert (report.profile, report.language) == (PROFILES[kind], lang)


def test_it_goes_to_standard_output_or_to_a_new_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert main(["new", "--kind", "okr", "--lang", "zh"]) == 0
    assert capsys.readouterr().out == skeleton("okr", "zh")
    assert main(["new", "q.md"]) == 0
    assert Path("q.md").read_text(encoding="utf-8") == skeleton("quarterly", "en")
    assert capsys.readouterr().err == "reportlint: q.md is yours to fill in. Check it with: reportlint q.md\n"


def test_nothing_is_overwritten(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    Path("q.md").write_text("mine", encoding="utf-8")
    assert main(["new", "q.md"]) == 2
    assert "q.md is there already; nothing was written." in capsys.readouterr().err
    assert Path("q.md").read_text(encoding="utf-8") == "mine"
    assert main(["new", "a.md", "b.md"]) == 2
    assert "name one file" in capsys.readouterr().err
