"""Whether every scanner is linear, whatever it is given: `python tests/benchmarks/scaling.py`.

Prints the scanners and seeds for which ten times the text is more than thirty times the work (processor time, in one
run), and the largest ratio. Exit code 1 where there is one; on a busy machine run it again.
"""

import sys
import time
from collections.abc import Callable

from reportlint.language.dates import dates, days_of, period
from reportlint.language.figures import changes, figures
from reportlint.language.headings import match_title
from reportlint.language.lexicon import Lexicon
from reportlint.language.normal import normal_form
from reportlint.language.sentences import sentences
from reportlint.source import Span

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


def ratio(scan: Callable[[str], object], seed: str) -> float:
    """How many times the work is that ten times the text takes; short runs count as four milliseconds."""
    short, long = (seed * (size // len(seed) + 1) for size in (SIZE // 10, SIZE))
    scan(short)
    return seconds(scan, long) / max(seconds(scan, short), 0.004)


def main() -> int:
    """Try every scanner on every seed."""
    ratios = {(name, seed): ratio(scan, seed) for name, scan in SCANNERS.items() for seed in SEEDS}
    worse = {pair: found for pair, found in ratios.items() if found > 30}
    for (name, seed), found in worse.items():
        print(f"{name} {seed!r}: {found:.0f} times the work")
    print(f"largest ratio: {max(ratios.values()):.1f}")
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())
