import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.language.figures import Change, changes, figures
from reportlint.language.normal import normal_form
from reportlint.source import Span


def read(text: str) -> tuple[str, list[Change]]:
    norm = normal_form(text)
    return norm, changes(norm, Span(0, len(norm)))


@pytest.mark.parametrize(
    ("text", "before", "after", "direction"),
    [
        ("从 32% 提升到 78%", "32%", "78%", "up"),
        ("由 8.7% 降到 3.9%", "8.7%", "3.9%", "down"),
        ("从平均5s降低到1s内", "5s", "1s", "down"),
        ("均2d及以上降低到1d以内", "2d", "1d", "down"),
        ("1周 → 1天", "1周", "1天", "down"),
        ("14.8% → 10%", "14.8%", "10%", "down"),
        ("14.8% -> 10%", "14.8%", "10%", "down"),
        ("NPS 从 12 涨到 31", "12", "31", "up"),
        ("由 8 分 20 秒降到 6 分 10 秒", "8 分 20 秒", "6 分 10 秒", "down"),
        ("30 多通变成 12 通上下", "30 多通", "12 通", "down"),
        ("从 2 小时降到 8 分钟", "2 小时", "8 分钟", "down"),
        ("从 9 人日缩到半天", "9 人日", "半天", "down"),
        ("平均 6 个工作日缩到 1.5 个", "6 个工作日", "1.5 个", "down"),
        ("查询由三成五到六成", "三成五", "六成", "up"),
        ("半路退出的比例，61% 到 35%", "61%", "35%", "down"),
        ("复查的比例，38% 到 55%", "38%", "55%", "up"),
        ("上线前一个月 96 分钟，现在 22 分钟", "96 分钟", "22 分钟", "down"),
        ("以前每天 30 次，现在 4 次", "30 次", "4 次", "down"),
        ("一天做完的占 78%，去年是 24%", "24%", "78%", "up"),
        ("停机 9 起（原 31 起）", "31 起", "9 起", "down"),
        ("参数类事件 2 起，去年同期 9 起", "9 起", "2 起", "down"),
        ("核销率 21% 对 14%", "14%", "21%", "up"),
        ("客诉，6 月 61 起，9 月 14 起", "61 起", "14 起", "down"),
        ("考核费，11 月 48 万元，8 月 131 万元", "131 万元", "48 万元", "down"),
        ("7 月 612 条，8 月 588 条，9 月 540 条", "612 条", "540 条", "down"),
        ("少发的电 14 万元，去年 6 月是 33 万元", "33 万元", "14 万元", "down"),
        ("响应 7 分钟，一季度是 9 分钟", "9 分钟", "7 分钟", "down"),
        ("由逾期后第 3 天提前到逾期前平均 19 天", "3 天", "19 天", "up"),
        ("rate went from 1.9% to 0.2%", "1.9%", "0.2%", "down"),
        ("from 18 to 96", "18", "96", "up"),
        ("falls from 11 to 5 minutes", "11", "5 minutes", "down"),
        ("cost fell from €310 to €95", "€310", "€95", "down"),
        ("from three working days to 15 minutes", "three working days", "15 minutes", "down"),
        ("takes 15 minutes, down from three working days", "three working days", "15 minutes", "down"),
        ("Nine product lines publish through it, up from two", "two", "nine product", "up"),
        ("down to one in eleven, from one in four", "one in four", "one in eleven", "down"),
        ("6 minutes instead of 25", "25", "6 minutes", "down"),
        ("38 minutes, before eleven hours", "eleven hours", "38 minutes", "down"),
        ("The queue was 43 minutes, is now 6", "43 minutes", "6", "down"),
        ("97 minutes then, 41 now", "97 minutes", "41", "down"),
        ("212 in spring, 9 now", "212", "9", "down"),
        ("Outages: three in Q2, none in Q3", "three", "none", "down"),
        ("First reads that fail: 6.2% in December, 0.8% in March", "6.2%", "0.8%", "down"),
        ("end of the run: from 05:40 to 04:15", "05:40", "04:15", "down"),
        ("eleven slides cut to four", "eleven slides", "four", "down"),
    ],
)
def test_a_pair_says_what_was_and_what_is(text: str, before: str, after: str, direction: str) -> None:
    norm, found = read(text)
    assert [change.direction for change in found] == [direction]
    change = found[0]
    assert change.before is not None
    assert change.after is not None
    assert (change.before.span.of(norm), change.after.span.of(norm)) == (before, after)
    assert not change.before.weak


