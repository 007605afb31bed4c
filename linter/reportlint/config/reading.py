"""Reading a configuration file key by key. What is wrong is noted, all at once; rules are looked up later."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, get_args

from reportlint.config.model import LEVELS, Category, Configuration, Place, Selection
from reportlint.config.sources import parse, shown
from reportlint.language.concepts import CONCEPTS, Terms
from reportlint.language.second_look import MODES
from reportlint.packs.fields import LANGUAGES, Form, Log, as_form, dotted
from reportlint.packs.lexicon_files import read_terms
from reportlint.packs.pack import Problem
from reportlint.report.model import Category as BuiltIn
from reportlint.report.options import ReadingOptions
from reportlint.yamlio import Loaded

KEYS = (
    "select", "ignore", "extend-select", "severity", "rules", "reading", "terms", "categories",
    "packs", "rule-folders", "require-reason", "lang", "second-look",
)  # fmt: skip
READING = ("big-project-days",)
LONGEST_MONTH = 366
"""The most days that a project may have to take before it is big."""

_SELECTOR = re.compile(r"[A-Z]{2,6}[0-9]{0,3}\Z|[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


def read(path: str) -> tuple[Configuration, Log | Problem]:
    """The configuration of a file, as far as it is in order, and the log of what is not.

    A `Problem` instead of a log: the file cannot be read at all.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        return Configuration(), Problem(shown(path), 0, 0, "", "unreadable", {"value": error.strerror or str(error)})
    loaded = parse(data, path)
    if isinstance(loaded, Problem):
        return Configuration(), loaded
    log = Log(shown(path), loaded)
    return _configuration(log, path), log


def two(files: tuple[str, ...]) -> Problem:
    """The mistake of having more than one configuration in a folder."""
    names = ", ".join(os.path.basename(file) for file in files)
    return Problem(shown(os.path.dirname(files[0])) + os.sep, 0, 0, "", "config-two", {"value": names})


def _configuration(log: Log, path: str) -> Configuration:
    if log.loaded.data is None:  # nothing but comments
        return Configuration(log.file)
    form = as_form(log, log.loaded.data)
    if form is None:
        return Configuration(log.file)
    form.only(KEYS)
    categories, words = _categories(form)
    lang = form.choice("lang", (*LANGUAGES, "auto"))
    return Configuration(
        file=log.file,
        selection=Selection(
            _selectors(form, "select") if form.has("select") else None,
            _selectors(form, "extend-select"),
            _selectors(form, "ignore"),
        ),
        severity=_severity(form),
        rules=_rules(form),
        reading=ReadingOptions(**_reading(form), categories=tuple(one.name for one in categories)),
        terms=(*_terms(form), *words),
        categories=categories,
        packs=tuple(dict.fromkeys(name for name, _ in form.several("packs"))),
        folders=_folders(form, path),
        require_reason=form.flag("require-reason"),
        lang=lang or None,  # type: ignore[arg-type]
        second_look=form.choice("second-look", MODES) or None,  # type: ignore[arg-type]
        places=_places(log.loaded, log.file),
    )


def _selectors(form: Form, key: str) -> tuple[str, ...]:
    found = []
    for entry, path in form.several(key):
        if _SELECTOR.match(entry):
            found.append(entry)
        else:
            form.log.note(path, "config-selector", value=entry)
    if form.data.get(key) == [] and key == "select":
        form.note(key, "blank")
    return tuple(dict.fromkeys(found))


def _severity(form: Form) -> dict[str, Any]:
    levels = form.form("severity")
    found: dict[str, Any] = {}
    for selector in levels.data if levels is not None else ():
        assert levels is not None
        if not _SELECTOR.match(selector):
            levels.note(selector, "config-selector", value=selector)
        elif level := levels.choice(selector, LEVELS):
            found[selector] = level
    return found


def _rules(form: Form) -> dict[str, Mapping[str, Any]]:
    """Options by rule; whether rule and option exist is seen once the rules are loaded."""
    rules = form.form("rules")
    found: dict[str, Mapping[str, Any]] = {}
    for rule, value in rules.data.items() if rules is not None else ():
        assert rules is not None
        if (options := as_form(form.log, value, (*rules.path, rule))) is not None:
            found[rule] = options.data
    return found


def _reading(form: Form) -> dict[str, int]:
    reading = form.form("reading")
    if reading is None:
        return {}
    reading.only(READING)
    days = reading.number("big-project-days")
    if days is None:
        return {}
    if not 1 <= days <= LONGEST_MONTH:
        reading.note("big-project-days", "config-days", value=days, limit=LONGEST_MONTH)
    return {"big_project_days": days}


def _terms(form: Form) -> tuple[Terms, ...]:
    """Further words for the concepts there are; they count in titles and in running text."""
    concepts = form.form("terms")
    if concepts is None:
        return ()
    concepts.only(CONCEPTS)
    return tuple(
        _as_terms(concept, read_terms(concepts, concept, strict=True))
        for concept in concepts.data
        if concept in CONCEPTS
    )


def _as_terms(concept: str, terms: Mapping[str, list[str]]) -> Terms:
    words = {lang: tuple(found) for lang, found in terms.items()}
    return Terms(concept, headings=words, words=words)


def _categories(form: Form) -> tuple[tuple[Category, ...], tuple[Terms, ...]]:
    """Further benefit categories with their words."""
    categories = form.form("categories")
    found: list[Category] = []
    words: list[Terms] = []
    for name in categories.data if categories is not None else ():
        assert categories is not None
        if not _NAME.match(name):
            categories.note(name, "name", value=name)
        elif name in CONCEPTS or name in get_args(BuiltIn):
            categories.note(name, "config-category-taken", value=name)
        elif (one := categories.form(name)) is not None:
            one.only((*LANGUAGES, "label"))
            terms = read_terms(Form(form.log, {name: _without_label(one)}, categories.path), name, strict=True)
            if not any(terms.values()):
                categories.note(name, "no-terms")
            label = one.both("label", one_will_do=True) if one.has("label") else {}
            found.append(Category(name, label))
            words.append(Terms(name, words={lang: tuple(said) for lang, said in terms.items()}))
    return tuple(found), tuple(words)


def _without_label(form: Form) -> dict[str, Any]:
    return {lang: form.data[lang] for lang in LANGUAGES if form.has(lang)}


def _folders(form: Form, path: str) -> tuple[str, ...]:
    """Folders of own rules, from the folder that the configuration stands in."""
    here = os.path.dirname(path) or "."
    found = (os.path.normpath(os.path.join(here, name)) for name, _ in form.several("rule-folders"))
    return tuple(dict.fromkeys(shown(folder) for folder in found))


def _places(loaded: Loaded, file: str) -> dict[str, Place]:
    """Where each value stands, by its dotted key."""
    return {dotted(path): Place(file, at.row, at.column) for path, at in loaded.positions.items() if path}
