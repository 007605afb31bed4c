"""Write the generated parts of the docs, or with `--check` say which of them are not current (and exit with 1).

    python tools/docs.py [--check]

To generate another file, add it to `GENERATED`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from picture import picture
from rule_table import rule_table

ROOT = Path(__file__).parents[1]


def output_of(sample: str) -> Callable[[], str]:
    """A picture of what the command prints for a sample report."""

    def draw() -> str:
        line = [sys.executable, "-m", "reportlint", "--exit-zero", "--color", "always", sample]
        environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(line, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
        return picture(f"reportlint {sample}", done.stdout.decode())

    return draw


def between_markers(page: str, name: str, make: Callable[[], str]) -> Callable[[], str]:
    """A page whose part between `<!-- NAME -->` and `<!-- /NAME -->` is generated, the rest as its authors wrote it."""

    def fill() -> str:
        text = (ROOT / page).read_text(encoding="utf-8")
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, opening, rest = text.partition(start)
        _, closing, after = rest.partition(end)
        if not (opening and closing):
            raise SystemExit(f"{page}: the lines {start.strip()} and {end} are missing")
        return f"{before}{start}\n{make()}\n{end}{after}"

    return fill


GENERATED: dict[str, Callable[[], str]] = {
    "docs/output.svg": output_of("docs/sample.en.md"),
    "docs/output.zh.svg": output_of("docs/sample.md"),
    "README.md": between_markers("README.md", "rules", lambda: rule_table("en")),
    "README.zh-CN.md": between_markers("README.zh-CN.md", "rules", lambda: rule_table("zh")),
}
"""Each generated file and the function that makes its text."""


def main(arguments: list[str]) -> int:
    """Write or check all generated files."""
    stale = []
    for name, make in GENERATED.items():
        path, text = ROOT / name, make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in arguments:
                path.write_text(text, encoding="utf-8", newline="\n")
    if "--check" in arguments and stale:
        print(f"not current: {', '.join(stale)}; run: make docs", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
