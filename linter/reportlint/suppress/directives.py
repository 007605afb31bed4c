"""Suppressions as they are written: comments and front matter, read into directives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from reportlint.document import Document, FrontMatter
from reportlint.packs.former import Former
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Source, Span

KINDS = ("disable-next-line", "disable-line", "disable-file", "disable", "enable")
ABOUT = frozenset({"RL901", "RL902", "RL903", "RL907"})
"""What is said of suppressions: suppressed only where it is named."""

_COMMENT = regex(r"<!--\s*(reportlint-[\w-]*)(.*?)\s*-?-->\Z", re.DOTALL)
_REASON = regex(r"[:：]|—|--|\s[-–]\s")
_NAME = regex(r"[^\s,，、;；]+")
COMMENTS = tuple(f"reportlint-{kind}" for kind in KINDS)
GUESSES = (
    300  #: words of a file of which it is told what was meant by them; a guess takes longer than all else of a word
)
_BLANK = " \t\u3000>"  #: what a line without words may hold, in quotations too


class Name(NamedTuple):
    """A code, the beginning of codes or the name of a rule, where it stands, and the codes that it stands for."""

    words: str
    span: Span
    codes: frozenset[str]


class Directive(NamedTuple):
    """One suppression. `rows` are the lines that it is about; None where it reaches from its place on.

    Without names it is about all rules. `kind` is one of `KINDS`, or `front-matter`.
    """

    kind: str
    span: Span
    names: tuple[Name, ...] = ()
    reason: str = ""
    rows: range | None = None
    bare: bool = True  # no name was given, so that all rules are meant

    def means(self, code: str) -> bool:
        """Whether it is about a rule; without names it is about the report, and not about other suppressions."""
        return code not in ABOUT if self.bare else any(code in name.codes for name in self.names)


class Complaint(NamedTuple):
    """Something wrong with a suppression: the code of the engine's rule for it, the place, and what the text needs.

    `near` is what was probably meant, or what a rule that is named is called now.
    """

    code: str
    span: Span
    words: str = ""
    near: str = ""


class Rules:
    """The rules there are, by what a suppression may call them."""

    def __init__(self, rules: Mapping[str, str], former: Former) -> None:
        """`rules`: the name of each code. `former`: what rules were once called."""
        self.names = {name: code for code, name in rules.items()}
        self.codes = sorted(rules)
        self.former = former
        self.guesses = 0  # how often it was guessed what is meant

    def meant(self, words: str) -> frozenset[str]:
        """The codes that a word stands for, or once stood for: none where there is no such rule."""
        return self._now(words) or frozenset(self._once(words))

    def _now(self, words: str) -> frozenset[str]:
        if words.lower() in self.names:
            return frozenset((self.names[words.lower()],))
        return frozenset(code for code in self.codes if code.startswith(words.upper()))

    def _once(self, words: str) -> tuple[str, ...]:
        return self.former.meant(words.upper()) or self.former.meant(words.lower())

    def complaints(self, names: Iterable[Name]) -> Iterator[Complaint]:
        """What is wrong with the names of a suppression: those of no rule, and those that a rule no longer has."""
        for name in names:
            if not name.codes:
                yield Complaint("RL902", name.span, name.words, self.nearest(name.words))
            elif self.former and not self._now(name.words):
                yield Complaint("RL907", name.span, name.words, ", ".join(self._once(name.words)))

    def nearest(self, words: str) -> str:
        """The name or code that was probably meant; empty where none is near."""
        from reportlint.packs.near import meant_rule

        near = meant_rule(words, self.codes, self.names)["near"] if self.may_guess() else None
        return near or ""

    def may_guess(self) -> bool:
        """Whether it is still guessed what was meant; each time it is asked, one guess is counted."""
        self.guesses += 1
        return self.guesses <= GUESSES


class Read(NamedTuple):
    """The suppressions of a file, in the order of the text, and what cannot be understood of them."""

    directives: tuple[Directive, ...]
    complaints: tuple[Complaint, ...]


def read_directives(document: Document, rules: Rules) -> Read:
    """All suppressions of a document."""
    from reportlint.packs.fields import nearest

    source = document.source
    directives: list[Directive] = []
    complaints: list[Complaint] = []
    front = document.front_matter
    if front is not None and front.error is None and "reportlint" in front.data:
        directives += _of_front_matter(front, source, rules, complaints)
    passed = _lines_of_comments(source, document.comments)
    landed: dict[int, int] = {}
    for span in document.comments:
        match = _COMMENT.match(source.text, span.start, span.end)
        if match is None:
            continue
        kind = match[1].removeprefix("reportlint-")
        if kind not in KINDS:
            near = nearest(match[1].lower(), COMMENTS) if rules.may_guess() else None
            complaints.append(Complaint("RL902", Span(*match.span(1)), match[1], near or ""))
            continue
        names, reason = _named(source.text, Span(*match.span(2)), rules)
        complaints += rules.complaints(names)
        directives.append(Directive(kind, span, names, reason, _rows(source, kind, span, passed, landed), not names))
    return Read(tuple(directives), tuple(complaints))


def _named(text: str, span: Span, rules: Rules) -> tuple[tuple[Name, ...], str]:
    """The names within a stretch, and the reason behind them."""
    cut = _REASON.search(text, span.start, span.end)
    end = cut.start() if cut else span.end
    found = _NAME.finditer(text, span.start, end)
    names = tuple(Name(match[0], Span(*match.span()), rules.meant(match[0])) for match in found)
    return names, " ".join(text[cut.end() : span.end].split()) if cut else ""


def _rows(source: Source, kind: str, span: Span, passed: frozenset[int], landed: dict[int, int]) -> range | None:
    """The lines that a directive is about; for the next one, blank ones and those in `passed` do not count.

    `landed` is noted on the way: to which line those lead that do not count.
    """
    first, last = source.location(span.start).row, source.location(span.end).row
    if kind == "disable-line":
        return range(first, last + 1)
    if kind != "disable-next-line":
        return None
    row, rows = last + 1, len(source.line_starts)
    while row not in landed and row <= rows and (row in passed or not source.line(row).of(source.text).strip(_BLANK)):
        row += 1
    row = landed.get(row, row)
    landed.update(dict.fromkeys(range(last + 1, row) if last + 1 not in landed else (), row))
    return range(row, row + 1)


def _lines_of_comments(source: Source, comments: Iterable[Span]) -> frozenset[int]:
    """The lines that hold nothing but comments to this linter."""
    ends: dict[int, int] = {}  # by row, up to where nothing but comments stands in it
    for span in sorted(comments):
        if not _COMMENT.match(source.text, span.start, span.end):
            continue
        for row in range(source.location(span.start).row, source.location(span.end).row + 1):
            line = source.line(row)
            at = ends.get(row, line.start)
            if at >= span.start or not source.text[at : span.start].strip(_BLANK):
                ends[row] = max(at, min(span.end, line.end))
    rest = {row: Span(end, source.line(row).end) for row, end in ends.items()}
    return frozenset(row for row, span in rest.items() if not span.of(source.text).strip(_BLANK))


def _of_front_matter(
    front: FrontMatter, source: Source, rules: Rules, complaints: list[Complaint]
) -> Iterator[Directive]:
    """What the front matter ignores. Keys that there are not are told where the front matter is looked at as a whole."""
    told = front.data["reportlint"]
    value = told.get("ignore") if isinstance(told, dict) else None
    if value is None:
        return
    entries: Iterable[object] = value if isinstance(value, list) else [value]
    words = [match[0] for entry in entries for match in _NAME.finditer(str(entry))]
    names = tuple(Name(word, _place(front, source, word), rules.meant(word)) for word in words)
    complaints += rules.complaints(names)
    yield Directive("front-matter", front.span, names, bare=False)


def _place(front: FrontMatter, source: Source, words: str) -> Span:
    """Where a word stands in the front matter, behind the key `reportlint`; else the first line."""
    at = source.text.find("reportlint", front.span.start, front.span.end)
    text, end = source.text, front.span.end
    at = text.find(words, max(at, 0), end)
    while at >= 0 and (_in_word(text[at - 1 : at]) or _in_word(text[at + len(words) : at + len(words) + 1])):
        at = text.find(words, at + 1, end)
    return Span(at, at + len(words)) if at >= 0 else source.line(source.location(front.span.start).row)


def _in_word(char: str) -> bool:
    return char.isalnum() or char in ("_", "-")
