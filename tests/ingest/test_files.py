"""Which reader a file goes to, and what is said of each file that cannot be read."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiemchung.errors import (
    EmptyInput,
    EncodingError,
    EncryptedInput,
    InputError,
    InputTooLarge,
    NotVietnamese,
    UnsupportedInput,
)
from kiemchung.ingest import SkippedLine, markdown, read, read_corpus_path, read_file, read_lines, read_text
from kiemchung.records import Document
from kiemchung.settings import Settings

SENTENCE = "Toàn huyện trồng mới 1.250 ha rừng, đạt 104% kế hoạch."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def _settings(**changes: int) -> Settings:
    return Settings(home=Path("nowhere"), **changes)


def _write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _read_corpus(path: Path, **changes: int) -> tuple[list[Document], list[SkippedLine]]:
    skipped: list[SkippedLine] = []
    return list(read_corpus_path(path, _settings(**changes), skipped.append)), skipped


@contextmanager
def _unprivileged(folder: Path) -> Iterator[None]:
    """Permissions do not bind root: as root, act as nobody, with the way to ``folder`` open."""
    if os.geteuid() != 0:
        yield
        return
    modes = {parent: parent.stat().st_mode for parent in (folder, *folder.parents)}
    closed = {parent: mode for parent, mode in modes.items() if mode & 0o011 != 0o011}
    for parent, mode in closed.items():
        parent.chmod(mode | 0o055)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        for parent, mode in closed.items():
            parent.chmod(mode)


def test_pasted_text_is_normalised_and_masked() -> None:
    document = read_text("  Ông Nam (0912 345 678) cho biết:\r\nTỉnh Hà Tĩnh có 10 huyện.\n", _settings())
    assert "0912 345 678" not in document.text
    assert document.text.endswith("cho biết:\nTỉnh Hà Tĩnh có 10 huyện.")
    assert (document.title, document.corpus) == ("", None)


def test_text_that_was_decoded_wrongly_is_repaired() -> None:
    mojibake = "Dân số cả nước tăng nhanh.".encode().decode("latin-1")
    assert read_text(mojibake, _settings()).text == "Dân số cả nước tăng nhanh."


def test_one_door_for_text_file_and_piped_bytes(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.txt", SENTENCE)
    found = [read(source, _settings()) for source in (SENTENCE, path, SENTENCE.encode("utf-16"))]
    assert [document.text for document in found] == [SENTENCE] * 3
    with pytest.raises(InputTooLarge, match="standard input"):
        read(SENTENCE.encode(), _settings(max_bytes=10))
    with pytest.raises(EmptyInput, match="standard input"):
        read(b"", _settings())


def test_lines_of_data(tmp_path: Path) -> None:
    assert read_lines(_write(tmp_path / "a.jsonl", b"\xef\xbb\xbf{}\n\n[]\n"), _settings()) == [
        "{}",
        "",
        "[]",
        "",
    ]
    with pytest.raises(EncodingError, match=r"b\.jsonl.*byte 1"):
        read_lines(_write(tmp_path / "b.jsonl", b"a\xe9"), _settings())


@pytest.mark.parametrize("text", ["", "   \n\t ", "\u200b\ufeff"])
def test_blank_text(text: str) -> None:
    with pytest.raises(EmptyInput):
        read_text(text, _settings())


def test_text_in_another_language() -> None:
    with pytest.raises(NotVietnamese):
        read_text("The committee approved the budget for the next year on Monday.", _settings())


def test_long_text() -> None:
    with pytest.raises(InputTooLarge, match="100"):
        read_text(SENTENCE * 10, _settings(max_bytes=100))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", SENTENCE),
        ("a", SENTENCE),
        ("a.TXT", SENTENCE.encode("utf-16")),
        ("a.md", f"**{SENTENCE}**"),
        ("a.html", f"<p>{SENTENCE}</p>"),
        ("a.txt", f"<!DOCTYPE html><html><body><p>{SENTENCE}</p></body></html>"),
    ],
)
def test_content_decides_then_the_extension(tmp_path: Path, name: str, content: str | bytes) -> None:
    assert read_file(_write(tmp_path / name, content), _settings()).text == SENTENCE


def test_a_file_goes_by_its_name_where_it_states_no_title(tmp_path: Path) -> None:
    assert read_file(_write(tmp_path / "trồng rừng.txt", SENTENCE), _settings()).title == "trồng rừng"


def _zip(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "error", "says"),
    [
        ("trống.txt", b"", EmptyInput, "trống"),
        ("trắng.txt", b" \n\t\n ", EmptyInput, "trống"),
        ("trống.pdf", b"", EmptyInput, "trống"),
        ("ảnh.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, UnsupportedInput, "nhị phân"),
        ("ảnh.pdf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, UnsupportedInput, "phần mở rộng"),
        ("ảnh.docx", b"\xff\xd8\xff\xe0" + bytes(range(256)), UnsupportedInput, "phần mở rộng"),
        ("chữ.docx", SENTENCE.encode(), UnsupportedInput, "phần mở rộng"),
        ("cũ.doc", OLE, UnsupportedInput, ".docx"),
        ("khóa.docx", OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedInput, "mật khẩu"),
        (
            "bảng.xlsx",
            _zip(**{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": ""}),
            UnsupportedInput,
            "bảng tính",
        ),
        ("gói.docx", _zip(a="b"), UnsupportedInput, "tệp nén"),
        ("gói.gz", b"\x1f\x8b\x08\x00" + bytes(range(200)), UnsupportedInput, "nhị phân"),
        ("kho.jsonl", b'{"text": "a"}', UnsupportedInput, "kho"),
        ("lạ.txt", bytes(range(0xA1, 0x100)) * 3, EncodingError, "UTF-8"),
        ("cụt.txt", "Dân số cả nước tăng.".encode()[:-9] + b"\xe1\xbb", EncodingError, "UTF-8"),
        (
            "en.txt",
            b"The committee approved the budget for the next year on Monday.",
            NotVietnamese,
            "tiếng Việt",
        ),
    ],
)
def test_each_bad_file_gives_one_clear_error(
    tmp_path: Path, name: str, content: bytes, error: type[InputError], says: str
) -> None:
    with pytest.raises(error) as raised:
        read_file(_write(tmp_path / name, content), _settings())
    assert type(raised.value) is error
    assert says in raised.value.vi
    assert "\n" not in raised.value.vi + raised.value.en
    assert str(tmp_path) not in raised.value.vi + raised.value.en


def test_a_file_of_200_mb_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "lớn.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    path.chmod(0)
    with _unprivileged(tmp_path), pytest.raises(InputTooLarge, match="20,000,000"):
        read_file(path, _settings())


def test_an_unreadable_file(tmp_path: Path) -> None:
    text, lines = _write(tmp_path / "kín.txt", SENTENCE), _write(tmp_path / "kín.jsonl", "{}")
    text.chmod(0)
    lines.chmod(0)
    with _unprivileged(tmp_path), pytest.raises(InputError, match=r"Không có quyền đọc “kín\.txt”"):
        read_file(text, _settings())
    with _unprivileged(tmp_path), pytest.raises(InputError, match=r"Không có quyền đọc “kín\.jsonl”"):
        _read_corpus(lines)


@pytest.mark.parametrize("name", ["không có.txt", "a" * 300, "nul\0.txt"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="Không tìm thấy"):
        read_file(tmp_path / name, _settings())


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.txt")
    for path in (tmp_path, tmp_path / "ống.txt", Path("/dev/zero")):
        with pytest.raises(UnsupportedInput, match="thư mục hoặc thiết bị"):
            read_file(path, _settings())


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "vòng.txt").symlink_to("vòng.txt")
    with pytest.raises(InputError, match="vòng"):
        read_file(tmp_path / "vòng.txt", _settings())


def test_a_name_that_would_forge_output_is_shown_harmless(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        read_file(tmp_path / "a\n\x1b[31mlỗi\udcff.txt", _settings())
    assert raised.value.vi.isprintable()


def test_a_folder_is_read_in_order_without_hidden_and_linked_files(tmp_path: Path) -> None:
    outside = _write(tmp_path / "ngoài" / "e.txt", "Bên ngoài.")
    folder = tmp_path / "kho"
    _write(folder / "b.txt", "Tệp b.")
    _write(folder / "a.md", "# Tệp a")
    _write(folder / "con" / "c.html", f"<html><body><p>{SENTENCE}</p></body></html>")
    _write(folder / "con" / "d.jsonl", '{"title": "Tệp d", "text": "Dòng d."}')
    _write(folder / ".ẩn.txt", "ẩn")
    _write(folder / ".git" / "x.txt", "ẩn")
    _write(folder / "~$b.docx", "khóa")
    _write(folder / "mã.py", "print()")
    (folder / "liên kết.txt").symlink_to(outside)
    (folder / "ngoài").symlink_to(outside.parent)
    (folder / "con" / "vòng").symlink_to(folder)
    found, skipped = _read_corpus(folder)
    assert [document.text for document in found] == ["Tệp a", "Tệp b.", SENTENCE, "Dòng d."]
    assert skipped == []


def test_a_bad_file_in_a_folder_is_reported_and_the_rest_is_kept(tmp_path: Path) -> None:
    _write(tmp_path / "a.pdf", "%PDF-1.4 hỏng")
    _write(tmp_path / "b.txt", SENTENCE)
    _write(tmp_path / "c.txt", "")
    found, skipped = _read_corpus(tmp_path)
    assert [document.title for document in found] == ["b"]
    assert [(report.file, report.line) for report in skipped] == [("a.pdf", None), ("c.txt", None)]
    assert "hỏng" in skipped[0].vi


def test_a_bad_file_by_itself_raises(tmp_path: Path) -> None:
    with pytest.raises(EmptyInput):
        _read_corpus(_write(tmp_path / "c.txt", "  "))
    with pytest.raises(InputTooLarge, match="10"):
        _read_corpus(_write(tmp_path / "d.txt", SENTENCE), max_corpus_bytes=10)


def test_a_folder_with_nothing_to_read(tmp_path: Path) -> None:
    _write(tmp_path / "mã.py", "print()")
    with pytest.raises(EmptyInput, match=r"\.docx"):
        _read_corpus(tmp_path)


def test_corpora_are_published_sources_and_not_masked(tmp_path: Path) -> None:
    (document,), _ = _read_corpus(_write(tmp_path / "a.txt", "Đường dây nóng: 0912 345 678."))
    assert document.text == "Đường dây nóng: 0912 345 678."


def test_reading_writes_nothing(tmp_path: Path) -> None:
    _write(tmp_path / "a.txt", SENTENCE)
    before = sorted(tmp_path.rglob("*"))
    _read_corpus(tmp_path)
    read_file(tmp_path / "a.txt", _settings())
    assert sorted(tmp_path.rglob("*")) == before


MARKDOWN = """---
title: "Trồng rừng ở Sơn Hà"
date: 2024-03-29
tags: [rừng]
---
# Kết quả *năm* 2023

