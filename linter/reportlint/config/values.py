"""Reading one value of a configuration by the kind of its key. What is wrong is noted; rules are looked up later."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from reportlint.config.keys import LONGEST_MONTH, Key, Kind
from reportlint.config.model import Category
from reportlint.config.patterns import wrong_with
from reportlint.config.sources import shown
from reportlint.language.concepts import CONCEPTS, Terms
from reportlint.packs.fields import LANGUAGES, Form, as_form
from reportlint.packs.lexicon_files import read_terms
from reportlint.report.model import Category as BuiltIn
from reportlint.yamlio import Path

_SELECTOR = re.compile(r"[A-Z]{2,6}[0-9]{0,3}\Z|[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


def read_value(form: Form, key: Key, folder: str) -> Any:
    """The value of a key that is given, as far as it is in order. `folder` is that of the configuration."""
    return _READERS[key.kind](form, key, folder)


def read_keys(form: Form, keys: tuple[Key, ...], folder: str) -> dict[str, Any]:
    """The values of the keys that are given; unknown keys are noted."""
    form.only([key.name for key in keys])
    return {key.name: read_value(form, key, folder) for key in keys if form.has(key.name)}


def _selectors(form: Form, key: Key, folder: str) -> tuple[str, ...]:
    found = []
    for entry, path in form.several(key.name):
        if _SELECTOR.match(entry):
            found.append(entry)
        else:
            form.log.note(path, "config-selector", value=entry)
    if form.data[key.name] == [] and key.name == "select":
        form.note(key.name, "blank")
    return tuple(dict.fromkeys(found))


def _levels(form: Form, key: Key, folder: str) -> dict[str, Any]:
    levels = form.form(key.name)
    found: dict[str, Any] = {}
    for selector in levels.data if levels is not None else ():
        assert levels is not None
        if not _SELECTOR.match(selector):
            levels.note(selector, "config-selector", value=selector)
        elif level := levels.choice(selector, key.choices):
            found[selector] = level
    return found


def _options(form: Form, key: Key, folder: str) -> dict[str, Mapping[str, Any]]:
    """Options by rule; whether rule and option exist is seen once the rules are loaded."""
    rules = form.form(key.name)
    found: dict[str, Mapping[str, Any]] = {}
    for rule, value in rules.data.items() if rules is not None else ():
        assert rules is not None
        if (options := as_form(form.log, value, (*rules.path, rule))) is not None:
            found[rule] = options.data
    return found


def _form(form: Form, key: Key, folder: str) -> dict[str, Any]:
    inner = form.form(key.name)
    return read_keys(inner, key.inner, folder) if inner is not None else {}


def _days(form: Form, key: Key, folder: str) -> int | None:
    days = form.number(key.name)
    if days is not None and not 1 <= days <= LONGEST_MONTH:
        form.note(key.name, "config-days", value=days, limit=LONGEST_MONTH)
        return None
    return days


def _terms(form: Form, key: Key, folder: str) -> tuple[Terms, ...]:
    """Further words for the concepts there are; they count in titles and in running text."""
    concepts = form.form(key.name)
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


def _categories(form: Form, key: Key, folder: str) -> tuple[tuple[Category, Terms], ...]:
    """Further benefit categories, each with its words."""
    categories = form.form(key.name)
    found: list[tuple[Category, Terms]] = []
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
            words = Terms(name, words={lang: tuple(said) for lang, said in terms.items()})
            found.append((Category(name, label), words))
    return tuple(found)


def _without_label(form: Form) -> dict[str, Any]:
    return {lang: form.data[lang] for lang in LANGUAGES if form.has(lang)}


def _texts(form: Form, key: Key, folder: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name, _ in form.several(key.name)))


def _files(form: Form, key: Key, folder: str) -> tuple[tuple[str, Path], ...]:
    """Paths from the folder that the configuration stands in, as the run can open them, each with where it is written."""
    return tuple((shown(os.path.normpath(os.path.join(folder, name))), path) for name, path in form.several(key.name))


def _folders(form: Form, key: Key, folder: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for path, _ in _files(form, key, folder)))


def _file(form: Form, key: Key, folder: str) -> str:
    """A path below the folder that the configuration stands in: it may be written, and only there is it the team's own."""
    name = form.text(key.name)
    if not name:
        return ""
    inside = os.path.normpath(name)
    if os.path.isabs(name) or inside.split(os.sep)[0] in ("..", "."):
        form.note(key.name, "config-outside", value=name)
        return ""
    return shown(os.path.normpath(os.path.join(folder, name)))


def _patterns(form: Form, key: Key, folder: str) -> tuple[str, ...]:
    found = []
    for entry, path in form.several(key.name):
        if wrong := wrong_with(entry):
            form.log.note(path, wrong, value=entry)
        else:
            found.append(entry)
    return tuple(found)


def _per_file(form: Form, key: Key, folder: str) -> dict[str, dict[str, Any]]:
    """Settings by pattern."""
    files = form.form(key.name)
    found: dict[str, dict[str, Any]] = {}
    for pattern in files.data if files is not None else ():
        assert files is not None
        if wrong := ("config-pattern-not" if pattern.startswith("!") else wrong_with(pattern)):
            files.note(pattern, wrong, value=pattern)
        elif (settings := files.form(pattern)) is not None:
            if not settings.data:
                files.note(pattern, "blank")
            found[pattern] = read_keys(settings, key.inner, folder)
    return found


def _version(form: Form, key: Key, folder: str) -> str:
    from reportlint.config.version import fits, parse, running

    wanted = form.text(key.name)
    if not wanted:
        return ""
    if parse(wanted) is None:
        form.note(key.name, "config-specifier", value=wanted)
    elif not fits(wanted, version := running()):
        form.note(key.name, "config-version", value=wanted, version=version)
    return wanted


def _flag(form: Form, key: Key, folder: str) -> bool:
    return form.flag(key.name)


def _choice(form: Form, key: Key, folder: str) -> str | None:
    return form.choice(key.name, key.choices) or None


_READERS: Mapping[Kind, Callable[[Form, Key, str], Any]] = {
    "files": _files,
    "version": _version,
    "selectors": _selectors,
    "levels": _levels,
    "options": _options,
    "form": _form,
    "terms": _terms,
    "categories": _categories,
    "texts": _texts,
    "folders": _folders,
    "file": _file,
    "patterns": _patterns,
    "per-file": _per_file,
    "flag": _flag,
    "choice": _choice,
    "days": _days,
}
