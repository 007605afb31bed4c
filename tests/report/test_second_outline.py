"""Projects that no layout shows: found by what the second look says of lines, and by nothing where all is understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportlint.engine.setup import built_in
from reportlint.language.second_look import LINES, TOGETHER, Broken, Mode, SecondLook, load
from reportlint.readers import read
from reportlint.report import build
from reportlint.report.lines import lines_of
from reportlint.report.lines_together import clues_together
from reportlint.report.model import Report
from reportlint.report.reading import Reading
from reportlint.source import Source

SIGNED = """供应链系统组 上半年小结（老卜）

◎ 我管的
仓库、运输两套系统，用户是 9 个仓的 400 来号人。

➢ 波次合单（3 月—6 月）
原来一单一拣，旺季拣货员一天走 21 公里，每小时只出 46 件。
现在同一排货架的单子合成一波，先上北仓，再上其余八个。
每小时 46 件提到 71 件，走的路少了一半。

➢ 运单打印合并
两张单子并成一张，6 天做完，每月省热敏纸 300 卷。

➢ 司机签到小程序
门口不用再登记本子，排队从 25 分钟到 6 分钟。

◎ 接下来
波次合单 9 月推到两个外租仓。

◎ 自省
合单规则第一版没找老拣货员看，返工了一周。
"""
MARKED = """Platform group, second half
Prepared by Odile Marchetti

* What I look after
The build farm and the package registry, for some 190 developers.

>> Registry on object storage
June to October. The old disk filled up twice and stopped every build for half a day. We moved all packages to object
storage, npm first, then Maven. Pulls take 2 seconds where it was 11.

>> Cache warm-up on Monday mornings
One script, two days. The first build of the week takes 4 minutes instead of 19.

>> Quarantine for flaky tests
A test that fails three times a week leaves the trunk. Went live on 12 September after nine days of work.

* Next
The old proxies go in February.
"""
ROUTINE = """客服值班上半年小结

我在服务台，三班倒，接电话、回工单。

上半年接电话 18,400 通，回工单 9,120 张，满意度 96%，和去年差不多。

三月最忙，台风那几天全组没有休息。

下半年照旧，十月轮岗到夜班。
"""
CLEAN = Path(__file__).resolve().parents[2] / "corpus/dev/a06.md"


@pytest.fixture
def look() -> SecondLook:
    shipped = built_in().second_look
    assert shipped is not None
    return SecondLook(shipped.path)


def report(text: str, look: SecondLook, mode: Mode = "auto") -> Report:
    return build(read(Source(text)), built_in().lexicon, second_look=look.in_mode(mode))[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (SIGNED, ["波次合单", "运单打印合并", "司机签到小程序"]),
        (MARKED, ["Registry on object storage", "Cache warm-up on Monday mornings", "Quarantine for flaky tests"]),
    ],
    ids=["zh", "en"],
)
def test_lines_of_one_dress_that_name_works_are_projects(text: str, names: list[str], look: SecondLook) -> None:
    found = report(text, look).projects
    assert [project.name for project in found] == names
    assert {project.carrier for project in found} == {"prose"}
    assert not report(text, look, "never").projects


def test_a_project_ends_where_the_next_one_or_a_part_begins(look: SecondLook) -> None:
    projects = report(SIGNED, look).projects
    assert projects[0].size == "big"
    assert projects[0].span.of(SIGNED).rstrip().endswith("走的路少了一半。")
    assert projects[2].span.of(SIGNED).rstrip().endswith("6 分钟。")


def test_ordinary_work_has_no_projects(look: SecondLook) -> None:
    assert not report(ROUTINE, look).projects


def test_nothing_is_asked_of_lines_where_projects_were_found() -> None:
    shipped = built_in().second_look
    assert shipped is not None
    fresh = SecondLook(shipped.path, "always")
    build(read(Source(CLEAN.read_text(encoding="utf-8"))), built_in().lexicon, second_look=fresh)
    assert not fresh.loaded


@pytest.mark.parametrize(
    ("line", "mark", "head", "rest"),
    [
        ("### 2. 门禁换发（7 月）", "#30.", "门禁换发（7 月）", ""),
        ("    ● Badges — all at the desk", "●", "Badges", "all at the desk"),
        ("【项目】门禁，六天", "[", "项目】门禁", "六天"),
        ("（三）门禁。做了六天。", "（一）", "门禁", "做了六天。"),
    ],
)
def test_a_line_is_taken_apart(line: str, mark: str, head: str, rest: str) -> None:
    (one,) = lines_of(Reading(read(Source("x\n\n" + line)), built_in().lexicon))[1:]
    assert (one.mark, one.head.of("x\n\n" + line), one.rest.of("x\n\n" + line)) == (mark, head, rest)


def test_what_the_peers_of_a_line_are_taken_for_is_a_clue() -> None:
    text = "- one\n- two\n- three\n\nalone\n"
    lines = lines_of(Reading(read(Source(text)), built_in().lexicon))
    clues = clues_together(lines, [{"project": likely} for likely in (0.9, 0.1, 0.9, 0.1)])
    assert "peercount2" in clues[1]
    assert "peercount1" in clues[0]
    assert "peeralone" in clues[3]


def test_a_file_that_ends_early_is_no_model(look: SecondLook, tmp_path: Path) -> None:
    assert set(load(look.path, LINES).labels) == set(load(look.path, TOGETHER).labels)
    cut = tmp_path / "cut.bin"
    cut.write_bytes(Path(look.path).read_bytes()[:-7])
    assert load(str(cut), LINES)
    with pytest.raises(Broken):
        load(str(cut), TOGETHER)
