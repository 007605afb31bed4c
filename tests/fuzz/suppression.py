"""Comments and front matter that suppress: all that they take away is what is found without them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from formats.reading_back import read_back
from fuzz.entry import Entry, hold, timed
from fuzz.markdown import NAME, positions, setup_for
from fuzz.seeds import SIGNS, STARTS, reports
from hostile.held import REPORT
from hostile.test_settings import SUPPRESSIONS
from suppress.test_suppressing import cases

from reportlint.config.model import Configuration
from reportlint.engine.check import check_source
from reportlint.formats.results import FileResult, RunResult
from reportlint.loading import Unreadable, decode
from reportlint.readers import read
from reportlint.source import Source

ABOUT = ("RL901", "RL902", "RL903", "RL907")
KINDS = ("disable-next-line", "disable-line", "disable-file", "disable", "enable", "disab", "")
WORDS = ("RL", "RL1", "RL3", "RL302", "RL5", "RL501", "rl501", "RL502", "RL9", "RL901", "RL902", "RL903", "RL900", "RL905", "missing-background", "Missing-Background", "vague-quantifier", "RL5O1", ",", "，", ";", ": why", " -- why", "：", "—", "--", "-->", "--->", "<!--", "<!---")  # fmt: skip
_ANY = re.compile("<!--.*?-->", re.DOTALL)
_COMMENT = re.compile(r"(<!--\s*)reportlint-")


def entry() -> Entry:
    """This entry."""
    starts = (
        *STARTS,
        *(f"<!-- reportlint-{kind} " for kind in KINDS),
        *(f"> <!-- reportlint-{kind} RL5" for kind in KINDS),
    )
    tokens = (*WORDS, *(f"<!-- reportlint-{kind} RL5 -->" for kind in KINDS), *(f"reportlint-{kind}" for kind in KINDS), *SIGNS, "甲 XX%。")  # fmt: skip
    return Entry("suppression", check, seeds, lambda: tokens, starts)


def seeds() -> Iterator[bytes]:
    """The cases of the tests, what they call malformed, and reports with comments strewn in."""
    for case in cases():
        yield case.text.encode()
    for text in SUPPRESSIONS.values():
        yield f"{REPORT}\n{text.replace('{}', '1')}\n".encode()
    for at, report in enumerate(reports()):
        lines = report.split(b"\n")
        kind = KINDS[at % len(KINDS)].encode()
        lines.insert(len(lines) // 2, b"<!-- reportlint-%s %s: why -->" % (kind, WORDS[at % 17].encode()))
        yield b"\n".join(lines)
    yield f"---\nreportlint:\n  ignore: [RL3, missing-background, RL9]\n---\n\n{REPORT}".encode()


def check(data: bytes) -> None:
    """Check a report as it is, and with comments that say the same to nobody. Raises where something does not hold."""
    source = decode(data, NAME)
    if isinstance(source, Unreadable):
        return
    found = checked(source, len(data))
    positions(found, source)
    read_back(RunResult((found,)), setup_for("auto"))
    text, rows = without_comments(source)
    if text != source.text and text.strip():
        plain = checked(Source(text, NAME), len(data))
        if any(not report.anchor.end for report in plain.reports):
            return  # without words, nobody can say where the report begins
        everything, heard = told(plain, rows), told(found, range(len(source.line_starts) + 1))
        hold(not everything - heard, "a finding is lost", everything - heard)
        hold(not heard - everything, "a comment makes a finding", heard - everything)


def without_comments(source: Source) -> tuple[str, Sequence[int]]:
    """The text without lines that are comments to the linter, and with other such comments made comments to nobody.

    Also the row in the file of each of its rows, from 1 on.
    """
    text = source.text
    whole: dict[int, str] = {}  # by row, what stands beside comments there
    for span in read(source).comments:
        if _COMMENT.match(text, span.start):
            end = span.start + len(span.of(text).rstrip())  # one without an end holds the line end too
            first, last = source.location(span.start).row, source.location(end).row
            before, behind = source.line(first), source.line(last)
            beside = whole.get(first, text[before.start : span.start]) + text[end : behind.end]
            for row in range(first, last + 1):
                whole[row] = _ANY.sub("", beside)
            text = text[: span.start] + _COMMENT.sub(r"\1reportlinx-", text[span.start :], count=1)
    gone = {row for row, beside in whole.items() if not beside.strip(" \t>")}
    kept = [row for row in range(1, len(source.line_starts) + 1) if row not in gone]
    starts = [*source.line_starts, len(text)]
    return "".join(text[starts[row - 1] : starts[row]] for row in kept), [0, *kept]


def checked(source: Source, size: int) -> FileResult:
    """The result of a source where reasons are required."""
    setup = setup_for("auto")._replace(configuration=Configuration(require_reason=True))
    with timed(size):
        result = check_source(source, setup, "en")
    hold(result is not None, "passed over")
    again = check_source(source, setup, "en")
    hold(result == again, "two runs differ", again)
    return result


def told(result: FileResult, rows: Sequence[int]) -> Counter[tuple[str, int, int]]:
    """What was found, suppressed or not, but for what is said of suppressions; in the rows that `rows` gives for its own."""
    every = (*result.diagnostics, *(one.diagnostic for one in result.suppressed))
    return Counter((one.code, rows[one.location.row], one.location.column) for one in every if one.code not in ABOUT)
