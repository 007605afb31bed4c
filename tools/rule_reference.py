"""What a rule can ask for, scope by scope: a table for the page on writing rules, made from the engine's vocabulary."""

from __future__ import annotations

from pathlib import Path

from reportlint.packs.vocabulary import attributes, placeholders, requirable
from reportlint.report.model import OBJECTIVE_ASPECTS, PIECES, Language
from reportlint.rule import SCOPES

ROOT = Path(__file__).parents[1]
_HEADS: dict[Language, tuple[str, ...]] = {
    "en": ("`scope:`", "values in messages", "`requires:`", "what `when`, `softened` and `forbids` can ask"),
    "zh": ("`scope:`", "消息里能用的值", "`requires:`", "`when`、`softened`、`forbids` 能问的"),
}
_PROJECTS = ("project", "big-project", "small-project")


def scopes(lang: Language) -> str:
    """A table of all scopes."""
    heads = _HEADS[lang]
    rows = [heads, tuple("---" for _ in heads), *(_row(scope, lang) for scope in _shown())]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _shown() -> list[str]:
    """The scopes, of those with a role one for all."""
    found = [scope for scope in SCOPES if scope != "file" and ":" not in scope]
    at = found.index("part") + 1 if "part" in found else len(found)
    return [*found[:at], "part:ROLE", *found[at:], "section:ROLE"]


def _row(scope: str, lang: Language) -> tuple[str, ...]:
    real = scope.replace("part:ROLE", "part:planning").replace("section:ROLE", "section:benefits")
    values = " ".join(f"`{{{name}}}`" for name in placeholders(real))
    names = " ".join(f"`{name}`" for name in attributes(real))
    return (f"`{scope}`", values, _requires(real, lang), names)


def _requires(scope: str, lang: Language) -> str:
    if scope in _PROJECTS:
        return {"en": "a project's aspects, below", "zh": "项目的各个方面，见下"}[lang]
    return " ".join(f"`{name}`" for name in requirable(scope)) or "–"


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
