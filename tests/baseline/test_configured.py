"""A baseline that the configuration names."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.cli import main
from reportlint.engine.configured import configured
from reportlint.packs import PackError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A team's folder with one report, which has findings."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "q3.md").write_bytes((ROOT / "docs" / "sample.en.md").read_bytes())
    (tmp_path / "reportlint.yaml").write_text("baseline: known/base.json\nlang: en\n", encoding="utf-8")
    (tmp_path / "known").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_is_written_and_used_from_anywhere_below(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["reports"]) == 1
    assert "the baseline known/base.json is not there yet; --write-baseline writes it." in capsys.readouterr().err
    assert main(["--write-baseline", "reports"]) == 0
    assert (folder / "known" / "base.json").exists()
    monkeypatch.chdir(folder / "reports")
    capsys.readouterr()
    assert main(["q3.md"]) == 0
    told = capsys.readouterr()
    assert "that the baseline knows are not shown" in told.out
    assert told.err == ""


def test_the_command_line_names_another(folder: Path) -> None:
    assert main(["--write-baseline", "reports"]) == 0
    assert main(["--baseline", "other.json", "reports"]) == 2
    assert main(["--isolated", "reports"]) == 1


@pytest.mark.parametrize("path", ["../base.json", "/base.json", "a/../../b", "."])
def test_it_lies_below_the_configuration(folder: Path, path: str) -> None:
    (folder / "reportlint.yaml").write_text(f"baseline: {path}\n", encoding="utf-8")
    with pytest.raises(PackError, match="does not lie below the folder of the configuration"):
        configured(("reportlint.yaml",))
