"""Objectives: an aim, its key results, and the small projects under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportlint import fineness
from reportlint.document import Node
from reportlint.language.topics import Topic, relation, topic
from reportlint.regex import regex
from reportlint.report.direction import direction_of
from reportlint.report.key_results import Key
from reportlint.report.measuring import read_key
from reportlint.report.model import OBJECTIVE_ASPECTS, Aspect, Objective, Presence
from reportlint.report.objective_answers import QUESTIONS, answers, told_in_keys
from reportlint.report.objective_parts import parts_of
from reportlint.report.objective_pieces import Parts
from reportlint.report.project_names import project_name
from reportlint.report.projects import Draft
from reportlint.report.reading import Reading
from reportlint.report.serving import Served, serve, task_of
from reportlint.source import Span

_NUMBER = regex(r"(?<![0-9])[0-9][0-9.,:]*+(?!\s*[月年日号])")  #: also times of day, which measure too


_LEAD = regex(
    r"(?:目标|主题|方向|主线|主攻|主轴|抓手|战役|课题|专题|o|objective|goal|aim|theme|direction|focus)\s*(?:[0-9]+|[一二三四五六甲乙丙]|one|two|three|four)?\s*(?:[:：|｜—–-]+|\s(?=\S))\s*",
    re.IGNORECASE,
)  #: `目标一：`, `O2 |`, `Objective:`


def _aim(name: str) -> str:
    """The name of an objective without the word that calls it one, unless nothing is left."""
    lead = _LEAD.match(name)
    return name[lead.end() :] if lead and len(name) - lead.end() >= 2 else name


def read_objective(
    reading: Reading, node: Node, projects: tuple[int, ...], placeholders: tuple[Span, ...] = ()
) -> Objective:
    """An objective with what is told of it."""
    reading.spend(fineness.OBJECTIVE)
    parts = parts_of(reading, node)
    served = serve(reading, parts.keys, parts.works)
    reached = told_in_keys(reading, parts)
    aspects = answers(reading, parts, node.head, reached)
    effects = _effects(reading, parts, aspects["effect"])
    outcomes = _outcomes(reading, parts.keys, effects, reached)
    keys = tuple(
        read_key(reading, key, task_of(key, served), outcome, placeholders)
        for key, outcome in zip(parts.keys, outcomes, strict=True)
    )
    aspects["key-results"] = Aspect("there", keys[0].span) if keys else _no_keys(parts)
    return Objective(
        name=_aim(project_name(reading.words(node.title or node.head))),
        anchor=node.head,
        span=node.span,
        aspects={name: aspects[name] for name in OBJECTIVE_ASPECTS},
        key_results=keys,
        projects=projects,
        direction=direction_of(reading, node, parts, served),
        fully_told=_fully_told(reading, aspects, effects, reached),
    )


def _no_keys(parts: Parts) -> Aspect:
    """Key results that a title announces and nobody could read leave it open."""
    announced = parts.announced.get("key-results")
    if announced is None:
        return Aspect("missing")
    return Aspect("undecided" if announced[1] else "empty", announced[0])


def _effects(reading: Reading, parts: Parts, effect: Aspect) -> list[Span]:
    """The statements that tell the effect."""
    if effect.state != "there":
        return []
    found = [told.span for told in parts.told if "effect" in told.asked]
    if effect.span and effect.span not in found:
        found.append(effect.span)
    found += [told.span for told in parts.told if told.after and not told.asked and reading.figures(told.span)]
    return found


def _fully_told(reading: Reading, aspects: dict[str, Aspect], effects: Sequence[Span], reached: Span | None) -> bool:
    answered = all(aspects[question].state == "there" for question in QUESTIONS)
    return answered and (reached is not None or any(reading.figures(span) for span in effects))


def _outcomes(reading: Reading, keys: Sequence[Key], effects: Sequence[Span], reached: Span | None) -> list[Presence]:
    """Whether the told effect comes back to each key result.

    Missing only where it comes back to others, and has not even as many figures as there are key results.
    """
    if not effects or reached is not None:
        return ["undecided"] * len(keys)
    told = [(span, topic(reading.norm, span)) for span in effects]
    back = [_comes_back(reading, key, told) for key in keys]
    figures = sum(len(_NUMBER.findall(span.of(reading.norm))) for span in effects)
    short = any(back) and figures < len(keys)
    return ["there" if one else "missing" if short else "undecided" for one in back]


def _comes_back(reading: Reading, key: Key, effects: Sequence[tuple[Span, Topic]]) -> bool:
    mine = topic(reading.norm, key.span)
    named = re.compile(rf"(?:kr|关键结果|指标)\s*{re.escape(key.number)}(?![0-9])")
    return any(
        named.search(reading.plain(span))
        or relation(mine, about) in ("same-metric", "same-object")
        or mine.terms & about.terms - {"@customer"}
        for span, about in effects
    )


def tasks(reading: Reading, node: Node, index: int) -> list[Draft]:
    """The small projects under an objective: rows, items and headings that tell no aspect of it."""
    reading.spend(fineness.OBJECTIVE)
    parts = parts_of(reading, node)
    served: list[Served] = serve(reading, parts.keys, parts.works)
    return [
        Draft(work.node, work.carrier, work.node.head, work.name, objective=index, serves=one.state)
        for work, one in zip(parts.works, served, strict=True)
    ]
