"""Patterns that are kept compiled in the user's cache: the same pattern, whatever becomes of the file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reportlint import regex as module

PATTERNS = (
    (r"(?P<from>\d+)\s*(?:->|到)\s*(?P<to>\d+)(?![%％])", 0),
    (r"(?i)\b(?:phase|step)\s+([ivx]+)\b", 0),
    (r"^第([一二三四五六七八九十]{1,3})(?:期|阶段)$", re.MULTILINE),
    (r"[^\W\d_]+(?<!ing)", re.ASCII),
)
TEXT = "从 32 到 78，Phase II and step iv\n第二期\nrolling out"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / "reportlint" / "patterns"


def shelf(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """A new run: nothing is read yet; returns what it will have to compile."""
    compiled: list[tuple[str, int]] = []
    new = module._Shelf()
    monkeypatch.setattr(module, "_shelf", new)
    monkeypatch.setattr(module, "_patterns", {})
    plain = new.compile

    def noted(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append((pattern, flags))
        return plain(pattern, flags)

    monkeypatch.setattr(new, "compile", noted)
    return compiled


def found(pattern: str, flags: int) -> list[object]:
    return [(m.span(), m.groups(), m.groupdict()) for m in module.regex(pattern, flags).finditer(TEXT)]


def expected(pattern: str, flags: int) -> list[object]:
    return [(m.span(), m.groups(), m.groupdict()) for m in re.compile(pattern, flags).finditer(TEXT)]


def one_run(monkeypatch: pytest.MonkeyPatch) -> int:
    """Search with all patterns as one run does; how many had to be compiled."""
    compiled = shelf(monkeypatch)
    for pattern, flags in PATTERNS:
        assert found(pattern, flags) == expected(pattern, flags)
    module.keep()
    return len(compiled)


def test_a_second_run_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert one_run(monkeypatch) == len(PATTERNS)
    assert one_run(monkeypatch) == 0
    assert module.regex(*PATTERNS[0]).groupindex == {"from": 1, "to": 2}


def test_what_is_new_joins_what_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    one_run(monkeypatch)
    compiled = shelf(monkeypatch)
    found("never seen", 0)
    module.keep()
    assert compiled == [("never seen", 0)]
    assert one_run(monkeypatch) == 0
    compiled = shelf(monkeypatch)
    found("never seen", 0)
    assert not compiled


@pytest.mark.parametrize("damage", ["cut", "byte", "empty", "words", "number"])
def test_a_damaged_file_is_compiled_anew(damage: str, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one_run(monkeypatch)
    (file,) = own_cache.iterdir()
    data = bytearray(file.read_bytes())
    if damage == "byte":
        data[-9] ^= 64
    whole = {"cut": data[:-40], "byte": data, "empty": b"", "words": b"no cache\nat all", "number": b"1 1\n"}[damage]
    file.write_bytes(bytes(whole))
    assert one_run(monkeypatch) == len(PATTERNS)
    assert one_run(monkeypatch) == 0


def test_numbers_that_are_no_pattern_are_not_used(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nonsense = module._Code(0, 1, {}, 3 * b"\7\0\0\0")
    module._write({module._key(pattern, flags): nonsense for pattern, flags in PATTERNS})
    assert one_run(monkeypatch) == len(PATTERNS)


def test_without_a_cache_nothing_is_written(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTLINT_NO_CACHE", "1")
    assert one_run(monkeypatch) == len(PATTERNS)
    assert not own_cache.exists()


def test_the_command_keeps_its_patterns(tmp_path: Path, own_cache: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("# 三季度汇报\n\n## 工作职责\n\n负责结算。\n", encoding="utf-8")
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    environment.pop("REPORTLINT_NO_CACHE", None)
    command = [sys.executable, "-m", "reportlint", "--exit-zero", str(report)]
    first, second = (subprocess.run(command, capture_output=True, env=environment, check=True) for _ in range(2))
    assert first.stdout == second.stdout
    assert [file.suffix for file in own_cache.iterdir()] == [".bin"]
