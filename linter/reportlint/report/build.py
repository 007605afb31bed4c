"""From a document to its report or reports: the order in which a careful reader goes about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.document import Document, Node
from reportlint.language.lexicon import Lexicon
from reportlint.report.arithmetic import slips
from reportlint.report.cards import open_cards
from reportlint.report.contradictions import contradictions
from reportlint.report.dressed import undressed
from reportlint.report.evidence import PHASES, TITLE_GROUPS, title_groups, title_part
from reportlint.report.frame import frame_of
from reportlint.report.gathering import joined
from reportlint.report.hygiene import empty_sections, placeholders
from reportlint.report.levels import levelled
from reportlint.report.logs import entries, gathered
from reportlint.report.model import PARTS, REPORT_ASPECTS, Aspect, Objective, Part, Project, Report
from reportlint.report.named_lines import with_named_lines
from reportlint.report.objective_titles import is_called_objective
from reportlint.report.options import DEFAULT, ReadingOptions
from reportlint.report.outlines import outlined
from reportlint.report.outlook import report_aspects
from reportlint.report.pages import holds_fields
from reportlint.report.part_lines import with_part_lines
from reportlint.report.parts import find_part, projects_state
from reportlint.report.period_titles import is_period_title
from reportlint.report.projects import read_project
from reportlint.report.quoted import open_quotes
from reportlint.report.reading import Reading, has_words
from reportlint.report.roles import understand_by_text
from reportlint.report.running import sections_in_text
from reportlint.report.subsections import sections
from reportlint.report.survey import Survey
from reportlint.report.surveying import surveyed
from reportlint.report.titles import is_below, is_beside
from reportlint.report.told_lines import with_told_lines
from reportlint.report.vague import vague_words
from reportlint.source import Span

if TYPE_CHECKING:
    from reportlint.language.second_look import SecondLook


def build(
    document: Document, lexicon: Lexicon, options: ReadingOptions = DEFAULT, second_look: SecondLook | None = None
) -> tuple[Report, ...]:
    """The report (a running log holds several) that a document tells, read as `options` say.

    `second_look` is asked what the lexicon cannot tell.
    """
    reading = Reading(document, lexicon, options, second_look)
    root = open_cards(reading, undressed(reading, open_quotes(document.root)))
    root = root._replace(children=with_told_lines(reading, with_part_lines(reading, root.children)))
    heading, intro, tops = _lay_out(reading, root)
    if not tops:
        intro, tops = outlined(reading, intro)
    several = entries(reading, heading, tops)
    if several:
        return tuple(
            _report(reading, node, *_levelled(reading, _blocks(node), sections(node)), node.span) for node in several
        )
    intro, tops = _levelled(reading, intro, tops)
    if not tops and intro:
        intro, tops = sections_in_text(reading, _title(reading, heading, root), intro)
    return (_report(reading, heading, intro, tops, root.span),)


def _levelled(reading: Reading, intro: list[Node], tops: list[Node]) -> tuple[list[Node], list[Node]]:
    return levelled(reading, *_labels_to_text(reading, intro, list(with_named_lines(reading, tuple(tops)))))


def _title(reading: Reading, heading: Node | None, root: Node) -> Span:
    return heading.head if heading else frame_of(reading, None, root.span).title


def _labels_to_text(reading: Reading, intro: list[Node], tops: list[Node]) -> tuple[list[Node], list[Node]]:
    """A label that announces nothing known (`作者：…`) is text of the opening, not a section."""
    # behind the first section a stretch of time alone (`**H2**：…`) is a heading
    opened = min((top.span.end for top in tops if top.style != "label"), default=None)
    texts: list[Node] = []
    found: list[Node] = []
    telling = False
    for top in tops:
        period = opened is not None and opened <= top.span.start and is_period_title(reading, top.title)
        if top.style != "label" or top.number or period or _says_what(reading, top):
            found.append(top)
            telling = top.style == "label" and bool(title_groups(reading, top.title))
        elif opened is None or not found or is_called_objective(reading, top):
            texts.append(top)
        elif found[-1].style == "bold":  # `*S.* …` in the section of a bold line
            found[-1] = joined(found[-1], [top])
        elif telling:
            found.append(top)  # `**Not easy.** …` behind `**Steps.** …` goes on telling what that tells
        else:
            texts.append(top)
    return intro + texts, found


def _says_what(reading: Reading, label: Node) -> bool:
    """Whether a label announces a part or something of a project."""
    known = ("duties", "planning", "growth", "projects")
    told = any(match.concept in known or match.concept in TITLE_GROUPS for match in reading.titles(label.title))
    return told or title_part(reading, label.title)[0] in known


def _blocks(node: Node) -> list[Node]:
    return [kid for kid in node.children if kid.kind != "section"]


def _lay_out(reading: Reading, root: Node) -> tuple[Node | None, list[Node], list[Node]]:
    """The title's section (if there is one), the blocks before the first section, and the report's sections."""
    tops = gathered(reading, sections(root))
    intro = _blocks(root)
    title = None
    while tops and title is None:
        first = tops[0]
        if first.style == "label":
            break  # `**Me, in two lines.** I am …` is no title
        deeper = gathered(reading, sections(first))
        alone = len(tops) == 1
        leads = first.level == min(top.level for top in tops) and (not deeper or alone) and not intro
        if len(tops) > 1 and not intro and holds_fields(reading, first):
            title, intro, tops = first, list(first.children), tops[1:]
        elif alone and (deeper or first.level == 1):
            title, intro, tops = first, intro + _blocks(first), deeper
        elif not intro and is_below(reading, tops):
            title, intro, tops = first, _blocks(first), deeper + tops[1:]
        elif leads and not deeper and len(tops) > 1 and (first.level < tops[1].level or is_beside(reading, tops)):
            title, intro, tops = first, intro + _blocks(first), tops[1:]
        else:
            break
    return title, intro, tops


def _report(reading: Reading, heading: Node | None, intro: list[Node], tops: list[Node], whole: Span) -> Report:
    understand_by_text(reading, tops)
    frame = frame_of(reading, heading, whole)
    survey = surveyed(reading, tops, intro, frame.profile == "project", frame.ends)
    anchor = heading.head if heading else frame.title
    drafts = [
        draft._replace(anchor=anchor, name=frame.title) if draft.carrier == "report" else draft
        for draft in survey.drafts
    ]
    projects = _beside(reading, survey, [read_project(reading, draft, frame.year, frame.window) for draft in drafts])
    span = _span(reading, heading, tops)
    left = placeholders(reading, span)
    objectives = _objectives(reading, survey, projects, left) if survey.objectives else ()
    parts = {role: find_part(reading, survey, role) for role in PARTS if role != "projects"}
    parts["projects"] = Part("projects", projects_state(reading, survey, projects, objectives))
    return Report(
        title=frame.name,
        anchor=anchor,
        span=span,
        language=frame.language,
        profile=frame.profile,
        period=frame.period,
        period_kind=frame.period_kind,
        team=frame.team,
        parts=parts,
        projects=projects,
        objectives=objectives,
        placeholders=left,
        empty_sections=empty_sections(reading, tuple(survey.tops)),
        vague_words=vague_words(
            reading, span, [part.span for role in ("planning", "growth") if (part := parts[role]).span]
        ),
        slips=slips(reading, span),
        contradictions=contradictions(
            reading,
            span,
            projects,
            (frame.ends or (0,))[0] or frame.year,
            [result.span for objective in objectives for result in objective.key_results],
        ),
        aspects=dict.fromkeys(REPORT_ASPECTS, Aspect("undecided")) | report_aspects(reading, survey, parts),
        project_text=_project_text(survey, projects),
    )


def _objectives(
    reading: Reading, survey: Survey, projects: tuple[Project, ...], left: tuple[Span, ...]
) -> tuple[Objective, ...]:
    from reportlint.report.objectives import read_objective  # many reports have none

    return tuple(
        read_objective(
            reading, node, tuple(at for at, project in enumerate(projects) if project.objective == index), left
        )
        for index, node in enumerate(survey.objectives)
    )


def _project_text(survey: Survey, projects: tuple[Project, ...]) -> tuple[Span, ...]:
    """The stretches that tell projects, or may do so."""
    nodes = [*survey.objectives, *survey.holders, *survey.unknown, *survey.facets]
    if any(draft.guessed for draft in survey.drafts):
        nodes += [*survey.intro, *survey.tops]  # nobody knows how far each of them reaches
    return (*(project.span for project in projects), *(node.span for node in nodes))


def _beside(reading: Reading, survey: Survey, projects: list[Project]) -> tuple[Project, ...]:
    """The projects, where what stands in no project may tell of the only big one: that one does not miss it."""
    big = [at for at, project in enumerate(projects) if project.size == "big"]
    told = {
        group for facet in survey.facets if has_words(reading, facet) for group in title_groups(reading, facet.title)
    }
    if len(big) == 1:
        aspects = projects[big[0]].aspects
        loose = {group: Aspect("undecided") for group in told if group != PHASES and aspects[group].state == "missing"}
        projects[big[0]] = projects[big[0]]._replace(aspects={**aspects, **loose})
    return tuple(projects)


def _span(reading: Reading, heading: Node | None, tops: list[Node]) -> Span:
    """The text of a report: all of the file, or in a log what stands under its own heading."""
    own = heading and heading.span.end > heading.head.end + 1 and tops and tops[0] in heading.children
    return heading.span if heading and own else reading.document.root.span
