"""One file of a pack's lexicon: the terms of one concept."""

from __future__ import annotations

from typing import Any

from reportlint.language.concepts import CONCEPTS, KINDS
from reportlint.language.normal import normal_form
from reportlint.packs.fields import LANGUAGES, Form, Log, as_form

KEYS = ("concept", "about", *KINDS)


def read_lexicon(log: Log) -> dict[str, Any] | None:
    """The terms of a file in compiled form, in normal form and each once; None where there is nothing to read."""
    form = as_form(log, log.loaded.data)
    if form is None:
        return None
    form.only(KEYS, required=("concept",))
    form.text("about")
    compiled: dict[str, Any] = {"concept": form.choice("concept", CONCEPTS)}
    for kind in KINDS:
        if terms := read_terms(form, kind):
            compiled[kind] = terms
    if len(compiled) == 1 and not log.problems:
        form.note("", "no-terms")
    return compiled


def read_terms(form: Form, key: str, strict: bool = False) -> dict[str, list[str]]:
    """The terms under a key by language, in normal form and each once; `strict` notes those that can match nothing."""
    languages = form.form(key)
    if languages is None:
        return {}
    languages.only(LANGUAGES)
    return {lang: one_language(languages, lang, strict) for lang in LANGUAGES if languages.has(lang)}


def one_language(languages: Form, lang: str, strict: bool = False) -> list[str]:
    """The terms under one key, a list or a single text, in normal form and each once."""
    log = languages.log
    seen: dict[str, int] = {}
    terms: dict[str, None] = {}
    for term, path in languages.several(lang):
        row = log.loaded.at(path).row
        normal = " ".join(normal_form(term).split())
        if term in seen:
            log.note(path, "duplicate-term", value=term, row=seen[term])
        elif not normal.strip("*…"):
            log.note(path, "empty-term", value=term)
        elif strict and (normal.count("…") > 1 or any("*" in piece.rstrip("*") for piece in normal.split("…"))):
            log.note(path, "term-form", value=term)
        seen[term] = row
        terms[normal] = None
    return list(terms)
