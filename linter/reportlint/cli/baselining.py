"""The baseline on the command line: what is known is taken out of the results, and the file is written or pruned."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reportlint.cli.console import write_err
from reportlint.cli.errors import UseError, complain, write_file
from reportlint.formats.style import escape
from reportlint.formats.texts import counted, say

if TYPE_CHECKING:
    from reportlint.baseline import Entry
    from reportlint.cli.options import CheckOptions
    from reportlint.engine.run import Outcome
    from reportlint.engine.setup import Setup
    from reportlint.report.model import Language

NAMED = 5  #: stale entries that are named


def with_baseline(outcome: Outcome, options: CheckOptions, language: Language, setup: Setup) -> Outcome:
    """The outcome without what the baseline knows; with `--write-baseline` all of it is known from now on.

    Raises `UseError` where the file cannot be read or written.
    """
    from reportlint import baseline

    named = setup.configuration.baseline if setup.configuration is not None else ""
    path = options.baseline or named or baseline.DEFAULT
    folder = os.path.dirname(path)
    if options.write_baseline or options.prune_baseline:
        _guard(path, setup if path == named else None)
    if options.write_baseline:
        made = baseline.base_of(outcome.result, folder)
        write_file(path, baseline.text_of(made))
        number = sum(len(rows) for rows in made.files.values())
        complain(counted(language, "baseline.written", number, file=escape(path)), language)
    elif not (options.baseline or options.prune_baseline or os.path.lexists(path)):
        complain(say(language, "baseline.not-yet", file=escape(path)), language)
        return outcome
    try:
        known = baseline.read(path)
    except baseline.BaselineError as error:
        raise UseError(error.key, **{name: escape(value) for name, value in error.values.items()}) from None
    former = {rule.code: rule.former for rule in setup.rules if rule.former}
    matched = baseline.match(outcome.result, known, folder, former)
    if matched.stale and options.prune_baseline:
        write_file(path, baseline.text_of(baseline.pruned(known, matched.stale)))
        complain(counted(language, "baseline.pruned", len(matched.stale), file=escape(path)), language)
    elif matched.stale:
        complain(counted(language, "baseline.stale", len(matched.stale), file=escape(path)), language)
        _name(matched.stale)
    return outcome._replace(result=matched.result._replace(known=matched.known))


def _guard(path: str, setup: Setup | None) -> None:
    """Raise `UseError` where writing a baseline would cost somebody another file, or leave the folder of the `setup`
    that names it.
    """
    from reportlint import baseline

    if not baseline.may_be_written(path):
        raise UseError("baseline.other", file=escape(path))
    if setup is None or setup.configuration is None:
        return
    layers = setup.configuration.layers
    folder = os.path.realpath(next(one.folder for one in reversed(layers) if one.values.get("baseline")))
    if os.path.commonpath((folder, os.path.realpath(os.path.dirname(path) or "."))) != folder:
        raise UseError("baseline.outside", file=escape(path))


def _name(stale: tuple[tuple[str, Entry], ...]) -> None:
    """The first of the stale entries, a line each."""
    for name, entry in stale[:NAMED]:
        write_err(f"  {escape(name)}:{entry.line}: {escape(entry.code)} {escape(entry.message)}\n")
    if len(stale) > NAMED:
        write_err("  ...\n")
