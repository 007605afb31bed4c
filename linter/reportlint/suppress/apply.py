"""Suppressions held against findings: which of them are kept, and which suppressions are of no use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reportlint.diagnostic import Diagnostic, Suppressed
from reportlint.document import Document
from reportlint.packs.former import Former
from reportlint.record import NamedTuple
from reportlint.suppress.cover import Cover
from reportlint.suppress.directives import Complaint, Directive, Rules, read_directives

NEVER = frozenset({"RL900", "RL905"})
"""Codes that cannot be suppressed: a file that cannot be read, a rule that crashed."""
REASONED = ("disable", "disable-line", "disable-next-line", "disable-file")
"""The directives that need a reason, where reasons are required."""

Tell = Callable[[Complaint], Diagnostic]


class Outcome(NamedTuple):
    """The diagnostics that are left, those about suppressions among them, and those that are suppressed."""

    kept: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...] = ()


def apply(
    document: Document,
    found: Sequence[Diagnostic],
    rules: Mapping[str, str],
    tell: Tell,
    *,
    ran: frozenset[str],
    former: Former,
    require_reason: bool = False,
) -> Outcome:
    """Take out of `found` what the document's comments and front matter suppress, and add what is wrong with these.

    `rules` are all rules there are, code and name; `ran` the codes of those that ran, `former` what they were once called. `tell` makes the diagnostic of a
    complaint. What is left comes by place and then by code.
    """
    read = read_directives(document, Rules(rules, former))
    if not read.directives and not read.complaints:
        return Outcome(tuple(found))
    complaints = list(read.complaints)
    if require_reason:
        bare = (one for one in read.directives if one.kind in REASONED and not one.reason)
        complaints += [Complaint("RL903", one.span) for one in bare]
    cover = Cover(read.directives, rules)
    kept, suppressed = _sift((*found, *map(tell, complaints)), cover)
    for one in sorted(
        read.directives, key=lambda one: one.means("RL901")
    ):  # those may yet be used by the others' RL901
        more, hushed = _sift(map(tell, list(_unused(one, cover, ran))), cover)
        kept += more
        suppressed += hushed
    kept.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.code))
    return Outcome(tuple(kept), tuple(suppressed))


def _sift(diagnostics: Iterable[Diagnostic], cover: Cover) -> tuple[list[Diagnostic], list[Suppressed]]:
    """The diagnostics that are kept, and those that are suppressed."""
    kept: list[Diagnostic] = []
    suppressed: list[Suppressed] = []
    for diagnostic in diagnostics:
        one = cover.over(diagnostic) if diagnostic.code not in NEVER else None
        if one is None:
            kept.append(diagnostic)
        else:
            suppressed.append(Suppressed(diagnostic, one.reason, one.span))
    return kept, suppressed


def _unused(one: Directive, cover: Cover, ran: frozenset[str]) -> Iterator[Complaint]:
    """What of a directive is of no use: all of it, or single names.

    Names of rules that did not run are not judged, and neither is the front matter, which speaks for many versions of
    a report.
    """
    directive = f"reportlint-{one.kind}"
    if one.kind == "enable":
        if one.span in cover.idle_ends:
            yield Complaint("RL901", one.span, directive)
    elif one.kind != "front-matter":
        used = cover.used.get(one.span, set())
        idle = [name for name in one.names if name.codes & ran and not name.codes & used]
        if (one.bare and not used) or (idle and len(idle) == len(one.names)):
            yield Complaint("RL901", one.span, directive)
        else:
            yield from (Complaint("RL901", name.span, name.words) for name in idle)
