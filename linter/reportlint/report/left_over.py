"""What a walk over a report left over, looked at again with all in sight: works that only what stands beside them shows.

Each step takes some of the sections that nobody placed, and the next one sees what is left.
"""

from __future__ import annotations

from bisect import bisect_left

from reportlint.document import Node
from reportlint.report.beside import is_chapter, works_beside
from reportlint.report.heaps import lists_done
from reportlint.report.holders import rows_of
from reportlint.report.later import speaks_of_later
from reportlint.report.letters import told_in_letter
from reportlint.report.making import SURE, making
from reportlint.report.one_project import tells_one
from reportlint.report.project_titles import opens_with_launch
from reportlint.report.subsections import sections
from reportlint.report.survey import Survey
from reportlint.report.tables import is_project_table
from reportlint.report.tracked import told_of_rows, tracked_rows
from reportlint.report.trackers import is_plan_table
from reportlint.report.work_titles import says_done
from reportlint.report.works import is_work, lists_dated, lists_named_work, lists_what_was_put, only_puts


def place_left_over(survey: Survey) -> None:
    """Place what can be placed of that which the walk left over."""
    _open_loose_tables(survey)
    _tell_rows(survey)
    _open_letter(survey)
    _open_running_work(survey)
    _place_outlook(survey)
    _place_late(survey)
    _open_lists_of_work(survey)
    _open_works_beside(survey)
    _take_named_works(survey)


def _open_loose_tables(survey: Survey) -> None:
    """Tables of projects in the opening, or behind a label on one line, which hold the report's projects."""
    reading = survey.reading
    parts = (node for nodes in survey.parts.values() for node in nodes)
    labels = [node for node in (*survey.intro, *parts) if node.style == "label" and not reading.blank(node.text)]
    places = [*survey.intro, *(kid for label in labels for kid in label.children)]
    for table in [node for node in places if node.kind == "table"]:
        if is_project_table(reading, table):
            survey.drafts.extend(rows_of(reading, table))
        elif is_plan_table(reading, table):
            survey.parts["planning"].append(table)
        else:
            survey.drafts.extend(tracked_rows(reading, survey.tops, table))


def _tell_rows(survey: Survey) -> None:
    """Put what tells a tracker's rows elsewhere to them."""
    loose = [*survey.intro, *survey.facets, *survey.unknown]
    for at, nodes in told_of_rows(survey.reading, survey.drafts, loose).items():
        node = survey.drafts[at].node
        survey.drafts[at] = survey.drafts[at]._replace(node=node._replace(children=(*node.children, *nodes)))
        survey.drop({one.span for one in nodes})


def _open_letter(survey: Survey) -> None:
    """Prose without headings that tells one piece of work after the other."""
    if not (survey.drafts or survey.objectives or survey.facets or survey.holders):
        survey.drafts.extend(told_in_letter(survey.reading, survey.intro))


def _open_running_work(survey: Survey) -> None:
    """Sections on keeping things running, where all that stands there is a list of what was put in place on a day."""
    if not (survey.drafts or survey.objectives):
        return
    for node in [node for node in survey.parts["other"] if lists_what_was_put(survey.reading, node)]:
        survey.parts["other"].remove(node)
        survey.open(node)


def _place_outlook(survey: Survey) -> None:
    """The last section behind all work that speaks of what comes, where no title announced that: `After`, over months to come."""
    works = [*(draft.node for draft in survey.drafts), *survey.unknown[:1]]
    if survey.parts["planning"] or not works:
        return
    tops = {top.span for top in survey.tops}
    last = max(node.span.end for node in works)
    left = [node for node in (*survey.facets, *survey.unknown) if node.span in tops and node.span.start >= last]
    later = [node for node in left if speaks_of_later(survey.reading, node, survey.ends)]
    if later:
        survey.drop({later[-1].span})
        survey.parts["planning"].append(later[-1])


def _place_late(survey: Survey) -> None:
    """Sections beside projects that tell of work too, and lists of what is done."""
    reading = survey.reading
    places = {top.span: at for at, top in enumerate(survey.tops)}
    spare = [node for node in survey.unknown if node.span in places]
    dated = [node for node in spare if opens_with_launch(reading, node)]
    works = [top for top in survey.tops if survey.shapes.of(top).shape == "project"]
    if len(dated) + len(works) < 2:
        dated = []
    taken = set()
    for node in spare:
        if node in dated or (_is_between_projects(survey, places[node.span]) and is_work(reading, node)):
            survey.add(node)
        elif works and works[-1].span.start < node.span.start and only_puts(reading, node):
            survey.open(node)  # Crumbs: whatever it is called, behind projects a list of things put in place
        elif not survey.drafts and not survey.facets and _lists_works(survey, node):
            survey.open(node)
        else:
            continue
        taken.add(node.span)
    survey.unknown = [node for node in survey.unknown if node.span not in taken]
    survey.put_in_order()


