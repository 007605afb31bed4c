"""Results of earlier runs, kept in the user's cache by what they depend on: the bytes of the file, the settings, the linter.

Never by time: a file that is touched stays known, one that is changed is not, whatever its date. Entries carry a
checksum, so that one which is cut short or damaged is no entry. What is not used for long goes first.
"""

from __future__ import annotations

import marshal
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from reportlint import kept
from reportlint.engine.identity import hashed, installation, settings
from reportlint.formats.results import FATAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.engine.checking import Answer
    from reportlint.engine.plan import Plan
    from reportlint.engine.task import Manner, Task

KIND = "results"
FORMAT = 2
"""Of an entry; grows when that changes."""
LIMIT = 128 << 20  #: bytes on the disk that all entries may take
SHARDS = 256
LEFT = 3 / 4  #: of its share, what a shard that has grown too large is brought down to
DAY = 86400
HOUR = 3600
_BLOCK = 4096
_HEAD = b"reportlint %d " % FORMAT
_AT_ONCE = 64  #: entries that a shard gets in one run before it is looked after


class Known:
    """What is known of the files of one run."""

    def __init__(self, plan: Plan, manner: Manner, code: bytes) -> None:
        self._plan = plan
        self._common = (code, repr(tuple(manner)).encode())
        self._settings: dict[int, bytes | None] = {}
        self._written: dict[str, int] = {}

    def key(self, task: Task) -> str:
        """The name of a task's result; empty where it is not to be kept."""
        told = self._said(task.name)
        return hashed(*self._common, told, b"%d" % task.only_reports, task.data) if told is not None else ""

    def read(self, key: str) -> tuple[Any] | None:
        """The form of a known result, by itself in a tuple; None where it is not known."""
        data = kept.read(_shard(key), key) if key else b""
        head, _, body = data.partition(b"\n")
        if not body or head != _HEAD + hashed(key.encode(), body).encode():
            return None
        import zlib

        try:
            form = marshal.loads(zlib.decompress(body))
        except (ValueError, EOFError, TypeError, zlib.error):
            return None
        _use(_shard(key), key)
        return (form,)

    def write(self, key: str, answer: Answer) -> None:
        """Keep a result, unless another run might come to another one. Silent where nothing can be kept."""
        form = answer.form
        if not key or answer.crash or answer.look_failure or (form and any(found[0] in FATAL for found in form[1])):
            return
        import zlib

        body = zlib.compress(marshal.dumps(form, kept.FORM), 1)
        shard = _shard(key)
        if kept.write(shard, key, _HEAD + hashed(key.encode(), body).encode() + b"\n" + body):
            self._written[shard] = self._written.get(shard, 0) + 1
            if self._written[shard] % _AT_ONCE == 0:
                tidy(shard)

    def end(self) -> None:
        """Look after what this run has added to."""
        for shard in self._written:
            tidy(shard)

    def _said(self, name: str) -> bytes | None:
        """What the setup for a file says."""
        plan = self._plan
        if not plan.is_given and plan.recipe.is_built_in:
            return f"built-in {plan.recipe.second_look or 'auto'}".encode()
        setup = plan.setup.of(name)
        if id(setup) not in self._settings:
            self._settings[id(setup)] = settings(setup)
        return self._settings[id(setup)]


def known_of(plan: Plan, manner: Manner) -> Known | None:
    """What is known under a plan; None where nothing is kept."""
    if kept.folder(KIND) is None:
        return None
    code = installation()
    return Known(plan, manner, code) if code is not None else None


def tidy(shard: str) -> None:
    """Bring a shard that has grown too large down, the entries first that were not used for the longest time."""
    entries = list(_entries(shard))
    now = time.time()
    for path, state in entries:
        if os.path.basename(path).startswith(".") and now - state.st_mtime > HOUR:  # of a run that was killed
            with suppress(OSError):
                os.unlink(path)
    left = sum(size_of(state) for _, state in entries)
    if left <= LIMIT / SHARDS:
        return
    for path, state in sorted(entries, key=lambda entry: entry[1].st_mtime):
        if left <= LIMIT / SHARDS * LEFT:
            break
        with suppress(OSError):
            os.unlink(path)
            left -= size_of(state)


def size_of(state: os.stat_result) -> int:
    """The bytes that a file takes on the disk, about."""
    return -(-state.st_size // _BLOCK) * _BLOCK


def _entries(shard: str) -> Iterator[tuple[str, os.stat_result]]:
    where = kept.folder(shard)
    with suppress(OSError):
        for entry in os.scandir(where):
            with suppress(OSError):  # another run may have dropped it
                yield entry.path, entry.stat()


def _shard(key: str) -> str:
    return os.path.join(KIND, key[:2])


def _use(shard: str, key: str) -> None:
    """Note that an entry is of use; once a day is enough."""
    where = kept.folder(shard)
    with suppress(OSError):
        path = os.path.join(where or "", key)
        if time.time() - os.stat(path).st_mtime > DAY:
            os.utime(path)
