"""Which words only one author uses, and how the linter reads without them.

Words are the terms of the lexicon and the alternatives of the regular expressions. To find out who uses which, all
reports are read once while every match is watched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from tools.unseen.alternatives import Alternatives

from reportlint import regex
from reportlint.language.concepts import KINDS, Terms
from reportlint.language.lexicon import Lexicon

Key = tuple[str, int]  #: an expression and its flags
Uses = dict[tuple[Key, int], set[str]]  #: an alternative and who uses it

_SEARCHES = ("search", "match", "fullmatch")
_ALL = ("finditer", "findall")
_BACK = re.compile(r"\\[1-9]|\(\?P=")


class Patterns:
    """Stands in for how the linter searches, watching it or taking words from it."""

    def __init__(self) -> None:
        self.uses: Uses = {}
        self.known: set[Key] = set()  #: expressions that were watched in all reports
        self._met: set[Key] = set()
        self._parsed: dict[Key, Alternatives | None] = {}
        self._marked: dict[Key, re.Pattern[str]] = {}
        self._seen: set[tuple[Key, str]] = set()

    def watch(self, readings: Iterable[tuple[str, Callable[[], object]]]) -> None:
        """Have the reports of authors read and note who uses which alternatives; what is known is not watched again."""
        for author, read in readings:
            with self._watched(author):
                read()
        self.known |= self._met

    @contextmanager
    def _watched(self, author: str) -> Iterator[None]:
        """Note which alternatives match while reports of an author are read."""
        self._seen.clear()

        def method(one: Any, name: str) -> Any:
            plain = getattr(_compiled(one.pattern, int(one.flags)), name)
            key = one.pattern, int(one.flags)
            self._met.add(key)
            if key in self.known or name not in (*_SEARCHES, *_ALL) or self._taken_apart(one) is None:
                return plain
            return lambda *given: self._note(one, name, author, plain(*given), given)

        with _instead(method):
            yield

    @contextmanager
    def without(self, author: str) -> Iterator[None]:
        """Search without the alternatives that nobody but an author uses."""
        own: dict[Key, set[int]] = {}
        for (key, number), users in self.uses.items():
            if users == {author}:
                own.setdefault(key, set()).add(number)

        def method(one: Any, name: str) -> Any:
            key = one.pattern, int(one.flags)
            parsed = self._taken_apart(one) if key in own else None
            found = getattr(_compiled(parsed.without(own[key]) if parsed else key[0], key[1]), name)
            one.__dict__[name] = found
            touched.append((one, name))
            return found

        touched: list[tuple[Any, str]] = []
        with _instead(method):
            try:
                yield
            finally:
                for one, name in touched:
                    one.__dict__.pop(name, None)

    def _taken_apart(self, one: Any) -> Alternatives | None:
        """The alternatives of an expression; None where it has none, or numbers its groups, so that marks would move them."""
        key = one.pattern, int(one.flags)
        if key not in self._parsed:
            readable = not _BACK.search(key[0]) and not key[1] & re.VERBOSE
            parsed = Alternatives(key[0]) if readable else None
            self._parsed[key] = parsed if parsed and parsed.count else None
        return self._parsed[key]

    def _note(self, one: Any, name: str, author: str, found: Any, given: tuple[Any, ...]) -> Any:
        if not found:
            return found
        key = one.pattern, int(one.flags)
        if key not in self._marked:
            parsed = self._taken_apart(one)
            self._marked[key] = re.compile(parsed.marked if parsed else key[0], key[1])
        marked = self._marked[key]
        matches: Iterable[Any] = (
            [getattr(marked, name)(*given)] if name in _SEARCHES else marked.finditer(*given)
        )  # fmt: skip
        for match in matches:
            if (key, match[0]) not in self._seen:
                self._seen.add((key, match[0]))
                for mark, words in match.groupdict().items():
                    if words is not None and mark[0] == "_":
                        self.uses.setdefault((key, int(mark[1:])), set()).add(author)
        return found


@contextmanager
def _instead(method: Callable[[Any, str], Any]) -> Iterator[None]:
    """Searches are done by `method`."""
    plain = regex._Regex.__getattr__
    regex._Regex.__getattr__ = lambda one, name: method(one, name)  # type: ignore[method-assign]
    try:
        yield
    finally:
        regex._Regex.__getattr__ = plain  # type: ignore[method-assign]


_made: dict[Key, re.Pattern[str]] = {}


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    key = pattern, flags
    if key not in _made:
        _made[key] = re.compile(pattern, flags)
    return _made[key]


def used_terms(lexicon: Lexicon, texts: Mapping[str, str]) -> dict[str, set[str]]:
    """Who uses which term of a lexicon; `texts` are all words of each author, in normal form."""
    terms = {
        word for one in lexicon.terms for kind in KINDS for words in getattr(one, kind).values() for word in words
    }  # fmt: skip
    return {
        term: {author for author, text in texts.items() if all(part in text for part in re.split(r"[…*]", term))}
        for term in terms
    }


def lexicon_without(lexicon: Lexicon, users: Mapping[str, set[str]], author: str) -> Lexicon:
    """The lexicon without the terms that nobody but an author uses."""

    def kept(words: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return {lang: tuple(word for word in each if users[word] != {author}) for lang, each in words.items()}

    return Lexicon(
        Terms(one.concept, **{kind: kept(getattr(one, kind)) for kind in KINDS}) for one in lexicon.terms
    )  # fmt: skip
