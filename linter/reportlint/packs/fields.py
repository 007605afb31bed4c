"""Reading the keys of a YAML file one by one: what is wrong is noted with its place, and reading goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportlint.packs.pack import Problem
from reportlint.yamlio import Loaded, Path

LANGUAGES = ("zh", "en")


class Log:
    """The problems of one file."""

    def __init__(self, file: str, loaded: Loaded) -> None:
        self.file = file
        self.loaded = loaded
        self.problems: list[Problem] = []

    def note(self, path: Path, kind: str, **values: object) -> None:
        """Add a problem at `path`."""
        at = self.loaded.at(path)
        self.problems.append(Problem(self.file, at.row, at.column, dotted(path), kind, values))


def dotted(path: Path) -> str:
    """`("examples", "bad", 0, "at")` as `examples.bad[0].at`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that `word` was probably meant to be."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(names), 1, 0.6)), None)


class Form:
    """One mapping of a file. Every getter notes what is wrong and returns something neutral then."""

    def __init__(self, log: Log, data: dict[str, Any], path: Path = ()) -> None:
        self.log = log
        self.data = data
        self.path = path

    def note(self, key: str, kind: str, **values: object) -> None:
        """Add a problem at `key`."""
        self.log.note((*self.path, key) if key else self.path, kind, **values)

    def has(self, key: str) -> bool:
        """Whether the key is given."""
        return key in self.data

    def only(self, known: Sequence[str], required: Sequence[str] = ()) -> None:
        """Note keys that do not exist, and required keys that are missing and not just misspelt."""
        misspelt = {key: nearest(key, known) for key in self.data if key not in known}
        for key, near in misspelt.items():
            self.note(key, "unknown-key", near=near)
        for key in required:
            if key not in self.data and key not in misspelt.values():
                self.note(key, "missing-key")

    def text(self, key: str, one_line: bool = True) -> str:
        """A text that is not blank."""
        if key not in self.data:
            return ""
        return _text(self.log, self.data[key], (*self.path, key), one_line)

    def choice(self, key: str, options: Sequence[str]) -> str:
        """One of a closed list of names; `""` where it is missing or none of them."""
        value = self.text(key)
        if value and value not in options:
            self.note(key, "unknown-value", value=value, options=", ".join(options), near=nearest(value, options))
            return ""
        return value

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            self.note(key, "not-flag")
        return value is True

    def number(self, key: str) -> int | None:
        """A whole number; None where it is missing or none."""
        value = self.data.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if key in self.data:
            self.note(key, "not-number")
        return None

    def form(self, key: str) -> Form | None:
        """A mapping under a key."""
        if key not in self.data:
            return None
        return as_form(self.log, self.data[key], (*self.path, key))

    def items(self, key: str) -> Iterator[tuple[Any, Path]]:
        """The entries of a list, each with its path."""
        value = self.data.get(key, [])
        if not isinstance(value, list):
            self.note(key, "not-list")
            return
        for index, entry in enumerate(value):
            yield entry, (*self.path, key, index)

    def names(self, key: str) -> Iterator[tuple[str, Path]]:
        """The texts of a list, each with its path."""
        for entry, path in self.items(key):
            if text := _text(self.log, entry, path, True):
                yield text, path

    def several(self, key: str) -> Iterator[tuple[str, Path]]:
        """The texts of a list, each with its path; a single text stands for a list of one."""
        if isinstance(self.data.get(key), str):
            if text := self.text(key):
                yield text, (*self.path, key)
        else:
            yield from self.names(key)

    def both(self, key: str, one_line: bool = True, one_will_do: bool = False) -> dict[str, str]:
        """A text in both languages; with `one_will_do` a plain text or one language stands for the other, too."""
        if one_will_do and isinstance(self.data.get(key), str):
            return dict.fromkeys(LANGUAGES, self.text(key, one_line))
        form = self.form(key)
        if form is None:
            return {}
        form.only(LANGUAGES)
        texts = {lang: form.text(lang, one_line) for lang in LANGUAGES if form.has(lang)}
        if one_will_do and texts:
            return {lang: texts.get(lang) or next(iter(texts.values())) for lang in LANGUAGES}
        for lang in LANGUAGES:
            if not form.has(lang):
                form.note(lang, "missing-language")
        return texts


def as_form(log: Log, value: Any, path: Path = ()) -> Form | None:
    """A mapping as a `Form`; anything else is noted."""
    if isinstance(value, dict):
        return Form(log, value, path)
    log.note(path, "not-mapping")
    return None


def _text(log: Log, value: Any, path: Path, one_line: bool) -> str:
    if not isinstance(value, str):
        log.note(path, "not-text")
        return ""
    text = value.strip() if one_line else value
    if not text.strip():
        log.note(path, "blank")
    elif one_line and len(text.splitlines()) > 1:
        log.note(path, "lines")
    return text
