"""What the pages for readers say is there is there."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
import textwrap
from pathlib import Path
from types import ModuleType

import pytest

from reportlint import yamlio
from reportlint.cli.command import options_of
from reportlint.cli.options import COMMANDS
from reportlint.config.keys import NAMES
from reportlint.engine.check import check_text
from reportlint.engine.configured import configured
from reportlint.packs import load
from reportlint.testing import accused, examples

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh-CN.md")
PAGES = (
    *READMES,
    "CONTRIBUTING.md",
    "corpus/README.md",
    "docs/good-report.md",
    "docs/good-report.zh.md",
    "docs/changes.md",
    "docs/performance.md",
    "docs/zh/performance.md",
    "docs/score.md",
    "docs/zh/score.md",
    "docs/zh/changes.md",
    "docs/configuring.md",
    "docs/zh/configuring.md",
    "docs/ci.md",
    "docs/zh/ci.md",
    "docs/writing-rules.md",
    "docs/zh/writing-rules.md",
    "docs/security.md",
    "docs/zh/security.md",
    "docs/versioning.md",
    "docs/zh/versioning.md",
    "CHANGELOG.md",
)


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def anchors(path: Path) -> set[str]:
    """The anchors that the headings of a page get."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", text_of(page)):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (ROOT / page).parent / name if name else ROOT / page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_both_languages_say_the_same_things() -> None:
    shapes = [re.findall(r"^(#+ |!\[|```\w*|\| ---|[0-9]+\. |- )", text_of(page), re.MULTILINE) for page in READMES]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("page", READMES)
def test_a_readme_names_only_options_that_there_are(page: str) -> None:
    named = set(re.findall(r"--[a-z][a-z-]+", text_of(page)))
    known = {option.name for command in COMMANDS.values() for option in options_of(command)}
    assert named - known - {"--help"} == set()


@pytest.mark.parametrize("page", ["docs/rules/README.md", "docs/zh/rules/README.md"])
def test_an_index_lists_every_rule(page: str) -> None:
    assert re.findall(r"^\| \[(RL[0-9]{3})\]", text_of(page), re.MULTILINE) == [rule.code for rule in load().rules]


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """`tools/docs.py`."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    spec = importlib.util.spec_from_file_location("tools_docs", ROOT / "tools" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("picture", "rule_pages"):
        sys.modules.pop(name)
    return module


@pytest.fixture
def generator(tool: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """`tools/docs.py`, for a project with one page."""
    assert set(READMES) <= set(tool.GENERATED)
    (tmp_path / "page.md").write_text("Before.\n\n<!-- part -->\n<!-- /part -->\n\nAfter.\n", encoding="utf-8")
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "GENERATED", {"page.md": lambda: tool.page("page.md", part=lambda: "made\n")})
    return tool


@pytest.mark.xdist_group("corpus")
def test_generated_files_are_current(tool: ModuleType) -> None:
    assert list(tool.stale()) == [], "run: make docs"


def test_generated_parts_are_checked_and_written(generator: ModuleType, tmp_path: Path) -> None:
    assert generator.main(["--check"]) == 1
    assert generator.main([]) == 0
    made = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert made == "Before.\n\n<!-- part -->\n\nmade\n\n<!-- /part -->\n\nAfter.\n"
    assert generator.main(["--check"]) == 0


def test_a_page_without_its_markers_is_told(generator: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("Nothing.\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"page\.md: the lines <!-- part --> and <!-- /part --> are missing"):
        generator.main(["--check"])


@pytest.mark.parametrize("page", ["docs/configuring.md", "docs/zh/configuring.md"])
def test_the_configuration_that_a_page_shows_can_be_used(page: str, tmp_path: Path) -> None:
    shown = re.findall(r"```yaml\n(.*?)```", text_of(page), re.DOTALL)
    file = tmp_path / "reportlint.yaml"
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "reportlint.yaml").write_text("lang: en\n", encoding="utf-8")
    for text in shown:
        file.write_text(text, encoding="utf-8")
        assert configured((str(file),)).configuration is not None
    keys = set(re.findall(r"^([a-z-]+):", "".join(shown), re.MULTILINE))
    assert keys | {"packs", "rule-folders"} == set(NAMES)


@pytest.mark.parametrize("page", ["docs/configuring.md", "docs/zh/configuring.md"])
def test_the_comments_that_a_page_shows_are_understood(page: str) -> None:
    shown = re.findall(r"```markdown\n(.*?)```", text_of(page), re.DOTALL)
    found = [one.code for text in shown for one in check_text("# Q3 2026 report\n\n" + text)]
    assert "RL902" not in found
    assert len([code for code in found if code == "RL901"]) <= 4


WRITING = ("docs/writing-rules.md", "docs/zh/writing-rules.md")


@pytest.mark.parametrize("page", WRITING)
def test_what_the_page_on_writing_rules_shows_can_be_used(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "tests" / "example_rules", tmp_path / "our-rules")
    monkeypatch.chdir(tmp_path)
    blocks = [textwrap.dedent(text) for text in re.findall(r"```yaml\n(.*?)```", text_of(page), re.DOTALL)]
    for text in blocks:
        assert yamlio.load(text).data
        if text.startswith("rule-folders"):
            Path("reportlint.yaml").write_text(text, encoding="utf-8")
            assert "HSE004" in {rule.code for rule in configured(("reportlint.yaml",)).rules}
    shown = [text for text in blocks if text.startswith("code: HSE0")]
    files = sorted((ROOT / "tests" / "example_rules" / "rules").glob("*.yaml"))
    assert sorted(shown) == [file.read_text(encoding="utf-8") for file in files]


def test_the_pages_on_writing_rules_say_the_same_things() -> None:
    shapes = [
        re.findall(r"^(#+ |```\w*|\| ---|[0-9]+\. |- |<!-- .* -->)", text_of(page), re.MULTILINE) for page in WRITING
    ]
    assert shapes[0] == shapes[1]


def test_the_examples_of_the_page_come_out_as_they_say() -> None:
    tried = examples(str(ROOT / "tests" / "example_rules"))
    assert len(tried) == 4
    assert [str(one) for one in tried if not one.is_right] == []
    assert accused("HSE004", "# Quarterly report\n\nWe did it.\n", str(ROOT / "tests" / "example_rules")) == [1]


@pytest.mark.parametrize("page", ["configuring.md", "versioning.md"])
def test_the_pages_on_configuring_and_versions_say_the_same_things(page: str) -> None:
    shapes = [
        re.findall(r"^(#+ |```\w*|\| ---|[0-9]+\. |- )", text_of(f"docs/{folder}{page}"), re.MULTILINE)
        for folder in ("", "zh/")
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("page", ["docs/configuring.md", "docs/zh/configuring.md"])
def test_a_page_on_configuring_names_only_options_that_there_are(page: str) -> None:
    named = set(re.findall(r"--[a-z][a-z-]+", text_of(page)))
    assert named - {option.name for command in COMMANDS.values() for option in options_of(command)} == set()
