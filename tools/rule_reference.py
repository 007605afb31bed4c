"""What a rule can ask for, scope by scope: a table for the page on writing rules, made from the engine's vocabulary."""

from __future__ import annotations

from pathlib import Path

from reportlint.formats.texts import say
from reportlint.packs.vocabulary import attributes, placeholders, requirable
from reportlint.report.model import (
    OBJECTIVE_ASPECTS,
    PIECES,
    Aspect,
    Claim,
    KeyResult,
    Language,
    Objective,
    Part,
    Phase,
    Project,
    Report,
)
from reportlint.rule import SCOPES, Finding, Unit
from reportlint.source import Span

ROOT = Path(__file__).parents[1]
_HEADS: dict[Language, tuple[str, ...]] = {
    "en": ("`scope:`", "asked of", "further values", "`requires:`", "`when`, `softened`, `forbids`"),
    "zh": ("`scope:`", "问什么", "还能用的值", "`requires:`", "`when`、`softened`、`forbids`"),
}
_OF_THE: dict[Language, dict[str, str]] = {
    "en": {"report": "those of `report`", "project": "those of `project`", "objective": "those of `objective`"},
    "zh": {"report": "`report` 的那些", "project": "`project` 的那些", "objective": "`objective` 的那些"},
}
_ASPECTS: dict[Language, tuple[str, str]] = {
    "en": ("a project's, below", "an objective's, below"),
    "zh": ("项目的，见下", "目标的，见下"),
}
_ROLE: dict[Language, dict[str, str]] = {
    "en": {"part:ROLE": "this part", "section:ROLE": "this section of each project"},
    "zh": {"part:ROLE": "这个部分", "section:ROLE": "每个项目的这一节"},
}
_PROJECTS = ("project", "big-project", "small-project")
_PUBLIC = (Unit, Finding, Span, Report, Part, Project, Aspect, Claim, Phase, Objective, KeyResult)


def scopes(lang: Language) -> str:
    """A table of all scopes."""
    heads = _HEADS[lang]
    rows = [heads, tuple("---" for _ in heads), *(_row(scope, lang) for scope in _shown())]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _shown() -> list[str]:
    """The scopes, of those with a role one for all."""
    found = [scope for scope in SCOPES if scope != "file" and ":" not in scope]
    at = found.index("part") + 1
    return [*found[:at], "part:ROLE", *found[at:], "section:ROLE"]


def _row(scope: str, lang: Language) -> tuple[str, ...]:
    real = scope.replace("part:ROLE", "part:planning").replace("section:ROLE", "section:benefits")
    unit = _ROLE[lang].get(scope) or say(lang, f"scope.{scope}")
    values = " ".join(f"`{{{name}}}`" for name in placeholders(real) if name not in placeholders("report"))
    return (f"`{scope}`", unit, values or "–", _requires(real, lang), _attributes(real, lang))


def _requires(scope: str, lang: Language) -> str:
    if scope in (*_PROJECTS, "objective"):
        return _ASPECTS[lang][scope == "objective"]
    return " ".join(f"`{name}`" for name in requirable(scope)) or "–"


def _attributes(scope: str, lang: Language) -> str:
    """What a scope can be asked of its own, and the scope whose attributes it has as well."""
    names = list(attributes(scope))
    for base in ("project", "objective", "report"):
        inherited = attributes(base)
        if scope != base and set(inherited) <= set(names):
            own = [f"`{name}`" for name in names if name not in inherited]
            return " ".join([*own, ("+ " if own else "") + _OF_THE[lang][base]])
    return " ".join(f"`{name}`" for name in names)


def model() -> str:
    """A table of what checks are handed and hand back, with the fields of each."""
    rows = [f"| `{one.__name__}` | {' '.join(f'`{name}`' for name in one._fields)} |\n" for one in _PUBLIC]
    return "| | |\n| --- | --- |\n" + "".join(rows)


def aspects(lang: Language) -> str:
    """A list of what a project and an objective can be asked for."""
    groups = "; ".join(
        f"`{group}`" + (": " + ", ".join(f"`{one}`" for one in pieces) if pieces else "")
        for group, pieces in PIECES.items()
    )
    own = ", ".join(f"`{name}`" for name in OBJECTIVE_ASPECTS)
    if lang == "zh":
        return f"- 项目：{groups}; `launch`\n- 目标：{own}\n"
    return f"- of a project: {groups}; `launch`\n- of an objective: {own}\n"


def attribute_values() -> str:
    """A table of all attributes with the values that they can have."""
    found: dict[str, tuple[str | bool, ...]] = {}
    for scope in ("report", "project", "phase", "claim", "objective", "key-result"):
        found |= attributes(scope)
    rows = [
        (f"`{name}`", " ".join(f"`{str(one).lower() if isinstance(one, bool) else one}`" for one in values))
        for name, values in sorted(found.items())
    ]
    return "| | |\n| --- | --- |\n" + "".join(f"| {name} | {values} |\n" for name, values in rows)


def file_of(name: str, language: str = "yaml") -> str:
    """A file of the repository as a block of code, under its name."""
    text = (ROOT / name).read_text(encoding="utf-8").rstrip("\n")
    fence = "````" if "```" in text else "```"
    return f"{fence}{language}\n{text}\n{fence}\n"
