"""The harness for the authors of rules: what it finds, and that a rule that failed is never taken for a silent one."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from reportlint.cli import main
from reportlint.testing import RuleCrashed, accused, examples

RULE = """\
code: ABC101
name: no-xylophones
severity: warning
scope: report
check: checks.xylophones
values: [n]
message: {zh: 有 xylophone。, en: "{n} xylophones."}
advice: {zh: 去掉。, en: Drop them.}
why: {zh: 太吵。, en: They are loud.}
examples:
  bad:
    - at: 3
      text: |
        # Q3 2026 report

        A xylophone.
  good:
    - text: |
        # Q3 2026 report

        A flute.
"""
CHECKS = """\
from reportlint import Finding, Span


def xylophones(unit, options):
    at = unit.text.find("xylophone")
    if at >= 0:
        yield Finding(Span(at, at + 9), {"n": 1})
"""
BAD, GOOD = "# Q3 2026 report\n\nA xylophone.\n", "# Q3 2026 report\n\nA flute.\n"


@pytest.fixture
def checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """The checks of an installed pack named `loud`, each test's in a package of its own."""
    name = f"loud_{abs(hash(request.node.name))}"
    folder = tmp_path / name
    (folder / "rules").mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "rules" / "ABC101-no-xylophones.yaml").write_text(RULE, encoding="utf-8")
    (folder / "checks.py").write_text(CHECKS)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [EntryPoint("loud", name, "reportlint.packs")])
    return folder / "checks.py"


def test_a_rule_that_works(checks: Path) -> None:
    assert accused("ABC101", BAD, "loud") == [3]
    assert accused("ABC101", GOOD, "loud") == []
    assert all(one.is_right and not one.crash for one in examples("loud"))
    with pytest.raises(LookupError, match="no rule ABC102"):
        accused("ABC102", GOOD, "loud")


def test_an_installed_pack_goes_before_a_folder_of_its_name(
    checks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loud").mkdir()
    monkeypatch.chdir(tmp_path)
    assert accused("ABC101", BAD, "loud") == [3]


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        ("return 1 / 0", r"ZeroDivisionError: division by zero \(checks\.py:5\)"),
        ("raise SystemExit", r"SystemExit \(checks\.py:5\)"),
        ("import gone", r"ModuleNotFoundError: No module named 'gone' \(checks\.py:5\)"),
    ],
)
def test_a_rule_that_fails(checks: Path, capsys: pytest.CaptureFixture[str], mistake: str, told: str) -> None:
    checks.write_text(CHECKS.replace("    at =", f"    {mistake}\n    at ="))
    for text in (BAD, GOOD):
        with pytest.raises(RuleCrashed, match=rf"^RL905 Rule ABC101 .*{told}$"):
            accused("ABC101", text, "loud")
    tried = examples("loud")
    assert [one.is_right for one in tried] == [False, False]
    assert all("checks.py:5" in one.crash and one.crash in str(one) for one in tried)
    config = checks.parent.parent / "reportlint.yaml"
    config.write_text("packs: loud\n")
    assert main(["rules", "--test", "--config", str(config)]) == 1
    assert "ABC101-no-xylophones.yaml:12: ABC101: RL905 Rule ABC101" in capsys.readouterr().out


def test_a_module_that_cannot_be_imported(checks: Path) -> None:
    checks.write_text("import gone\n\n" + CHECKS)
    with pytest.raises(RuleCrashed, match=r"No module named 'gone' \(checks\.py:1\)$"):
        accused("ABC101", GOOD, "loud")
    assert issubclass(RuleCrashed, AssertionError)


def test_a_value_that_a_finding_lacks(checks: Path) -> None:
    checks.write_text(CHECKS.replace(', {"n": 1}', ""))
    with pytest.raises(RuleCrashed, match=r"asks for \{n\}, and the finding gives only .*words \(checks\.py:4\)$"):
        accused("ABC101", BAD, "loud")
