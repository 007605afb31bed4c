"""Products and averages: 30 shops x 4 hours = 120 hours; 6 场共 240 人，平均每场 40 人."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.regex import regex
from reportlint.report.arithmetic.bounds import Bounds, shown
from reportlint.report.arithmetic.line import Line, alike
from reportlint.report.model import Slip

_PRODUCT = regex(
    r"§(?:[^§†,;。=]{0,12}?(?:[×x*✕]|乘以?|times) ?(?:每[^§,;。=]{0,4})?§)+[^§†,;。=]{0,16}(?:=|≈|, ?(?:that )?(?:is|makes)|合计|共计|就是|等于|makes?|comes to)[^§†,;。]{0,6}§"
)
_BY_EACH = regex(
    r"§[^§†;。,]{0,8},每(?P<unit>[一-鿿]{1,2}?)[^§†;。,]{0,6}§[^§†;。,]{0,8},(?:合计|共计|总计|一共|总共|共)[^§†,;。]{0,6}§|"
    r"§[^§†;.]{0,16}(?: with| of| at|,) ?§ ?(?:[a-z]+ )?each,?[^§†;.]{0,12}§(?= ?(?:in total|in all|altogether|overall))"
)
_EACH = regex(
    r"每(?:个|家|名|位|人|台|次|店|单|张|条|座|间|天|周|月|校|笔|班)(?:店|门店|人|商户)?[^§†;。]{0,16}§[^§†;。]{0,12},[^§†;。]{0,12}§[^§;。]{0,16}(?:共|合计|一共|总共|总计)[^§†,;。]{0,6}§"
)
_AVERAGE = regex(r"(?:平均|均)每(?:一)?([一-鿿]{1,2}?)(?:约|有|是|为|达|:| )*§")
_AVERAGE_EN = regex(r"§ ?(?:each|(?:per|a|an|every) ([a-z]+))\b|an average of §(?: [a-z]+)? (?:per|a) ([a-z]+)")
_ODD = 0.02


def products(line: Line) -> Iterator[Slip]:
    """The products and averages of a sentence that its own figures do not make."""
    for match in _PRODUCT.finditer(line.text):
        first, last = line.number(match.start()), line.number(match.end()) - 1
        yield from _product(line, tuple(range(first, last)), last)
    for match in _EACH.finditer(line.text):
        one, many, all_ = (line.number(match.start()) + at for at in range(3))
        counted = line.figures[many].unit
        if counted and counted in match[0][: match[0].index("§")] and alike(line.figures[one], line.figures[all_]):
            yield from _product(line, (many, one), all_, whole=True)
    for match in _BY_EACH.finditer(line.text):
        first = line.number(match.start())
        named = match["unit"] is None or match["unit"] == line.figures[first].unit
        if named and alike(line.figures[first + 1], line.figures[first + 2]):
            yield from _product(line, (first, first + 1), first + 2, whole=True)
    yield from _averages(line)


def _product(line: Line, factors: tuple[int, ...], result: int, *, whole: bool = False) -> Iterator[Slip]:
    """The slip of a product; `whole`: a whole multiple of it is told for another length of time."""
    bounds, value = Bounds(1.0, 1.0), 1.0
    told, figure = line.bounds(result), line.figures[result]
    for index in factors:
        factor, scale = line.figures[index], 1.0
        if factor.kind == "percent":
            scale = 0.01
        elif factor.kind == "duration" and figure.kind != "duration":
            return
        own = line.bounds(index)
        bounds = bounds.times(Bounds(own.low * scale, own.high * scale))
        value *= factor.value * scale
    if not value or told.meets(bounds) or told.meets(bounds.widened(_ODD * value)):
        return
    times = figure.value / value
    if not 0.2 < times < 5 or (whole and (abs(times - round(times)) < _ODD or not 0.5 < times < 2)):
        return
    yield line.slip(result, " × ".join(line.words(index) for index in factors), shown(line.reading.text, figure, value))


def _averages(line: Line) -> Iterator[Slip]:
    """An average told beside its total and its number: exactly two other figures, one of them counting what `每` names."""
    if len(line.figures) != 3:
        return
    for pattern in (_AVERAGE, _AVERAGE_EN):
        match = pattern.search(line.text)
        if not match or not next((group for group in match.groups() if group), None):
            continue
        unit = next(group for group in match.groups() if group)
        average = line.number(match.start() + match[0].index("§"))
        others = [index for index in range(3) if index != average]
        many = [i for i in others if unit.rstrip("s") == line.figures[i].unit.rstrip("s")]
        total = [i for i in others if i not in many and alike(line.figures[i], line.figures[average])]
        if len(many) == 1 and len(total) == 1 and average == 2 and _whole(line, total[0]):
            bounds = line.bounds(total[0]).over(line.bounds(many[0]))
            told, value = line.bounds(average), line.figures[total[0]].value / line.figures[many[0]].value
            told = told.widened(max(0.5, _ODD * told.high) if told.high > 5 else 0.06)
            if not told.meets(bounds):
                given = f"{line.words(total[0])} ÷ {line.words(many[0])}"
                yield line.slip(average, given, shown(line.reading.text, line.figures[average], value))


def _whole(line: Line, index: int) -> bool:
    """Whether a figure is told as the total."""
    around = line.between(index - 1, index)[-8:] + line.between(index, index + 1)[:16]
    return bool(regex(r"共|总|合计|total|in all|altogether|together").search(around))
