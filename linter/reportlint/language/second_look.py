"""The second look: how likely a statement says something, judged by what was learnt from labelled statements.

The lexicon knows words; the second look weighs everything that a statement shows (`reportlint.report.clues`): for each
clue, for each pair of neighbouring ones, and for each sign together with another one or with a word of the title, the
model has one small number per label. Their sum says how likely each label is. That is a linear model: it reads a
statement in less than a millisecond with integers only, so that it says the
same everywhere, and needs nothing to be installed. It is trained by `make model`, and lies beside the built-in lexicon.

The file: one line of JSON, then the keys of the clues (four bytes each, in order), then for each a row of one byte per
label. Python adds up such rows fastest as whole numbers, two bytes a lane.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import exp, sqrt
from struct import error as StructError
from struct import unpack
from typing import Any, Literal
from zlib import crc32

from reportlint.record import NamedTuple

Mode = Literal["auto", "always", "never"]
MODES = ("auto", "always", "never")

FILE = "second-look.bin"
#: The models of the file, in their order: of statements, of titles, of lines by themselves, of the lines of a report together.
STATEMENTS, TITLES, LINES, TOGETHER = 0, 1, 2, 3
EVERY = (TITLES, LINES, TOGETHER)
BAR = "|"  #: parts clues that are no neighbours
SIGN = "="  #: what signs begin with, which mean more together: a change of figures in the last third of a report, …
TITLE, KNOWN_TITLE = "h", "h="  #: what the words of the nearest title begin with, and the signs that it gives
TITLE_WORDS = 12  #: words of a title that are weighed together with the signs under it
ZERO = 31  #: what stands for nought in a row; twice as much stands for the largest number of its label
MOST = 1000  #: clues of a statement that are weighed: sixteen bits hold so many numbers of six
SPREAD = 5.0  #: how far the clues of a statement reach together, however many they are


class Broken(Exception):
    """The file is missing, or is no model of this version; the words say which."""


class Model(NamedTuple):
    """What was learnt: a row of numbers for each clue, by its key, and what makes probabilities of their sums."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    step: tuple[float, ...]
    places: Mapping[int, int]
    rows: bytes
    width: int = 32  #: bytes of a row, and so labels at most; even
    about: Mapping[str, Any] = {}


def keys_of(clues: Sequence[str]) -> list[int]:
    """The keys of the clues, of the pairs of neighbours and of signs among them, each once, in order."""
    found: set[int] = set()
    before = None
    for clue in clues:
        if clue == BAR:
            before = None
            continue
        word = (" " + clue).encode()
        if before is not None:
            found.add(crc32(word, before))
        before = crc32(word)
        found.add(before)
    found.update(_together(clues))
    return sorted(found)


def _together(clues: Sequence[str]) -> Iterator[int]:
    """The keys of the pairs of signs, and of each sign with each of the first words of the title."""
    signs = [clue.encode() for clue in clues if clue[0] == SIGN and len(clue) > 1]
    known = [clue.encode() for clue in clues if clue.startswith(KNOWN_TITLE)]
    title = [clue.encode() for clue in clues if clue[0] == TITLE and not clue.startswith(KNOWN_TITLE)]
    every = [*signs, *known]
    for at, sign in enumerate(every):
        begun = crc32(sign)
        yield from (crc32(other, begun) for other in every[at + 1 :])
    for word in title[:TITLE_WORDS]:
        begun = crc32(word)
        yield from (crc32(sign, begun) for sign in signs)


def load(path: str, which: int = STATEMENTS) -> Model:
    """One of the models of a file; raises `Broken`."""
    import json

    try:
        with open(path, "rb") as file:
            for at in range(which + 1):
                head = json.loads(file.readline())
                labels, count = tuple(head["labels"]), head["clues"]
                width = width_for(labels)
                if at < which:
                    file.seek((4 + width) * count, 1)
            keys = unpack(f"<{count}I", file.read(4 * count))
            rows = file.read(width * count)
        if len(rows) != width * count:
            raise Broken("it is cut short")
        places = dict(zip(keys, range(0, len(rows), width), strict=True))
        return Model(labels, tuple(head["bias"]), tuple(head["step"]), places, rows, width, head["about"])
    except (OSError, ValueError, KeyError, TypeError, StructError) as error:
        raise Broken(str(error)) from error


