"""Finding and loading packs: from the compiled form where there is one, else from their files.

A wheel carries its pack compiled (`_compiled.json`, written when the wheel is built) and is trusted. Any other folder
is compiled once. Both are kept in the user's cache by their contents, in a form that is read faster. A compiled file in
a team's folder is never looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlint.language.concepts import KINDS, Terms
from reportlint.packs.pack import FORMAT, Pack, PackError, Problem, combine, rule_file
from reportlint.record import NamedTuple
from reportlint.rule import Check, Finding, Probe, Rule, Unit, Wanted

if TYPE_CHECKING:
    from reportlint.packs.files import Home
    from reportlint.packs.rule_files import RuleTexts

BUILTIN = "reportlint_rules"
"""The module of the built-in pack."""
COMPILED = "_compiled.json"
GROUP = "reportlint.packs"
"""The entry points by which installed packs are found: name = module."""

_ENGINE = "reportlint.packs.engine_rules"


class Loaded(NamedTuple):
    """All packs of a run: the engine's own rules and those of the packs by code, and one lexicon."""

    packs: tuple[Pack, ...]
    rules: tuple[Rule, ...]
    lexicon: tuple[Terms, ...]


def load(installed: Iterable[str] = (BUILTIN,), folders: Iterable[str] = ()) -> Loaded:
    """Load the engine's rules, installed packs by name and a team's folders; all that is wrong is one `PackError`."""
    packs = [load_engine()]
    problems: list[Problem] = []
    for loader, names in ((load_installed, installed), (load_folder, folders)):
        for name in names:
            try:
                packs.append(loader(name))
            except PackError as error:
                problems.extend(error.problems)
    problems = problems or unknown_hides(packs)
    if problems:
        raise PackError(problems)
    return Loaded(tuple(packs), *combine(packs))


def unknown_hides(packs: Iterable[Pack]) -> list[Problem]:
    """What is wrong with the codes that rules hide: those that no rule of all the packs has."""
    packs = list(packs)
    rules = [rule for pack in packs for rule in pack.rules]
    codes = {code for rule in rules for code in (rule.code, *rule.former)}
    found = []
    for pack in packs:
        for rule in pack.rules:
            for index, entry in enumerate(rule.hides):
                if entry not in codes and not any(rule._replace(hides=(entry,)).silences(code) for code in codes):
                    found.append(_hides_none(pack, rule, index, rules))
    return found


def _hides_none(pack: Pack, rule: Rule, index: int, rules: list[Rule]) -> Problem:
    from reportlint.packs.fields import Log
    from reportlint.packs.near import meant_rule
    from reportlint.yamlio import load as load_yaml

    path, entry = file_of(pack, rule), rule.hides[index]
    with open(path, encoding="utf-8-sig") as file:
        log = Log(path, load_yaml(file.read()))
    meant = {} if "-" in entry else meant_rule(entry, [one.code for one in rules], ())
    log.note(("hides", index), "hides-none", value=entry, **meant)
    return log.problems[0]


def load_module(module: str) -> Pack:
    """The pack that is the installed package `module`. Nothing of it is imported until a check runs."""
    folder = _module_folder(module)
    compiled = _read_compiled(os.path.join(folder, COMPILED))
    if compiled is None:
        return _from_files(folder, "module", module, module)
    return _pack(compiled, module, folder, module)


def load_folder(path: str) -> Pack:
    """The pack that is a team's own folder: data only. Its name is the folder's."""
    name = os.path.basename(os.path.abspath(path))
    return _from_files(path, "folder", name, None)


def load_installed(name: str) -> Pack:
    """The installed pack of this name: the built-in one, or one that names itself by an entry point."""
    if name == BUILTIN:
        return load_module(BUILTIN)
    modules = installed_modules()
    if name not in modules:
        from reportlint.packs.fields import nearest

        near = nearest(name, [BUILTIN, *sorted(modules)])
        raise PackError([Problem("packs", 0, 0, "", "no-module", {"value": name, "near": near})])
    return load_module(modules[name])


def installed_modules() -> dict[str, str]:
    """The module of each pack that names itself by an entry point."""
    from importlib.metadata import entry_points

    return {point.name: point.value.partition(":")[0].strip() for point in entry_points(group=GROUP)}


@lru_cache(maxsize=1)
def load_engine() -> Pack:
    """The engine's own rules (RL9xx)."""
    folder = os.path.join(os.path.dirname(__file__), "engine_rules")
    compiled = _read_compiled(os.path.join(folder, COMPILED))
    if compiled is None:
        return _from_files(folder, "engine", "reportlint", _ENGINE)
    return _pack(compiled, "reportlint", folder, _ENGINE)