def _is_between_projects(survey: Survey, at: int) -> bool:
    """Whether the section at a place stands between two projects at the top, in their dress."""
    node = survey.tops[at]
    near = [*survey.tops[max(0, at - 1) : at], *survey.tops[at + 1 : at + 2]]
    alike = [top for top in near if (top.style, top.level) == (node.style, node.level)]
    return node.style not in ("label", "colon") and [survey.shapes.of(top).shape for top in alike] == ["project"] * 2


def _lists_works(survey: Survey, node: Node) -> bool:
    """Whether a section that says nothing by its title lists what was done: by name, by day, or by what was made."""
    reading = survey.reading
    return lists_done(reading, node) or lists_dated(reading, node, survey.ends) or lists_named_work(reading, node)


def _open_lists_of_work(survey: Survey) -> None:
    """Sections at the top whose titles only say that things were done, unless the report tells one project there."""
    tops = {top.span for top in survey.tops}
    left = [node for node in (*survey.unknown, *survey.facets) if node.span in tops]
    done = {node.span: node for node in left if says_done(survey.reading, node)}
    if any(facet.span not in done for facet in survey.facets):
        return
    survey.drop(done)
    for node in done.values():
        survey.open(node)
    survey.put_in_order()


def _open_works_beside(survey: Survey) -> None:
    """Sections at the top that nobody could place, where they show that things were made, together or beside projects."""
    if survey.objectives or (not survey.drafts and survey.facets and tells_one(survey)):
        return
    tops = {top.span: top for top in survey.tops}
    sure = [tops[draft.node.span] for draft in survey.drafts if draft.node.span in tops]
    if survey.drafts and not sure and survey.holders:
        return
    found = works_beside(survey.reading, survey.shapes, _no_parts(survey, sure), sure)
    taken = {node.span for node in (*found.works, *found.holders)}
    survey.unknown = [node for node in survey.unknown if node.span not in taken]
    for node in found.works:
        survey.add(node)
    for node in found.holders:
        _open_chapter(survey, node)
    survey.put_in_order()


def _no_parts(survey: Survey, sure: list[Node]) -> list[Node]:
    """The sections at the top that nobody could place and that stand where no part stands; `sure` are projects there."""
    places = {top.span: at for at, top in enumerate(survey.tops)}
    spare = [node for node in survey.unknown if node.span in places]
    left = sorted(places[node.span] for node in spare)
    in_order = sorted(sure, key=lambda node: node.span)
    found = []
    for node in spare:
        at = places[node.span]
        if not _may_be_part(survey, node, in_order, at, len(left) - bisect_left(left, at)):
            found.append(node)
    return found


def _may_be_part(survey: Survey, node: Node, sure: list[Node], at: int, closing: int) -> bool:
    """Whether a section stands where a part stands that was not found yet: it opens the report, or it closes it.

    `at` is its place at the top, `closing` how many from there on nobody could place. `sure` comes in order.
    """
    parts = survey.parts
    if at == 0:
        return not parts["duties"] and (bool(sure) or making(survey.reading, node) < SURE)
    if sure and sure[-1].span > node.span:
        return at == 1 and not parts["duties"] and survey.tops[0] not in sure
    if not parts["planning"] and speaks_of_later(survey.reading, node, survey.ends):
        return True
    missing = sum(not parts[role] for role in ("planning", "growth"))
    followed = any(part.span > node.span for role in ("planning", "growth") for part in parts[role])
    return not followed and closing <= missing


def _open_chapter(survey: Survey, node: Node) -> None:
    """A chapter, and those in it that nobody could place either."""
    survey.open(node)
    for kid in sections(node):
        if kid in survey.unknown and (kid.style == "colon" or is_chapter(survey.reading, survey.shapes, kid)):
            survey.unknown.remove(kid)
            _open_chapter(survey, kid)


def _take_named_works(survey: Survey) -> None:
    """Sections at the top that name a piece of work each, where most of what is left does and nothing is announced."""
    tops = {top.span for top in survey.tops}
    left = [node for node in (*survey.unknown, *survey.facets) if node.span in tops]
    works = [node for node in left if survey.shapes.is_named_work(node)]
    if survey.objectives or len(works) < 2 or 2 * len(works) < len(left):
        return
    if any(map(survey.shapes.announces, survey.facets)):
        return
    survey.drop({node.span for node in works})
    for node in works:
        survey.add(node)
    survey.drafts.sort(key=lambda draft: draft.node.span)
