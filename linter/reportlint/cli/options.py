"""The options of `check`, declared once: click is built from them, and the common case is parsed without it.

Importing click takes as long as checking a short report. `parse` therefore reads a command line that is right as it
stands; for help, mistakes and rarer forms it declines, and click is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlint.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.report.model import Language

COMMANDS = ("check", "outline", "explain", "rules", "config", "new", "init", "cache", "completion")


class Option(NamedTuple):
    """An option: a flag if it has neither choices nor a metavar. `field` names its value in the parsed options.

    A `listed` one may be given several times; its values are joined by commas. `help` is the key of its text where
    that is not its name; `unset` is what help calls its default where that is None.
    """

    name: str
    field: str
    default: Any = False
    choices: tuple[str, ...] = ()
    metavar: str = ""
    listed: bool = False
    help: str = ""
    unset: str = "auto"

    def allows(self, value: str) -> bool:
        """Whether a value can be given; a listed choice may have a file behind a colon (`sarif:out.sarif`)."""
        if not self.choices:
            return True
        if not self.listed:
            return value in self.choices
        parts = [part.partition(":") for part in value.split(",")]
        return all(name in self.choices and (not colon or file) for name, colon, file in parts)

    @property
    def is_flag(self) -> bool:
        """Whether the option takes no value."""
        return not self.choices and not self.metavar


class CheckOptions(NamedTuple):
    """What `check` was asked to do."""

    paths: tuple[str, ...]
    format: str = "text"
    lang: Any = None
    all: bool = False
    fail_on: Any = None
    exit_zero: bool = False
    only_reports: bool = False
    stdin_filename: str = "-"
    color: str = "auto"
    select: str = ""
    extend_select: str = ""
    ignore: str = ""
    preview: bool = False
    second_look: Any = None
    config: str = ""
    isolated: bool = False
    output_file: str = ""
    statistics: bool = False
    quiet: bool = False
    baseline: str = ""
    write_baseline: bool = False
    prune_baseline: bool = False
    diff: Any = None
    show_score: bool = False
    profile: Any = None
    require_reason: bool = False
    force_exclude: bool = False
    jobs: str = "auto"
    no_cache: bool = False


class OutlineOptions(NamedTuple):
    """What `outline` was asked to do."""

    paths: tuple[str, ...]
    format: str = "text"
    lang: Any = None
    stdin_filename: str = "-"
    color: str = "auto"
    second_look: Any = None
    config: str = ""
    isolated: bool = False
    profile: Any = None


class ExplainOptions(NamedTuple):
    """Which rules `explain` was asked for: codes, beginnings of codes, names."""

    names: tuple[str, ...]
    format: str = "text"
    lang: Any = None
    config: str = ""
    isolated: bool = False
    color: str = "auto"

    @property
    def paths(self) -> tuple[str, ...]:
        """Where a configuration is looked for: the working directory."""
        return ()


class RulesOptions(NamedTuple):
    """What `rules` was asked to do."""

    paths: tuple[str, ...]
    test: bool = False
    format: str = "text"
    lang: Any = None
    config: str = ""
    isolated: bool = False


class ConfigOptions(NamedTuple):
    """For which path `config` was asked to show the settings, and what the command line says on top of them."""

    paths: tuple[str, ...]
    format: str = "text"
    schema: bool = False
    select: str = ""
    extend_select: str = ""
    ignore: str = ""
    preview: bool = False
    profile: Any = None
    fail_on: Any = None
    require_reason: bool = False
    second_look: Any = None
    lang: Any = None
    config: str = ""
    isolated: bool = False
    color: str = "auto"


class NewOptions(NamedTuple):
    """Which report `new` was asked to begin."""

    paths: tuple[str, ...]
    kind: str = "quarterly"
    lang: Any = None


class InitOptions(NamedTuple):
    """The answers that `init` was given; what is None is asked."""

    paths: tuple[str, ...] = ()
    reports: Any = None
    hook: Any = None
    ci: Any = None
    source: str = ""
    yes: bool = False
    lang: Any = None


class CacheOptions(NamedTuple):
    """What `cache` was asked to do: `info` or `clean`."""

    paths: tuple[str, ...]
    lang: Any = None


class CompletionOptions(NamedTuple):
    """The shell that `completion` was asked for."""

    paths: tuple[str, ...]
    lang: Any = None


_FORMAT = Option("--format", "format", "text", ("text", "json"), help="format-plain")
_LANG = Option("--lang", "lang", None, ("zh", "en", "auto"))
_STDIN = Option("--stdin-filename", "stdin_filename", "-", metavar="NAME")
_COLOR = Option("--color", "color", "auto", ("auto", "always", "never"))
_SECOND = Option("--second-look", "second_look", None, ("auto", "always", "never"))
_PROFILE = Option("--profile", "profile", None, ("quarterly", "project", "okr", "auto"))
_CONFIG = (Option("--config", "config", "", metavar="FILE", help="config-file"), Option("--isolated", "isolated"))

FORMATS = (
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown",
)  # fmt: skip
"""What `check` can write; several at once, each but one with a file of its own."""

_FAIL_ON = Option("--fail-on", "fail_on", None, ("error", "warning", "suggestion", "never"), unset="warning")
_RULES = (
    Option("--select", "select", "", metavar="RULES", listed=True),
    Option("--extend-select", "extend_select", "", metavar="RULES", listed=True),
    Option("--ignore", "ignore", "", metavar="RULES", listed=True),
    Option("--preview", "preview"),
    Option("--require-reason", "require_reason"),
)

CHECK = (
    Option("--format", "format", "text", FORMATS, listed=True),
    Option("--output-file", "output_file", "", metavar="FILE"),
    Option("--statistics", "statistics"),
    Option("--quiet", "quiet"),
    Option("--baseline", "baseline", "", metavar="FILE"),
    Option("--write-baseline", "write_baseline"),
    Option("--prune-baseline", "prune_baseline"),
    Option("--diff", "diff", None, metavar="REV"),
    Option("--show-score", "show_score"),
    _LANG,
    Option("--all", "all"),
    _FAIL_ON,
    Option("--exit-zero", "exit_zero"),
    Option("--only-reports", "only_reports"),
    Option("--force-exclude", "force_exclude"),
    *_RULES,
    _PROFILE,
    _SECOND,
    *_CONFIG,
    Option("--jobs", "jobs", "auto", metavar="N"),
    Option("--no-cache", "no_cache"),
    _STDIN,
    _COLOR,
)
OUTLINE = (_FORMAT, _LANG, _PROFILE, _SECOND, *_CONFIG, _STDIN, _COLOR)
RULES = (Option("--test", "test"), _FORMAT, _LANG, *_CONFIG)
EXPLAIN = (_FORMAT, _LANG, *_CONFIG, _COLOR)
NEW = (Option("--kind", "kind", "quarterly", ("quarterly", "project", "okr")), _LANG._replace(help="new.lang"))
INIT = (
    Option("--reports", "reports", None, metavar="FOLDER"),
    Option("--hook", "hook", None, ("pre-commit", "none")),
    Option("--ci", "ci", None, ("github", "gitlab", "gitee", "jenkins", "none")),
    Option("--source", "source", "", metavar="REQUIREMENT"),
    Option("--yes", "yes"),
    _LANG._replace(help="init.lang"),
)
CACHE = (_LANG._replace(help="cache.lang"),)
COMPLETION = (_LANG,)
CONFIG = (
    _FORMAT, Option("--schema", "schema"), *_RULES, _PROFILE, _FAIL_ON, _SECOND, _LANG, *_CONFIG, _COLOR,
)  # fmt: skip
OPTIONS = {
    "config": CONFIG,
    "new": NEW,
    "init": INIT,
    "cache": CACHE,
    "completion": COMPLETION,
    "check": CHECK,
    "outline": OUTLINE,
    "explain": EXPLAIN,
    "rules": RULES,
}
"""The options of each command."""


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
