"""Completion in the shell: `reportlint completion bash|zsh|fish` prints what the shell has to read, click answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from click.shell_completion import CompletionItem, get_completion_class

from reportlint.cli.options import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import click

    from reportlint.cli.command import Option

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_REPORTLINT_COMPLETE"
"""The environment variable by which a shell asks, as click names it."""


def script(main: click.Group, shell: str) -> str:
    """What a shell has to read to complete the command."""
    source: str = _completer(main, shell).source()
    return source


def answer(main: click.Group, asked: str) -> str:
    """What a shell asks for by `VARIABLE` ("bash_complete"), the words of the command line being in its environment."""
    shell, _, _ = asked.partition("_")
    completed: str = _completer(main, shell).complete() if shell in SHELLS else ""
    return completed


def values_of(option: Option[Any]) -> Callable[..., list[str]] | None:
    """What completes the value of an option: its choices or the codes of the rules; None for anything else."""
    if not option.choices and option.metavar != "RULES":
        return None

    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",") if option.listed else ("", "", incomplete)
        return [f"{before}{comma}{name}" for name in option.choices or codes() if name.startswith(last)]

    return complete


def rules_of(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The rules whose code or name begins so."""
    from reportlint.packs import load

    names = codes() + [rule.name for rule in load().rules if incomplete]
    return [name for name in names if name.startswith(incomplete)]


def codes() -> list[str]:
    """The codes of the built-in rules."""
    from reportlint.packs import load

    return [rule.code for rule in load().rules]


def _completer(main: click.Group, shell: str) -> Any:
    """click's completion for a shell, in which `check` need not be said."""
    kind: Any = get_completion_class(shell)

    class Completer(kind):  # type: ignore[misc]
        def get_completions(self, args: Sequence[str], incomplete: str) -> list[CompletionItem]:
            """The completions of a word behind others."""
            words = list(args)
            if (words and words[0] not in COMMANDS) or (not words and incomplete.startswith("-")):
                words.insert(0, "check")
            found: list[CompletionItem] = super().get_completions(words, incomplete)
            return found or ([] if words else [CompletionItem(incomplete, type="file")])  # shells cannot mix them

    return Completer(main, {}, "reportlint", VARIABLE)
