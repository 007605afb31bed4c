"""What a rule asks of the words themselves: `terms`, `pattern`, `section`, `order`, `limits`, in compiled form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlint.language.normal import normal_form
from reportlint.packs.fields import LANGUAGES, Form, as_form, nearest
from reportlint.packs.lexicon_files import one_language, read_terms
from reportlint.packs.vocabulary import attributes, roles, scopes_with_role
from reportlint.rule import MEASURES
from reportlint.yamlio import Path

ASKED = ("terms", "pattern", "section")
"""What stands under `requires` or `forbids` where a rule asks for words."""
PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    "terms": ("terms",),
    "section": ("terms",),
    "order": ("first", "second"),
    "limits": ("count", "limit"),
}
"""What a message can use beyond the placeholders of its scope."""

_OWN_TITLES: Mapping[str, tuple[str, ...]] = {
    "background": ("background", "背景", "项目背景", "需求背景"),
    "solution": ("solution", "方案", "解决方案"),
    "phases": ("phases", "plan", "分期", "项目规划", "规划"),
    "difficulties": ("difficulties", "难点", "项目难点"),
    "benefits": ("benefits", "收益", "项目收益", "收益分析"),
}
"""Titles by which a section of each role is known: it cannot require itself."""
_WITHIN: Mapping[str, tuple[str, ...]] = {
    "title": ("characters", "words", "figures"),
    "sentence": ("characters", "words", "figures"),
    "claim": ("characters", "words", "figures"),
    "phase": ("characters", "words", "sentences", "items", "figures"),
    "key-result": ("characters", "words", "sentences", "items", "figures"),
}
"""What can be counted in small scopes; in all others everything can."""


def asks_words(form: Form, way: str, scope: str) -> bool:
    """Whether `requires` or `forbids` asks for words and not for what the report was understood to be."""
    value = form.data.get(way)
    if not isinstance(value, dict):
        return way == "requires" and way in form.data and not isinstance(value, str)
    if any(key in value for key in ASKED):
        return True
    known = attributes(scope)
    return way == "requires" or any(key not in known and nearest(key, ASKED) for key in value)


def read_asked(form: Form, way: str, scope: str) -> dict[str, Any]:
    """`requires` or `forbids` with terms, a pattern or a section."""
    asked = form.form(way)
    if asked is None:
        return {}
    asked.only(ASKED)
    given = [key for key in ASKED if asked.has(key)]
    if len(given) != 1:
        if given or not asked.data:
            asked.note("", "one-asked", value=len(given))
        return {}
    kind = given[0]
    probe: dict[str, Any] = {"kind": kind}
    if way == "forbids":
        probe["forbids"] = True
    if kind == "pattern":
        probe["pattern"] = _pattern(asked)
        return probe
    probe["terms"] = terms = _terms(asked, kind)
    if kind == "section":
        _refuse_stars(asked, terms)
        _refuse_itself(asked, scope, terms, way)
        if scope in _WITHIN:
            asked.note("section", "section-scope", value=scope)
    return probe


def _terms(form: Form, key: str) -> dict[str, list[str]]:
    """Terms by language; a list or a single text holds in every language."""
    value = form.data[key]
    if isinstance(value, (str, list)):
        terms, holder, keys = {"any": one_language(form, key, strict=True)}, form, [key]
    else:
        terms = read_terms(form, key, strict=True)
        holder, keys = Form(form.log, value if isinstance(value, dict) else {}, (*form.path, key)), list(terms)
        if isinstance(value, dict) and not terms:
            form.note(key, "no-terms")
    for one in keys:
        if holder.data[one] == []:
            holder.note(one, "no-terms")
    return terms


def _pattern(form: Form) -> str:
    from reportlint.patterns import trouble

    if isinstance(form.data["pattern"], dict):
        form.note("pattern", "pattern-languages")
        return ""
    pattern: str = form.data["pattern"] if form.text("pattern") else ""  # blanks at its ends count
    if pattern and (found := trouble(pattern)):
        form.note("pattern", found[0], value=pattern, detail=found[1])
    return pattern


def _refuse_stars(form: Form, terms: Mapping[str, list[str]]) -> None:
    """Titles are matched whole."""
    for term in dict.fromkeys(term for found in terms.values() for term in found):
        if "*" in term or "…" in term:
            form.note("section", "section-star", value=term, near=term.strip("*…") if "…" not in term[:-1] else None)


def _refuse_itself(form: Form, scope: str, terms: Mapping[str, list[str]], way: str) -> None:
    """A section of a role cannot ask for a section of that role inside it."""
    own = set(_OWN_TITLES.get(scope.removeprefix("section:"), ())) if scope.startswith("section:") else set()
    said = [term for lang in terms.values() for term in lang if term in own]
    if said and way == "requires":
        form.note("section", "section-itself", value=said[0])


def read_order(form: Form, scope: str) -> dict[str, Any]:
    """Sections by role or by titles, in the order in which they should stand."""
    known = roles(scope)
    if scope and not known and not scope.startswith("part") and scope != "objective":
        form.note("order", "order-scope", value=scope)
    order: list[dict[str, Any]] = []
    seen: set[str] = set()
    for entry, path in form.items("order"):
        wanted = _wanted(form, entry, path, known, scope)
        names = [wanted["role"]] if "role" in wanted else wanted.get("titles", [])
        for name in names:
            if name in seen:
                form.log.note(path, "order-twice", value=name)
        seen.update(names)
        order.append(wanted)
    if isinstance(form.data["order"], list) and len(order) < 2:
        form.note("order", "order-two")
    return {"kind": "order", "order": order}


def _wanted(form: Form, entry: Any, path: Path, known: tuple[str, ...], scope: str) -> dict[str, Any]:
    if isinstance(entry, str) and entry in known:
        return {"role": entry}
    if isinstance(entry, str):
        if scopes := scopes_with_role(entry):
            form.log.note(path, "role-elsewhere", value=entry, scope=scope, options=", ".join(scopes))
        elif entry.isascii() and (near := nearest(entry, known)):
            form.log.note(path, "unknown-role", value=entry, options=", ".join(known), near=near)
        if not entry.strip():
            form.log.note(path, "blank")
        return {"titles": [_normal(entry)]}
    holder = Form(form.log, {path[-1]: entry}, path[:-1])  # type: ignore[dict-item]
    key: Any = path[-1]
    return {"titles": [term for terms in _terms(holder, key).values() for term in terms]}


def _normal(text: str) -> str:
    return " ".join(normal_form(text).split())


def read_limits(form: Form, scope: str) -> dict[str, Any]:
    """The least and the most of each measure."""
    limits = form.form("limits")
    found: dict[str, list[int | None]] = {}
    if limits is None:
        return {}
    limits.only(MEASURES)
    if not limits.data:
        form.note("limits", "blank")
    for measure in (name for name in limits.data if name in MEASURES):
        if measure not in _WITHIN.get(scope, MEASURES):
            limits.note(measure, "measure-scope", value=scope, options=", ".join(_WITHIN[scope]))
        if (one := as_form(form.log, limits.data[measure], (*limits.path, measure))) is not None:
            found[measure] = _limit(one)
    return {"kind": "limits", "limits": found}


def _limit(form: Form) -> list[int | None]:
    form.only(("min", "max"))
    low, high = form.number("min"), form.number("max")
    for key, value in (("min", low), ("max", high)):
        if value is not None and value < 0:
            form.note(key, "limit-negative", value=value)
    if not (form.has("min") or form.has("max")):
        form.note("", "limit-none")
    elif low is not None and high is not None and low > high:
        form.note("max", "min-over-max", min=low, max=high)
    elif low == 0 and not form.has("max"):
        form.note("min", "limit-zero")
    return [low, high]


def languages_of(probe: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages of reports that a rule can ask."""
    terms = probe.get("terms", {})
    if probe.get("forbids") or "any" in terms or not terms:
        return LANGUAGES
    return tuple(lang for lang in LANGUAGES if terms.get(lang))
