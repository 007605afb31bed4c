"""A baseline that was just written leaves no finding, wherever the text has moved to, and all that is new."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from properties.drafts import checked, drafts, places, share

from reportlint.baseline import Baseline, base_of, match, pruned, read, text_of
from reportlint.formats.results import FileResult, RunResult

NEW = "\n## 附录\n\n达成率 YY%。\n"


def known(text: str) -> Baseline:
    """The baseline of a text, written to a file and read from there."""
    made = base_of(RunResult((checked(text),)), "")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "known.json")
        path.write_text(text_of(made), encoding="utf-8")
        assert text_of(read(str(path))) == text_of(made)  # it is written by lines
        return made


def left(result: FileResult, baseline: Baseline) -> list[tuple[str, int, str]]:
    """What a baseline does not know."""
    return places(match(RunResult((result,)), baseline, "").result.files[0].diagnostics)


@share(0.2)
@given(drafts())
def test_what_was_just_written_knows_all(text: str) -> None:
    result = checked(text)
    matched = match(RunResult((result,)), known(text), "")
    assert (matched.known, matched.stale) == (len(result.diagnostics), ())
    assert not matched.result.files[0].diagnostics


@share(0.1)
@given(drafts(), st.integers(1, 5))
def test_what_moves_is_known(text: str, lines: int) -> None:
    assert not left(checked("\n" * lines + text), known(text))


@share(0.1)
@given(drafts(least=2), st.data())
def test_each_finding_is_known_by_itself(text: str, data: st.DataObject) -> None:
    result = checked(text)
    if not result.diagnostics:
        return
    part = data.draw(st.lists(st.sampled_from(result.diagnostics), unique=True, max_size=4))
    some = base_of(
        RunResult((result._replace(diagnostics=tuple(one for one in result.diagnostics if one in part)),)), ""
    )
    matched = match(RunResult((result,)), some, "")
    assert matched.known == len(part)
    assert not matched.stale


@share(0.1)
@given(drafts(), drafts())
def test_what_is_pruned_is_what_is_no_longer_found(text: str, later: str) -> None:
    result, base = checked(later), known(text)
    matched = match(RunResult((result,)), base, "")
    after = pruned(base, matched.stale)
    again = match(RunResult((result,)), after, "")
    assert (again.stale, again.result) == ((), matched.result)
    assert sum(map(len, after.files.values())) == sum(map(len, base.files.values())) - len(matched.stale)
