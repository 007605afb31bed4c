"""The weights of `agreement`: what each sign says of whether two facts measure the same thing at the same moment.

Taught by the labelled contradictions of `corpus/dev`. The labels name the line of the later figure only, so which pair is
meant is found by the weights themselves: the likeliest one on the line, again until none changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from tools.model.lines import hand_of, source_of
from tools.model.statements import DEV

from reportlint.engine.check import understand
from reportlint.engine.setup import built_in
from reportlint.report.agreement import BIAS, SURE, WEIGHTS, Scenes, Signs
from reportlint.report.contradictions import pairs, tied
from reportlint.report.facts import facts

CODE = "RL505"
PENALTY = 3.0  #: on large weights, of signs that are brought to one spread
ROUNDS = 8
_STEPS = 40


class Pair(NamedTuple):
    """Two facts of a report with their signs; `line` is that of the later one, where a reader may have labelled it."""

    name: str
    line: int
    labelled: bool
    signs: Signs


def told_pairs(folder: Path = DEV) -> Iterator[Pair]:
    """All pairs of facts that could be one, of the labelled reports in a folder."""
    setup, asked = built_in(), []
    building: Any = import_module("reportlint.report.build")
    usual = building.contradictions

    def listen(*given: Any) -> Any:
        asked.append(given)
        return usual(*given)

    building.contradictions = listen
    try:
        for path in sorted(folder.glob("*.expected.tsv")):
            name = path.name.removesuffix(".expected.tsv")
            rows = [row.split("\t")[:2] for row in path.read_text(encoding="utf-8").splitlines()]
            lines = {int(row[0]) for row in rows if row[-1] == CODE}
            source = source_of(path.with_name(f"{name}.md"))
            asked.clear()
            understand(source, setup)
            for reading, span, projects, year, aims in asked:
                told = facts(reading, span, projects, year)
                scenes = Scenes(reading, told, projects)
                for first, later in pairs(reading, told, projects, aims):
                    if tied(first, later):
                        line = source.location(later.fact.figure.span.start).row
                        yield Pair(name, line, line in lines, scenes.signs(first, later))
    finally:
        building.contradictions = usual


def learnt(told: Sequence[Pair]) -> tuple[Signs, float]:
    """The weights and the bias that tell the labelled pairs best from the others."""
    signs = numpy.array([one.signs for one in told])
    spread = signs.std(0) + 1e-9
    weights, bias = numpy.array(WEIGHTS), BIAS
    meant: set[int] = set()
    for _ in range(ROUNDS):
        odds = signs @ weights + bias
        by_odds = sorted((at for at, one in enumerate(told) if one.labelled), key=lambda at: odds[at])
        found = set({(told[at].name, told[at].line): at for at in by_odds}.values())  # the likeliest comes last
        if found == meant:
            break
        meant = found
        kept = [at for at, one in enumerate(told) if not one.labelled or at in meant]
        weights, bias = _fitted(signs[kept] / spread, numpy.array([float(at in meant) for at in kept]))
        weights = weights / spread
    return Signs(*(round(float(weight), 2) for weight in weights)), round(float(bias), 2)


def _fitted(signs: Any, truth: Any) -> tuple[Any, float]:
    """Logistic regression by Newton's method."""
    rows = numpy.hstack([signs, numpy.ones((len(signs), 1))])
    weights = numpy.zeros(rows.shape[1])
    penalty = numpy.diag([PENALTY] * signs.shape[1] + [1e-6])
    for _ in range(_STEPS):
        likely = 1 / (1 + numpy.exp(-rows @ weights))
        slope = rows.T @ (likely - truth) + penalty @ weights
        step = numpy.linalg.solve((rows * (likely * (1 - likely))[:, None]).T @ rows + penalty, slope)
        weights = weights - step
    return weights[:-1], float(weights[-1])


def judge(told: Sequence[Pair]) -> None:
    """Print the weights, and what they find of each hand's reports when they are taught by the others."""
    odds: list[tuple[float, Pair]] = []
    for hand in sorted({hand_of(one.name) for one in told}):
        weights, bias = learnt([one for one in told if hand_of(one.name) != hand])
        odds += [(float(numpy.dot(weights, one.signs)) + bias, one) for one in told if hand_of(one.name) == hand]
    for bound in (0.0, 0.4, SURE, 1.4, 2.2):
        accused = {(one.name, one.line): one.labelled for value, one in odds if value >= bound}
        right = sum(accused.values())
        print(f"odds from e^{bound:.2f}: {right} right, {len(accused) - right} wrong")
    weights, bias = learnt(told)
    print(f"{len(told)} pairs, {len({(one.name, one.line) for one in told if one.labelled})} labelled lines among them")
    print(f"BIAS = {bias}\n{weights}")
