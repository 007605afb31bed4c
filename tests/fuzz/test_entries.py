"""The fuzzers themselves: what they hold holds of what they begin with and of what they once found, and they see faults."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from fuzz import entry as entries
from fuzz import growth, markdown
from fuzz.archive import packed, unpacked
from fuzz.entries import ENTRIES
from fuzz.entry import Broken, Entry, Slow, timed
from fuzz.finds import Finds, fault, kind_of, smaller
from fuzz.mutating import Mutator

from reportlint.formats import junit
from reportlint.source import Source, Span

pytestmark = pytest.mark.skipif(os.name == "nt", reason="time is taken by signals that are not there")

FOUND = sorted((Path(__file__).parent / "finds").glob("*/*.txt"))
TRIED = 8  #: inputs of each entry


SLOW = pytest.param("growth", marks=pytest.mark.full)  # profiles long texts


@pytest.fixture(scope="module", params=[SLOW if name == "growth" else name for name in ENTRIES])
def entry(request: pytest.FixtureRequest) -> Entry:
    return ENTRIES[request.param]()


def test_what_holds_of_the_first_inputs(entry: Entry) -> None:
    seeds = list(entry.seeds())
    mutator = Mutator(seeds, entry.tokens(), entry.starts)
    draw = random.Random(entry.name)
    for at in range(TRIED):
        data = draw.choice(seeds)[:3000]
        entry.hold(mutator(data, 3000, at) if at % 2 else data)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_was_once_found_holds(path: Path) -> None:
    ENTRIES[path.parent.name]().hold(path.read_bytes())


def test_mutations_are_the_same_each_time_and_not_too_long() -> None:
    mutator = Mutator([b"# a\n- b\n"], ("XX%", "**"), ("# ", "- "))
    data = "# 2026Q3 季度汇报\n\n退款平均 9 天。\n".encode()
    made = [mutator(data, 60, seed) for seed in range(300)]
    assert made == [mutator(data, 60, seed) for seed in range(300)]
    assert len(set(made)) > 200
    assert max(map(len, made)) <= 60


@pytest.mark.parametrize(
    ("raised", "kind"),
    [(ValueError("x"), "ValueError test_entries.py:"), (Slow("x"), "Slow"), (SystemExit(3), "SystemExit")],
)
def test_whatever_a_run_raises_is_seen(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    raised: BaseException,
    kind: str,
) -> None:
    def fails(source: object, *more: object) -> None:
        if "XX%" in source.text:  # type: ignore[attr-defined]
            raise raised

        return real(source, *more)  # type: ignore[arg-type]

    real = markdown.check_source
    monkeypatch.setattr(markdown, "check_source", fails)
    entry, data = markdown.entry(), "# 2026Q3 季度汇报\n\n退款 XX% 快\n".encode()
    error = fault(entry, data)
    assert error is not None
    assert kind_of(error).startswith(kind)
    finds = Finds(entry, tmp_path)
    if isinstance(raised, Slow):
        finds.take(data, error)
        assert not list(tmp_path.iterdir())  # without the fault that is planted here it is quick
        monkeypatch.setattr(Finds, "_is_quick", lambda self, data: False)
    finds.take(data, error)
    finds.take(data, error)
    (kept,) = tmp_path.iterdir()
    assert kept.read_bytes() == b"XX%"
    assert capsys.readouterr().out.count("FIND") == 1
    assert fault(entry, b"# 2026Q3\n") is None


def test_an_output_that_cannot_be_read_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(junit, "_text", lambda words: words)
    assert fault(markdown.entry(), "# 季度汇报\n\n<!-- reportlint-disable a&b -->\n".encode()) is not None


@pytest.mark.parametrize("change", [{"span": Span(0, 999)}, {"message": " "}])
def test_a_finding_that_cannot_be_is_seen(monkeypatch: pytest.MonkeyPatch, change: dict[str, object]) -> None:
    def moved(*given: object) -> object:
        result = real(*given)  # type: ignore[arg-type]
        found = [one._replace(**change) for one in result.diagnostics]
        return result._replace(diagnostics=tuple(found))

    real: Callable[..., object] = markdown.check_source
    monkeypatch.setattr(markdown, "check_source", moved)
    error = fault(markdown.entry(), "# 季度汇报 XX%\n".encode())
    assert isinstance(error, Broken)


def test_a_run_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "LONGEST", 0.1)
    with pytest.raises(Slow):
        for_ever()
    monkeypatch.setattr(entries, "LONGEST", 10.0)
    monkeypatch.setattr(entries, "STEEP", -1.0)
    with pytest.raises(Slow), timed(10):
        pass


@timed(9999)
def for_ever() -> None:
    while True:
        pass


def test_what_grows_too_fast_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def squared(source: Source, *more: object) -> None:
        some = len(source.text) // 20
        for _ in range(some):
            "".join(str(at) for at in range(some // 10))

    monkeypatch.setattr(growth, "check_source", squared)
    error = fault(growth.entry(), b"# a\n")
    assert error is not None
    assert kind_of(error).startswith("time grows faster than the text in test_entries.py:")


def test_what_is_small_enough() -> None:
    assert smaller(b"a\nbc XX d\ne\n" * 5, lambda data: b"XX" in data) == b"XX"


def test_several_files_in_one_text() -> None:
    files = {"a.md": "# a\n", "rules/b.yaml": "a: 1\n===\n"}
    assert unpacked(packed(files), ("a\\.md", "rules/.*"), "x") == {name: text.encode() for name, text in files.items()}
    assert unpacked(b"c\n=== ../d.md\ne\n", (".*",), "x") == {"x": b"c\n=== ../d.md\ne\n"}
