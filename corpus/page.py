"""The page on accuracy, made from a run over the corpus: docs/accuracy.md and docs/zh/accuracy.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from labels import HERE, statements
from measure import GROUPS, Measured, agreement, judged, measure, passed_over, taken_for_reports
from reportlint.engine.setup import built_in
from reportlint.report.model import Language
from tallies import Tally, wilson

EXAMPLES = 3  #: missed findings of one rule that are shown
MOST = 12  #: rules whose missed findings are shown, those with most first
LONG = 70  #: characters of a line that are quoted


class _Run(NamedTuple):
    """All that the page tells."""

    dev: Measured
    test: Measured
    ceiling: Tally
    statements: int
    names: dict[str, str]
    none: dict[str, tuple[int, int, int, int]]  #: per part: texts taken for reports, of, reports passed over, of


@cache
def run() -> _Run:
    """Measure once for both languages."""
    setup = built_in()
    none = {}
    for split in ("dev", "test"):
        taken, texts = taken_for_reports(setup, HERE / split)
        passed, reports = passed_over(HERE / split, setup)
        none[split] = (len(taken), texts, len(passed), reports)
    return _Run(
        measure(HERE / "dev", setup),
        measure(HERE / "test", setup),
        agreement(HERE / "test", judged(setup)),
        sum(len(statements(path)) for path in HERE.glob("*/*.statements.tsv")),
        {rule.code: rule.name for rule in setup.rules},
        none,
    )


def accuracy_parts(lang: Language) -> dict[str, Callable[[], str]]:
    """What the page shows of a run, by the marks between which it stands there."""
    told = run()
    return {
        "summary": lambda: _summary(told, lang),
        "test": lambda: _table(told.test, told.names, lang),
        "dev": lambda: _table(told.dev, told.names, lang),
        "readers": lambda: _readers(told, lang),
        "none": lambda: _none(told, lang),
        "false": lambda: "\n".join(_examples(told, "false", lang)),
        "missed": lambda: "\n".join(_examples(told, "missed", lang)),
        "counts": lambda: _counts(told, lang),
    }


def _summary(told: _Run, lang: Language) -> str:
    zh = lang == "zh"
    head = ("", "查准率", "查全率", "F1") if zh else ("", "precision", "recall", "F1")
    groups = ("错误和警告", "建议") if zh else ("errors and warnings", "suggestions")
    rows = [_cells(*head), _cells(*["---"] * len(head))]
    for group, name in zip(GROUPS, groups, strict=True):
        one = told.test.sum(group)
        rows.append(
            _cells(f"**reportlint**: {name}" if not zh else f"**reportlint**，{name}", *_shares(one), f"{one.f1:.2f}")
        )
        searched = {code: told.test.linter[code] for code in told.test.keyword}
        for words, tallies in ((("其中关键词也能查的规则", "of these, the rules that keywords can search for"), searched),
                               (("关键词查找，同样的规则", "a keyword search, the same rules"), told.test.keyword)):  # fmt: skip
            part = told.test.sum(group, tallies)
            rows.append(_cells(words[0 if zh else 1], *_shares(part), f"{part.f1:.2f}"))
    return "\n".join(rows)


def _table(measured: Measured, names: dict[str, str], lang: Language) -> str:
    zh = lang == "zh"
    head = (
        ("规则", "找到", "误报", "漏报", "查准率", "查全率", "关键词")
        if zh
        else ("rule", "found", "false", "missed", "precision", "recall", "keywords")
    )
    rows = [_cells(*head), _cells("---", *["--:"] * 3, *["---"] * 3)]
    pages = "rules"
    for code, one in measured.linter.items():
        keyword = measured.keyword.get(code)
        beside = f"{keyword.precision:.2f} / {keyword.recall:.2f}" if keyword else ""
        counts = (one.right + one.false, one.false, one.missed)
        rows.append(_cells(f"[{code}]({pages}/{code}.md) {names[code]}", *map(str, counts), *_shares(one), beside))
    for group, name in zip(
        GROUPS, ("错误和警告", "建议") if zh else ("errors and warnings", "suggestions"), strict=True
    ):
        one = measured.sum(group)
        counts = (one.right + one.false, one.false, one.missed)
        rows.append(_cells(f"**{name}**", *map(str, counts), *_shares(one), ""))
    return "\n".join(rows)


def _shares(one: Tally) -> tuple[str, str]:
    both = wilson(one.right, one.right + one.false), wilson(one.right, one.right + one.missed)
    told = [f"{share.value:.2f} ({share.low:.2f}–{share.high:.2f})" for share in both]
    return told[0], told[1]


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _counts(told: _Run, lang: Language) -> str:
    dev, test = told.dev.reports, told.test.reports
    if lang == "zh":
        return f"`dev` {dev} 份、`test` {test} 份汇报，{told.statements:,} 句标了内容的话。"
    return f"`dev` has {dev} reports, `test` {test}; {told.statements:,} single statements are labelled with what they say."


def _readers(told: _Run, lang: Language) -> str:
    both, one, other = told.ceiling.right, told.ceiling.missed, told.ceiling.false
    if lang == "zh":
        return f"两位读者都找到 {both} 处；只有第一位找到的 {one} 处，只有第二位找到的 {other} 处。两人一致程度（F1）{told.ceiling.f1:.3f}，这是任何程序的上限。"
    return f"Both readers made {both} findings; {one} were made by the first alone, {other} by the second alone. Their agreement (F1) is {told.ceiling.f1:.3f}: the ceiling for any program."


def _none(told: _Run, lang: Language) -> str:
    zh = lang == "zh"
    head = (
        ("", "不是汇报、却当成了汇报", "是汇报、却跳过了")
        if zh
        else ("", "no report, and taken for one", "a report, and passed over")
    )
    rows = [_cells(*head), _cells(*["---"] * 3)]
    of = "（共 {}）" if zh else " of {}"
    for split, (taken, texts, passed, reports) in told.none.items():
        rows.append(_cells(f"`{split}`", f"{taken}{of.format(texts)}", f"{passed}{of.format(reports)}"))
    return "\n".join(rows)


def _examples(told: _Run, sign: str, lang: Language) -> Iterator[str]:
    """The findings of dev that are wrong, or those that are missed: rule by rule, the worst first."""
    places: dict[str, list[str]] = {}
    for case, found in told.dev.found:
        rest = found - case.expected if sign == "false" else case.expected - found
        for (row, code), _ in sorted(rest.items()):
            if code in told.dev.linter:
                words = " ".join(case.source.line(row).of(case.source.text).split()).replace("|", "\\|")
                quoted = words if len(words) <= LONG else words[:LONG].rstrip() + " …"
                places.setdefault(code, []).append(
                    f"`{case.name}.md`, {'第' if lang == 'zh' else 'line'} {row}{' 行' if lang == 'zh' else ''}: {_literal(quoted)}"
                )
    counts = Counter({code: len(rows) for code, rows in places.items()})
    for code, number in sorted(counts.most_common(MOST), key=lambda pair: (-pair[1], pair[0])):
        yield f"- **{code}** {told.names[code]} ({number})"
        yield from (f"  - {row}" for row in places[code][:EXAMPLES])
    if not counts:
        yield "没有。" if lang == "zh" else "None."


def _literal(words: str) -> str:
    """Words of a report as code, so that nothing in them is Markdown."""
    fence = "``" if "`" in words else "`"
    return f"{fence} {words} {fence}" if fence == "``" else f"`{words}`"
