"""Runs rules over one report: which units a rule asks, whether it fires, what that hides, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportlint.diagnostic import Diagnostic, Related, Severity
from reportlint.engine.crashes import Values, crash, findings_of, hushed
from reportlint.engine.page import Page
from reportlint.engine.units import Units, anchor_of, span_of
from reportlint.language.shortening import shortened
from reportlint.record import NamedTuple
from reportlint.report.model import Aspect, Language, Objective, Project, Report
from reportlint.rule import Finding, Rule, Stretch, Unit
from reportlint.source import Source, Span, Spans

_LONGEST = 60
"""Columns of a value that a message quotes (a Chinese character takes two); more is cut."""
_READ = 40 * _LONGEST
"""Characters of a value that are looked at for that."""
_NAME = 240
"""Columns of a report's or project's title that a finding bears as its name."""
_INNER: Mapping[Language, dict[int, int]] = {
    "zh": str.maketrans("「」", "『』"),
    "en": str.maketrans('"“”', "'‘’"),
}
"""Messages quote in 「」 and in straight quotes, so what they quote takes the inner ones."""
_NAMELESS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"report": "这份汇报", "project": "这个项目", "objective": "这个目标"},
    "en": {"report": "this report", "project": "this project", "objective": "this objective"},
}


class _Raised(NamedTuple):
    """A finding with the rule and the unit that it comes from."""

    rule: Rule
    unit: Unit
    finding: Finding
    severity: Severity
    own: bool = False  # it stands on words that are themselves what the rule asked about, finer than its unit

    @property
    def place(self) -> Span | None:
        """The words that the finding is about where that is finer than a project or an objective."""
        if self.own:
            return self.finding.span
        return self.unit.item.span if self.unit.item is not None else None


class _Wholes:
    """The projects and objectives of a report by where they stand."""

    def __init__(self, report: Report) -> None:
        self._projects = report.projects
        self._places = Spans(project.span for project in report.projects)
        wholes: list[Project | Objective] = [*report.projects, *report.objectives]
        self._by_anchor = {one.anchor: one.span for one in reversed(wholes)}

    def around(self, span: Span) -> Project | None:
        """The smallest project that holds a place."""
        at = self._places.smallest(span)
        return None if at is None else self._projects[at]

    def of(self, raised: _Raised) -> Span | None:
        """The whole that a finding is about: its unit, or of the report a project; None where it is about its words."""
        if raised.own:
            return None
        at = raised.finding.span
        if raised.rule.requires is not None or at == anchor_of(raised.unit):
            return span_of(raised.unit)
        return self._by_anchor.get(at)


def run_rules(
    rules: Iterable[Rule], report: Report, source: Source, lang: Language, page: Page | None = None
) -> list[Diagnostic]:
    """What `rules` say about `report`, in the words of `lang`, by position and then by code.

    `page` is the document that the report was read from; without one, rules about its words are not asked. Hand in all
    rules there are and choose among the diagnostics afterwards: a missing whole hides its missing pieces also where
    nobody wants to hear of the whole.
    """
    raised: list[_Raised] = []
    crashed: list[Diagnostic] = []
    units = Units(report, source, page)
    for rule in rules:
        if rule.scope == "file":
            continue
        try:
            with hushed(rule):
                for unit in units.of(rule.scope):
                    raised.extend(_ask(rule, unit, page))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # also where a rule wants to end the program
            crashed.append(crash(rule, error, report, source, lang))
    told: list[Diagnostic] = []
    wholes = _Wholes(report)
    for one in _uncovered(raised):
        try:
            told.append(_tell(one, source, lang, wholes))
        except Exception as error:
            crashed.append(crash(one.rule, error, report, source, lang))
    once = {(diagnostic.span, diagnostic.message): diagnostic for diagnostic in crashed}
    return sorted([*told, *once.values()], key=lambda diagnostic: (diagnostic.span, diagnostic.code))


def _ask(rule: Rule, unit: Unit, page: Page | None = None) -> Iterator[_Raised]:
    """What one rule has to say about one unit."""
    if not all(_attribute(unit, name) in values for name, values in rule.when.items()):
        return
    soft = any(_attribute(unit, name) in values for name, values in rule.softened.items())
    severity: Severity = "suggestion" if soft else rule.severity
    if rule.requires is not None:
        aspect = _aspect(unit, rule.requires)
        if aspect.state == "missing":
            yield _Raised(rule, unit, Finding(aspect.place or anchor_of(unit)), severity)
    elif rule.check is not None:
        for finding in findings_of(rule, unit):
            yield _Raised(rule, unit, finding, finding.severity or severity)
    elif rule.probe is not None:
        if page is not None:
            from reportlint.engine.probes import ask

            for finding, own in ask(rule, rule.probe, unit, page):
                yield _Raised(rule, unit, finding, severity, own)
    else:
        for name, values in rule.forbids.items():
            found = _attribute(unit, name)
            if not values:
                for span in found if isinstance(found, tuple) else ():
                    yield _Raised(rule, unit, Finding(span), severity, own=True)
            elif found in values:
                yield _Raised(rule, unit, Finding(anchor_of(unit)), severity)


def _attribute(unit: Unit, name: str) -> object:
    """An attribute of the unit's finest thing that has it."""
    for thing in (unit.item, unit.project, unit.objective, unit.report):
        if hasattr(thing, name):
            value: object = getattr(thing, name)
            return value
    raise AttributeError(name)


