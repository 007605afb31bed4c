"""What `.gitignore` files and a configuration's patterns name. The one module that imports pathspec, where it is needed.

Patterns come with the linted tree, so they have to run in linear time: from 1.0 on pathspec matches with google-re2
where that is installed, as it is with reportlint.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from reportlint.record import NamedTuple
from reportlint.regular import read_regular

if TYPE_CHECKING:
    from reportlint.config.model import Patterns

_MAX_BYTES = 1024 * 1024


def spec_of(lines: Sequence[str]) -> GitIgnoreSpec:
    """The patterns of some lines; one that cannot be read matches nothing, as in git."""
    try:
        return GitIgnoreSpec.from_lines(lines)
    except Exception:  # ValueError, and what the libraries for regular expressions raise ([z-a])
        if len(lines) == 1:
            return GitIgnoreSpec([])
    return GitIgnoreSpec([pattern for line in lines for pattern in spec_of([line]).patterns])


class Ignored(NamedTuple):
    """Lists of patterns that hold in a folder, outermost first, each with the folder that it is written for."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    @classmethod
    def of(cls, patterns: Iterable[Patterns]) -> Ignored:
        """The patterns of a configuration; the last list that says anything of a file decides."""
        return cls(tuple((os.path.realpath(one.folder), spec_of(one.lines)) for one in patterns))

    @classmethod
    def above(cls, root: str) -> Ignored:
        """What holds in `root` from above it: the files between the top of its repository and itself."""
        parents = []
        folder = root
        while not os.path.exists(os.path.join(folder, ".git")):
            parent = os.path.dirname(folder)
            if parent == folder:
                return cls()
            parents.append(parent)
            folder = parent
        ignored = cls()
        for parent in reversed(parents):
            ignored = ignored.entering(parent)
        return cls() if ignored.matches(root, True) else ignored  # whoever names an excluded folder wants it read

    def entering(self, folder: str) -> Ignored:
        """What holds in `folder`, whose own `.gitignore` is added to these."""
        path = os.path.join(folder, ".gitignore")
        try:
            data = read_regular(path, _MAX_BYTES + 1)
            if len(data) > _MAX_BYTES:
                return self
            spec = spec_of(data.decode("utf-8", "replace").splitlines())
        except OSError:
            return self
        return Ignored((*self.specs, (os.path.realpath(folder), spec)))

    def matches(self, path: str, is_folder: bool) -> bool:
        """Whether `path` is named by the patterns; the innermost list that says anything of it decides, as in git."""
        if not self.specs:
            return False
        real = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
        for folder, spec in reversed(self.specs):
            try:
                relative = os.path.relpath(real, folder).replace(os.sep, "/") + ("/" if is_folder else "")
            except ValueError:  # another drive
                continue
            if relative.startswith("../"):
                continue
            verdict = spec.check_file(relative).include
            if verdict is not None:
                return verdict
        return False
