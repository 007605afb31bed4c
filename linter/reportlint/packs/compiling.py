"""A pack's files made into one value of plain data, fit for JSON: checked as a whole, all problems at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any

from reportlint.packs.fields import Log, nearest
from reportlint.packs.files import PackFiles
from reportlint.packs.lexicon_files import read_lexicon
from reportlint.packs.pack import FORMAT, PackError, Problem
from reportlint.packs.rule_files import Origin, read_rule
from reportlint.record import NamedTuple
from reportlint.yamlio import YamlError, load


class _Rule(NamedTuple):
    """A rule file that could be read."""

    file: str
    log: Log
    data: dict[str, Any]


def compile_pack(pack: PackFiles, reserved: bool = False) -> dict[str, Any]:
    """The compiled form of a pack; `reserved` lets it use the codes that are kept for reportlint.

    Raises `PackError`.
    """
    own = pack.home == "folder"
    origin = Origin(reserved, engine=pack.home == "engine", code=pack.home == "module", own=own)
    files, shown, problems = pack.contents, pack.shown, list(pack.problems)
    logs: list[Log] = []
    rules: list[_Rule] = []
    lexicon: list[dict[str, Any]] = []
    concepts: dict[str, str] = {}
    for file in sorted(files):
        if not file.endswith(".yaml"):
            continue
        log = _log(file, files[file], shown, problems)
        if log is None:
            continue
        logs.append(log)
        if not file.startswith("lexicon/"):
            data = read_rule(log, file.rpartition("/")[2].removesuffix(".yaml"), origin)
            rules.append(_Rule(file, log, {**data, "file": file} if own and data else data))
        elif (terms := read_lexicon(log)) is not None:
            concept = terms["concept"]
            if concept and (other := concepts.setdefault(concept, file)) != file:
                log.note(("concept",), "duplicate-concept", value=concept, other=other)
            lexicon.append(terms)
    _duplicates(rules)
    _contradictions(rules)
    _checks(rules, files)
    problems.extend(problem for log in logs for problem in log.problems)
    if not (rules or lexicon or problems):
        problems.append(Problem(pack.folder, 0, 0, "", "nothing"))
    if problems:
        raise PackError(sorted(problems, key=lambda problem: problem[:4]))
    ordered = sorted((rule.data for rule in rules), key=lambda data: str(data["code"]))
    return {"format": FORMAT, "digest": pack.digest(), "rules": ordered, "lexicon": lexicon}


def _log(file: str, data: bytes, shown: str, problems: list[Problem]) -> Log | None:
    """The YAML of one file, ready to be read; None, with the problem noted, where it is not YAML."""
    name = shown + file
    try:
        return Log(name, load(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        problems.append(Problem(name, data.count(b"\n", 0, error.start) + 1, 1, "", "not-utf8"))
    except YamlError as error:
        at = error.position
        problems.append(Problem(name, at.row, at.column, "", f"yaml-{error.kind}", {"detail": error.detail}))
    return None


def _duplicates(rules: list[_Rule]) -> None:
    """Note codes and names that two files of the pack use."""
    for key in ("code", "name"):
        seen: dict[str, str] = {}
        for rule in rules:
            value = rule.data.get(key)
            if value and (other := seen.setdefault(value, rule.file)) != rule.file:
                rule.log.note((key,), "duplicate", value=value, other=other)


def _contradictions(rules: list[_Rule]) -> None:
    """Note a rule that forbids what another one requires of the same scope."""
    wanted: dict[tuple[str, str, str], str] = {}
    for rule in rules:
        for key in _words(rule, forbidden=False):
            wanted.setdefault(key, rule.file)
    for rule in rules:
        words = _words(rule, forbidden=True)
        others = {wanted.get(key) for key in words}
        if words and None not in others and len(others) == 1:
            rule.log.note(("forbids",), "contradicts", value=words[0][2], other=others.pop())


def _words(rule: _Rule, forbidden: bool) -> list[tuple[str, str, str]]:
    """What a rule requires as its one word, or what it forbids, each with scope and kind."""
    probe = rule.data.get("probe") or {}
    terms = list(dict.fromkeys(term for found in probe.get("terms", {}).values() for term in found))
    words = terms or ([probe["pattern"]] if probe.get("pattern") else [])
    if probe.get("forbids", False) is not forbidden or rule.data.get("when") or (len(words) > 1 and not forbidden):
        return []
    return [(str(rule.data["scope"]), str(probe["kind"]), word) for word in words] if probe else []


def _checks(rules: list[_Rule], files: Mapping[str, bytes]) -> None:
    """Note check functions that do not exist; the modules are parsed, not run."""
    modules: dict[str, tuple[str, ...] | SyntaxError | None] = {}
    for rule in rules:
        check = rule.data.get("check")
        if not check:
            continue
        module, _, function = check.rpartition(".")
        file = next((file for file in _module_files(module) if file in files), "")
        if module not in modules:
            modules[module] = _names(files[file]) if file else None
        names = modules[module]
        if names is None:
            rule.log.note(("check",), "no-check-module", value=next(_module_files(module)))
        elif isinstance(names, SyntaxError):
            detail = f"{names.msg} ({names.lineno})"
            rule.log.note(("check",), "check-syntax", value=file, detail=detail)
        elif function not in names:
            rule.log.note(("check",), "no-check", value=function, module=file, near=nearest(function, names))


def _module_files(module: str) -> Iterator[str]:
    path = module.replace(".", "/")
    yield f"{path}.py"
    yield f"{path}/__init__.py"


def _names(source: bytes) -> tuple[str, ...] | SyntaxError:
    """What a module defines or imports at its top level."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return error
    except ValueError as error:  # NUL bytes
        return SyntaxError(str(error))
    names: list[str] = []
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            names.append(node.name)
        elif isinstance(node, ast.ImportFrom):
            names.extend(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Assign):
            names.extend(target.id for target in node.targets if isinstance(target, ast.Name))
    return tuple(names)
