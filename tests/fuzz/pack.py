"""Rules in a folder to findings: rules, their patterns, terms and examples, and lexicons, with a report to ask."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator

from fuzz.archive import packed, unpacked, written
from fuzz.command import Place
from fuzz.configuration import SIGNS, told
from fuzz.entry import SMALL, Entry, hold
from fuzz.seeds import ROOT, WINDOW, words
from hostile.held import REPORT
from packs.samples import LEXICON, RULE
from packs.test_own_errors import ERRORS, HEAD

from reportlint.language.concepts import CONCEPTS
from reportlint.packs.vocabulary import SCOPES
from reportlint.report.model import Report

FOLDER = "own"
NAMES = (r"rules/[\w.-]+", r"lexicon/[\w.-]+", r"HSE\d+[\w-]*\.yaml", r"a\.md")
KEYS = (
    "code", "name", "severity", "scope", "requires", "forbids", "terms", "pattern", "section", "order", "limits", "words", "characters", "sentences", "items", "sections", "figures", "min", "max", "when", "softened",
    "hides", "former", "message", "advice", "why", "examples", "bad", "good", "at", "text", "zh", "en", "preview", "check", "options", "values", "concept", "headings", "weak", "about", "related",
)  # fmt: skip
PATTERNS = (
    "^", "$", "\\A", "\\z", "\\b", "\\w", "\\d+", "\\s", "\\p{Han}", "[\\p{L}]", "[^a]", ".", ".*", "a?", "(a|b)", "(?i)", "(?=a)", "(a+)+$", "{2,1000}", "x{1001}", "[", "(", "\\", "|", "*", "…", "从…到", "leverag*",
    "{project}", "{words}", "{count}", "{limit}", "{terms}", "{first}", "{second}", "{nope}", "{", "}", "{0}", "{words!r:>9}", "RL303", "ABC101-ABC105", "ABC105-ABC101", "benefits", "part:growth",
)  # fmt: skip


def entry() -> Entry:
    """This entry."""
    place = Place()
    tokens = (*KEYS, *PATTERNS, *SIGNS, *SCOPES, *CONCEPTS, *Report._fields)
    starts = ("", "", "  ", "    ", "- ", "  - ", *(f"{key}: " for key in KEYS), *(f"  {key}: " for key in KEYS))
    return Entry("pack", lambda data: check(place, data), seeds, lambda: (*tokens, *words()[:400]), starts)


def seeds() -> Iterator[bytes]:
    """Rules that are in order, and all that tests say is wrong."""
    folders = ROOT / "tests" / "example_rules", ROOT / "rules" / "reportlint_rules"
    for folder in folders:
        for path in sorted(folder.glob("rules/*.yaml")):
            name = path.name if folder == folders[0] else f"HSE{path.name[2:]}"
            text = path.read_text(encoding="utf-8").replace("code: RL", "code: HSE")
            yield packed({f"rules/{name}": text[:WINDOW]})
        for path in sorted(folder.glob("lexicon/*.yaml"))[::4]:
            yield packed({f"lexicon/{path.name}": path.read_text(encoding="utf-8")[:WINDOW]})
    for text, *_ in ERRORS:
        yield packed({"rules/ABC101-a.yaml": HEAD + text})
    yield packed({"rules/ABC101-no-status.yaml": RULE, "lexicon/status.yaml": LEXICON})


def check(place: Place, data: bytes) -> None:
    """Load the rules, ask them, and show and try them."""
    files = unpacked(data, NAMES, "rules/HSE001-a.yaml")
    report = files.pop("a.md", REPORT.encode())
    inside = {f"{FOLDER}/{name}": content for name, content in files.items()}
    for inner in (FOLDER, f"{FOLDER}/rules"):
        (place.folder / inner).mkdir(exist_ok=True)
    written({**inside, "a.md": report, "reportlint.yaml": b"rule-folders: own\npreview: true\n"}, place.folder)
    number = zlib.crc32(data)
    first = place.run("--format", "json", "a.md", size=len(data))
    told(first, inside)
    if first.code != 2:
        json.loads(first.out)
        again = place.run("--format", "json", "a.md", size=len(data))  # from what was kept of the rules
        hold(again == first, "two runs differ", (first, again))
        place.run("rules", "--lang", ("zh", "en")[number % 2], size=len(data))
        for rule in [line for line in data.split(b"\n") if line.startswith(b"code: ")][:1]:
            place.run("explain", rule[6:].decode("utf-8", "replace").strip(), size=len(data))
    if number % 16 == 0:
        told(place.run("rules", "--test", size=SMALL), inside)  # tries the examples of all rules there are
