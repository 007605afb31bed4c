"""Write the generated parts of the docs, or with `--check` say which of them are not current (and exit with 1).

    python tools/docs.py [--check]

To generate another file, add it to `GENERATED`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from picture import picture
from rule_pages import FOLDERS, rule_index, rule_pages, strays
from rule_reference import aspects, attribute_values, file_of, model, scopes

from reportlint.report.model import Language

ROOT = Path(__file__).parents[1]


def printed(*arguments: str) -> str:
    """What the command prints for a command line, in UTF-8 and always alike."""
    line = [sys.executable, "-m", "reportlint", *arguments]
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(line, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().replace("\r\n", "\n")


def picture_of(sample: str) -> str:
    """A picture of what the command prints for a sample report."""
    return picture(f"reportlint {sample}", printed("--exit-zero", "--color", "always", sample))


def finding_of(sample: str, code: str) -> str:
    """The finding of one rule as the command prints it for a sample report."""
    blocks = printed("--exit-zero", sample).split("\n\n")
    found = next((block for block in blocks if f" {code} " in block.partition("\n")[0]), None)
    if found is None:
        raise SystemExit(f"{sample}: {code} is not found there any more; show another finding in tools/docs.py")
    return f"```text\n{found}\n```\n"


def outline_of(sample: str) -> str:
    """The outline of a sample report, and the command that prints it."""
    return f"```console\n$ reportlint outline {sample}\n{printed('outline', sample)}```\n"


def page(name: str, **parts: Callable[[], str]) -> str:
    """A page as its authors wrote it, with what stands between `<!-- PART -->` and `<!-- /PART -->` made anew."""
    text = (ROOT / name).read_text(encoding="utf-8")
    for part, make in parts.items():
        start, end = f"<!-- {part} -->\n", f"<!-- /{part} -->"
        before, opening, rest = text.partition(start)
        _, closing, after = rest.partition(end)
        if not (opening and closing):
            raise SystemExit(f"{name}: the lines {start.strip()} and {end} are missing")
        text = f"{before}{start}\n{make()}\n{end}{after}"
    return text


EXAMPLES: dict[str, tuple[str, str]] = {
    "buzzwords": ("tests/example_rules/rules/HSE001-no-buzzwords.yaml", "yaml"),
    "risks": ("tests/example_rules/rules/HSE002-name-the-risks.yaml", "yaml"),
    "growth": ("tests/example_rules/rules/HSE003-short-growth.yaml", "yaml"),
    "year": ("tests/example_rules/rules/HSE004-year-in-title.yaml", "yaml"),
    "words": ("tests/example_rules/lexicon/star.yaml", "yaml"),
    "pack": ("tests/example_pack/pyproject.toml", "toml"),
    "rule": ("tests/example_pack/house_rules/rules/HSE101-too-many-big-projects.yaml", "yaml"),
    "check": ("tests/example_pack/house_rules/checks.py", "python"),
    "test": ("tests/example_pack/test_house_rules.py", "python"),
}
"""What the page on writing rules shows: files that the tests run."""


def writing_rules(name: str, lang: Language) -> str:
    """The page on writing rules, with its examples and tables as they are now."""
    files = {part: partial(file_of, *which) for part, which in EXAMPLES.items()}
    tables = {
        "scopes": partial(scopes, lang),
        "aspects": partial(aspects, lang),
        "attributes": attribute_values,
        "model": model,
    }
    return page(name, **files, **tables)


RECIPES: dict[str, tuple[str, str]] = {
    "pre-commit": ("linter/reportlint/skeletons/pre-commit.yaml", "yaml"),
    "github": ("linter/reportlint/skeletons/github.yml", "yaml"),
    "gitlab": ("linter/reportlint/skeletons/gitlab.yml", "yaml"),
    "gitee": ("linter/reportlint/skeletons/gitee.yml", "yaml"),
    "jenkins": ("linter/reportlint/skeletons/Jenkinsfile", "groovy"),
}
"""What the page on hooks and CI shows: the files that `reportlint init` writes."""


def recipes(name: str) -> str:
    """The page on hooks and CI, with the files as they are now."""
    return page(name, **{part: partial(file_of, *which) for part, which in RECIPES.items()})


def accuracy(name: str, lang: Language) -> str:
    """The page on accuracy, measured now."""
    sys.path.insert(0, str(ROOT / "corpus"))
    from page import accuracy_parts

    return page(name, **accuracy_parts(lang))


def schema() -> str:
    """The JSON Schema of a configuration, with the rules that are built in."""
    return printed("config", "--isolated", "--schema")


GENERATED: dict[str, Callable[[], str]] = {
    "docs/output.svg": lambda: picture_of("docs/sample.en.md"),
    "docs/output.zh.svg": lambda: picture_of("docs/sample.md"),
    "README.md": lambda: page(
        "README.md",
        finding=lambda: finding_of("docs/sample.en.md", "RL501"),
        outline=lambda: outline_of("docs/sample.en.md"),
    ),
    "README.zh-CN.md": lambda: page(
        "README.zh-CN.md",
        finding=lambda: finding_of("docs/sample.md", "RL502"),
        outline=lambda: outline_of("docs/sample.md"),
    ),
    "docs/reportlint.schema.json": schema,
    "docs/writing-rules.md": lambda: writing_rules("docs/writing-rules.md", "en"),
    "docs/zh/writing-rules.md": lambda: writing_rules("docs/zh/writing-rules.md", "zh"),
    "docs/ci.md": lambda: recipes("docs/ci.md"),
    "docs/zh/ci.md": lambda: recipes("docs/zh/ci.md"),
    "docs/accuracy.md": lambda: accuracy("docs/accuracy.md", "en"),
    "docs/zh/accuracy.md": lambda: accuracy("docs/zh/accuracy.md", "zh"),
    **rule_pages(),
    **{f"{folder}/README.md": partial(rule_index, lang) for lang, folder in FOLDERS.items()},
}
"""Each generated file and the function that makes its text."""


def stale() -> dict[str, str | None]:
    """The files that are not as they would be written now, each with its text; None for one that has to go."""
    made = {name: make() for name, make in GENERATED.items()}
    there = {name: (ROOT / name).read_text(encoding="utf-8") for name in made if (ROOT / name).exists()}
    return {name: text for name, text in made.items() if there.get(name) != text} | dict.fromkeys(strays(ROOT))


def main(arguments: list[str]) -> int:
    """Write or check all generated files."""
    due = stale()
    if "--check" in arguments:
        if due:
            print(f"not current: {', '.join(due)}; run: make docs", file=sys.stderr)
        return 1 if due else 0
    for name, text in due.items():
        path = ROOT / name
        if text is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
