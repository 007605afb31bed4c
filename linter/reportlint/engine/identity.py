"""What a result depends on beside the file: this linter as it is installed, and what it is set to. In short names.

Nothing is loaded for it: a run whose results are all known is to cost no more than finding that out.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.engine.setup import Setup

PACKAGES = ("reportlint", "reportlint_rules")
READING = ("ahocorasick_rs", "google_re2", "pyromark", "pyyaml", "rapidfuzz")
"""The distributions that have a say in what is read out of a file."""


def hashed(*parts: bytes) -> str:
    """A name for some bytes: equal only where all parts are."""
    try:  # hashlib brings OpenSSL along, which takes longer to load than all else here
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    made = blake2b(digest_size=20)
    for part in parts:
        made.update(b"%d:" % len(part))
        made.update(part)
    name: str = made.hexdigest()
    return name


def installation() -> bytes | None:
    """A name for the code, the rules and the libraries that run; None where that cannot be told."""
    folders = [_folder(name) for name in PACKAGES]
    here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    names = _distributions()
    record = next((path for name, path in names if name == PACKAGES[0] and os.path.dirname(path) == here), None)
    try:
        if record is not None and all(folder and os.path.dirname(folder) == here for folder in folders):
            with open(os.path.join(record, "RECORD"), "rb") as file:  # holds the hash of each file
                state = file.read()
        else:  # a checkout, which may change at any time
            state = "\n".join(line for folder in folders if folder for line in _states(folder)).encode()
    except OSError:
        return None
    if not all(folders):
        return None
    libraries = sorted(os.path.basename(path) for name, path in names if name in READING)
    return "\n".join((hashed(state), sys.implementation.cache_tag or "", *libraries)).encode()


def _folder(package: str) -> str | None:
    """Where a package lies; None where it is no plain folder on the path."""
    for place in sys.path:
        folder = os.path.join(place or os.getcwd(), package)
        if os.path.isfile(os.path.join(folder, "__init__.py")):
            return os.path.abspath(folder)
    return None


def _distributions() -> list[tuple[str, str]]:
    """The installed distributions by name, with the folders of their metadata."""
    found = []
    for place in sys.path:
        try:
            entries = os.listdir(place or ".")
        except OSError:
            continue
        found += [
            (entry.partition("-")[0].lower(), os.path.join(os.path.abspath(place), entry))
            for entry in entries
            if entry.endswith(".dist-info")
        ]
    return found


def _states(folder: str) -> Iterator[str]:
    """Names, sizes and times of all files in a folder: what the interpreter goes by to know its own bytecode."""
    with os.scandir(folder) as entries:
        inside = sorted(entries, key=lambda entry: entry.name)
    for entry in inside:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _states(entry.path)
        else:
            state = entry.stat()
            yield f"{entry.path}:{state.st_size}:{state.st_mtime_ns}:{state.st_ctime_ns}"


def settings(setup: Setup) -> bytes | None:
    """A name for all that a setup says; None where a rule runs code that is not ours, which may look at anything."""
    from reportlint.packs import BUILTIN

    if any(rule.check is not None and rule.pack != BUILTIN for rule in setup.rules):
        return None
    rules = [rule._replace(check=None) for rule in setup.rules]
    terms = [pack.lexicon for pack in setup.packs if pack.name != BUILTIN]
    configuration = setup.configuration
    own = (configuration.terms, configuration.categories) if configuration is not None else ()
    mode = setup.second_look.mode if setup.second_look is not None else None
    told = (
        rules, terms, own, setup.reading, sorted(setup.off), sorted(setup.severity.items()), setup.require_reason,
        setup.lang, mode,
    )  # fmt: skip
    return repr(told).encode("utf-8", "surrogatepass")
