"""One file through the whole engine, and the public names."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

import reportlint
from reportlint.engine.check import check_text

TITLE_ONLY = "# 2026Q3 季度汇报\n"


def test_check_from_python() -> None:
    found = reportlint.check(TITLE_ONLY, filename="q3.md")
    assert "RL002" in [diagnostic.code for diagnostic in found]
    assert {diagnostic.filename for diagnostic in found} == {"q3.md"}
    assert all(isinstance(diagnostic, reportlint.Diagnostic) for diagnostic in found)
    assert found == sorted(found, key=lambda diagnostic: (diagnostic.span, diagnostic.code))


def test_the_language_is_that_of_the_report_unless_asked_otherwise() -> None:
    def message(text: str, lang: str = "auto") -> str:
        found = reportlint.check(text, lang=lang)  # type: ignore[arg-type]
        return next(diagnostic.message for diagnostic in found if diagnostic.code == "RL002")

    assert not message(TITLE_ONLY).isascii()
    assert message(TITLE_ONLY, "en") == message("# Q3 2026 report\n")
    assert message("# Q3 2026 report\n", "zh") == message(TITLE_ONLY)
    with pytest.raises(ValueError, match="'fr'"):
        message(TITLE_ONLY, "fr")


def test_a_bom_moves_nothing() -> None:
    assert reportlint.check("\ufeff" + TITLE_ONLY) == reportlint.check(TITLE_ONLY)


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n", "\u3000\n", "\ufeff"])
def test_nothing_is_found_in_an_empty_text(text: str) -> None:
    assert reportlint.check(text) == []


def test_broken_front_matter_is_told_and_the_rest_is_checked() -> None:
    found = reportlint.check("---\ntitle: [a\n---\n\n" + TITLE_ONLY)
    codes = [diagnostic.code for diagnostic in found]
    assert codes[0] == "RL904"
    assert "RL002" in codes
    assert found[0].location.row in (2, 3)


def test_it_is_deterministic() -> None:
    text = TITLE_ONLY + "\n## 项目\n\n- XX%\n"
    assert check_text(text) == check_text(text)


def test_all_public_names_are_there_and_others_are_not() -> None:
    assert all(getattr(reportlint, name) is not None for name in reportlint.__all__)
    assert set(reportlint.__all__) <= set(dir(reportlint))
    with pytest.raises(AttributeError, match="chekc"):
        reportlint.chekc  # type: ignore[attr-defined]  # noqa: B018


def test_the_public_names_are_told_in_short() -> None:
    told = reportlint.__doc__ or ""
    assert [name for name in reportlint.__all__ if not re.search(rf"\b{name}\b", told)] == []
    fields = {"Claim": reportlint.Claim, "KeyResult": reportlint.KeyResult, "Phase": reportlint.Phase}
    for name, kind in fields.items():
        line = next(line for line in told.splitlines() if line.strip().startswith(f"{name} "))
        assert set(re.findall(r"[a-z_]+", line)) >= set(kind._fields) - {"grounds"}


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, reportlint; print([name for name in sys.modules if name.startswith('reportlint.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert done.stdout == b"[]\n" or done.stdout == b"[]\r\n"


def test_a_title_as_long_as_its_file_is_not_told_whole_with_each_finding() -> None:
    found = check_text("XX% 【待补充】 " * 500, "a.md")
    assert len(found) > 500
    assert all(len(one.report or "") <= 240 for one in found)
