"""In which order the lie of a report is found: on a walk over its sections, then with all in sight."""

from __future__ import annotations

from reportlint.document import Node
from reportlint.report.left_over import place_left_over
from reportlint.report.one_project import take_as_one
from reportlint.report.reading import Reading
from reportlint.report.survey import Survey
from reportlint.report.works import counts
from reportlint.source import Span, Spans


def surveyed(
    reading: Reading, tops: list[Node], intro: list[Node], alone: bool, ends: tuple[int, int] | None = None
) -> Survey:
    """The survey of a report with these sections and this opening.

    `alone`: it is of the kind that tells one project. `ends` is the year and the month in which its period ends.
    """
    survey = Survey(reading, tops, intro, ends)
    place_left_over(survey)
    if alone or not survey.drafts:
        take_as_one(survey, alone)
    else:
        _put_numbers_apart(survey)
    if not (survey.drafts or survey.objectives) and reading.second_look is not None:
        _ask_lines(survey)
    return survey


def _put_numbers_apart(survey: Survey) -> None:
    """Sections at the top that hardly do more than count (The quarter in numbers) tell no project, where others do."""
    tops = {top.span for top in survey.tops}
    for nodes in (survey.facets, survey.unknown):
        for node in [node for node in nodes if node.span in tops and counts(survey.reading, node)]:
            nodes.remove(node)
            survey.parts["other"].append(node)


def _ask_lines(survey: Survey) -> None:
    """Projects that no layout showed, by what the second look says of single lines."""
    from reportlint.report.second_outline import told_by_lines  # most reports show their projects

    nodes = [*survey.intro, *survey.tops]
    if not nodes:
        return
    whole = Span(min(node.span.start for node in nodes), max(node.span.end for node in nodes))
    parts = [part.span for nodes in survey.parts.values() for part in nodes]
    ahead = [part.span for part in survey.parts["planning"]]
    survey.drafts = told_by_lines(survey.reading, whole, parts, ahead)
    named = Spans(draft.node.span for draft in survey.drafts)
    for loose in (survey.facets, survey.unknown):
        loose[:] = [one for one in loose if not named.hold(one.span)]
