"""Training: which clues are kept, and what is learnt of each.

Logistic regression with a penalty on large numbers, one statement after the other, always in the same order: the same
statements give the same model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy
from tools.model.statements import Statement

from reportlint.language.second_look import SPREAD, ZERO, Model, keys_of, width_for
from reportlint.report.clues import without_titles

OFTEN = 10  #: times that a clue is taught at least to be kept
ROUNDS = 12
RATE = 0.1  #: of learning, in the first round; in the last one it is next to nothing
PENALTY = 0.3  #: on large numbers, over all statements
START = -3.0  #: of what is said without any clue: most labels are rare


def labels_of(statements: Iterable[Statement]) -> list[str]:
    """The labels that are used, in order."""
    return sorted({label for one in statements for label in one.labels})


def train(statements: Sequence[Statement], labels: Sequence[str], about: dict[str, Any] | None = None) -> Model:
    """A model trained on statements."""
    return trained([one.clues for one in statements], [one.labels for one in statements], labels, about)


def trained(
    clues: Sequence[Sequence[str]],
    told: Sequence[Collection[str]],
    labels: Sequence[str],
    about: dict[str, Any] | None = None,
    often: int = OFTEN,
    rounds: int = ROUNDS,
) -> Model:
    """A model of what things are (`told`) by their clues; clues that are rarer than `often` are left out. Learnt in `rounds`."""
    keys = [keys_of(one) for one in clues]
    counts = Counter(key for each in keys for key in each)
    kept = {key: at for at, key in enumerate(sorted(key for key, count in counts.items() if count >= often))}
    rows = [numpy.array([kept[key] for key in each if key in kept], dtype="int64") for each in keys]
    truths = numpy.array([[label in one for label in labels] for one in told], dtype="float32")
    weights, bias = _learnt(rows, truths, len(kept), rounds)
    step = numpy.abs(weights).max(axis=0) / ZERO + 1e-9
    width = width_for(labels)
    numbers = numpy.full((len(kept), width), ZERO, dtype="uint8")
    numbers[:, : len(labels)] += numpy.rint(weights / step).astype("int8").view("uint8")
    return Model(
        tuple(labels),
        tuple(round(float(one), 4) for one in bias),
        tuple(round(float(one), 6) for one in step),
        {key: width * at for key, at in kept.items()},
        numbers.tobytes(),
        width,
        about or {},
    )


def taught(statements: Iterable[Statement]) -> list[Statement]:
    """The statements as they are taught: each with what stands over it, and once more without.

    The second look is asked where titles say nothing: it must know what the words say by themselves.
    """
    each = ((one, one._replace(clues=tuple(without_titles(one.clues)))) for one in statements)
    return [one for pair in each for one in pair]


def _learnt(rows: Sequence[Any], truths: Any, size: int, rounds: int) -> tuple[Any, Any]:
    """What each kept clue says of each label, and what is said without any."""
    weights = numpy.zeros((size, truths.shape[1]), dtype="float32")
    bias = numpy.full((truths.shape[1],), START, dtype="float32")
    places = numpy.arange(len(rows))
    order = numpy.random.RandomState(0)
    for at in range(rounds):
        rate = RATE * (1 - at / rounds)
        order.shuffle(places)
        for place in places:
            row = rows[place]
            scale = SPREAD / max(1, len(row)) ** 0.5
            wrong = 1 / (1 + numpy.exp(-bias - scale * weights[row].sum(axis=0))) - truths[place]
            weights[row] -= rate * scale * wrong
            bias -= rate * wrong
        weights *= 1 - rate * PENALTY
    return weights, bias
