"""The switch of the second look on the command line and in the configuration, and what is said where it cannot be had."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportlint.cli import main
from reportlint.engine.setup import built_in


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def _lost(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installation whose second look is not there."""
    built_in.cache_clear()
    monkeypatch.setattr("reportlint.language.second_look.FILE", "none.bin")
    yield
    built_in.cache_clear()


#: Sections whose titles say nothing, so that the second look is wanted.
REPORT = """# Q3 review

## Parcel lockers (1 July to 12 September)

### Moss

Couriers waited 11 minutes at each door, because the bell hangs in the hall.

### Reed

Residents did not trust the codes until we stood in the hall for two evenings.

### Fern

The wait fell from 11 minutes to 2, and complaints from 40 a month to 6.
"""


@pytest.mark.usefixtures("_lost")
def test_in_doubt_the_run_goes_on_without_it_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(REPORT)
    for command in ((), ("outline",)):
        assert main([*command, "--lang", "en", str(tmp_path / "a.md")]) in (0, 1)
        said = capsys.readouterr()
        assert said.out
        assert "the second look is left out: " in said.err
        assert "--second-look never" in said.err


@pytest.mark.usefixtures("_lost")
def test_nothing_is_said_where_it_is_not_wanted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(REPORT)
    assert main(["--second-look", "never", str(tmp_path / "a.md")]) == 1
    assert not capsys.readouterr().err


@pytest.mark.usefixtures("_lost")
def test_what_must_be_asked_and_cannot_stops_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(REPORT)
    assert main(["--lang", "en", "--second-look", "always", str(tmp_path / "a.md")]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert "install reportlint anew" in said.err
    (tmp_path / "reportlint.yaml").write_text("second-look: always\n")
    assert main(["--lang", "en", str(tmp_path / "a.md")]) == 2
    assert main(["--lang", "en", "--second-look", "auto", str(tmp_path / "a.md")]) == 1


def test_the_command_line_has_the_last_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """That nothing under titles that say nothing tells a solution is sure with the second look only."""
    report = tmp_path / "a.md"
    report.write_text(REPORT)

    def told(*options: str) -> str:
        assert main(["outline", "--format", "json", *options, str(report)]) == 0
        aspects = json.loads(capsys.readouterr().out)[0]["projects"][0]["aspects"]
        return str(aspects["solution"]["state"])

    assert told() == "missing"
    (tmp_path / "reportlint.yaml").write_text("second-look: never\n")
    assert told() == "undecided"
    assert told("--second-look", "auto") == "missing"


def test_an_unknown_mode_is_told_with_the_right_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(REPORT)
    assert main(["--lang", "en", "--second-look", "perhaps", str(tmp_path / "a.md")]) == 2
    assert "auto, always, never" in capsys.readouterr().err
    (tmp_path / "reportlint.yaml").write_text("second-look: allways\n")
    assert main(["--lang", "en", str(tmp_path / "a.md")]) == 2
    assert "did you mean always?" in capsys.readouterr().err
