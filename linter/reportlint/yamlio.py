"""YAML that comes from anyone: plain data with positions, and nothing that surprises.

The only module that imports PyYAML, and only when something is read. What is left out of YAML on purpose: anchors and
aliases (a few lines can stand for gigabytes), tags, several documents, keys that are not text, a key given twice.
Plain scalars follow YAML 1.2's core schema, so that `no`, `on`, `12:30` and `2026-07-01` are the words that their
author wrote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from reportlint.record import NamedTuple
from reportlint.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_CHARS = 512 * 1024
"""The longest YAML text that is read, in characters."""
MAX_DEPTH = 12
"""How deep mappings and lists may stand in one another."""

Path = tuple[str | int, ...]
YamlErrorKind = Literal["syntax", "alias", "tag", "documents", "key", "duplicate-key", "depth", "size"]

_TEXTS: dict[YamlErrorKind, str] = {
    "syntax": "not valid YAML: {detail}",
    "alias": "anchors and aliases ({detail}) are not read here; write the value out",
    "tag": "tags ({detail}) are not read here",
    "documents": "more than one document; remove the second ---",
    "key": "a key must be a text",
    "duplicate-key": "the key {detail} is given twice",
    "depth": "nested deeper than {detail} levels",
    "size": "longer than {detail} characters",
}
_INTEGER = regex(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_FLOAT = regex(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?\Z")
_WORDS: dict[str, bool | None] = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "null": None, "Null": None, "NULL": None, "~": None, "": None,
}  # fmt: skip


class Position(NamedTuple):
    """A place in the YAML text: line and column from one, and the offset in code points."""

    row: int
    column: int
    offset: int = 0


class Loaded(NamedTuple):
    """The data, and where each of its entries stands.

    `positions` maps a path of keys and indices to the place of the key, or of the item of a list; `()` is the whole.
    """

    data: Any
    positions: dict[Path, Position]

    def at(self, path: Path) -> Position:
        """Where `path` stands, or the nearest thing that holds it."""
        while path and path not in self.positions:
            path = path[:-1]
        return self.positions.get(path, Position(1, 1))


class YamlError(Exception):
    """Why a text could not be read, and where."""

    def __init__(self, kind: YamlErrorKind, detail: str, position: Position) -> None:
        super().__init__(_TEXTS[kind].format(detail=detail))
        self.kind = kind
        self.detail = detail
        self.position = position


def load(text: str, typed: bool = True) -> Loaded:
    """The data of a YAML text. With `typed` off every scalar stays the text that was written.

    Raises `YamlError` for everything that is not read here.
    """
    if len(text) > MAX_CHARS:
        raise YamlError("size", str(MAX_CHARS), Position(1, 1))
    builder = _Builder(typed)
    for event in _events(text):
        builder.take(event)
    return Loaded(builder.data, builder.positions)


def _events(text: str) -> Iterator[Any]:
    """The parser's events; the parser's own errors come out as `YamlError`."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        detail = ", ".join(part for part in (error.context, error.problem) if part)
        raise YamlError("syntax", detail, _position(mark) if mark else Position(1, 1)) from None
    except yaml.reader.ReaderError as error:
        offset = next((at for at, char in enumerate(text) if yaml.reader.Reader.NON_PRINTABLE.match(char)), 0)
        before = text[:offset]
        position = Position(before.count("\n") + 1, offset - before.rfind("\n"), offset)
        raise YamlError("syntax", str(error.reason), position) from None


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1, mark.index)


class _Frame:
    """A mapping or list that is being filled."""

    __slots__ = ("key", "path", "values")

    def __init__(self, values: dict[str, Any] | list[Any], path: Path) -> None:
        self.values = values
        self.path = path
        self.key: str | None = None


class _Builder:
    """Puts the parser's events together, without recursion."""

    def __init__(self, typed: bool) -> None:
        self.typed = typed
        self.data: Any = None
        self.positions: dict[Path, Position] = {}
        self._frames: list[_Frame] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        """Add one event."""
        kind = type(event).__name__
        at = _position(event.start_mark) if event.start_mark else Position(1, 1)
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            raise YamlError("alias", f"{'*' if kind == 'AliasEvent' else '&'}{event.anchor}", at)
        if getattr(event, "tag", None):
            raise YamlError("tag", str(event.tag), at)
        if kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                raise YamlError("documents", "", at)
        elif kind == "ScalarEvent":
            self._scalar(event, at)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._open({} if kind == "MappingStartEvent" else [], at)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._frames.pop()

    def _scalar(self, event: Any, at: Position) -> None:
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.values, dict) and frame.key is None:
            if event.value in frame.values:
                raise YamlError("duplicate-key", str(event.value), at)
            frame.key = event.value
            self.positions[*frame.path, event.value] = at
        else:
            self._put(_plain(event.value) if self.typed and event.implicit[0] else event.value, at)

    def _open(self, values: dict[str, Any] | list[Any], at: Position) -> None:
        if len(self._frames) >= MAX_DEPTH:
            raise YamlError("depth", str(MAX_DEPTH), at)
        self._frames.append(_Frame(values, self._put(values, at)))

    def _put(self, value: Any, at: Position) -> Path:
        """Store a value where it belongs and return its path."""
        if not self._frames:
            self.data = value
            self.positions[()] = at
            return ()
        frame = self._frames[-1]
        if isinstance(frame.values, list):
            path: Path = (*frame.path, len(frame.values))
            frame.values.append(value)
            self.positions[path] = at
            return path
        if frame.key is None:
            raise YamlError("key", "", at)
        path = (*frame.path, frame.key)
        frame.values[frame.key] = value
        frame.key = None
        return path


def _plain(value: str) -> Any:
    """What an unquoted scalar stands for."""
    if value in _WORDS:
        return _WORDS[value]
    if _INTEGER.match(value):
        return int(value)
    return float(value) if _FLOAT.match(value) else value
