"""Which of two styles of heading stands over the other, where the author's own order shows it."""

from __future__ import annotations

from itertools import pairwise

from reportlint.readers.heads import Entry, Head
from reportlint.readers.numbers import BOLD, BULLET, IN_BOLD, OUTER_BOLD, OVER_BOLD, SECTION

_BRACKETS = "【〖《「『"


def with_levels(text: str, entries: list[Entry]) -> list[Entry]:
    """The entries; bold lines come to stand over numbered ones where the first numbered line follows a bold one at once.

    `**Scope**`, text, `**Projects**`, `**1) …**`, text, `**2) …**`, text, `**Next**`: the numbers count what stands under
    *Projects*. Where bold lines stand between the numbered ones they tell these, and lie under them.
    """
    bold = [_is_bold(text, entry) for entry in entries]
    numbered = [_is_numbered(entry) for entry in entries]
    first = next((at for at in range(1, len(entries)) if numbered[at] and bold[at - 1]), 0)
    opened = any(bold[at] and _has_text(entries, at) for at in range(first - 1))
    if not opened or _bold_between(entries, bold, numbered):
        return entries
    return [
        entry._replace(rank=OUTER_BOLD) if isinstance(entry, Head) and bold[at] else entry
        for at, entry in enumerate(entries)
    ]


def with_dress(text: str, entries: list[Entry]) -> list[Entry]:
    """The entries; of bold lines with brackets (`**【重点项目】**`) and without (`**来由**`), those that come first stand over the others.

    Only where one of them is followed by one of the other kind at once, which it then holds.
    """
    dress = [_is_bracketed(text, entry) for entry in entries]
    first = next((one for one in dress if one is not None), None)
    if first is None or not any(
        one is first and other is not None and other is not first and not _has_text(entries, at)
        for at, (one, other) in enumerate(pairwise(dress))
    ):
        return entries
    rank = OVER_BOLD if first else IN_BOLD
    return [
        entry._replace(rank=rank) if isinstance(entry, Head) and one else entry
        for entry, one in zip(entries, dress, strict=True)
    ]


def _is_bracketed(text: str, entry: Entry) -> bool | None:
    """Whether a bold line or lead stands in brackets; None for what is neither."""
    if not isinstance(entry, Head) or entry.rank != BOLD or not entry.title or entry.style not in ("bold", "label"):
        return None
    return any(mark in _BRACKETS for mark in text[max(0, entry.title.start - 1) : entry.title.start + 1])


def _is_bold(text: str, entry: Entry) -> bool:
    """Whether an entry is a bold line or lead without number or colon (`**Benefit:**` is a label with a list under it)."""
    if not isinstance(entry, Head) or entry.number or entry.rank != BOLD or not entry.title:
        return False
    if entry.style not in ("bold", "label"):
        return False
    end = entry.text.start if entry.text.start < entry.text.end else entry.span.end
    return not any(mark in text[entry.title.end : end] for mark in "：:】")


def _has_text(entries: list[Entry], at: int) -> bool:
    """Whether a heading has words of its own, in its line or under it."""
    entry = entries[at]
    own = isinstance(entry, Head) and entry.text.start < entry.text.end
    return own or not isinstance(entries[at + 1], Head)


def _is_numbered(entry: Entry) -> bool:
    return isinstance(entry, Head) and bool(entry.number) and SECTION < entry.rank < BULLET


def _bold_between(entries: list[Entry], bold: list[bool], numbered: list[bool]) -> bool:
    """Whether a bold line stands under a numbered one: directly, or before the next number."""
    value, seen = 0, False
    for at, entry in enumerate(entries):
        if bold[at]:
            seen = True
            if at and numbered[at - 1] and not _has_text(entries, at - 1):
                return True
        elif numbered[at] and isinstance(entry, Head):
            if seen and value and entry.value == value + 1:
                return True
            value, seen = entry.value, False
    return False
