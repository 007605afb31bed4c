"""Results made by hand, for the tests of formats."""

from __future__ import annotations

from reportlint.diagnostic import Diagnostic, Related, Severity
from reportlint.engine.setup import built_in
from reportlint.formats.results import FileResult
from reportlint.readers import read
from reportlint.report import build
from reportlint.source import Source, Span

TEXT = """# 2026Q3 季度工作汇报

## 智能排班（2026.07—2026.09）

- 店长排班时间大幅缩短。
- 界面焕然一新，领导高度认可。

## Data import

- It is much faster now.
"""
SOURCE = Source(TEXT, "draft.md")


def diagnostic(
    words: str,
    code: str = "RL302",
    severity: Severity = "error",
    *,
    project: str | None = None,
    report: str | None = "2026Q3 季度工作汇报",
    source: Source = SOURCE,
    related: tuple[Related, ...] = (),
    message: str = "这条还看不出业务得到了什么。",
) -> Diagnostic:
    """A diagnostic on the first place of `words` in `source`."""
    start = source.text.index(words)
    span = Span(start, start + len(words))
    return Diagnostic(
        code, "some-name", severity, message, "换成数。", source.name, span,
        source.location(span.start), source.location(span.end), report, project, related,
    )  # fmt: skip


def result(*diagnostics: Diagnostic, source: Source = SOURCE) -> FileResult:
    """The result of one Chinese file."""
    return FileResult(source.name, "zh", diagnostics, source)


LOG = "# 周报\n\n## 第 31 周\n\n- 修好了导出\n\n## 第 32 周\n\n- 修好了打印\n\n## 第 33 周\n\n- 修好了登录\n"


def in_a_log(*diagnostics: Diagnostic) -> FileResult:
    """The result of one Chinese file that holds several reports."""
    reports = build(read(Source(LOG)), built_in().lexicon)
    assert len(reports) > 1
    return result(*diagnostics)._replace(reports=reports)
