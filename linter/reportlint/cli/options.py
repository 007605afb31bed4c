"""The options of all commands, each declared once: click is built from them, and the common case is parsed without it.

Importing click takes as long as checking a short report. `parse` therefore reads a command line that is right as it
stands; for help, mistakes and rarer forms it declines, and click is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlint.cli.command import Command, Option, options_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlint.report.model import Language


FORMATS = (
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown",
)  # fmt: skip
"""What `check` can write; several at once, each but one with a file of its own."""

_LANGUAGES = ("zh", "en", "auto")
_WHEN = ("auto", "always", "never")
_PROFILES = ("quarterly", "project", "okr")

# Those of several commands; a value that may be None is not said, and something else decides then.
_FORMAT = Option("text", ("text", "json"), help="format-plain")
_LANG = Option[Any](None, _LANGUAGES)
_STDIN = Option("-", metavar="NAME")
_COLOR = Option("auto", _WHEN)
_SECOND = Option[Any](None, _WHEN)
_PROFILE = Option[Any](None, (*_PROFILES, "auto"))
_FAIL_ON = Option[Any](None, ("error", "warning", "suggestion", "never"), unset="warning")
_CONFIG = Option("", metavar="FILE", help="config-file")
_ISOLATED = Option(False)
_SELECT = Option("", metavar="RULES", listed=True)
_EXTEND = Option("", metavar="RULES", listed=True)
_IGNORE = Option("", metavar="RULES", listed=True)
_PREVIEW = Option(False)
_REASON = Option(False)


class CheckOptions(Command):
    """What `check` was asked to do."""

    format = Option("text", FORMATS, listed=True)
    output_file = Option("", metavar="FILE")
    statistics = Option(False)
    quiet = Option(False)
    baseline = Option("", metavar="FILE")
    write_baseline = Option(False)
    prune_baseline = Option(False)
    diff = Option[Any](None, metavar="REV")
    show_score = Option(False)
    lang = _LANG
    all = Option(False)
    fail_on = _FAIL_ON
    exit_zero = Option(False)
    only_reports = Option(False)
    force_exclude = Option(False)
    select = _SELECT
    extend_select = _EXTEND
    ignore = _IGNORE
    preview = _PREVIEW
    require_reason = _REASON
    profile = _PROFILE
    second_look = _SECOND
    config = _CONFIG
    isolated = _ISOLATED
    jobs = Option("auto", metavar="N")
    no_cache = Option(False)
    stdin_filename = _STDIN
    color = _COLOR


class OutlineOptions(Command):
    """What `outline` was asked to do."""

    format = _FORMAT
    lang = _LANG
    profile = _PROFILE
    second_look = _SECOND
    config = _CONFIG
    isolated = _ISOLATED
    stdin_filename = _STDIN
    color = _COLOR


class ExplainOptions(Command):
    """How `explain` was asked to tell rules; `names` are their codes, beginnings of codes, names."""

    format = _FORMAT
    lang = _LANG
    config = _CONFIG
    isolated = _ISOLATED
    color = _COLOR

    def __init__(self, names: tuple[str, ...], **given: Any) -> None:
        super().__init__((), **given)  # a configuration is looked for in the working directory
        self.names = names


class RulesOptions(Command):
    """What `rules` was asked to do."""

    test = Option(False)
    format = _FORMAT
    lang = _LANG
    config = _CONFIG
    isolated = _ISOLATED


class ConfigOptions(Command):
    """For which path `config` was asked to show the settings, and what the command line says on top of them."""

    format = _FORMAT
    schema = Option(False)
    select = _SELECT
    extend_select = _EXTEND
    ignore = _IGNORE
    preview = _PREVIEW
    require_reason = _REASON
    profile = _PROFILE
    fail_on = _FAIL_ON
    second_look = _SECOND
    lang = _LANG
    config = _CONFIG
    isolated = _ISOLATED
    color = _COLOR


class NewOptions(Command):
    """Which report `new` was asked to begin."""

    kind = Option("quarterly", _PROFILES)
    lang = Option[Any](None, _LANGUAGES, help="new.lang")


class InitOptions(Command):
    """The answers that `init` was given; what is None is asked."""

    reports = Option[Any](None, metavar="FOLDER")
    hook = Option[Any](None, ("pre-commit", "none"))
    ci = Option[Any](None, ("github", "gitlab", "gitee", "jenkins", "none"))
    source = Option("", metavar="REQUIREMENT")
    yes = Option(False)
    lang = Option[Any](None, _LANGUAGES, help="init.lang")


class CacheOptions(Command):
    """What `cache` was asked to do: `info` or `clean`."""

    lang = Option[Any](None, _LANGUAGES, help="cache.lang")


class CompletionOptions(Command):
    """The shell that `completion` was asked for."""

    lang = _LANG


COMMANDS: Mapping[str, type[Command]] = {
    "check": CheckOptions,
    "outline": OutlineOptions,
    "explain": ExplainOptions,
    "rules": RulesOptions,
    "config": ConfigOptions,
    "new": NewOptions,
    "init": InitOptions,
    "cache": CacheOptions,
    "completion": CompletionOptions,
}
"""All commands, with the options of each."""


def parse(arguments: Sequence[str]) -> CheckOptions | None:
    """The options of a `check` command line without help or mistakes; None for any other."""
    rest = list(arguments[1:] if arguments[:1] == ["check"] else arguments)
    if not rest or rest[0] in COMMANDS:
        return None
    known = {option.name: option for option in options_of(CheckOptions)}
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
        value = value if equals else rest.pop(0)
        if not option.allows(value):
            return None
        values[option.field] = f"{values[option.field]},{value}" if option.listed and option.field in values else value
    return CheckOptions(tuple(paths), **values) if paths else None


def language_asked(arguments: Sequence[str]) -> Language:
    """The language that a command line asks for, right or not as it may be; else the user's."""
    from reportlint.cli.console import user_language

    for at, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        if name == "--lang" and (value := value if equals else " ".join(arguments[at + 1 : at + 2])) in ("zh", "en"):
            return "zh" if value == "zh" else "en"
    return user_language()
