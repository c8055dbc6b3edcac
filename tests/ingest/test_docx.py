"""DOCX files made by python-docx, and zips that only pretend."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx as word
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kiemchung.errors import DamagedInput, InputError, UnsupportedInput
from kiemchung.ingest import docx, read_file
from kiemchung.settings import Settings


def make_docx(title: str = "") -> bytes:
    document = word.Document()
    document.core_properties.title = title
    document.add_paragraph("Ủy ban nhân dân huyện Sơn Hà")
    document.add_heading("Kết quả trồng rừng năm 2023", level=1)
    document.add_paragraph("Toàn huyện trồng mới 1.250 ha rừng, đạt 104% kế hoạch.")
    document.add_paragraph("Rừng phòng hộ: 320 ha.", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("Xã", "Diện tích", "Lâm Hạ", "87 ha"), strict=True
    ):
        cell.text = words
    document.add_paragraph("Tỷ lệ che phủ rừng là 52,3%.")
    return _saved(document)


def _saved(document: word.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _with_body(change: Callable[[bytes], bytes]) -> bytes:
    """A DOCX whose ``word/document.xml`` went through ``change``."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(make_docx())) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == "word/document.xml" else data)
    return stream.getvalue()


def test_everything_stands_in_the_order_of_the_document() -> None:
    found = docx.read(make_docx("Báo cáo trồng rừng"), "x.docx")
    assert found.title == "Báo cáo trồng rừng"
    assert found.text.split("\n") == [
        "Ủy ban nhân dân huyện Sơn Hà",
        "Kết quả trồng rừng năm 2023",
        "Toàn huyện trồng mới 1.250 ha rừng, đạt 104% kế hoạch.",
        "Rừng phòng hộ: 320 ha.",
        "Xã | Diện tích",
        "Lâm Hạ | 87 ha",
        "Tỷ lệ che phủ rừng là 52,3%.",
    ]


def test_without_a_stated_title_the_first_heading_is_it() -> None:
    assert docx.read(make_docx(), "x.docx").title == "Kết quả trồng rừng năm 2023"


def test_tracked_deletions_go_and_insertions_stay_and_text_boxes_follow() -> None:
    document = word.Document()
    document.element.body.insert(
        0,
        parse_xml(
            f"""<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <w:r><w:t xml:space="preserve">Dân số là </w:t></w:r>
        <w:del><w:r><w:delText>12.000</w:delText></w:r></w:del><w:ins><w:r><w:t>15.000</w:t></w:r></w:ins>
        <w:r><w:t xml:space="preserve"> người</w:t><w:tab/><w:t>năm 2020.</w:t></w:r>
        <w:r><mc:AlternateContent>
        <mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p>
        </w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p>
        </w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
        ),
    )
    assert docx.read(_saved(document), "x.docx").text == "Dân số là 15.000 người\tnăm 2020.\nTrong khung"


def test_a_zip_bomb_is_refused_by_its_directory() -> None:
    bomb = _with_body(lambda body: body + b" " * (docx.MAX_XML + 1))
    assert len(bomb) < 1_000_000
    with pytest.raises(DamagedInput, match="bung ra quá lớn"):
        docx.read(bomb, "bom.docx")


def test_a_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    bomb = bytearray(_with_body(lambda body: body + b" " * 50_000_000))
    with zipfile.ZipFile(io.BytesIO(bomb)) as archive:
        size = struct.pack("<I", archive.getinfo("word/document.xml").file_size)
    for found in list(re.finditer(re.escape(size), bytes(bomb))):
        bomb[found.start() : found.end()] = struct.pack("<I", 1000)
    with zipfile.ZipFile(io.BytesIO(bomb)) as archive:
        assert archive.getinfo("word/document.xml").file_size == 1000
    with pytest.raises(DamagedInput):
        docx.read(bytes(bomb), "bom.docx")


def test_too_many_members_are_refused() -> None:
    stream = io.BytesIO(make_docx())
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(docx.MAX_MEMBERS):
            archive.writestr(f"word/media/{number}.txt", "")
    with pytest.raises(DamagedInput, match="bung ra quá lớn"):
        docx.read(stream.getvalue(), "bom.docx")


def test_an_entity_bomb_does_not_expand() -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    prologue = f'<!DOCTYPE w [<!ENTITY e0 "hahahaha">{entities}]>'.encode()
    body = b"<w:p><w:r><w:t>&e9;</w:t></w:r></w:p><w:sectPr"
    bomb = _with_body(lambda xml: xml.replace(b"?>", b"?>" + prologue, 1).replace(b"<w:sectPr", body, 1))
    try:
        assert "haha" not in docx.read(bomb, "bom.docx").text
    except DamagedInput as error:
        assert "hỏng" in error.vi  # as libxml2 refuses it or leaves it folded, by version


def test_files_outside_are_not_pulled_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("mật khẩu là 12345", encoding="utf-8")
    prologue = f'<!DOCTYPE w [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
    body = b"<w:p><w:r><w:t>&e;</w:t></w:r></w:p><w:sectPr"
    hostile = _with_body(lambda xml: xml.replace(b"?>", b"?>" + prologue, 1).replace(b"<w:sectPr", body, 1))
    assert "12345" not in docx.read(hostile, "x.docx").text


def test_a_workbook_named_docx_is_unsupported() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(UnsupportedInput, match="bảng tính"):
        docx.read(stream.getvalue(), "bảng lương.docx")


@pytest.mark.parametrize(
    "data",
    [make_docx()[:3000], make_docx()[:-400], b"PK\x03\x04" + b"\xff" * 500, b"PK\x05\x06" + b"\0" * 18],
)
def test_a_broken_zip_gives_one_clear_error(data: bytes) -> None:
    with pytest.raises(InputError) as raised:
        docx.read(data, "hỏng.docx")
    assert "hỏng.docx" in raised.value.vi
    assert "\n" not in raised.value.vi


def test_a_body_that_is_no_xml_is_damaged() -> None:
    with pytest.raises(DamagedInput):
        docx.read(_with_body(lambda _: b"no xml"), "x.docx")


def test_the_whole_path(tmp_path: Path) -> None:
    path = tmp_path / "rừng.bin"
    path.write_bytes(make_docx())
    document = read_file(path, Settings(home=tmp_path))
    assert "1.250 ha" in document.text
    assert document.title == "Kết quả trồng rừng năm 2023"
