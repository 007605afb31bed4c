"""The labelled statements of the corpus, with the clues that the linter sees of each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reportlint.engine.setup import built_in
from reportlint.loading import load
from reportlint.readers import read
from reportlint.report.clues import Clues
from reportlint.report.reading import Reading, walk
from reportlint.source import Source, Span

DEV = Path(__file__).parents[2] / "corpus" / "dev"
FORMS = ("atx", "setext", "bold", "numbered", "plain", "colon")  #: titles on lines of their own


class Statement(NamedTuple):
    """One statement: its report, its place, what a careful reader says that it says, and its clues."""

    report: str
    span: Span
    labels: frozenset[str]
    clues: tuple[str, ...]


def files(folder: Path = DEV) -> list[Path]:
    """The files of labelled statements, in the order of their names."""
    return sorted(folder.glob("*.statements.tsv"))


def fingerprint(folder: Path = DEV) -> str:
    """What tells whether a model was trained on the present statements."""
    digest = hashlib.sha256()
    for path in files(folder):
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def statements(folder: Path = DEV) -> Iterator[Statement]:
    """All labelled statements; headings are context and left out."""
    for path in files(folder):
        yield from of_report(path)


def of_report(path: Path) -> Iterator[Statement]:
    """The statements of one report."""
    name = path.name.removesuffix(".statements.tsv")
    source = load(str(path.with_name(f"{name}.md")))
    if not isinstance(source, Source):
        raise SystemExit(f"{path}: {source}")
    document = read(source)
    reading = Reading(document, built_in().lexicon)
    heads = {node.head for node in walk(document.root) if node.kind == "section" and node.style in FORMS}
    rows = [row.split("\t") for row in path.read_text(encoding="utf-8").splitlines()[1:] if row.strip()]
    placed = [(_place(source, int(line), text), labels) for line, labels, text in rows]
    told = [(span, labels) for span, labels in placed if not any(head.holds(span) for head in heads)]
    clues = Clues(reading, [span for span, _ in told])
    for span, labels in told:
        yield Statement(name, span, frozenset(labels.split(",")), tuple(clues.of(span)))


def _place(source: Source, row: int, words: str) -> Span:
    """Where a statement stands: its words from its line on, whatever blanks and markup lie between them."""
    text = source.text
    start = source.line(row).start
    want = [char for char in words if char.isalnum()]
    best = _match(text, start, want)
    if best is None:
        raise SystemExit(f"{source.name}:{row}: not found: {words}")
    return best


def _match(text: str, start: int, want: list[str]) -> Span | None:
    """The span of letters and digits that are those of `want`, from within the line at `start`."""
    letters: list[int] = []
    at = start
    while at < len(text) and len(letters) < 2 * len(want) + 1200:
        if text[at].isalnum():
            letters.append(at)
        at += 1
    chars = [text[at] for at in letters]
    for first in range(len(chars) - len(want) + 1):
        if chars[first : first + len(want)] == want:
            return Span(letters[first], letters[first + len(want) - 1] + 1)
    return None
