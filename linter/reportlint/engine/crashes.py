"""RL905: a rule that failed. Its author needs to know where, and nobody's other findings are to be lost by it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, redirect_stdout
from types import CodeType, MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any

from reportlint.packs import BUILTIN
from reportlint.rule import Finding, Rule, Unit

if TYPE_CHECKING:
    from reportlint.diagnostic import Diagnostic
    from reportlint.report.model import Language, Report
    from reportlint.source import Source

CODE = "RL905"
_ENGINE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_AS_EVER = nullcontext()
_LONGEST = 240
"""Characters of an error that are told."""


def findings_of(rule: Rule, unit: Unit) -> Iterator[Finding]:
    """What the check of a rule yields; raises where that is no finding, or none that can be told.

    The check cannot change its options: they hold for all files of a run.
    """
    assert rule.check is not None
    found: Any = rule.check(unit, _frozen(rule.options))
    if not isinstance(found, Iterable):
        raise TypeError(f"the check returned {found!r}; it has to yield findings")
    for finding in found:
        if not isinstance(finding, Finding):
            raise TypeError(f"the check yielded {finding!r}, which is no Finding")
        if not 0 <= finding.span.start <= finding.span.end <= len(unit.text):
            raise ValueError(f"a finding outside the text: {finding.span}")
        yield finding


def hushed(rule: Rule) -> AbstractContextManager[object]:
    """While a check of somebody's pack runs, what it prints goes to standard error: standard output holds the results."""
    if rule.check is None or rule.pack == BUILTIN:
        return _AS_EVER
    return redirect_stdout(sys.stderr)


def _frozen(options: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(
        {name: tuple(value) if isinstance(value, list) else value for name, value in options.items()}
    )


class Values(dict[str, str]):
    """The values of a message; one that is missing is told by the names of those that there are."""

    def __missing__(self, name: str) -> str:
        """Raise `LookupError`."""
        raise LookupError(f"the text asks for {{{name}}}, and the finding gives only {', '.join(self)}")


def crash(rule: Rule, error: BaseException, report: Report, source: Source, lang: Language) -> Diagnostic:
    """The diagnostic of a rule that raised, on the anchor of the report."""
    from reportlint.engine.rules import diagnose
    from reportlint.packs import engine_rule

    told = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST].rstrip(": ")
    values = {"rule": rule.code, "pack": rule.pack, "error": f"{told} ({place_of(error, rule.check)})"}
    return diagnose(engine_rule(CODE), source, lang, report.anchor, values, report=report.title or None)


def place_of(error: BaseException, check: Callable[..., Any] | None = None) -> str:
    """File and line that an author has to look at: the last of his own that was running, else where his check begins."""
    passed = list(_passed(error.__traceback__))
    code = _code_of(check)
    if code is not None:
        folder = os.path.join(os.path.dirname(code.co_filename), "")
        mine = [place for place in passed if place[0].startswith(folder)] or [(code.co_filename, code.co_firstlineno)]
    else:
        mine = [place for place in passed if not place[0].startswith((_ENGINE, "<"))] or passed
    file, row = mine[-1] if mine else ("?", 0)
    return f"{os.path.basename(file)}:{row}"


def _passed(at: TracebackType | None) -> Iterator[tuple[str, int]]:
    """The places that an error went through, from the outside in."""
    while at is not None:
        yield at.tb_frame.f_code.co_filename, at.tb_lineno
        at = at.tb_next


def _code_of(check: Callable[..., Any] | None) -> CodeType | None:
    """The code of a check function, where it has been imported."""
    code = getattr(getattr(check, "function", check), "__code__", None)
    return code if isinstance(code, CodeType) else None
