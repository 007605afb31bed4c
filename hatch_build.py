"""Compiles the packs that a wheel carries, so that an installed linter reads no YAML.

The compiled form goes into the wheel only: an editable checkout keeps reading the files that are being edited.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKS = (
    ("rules/reportlint_rules", "reportlint_rules/_compiled.json", "module"),
    ("linter/reportlint/packs/engine_rules", "reportlint/packs/engine_rules/_compiled.json", "engine"),
)
"""The packs: where they stand, where their compiled form goes in the wheel, and whose they are."""


class CompilePacks(BuildHookInterface):
    """Adds `_compiled.json` of each pack to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel's files are gathered; a pack with mistakes ends the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        compile_pack, read_files = _compiler(root / "linter")
        self._made = tempfile.TemporaryDirectory()
        for number, (folder, target, home) in enumerate(PACKS):
            compiled = compile_pack(read_files(str(root / folder), home), reserved=True)
            made = Path(self._made.name, f"{number}.json")
            made.write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            build_data["force_include"][str(made)] = target

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if hasattr(self, "_made"):
            self._made.cleanup()


def _compiler(root: Path) -> tuple[Any, Any]:
    """The linter's own compiler, out of the sources: of its dependencies only PyYAML is there during a build."""
    sys.path.insert(0, str(root))
    try:
        from reportlint.packs.compiling import compile_pack
        from reportlint.packs.files import read_files
    finally:
        sys.path.remove(str(root))
    return compile_pack, read_files
