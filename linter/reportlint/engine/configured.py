"""The setup of a run that is configured, by a file or on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.config.model import Configuration, Overrides
from reportlint.config.reading import read, two
from reportlint.config.resolving import resolve
from reportlint.engine.setup import Setup, second_look
from reportlint.language.concepts import Terms
from reportlint.language.lexicon import Lexicon
from reportlint.packs import (
    BUILTIN,
    Pack,
    PackError,
    Problem,
    combine,
    load_engine,
    load_folder,
    load_installed,
    unknown_hides,
)
from reportlint.packs.fields import Log
from reportlint.rule import Rule

_NOTHING = Overrides()


def configured(files: Sequence[str], overrides: Overrides = _NOTHING, folders: Sequence[str] = ()) -> Setup:
    """The setup that the configuration `files` (none, or one) and the command line ask for.

    `folders` are further folders of own rules. Raises `PackError` with all that is wrong with the configuration, with
    the packs and folders that it names, and with the command line.
    """
    problems: list[Problem] = []
    configuration, log = Configuration(), None
    if len(files) > 1:
        problems.append(two(tuple(files)))
    elif files:
        configuration, told = read(files[0])
        if isinstance(told, Problem):
            problems.append(told)
        else:
            log = told
    packs, failed = _packs(configuration, folders, log, problems)
    problems += unknown_hides(packs) if not failed else []
    rules, terms = _combined(packs, configuration, problems)
    resolved, said = resolve(configuration, overrides, rules, log)
    if failed or problems:  # the rules of a pack that did not load cannot be told from those that do not exist
        said = [one for one in said if not _may_exist(one)]
    problems += [one for one in log.problems if not (failed and _may_exist(one))] if log is not None else []
    problems += said
    if problems:
        raise PackError(sorted(problems, key=lambda problem: problem[:3]))
    mine = tuple(rule for rule in resolved.rules if rule.scope != "file")
    return Setup(
        mine, Lexicon(terms), configuration.reading, resolved.off, resolved.severity, tuple(packs), configuration,
        second_look(packs, configuration.second_look or "auto"),
    )  # fmt: skip


def _packs(
    configuration: Configuration, folders: Sequence[str], log: Log | None, problems: list[Problem]
) -> tuple[list[Pack], bool]:
    """The engine's rules, the built-in pack, and those that are named; whether one of them failed."""
    packs = [load_engine(), load_installed(BUILTIN)]
    failed = False
    for name in configuration.packs:
        if name == BUILTIN:
            continue
        try:
            packs.append(load_installed(name))
        except PackError as error:
            failed = True
            missing = [problem for problem in error.problems if problem.kind == "no-module"]
            problems += [problem for problem in error.problems if problem.kind != "no-module"]
            for problem in missing if log is not None else ():
                assert log is not None
                log.note(("packs", configuration.packs.index(name)), problem.kind, **problem.values)
    for folder in dict.fromkeys((*configuration.folders, *folders)):
        try:
            packs.append(load_folder(folder))
        except PackError as error:
            failed = True
            first = error.problems[0]
            if log is not None and folder in configuration.folders and first.kind in ("no-folder", "inner-folder"):
                log.note(("rule-folders", configuration.folders.index(folder)), first.kind, **first.values)
            else:
                problems += error.problems
    return packs, failed


def _combined(
    packs: list[Pack], configuration: Configuration, problems: list[Problem]
) -> tuple[tuple[Rule, ...], tuple[Terms, ...]]:
    """All rules, and one lexicon with the words of the configuration."""
    own = Pack("configuration", configuration.file, (), configuration.terms)
    try:
        return combine([*packs, own])
    except PackError as error:
        problems += error.problems
        return combine(packs[:2])


def _may_exist(problem: Problem) -> bool:
    return problem.kind == "config-no-rule" and not str(problem.values["value"]).startswith("RL")
