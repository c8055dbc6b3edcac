"""PDFs made here with pypdf alone: a font without outlines, whose ToUnicode map gives the text back."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from kiemchung.errors import DamagedInput, EncryptedInput, InputTooLarge, NoTextInInput
from kiemchung.ingest import pdf, read_file
from kiemchung.ingest.reflow import reflow
from kiemchung.settings import Settings

REPORT = [
    "BÁO CÁO TÌNH HÌNH KINH TẾ HUYỆN SƠN HÀ",
    "Năm 2023, tổng sản phẩm trên địa bàn tăng 6,12% so với năm trước,",
    "trong đó khu vực công nghiệp và xây dựng tăng 7,45%. Số ca mắc Covid-",
    "19 giảm mạnh nhờ độ phủ vắc-xin cao.",
    "Sản lượng lúa đạt 412,6 nghìn tấn, trên diện tích 67.300 ha của",
    "chương trình inter-",
    "national do huyện chủ trì.",
    "- Thu ngân sách đạt 2.377 tỷ đồng.",
    "- Xuất khẩu đạt 355,9 triệu USD.",
]

CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
%s
endcmap end end"""


def _stream(data: bytes) -> StreamObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return stream


def _font(writer: PdfWriter) -> DictionaryObject:
    rows = [b"<%02X00> <%02XFF> <%02X00>" % (high, high, high) for high in (*range(4), 0x1E, 0x20, 0xFB)]
    ranges = b"%d beginbfrange %s endbfrange" % (len(rows), b" ".join(rows))
    descendant = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): NameObject("/Test"),
            NameObject("/DW"): NumberObject(500),
        }
    )
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): NameObject("/Test"),
            NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/DescendantFonts"): ArrayObject([descendant]),
            NameObject("/ToUnicode"): writer._add_object(_stream(CMAP % ranges)),
        }
    )


def make_pdf(*pages: list[str], title: str | None = None, password: str | None = None) -> bytes:
    """A4 pages of lines from top to bottom; ``password`` "" locks changes only, as an owner does."""
    writer = PdfWriter()
    font = _font(writer)
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        shown = b" ".join(b"<%s> Tj 0 -20 Td" % line.encode("utf-16-be").hex().encode() for line in lines)
        page[NameObject("/Contents")] = writer._add_object(_stream(b"BT /F1 12 Tf 50 800 Td %s ET" % shown))
    if title is not None:
        writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password, "chủ", algorithm="RC4-128")
    return _bytes(writer)


def _bytes(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_report_becomes_paragraphs() -> None:
    found = pdf.read(make_pdf(REPORT, title="Báo cáo kinh tế năm 2023"), "bao-cao.pdf")
    assert found.title == "Báo cáo kinh tế năm 2023"
    assert found.text.split("\n") == [
        "BÁO CÁO TÌNH HÌNH KINH TẾ HUYỆN SƠN HÀ",
        "Năm 2023, tổng sản phẩm trên địa bàn tăng 6,12% so với năm trước, trong đó khu vực công nghiệp và"
        " xây dựng tăng 7,45%. Số ca mắc Covid-19 giảm mạnh nhờ độ phủ vắc-xin cao.",
        "Sản lượng lúa đạt 412,6 nghìn tấn, trên diện tích 67.300 ha của chương trình international do huyện chủ trì.",
        "- Thu ngân sách đạt 2.377 tỷ đồng.",
        "- Xuất khẩu đạt 355,9 triệu USD.",
    ]


def test_a_paragraph_runs_on_over_the_page_without_heads_and_page_numbers() -> None:
    pages = [
        [
            "Cục Thống kê Sơn Hà",
            f"Câu của trang {word} kể rằng dân số của huyện đã tăng thêm nhiều trong",
            f"năm qua và còn tăng nữa, theo số liệu của trang {word} này thì",
            f"{number}",
        ]
        for number, word in enumerate(["một", "hai", "ba", "bốn"], 7)
    ]
    text = reflow(["\n".join(page) for page in pages])
    assert "Cục Thống kê" not in text
    assert not any(str(number) in text for number in range(7, 11))
    assert "trang một này thì Câu của trang hai" in text.replace("\n", " ")


def test_a_reference_that_wraps_is_no_new_paragraph() -> None:
    lines = [
        "Người vi phạm bị phạt theo quy định tại",
        "Điều 12 của Nghị định này và nộp đủ.",
        "Điều 13. Hiệu lực",
    ]
    assert reflow(["\n".join(lines)]).split("\n") == [f"{lines[0]} {lines[1]}", lines[2]]


def test_numbers_at_the_foot_of_a_page_that_do_not_count_pages_stay() -> None:
    text = reflow(["Bảng một\nGạo\nCộng 120", "Bảng hai\nNgô\nCộng 345"])
    assert "Cộng 120" in text
    assert "Cộng 345" in text


@pytest.mark.parametrize("title", ["Microsoft Word - bao cao 2023.doc", "Untitled", "baocao_final.pdf", "", "123"])
def test_a_file_name_in_the_metadata_is_no_title(title: str, tmp_path: Path) -> None:
    path = tmp_path / "báo cáo quý I.pdf"
    path.write_bytes(make_pdf(REPORT, title=title))
    assert read_file(path, Settings(home=tmp_path)).title == "báo cáo quý I"


def test_a_password_is_asked_for() -> None:
    with pytest.raises(EncryptedInput) as raised:
        pdf.read(make_pdf(REPORT, password="bí mật"), "khóa.pdf")
    assert "khóa.pdf" in raised.value.vi
    assert "mật khẩu" in raised.value.vi
    assert "password" in raised.value.en


def test_a_pdf_that_only_forbids_changes_is_read() -> None:
    assert "412,6 nghìn tấn" in pdf.read(make_pdf(REPORT, password=""), "x.pdf").text


def test_pictures_of_pages_need_text_recognition() -> None:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    with pytest.raises(NoTextInInput) as raised:
        pdf.read(_bytes(writer), "quét.pdf")
    assert "OCR" in raised.value.vi
    assert "OCR" in raised.value.en


@pytest.mark.parametrize("keep", [9, 200, 1500])
def test_a_cut_off_pdf_is_damaged(keep: int) -> None:
    with pytest.raises(DamagedInput, match="hỏng"):
        pdf.read(make_pdf(REPORT)[:keep], "cụt.pdf")


def test_a_stream_that_unpacks_beyond_measure_is_damaged() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf(REPORT))))
    page = writer.pages[0]
    page[NameObject("/Contents")] = writer._add_object(_stream(b" " * 80_000_000).flate_encode(9))
    data = _bytes(writer)
    assert len(data) < 1_000_000
    with pytest.raises(DamagedInput, match="bung ra quá lớn"):
        pdf.read(data, "bom.pdf")


@pytest.mark.parametrize("content", [b"BT /F1 12 Tf " + b"<0041> Tj " * 20_000 + b"ET", b" " * 1_000_000])
def test_reading_ends_at_the_deadline(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_SECONDS", 0.5)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf(REPORT))))
    page = writer.pages[0]
    page[NameObject("/Contents")] = writer._add_object(_stream(content).flate_encode(9))
    for _ in range(200):
        writer.add_page(page)
    data = _bytes(writer)
    began = time.thread_time()
    with pytest.raises(InputTooLarge, match="tách"):
        pdf.read(data, "dài.pdf")
    assert time.thread_time() - began < 5


def test_ligatures_of_the_typesetter_are_undone() -> None:
    assert "office và profile" in pdf.read(make_pdf(["Từ oﬃce và proﬁle được giữ nguyên chữ."]), "x.pdf").text
