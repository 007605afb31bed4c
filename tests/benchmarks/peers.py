"""The linters that reportlint is measured beside, each in an environment of its own under `.bench/`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".bench"
PYTHON = HOME / "py"
NODE = HOME / "node"
BIN = PYTHON / ("Scripts" if os.name == "nt" else "bin")
FROM_PIP = ("rumdl", "mdformat", "proselint", "pymarkdownlnt")
FROM_NPM = ("markdownlint-cli2", "textlint", "textlint-rule-preset-ja-technical-writing", "write-good")
PRESET = {"rules": {"preset-ja-technical-writing": True}}


class Peer(NamedTuple):
    """A linter: its name, its command line up to the files, and what it was installed from."""

    name: str
    command: tuple[str, ...]
    package: str


PEERS = (
    Peer("rumdl", (str(BIN / "rumdl"), "check", "--no-cache"), "rumdl"),
    Peer("mdformat", (str(BIN / "mdformat"), "--check"), "mdformat"),
    Peer("proselint", (str(BIN / "proselint"), "check"), "proselint"),
    Peer("pymarkdown", (str(BIN / "pymarkdown"), "scan"), "pymarkdownlnt"),
    Peer("write-good", (str(NODE / "node_modules/.bin/write-good"),), "write-good"),
    Peer("markdownlint-cli2", (str(NODE / "node_modules/.bin/markdownlint-cli2"),), "markdownlint-cli2"),
    Peer("textlint", (str(NODE / "node_modules/.bin/textlint"), "--config", str(NODE / "textlintrc.json")), "textlint"),
)


def install() -> None:
    """Install what is not there yet. Raises `CalledProcessError` where a registry or a tool cannot be had."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PYTHON)], check=True)
    if not all((BIN / Path(peer.command[0]).name).exists() for peer in PEERS if peer.package in FROM_PIP):
        pip = [str(BIN / "python"), "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, *FROM_PIP], check=True)
    NODE.mkdir(parents=True, exist_ok=True)
    if not all((NODE / "node_modules" / name).exists() for name in FROM_NPM):
        (NODE / "package.json").write_text('{"private": true}\n')
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", *FROM_NPM], cwd=NODE, check=True)
    (NODE / "textlintrc.json").write_text(json.dumps(PRESET))


def versions() -> dict[str, str]:
    """The installed version of each peer."""
    listed = subprocess.run(
        [str(BIN / "python"), "-m", "pip", "list", "--format=json"], capture_output=True, check=True
    )
    found = {one["name"].lower(): one["version"] for one in json.loads(listed.stdout)}
    for name in FROM_NPM:
        found[name] = json.loads((NODE / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["version"]
    return {peer.name: found[peer.package] for peer in PEERS}
