"""`reportlint cache`: what is kept in the user's cache folder, and dropping it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from reportlint import kept
from reportlint.cli.console import user_language, write_out
from reportlint.engine.known import KIND, LIMIT
from reportlint.formats.style import escape
from reportlint.formats.texts import counted, say
from reportlint.keeping import size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.cli.options import CacheOptions
    from reportlint.report.model import Language

ACTIONS = ("info", "clean")
PREPARED = ("packs", "patterns")


def cache(options: CacheOptions) -> int:
    """Say what is kept, or drop it; 2 where something could not be dropped, else 0."""
    language: Language = "zh" if options.lang == "zh" else "en" if options.lang == "en" else user_language()
    where = kept.folder("")
    if where is None:
        write_out(say(language, "cache.none") + "\n")
        return 0
    return _clean(language) if options.paths[0] == "clean" else _info(where, language)


def _info(where: str, language: Language) -> int:
    results = list(_files(KIND))
    prepared = [file for kind in PREPARED for file in _files(kind)]
    size, limit = _shown(sum(size_of(state) for _, state in results)), _shown(LIMIT)
    lines = [
        say(language, "cache.folder", folder=escape(where.rstrip("/\\"))),
        "  " + counted(language, "cache.results", len(results), size=size, limit=limit),
        "  " + say(language, "cache.prepared", size=_shown(sum(size_of(state) for _, state in prepared))),
    ]
    write_out("\n".join(lines) + "\n")
    return 0


def _clean(language: Language) -> int:
    """Drop what reportlint itself has put there, and nothing else."""
    number = size = left = 0
    for kind in (KIND, *PREPARED):
        for path, state in list(_files(kind)):
            try:
                os.unlink(path)
            except FileNotFoundError:  # another run was first
                continue
            except OSError:
                left += 1
                continue
            number += 1
            size += size_of(state)
    write_out(counted(language, "cache.cleaned", number, size=_shown(size)) + "\n")
    if left:
        from reportlint.cli.errors import complain

        complain(counted(language, "cache.left", left), language)
    return 2 if left else 0


def _files(kind: str) -> Iterator[tuple[str, os.stat_result]]:
    """The files of a kind, those in the folders of results included; links are not followed."""
    for folder, _, names in os.walk(kept.folder(kind) or ""):
        for name in names:
            path = os.path.join(folder, name)
            with suppress(OSError):
                yield path, os.lstat(path)


def _shown(size: int) -> str:
    return f"{size / (1 << 20):.1f} MiB" if size >= 1 << 20 else f"{size >> 10} KiB"
