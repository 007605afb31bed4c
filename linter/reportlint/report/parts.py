"""The four parts of a report: found by their titles, else by what their text says."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Node
from reportlint.regex import regex
from reportlint.report.doubts import SPOKEN, is_spoken_of
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    DIFFICULTIES,
    PHASES,
    SOLUTION,
    WHOLE,
    carriers,
    title_groups,
    weigh,
)
from reportlint.report.model import Aspect, Objective, Part, Project
from reportlint.report.reading import Reading, has_words, statements
from reportlint.report.survey import Survey
from reportlint.report.vita import is_vita
from reportlint.report.works import only_counts
from reportlint.source import Span, Spans

_FIRST_PERSON = regex(r"我|自己|本人|\b(?:i|my|me|mine|myself|we|our|ours)\b")
_DUTY = regex(
    r"(?:我|本人)[^。;,]{0,24}(?:负责|分管|主管|牵头)(?!人)|(?:我|本人)(?:在[^。;,]{1,20})?(?:这边|这里|主要|目前|现在|一个人)?管(?:着|的是)?\w{2}|归我(?:管|收|看|盯|们?组)?(?=[。;,]|$)|(?:,|^)\s*(?:主要|全面)?负责(?!人)|\bi (?:own|lead|run|manage|look after|answer for)\b|"
    r"\bwe (?:look after|answer for|(?:build and )?(?:run|operate|own|maintain) the)\b|\bwe(?:'re| are) (?:responsible for|in charge of|answerable for)\b|"
    r"我这个?(?:岗|位置)[:：是]|出了?(?:错|事|岔子|问题|毛病)[^。;,]{0,4}(?:找|问|打)我|从我(?:这里|这儿|手[里上])(?:进|过|出|走)|"
    r"\bi(?:'m| am) (?:responsible|in charge|the (?:owner|lead|product))|"
    r"^\W*(?:(?:sole|joint|product|technical|tech|process|business|system|acting) )?(?:owner|(?:co-?)?lead|manager|pm|head|custodian|steward) (?:of|for|on) (?!contents)|"
    r"^\W*(?:currently |still |mainly |now )?(?:responsible|accountable|answerable|in charge|looking after|owning|minding) (?:for |of )?(?!the delay)|"
    r"^\W*(?:我?手[上里头](?:管|看|盯|负责|在做|的[活事摊])|(?:目前|现在|主要|日常)?(?:分管|主管|在管|管着|管的是|盯着)(?!理))|"
    r"(?:是|都?归|算)我的(?:活|责任|摊子|地盘|事儿?(?=[,。;，；]|$))|在我(?:手[上里]|名下)|由我(?:管|负责|维护|照看|看着)|[(（]负责[^()（）]{2,30}[)）]|"
    r"\b(?:is|are) mine(?=\W*(?:$|[,.;])|,? (?:from|in|too|to))|\b(?:falls?|belongs?) to me\b|\b(?:is|are|lies?|sits?|rests?) (?:with me|in my (?:hands|care|charge))\b|\b(?:is|are) on my (?:desk|plate|watch)\b|"
    r"\bwho (?:looks? after|owns?|leads?|runs?|(?:is|am) (?:in charge of|responsible for)|answers? for)\b|\bmy (?:job|remit|role|patch|area|field|responsibility) (?:is|covers|are|includes)\b"
)
_MYSELF = regex(r"我|自己|\b(?:i|my|me|myself)\b")
_TO_COME = regex(
    r"[将要想]|打算|准备|争取|计划|\b(?:will|would|could|shall|should|want|plan|next|later|from .{1,20} on)\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]):"
)
_AHEAD = regex(r"下一|往后|接下来|后面|明年|将来|想做|打算|\b(?:next|will|coming|ahead|before|plan)\b")

#: A slot that is for something else than its author, filled or not.
_APPENDED = regex(
    r"附[录件表注]|会[议务上]?$|例会|名单|来源|口径|说明|数据|图表|联系|致谢|"
    r"\b(?:appendix|annexe?|attachments?|meetings?|figures|sources?|data|glossary|contacts?|thanks|credits|budget|calendar|staff\w*|visitors?|links|charts?|tables?)\b"
)
SHORT, LONG = 2, 6  #: sentences that an opening section has at most that may tell duties: without and with I or we
NEXT_YEAR = 6  #: a month named without its year that lies so many months before the end of the period is one to come
BUILT = 3  #: statements on what was built that make it doubtful that no project is told
MADE = 1.5  #: what the statements of a section weigh at least that tells of something built
SURE = 2.0  #: what the statements of an unnamed section must weigh for a part
DOUBT = 1.2  #: from here on the part is undecided


def find_part(reading: Reading, survey: Survey, role: str) -> Part:
    """One of duties, planning, growth, with where it stands."""
    late = _about_oneself(reading, survey) if role in ("duties", "growth") else None
    for node in survey.parts[role]:
        if has_words(reading, node) and not (role == "duties" and (node is late or is_vita(reading, node))):
            return Part(role, Aspect("there", node.head), node.span)
    if role == "growth" and late is not None:
        return Part(role, Aspect("there", late.head, 0.6), late.span)
    if survey.parts[role] and late is None and not has_words(reading, survey.parts[role][0]):
        node = survey.parts[role][0]
        return Part(role, Aspect("empty", node.head), node.span)
    best, where = 0.0, None
    for node in _candidates(reading, survey, role):
        weight = _weight(reading, node, role) + _voice(reading, survey, node, role)
        if weight > best:
            best, where = weight, node
    bare = not survey.tops and bool(survey.intro)  # no heading at all: prose is read with less to go by
    if where is not None and best >= (SURE / 2 if bare else SURE):
        return Part(role, Aspect("there", where.head, 0.6), where.span)
    first = min((draft.node.span.start for draft in survey.drafts), default=0) if late else 0
    said = _opening_duty(reading, survey, first)
    if role == "duties" and said:
        return Part(role, Aspect("there", said, 0.6), said)
    if where is not None and best >= DOUBT:
        return Part(role, Aspect("undecided", where.head))
    spare = _unexplained(reading, survey, role)
    if spare:
        return Part(role, Aspect("undecided", spare.head))
    from reportlint.report.closing import told_at_the_end  # most reports have headings for all parts

    closing = told_at_the_end(reading, survey, role, lambda span: _is_later(reading, span, survey.ends, behind=True))
    if closing:
        return Part(role, Aspect("undecided", closing))
    spoken = None if bare else is_spoken_of(reading, role, _told(reading, survey, role), SPOKEN[role])
    return Part(role, Aspect("undecided" if bare or spoken else "missing", spoken))


def _told(reading: Reading, survey: Survey, role: str) -> Iterator[Span]:
    """All statements of a report: where its layout is misread, a part of it stands in a project. A life tells no duties."""
    for node in (*survey.intro, *survey.tops):
        if not (role == "duties" and is_vita(reading, node)):
            yield from statements(reading, node)


def _unexplained(reading: Reading, survey: Survey, role: str) -> Node | None:
    """A section that nobody could place, and that may be the part.

    Duties: the first section of all, before the projects, where it is short and tells no change. Else one behind the
    projects in which somebody speaks of himself, or of what comes.
    """
    places = [draft.node.span.end for draft in survey.drafts] + [node.span.end for node in survey.objectives]
    pattern = {"growth": _MYSELF, "planning": _TO_COME}.get(role)
    if not places:
        return None
    if pattern is None:
        return _opening_section(reading, survey)
    late = [node for node in survey.facets if node in survey.tops] if role == "growth" else []
    for node in [*survey.unknown, *late]:
        said = [span.of(reading.norm) for span in statements(reading, node)]
        slot = node.span.start >= max(places) and node is survey.tops[-1] and not has_words(reading, node)
        if slot and not _APPENDED.search(reading.plain(node.title or node.head)):
            return node  # a last slot that nobody filled yet, and nobody knows for what
        if (
            node.span.start >= max(places)
            and said
            and 2 * sum(bool(pattern.search(words)) for words in said) >= len(said)
        ):
            return node
    return None


def _about_oneself(reading: Reading, survey: Survey) -> Node | None:
    """A section that speaks of its author, behind the projects of a report that has told before what he answers for."""
    duties = survey.parts["duties"]
    places = [draft.node.span.end for draft in survey.drafts] + [node.span.end for node in survey.objectives]
    if not duties or not places or duties[-1].span.start < max(places):
        return None
    before = (len(duties) > 1 and duties[0].span.end <= min(places)) or _opening_duty(reading, survey, min(places))
    return duties[-1] if before else None


def _opening_duty(reading: Reading, survey: Survey, end: int) -> Span | None:
    """Where the opening, or a section before the first piece of work, says outright what its author answers for."""
    nodes = [*survey.intro, *(node for node in survey.unknown if node.span.end <= end)]
    first = min((draft.node.span.start for draft in survey.drafts), default=0)
    nodes += [node for node in survey.parts["other"] if node.span.end <= first]  # 写在前面
    said = (span for node in nodes for span in (*_labelled(node), *statements(reading, node)))
    return next((span for span in said if _says_duty(reading, span)), None)


def _labelled(node: Node) -> tuple[Span, ...]:
    """The words of a label in the opening: `Owner of the claims line: …` says it before its colon."""
    return (node.head,) if node.style == "label" else ()


def _opening_section(reading: Reading, survey: Survey) -> Node | None:
    """The first section of a report where it stands before all work, is short, and tells neither a change nor a day."""
    first = survey.tops[0] if survey.tops else None
    if first is None or first not in survey.unknown or len(survey.tops) < 2:
        return None
    said = statements(reading, first)
    told = any(reading.changes(span) or any(when.grain == "day" for when in reading.dates(span)) for span in said)
    mine = any(_FIRST_PERSON.search(span.of(reading.norm)) for span in said)
    told |= not mine and any(_measures(reading, span) for span in said)
    return None if told or not said or len(said) > (LONG if mine else SHORT) else first


def _says_duty(reading: Reading, span: Span) -> bool:
    """Whether a sentence of the opening says outright what its author answers for."""
    return bool(_DUTY.search(span.of(reading.norm)))


def _candidates(reading: Reading, survey: Survey, role: str) -> list[Node]:
    """The sections in which a part may hide: duties stand before the projects, planning and growth behind them."""
    places = [draft.node.span.start for draft in survey.drafts] + [node.span.start for node in survey.objectives]
    middle = survey.tops[len(survey.tops) // 2].span.start if survey.tops else 0
    first = min(places, default=middle)
    facets = (node for node in survey.facets if max(title_groups(reading, node.title).values(), default=0.0) < WHOLE)
    drafts = Spans(draft.node.span for draft in survey.drafts)
    empty = (node for node in survey.holders if not drafts.lie_in(node.span))
    spare = [*survey.unknown, *facets, *empty]
    if not survey.tops:
        return survey.intro
    if role == "duties":
        return [node for node in [*survey.intro, *spare] if node.span.start <= first]
    last = max((draft.node.span.end for draft in survey.drafts), default=len(reading.text))
    behind = [node for node in survey.intro if node.span.start >= last]
    return [node for node in [*spare, *behind] if node.span.start >= first]


def _voice(reading: Reading, survey: Survey, node: Node, role: str) -> float:
    """Who speaks, and of when: I and we open with duties and close with growth; a plan has times to come."""
    if node.title is None or node.kind != "section":
        return 0.0
    title = reading.plain(node.title)
    ahead = bool(_AHEAD.search(title)) or _is_later(reading, node.title, survey.ends)
    if role == "planning":
        told = statements(reading, node)
        later = sum(_is_later(reading, span, survey.ends, behind=True) for span in told)
        return 1.2 * ahead + (SURE if later and 2 * later >= len(told) else 0.6 * min(later, 3))
    if ahead or max(title_groups(reading, node.title).values(), default=0.0) >= WHOLE:
        return 0.0
    said = statements(reading, node)
    mine = sum(bool(_FIRST_PERSON.search(span.of(reading.norm))) for span in said)
    counted = sum(_measures(reading, span) for span in said)
    if role == "duties" and 2 * counted > len(said):
        return 0.0
    return 1.5 * bool(_FIRST_PERSON.search(title)) + (0.5 if said and 3 * mine >= len(said) else 0.0)


def _measures(reading: Reading, span: Span) -> bool:
    """Whether a statement tells results: a change, a share, more than one figure. Eleven depots are no result."""
    figures = reading.figures(span)
    return len(figures) > 1 or bool(reading.changes(span)) or any(figure.kind == "percent" for figure in figures)


def _is_later(reading: Reading, span: Span, ends: tuple[int, int] | None, behind: bool = False) -> bool:
    """Whether a statement names a time behind the report's period (year and month in which that ends).

    `behind`: it may speak of what comes, so that in September a bare January is the next one.
    """
    if ends is None:
        return False
    year, month = ends
    for when in reading.dates(span, year or None):
        if when.start is None:
            continue
        if (when.start.year or year, when.start.month) > (year, month):
            return True
        named = regex(r"(?<![0-9])20[0-9]{2}(?![0-9])|去年|last").search(span.of(reading.norm))
        if behind and not named and when.start.year in (year, None) and month - when.start.month >= NEXT_YEAR:
            return True
    return False


def _weight(reading: Reading, node: Node, role: str) -> float:
    """How much the statements of a node speak for a part; a few words in a long text about something else hardly."""
    weights = [min(1.5, sum(hit.strength for hit in reading.found(span, role))) for span in statements(reading, node)]
    if role != "planning" or not weights:
        return sum(weights)
    return sum(weights) * sum(weight >= 1 for weight in weights) / len(weights)


def projects_state(
    reading: Reading, survey: Survey, projects: tuple[Project, ...], objectives: tuple[Objective, ...]
) -> Aspect:
    """Whether any project is introduced at all."""
    if projects or objectives:
        first = projects[0].anchor if projects else objectives[0].anchor
        return Aspect("there", first)
    for node in survey.holders:
        if has_words(reading, node) and not only_counts(reading, node):
            return Aspect("undecided", node.head)
    if not survey.tops and survey.intro:
        return Aspect("undecided", survey.intro[0].head)
    holders = Spans(holder.span for holder in survey.holders)
    for node in survey.unknown:
        held = holders.hold(node.span)
        if _tells_work(reading, node) or (held and has_words(reading, node)):
            return Aspect("undecided", node.head)
    if _tells_a_gain(reading, survey):
        return Aspect("undecided", survey.unknown[0].head)
    spoken = is_spoken_of(reading, "projects", _told(reading, survey, "projects"), SPOKEN["projects"])
    return Aspect("undecided" if spoken else "missing", spoken or Span(0, 0))


def _tells_a_gain(reading: Reading, survey: Survey) -> bool:
    """Whether sections that nobody could place go from what was wrong over something built to a change in figures."""
    nodes = sorted([*survey.unknown, *survey.facets], key=lambda node: node.span)
    weights = [weigh(reading, statements(reading, node)) for node in nodes]
    told = list(zip(nodes, weights, strict=True))
    for (_, first), (_, second), (node, third) in zip(told, told[1:], told[2:], strict=False):
        built = second.by_group.get(SOLUTION, 0.0) >= MADE
        if built and (first.winner(), third.winner()) == (BACKGROUND, BENEFITS) and survey.unknown:
            changes = (change for span in statements(reading, node) for change in reading.changes(span))
            return any(change.before and change.after for change in changes)
    return False


def _tells_work(reading: Reading, node: Node) -> bool:
    """Whether a section that nobody could place tells of something built: its parts, and how it went or in what steps."""
    winners = [weigh(reading, [span]).winner() for span in statements(reading, node)]
    built, went = winners.count(SOLUTION), winners.count(PHASES) + winners.count(DIFFICULTIES)
    drawn = carriers(reading, node).get(SOLUTION, 0.0) > 0
    return (built >= BUILT and went >= 1) or (drawn and built >= 1)
