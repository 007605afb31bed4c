"""What the works under an objective say of themselves: what they do, and when."""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.report.key_results import OUTSIDE
from reportlint.report.model import Aspect
from reportlint.report.objective_pieces import Parts, Work
from reportlint.report.objective_words import (
    CODE,
    TELLING_EN,
    TELLING_ZH,
)
from reportlint.report.questions import asks
from reportlint.report.reading import Reading
from reportlint.report.short_days import names_day
from reportlint.source import Span


def work(reading: Reading, parts: Parts, found: dict[str, Aspect]) -> None:
    """What the pieces of work answer by themselves: what is done, and by their dates when."""
    if parts.works:
        keyed = [work for work in parts.works if work.under]
        serving = [work for work in parts.works if not work.outside] or parts.works
        works = keyed if 2 * len(keyed) > len(parts.works) else serving  # what serves no key result does nothing for it
        told = [work for work in works if says_what_it_does(reading, work)]
        if 2 * len(told) >= len(works):
            found.setdefault("actions", Aspect("there", told[0].name, 0.8))
        elif told:
            found.setdefault("actions", Aspect("undecided"))
    for work in parts.works:
        dated = _dated(reading, work)
        if dated:
            found.setdefault("plan", Aspect("there", dated, 0.8))
            break
    if "effect" not in found:
        moved = [change for work in parts.works for change in reading.changes(work.node.span)]
        if any(one.before and one.after and regex(r"[0-9]").search(one.span.of(reading.norm)) for one in moved):
            found["effect"] = Aspect("undecided")


def _dated(reading: Reading, work: Work) -> Span | None:
    """The date of a piece of work: in its name, its first words, its last sentence, or a column."""
    if work.node.kind == "row":
        spans = [cell.text for cell in work.node.children]
    else:
        said = reading.sentences(Span(work.name.start, work.node.span.end))
        spans = [work.name, *said[:2], *said[-1:]]
    dated = (Span(*when.span) for span in spans for when in reading.dates(span) if when.start)
    return next(dated, None) or next((span for span in spans if names_day(reading.plain(span))), None)


def says_what_it_does(reading: Reading, work: Work) -> bool:
    """Whether a piece of work says what it does, by its text or by a name that tells."""
    text = Span(max(work.name.end, work.node.text.start), max(work.name.end, work.node.text.end))
    bits = [work.name, text]
    if work.node.kind == "row":
        bits = [cell.text for cell in work.node.children if cell.text != work.cell and not _is_key(reading, cell.title)]
    elif work.node.children:
        bits += [kid.text for kid in work.node.children]
    return any(_tells(CODE.sub(" ", OUTSIDE.sub(" ", reading.plain(bit)))) for bit in bits)


def _is_key(reading: Reading, title: Span | None) -> bool:
    return title is not None and "key-results" in asks(reading, title)


def _tells(words: str) -> bool:
    hanzi = len(regex(r"[\u4e00-\u9fff]").findall(words))
    return hanzi >= TELLING_ZH or len(regex(r"[a-z]{2,}").findall(words)) >= TELLING_EN
