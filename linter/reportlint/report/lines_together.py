"""What the lines of a report show together: what each is taken for by itself, held against those of its dress.

A list of projects is one form with different words. Where some lines of a dress surely name projects, the others of that
dress do so too; where a line stands alone in its dress, or beside a plan, it hardly does.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from math import log
from typing import NamedTuple

from reportlint.language.second_look import BAR
from reportlint.report.lines import Line

PROJECT = "project"
PARTS = ("duties", "planning", "growth")
LABELS = (PROJECT, *PARTS, "objective", "key-result")
MAYBE = 0.25  #: how likely a line names a project to be counted
PART = 0.4  #: and how likely it opens a part
STEPS = 4  #: of likelihood to each side of one half
BEFORE_BEHIND = (-2, -1, 1, 2)

Said = Mapping[str, float]


def clues_together(lines: Sequence[Line], said: Sequence[Said]) -> list[list[str]]:
    """The clues of each line, by what each is taken for alone (`said`: how likely it is each of `LABELS`)."""
    names = [one.get(PROJECT, 0.0) for one in said]
    whole = [line.dress for line in lines]
    marks = [line.dress[:2] for line in lines]
    peers, marked = _peers(whole, names), _peers(marks, names)
    ranks = {at: rank for rank, at in enumerate(sorted(range(len(names)), key=lambda at: -names[at]))}
    found: list[list[str]] = []
    before, since = "", 9
    for at, one in enumerate(said):
        own = _step(names[at])
        signs = [f"{label}{_step(one.get(label, 0.0))}" for label in LABELS]
        signs += _with_own("peer", own, peers[at].signs(names[at])) + [
            f"m{sign}" for sign in marked[at].signs(names[at])
        ]
        signs += _with_own("", own, _near(peers[at], names, at))
        signs += _with_own("", own, _beside(said, names, at))
        signs += [f"most{_step(max(names))}", f"since{since}"]
        signs += _with_own("", own, [f"rank{min(8, ranks[at])}", f"behind{before}"])
        found.append([token for sign in signs for token in (sign, BAR)])
        label = _taken(one)
        before = label if label in (PROJECT, *PARTS) else before
        since = 0 if names[at] > MAYBE else min(6, since + 1)
    return found


class _Peers(NamedTuple):
    """The lines of one dress, and how likely they name projects."""

    places: Sequence[int]
    total: float
    maybe: int
    best: float
    runner_up: float

    def signs(self, own: float) -> list[str]:
        """What the others of the dress are taken for; `own` is how likely this one names a project."""
        others = len(self.places) - 1
        if not others:
            return ["alone"]
        count = self.maybe - (own > MAYBE)
        best = self.runner_up if own == self.best else self.best
        return [
            f"mean{_step((self.total - own) / others)}",
            f"best{_step(best)}",
            f"count{min(6, count)}",
            f"share{4 * count // others}",
        ]


def _peers(dresses: Sequence[Hashable], names: Sequence[float]) -> list[_Peers]:
    """For each line the lines of its dress."""
    places: dict[Hashable, list[int]] = {}
    for at, dress in enumerate(dresses):
        places.setdefault(dress, []).append(at)
    made = {}
    for dress, where in places.items():
        likely = sorted((names[at] for at in where), reverse=True)
        made[dress] = _Peers(where, sum(likely), sum(one > MAYBE for one in likely), *(likely[0], [*likely, 0.0][1]))
    return [made[dress] for dress in dresses]


def _near(peers: _Peers, names: Sequence[float], at: int) -> list[str]:
    """How likely the nearest lines of the same dress name projects."""
    place = peers.places.index(at)
    near = [names[one] for one in (*peers.places[max(0, place - 1) : place], *peers.places[place + 1 : place + 2])]
    return [f"near{_step(sum(near) / len(near))}"] if near else []


def _beside(said: Sequence[Said], names: Sequence[float], at: int) -> list[str]:
    """What the lines before and behind are taken for."""
    found = []
    for offset in BEFORE_BEHIND:
        if 0 <= at + offset < len(said):
            found += [f"at{offset}:{_step(names[at + offset])}", f"at{offset}:{_taken(said[at + offset])}"]
    return found


def _taken(said: Said) -> str:
    label = max(said, key=lambda one: said[one], default="")
    return label if label and said[label] > (MAYBE if label == PROJECT else PART) else ""


def _with_own(name: str, own: int, signs: Sequence[str]) -> list[str]:
    """Signs, each alone and with how likely the line itself names a project."""
    return [f"{name}{sign}" for sign in signs] + [f"{name}{sign}/{own}" for sign in signs]


def _step(likely: float) -> int:
    """How likely something is, in steps of odds."""
    return max(-STEPS, min(STEPS, round(log((likely + 1e-4) / (1 - likely + 1e-4)))))
