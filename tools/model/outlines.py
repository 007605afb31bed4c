"""Training of what the second look says of lines, and how well it does on hands that it was not trained on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zlib import crc32

from tools.model.lines import Told
from tools.model.training import trained

from reportlint.language.second_look import Model, probabilities
from reportlint.report.lines_together import LABELS, clues_together

OFTEN = 12  #: times that a clue of a line is taught at least to be kept
ROUNDS = 6
PARTS = 4  #: in which the hands are split, so that each line is judged by a model that knows nothing of its author
GOLD = 3  #: times that labelled lines are taught
BOUNDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


def learnt(texts: Sequence[Told]) -> tuple[Model, Model]:
    """What tells of a line by itself, and what of the lines of a text together."""
    texts = [one for one in texts if one.lines]
    alone = _alone(texts)
    judged: list[tuple[Told, list[list[str]]]] = []
    for part in range(PARTS):
        model = _alone([one for one in texts if _part(one) != part])
        judged += [(one, together(one, model)) for one in texts if _part(one) == part]
    clues, told = [], []
    for one, signs in judged:
        for _ in range(GOLD if one.is_gold else 1):
            clues += signs
            told += [{label} for label in one.labels]
    return alone, trained(clues, told, LABELS, {"lines": len(clues)}, OFTEN, ROUNDS)


def together(text: Told, model: Model) -> list[list[str]]:
    """The clues of the lines of a text together."""
    return clues_together(text.lines, [probabilities(model, clues) for clues in text.clues])


def _alone(texts: Sequence[Told]) -> Model:
    clues, told = [], []
    for one in texts:
        for _ in range(GOLD if one.is_gold else 1):
            clues += one.clues
            told += [{label} for label in one.labels]
    return trained(clues, told, LABELS, {"lines": len(clues)}, OFTEN, ROUNDS)


def _part(text: Told) -> int:
    return crc32(text.hand.encode()) % PARTS


def judge(texts: Sequence[Told], each: Callable[[Told, list[dict[str, float]]], None] | None = None) -> None:
    """Print how well labelled lines are told by a model that was trained on none of their author's."""
    for hand in sorted({one.hand for one in texts if one.is_gold}):
        alone, whole = learnt([one for one in texts if one.hand != hand])
        said, truth = [], []
        for one in texts:
            if one.hand == hand:
                likely = [probabilities(whole, clues) for clues in together(one, alone)]
                if each:
                    each(one, likely)
                said += likely
                truth += one.labels
        for label in LABELS:
            shown = " ".join(_at(bound, label, said, truth) for bound in BOUNDS)
            print(f"{hand:14}{label:12}{truth.count(label):4}  {shown}", flush=True)


def _at(bound: float, label: str, said: Sequence[dict[str, float]], truth: Sequence[str]) -> str:
    """Precision and recall from a bound on."""
    taken = [is_it == label for one, is_it in zip(said, truth, strict=True) if one[label] >= bound]
    return f"{bound}: {sum(taken) / max(1, len(taken)):.2f}/{sum(taken) / max(1, truth.count(label)):.2f}"
