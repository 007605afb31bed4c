"""Rule packs: folders of rules and of the words that they need.

The built-in pack, installed packs and a team's own folder are loaded by the same code: `load` for all of a run,
`load_module`, `load_installed` and `load_folder` for one. What is wrong with packs is raised as one `PackError`.
"""

from __future__ import annotations

from reportlint.packs.loading import (
    BUILTIN,
    Loaded,
    engine_rule,
    file_of,
    installed_modules,
    load,
    load_engine,
    load_folder,
    load_installed,
    load_module,
    texts_of,
    unknown_hides,
)
from reportlint.packs.pack import Pack, PackError, Problem, combine

__all__ = [
    "BUILTIN",
    "Loaded",
    "Pack",
    "PackError",
    "Problem",
    "combine",
    "engine_rule",
    "file_of",
    "installed_modules",
    "load",
    "load_engine",
    "load_folder",
    "load_installed",
    "load_module",
    "texts_of",
    "unknown_hides",
]
