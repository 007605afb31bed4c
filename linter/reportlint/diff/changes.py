"""Which files changed since a commit, and which of their lines."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from reportlint.diff.git import Git, GitError
from reportlint.diff.patch import FileChange, by_name
from reportlint.loading import MAX_BYTES
from reportlint.record import NamedTuple

_DIFF = (
    "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=all", "-M",
    "--diff-algorithm=histogram", "--ignore-space-at-eol",
)  # fmt: skip
"""Line ends and spaces before them are no change: they are the editor's, not the author's."""
_PATCH = ("-U0", "--inter-hunk-context=0", "--diff-filter=d", "--src-prefix=a/", "--dst-prefix=b/")
_AT_ONCE = 100  #: files that one git command is asked for: their names fit into a command line, their text into memory
_NAMES = 2000  #: branches and tags that a name which does not exist is compared with


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

    def changes(self, files: Sequence[Changed]) -> dict[str, FileChange]:
        """What changed in files that did, by name. Raises `GitError`."""
        found = {file.name: FileChange(whole=not file.by_lines) for file in files}
        names = dict.fromkeys(name for file in files if file.by_lines for name in (file.old, file.name))
        if names:
            patch = self.git.output(*_DIFF, *_PATCH, self.base, "--", *names)
            found |= {name: change for name, change in by_name(patch).items() if name in found}
        return found

    def old(self, files: Sequence[Changed]) -> dict[str, bytes]:
        """The files as they were, by the name that they have now; those that are new are left out. Raises `GitError`."""
        asked = [file for file in files if "\n" not in file.old]
        told = self.git.output("cat-file", "--batch-check", given=_lines(f"{self.base}:{file.old}" for file in asked))
        found: dict[str, bytes] = {}
        wanted: list[tuple[Changed, bytes]] = []
        for file, line in zip(asked, told.split(b"\n"), strict=False):
            name, _, length = line.partition(b" blob ")
            if length.isdigit() and int(length) <= MAX_BYTES:
                wanted.append((file, name))
        told = self.git.output("cat-file", "--batch", given=_lines(os.fsdecode(name) for _, name in wanted))
        at = 0
        for file, _ in wanted:
            start = told.index(b"\n", at) + 1
            size = int(told[at : start - 1].rpartition(b" ")[2])
            found[file.name] = told[start : start + size]
            at = start + size + 1
        for file in files:
            if "\n" in file.old:  # a line cannot hold its name
                done = self.git.run("cat-file", "blob", f"{self.base}:{file.old}")
                found |= {} if done.returncode else {file.name: done.stdout}
        return found


def _lines(names: Iterable[str]) -> bytes:
    return b"".join(os.fsencode(name) + b"\n" for name in names)


class Before(NamedTuple):
    """A file that changed: what changed in it, and how it was; None where it is new."""

    change: FileChange
    old: bytes | None


class Changes:
    """What changed since a commit in the repositories that the paths of a run lie in."""

    def __init__(self, rev: str, repositories: dict[str, Repository]) -> None:
        self.rev = rev
        self._repositories = repositories

    def __contains__(self, path: str) -> bool:
        """Whether a file changed."""
        return self._place(path) is not None

    def of(self, paths: Iterable[str]) -> Iterator[tuple[str, Before]]:
        """What changed in each of the files that did, and how it was; git is asked for many at once. Raises `GitError`."""
        asked: dict[str, list[tuple[str, Changed]]] = {}
        for path in paths:
            found = self._place(path)
            if found is not None:
                asked.setdefault(found[0], []).append((path, found[1]))
        for top, files in asked.items():
            repository = self._repositories[top]
            for first in range(0, len(files), _AT_ONCE):
                these = files[first : first + _AT_ONCE]
                places = [place for _, place in these]
                changes, old = repository.changes(places), repository.old(places)
                for path, place in these:
                    yield path, Before(changes[place.name], old.get(place.name))

    def _place(self, path: str) -> tuple[str, Changed] | None:
        """The top of the repository in which a file changed, and the file there."""
        real = os.path.realpath(path)
        for top, repository in self._repositories.items():
            file = repository.files.get(os.path.normcase(_name_in(top, real)))
            if file is not None:
                return top, file
        return None


def changes_since(rev: str, paths: Sequence[str]) -> Changes:
    """What changed since the merge base of `rev` and HEAD, in the repositories of `paths`; uncommitted changes count.

    Raises `GitError` where git cannot tell.
    """
    tops: dict[str, list[str]] = {}
    known: dict[str, str] = {}
    for path in paths or (".",):
        if os.path.lexists(path):
            real = os.path.realpath(path)
            folder = _nearest(real if os.path.isdir(real) else os.path.dirname(real))
            if folder not in known:
                known[folder] = os.path.realpath(Git(folder).text("rev-parse", "--show-toplevel"))
            tops.setdefault(known[folder], []).append(real)
    return Changes(rev, {top: _repository(Git(top), top, rev, inside) for top, inside in tops.items()})


def _nearest(folder: str) -> str:
    """The nearest folder, from one upwards, in which git would look for a repository; the folder itself where none is."""
    at = folder
    if ".git" in folder.split(os.sep):  # the repository's own folder, which is no part of its tree
        return folder
    while not os.path.lexists(os.path.join(at, ".git")):
        at, before = os.path.dirname(at), at
        if at == before:
            return folder
    return at


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


def _name_in(top: str, real: str) -> str:
    """A real path as git names it from the top of its repository; it begins with `../` where it lies outside."""
    try:
        name = os.path.relpath(real, top)
    except ValueError:  # another drive
        return real
    return name.replace(os.sep, "/")
