"""Every scanner is linear, whatever it is given: a text of a megabyte takes about as long per character as a short one."""

import time
from collections.abc import Callable

import pytest

from reportlint.language.dates import dates, days_of, period
from reportlint.language.figures import changes, figures
from reportlint.language.headings import match_title
from reportlint.language.lexicon import Lexicon
from reportlint.language.normal import normal_form
from reportlint.language.sentences import sentences
from reportlint.source import Span

pytestmark = pytest.mark.slow
SIZE = 60_000
LEXICON = Lexicon.of(
    {
        "cause": {
            "words": {"zh": ["之所以…是因为", "从"], "en": ["used to…now", "one*"]},
            "headings": {"zh": ["问题分析"]},
        }
    }
)
SEEDS = [
    "1", " ", "从", "到", ".", "\n", "1.", "1,", "1 ", "1/", "1:", "12:34 ", "第", "月", "1月", "1月-", "20", "2026", "2026.", "半", "翻", "分之",
    "百分之", "一", "万", "两三", "one ", "half ", "to ", "from 1 to ", "may ", "3 may ", "→", "1→", "“", "(", "「1。", "从1到", "1 个 ", "约", "a", "a-",
    "从 1 降到 2,", "fell from 1% to 2%, ", "used to ", "之所以", "¥1", "8 分 20 秒 ", "提升", "1%,", "季", "q1", "h1 ", "1.1–1.2 ",
]  # fmt: skip
SCANNERS: dict[str, Callable[[str], object]] = {
    "normal": normal_form,
    "sentences": lambda text: sentences(text, Span(0, len(text))),
    "figures": lambda text: figures(text, Span(0, len(text))),
    "changes": lambda text: changes(text, Span(0, len(text))),
    "dates": lambda text: dates(text, Span(0, len(text)), 2026),
    "days": lambda text: days_of(text, Span(0, len(text)), 2026),
    "period": period,
    "lexicon": LEXICON.scan,
    "headings": lambda text: match_title(LEXICON, text),
}


def seconds(scan: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    scan(text)
    return time.process_time() - start


@pytest.mark.parametrize("seed", SEEDS, ids=repr)
@pytest.mark.parametrize("name", SCANNERS)
def test_ten_times_the_text_is_no_more_than_thirty_times_the_work(name: str, seed: str) -> None:
    short, long = (seed * (size // len(seed) + 1) for size in (SIZE // 10, SIZE))
    scan = SCANNERS[name]
    scan(short)
    assert seconds(scan, long) < 30 * max(seconds(scan, short), 0.004)
