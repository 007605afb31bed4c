"""Draws what the command prints, colours and all, as an SVG picture for the README.

A wide character takes exactly two columns in it whatever font shows it, so that carets stand where they stand on a
terminal: every word has a place of its own, and a font that is too wide or too narrow for it is made to fit.
"""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from reportlint.formats.width import widths

_COLUMN, _LINE, _EDGE, _BAR = 8.4, 20, 18, 34
_ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")
_COLOURS = {31: "red", 32: "green", 33: "yellow", 34: "blue", 36: "cyan"}
# Two columns are 16.8: wide characters at 15 with 1.8 between them look right beside narrow ones at 14 (0.6 em each).
_STYLE = """
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
  fill: #24292f; white-space: pre; }
.w { font: 15px "Noto Sans Mono CJK SC", "Noto Sans CJK SC", "Source Han Sans SC", "Sarasa Mono SC", "PingFang SC",
  "Hiragino Sans GB", "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", SimHei, monospace;
  letter-spacing: 1.8px; }
.b { font-weight: 700; } .d { fill: #6e7781; }
.red { fill: #c5221f; } .green { fill: #137333; } .yellow { fill: #9a6700; } .blue { fill: #1a56c4; }
.cyan { fill: #0b7285; }
""".strip()


class Run(NamedTuple):
    """A word, or a part of one, whose characters look the same: its column, its columns, whether wide, its classes."""

    text: str
    column: int
    columns: int
    wide: bool
    look: tuple[str, ...]


def picture(command: str, output: str) -> str:
    """`command` and the coloured `output` that it printed, as the text of an SVG file."""
    lines = [_runs(f"\x1b[1m$ {command}\x1b[0m"), [], *(_runs(line) for line in output.splitlines())]
    columns = max((run.column + run.columns for line in lines for run in line), default=0)
    width, height = round(columns * _COLUMN + 2 * _EDGE), len(lines) * _LINE + _BAR + _EDGE
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f"<style>{_STYLE}</style>",
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="#ffffff" stroke="#d0d7de"/>',
        *(f'<circle cx="{20 + 18 * at}" cy="18" r="5.5" fill="{fill}"/>'
          for at, fill in enumerate(("#ff5f57", "#febc2e", "#28c840"))),
    ]  # fmt: skip
    for row, line in enumerate(lines):
        drawn += [_text(run, _BAR + (row + 1) * _LINE - 4) for run in line]
    return "\n".join([*drawn, "</svg>"]) + "\n"


def _text(run: Run, y: int) -> str:
    """One run as an SVG text that is exactly as wide as its columns."""
    classes = " ".join([*run.look, *(["w"] if run.wide else [])])
    look = f' class="{classes}"' if classes else ""
    x, length = _EDGE + run.column * _COLUMN, run.columns * _COLUMN
    fit = "spacing" if run.wide else "spacingAndGlyphs"
    return f'<text x="{x:g}" y="{y}" textLength="{length:g}" lengthAdjust="{fit}"{look}>{escape(run.text)}</text>'


def _runs(line: str) -> list[Run]:
    """A line with colour codes, cut at blanks and where its look or the width of its characters changes."""
    runs: list[Run] = []
    look: tuple[str, ...] = ()
    column = 0
    for at, piece in enumerate(_ESCAPE.split(line)):
        if at % 2:
            look = _look([int(code or 0) for code in piece.split(";")])
            continue
        for text, columns, wide in _even(piece):
            if text.strip():
                runs.append(Run(text, column, columns, wide, look))
            column += columns
    return runs


def _even(text: str) -> list[tuple[str, int, bool]]:
    """`text` cut into stretches of narrow, of wide or of blank characters, with the columns of each, and if wide."""
    stretches: list[tuple[str, int, bool]] = []
    last = ""
    for char, columns in zip(text, widths(text), strict=True):
        kind = last if not columns else "blank" if char.isspace() else "wide" if columns == 2 else "narrow"
        if stretches and kind == last:
            before, sum_before, wide = stretches[-1]
            stretches[-1] = (before + char, sum_before + columns, wide)
        else:
            stretches.append((char, columns, kind == "wide"))
        last = kind
    return stretches


def _look(codes: list[int]) -> tuple[str, ...]:
    """The classes of a text in the colours of some ANSI codes."""
    names = [name for code, name in ((1, "b"), (2, "d")) if code in codes]
    return (*names, *(name for code, name in _COLOURS.items() if code in codes))
