"""Whether the words and the moment of two facts show by themselves that both are the same one.

Two facts are held against each other only where nothing tells them apart. It takes grounds to say that the moment is
the same: a date that both name, digits that only changed places, the values before (or after) of one project.
"""

from __future__ import annotations

from reportlint.report.fact import Fact
from reportlint.report.fact_values import Valued, ratio_of, swapped
from reportlint.report.likeness import likeness

APART = 2.0  #: how many times as great as the other one of two values of the same thing is at most
SWAPPED = 4.0  #: the same where the digits are only in another order
SPECIFIC = 3  #: characters of a name that is more than a common word


def same_by_words(one: Valued, two: Valued) -> str | None:
    """The name of what both measure, in normal form, where their words show that it is the same; else None."""
    first, later = one.fact, two.fact
    if first.doubted or later.doubted or not _same_kind(first, later):
        return None
    ratio, turned = ratio_of(first.figure, later.figure), swapped(one, two)
    if ratio > SWAPPED:
        return None
    grounds = _grounds(first, later, turned) if turned or ratio <= APART else "none"
    if grounds == "none":
        return None
    fit, name, within = likeness(first, later, dated=grounds == "date")
    needed = {"same": grounds != "place" or len(name) >= SPECIFIC, "loose": grounds != "place"}
    firm = grounds == "date" or _both_before(first, later)
    one_change = first.project is not None and within and first.partner is not None and first.partner == later.partner
    alike = needed.get(fit, fit == "part" and ((firm and turned) or one_change))
    return name if alike else None


def _same_kind(one: Fact, two: Fact) -> bool:
    """Whether the words that make a measure of another kind are the same; a whole told for its part is the whole."""
    dated = one.moment and two.moment and one.moment.named and two.moment.named
    alike = one.marks in (two.marks, two.marks | two.remarks) or two.marks == one.marks | one.remarks
    return alike or bool(dated and one.marks ^ two.marks == {"of"})


def _both_before(one: Fact, two: Fact) -> bool:
    """Whether both tell how it was before one project."""
    return one.project is not None and one.project == two.project and {one.role, two.role} in _BEFORE


_BEFORE: tuple[set[str], ...] = ({"status", "before"}, {"before"})


Grounds = str  # why the moment is the same: `date`, `digits`, `place` (one project's before, after or now), `none`


def _grounds(one: Fact, two: Fact, swapped: bool) -> Grounds:
    """Why two facts hold at the same moment; `none` where they do not or nothing says so."""
    both = one.moment and two.moment
    if both and not (one.moment and two.moment and one.moment.is_(two.moment)):
        return "none"
    named = bool(both and one.moment and two.moment and one.moment.named and two.moment.named)
    if not _same_role(one, two, named, swapped) or not same_scope(one, two, named=named):
        return "none"
    if named:
        return "date"
    if swapped:
        return "digits"
    if both or one.moment == two.moment:
        return "place"
    undated = two if one.moment else one
    dated = one if one.moment else two
    listed = undated.alone and undated.project is None and dated.moment is not None and dated.moment.days <= 1
    return "place" if listed else "none"


def _same_role(one: Fact, two: Fact, named: bool, swapped: bool) -> bool:
    """Whether both are told as what was, or both as what is; a date that both name, or swapped digits, may stand for it."""
    roles = {one.role, two.role}
    if len(roles) == 1 or roles == {"status", "before"}:
        return True
    if roles == {"before", "now"}:
        return named
    dated = named and min(moment.end for moment in (one.moment, two.moment) if moment) > 0  # 全年 is how a cost is told
    return "before" not in roles and (dated or swapped)


def same_scope(one: Fact, two: Fact, *, named: bool) -> bool:
    """Whether both speak of the same project, region, person."""
    if one.label and two.label and one.label != two.label and not _meet(one, two):
        return False
    if named:
        return True
    if None not in (one.project, two.project):
        return one.project == two.project
    apart = one.section != two.section and None not in (one.section, two.section)
    return not (apart and one.alone == two.alone and (one.before, one.behind) == (two.before, two.behind))


def _meet(one: Fact, two: Fact) -> bool:
    """Whether the label of either is said by the other one too, and so names what is measured."""
    return one.label in two.around or two.label in one.around
