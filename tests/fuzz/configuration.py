"""Configurations to findings: YAML, TOML, what they extend, and front matter, with a report that they are used on."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator

from config.test_errors import ERRORS
from fuzz.archive import packed, unpacked, written
from fuzz.command import Done, Place
from fuzz.entry import Entry, hold
from fuzz.seeds import ROOT
from hostile.held import REPORT
from hostile.test_settings import CONFIGURATIONS, TOML

from reportlint.config.keys import BY_FILE, KEYS

NAMES = (r"\.?reportlint\.yaml", r"base\.yaml", r"pyproject\.toml", r"a\.md")
FRONT = """---
period: 2026Q3
profile: project
lang: en
reportlint:
  ignore: [RL004]
  projects:
    退款提速: {size: big, kind: infrastructure}
---

"""
SIGNS = (
    ": ", "- ", "[", "]", "{", "}", ",", "'", '"', "|\n", ">-\n", "# ", "&a ", "*a", "!!str ", "? ", "---", "...", "<<: *a", "%YAML 1.2", "\t", "  ", "\n", "=", " = ", "[[a]]", '"""', "'''",
    "true", "false", "null", "~", "0", "-1", "1e9", "28", "0.4", "99999999999999999999", "1_000", "0x1f", "inf", "nan", "2026-07-01", "12:30", "on", "no", "\\x00", "\x00", "\ufeff", "\u2028", "\u202e", "\x85",
    "all", "RL", "RL1", "RL3", "RL302", "RL401", "RL900", "RL905", "RL308", "RL577", "HSE001", "missing-background", "minimum", "minor_share", "share", "error", "warning", "suggestion", "off", "never", "auto", "always",
    "zh", "en", "quarterly", "project", "okr", "big", "small", "star", "status", "label", "sustainability", "a.md", "*.md", "**/*", "!a.md", "/", "..", "../", "base.yaml", "reportlint.yaml", "pyproject.toml", "https://a/b.yaml",
    "/dev/null", ">=0.1,<1", "==0.1.0", "~=0.1", ">=99", "$", "^", "\\", "{name}", "{}", "%s", "中文", "灯塔", "reportlint", "tool", "tool.reportlint", "period", "ignore", "projects", "size", "kind", "退款提速",
)  # fmt: skip
_PLACE = re.compile(r"^(?:reportlint: )?([\w./-]+):(\d+):(\d+): ", re.MULTILINE)


def entry() -> Entry:
    """This entry."""
    place = Place()
    starts = ("", "", "  ", "    ", "- ", "  - ", *(f"{key.name}: " for key in (*KEYS, *BY_FILE)), "[tool.reportlint]", "[tool.reportlint.", "reportlint: ", "'*.md': ", "+++")  # fmt: skip
    return Entry(
        "configuration", lambda data: check(place, data), seeds, lambda: (*SIGNS, *(key.name for key in KEYS)), starts
    )


def seeds() -> Iterator[bytes]:
    """The example of the docs, all that tests say is wrong, front matter, and a configuration that others extend."""
    docs = (ROOT / "docs" / "configuring.md").read_text(encoding="utf-8")
    for block in re.findall(r"```yaml\n(.*?)```", docs, re.DOTALL):
        yield packed({"reportlint.yaml": block, "base.yaml": "ignore: [RL1]\nlang: zh\n", "a.md": REPORT})
        for key in re.findall(r"^\S.*\n(?:[ \t].*\n)*", block, re.MULTILINE):  # each by itself breaks less easily
            yield packed({"reportlint.yaml": key, "a.md": FRONT + REPORT})
    for text, *_ in ERRORS:
        yield packed({"reportlint.yaml": text, "a.md": REPORT})
    for data, _ in CONFIGURATIONS.values():
        yield b"=== reportlint.yaml\n" + data[:1000]
    for data in TOML.values():
        yield b"=== pyproject.toml\n" + data[:1000]
    toml = '[tool.reportlint]\nselect = ["RL0"]\n[tool.reportlint.rules.RL401]\nminimum = 3\n[tool.reportlint.per-file."*.md"]\nlang = "en"\n'
    yield packed({"pyproject.toml": toml, "a.md": REPORT})
    yield packed({"reportlint.yaml": "extends: [base.yaml]\nper-file: {'a*': {profile: okr}}\n", "base.yaml": "extends: pyproject.toml\nseverity: {RL1: off}\n", "pyproject.toml": toml, "a.md": FRONT + REPORT})  # fmt: skip
    yield packed({"a.md": FRONT + REPORT})
    yield packed({"a.md": "+++\nperiod = '2026Q3'\n[reportlint]\nignore = ['RL0']\n+++\n" + REPORT})


def check(place: Place, data: bytes) -> None:
    """Check a report under a configuration, and show the configuration."""
    files = unpacked(data, NAMES, "reportlint.yaml")
    files.setdefault("a.md", REPORT.encode())
    written(files, place.folder)
    number = zlib.crc32(data)
    first = place.run("--format", "json", "a.md", size=len(data))
    told(first, files)
    if first.code != 2 and "RL900" not in first.out:
        json.loads(first.out)
    if number % 3 == 0:
        hold(place.run("--format", "json", "a.md", size=len(data)) == first, "two runs differ", first)
    if number % 3 == 1:
        shown = place.run("config", "a.md", "--format", "json", size=len(data))
        hold((shown.code == 2) == (first.code == 2 and "RL900" not in first.out), "one run takes what the other does not", (first, shown))  # fmt: skip
        if shown.code == 0:
            json.loads(shown.out)
    if number % 3 == 2:
        told(place.run("config", "a.md", "--lang", ("zh", "en")[number // 3 % 2], size=len(data)), files)


def told(done: Done, files: dict[str, bytes]) -> None:
    """Hold that what is said of mistakes names places that there are."""
    for name, row, column in _PLACE.findall(done.err):
        if name in files:
            text = files[name].decode("utf-8-sig", "replace")
            rows = max(len(text.splitlines()), text.count("\n")) + 1
            hold(1 <= int(row) <= rows and int(column) >= 1, "a mistake outside of its file", (name, row, done.err))