def width_for(labels: Sequence[str]) -> int:
    """How many bytes a row takes: one per label, and an even number."""
    return len(labels) + len(labels) % 2


def pack(model: Model) -> bytes:
    """The bytes of a model's file."""
    import json

    head = {
        "about": dict(model.about), "labels": model.labels, "clues": len(model.places), "bias": model.bias, "step": model.step,
    }  # fmt: skip
    keys = b"".join(key.to_bytes(4, "little") for key in sorted(model.places))
    rows = b"".join(model.rows[at : at + model.width] for _, at in sorted(model.places.items()))
    return json.dumps(head).encode() + b"\n" + keys + rows


def probabilities(model: Model, clues: Sequence[str]) -> dict[str, float]:
    """How likely a statement with such clues says each of the labels."""
    sums, count = _sums(model, keys_of(clues))
    scale = SPREAD / sqrt(max(1, count))
    found = {}
    for label, total, bias, step in zip(model.labels, sums, model.bias, model.step, strict=False):
        found[label] = 1 / (1 + exp(-bias - scale * step * (total - ZERO * count)))
    return found


def _sums(model: Model, keys: Iterable[int]) -> tuple[list[int], int]:
    """The sums of the rows of known keys, and how many are known."""
    even = odd = count = 0
    rows, places, width, number = model.rows, model.places, model.width, int.from_bytes
    low = number(b"\xff\x00" * (width // 2), "little")
    for key in keys:
        at = places.get(key)
        if at is not None and count < MOST:
            row = number(rows[at : at + width], "little")
            even += row & low
            odd += (row >> 8) & low
            count += 1
    lanes = f"<{width // 2}H"
    evens, odds = unpack(lanes, even.to_bytes(width, "little")), unpack(lanes, odd.to_bytes(width, "little"))
    return [one for pair in zip(evens, odds, strict=True) for one in pair], count


class SecondLook:
    """The second look of a run: loaded when first asked, and asked as its mode says."""

    def __init__(
        self, path: str, mode: Mode = "auto", model: Model | None = None, knows: Collection[int] = EVERY
    ) -> None:
        """`knows` are the models it may ask beside that of statements: what one of them will learn is made without it."""
        self.path = path
        self.mode = mode
        self.failure = ""  #: why it could not be loaded; without it nothing is in doubt any less
        self.model = model  #: what it has loaded so far of statements
        self.knows = knows
        self.loaded: dict[int, Model] = {}  #: the models of lines and titles that it has loaded so far

    def in_mode(self, mode: Mode) -> SecondLook:
        """The same one in another mode."""
        return SecondLook(self.path, mode, self.model, self.knows)

    @property
    def is_wanted(self) -> bool:
        """Whether it is to be asked, as far as is known without loading it."""
        return self.mode != "never" and not self.failure

    @property
    def is_there(self) -> bool:
        """Whether it can be asked; loads it."""
        return self._loaded() is not None

    def says(self, clues: Sequence[str]) -> Mapping[str, float]:
        """How likely a statement says each of the labels; nothing where there is nobody to ask."""
        model = self._loaded()
        return probabilities(model, clues) if model is not None else {}

    def says_of(self, which: int, clues: Sequence[str]) -> Mapping[str, float]:
        """How likely a line or a title (`which`) is each of what such are told to be; nothing where there is nobody to ask."""
        if which not in self.loaded and which in self.knows and not self.failure:
            try:
                self.loaded[which] = load(self.path, which)
            except Broken as error:
                self.failure = str(error)
        model = self.loaded.get(which)
        return probabilities(model, clues) if model is not None else {}

    def _loaded(self) -> Model | None:
        if self.model is None and not self.failure:
            try:
                self.model = load(self.path)
            except Broken as error:
                self.failure = str(error)
        return self.model
