"""How pieces of work name the key result that they belong to: `KR2`, `归甲`, `→ KR1`, a bare number in a column."""

from __future__ import annotations

from reportlint.regex import regex
from reportlint.report.key_results import ordinal
from reportlint.report.reading import Reading
from reportlint.source import Span

_REFERENCE = regex(
    r"kr\s*[-#.]?\s*(?P<kr>[0-9]+(?:[.-][0-9]+)*|[a-f][0-9]?\b|[一二三四五六甲乙丙丁])|(?:关键结果|指标|key result|commitment)\s*(?P<named>[一二三四五六甲乙丙丁0-9]|[a-f]\b)|"
    r"(?:[归挂收]|对应|属于|支撑|服务|→|->)\s*(?:于|到|在)?\s*(?:第)?\s*(?P<short>[甲乙丙丁]|[一二三四五六1-6](?![0-9.,，月天年个人周日%条]))(?![\u4e00-\u9fff]*(?:家|个))"
)
_BARE = regex(r"^(?:第)?\s*([一二三四五六甲乙丙丁0-9]+(?:\.[0-9]+)*|[a-f])\s*(?:条|个|号)?$")


#: Behind a name: `Reader for two devices, from June (C1)`; told of a key result only where one is called so.
_LETTERED = regex(r"[(（\[【]\s*([a-f][-.]?[0-9])\s*[)）\]】]")


def lettered_in(words: str) -> list[str]:
    """The letters with a number that stand in brackets in words in normal form, as key results of an aim A are called."""
    return [regex(r"[-.]").sub("", match.group(1)) for match in _LETTERED.finditer(words)]


def named_in(words: str) -> list[str]:
    """The numbers of the key results that words in normal form name."""
    return [ordinal(match["kr"] or match["named"] or match["short"]) for match in _REFERENCE.finditer(words)]


def references(reading: Reading, span: Span, bare: bool = False) -> list[str]:
    """The numbers of the key results that a text names; `bare`: a number alone is one."""
    words = reading.plain(span)
    found = named_in(words)
    if bare and not found:
        found = [
            ordinal(match.group(1))
            for piece in regex(r"[,，、/+&]\s*").split(words)
            if (match := _BARE.match(piece.strip()))
        ]
    return found
