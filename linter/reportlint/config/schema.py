"""The JSON Schema of a configuration, made of the same description of its keys that reading goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reportlint.config.keys import KEYS, LEVELS, LONGEST_MONTH, Key, Kind
from reportlint.language.concepts import CONCEPTS
from reportlint.packs.fields import LANGUAGES
from reportlint.rule import Rule

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What the editors' plugins for YAML and TOML read."""

_SELECTOR = r"^([A-Z]{2,6}[0-9]{0,3}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$"
_NAMES = {"pattern": r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}
_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean", "string": "string"}

Schema = dict[str, Any]


def schema(rules: Iterable[Rule]) -> Schema:
    """The schema; `rules` are those whose codes, names and options an editor is to offer."""
    maker = _Maker(tuple(rules))
    return {
        "$schema": DIALECT,
        "title": "reportlint",
        "description": "reportlint.yaml, .reportlint.yaml, [tool.reportlint] in pyproject.toml",
        "definitions": maker.definitions(),
        **maker.mapping(KEYS),
    }


class _Maker:
    """Makes a schema for each kind of key."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._kinds: Mapping[Kind, Callable[[Key], Schema]] = {
            "files": lambda key: _one_or_more({"type": "string", "minLength": 1}),
            "version": lambda key: {"type": "string", "pattern": r"^\s*(~=|==|!=|<=|>=|<|>)?\s*v?[0-9]"},
            "selectors": self._selectors,
            "levels": lambda key: _ref("levels"),
            "options": lambda key: _ref("options"),
            "form": lambda key: self.mapping(key.inner),
            "terms": lambda key: _closed({concept: _ref("words") for concept in CONCEPTS}),
            "categories": lambda key: {
                "type": "object",
                "propertyNames": _NAMES,
                "additionalProperties": _ref("category"),
            },
            "texts": lambda key: _one_or_more({"type": "string", "minLength": 1}),
            "folders": lambda key: _one_or_more({"type": "string", "minLength": 1}),
            "file": lambda key: {"type": "string", "minLength": 1},
            "patterns": lambda key: _one_or_more({"type": "string", "minLength": 1}),
            "per-file": lambda key: {"type": "object", "additionalProperties": self.mapping(key.inner)},
            "flag": lambda key: {"type": "boolean"},
            "choice": lambda key: {"enum": list(key.choices)},
            "days": lambda key: {"type": "integer", "minimum": 1, "maximum": LONGEST_MONTH},
        }

    def mapping(self, keys: Iterable[Key]) -> Schema:
        """A mapping with these keys and no others."""
        return _closed({key.name: self._key(key) for key in keys})

    def definitions(self) -> Schema:
        """What several keys refer to."""
        names = sorted({name for rule in self._rules for name in (rule.code, rule.name)})
        families = sorted({rule.code[:end] for rule in self._rules for end in (2, 3)})
        term = _one_or_more({"type": "string", "minLength": 1})
        words = _closed(dict.fromkeys(LANGUAGES, term))
        label = {"anyOf": [{"type": "string"}, _closed({lang: {"type": "string"} for lang in LANGUAGES})]}
        return {
            "selector": {"anyOf": [{"enum": [*families, *names]}, {"type": "string", "pattern": _SELECTOR}]},
            "levels": self._levels(),
            "options": self._options(),
            "words": words,
            "category": _closed({**words["properties"], "label": label}),
        }

    def _key(self, key: Key) -> Schema:
        told: Schema = {"description": f"{key.help['en']} · {key.help['zh']}"}
        if key.default is not None:
            told["default"] = key.default
        kind = self._kinds[key.kind](key)
        return told | ({"allOf": [kind]} if "$ref" in kind else kind)  # draft 7 reads nothing beside a $ref

    def _selectors(self, key: Key) -> Schema:
        found = _one_or_more(_ref("selector"))
        if key.name == "select":
            found["anyOf"][1]["minItems"] = 1
        return found

    def _levels(self) -> Schema:
        level = {"enum": list(LEVELS)}
        named = {name: level for rule in self._rules for name in (rule.code, rule.name)}
        return {"type": "object", "properties": named, "patternProperties": {_SELECTOR: level}} | _NO_OTHERS

    def _options(self) -> Schema:
        """The options of each rule under its code and its name; rules of other packs may have any."""
        named = {
            name: _closed({spelt: _option(how) for option, how in rule.declared.items() for spelt in _both(option)})
            for rule in self._rules
            for name in (rule.code, rule.name)
        }
        return {"type": "object", "properties": named, "additionalProperties": {"type": "object"}}


_NO_OTHERS = {"additionalProperties": False}


def _both(option: str) -> Iterable[str]:
    """The name of an option as it is declared, and with hyphens, which are as good."""
    return dict.fromkeys((option, option.replace("_", "-")))


def _option(how: Mapping[str, Any]) -> Schema:
    """What an option of a rule may be."""
    if how["type"] == "list-of-strings":
        return {"type": "array", "items": {"type": "string", "minLength": 1}, "default": how["default"]}
    limits = {"minimum": how.get("min"), "maximum": how.get("max")}
    return {"type": _TYPES[how["type"]], "default": how["default"]} | {
        name: limit for name, limit in limits.items() if limit is not None
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, **_NO_OTHERS}


def _one_or_more(entry: Schema) -> Schema:
    """An entry, or a list of them."""
    return {"anyOf": [entry, {"type": "array", "items": entry}]}
