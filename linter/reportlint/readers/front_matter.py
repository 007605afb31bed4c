"""Front matter: the mapping at the head of a file, in YAML or TOML."""

from __future__ import annotations

import re
from typing import Any

from reportlint.document import FrontMatter
from reportlint.source import Span

_LARGEST = 64 * 1024
_DEEPEST = 20

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_KEY_LINE = re.compile(r"""[^\s:#\-+|>`*\[(<][^:：\r\n]{0,60}[:：=]|"[^"\r\n]+":""")
_TOML_LINE = re.compile(r"[A-Za-z_\"'\[][^=\r\n]*(=|\])")
# Lines of `key: value` without the opening fence; continued lines are indented or begin with a dash.
_HEADLESS = re.compile(
    r"(?:[A-Za-z_][\w-]{0,30}:(?:[ \t][^\r\n]*)?(?:\r\n|\n|\r)(?:(?:[ \t]+|- )[^\r\n]*(?:\r\n|\n|\r)){0,50}){1,50}"
    r"---[ \t]*(?=\r|\n|$)"
)


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, parsed; None if the text has none."""
    fence = _FENCE.match(text)
    if fence is None:
        found = _HEADLESS.match(text) if text[:1].isalpha() else None
        return _parsed(text, Span(0, found.end()), Span(0, found.end() - len(found[0].rsplit("-", 3)[-1]) - 3), "---") if found else None
    mark = fence[1]
    start = fence.end()
    end, close = _closing(text, mark, start)
    if end < 0:
        return None
    inner = text[start:end]
    first = next((line for line in inner.splitlines() if line.strip() and not line.startswith("#")), "")
    if inner.strip() and not (_TOML_LINE if mark == "+++" else _KEY_LINE).match(first):
        return None
    return _parsed(text, Span(0, close), Span(start, end), mark)


def _closing(text: str, mark: str, start: int) -> tuple[int, int]:
    """Where the closing fence's line starts and ends; (-1, -1) without one."""
    marks = (mark, "...") if mark == "---" else (mark,)
    at = start
    while at < len(text):
        stop = _line_end(text, at)
        if text[at:stop].rstrip() in marks:
            return at, at + len(text[at:stop].rstrip())
        at = stop + (2 if text.startswith("\r\n", stop) else 1)
    return -1, -1


def _line_end(text: str, at: int) -> int:
    ends = [found for found in (text.find("\n", at), text.find("\r", at)) if found >= 0]
    return min(ends, default=len(text))


def _parsed(text: str, span: Span, inner: Span, mark: str) -> FrontMatter:
    words = inner.of(text)
    if len(words.encode("utf-8", "replace")) > _LARGEST:
        return FrontMatter(span, {}, "larger than 64 KB", Span(0, 3))
    if mark == "---":
        from reportlint.readers import yaml_text

        data, error, at = yaml_text.parse(words, _DEEPEST)
    else:
        data, error, at = _toml(words)
    if error:
        place = Span(inner.start + at, inner.start + at)
        stop = _line_end(text, place.start)
        return FrontMatter(span, {}, error, Span(place.start, min(max(stop, place.start), span.end)))
    return FrontMatter(span, data)


def _toml(words: str) -> tuple[dict[str, Any], str | None, int]:
    import tomllib

    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return tomllib.loads(lines), None, 0
    except RecursionError:
        return {}, "nested too deeply", 0
    except ValueError as error:
        found = re.search(r"line (\d+)", str(error))
        row = int(found[1]) - 1 if found else 0
        starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", words))]
        return {}, str(error), starts[min(row, len(starts) - 1)]
