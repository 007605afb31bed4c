"""Loading packs: what comes out, and from where."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import textwrap
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from packs.samples import LEXICON, RULE

from reportlint.language.concepts import Terms
from reportlint.packs import (
    BUILTIN,
    PackError,
    combine,
    load,
    load_engine,
    load_folder,
    load_installed,
    load_module,
)
from reportlint.packs.compiling import compile_pack
from reportlint.packs.files import read_files
from reportlint.report.model import Project, Report
from reportlint.rule import Unit
from reportlint.source import Span

Write = Callable[[dict[str, str]], Path]
FILES = {"rules/ABC101-no-status.yaml": RULE, "lexicon/status.yaml": LEXICON}

CHECKED = RULE.replace(
    "requires: solution",
    "check: checks.status\noptions:\n  least: {type: integer, default: 2, help: {zh: 最少, en: least}}\nvalues: [n]\nrelated:\n  zh: 另见{name}\n  en: see {name}",
)
CHECKS = """\
from reportlint import Finding

def status(unit, options):
    yield Finding(unit.project.anchor, {"n": options["least"]})
"""


@pytest.fixture
def module(write: Write, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = write({"__init__.py": "raise RuntimeError('imported')", "checks.py": CHECKS, **FILES,
                    "rules/ABC101-no-status.yaml": CHECKED})  # fmt: skip
    name = "acme_reports"
    folder.rename(folder.parent / name)
    monkeypatch.syspath_prepend(str(folder.parent))
    monkeypatch.delitem(sys.modules, name, raising=False)
    return name


def test_a_folder(write: Write) -> None:
    pack = load_folder(str(write(FILES)))
    assert (pack.name, [rule.code for rule in pack.rules]) == ("pack", ["ABC101"])
    rule = pack.rules[0]
    assert (rule.requires, rule.scope, rule.pack, rule.severity) == ("solution", "big-project", "pack", "warning")
    assert rule.message["zh"] == "「{project}」没说原来怎样。"
    assert pack.lexicon == (Terms("status", {"zh": ("业务现状",), "en": ("status quo",)}),)


def test_terms_are_in_normal_form_and_there_once(write: Write) -> None:
    pack = load_folder(str(write({"lexicon/s.yaml": "concept: status\nwords:\n  zh: [業務現狀, 业务现状, ＲＯＩ]\n"})))
    assert pack.lexicon[0].words == {"zh": ("业务现状", "roi")}


def test_conditions_become_tuples(write: Write) -> None:
    more = "when:\n  kind: [business]\nsoftened:\n  continued: [true]\nhides: [ABC102-ABC107, RL105]\npreview: true\n"
    (rule,) = load_folder(str(write({"rules/ABC101-no-status.yaml": RULE + more}))).rules
    assert (rule.when, rule.softened) == ({"kind": ("business",)}, {"continued": (True,)})
    assert (rule.hides, rule.preview) == (("ABC102-ABC107", "RL105"), True)


def test_a_folder_brings_no_compiled_form(write: Write) -> None:
    compiled = {"format": 2, "rules": [], "lexicon": []}
    folder = write({**FILES, "_compiled.json": json.dumps(compiled)})
    assert [rule.code for rule in load_folder(str(folder)).rules] == ["ABC101"]


def test_a_module_is_not_imported_before_a_check_runs(module: str) -> None:
    pack = load_module(module)
    assert module not in sys.modules
    check = pack.rules[0].check
    assert check is not None
    assert pack.rules[0].options == {"least": 2}
    with pytest.raises(RuntimeError, match="imported"):
        check(_unit(), pack.rules[0].options)


def test_a_check_is_found_when_it_is_called(module: str) -> None:
    pack = load_module(module)
    Path(pack.folder, "__init__.py").write_text("", encoding="utf-8")
    check = pack.rules[0].check
    assert check is not None
    (finding,) = check(_unit(), pack.rules[0].options)
    assert finding.values == {"n": 2}


@pytest.mark.parametrize(("check", "said"), [
    ("checks.sttus", "checks.py has no function sttus; did you mean status?"),
    ("other.status", "the pack has no other.py"),
    ("status", "is written module.function, such as checks.status"),
    ("checks.Status!", "is written module.function, such as checks.checks_status"),
])  # fmt: skip
def test_a_check_that_does_not_exist(module: str, check: str, said: str) -> None:
    folder = load_module(module).folder
    path = Path(folder, "rules", "ABC101-no-status.yaml")
    path.write_text(CHECKED.replace("checks.status", check), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_module(module)
    assert str(caught.value) == f"{path.as_posix()}:5:1: check: {said}"


def test_checks_that_are_no_python(module: str) -> None:
    folder = load_module(module).folder
    Path(folder, "checks.py").write_text("def status(:", encoding="utf-8")
    with pytest.raises(PackError, match=r"check: checks.py has a syntax error: .* \(1\)$"):
        load_module(module)


def test_a_compiled_module_is_trusted(module: str) -> None:
    pack = load_module(module)
    compiled = compile_pack(read_files(pack.folder, "module"))
    compiled["rules"][0]["severity"] = "suggestion"
    target = Path(pack.folder, "_compiled.json")
    target.write_text(json.dumps(compiled), encoding="utf-8")
    assert load_module(module).rules[0].severity == "suggestion"
    target.write_text(json.dumps({**compiled, "format": 0}), encoding="utf-8")  # of another time: read the files
    assert load_module(module).rules[0].severity == "warning"


def test_an_installed_pack_by_its_entry_point(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("acme", module, "reportlint.packs")]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points)
    assert load_installed("acme").name == module
    with pytest.raises(PackError, match="there is no installed pack acm; did you mean acme\\?"):
        load_installed("acm")


def test_all_packs_of_a_run(write: Write) -> None:
    run = load(folders=[str(write(FILES))])
    codes = [rule.code for rule in run.rules]
    assert codes == sorted(codes)
    assert {"ABC101", "RL101", "RL900", "RL905"} <= set(codes)
    assert [pack.name for pack in run.packs] == ["reportlint", "reportlint_rules", "pack"]


def test_mistakes_of_several_packs_are_told_together(write: Write) -> None:
    with pytest.raises(PackError) as caught:
        load(["no_such_pack"], [str(write({"rules/ABC101-no-status.yaml": "{}"}))])
    assert str(caught.value).startswith("packs: there is no installed pack no_such_pack\n")
    assert ": message: is missing" in str(caught.value)


def test_two_packs_must_not_use_one_code(write: Write) -> None:
    one = load_folder(str(write(FILES)))
    with pytest.raises(PackError) as caught:
        combine([one, one._replace(name="other", rules=(one.rules[0]._replace(name="another", pack="other"),))])
    assert [(problem.key, problem.kind) for problem in caught.value.problems] == [("code", "taken")]
    assert "ABC101 is taken by pack/rules/ABC101-no-status.yaml" in str(caught.value)


def test_lexicons_are_joined(write: Write) -> None:
    one = load_folder(str(write(FILES)))
    other = Terms("status", {"en": ("status quo", "as is")}, {"zh": ("目前",)})
    _, lexicon = combine([one, one._replace(rules=(), lexicon=(other, Terms("why")))])
    assert lexicon == (
        Terms("status", {"zh": ("业务现状",), "en": ("status quo", "as is")}, {"zh": ("目前",)}, {}),
        Terms("why"),
    )


def test_the_same_files_compile_to_the_same_bytes(write: Write) -> None:
    folder = str(write(FILES))
    assert json.dumps(compile_pack(read_files(folder, "folder"))) == json.dumps(
        compile_pack(read_files(folder, "folder"))
    )


def test_loading_does_not_import_yaml_nor_the_rules(tmp_path: Path) -> None:
    program = textwrap.dedent("""
        import sys
        from reportlint.packs import load
        load()
        print(*sorted({"yaml", "reportlint_rules.checks", "difflib", "ast", "importlib.metadata"} & set(sys.modules)))
    """)
    run = [sys.executable, "-c", program]
    subprocess.run(run, check=True)
    assert subprocess.run(run, check=True, capture_output=True, text=True).stdout.strip() == ""


def test_the_engine_has_its_own_rules() -> None:
    assert [rule.code for rule in load_engine().rules] == [
        "RL900",
        "RL901",
        "RL902",
        "RL903",
        "RL904",
        "RL905",
        "RL906",
        "RL907",
    ]
    assert {rule.scope for rule in load_engine().rules} == {"file"}


def _unit() -> Unit:
    from reportlint.report.model import Reason

    project = Project("甲", Span(0, 1), Span(0, 1), "heading", "big", Reason(""), "business", Reason(""), {})
    report = Report("", Span(0, 0), Span(0, 1), "zh", "quarterly", "", "unknown", False, {}, (project,))
    return Unit(report, "甲", project)


def test_a_pack_can_be_sent_to_another_process(module: str) -> None:
    pack = load_module(module)
    again = pickle.loads(pickle.dumps(pack))
    assert [rule._replace(check=None) for rule in again.rules] == [rule._replace(check=None) for rule in pack.rules]
    assert callable(again.rules[0].check)


def test_packs_are_compiled_with_pyyaml_alone() -> None:
    program = textwrap.dedent("""
        import sys
        from importlib.abc import MetaPathFinder

        class Missing(MetaPathFinder):
            def find_spec(self, name, path=None, target=None):
                if name in {"ahocorasick_rs", "click", "pathspec", "pyromark", "rapidfuzz"}:
                    raise ModuleNotFoundError(name)

        sys.meta_path.insert(0, Missing())
        from reportlint.packs.compiling import compile_pack
        from reportlint.packs.files import read_files
        from reportlint.packs.loading import _module_folder

        print(len(compile_pack(read_files(_module_folder("reportlint_rules"), "module"), reserved=True)["rules"]))
    """)
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert int(run.stdout) == len(load_module(BUILTIN).rules)
