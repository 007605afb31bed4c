"""Reports in other dress: the same words with other marks, names run into their text, titles left out.

What lines say and in what order stays; how they look is chosen at random. So the second look at lines learns what
projects are called and how they recur, and not what our reports happen to look like.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random
from typing import NamedTuple

MARKS = ("■ ", "▶ ", "● ", "◆ ", "★ ", "— ", "* ", "> ", "🔹 ")
NAMES = (
    "plain",
    "mark",
    "number",
    "bracket",
    "square",
    "bold",
    "dash",
    "colon",
    "stop",
    "comma",
    "line",
    "heading",
    "count",
    "told",
)
TITLES = ("plain", "mark", "number", "square", "bold", "dash", "colon", "drop", "heading", "numeral")
FACETS = ("drop", "drop", "colon", "plain", "dash", "bold", "keep")
BULLETS = ("•", "- ", "", "  ", "● ", "· ", "keep")
CELLS = {"•": "\t", "- ": ", ", "": "  ", "  ": " / ", "● ": " | ", "· ": "\t"}
RUN_IN = {
    "dash": (" — ", "——", " - ", " – "),
    "colon": ("：", ": "),
    "stop": ("。", ". "),
    "comma": ("，", ", "),
    "told": ("，", ", "),
}
NUMERALS = "一二三四五六七八九十"
TOLD_ZH = ("另一件是{}", "还做了{}", "{}是这段时间花力气最多的", "再说{}", "{}这边", "接着是{}")
TOLD_EN = (
    "The other thing was {}",
    "Then there was {}",
    "{} took up most of the time",
    "On {}",
    "We also did {}",
    "{} is done",
)
_ITEM = re.compile(r"^(\s*)(?:[-*+]|\d{1,2}[.)、])\s+(.*)")
_LINED = ("atx", "bold", "numbered", "plain", "setext", "colon")


class Title(NamedTuple):
    """A line that is a title: `what` it is (a label of lines, `facet` of a project, or `""`), its style and its level."""

    what: str
    style: str
    level: int


class Dressed(NamedTuple):
    """A text and what its lines are, by their numbers from one."""

    text: str
    labels: Mapping[int, str]


def dressed(text: str, labels: Mapping[int, str], titles: Mapping[int, Title], chance: Random) -> Dressed:
    """The text in a dress of its own."""
    found: list[str] = []
    kept: dict[int, str] = {}
    for line, label in _Dress(text, chance).lines(labels, titles):
        if line or (found and found[-1]):
            found.append(line)
            if label:
                kept[len(found)] = label
    return Dressed("\n".join(found) + "\n", kept)


class _Dress:
    """One choice of looks for a whole report."""

    def __init__(self, text: str, chance: Random) -> None:
        self.text = text
        self.chance = chance
        self.english = sum("\u4e00" <= char <= "\u9fff" for char in text) < len(text) / 5
        self.name, self.title, self.facet = chance.choice(NAMES), chance.choice(TITLES), chance.choice(FACETS)
        self.bullet, self.blanks = chance.choice(BULLETS), chance.choice((1.0, 1.0, 0.0, 0.4))
        self.indent = chance.choice(("", "", "    ", "　　"))
        self.marks = chance.choice(MARKS), chance.choice(MARKS)
        self.hashes = chance.choice(("### ", "## ", "#### ", "###### "))
        self.counts = [0, 0]
        self.waiting: tuple[str, str, str] | None = (
            None  #: what is to be run into the next text: name, label, separator
        )

    def lines(self, labels: Mapping[int, str], titles: Mapping[int, Title]) -> list[tuple[str, str]]:
        """The lines with what they are; blank ones where blanks stay."""
        found: list[tuple[str, str]] = []
        for number, line in enumerate(self.text.splitlines(), 1):
            label, title = labels.get(number, ""), titles.get(number)
            if not line.strip():
                found += [("", "")] * (self.chance.random() < self.blanks)
            elif title and title.style in _LINED:
                found += self._titled(line, label, title, number < 4)
            elif not (re.match(r"\s*\|?\s*:?-{3,}", line) and self.bullet != "keep"):
                found += self._told(line, label)
        return found + self._let_go()

    def _let_go(self) -> list[tuple[str, str]]:
        name, label, _ = self.waiting or ("", "", "")
        self.waiting = None
        return [(name, label)] if name else []

    def _titled(self, line: str, label: str, title: Title, opening: bool) -> list[tuple[str, str]]:
        words = bare(line).rstrip(":： ")
        which = 0 if label == "project" else 1
        look = (self.name, self.title)[which]
        if title.what == "facet":
            look = self.facet
        elif label in ("objective", "key-result"):
            look = "keep"
        elif title.level == 1 and opening and not label:
            look = self.chance.choice(("plain", "heading", "drop"))
        if look == "drop":
            self.waiting = ("", label, "") if label else self.waiting
            return []
        before = self._let_go()
        if look in RUN_IN:
            if look == "told":
                words = self.chance.choice(TOLD_EN if self.english else TOLD_ZH).format(words)
            self.waiting = (words, label, self._separator(look))
            return before
        self.counts[which] += 1
        return [*before, (self._looking(look, words, line, which), label)]

    def _separator(self, look: str) -> str:
        return self.chance.choice(RUN_IN[look]) if look == "dash" else RUN_IN[look][self.english]

    def _looking(self, look: str, words: str, line: str, which: int) -> str:
        at = self.counts[which]
        numeral = NUMERALS[(at - 1) % len(NUMERALS)]
        return {
            "mark": self.marks[which] + words, "number": f"{at}. {words}" if self.english else f"{at}、{words}",
            "bracket": f"({at}) {words}", "square": f"【{words}】", "bold": f"**{words}**", "line": words + ("：", ":")[self.english],
            "heading": (self.hashes, "## ")[which] + words, "numeral": f"{numeral}、{words}", "keep": line,
            "count": f"No {at}: {words}" if self.english else f"第{numeral}件：{words}",
        }.get(look, words)  # fmt: skip

    def _told(self, line: str, label: str) -> list[tuple[str, str]]:
        item = _ITEM.match(line)
        if line.lstrip().startswith("|") and self.bullet != "keep":
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            return [*self._let_go(), (CELLS[self.bullet].join(cell for cell in cells if cell).replace("**", ""), label)]
        if item and self.bullet != "keep":
            line = item[1] + self.bullet + item[2].replace("**", "")
        if self.waiting:
            name, waits, between = self.waiting
            if name and not item:
                self.waiting = None
                return [(name + between + bare(line), waits)]
            before = self._let_go()
            return [*before, (line, label or ("" if name else waits))]
        return [(line if item or label else self.indent + line, label)]


def bare(line: str) -> str:
    """A line without its marks."""
    line = re.sub(r"^\s*(?:#{1,6}\s*|[-*+•●■▶]\s+|>\s*)+", "", line)
    line = re.sub(r"^(\*\*|__)(.*?)\1", r"\2", line)
    line = re.sub(
        r"^(?:\d{1,2}(?:\.\d)*[.、)）]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)])\s*", "", line
    )
    return line.replace("**", "").strip()
