"""One file of a pack's rules: checked key by key, and what the engine needs of it in compiled form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter
from typing import Any

from reportlint.diagnostic import SEVERITIES
from reportlint.packs.fields import LANGUAGES, Form, Log, as_form, nearest
from reportlint.packs.impossible import never_fires
from reportlint.packs.names import CODE, NAME, former, hides
from reportlint.packs.options import Declared, read_options
from reportlint.packs.probes import PLACEHOLDERS, asks_words, read_asked, read_limits, read_order
from reportlint.packs.vocabulary import COLLECTIONS, UNDECIDED, attributes, placeholders, requirable, scopes_with
from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.rule import SCOPES
from reportlint.yamlio import Path

KEYS = (
    "code", "name", "severity", "scope", "preview",
    "requires", "forbids", "order", "limits", "check", "options", "values",
    "when", "softened", "hides", "former",
    "message", "advice", "related", "why", "examples",
)  # fmt: skip
REQUIRED = ("code", "name", "severity", "scope", "message", "advice", "why")
WAYS = ("requires", "forbids", "order", "limits", "check")
OF_OWN = ("code", "message", "advice")
"""What a team's own rule has to say; the rest has defaults."""
DEFAULTS = {"severity": "warning", "scope": "report"}

_CHECK = re.compile(r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)+\Z")
_HAN = re.compile("[\u4e00-\u9fff]")


class Example(NamedTuple):
    """A small report that the rule must accuse in line `at`, or must not accuse where `at` is 0."""

    lang: str
    text: str
    at: int = 0
    row: int = 0  # of the rule's file


class RuleTexts(NamedTuple):
    """What `explain`, the rule pages and the tests need of a rule file beyond what the engine runs."""

    why: dict[str, str]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    options: Mapping[str, Declared] = {}


class Origin(NamedTuple):
    """Where rule files come from, as far as it decides what may stand in them."""

    reserved: bool = False  # codes with RL
    engine: bool = False  # raised by the engine itself: needs no requires, forbids or check
    code: bool = False  # check functions
    own: bool = False  # a team's own folder: free file names, defaults, one language is enough


def read_rule(log: Log, file_stem: str, origin: Origin) -> dict[str, Any]:
    """The rule of a file in compiled form: the fields of `Rule` that are not at their defaults."""
    form = as_form(log, log.loaded.data)
    if form is None:
        return {}
    form.only(KEYS, OF_OWN if origin.own else REQUIRED)
    defaults = DEFAULTS if origin.own and form.data.keys() <= set(KEYS) else {}  # a misspelt key may be any of them
    scope = (
        form.choice("scope", SCOPES if origin.engine else SCOPES[1:])
        if form.has("scope")
        else defaults.get("scope", "")
    )
    code = _code(form, origin)
    compiled: dict[str, Any] = {
        "code": code,
        "name": _own_name(file_stem, code) if origin.own and not form.has("name") else _name(form),
        "severity": form.choice("severity", SEVERITIES) if form.has("severity") else defaults.get("severity", ""),
        "scope": scope,
    }
    if not log.problems and not origin.own and file_stem != (stem := f"{compiled['code']}-{compiled['name']}"):
        form.note("code", "file-name", value=f"{stem}.yaml")
    compiled |= _way(form, scope, origin)
    compiled |= {key: values for key in ("when", "softened") if (values := _conditions(form, key, scope))}
    if hidden := hides(form, compiled["code"]):
        compiled["hides"] = hidden
    if once := former(form, compiled["code"], compiled["name"]):
        compiled["former"] = once
    never_fires(form, compiled)
    compiled |= _messages(form, scope, compiled.get("probe", {}), origin.own)
    if form.flag("preview"):
        compiled["preview"] = True
    read_texts(form, own=origin.own)
    return compiled


def _code(form: Form, origin: Origin) -> str:
    code = form.text("code")
    if code and not CODE.match(code):
        form.note("code", "code", value=code)
    elif code.startswith("RL") and code[2:].isdigit() and not origin.reserved:
        form.note("code", "reserved-code", value="ABC" + code[2:])
    return code


def _name(form: Form) -> str:
    name = form.text("name")
    if name and not NAME.match(name):
        form.note("name", "name", value=name)
    return name


def _own_name(file_stem: str, code: str) -> str:
    """The name of a rule that gives none: its file's, without the code before it; else the code."""
    rest = file_stem.removeprefix(code).strip("-_. ").lower().replace("_", "-")
    return rest if NAME.match(rest) else code.lower()


def _way(form: Form, scope: str, origin: Origin) -> dict[str, Any]:
    """What the rule asks: one of `WAYS`."""
    given = [way for way in WAYS if form.has(way)]
    misspelt = any(key not in KEYS and nearest(key, KEYS) in WAYS for key in form.data)
    if len(given) != 1 and not (origin.engine and not given) and not (misspelt and not given):
        form.note(given[1] if given else "", "one-of", value=len(given))
    for key in ("options", "values"):
        if form.has(key) and "check" not in given and not origin.engine:
            form.note(key, "only-with-check")
    if {"requires", "forbids"} <= set(given) and form.data["requires"] == form.data["forbids"]:
        form.note("forbids", "requires-and-forbids")
    way: dict[str, Any] = {}
    for key, read in (("requires", _requires), ("forbids", _forbids)):
        if form.has(key) and asks_words(form, key, scope):
            way["probe"] = read_asked(form, key, scope)
        elif form.has(key):
            way[key] = read(form, scope)
    if form.has("order"):
        way["probe"] = read_order(form, scope)
    if form.has("limits"):
        way["probe"] = read_limits(form, scope)
    if form.has("check"):
        way["check"] = _check(form, origin)
        if declared := read_options(form):
            way["options"] = {name: one.default for name, one in declared.items()}
            way["declared"] = {
                name: {key: getattr(one, key) for key in ("type", "default", "min", "max")}
                for name, one in declared.items()
            }
    return way


