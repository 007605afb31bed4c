"""Configurations, baselines and suppressions made to hurt: told with file and line, never obeyed against the user."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile.held import REPORT, run, unchanged

from reportlint.engine.check import check_text
from reportlint.engine.own import MISTAKES
from reportlint.packs import near
from reportlint.suppress.directives import GUESSES

HUGE = "9" * 5000
CONFIGURATIONS: dict[str, tuple[bytes, bytes]] = {
    "alias": (b"a: &a [x]\nignore: *a\n", b"anchors and aliases"),
    "billion laughs": (b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (98 + i, 98 + i, 97 + i, 97 + i) for i in range(20)), b"anchors and aliases"),
    "depth": (b"ignore: " + b"[" * 50_000, b"maximum nesting depth"),
    "depth in blocks": (b"".join(b" " * at + b"a:\n" for at in range(500)), b"nested too deep"),
    "tag": (b"ignore: !!python/object/apply:os.system ['touch ran']\n", b"tags (tag:yaml.org,2002:python/object/apply:os.system)"),
    "twice": (b"lang: zh\nlang: en\n", b"the key lang is given twice"),
    "documents": (b"lang: zh\n---\nlang: en\n", b"more than one document"),
    "huge number": (b"rules:\n  RL301:\n    most: " + HUGE.encode() + b"\n", b"reportlint.yaml:3:5: rules.RL301.most"),
    "not utf-8": ("lang: 中文\n".encode("gb18030"), b"not UTF-8"),
    "nul": (b"lang: \0\n", b"not valid YAML"),
    "lone surrogate": (b'lang: "\\ud83d"\n', b"invalid Unicode character"),
    "a list": (b"- a\n", b"mapping"),
    "a text": (b"x", b"mapping"),
    "too long": (b"#" * 3_000_000, b"too long"),
    "many keys": (b"".join(b"k%d: 1\n" % at for at in range(3000)), b"no such key"),
    "remote": (b"extends: https://evil.example/reportlint.yaml\n", b"must be a file on this machine"),
    "itself": (b"extends: reportlint.yaml\n", b"reportlint.yaml"),
    "a device": (b"extends: /dev/zero\n", b"/dev/zero"),
    "a secret": (b"extends: ../secret.yaml\n", b"secret.yaml:3:1"),
    "outside": (b"baseline: ../known.json\n", b"baseline"),
    "a module of the tree": (b"packs: [evil]\n", b"there is no installed pack evil"),
    "code in a folder": (b"rule-folders: [rules]\n", b"rules in a folder are data only"),
    "control characters": (b'"\\e[2Jkey": 1\n', b"no such key"),
}  # fmt: skip
"""What stands in `reportlint.yaml`, and what is said of it."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tree with a report, with Python beside it that leaves a mark where it is imported, and a secret above it."""
    path = tmp_path / "tree"
    path.mkdir()
    (path / "a.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "secret.yaml").write_text("password: sesame\nkey\n", encoding="utf-8")
    mark = f"open({str(tmp_path / 'ran')!r}, 'w')\n"
    for name in ("evil", "rules", "click", "yaml", "json", "reportlint_rules"):
        (path / name).mkdir()
        (path / name / "__init__.py").write_text(mark, encoding="utf-8")
        (path / name / "checks.py").write_text(mark, encoding="utf-8")
    (path / "rules" / "HSE001-a.yaml").write_text("code: HSE001\nname: a\ncheck: checks.a\n", encoding="utf-8")
    (path / "sitecustomize.py").write_text(mark, encoding="utf-8")
    meta = path / "evil-1.0.dist-info"
    meta.mkdir()
    (meta / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n", encoding="utf-8")
    (meta / "entry_points.txt").write_text("[reportlint.packs]\nevil = evil\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_a_hostile_configuration_is_told(folder: Path, tmp_path: Path, name: str) -> None:
    content, said = CONFIGURATIONS[name]
    (folder / "reportlint.yaml").write_bytes(content)
    done = unchanged(tmp_path, lambda: run("a.md", cwd=folder))
    assert done.returncode == 2
    assert said in done.stderr
    assert not {b"\x1b", b"\0"} & {bytes([one]) for one in done.stderr}
    assert b"sesame" not in done.stderr
    assert len(done.stderr) < 400_000


TOML = {
    "huge number": b"[tool.reportlint]\na = " + HUGE.encode(),
    "depth": b"[tool.reportlint]\na = " + b"[" * 20_000,
    "depth of keys": b"[tool.reportlint]\n" + b".".join([b"a"] * 5000) + b" = 1",
    "twice": b"[tool.reportlint]\nlang = 'zh'\nlang = 'en'",
    "nul": b"[tool.reportlint]\nlang = '\0'",
    "not utf-8": b"[tool.reportlint]\nlang = '\xff'",
    "endless number": b"[tool.reportlint]\nfail-on = inf",
}


@pytest.mark.parametrize("name", TOML)
def test_a_hostile_pyproject_is_told(folder: Path, name: str) -> None:
    (folder / "pyproject.toml").write_bytes(TOML[name])
    done = unchanged(folder, lambda: run("a.md", cwd=folder))
    assert (done.returncode, done.stderr[:27]) == (2, b"reportlint: pyproject.toml:"), done.stderr


@pytest.mark.skipif(os.name == "nt", reason="there are no FIFOs there")
@pytest.mark.parametrize(
    "name", ["reportlint.yaml", "pyproject.toml", ".gitignore", ".reportlint-baseline.json", "rules/HSE001-a.yaml"]
)
@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop"])
def test_what_is_no_file_is_not_waited_for(folder: Path, name: str, kind: str) -> None:
    path = folder / name
    path.unlink(missing_ok=True)
    makers: dict[str, Callable[[], None]] = {
        "fifo": lambda: os.mkfifo(path), "folder": path.mkdir, "device": lambda: path.symlink_to("/dev/zero"),
        "loop": lambda: path.symlink_to(path),
    }  # fmt: skip
    makers[kind]()
    if name.startswith("rules"):
        (folder / "reportlint.yaml").write_text("rule-folders: [rules]\n", encoding="utf-8")
    told = name not in ("pyproject.toml", ".gitignore")
    done = run("a.md", ".", *(["--baseline", name] if name.endswith("json") else []), cwd=folder)
    assert done.returncode == (2 if told else 1)
    assert (name.encode() in done.stderr) is told


BASELINES: dict[str, bytes] = {
    "nothing": b"", "no json": b"<<<<<<< ours\n", "half": b'{"reportlint-baseline": 1, "fingerprints": 1, "files": {"a.md": [{"co', "a list": b"[]", "null": b"null",
    "depth": b"[" * 200_000, "huge number": b'{"reportlint-baseline": ' + HUGE.encode() + b"}", "not utf-8": b'{"a": "\xff"}', "nan": b'{"reportlint-baseline": NaN, "files": {}}',
    "another version": b'{"reportlint-baseline": 99, "fingerprints": 1, "files": {}}', "files of another kind": b'{"reportlint-baseline": 1, "fingerprints": 1, "files": []}',
    "rows of another kind": b'{"reportlint-baseline": 1, "fingerprints": 1, "files": {"a.md": 1}}',
    "entries of another kind": b'{"reportlint-baseline": 1, "fingerprints": 1, "files": {"a.md": [[]]}}',
    "too large": b" " * ((64 << 20) + 1),
}  # fmt: skip


@pytest.mark.parametrize("name", BASELINES)
def test_a_baseline_that_is_none_is_told_and_kept(folder: Path, name: str) -> None:
    (folder / "known.json").write_bytes(BASELINES[name])
    for option in ("--baseline", "--prune-baseline"):
        words = [option, "known.json"] if option == "--baseline" else [option, "--baseline", "known.json"]
        done = unchanged(folder, lambda words=words: run(*words, "a.md", cwd=folder))  # type: ignore[misc]
        assert done.returncode == 2
        assert b"known.json" in done.stderr
    assert (folder / "known.json").read_bytes() == BASELINES[name]


def test_a_baseline_from_elsewhere_knows_nothing_here(folder: Path) -> None:
    rows = ",".join(
        f'{{"code": "RL301", "fingerprint": "{at}", "line": {at}, "message": "\\u001b[2J"}}' for at in range(20_000)
    )
    names = ("../../etc/passwd", "/etc/passwd", "a.md", "\\u0000", "\\ud83d", "C:\\\\a.md")
    files = ", ".join(f'"{name}": [{rows if name == "a.md" else ""}]' for name in names)
    text = f'{{"reportlint-baseline": 1, "fingerprints": 1, "files": {{{files}}}}}'
    (folder / "known.json").write_text(text, encoding="utf-8")
    plain = run("--isolated", "--format", "json", "a.md", cwd=folder)
    done = run("--isolated", "--format", "json", "--baseline", "known.json", "a.md", cwd=folder)
    assert done.stdout == plain.stdout
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize("name", ["notes.txt", "a.md"])
def test_writing_a_baseline_costs_nobody_another_file(folder: Path, name: str) -> None:
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "reportlint.yaml").write_text(f"baseline: {name}\n", encoding="utf-8")
    before = (folder / name).read_bytes()
    done = run("--write-baseline", "a.md", cwd=folder)
    assert (done.returncode, (folder / name).read_bytes()) == (2, before)
    assert b"is there already and is no baseline" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_writing_a_baseline_never_leaves_the_tree(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "known.json").write_text("", encoding="utf-8")
    (folder / "link").symlink_to(tmp_path / "outside")
    (folder / "known.json").symlink_to(tmp_path / "outside" / "known.json")
    (folder / "reportlint.yaml").write_text("baseline: link/new.json\n", encoding="utf-8")
    done = run("--write-baseline", "a.md", cwd=folder)
    assert (done.returncode, os.listdir(tmp_path / "outside")) == (2, ["known.json"])
    (folder / "reportlint.yaml").write_text("baseline: known.json\n", encoding="utf-8")
    assert run("--write-baseline", "a.md", cwd=folder).returncode == 0
    assert (tmp_path / "outside" / "known.json").read_text(encoding="utf-8") == ""
    assert not (folder / "known.json").is_symlink()


SUPPRESSIONS = {
    "unknown": "<!-- reportlint-disable RL99{} -->", "unended": "<!-- reportlint-disable {}", "empty": "<!-- reportlint- -->{}", "many names": "<!-- reportlint-disable " + "RL301 RL302 " * 30 + "{} -->",
    "no kind": "<!-- reportlint-disable-prev-line {} -->", "enable": "<!-- reportlint-enable RL301 {} -->", "next of nothing": "<!-- reportlint-disable-next-line {} -->",
    "signs": "<!-- reportlint-disable ,，、;；{} -->", "controls": "<!-- reportlint-disable \x1b[2J\u202e{} -->", "reason": "<!-- reportlint-disable RL301: {} " + "-- " * 50 + "-->",
}  # fmt: skip


def test_it_is_not_guessed_without_end_what_was_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(near, "nearest", lambda word, names: asked.append(word))
    text = f"{REPORT}\n<!-- reportlint-disable {' '.join(f'missing-{at}x' for at in range(2 * GUESSES))} -->\n"
    found = [one for one in check_text(text) if one.code == "RL902"]
    assert (len(found), len(asked)) == (2 * GUESSES, GUESSES)


def test_a_front_matter_of_nothing_but_mistakes_is_told_of_some() -> None:
    text = "---\nreportlint:\n" + "".join(f"  set-{at}: a\n" for at in range(2 * MISTAKES)) + f"---\n\n{REPORT}"
    assert len([one for one in check_text(text) if one.code == "RL906"]) == MISTAKES


@pytest.mark.parametrize("name", SUPPRESSIONS)
def test_a_thousand_malformed_suppressions(folder: Path, name: str) -> None:
    lines = "\n\n".join(SUPPRESSIONS[name].replace("{}", str(at)) for at in range(1000))
    (folder / "a.md").write_text(f"{REPORT}\n{lines}\n\n## 个人成长\n", encoding="utf-8")
    done = run("--isolated", "--format", "json", "a.md", cwd=folder)
    assert json.loads(done.stdout)
    assert b"\x1b" not in run("--isolated", "--format", "concise", "a.md", cwd=folder).stdout


EXPLODING = """code: HSE004
scope: title
requires:
  pattern: '^(a+)+$'
message: {zh: 没有。, en: None.}
advice: {zh: 写上。, en: Add it.}
"""


def test_a_pattern_that_explodes_elsewhere(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "HSE004-explodes.yaml").write_text(EXPLODING, encoding="utf-8")
    (folder / "reportlint.yaml").write_text("rule-folders: [../own]\n", encoding="utf-8")
    (folder / "a.md").write_text("# " + "a" * 5000 + " 2026Q3 季度汇报\n", encoding="utf-8")
    done = run("--format", "json", "a.md", cwd=folder)
    assert "HSE004" in {one["code"] for one in json.loads(done.stdout)}
