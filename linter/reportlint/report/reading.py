"""One document under the reader's eyes: its normal form, the lexicon's hits, and what stands where.

Everything later in `reportlint.report` asks a `Reading`; nothing there scans the text a second time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from reportlint.document import Document, Node
from reportlint.fineness import CHARACTERS, NODES, OPINION, RAW, RAW_FIGURE, Allowance
from reportlint.language.dates import DateRange, dates, days_of
from reportlint.language.figures import Change, Figure, changes, figures
from reportlint.language.headings import TitleMatch, match_title
from reportlint.language.lexicon import Hit, Lexicon
from reportlint.language.normal import normal_form
from reportlint.language.sentences import sentences
from reportlint.language.title_forms import form_of
from reportlint.regex import regex
from reportlint.report.front import settings_of
from reportlint.report.options import DEFAULT, ReadingOptions
from reportlint.source import Span

if TYPE_CHECKING:
    from reportlint.language.second_look import SecondLook
    from reportlint.report.clues import Clues

_BRACKET = regex(r"\s*[(（\[【][^()（）\[\]【】]*[)）\]】]\s*$")  #: dates, departments and the like behind a title
_WORDED = regex(r"[^\W_]")
NOTHING = "\0"
"""What stands in the midst of wide gaps in the normal form.

A pattern that skips blanks in several places in a row tries all ways to share them out, which takes the cube of a gap.
"""
_EDGE = "    "
_GAP = " " * 24
_WIDE = regex(" {24,}")
FORM = 0.9  #: how surely the form of a title tells what it announces
PIECE = 0.8  #: how much of a title that has a form of its own a term must fill to say something besides
LONGEST = 300  #: characters of a title that are read for what it announces
_DIGITS = regex(r"[0-9]+")
_HALVES = regex("[\ud800-\udfff]")  #: halves of characters, which a text from a program may hold and no search can
KEPT = 30_000  #: pieces of which is kept what was found, some hundred bytes each: those of the longest single reports
Answer = TypeVar("Answer")


class Reading:
    """A document with all that the language layer found in it. Not thread-safe; lives for one build.

    What is asked of it is counted: every method raises `TooFine` where there is more of it than is read (`fineness`).
    """

    def __init__(
        self,
        document: Document,
        lexicon: Lexicon,
        options: ReadingOptions = DEFAULT,
        second_look: SecondLook | None = None,
    ) -> None:
        self.document = document
        self.lexicon = lexicon
        self.options = options
        self.second_look = second_look
        self.text = document.source.linewise
        self._allowance = Allowance(document.left)
        self._allowance.spend(sum(NODES.get(node.kind, 1) for node in islice(walk(document.root), document.left + 1)))
        self._kept = 0
        self.norm = whole(document.mask)
        self.hits = lexicon.scan(self.norm)
        #: The groups of table columns whose titles say nothing, found out by what stands in them.
        self.columns: dict[Span | None, dict[str, float]] = {}
        #: The parts of a report that sections are whose titles say nothing, by their titles.
        self.parts_told: dict[Span | None, str] = {}
        #: The groups that sections were taken to tell by the second look, by where they stand.
        self.guessed: dict[Span, str] = {}
        self.front = settings_of(document.front_matter)
        self._clues: Clues | None = None
        self._opinions: dict[Span, Mapping[str, float]] = {}
        self._found_out: dict[tuple[object, Span | None], Any] = {}
        self._sentences: dict[Span, list[Span]] = {}
        self._titles: dict[Span, list[TitleMatch]] = {}
        self._changes: dict[Span, list[Change]] = {}
        self._all_figures: dict[Span, list[Figure]] = {}
        self._figures: dict[Span, list[Figure]] = {}
        self._dates: dict[tuple[Span, int | None], list[DateRange]] = {}

    def spend(self, pieces: int) -> None:
        """Count pieces that were read; raises `TooFine`."""
        self._allowance.spend(pieces)
        self._kept += pieces
        if self._kept > KEPT:
            self._forget()

    def _open(self, span: Span | None) -> None:
        """Count a stretch before it is read for something: what is long is looked through for longer."""
        self.spend(1 + ((span.end - span.start) // CHARACTERS if span else 0))

    def _forget(self) -> None:
        """Let go of what was found in stretches of the text: it is found again where it is asked for again."""
        self._kept = 0
        for found in (self._opinions, self._sentences, self._titles, self._changes, self._all_figures, self._figures):
            found.clear()
        self._dates.clear()
        if self._clues is not None:
            self._clues.forget()
        self._found_out = {key: answer for key, answer in self._found_out.items() if key[1] is None}

    def words(self, span: Span) -> str:
        """The source words of a span, on one line."""
        return " ".join(span.of(self.text).split())

    def plain(self, span: Span) -> str:
        """The normal form of a span, without the blanks that stand for markup."""
        return " ".join(span.of(self.norm).replace(NOTHING, " ").split())

    def titles(self, span: Span | None) -> list[TitleMatch]:
        """What concepts the words of a title announce, best first."""
        if span is None:
            return []
        found = self._titles.get(span)
        if found is None:
            opening = Span(span.start, min(span.end, span.start + LONGEST))
            self._open(opening)
            words = self.plain(opening)
            found = self._titles[span] = _with_form(match_title(self.lexicon, _name(words)), words)
        return found

    def found(self, span: Span, *concepts: str) -> list[Hit]:
        """The lexicon's hits of any of `concepts` within a span."""
        if len(concepts) == 1:
            return self.hits.within(span, concepts[0])
        return [hit for hit in self.hits.within(span) if hit.concept in concepts]

    def changes(self, span: Span) -> list[Change]:
        """The measured changes (from, to, by) told within a span."""
        found = self._changes.get(span)
        if found is None:
            self._open(span)
            found = changes(self.norm, span, self.all_figures(span))
            self.spend(len(found))
            self._changes[span] = found
        return found

    def figures(self, span: Span) -> list[Figure]:
        """The measuring figures within a span; vague small number words are left out."""
        found = self._figures.get(span)
        if found is None:
            found = self._figures[span] = [figure for figure in self.all_figures(span) if not figure.weak]
        return found

    def all_figures(self, span: Span) -> list[Figure]:
        """The figures within a span, vague small number words and bare numbers too."""
        found = self._all_figures.get(span)
        if found is None:
            self._open(span)
            if span.end - span.start > RAW:
                runs = len(_DIGITS.findall(self.norm, span.start, span.end))
                self.spend(RAW_FIGURE * runs if 6 * runs > span.end - span.start else 0)
            found = figures(self.norm, span, self.dates(span))
            self.spend(len(found))
            self._all_figures[span] = found
        return found

    def dates(self, span: Span, year: int | None = None) -> list[DateRange]:
        """The dates and spans of days within a span; `year` is that of the report, where it is known."""
        found = self._dates.get((span, year))
        if found is None and year is not None and self._dates.get((span, None)) == []:
            return []  # a year makes no date of what is none
        if found is None:
            self._open(span)
            found = dates(self.norm, span, year)
            self.spend(len(found))
            self._dates[span, year] = found
        return found

    def days(self, span: Span, year: int | None = None) -> int | None:
        """The longest time in days that a span tells of its subject; `year` is that of the report, where it is known."""
        return days_of(self.norm, span, year, self.all_figures(span), self.dates(span, year))

    def sentences(self, span: Span) -> list[Span]:
        """The sentences of a span."""
        found = self._sentences.get(span)
        if found is None:
            self._open(span)
            found = sentences(self.norm, span)
            self.spend(len(found))
            self._sentences[span] = found
        return found

    def second_opinion(self, span: Span) -> Mapping[str, float]:
        """How likely the second look takes a statement to say each of its labels; nothing where it is not asked."""
        if self.second_look is None:
            return {}
        found = self._opinions.get(span)
        if found is None:
            if self._clues is None:
                from reportlint.report.clues import Clues

                self._clues = Clues(self)
            self._open(span)
            self.spend(OPINION)
            found = self.second_look.says(self._clues.of(span))
            self._opinions[span] = found
        return found

    def once(self, ask: Callable[[Reading, Span | None], Answer], span: Span | None) -> Answer:
        """What `ask` says of a span, asked once: it must depend on nothing but the words of the span."""
        key = (ask, span)
        answer: Answer
        if key in self._found_out:
            answer = self._found_out[key]
            return answer
        self._open(span)
        answer = ask(self, span)
        self._found_out[key] = answer
        return answer

    def blank(self, span: Span) -> bool:
        """Whether nothing that a reader could read stands in the span."""
        return not _WORDED.search(self.norm, span.start, span.end)


