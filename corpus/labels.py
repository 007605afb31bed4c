"""The labelled reports and the texts that are none: what careful readers found in them, read from the files beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reportlint.loading import load
from reportlint.source import Source

HERE = Path(__file__).parent
Places = Counter[tuple[int, str]]  #: lines and codes
READERS = ("first", "second")

STATEMENT_LABELS = frozenset(
    [
        "duty",
        "project",
        "status",
        "problem",
        "cause",
        "investigation",
        "importance",
        "option",
        "process-old",
        "process-new",
        "feature",
        "scope",
        "phase",
        "order-reason",
        "difficulty",
        "benefit-revenue",
        "benefit-cost",
        "benefit-efficiency",
        "benefit-risk",
        "benefit-outside",
        "adoption",
        "method",
        "objective",
        "key-result",
        "target-user",
        "pain",
        "action",
        "effect",
        "plan",
        "growth",
        "other",
    ]
)


class Case(NamedTuple):
    """One labelled report."""

    name: str
    source: Source
    expected: Places


class Statement(NamedTuple):
    """One statement of a report, with what it says."""

    line: int
    labels: tuple[str, ...]
    text: str


def places(path: Path) -> Places:
    """The findings that a file of labels lists; raises `SystemExit` with file and line where it is malformed."""
    header, *rows = path.read_text(encoding="utf-8").splitlines() or [""]
    if header.split("\t")[:2] != ["line", "code"]:
        raise SystemExit(f"{path}:1: the first row must be line, tab, code")
    found: Places = Counter()
    for at, row in enumerate(rows, 2):
        if not row.strip():
            continue
        line, _, code = row.partition("\t")
        if not line.isdecimal() or not code.strip():
            raise SystemExit(f"{path}:{at}: a row must be line, tab, code: {row!r}")
        found[int(line), code.split("\t")[0].strip()] += 1
    return found


def cases(folder: Path, only: str = "") -> Iterator[Case]:
    """The labelled reports of a folder, in the order of their names."""
    for path in sorted(folder.glob(f"{only or '*'}.expected.tsv")):
        report = path.with_name(path.name.replace(".expected.tsv", ".md"))
        yield Case(report.stem, source_of(report), places(path))


def source_of(path: Path) -> Source:
    """The text of a file of the corpus, in whatever encoding it is."""
    source = load(str(path))
    if not isinstance(source, Source):
        raise SystemExit(f"{path}: {source}")
    return source


def statements(path: Path) -> list[Statement]:
    """The statements that a file lists; raises `SystemExit` with file and line where it is malformed."""
    header, *rows = path.read_text(encoding="utf-8").splitlines() or [""]
    if header != "line\tlabels\ttext":
        raise SystemExit(f"{path}:1: the first row must be line, labels, text, with tabs between them")
    found = []
    for at, row in enumerate(rows, 2):
        line, labels, text = ([*row.split("\t", 2), "", ""])[:3]
        unknown = set(labels.split(",")) - STATEMENT_LABELS
        if not line.isdecimal() or unknown or not text:
            raise SystemExit(f"{path}:{at}: no line, label or text, or a label that does not exist: {row!r}")
        found.append(Statement(int(line), tuple(labels.split(",")), text))
    return found
