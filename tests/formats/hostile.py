"""Findings whose words, names and places try to break out of a format."""

from __future__ import annotations

from formats.samples import SOURCE, diagnostic

from reportlint.formats.results import FileResult, RunResult
from reportlint.source import Source

WORDS = (
    "</failure>]]> & \"x\" ' \n::error::x %0A 50% a,b:c",
    "| a | b |\n\n# title\n\n> quote\n- item\n1. one",
    "`code` **bold** _em_ ~~gone~~ $x$ [l](https://evil.example) ![i](x.png) <https://evil.example> [^1]",
    "<script>alert(1)</script><img src=x onerror=alert(1)> <!-- --> &lt;b&gt; </td></tr></table> <details>",
    "@user @org/team #1 org/repo#1 !2 ~label %3 $4 &5 a@b.example www.evil.example https://evil.example GH-6",
    "\\| \\\\| \\` trailing \\",
    "*", "|", "`", "\\", "汇报「大幅」｜，：", "x\x1b[31m\u202e\u200b𝒙👍🏽",
)  # fmt: skip


def finding(words: str, name: str = "draft.md") -> FileResult:
    """A file with one finding that says `words`, in the project of that name."""
    found = diagnostic("大幅", message=words, project=words)._replace(filename=name, advice=words)
    return FileResult(name, "zh", (found,), Source(SOURCE.text, name))


def run() -> RunResult:
    """A file for each of the words, which it is also named after."""
    return RunResult(tuple(finding(words, f"{words}.md".replace("/", "∕")) for words in WORDS))


def plain(words: str) -> str:
    """What a reader is to see: the words with any run of blanks as one space."""
    return " ".join(words.replace("\u200b", "").replace("\0", "\ufffd").split())
