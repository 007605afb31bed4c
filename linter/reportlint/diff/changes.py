"""Which files changed since a commit, and which of their lines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence

from reportlint.diff.git import Git, GitError
from reportlint.record import NamedTuple

_DIFF = (
    "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=all", "-M",
    "--diff-algorithm=histogram", "--ignore-space-at-eol",
)  # fmt: skip
"""Line ends and spaces before them are no change: they are the editor's, not the author's."""
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_NAMES = 2000  #: branches and tags that a name which does not exist is compared with


class Removal(NamedTuple):
    """Lines that are gone: the row after which they stood, and how deep a heading they began with (`##` is 2, else 0)."""

    row: int
    depth: int


class FileChange(NamedTuple):
    """What changed in a file: rows from one, as LF ends them, first and last; `whole` where all of it is new."""

    rows: tuple[tuple[int, int], ...] = ()
    removals: tuple[Removal, ...] = ()
    whole: bool = False


class Changed(NamedTuple):
    """A file that changed: its name from the top of its repository, and its old one (the same where it kept it).

    `by_lines` is False where git does not compare it line by line: it is not in the index, or binary.
    """

    name: str
    old: str
    by_lines: bool


class Repository(NamedTuple):
    """A repository and what changed in it, by name (on Windows whatever its case)."""

    git: Git
    base: str
    files: dict[str, Changed]

    def change(self, file: Changed) -> FileChange:
        """What changed in a file that did. Raises `GitError`."""
        if not file.by_lines:
            return FileChange(whole=True)
        names = dict.fromkeys((file.old, file.name))
        return parsed(self.git.output(*_DIFF, "-U0", "--inter-hunk-context=0", self.base, "--", *names))

    def old(self, file: Changed) -> bytes | None:
        """A file as it was; None where it is new."""
        done = self.git.run("cat-file", "blob", f"{self.base}:{file.old}")
        return None if done.returncode else done.stdout


class Changes:
    """What changed since a commit in the repositories that the paths of a run lie in."""

    def __init__(self, rev: str, repositories: dict[str, Repository]) -> None:
        self.rev = rev
        self._repositories = repositories

    def __contains__(self, path: str) -> bool:
        """Whether a file changed."""
        return self._place(path) is not None

    def of(self, path: str) -> FileChange | None:
        """What changed in a file; None where nothing did. Raises `GitError`."""
        place = self._place(path)
        return place[0].change(place[1]) if place else None

    def old(self, path: str) -> bytes | None:
        """A file as it was; None where it is new or did not change."""
        place = self._place(path)
        return place[0].old(place[1]) if place else None

    def _place(self, path: str) -> tuple[Repository, Changed] | None:
        """The repository in which a file changed, and the file there."""
        real = os.path.realpath(path)
        for top, repository in self._repositories.items():
            file = repository.files.get(os.path.normcase(_name_in(top, real)))
            if file is not None:
                return repository, file
        return None


def changes_since(rev: str, paths: Sequence[str]) -> Changes:
    """What changed since the merge base of `rev` and HEAD, in the repositories of `paths`; uncommitted changes count.

    Raises `GitError` where git cannot tell.
    """
    tops: dict[str, list[str]] = {}
    for path in paths or (".",):
        if os.path.lexists(path):
            real = os.path.realpath(path)
            folder = real if os.path.isdir(real) else os.path.dirname(real)
            top = os.path.realpath(Git(folder).text("rev-parse", "--show-toplevel"))
            tops.setdefault(top, []).append(real)
    return Changes(rev, {top: _repository(Git(top), top, rev, inside) for top, inside in tops.items()})


def _repository(git: Git, top: str, rev: str, paths: Sequence[str]) -> Repository:
    base = _base(git, rev)
    changed = [*_compared(git.names(*_DIFF, "--numstat", "-z", "--diff-filter=d", base, "--"))]
    for is_folder, more in ((True, ["--exclude-standard"]), (False, [])):  # a file that is named counts though ignored
        inside = [_name_in(top, path) for path in paths if os.path.isdir(path) == is_folder]
        if inside:
            untracked = git.names("ls-files", "--others", "-z", *more, "--", *inside)
            changed += [Changed(name, name, False) for name in untracked]
    return Repository(git, base, {os.path.normcase(file.name): file for file in changed})


def _base(git: Git, rev: str) -> str:
    """The commit to compare with. Raises `GitError` where `rev` is none or shares no history with HEAD."""
    shallow = git.text("rev-parse", "--is-shallow-repository") == "true"
    commit = git.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}")
    if commit.returncode or not rev or rev.startswith("-"):
        if shallow:
            raise GitError("diff.shallow", rev=rev)
        raise GitError("diff.no-rev", near_names(rev, _refs(git)), rev=rev)
    found = git.run("merge-base", os.fsdecode(commit.stdout).strip(), "HEAD")
    if found.returncode or not found.stdout:
        raise GitError("diff.shallow" if shallow else "diff.no-base", rev=rev)
    return os.fsdecode(found.stdout).split()[0]


def _refs(git: Git) -> list[str]:
    listed = git.run("for-each-ref", f"--count={_NAMES}", "--format=%(refname:short)")
    return os.fsdecode(listed.stdout).split("\n")[:-1]


def near_names(rev: str, refs: Sequence[str]) -> list[str]:
    """The branches and tags that `rev` may have been meant to be: first those of its name on a remote."""
    from difflib import get_close_matches

    remote = [ref for ref in refs if ref.endswith(f"/{rev}")]
    return list(dict.fromkeys([*remote, *get_close_matches(rev, refs, 3, 0.6)]))[:3]


def _compared(fields: Iterable[str]) -> Iterator[Changed]:
    """The files that differ, out of `--numstat -z`, where two dashes say that git takes a file for binary."""
    rest = iter(fields)
    for field in rest:
        added, removed, name = field.split("\t", 2)
        old = name or next(rest)  # of a renamed file both names follow
        name = name or next(rest)
        if (added, removed) != ("0", "0"):
            yield Changed(name, old, added != "-")


def parsed(patch: bytes) -> FileChange:
    """The rows and removals in a patch of one file without context."""
    rows, removals = [], []
    lines = iter(patch.split(b"\n"))
    for line in lines:
        hunk = _HUNK.match(line)
        if hunk is None:
            continue
        gone, first, added = (int(number) if number else 1 for number in hunk.groups())
        if added:
            rows.append((first, first + added - 1))
        body = _body(lines, gone + added)
        begun = next((words for words in (one[1:].strip() for one in body[:gone]) if words), None)
        if begun is not None:
            removals.append(Removal(first - 1 if added else first, depth(begun.decode("utf-8", "replace"))))
    return FileChange(tuple(rows), tuple(removals))


def _body(lines: Iterator[bytes], count: int) -> list[bytes]:
    """The next `count` lines of a hunk, without the remarks on a missing line end between them."""
    body: list[bytes] = []
    while len(body) < count:
        line = next(lines)
        if not line.startswith(b"\\"):
            body.append(line)
    return body


def depth(line: str) -> int:
    """How many number signs open a heading; 0 for any other line."""
    signs = len(line) - len(line.lstrip("#"))
    return signs if 1 <= signs <= 6 and line[signs : signs + 1] in ("", " ", "\t") else 0


def _name_in(top: str, real: str) -> str:
    """A real path as git names it from the top of its repository; it begins with `../` where it lies outside."""
    try:
        name = os.path.relpath(real, top)
    except ValueError:  # another drive
        return real
    return name.replace(os.sep, "/")
