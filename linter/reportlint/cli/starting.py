"""What `reportlint init` writes into a repository, and what it sees there."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from reportlint.record import NamedTuple
from reportlint.regular import read_regular

if TYPE_CHECKING:
    from reportlint.report.model import Language

HOOK = "pre-commit"
CI_FILES = {
    "github": ".github/workflows/reportlint.yml",
    "gitlab": ".gitlab-ci.yml",
    "gitee": ".workflow/reportlint.yml",
    "jenkins": "Jenkinsfile",
}
"""Where each forge looks for what CI does."""

_TEMPLATES = {"github": "github.yml", "gitlab": "gitlab.yml", "gitee": "gitee.yml", "jenkins": "Jenkinsfile"}
_CONFIGURATION, _HOOK_FILE = "reportlint.yaml", ".pre-commit-config.yaml"
_ELSEWHERE = {
    _CONFIGURATION: (".reportlint.yaml", "pyproject.toml"),
    _HOOK_FILE: (".pre-commit-config.yml",),
    ".gitlab-ci.yml": (".gitlab-ci.yaml",),
}
"""Other files in which the same may stand."""

_FOLDERS = ("reports", "report", "work-reports", "docs/reports", "汇报", "工作汇报", "述职", "季报", "周报", "月报")
_FORGES = (("github", ".github", "github."), ("gitlab", ".gitlab-ci.yml", "gitlab"), ("gitee", ".workflow", "gitee."))
_MOST = 1_000_000  #: bytes of a file that are looked at


class Answers(NamedTuple):
    """What a repository was asked: the folder of its reports, its hook and its CI, and where the tool is installed from."""

    reports: str
    hook: str
    ci: str
    source: str


class Standing(NamedTuple):
    """A file that is there already, and whether reportlint stands in it."""

    path: str
    has_reportlint: bool


def root_of(folder: str) -> str:
    """The repository that a folder lies in; the folder itself where it lies in none."""
    at = folder
    while not os.path.exists(os.path.join(at, ".git")):
        above = os.path.dirname(at)
        if above == at:
            return folder
        at = above
    return at


def reports_of(root: str) -> str:
    """The folder that by its name holds the reports, or the whole repository."""
    return next((name for name in _FOLDERS if os.path.isdir(os.path.join(root, name))), ".")


def forge_of(root: str) -> str:
    """The forge whose traces a repository shows: its files, else the address of a remote; `none` without any."""
    for forge, file, _ in _FORGES:
        if os.path.exists(os.path.join(root, file)):
            return forge
    if os.path.exists(os.path.join(root, CI_FILES["jenkins"])):
        return "jenkins"
    remotes = re.findall(r"^\s*url\s*=\s*(\S+)", _text(os.path.join(root, ".git", "config")), re.MULTILINE)
    return next((forge for forge, _, host in _FORGES if any(host in remote for remote in remotes)), "none")


def source_of() -> str:
    """What pip installs this reportlint from: the repository that it came from (PEP 610), else its name and version."""
    from importlib.metadata import distribution

    installed = distribution("reportlint")
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    if vcs := origin.get("vcs_info"):
        return f"reportlint @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}"
    return f"reportlint=={installed.version}"


def files(answers: Answers, language: Language) -> dict[str, str]:
    """The files that the answers ask for, by their paths in the repository."""
    wanted = {_CONFIGURATION: f"reportlint.{language}.yaml"}
    if answers.hook == HOOK:
        wanted[_HOOK_FILE] = "pre-commit.yaml"
    if answers.ci in CI_FILES:
        wanted[CI_FILES[answers.ci]] = _TEMPLATES[answers.ci]
    return {name: _filled(template, answers) for name, template in wanted.items()}


def _filled(template: str, answers: Answers) -> str:
    """A template, which can be used as it stands, with the words that it shows in quotes replaced by the answers."""
    from importlib.resources import files

    text = files("reportlint.skeletons").joinpath(template).read_text(encoding="utf-8")
    below = "" if answers.reports == "." else f"^{re.escape(answers.reports)}/"
    for word, value in (("reportlint", answers.source), ("reports", answers.reports), ("^reports/", below)):
        text = text.replace(f'"{word}"', json.dumps(value, ensure_ascii=False))
    return text


def present(root: str, name: str) -> Standing | None:
    """The file of this name, or another that does its work; None where neither is there."""
    for one in (name, *_ELSEWHERE.get(name, ())):
        path = os.path.join(root, one)
        if os.path.lexists(path):
            has = "tool.reportlint" in _text(path) if one == "pyproject.toml" else "reportlint" in _text(path)
            if has or one != "pyproject.toml":
                return Standing(path, has or name == _CONFIGURATION)
    return None


def _text(path: str) -> str:
    """The beginning of a file; nothing where it cannot be read."""
    try:
        return read_regular(path, _MOST).decode("utf-8", "replace")
    except OSError:
        return ""
