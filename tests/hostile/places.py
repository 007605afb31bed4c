"""Makes what hurts by its place or its name: what is no file, what leads elsewhere, what nobody may read."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from hostile.held import REPORT

NAMES: tuple[bytes, ...] = (
    b"a\nb.md", b"a\rb.md", b"\x1b[2J\x1b]0;x\x07.md", "\u202emd.exe\u202c.md".encode(), b"\xff\xfe.md", "半".encode()[:2] + b".md", b"-rf.md", b"--format.md",
    b"a:b,c.md", b"::error::x.md", b"%0A%0D.md", b"<b>&amp;'\".md", b"]]>.md", b"`$(touch ran)`.md", b"*.md", b"[a](b).md", b"a|b.md", b" .md", b"a .md ", b"\\.md", b"{0}{name}.md",
    "\u200b\u2028\u2029.md".encode(), "𠮷👩‍👩‍👧.md".encode(), "e\u0301.md".encode(), "é.md".encode(), b"a" * 250 + b".md", "半".encode() * 84 + b".md",
)  # fmt: skip
"""Names that break lines, consoles, encodings, options, formats and shells."""


def named(folder: Path) -> list[bytes]:
    """A report under each of the names."""
    made = []
    for name in NAMES:
        path = os.path.join(os.fsencode(folder), name)
        with open(path, "wb") as file:
            file.write(REPORT.encode())
        made.append(path)
    return made


def crooked(folder: Path, outside: Path) -> None:
    """A folder with everything in it that is named like a report and is none."""
    folder.mkdir()
    (folder / "good.md").write_text(REPORT, encoding="utf-8")
    os.mkfifo(folder / "fifo.md")
    (folder / "folder.md").mkdir()
    (folder / "zero.md").symlink_to("/dev/zero")
    (folder / "terminal.md").symlink_to("/dev/tty")
    (folder / "outside.md").symlink_to(outside)
    (folder / "broken.md").symlink_to(folder / "gone.md")
    (folder / "self.md").symlink_to(folder / "self.md")
    (folder / "one.md").symlink_to(folder / "other.md")
    (folder / "other.md").symlink_to(folder / "one.md")
    (folder / "above").symlink_to(folder.parent)
    (folder / "round").symlink_to(folder)
    sock = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(folder)  # the name of a socket may not be long
    try:
        sock.bind("socket.md")
    finally:
        os.chdir(here)
        sock.close()


def deep(folder: Path, levels: int) -> None:
    """A report below so many folders, whose path is longer than the system takes."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir("d" * 100, dir_fd=here)
        below = os.open("d" * 100, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    file = os.open("a.md", os.O_WRONLY | os.O_CREAT, dir_fd=here)
    os.write(file, REPORT.encode())
    os.close(file)
    os.close(here)
