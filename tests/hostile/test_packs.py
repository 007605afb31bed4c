"""Checks of an installed pack that raise, end the program, print: the run goes on, says which it was, and ends with 2."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from cli.command import command, environment
from hostile.held import REPORT, run, tree

RULE = """code: HSE001
name: odd-rule
severity: warning
scope: report
check: checks.check
message: {{zh: 怪, en: odd}}
advice: {{zh: 改, en: mend}}
why: {{zh: 因为, en: because}}
examples:
  bad: [{{lang: en, at: 1, text: "# Q3 2026 report"}}]
  good: [{{lang: en, text: "# Q3 2026 report"}}]
"""


def installed(folder: Path, body: str) -> dict[str, str]:
    """Install a pack whose one check does `body`; the environment in which it is found."""
    site = folder / "site"
    module = site / "odd_pack"
    (module / "rules").mkdir(parents=True)
    (module / "__init__.py").write_text("", encoding="utf-8")
    (module / "rules" / "HSE001-odd-rule.yaml").write_text(RULE.format(), encoding="utf-8")
    (module / "checks.py").write_text(
        f"import os, sys\n\ndef check(unit, options):\n    {body}\n    yield from ()\n", encoding="utf-8"
    )
    meta = site / "odd_pack-1.0.dist-info"
    meta.mkdir()
    (meta / "METADATA").write_text("Metadata-Version: 2.1\nName: odd-pack\nVersion: 1.0\n", encoding="utf-8")
    (meta / "entry_points.txt").write_text("[reportlint.packs]\nodd = odd_pack\n", encoding="utf-8")
    tree = folder / "tree"
    tree.mkdir()
    (tree / "a.md").write_text(REPORT, encoding="utf-8")
    (tree / "reportlint.yaml").write_text("packs: [odd]\n", encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])}


CRASHES = {
    "raise ValueError('\\x1b[2J')": "ValueError", "sys.exit(0)": "SystemExit", "raise MemoryError": "MemoryError", "check(unit, options)\n    list(check(unit, options))": "RecursionError",
    "raise GeneratorExit": "GeneratorExit", "return 1 / 0": "ZeroDivisionError", "yield 5": "TypeError", "options['a'] = 1": "TypeError", "raise BaseException('x')": "BaseException",
}  # fmt: skip


@pytest.mark.parametrize("body", CRASHES)
def test_a_check_that_fails_costs_no_other_finding(tmp_path: Path, body: str) -> None:
    changes = installed(tmp_path, body)
    plain = {
        one["code"] for one in json.loads(run("--isolated", "--format", "json", "a.md", cwd=tmp_path / "tree").stdout)
    }
    done = subprocess.run(
        command("--format", "json", "a.md"),
        cwd=tmp_path / "tree",
        env=environment(**changes),
        capture_output=True,
        timeout=200,
    )
    found = json.loads(done.stdout)
    crash = next(one for one in found if one["code"] == "RL905")
    assert (done.returncode, CRASHES[body] in crash["message"] + crash["advice"]) == (2, True)
    assert {one["code"] for one in found} == plain | {"RL905"}
    assert b"Traceback" not in done.stderr


def test_what_a_check_prints_is_not_among_the_results(tmp_path: Path) -> None:
    changes = installed(tmp_path, "print('hello'); sys.stdout.write('again')")
    done = run("--format", "json", "a.md", cwd=tmp_path / "tree", changes=changes)
    assert json.loads(done.stdout)
    assert b"hello\nagain" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_a_check_without_end_is_ended_by_an_interrupt(tmp_path: Path) -> None:
    """There is no limit of time: an installed pack is code that its user chose."""
    changes = installed(tmp_path, "open(os.environ['MARK'], 'w').close()\n    while True: pass")
    mark = tmp_path / "begun"
    words = command("--output-file", "out", "--format", "json", "a.md")
    with subprocess.Popen(
        words, cwd=tmp_path / "tree", env=environment(**changes, MARK=str(mark)), stderr=subprocess.PIPE
    ) as process:
        for _ in range(2000):
            if mark.exists():
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=200)
    assert (process.returncode, said) == (130, b"")
    assert {os.path.basename(name) for name in tree(tmp_path / "tree")} == {b"a.md", b"reportlint.yaml"}