def engine_rule(code: str) -> Rule:
    """One of the engine's own rules."""
    return next(rule for rule in load_engine().rules if rule.code == code)


def file_of(pack: Pack, rule: Rule) -> str:
    """The file in which a rule stands."""
    return os.path.join(pack.folder, *rule_file(rule).split("/"))


def texts_of(pack: Pack, rule: Rule) -> RuleTexts:
    """Why a rule is, its examples and what can be set of it: read from its file, which only `explain`, the rule pages and tests need."""
    from reportlint.packs.fields import Form, Log
    from reportlint.packs.rule_files import read_texts
    from reportlint.yamlio import load as load_yaml

    path = file_of(pack, rule)
    with open(path, encoding="utf-8-sig") as file:
        log = Log(path, load_yaml(file.read()))
    texts = read_texts(Form(log, log.loaded.data), options=True, own=True)
    if log.problems:
        raise PackError(log.problems)
    return texts


def _module_folder(module: str) -> str:
    if module == BUILTIN:  # ours: it may be imported, which costs less than being looked for
        from importlib import import_module

        return next(iter(import_module(module).__path__))
    from importlib.util import find_spec

    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        spec = None
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise PackError([Problem("packs", 0, 0, "", "no-module", {"value": module})])
    return next(iter(places))


def _read_compiled(path: str) -> Any:
    """A wheel's compiled pack; None where there is none, or one of another engine's time."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        return None
    from binascii import crc32

    from reportlint.packs import cache

    stem, key = f"wheel-{crc32(os.fsencode(path)):08x}", f"{crc32(data):08x}{len(data):x}"
    compiled = cache.read(stem, key)
    if compiled is None:
        import json

        compiled = json.loads(data)
        cache.write(stem, key, compiled)
    return compiled if compiled.get("format") == FORMAT else None


def _from_files(folder: str, home: Home, name: str, module: str | None) -> Pack:
    """The pack of a folder that brings no compiled form: from the cache, or compiled now."""
    from reportlint.packs import cache
    from reportlint.packs.files import read_files

    files = read_files(folder, home)
    key = files.key()
    if not files.problems:
        try:
            return _pack(cache.read(files.stem, key), name, folder, module)
        except (AttributeError, LookupError, TypeError):  # nothing kept, or nothing of use
            pass
    from reportlint.packs.compiling import compile_pack

    compiled = compile_pack(files, reserved=module in (BUILTIN, _ENGINE))
    cache.write(files.stem, key, compiled)
    return _pack(compiled, name, folder, module)


def _pack(compiled: Any, name: str, folder: str, module: str | None) -> Pack:
    """The pack that a compiled form stands for."""
    rules = tuple(_rule(data, name, module) for data in compiled["rules"])
    return Pack(name, folder, rules, tuple(_terms(data) for data in compiled["lexicon"]))


def _rule(data: Mapping[str, Any], pack: str, module: str | None) -> Rule:
    fields = dict(data)
    for key in ("forbids", "when", "softened"):
        if key in fields:
            fields[key] = {name: tuple(values) for name, values in fields[key].items()}
    for key in ("hides", "former"):
        if key in fields:
            fields[key] = tuple(fields[key])
    if "probe" in fields:
        fields["probe"] = _probe(fields["probe"])
    if "check" in fields:
        fields["check"] = _LateCheck(module, fields["check"])
    return Rule(**fields, pack=pack)


def _probe(data: Mapping[str, Any]) -> Probe:
    fields = dict(data)
    if "terms" in fields:
        fields["terms"] = {lang: tuple(terms) for lang, terms in fields["terms"].items()}
    if "order" in fields:
        fields["order"] = tuple(Wanted(one.get("role", ""), tuple(one.get("titles", ()))) for one in fields["order"])
    if "limits" in fields:
        fields["limits"] = {measure: (low, high) for measure, (low, high) in fields["limits"].items()}
    return Probe(**fields)


def _terms(data: Mapping[str, Any]) -> Terms:
    kinds = {kind: {lang: tuple(terms) for lang, terms in data[kind].items()} for kind in KINDS if kind in data}
    return Terms(data["concept"], **kinds)


class _LateCheck:
    """A check function of a pack's module that is imported when it is first called."""

    __slots__ = ("_function", "_module", "function")

    def __init__(self, module: str | None, path: str) -> None:
        if module is None:
            raise LookupError(path)  # data only
        inner, _, self._function = path.rpartition(".")
        self._module = f"{module}.{inner}"
        self.function: Check | None = None

    def __call__(self, unit: Unit, options: Mapping[str, Any]) -> Iterator[Finding]:
        if self.function is None:
            from importlib import import_module

            self.function = getattr(import_module(self._module), self._function)
        assert self.function is not None
        return self.function(unit, options)
