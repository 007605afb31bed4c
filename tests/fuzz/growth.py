"""Time that grows with the text and no faster: eight times a text takes about eight times as long."""

from __future__ import annotations

import cProfile
import pstats
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fuzz.entry import Broken, Entry
from fuzz.markdown import NAME, setup_for
from fuzz.seeds import STARTS, reports, words

from reportlint.engine.check import check_source
from reportlint.loading import Unreadable, decode
from reportlint.source import Source

PIECE = 2000  #: bytes of an input that are repeated
SMALL, TIMES = 8_000, 8  #: characters of the text, and how much longer the other one is
MUCH = 3.0  #: how much faster than the text the time of a function may grow: what is measured wavers
LEAST = 0.08  #: the share of all time below which a function is no matter
FLOOR = 0.002  #: seconds that are taken for less


def entry() -> Entry:
    """This entry."""
    return Entry("growth", check, seeds, words, STARTS)


def seeds() -> Iterator[bytes]:
    """The beginnings of the reports that other entries begin from."""
    return (report[:PIECE] for report in reports())


def check(data: bytes) -> None:
    """Check a text repeated, and repeated more often. Raises where that takes longer than it should, twice."""
    source = decode(data[:PIECE], NAME)
    if isinstance(source, Unreadable) or not source.text.strip():
        return
    text = source.text + "\n"
    if grown := growing(text) & growing(text):  # twice: any measure may be disturbed
        raise Broken(f"time grows faster than the text in {min(grown)}", sorted(grown))


def growing(text: str) -> set[str]:
    """The functions that take a good deal of the time, the more so the longer a text is."""
    small, large = profile(text, SMALL), profile(text, SMALL * TIMES)
    least = LEAST * large.total()
    return {
        place for place, spent in large.items() if spent > least and spent > MUCH * TIMES * max(small[place], FLOOR)
    }


def run(text: str, size: int) -> None:
    """Check a text that is repeated up to a size."""
    check_source(Source((text * (size // len(text) + 1))[:size], NAME), setup_for("auto"), "zh")


def profile(text: str, size: int) -> Counter[str]:
    """The time that each function takes, with that of the built-in ones which it calls."""
    profiler = cProfile.Profile()
    profiler.runcall(run, text, size)
    spent: Counter[str] = Counter()
    for (file, line, name), (*_, own, _, callers) in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined]
        if file != "~":
            spent[f"{Path(file).name}:{line} {name}"] += own
        for (where, at, who), times in callers.items() if file == "~" else ():
            spent[f"{Path(where).name}:{at} {who}"] += times[2]
    return spent
