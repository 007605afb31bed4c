"""`required-version`: the part of PEP 440's version specifiers that is of use here, without the packaging library."""

from __future__ import annotations

import re

from reportlint.record import NamedTuple

_VERSION = r"v?(?P<release>[0-9]+(?:\.[0-9]+)*)(?P<any>\.\*)?(?:[-_.]?(?P<stage>a|b|rc|alpha|beta|c|pre|preview)[-_.]?(?P<count>[0-9]*))?(?:[-_.]?post(?P<post>[0-9]*))?(?:[-_.]?dev(?P<dev>[0-9]*))?(?:\+[a-z0-9.]+)?"
_CLAUSE = re.compile(rf"\s*(?P<how>~=|==|!=|<=|>=|<|>)?\s*{_VERSION}\s*\Z", re.IGNORECASE)
_STAGES = {"a": 0, "alpha": 0, "b": 1, "beta": 1, "rc": 2, "c": 2, "pre": 2, "preview": 2}
_FINAL, _NO_DEV = 3, 1 << 60

Sortable = tuple[tuple[int, ...], int, int, int, int]


class Clause(NamedTuple):
    """One condition on a version: `>=0.2`. `is_open` stands for a release of which only the beginning counts (`0.2.*`)."""

    how: str
    release: tuple[int, ...]
    version: Sortable
    is_open: bool

    def holds(self, version: str) -> bool:
        """Whether a version meets the condition; one that cannot be read meets none."""
        other = _CLAUSE.match(version)
        if other is None:
            return False
        theirs, release = _sortable(other), _release(other)
        begins = _padded(release, len(self.release))[: len(self.release)] == self.release
        if self.how == "~=":
            head = self.release[:-1]
            return theirs >= self.version and _padded(release, len(head))[: len(head)] == head
        if self.is_open:
            return begins is (self.how == "==")
        if self.how in ("<", ">") and _stripped(release) == _stripped(self.release):
            # 0.2rc1 is not below 0.2, nor 0.2.post1 above it, unless the condition itself names such a version
            own = self.version[1:] != (_FINAL, 0, 0, _NO_DEV)
            return own and (theirs < self.version if self.how == "<" else theirs > self.version)
        return {
            "==": theirs == self.version,
            "!=": theirs != self.version,
            "<=": theirs <= self.version,
            ">=": theirs >= self.version,
            "<": theirs < self.version,
            ">": theirs > self.version,
        }[self.how]


def parse(specifier: str) -> tuple[Clause, ...] | None:
    """The conditions of a specifier (`>=0.2,<1`; a bare version means that one); None where it is none."""
    clauses = []
    for part in specifier.split(","):
        match = _CLAUSE.match(part)
        if match is None:
            return None
        how, release, is_open = match["how"] or "==", _release(match), bool(match["any"])
        if (is_open and how not in ("==", "!=")) or (how == "~=" and len(release) < 2):
            return None
        clauses.append(Clause(how, release, _sortable(match), is_open))
    return tuple(clauses)


def fits(specifier: str, version: str) -> bool:
    """Whether a version meets all conditions of a specifier that `parse` can read."""
    return all(clause.holds(version) for clause in parse(specifier) or ())


def running() -> str:
    """The version of the reportlint that runs."""
    from importlib.metadata import version

    return version("reportlint")


def _release(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in match["release"].split("."))


def _stripped(release: tuple[int, ...]) -> tuple[int, ...]:
    """A release without the zeros at its end: 0.2.0 is 0.2."""
    while len(release) > 1 and release[-1] == 0:
        release = release[:-1]
    return release


def _padded(release: tuple[int, ...], length: int) -> tuple[int, ...]:
    return release + (0,) * (length - len(release))


def _sortable(match: re.Match[str]) -> Sortable:
    """A version in an order: dev before a, b and rc, these before the release itself, post behind it."""
    stage, count = _STAGES.get((match["stage"] or "").lower(), _FINAL), int(match["count"] or 0)
    post = -1 if match["post"] is None else int(match["post"] or 0)
    is_dev = match["dev"] is not None
    if is_dev and stage == _FINAL and post < 0:
        stage = -1  # 0.2.dev1 comes before 0.2a1
    return _stripped(_release(match)), stage, count, post + 1, int(match["dev"] or 0) if is_dev else _NO_DEV