Toàn huyện trồng mới **1.250 ha** rừng,
đạt [104%](https://example.org/a_(b)) kế hoạch; 5 * 3 và tên_tệp_dài.

![ảnh](a.png)

- Rừng phòng hộ: 320 ha
  1. Xã Lâm Hạ

> Ông nói: `đủ` &amp; đúng.

```python
print("mã lệnh")
```

| Xã | Diện tích |
|----|-----------|
| Lâm Hạ | 87 ha |

<div>thẻ</div>
"""


def test_markdown_becomes_plain_text() -> None:
    found = markdown.read(MARKDOWN.encode(), "a.md")
    assert (found.title, found.published) == ("Trồng rừng ở Sơn Hà", "2024-03-29")
    assert found.text.split("\n") == [
        "Kết quả năm 2023",
        "Toàn huyện trồng mới 1.250 ha rừng, đạt 104% kế hoạch; 5 * 3 và tên_tệp_dài.",
        "- Rừng phòng hộ: 320 ha",
        "1. Xã Lâm Hạ",
        "Ông nói: đủ & đúng.",
        "Xã | Diện tích",
        "Lâm Hạ | 87 ha",
    ]


def test_markdown_without_front_matter_takes_its_first_heading() -> None:
    found = markdown.read(b"M\xe1\xbb\x9f\n\n## Ch\xc6\xb0\xc6\xa1ng m\xe1\xbb\x99t\n\n---\nxong\n", "a.md")
    assert (found.title, found.published) == ("Chương một", None)
    assert found.text == "Mở\nChương một\nxong"
