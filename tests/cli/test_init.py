"""`reportlint init`: what it writes, what it asks, and what it leaves alone."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from reportlint import yamlio
from reportlint.cli import main
from reportlint.cli.starting import CI_FILES, Answers, files, forge_of, reports_of
from reportlint.engine.configured import configured
from reportlint.report.model import Language

ANSWERS = Answers("工作 汇报", "pre-commit", "github", "reportlint @ git+https://example.org/r.git@v1")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, which is the working directory."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "reports").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    return tmp_path


class Terminal(io.StringIO):
    """Standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("ci", CI_FILES)
def test_the_answers_stand_in_what_is_written(ci: str, lang: Language, tmp_path: Path) -> None:
    written = files(ANSWERS._replace(ci=ci), lang)
    assert list(written) == ["reportlint.yaml", ".pre-commit-config.yaml", CI_FILES[ci]]
    assert '"工作 汇报"' in written[CI_FILES[ci]]
    assert f'"{ANSWERS.source}"' in written[CI_FILES[ci]]
    hook = yamlio.load(written[".pre-commit-config.yaml"]).data["repos"][0]["hooks"][0]
    assert hook["files"] == r"^工作\ 汇报/"
    assert hook["additional_dependencies"] == [ANSWERS.source]
    (tmp_path / "reportlint.yaml").write_text(written["reportlint.yaml"], encoding="utf-8")
    assert configured((str(tmp_path / "reportlint.yaml"),)).configuration is not None


def test_all_is_written_once_and_nothing_twice(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--yes", "--ci", "gitlab"]) == 0
    told = capsys.readouterr().out
    for name in ("reportlint.yaml", ".pre-commit-config.yaml", ".gitlab-ci.yml"):
        assert f"{name} is written.\n" in told
        (repository / name).write_text("# reportlint, mine\n", encoding="utf-8")
    assert "reportlint --write-baseline reports " in told
    assert main(["init", "--yes", "--ci", "gitlab"]) == 0
    told = capsys.readouterr().out
    for name in ("reportlint.yaml", ".pre-commit-config.yaml", ".gitlab-ci.yml"):
        assert f"{name} is there already and stays as it is.\n" in told
        assert (repository / name).read_text(encoding="utf-8") == "# reportlint, mine\n"


def test_what_belongs_into_a_file_that_is_there_is_shown(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / ".pre-commit-config.yml").write_text("repos: []\n", encoding="utf-8")
    (repository / "pyproject.toml").write_text("[tool.reportlint]\n", encoding="utf-8")
    assert main(["init", "--yes", "--ci", "none"]) == 0
    told = capsys.readouterr().out
    assert ".pre-commit-config.yml is there already and stays as it is. Add this to it:\n    repos:\n" in told
    assert "pyproject.toml is there already and stays as it is.\n" in told
    assert sorted(path.name for path in repository.iterdir()) == [
        ".git", ".pre-commit-config.yml", "pyproject.toml", "reports",
    ]  # fmt: skip


def test_it_asks_until_it_understands(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("季报\nperhaps\nnone\nGit\ngite\n"))
    assert main(["init"]) == 0
    asked = capsys.readouterr().err
    assert "Which folder holds the reports? [reports]" in asked
    assert asked.count("Check reports before each commit? (pre-commit, none)") == 2
    assert "perhaps is none of them." in asked
    assert asked.count("Where does CI run?") == 2
    assert '"季报"' in (repository / ".workflow" / "reportlint.yml").read_text(encoding="utf-8")
    assert not (repository / ".pre-commit-config.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Answer with --reports, --hook, --ci, or take the suggestions with --yes."),
        (["reports"], "init takes no path"),
        (["--yes", "--reports", "a$b"], "--reports cannot be a$b"),
        (["--yes", "--source", 'x"'], '--source cannot be x"'),
        (["--yes", "--reports", "../x"], "../x is not a folder of this repository"),
        (["--yes", "--ci", "gitlub"], "--ci cannot be gitlub"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], words: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", *arguments]) == 2
    told = capsys.readouterr().err
    assert words in told
    assert "See reportlint init --help" in told
    assert sorted(path.name for path in repository.iterdir()) == [".git", "reports"]


def test_answers_that_end_write_nothing(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("reports\n"))
    assert main(["init"]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert sorted(path.name for path in repository.iterdir()) == [".git", "reports"]


@pytest.mark.parametrize(
    ("trace", "forge"),
    [
        (".github/x", "github"),
        (".gitlab-ci.yml", "gitlab"),
        ("Jenkinsfile", "jenkins"),
        (".git/config", "gitee"),
        ("x", "none"),
    ],
)
def test_the_forge_is_seen(trace: str, forge: str, tmp_path: Path) -> None:
    path = tmp_path / trace
    path.parent.mkdir(exist_ok=True)
    path.write_text('[remote "origin"]\n\turl = git@gitee.com:a/b.git\n' if "config" in trace else "", encoding="utf-8")
    assert forge_of(str(tmp_path)) == forge


def test_it_writes_at_the_root_of_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "reports")
    assert reports_of(str(repository)) == "reports"
    assert main(["init", "--yes", "--hook", "none", "--ci", "none"]) == 0
    assert (repository / "reportlint.yaml").exists()
