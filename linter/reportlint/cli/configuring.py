"""What a command checks with: the configuration near its paths, and what its options say on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlint.engine.setup import built_in

if TYPE_CHECKING:
    from reportlint.cli.options import CheckOptions, ExplainOptions, OutlineOptions, RulesOptions
    from reportlint.engine.check import Speech
    from reportlint.engine.setup import Setup


def setup_of(
    options: CheckOptions | ExplainOptions | OutlineOptions | RulesOptions, folders: tuple[str, ...] = ()
) -> Setup:
    """The setup of a command; the built-in one where nothing is configured. Raises `PackError`."""
    setup = _configured(options, folders)
    mode: Any = getattr(options, "second_look", None)
    look = setup.second_look
    if look is None or not (mode or look.mode == "always"):
        return setup
    look = look.in_mode(mode or look.mode)
    if look.mode == "always" and not look.is_there:
        from reportlint.packs import PackError, Problem

        raise PackError([Problem(look.path, 0, 0, "", "no-second-look", {"value": look.failure})])
    return setup._replace(second_look=look)


def _configured(
    options: CheckOptions | ExplainOptions | OutlineOptions | RulesOptions, folders: tuple[str, ...]
) -> Setup:
    """The setup, with a second look in the mode that the configuration asks for."""
    files = _files(options)
    chosen = {name: getattr(options, name, "") for name in ("select", "extend_select", "ignore", "preview")}
    if not (files or folders or any(chosen.values())):
        return built_in()
    from reportlint.config.model import Overrides, Selection
    from reportlint.engine.configured import configured

    select = _listed(chosen["select"])
    selection = Selection(select or None, _listed(chosen["extend_select"]), _listed(chosen["ignore"]))
    return configured(files, Overrides(selection, bool(chosen["preview"])), folders)


def language_of(lang: Any, setup: Setup) -> Speech:
    """The language asked for: by the option, else by the configuration, else that of each report."""
    configuration = setup.configuration
    spoken: Speech = lang or (configuration.lang if configuration is not None else None) or "auto"
    return spoken


def _files(options: CheckOptions | ExplainOptions | OutlineOptions | RulesOptions) -> tuple[str, ...]:
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
