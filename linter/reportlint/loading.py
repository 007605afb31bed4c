"""Bytes to `Source`: which encodings are read, and what is refused.

Nothing here raises for a bad input: what cannot be read comes back as an `Unreadable` value whose key names a text
in `reportlint.formats.texts`.
"""

from __future__ import annotations

import os
from errno import EBADF
from typing import IO, Literal

from reportlint.record import NamedTuple
from reportlint.regular import NotRegularError, read_regular
from reportlint.source import Source

MAX_BYTES = 16 * 1024 * 1024
"""The largest file that is read, in bytes."""

UnreadableKey = Literal[
    "missing", "directory", "permission", "device", "too-large", "too-fine", "io",
    "word", "slides", "sheet", "pdf", "binary", "undecodable",
]  # fmt: skip


class Unreadable(NamedTuple):
    """Why a file could not be read: a key for the text that says so, and the one detail that it mentions."""

    key: UnreadableKey
    detail: str = ""


_OFFICE: dict[str, UnreadableKey] = {
    ".docx": "word", ".doc": "word", ".dotx": "word", ".docm": "word", ".rtf": "word", ".odt": "word",
    ".wps": "word", ".pages": "word",
    ".pptx": "slides", ".ppt": "slides", ".pptm": "slides", ".odp": "slides", ".dps": "slides", ".key": "slides",
    ".xlsx": "sheet", ".xls": "sheet", ".xlsm": "sheet", ".ods": "sheet", ".et": "sheet", ".numbers": "sheet",
    ".pdf": "pdf",
}  # fmt: skip

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY_MAGIC = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"MZ\x90\x00",
    b"Rar!",
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF8_BOM = b"\xef\xbb\xbf"


def load(path: str) -> Source | Unreadable:
    """The text of the file at `path`, read as `read` does."""
    data = read(path)
    return data if isinstance(data, Unreadable) else decode(data, path)


def read(path: str) -> bytes | Unreadable:
    """The bytes of the file at `path`; symbolic links are followed, devices and FIFOs are never opened."""
    try:
        size = os.stat(path).st_size
        data = read_regular(path, MAX_BYTES + 1)
    except IsADirectoryError:
        return Unreadable("directory")
    except NotRegularError:
        return Unreadable("device")
    except (FileNotFoundError, NotADirectoryError):
        return Unreadable("missing")
    except PermissionError:
        return Unreadable("permission")
    except ValueError:  # a NUL in the name
        return Unreadable("missing")
    except OSError as error:
        return Unreadable("io", error.strerror or type(error).__name__)
    return data if len(data) <= MAX_BYTES else Unreadable("too-large", _mebibytes(max(size, len(data))))


def load_stream(stream: IO[bytes] | None, name: str = "-") -> Source | Unreadable:
    """The text of standard input, or of any open stream of bytes, under the name `name`."""
    data = read_stream(stream)
    return data if isinstance(data, Unreadable) else decode(data, name)


def read_stream(stream: IO[bytes] | None) -> bytes | Unreadable:
    """The bytes of a stream; None is one that is closed."""
    if stream is None:
        return Unreadable("io", os.strerror(EBADF))
    try:
        return stream.read(MAX_BYTES + 1)
    except OSError as error:
        return Unreadable("io", error.strerror or type(error).__name__)


def decode(data: bytes, name: str) -> Source | Unreadable:
    """Text out of bytes: UTF-8, UTF-16 with a BOM, or GB18030 where that makes plausible Chinese."""
    if len(data) > MAX_BYTES:
        return Unreadable("too-large", _mebibytes(len(data)))
    if data[:2] in _UTF16:
        return _decode_utf16(data, name)
    if (refused := _refuse(data, name)) is not None:
        return refused
    bom = data.startswith(_UTF8_BOM)
    try:
        return Source(data.decode("utf-8-sig" if bom else "utf-8"), name, "utf-8", bom)
    except UnicodeDecodeError as error:
        text = _decode_gb18030(data)
        if text is not None:
            return Source(text.removeprefix("\ufeff"), name, "gb18030", text.startswith("\ufeff"))
        row = data.count(b"\n", 0, error.start) + 1
        return Unreadable("undecodable", str(row))


def _decode_utf16(data: bytes, name: str) -> Source | Unreadable:
    """The text behind a UTF-16 BOM."""
    try:
        return Source(data.decode("utf-16"), name, "utf-16", True)
    except UnicodeDecodeError as error:
        return Unreadable("undecodable", str(data.count(b"\n", 0, error.start) + 1))


def _refuse(data: bytes, name: str) -> Unreadable | None:
    """What the first bytes and the NULs say of a file that is no text, if it is none."""
    kind = _OFFICE.get(os.path.splitext(name)[1].lower(), "binary")
    if data.startswith(_ZIP):
        return Unreadable(_zip_kind(data, kind))
    if data.startswith(_OLE):
        return Unreadable("word" if kind == "binary" else kind)
    if data.startswith(b"%PDF-"):
        return Unreadable("pdf")
    if data.startswith(b"{\\rtf"):
        return Unreadable("word")
    if data.startswith(_BINARY_MAGIC) or data.count(b"\0", 0, 8192) * 50 > min(len(data), 8192):
        return Unreadable(kind)
    return None


def _zip_kind(data: bytes, kind: UnreadableKey) -> UnreadableKey:
    """What a zip file holds: an Office file is one, whatever it is called."""
    if kind != "binary":
        return kind
    if b"word/document.xml" in data:
        return "word"
    if b"ppt/presentation.xml" in data:
        return "slides"
    return "sheet" if b"xl/workbook.xml" in data else "binary"


def _decode_gb18030(data: bytes) -> str | None:
    """`data` as GB18030, or None where that makes no plausible Chinese.

    GB18030 decodes almost anything, so the text has to look like Chinese: most of what is not ASCII must be Hanzi of
    GB 2312 level 1 (the 3,755 common ones, over nine tenths of any Chinese text) or Chinese punctuation. Latin-1,
    Big5, Shift-JIS and damaged UTF-8 stay far below that.
    """
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    others = "".join(char for char in text if char >= "\x80")
    known = others.encode("gb2312", "ignore")  # two bytes for each character of GB 2312
    common = sum(1 for lead in known[::2] if lead in (0xA1, 0xA3) or 0xB0 <= lead <= 0xD7)
    return text if others and common * 2 > len(others) else None


def _mebibytes(size: int) -> str:
    """A size in bytes as MiB with one decimal."""
    return f"{size / 1024 / 1024:.1f} MiB"
