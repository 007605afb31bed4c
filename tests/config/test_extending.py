"""Configurations that build on others: what comes before what, what adds up, and what is wrong with a chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint.config.model import Configuration, Place
from reportlint.engine.configured import configured
from reportlint.engine.setup import Setup
from reportlint.packs import PackError

Write = Callable[..., None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files, a path to its text."""

    def make(files: dict[str, str]) -> None:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return make


def read(file: str = "reportlint.yaml") -> Setup:
    return configured((file,))


def configuration(file: str = "reportlint.yaml") -> Configuration:
    found = read(file).configuration
    assert found is not None
    return found


def said(file: str = "reportlint.yaml", lang: str = "en") -> list[str]:
    with pytest.raises(PackError) as caught:
        read(file)
    return caught.value.text(lang).split("\n")  # type: ignore[arg-type]


def test_own_values_come_first_and_lists_of_more_add_up(write: Write) -> None:
    write({
        "base.yaml": "lang: en\nfail-on: error\nextend-select: [RL308]\nignore: [RL106]\nexclude: [old/]\n"
        "severity: {RL302: warning, RL303: warning}\nrules: {RL401: {minimum: 3}, RL005: {share: 0.3}}\n",
        "reportlint.yaml": "extends: base.yaml\nfail-on: suggestion\nextend-select: [RL211]\nignore: [RL107]\nexclude: [new/]\n"
        "severity: {benefit-outside-categories: suggestion}\nrules: {ungrouped-small-projects: {minimum: 4}}\n",
    })  # fmt: skip
    setup, found = read(), configuration()
    assert (found.lang, found.fail_on) == ("en", "suggestion")
    assert {"RL106", "RL107"} <= setup.off
    assert not {"RL308", "RL211"} & setup.off
    assert [one.lines for one in found.exclude] == [("old/",), ("new/",)]
    assert (setup.severity["RL302"], setup.severity["RL303"]) == ("suggestion", "warning")
    options = {rule.code: rule.options for rule in setup.rules}
    assert (options["RL401"]["minimum"], options["RL005"]["share"]) == (4, 0.3)
    assert found.file == "reportlint.yaml"
    assert found.places["lang"] == Place("base.yaml", 1, 1)
    assert found.places["fail-on"] == Place("reportlint.yaml", 2, 1)


def test_a_later_base_comes_before_an_earlier_one(write: Write) -> None:
    write({
        "a.yaml": "lang: en\nignore: [RL1]\n", "b.yaml": "lang: zh\nextend-select: [RL101]\n",
        "reportlint.yaml": "extends: [a.yaml, b.yaml]\n",
    })  # fmt: skip
    setup = read()
    assert setup.lang == "zh"
    assert ("RL101" in setup.off, "RL102" in setup.off) == (False, True)


def test_a_selection_replaces_that_of_the_base(write: Write) -> None:
    write({"base.yaml": "select: [RL1]\n", "reportlint.yaml": "extends: base.yaml\nselect: [RL2]\n"})
    off = read().off
    assert ("RL101" in off, "RL201" in off) == (True, False)


def test_paths_are_those_of_the_file_that_they_stand_in(write: Write) -> None:
    rule = "code: ABC101\nforbids: {terms: [好评]}\nmessage: m\nadvice: a\n"
    write({
        "team/shared/base.toml": '[tool.reportlint]\nextends = "../more.yaml"\nrule-folders = "own"\nexclude = "old"\n',
        "team/more.yaml": "lang: zh\n", "team/shared/own/r.yaml": rule, "reports/reportlint.yaml": "extends: ../team/shared/base.toml\n",
    })  # fmt: skip
    setup = read("reports/reportlint.yaml")
    assert "ABC101" in {rule.code for rule in setup.rules}
    assert setup.lang == "zh"
    assert setup.configuration is not None
    assert Path(setup.configuration.exclude[0].folder).resolve() == Path("team/shared").resolve()


def test_a_file_that_is_reached_twice_counts_once(write: Write) -> None:
    write({"z.yaml": "packs: []\n", "reportlint.yaml": "extends: [a0.yaml, b0.yaml]\n"})
    for at in range(30):  # 2 ** 30 ways lead to the last one
        last = "[z.yaml]" if at == 29 else f"[a{at + 1}.yaml, b{at + 1}.yaml]"
        write({f"{letter}{at}.yaml": f"extends: {last}\n" for letter in "ab"})
    assert len(configuration().layers) == 62


@pytest.mark.parametrize(
    ("files", "english", "chinese"),
    [
        ({"reportlint.yaml": "extends: reportlint.yaml\n"},
         "reportlint.yaml:1:1: extends: comes back to itself: reportlint.yaml → reportlint.yaml",
         "reportlint.yaml:1:1: extends：绕了一圈又回到自己：reportlint.yaml → reportlint.yaml"),
        ({"reportlint.yaml": "extends: [a.yaml]\n", "a.yaml": "extends: d/b.yaml\n", "d/b.yaml": "lang: en\nextends:\n- ../a.yaml\n"},
         "d/b.yaml:3:3: extends[0]: comes back to itself: a.yaml → d/b.yaml → a.yaml",
         "d/b.yaml:3:3: extends[0]：绕了一圈又回到自己：a.yaml → d/b.yaml → a.yaml"),
        ({"reportlint.yaml": "extends: bsae.yaml\n", "base.yaml": ""},
         "reportlint.yaml:1:1: extends: there is no file bsae.yaml; did you mean base.yaml?",
         "reportlint.yaml:1:1: extends：没有 bsae.yaml 这个文件；是不是 base.yaml？"),
        ({"reportlint.yaml": "extends: d\n", "d/x.md": ""},
         "reportlint.yaml:1:1: extends: d is a folder; name the configuration in it",
         "reportlint.yaml:1:1: extends：d 是文件夹，要写里面的那份配置"),
        ({"reportlint.yaml": "extends: https://example.org/base.yaml\n"},
         "reportlint.yaml:1:1: extends: must be a file on this machine", "reportlint.yaml:1:1: extends：只能写本地的文件"),
        ({"reportlint.yaml": "extends: 1\n"}, "reportlint.yaml:1:1: extends: must be a list", "reportlint.yaml:1:1: extends：这里要写成列表"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_chain(write: Write, files: dict[str, str], english: str, chinese: str) -> None:
    write(files)
    assert said() == [english]
    assert said(lang="zh") == [chinese]


def test_the_mistakes_of_all_files_are_told_at_once(write: Write) -> None:
    write(
        {
            "base.yaml": "ignore: [RL332]\nlang: fr\n",
            "other.yaml": "a: [\n",
            "reportlint.yaml": "extends: [base.yaml, other.yaml]\nselct: RL1\n",
        }
    )
    assert [line.partition(": ")[0] for line in said()] == [
        "base.yaml:1:10",
        "base.yaml:2:1",
        "other.yaml:2:1",
        "reportlint.yaml:2:1",
    ]
