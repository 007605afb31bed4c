"""Baselines: any file is read or told, what was just written knows everything, what is pruned is what is no longer found."""

from __future__ import annotations

import json
from collections.abc import Iterator

from fuzz.archive import packed, unpacked, written
from fuzz.command import Place
from fuzz.entry import Entry, hold
from fuzz.seeds import STARTS, reports, words
from hostile.held import REPORT
from hostile.test_settings import BASELINES

KNOWN = "known.json"
NAMES = (r"known\.json", r"a\.md", r"b\.md")
ENTRY = '      {"code": "RL301", "fingerprint": "0", "line": 3, "message": "x", "words": "y", "name": "退款提速"}'
TEXT = f'{{\n  "reportlint-baseline": 1,\n  "fingerprints": 1,\n  "files": {{\n    "a.md": [\n{ENTRY}\n    ]\n  }}\n}}'
SIGNS = (
    '"reportlint-baseline": 1', '"reportlint-baseline": 99', '"fingerprints": 1', '"files": {', '"a.md": [', '"b.md": [', "]", "}", "{", "[", ",", '"code": "RL501"', '"fingerprint": ""', '"line": -1', '"line": 1e400', '"line": true', '"message": null', '"words": "甲"',
    '"name": ""', "NaN", "Infinity", "null", '"\\ud83d"', '"\\u0000"', "99999999999999999999", '"../a.md": [', '"/etc/passwd": [', "<<<<<<< ours", "// a", "\ufeff", "\x00",
)  # fmt: skip


def entry() -> Entry:
    """This entry."""
    place = Place()
    starts = (*STARTS, "", "", "      ", "=== a.md\n", "=== b.md\n", "=== known.json\n")
    return Entry("baseline", lambda data: check(place, data), seeds, lambda: (*SIGNS, *words()[:600]), starts)


def seeds() -> Iterator[bytes]:
    """Baselines in order and not, with two versions of a report."""
    for report in reports():
        text = report.decode("utf-8", "replace")
        lines = text.split("\n")
        later = "\n".join([*lines[: len(lines) // 3], "新的一行 XX%。", *lines[len(lines) // 2 :]])
        yield packed({KNOWN: TEXT, "a.md": text[:900], "b.md": later[:900]})
    for data in BASELINES.values():
        yield b"=== known.json\n" + data[:500] + packed({"a.md": REPORT, "b.md": REPORT.replace("退款", "退货")})


def check(place: Place, data: bytes) -> None:
    """Read a baseline, write one for a report, and go on with a later version. Raises where something does not hold."""
    files = unpacked(data, NAMES, "a.md")
    report = files.get("a.md", REPORT.encode())
    later = files.get("b.md", report)
    written({KNOWN: files.get(KNOWN, b""), "a.md": report}, place.folder)
    words = ("--isolated", "--format", "json", "--baseline", KNOWN)
    size = len(data)
    first = place.run(*words, "a.md", size=size)
    hold(first.code != 2 or "RL900" in first.out or KNOWN in first.err, "nobody is told of the baseline", first)
    made = place.run(*words, "--write-baseline", "a.md", size=size)
    if made.code == 2 and "RL900" not in made.out:
        hold((place.folder / KNOWN).read_bytes() == files.get(KNOWN, b""), "another file was lost", made)
        (place.folder / KNOWN).unlink()
        made = place.run(*words, "--write-baseline", "a.md", size=size)
    left = [one["code"] for one in json.loads(made.out)]
    hold({*left} <= {"RL900"}, "a baseline just written leaves a finding", left)
    before = read(place)
    (place.folder / "a.md").write_bytes(later)
    shown = place.run(*words, "a.md", size=size)
    pruned = place.run(*words, "--prune-baseline", "a.md", size=size)
    hold(pruned.out == shown.out, "pruning changes the findings", (shown, pruned))
    after = read(place)
    hold(not entries(after) - entries(before), "pruning adds an entry", (before, after))
    again = place.run(*words, "--prune-baseline", "a.md", size=size)
    hold(again.out == shown.out and read(place) == after, "pruning twice is not pruning once", (pruned, again))


def read(place: Place) -> bytes:
    """The baseline as it lies there; it has to be one."""
    data = (place.folder / KNOWN).read_bytes()
    hold("reportlint-baseline" in json.loads(data), "no baseline was written", data)
    return data


def entries(data: bytes) -> set[str]:
    """The entries of a baseline."""
    return {json.dumps([name, one]) for name, rows in json.loads(data)["files"].items() for one in rows}
