"""Which of the five groups a project's text tells, with the evidence for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from reportlint.record import NamedTuple
from reportlint.regex import regex
from reportlint.report.block import Block
from reportlint.report.evidence import (
    BACKGROUND,
    BENEFITS,
    GROUPS,
    PHASES,
    SOLUTION,
    STEP,
    Weights,
    carriers,
    weigh,
    weigh_statement,
)
from reportlint.report.model import Aspect
from reportlint.report.no_why import made_statements, tells_no_why
from reportlint.report.orders import ORDER, is_ordered
from reportlint.report.phases import drawn_plan, holds_plan
from reportlint.report.reading import Reading, has_words
from reportlint.report.said import read_statement
from reportlint.source import Span

_NOT_YET = regex(
    r"(?:没有?|未|尚未|还没有?|还未)(?:正式)?(?:开始|启用|投用|产生|出数|跑起来|满)|刚刚?(?:才)?(?:装|校准|切|上线?|跑|启用|接|交付|投用)|(?:才|只)[^,。;，；]{0,4}[0-9一二两三几][^,。;，；]{0,3}[天周]|"
    r"\b(?:only just|just (?:installed|finished|switched|gone live|went live|started)|has not started|have not started|not (?:started|begun)|nothing to (?:say|show|report))\b|暂无|说不出|谈不上|没法说|不好说|无从|还没(?:有)?(?:数|统计|算|测)|尚未|待观察|有待|再看|too (?:early|soon)|not yet|nothing (?:to|yet)|no (?:data|figures|numbers)|yet to"
)
_NOW = regex(
    r"现在|如今|改[成为用]|换成|由系统|自动|\bnow\b(?! that)|\bno longer\b|\binstead\b(?! of (?:[0-9]|\w+ (?:minutes|hours|days)))|\bis gone\b"
    r"|\bwe (?:now )?(?:hand|give|gave|put|send|sent|use|keep|kept|let|show|print|scan|ask|moved|added|set|made|built|bought|changed|wrote|opened)\b"
)  #: how it is done since, or what was done about it
#: What a made thing does: `The app shows a crew its jobs`, `页面上可以勾选`.
_DOES = regex(
    r"\b(?:the|a|an|our|this|that|its|new) (?:\w+ ){0,2}(?:app|tool|page|screen|portal|form|bot|chatbot|dashboard|board|widget|wizard|system|platform|service|site|calculator|planner|view) "
    r"(?:now |also |then )?(?:shows?|lets?|sends?|lists?|gives?|tells?|asks?|checks?|collects?|displays?|pulls?|reads?|prints?|calculates?|fills?|offers?|supports?|allows?|warns?|tracks?|compares?|sorts?|finds?|suggests?|proposes?)\b|"
    r"(?:页面|小程序|app|工具|后台|看板|机器人|客户端|工作台|平台|系统)(?:上|里|端)?(?:可以?|能|会|支持|自动|直接){1,2}[^,，。;；]{2,}"
)
_BEFORE = regex(
    r"\W*(?:早先|早前|以前|从前|原来|原先|原本|此前|之前|过去|往年|当时|那时候?|(?:改造|上线|改版)之?前)|\W*(?:until now|before (?:this|that|the)|previously|formerly|in the past|up to now|until (?:this|last)|so far)\b"
)  #: how it was before
_FINISHED = regex(
    r"(?:切换?|换|上线|完成|交付|装|铺|推|接|迁|改)(?:开|到位)?(?:完毕|完成|完|好|齐|了)|全部(?:上线|切换|完成|交付|接入)|\b(?:live|switched|moved|rolled out|finished|done|completed|delivered|connected)\b"
)  #: when and for how many it was done
SHORT = 80  #: characters of a statement that may be nothing but an order
TOLD = 1.5  #: what statements without a title must weigh together to tell a group
HINT = 0.8  #: from this weight on, a group is not missing but undecided
LONG = 12  #: an unknown block shorter than this many characters leaves nothing open


class Open(NamedTuple):
    """A block that could not be placed, and the groups that it may tell."""

    block: Block
    groups: frozenset[str]


def tell(reading: Reading, blocks: Sequence[Block], steps: Sequence[Span]) -> dict[str, Aspect]:
    """Decide for each group whether a project's blocks tell it; `steps` are those of its plan."""
    there: dict[str, Aspect] = {}
    empty: dict[str, Aspect] = {}
    hints: dict[str, float] = {}
    opened: list[Open] = []
    places = Places(blocks)
    for at, block in enumerate(blocks):
        if block.known:
            _by_title(reading, block, there, empty)
        elif block.titled:
            opened.extend(_by_weight(reading, block, places.of(at), there, hints))
        else:
            _by_statement(reading, block, there, hints)
    _plan(reading, blocks, steps, there, hints)
    aspects = {}
    for group in GROUPS:
        aspects[group] = there.get(group) or empty.get(group) or _absent(group, hints, opened)
    if aspects[BACKGROUND].state in ("there", "undecided") and tells_no_why(reading, blocks):
        aspects[BACKGROUND] = Aspect("missing")
    if aspects[SOLUTION].state != "there" and (made := made_statements(reading, blocks)):
        aspects[SOLUTION] = Aspect("there", made[0], 0.6)
    return aspects


