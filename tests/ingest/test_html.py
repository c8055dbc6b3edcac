"""Pages of tests/ingest/pages: news with advertisements and comments, a portal laid out in tables, more."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kiemchung.errors import EncodingError, NoTextInInput, UnsupportedInput
from kiemchung.ingest import html, read_file
from kiemchung.settings import Settings

PAGES = Path(__file__).parent / "pages"

WANTED = {
    "news": [
        "Sau 26 tháng thi công, cầu Bến Thủy 3 dài 4,3 km bắc qua sông Lam được thông xe kỹ thuật sáng 19/8.",
        "Tổng mức đầu tư của dự án là 1.950 tỷ đồng",
        "“Công trình về đích sớm bốn tháng so với hợp đồng”, ông nói.",
        "Giảm tải cho cầu cũ",
        "dự kiến giảm 70%",
        "Cầu Bến Thủy 1 đưa vào sử dụng năm 1990, dài 630 m và rộng 12 m.",
        "hoàn thành trong quý II/2025",
    ],
    "portal": [
        "ước tăng 6,12%",
        "412,6 nghìn tấn",
        "Kim ngạch xuất khẩu (triệu USD) | 318,4 | 355,9",
        "Tỷ lệ thất nghiệp trong độ tuổi lao động là 2,21%",
    ],
    "short": ["thiệt hại 14 ha rừng thông", "kéo dài đến hết ngày 30/6"],
    "encyclopedia": [
        "cách đây khoảng 1,8 triệu năm.\n",
        "Độ sâu tối đa | 47 m",
        "\nĐịa lý\n",
        "suối Ia Lâm ở phía đông",
        "64 loài cá",
    ],
    "forum": ["Ngày 10/1, Hội Toán học", "sinh năm 1974", "trị giá 100 triệu đồng"],
}
CLUTTER = {
    "news": [
        "Giảm giá 50%",
        "Căn hộ",
        "Chia sẻ",
        "Quốc lộ 46",
        "Từ khóa",
        "Khởi công",
        "đội vốn",
        "Cầu đẹp quá",
        "Giá vàng",
        "Giấy phép",
        "Trang chủ",
        "dataLayer",
    ],
    "portal": ["Giới thiệu", "tuyển dụng", "Lịch công tác", "Số lượt truy cập", "---"],
    "short": ["Đăng nhập", "Xã hội", "Bão", "Xe khách", "cookie", "quảng cáo"],
    "encyclopedia": ["Trang Chính", "Quyên góp", "Mục lục", "sửa", "[1]", "Nhà xuất bản"],
    "forum": ["Hotline", "Đào tạo", "Facebook", "Điện thoại"],
}


def _page(name: str) -> bytes:
    return (PAGES / f"{name}.html").read_bytes()


@pytest.mark.parametrize("name", WANTED)
def test_the_article_is_there_and_what_surrounds_it_is_not(name: str) -> None:
    text = html.read(_page(name), f"{name}.html").text + "\n"
    assert [words for words in WANTED[name] if words not in text] == []
    assert [words for words in CLUTTER[name] if words in text] == []


def test_paragraphs_stay_apart_even_in_a_page_laid_out_in_tables() -> None:
    lines = html.read(_page("portal"), "x.html").text.split("\n")
    assert sum(line.startswith(("Tổng sản phẩm", "Sản lượng lúa", "Chỉ số giá")) for line in lines) == 3


def test_the_page_is_asked_for_its_title_date_publisher_and_address() -> None:
    page = html.read(_page("news"), "x.html")
    assert page.title == "Cầu Bến Thủy 3 nối Nghệ An và Hà Tĩnh thông xe kỹ thuật"
    assert page.published == "2024-08-19"
    assert page.publisher == "Báo Sông Lam"
    assert page.url == "https://songlam.example/thoi-su/cau-ben-thuy-3-thong-xe-48213.html"
    short = html.read(_page("short"), "x.html")
    assert (short.published, short.publisher) == ("2023-06-02", "Tin Nhanh Miền Trung")


def test_a_date_in_the_text_is_not_the_date_of_the_page() -> None:
    assert html.read(_page("encyclopedia"), "x.html").published is None


def test_a_page_that_is_all_script_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoTextInInput) as raised:
        read_file(PAGES / "app.html", Settings(home=tmp_path))
    assert "script" in raised.value.vi
    assert "app.html" in raised.value.en


@pytest.mark.parametrize(
    "source",
    ["<html></html>", "<!DOCTYPE html>", "<html><body>" + "<div>" * 100_000, '<?xml version="1.0"?><html/>'],
)
def test_pages_without_any_text(source: str) -> None:
    with pytest.raises(NoTextInInput):
        html.read(source.encode(), "x.html")


SENTENCE = "Toàn tỉnh có 512 trường học với 318 nghìn học sinh, tỷ lệ phòng học kiên cố đạt 93,4%."
BODY = f"<html><head>META</head><body><p>{SENTENCE}</p><p>Ngành giáo dục tuyển thêm 1.204 giáo viên.</p></body></html>"


@pytest.mark.parametrize(
    ("codec", "meta"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("utf-8", '<meta charset="no-such-set">'),
        ("utf-16", ""),
        ("utf-8", '<?xml version="1.0" encoding="utf-8"?>'),
    ],
)
def test_the_bytes_tell_the_encoding_before_the_page_does(codec: str, meta: str) -> None:
    assert SENTENCE in html.read((BODY.replace("META", meta)).encode(codec), "x.html").text


def _cp1258(text: str) -> bytes:
    """Letters of code page 1258: a vowel with its shape, then the tone as a mark of its own."""
    out = []
    for char in text:
        try:
            out.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
            out.append((unicodedata.normalize("NFC", parts.replace(tone, "")) + tone).encode("cp1258"))
    return b"".join(out)


@pytest.mark.parametrize("meta", ['<meta charset="windows-1258">', ""])
def test_an_old_code_page_is_read_whether_declared_or_not(meta: str, tmp_path: Path) -> None:
    path = tmp_path / "cũ.html"
    path.write_bytes(_cp1258(BODY.replace("META", meta)))
    assert SENTENCE in read_file(path, Settings(home=tmp_path)).text


def test_bytes_in_no_known_encoding() -> None:
    noise = bytes(range(0xA1, 0x100)) * 5
    with pytest.raises(EncodingError, match="bảng mã"):
        html.read(b"<html><body><p>" + noise + b"</p></body></html>", "x.html")


def test_binary_named_html(tmp_path: Path) -> None:
    path = tmp_path / "ảnh.html"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    with pytest.raises(UnsupportedInput, match=r"ảnh\.html"):
        read_file(path, Settings(home=tmp_path))


def test_an_address_that_is_no_web_address_is_dropped() -> None:
    link = '<link rel="canonical" href="javascript:alert(1)">'
    assert html.read((BODY.replace("META", link)).encode(), "x.html").url is None


def test_signs_of_less_do_not_stall() -> None:
    html.read(BODY.replace("<p>", "<p>" + "<" * 200_000, 1).encode(), "x.html")
