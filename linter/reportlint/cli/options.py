"""The options of `check`, declared once: click is built from them, and the common case is parsed without it.

Importing click takes as long as checking a short report. `parse` therefore reads a command line that is right as it
stands; for help, mistakes and rarer forms it declines, and click is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("check", "outline", "explain")


class Option(NamedTuple):
    """An option: a flag if it has neither choices nor a metavar. `field` names its value in the parsed options."""

    name: str
    field: str
    default: Any = False
    choices: tuple[str, ...] = ()
    metavar: str = ""

    @property
    def is_flag(self) -> bool:
        """Whether the option takes no value."""
        return not self.choices and not self.metavar


class CheckOptions(NamedTuple):
    """What `check` was asked to do."""

    paths: tuple[str, ...]
    format: str = "text"
    lang: Any = "auto"
    all: bool = False
    fail_on: str = "warning"
    exit_zero: bool = False
    only_reports: bool = False
    stdin_filename: str = "-"
    color: str = "auto"


class OutlineOptions(NamedTuple):
    """What `outline` was asked to do."""

    paths: tuple[str, ...]
    format: str = "text"
    lang: Any = "auto"
    stdin_filename: str = "-"
    color: str = "auto"


class ExplainOptions(NamedTuple):
    """Which rules `explain` was asked for: codes, beginnings of codes, names."""

    names: tuple[str, ...]
    format: str = "text"
    lang: Any = "auto"
    color: str = "auto"


_LANG = Option("--lang", "lang", "auto", ("zh", "en", "auto"))
_STDIN = Option("--stdin-filename", "stdin_filename", "-", metavar="NAME")
_COLOR = Option("--color", "color", "auto", ("auto", "always", "never"))

CHECK = (
    Option("--format", "format", "text", ("text", "concise", "json")),
    _LANG,
    Option("--all", "all"),
    Option("--fail-on", "fail_on", "warning", ("error", "warning", "suggestion", "never")),
    Option("--exit-zero", "exit_zero"),
    Option("--only-reports", "only_reports"),
    _STDIN,
    _COLOR,
)
OUTLINE = (Option("--format", "format", "text", ("text", "json")), _LANG, _STDIN, _COLOR)
EXPLAIN = (Option("--format", "format", "text", ("text", "json")), _LANG, _COLOR)


def parse(arguments: Sequence[str]) -> CheckOptions | None:
    """The options of a `check` command line without help or mistakes; None for any other."""
    rest = list(arguments[1:] if arguments[:1] == ["check"] else arguments)
    if not rest or rest[0] in COMMANDS:
        return None
    known = {option.name: option for option in CHECK}
    values: dict[str, Any] = {}
    paths: list[str] = []
    while rest:
        word = rest.pop(0)
        if word == "-" or not word.startswith("-"):
            paths.append(word)
            continue
        name, equals, value = word.partition("=")
        option = known.get(name)
        if option is None or (option.is_flag and equals) or not (option.is_flag or equals or rest):
            return None
        if option.is_flag:
            values[option.field] = True
            continue
        values[option.field] = value if equals else rest.pop(0)
        if option.choices and values[option.field] not in option.choices:
            return None
    return CheckOptions(tuple(paths), **values) if paths else None
