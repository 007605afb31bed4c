"""Projects of a report in which no reader of layouts found any: the second look says which lines name them.

It is asked only there. Where two lines or more very likely name projects, or one does almost surely, each of them holds
what stands behind it, up to the next of them, the opening of a part, or a line that is dressed like one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlint.document import Node
from reportlint.language.second_look import LINES, TOGETHER
from reportlint.regex import regex
from reportlint.report.line_clues import line_clues
from reportlint.report.lines import Line, lines_of
from reportlint.report.lines_together import PARTS, PROJECT, Said, clues_together
from reportlint.report.projects import Draft
from reportlint.report.reading import Reading
from reportlint.source import Span, Spans

NAMES = 0.5  #: how likely a line names a project to be taken for one
FEWEST = 2  #: such lines make projects of each other
SURELY = 0.9  #: and one alone has to be as likely
OPENS = 0.4  #: how likely a line opens a part of the report for a project to end there, or states an aim
AIMS = ("objective", "key-result")
MOST = 600  #: lines of a document that is read so

_RUN_IN = regex(
    r"\s+[—–-]+\s+|——?|[:：。！？!?；;\t|]|\.(?=\s|$)|\s{3,}"
)  #: parts a name from its telling on the same line
_BRACKETS = regex(r"[(（][^()（）]*[)）]")  #: with the days of the work, as a rule
_NUMBER = regex(r"\W*[0-9]")
_CLOSING = regex(r"[\s*_：:】\]|。.，,]+$")


def told_by_lines(reading: Reading, within: Span, ends: Iterable[Span], ahead: Sequence[Span]) -> list[Draft]:
    """The projects that lines of `within` name; `ends` are the parts that were found, where a project is over.

    What stands in a plan (`ahead`) is work to come, not a project told.
    """
    lines, said = reading.once(_told, None)
    if any(one.get(aim, 0.0) >= OPENS for one in said for aim in AIMS):
        return []  # works under objectives are judged by these, and nobody knows where they are
    plans = Spans(ahead)
    names = [
        at
        for at, one in enumerate(said)
        if one.get(PROJECT, 0.0) >= NAMES
        and within.holds(lines[at].body)
        and not plans.hold(lines[at].body)
        and not _counts(reading, lines[at])
    ]
    if len(names) < FEWEST and not any(said[at][PROJECT] >= SURELY for at in names):
        return []
    starts = [span.start for span in ends]
    return [_draft(reading, lines[at], _end(lines, said, names, at, starts, within)) for at in names]


def _counts(reading: Reading, line: Line) -> bool:
    """Whether nothing but a number stands behind what a line names: `处理工单：312 张`."""
    figures = [figure for figure in reading.all_figures(line.rest) if figure.kind != "duration"]
    numbered = bool(_NUMBER.match(reading.norm, line.rest.start, line.rest.end)) and bool(figures)
    return numbered and line.is_short and not reading.changes(line.rest)


def _told(reading: Reading, _: Span | None) -> tuple[list[Line], list[Said]]:
    """The lines of a document and what each very likely is; none where nobody is to be asked."""
    look = reading.second_look
    lines = lines_of(reading) if look is not None and look.is_wanted and LINES in look.knows else []
    if look is None or not lines or len(lines) > MOST:
        return [], []
    alone = [look.says_of(LINES, clues) for clues in line_clues(reading, lines)]
    return lines, [look.says_of(TOGETHER, clues) for clues in clues_together(lines, alone)]


def _end(
    lines: Sequence[Line], said: Sequence[Said], names: Sequence[int], at: int, starts: Sequence[int], within: Span
) -> int:
    """Where the project is over that the line at a place names."""
    name = lines[at]
    if _is_last_of_list(lines, names, at):
        return name.span.end
    opening = [n for n, one in enumerate(said) if n not in names and max(one.get(part, 0.0) for part in PARTS) >= OPENS]
    dresses = {lines[n].dress for n in opening if lines[n].is_short} - {lines[n].dress for n in names}
    for n in range(at + 1, len(lines)):
        line = lines[n]
        parted = any(lines[n - 1].span.end <= start <= line.body.start for start in starts)
        peer = line.dress == name.dress and bool(name.mark)
        if n in names or n in opening or line.dress in dresses or parted or peer:
            return line.span.start
    return within.end


def _is_last_of_list(lines: Sequence[Line], names: Sequence[int], at: int) -> bool:
    """Whether a line closes a run of bare names of its dress: what stands behind them tells no more of it than of them."""
    peers = [n for n in names if n < at and lines[n].dress == lines[at].dress]
    bare = bool(peers) and all(n + 1 in names for n in peers) and at + 1 not in names
    return bare and not (at + 1 < len(lines) and lines[at + 1].indent > lines[at].indent)


def _draft(reading: Reading, line: Line, end: int) -> Draft:
    """The project that a line names; a line that says more than a name is the first of its telling as well."""
    words = _BRACKETS.sub(lambda found: "x" * len(found[0]), line.body.of(reading.text))
    run_in = _RUN_IN.search(words, min(2, len(words)))
    more = run_in is not None and not reading.blank(Span(line.body.start + run_in.end(), line.body.end))
    head = Span(line.body.start, line.body.start + run_in.start()) if run_in and more else line.body
    name = _trimmed(reading, head)
    first = (Node("paragraph", line.body, line.body, line.body),) if more else ()
    behind = tuple(_cut(reading, reading.document.root.children, Span(line.span.end, max(end, line.span.end))))
    whole = Node(
        "section",
        Span(line.body.start, max(end, line.body.end)),
        name,
        Span(name.end, name.end),
        children=first + behind,
    )
    return Draft(whole, "prose", name, name, guessed=True)


def _trimmed(reading: Reading, name: Span) -> Span:
    """A name without what closes it."""
    closing = _CLOSING.search(reading.text[name.start : name.end])
    return Span(name.start, name.start + closing.start()) if closing and closing.start() else name


def _cut(reading: Reading, nodes: Iterable[Node], within: Span) -> list[Node]:
    """What of some nodes lies within a stretch of text, each as far as it does."""
    found: list[Node] = []
    for node in nodes:
        if node.span.start >= within.end or node.span.end <= within.start:
            continue
        if within.holds(node.span):
            found.append(node)
            continue
        kids = _cut(reading, node.children, within)
        text = Span(max(node.text.start, within.start), min(node.text.end, within.end))
        if node.span.start >= within.start:
            text = text if text.start < text.end else Span(node.head.end, node.head.end)
            found.append(node._replace(span=Span(node.span.start, within.end), text=text, children=tuple(kids)))
            continue
        if text.start < text.end and not reading.blank(text):
            found.append(Node("paragraph", text, text, text))
        found += kids
    return found
