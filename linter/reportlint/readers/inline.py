"""Inline events: they grow the paragraph, heading, item or cell that is open."""

from __future__ import annotations

from reportlint.readers.prose import Mark, Prose
from reportlint.readers.reading import Reading
from reportlint.readers.words import trim
from reportlint.source import Span

EMPHASIS = {"Strong": 2, "Emphasis": 1}

# Behind `**` on both sides these show masked figures (`有**个用户，**家店`), not bold words.
_MEASURES = "个家人次天%％万元小时倍条台件月年日号分秒"


class Inline:
    """The prose that is open, line by line."""

    __slots__ = ("broken", "pictures", "prose", "reading", "refused")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.prose: Prose | None = None
        self.broken = True
        self.pictures = 0
        self.refused: set[int] = set()

    def open(self, start: int, end: int, level: int = 0, setext: bool = False) -> Prose:
        """Begin a paragraph, a heading or a cell."""
        self.prose = Prose(start, end, level, setext)
        self.broken = True
        return self.prose

    def close(self) -> Prose | None:
        """End what is open; None if nothing was, or nothing stands in it."""
        prose, self.prose = self.prose, None
        if prose is None:
            return None
        text = self.reading.text
        lines = [trim(text, start, end) for start, end in prose.lines]
        prose.lines = [line for line in lines if line.start < line.end]
        return prose if prose.lines or prose.level or prose.pictures else None

    def grow(self, start: int, end: int) -> None:
        """Let the line that is open reach to `end`; without anything open a tight item's words begin."""
        prose = self.prose or self.open(start, end)
        if end > prose.end:
            prose.end = end
        lines = prose.lines
        if self.broken:
            lines.append(Span(start, end))
            self.broken = False
        elif end > lines[-1].end:
            lines[-1] = Span(lines[-1].start, end)

    def words(self, start: int, end: int) -> None:
        """Visible words."""
        self.grow(start, end)
        self.reading.see(start, end)
        if not self.pictures and self.prose:
            self.prose.solid = True

    def other(self, kind: str, start: int, end: int) -> None:
        """Code and HTML within a line."""
        if kind == "Code":
            self.grow(start, end)
            if self.prose:
                self.prose.solid = True
        elif kind == "InlineHtml":
            opening = self.reading.text[start : start + 4].lower()
            if opening == "<!--":
                self.reading.comments.append(Span(start, end))
            elif opening.startswith("<br"):
                self.broken = True

    def start(self, kind: str, start: int, end: int) -> None:
        """Emphasis, a link or a picture begins."""
        prose = self.prose or self.open(start, end)
        width = EMPHASIS.get(kind, 0)
        if kind == "Image":
            self.pictures += 1
            prose.pictures = prose.pictures or []
            prose.pictures.append(Span(start, end))
        elif width == 2 and self._masked_figure(start, end):
            self.refused.add(start)
            self.words(start, start + width)
        elif width:
            self.grow(start, start + width)
            if not prose.marks:
                prose.marks = {}
            prose.marks.setdefault(start, Mark(start, end, width))

    def end(self, kind: str, start: int, end: int) -> None:
        """Emphasis, a link or a picture ends."""
        if kind == "Image":
            self.pictures -= 1
        elif kind == "Strong" and start in self.refused:
            self.words(end - 2, end)
        elif kind in EMPHASIS:
            self.grow(end - EMPHASIS[kind], end)

    def _masked_figure(self, start: int, end: int) -> bool:
        text = self.reading.text
        measured = text[start + 2] in _MEASURES and text[end : end + 1] in _MEASURES
        return measured and end < len(text) and start > 0 and text[start - 1].isalpha()