@pytest.mark.parametrize(
    ("text", "delta", "direction"),
    [
        ("提升 35%", "35%", "up"),
        ("节省 3 人", "3 人", "down"),
        ("每月省下短信费 1.6 万元", "1.6 万元", "down"),
        ("少 2.2 趟", "2.2 趟", "down"),
        ("降了三成", "三成", "down"),
        ("缩短 48%", "48%", "down"),
        ("缩短平均处理时长 48%", "48%", "down"),
        ("涨 3.9 个百分点", "3.9 个百分点", "up"),
        ("高出对照组 2.1 个百分点", "2.1 个百分点", "up"),
        ("比去年同期多 6.8 万通", "6.8 万通", "up"),
        ("↑50%", "50%", "up"),
        ("+3.2pp", "3.2pp", "up"),
        ("-12%", "12%", "down"),
        ("翻了一番", "翻了一番", "up"),
        ("快了 2 分钟", "2 分钟", "down"),
        ("提速 3 倍", "3 倍", "up"),
        ("掉了四成", "四成", "down"),
        ("少计提约 120 万元", "120 万元", "down"),
        ("是原来的 1.5 倍", "1.5 倍", "up"),
        ("cut by half", "by half", "down"),
        ("closes the month two days earlier", "two days", "down"),
        ("saves 30 minutes", "30 minutes", "down"),
        ("saves each agent roughly half an hour a day", "half an hour", "down"),
        ("fell by 20%", "20%", "down"),
        ("ARR grew 18% this quarter", "18%", "up"),
        ("volume rose significantly, by 14%", "14%", "up"),
        ("4% below the year before", "4%", "down"),
        ("14% less per van", "14%", "down"),
        ("25% fewer tickets", "25%", "down"),
        ("twice as many", "twice", "up"),
        ("Throughput tripled", "tripled", "up"),
        ("churn is down 3 points", "3 points", "down"),
    ],
)
def test_a_delta_says_by_how_much(text: str, delta: str, direction: str) -> None:
    norm, found = read(text)
    assert [(change.before, change.after, change.direction) for change in found] == [(None, None, direction)]
    assert found[0].delta is not None
    assert found[0].delta.span.of(norm) == delta


@pytest.mark.parametrize(
    ("text", "delta"),
    [
        ("从 32% 提升到 78%，提升 50 个百分点", "50 个百分点"),
        ("占比由 8.7% 降到 3.9%，少 4.8 个百分点；", "4.8 个百分点"),
        ("从 1,150 万元升到 1,380 万元，涨了 25%", "25%"),
        ("从 41 个降到 27 个，降了三成多", "三成"),
        ("82 万元（去年三季度），去年三季度 82 万元，今年三季度 41 万元，少了一半", "一半"),
        ("由 18 单到 36 单，翻了一番", "翻了一番"),
        ("claims fell from 14% to 9%, a 7-point drop", "7-point"),
        ("went from 310 in July to 372 in August, a plus of 25%", "25%"),
        ("drops went down from 64 a week to 41, so that's 33 fewer", "33"),
        ("rose from 81% to 84%, a gain of 5 percentage points", "5 percentage points"),
        ("9 月平均 17:40 出表，8 月是 19:20，早了 100 分钟", "100 分钟"),
    ],
)
def test_a_delta_beside_a_pair_belongs_to_it(text: str, delta: str) -> None:
    norm, found = read(text)
    whole = [change for change in found if change.before and change.after and change.delta]
    assert [change.delta.span.of(norm) for change in whole if change.delta] == [delta]


def test_two_deltas_of_one_pair_are_two_changes() -> None:
    norm, found = read("服务器由 64 台减到 40 台，少了 24 台，降幅 37.5%")
    assert [change.delta.span.of(norm) for change in found if change.delta] == ["24 台", "37.5%"]
    assert all(change.before and change.before.value == 64 for change in found)


@pytest.mark.parametrize(
    "text",
    [
        "一家客户有 3 到 5 个组长",
        "风险评分：0 到 1000 分，低于 400 分转人工",
        "月投诉至少 3 起",
        "两省 30 家",
        "新增 27 个字段",
        "提前 30 天发邮件",
        "从 5 号到 25 号都有",
        "工作日 10 点到 16 点打折",
        "open from 10:00 to 12:00",
        "提到的 26 位跟单员都说到同一件事",
        "推掉了三个新点位",
        "二规划分三步，7 月上侧边栏，8 月上话术",
        "saved views two weeks later",
        "sms and four more languages",
        "the service is up 99.6% of the time",
        "in half a year 9,000 people get a letter",
        "三个园区到分拨中心每天 96 趟",
    ],
)
def test_ranges_thresholds_and_plain_figures_are_no_changes(text: str) -> None:
    assert read(text)[1] == []


def test_figures_already_found_can_be_handed_in() -> None:
    norm = "从 3 天降到 1 天,省 40%"
    span = Span(0, len(norm))
    assert changes(norm, span, figures(norm, span)) == changes(norm, span)


@given(st.text(alphabet="0123456789.,:%→ \n万天小时分从由到降升提少多高低年月去上是了约一两三半fromtoduwn;。()"))
def test_changes_lie_inside_the_span_in_order(text: str) -> None:
    found = changes(text, Span(0, len(text)))
    assert all(0 <= change.span.start < change.span.end <= len(text) for change in found)
    assert found == sorted(found, key=lambda change: change.span)
    for change in found:
        parts = [part for part in change[1:4] if part is not None]
        assert parts
        assert all(change.span.holds(part.span) for part in parts)  # type: ignore[union-attr]
