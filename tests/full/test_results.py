"""Results as SARIF and JUnit, opened by programs that others wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from full.conftest import ROOT, right, run

from reportlint.cli import main

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("full")]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the findings of both samples as SARIF and as JUnit."""
    folder = tmp_path_factory.mktemp("results")
    formats = f"sarif:{folder / 'out.sarif'},junit:{folder / 'out.xml'},concise:{folder / 'out.txt'}"
    samples = [str(ROOT / "docs" / name) for name in ("sample.md", "sample.en.md")]
    assert main(["--exit-zero", "--format", formats, *samples]) == 0
    return folder


def test_microsofts_validator_has_no_errors(results: Path, packages: Path) -> None:
    told = results / "validation.sarif"
    line = ("npx", "sarif-multitool", "validate", results / "out.sarif", "--output", told, "--rule-kind", "Sarif;Ghas")
    done = run(*line, cwd=packages)
    assert told.exists(), done.stdout + done.stderr
    errors = [
        one for one in json.loads(told.read_text("utf-8-sig"))["runs"][0]["results"] if one.get("level") == "error"
    ]
    assert errors == []


def test_sarif_tools_count_what_was_found(results: Path, programs: Path) -> None:
    told = right(programs / "sarif", "summary", results / "out.sarif")
    entries = json.loads((results / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert f"error: {sum(one['level'] == 'error' for one in entries)}\n" in told


def test_junitparser_counts_what_was_found(results: Path, programs: Path) -> None:
    code = (
        "import sys; from junitparser import JUnitXml\n"
        "cases = [case for suite in JUnitXml.fromfile(sys.argv[1]) for case in suite]\n"
        "print(sum(bool(case.result) for case in cases))"
    )
    failures = int(right(programs / "python", "-c", code, results / "out.xml"))
    assert failures == len((results / "out.txt").read_text(encoding="utf-8").splitlines())