def _aspect(unit: Unit, name: str) -> Aspect:
    kind, _, role = name.partition(":")
    if kind == "part":
        return unit.report.parts[role].aspect
    return (unit.project or unit.objective or unit.report).aspects[name]


def _uncovered(raised: list[_Raised]) -> list[_Raised]:
    """The findings that no other one hides."""
    hiders: dict[str, _Hiders] = {}  # by the code that they hide: few codes are hidden by any
    for code in {one.rule.code for one in raised}:
        hiders[code] = _Hiders([one for one in raised if one.rule.silences(code)])
    return [one for one in raised if not hiders[one.rule.code].hide(one)]


class _Hiders:
    """Findings that hide others: those which speak of the very thing that they speak of, or of a piece of it."""

    def __init__(self, raised: Sequence[_Raised]) -> None:
        placed = [(one.place, one.unit.item is not None) for one in raised]
        self._items = {place for place, is_item in placed if place is not None and is_item}
        self._places = Spans(place for place, _ in placed if place is not None)
        self._words = Spans(place for place, is_item in placed if place is not None and not is_item)
        wholes = [
            (one.unit.project, one.unit.objective)
            for one, (place, _) in zip(raised, placed, strict=True)
            if place is None
        ]
        projects = {id(project): project.span for project, _ in wholes if project is not None}
        objectives = {id(one): one.span for project, one in wholes if project is None and one is not None}
        self._projects, self._in_projects = frozenset(projects), Spans(projects.values())
        self._objectives, self._in_objectives = frozenset(objectives), Spans(objectives.values())
        self._whole = (None, None) in wholes

    def hide(self, one: _Raised) -> bool:
        """Whether one of them hides a finding."""
        at, unit = one.finding.span, one.unit
        theirs = one.place or at
        places = self._places
        if unit.item is not None:
            if theirs in self._items:
                return True
            places = self._words
        if places.hold(theirs) or places.lie_in(theirs) or self._whole:
            return True
        project, objective = unit.project, unit.objective
        in_project = self._in_projects.hold(at) if project is None else id(project) in self._projects
        return in_project or (self._in_objectives.hold(at) if objective is None else id(objective) in self._objectives)


def _tell(raised: _Raised, source: Source, lang: Language, wholes: _Wholes) -> Diagnostic:
    """The diagnostic of a finding."""
    rule, unit, finding, severity, own = raised
    anywhere = own or (isinstance(unit.item, Stretch) and unit.project is None)
    project = wholes.around(finding.span) if anywhere else unit.project
    nameless = _NAMELESS[lang]
    values = {
        "report": unit.report.title or nameless["report"],
        "project": project.name if project and project.name else nameless["project"],
        "objective": unit.objective.name if unit.objective and unit.objective.name else nameless["objective"],
        "words": finding.span.of(source.text),
        **finding.values,
    }
    return diagnose(
        rule, source, lang, finding.span, Values({name: quoted(value, lang) for name, value in values.items()}),
        severity=severity, report=unit.report.title or None,
        project=(project.name or None) if project else None, related=finding.related,
    )._replace(about=wholes.of(raised))  # fmt: skip


def diagnose(
    rule: Rule,
    source: Source,
    lang: Language,
    span: Span,
    values: Mapping[str, object] | None = None,
    *,
    severity: Severity | None = None,
    report: str | None = None,
    project: str | None = None,
    related: Iterable[tuple[Span, str]] = (),
) -> Diagnostic:
    """The diagnostic of `rule` at `span`: its texts with the values filled in, and the place as line and column.

    Raises `KeyError` where a text asks for a value that is not given.
    """
    shown = values or {}
    beside = rule.related.get(lang, "{name}")
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        message=rule.message[lang].format_map(shown),
        advice=rule.advice[lang].format_map(shown),
        filename=source.name,
        span=span,
        location=source.location(span.start),
        end_location=source.location(span.end),
        report=_as_name(report),
        project=_as_name(project),
        related=tuple(
            Related(beside.format_map({"name": quoted(name, lang)}), source.location(place.start))
            for place, name in related
        ),
    )


def _as_name(title: str | None) -> str | None:
    """A title as the name that each finding under it bears: one that is as long as the file is told once, not each time."""
    return title and shortened(title[:_READ], _NAME)


def quoted(value: object, lang: Language) -> str:
    """A value of the report's as a message quotes it: on one line, not too long, its own quotes made inner ones."""
    text = shortened(" ".join(str(value)[:_READ].split()), _LONGEST)  # a value may be as long as the file
    return text.translate(_INNER[lang])
