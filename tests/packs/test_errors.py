"""Everything that can be wrong with a pack, and exactly what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from packs.samples import LEXICON, RULE

from reportlint import rule
from reportlint.packs import PackError, load_folder, load_installed, load_module
from reportlint.packs.texts import TEXTS
from reportlint.report.model import PROJECT_ASPECTS

Said = Callable[[dict[str, str]], list[str]]
FILE = "rules/ABC101-no-status.yaml"
WORDS = "lexicon/status.yaml"
SCOPES = ", ".join(rule.SCOPES[1:])

# (what stands in RULE, what is put there, what is said)
RULE_ERRORS: list[tuple[str, str, list[str]]] = [
    ("scope: big-project", "scop: big-project", ["4:1: scop: there is no such key; did you mean scope?"]),
    ("requires: solution", "require: solution", ["5:1: require: there is no such key; did you mean requires?"]),
    ("why:", "reason:", ["1:1: why: is missing", "12:1: reason: there is no such key"]),
    ("severity: warning", "severity: warn", [
        "3:1: severity: warn is not one of error, warning, suggestion; did you mean warning?"]),
    ("severity: warning", "severity: 1", [
        "3:1: severity: must be a text; quote words that look like a number or true"]),
    ("scope: big-project", "scope: big_project", [
        f"4:1: scope: big_project is not one of {SCOPES}; did you mean big-project?"]),
    ("scope: big-project", "scope: file", [f"4:1: scope: file is not one of {SCOPES}; did you mean title?"]),
    ("requires: solution", "requires: solutoin", [
        f"5:1: requires: solutoin is not one of {', '.join(PROJECT_ASPECTS)}; did you mean solution?"]),
    ("scope: big-project\nrequires: solution", "scope: report\nrequires: solution", [
        "5:1: requires: solution goes with scope big-project, small-project, project, not with report",
        "7:3: message.zh: there is no {project} to fill in (there are: {report}, {words})",
        "8:3: message.en: there is no {project} to fill in (there are: {report}, {words})"]),
    ("scope: big-project", "scope: claim", [
        "5:1: requires: solution goes with scope big-project, small-project, project, not with claim"]),
    ("scope: big-project\nrequires: solution", "scope: claim\nrequires: risks", [
        "5:1: requires: risks cannot be required in scope claim; to require words, write terms, pattern or section"]),
    ("requires: solution\n", "", ["1:1: exactly one of requires, forbids, order, limits and check is needed, not 0"]),
    ("requires: solution", "requires: solution\nforbids:\n  kind: [business]", [
        "6:1: forbids: exactly one of requires, forbids, order, limits and check is needed, not 2"]),
    ("requires: solution", "forbids:\n  knd: [business]", [
        "6:3: forbids.knd: there is no such key; did you mean kind?"]),
    ("requires: solution", "forbids:\n  category: [outside]", ["6:3: forbids.category: category goes with scope claim, not with big-project"]),
    ("requires: solution", "forbids: placeholders", ["5:1: forbids: placeholders goes with scope: report"]),
    ("requires: solution", "forbids: placeholder", [
        "5:1: forbids: placeholder is not one of placeholders, empty_sections, vague_words; did you mean placeholders?"]),
    ("scope: big-project\nrequires: solution", "scope: claim\nforbids:\n  category: [undecided]", [
        "6:3: forbids.category: what could not be decided (undecided) is never a finding"]),
    ("requires: solution", "forbids: {}", ["5:1: forbids: is empty"]),
    ("requires: solution", "requires: solution\nwhen: []", ["6:1: when: must be a mapping of keys to values"]),
    ("requires: solution", "requires: solution\nwhen:\n  kind: business", ["7:3: when.kind: must be a list"]),
    ("requires: solution", "requires: solution\nwhen:\n  kind: []", ["7:3: when.kind: is empty"]),
    ("requires: solution", "requires: solution\nwhen:\n  kind: [busines]", [
        "7:10: when.kind[0]: busines is not one of business, infrastructure; did you mean business?"]),
    ("requires: solution", "requires: solution\nsoftened:\n  team: [yes]", [
        "7:10: softened.team[0]: yes is not one of true, false"]),
    ("requires: solution", "requires: solution\nwhen:\n  size: [small]", [
        "7:3: when.size: with scope big-project this rule can never fire"]),
    ("scope: big-project\nrequires: solution", "scope: title\nlimits: {words: {max: 9}}\nwhen: {kind: [business]}", [
        "6:8: when.kind: kind goes with scope big-project, small-project, project, phase, claim, section:ROLE, not with title",
        "8:3: message.zh: there is no {project} to fill in (there are: {count}, {limit}, {report}, {words})",
        "9:3: message.en: there is no {project} to fill in (there are: {count}, {limit}, {report}, {words})"]),
    ("requires: solution", "requires: solution\noptions:\n  n: 1", ["6:1: options: goes only with check"]),
    ("requires: solution", "requires: solution\nhides: [RL102-RL107, RL10]", [
        "6:22: hides[1]: is a code or a range of codes, such as RL102-RL107, not RL10"]),
    ("requires: solution", "requires: solution\nhides: [RL107-RL102]", [
        "6:9: hides[0]: is a code or a range of codes, such as RL102-RL107, not RL107-RL102"]),
    ("requires: solution", "requires: solution\nhides: [ABC100-ABC109]", [
        "6:9: hides[0]: ABC100-ABC109 hides this very rule"]),
    ("requires: solution", "requires: solution\npreview: maybe", ["6:1: preview: must be true or false"]),
    ("code: ABC101", "code: abc-1", [
        "1:1: code: a code is two to six capitals and three digits, such as ABC101, not abc-1"]),
    ("code: ABC101", "code: RL101", [
        "1:1: code: codes that begin with RL are reportlint's own; take a prefix of your own, such as ABC101"]),
    ("name: no-status", "name: No_status", [
        "2:1: name: a name is lower-case words with hyphens, such as missing-background, not No_status"]),
    ("name: no-status", "name: lacks-status", [
        "1:1: code: the file of this rule must be called ABC101-lacks-status.yaml"]),
    ('  en: \'"{project}" does', '  eng: \'"{project}" does', [
        "6:1: message.en: is missing; both zh and en are needed",
        "8:3: message.eng: there is no such key; did you mean en?"]),
    ("  zh: 写一句原来怎样。\n", "", ["9:1: advice.zh: is missing; both zh and en are needed"]),
    ("{project}」", "{projekt}」", [
        "7:3: message.zh: there is no {projekt} to fill in; did you mean {project}? "
        "(there are: {project}, {report}, {words})"]),
    ("{project}」", "{objective}」", [
        "7:3: message.zh: there is no {objective} to fill in; did you mean {project}? "
        "(there are: {project}, {report}, {words})"]),
    ("{project}」", "{project.name}」", [
        "7:3: message.zh: {project.name} must be a plain {name}; write {{ and }} for braces"]),
    ("{project}」", "{project:>9}」", [
        "7:3: message.zh: {project:>9} must be a plain {name}; write {{ and }} for braces"]),
    ("{project}」", "{project!r}」", [
        "7:3: message.zh: {project!r} must be a plain {name}; write {{ and }} for braces"]),
    ("{project}」没说原来怎样", "{没说原来怎样", [
        "7:3: message.zh: 「{没说原来怎样。 must be a plain {name}; write {{ and }} for braces"]),
    ("zh: 写一句原来怎样。", "zh: |\n    写一句\n    原来怎样。", ["10:3: advice.zh: must be a single line"]),
    ("zh: 写一句原来怎样。", "zh: ' '", ["10:3: advice.zh: is empty"]),
    ("at: 1", "at: 2", ["17:7: examples.bad[0].at: the example has no line 2"]),
    ("at: 1", "at: '1'", [
        "17:7: examples.bad[0].at: must be a whole number"]),
    ("at: 1", "lang: de", [
        "17:7: examples.bad[0].at: is missing", "17:7: examples.bad[0].lang: de is not one of zh, en"]),
    ("bad:\n", "worse:\n", ["16:3: examples.worse: there is no such key"]),
    ("good: []", "good: [1]", ["20:10: examples.good[0]: must be a mapping of keys to values"]),
    # YAML
    ("requires: solution", "requires: &a status", [
        "5:11: anchors and aliases (&a) are not read here; write the value out"]),
    ("requires: solution", "requires: *a", [
        "5:11: anchors and aliases (*a) are not read here; write the value out"]),
    ("requires: solution", "requires: !!str status", ["5:11: tags (tag:yaml.org,2002:str) are not read here"]),
    ("requires: solution", "requires: solution\nrequires: solution", ["6:1: the key requires is given twice"]),
    ("requires: solution", "---\nrequires: solution", [
        "5:1: holds more than one document; remove the second ---"]),
    ("requires: solution", "? [requires]\n: status", ["5:3: a key must be a text"]),
    ("requires: solution", f"requires: {'[' * 30}", ["5:22: is nested too deep; at most 12 levels"]),
]  # fmt: skip

LEXICON_ERRORS: list[tuple[str, str, list[str]]] = [
    ("concept: status", "concept: statsu", ["1:1: concept: statsu is not one of "]),
    ("concept: status\n", "", ["1:1: concept: is missing"]),
    ("headings:", "heading:", ["2:1: heading: there is no such key; did you mean headings?"]),
    ("  en: [Status quo]", "  fr: [Status quo]", ["4:3: headings.fr: there is no such key"]),
    ("[Status quo]", "2", ["4:3: headings.en: must be a list"]),
    ("[Status quo]", "[1]", ["4:8: headings.en[0]: must be a text; quote words that look like a number or true"]),
    ("[Status quo]", "['']", ["4:8: headings.en[0]: is empty"]),
    ("[业务现状]", "[业务现状, 现状, 业务现状]", ["3:18: headings.zh[2]: 业务现状 is given twice, first in line 3"]),
    ("[Status quo]", "['*…']", ["4:8: headings.en[0]: *… holds nothing but * and …"]),
    (LEXICON, "- status\n", ["1:1: must be a mapping of keys to values"]),
    (LEXICON, "", ["1:1: must be a mapping of keys to values"]),
    (LEXICON, "concept: status\n", ["1:1: holds no term"]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), RULE_ERRORS, ids=[after[:40] for _, after, _ in RULE_ERRORS])
def test_a_rule_with_one_mistake(said: Said, before: str, after: str, expected: list[str]) -> None:
    assert before in RULE
    assert said({FILE: RULE.replace(before, after, 1)}) == [f"{FILE}:{line}" for line in expected]


@pytest.mark.parametrize(("before", "after", "expected"), LEXICON_ERRORS)
def test_a_lexicon_file_with_one_mistake(said: Said, before: str, after: str, expected: list[str]) -> None:
    assert before in LEXICON
    lines = said({WORDS: LEXICON.replace(before, after, 1)})
    assert len(lines) == len(expected)
    assert all(line.startswith(f"{WORDS}:{start}") for line, start in zip(lines, expected, strict=True)), lines


def test_a_rule_that_is_not_yaml(said: Said) -> None:
    (line,) = said({FILE: RULE.replace("requires: solution", "requires: solution: x")})
    assert line.startswith(f"{FILE}:5:19: is not valid YAML: mapping values are not allowed")  # the rest is libyaml's
    assert line.endswith("; put single quotes around a text that holds {, : , # or quotes")


def test_the_nearest_concept_is_named(said: Said) -> None:
    assert said({WORDS: LEXICON.replace("status", "key-results", 1)})[0].endswith("; did you mean key-result?")


def test_all_mistakes_are_told_at_once(said: Said) -> None:
    rule = RULE.replace("big-project", "everything").replace("en: Say", "fr: Say")
    lines = said({FILE: rule, WORDS: "concept: [", "rules/x.yml": ""})
    places = [f"{WORDS}:2:1", f"{FILE}:4:1", f"{FILE}:9:1", f"{FILE}:11:3", "rules/x.yml"]
    assert [line.partition(": ")[0] for line in lines] == places


def test_codes_names_and_concepts_are_used_once(said: Said) -> None:
    assert said({FILE: RULE, "rules/ABC102-no-status.yaml": RULE.replace("ABC101", "ABC102")}) == [
        f"rules/ABC102-no-status.yaml:2:1: name: no-status is taken by {FILE}"
    ]
    assert said({FILE: RULE, "rules/ABC102-no-status.yaml": RULE, WORDS: LEXICON, "lexicon/x.yaml": LEXICON}) == [
        f"lexicon/x.yaml:1:1: concept: the concept status has its words in {WORDS} already",
        "rules/ABC102-no-status.yaml:1:1: code: the file of this rule must be called ABC101-no-status.yaml",
        "rules/ABC102-no-status.yaml:1:1: code: ABC101 is taken by rules/ABC101-no-status.yaml",
        "rules/ABC102-no-status.yaml:2:1: name: no-status is taken by rules/ABC101-no-status.yaml",
    ]


def test_files_that_would_not_be_read(said: Said) -> None:
    files = {FILE: RULE, "rules/ABC102.yml": RULE, "rules/more/x.yaml": RULE, "ABC103-x.yaml": RULE, "README.md": ""}
    assert said(files) == [
        "ABC103-x.yaml: a .yaml file at the top of a pack is not read; rules stand in rules/, words in lexicon/",
        "rules/ABC102.yml: only .yaml files are read here, so this one would not be; rename it or move it away",
        "rules/more: only .yaml files are read here, so this one would not be; rename it or move it away",
    ]


def test_an_empty_folder(said: Said) -> None:
    assert said({"README.md": "Soon."}) == [
        "pack: holds neither rules nor a lexicon: rules stand in rules/, words in lexicon/, one .yaml file each"
    ]


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="nowhere: there is no such folder"):
        load_folder(str(tmp_path / "nowhere"))


def test_no_module() -> None:
    with pytest.raises(PackError, match=r"there is no installed pack reportlint_rulez$"):
        load_module("reportlint_rulez")
    with pytest.raises(PackError, match=r"there is no installed pack json\.tool$"):
        load_module("json.tool")
    with pytest.raises(PackError, match=r"no installed pack reportlint_rulez; did you mean reportlint_rules\?$"):
        load_installed("reportlint_rulez")


def test_not_utf8(said: Said, write: Callable[[dict[str, str]], Path]) -> None:
    folder = write({FILE: RULE})
    (folder / FILE).write_bytes(RULE.encode("gb18030"))
    with pytest.raises(PackError, match=":7:1: is not UTF-8"):
        load_folder(str(folder))


def test_links_out_of_the_pack_and_large_files(write: Callable[[dict[str, str]], Path], tmp_path: Path) -> None:
    folder = write({FILE: RULE, "rules/ABC102-big.yaml": "#" * (1024 * 1024 + 1)})
    (tmp_path / "outside.yaml").write_text(RULE, encoding="utf-8")
    try:
        (folder / "rules" / "ABC103-link.yaml").symlink_to(tmp_path / "outside.yaml")
    except OSError:
        pytest.skip("no symbolic links here")
    with pytest.raises(PackError) as caught:
        load_folder(str(folder))
    assert str(caught.value).replace(f"{folder}/", "").split("\n") == [
        "rules/ABC102-big.yaml: is too large; at most 1024 KiB",
        "rules/ABC103-link.yaml: is a link that leads out of the pack",
    ]


def test_every_text_is_there_in_both_languages() -> None:
    for kind, texts in TEXTS.items():
        assert set(texts) == {"zh", "en"}, kind
        assert all("\n" not in text for text in texts.values()), kind


def test_problems_are_told_in_chinese_too(write: Callable[[dict[str, str]], Path]) -> None:
    folder = write({FILE: RULE.replace("scope:", "scop:")})
    with pytest.raises(PackError) as caught:
        load_folder(str(folder))
    assert caught.value.text("zh").replace(f"{folder}/", "").split("\n") == [
        f"{FILE}:4:1: scop：没有这个键；是不是 scope？",
    ]
