"""`--diff` on the command line: what changed, and what git could not tell, as mistakes in the use of the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.cli.errors import UseError
from reportlint.diff import Changes, GitError, changes_since
from reportlint.formats.style import escape

if TYPE_CHECKING:
    from reportlint.cli.options import CheckOptions
    from reportlint.engine.run import Outcome
    from reportlint.engine.setup import Setup


def changes_of(options: CheckOptions) -> Changes:
    """What changed since the revision that the options name. Raises `UseError`."""
    if not options.diff:
        raise UseError("usage.value", name="--diff")
    if "-" in options.paths:
        raise UseError("diff.stdin")
    if options.write_baseline:
        raise UseError("diff.write-baseline")
    try:
        return changes_since(options.diff, options.paths)
    except GitError as error:
        raise _told(error) from None


def with_diff(outcome: Outcome, changes: Changes, setup: Setup) -> Outcome:
    """The outcome with findings on what changed only. Raises `UseError`."""
    from reportlint.engine.changed import only_changed

    try:
        return outcome._replace(result=only_changed(outcome.result, changes, setup)._replace(since=changes.rev))
    except GitError as error:
        raise _told(error) from None


def _told(error: GitError) -> UseError:
    names = [escape(name) for name in error.names]
    return UseError(error.key, names, **{name: escape(value) for name, value in error.values.items()})
