"""Draws what the command prints, colours and all, as an SVG picture for the README.

A wide character takes exactly two columns in it whatever font shows it, so that carets stand where they stand on a
terminal.
"""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from reportlint.formats.width import widths

_COLUMN, _LINE, _EDGE, _BAR = 8.4, 20, 18, 34
_ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")
_COLOURS = {31: "#c5221f", 32: "#137333", 33: "#9a6700", 34: "#1a56c4", 36: "#0b7285"}
_STYLE = """
text { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", "PingFang SC",
  "Microsoft YaHei", monospace; font-size: 14px; fill: #24292f; white-space: pre; }
.b { font-weight: 700; } .d { fill: #6e7781; }
""".strip()


class Run(NamedTuple):
    """Some characters of one line that look the same: their column, their columns, their class and fill."""

    text: str
    column: int
    columns: int
    look: str


def picture(command: str, output: str) -> str:
    """`command` and the coloured `output` that it printed, as the text of an SVG file."""
    lines = [
        [Run("$ " + command, 0, len(command) + 2, ' class="b"')],
        [],
        *(_runs(line) for line in output.splitlines()),
    ]
    columns = max((run.column + run.columns for line in lines for run in line), default=0)
    width, height = round(columns * _COLUMN + 2 * _EDGE), len(lines) * _LINE + _BAR + _EDGE
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{width}" height="{height}" rx="8" fill="#ffffff" stroke="#d0d7de"/>',
        *(f'<circle cx="{20 + 18 * at}" cy="18" r="5.5" fill="{fill}"/>'
          for at, fill in enumerate(("#ff5f57", "#febc2e", "#28c840"))),
    ]  # fmt: skip
    for row, line in enumerate(lines):
        drawn += [_text(run, _BAR + (row + 1) * _LINE - 4) for run in line if run.text.strip()]
    return "\n".join([*drawn, "</svg>"]) + "\n"


def _text(run: Run, y: int) -> str:
    """One run as an SVG text that is exactly as wide as its columns."""
    blank = len(run.text) - len(run.text.lstrip(" "))
    words = run.text.strip(" ")
    trailing = len(run.text) - len(run.text.rstrip(" "))
    x = _EDGE + (run.column + blank) * _COLUMN
    length = (run.columns - blank - trailing) * _COLUMN
    return f'<text x="{x:g}" y="{y}" textLength="{length:g}" lengthAdjust="spacingAndGlyphs"{run.look}>{escape(words)}</text>'


def _runs(line: str) -> list[Run]:
    """A line with colour codes, cut where its look or the width of its characters changes."""
    runs: list[Run] = []
    look, column = "", 0
    for at, piece in enumerate(_ESCAPE.split(line)):
        if at % 2:
            look = _look([int(code or 0) for code in piece.split(";")])
            continue
        for text, wide in _even(piece):
            runs.append(Run(text, column, wide, look))
            column += wide
    return runs


def _even(text: str) -> list[tuple[str, int]]:
    """`text` cut into stretches whose characters are all narrow or all wide, with the columns of each."""
    stretches: list[tuple[str, int]] = []
    last = 0
    for char, wide in zip(text, widths(text), strict=True):
        if stretches and wide in (0, last):
            stretches[-1] = (stretches[-1][0] + char, stretches[-1][1] + wide)
        else:
            stretches.append((char, wide))
        last = wide or last
    return stretches


def _look(codes: list[int]) -> str:
    """The attributes of a text in the colours of some ANSI codes."""
    names = [name for code, name in ((1, "b"), (2, "d")) if code in codes]
    fill = next((f' fill="{_COLOURS[code]}" style="fill:{_COLOURS[code]}"' for code in codes if code in _COLOURS), "")
    return (f' class="{" ".join(names)}"' if names else "") + fill
