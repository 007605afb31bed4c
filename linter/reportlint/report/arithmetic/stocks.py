"""What was there, came and went: 期初 + 入 - 出 = 期末; a budget, what was spent and what is left; 净增."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.regex import regex
from reportlint.report.arithmetic.bounds import Bounds, shown
from reportlint.report.arithmetic.line import Line, alike
from reportlint.report.model import Slip

_CHUNK = regex(r"[,;:。、()]|(?<=§) and | and (?=[a-z ]{0,16}§)")
_ROLES = {
    "start": r"期初|年初|月初|季初|上期|上年末|结转|存量|opening|at the start|start(?:ed|ing)|carried over|to begin with",
    "end": r"期末|年末|月末|季末|结存|剩|结余|现有|余下|仍有|还有|closing|at the end|left|remain|leav|ended",
    "in": r"新增|入库|入职|流入|新进|新收|进货|新接|加入|转入|\bnew\b|joined|added|came in|received|\bin\b|hired|opened",
    "out": r"出库|离职|流失|办结|关闭|转出|退出|发出|处理完|完成|销|报废|支出|花了|用了|用掉|做完|解决|卖出|处理了|已用|花掉|spent|closed|left us|resolved|\bout\b|shipped|"
    r"cancelled|solved|used|retired",
    "net": r"净增|净减|净流入|净流出|净新增|\bnet\b",
    "whole": r"预算|经费|总共|一共|budget",
}
_ROLE = {role: regex(words) for role, words in _ROLES.items()}
_RATE = regex(r"同比|环比|平均|每|目标|计划|其中|of which|of them|average|per |target|more|less|比|累计")
_TRIGGER = regex("|".join(words for role, words in _ROLES.items() if role in ("end", "net")))


def stocks(line: Line) -> Iterator[Slip]:
    """The closing stock, the rest of a budget or the net of a sentence that its other figures do not make."""
    if len(line.figures) < 3 or not _TRIGGER.search(line.text):
        return
    roles: dict[str, list[int]] = {}
    index = 0
    for chunk in _CHUNK.split(line.text):
        marks = chunk.count("§")
        if marks == 1:
            chunk = chunk.replace("§", f"§ {line.figures[index].unit} ")
        if marks == 1 and not _RATE.search(chunk):
            role = _role(chunk)
            if role:
                roles.setdefault(role, []).append(index)
            elif line.figures[index].kind not in ("percent", "ratio", "points"):
                roles.setdefault("other", []).append(index)
        elif marks:
            return
        index += marks
    yield from _closing(line, roles)


def _role(chunk: str) -> str | None:
    """What a figure is in the account of a stock; None where the words of its chunk do not say, or say two things."""
    net = _ROLE["net"].search(chunk)
    if net:
        return "net"
    found = [role for role, words in _ROLE.items() if words.search(chunk)]
    if "end" in found and "out" in found and "left" in chunk:
        found.remove("out")
    return found[0] if len(found) == 1 else None


def _closing(line: Line, roles: dict[str, list[int]]) -> Iterator[Slip]:
    """The slip of a stock whose figures all have a role and one unit."""
    start, end = roles.get("start", []) + roles.get("whole", []), roles.get("end", [])
    came, went, net = roles.get("in", []), roles.get("out", []), roles.get("net", [])
    told = end or net
    all_ = [*start, *came, *went, *told]
    if len(told) != 1 or not all(alike(line.figures[i], line.figures[told[0]]) for i in all_) or told[0] != max(all_):
        return
    others = [i for i in roles.get("other", []) if alike(line.figures[i], line.figures[told[0]])]
    if others and not (net and not end):
        return
    if end and len(start) == 1 and (went or came):
        if roles.get("whole") and (came or not went):
            return
        plus, minus = [*start, *came], went
    elif net and not end and not start and told[0] >= 2:
        pair = [told[0] - 2, told[0] - 1]
        if not (set(pair) <= set(came + went + roles.get("other", []))) or not (came or went):
            return
        if not all(alike(line.figures[i], line.figures[told[0]]) for i in pair):
            return
        plus, minus = (
            sorted(pair, key=lambda i: -line.figures[i].value)[:1],
            sorted(pair, key=lambda i: -line.figures[i].value)[1:],
        )
    else:
        return
    yield from _settle(line, plus, minus, told[0])


def _settle(line: Line, plus: list[int], minus: list[int], told: int) -> Iterator[Slip]:
    """The slip of what is left of some figures less others."""
    bounds, value = Bounds(0.0, 0.0), 0.0
    for index in plus:
        bounds, value = bounds.plus(line.bounds(index)), value + line.figures[index].value
    for index in minus:
        bounds, value = bounds.minus(line.bounds(index)), value - line.figures[index].value
    if value > 0 and not line.bounds(told).meets(bounds):
        given = " + ".join(line.words(i) for i in plus) + "".join(f" − {line.words(i)}" for i in minus)
        yield line.slip(told, given, shown(line.reading.text, line.figures[told], value))