class Place(NamedTuple):
    """The groups that a block may tell by where it stands, and whether it closes the telling."""

    groups: list[str]
    last: bool


class Places:
    """Where the blocks of a project stand among those whose titles announce something."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        orders = [[GROUPS.index(group) for group in block.groups] if block.titled else [] for block in blocks]
        self._told = {at for order in orders for at in order}
        self._before = list(accumulate((max(order, default=-1) for order in orders), max, initial=-1))
        later = (min(order, default=len(GROUPS)) for order in reversed(orders))
        self._after = list(accumulate(later, min, initial=len(GROUPS)))[::-1]
        self._last = max((at for at, block in enumerate(blocks) if block.titled), default=-1)

    def of(self, at: int) -> Place:
        """The place of a block: it may tell what is announced nowhere and comes between its known neighbours.

        Projects are told in the order of `GROUPS`; where the known ones stand in another order, place says nothing.
        """
        first, last = self._before[at] + 1, self._after[at + 1]
        between = range(first, last) if first <= last else range(len(GROUPS))
        return Place([GROUPS[one] for one in between if one not in self._told], at >= self._last)


def _placed(reading: Reading, block: Block, weights: Weights, place: Place) -> str | None:
    """The group that a block under an unknown title tells: by what it weighs, by its place, or as the gain that closes."""
    winner = weights.winner()
    if winner in place.groups or not place.groups:
        return winner
    if len(place.groups) == 1:
        return place.groups[0]
    gains = place.last and weights.leader() == BENEFITS in place.groups
    return BENEFITS if gains and any(reading.changes(span) for span in block.statements) else None


def _absent(group: str, hints: Mapping[str, float], opened: Sequence[Open]) -> Aspect:
    if hints.get(group, 0.0) >= HINT:
        return Aspect("undecided")
    for one in opened:
        if group != PHASES and group in one.groups:
            return Aspect("undecided", one.block.node.head)
    return Aspect("missing")


def _by_title(reading: Reading, block: Block, there: dict[str, Aspect], empty: dict[str, Aspect]) -> None:
    for group in block.groups:
        if group == BENEFITS and block.statements and _put_off(reading, block):
            continue
        if group == BACKGROUND and block.statements and is_ordered(reading, block.statements):
            continue
        if block.statements:
            there.setdefault(group, Aspect("there", block.statements[0]))
        elif has_words(reading, block.node):
            there.setdefault(group, Aspect("there", block.node.head))
        elif block.node.kind == "section" and block.node.style not in ("label", "colon"):
            empty.setdefault(group, Aspect("empty", block.node.head))


def _put_off(reading: Reading, block: Block) -> bool:
    """Whether a benefit's block says only that there is nothing to tell yet, and names no metric."""
    whole = Span(block.statements[0].start, block.statements[-1].end)
    if reading.changes(whole) or reading.figures(whole):
        return False
    metrics = reading.found(whole, "revenue", "cost", "efficiency", "risk", "adoption", "outside", "lagging")
    return bool(_NOT_YET.search(whole.of(reading.norm))) and not any(hit.strength >= 1 for hit in metrics)


def _merely_ordered(reading: Reading, span: Span) -> bool:
    """Whether a statement says that somebody asked for it, and beside that at most when it was done and for how many."""
    words = span.of(reading.norm)
    if not ORDER.search(words) or span.end - span.start > SHORT:
        return False
    counts = all(figure.kind in ("count", "number") for figure in reading.figures(span))
    grounds = any(hit.strength >= 1 for hit in reading.found(span, "problem", "cause", "pain-points"))
    return not grounds and (not reading.figures(span) or (counts and bool(_FINISHED.search(words))))


def _by_weight(
    reading: Reading, block: Block, place: Place, there: dict[str, Aspect], hints: dict[str, float]
) -> Iterator[Open]:
    """A block under a title that says nothing known: judged as a whole, by what it weighs and where it stands."""
    total = dict(weigh(reading, block.statements).by_group)
    for group, weight in carriers(reading, block.node).items():
        total[group] = total.get(group, 0.0) + weight
    weights = Weights(total, len(block.statements))
    winner, told = weights.winner(), _placed(reading, block, weights, place)
    long = sum(span.end - span.start for span in block.statements) >= LONG
    if told and (long or told == winner):
        there.setdefault(told, Aspect("there", block.statements[0] if block.statements else block.node.head, 0.7))
    elif long:
        yield Open(block, frozenset(place.groups or GROUPS) | ({winner} if winner else set()))
    if (
        told
        and BENEFITS in total
        and not any(reading.changes(span) or weigh(reading, [span]).winner() == BENEFITS for span in block.statements)
    ):
        del total[BENEFITS]  # how things stood, told with its figures, leaves no result open
    for group, weight in total.items():
        hints[group] = hints.get(group, 0.0) + weight * (0.4 if told else 1.0)


