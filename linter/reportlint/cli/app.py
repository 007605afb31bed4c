"""The whole command line, in click. The one module that imports it; a plain `check` goes without (see `options`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from reportlint.cli.command import Command, Option, options_of
from reportlint.cli.completion import SHELLS, answer, rules_of, script, values_of
from reportlint.cli.console import write_out
from reportlint.cli.errors import complain_of_use, near
from reportlint.cli.help import main_help, short_help, subcommand_help
from reportlint.cli.options import (
    COMMANDS,
    CacheOptions,
    CheckOptions,
    ConfigOptions,
    ExplainOptions,
    InitOptions,
    NewOptions,
    OutlineOptions,
    RulesOptions,
    language_asked,
)
from reportlint.formats.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlint.report.model import Language


_KINDS = {"FILE": click.Path(), "FOLDER": click.Path(file_okay=False)}
_WORDS: dict[str, Any] = {
    "explain": rules_of,
    "cache": lambda _ctx, _param, word: [s for s in ("clean", "info") if s.startswith(word)],
    "completion": lambda _ctx, _param, word: [s for s in SHELLS if s.startswith(word)],
}


class Misused(click.UsageError):
    """A mistake in the command line whose text we have: a key of the texts, values, and the nearest right names."""

    def __init__(self, key: str, names: Sequence[str] = (), **values: str) -> None:
        super().__init__(key)
        self.key, self.names, self.values = key, names, values


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; mistakes in it are told on standard error."""
    language = language_asked(arguments)
    if not arguments:
        write_out(short_help(language))
        return 0
    named = arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version")
    words = list(arguments) if named else ["check", *arguments]
    command = words[0] if words[0] in COMMANDS else ""
    try:
        main = build(language)
        with main.make_context("reportlint", words) as context:
            return int(main.invoke(context))
    except click.exceptions.Exit as exit:
        return exit.exit_code
    except click.UsageError as error:
        message, names = _told(error, language, command or "check")
        complain_of_use(language, message, names, command)
        return 2


def complete(asked: str) -> int:
    """Answer a shell that completes a command line."""
    write_out(answer(build("en"), asked) + "\n")
    return 0


def build(language: Language) -> click.Group:
    """The command line, with its help in `language`."""

    def checked(**values: Any) -> int:
        from reportlint.cli.check import check

        return check(CheckOptions(**_with_paths(values)))

    def outlined(**values: Any) -> int:
        from reportlint.cli.outline import outline

        return outline(OutlineOptions(**_with_paths(values)))

    def explained(**values: Any) -> int:
        from reportlint.cli.explain import explain

        if not values["names"]:
            raise Misused("usage.rules")
        return explain(ExplainOptions(**values))

    def listed(**values: Any) -> int:
        from reportlint.cli.rules import rules

        return rules(RulesOptions(**values))

    def configured(**values: Any) -> int:
        from reportlint.cli.config import config

        return config(ConfigOptions(**values))

    def begun(**values: Any) -> int:
        from reportlint.cli.new import new

        return new(NewOptions(**values))

    def initialised(paths: tuple[str, ...], **values: Any) -> int:
        from reportlint.cli.init import init

        if paths:
            raise Misused("usage.init-paths")
        return init(InitOptions(**values))

    def cached(paths: tuple[str, ...], lang: str | None) -> int:
        from reportlint.cli.cache import ACTIONS, cache

        if len(paths) != 1 or paths[0] not in ACTIONS:
            raise Misused("usage.cache", near(" ".join(paths), ACTIONS))
        return cache(CacheOptions(paths, lang=lang))

    def completed(paths: tuple[str, ...], **_values: Any) -> int:
        if len(paths) != 1 or paths[0] not in SHELLS:
            raise Misused("usage.shell", near(" ".join(paths), SHELLS), shells=", ".join(SHELLS))
        write_out(script(main, paths[0]))
        return 0

    main = click.Group("reportlint", params=[_helper(lambda: main_help(language)), _version()], add_help_option=False)
    callbacks: dict[str, Callable[..., int]] = {
        "check": checked, "outline": outlined, "rules": listed, "config": configured, "new": begun,
        "init": initialised, "cache": cached, "completion": completed,
    }  # fmt: skip
    for name, callback in callbacks.items():
        main.add_command(_command(name, COMMANDS[name], callback, language))
    main.add_command(_command("explain", COMMANDS["explain"], explained, language, "names"))
    return main


def _command(
    name: str, asked: type[Command], callback: Callable[..., int], language: Language, of: str = "paths"
) -> click.Command:
    """One sub-command out of its declared options; `of` is what it is given any number of."""
    kind = {"type": click.Path()} if of == "paths" and name not in _WORDS else {"shell_complete": _WORDS[name]}
    params: list[click.Parameter] = [click.Argument([of], nargs=-1, **kind)]
    options = options_of(asked)
    params += [_option(option) for option in options]
    params.append(_helper(lambda: subcommand_help(name, options, language)))
    return click.Command(name, params=params, callback=callback, add_help_option=False)


def _option(option: Option[Any]) -> click.Option:
    """A declared option, as click has it."""
    names = [option.name, option.field]
    if option.is_flag:
        return click.Option(names, is_flag=True)

    def chosen(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
        if value is not None and not option.allows(value):
            choices, name = ", ".join(option.choices), value.partition(":")[0]
            raise Misused("usage.choice", near(name, option.choices), name=option.name, value=value, choices=choices)
        return value

    def joined(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> str:
        for value in values:
            chosen(ctx, param, value)
        return ",".join(values) or str(option.default or "")

    kind = {"shell_complete": values_of(option)} if values_of(option) else {"type": _KINDS.get(option.metavar)}
    if option.listed:
        return click.Option(names, multiple=True, callback=joined, **kind)
    return click.Option(names, default=option.default, callback=chosen, **kind)


def _helper(text: Callable[[], str]) -> click.Option:
    """The option `--help`, which shows `text()`."""

    def show(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            write_out(text())
            ctx.exit()

    return click.Option(["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=show)


def _version() -> click.Option:
    """The option `--version`."""

    def show(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            from importlib.metadata import version

            write_out(f"reportlint {version('reportlint')}\n")
            ctx.exit()

    return click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show)


def _with_paths(values: dict[str, Any]) -> dict[str, Any]:
    """The parsed values; raises `Misused` where no path is among them."""
    if not values["paths"]:
        raise Misused("usage.paths")
    return values


def _told(error: click.UsageError, language: Language, command: str) -> tuple[str, Sequence[str]]:
    """A mistake in the user's language, and the nearest right names."""
    if isinstance(error, Misused):
        return say(language, error.key, **error.values), error.names
    if isinstance(error, click.NoSuchOption):
        names = [*(option.name for option in options_of(COMMANDS[command])), "--help", "--version"]
        return say(language, "usage.option", name=error.option_name), near(error.option_name, names)
    if isinstance(error, click.BadOptionUsage):
        key = "usage.no-value" if "does not take" in error.message else "usage.value"
        return say(language, key, name=error.option_name), ()
    return say(language, "usage.other", message=error.format_message()), ()
