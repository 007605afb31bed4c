"""Help in the user's language, drawn from the declared options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlint.cli.command import Option, options_of
from reportlint.cli.options import COMMANDS, CheckOptions
from reportlint.formats.texts import say
from reportlint.formats.width import width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.report.model import Language

_WIDTH = 88
_ARGUMENTS = {
    "explain": "RULES...", "config": "[PATH]", "new": "[FILE]", "init": "", "cache": "info|clean", "completion": "bash|zsh|fish",
}  # fmt: skip


def short_help(language: Language) -> str:
    """What a bare `reportlint` says."""
    return f"{_paragraph(say(language, 'help.main'))}\n{say(language, 'help.short')}\n"


def main_help(language: Language) -> str:
    """What `reportlint --help` says."""
    commands = [(name, say(language, f"help.{name}")) for name in COMMANDS]
    general = [("-h, --help", say(language, "help.help")), ("--version", say(language, "help.version"))]
    return "\n".join(
        [
            f"{say(language, 'help.usage')}reportlint [{'|'.join(COMMANDS)}] [OPTIONS] PATHS...\n",
            _paragraph(say(language, "help.main")),
            f"{say(language, 'help.commands')}\n{_list(commands)}",
            f"{say(language, 'help.options')}\n{_list([*_rows(options_of(CheckOptions), language), *general])}",
            _paragraph(say(language, "help.epilog")),
        ]
    )


def subcommand_help(name: str, options: Iterable[Option[Any]], language: Language) -> str:
    """What `reportlint NAME --help` says."""
    rows = [*_rows(options, language), ("-h, --help", say(language, "help.help"))]
    return "\n".join(
        [
            f"{say(language, 'help.usage')}reportlint {name} [OPTIONS] {_ARGUMENTS.get(name, 'PATHS...')}".rstrip()
            + "\n",
            _paragraph(say(language, f"help.{name}")),
            f"{say(language, 'help.options')}\n{_list(rows)}",
        ]
    )


def _rows(options: Iterable[Option[Any]], language: Language) -> list[tuple[str, str]]:
    """Options and what they do."""
    return [(_form(option), _meaning(option, language)) for option in options]


def _form(option: Option[Any]) -> str:
    """How an option is written."""
    value = option.metavar or "|".join(option.choices)
    return f"{option.name} {value}".rstrip()


def _meaning(option: Option[Any], language: Language) -> str:
    """What an option does, and its default where it has a choice."""
    meaning = say(language, f"help.{option.help or option.name.removeprefix('--')}")
    if not option.choices or (option.default is None and "auto" not in option.choices):
        return meaning
    default = say(language, "help.default", value=option.default or option.unset)
    return f"{meaning}（{default}）" if language == "zh" else f"{meaning} ({default})"


def _paragraph(text: str) -> str:
    """Wrapped text and an empty line."""
    return "\n".join(wrap(text, _WIDTH)) + "\n"


def _list(rows: list[tuple[str, str]]) -> str:
    """Names and their meanings in two columns; a long name has a line of its own."""
    left = min(max(width(name) for name, _ in rows), 26) + 4
    lines = []
    for name, meaning in rows:
        first, *others = wrap(meaning, _WIDTH - left)
        lines += [f"  {name}".ljust(left) + first] if len(name) + 4 <= left else [f"  {name}", " " * left + first]
        lines += [" " * left + other for other in others]
    return "\n".join(lines) + "\n"
