"""The shapes that were compared: the linear model, and spaCy's bag of n-grams, CNN and ensemble over the same clues.

Each is trained on three quarters of the hands and judged on the reports of the others: a hand's wording must not help.
Takes hours; `README.md` has the table that came of it.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import numpy
import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, Config
from tools.model.statements import Statement
from tools.model.training import taught, train

from reportlint.language.second_look import BAR, pack, probabilities
from reportlint.report.clues import without_titles

PARTS = 4
BOUNDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
VIEWS: dict[str, Callable[[tuple[str, ...]], Sequence[str]]] = {
    "sentence": lambda clues: clues[: clues.index(BAR)],
    "and titles": lambda clues: [clue for clue in clues if clue == BAR or clue[0] not in "<>="],
    "all clues": lambda clues: clues,
    "without titles": without_titles,
}

_BAG = """
@architectures = "spacy.TextCatBOW.v3"
exclusive_classes = false
ngram_size = 2
length = {length}
no_output_layer = false
"""
_WORDS = """
[model.tok2vec]
@architectures = "spacy.Tok2Vec.v2"
[model.tok2vec.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = 64
rows = [3000]
attrs = ["ORTH"]
include_static_vectors = false
[model.tok2vec.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 64
window_size = 1
maxout_pieces = 3
depth = 2
"""
_POOL = """
@architectures = "spacy.TextCatReduce.v1"
exclusive_classes = false
use_reduce_first = false
use_reduce_last = false
use_reduce_max = true
use_reduce_mean = true
"""
#: Each of spaCy's shapes with its rounds and its rate of learning.
SHAPES = {
    "bag": ("[model]" + _BAG.format(length=131072), 6, 0.002),
    "CNN": ("[model]" + _POOL + _WORDS, 6, 0.003),
    "ensemble": (
        '[model]\n@architectures = "spacy.TextCatEnsemble.v2"' + _WORDS + "[model.linear_model]" + _BAG.format(length=32768),
        5,
        0.002,
    ),
}  # fmt: skip


def compare(told: Sequence[Statement], labels: Sequence[str]) -> None:
    """Print a line for each shape."""
    parts = _parts(told)
    known = [one for one in told if parts[_hand(one)]]
    unseen = [one for one in told if not parts[_hand(one)]]
    for view, seen in VIEWS.items():
        model = train([_as_seen(one, seen) for one in known], labels)
        _print(f"linear, {view}", [probabilities(model, seen(one.clues)) for one in unseen], unseen, labels)
    start = time.process_time()
    model = train(taught(known), labels)
    spent = time.process_time() - start
    for view in ("all clues", "without titles"):
        seen = VIEWS[view]
        found = [probabilities(model, seen(one.clues)) for one in unseen]
        _print(
            f"linear, taught both ways, {view}", found, unseen, labels, f"{len(pack(model)) / 1e6:.1f} MB {spent:.0f} s"
        )
    for name in SHAPES:
        start = time.process_time()
        nlp, pipe = _spacy(name, known, labels)
        scores = pipe.predict([Doc(nlp.vocab, words=list(one.clues)) for one in unseen])
        found = [dict(zip(pipe.labels, map(float, row), strict=True)) for row in scores]
        size = len(pipe.to_bytes(exclude=["vocab"])) / 1e6
        _print(f"spaCy {name}", found, unseen, labels, f"{size:.1f} MB {time.process_time() - start:.0f} s")


def _as_seen(one: Statement, view: Callable[[tuple[str, ...]], Sequence[str]]) -> Statement:
    return one._replace(clues=tuple(view(one.clues)))


def _hand(one: Statement) -> str:
    return one.report.rstrip("0123456789")


def _parts(told: Sequence[Statement]) -> dict[str, int]:
    """The hands in parts of nearly the same number of statements."""
    counts = Counter(map(_hand, told))
    sizes, parts = [0] * PARTS, {}
    for hand in sorted(counts, key=lambda hand: (-counts[hand], hand)):
        parts[hand] = sizes.index(min(sizes))
        sizes[parts[hand]] += counts[hand]
    return parts


def _spacy(name: str, known: Sequence[Statement], labels: Sequence[str]) -> tuple[Any, Any]:
    """A spaCy text categoriser of one shape, trained."""
    config, rounds, rate = SHAPES[name]
    fix_random_seed(0)
    nlp = spacy.blank("xx")
    pipe: Any = nlp.add_pipe("textcat_multilabel", config={"model": Config().from_str(config)["model"]})
    examples = []
    for one in known:
        doc = Doc(nlp.vocab, words=list(one.clues))
        doc.cats = {label: float(label in one.labels) for label in labels}
        examples.append(Example(Doc(nlp.vocab, words=list(one.clues)), doc))
    pipe.initialize(lambda: examples, nlp=nlp, labels=labels)
    optimizer, order = Adam(rate, grad_clip=0.0 if name == "bag" else 1.0), random.Random(0)
    for _ in range(rounds):
        order.shuffle(examples)
        for at in range(0, len(examples), 64):
            pipe.update(examples[at : at + 64], sgd=optimizer, drop=0.0 if name == "bag" else 0.2)
    return nlp, pipe


def _print(
    name: str, found: Sequence[dict[str, float]], told: Sequence[Statement], labels: Sequence[str], cost: str = ""
) -> None:
    """The best micro-F1 of any one bound, with its precision and recall, and the mean average precision."""
    likely = numpy.array([[said[label] for label in labels] for said in found])
    truth = numpy.array([[label in one.labels for label in labels] for one in told])
    best = max((_micro(likely >= bound, truth), bound) for bound in BOUNDS)
    (f1, precision, recall), bound = best
    average = numpy.mean([_average(likely[:, at], truth[:, at]) for at in range(len(labels)) if truth[:, at].any()])
    print(f"{name:42} F1 {f1:.3f} (P {precision:.3f} R {recall:.3f} from {bound}) mAP {average:.3f} {cost}", flush=True)


def _micro(said: Any, truth: Any) -> tuple[float, float, float]:
    right = (said & truth).sum()
    return 2 * right / (said.sum() + truth.sum()), right / max(1, said.sum()), right / truth.sum()


def _average(likely: Any, truth: Any) -> float:
    ranked = truth[numpy.argsort(-likely, kind="stable")]
    return float((numpy.cumsum(ranked) / numpy.arange(1, len(ranked) + 1))[ranked].mean())
