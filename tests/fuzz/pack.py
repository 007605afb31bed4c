"""Rules in a folder to findings: rules, their patterns, terms and examples, and lexicons, with a report to ask."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from itertools import product

from fuzz.archive import packed, unpacked, written
from fuzz.command import Place
from fuzz.configuration import SIGNS, told
from fuzz.entry import SMALL, Entry, hold
from fuzz.seeds import ROOT, words
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

QUESTIONS = (
    "forbids: {terms: {zh: [提升, 从…到], en: [improv*]}}", "requires: {terms: [XX%, 由…到]}", "forbids: {pattern: '[0-9]+ ?(?:天|%)'}",
    "requires: {pattern: '(?:20[0-9]{2}|Q[1-4])'}", "requires: {section: [风险, Risks]}", "forbids: {section: [背景, 收益]}",
    "order: [background, solution, benefits]", "limits: {words: {max: 3}, items: {min: 2}}", "limits: {figures: {max: 1}, sentences: {min: 3, max: 9}}",
    "requires: benefits", "requires: part:growth", "requires: why", "forbids: {category: [outside]}", "forbids: {quantified: [missing]}", "when: {language: [zh], size: [big]}\nforbids: {terms: 提升}\nsoftened: {kind: [business]}",
)  # fmt: skip
MESSAGE = "message: {zh: '「{report}」里有「{words}」。', en: '\"{words}\" stands there.'}\nadvice: {zh: 换掉。, en: Mend it.}\nhides: [RL501]\nformer: HSE900\n"


def entry() -> Entry:
    """This entry."""
    place = Place()
    tokens = (*KEYS, *PATTERNS, *SIGNS, *SCOPES, *CONCEPTS, *Report._fields)
    starts = ("", "", "  ", "    ", "- ", "  - ", *(f"{key}: " for key in KEYS), *(f"  {key}: " for key in KEYS))
    return Entry("pack", lambda data: check(place, data), seeds, lambda: (*tokens, *words()[:400]), starts)


def seeds() -> Iterator[bytes]:
    """Every question asked of every scope, the examples of the docs, all that tests say is wrong, and a lexicon."""
    report = (ROOT / "docs" / "sample.md").read_text(encoding="utf-8")[:1500]
    for at, (scope, question) in enumerate(product(SCOPES, QUESTIONS)):
        rule = f"code: HSE{at:03}\nscope: {scope}\n{question}\n{MESSAGE}"
        yield packed({f"rules/HSE{at:03}-a.yaml": rule, "a.md": report})
    example = ROOT / "tests" / "example_rules"
    for path in sorted(example.glob("*/*.yaml")):
        yield packed({f"{path.parent.name}/{path.name}": path.read_text(encoding="utf-8"), "a.md": report})
    for text, *_ in ERRORS:
        yield packed({"rules/ABC101-a.yaml": HEAD + text, "a.md": REPORT})
    yield packed({"rules/ABC101-no-status.yaml": RULE, "lexicon/status.yaml": LEXICON, "a.md": report})


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
