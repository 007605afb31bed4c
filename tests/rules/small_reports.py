"""A small report, written without reading one, and rules to run over it."""

from __future__ import annotations

from typing import Any

from reportlint.engine.rules import run_rules
from reportlint.report.model import Aspect, Part, Project, Reason, Report, State
from reportlint.rule import Rule
from reportlint.source import Source, Span

TEXT = "# 三季度汇报\n甲项目\n界面更美观\n用了 XX%\n乙项目\n丙项目\n目标：多跟进\n"
SOURCE = Source(TEXT, "q3.md")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def project(name: str, **more: Any) -> Project:
    at = span(name)
    fields: dict[str, Any] = {
        "span": at, "carrier": "heading", "size": "big", "size_reason": Reason(""), "kind": "business",
        "kind_reason": Reason(""), "aspects": {"status": Aspect("missing"), "background": Aspect("missing")},
    }  # fmt: skip
    return Project(name, at, **{**fields, **more})


def report(*projects: Project, parts: State = "there", **more: Any) -> Report:
    fields: dict[str, Any] = {
        "language": "zh", "profile": "quarterly", "period": "", "period_kind": "quarter", "team": False,
        "parts": {"duties": Part("duties", Aspect(parts))}, "projects": projects,
    }  # fmt: skip
    return Report("三季度汇报", span("三季度汇报"), Span(0, len(TEXT)), **{**fields, **more})


def rule(code: str = "AB101", **more: Any) -> Rule:
    fields: dict[str, Any] = {
        "severity": "error", "scope": "big-project",
        "message": {"zh": f"{code} {{words}}", "en": f"{code} in English"}, "advice": {"zh": "补", "en": "mend"},
    }  # fmt: skip
    if not {"requires", "forbids", "check"} & set(more):
        more["requires"] = "status"
    return Rule(code, code.lower(), **{**fields, **more}, pack="tests")


def run(rules: list[Rule], about: Report, lang: str = "zh") -> list[tuple[str, str]]:
    """Code and words of each diagnostic."""
    return [(one.code, one.span.of(TEXT)) for one in run_rules(rules, about, SOURCE, lang)]  # type: ignore[arg-type]
