"""What is told of an objective: each of the six questions as there, missing, empty or undecided, with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportlint.document import Node
from reportlint.language.lexicon import Hit
from reportlint.regex import regex
from reportlint.report.aimed_at import aimed_at
from reportlint.report.doubts import ANSWERS, is_spoken_of
from reportlint.report.model import Aspect
from reportlint.report.objective_pieces import Parts, Told
from reportlint.report.objective_words import (
    ACTS,
    ASIDE,
    CLAUSE_START,
    COUNTED,
    GRUMBLES,
    HEADS_NOUN,
    KEY_REACHED,
    LATER,
    LEADS_IN,
    LISTS_WORK,
    METHOD,
    MOSTLY,
    NOTHING,
    PEOPLE,
    PERSON,
    REACHED,
    SERVED,
    SINCE,
    SOMEBODY,
    STAKES,
    TARGET_ONLY,
    THEY,
    TROUBLED,
    TURNS,
)
from reportlint.report.objective_work import work
from reportlint.report.reading import Reading, statements
from reportlint.report.tables import body_of, header_of, is_scoreboard
from reportlint.report.work_or_telling import COMPLAINS
from reportlint.source import Span

OURS = "ours"  #: left open: what hurts under a title that asks why, and no person who suffers it
OPENING = 6  #: characters before the words that say whom it is for, where a statement opens with them
STORY = 4  #: sentences of a paragraph from which on it is a story
QUESTIONS = ("why", "target-users", "pain-points", "actions", "plan", "effect")


def answers(reading: Reading, parts: Parts, head: Span, keyed_effect: Span | None) -> dict[str, Aspect]:
    """The six questions about an objective, by its titles first and then by what its statements say."""
    found: dict[str, Aspect] = {}
    open_ends: set[str] = set()
    _by_title(parts, found)
    silent: dict[Span, set[str]] = {}  # what the statements of a block leave open of which none says anything
    spoken: set[Span] = set()
    said: Counter[Span] = Counter()
    placed: Counter[Span] = Counter()
    worked = False  # by a sentence that lists the work
    for at, told in enumerate(parts.told):
        told = told._replace(after=True, worked=True) if worked else told
        if "target-users" in told.asked and (not at or parts.told[at - 1].asked != told.asked):
            found.setdefault("target-users", Aspect("there", told.span, 0.8))  # who they are, however it is put
            continue
        if at and THEY.match(told.span.of(reading.norm)) and COUNTED.search(parts.told[at - 1].span.of(reading.norm)):
            found.setdefault("target-users", Aspect("there", parts.told[at - 1].span, 0.6))  # 家庭农场 2,300 家。他们…
        said[told.block] += not told.asked
        worked |= told.after and bool(LISTS_WORK.search(told.span.of(reading.norm)))
        if not _by_words(reading, told, found, open_ends):
            silent.setdefault(told.block, set()).update({"effect", "plan"} if told.after else {"why", "pain-points"})
        else:
            spoken.add(told.block)
            placed[told.block] += not told.asked
    if any(n >= STORY and 2 * placed[block] <= n for block, n in said.items()):
        open_ends.update(("why", "target-users", "pain-points"))  # a story, half of it not understood, may tell them
    reasons = Counter(told.block for told in parts.told if told.asked and told.asked <= {"why", "other"})
    if any(n > STORY for n in reasons.values()):
        open_ends.update(("target-users", "pain-points"))
    open_ends.update(*(left for block, left in silent.items() if block not in spoken))
    if OURS in open_ends and not parts.announced.get("target-users", (head, False))[1]:
        open_ends.add("pain-points")  # where a title says whom it is for, what hurts nobody is our own reason
    if (title := parts.announced.get("pain-points")) and title[1] and _people(reading, title[0]):
        found.setdefault("target-users", Aspect("there", title[0], 0.6))  # 师傅们最烦的
    if "target-users" not in found and (aimed := aimed_at(reading.norm, head)):
        found["target-users"] = Aspect("there", aimed, 0.6)
    if "pain-points" in found:
        found.setdefault("why", found["pain-points"]._replace(sure=0.6))
    elif "pain-points" in open_ends:
        open_ends.add("why")  # what may be a pain may be the reason as well
    work(reading, parts, found)
    if keyed_effect:
        found.setdefault("effect", Aspect("there", keyed_effect, 0.8))
    for question in QUESTIONS:
        if question not in found:
            found[question] = _open_or_missing(reading, parts, question, question in open_ends)
    return found


def _open_or_missing(reading: Reading, parts: Parts, question: str, is_open: bool) -> Aspect:
    """What is known of a question that no title and no word answers."""
    empty = parts.announced.get(question)
    if empty and not empty[1]:
        return Aspect("empty", empty[0])
    if is_open:
        return Aspect("undecided")
    bound = ANSWERS.get(question)  # work and its effect are told under every objective, of whatever it is
    where = is_spoken_of(reading, question, _told(reading, parts), bound) if bound is not None else None
    return Aspect("undecided" if where else "missing", where)


def _told(reading: Reading, parts: Parts) -> Iterator[Span]:
    """All statements under an objective, those of its work behind the others."""
    yield from (told.span for told in parts.told)
    for piece in parts.works:
        yield from statements(reading, piece.node)


def _by_title(parts: Parts, found: dict[str, Aspect]) -> None:
    """What titles announce and fill; a title that could ask two things is answered by the words under it as well."""
    for question, (head, filled) in parts.announced.items():
        if filled and question in QUESTIONS:
            found[question] = Aspect("there", head)


def _by_words(reading: Reading, told: Told, found: dict[str, Aspect], open_ends: set[str]) -> bool:
    """What one statement answers, whatever title stands over it, and what it leaves open; whether it says anything."""
    words = told.span.of(reading.norm)
    answered: set[str] = set(told.asked & set(QUESTIONS))
    for question in answered:
        if not NOTHING.match(words):
            found.setdefault(question, Aspect("there", told.span, 0.8))
    if not told.asked - {"actions", "plan", "other"} and _does(reading, told, words, found):
        return True
    if METHOD.match(words) or LEADS_IN.search(words.strip()):
        return True
    strong = {hit.concept for hit in reading.hits.within(told.span) if hit.strength >= 1}
    said: set[str] = set()
    if not told.asked & {"why", "pain-points", "target-users", "plan"}:
        said |= _outcome(reading, told, words, strong, open_ends)
    if not said and (not told.asked - {"other"} or told.asked & {"plan", "actions"}):
        said |= _order(reading, told, words, strong, open_ends)
    if (not said or (said == {"plan"} and not told.after)) and not told.asked & {"effect", "plan"}:
        said |= _users(reading, told, words, strong, open_ends)
        said |= _hurt_and_stakes(reading, told, words, strong, open_ends)
    for question in said:
        found.setdefault(question, Aspect("there", told.span, 0.6))
    return bool(said or told.asked)


def _does(reading: Reading, told: Told, words: str, found: dict[str, Aspect]) -> bool:
    """Note what a statement in running text says was done; whether it lists pieces of work, and so says nothing else."""
    dated = any(when.start for when in reading.dates(told.span))
    hurts = GRUMBLES.search(words) or COMPLAINS.search(words)
    lists = bool(LISTS_WORK.search(words)) and (told.after or dated) and not (hurts or reading.changes(told.span))
    if lists or (ACTS.search(words) and not reading.figures(told.span)):
        found.setdefault("actions", Aspect("there", told.span, 0.6))
    if lists and dated:
        found.setdefault("plan", Aspect("there", told.span, 0.6))
    return lists


def _people(reading: Reading, span: Span) -> list[Hit]:
    """The words for people in a text; systems, shops and rooms are none."""
    hits = (hit for hit in reading.found(span, *PEOPLE) if hit.strength >= 1)
    return [hit for hit in hits if PERSON.search(reading.norm[hit.start : hit.end])]


def _users(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement names the people whom the work serves, outright or as those who suffer."""
    if SERVED.search(words):
        return {"target-users"}
    if SOMEBODY.search(words):
        return {"target-users"}
    people = _people(reading, told.span)
    if "target-users" in strong and (people or not told.asked):
        return {"target-users"}
    for hit in people:
        before, after = reading.norm[told.span.start : hit.start], reading.norm[hit.end : told.span.end]
        if HEADS_NOUN.match(after):
            continue
        if (
            CLAUSE_START.search(before)
            or MOSTLY.search(before)
            or regex(r"[0-9]\s*[万千百多余来]*\s*[位名个家][^,，。;；]{0,6}$").search(before)
        ):
            return {"target-users"}
        open_ends.add("target-users")
    if COUNTED.search(words) and regex(r"[位名人员户者师]|[a-z]s\b").search(words):
        open_ends.add("target-users")
    return set()