def _with_form(found: list[TitleMatch], words: str) -> list[TitleMatch]:
    """What a title announces, where the lexicon is not sure of it also by the form in which it is composed."""
    if found and found[0].score >= FORM:
        return found
    concept = form_of(words)
    if concept is None:
        return found
    others = (one for one in found if one.concept != concept and one.score >= PIECE)  # no chance part of the whole
    return [TitleMatch(concept, FORM, words), *others]


def whole(mask: str) -> str:
    """A prose mask in normal form, fit for every search."""
    norm = _HALVES.sub("\ufffd", normal_form(mask))
    return _WIDE.sub(_filled, norm) if _GAP in norm else norm


def _filled(gap: re.Match[str]) -> str:
    return f"{_EDGE}{NOTHING * (len(gap[0]) - 2 * len(_EDGE))}{_EDGE}"


def _name(words: str) -> str:
    """A title without the bracket behind it, unless nothing but a letter or number is left: `R（结果）`."""
    name = _BRACKET.sub("", words)
    return name if len(name) > 1 else words


def walk(node: Node, within: Span | None = None) -> Iterator[Node]:
    """The node and all below it, in the order of the text; of those only that reach into `within`, where it is given."""
    stack = [node]
    while stack:
        at = stack.pop()
        if within and (at.span.end <= within.start or at.span.start >= within.end):
            continue
        yield at
        stack.extend(reversed(at.children))


def has_words(reading: Reading, node: Node) -> bool:
    """Whether anything stands under a titled node besides its title: words, a picture, code or a table."""
    if not reading.blank(node.text):
        return True
    for child in node.children:
        if child.kind in ("code", "image", "html") or not reading.blank(child.text):
            return True
        if child.title is not None and child.kind != "cell":
            return True
        if has_words(reading, child):
            return True
    return False


def statements(reading: Reading, node: Node, skip: frozenset[Span] = frozenset()) -> list[Span]:
    """The statements of a node's own prose in order: sentences of paragraphs, whole items, whole rows.

    Nodes whose span is in `skip` (they are read as something of their own) are left out.
    """
    found: list[Span] = []
    stack = [node]
    while stack:
        at = stack.pop()
        if at.span in skip and at is not node:
            continue
        if at.kind == "row":
            if at.info != "header" and not reading.blank(at.span):
                found.append(at.span)
            continue
        if not reading.blank(at.text):
            named = at.title is not None and at is not node and (at.kind == "item" or at.style == "label")
            start = at.title.start if named and at.title else at.text.start
            found.extend(reading.sentences(Span(start, at.text.end)))
        elif at.kind == "item" and at.title:
            found.append(at.title)
        stack.extend(reversed(at.children))
    return found
