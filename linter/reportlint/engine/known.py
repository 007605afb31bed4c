"""Results of earlier runs, kept in the user's cache by what they depend on: the bytes of the file, the settings, the linter.

Never by time: a file that is touched stays known, one that is changed is not, whatever its date. Entries carry a
checksum, so that one which is cut short or damaged is no entry. What is not used for long goes first.
"""

from __future__ import annotations

import marshal
import os
from typing import TYPE_CHECKING, Any

from reportlint import kept
from reportlint.engine.identity import hashed, installation, settings
from reportlint.formats.results import FATAL

if TYPE_CHECKING:
    from reportlint.engine.checking import Answer
    from reportlint.engine.plan import Plan
    from reportlint.engine.task import Manner, Task

KIND = "results"
FORMAT = 2
"""Of an entry; grows when that changes."""
LIMIT = 128 << 20  #: bytes on the disk that all entries may take
SHARDS = 256
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
        kept.used(_shard(key), key)
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
                self._tidy(shard)

    def end(self) -> None:
        """Look after what this run has added to."""
        for shard in self._written:
            self._tidy(shard)

    def _tidy(self, shard: str) -> None:
        from reportlint.keeping import tidy

        tidy(shard, LIMIT / SHARDS)

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


def _shard(key: str) -> str:
    return os.path.join(KIND, key[:2])
