"""The setup of a run that is configured, by a file or on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.config.checking import Checker
from reportlint.config.merging import merged
from reportlint.config.model import Configuration, Overrides, Ruling
from reportlint.config.reading import Chain, read_chain, two
from reportlint.config.resolving import resolve
from reportlint.engine.by_file import ByFile
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
    chain = Chain()
    if len(files) > 1:
        chain = Chain(problems=(two(tuple(files)),))
    elif files:
        chain = read_chain(files[0])
    problems = list(chain.problems)
    if misfits := [one for log in chain.logs for one in log.problems if one.kind == "config-version"]:
        raise PackError(misfits)  # what else is wrong may be right for the version that is wanted
    configuration = merged(chain.layers)
    packs, failed = _packs(configuration, folders, chain, problems)
    problems += unknown_hides(packs) if not failed else []
    rules, terms = _combined(packs, configuration, problems)
    checker = Checker(rules)
    configuration = checker.configuration(configuration, chain.logs)
    selection, said = checker.selection(overrides.selection)
    if failed or problems:  # the rules of a pack that did not load cannot be told from those that do not exist
        said = [one for one in said if not _may_exist(one)]
    problems += [one for log in chain.logs for one in log.problems if not (failed and _may_exist(one))]
    problems += said
    if problems:
        raise PackError(sorted(problems, key=lambda problem: problem[:3]))
    return _setup(configuration, overrides._replace(selection=selection), rules, terms, tuple(packs), checker.renamed)


def _setup(
    configuration: Configuration,
    overrides: Overrides,
    rules: tuple[Rule, ...],
    terms: tuple[Terms, ...],
    packs: tuple[Pack, ...],
    renamed: Sequence[Problem],
) -> Setup:
    """The setup of a configuration that is in order; the command line has the last say."""
    configuration = configuration._replace(
        require_reason=configuration.require_reason or overrides.require_reason,
        preview=configuration.preview or overrides.preview,
    )
    reading = configuration.reading
    if overrides.profile is not None:
        reading = reading._replace(profile=overrides.profile, is_fixed=overrides.profile != "auto")
    resolved = resolve((*configuration.rulings, Ruling(overrides.selection)), rules, configuration.preview)
    setup = Setup(
        tuple(rule for rule in resolved.rules if rule.scope != "file"), Lexicon(terms), reading,
        resolved.off, resolved.severity, packs, configuration, second_look(packs, configuration.second_look or "auto"),
        overrides.lang or configuration.lang, notices=tuple(renamed),
    )  # fmt: skip
    return setup._replace(by_file=ByFile(setup, rules, overrides)) if configuration.per_file else setup


def _packs(
    configuration: Configuration, folders: Sequence[str], chain: Chain, problems: list[Problem]
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
            for problem in error.problems:
                at = _said(chain, "packs", name) if problem.kind == "no-module" else None
                problems += [problem] if at is None else []
                if at is not None:
                    at[0].note(("packs", at[1]), problem.kind, **problem.values)
    for folder in dict.fromkeys((*configuration.folders, *folders)):
        try:
            packs.append(load_folder(folder))
        except PackError as error:
            failed = True
            first, at = error.problems[0], _said(chain, "rule-folders", folder)
            if at is not None and first.kind in ("no-folder", "inner-folder"):
                at[0].note(("rule-folders", at[1]), first.kind, **first.values)
            else:
                problems += error.problems
    return packs, failed


def _said(chain: Chain, key: str, value: str) -> tuple[Log, int] | None:
    """The log of the file in whose list a value stands, and its index there."""
    for layer, log in zip(chain.layers, chain.logs, strict=True):
        values: tuple[str, ...] = layer.values.get(key, ())
        if value in values:
            return log, values.index(value)
    return None


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
