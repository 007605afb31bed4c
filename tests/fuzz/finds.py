"""What a fuzzer found: each kind once, made small, kept as a file, told with the command that repeats it."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import traceback
import zlib
from collections.abc import Callable
from pathlib import Path

from fuzz.entry import Broken, Entry, Slow

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0  #: seconds that making an input small may take


def fault(entry: Entry, data: bytes) -> BaseException | None:
    """What is wrong with an entry on an input, if anything."""
    try:
        entry.hold(data)
    except BaseException as error:
        if type(error) is KeyboardInterrupt:
            raise
        return error
    return None


def kind_of(error: BaseException) -> str:
    """A name for a fault that is the same wherever it comes from the same line."""
    if isinstance(error, Broken):
        return error.kind
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(str(ROOT))]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return "Slow" if isinstance(error, Slow) else f"{type(error).__name__} {place}"


class Finds:
    """The finds of one entry, in a folder."""

    def __init__(self, entry: Entry, folder: Path) -> None:
        self.entry, self.folder = entry, folder
        self.kinds: set[str] = set()

    def take(self, data: bytes, error: BaseException) -> None:
        """Keep an input that shows a fault, unless one of its kind is known."""
        kind = kind_of(error)
        if kind in self.kinds:
            return
        if isinstance(error, Slow) and self._is_quick(data):  # without what the fuzzer adds
            return
        self.kinds.add(kind)
        small = smaller(data, lambda one: (found := fault(self.entry, one)) is not None and kind_of(found) == kind)
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{zlib.crc32(kind.encode()):08x}.txt"
        path.write_bytes(small)
        command = f"{Path(sys.executable)} tests/fuzz/run.py {self.entry.name} --input {path}"
        print(f"\nFIND {kind}\n  {error}\n  {command}\n", flush=True)

    def _is_quick(self, data: bytes) -> bool:
        """Whether all holds of an input in plain Python."""
        with tempfile.NamedTemporaryFile() as file:
            file.write(data)
            file.flush()
            words = [sys.executable, str(ROOT / "tests/fuzz/run.py"), self.entry.name, "--input", file.name]
            return subprocess.run(words, capture_output=True, check=False).returncode == 0


def smaller(data: bytes, fails: Callable[[bytes], bool], patience: float = PATIENCE) -> bytes:
    """The smallest input that still fails, as far as leaving out lines, and then characters, leads there in time."""
    end = time.monotonic() + patience
    for sign in ("\n", ""):
        text = data.decode("utf-8", "surrogateescape")
        parts = text.split(sign) if sign else list(text)
        size = len(parts) // 2
        while size and time.monotonic() < end:
            at, before = 0, len(parts)
            while at < len(parts) and time.monotonic() < end:
                rest = parts[:at] + parts[at + size :]
                if fails(sign.join(rest).encode("utf-8", "surrogateescape")):
                    parts = rest
                else:
                    at += size
            size = size if len(parts) < before else size // 2
        data = sign.join(parts).encode("utf-8", "surrogateescape")
    return data