def _hurt_and_stakes(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement says what hurts somebody, or what is at stake."""
    said: set[str] = set()
    served = bool(SERVED.search(words))
    hurts = "pain-points" in strong or bool(COMPLAINS.search(words) or TROUBLED.search(words))
    if told.after and not told.asked and reading.figures(told.span) and not hurts:
        return said
    if (
        hurts
        and (not told.asked or told.asked & {"why", "target-users", "other"})
        and not _reports_result(reading, told, words)
    ):
        if "why" in told.asked and "pain-points" not in strong:
            somebody = _people(reading, told.span) or SOMEBODY.search(words)
            open_ends.add("pain-points" if somebody or told.asked - {"why"} else OURS)
        else:
            said |= {"pain-points", "why"}
    elif "problem" in strong and not served:
        open_ends.add("pain-points")
    if served or "target-users" in told.asked:
        return said
    at_stake = {"problem"} & strong or STAKES.search(words) or reading.figures(told.span)
    if {"why", "importance", "cause"} & strong or (at_stake and not told.after):
        said.add("why")
    return said


def _order(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement says in which order or when the work was done."""
    if TURNS.search(words) or ("order-reason" in strong and (told.after or told.asked)):
        return {"plan"}
    dated = reading.dates(told.span)
    if (
        len({when.span for when in dated}) >= 2
        and not reading.changes(told.span)
        and (told.after or told.asked or not reading.figures(told.span))
    ):
        return {"plan"}
    if dated and (told.after or "phases" in strong) and not reading.figures(told.span):
        open_ends.add("plan")
    return set()


def _reports_result(reading: Reading, told: Told, words: str) -> bool:
    suffers = GRUMBLES.search(words) or (not told.worked and SOMEBODY.search(words))
    return told.after and bool(reading.figures(told.span)) and not suffers


def _outcome(reading: Reading, told: Told, words: str, strong: set[str], open_ends: set[str]) -> set[str]:
    """Whether a statement tells what came of it: a change, a figure behind the work, or a metric still to come."""
    changes = reading.changes(told.span)
    if not changes and (served := SERVED.search(words)) and served.start() <= OPENING:
        return set()  # how many they are whom it is for: 给 140 家供应商的司机用
    figures = [figure for figure in reading.figures(told.span) if figure.kind != "duration"] or reading.figures(
        told.span
    )
    if changes and (told.after or SINCE.search(words) or "effect" in strong):
        return {"effect"}
    counted = bool(figures) or bool(LATER.search(words) and reading.dates(told.span))
    hurts = (
        not told.asked
        and not told.worked
        and ("pain-points" in strong or SOMEBODY.search(words) or COMPLAINS.search(words))
    )
    hurts = hurts or (not told.asked and bool(GRUMBLES.search(words)))
    if told.after and counted and not hurts and not TURNS.search(words) and (not told.asked or "effect" in told.asked):
        return {"effect"}
    if SINCE.search(words) and (figures or "effect" in strong):
        return {"effect"}
    if "effect" in strong and told.after:
        open_ends.add("effect")
    return set()


def _last_time(reading: Reading, table: Node, header: Node) -> Span | None:
    """The later of two columns of values that are headed by times: 6 月 | 定的 | 9 月."""
    timed = [
        (whens[0].start, cell) for cell in header.children[1:] if (whens := reading.dates(cell.text)) and whens[0].start
    ]
    if len(timed) < 2 or not is_scoreboard(reading, table):
        return None
    return max(timed, key=lambda one: one[0])[1].text


def told_in_keys(reading: Reading, parts: Parts) -> Span | None:
    """Where what was reached stands beside the key results themselves: in a column, or in their own words."""
    for table in parts.tables:
        header = header_of(table)
        if header and (last := _last_time(reading, table, header)):
            return last
        aimed = False
        for at, cell in enumerate(header.children if header else ()):
            words = reading.plain(cell.text)
            target = bool(TARGET_ONLY.search(words)) and not regex(r"实际|actual").search(words)
            if not target and (REACHED.match(words) or (aimed and not ASIDE.search(words))):
                filled = [row.children[at].text for row in body_of(table) if at < len(row.children)]
                if any(regex(r"[0-9]").search(reading.plain(span)) for span in filled):
                    return cell.text
            aimed |= target
    for key in parts.keys:
        if key.node.kind != "row" and KEY_REACHED.search(reading.plain(key.span)):
            return key.span
    return None