def _requires(form: Form, scope: str) -> str:
    if not scope:
        return ""
    value = form.text("requires")
    if value in requirable(scope):
        return value
    if value and (others := scopes_with(value)):
        form.note("requires", "other-scope", value=value, scope=scope, options=", ".join(others))
    elif options := requirable(scope):
        return form.choice("requires", options)
    elif value:
        form.note("requires", "requires-scope", value=value, scope=scope)
    return ""


def _forbids(form: Form, scope: str) -> dict[str, list[Any]]:
    """Values of attributes, or the name of a collection."""
    if not isinstance(form.data["forbids"], str):
        return _conditions(form, "forbids", scope)
    collection = form.choice("forbids", COLLECTIONS)
    if collection and scope and scope != "report":
        form.note("forbids", "collection-scope", value=collection)
    return {collection: []}


def _check(form: Form, origin: Origin) -> str:
    """`module.function` within the pack; whether it exists is seen once all files are read."""
    if not origin.code:
        form.note("check", "check-refused")
        return ""
    check = form.text("check")
    if check and not _CHECK.match(check):
        form.note("check", "check-form", value=regex(r"[^a-z0-9_]+").sub("_", check.lower()).strip("_") or "name")
        return ""
    return check


def _conditions(form: Form, key: str, scope: str) -> dict[str, list[Any]]:
    """Attributes with the values that are meant."""
    conditions = form.form(key)
    if conditions is None or not scope:
        return {}
    allowed = attributes(scope)
    elsewhere = {name: others for name in conditions.data if name not in allowed and (others := scopes_with(name))}
    for name, others in elsewhere.items():
        conditions.note(name, "other-scope", value=name, scope=scope, options=", ".join(others))
    conditions.only((*allowed, *elsewhere))
    if not conditions.data:
        form.note(key, "blank")
    found: dict[str, list[Any]] = {}
    for name in (name for name in conditions.data if name in allowed):
        options = allowed[name]
        found[name] = [entry for entry, path in conditions.items(name) if _allowed(form.log, entry, path, options)]
        if conditions.data[name] == []:
            conditions.note(name, "blank")
        if key == "forbids" and (unsure := next((one for one in found[name] if one in UNDECIDED), None)):
            conditions.note(name, "undecided", value=unsure)
    return found


def _allowed(log: Log, value: Any, path: Path, options: tuple[str | bool, ...]) -> bool:
    if isinstance(value, (str, bool)) and value in options:
        return True
    names = [str(option).lower() if isinstance(option, bool) else option for option in options]
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    log.note(path, "unknown-value", value=shown, options=", ".join(names), near=nearest(shown, names))
    return False


def _messages(form: Form, scope: str, probe: Mapping[str, Any], own: bool) -> dict[str, Any]:
    """The texts that a diagnostic shows; their placeholders have to be known."""
    extra = (*(name for name, _ in form.names("values")), *PLACEHOLDERS.get(probe.get("kind", ""), ()))
    known = tuple(dict.fromkeys((*extra, *placeholders(scope)))) if scope else None
    messages: dict[str, Any] = {}
    for key in ("message", "advice", "related"):
        texts = form.both(key, one_will_do=own)
        told = {text: lang for lang, text in reversed(texts.items())} if own else {}  # one text for both: told once
        for lang, text in texts.items():
            if own and told[text] != lang:
                continue
            path = (*form.path, key, lang) if isinstance(form.data[key], dict) else (*form.path, key)
            _fields(form.log, path, text, ("name",) if key == "related" else known)
        if texts:
            messages[key] = texts
    return messages


def _fields(log: Log, path: Path, text: str, known: tuple[str, ...] | None) -> None:
    """Note what stands in braces and cannot be filled in: only plain names can."""
    try:
        fields = [(name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None]
    except ValueError:
        log.note(path, "placeholder", value=text)
        return
    for name, spec, how in fields:
        if spec or how or not name.isidentifier():
            log.note(path, "placeholder", value=f"{{{name}{'!' + how if how else ''}{':' + spec if spec else ''}}}")
        elif known is not None and name not in known:
            options = ", ".join(f"{{{one}}}" for one in known)
            near = nearest(name, known)
            log.note(
                path, "unknown-placeholder", value=f"{{{name}}}", options=options, near=f"{{{near}}}" if near else None
            )


def read_texts(form: Form, options: bool = False, own: bool = False) -> RuleTexts:
    """Why the rule is, and its examples; with `options`, what can be set of it too."""
    why = form.both("why", one_line=False, one_will_do=own)
    declared = read_options(form) if options else {}
    examples = form.form("examples")
    if examples is None:
        return RuleTexts(why, (), (), declared)
    examples.only(("bad", "good"))
    return RuleTexts(why, _examples(examples, "bad"), _examples(examples, "good"), declared)


def _examples(form: Form, key: str) -> tuple[Example, ...]:
    found: list[Example] = []
    for entry, path in form.items(key):
        example = as_form(form.log, {"text": entry} if isinstance(entry, str) else entry, path)
        if example is None:
            continue
        needed = ("text", "at") if key == "bad" else ("text",)
        example.only(("lang", *needed), needed)
        text, at = example.text("text", one_line=False), example.number("at")
        if at is not None and text and not 1 <= at <= len(text.splitlines()):
            example.note("at", "at", value=at)
        lang = example.choice("lang", LANGUAGES) or ("zh" if _HAN.search(text) else "en")
        found.append(Example(lang, text, at or 0, form.log.loaded.at(path).row))
    return tuple(found)
