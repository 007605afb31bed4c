"""Front matter: the mapping at the head of a file, in YAML or TOML."""

from __future__ import annotations

import re
from typing import Any

from reportlint.document import FrontMatter
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.source import Span

_LARGEST = 64 * 1024
_DEEPEST = 20

# Compiled when they are needed: most texts have no front matter.
_FENCE = r"(---|\+\+\+)[ \t]*(?=[\r\n])"
_LINE_END = r"\r\n|\n|\r|\Z"
_KEY = r"""[^\s:#\-+|>`*\[(<!][^:：\r\n]{0,60}[:：=]|\[+[\w."-]+\]"""

# Lines of `key: value` without the opening fence; what continues a value is indented or begins with a dash.
_HEADLESS = (
    r"((?:[A-Za-z_][\w-]{0,30}:(?:[ \t][^\r\n]*)?(?:\r\n|\n|\r)"
    r"(?:(?:[ \t]|- )[^\r\n]*(?:\r\n|\n|\r)){0,50}){1,50})---[ \t]*(?=[\r\n]|\Z)"
)

# Mappings of plain words, the commonest by far, need no YAML parser and its slow import.
_WORDS_LINE = r'([A-Za-z_][\w-]*):(?: +(?:"([^"\\\r\n]*)"|([^\W_][^\r\n#\t]*)))? *(?:\r\n|\n|\r|\Z)'
_NO_WORDS = r"(?i)[0-9.]+([eE][-+]?[0-9]*)?|true|false|null"


class _Parsed(NamedTuple):
    data: dict[str, Any]
    error: str | None = None
    at: int = 0


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, parsed; None if the text has none."""
    fence = regex(_FENCE).match(text) if text.startswith(("---", "+++")) else None
    if fence is None:
        found = regex(_HEADLESS).match(text) if text[:1].isalpha() and text[:1].isascii() else None
        return _front_matter(text, Span(0, found.end()), Span(0, found.end(1)), "---") if found else None
    start = _line_end(text, fence.end()).end()
    close = _closing(text, fence[1], start)
    if close is None:
        return None
    inner = text[start : close.start]
    first = next((line for line in inner.splitlines() if line.strip() and not line.startswith("#")), "")
    if inner.strip() and not regex(_KEY).match(first):
        return None
    return _front_matter(text, Span(0, close.end), Span(start, close.start), fence[1])


def _line_end(text: str, at: int) -> re.Match[str]:
    found = regex(_LINE_END).search(text, at)
    assert found is not None  # the pattern matches the end of the text
    return found


def _closing(text: str, mark: str, at: int) -> Span | None:
    """The closing fence."""
    marks = (mark, "...") if mark == "---" else (mark,)
    while at < len(text):
        stop = _line_end(text, at)
        line = text[at : stop.start()].rstrip()
        if line in marks:
            return Span(at, at + len(line))
        at = stop.end()
    return None


def _front_matter(text: str, span: Span, inner: Span, mark: str) -> FrontMatter:
    parsed = _parse(inner.of(text), mark)
    if parsed.error is None:
        return FrontMatter(span, parsed.data)
    start = min(inner.start + parsed.at, inner.end)
    place = Span(start, max(start, min(_line_end(text, start).start(), span.end)))
    return FrontMatter(span, _readable(span.of(text)), parsed.error, place)


def _parse(words: str, mark: str) -> _Parsed:
    if len(words.encode("utf-8", "replace")) > _LARGEST:
        return _Parsed({}, "larger than 64 KB")
    if mark != "---":
        return _toml(words)
    data = plain_mapping(words)
    if data is not None:
        return _Parsed(data)
    from reportlint.yamlio import YamlError, load

    try:
        data = load(words).data
    except YamlError as error:
        return _Parsed({}, str(error), error.position.offset)
    except ValueError as error:  # characters that cannot be encoded
        return _Parsed({}, str(error))
    if data is None or isinstance(data, dict):
        return _Parsed(data or {})
    return _Parsed({}, "not a mapping")


def plain_mapping(words: str) -> dict[str, Any] | None:
    """What YAML makes of lines of `key: words`; None if there is anything else in them."""
    data: dict[str, Any] = {}
    pattern, at = regex(_WORDS_LINE), 0
    while at < len(words):
        if words[at] in "\r\n":
            at += 1
            continue
        line = pattern.match(words, at)
        if line is None or line[1] in data:
            return None
        value = line[2] if line[2] is not None else line[3] and line[3].rstrip()
        if value and not value.isprintable():
            return None
        if line[3] and (regex(_NO_WORDS).fullmatch(value) or ": " in line[3] or value.endswith(":")):
            return None
        data[line[1]] = value
        at = line.end()
    return data


def _readable(words: str) -> dict[str, Any]:
    """What a person reads in front matter that no parser takes: lines of a key and words (`title: Review: payouts`)."""
    lines = (regex(r"([A-Za-z_][\w-]*)[ \t]*[:=][ \t]+(\w.{0,200})$").match(line) for line in words.splitlines())
    return {line[1]: line[2].strip() for line in lines if line and not line[2].isdecimal()}


def _toml(words: str) -> _Parsed:
    import tomllib

    try:
        data = tomllib.loads(words.replace("\r\n", "\n").replace("\r", "\n"))
    except RecursionError:
        return _Parsed({}, "nested too deeply")
    except ValueError as error:
        row = regex(r"line (\d+)").search(str(error))
        at = 0
        for _ in range(int(row[1]) - 1 if row else 0):
            at = _line_end(words, at).end()
        return _Parsed({}, str(error), at)
    return _Parsed(data) if _is_shallow(data) else _Parsed({}, "nested too deeply")


def _is_shallow(data: Any) -> bool:
    level = [data]
    for _ in range(_DEEPEST):
        level = [
            inner
            for value in level
            if isinstance(value, (dict, list))
            for inner in (value.values() if isinstance(value, dict) else value)
        ]
    return not level
