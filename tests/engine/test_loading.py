"""Which bytes are read as text, and what is said of the others."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint import loading
from reportlint.loading import Unreadable, decode, load, load_stream
from reportlint.source import Source

CHINESE = "# 季度汇报\r\n\n上线后，排班时间由 3 小时降到 40 分钟。\r〇"
ENGLISH = "# Report\n\nIt went from 3 h to 40 min – at last.\n"


def read(data: bytes, name: str = "a.md") -> tuple[str, str, bool]:
    source = decode(data, name)
    assert isinstance(source, Source), source
    return source.text, source.encoding, source.bom


def key(data: bytes, name: str = "a.md") -> str:
    refused = decode(data, name)
    assert isinstance(refused, Unreadable), refused
    return refused.key


@pytest.mark.parametrize("text", [CHINESE, ENGLISH, "", "\n"])
def test_utf8_and_utf16(text: str) -> None:
    assert read(text.encode()) == (text, "utf-8", False)
    assert read(text.encode("utf-8-sig")) == (text, "utf-8", True)
    assert read(b"\xff\xfe" + text.encode("utf-16-le")) == (text, "utf-16", True)
    assert read(b"\xfe\xff" + text.encode("utf-16-be")) == (text, "utf-16", True)


def test_gb18030_where_it_is_chinese() -> None:
    assert read(CHINESE.encode("gb18030")) == (CHINESE, "gb18030", False)
    assert read("漢字與簡體字混排，項目介紹。".encode("gb18030"))[1] == "gb18030"
    assert read(("\ufeff" + CHINESE).encode("gb18030")) == (CHINESE, "gb18030", True)


@pytest.mark.parametrize(
    "data",
    [
        "Häufigkeit, größer, naïve café: schön".encode("latin-1"),
        "季度工作總結與規劃，項目背景與收益分析".encode("big5"),
        "四半期の業務報告とプロジェクトの背景".encode("shift-jis"),
        CHINESE.encode()[:-1],
        CHINESE.encode().replace("降".encode(), b"\xe9\x99", 1),
        b"\xff\xfe\x00",
        b"\x80",
    ],
)
def test_other_encodings_are_not_guessed(data: bytes) -> None:
    assert key(data) == "undecodable"


def test_the_line_of_the_first_bad_byte_is_told() -> None:
    assert decode(b"one\ntwo\nthr\xe9e\n", "a.md") == Unreadable("undecodable", "3")


def test_documents_of_other_programs() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("word/document.xml", "<w/>")
    assert key(made.getvalue(), "a.docx") == "word"
    assert key(made.getvalue(), "renamed.md") == "word"
    assert key(b"PK\x03\x04 ppt/presentation.xml", "a") == "slides"
    assert key(b"PK\x03\x04", "a.XLSX") == "sheet"
    assert key(b"PK\x03\x04", "a.zip") == "binary"
    assert key(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc") == "word"
    assert key(b"%PDF-1.7", "a.md") == "pdf"
    assert key(b"{\\rtf1", "a.doc") == "word"


def test_binary() -> None:
    assert key(b"\x89PNG\r\n\x1a\n\0\0\0") == "binary"
    assert key(b"\0" * 100) == "binary"
    assert key("no mark".encode("utf-16-le")) == "binary"


def test_a_stray_nul_is_text() -> None:
    assert read(b"# Report\n" + b"words " * 20 + b"\0\n")[1] == "utf-8"


def test_a_text_that_is_called_docx_is_read() -> None:
    assert read(b"# Report\n", "a.docx")[0] == "# Report\n"


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(CHINESE.encode())
    source = load(str(path))
    assert isinstance(source, Source)
    assert (source.text, source.name) == (CHINESE, str(path))
    assert load(str(tmp_path)) == Unreadable("directory")
    assert load(str(tmp_path / "none.md")) == Unreadable("missing")
    assert load(str(path / "below.md")) == Unreadable("missing")
    assert load("a\0b") == Unreadable("missing")


@pytest.mark.skipif(os.name == "nt", reason="there are no devices there")
def test_devices_and_pipes_are_never_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    assert load(str(pipe)) == Unreadable("device")
    assert load("/dev/zero") == Unreadable("device")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who can be refused")
def test_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    path.chmod(0)
    assert load(str(path)) == Unreadable("permission")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_BYTES", 10)
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * 11)
    assert load(str(path)) == Unreadable("too-large", "0.0 MiB")
    assert load_stream(io.BytesIO(b"x" * 11)) == Unreadable("too-large", "0.0 MiB")
    assert isinstance(load_stream(io.BytesIO(b"x" * 10)), Source)


@given(st.binary(max_size=300))
def test_any_bytes_have_an_answer(data: bytes) -> None:
    assert isinstance(decode(data, "a.md"), (Source, Unreadable))
