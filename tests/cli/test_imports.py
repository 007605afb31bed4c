"""What a clean run imports: start-up is what people wait for, and each module that joins it has to be worth it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LISTED = Path(__file__).with_name("imports.txt")
#: Of the standard library, what takes long to import and a clean run has no need of.
HEAVY = (
    "argparse", "asyncio", "ast", "concurrent", "csv", "ctypes", "dataclasses", "datetime", "decimal", "difflib", "email", "fractions",
    "glob", "hashlib", "html", "http", "importlib.metadata", "inspect", "json", "locale", "logging", "multiprocessing", "pathlib",
    "pickle", "platform", "random", "shutil", "socket", "ssl", "string", "subprocess", "tempfile", "textwrap", "threading", "tokenize",
    "tomllib", "traceback", "unicodedata", "urllib", "uuid", "xml", "zipfile",
)  # fmt: skip
REPORT = """\
import sys
before = set(sys.modules)
from reportlint.cli import main
code = main(["--no-cache", sys.argv[1]])
print(code, *sorted(set(sys.modules) - before), file=sys.stderr)
"""


def listed() -> list[str]:
    """The modules of the list."""
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    return [name for line in lines if line.startswith("  ") for name in line.split()]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What the second run of a clean report imports: the first one has filled the cache.

    Nothing is compiled beforehand, for the compiler imports too: `unicodedata` for a character told by its name.
    """
    report = Path(__file__).parents[2] / "corpus/dev/a06.md"
    compiled = str(tmp_path_factory.mktemp("compiled"))
    env = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": compiled}
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-c", REPORT, str(report)], capture_output=True, text=True, check=True, env=env
        )
    code, *names = run.stderr.split()
    assert code == "0"
    return set(names)


def test_a_clean_run_imports_what_is_listed(imported: set[str]) -> None:
    foreign = {name for name in imported if name.partition(".")[0] not in sys.stdlib_module_names}
    assert sorted(foreign) == sorted(listed())


def test_nothing_is_listed_twice() -> None:
    assert len(listed()) == len(set(listed()))


def test_a_clean_run_imports_nothing_heavy(imported: set[str]) -> None:
    assert not imported.intersection(HEAVY)