def _by_statement(reading: Reading, block: Block, there: dict[str, Aspect], hints: dict[str, float]) -> None:
    """Text without a title of its own: each statement for itself."""
    told: dict[str, float] = {}
    first: dict[str, Span] = {}
    kinds: set[tuple[str, str]] = set()
    for span in block.statements:
        scores = weigh_statement(reading, span)
        if _merely_ordered(reading, span):
            scores.pop(BACKGROUND, None)
        winner = Weights(scores, 1).winner()
        if winner in (None, BACKGROUND) and _NOW.search(span.of(reading.norm)):
            hints[SOLUTION] = hints.get(SOLUTION, 0.0) + HINT
        if _stands_again(reading, span, kinds):
            hints[BENEFITS] = hints.get(BENEFITS, 0.0) + HINT
        for group, weight in scores.items():
            if group != BENEFITS or reading.changes(span) or winner == BENEFITS:
                hints[group] = hints.get(group, 0.0) + 0.6 * weight
        if winner:
            told[winner] = told.get(winner, 0.0) + scores[winner]
            first.setdefault(winner, span)
        if winner in (None, SOLUTION) and _DOES.search(span.of(reading.norm)):
            told[SOLUTION] = max(TOLD, told.get(SOLUTION, 0.0))
            first.setdefault(SOLUTION, span)
    if len(block.statements) > 1 and _opens_with_status(reading, block.statements[0]):
        told[BACKGROUND] = max(TOLD, told.get(BACKGROUND, 0.0))
        first.setdefault(BACKGROUND, block.statements[0])
    for group, weight in carriers(reading, block.node).items():
        told[group] = told.get(group, 0.0) + weight
        first.setdefault(group, block.node.head)
    for group, weight in told.items():
        if weight >= TOLD:
            there.setdefault(group, Aspect("there", first[group], 0.6))


def _opens_with_status(reading: Reading, span: Span) -> bool:
    """Whether a telling without titles opens with how it was before, in figures: 早先一夜 140 台车，平均等 95 分钟."""
    said = read_statement(reading, span, True)
    return bool(_BEFORE.match(span.of(reading.norm)) and said.figure and not reading.changes(span))


def _stands_again(reading: Reading, span: Span, kinds: set[tuple[str, str]]) -> bool:
    """Whether a statement tells a value of a kind that an earlier one told: `waited 40 minutes`, `the wait is 8 minutes`."""
    own = {
        (figure.kind, figure.unit if figure.kind in ("count", "number") else "")
        for figure in reading.figures(span)
        if figure.kind in ("duration", "percent", "money") or figure.unit
    }
    again = bool(own & kinds)
    kinds |= own
    return again


def _plan(
    reading: Reading,
    blocks: Sequence[Block],
    steps: Sequence[Span],
    there: dict[str, Aspect],
    hints: dict[str, float],
) -> None:
    """A plan counts wherever it stands; a reason for doing it in one go counts as one."""
    titled = [block for block in blocks if PHASES in block.groups and block.titled]
    if PHASES in there and any(holds_plan(reading, block) for block in titled):
        return
    there.pop(PHASES, None)
    if len(steps) >= 2:
        there[PHASES] = Aspect("there", steps[0], 0.9)
        return
    for block in blocks:
        drawn = drawn_plan(reading, block.node)
        once = next(
            (hit for span in _with_title(block) for hit in reading.found(span, "one-go") if hit.strength >= 1), None
        )
        if drawn or once:
            there[PHASES] = Aspect("there", drawn or Span(once.start, once.end), 0.9)  # type: ignore[union-attr]
            return
    hints[PHASES] = HINT if any(STEP.search(span.of(reading.norm)) for span in steps) else 0.0


def _with_title(block: Block) -> tuple[Span, ...]:
    """The statements of a block, with its title where it has one: `All four depots in one night`."""
    title = block.node.title if block.titled else None
    return (title, *block.statements) if title else block.statements


def benefit_blocks(reading: Reading, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that tell benefits: by their title, or, where no title says so, by what they weigh."""
    titled = [block for block in blocks if BENEFITS in block.groups]
    if titled:
        return titled
    found = []
    places = Places(blocks)
    for at, block in enumerate(blocks):
        if block.known or not block.titled:
            continue
        weights = weigh(reading, block.statements)
        if BENEFITS in (weights.winner(), weights.leader() and _placed(reading, block, weights, places.of(at))):
            found.append(block._replace(groups=frozenset((BENEFITS,))))
    return found
