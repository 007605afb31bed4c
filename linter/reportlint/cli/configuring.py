"""What a command checks with: the configuration near its paths, and what its options say on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlint.engine.plan import Plan
from reportlint.engine.task import Recipe

if TYPE_CHECKING:
    from reportlint.cli.options import CheckOptions, ConfigOptions, ExplainOptions, OutlineOptions, RulesOptions
    from reportlint.config.model import Overrides
    from reportlint.engine.check import Speech
    from reportlint.engine.setup import Setup

    Options = CheckOptions | ConfigOptions | ExplainOptions | OutlineOptions | RulesOptions


def setup_of(options: Options, folders: tuple[str, ...] = ()) -> Setup:
    """The setup of a command; the built-in one where nothing is configured. Raises `PackError`.

    What is worth knowing of the configuration goes to standard error.
    """
    return plan_of(options, folders).setup


def plan_of(options: Options, folders: tuple[str, ...] = ()) -> Plan:
    """The setup of a command, to be made when it is needed; at once where something is configured. Raises `PackError`."""
    mode = getattr(options, "second_look", None)
    chosen = any(getattr(options, name, None) for name in _CHOOSING)
    files = files_of(options)
    overrides = overrides_of(options) if files or folders or chosen else None
    plan = Plan(Recipe(files, overrides, folders, mode))
    if plan.recipe.is_built_in and mode != "always":
        return plan
    if plan.setup.notices:
        from reportlint.cli.console import user_language
        from reportlint.cli.errors import complain

        language = options.lang if options.lang in ("zh", "en") else user_language()
        for notice in plan.setup.notices:
            complain(notice.text(language), language)
    return plan


_CHOOSING = ("select", "extend_select", "ignore", "preview", "require_reason", "profile")
"""The options that a run without a configuration needs a setup of its own for."""


def overrides_of(options: Options) -> Overrides:
    """What the options of a command say on top of the configuration."""
    from reportlint.config.model import Overrides, Selection

    def chosen(name: str) -> Any:
        return getattr(options, name, None)

    selection = Selection(
        _listed(chosen("select")) or None, _listed(chosen("extend_select")), _listed(chosen("ignore"))
    )
    return Overrides(
        selection, bool(chosen("preview")), bool(chosen("require_reason")), chosen("profile"), chosen("lang")
    )


def language_of(lang: Any, setup: Setup | Plan) -> Speech:
    """The language asked for: by the option, else by the configuration, else that of each report."""
    spoken: Speech = lang or setup.lang or "auto"
    return spoken


def files_of(options: Options) -> tuple[str, ...]:
    """The configuration files that hold for a command: the one that is named, else what lies near its paths."""
    if options.config:
        if options.isolated:
            from reportlint.packs import PackError, Problem

            raise PackError([Problem(f"--config {options.config}", 0, 0, "", "config-isolated")])
        return (options.config,)
    if options.isolated:
        return ()
    from reportlint.config.search import find, start_of

    return find(start_of(options.paths, getattr(options, "stdin_filename", "-")))


def _listed(value: Any) -> tuple[str, ...]:
    """The selectors of a comma-separated value."""
    return tuple(dict.fromkeys(part for part in (part.strip() for part in str(value or "").split(",")) if part))
