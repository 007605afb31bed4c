"""The pages and the picture that tell what was measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from math import log10
from pathlib import Path
from typing import Literal, NamedTuple

Language = Literal["zh", "en"]
Growth = Mapping[int, "tuple[float, float, float] | None"]

BARE, COLD, KNOWN = "bare Python", "reportlint", "reportlint, again"


class Results(NamedTuple):
    """The figures of one session: seconds by name, MiB by name (one file, all files), and what they were taken on."""

    machine: Mapping[str, str]
    versions: Mapping[str, str]
    runs: int
    kilobytes: float
    single: Mapping[str, float]
    many: Mapping[str, float]
    memory: Mapping[str, tuple[float, float]]
    sizes: Growth
    numbers: Growth


TEXTS: dict[Language, dict[str, str]] = {
    "en": {
        "intro": "# How fast\n\nWritten by `make bench`, which installs the others, makes the files, measures all of them in one session of "
        "hyperfine, and writes this page. Seconds tell of the machine; the ratios, taken in the same session, tell of the programs. "
        "The others look for other things, and less of each report: reportlint reads what a report says.\n",
        "machine": "Measured on {processor} ({processors} processors), {system}, {python}; {runs} runs of each command on one report, "
        "half as many on 300. The load was {load} when it began: where that is above zero, others were at work on "
        "the machine, and figures are larger and less steady than on one of your own.\n",
        "picture": "![The time of one report and of 300, for reportlint and seven others](performance.svg)\n",
        "single": "## One report, and 300\n\nReports of {kilobytes:.1f} kB without findings. *Again* is the same run over files that have not "
        "changed, whose results are known.\n\n| | version | one report | × bare Python | 300 reports | × reportlint |\n| --- | --- | --: | --: | --: | --: |",
        "memory": "## Memory\n\nThe most that one process had at once, in MiB.\n\n| | one report | 300 reports |\n| --- | --: | --: |",
        "sizes": "## A larger file\n\nOne run anew, by the clock; the median of three again.\n\n| size | anew | again | memory |\n| --- | --: | --: | --: |",
        "numbers": "## More files\n\nOne run anew, by the clock; the median of three again.\n\n| reports | anew | again | memory |\n| --- | --: | --: | --: |",
        "skipped": "left out: it would have taken too long",
        BARE: "bare Python", COLD: "reportlint", KNOWN: "reportlint, again",
    },
    "zh": {
        "intro": "# 有多快\n\n由 `make bench` 生成：安装其他工具，造好文件，用 hyperfine 在同一轮里全部测完，写出本页。秒数说明的是机器；"
        "同一轮里的倍数说明的是程序。其他工具查的是别的东西，对每份汇报也看得更浅：reportlint 要读懂汇报说了什么。\n",
        "machine": "测试环境：{processor}（{processors} 个处理器），{system}，{python}；单份汇报每条命令跑 {runs} 次，300 份的减半。"
        "开始时的负载是 {load}：高于零说明机器上还有别的任务，数字会比独占机器时偏大，也更不稳定。\n",
        "picture": "![reportlint 和另外七个工具检查一份和 300 份汇报的时间](../performance.svg)\n",
        "single": "## 一份汇报和 300 份汇报\n\n每份 {kilobytes:.1f} kB，没有问题。“再跑一次”指文件没变、结果已知时同样的命令。\n\n"
        "| | 版本 | 一份 | 是空 Python 的几倍 | 300 份 | 是 reportlint 的几倍 |\n| --- | --- | --: | --: | --: | --: |",
        "memory": "## 内存\n\n单个进程的最大占用，单位 MiB。\n\n| | 一份 | 300 份 |\n| --- | --: | --: |",
        "sizes": "## 文件更大\n\n首次只跑一遍，按钟表计时；再跑一次取三遍的中位数。\n\n| 大小 | 首次 | 再跑一次 | 内存 |\n| --- | --: | --: | --: |",
        "numbers": "## 文件更多\n\n首次只跑一遍，按钟表计时；再跑一次取三遍的中位数。\n\n| 份数 | 首次 | 再跑一次 | 内存 |\n| --- | --: | --: | --: |",
        "skipped": "没有测：耗时太长",
        BARE: "空 Python", COLD: "reportlint", KNOWN: "reportlint，再跑一次",
    },
}  # fmt: skip


def write(root: Path, results: Results) -> None:
    """Write both pages and the picture."""
    for language, folder in (("en", root / "docs"), ("zh", root / "docs/zh")):
        (folder / "performance.md").write_text(page(results, language), encoding="utf-8", newline="\n")
    (root / "docs/performance.svg").write_text(picture(results), encoding="utf-8", newline="\n")


def page(results: Results, language: Language) -> str:
    """The page in one language."""
    words = TEXTS[language]
    parts = [
        words["intro"],
        words["machine"].format(**results.machine, runs=results.runs),
        words["picture"],
        "\n".join([words["single"].format(kilobytes=results.kilobytes), *_compared(results, words)]) + "\n",
        "\n".join([words["sizes"], *_grown(results.sizes, words, size_of)]) + "\n",
        "\n".join([words["numbers"], *_grown(results.numbers, words, lambda number: f"{number:,}")]) + "\n",
        "\n".join([words["memory"], *_remembered(results, words)]) + "\n",
    ]
    return "\n".join(parts)


def _compared(results: Results, words: Mapping[str, str]) -> Iterator[str]:
    """One row for each program, the fastest on one report first."""
    for name, seconds in sorted(results.single.items(), key=lambda pair: pair[1]):
        version = results.versions.get(name, "")
        many = results.many[name]
        all_files = ("", "") if name == BARE else (f"{many:.2f} s", f"{many / results.many[COLD]:.2f}")
        ratio = seconds / results.single[BARE]
        cells = [words.get(name, name), version, f"{seconds:.3f} s", f"{ratio:.1f}", *all_files]
        yield f"| {' | '.join(cells)} |"


def _grown(growth: Growth, words: Mapping[str, str], told: Callable[[int], str]) -> Iterator[str]:
    for step, found in growth.items():
        if found is None:
            yield f"| {told(step)} | {words['skipped']} | | |"
        else:
            yield f"| {told(step)} | {found[0]:.2f} s | {found[1]:.2f} s | {found[2]:.0f} MiB |"


def _remembered(results: Results, words: Mapping[str, str]) -> Iterator[str]:
    for name, (one, many) in sorted(results.memory.items(), key=lambda pair: pair[1]):
        if name != BARE:
            yield f"| {words.get(name, name)} | {one:.0f} | {many:.0f} |"


def size_of(number: int) -> str:
    """A number of bytes for people."""
    return f"{number // 1_000_000} MB" if number >= 1_000_000 else f"{number // 1000} kB"


LEFT, BAR, ROW, WIDTH = 170, 420, 24, 680


def picture(results: Results) -> str:
    """Bars for one report and for 300, on a scale on which each tenfold takes equal room."""
    panels = [("1 × md", dict(results.single)), ("300 × md", {k: v for k, v in results.many.items() if k != BARE})]
    body, top = [], 10
    for title, seconds in panels:
        low, high = log10(min(seconds.values()) / 2), log10(max(seconds.values()))
        body.append(f'<text x="10" y="{top + 16}" class="t">{escape(title)}</text>')
        top += ROW
        for name, value in sorted(seconds.items(), key=lambda pair: pair[1]):
            width = BAR * (log10(value) - low) / (high - low)
            kind = "own" if name.startswith("reportlint") else "other"
            body.append(f'<text x="{LEFT - 8}" y="{top + 16}" text-anchor="end">{escape(name)}</text>')
            body.append(f'<rect x="{LEFT}" y="{top + 4}" width="{width:.0f}" height="{ROW - 8}" class="{kind}"/>')
            body.append(f'<text x="{LEFT + width + 6:.0f}" y="{top + 16}">{value:.2f} s</text>')
            top += ROW
        top += ROW // 2
    style = (
        "text { font: 13px sans-serif; fill: #24292f; } .t { font-weight: 700; } "
        ".own { fill: #1a56c4; } .other { fill: #8c959f; }"
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" height="{top}">'
    back = '<rect width="100%" height="100%" fill="#ffffff"/>'
    return "\n".join([head, f"<style>{style}</style>", back, *body, "</svg>"]) + "\n"
