"""Drafts as authors write them, in either language: projects with some of their sections, each told in some dress."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import settings
from hypothesis import strategies as st

from reportlint.diagnostic import Diagnostic
from reportlint.engine.check import check_source
from reportlint.engine.setup import Setup, built_in
from reportlint.formats.results import FileResult
from reportlint.source import Source


class Words(NamedTuple):
    """What a language's drafts are made of: headings by role, and sentences that may stand under them."""

    title: str
    parts: dict[str, tuple[str, ...]]
    projects: tuple[str, ...]
    sections: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


ZH = Words(
    "2026Q3 季度汇报",
    {
        "职责介绍": ("负责门店收银和会员，服务 320 家门店。", "对接财务与客服两个部门。"),
        "下季度规划": ("10 月上线发票合并，11 月推到全部门店。", "继续优化体验。", "XX 月完成迁移。"),
        "个人成长": ("学会了先看数据再开口。", "这次拉法务晚了，白等一周；下次立项就叫上。", "提升了沟通能力。"),
    },
    ("退款提速", "会员积分兑换", "自动对账", "统一门禁"),
    {
        "背景": (
            ("背景", "业务现状", "为什么做"),
            ("退款平均 9 天才到账，客户投诉 312 起。", "目前由人工逐笔核对。", "原因是审批要过四个人。", "占比 XX%，【待补充】。", "用户体验大幅下降。", "访谈了 12 家门店。"),
        ),
        "方案": (
            ("方案", "解决方案", "怎么做"),
            ("小额退款由系统直接放行，大额才进人工。", "一期 7 月上线小额，二期 8 月上线大额。", "涉及财务、客服两个系统。", "原来要走四步，现在走两步。", "难点是老订单没有凭证，我们补录了 2.1 万条。"),
        ),
        "收益": (
            ("收益", "效果", "项目成果"),
            ("退款由 9 天缩短到 2 天。", "投诉从 312 起降到 40 起。", "获得领导一致好评。", "效率显著提升。", "每月省下 3 人天，合计 5 人天。", "客户更满意了。"),
        ),
    },
)  # fmt: skip
EN = Words(
    "Q3 2026 report",
    {
        "Responsibilities": ("I own checkout and membership for 320 shops.", "We work with finance and support."),
        "Next quarter": ("October: merged invoices; November: all shops.", "Keep improving the experience.", "Migrate by TBD."),
        "What I learned": ("Legal came in late and cost us a week; they are now on the kick-off list.", "I grew a lot."),
    },
    ("Faster refunds", "Points for members", "Automatic matching", "Badge renewal"),
    {
        "Background": (
            ("Background", "Why", "Status quo"),
            ("A refund took 9 days, and 312 clients complained.", "Every payment was matched by hand.", "The reason is that four people have to sign.", "XX% of shops, [TBD].", "Satisfaction dropped significantly.", "We asked 12 shops."),
        ),
        "Solution": (
            ("Solution", "What we did", "Approach"),
            ("Small refunds are now released by the system.", "Phase 1: small amounts in July. Phase 2: the rest in August.", "Finance and support are affected.", "It took four steps, now it takes two.", "Old orders had no receipts; we keyed in 21,000."),
        ),
        "Benefits": (
            ("Benefits", "Impact", "Results"),
            ("A refund takes 2 days instead of 9.", "Complaints fell from 312 to 40.", "Management praised the project.", "Efficiency improved greatly.", "It saves 3 days a month.", "Clients are happier."),
        ),
    },
)  # fmt: skip
ALL_BIG = ("（2026.07.01—2026.09.15）", "（2026.08.03—2026.09.24）")
TIMES = (*ALL_BIG, "（历时 2 周）", "", "（重点）")
PLAIN = ("prose", "items", "numbers", "lines")
DRESSES = (*PLAIN, "labels", "bold")  #: whether the last two are headings, all of the text has a say in


def share(part: float) -> settings:
    """A part of the examples of the profile: 100 in a usual run, many with `--hypothesis-profile=long`."""
    return settings(max_examples=max(1, round(settings.default.max_examples * part)))  # type: ignore[union-attr]


@st.composite
def projects(
    draw: st.DrawFn, words: Words, least: int = 1, times: Sequence[str] = TIMES, dresses: Sequence[str] = DRESSES
) -> str:
    """Some projects, each under a heading of the third level that says how long it took."""
    names = draw(st.lists(st.sampled_from(words.projects), min_size=least, max_size=3, unique=True))
    return "".join(draw(project(words, name, times, dresses)) for name in names)


@st.composite
def project(draw: st.DrawFn, words: Words, name: str, times: Sequence[str], dresses: Sequence[str]) -> str:
    """One project: its heading, and some of its sections."""
    blocks = [f"### {name}{draw(st.sampled_from(times))}"]
    for titles, sentences in words.sections.values():
        if draw(st.integers(0, 3)):
            told = draw(st.lists(st.sampled_from(sentences), max_size=3, unique=True))
            blocks += dressed(draw(st.sampled_from(titles)), told, draw(st.sampled_from(dresses)), words is ZH)
    return "\n\n".join(blocks) + "\n\n"


def dressed(title: str, told: list[str], dress: str, zh: bool) -> list[str]:
    """A section as blocks."""
    if dress == "labels":
        return [f"**{title}{'：' if zh else ':'}** {' '.join(told)}"]
    if dress == "bold":
        return [f"**{title}**", *told]
    heading = f"#### {title}"
    if dress == "items":
        return [heading, "\n".join(f"- {one}" for one in told)] if told else [heading]
    if dress == "numbers":
        return [heading, "\n".join(f"{at}. {one}" for at, one in enumerate(told, 1))] if told else [heading]
    return [heading, ("\n" if dress == "lines" else " ").join(told)] if told else [heading]


@st.composite
def drafts(draw: st.DrawFn, least: int = 1) -> str:
    """A whole report."""
    words = draw(st.sampled_from((ZH, EN)))
    blocks = [f"# {words.title}\n\n"]
    duties, planning, growth = words.parts
    for part in (duties, "", planning, growth):
        if not part:
            heading = "## 项目介绍" if words is ZH else "## Projects"
            blocks.append(f"{heading}\n\n{draw(projects(words, least))}")
        elif draw(st.integers(0, 3)):
            told = draw(st.lists(st.sampled_from(words.parts[part]), max_size=2, unique=True))
            blocks.append(f"## {part}\n\n{''.join(told)}\n\n")
    return "".join(blocks).rstrip("\n") + "\n"


def checked(text: str, setup: Setup | None = None) -> FileResult:
    """What comes of a text, with the built-in rules without other word."""
    source = Source(text.removeprefix("\ufeff"), "draft.md", bom=text.startswith("\ufeff"))
    result = check_source(source, setup or built_in(), "auto")
    assert result is not None
    return result


def places(found: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[tuple[str, int, str]]:
    """Code, line and message of each finding, in order."""
    return [(one.code, one.location.row, one.message) for one in found]
