"""What was understood of a report, as a tree for its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.formats.style import Style, escape
from reportlint.formats.texts import counted, say
from reportlint.formats.width import width, widths
from reportlint.record import NamedTuple
from reportlint.report.model import OBJECTIVE_ASPECTS, PARTS, PIECES, PROJECT_ASPECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reportlint.report.model import Aspect, Language, Objective, Project, Reason, Report, State
    from reportlint.source import Source, Span

_MARKS: dict[State, str] = {"there": "green", "missing": "red", "undecided": "yellow", "empty": "yellow"}


class Branch(NamedTuple):
    """A line of the tree and what hangs under it."""

    line: str
    under: tuple[Branch, ...] = ()


def render(
    report: Report, source: Source, style: Style, language: Language, names: Mapping[str, str] | None = None
) -> str:
    """The tree of one report, with a legend of the marks at its end; `names` are those of categories that a team adds."""
    return "".join(f"{line}\n" for line in _Pen(report, source, style, language, names or {}).lines())


class _Pen:
    """Draws one report; holds what every line needs."""

    def __init__(
        self, report: Report, source: Source, style: Style, language: Language, names: Mapping[str, str]
    ) -> None:
        self.report, self.source, self.style, self.language = report, source, style, language
        self.names = names

    def lines(self) -> Iterable[str]:
        """All lines, without their ends."""
        report = self.report
        title = escape(report.title) or self.say("untitled")
        yield f"{self.style.paint(title, 'bold')}  {self.rows(report.anchor)}"
        yield self.style.paint(self._facts(), "dim")
        branches = [self._parts(), *self._projects(), *self._objectives(), *self._drafts()]
        yield from self._drawn(branches, "")
        marks = {state: self.mark(state) for state in _MARKS}
        yield ""
        yield self.say("legend", **marks)

    def say(self, key: str, **values: object) -> str:
        """A text of the outline."""
        return say(self.language, f"outline.{key}", **values)

    def bracketed(self, words: object) -> str:
        """Something said in brackets behind what it is about."""
        return self.say("bracketed", words=words)

    def word(self, group: str, key: str) -> str:
        """The name of a key of the model; an unknown key as it is."""
        return say(self.language, f"{group}.{key}")

    def mark(self, state: State) -> str:
        """The mark of a state."""
        return self.style.paint(self.style.symbol(state), _MARKS[state])

    def rows(self, span: Span | None) -> str:
        """The line, or the first and the last line, of a place."""
        if span is None:
            return ""
        row = self.source.location(span.start).row
        end = self.source.location(max(span.end - 1, span.start)).row
        text = self.say("row", row=row) if end <= row else self.say("rows", row=row, end=end)
        return self.style.paint(text, "dim")

    def row(self, span: Span | None) -> str:
        """The line on which a place begins."""
        if span is None:
            return ""
        return self.style.paint(self.say("row", row=self.source.location(span.start).row), "dim")

    def quote(self, span: Span | None, columns: int = 40) -> str:
        """The first words of a place, in quotation marks, cut to `columns`."""
        if span is None:
            return ""
        words = " ".join(
            escape(self.source.text[span.start : min(span.end, span.start + 400)].replace("\n", " ")).split()
        )
        used = 0
        for at, wide in enumerate(widths(words)):
            used += wide
            if used > columns:
                words = words[:at].rstrip() + self.style.symbol("more")
                break
        return self.say("quote", words=words) if words else ""

    def _facts(self) -> str:
        """Period, language and kind of the report on one line."""
        report = self.report
        period = escape(report.period) or self.word("period", "unknown")
        if report.period and report.period_kind != "unknown":
            period += self.bracketed(self.word("period", report.period_kind))
        facts = [
            f"{self.say('period')} {period}",
            f"{self.say('language')} {self.word('language', report.language)}",
            f"{self.say('profile')} {self.word('profile', report.profile)}",
        ]
        return f" {self.style.symbol('dot')} ".join(facts + [self.say("team")] * report.team)

    def _parts(self) -> Branch:
        """The four parts and their states."""
        parts = self.report.parts
        named = {self.word("part", role): parts[role] for role in (*PARTS, *parts) if role in parts}
        pad = max(map(width, named), default=0)
        under = []
        for name, part in named.items():
            rows = self.rows(part.span or part.aspect.span)
            under.append(Branch(f"{self.mark(part.aspect.state)} {_padded(name, pad)}  {rows}".rstrip()))
        return Branch(self.style.paint(self.say("parts"), "bold"), tuple(under))

    def _projects(self) -> Iterable[Branch]:
        """The projects that stand outside objectives; the others are shown under theirs."""
        report = self.report
        under = [self._project(project) for project in report.projects if project.objective is None]
        if under:
            yield Branch(self.style.paint(f"{self.say('projects')}{self.bracketed(len(under))}", "bold"), tuple(under))
        elif not report.projects:
            none = Branch(self.style.paint(self.say("none"), "dim"))
            yield Branch(self.style.paint(self.say("projects"), "bold"), (none,))

    def _project(self, project: Project) -> Branch:
        """One project: what it is and why, its aspects, claims and phases."""
        size = self.word("size", project.size) + self._reason(project.size_reason, project)
        kind = self.word("kind", project.kind) + self._reason(project.kind_reason, project)
        facts = [size, kind, *([counted(self.language, "outline.days", project.days)] if project.days else [])]
        told = f" {self.style.symbol('dot')} ".join(facts)
        name = self.style.paint(escape(project.name) or self.say("untitled"), "cyan")
        is_asked = project.size == "big"
        under = [*(self._aspects(project.aspects) if is_asked else ()), *self._claims(project), *self._phases(project)]
        return Branch(f"{name}  {self.rows(project.span)}  {self.style.paint(told, 'dim')}", tuple(under))

    def _reason(self, reason: Reason, project: Project) -> str:
        """Why something was decided so, with the words that show it if they are not the heading itself."""
        if reason.key == "default":
            return ""
        quote = self.quote(reason.span, 24) if reason.span != project.anchor else ""
        return self.bracketed(f"{self.word('reason', reason.key)} {quote}".rstrip())

    def _aspects(self, aspects: Mapping[str, Aspect]) -> list[Branch]:
        """Each aspect with its mark, its line and the words that show it."""
        pieces = {piece for group in PIECES.values() for piece in group}
        order = [name for name in (*PROJECT_ASPECTS, *OBJECTIVE_ASPECTS) if name in aspects]
        return self._states(
            {name: aspects[name] for name in dict.fromkeys([*order, *aspects]) if name not in pieces}, aspects
        )

    def _states(self, shown: Mapping[str, Aspect], aspects: Mapping[str, Aspect]) -> list[Branch]:
        """A branch for each of `shown`; under one that is there, those of its pieces on which something was decided."""
        named = {name: self.word("aspect", name) for name in shown}
        pad = max(map(width, named.values()), default=0)
        branches = []
        for name, aspect in shown.items():
            place = f"  {self.row(aspect.span)} {self.quote(aspect.span)}" if aspect.span is not None else ""
            inner = {piece: aspects[piece] for piece in PIECES.get(name, ()) if piece in aspects}
            told = {piece: found for piece, found in inner.items() if found.state != "undecided"}
            under = self._states(told, {}) if aspect.state == "there" else []
            branches.append(
                Branch(f"{self.mark(aspect.state)} {_padded(named[name], pad)}{place}".rstrip(), tuple(under))
            )
        return branches

    def _claims(self, project: Project) -> Iterable[Branch]:
        """The claims with their categories."""
        if project.claims:
            under = []
            for claim in project.claims:
                colour = {"outside": "red", "undecided": "yellow"}.get(claim.category, "green")
                told = self.style.paint(self.names.get(claim.category) or self.word("category", claim.category), colour)
                told += f" {self.style.symbol('dot')} {self.say('measured')}" if claim.measured else ""
                under.append(Branch(f"{self.row(claim.span)} {self.quote(claim.span)}  {told}"))
            yield Branch(f"{self.say('claims')}{self.bracketed(len(under))}", tuple(under))

    def _phases(self, project: Project) -> Iterable[Branch]:
        """The phases in their order."""
        if project.phases:
            under = [Branch(f"{self.row(phase.span)} {self.quote(phase.span, 60)}") for phase in project.phases]
            yield Branch(f"{self.say('phases')}{self.bracketed(len(under))}", tuple(under))

    def _objectives(self) -> Iterable[Branch]:
        """The objectives with their aspects, key results and small projects."""
        objectives = self.report.objectives
        if objectives:
            head = self.style.paint(f"{self.say('objectives')}{self.bracketed(len(objectives))}", "bold")
            yield Branch(head, tuple(self._objective(objective) for objective in objectives))

    def _objective(self, objective: Objective) -> Branch:
        """One objective."""
        aspects = dict(objective.aspects)
        if objective.key_results:  # they are shown one by one
            aspects.pop("key-results", None)
        under = self._aspects(aspects)
        results = [Branch(f"{self.row(one.span)} {self.quote(one.span, 60)}") for one in objective.key_results]
        if results:
            under.append(Branch(f"{self.say('key-results')}{self.bracketed(len(results))}", tuple(results)))
        projects = [self._project(self.report.projects[index]) for index in objective.projects]
        if projects:
            under.append(Branch(f"{self.say('under')}{self.bracketed(len(projects))}", tuple(projects)))
        name = self.style.paint(escape(objective.name) or self.say("untitled"), "cyan")
        return Branch(f"{name}  {self.rows(objective.span)}", tuple(under))

    def _drafts(self) -> Iterable[Branch]:
        """What was left open: placeholders and empty sections."""
        for key, spans in (("placeholders", self.report.placeholders), ("empty", self.report.empty_sections)):
            if spans:
                under = tuple(Branch(f"{self.row(span)} {self.quote(span)}") for span in spans)
                yield Branch(self.style.paint(f"{self.say(key)}{self.bracketed(len(spans))}", "bold"), under)

    def _drawn(self, branches: Iterable[Branch], indent: str) -> Iterable[str]:
        """The lines of some branches and of all under them."""
        kept = list(branches)
        for at, branch in enumerate(kept):
            is_last = at == len(kept) - 1
            yield indent + self.style.paint(self.style.symbol("last" if is_last else "branch"), "dim") + branch.line
            deeper = "   " if is_last else self.style.paint(self.style.symbol("down"), "dim")
            yield from self._drawn(branch.under, indent + deeper)


def _padded(text: str, columns: int) -> str:
    """`text` with blanks up to `columns`."""
    return text + " " * (columns - width(text))
