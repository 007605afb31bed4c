"""What every output is, whatever was found: places in the file, what its readers take it for, the same each time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli.command import environment
from formats.reading_back import read_back
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import validate
from properties.drafts import checked, drafts, share
from test_whole import ENDS, PIECES

from reportlint.engine.setup import built_in
from reportlint.formats.results import RunResult
from reportlint.source import Source

SCHEMAS = Path(__file__).parents[1] / "formats" / "schemas"
GITLAB = json.loads((SCHEMAS / "gitlab-codequality.json").read_text(encoding="utf-8"))
RDJSON = json.loads((SCHEMAS / "rdjson.json").read_text(encoding="utf-8"))
WILD = st.lists(
    st.tuples(
        st.sampled_from([piece for piece in PIECES if piece.isprintable() or piece.isascii()]), st.sampled_from(ENDS)
    ),
    max_size=12,
).map(lambda pairs: "".join(piece + end for piece, end in pairs))
TEXTS = st.builds(lambda draft, wild, at: draft[: at % len(draft)] + wild + draft[at % len(draft) :], drafts(), WILD, st.integers(0, 9999))  # fmt: skip


@share(0.2)
@given(TEXTS)
def test_places_stand_in_the_file_on_the_borders_of_characters(text: str) -> None:
    result = checked(text)
    source = Source(text.removeprefix("\ufeff"))
    lines = [source.line(row).of(source.text) for row in range(1, len(source.line_starts) + 1)]
    told = read_back(RunResult((result,)), built_in())
    for found, entry in zip(result.diagnostics, json.loads(told["rdjson"])["diagnostics"], strict=True):
        for location, offset, name in ((found.location, found.span.start, "start"), (found.end_location, found.span.end, "end")):  # fmt: skip
            assert source.location(offset) == location
            column = entry["location"]["range"][name]["column"]  # in bytes
            line = lines[location.row - 1]
            assert line.encode()[: column - 1].decode() == line[: location.column - 1]


@share(0.1)
@given(TEXTS)
def test_every_format_is_what_its_readers_take_it_for(text: str) -> None:
    told = read_back(RunResult((checked(text),)), built_in())
    for entry in json.loads(told["gitlab"]):
        validate(entry, GITLAB)
    validate(json.loads(told["rdjson"]), RDJSON)


@pytest.fixture(scope="module")
def seeds() -> tuple[str, str]:
    """Two seeds under which Python puts what has no order into another one."""
    return "1", "2"


@settings(share(0.01), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(drafts(), min_size=5, max_size=5, unique=True))
def test_the_same_input_makes_the_same_bytes(texts: list[str], seeds: tuple[str, str], tmp_path_factory: pytest.TempPathFactory) -> None:  # fmt: skip
    folder = tmp_path_factory.mktemp("tree")
    home = str(tmp_path_factory.mktemp("home"))
    for at, text in enumerate(texts):
        (folder / f"{at}.md").write_text(text, encoding="utf-8")
    said = set()
    for number, words in enumerate((["--jobs", "1", "--no-cache"], ["--jobs", "2"], ["--jobs", "1"])):
        command = [sys.executable, "-m", "reportlint", "--isolated", "--format", "sarif", *words, "."]
        env = environment(XDG_CACHE_HOME=home, PYTHONHASHSEED=seeds[number % 2])
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, timeout=200, check=False)
        assert done.returncode in (0, 1), done.stderr
        said.add(done.stdout)
    assert len(said) == 1
