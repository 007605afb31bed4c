"""Where the configuration of a run stands: the nearest file upwards. Imports nothing, for most runs have none."""

from __future__ import annotations

import os

NAMES = ("reportlint.yaml", ".reportlint.yaml")
"""Files that are a configuration by their name."""
PYPROJECT = "pyproject.toml"
"""A file that is one where it has a table `[tool.reportlint]`."""

_MAX_BYTES = 1024 * 1024


def start_of(paths: tuple[str, ...], stdin_name: str = "-") -> str:
    """The folder from which a run looks for its configuration: that of its first path, else the working directory."""
    first = paths[0] if paths else "."
    if first == "-":
        first = stdin_name if stdin_name != "-" else "."
    return first if os.path.isdir(first) else os.path.dirname(first) or "."


def find(folder: str) -> tuple[str, ...]:
    """The configuration files of the nearest folder, from `folder` upwards, that has any.

    Empty where there is none; more than one is a mistake that `reading.read` tells.
    """
    at = os.path.abspath(folder)
    while True:
        found = [path for name in NAMES if os.path.lexists(path := os.path.join(at, name))]
        if _has_table(path := os.path.join(at, PYPROJECT)):
            found.append(path)
        if found:
            return tuple(found)
        above = os.path.dirname(at)
        if above == at:
            return ()
        at = above


def _has_table(path: str) -> bool:
    """Whether a `pyproject.toml` holds `[tool.reportlint]`; TOML is parsed only where the words are there."""
    if not os.path.lexists(path):
        return False
    from reportlint.regular import read_regular

    try:
        data = read_regular(path, _MAX_BYTES)
    except OSError:
        return False
    if b"reportlint" not in data or b"tool" not in data:
        return False
    import re

    return (
        b"reportlint" in data
        and re.search(rb"""(?m)^\s*\[\s*tool\s*\.\s*["']?reportlint["']?\s*[\].]""", data) is not None
    )
